"""Opening cases, listing them, and changing what stands on them."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier

import pytest
from tests.desk.cases.conftest import LINEAGES, acts, finding, of, opened, refused, seen

from tricord.desk.cases import notes, numbers, tasks
from tricord.desk.cases.case import Priority
from tricord.desk.cases.colleagues import colleague
from tricord.desk.cases.deciding import decide
from tricord.desk.cases.decision import Verdict
from tricord.desk.cases.findings import subject_of
from tricord.desk.cases.item import Kind
from tricord.desk.cases.listing import Asked, listed
from tricord.desk.cases.moving import change, move
from tricord.desk.cases.opening import Opening, open_case
from tricord.desk.cases.page import look
from tricord.desk.cases.states import NEXT, State
from tricord.errors import DeskError
from tricord.model.finding import Strand


def test_a_case_has_a_number_people_can_say_and_nobody_can_count_by(lee):
    found = [opened(lee).number for _ in range(12)]
    assert all(re.fullmatch(r"2099-[2-9A-HJ-KM-NP-TV-Z]{4}", each) for each in found)
    assert len(set(found)) == 12
    assert found != sorted(found)
    assert look(lee, f" {found[0].lower()} ").case.number == found[0]


def test_a_number_that_is_taken_is_drawn_again(lee, monkeypatch):
    taken = opened(lee).number
    drawn = iter([taken, taken, "2099-ABCD"])
    monkeypatch.setattr(numbers, "drawn", lambda year, **_: next(drawn))
    assert opened(lee).number == "2099-ABCD"


def test_a_case_says_who_opened_it_and_it_is_on_record(desk, lee):
    case = opened(lee, about="subject|list|un-sc|KPe.001", owner="lee", due_on=date(2099, 4, 1))
    assert (case.signed, case.owner_name, case.state) == ("Lee (ROK)", "Lee (ROK)", State.OPEN)
    [(act, facts)] = acts(desk)
    assert act == "case.opened"
    assert case.number in facts


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"title": " \n "}, "desk-words"),
        ({"title": "a\nb"}, "desk-words"),
        ({"title": "x" * 301}, "desk-words"),
        ({"about": "weather|1"}, "desk-case-about"),
        ({"about": "subject|"}, "desk-case-about"),
        ({"owner": "nobody"}, "desk-person-unknown"),
    ],
)
def test_a_case_that_says_nothing_or_something_else_is_not_opened(desk, lee, more, code):
    assert refused(opened, lee, **more) == code
    assert listed(lee) == ()
    assert acts(desk) == []


def test_readers_open_nothing_and_nobody_opens_what_they_would_not_see(seated, lee, sato):
    hwang = seated("hwang", "reader")
    assert refused(opened, hwang) == "desk-role"
    assert refused(opened, sato, "TLP:AMBER") == "desk-case-unseen"


def test_a_case_is_opened_with_its_findings_or_not_at_all(desk, lee, sato):
    one, other = finding("ONE"), finding("OTHER", marking="TLP:AMBER")
    opening = Opening("Two ships", Strand.SANCTIONS, of("TLP:GREEN"))
    case = open_case(lee, opening, [(one, LINEAGES), (other, LINEAGES)])
    assert [each.kind for each in look(lee, case.number).items] == [Kind.FINDING] * 2
    assert [act for act, _ in acts(desk)] == ["case.opened", "case.added", "case.added"]
    assert len(look(sato, case.number).items) == 1
    twice = [(one, LINEAGES), (one, LINEAGES)]
    assert refused(open_case, lee, opening, twice) == "desk-case-finding-there"
    theirs = [(one, LINEAGES), (other, LINEAGES)]
    assert refused(open_case, sato, opening, theirs) == "desk-case-unseen"
    assert len(listed(lee)) == 1
    assert len(acts(desk)) == 3


def test_a_case_names_the_subject_of_its_finding_where_all_its_readers_may_see_that(lee):
    found = finding("ONE", marking="TLP:AMBER")
    told = "subject|parties|port|ONE"
    for marking in ("TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"):
        assert subject_of(lee, found, of(marking)) == told
    for marking in ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER//REL ROK,USA"):
        assert subject_of(lee, found, of(marking)) == ""
    assert subject_of(lee, finding("x" * 300), of("TLP:RED")) == ""
    assert subject_of(lee, replace(found, subjects=()), of("TLP:RED")) == ""


def test_a_clock_that_jumps_back_loses_and_reorders_nothing(lee, kim, monkeypatch):
    number = opened(lee).number
    first = notes.write(lee, number, "first")
    task = tasks.give(lee, number, "ask the flag State", due_on=date(2099, 3, 2))
    monkeypatch.setenv("TRICORD_NOW", "2061-12-31T23:59:59Z")
    second = notes.write(kim, number, "second", corrects=first.short)
    end = tasks.end(kim, number, task.short, tasks.End.DONE)
    move(kim, number, seen(kim, number), State.INVESTIGATING)
    decide(lee, number, seen(lee, number), Verdict.REFERRED, "not ours")
    monkeypatch.setenv("TRICORD_NOW", "2061-12-31T00:00:00Z")
    mark = seen(lee, number)
    decide(kim, number, mark, Verdict.INSUFFICIENT, "too little")
    page = look(lee, number)
    assert [each.item_id for each in page.items] == [
        each.item_id for each in (first, task, second, end)
    ]
    assert second in page.standing
    assert first not in page.standing
    assert [each.verdict for each in page.decisions] == [Verdict.REFERRED, Verdict.INSUFFICIENT]
    assert refused(decide, lee, number, mark, Verdict.REFERRED, "x") == "desk-changed-meanwhile"


def test_an_owner_may_see_the_case(seated, admin, lee):
    seated("hwang", "reader")
    assert refused(opened, lee, "TLP:RED", owner="hwang") == "desk-case-not-theirs"
    assert opened(lee, "TLP:RED", owner="lee").owner_name == "Lee (ROK)"


@pytest.mark.parametrize("name", ["", "\udcff", "kim\x00", "金", "k" * 10_000])
def test_nobody_is_called_what_no_account_can_be_called(lee, name):
    with lee.begin() as deed:
        assert refused(colleague, deed, name) == "desk-person-unknown"


@pytest.mark.parametrize("number", ["", "\udcff", "2099\x00", "2099-", "9" * 10_000, "2099-k7qo"])
def test_no_case_has_a_number_that_is_none(lee, number):
    assert refused(look, lee, number) == "desk-case-unknown"


def test_a_case_of_others_is_unknown_and_not_forbidden(lee, sato):
    number = opened(lee, "TLP:AMBER").number
    assert refused(look, sato, number) == refused(look, sato, "2099-ZZZZ") == "desk-case-unknown"
    assert listed(sato) == ()


def test_cases_stand_in_a_list_by_what_presses(lee):
    plain, urgent, soon = (
        opened(lee, title="plain").number,
        opened(lee, title="urgent", priority=Priority.URGENT).number,
        opened(lee, title="soon", due_on=date(2099, 3, 2), strand=Strand.SUPPLY).number,
    )
    assert [each.case.number for each in listed(lee)] == [urgent, soon, plain]
    assert [each.case.number for each in listed(lee, Asked(strand="supply"))] == [soon]
    for most in (1, 0, -1):
        assert len(listed(lee, Asked(most=most))) == 1
    assert len(listed(lee, Asked(most=10**30))) == 3


def test_a_closed_case_is_listed_where_it_is_asked_for(lee):
    number = opened(lee).number
    assert refused(move, lee, number, seen(lee, number), State.CLOSED) == "desk-words"
    move(lee, number, seen(lee, number), State.CLOSED, "nothing in it")
    assert listed(lee) == ()
    assert len(listed(lee, Asked(states=(State.CLOSED,)))) == 1


def test_a_state_follows_from_another_or_is_refused(lee):
    number = opened(lee).number
    reached = {State.OPEN}
    for state in State:
        assert NEXT[state] <= set(State)
        reached |= NEXT[state]
    assert reached == set(State)
    mark = seen(lee, number)
    assert refused(move, lee, number, mark, State.CERTIFIED) == "desk-case-not-certified"
    assert refused(move, lee, number, mark, State.REOPENED, "why") == "desk-case-state"
    assert move(lee, number, mark, State.READY).version == 2


def test_the_history_says_what_was_changed_by_whom_and_why(desk, lee, kim):
    number = opened(lee).number
    said = {"title": "Example Star, again", "owner": "kim", "priority": 4}
    change(kim, number, seen(kim, number), said, "new photographs")
    move(lee, number, seen(lee, number), State.INVESTIGATING)
    told = [
        (each.version, each.field, each.before, each.after, each.signed)
        for each in look(lee, number).changes
    ]
    assert told == [
        (2, "owner", "", "Kim (ROK)", "Kim (ROK)"),
        (2, "priority", "normal", "urgent", "Kim (ROK)"),
        (2, "title", "Example Star at berth 4", "Example Star, again", "Kim (ROK)"),
        (3, "state", "open", "investigating", "Lee (ROK)"),
    ]
    assert [act for act, _ in acts(desk)] == ["case.opened", "case.changed", "case.changed"]


def test_a_change_that_changes_nothing_leaves_no_trace(lee):
    number = opened(lee).number
    mark = seen(lee, number)
    change(lee, number, mark, {"priority": Priority.NORMAL, "due_on": None, "owner": ""})
    assert seen(lee, number) == mark


def test_of_two_who_change_a_case_at_once_the_second_is_told(lee, kim):
    number = opened(lee).number
    marks = {each.name: seen(each, number) for each in (lee, kim)}
    barrier = Barrier(2)

    def say(seat, state):
        barrier.wait()
        try:
            return move(seat, number, marks[seat.name], state).state
        except DeskError as refusal:
            return refusal.code

    with ThreadPoolExecutor(2) as pool:
        said = [*pool.map(say, (lee, kim), (State.INVESTIGATING, State.READY))]
    assert said.count("desk-changed-meanwhile") == 1
    page = look(lee, number)
    assert page.case.version == 2
    assert [page.case.state] == [each for each in said if each != "desk-changed-meanwhile"]
    assert len(page.changes) == 1


def test_a_case_for_a_mission_is_for_its_people_and_coordinators(seated, lee, kim):
    pak = seated("pak", "analyst", mission="ROK/NEW-YORK")
    thing = of("TLP:AMBER", missions=frozenset({"ROK/NEW-YORK"}))
    opening = Opening("Mission", Strand.COORDINATION, thing)
    assert refused(open_case, lee, opening) == "desk-case-unseen"
    number = open_case(pak, opening).number
    assert look(kim, number).case.title == "Mission"
    assert refused(look, lee, number) == "desk-case-unknown"
