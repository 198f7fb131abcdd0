"""Steps forward and back with cases in the database: what a step loses, and what it never does."""

from __future__ import annotations

import io

import pytest
from sqlalchemy import text
from tests.desk import made_findings
from tests.desk.cases.conftest import of, opened, seen, worked
from tests.desks import PASSWORD

from tricord.desk.alerts.acting import assign
from tricord.desk.alerts.inbox import inbox
from tricord.desk.audit.verifying import verify
from tricord.desk.cases import deleting, files, notes
from tricord.desk.cases.certifying import certify, propose
from tricord.desk.cases.deciding import decide
from tricord.desk.cases.decision import Verdict
from tricord.desk.cases.listing import listed
from tricord.desk.cases.merging import merge, unmerge
from tricord.desk.cases.page import look
from tricord.desk.database.roles import Login
from tricord.desk.migrations import steps
from tricord.desk.people import door

CASES = (
    "case",
    "case_change",
    "case_item",
    "case_content",
    "case_request",
    "case_ruling",
    "case_decision",
    "subject_merge",
)
BEFORE = ("person", "credential", "alert", "alert_finding", "alert_event", "alert_mark")
AUDIT = ("audit_entry", "audit_fact", "audit_head")


def go(desk, step):
    with desk.database.engine(Login.OWNER).connect() as connection:
        steps.go(connection, step, desk.database.logins)


def held(desk, tables):
    """Every row of tables, word for word."""
    with desk.database.begin(Login.OWNER) as connection:
        return {
            each: connection.execute(text(f"SELECT t::text FROM desk.{each} AS t ORDER BY 1")).all()
            for each in tables
        }


def log_fits(desk):
    with desk.database.begin(Login.WORKER) as connection:
        return verify(connection, desk.signer).misfit is None


@pytest.fixture
def full(desk, lee, kim):
    """A row at least in every table of cases, and alerts beside them."""
    made_findings.take(desk, made_findings.finding(), made_findings.finding(2, "mmsi|3"))
    number, item = worked(lee)
    propose(lee, number, seen(lee, number), item, "two origins")
    certify(kim, number, seen(kim, number), item, "seen both")
    decide(lee, number, seen(lee, number), Verdict.SUBSTANTIATED, "both agree")
    files.attach(lee, number, io.BytesIO(b"%PDF-1.7"), "bill.pdf")
    gone = notes.write(lee, number, "to be deleted")
    deleting.request_deletion(lee, number, gone.short, "personal data")
    deleting.confirm(kim, number, seen(kim, number), gone.short, "agreed")
    merge(lee, "a", "b", "same seal", of("TLP:GREEN"))
    unmerge(lee, "a", "b", "forged")
    [alert, *_] = inbox(kim)
    assign(kim, str(alert.alert), alert.version, "lee")
    empty = [each for each, rows in held(desk, (*CASES, *BEFORE, *AUDIT)).items() if not rows]
    assert empty == ["alert_mark"]
    return number


def test_a_later_step_taken_back_and_again_loses_nothing_of_cases(desk, lee, full):
    before, page = held(desk, (*CASES, *BEFORE, *AUDIT)), look(lee, full)
    for step in ("0003", steps.newest()):
        go(desk, step)
        assert held(desk, (*CASES, *BEFORE, *AUDIT)) == before
    assert look(lee, full) == page


def test_the_step_to_cases_loses_nothing_of_people_alerts_and_the_log(desk):
    go(desk, "0002")
    door.first(desk, "admin", "The Administrator", PASSWORD, "en")
    secret = door.enter(desk, "admin", PASSWORD).secret
    made_findings.take(desk, made_findings.finding(), made_findings.finding(2, "mmsi|3"))
    before = held(desk, (*BEFORE, *AUDIT))
    empty = [each for each, rows in before.items() if not rows]
    assert empty == ["alert_event", "alert_mark", "audit_fact"]
    go(desk, "0003")
    assert held(desk, (*BEFORE, *AUDIT)) == before
    go(desk, steps.newest())
    assert desk.seat(secret).name == "admin"
    assert log_fits(desk)


def test_taken_back_the_step_loses_cases_and_nothing_else(desk, lee, full):
    before = held(desk, (*BEFORE, *AUDIT))
    go(desk, "0002")
    assert held(desk, (*BEFORE, *AUDIT)) == before
    with desk.database.begin(Login.OWNER) as connection:
        asked = text("SELECT count(*) FROM pg_class WHERE relname = ANY (:names)")
        assert connection.execute(asked, {"names": list(CASES)}).scalar() == 0
    go(desk, steps.newest())
    assert held(desk, (*BEFORE, *AUDIT)) == before
    assert log_fits(desk)
    assert listed(lee) == ()
    # What was attached lies in the folder still, until somebody sweeps it.
    assert len([*files.store(desk).hashes()]) == 1
    assert files.sweep(desk) == 1
    number = opened(lee).number
    notes.write(lee, number, "it works again")
    assert len(look(lee, number).items) == 1
