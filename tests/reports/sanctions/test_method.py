"""The method note: what another person needs to check or repeat the run."""

from datetime import UTC, datetime

import pytest
from tests.reports.examples import report

from tricord.locale import LANGUAGES, text
from tricord.reports.document import KeyValues, Note, Run, Table
from tricord.reports.sanctions.method import method_section
from tricord.reports.sanctions.run_facts import RunFacts
from tricord.reports.wording import Wording


def said(cell):
    return ["".join(p.text if isinstance(p, Run) else p.label for p in line) for line in cell]


def blocks(language="en", **changed):
    return list(method_section(report(language, **changed), Wording(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_meaning_of_the_score_is_said(language):
    note = next(b for b in blocks(language) if isinstance(b, Note))
    assert said(note.lines[:1]) == [text("score-designations", language)]


def test_everything_that_decides_the_result_is_named():
    run = report("en").run
    values = next(b for b in blocks() if isinstance(b, KeyValues))
    words = [line for _, cell in values.pairs for line in said(cell)]
    assert {run.run_id, run.monitor, str(run.lake_version), run.law_version} <= set(words)
    assert {"matcher = token-sort-1", "name_threshold = 0.92", "the present"} <= set(words)


def test_a_run_as_of_a_moment_says_which_and_what_it_looked_at():
    run = report("en").run
    as_of = RunFacts(
        run.run_id,
        run.monitor,
        run.run_at,
        datetime(2025, 4, 1, tzinfo=UTC),
        3,
        run.law_day,
        run.law_version,
        {},
        counts=(("coverage-parties", {"count": "1203"}),),
    )
    values = next(b for b in blocks(run=as_of) if isinstance(b, KeyValues))
    words = [line for _, cell in values.pairs for line in said(cell)]
    assert "2025-04-01 00:00 UTC" in words
    assert words[-1] == text("coverage-parties", "en", count="1203")


def test_lists_of_different_authorities_stand_in_different_tables():
    tables = [b for b in blocks() if isinstance(b, Table)]
    assert [t.caption for t in tables[:2]] == [
        "UN-designated: lists consulted",
        "Nationally designated: lists consulted",
    ]
    assert [len(t.rows) for t in tables[:2]] == [1, 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_old_list_is_marked_old(language):
    tables = [b for b in blocks(language) if isinstance(b, Table)]
    assert said(tables[0].rows[0].cells[-1]) == ["267", text("reports-stale", language)]
    assert said(tables[1].rows[0].cells[-1]) == ["0"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_made_up_table_is_marked_made_up(language):
    screened = [b for b in blocks(language) if isinstance(b, Table)][-1]
    assert said(screened.rows[0].cells[0]) == ["ships", text("reports-simulated", language)]
