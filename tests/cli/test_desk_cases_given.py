"""What people give `tricord cases`: files, names, pages of words and odd values."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import os
from typing import get_args

import pytest
from tests.cli.case_desk import look, opened, printed

from tricord.cli import desk_cases_options as options
from tricord.desk.cases.case import Priority
from tricord.desk.cases.decision import Verdict
from tricord.desk.cases.origins import SourceClass
from tricord.desk.cases.request import Kind
from tricord.desk.cases.states import State
from tricord.model.finding import Strand


def test_a_full_disk_is_said_and_leaves_nothing_of_the_file(two, place, monkeypatch):
    case = opened(two)
    given = place.parent / "large.bin"
    with given.open("wb") as file:
        file.truncate(3_000_000)
    before = look(two, case, who="lee")

    class Filling(io.FileIO):
        def write(self, piece):
            if self.tell() > 1_000_000:
                raise OSError(errno.ENOSPC, "No space left on device")
            return super().write(piece)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", lambda handle, _mode: Filling(handle, "wb"))
        assert "[disk-full]" in two("cases", "attach", case, given, who="lee", status=2).err
    assert look(two, case, who="lee") == before
    lying = [each for each in (place / "desk" / "files.arriving").iterdir() if each.is_file()]
    assert lying == []
    two("cases", "attach", case, given, who="lee")


HOSTILE = os.fsdecode(b"..\\\xff\x1b[2J" + "\u202egpj".encode() + b".exe")


def test_a_file_with_a_hostile_name_is_attached_under_a_harmless_one(two, place):
    case = opened(two)
    given = place.parent / HOSTILE
    given.write_bytes(b"MZ")
    longest = place.parent / ("\uac00" * 83 + ".pdf")
    longest.write_bytes(b"%PDF-1.7")
    for file in (given, longest):
        two("cases", "attach", case, file, who="lee")
    two("cases", "attach", case, given, "--name", "../../etc/passwd", who="lee")
    two("cases", "attach", case, given, "--name", "x" * 300 + ".txt", who="lee")
    out = place.parent / "hostile"
    two("cases", "export", case, "--out", out, who="lee")
    names = sorted(each.name.partition("-")[2] for each in (out / "files").iterdir())
    assert names == sorted(
        (
            "___[2J_gpj.exe",
            "\uac00" * 65 + ".pdf",
            "_.._etc_passwd",
            "x" * 196 + ".txt",
        )
    )
    assert sorted(each.name for each in out.iterdir()) == ["case.json", "files"]


def test_words_come_from_standard_input_too(two, monkeypatch):
    case = opened(two)
    monkeypatch.setattr("sys.stdin", io.StringIO("a long note\nof two lines\n"))
    two("cases", "note", case, "-", who="lee")
    assert "a long note of two lines" in two("cases", "show", case, who="lee").out


def test_a_case_with_pages_of_words_in_it_is_shown_whole(two):
    case = opened(two, "--owner", "lee")
    page = "x" * 19_990
    claim = ("cases", "claim", case, f"claim {page}", "--by", "Office", "--class", "press")
    item = printed(two(*claim, "--scope", f"scope {page}", who="lee"))
    task = printed(two("cases", "task", case, f"task {page}", who="lee"))
    two("cases", "task-end", case, task, "--dropped", "--reason", f"drop {page}", who="lee")
    advice = ("--to", "The Committee", "--en", f"advice {page}", "--basis", item)
    advice = printed(two("cases", "recommend", case, *advice, who="lee"))
    look(two, case, who="kim")
    refuse = ("cases", "refuse", case, advice, "--what", "approve", "--reason", f"refuse {page}")
    two(*refuse, who="kim")
    shown = look(two, case, who="lee")
    for words in ("claim", "scope", "task", "drop", "advice", "refuse"):
        assert f"{words} {page}" in shown


def test_a_case_goes_out_as_a_folder_with_its_files_whole_or_not_at_all(two, place):
    case = opened(two)
    given = place.parent / "bill.txt"
    given.write_text("EXAMPLE STAR")
    item = printed(two("cases", "attach", case, given, who="lee"))
    out = place.parent / "out"
    two("cases", "export", case, "--out", out, who="lee")
    assert (out / "files" / f"{item}-bill.txt").read_text() == "EXAMPLE STAR"
    assert json.loads((out / "case.json").read_bytes())["case"]["number"] == case
    two("cases", "export", case, "--out", out, who="lee", status=2)
    again = place.parent / "again"
    two("cases", "export", case, "--out", again, who="lee")
    assert (again / "case.json").read_bytes() == (out / "case.json").read_bytes()
    sha256 = hashlib.sha256(b"EXAMPLE STAR").hexdigest()
    (place / "desk" / "files" / sha256[:2] / sha256).unlink()
    before = {*place.parent.iterdir()}
    done = two("cases", "export", case, "--out", place.parent / "third", who="lee", status=2)
    assert "[desk-case-file-damaged]" in done.err
    assert {*place.parent.iterdir()} == before


HALF = os.fsdecode(b"\xff")
"""What a command gets where somebody types bytes that are no letter."""


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("open", "x"), "desk-case-strand"),
        (("open", "x", "--strand", "weather"), "usage-value"),
        (("open", "x", "--strand", "supply", "--about", "watch|moon"), "item-unknown"),
        (("open", "x", "--strand", "supply", "--about", "mission_report|9"), "desk-case-matter"),
        (("open", "x", "--strand", "supply", "--about", "consultation|9"), "desk-case-matter"),
        (("open", "x", "--strand", "supply", "--about", "weather|9"), "desk-case-about"),
        (("open", "x", "--finding", "zz"), "finding-unknown"),
        (("open", "x", "--strand", "supply", "--marking", "TLP:PINK"), "marking-unknown"),
        (("list", "--state", "asleep"), "desk-state-unknown"),
        (("show", "2099-ZZZZ"), "desk-case-unknown"),
        (("attach", "CASE", "nowhere.pdf"), "file-missing"),
        (("attach", "CASE", "LARGE", "--largest", "1"), "desk-case-file-large"),
        (("attach", "CASE", "FILE", "--largest", "0"), "usage-value"),
        (("attach", "CASE", "FILE", "--largest", "2001"), "usage-value"),
        (("attach", "CASE", "FILE", "--largest", "nan"), "usage-value"),
        (("list", "--most", "0"), "usage-value"),
        (("list", "--owner", HALF), "desk-person-unknown"),
        (("list", "--about", f"subject|{HALF}"), "desk-words"),
        (("show", HALF), "desk-case-unknown"),
        (("note", "CASE", "x", "--mission", f"ROK/{HALF}"), "desk-words"),
        (("note", "CASE", "x", "--corrects", HALF * 4), "desk-case-item-unknown"),
        (("open", "x", "--finding", HALF), "finding-unknown"),
        (("open", "x", "--alert", HALF), "desk-alert-unknown"),
        (("recommendations", "--out", "out.txt"), "usage-ending"),
        (("merge", "a", "a", "--reason", "x"), "desk-merge-same"),
        (("recommend", "CASE", "--to", "x", "--en", "x"), "desk-case-basis"),
        (("note", "CASE", "a\u202eb"), "desk-words"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_with_a_code_and_a_hint(two, place, words, code):
    given = place.parent / "password"
    case = opened(two)
    large = place.parent / "large.txt"
    large.write_bytes(b"x" * 1_000_001)
    named = {"CASE": case, "FILE": given, "LARGE": large}
    before = two("cases", "list", "--format", "json", who="lee").out
    done = two("cases", *(named.get(word, word) for word in words), who="lee", status=2)
    assert f"[{code}]" in done.err
    assert done.out == ""
    assert two("cases", "list", "--format", "json", who="lee").out == before


def test_the_words_commands_take_are_those_of_the_desk():
    assert set(get_args(options.State)) == set(State)
    assert set(get_args(options.Source)) == set(SourceClass)
    assert set(get_args(options.Verdict)) == set(Verdict)
    assert set(get_args(options.Request)) == set(Kind)
    assert set(get_args(options.Strand)) == set(Strand)
    assert set(get_args(options.Priority)) == {each.name.lower() for each in Priority}
