"""Who decided something that stands in the lake is told there by name, and in the log for good."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from tricord.desk.tables import audit_entry, audit_fact
from tricord.errors import DecisionError, DeskError
from tricord.model.marking import Marking
from tricord.node.signing import Intent, signature, signed

AMBER = Marking.parse("TLP:AMBER//REL ROK")


@pytest.fixture
def one_moment(monkeypatch):
    """Sessions end by the clock of the database, so these tests keep its time."""
    monkeypatch.delenv("TRICORD_NOW", raising=False)


def intent():
    return Intent("register.score", "register:secretariat", {"score": "+1"}, AMBER)


def told(desk):
    with desk.work() as deed:
        asked = select(audit_entry.c.act, audit_entry.c.person, audit_fact.c.facts)
        asked = asked.join(audit_fact, audit_fact.c.number == audit_entry.c.number)
        asked = asked.where(audit_entry.c.about == "register:secretariat")
        return deed.connection.execute(asked.order_by(audit_entry.c.number)).all()


def test_the_log_names_the_account_and_the_lake_the_person(desk, seated):
    lee = seated("lee", "analyst")
    assert signed(lee, intent(), lambda by: by) == "Lee (lee)"
    [(act, person, facts)] = told(desk)
    assert (act, person) == ("register.score", str(lee.reader.person))
    assert "+1" in str(facts)


def test_the_log_is_told_before_the_lake_is_written(desk, seated):
    lee = seated("lee", "analyst")
    seen = signed(lee, intent(), lambda _by: [act for act, _, _ in told(desk)])
    assert seen == ["register.score"]


def test_what_the_lake_refuses_is_told_as_refused(desk, seated):
    lee = seated("lee", "analyst")

    def refuse(_by):
        raise DecisionError("register-score-day")

    with pytest.raises(DecisionError, match="register-score-day"):
        signed(lee, intent(), refuse)
    acts = [(act, str(facts)) for act, _, facts in told(desk)]
    assert [act for act, _ in acts] == ["register.score", "register.score.refused"]
    assert "register-score-day" in acts[1][1]


def test_a_reader_decides_nothing(desk, seated):
    reader = seated("han", "reader")
    with pytest.raises(DeskError, match="desk-role"):
        signed(reader, intent(), lambda _by: pytest.fail("it was written"))
    assert told(desk) == []


def test_others_than_the_marking_names_do_not_read_in_the_log_what_was_decided(desk, seated):
    lee, han = seated("lee", "analyst"), seated("han", "coordinator")
    sato = seated("sato", "coordinator", partner="JPN")
    signed(lee, intent(), lambda by: by)
    seen = {}
    for seat in (han, sato):
        with seat.begin() as deed:
            asked = select(audit_fact.c.facts).where(audit_fact.c.facts.contains("+1"))
            seen[seat.name] = deed.connection.execute(asked).scalars().all()
    assert (len(seen["han"]), seen["sato"]) == (1, [])


def test_a_name_that_is_the_account_is_not_told_twice(desk, admin):
    assert signature(admin) == "The Administrator (admin)"
    plain = type(admin)(**{**vars(admin), "shown": "admin"})
    assert signature(plain) == "admin"
