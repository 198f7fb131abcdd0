"""A workbook of several sheets: real days and numbers, and text that stays text."""

import io
import re
import zipfile
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from tricord.errors import ReportError
from tricord.exchange.formats import workbook as formats
from tricord.exchange.formats.workbook import Heading, Sheet, workbook

HEADINGS = (Heading("Words", 30), Heading("Day", 11), Heading("Number", 8))
ROWS = (("=1+1", date(2031, 5, 1), 3), ("plain", None, None))
SHEETS = (
    Sheet("Commitments", HEADINGS, ROWS),
    Sheet("How this was read", HEADINGS, (("a", None, None),), ("A line.", "Another " * 40)),
)


def part(name, made=None):
    with zipfile.ZipFile(io.BytesIO(made or workbook(SHEETS))) as file:
        return file.read(f"xl/{name}").decode()


def test_days_are_days_and_numbers_numbers():
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook(SHEETS)))
    assert book.sheet_names == ["Commitments", "How this was read"]
    rows = book.get_sheet_by_name("Commitments").to_python()
    assert rows[0] == ["Words", "Day", "Number"]
    assert rows[1] == ["=1+1", date(2031, 5, 1), 3.0]
    assert rows[2] == ["plain", "", ""]


@pytest.mark.parametrize("words", ["=1+1", "+8", "-x", "@x", "＝x", "\t=1"])
def test_what_looks_like_a_formula_is_text_and_stays_so_when_typed_in_anew(words):
    made = workbook([Sheet("s", HEADINGS[:1], ((words,),))])
    sheet = part("worksheets/sheet1.xml", made)
    assert "<f>" not in sheet
    style = int(re.search(r'r="A2" s="(\d+)" t="s"', sheet)[1])
    cells = re.search(r"<cellXfs.*?</cellXfs>", part("styles.xml", made), re.DOTALL)[0]
    styles = re.findall(r"<xf .*?(?:/>|</xf>)", cells, re.DOTALL)
    assert 'quotePrefix="1"' in styles[style]


def test_headings_stay_in_sight_and_every_column_filters():
    sheet = part("worksheets/sheet1.xml")
    assert 'ySplit="1"' in sheet
    assert 'state="frozen"' in sheet
    assert '<autoFilter ref="A1:C3"/>' in sheet


def test_prose_stands_above_the_table_that_filters_beneath_it():
    sheet = part("worksheets/sheet2.xml")
    assert '<autoFilter ref="A4:C5"/>' in sheet
    assert "frozen" not in sheet
    heights = [float(each) for each in re.findall(r' ht="([\d.]+)"', sheet)]
    assert max(heights) > 15


def test_the_same_sheets_are_the_same_bytes():
    assert workbook(SHEETS) == workbook(SHEETS)


def test_a_cell_too_long_for_a_sheet_is_refused_by_its_row():
    with pytest.raises(ReportError) as refused:
        workbook([Sheet("s", HEADINGS[:1], (("a",), ("b" * 32_768,)))])
    assert refused.value.code == "table-cell-full"
    assert refused.value.params["row"] == 2


def test_a_table_too_long_for_a_sheet_is_refused(monkeypatch):
    monkeypatch.setattr(formats, "_ROWS_LIMIT", 3)
    with pytest.raises(ReportError, match="table-sheet-full"):
        workbook([Sheet("s", HEADINGS[:1], (("a",), ("b",)))])
