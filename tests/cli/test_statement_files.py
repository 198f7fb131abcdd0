"""Statements pasted in, and statements as Akoma Ntoso."""

from __future__ import annotations

import io
import json
import sys

import pytest
from tests.sources.test_joint_statements import FIRST, NEXT

from tricord.sources.statements import read_statement


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "both.txt").write_text(FIRST + NEXT, encoding="utf-8")
    return tmp_path


def test_what_is_pasted_is_read_as_a_file_is(call, files, monkeypatch):
    named = json.loads(call("statements", "parse", "a.txt", "--format", "json").out)
    pasted = io.TextIOWrapper(io.BytesIO(FIRST.encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", pasted)
    rows = json.loads(call("statements", "parse", "-", "--format", "json").out)
    assert [row["text"] for row in rows] == [row["text"] for row in named]
    assert all(FIRST[row["start"] : row["end"]] == row["text"] for row in rows)


def test_a_statement_written_as_akoma_ntoso_is_read_again_with_the_same_words(call, files):
    assert call("statements", "akn", "a.txt", "--out", "a.xml").status == 0
    (again,) = read_statement((files / "a.xml").read_bytes(), "a.xml")
    (first,) = read_statement(FIRST.encode(), "a.txt")
    assert again.text == first.text
    assert again.dated == first.dated or again.dated.value == first.dated.value
    assert (again.forum, again.level, again.kinds) == (first.forum, first.level, first.kinds)


def test_a_file_with_two_statements_is_refused_before_anything_is_written(call, files):
    told = call("statements", "akn", "both.txt", "--out", "both.xml")
    assert told.status == 2
    assert "2" in told.err
    assert not (files / "both.xml").exists()
