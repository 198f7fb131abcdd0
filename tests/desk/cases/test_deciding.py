"""Verdicts: by a named person, with a reason, on the case as they saw it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from tests.desk.cases.conftest import acts, opened, refused, seen

from tricord.desk.cases import notes
from tricord.desk.cases.audiences import given, marking_of
from tricord.desk.cases.deciding import decide
from tricord.desk.cases.decision import Verdict
from tricord.desk.cases.moving import move
from tricord.desk.cases.page import look
from tricord.desk.cases.states import State
from tricord.errors import DeskError

SAYS = "The bill of lading names the ship."


def test_a_verdict_names_who_why_and_on_what(desk, lee):
    number = opened(lee).number
    note = notes.write(lee, number, "berth 4")
    mark = seen(lee, number)
    decide(lee, number, mark, Verdict.SUBSTANTIATED, SAYS)
    [held] = look(lee, number).decisions
    assert (held.verdict, held.reason, held.signed) == (Verdict.SUBSTANTIATED, SAYS, "Lee (ROK)")
    assert (held.seen, held.basis) == (mark, (note.item_id,))
    [(_, facts)] = acts(desk, "case.decided")
    assert SAYS in facts


@pytest.mark.parametrize("reason", ["", " \n ", "\u200b"])
def test_a_verdict_without_a_reason_is_none(lee, reason):
    number = opened(lee).number
    mark = seen(lee, number)
    assert refused(decide, lee, number, mark, Verdict.REFERRED, reason) == "desk-words"
    assert look(lee, number).decisions == ()


def test_readers_and_releasers_decide_nothing(seated, lee):
    number = opened(lee).number
    for name, role in (("hwang", "reader"), ("yoon", "releaser")):
        seat = seated(name, role)
        mark = seen(seat, number)
        assert refused(decide, seat, number, mark, Verdict.REFERRED, SAYS) == "desk-role"


def test_whatever_was_added_or_changed_meanwhile_is_told(lee, kim):
    number = opened(lee).number
    for meanwhile in (
        lambda: notes.write(kim, number, "new"),
        lambda: move(kim, number, seen(kim, number), State.INVESTIGATING),
        lambda: decide(kim, number, seen(kim, number), Verdict.INSUFFICIENT, SAYS),
    ):
        mark = seen(lee, number)
        meanwhile()
        assert refused(decide, lee, number, mark, Verdict.SUBSTANTIATED, SAYS) == (
            "desk-changed-meanwhile"
        )
    assert [each.verdict for each in look(lee, number).decisions] == [Verdict.INSUFFICIENT]


def test_what_somebody_may_not_see_does_not_come_between_them_and_their_decision(lee, sato):
    number = opened(lee).number
    mark = seen(sato, number)
    notes.write(lee, number, "hidden", given(lee, "TLP:AMBER"))
    decide(lee, number, seen(lee, number), Verdict.SUBSTANTIATED, SAYS)
    decide(sato, number, mark, Verdict.INSUFFICIENT, SAYS)
    assert [each.verdict for each in look(sato, number).decisions] == [Verdict.INSUFFICIENT]
    assert len(look(lee, number).decisions) == 2


def test_a_verdict_is_for_those_who_may_see_all_it_rests_on(lee, sato):
    number = opened(lee).number
    wide = notes.write(lee, number, "wide")
    notes.write(lee, number, "narrow", given(lee, "TLP:AMBER"))
    decide(lee, number, seen(lee, number), Verdict.SUBSTANTIATED, SAYS)
    assert look(sato, number).decisions == ()
    basis = [wide.short]
    decide(lee, number, seen(lee, number), Verdict.SUBSTANTIATED, "Public part.", basis=basis)
    [held] = look(sato, number).decisions
    assert held.reason == "Public part."
    assert str(marking_of(held.audience)) == "TLP:GREEN//REL JPN,ROK,USA"


def test_nothing_is_decided_on_a_closed_case(lee):
    number = opened(lee).number
    move(lee, number, seen(lee, number), State.CLOSED, "nothing in it")
    mark = seen(lee, number)
    assert refused(decide, lee, number, mark, Verdict.REFERRED, SAYS) == "desk-case-closed"


def test_of_two_who_decide_at_once_the_second_is_told_and_nothing_is_overwritten(lee, kim):
    number = opened(lee).number
    notes.write(lee, number, "berth 4")
    marks = {each.name: seen(each, number) for each in (lee, kim)}
    assert len(set(marks.values())) == 1
    barrier = Barrier(2)

    def say(seat, verdict):
        barrier.wait()
        try:
            decide(seat, number, marks[seat.name], verdict, SAYS)
        except DeskError as refusal:
            return refusal.code
        return verdict

    with ThreadPoolExecutor(2) as pool:
        said = [*pool.map(say, (lee, kim), (Verdict.SUBSTANTIATED, Verdict.NOT_SUBSTANTIATED))]
    assert said.count("desk-changed-meanwhile") == 1
    kept = [each.verdict for each in look(lee, number).decisions]
    assert kept == [each for each in said if each != "desk-changed-meanwhile"]


def test_a_note_added_while_somebody_decides_stands_before_or_after_the_verdict(lee, kim):
    number = opened(lee).number
    mark = seen(lee, number)
    barrier = Barrier(2)

    def say():
        barrier.wait()
        try:
            decide(lee, number, mark, Verdict.SUBSTANTIATED, SAYS)
        except DeskError as refusal:
            return refusal.code
        return "decided"

    def write():
        barrier.wait()
        return notes.write(kim, number, "new")

    with ThreadPoolExecutor(2) as pool:
        said, note = pool.submit(say), pool.submit(write)
        note.result()
    page = look(lee, number)
    assert len(page.items) == 1
    decided = [each.basis for each in page.decisions]
    assert (said.result(), decided) in (("decided", [()]), ("desk-changed-meanwhile", []))
