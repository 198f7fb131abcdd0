"""The inbox: who sees what, in what order; and what people do, on the record."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import select, text
from tests.desk.made_findings import finding, take

from tricord import clock
from tricord.desk.alerts import acting
from tricord.desk.alerts.alert import Priority, State
from tricord.desk.alerts.history import Reason, why
from tricord.desk.alerts.inbox import Asked, inbox, one
from tricord.desk.database.roles import Login
from tricord.desk.tables import audit_entry
from tricord.errors import DeskError
from tricord.model.finding import Grade

MARKINGS = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER//REL JPN,ROK", "TLP:RED")


@pytest.fixture
def lee(seated):
    return seated("lee", "analyst")


def refused(call, *words):
    with pytest.raises(DeskError) as said:
        call(*words)
    return said.value.code


def keys(seat, **asked):
    return [each.subject[1] for each in inbox(seat, Asked(**asked))]


def fill(desk):
    take(desk, *(finding(n, subject=m, marking=m) for n, m in enumerate(MARKINGS)))


def test_each_reader_sees_what_the_markings_allow(desk, seated, lee):
    fill(desk)
    sato = seated("sato", "analyst", partner="JPN")
    plain = seated("bae")
    assert set(keys(lee)) == set(MARKINGS)
    assert set(keys(sato)) == {"TLP:CLEAR", "TLP:GREEN", "TLP:AMBER//REL JPN,ROK"}
    assert set(keys(plain)) == set(MARKINGS) - {"TLP:RED"}


def test_what_is_withheld_leaves_no_trace_in_what_is_shown(desk, seated):
    sato = seated("sato", "analyst", partner="JPN")
    take(desk, finding(1))
    before = inbox(sato), why(sato, str(inbox(sato)[0].alert))
    take(desk, finding(2, marking="TLP:AMBER", rows=("z",)), later=1)
    assert (inbox(sato), why(sato, str(inbox(sato)[0].alert))) == before


def test_what_is_pressing_comes_first_page_by_page(desk, lee):
    grades = (Grade.LEAD, Grade.CORROBORATED, Grade.INDICATION)
    for hour in range(3):
        take(
            desk,
            *(finding(n, subject=f"s{hour}{n}", grade=g) for n, g in enumerate(grades)),
            later=hour,
        )
    whole = inbox(lee)
    assert [each.subject[1] for each in whole] == [
        *("s21", "s11", "s01"),
        *("s22", "s12", "s02"),
        *("s20", "s10", "s00"),
    ]
    pages, after = [], None
    while page := inbox(lee, Asked(most=2, after=after)):
        pages += page
        after = (int(page[-1].priority), page[-1].renewed_at, page[-1].alert)
    assert pages == list(whole)


def test_an_alert_that_is_taken_is_open_and_found_among_one_s_own(desk, lee):
    fill(desk)
    first = inbox(lee)[0]
    acting.assign(lee, str(first.alert)[:12], first.version, "lee")
    assert [each.state for each in inbox(lee, Asked(mine=True))] == [State.OPEN]
    assert len(inbox(lee, Asked(unassigned=True))) == len(MARKINGS) - 1
    assert why(lee, str(first.alert)).reason is Reason.ASSIGNED


def test_nobody_is_given_what_they_may_not_see(desk, seated, lee):
    fill(desk)
    seated("sato", "analyst", partner="JPN")
    seated("bae")
    amber = next(each for each in inbox(lee) if each.subject[1] == "TLP:AMBER")
    assert refused(acting.assign, lee, str(amber.alert), 1, "sato") == "desk-person-unknown"
    assert refused(acting.assign, lee, str(amber.alert), 1, "bae") == "desk-assignee"
    assert refused(acting.assign, lee, str(amber.alert), 1, "nobody") == "desk-person-unknown"


def test_a_muted_alert_is_silent_until_its_day_and_new_evidence_waits(desk, lee, monkeypatch):
    take(desk, finding(1))
    [only] = inbox(lee)
    until = clock.now() + timedelta(days=10)
    acting.mute(lee, str(only.alert), 1, until, "in dry dock")
    take(desk, finding(2, rows=("b",)), later=1)
    assert inbox(lee) == ()
    assert len(inbox(lee, Asked(muted=True))) == 1
    monkeypatch.setenv("TRICORD_NOW", (until + timedelta(seconds=1)).isoformat())
    assert [each.findings for each in inbox(lee)] == [2]


@pytest.mark.parametrize("days", [-1, 0, 367])
def test_nothing_is_muted_into_the_past_or_for_good(desk, lee, days):
    take(desk, finding(1))
    [only] = inbox(lee)
    until = clock.now() + timedelta(days=days)
    assert refused(acting.mute, lee, str(only.alert), 1, until, "x") == "desk-mute"


def test_a_reason_is_needed_to_silence_or_settle(desk, lee):
    take(desk, finding(1))
    [only] = inbox(lee)
    for words in ("", "  ", "a\x00b"):
        assert refused(acting.settle, lee, str(only.alert), 1, words) == "desk-words"
        until = clock.now() + timedelta(days=1)
        assert refused(acting.mute, lee, str(only.alert), 1, until, words) == "desk-words"


def test_readers_and_administrators_change_nothing(desk, admin, seated):
    take(desk, finding(1))
    plain = seated("bae")
    [only] = inbox(plain)
    for seat in (plain, admin):
        assert refused(acting.settle, seat, str(only.alert), 1, "x") == "desk-role"
    with admin.begin() as deed:
        changed = deed.connection.execute(text("UPDATE desk.alert SET state = 'settled'"))
        assert changed.rowcount == 0
    with pytest.raises(DeskError) as said, admin.begin() as deed:
        deed.connection.execute(text("UPDATE desk.alert SET findings = 0"))
    assert said.value.code == "desk-not-allowed"


def test_of_two_who_decide_at_once_the_second_is_told(desk, seated, lee):
    bae = seated("bae", "analyst")
    for _ in range(5):
        take(desk, finding(_, subject=f"s{_}"))
    for each in inbox(lee):
        barrier = Barrier(2)

        def settle(seat, target=each, barrier=barrier):
            barrier.wait()
            try:
                acting.settle(seat, str(target.alert), 1, f"by {seat.name}")
            except DeskError as refusal:
                return refusal.code
            return seat.name

        with ThreadPoolExecutor(2) as pool:
            said = list(pool.map(settle, (lee, bae)))
        assert said.count("desk-changed-meanwhile") == 1
        told = [event for event in why(lee, str(each.alert)).events if event.event == "settled"]
        assert [event.who for event in told] == [name for name in said if "desk" not in name]


def test_settled_is_taken_up_again_and_nothing_else(desk, lee):
    take(desk, finding(1))
    [only] = inbox(lee)
    which = str(only.alert)
    assert refused(acting.reopen, lee, which, 1, "x") == "desk-alert-state"
    acting.settle(lee, which, 1, "checked")
    assert inbox(lee) == ()
    acting.reopen(lee, which, 2, "not so")
    acting.prioritise(lee, which, 3, Priority.URGENT, "minister asked")
    [now] = inbox(lee)
    assert (now.state, now.priority, now.version) == (State.OPEN, Priority.URGENT, 4)
    said = [(event.event, event.who, event.said) for event in why(lee, which).events]
    assert said == [
        ("raised", "", ""),
        ("settled", "lee", "checked"),
        ("reopened", "lee", "not so"),
        ("prioritised", "lee", "minister asked"),
    ]


@pytest.mark.parametrize("begins", ["", "zz", "0" * 33, "'; DROP TABLE desk.alert --", "f" * 32])
def test_an_alert_there_is_not_is_said(desk, lee, begins):
    take(desk, finding(1))
    assert refused(one, lee, begins) == "desk-alert-unknown"


def test_reading_what_is_restricted_is_in_the_log(desk, lee):
    fill(desk)
    inbox(lee)
    red = next(each for each in inbox(lee) if each.subject[1] == "TLP:RED")
    one(lee, str(red.alert))
    amber = next(each for each in inbox(lee) if each.subject[1] == "TLP:AMBER")
    one(lee, str(amber.alert))
    with desk.database.begin(Login.WORKER) as connection:
        asked = select(audit_entry.c.act, audit_entry.c.about)
        read = connection.execute(asked.where(audit_entry.c.act.like("alert%.read"))).all()
    assert read.count(("alerts.read", "alerts:inbox")) == 3
    assert read.count(("alert.read", f"alert:{red.alert}")) == 1
    assert len(read) == 4
