"""Rows: exact for programs, legible for people, harmless for terminals."""

import csv
import io
import json
import re
from datetime import UTC, date, datetime

import polars as pl
import pytest
from rich.cells import cell_len

from tricord.cli import rows

HOSTILE = "=cmd|' /C calc'!A0\x1b]0;owned\x07\u202etxt"
FRAME = pl.DataFrame(
    {
        "name": ["Ri 리", HOSTILE, "東京商事"],
        "count": [1, 20, 1234567],
        "tags": [["a", "b"], [], ["c"]],
        "at": [datetime(2026, 2, 27, 8, 30, tzinfo=UTC), None, datetime(2026, 1, 1, tzinfo=UTC)],
        "aside": [True, False, True],
    },
    schema_overrides={"tags": pl.List(pl.String())},
)
HEADINGS = {"name": "Name", "count": "How many", "tags": "Tags", "at": "At"}


def test_csv_and_json_hold_every_column_and_parse_back(capsys):
    rows.show(FRAME, "csv", HEADINGS)
    out = capsys.readouterr().out
    assert "\r" not in out
    records = list(csv.DictReader(io.StringIO(out)))
    assert list(records[0]) == FRAME.columns
    assert records[2]["name"] == "東京商事"
    assert records[2]["count"] == "1234567"
    rows.show(FRAME, "json", HEADINGS)
    found = json.loads(capsys.readouterr().out)
    assert found[1]["name"] == HOSTILE
    assert found[0]["tags"] == ["a", "b"]
    assert found[0]["at"] == "2026-02-27T08:30:00Z"


def test_a_spreadsheet_takes_no_name_for_a_formula(capsys):
    rows.show(FRAME, "csv", HEADINGS)
    assert "'=cmd" in capsys.readouterr().out


def test_a_table_shows_no_sign_that_moves_the_cursor_or_the_direction(capsys):
    rows.show(FRAME, "table", HEADINGS)
    out = capsys.readouterr().out
    assert not {"\x1b", "\x07", "\u202e"} & set(out)
    assert "‹U+001B›" in out


def test_plain_columns_stand_beneath_each_other_whatever_the_script(capsys):
    rows.table(["A", "B"], [["한국", "1"], ["ab", "22"], ["東京都", "3"]], [False, True])
    lines = capsys.readouterr().out.splitlines()
    assert {cell_len(line) for line in lines} == {10}


def test_nothing_to_show_is_said_beside_the_data(capsys):
    empty = FRAME.clear()
    rows.show(empty, "table", HEADINGS)
    out, err = capsys.readouterr()
    assert (out, err) == ("", "Nothing to show.\n")
    rows.show(empty, "csv", HEADINGS)
    assert capsys.readouterr().out == "name,count,tags,at,aside\n"
    rows.show(empty, "json", HEADINGS)
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, ""),
        (True, "yes"),
        (0, "0"),
        (12345, "12,345"),
        (0.5, "0.50"),
        (datetime(2026, 2, 27, tzinfo=UTC), "2026-02-27"),
        (datetime(2026, 2, 27, 23, 59, 59, tzinfo=UTC), "2026-02-27"),
        (datetime(2026, 2, 27, 8, 30, tzinfo=UTC), "2026-02-27 08:30"),
        (date(2026, 2, 27), "2026-02-27"),
        (["a", "b"], "a, b"),
        ("a\nb", "a b"),
    ],
)
def test_values_read_as_people_write_them(value, said):
    assert rows.shown(value) == said


def test_facts_without_anything_to_say_are_left_out(capsys):
    rows.facts([("one", "1"), ("none", ""), ("three", "3")], 2)
    assert capsys.readouterr().out == "  one    1\n  three  3\n"


def test_a_terminal_gets_lines_of_its_width(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    rows.facts([("label", "words " * 20)])
    rows.prose("words " * 20)
    rows.table(["A"], [["cell " * 20]], [False])
    lines = re.sub(r"\x1b\[\d*m", "", capsys.readouterr().out).splitlines()
    assert max(map(cell_len, lines)) <= 40
    assert len(lines) > 8
