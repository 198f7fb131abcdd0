"""Japan's statistics are read month by month; what is not published yet is not zero."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from tests.sources.trade.trade_files import read, reasons, rows, table

from tricord.errors import SourceError
from tricord.sources.base import StreamingRows
from tricord.sources.trade.jp_estat import JapanTrade

SOURCE = JapanTrade()
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NAMES = ("Exp or Imp", "Year", "HS", "Country", "Unit1", "Unit2")
FIGURES = [f"{of}-{at}" for at in ("Year", *MONTHS) for of in ("Quantity1", "Quantity2", "Value")]
HEADING = ",".join((*NAMES, *FIGURES))
Month = tuple[int | str, int | str, int | str]


def line(
    *months: Month,
    flow: str = "2",
    year: str = "2024",
    hs: str = "'250410000'",
    country: str = "105",
    units: tuple[str, str] = ("  ", "KG"),
) -> str:
    """A line of so many months; those after them read 0, as the publisher prints it."""
    filled: Sequence[Month] = (("9", "9", "9"), *months, *[(0, 0, 0)] * (12 - len(months)))
    figures = [str(figure) for month in filled for figure in month]
    return ",".join((flow, year, hs, country, *units, *figures))


def test_a_line_becomes_its_published_months(tmp_path: Path):
    raw = table(tmp_path / "a.csv", [HEADING, line((0, 500, 90), (0, 0, 0), (0, 250, 45))])
    first, second, third = rows(read(SOURCE, raw))
    assert first == {
        "reporter": "JPN", "partner": "CHN", "flow": "import", "first_day": date(2024, 1, 1),
        "months": 1, "hs_edition": 0, "hs": "250410000", "description": "", "part": "",
        "quantity": 500.0, "unit": "kg", "net_kg": 500.0, "estimated": False,
        "value_usd": None, "value": 90_000.0, "currency": "JPY", "row": 2,
    }  # fmt: skip
    assert (second["first_day"], second["net_kg"], second["value"]) == (date(2024, 2, 1), 0.0, 0.0)
    assert third["value"] == 45_000.0


def test_months_that_are_not_published_would_be_read_as_zero(tmp_path: Path):
    lines = [
        HEADING,
        line((0, 1, 1), (0, 1, 1), (0, 1, 1)),
        line((0, 5, 5), hs="'850511000'"),
        line(*[(0, 1, 1)] * 12, year="2023"),
    ]
    reading = read(SOURCE, table(tmp_path / "a.csv", lines))
    of_line = [(row["row"], row["first_day"].month) for row in rows(reading)]
    assert of_line == [
        *((2, month) for month in (1, 2, 3)),
        *((3, month) for month in (1, 2, 3)),
        *((4, month) for month in range(1, 13)),
    ]
    assert reading.notes[-1] == ("note-jp-estat-unpublished", {"month": "2024-04"})
    assert sum(note == "note-jp-estat-unpublished" for note, _ in reading.notes) == 1


def test_the_last_month_is_that_of_the_whole_file_and_not_of_a_block(tmp_path: Path):
    lines = [HEADING, *(line((0, n, n), hs=f"'28{n:02d}10000'") for n in range(1, 40))]
    lines.append(line((0, 1, 1), (0, 1, 1)))
    raw = table(tmp_path / "a.csv", lines)
    whole = read(SOURCE, raw)
    assert len(rows(whole)) == 2 * 40
    parts = read(JapanTrade(block_bytes=300), raw)
    assert rows(parts) == rows(whole)
    assert dict(parts.notes) == dict(whole.notes)
    assert isinstance(SOURCE, StreamingRows)


@pytest.mark.parametrize(
    ("units", "figures", "found"),
    [
        (("  ", "KG"), (0, 30), (30.0, "kg", 30.0)),
        (("NO", "KG"), (12, 30), (12.0, "pieces", 30.0)),
        (("KG", "NO"), (30, 12), (12.0, "pieces", 30.0)),
        (("  ", "MT"), (0, 7), (7.0, "t", 7000.0)),
        (("KG", "MT"), (6900, 7), (7.0, "t", 7000.0)),
        (("MT", "  "), (7, 0), (7.0, "t", 7000.0)),
        (("  ", "SM"), (0, 4), (4.0, "m2", None)),
        (("KL", "MT"), (9, 7), (9.0, "kl", 7000.0)),
        (("  ", "  "), (0, 0), (None, "", None)),
        (("  ", "GR"), (0, 5), (None, "", None)),
        (("TH", "KG"), (5, 30), (30.0, "kg", 30.0)),
    ],
)
def test_a_quantity_would_be_taken_for_a_weight(units, figures, found, tmp_path: Path):
    raw = table(tmp_path / "a.csv", [HEADING, line((*figures, 1), units=units)])
    [row] = rows(read(SOURCE, raw))
    assert (row["quantity"], row["unit"], row["net_kg"]) == found


def test_a_unit_whose_meaning_is_not_sure_is_told(tmp_path: Path):
    raw = table(tmp_path / "a.csv", [HEADING, line((0, 5, 1), units=("", "GR"))])
    assert dict(read(SOURCE, raw).notes)["note-trade-unit"] == {"count": "1"}


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"hs": "'000000011'"}, "trade-code"),
        ({"hs": "'25041'"}, "trade-code"),
        ({"hs": "25041000"}, None),
        ({"country": "S-TOTAL"}, "trade-country"),
        ({"flow": "3"}, "trade-flow"),
        ({"year": "20x4"}, "trade-period"),
    ],
)
def test_what_cannot_be_read_is_set_aside_once(said, reason, tmp_path: Path):
    lines = [HEADING, line((0, 1, 1), (0, 2, 2), **said), line((0, 1, 1), (0, 1, 1), country="103")]
    reading = read(SOURCE, table(tmp_path / "a.csv", lines))
    assert reasons(reading) == ([("2", reason)] if reason else [])
    assert {row["partner"] for row in rows(reading)} >= {"KOR"}


def test_one_month_that_cannot_be_read_costs_that_month_alone(tmp_path: Path):
    raw = table(tmp_path / "a.csv", [HEADING, line((0, 1, 1), (0, 1, -1), (0, "x", 1), (0, 1, 1))])
    reading = read(SOURCE, raw)
    assert [row["first_day"].month for row in rows(reading)] == [1, 4]
    assert reasons(reading) == [("2", "trade-figure"), ("2", "trade-negative")]


def test_a_code_that_lost_its_zero_would_be_of_another_chapter(tmp_path: Path):
    reading = read(SOURCE, table(tmp_path / "a.csv", [HEADING, line((0, 1, 1), hs="10121000")]))
    assert [row["hs"] for row in rows(reading)] == ["010121000"]
    assert dict(reading.notes)["note-trade-zeros"] == {"count": "1"}


def test_exports_partners_without_a_country_and_offices_are_told_apart(tmp_path: Path):
    by_office = HEADING.replace("Year,HS", "Year,Custom,HS", 1)
    office = line((0, 1, 1), flow="1").replace("1,2024,", "1,2024,104,", 1)
    reading = read(SOURCE, table(tmp_path / "a.csv", [by_office, office]))
    assert [(row["flow"], row["part"]) for row in rows(reading)] == [("export", "custom=104")]
    assert dict(reading.notes)["note-trade-divided"] == {"count": "1"}
    by_goods = HEADING.replace("Country,", "", 1)
    raw = table(tmp_path / "b.csv", [by_goods, line((0, 1, 1)).replace(",105,", ",", 1)])
    assert [row["partner"] for row in rows(read(SOURCE, raw))] == ["W00"]


def test_an_unknown_country_keeps_its_number_and_is_told(tmp_path: Path):
    reading = read(SOURCE, table(tmp_path / "a.csv", [HEADING, line((0, 1, 1), country="998")]))
    assert [row["partner"] for row in rows(reading)] == ["[998]"]
    assert dict(reading.notes)["note-trade-apart"] == {"count": "1"}


def test_a_month_as_files_of_2008_spelt_it_is_known(tmp_path: Path):
    spelt = HEADING.replace("-Apr", "-Apl")
    raw = table(tmp_path / "a.csv", [spelt, line(*[(0, 1, 1)] * 4)])
    assert [row["first_day"].month for row in rows(read(SOURCE, raw))] == [1, 2, 3, 4]


def test_a_file_without_a_month_is_no_file_of_this_publisher(tmp_path: Path):
    raw = table(tmp_path / "a.csv", [HEADING.replace("Value-Jun", "Values"), line((0, 1, 1))])
    assert SOURCE.recognise(raw) is None
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": raw}, {})
    assert refused.value.code == "jp-estat-columns"


def test_a_year_without_any_figure_is_not_published(tmp_path: Path):
    raw = table(tmp_path / "a.csv", [HEADING, line(), line((0, 1, 1), year="2023")])
    reading = read(SOURCE, raw)
    assert {row["first_day"].year for row in rows(reading)} == {2023}
    said = [params["month"] for note, params in reading.notes if "unpublished" in note]
    assert said == ["2023-02", "2024-01"]


def test_the_edition_is_unknown_until_the_user_says_it(tmp_path: Path):
    raw = table(tmp_path / "a.csv", [HEADING, line((0, 1, 1))])
    assert dict(read(SOURCE, raw).notes)["note-trade-edition-unsaid"] == {"count": "1"}
    assert {row["hs_edition"] for row in rows(read(SOURCE, raw, edition="2022"))} == {2022}
