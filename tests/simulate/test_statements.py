"""Simulated statements: marked as such, and the truth stands in their words."""

import json
from datetime import date

import pytest

from tricord.simulate.statement_texts import STATEMENTS
from tricord.simulate.statements import (
    FOLDER,
    PLANTED,
    TRUTH,
    FoundWords,
    tallies,
    write_statements,
)
from tricord.sources.statements.reading import read_statement

DEMO_DAY = date(2026, 2, 27)
MARKS = {"en": "SIMULATED", "ja": "模擬", "ko": "모의"}


def told(planted):
    """A finding that tells what is planted."""
    finding = planted.findings[0] if planted.findings else "some"
    return FoundWords(
        planted.monitors[0], finding, planted.day or DEMO_DAY, (f"They {planted.words}.",)
    )


@pytest.mark.parametrize("name", STATEMENTS)
def test_every_part_of_a_statement_says_that_it_is_simulated_in_its_title_and_below_it(name):
    (statement,) = read_statement(STATEMENTS[name].encode(), name)
    assert name.startswith("simulated-")
    for block in statement.language_blocks:
        title, *below = statement.text[block.start : block.end].splitlines()
        assert MARKS[block.language] in title
        assert any(MARKS[block.language] in line for line in below)


@pytest.mark.parametrize("name", STATEMENTS)
def test_every_statement_is_read_as_one_of_the_three_on_the_day_of_its_name(name):
    (statement,) = read_statement(STATEMENTS[name].encode(), name)
    assert statement.dated is not None
    assert str(statement.dated.value) in name
    assert statement.dated.value < DEMO_DAY
    assert statement.parties == ("KOR", "USA", "JPN")
    assert statement.remarks == ()


def test_what_is_planted_stands_in_the_words_of_a_statement():
    words = "\n".join(STATEMENTS.values())
    assert all(each.words in words for each in PLANTED)
    assert len(set(PLANTED)) == len(PLANTED)


def test_a_finding_counts_only_with_its_monitor_its_kind_its_day_and_its_words():
    (planted, *_) = [each for each in PLANTED if each.kind == "done"]
    right = told(planted)
    assert planted.told_by(right)
    for wrong in (
        FoundWords("overdue", right.finding, right.day, right.quotes),
        FoundWords(right.monitor, "lifecycle_in_progress", right.day, right.quotes),
        FoundWords(right.monitor, right.finding, DEMO_DAY, right.quotes),
        FoundWords(right.monitor, right.finding, right.day, ("They met.",)),
        FoundWords(right.monitor, right.finding, right.day, ()),
    ):
        assert not planted.told_by(wrong)


def test_what_is_found_is_counted_kind_by_kind_and_a_decoy_that_is_told_is_a_false_alarm():
    assert [each.found for each in tallies([])] == [0] * 11
    overdue, *others = [each for each in PLANTED if each.kind == "overdue"]
    (progress,) = [each for each in PLANTED if each.kind == "progress"]
    counted = {each.kind: each for each in tallies([told(overdue), told(progress)])}
    assert counted["statements-overdue"].planted == 1 + len(others)
    assert counted["statements-overdue"].found == 1
    assert counted["statements-progress"].decoy
    assert counted["statements-progress"].found == 1
    assert sum(each.found for each in counted.values()) == 2
    everything = tallies([told(each) for each in PLANTED])
    assert all(each.found == each.planted > 0 for each in everything)
    assert sum(each.planted for each in everything) == len(PLANTED)


def test_statements_lie_in_a_folder_by_themselves_and_writing_again_changes_no_byte(tmp_path):
    files = write_statements(tmp_path)
    assert sorted((tmp_path / FOLDER).iterdir()) == files
    assert len(json.loads((tmp_path / TRUTH).read_text("utf-8"))) == len(PLANTED)
    held = {file: file.read_bytes() for file in (*files, tmp_path / TRUTH)}
    assert write_statements(tmp_path) == files
    assert {file: file.read_bytes() for file in held} == held
