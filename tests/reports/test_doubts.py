"""Doubts that hold for all findings of a table are told once, and only those."""

from dataclasses import replace

from tests.reports.monitoring_examples import act

from tricord.reports.doubts import SHARED_FROM, shared_doubts, shared_note
from tricord.reports.wording import Wording

WORDS = Wording("en")


def findings(count, **changed):
    return [replace(act(number), **changed) for number in range(1, count + 1)]


def test_what_all_findings_share_is_told_once():
    shared = shared_doubts(findings(SHARED_FROM), WORDS)
    assert set(shared) == set(act(1).doubts)
    [note] = shared_note(shared, WORDS)
    assert len(note.lines) == len(shared)


def test_what_one_finding_lacks_stays_with_the_others():
    given = findings(SHARED_FROM)
    given[1] = replace(given[1], doubts=())
    assert shared_doubts(given, WORDS) == {}
    assert shared_note({}, WORDS) == ()


def test_what_is_said_in_other_words_of_each_stays_with_each():
    said = ("doubt-launch-day",)
    given = [
        replace(
            act(number),
            doubts=said,
            params={"day": f"2024-03-0{number}"},
        )
        for number in (1, 2, 3)
    ]
    assert "doubt-launch-day" not in shared_doubts(given, WORDS)


def test_few_findings_keep_their_own():
    assert shared_doubts(findings(SHARED_FROM - 1), WORDS) == {}
