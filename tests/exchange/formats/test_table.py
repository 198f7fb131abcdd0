import csv
import io
import json
import zipfile
from datetime import UTC, date, datetime

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.workbooks import members

from tricord.errors import ReportError
from tricord.exchange.formats import table
from tricord.exchange.formats.table import KINDS, render_table
from tricord.sources.base import Raw
from tricord.sources.readers.workbook import read_sheet

ROWS = pl.DataFrame(
    {
        "name": ["푸른별", "=HYPERLINK(1)", None],
        "count": [-5, 0, None],
        "share": [0.5, float("nan"), -1.5],
        "on": [date(2026, 3, 1), None, None],
        "at": [datetime(2026, 3, 1, 9, tzinfo=UTC), None, None],
        "listed": [True, False, None],
        "programmes": [["A", "B"], [], None],
    }
)


def test_csv_reads_as_plain_text_with_numbers_as_numbers():
    assert render_table(ROWS, "csv").decode() == (
        "name,count,share,on,at,listed,programmes\n"
        "푸른별,-5,0.5,2026-03-01,2026-03-01T09:00:00Z,true,A; B\n"
        "'=HYPERLINK(1),0,,,,false,\n"
        ",,-1.5,,,,\n"
    )


def test_json_keeps_types_and_says_null_for_nothing():
    first, second, third = json.loads(render_table(ROWS, "json"))
    assert first == {
        "name": "푸른별",
        "count": -5,
        "share": 0.5,
        "on": "2026-03-01",
        "at": "2026-03-01T09:00:00Z",
        "listed": True,
        "programmes": ["A", "B"],
    }
    assert (second["name"], second["share"], second["listed"]) == ("=HYPERLINK(1)", None, False)
    assert third["programmes"] is None


def test_a_sheet_holds_text_as_text_and_numbers_as_numbers(tmp_path):
    path = tmp_path / "t.xlsx"
    path.write_bytes(render_table(ROWS, "xlsx"))
    rows = [row.cells for row in read_sheet(Raw(path, path.name)).rows]
    assert rows[1:3] == [
        ("푸른별", "-5", "0.5", "2026-03-01", "2026-03-01T09:00:00Z", "true", "A; B"),
        ("=HYPERLINK(1)", "0", "", "", "", "false"),
    ]
    sheet = members(path.read_bytes())["xl/worksheets/sheet1.xml"]
    assert b"<f>" not in sheet
    assert b"<v>-5</v>" in sheet


@pytest.mark.parametrize("kind", KINDS)
def test_equal_rows_give_equal_bytes(kind):
    assert render_table(ROWS, kind) == render_table(ROWS.clone(), kind)


def test_a_sheet_bears_no_clock():
    with zipfile.ZipFile(io.BytesIO(render_table(ROWS, "xlsx"))) as book:
        assert {member.date_time for member in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01" in book.read("docProps/core.xml")


@settings(deadline=None)
@given(cells=st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=5))
def test_no_text_of_a_csv_can_begin_a_formula_and_none_is_lost(cells):
    frame = pl.DataFrame({"name": cells, "x": [1] * len(cells)})
    text = render_table(frame, "csv").decode()
    written = [row[0] for row in csv.reader(io.StringIO(text, newline=""))][1:]
    for cell, found in zip(cells, written, strict=True):
        assert not found.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))
        assert found in (cell, f"'{cell}")


def test_headings_are_guarded_too():
    assert render_table(pl.DataFrame({"=x": [1]}), "csv") == b"'=x\n1\n"


def test_what_does_not_fit_a_sheet_is_refused_and_not_cut(monkeypatch):
    with pytest.raises(ReportError) as refused:
        render_table(pl.DataFrame({"x": ["a", "b" * 32_768]}), "xlsx")
    assert refused.value.code == "table-cell-full"
    monkeypatch.setattr(table, "_ROWS_LIMIT", 1)
    with pytest.raises(ReportError) as refused:
        render_table(pl.DataFrame({"x": ["a", "b"]}), "xlsx")
    assert refused.value.code == "table-sheet-full"


def test_an_unknown_format_is_answered_with_the_known_ones():
    with pytest.raises(ReportError) as refused:
        render_table(ROWS, "docx")
    assert refused.value.params["known"] == "csv, json, xlsx"
