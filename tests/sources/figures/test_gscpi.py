"""The index of supply chain pressure: a month is dated by its last day."""

from datetime import date, datetime

import pytest
from tests.sources import workbooks
from tests.sources.figures.figure_files import aside, fixture, given, is_unique, one, read, rows
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.figures.gscpi import SHEET, GlobalSupplyChainPressure, month_of

SOURCE = GlobalSupplyChainPressure()


def test_figures_below_zero_are_usual_here():
    reading = read(SOURCE, fixture(SOURCE))
    assert [(row["first_day"], row["value"]) for row in rows(reading)] == [
        (date(2001, 1, 1), -0.512345),
        (date(2001, 2, 1), 0.25),
        (date(2001, 3, 1), 1.75),
    ]
    assert {(row["measure"], row["months"], row["place"]) for row in rows(reading)} == {
        ("index", 1, "W00")
    }
    assert aside(reading) == [("5", "figures-day"), ("6", "figures-value")]


@pytest.mark.parametrize(
    ("printed", "month"),
    [
        ("31/1/1998", date(1998, 1, 1)),
        ("29/02/2020", date(2020, 2, 1)),
        ("30-Apr-2026", date(2026, 4, 1)),
        ("2001-12-31", date(2001, 12, 1)),
    ],
)
def test_a_month_is_dated_by_its_last_day(printed, month):
    assert month_of(printed) == month


@pytest.mark.parametrize(
    "printed",
    ["1/2/1998", "12/31/1998", "28/2/2020", "31-Foo-1998", "1998-01-01", "0-Jan-1998", ""],
)
def test_any_other_day_may_be_another_month_and_is_none(printed):
    assert month_of(printed) is None


def test_the_workbook_of_the_publisher_is_read_by_its_heading(tmp_path):
    lines = [
        ["Date", "GSCPI"],
        ["", "", "", "NEW YORK FED ECONOMIC RESEARCH"],
        ["", "", "", "https://www.newyorkfed.org/research"],
        ["31-Jan-1998", -1.25],
        [datetime(1998, 2, 28), -0.5],  # noqa: DTZ001  # a workbook knows no zones
    ]
    raw = given(tmp_path, "gscpi_data.xlsx", workbooks.xlsx({SHEET: lines}))
    reading = read(SOURCE, raw)
    assert [(row["value"], row["record"]) for row in rows(reading)] == [
        (-1.25, f"{SHEET}!4"),
        (-0.5, f"{SHEET}!5"),
    ]
    assert aside(reading) == []


def test_the_old_format_of_workbooks_is_recognised_and_refused_with_a_way_out(tmp_path):
    data = b"\xd0\xcf\x11\xe0" + b"\0" * 600 + SHEET.encode() + b"\0" * 600
    raw = given(tmp_path, "gscpi_data.xlsx", data)
    with pytest.raises(SourceError) as refused:
        read(SOURCE, raw)
    assert refused.value.code == "workbook-encrypted"
    assert_readable(refused.value)


@pytest.mark.parametrize(
    ("sheets", "code"),
    [
        ({"Monthly": [["Date", "GSCPI"], ["31-Jan-1998", 1]]}, "workbook-sheet-missing"),
        (
            {"A": [["Date", "GSCPI"]], SHEET: [["Month", "GSCPI"], ["31-Jan-1998", 1]]},
            "figures-heading-moved",
        ),
    ],
)
def test_a_sheet_or_heading_that_was_renamed_is_refused(tmp_path, sheets, code):
    raw = given(tmp_path, "x.xlsx", workbooks.xlsx(dict(reversed([*sheets.items()]))))
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": raw}, {})
    assert refused.value.code == code


def test_a_column_that_was_renamed_is_refused(tmp_path):
    raw = given(tmp_path, "x.csv", "Month,GSCPI\n31/1/1998,1\n")
    with pytest.raises(SourceError) as refused:
        read(SOURCE, raw)
    assert (refused.value.code, refused.value.params["column"]) == ("table-column-missing", "Date")


def test_the_shared_file_has_every_month_from_1998_to_2024(shared_data):
    path = shared_data / "supply" / "gscpi" / "gscpi_to_2024.csv"
    reading = read(SOURCE, Raw(path, path.name))
    assert aside(reading) == []
    assert is_unique(reading)
    months = [row["first_day"] for row in rows(reading)]
    assert months == [date(1998 + at // 12, at % 12 + 1, 1) for at in range(324)]
    assert one(reading, first_day=date(1998, 1, 1))["value"] == -1.082877919
    row = one(reading, first_day=date(2023, 10, 1))
    assert (row["value"], row["record"]) == (-0.350556829, "311")
