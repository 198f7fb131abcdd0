"""Statements as documents cite them; every sentence invented."""

import hashlib

import pytest
from tests.reports.statement_examples import FIRST, SECOND, read

from tricord.locale import LANGUAGES, text


def test_every_clause_leads_back_to_its_characters_in_the_file():
    found = read({"a.txt": FIRST})
    (reading,) = found.kept
    for clause in reading.told.clauses:
        start, end = reading.place(clause)
        assert FIRST[start:end] == clause.text
    assert reading.sha256 == hashlib.sha256(FIRST.encode()).hexdigest()


def test_a_second_text_of_a_file_counts_its_characters_from_the_beginning_of_the_file():
    both = f"{FIRST}\n\n{SECOND}"
    found = read({"both.txt": both})
    for reading in found.kept:
        for clause in reading.told.clauses:
            start, end = reading.place(clause)
            assert both[start:end] == clause.text


def test_of_two_copies_one_is_kept_and_the_other_named():
    found = read({"a.txt": FIRST, "b.txt": FIRST, "c.txt": SECOND})
    assert [each.file for each in found.kept] == ["a.txt", "c.txt"]
    assert [(each.file, each.reason) for each in found.left_out] == [("b.txt", "copy")]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (FIRST.replace(", 2030", ""), "undated"),
        ("A shopping list of June 3, 2030: apples and pears.", "no-statement"),
    ],
)
def test_what_is_not_quoted_is_left_out_with_its_reason(words, reason):
    found = read({"a.txt": words})
    assert found.kept == ()
    assert [each.reason for each in found.left_out] == [reason]
    for language in LANGUAGES:
        assert text(f"reports-readings-reason-{reason}", language)


def test_statements_stand_by_day_whatever_their_files_are_called():
    found = read({"a.txt": SECOND, "b.txt": FIRST})
    assert [each.file for each in found.kept] == ["b.txt", "a.txt"]
    assert [found.number(each.told) for each in found.kept] == [1, 2]
