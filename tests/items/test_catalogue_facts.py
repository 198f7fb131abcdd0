"""Figures and codes of the catalogue against the publications they are from."""

import csv
import io
import re
from collections import Counter

import polars as pl
import pytest
from python_calamine import CalamineWorkbook

from tricord.items import items
from tricord.items.reading import DATA, read

ALL = tuple(items().values())
CURRENT = {"mcs2025": "PROD_EST_ 2024", "capacity": "CAP_EST_ 2024"}
BEFORE = {"mcs2025": "PROD_2023", "capacity": "CAP_2023"}


@pytest.fixture(scope="session")
def imports(shared_data):
    """Values of US imports of 2024 by HTS-10, over the partners at hand."""
    files = sorted((shared_data / "supply/us_imports_hs10_2024").glob("*.parquet"))
    if not files:
        pytest.skip("no US imports by HTS-10 in the shared data")
    table = pl.concat([pl.read_parquet(f, columns=["HS10", "CON_VAL_YR"]) for f in files])
    summed = table.group_by("HS10").agg(pl.col("CON_VAL_YR").cast(pl.Int64).sum())
    return dict(summed.iter_rows())


def hts(each):
    return [line for line in each.national if line.scheme == "HTS-10"]


def test_every_american_line_exists(imports):
    missing = {
        line.line
        for each in ALL
        for line in hts(each)
        if not any(code.startswith(line.digits) for code in imports)
    }
    assert missing == set()


def test_measured_shares_of_lines_are_those_of_the_imports(imports):
    measured = 0
    for each in ALL:
        for line in each.lines:
            if line.sole or line.purity is None:
                continue
            own = tuple(n.digits for n in hts(each) if n.digits.startswith(line.code))
            assert own, f"{each.item_id}: what was measured of {line.code}?"
            of_line = {c: v for c, v in imports.items() if c.startswith(line.code)}
            part = sum(value for code, value in of_line.items() if code.startswith(own))
            assert line.purity == pytest.approx(part / sum(of_line.values()), abs=0.0006)
            measured += 1
    assert measured > 10


def test_every_price_series_is_published_under_its_name(shared_data):
    prices = shared_data / "supply/prices"
    book = CalamineWorkbook.from_path(prices / "CMO-Historical-Data-Monthly_to_2024.xlsx")
    rows = book.get_sheet_by_name("Monthly Prices").to_python()[:10]
    bank = {str(cell).replace("*", "").strip() for row in rows for cell in row}
    with (prices / "imf_commodity_prices_monthly_to_2024.csv").open(encoding="utf-8") as file:
        fund = set(next(csv.reader(file)))
    published = {"world-bank-prices": bank, "imf-prices": fund}
    wanted = {price for each in ALL for price in each.prices}
    assert {(p.dataset, p.series) for p in wanted if p.series not in published[p.dataset]} == set()


def test_chinese_lines_are_printed_in_the_notices(shared_data):
    folder = shared_data / "supply/events/cn_export_control_docs"
    printed = set()
    for file in folder.rglob("*.md"):
        printed |= set(re.findall(r"\d{10}", file.read_text("utf-8")))
    if not printed:
        pytest.skip("no notices in the shared data")
    tags = ("No. 39 of 2023", "No. 33 of 2024")
    here = [each for each in ALL if any(tag in s for s in each.sources for tag in tags)]
    lines = {line.line for each in here for line in each.national if line.scheme == "CN-10"}
    assert len(lines) > 8
    assert lines - printed == set()


def test_no_line_for_goods_not_elsewhere_specified_is_called_sole(shared_data):
    file = shared_data / "supply/hs/harmonized-system.csv"
    with file.open(encoding="utf-8") as opened:
        texts = {row["hscode"]: row["description"] for row in csv.DictReader(opened)}
    wrong = set()
    for each in ALL:
        sole = {line.code for line in each.lines if line.sole}
        for code in sole:
            # What is left over of a heading that is all of the item is the item too.
            beside = {other for other in texts if len(other) == 6 and other[:4] == code[:4]}
            if "n.e.c" in texts.get(code, "") and not beside <= sole:
                wrong.add((each.item_id, code))
    assert wrong == set()


def shares(pairs, world):
    """The five largest of pairs of country and amount, as shares of the world."""
    summed = Counter()
    for place, amount in pairs:
        summed[place] += amount
    whole = max(world, sum(summed.values()))
    return [round(amount / whole, 3) for _, amount in summed.most_common(5)]


def of_usgs(shared_data, table, measure, years=CURRENT):
    commodity, kind = table.split(" | ")
    file = shared_data / "supply/minerals/MCS2025_World_Data.csv"
    rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig", errors="replace"))))
    column = years["capacity" if measure == "capacity" else "mcs2025"]
    pairs, world = [], 0.0
    for row in rows:
        if (row["COMMODITY"].strip(), row["TYPE"].strip()) != (commodity, kind):
            continue
        country, amount = row["COUNTRY"].strip(), row[column].replace(",", "")
        if not re.fullmatch(r"\d+(\.\d+)?", amount):
            continue
        if country.startswith("World total"):
            world = world or float(amount)
        elif not country.startswith("Other") and " and Canada" not in country:
            pairs.append((re.sub(r" \(ext.*| \(from.*", "", country), float(amount)))
    return shares(pairs, world)


def of_bgs(shared_data, table):
    file = shared_data / f"supply/minerals/BGS_{table.split(',')[0]}_production.csv"
    rows = pl.read_csv(file, infer_schema=False).filter(
        pl.col("bgs_commodity_trans") == table, pl.col("year").str.starts_with("2023")
    )
    pairs = rows.select("country_iso3_code", pl.col("quantity").cast(pl.Float64)).iter_rows()
    return shares([(place, amount) for place, amount in pairs if amount], 0)


def of_commission(shared_data, table):
    file = shared_data / "supply/eu_crm/fact_GlobalSupplyShares&t.csv"
    rows = csv.DictReader(io.StringIO(file.read_text("latin-1")))
    pairs = [
        (row["Country"], float(row["Share"].strip().rstrip("%").replace(",", ".")))
        for row in rows
        if (row["Material"], row["Stage"]) == (table, "P") and not row["Share"].startswith("<")
    ]
    return shares(pairs, 100.0)


def test_shares_of_producers_are_those_of_the_publications(shared_data):
    by_words = {words: tag for tag, words in read(DATA).sources.items()}
    compared = set()
    for each in ALL:
        if not each.producers:
            continue
        first = each.producers[0]
        words, _, table = first.source.partition(": ")
        table = re.sub(r" \(world without.*", "", table)
        tag = by_words[words]
        compared.add(tag)
        if tag == "mcs2025":
            expected = of_usgs(shared_data, table, first.measure)
            earlier = of_usgs(shared_data, table, first.measure, BEFORE)
            assert [producer.share for producer in each.producers_before] == pytest.approx(
                [share for share in earlier if share > 0], abs=0.0006
            )
        elif tag == "bgs2023":
            expected = of_bgs(shared_data, table)
        else:
            expected = of_commission(shared_data, table)
        own = [producer.share for producer in each.producers]
        assert own == pytest.approx([share for share in expected if share > 0], abs=0.0006), table
    assert compared == {"mcs2025", "bgs2023", "eu2023"}
