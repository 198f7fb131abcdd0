"""Real files of trade statistics are read whole; the figures were read in the files by a person."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from tricord.sources.base import Raw, Reading
from tricord.sources.registry import recognise


@pytest.fixture(scope="module")
def supply(shared_data: Path) -> Path:
    """The files of the supply strand among the shared data."""
    folder = shared_data / "supply"
    if not folder.is_dir():
        pytest.skip("no files of the supply strand among the shared data")
    return folder


def read(path: Path, source: str, **options: str) -> Reading:
    """What the source that claims a file says of it; nothing of it is set aside."""
    raw = Raw(path, path.name)
    found, part = recognise(raw)
    assert found.name == source
    reading = found.read({part: raw}, options)
    assert reading.rejects == ()
    return reading


def one(reading: Reading, **said: object) -> dict[str, object]:
    """The one row that says so."""
    wanted = [pl.col(name) == value for name, value in said.items()]
    [row] = reading.frames["trade_flows"].filter(wanted).to_dicts()
    return row


@pytest.mark.parametrize(
    ("country", "partner", "hs", "value"),
    [
        ("5700", "CHN", "2504105000", 42_619_104.0),
        ("5700", "CHN", "2504101000", 48_765_151.0),
        ("5880", "JPN", "3707903290", 398_934_146.0),
        ("0003", "[0003]", "9612101020", 1_438_694.0),
        ("5800", "KOR", "9612109090", 3_814_634.0),
    ],
)
def test_us_imports_by_tariff_line(supply, country, partner, hs, value):
    path = supply / "us_imports_hs10_2024" / f"2024-hs10-imports{country}.parquet"
    reading = read(path, "us-census")
    rows = reading.frames["trade_flows"]
    assert set(rows["partner"]) == {partner}
    row = one(reading, hs=hs)
    assert (row["value_usd"], row["first_day"], row["months"]) == (value, date(2024, 1, 1), 12)
    assert (row["reporter"], row["flow"], row["part"]) == ("USA", "import", "basis=consumption")
    assert rows.height == pl.scan_parquet(path).select(pl.len()).collect().item()


def test_us_imports_by_chapter_and_month_are_of_all_countries(supply):
    reading = read(supply / "us_imports_hs2_monthly" / "TOTALdata.parquet", "us-census")
    row = one(reading, hs="28", first_day=date(2019, 5, 1))
    assert (row["partner"], row["months"], row["value_usd"]) == ("W00", 1, 1_151_261_655.0)
    assert reading.frames["trade_flows"].height == 9_996


def test_links_of_all_editions(supply):
    path = supply / "hs" / "HS_consolidated_comtrade_concordances.csv"
    reading = read(path, "hs-concordance")
    links = reading.frames["hs_links"]
    assert links.height == 43_863
    of_gallium = links.filter(pl.col("from_edition") == 2022, pl.col("from_code") == "811231")
    assert of_gallium.select("to_edition", "to_code", "relationship").rows() == [
        (2017, "811292", "n:1")
    ]
    assert "010121" in links["from_code"]
    others = dict(reading.notes)["note-hs-concordance-others"]
    assert others == {"steps": "1976 to 1962, 1988 to 1976, 1992 to 1988", "count": "19865"}


def test_chinas_exports_of_graphite(supply):
    path = supply / "china_exports_monthly" / "deep_dive_hs6_monthly.csv"
    said = {"reporter": "CHN", "flow": "export", "currency": "USD", "unit": "kg"}
    reading = read(path, "trade-table", **said)
    assert reading.frames["trade_flows"].height == 6_442
    before = one(reading, partner="KOR", hs="250410", first_day=date(2023, 11, 1))
    after = one(reading, partner="KOR", hs="250410", first_day=date(2023, 12, 1))
    assert (before["net_kg"], before["value_usd"]) == (13_884_535.0, 23_036_914.0)
    assert (after["net_kg"], after["value_usd"]) == (1_062_232.0, 1_972_982.0)


@pytest.mark.parametrize(
    ("file", "lines", "said", "found"),
    [
        (
            "minerals/UN_nickel_trade.csv",
            13_739,
            {"reporter": "ALB", "partner": "TUR", "hs": "260400", "first_day": date(2000, 1, 1)},
            (482.0, 1000.0, 0),
        ),
        (
            "elasticities/comtrade 2021-08-16.csv",
            2_863,
            {"reporter": "DZA", "partner": "W00", "hs": "848620", "first_day": date(2017, 1, 1)},
            (3_830_588.0, 50_951.0, 2017),
        ),
    ],
)
def test_answers_of_comtrade_in_forms_people_keep(supply, file, lines, said, found):
    reading = read(supply / file, "comtrade")
    assert reading.frames["trade_flows"].height == lines
    row = one(reading, **said)
    assert (row["value_usd"], row["net_kg"], row["hs_edition"]) == found
