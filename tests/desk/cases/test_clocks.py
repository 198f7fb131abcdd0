"""Clocks of cases: what is due and from whom, told to those alone who may know."""

from __future__ import annotations

from datetime import date

from tests.desk.cases.conftest import TODAY, acts, of, opened, seen

from tricord.desk.cases import letters, tasks
from tricord.desk.cases.clocks import Runs, clocks, handled
from tricord.desk.cases.moving import move
from tricord.desk.cases.states import State
from tricord.desk.cases.tasks import End

SOON, LATER = date(2099, 3, 9), date(2099, 4, 1)


def told(seat):
    return [(each.runs, each.due_on, each.words, each.who) for each in clocks(seat)]


def test_what_waits_for_somebody_is_told_by_its_day_and_what_has_none_last(lee, kim):
    number = opened(lee, due_on=LATER).number
    tasks.give(lee, number, "Read the log")
    tasks.give(lee, number, "Ask the harbour", assignee="kim", due_on=SOON)
    letters.send(lee, number, "Flag State", TODAY, date(2099, 3, 20), text="Please comment.")
    assert told(kim) == [
        (Runs.TASK, SOON, "Ask the harbour", "Kim (ROK)"),
        (Runs.LETTER, date(2099, 3, 20), "Flag State", ""),
        (Runs.CASE, LATER, "Example Star at berth 4", ""),
        (Runs.TASK, None, "Read the log", "Lee (ROK)"),
    ]


def test_what_was_ended_or_answered_waits_no_more(lee):
    number = opened(lee).number
    task = tasks.give(lee, number, "Ask the harbour", due_on=SOON)
    letter = letters.send(lee, number, "Flag State", TODAY, LATER, text="Please comment.")
    tasks.end(lee, number, task.short, End.DONE)
    letters.answer(lee, number, letter.short, TODAY, text="We deny it.")
    assert told(lee) == []


def test_a_closed_case_has_no_clock_and_deals_with_nothing(lee):
    number = opened(lee, due_on=LATER, about="watch|natural_graphite").number
    assert handled(lee) == {"watch|natural_graphite": (number,)}
    move(lee, number, seen(lee, number), State.CLOSED, "nothing in it")
    assert (told(lee), handled(lee)) == ([], {})


def test_nobody_is_told_of_what_they_may_not_see(lee, sato):
    number = opened(lee, about="watch|tin", due_on=LATER).number
    tasks.give(lee, number, "Ask the agent", due_on=SOON, audience=of("TLP:AMBER"))
    hidden = opened(lee, "TLP:AMBER", about="watch|tin", due_on=SOON).number
    assert told(sato) == [(Runs.CASE, LATER, "Example Star at berth 4", "")]
    assert handled(sato) == {"watch|tin": (number,)}
    assert set(handled(lee)["watch|tin"]) == {number, hidden}


def test_who_reads_the_clock_of_a_restricted_case_is_on_record(desk, lee):
    opened(lee, due_on=LATER)
    clocks(lee)
    assert [act for act, _ in acts(desk, "cases.read")] == []
    narrow = opened(lee, "TLP:AMBER+STRICT", due_on=SOON)
    clocks(lee)
    [(_, facts)] = acts(desk, "cases.read")
    assert str(narrow.case_id) in facts
