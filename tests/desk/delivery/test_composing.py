"""Who is told of what: those who may see it and asked to hear of it, once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, update
from tests.desk.delivery.conftest import MAIL, NOW, STRONG
from tests.desk.made_findings import finding

from tricord.desk.alerts.alert import Priority
from tricord.desk.delivery import composing
from tricord.desk.delivery.composing import compose
from tricord.desk.delivery.subscriptions import How, unsubscribe
from tricord.desk.people import accounts
from tricord.desk.tables import alert
from tricord.model.finding import Strand

LATER = NOW + timedelta(hours=1)
OTHER = "kim@other.example"


def ids(desk, **where):
    with desk.work() as deed:
        asked = select(alert.c.alert_id).filter_by(**where).order_by(alert.c.subject_key)
        return deed.connection.execute(asked).scalars().all()


def changed(desk, alert_id, **values):
    with desk.work() as deed:
        deed.connection.execute(update(alert).where(alert.c.alert_id == alert_id).values(**values))


def seen_by(seat):
    """Alerts a person sees, as the database decides it."""
    with seat.begin() as deed:
        return set(deed.connection.execute(select(alert.c.alert_id)).scalars())


def test_whoever_asked_is_told_once_of_something_new(desk, seated, room):
    room.hears(seated("lee", "analyst"))
    room.raised(finding(1))
    assert room.composed() == 1
    assert room.composed() == 0
    [row] = room.notices()
    assert (row["kind"], row["state"], row["alerts"]) == ("one", "waiting", ids(desk))
    assert (row["channel"], row["address"], row["beyond"]) == ("mail", MAIL, False)


def test_what_is_new_again_is_told_again_and_what_is_not_is_not(seated, room):
    room.hears(seated("lee", "analyst"))
    room.raised(finding(1, rows=("a", "b")))
    room.composed()
    room.raised(finding(2, rows=("b",)), moment=LATER)
    assert room.composed(LATER) == 0
    room.raised(finding(3, rows=("c",)), moment=LATER)
    assert room.composed(LATER) == 1
    assert len(room.notices()) == 2


MARKINGS = (
    *("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:RED", "TLP:AMBER//REL JPN", "TLP:RED//REL JPN"),
    *("TLP:GREEN//REL USA", "TLP:AMBER+STRICT//REL JPN,USA"),
)


def test_nobody_is_told_of_what_the_database_does_not_show_them(desk, seated, room):
    people = [
        seated("lee", "analyst"),
        seated("kim", "reader"),
        seated("sato", "analyst", partner="JPN"),
        seated("abe", "reader", partner="JPN"),
        seated("smith", "releaser", partner="USA"),
        seated("ito", "coordinator", partner="JPN", mission="JPN/NEW-YORK"),
    ]
    for place, seat in enumerate(people):
        room.hears(seat, f"p{place}@ministry.example", How.AT_ONCE if place % 2 else How.DIGEST)
    room.raised(*(finding(n, subject=f"s{n}", marking=each) for n, each in enumerate(MARKINGS)))
    # Two more that no marking can say: for a mission, and for a person.
    narrowed = ids(desk, level=0)[0], ids(desk, level=1)[0]
    changed(desk, narrowed[0], missions=["JPN/NEW-YORK", "JPN/*"])
    changed(desk, narrowed[1], persons=[people[2].reader.person])
    compose(desk, NOW, 1_000)
    told = {seat.reader.person: set() for seat in people}
    for row in room.notices():
        told[row["person_id"]] |= set(row["alerts"])
    assert told == {seat.reader.person: seen_by(seat) for seat in people}
    assert len({frozenset(each) for each in told.values()}) == len(people)
    assert told[people[5].reader.person] - told[people[3].reader.person] >= {narrowed[0]}


def test_a_rule_that_names_the_strand_goes_before_one_for_all(desk, seated, room):
    lee = seated("lee", "analyst")
    room.hears(lee, how=How.AT_ONCE, least=Priority.HIGH)
    room.hears(lee, how=How.NEVER, strand=Strand.SUPPLY)
    room.hears(lee, OTHER, How.DIGEST, strand=Strand.SUPPLY)
    room.raised(
        finding(1, subject="a"), finding(2, subject="b", grade=STRONG), finding(3, subject="c")
    )
    *_, supply = ids(desk)
    changed(desk, supply, strand="supply", priority=4)
    room.composed()
    told = {(row["address"], row["kind"]): row["alerts"] for row in room.notices()}
    assert told == {(MAIL, "one"): [ids(desk)[1]], (OTHER, "digest"): [supply]}


def test_muted_alerts_wait_until_they_are_not_muted(desk, seated, room):
    room.hears(seated("lee", "analyst"))
    room.raised(finding(1))
    changed(desk, ids(desk)[0], muted_until=LATER)
    assert room.composed() == 0
    assert room.composed(LATER) == 1
    assert len(room.notices()) == 1


def test_alerts_that_are_settled_or_gone_are_told_to_nobody(desk, seated, room):
    room.hears(seated("lee", "analyst"))
    room.raised(finding(1, subject="a"), finding(2, subject="b"))
    for alert_id, state in zip(ids(desk), ("settled", "gone"), strict=True):
        changed(desk, alert_id, state=state)
    assert room.composed() == 0


def test_too_many_at_once_come_as_one(desk, seated, room):
    room.hears(seated("lee", "analyst"))
    room.raised(*(finding(n, subject=f"s{n}") for n in range(4)))
    assert room.composed() == 1
    [row] = room.notices()
    assert (row["kind"], set(row["alerts"])) == ("several", set(ids(desk)))


def test_a_digest_gathers_until_it_goes_out_the_most_pressing_first(
    desk, seated, monkeypatch, room
):
    monkeypatch.setattr(composing, "MOST", 2)
    room.hears(seated("lee", "analyst"), how=How.DIGEST)
    room.raised(finding(1, subject="a"))
    room.composed()
    room.raised(finding(2, subject="b"), finding(3, subject="c", grade=STRONG), moment=LATER)
    room.composed(LATER)
    [row] = room.notices()
    low_old, low_new, high = ids(desk)
    assert (row["kind"], row["state"], row["due_at"]) == ("digest", "gathering", None)
    assert (row["alerts"], row["beyond"]) == ([high, low_new], True)
    assert low_old not in row["alerts"]


def test_closed_accounts_and_those_who_left_hear_nothing(admin, seated, room):
    lee, kim = seated("lee", "analyst"), seated("kim", "analyst")
    room.hears(lee)
    made, _ = room.hears(kim, OTHER)
    accounts.close(admin, "lee", 1)
    unsubscribe(kim, str(made.subscription))
    room.raised(finding(1))
    assert room.composed() == 0
    assert room.notices() == []


def test_whoever_asks_later_hears_of_what_comes_later(seated, room):
    room.raised(finding(1))
    room.composed()
    room.hears(seated("lee", "analyst"))
    assert room.composed() == 0
    room.raised(finding(2, subject="b"), moment=LATER)
    assert room.composed(LATER) == 1


@pytest.mark.parametrize("parts", [1, 3])
def test_composing_that_is_broken_off_is_taken_up_whole(desk, seated, parts, monkeypatch, room):
    room.hears(seated("lee", "analyst"))
    room.raised(*(finding(n, subject=f"s{n}") for n in range(parts)))

    class Broken(Exception):
        pass

    def broken(*_words):
        raise Broken

    with monkeypatch.context() as patch:
        patch.setattr(composing, "_gathered", broken)
        with pytest.raises(Broken):
            compose(desk, NOW, 5)
    assert room.notices() == []
    assert compose(desk, NOW, 5) == parts
