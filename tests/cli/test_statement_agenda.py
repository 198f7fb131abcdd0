"""``tricord statements agenda`` on invented statements, and on real ones where they are there."""

from __future__ import annotations

import csv
import io
import json
import shutil

import pytest
from tests.reports.statements.test_agenda import ACCOUNT, EARLIER, LATER, WITHOUT_DAY

ON = ("--as-of", "2033-01-15", "--on", "2033-02-15")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    made = tmp_path / "statements"
    made.mkdir()
    for name, words in (("a", EARLIER), ("b", LATER), ("c", ACCOUNT), ("d", WITHOUT_DAY)):
        (made / f"{name}.txt").write_text(words, encoding="utf-8")
    return made


def rows_of(call, *arguments):
    told = call("statements", "agenda", "statements", *arguments, "--format", "json")
    assert told.status == 0, told.err
    return json.loads(told.out)


def test_rows_hold_every_line_with_its_words_and_their_place(call, folder):
    rows = rows_of(call, *ON)
    assert [row["number"] for row in rows][:2] == ["1.1", "1.2"]
    for row in rows:
        words = (folder / row["file"]).read_text(encoding="utf-8")
        assert words[row["start"] : row["end"]] == row["quote"]
        assert row["clause"] in row["quote"]
        assert row["owners_to_be_named"]
        if row["against_file"]:
            other = (folder / row["against_file"]).read_text(encoding="utf-8")
            assert other[row["against_start"] : row["against_end"]] == row["against_quote"]
    past = [row for row in rows if row["group"] == "past_due"]
    assert [(row["due"], row["days_past"]) for row in past] == [("by the end of 2030", 746)]


def test_three_languages_give_three_columns_of_the_same_lines(call, folder):
    one = rows_of(call, *ON)
    three = rows_of(call, *ON, "--language", "all")
    assert [row["number"] for row in one] == [row["number"] for row in three]
    assert [row["line"] for row in one] == [row["line_en"] for row in three]
    assert all(row["line_ko"] and row["line_ja"] for row in three)
    told = call("statements", "agenda", "statements", *ON, "--format", "csv", "--language", "ko")
    printed = list(csv.DictReader(io.StringIO(told.out)))
    assert [row["line"] for row in printed] == [row["line_ko"] for row in three]


def test_a_table_shows_what_a_document_would(call, folder):
    told = call("statements", "agenda", "statements", *ON)
    assert told.status == 0
    assert "1.1" in told.out
    assert "a.txt:" in told.out


@pytest.mark.parametrize("ending", ["html", "docx", "pdf"])
def test_a_document_is_written_in_three_languages(call, folder, ending):
    out = folder.parent / "out" / f"agenda.{ending}"
    told = call("statements", "agenda", "statements", *ON, "--out", out)
    assert told.status == 0, told.err
    assert out.stat().st_size > 10_000
    assert told.out == ""
    assert "lines in" in told.err
    if ending == "html":
        page = out.read_text(encoding="utf-8")
        assert "의제 초안" in page
        assert "議題案" in page


def test_one_language_is_written_where_one_is_asked_for(call, folder):
    out = folder.parent / "agenda.html"
    call(
        *("statements", "agenda", "statements", *ON, "--out", out),
        *("--language", "ja", "--marking", "TLP:GREEN"),
    )
    page = out.read_text(encoding="utf-8")
    assert '<html lang="ja">' in page
    assert "의제 초안" not in page
    assert "TLP:GREEN" in page


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("--forum", "martians"), "statements-forum-unknown", "kor-usa-jpn"),
        (("--forum", "quad"), "agenda-no-statement", "kor-usa-jpn"),
        (("--as-of", "2020-01-01"), "agenda-no-statement", "2020-01-01"),
        (
            ("--as-of", "2033-01-15", "--on", "2032-01-01"),
            "agenda-meeting-past",
            "2032-01-01",
        ),
        (("--out", "statements/agenda.html"), "statements-out-in-folder", "agenda.html"),
        (("--out", "agenda.txt"), "usage-ending", ".pdf"),
        (("--marking", "TLP:BLUE"), "marking-unknown", "BLUE"),
        (("--on", "soon"), "", "soon"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(call, folder, arguments, code, told):
    ended = call("statements", "agenda", "statements", *arguments)
    assert ended.status not in (0, 1)
    assert code in ended.err
    assert told in ended.err
    assert "Traceback" not in ended.err
    assert ended.out == ""
    assert not (folder / "agenda.html").exists()


def test_a_folder_without_a_day_is_told_of(call, folder):
    for name in "abc":
        (folder / f"{name}.txt").unlink()
    ended = call("statements", "agenda", "statements")
    assert "statements-none" in ended.err


def test_one_statement_alone_is_enough_for_an_agenda(call, folder):
    for name in "bcd":
        (folder / f"{name}.txt").unlink()
    groups = {row["group"] for row in rows_of(call, *ON)}
    assert "past_due" in groups
    assert not groups & {"stronger", "weaker", "changed", "topic_silent", "new_topic"}


def test_lines_of_real_statements_stand_where_they_say(call, shared_data, tmp_path):
    """The files are copied for the time of the test only."""
    real = tmp_path / "real"
    real.mkdir()
    found = [
        *shared_data.glob("statements/tri_2023*"),
        *shared_data.glob("statements/tri_2024*"),
        *shared_data.glob("seeds/*.txt"),
    ]
    if not found:
        pytest.skip("no trilateral statements among the shared data")
    for file in found:
        shutil.copy(file, real)
    told = call(
        *("statements", "agenda", real, "--as-of", "2025-01-15", "--on", "2025-02-15"),
        *("--format", "json"),
    )
    rows = json.loads(told.out)
    assert len({row["section"] for row in rows}) >= 5
    for row in rows:
        words = (real / row["file"]).read_text(encoding="utf-8-sig")
        assert words[row["start"] : row["end"]] == row["quote"]
        assert row["clause"] in row["quote"]
