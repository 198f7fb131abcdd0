"""The step that brought alerts, back and forth on a desk that holds some."""

from __future__ import annotations

from sqlalchemy import text
from tests.desk.made_findings import finding, take

from tricord.desk.alerts.inbox import inbox
from tricord.desk.audit.verifying import verify
from tricord.desk.database.roles import Login
from tricord.desk.migrations import steps

BEFORE, STEP = "0001", "0002"
KEPT = ("person", "credential", "session", "invitation", "audit_entry", "audit_fact")
NEW = ("alert", "alert_finding")


def rows(connection, tables):
    return {
        table: connection.execute(text(f"SELECT * FROM desk.{table} ORDER BY 1")).all()
        for table in tables
    }


def at(desk, step):
    """The tables of a step, once the database stands there."""
    with desk.database.engine(Login.OWNER).connect() as connection:
        steps.go(connection, step, desk.database.logins)
        return rows(connection, KEPT)


def test_people_and_the_log_stay_as_they_were_and_alerts_can_be_raised_again(desk, seated):
    lee = seated("lee", "analyst")
    take(desk, finding(1), finding(2, subject="mmsi|2", rows=("b",)))
    with desk.database.begin(Login.OWNER) as connection:
        held = rows(connection, (*KEPT, *NEW))
    assert all(held.values()), "every table holds something"
    kept = {table: held[table] for table in KEPT}
    assert at(desk, STEP) == kept
    assert at(desk, BEFORE) == kept
    assert at(desk, STEP) == kept
    assert at(desk, steps.newest()) == kept
    with desk.work() as deed:
        assert verify(deed.connection, desk.signer, []).misfit is None
    take(desk, finding(1))
    assert len(inbox(lee)) == 1
