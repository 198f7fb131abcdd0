"""The drop folder: what is laid there is taken in once, moved aside, and nothing is lost."""

import os

import pytest
from tests.sources.test_joint_statements import FIRST, NEXT

import tricord

OLD = 1_700_000_000


@pytest.fixture
def node(tmp_path):
    return tricord.init(tmp_path / "node")


def lay(node, name, words, at=OLD):
    folder = node.path / "drop"
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(words, encoding="utf-8")
    os.utime(file, (at, at))
    return file


def left(node):
    folder = node.path / "drop"
    return sorted(str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file())


def test_a_file_is_taken_in_and_moved_aside(node, monkeypatch):
    monkeypatch.setenv("TRICORD_NOW", "2031-05-01T00:00:00Z")
    lay(node, "march.txt", FIRST)
    (outcome,) = node.take_drop()
    assert outcome.rows == {"statements": 1}
    assert left(node) == ["taken/2031-05-01/march.txt"]
    assert node.take_drop() == []


def test_a_refused_file_is_moved_aside_with_its_reason_and_the_others_go_in(node, monkeypatch):
    monkeypatch.setenv("TRICORD_NOW", "2031-05-01T00:00:00Z")
    lay(node, "list.txt", "Milk, eggs and rice.\n")
    lay(node, "april.txt", NEXT)
    outcomes = node.take_drop()
    assert [outcome.refused is None for outcome in outcomes].count(True) == 1
    assert left(node) == [
        "refused/2031-05-01/list.txt",
        "refused/2031-05-01/list.txt.reason.txt",
        "taken/2031-05-01/april.txt",
    ]
    said = (node.path / "drop/refused/2031-05-01/list.txt.reason.txt").read_text("utf-8")
    assert "[file-not-recognised]" in said


def test_a_second_file_of_the_same_name_writes_over_nothing(node, monkeypatch):
    monkeypatch.setenv("TRICORD_NOW", "2031-05-01T00:00:00Z")
    for words in (FIRST, NEXT):
        lay(node, "statement.txt", words)
        node.take_drop()
    assert left(node) == ["taken/2031-05-01/statement-2.txt", "taken/2031-05-01/statement.txt"]
    assert (node.path / "drop" / left(node)[1]).read_text("utf-8") == FIRST


def test_a_file_that_is_still_being_written_waits_for_the_next_run(node, monkeypatch):
    monkeypatch.setenv("TRICORD_NOW", "2031-05-01T00:00:00Z")
    now = 1_935_360_000  # that moment
    lay(node, "growing.txt", FIRST, at=now - 1)
    lay(node, "march.txt.part", FIRST)
    lay(node, ".hidden", FIRST)
    assert node.take_drop() == []
    assert left(node) == [".hidden", "growing.txt", "march.txt.part"]


def test_an_empty_or_missing_folder_is_made_and_is_no_error(node):
    assert node.take_drop() == []
    assert (node.path / "drop").is_dir()
