"""The Pink Sheet is read by what heads its columns, and refused where a heading has moved."""

from datetime import UTC, date, datetime

import pytest
from python_calamine import CalamineWorkbook
from tests.sources import workbooks
from tests.sources.figures.figure_files import (
    aside,
    fixture,
    given,
    is_unique,
    noted,
    one,
    read,
    rows,
)
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.figures.world_bank_prices import WorldBankPrices

SOURCE = WorldBankPrices()
TITLE = [
    ["World Bank Commodity Price Data (The Pink Sheet)"],
    ["monthly prices in nominal US dollars, 1960 to present"],
    ["(monthly series are available only in nominal US dollars)"],
    ["Updated on March 05, 2020"],
]
NAMES = ["", "Crude oil, Brent", "Aluminum", "Copper", "Nickel", "Urea "]
UNITS = ["", "($/bbl)", "($/mt)", "($/mt)", "($/mt)", "($/mt)"]
MONTHS = [["2019M12", 65, 1770, 6077, 13829, 217.5], ["2020M01", 63, 1773, 6031, 13507, "…"]]
INDEX_ROWS = [
    *TITLE[:1],
    ["monthly indices based on nominal US dollars, 2010=100, 1960 to present"],
    *TITLE[2:],
    ["", "Total Index", ""],
    ["", "", "Fertilizers **"],
    ["2019M12", 90.5, 71.25],
]


def book(tmp_path, prices, indices=INDEX_ROWS):
    sheets = {"Monthly Prices": prices}
    if indices:
        sheets["Monthly Indices"] = indices
    return given(tmp_path, "CMO.xlsx", workbooks.xlsx(sheets))


def refusal(raw):
    with pytest.raises(SourceError) as refused:
        read(SOURCE, raw)
    assert_readable(refused.value)
    return refused.value.code, refused.value.params.get("place")


def test_prices_and_indices_are_figures_with_their_unit_and_cell():
    reading = read(SOURCE, fixture(SOURCE))
    row = one(reading, series="Copper", first_day=date(2018, 12, 1))
    assert row["value"] == 6000.75
    assert (row["measure"], row["unit"], row["months"]) == ("price", "$/mt", 1)
    assert (row["goods"], row["record"]) == ("Copper", "Monthly Prices!F8")
    index = one(reading, series="Precious Metals", first_day=date(2018, 12, 1))
    assert (index["measure"], index["unit"], index["value"]) == ("index", "2010=100", 96.5)
    assert index["record"] == "Monthly Indices!D9"


def test_signs_of_footnotes_and_blanks_are_no_part_of_a_name():
    names = {row["series"] for row in rows(read(SOURCE, fixture(SOURCE)))}
    assert {"Urea", "Tin", "Fertilizers"} <= names
    assert not any(name != name.strip(" *") for name in names)


def test_an_index_among_the_prices_is_no_price():
    reading = read(SOURCE, fixture(SOURCE))
    row = one(reading, series="Natural gas index", first_day=date(2019, 1, 1))
    assert (row["measure"], row["unit"]) == ("index", "2010=100")


def test_an_open_month_is_missing_and_not_zero():
    reading = read(SOURCE, fixture(SOURCE))
    row = one(reading, series="Urea", first_day=date(2018, 11, 1))
    assert (row["value"], row["standing"], row["printed"]) == (None, "missing", "…")
    tin = [row["printed"] for row in rows(reading) if row["series"] == "Tin"]
    assert tin == ["...", "..", ""]


def test_a_price_in_a_unit_of_its_own_is_set_aside():
    reading = read(SOURCE, fixture(SOURCE))
    assert aside(reading) == [("Monthly Prices!F9", "figures-value")]


def test_a_price_below_zero_is_set_aside(tmp_path):
    months = [["2019M12", -65, 1770, 6077, 13829, 217.5]]
    reading = read(SOURCE, book(tmp_path, [*TITLE, NAMES, UNITS, *months]))
    assert aside(reading) == [("Monthly Prices!B7", "figures-negative")]


def test_the_day_it_was_updated_is_the_day_of_publication(tmp_path):
    assert SOURCE.published(fixture(SOURCE)) == datetime(2019, 4, 2, tzinfo=UTC)
    wrong = [["World Bank Commodity Price Data"], ["Updated on Smarch 05, 2020"]]
    assert SOURCE.published(book(tmp_path, wrong)) is None


def test_a_copy_that_lost_the_lines_above_says_the_same(tmp_path):
    whole = read(SOURCE, book(tmp_path, [*TITLE, NAMES, UNITS, *MONTHS]))
    copy = book(tmp_path, [NAMES, UNITS, *MONTHS], indices=None)
    reading = read(SOURCE, copy)
    told = [(r["series"], r["first_day"], r["value"], r["unit"]) for r in rows(reading)]
    assert told == [(r["series"], r["first_day"], r["value"], r["unit"]) for r in rows(whole)][:10]
    assert SOURCE.published(copy) is None
    assert noted(reading)["note-figures-no-sheet"] == {"sheet": "Monthly Indices"}


def test_the_codes_of_older_editions_are_no_names(tmp_path):
    codes = ["", "CRUDE_BRENT", "ALUMINUM", "COPPER", "NICKEL", "UREA_EE_BULK"]
    coded = [*INDEX_ROWS[:-1], ["", "iOVERALL", "iFERTILIZERS"], INDEX_ROWS[-1]]
    plain = rows(read(SOURCE, book(tmp_path, [*TITLE, NAMES, UNITS, *MONTHS])))
    older = rows(read(SOURCE, book(tmp_path, [*TITLE, NAMES, UNITS, codes, *MONTHS], coded)))
    assert len(plain) == len(older) == 12
    assert {row["series"] for row in older} == {row["series"] for row in plain}


@pytest.mark.parametrize(
    ("names", "units", "place"),
    [
        (["", "Crude oil, Brent", "Aluminum", "Copper", "Nickel", ""], UNITS, "F6"),
        (NAMES, [*UNITS[:3], "", *UNITS[4:]], "D5"),
        (NAMES, ["", "", *UNITS[1:]], "B5"),
        (NAMES, [*UNITS[:5], "dollars"], "F6"),
        ([*NAMES[:5], "Copper **"], UNITS, "F5"),
        (NAMES[:5], UNITS[:5], "F7"),
    ],
)
def test_a_heading_that_has_moved_is_refused_with_its_place(tmp_path, names, units, place):
    raw = book(tmp_path, [*TITLE, names, units, *MONTHS])
    assert refusal(raw) == ("figures-heading-moved", f"Monthly Prices!{place}")


def test_other_units_in_the_midst_of_the_months_are_refused_with_their_place(tmp_path):
    others = ["", *["($/kg)"] * 5]
    raw = book(tmp_path, [*TITLE, NAMES, UNITS, MONTHS[0], others, MONTHS[1]])
    assert refusal(raw) == ("figures-heading-moved", "Monthly Prices!B8")


@pytest.mark.parametrize(
    ("prices", "code"),
    [
        ([*TITLE, NAMES, *MONTHS], "figures-heading-moved"),
        ([*TITLE, NAMES, UNITS, ["Dec-19", 1, 2, 3, 4, 5]], "figures-no-months"),
        ([*TITLE, *MONTHS], "figures-heading-moved"),
    ],
)
def test_a_sheet_without_units_names_or_months_is_refused(tmp_path, prices, code):
    assert refusal(book(tmp_path, prices))[0] == code


def test_an_index_named_twice_is_refused_with_its_place(tmp_path):
    indices = [*INDEX_ROWS[:5], ["", "Energy", "Fertilizers"], INDEX_ROWS[-1]]
    raw = book(tmp_path, [*TITLE, NAMES, UNITS, *MONTHS], indices)
    assert refusal(raw) == ("figures-heading-moved", "Monthly Indices!B6")


def test_a_workbook_without_the_sheet_of_prices_is_refused(tmp_path):
    annual = workbooks.xlsx({"Annual Prices (Nominal)": [*TITLE, NAMES, UNITS, ["2019", 1]]})
    raw = given(tmp_path, "CMO-Historical-Data-Annual.xlsx", annual)
    assert refusal(raw)[0] == "workbook-sheet-missing"


def test_a_remark_beneath_the_table_is_no_row_and_a_row_without_month_is_set_aside(tmp_path):
    beneath = [["Sources: many."], ["", 1, 2, 3, 4, 5]]
    reading = read(SOURCE, book(tmp_path, [*TITLE, NAMES, UNITS, *MONTHS, *beneath]))
    assert aside(reading) == [("Monthly Prices!10", "figures-day")]


def test_the_shared_pink_sheet_is_read_whole(shared_data):
    path = shared_data / "supply" / "prices" / "CMO-Historical-Data-Monthly_to_2024.xlsx"
    raw = Raw(path, path.name)
    reading = read(SOURCE, raw)
    assert aside(reading) == []
    assert is_unique(reading)
    frame = reading.frames["observations"]
    assert frame.height == 780 * 71 + 780 * 16
    assert frame.filter(series="Nickel", first_day=date(2022, 3, 1))["value"].item() == 33924.18
    assert frame.filter(series="Urea", first_day=date(2008, 8, 1))["value"].item() == 785
    energy = one(reading, series="Energy", first_day=date(2022, 6, 1))
    assert energy["value"] == pytest.approx(173.48221112801)
    assert SOURCE.published(raw) == datetime(2026, 3, 3, tzinfo=UTC)


def test_every_cell_of_the_shared_pink_sheet_is_the_one_another_reader_finds(shared_data):
    path = shared_data / "supply" / "prices" / "CMO-Historical-Data-Monthly_to_2024.xlsx"
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_name("Monthly Prices").to_python()
    begin = next(at for at, row in enumerate(sheet) if row[0] == "1960M01")
    names = [str(name).rstrip("* ").strip() for name in sheet[begin - 2]]
    wanted = {
        (name, row[0]): cell if isinstance(cell, int | float) else None
        for row in sheet[begin:]
        for name, cell in zip(names[1:], row[1:], strict=True)
        if cell != ""
    }
    found = {
        (row["series"], f"{row['first_day']:%YM%m}"): row["value"]
        for row in rows(read(SOURCE, Raw(path, path.name)))
        if row["record"].startswith("Monthly Prices!")
    }
    assert found == pytest.approx(wanted)
