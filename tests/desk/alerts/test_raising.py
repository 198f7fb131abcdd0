"""Alerts raised of findings: grouped, once, again only for something new, and never mixed."""

from __future__ import annotations

from datetime import timedelta

import polars as pl
import pytest
from sqlalchemy import select
from tests.desk.made_findings import NOON, finding, take

from tricord.desk.alerts.raising import Raised, holds_any, take_out
from tricord.desk.tables import alert, alert_event, alert_finding
from tricord.model.finding import Grade, Subject


def alerts(desk):
    with desk.work() as deed:
        return deed.connection.execute(select(alert).order_by(alert.c.subject_key)).mappings().all()


def events(desk):
    with desk.work() as deed:
        asked = select(alert_event.c.event).order_by(alert_event.c.version)
        return deed.connection.execute(asked).scalars().all()


def test_findings_about_one_subject_are_one_alert_in_the_words_of_the_strongest(desk):
    strong = finding(2, grade=Grade.CORROBORATED)
    assert take(desk, finding(1), strong, finding(3)) == Raised(raised=1)
    [row] = alerts(desk)
    assert (row["findings"], row["grade"], row["priority"], row["state"]) == (3, 3, 3, "new")
    assert '"number": "2"' in row["params"] or '"number":"2"' in row["params"]
    assert row["subject_name"] == "SAMPLE STAR"


def test_the_same_findings_again_change_nothing(desk):
    take(desk, finding(1), finding(2))
    before = alerts(desk)
    assert take(desk, finding(1), finding(2), later=1) == Raised()
    assert alerts(desk) == before


def test_new_evidence_makes_a_settled_alert_new_again(desk):
    take(desk, finding(1, rows=("a", "b")))
    settle(desk)
    assert take(desk, finding(1, rows=("a", "b", "c")), later=1) == Raised(renewed=1)
    [row] = alerts(desk)
    assert (row["state"], row["version"], row["renewed_at"]) == (
        "new",
        2,
        NOON + timedelta(hours=1),
    )
    assert events(desk) == ["renewed"]


def test_a_finding_said_anew_on_old_evidence_raises_nothing(desk):
    take(desk, finding(1, rows=("a", "b")))
    settle(desk)
    assert take(desk, finding(1, rows=("b",)), later=1) == Raised()
    [row] = alerts(desk)
    assert (row["state"], row["findings"]) == ("settled", 2)


def settle(desk):
    with desk.work() as deed:
        deed.connection.execute(alert.update().values(state="settled"))


def test_other_markings_are_other_alerts(desk):
    """A count must not tell of findings its reader may not see."""
    levels = ("TLP:CLEAR", "TLP:AMBER", "TLP:AMBER//REL JPN,ROK")
    take(desk, *(finding(n, marking=level) for n, level in enumerate(levels)))
    assert [row["findings"] for row in alerts(desk)] == [1, 1, 1]


def test_an_alert_without_findings_is_gone_and_comes_back_with_one(desk):
    one = finding(1)
    take(desk, one)
    assert take(desk, later=1, gone=[one.finding_id]) == Raised(gone=1)
    assert [row["state"] for row in alerts(desk)] == ["gone"]
    assert take(desk, later=2, gone=[one.finding_id]) == Raised()
    assert take(desk, one, later=3) == Raised(renewed=1)
    [row] = alerts(desk)
    assert (row["state"], row["findings"]) == ("new", 1)
    assert events(desk) == ["gone", "renewed"]


def test_one_of_two_findings_that_goes_leaves_the_alert(desk):
    one, other = finding(1), finding(2, rows=("b",))
    take(desk, one, other)
    assert take(desk, later=1, gone=[one.finding_id]) == Raised()
    assert [(row["state"], row["findings"]) for row in alerts(desk)] == [("new", 1)]


def test_what_stands_no_more_is_taken_out(desk):
    one, other = finding(1), finding(2, subject="mmsi|9")
    take(desk, one, other)
    with desk.work() as deed:
        assert holds_any(deed.connection)
        stands = pl.Series([other.finding_id])
        done = take_out(deed.connection, stands, NOON + timedelta(hours=1))
    assert done == Raised(gone=1)
    assert [row["state"] for row in alerts(desk)] == ["gone", "new"]


def test_two_parts_of_one_piece_of_work_tell_once(desk):
    take(desk, finding(1))
    assert take(desk, finding(2, rows=("b",))) == Raised()
    [row] = alerts(desk)
    assert (row["findings"], row["version"]) == (2, 1)
    assert events(desk) == []


@pytest.mark.parametrize("name", ["", "NULL", "a,b", 'x"y', "한국", "\\N", "\\.", "line\nbreak"])
def test_any_name_goes_into_the_database_as_it_is(desk, name):
    import dataclasses

    odd = dataclasses.replace(finding(1), subjects=(Subject("Vessel", "k", name),))
    take(desk, odd)
    assert [row["subject_name"] for row in alerts(desk)] == [name]


def test_a_finding_without_subject_or_evidence_is_an_alert_too(desk):
    import dataclasses

    take(desk, dataclasses.replace(finding(1), subjects=(), evidence=()))
    [row] = alerts(desk)
    assert (row["subject_key"], row["findings"]) == ("", 1)
    with desk.work() as deed:
        rests = deed.connection.execute(select(alert_finding.c.evidence)).scalar()
    assert rests == []
