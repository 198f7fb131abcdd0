"""Alerts follow the lake: everything once, then what changed, and nothing twice."""

from __future__ import annotations

from datetime import UTC, datetime

import polars as pl
import pytest
from tests.desk.made_findings import finding

from tricord.desk.alerts.raising import Raised
from tricord.desk.tables import alert
from tricord.lake import Lake
from tricord.model.tables import TABLES
from tricord.node import alerting
from tricord.node.alerting import raise_alerts
from tricord.node.finding_rows import evidence_frame, finding_frame

NOON = datetime(2031, 5, 1, 12, tzinfo=UTC)


@pytest.fixture
def lake(tmp_path):
    return Lake(tmp_path / "lake")


def write(lake, *found, gone=()):
    """Write findings as a run does."""
    with lake.transaction("test") as transaction:
        transaction.append("findings", finding_frame(found, "r", NOON))
        transaction.append("evidence", evidence_frame(found, NOON))
        shared = {
            "superseded_by": "",
            "view": "live",
            "run_id": "r",
            "published_at": NOON,
            "lake_version": transaction.number,
        }
        events = [{"finding_id": each.finding_id, "event": "found"} | shared for each in found]
        events += [{"finding_id": each.finding_id, "event": "withdrawn"} | shared for each in gone]
        schema = TABLES["finding_events"].schema
        transaction.append("finding_events", pl.DataFrame(events, schema=schema))


def states(desk):
    with desk.work() as deed:
        asked = alert.select().order_by(alert.c.subject_key)
        rows = deed.connection.execute(asked).mappings()
        return [(row["subject_key"], row["state"], row["findings"]) for row in rows]


def test_everything_once_then_what_changed(lake, desk, monkeypatch):
    one, other = finding(1, subject="a"), finding(2, subject="b")
    write(lake, one, other)
    assert raise_alerts(lake, desk) == Raised(raised=2)
    assert raise_alerts(lake, desk) == Raised()
    monkeypatch.setenv("TRICORD_NOW", "2031-06-01T00:00:00Z")
    third = finding(3, subject="b", rows=("c",))
    write(lake, third, finding(4, subject="c"), gone=[one])
    assert raise_alerts(lake, desk) == Raised(raised=1, renewed=1, gone=1)
    assert states(desk) == [("a", "gone", 0), ("b", "new", 2), ("c", "new", 1)]


def test_many_are_taken_in_by_parts_and_interrupted_work_is_taken_up(lake, desk, monkeypatch):
    monkeypatch.setattr(alerting, "_CHUNK", 3)
    write(lake, *(finding(n, subject=f"s{n % 5}", rows=(str(n),)) for n in range(20)))

    def stop(done, _of):
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        raise_alerts(lake, desk, stop)
    done = raise_alerts(lake, desk)
    assert done.raised < 5
    assert states(desk) == [(f"s{n}", "new", 4) for n in range(5)]


def test_what_went_before_the_work_was_taken_up_is_taken_out(lake, desk):
    one = finding(1, subject="a")
    write(lake, one)
    raise_alerts(lake, desk)
    write(lake, gone=[one])
    with desk.work() as deed:  # as if the mark had been lost
        deed.connection.exec_driver_sql("UPDATE desk.alert_mark SET view = 'other'")
    assert raise_alerts(lake, desk) == Raised(gone=1)
