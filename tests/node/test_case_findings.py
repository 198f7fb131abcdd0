"""What became in the data of findings that stand in a case."""

from __future__ import annotations

from types import SimpleNamespace

import polars as pl

from tricord.model.tables import TABLES
from tricord.node.case_findings import overtaken


def lake(*events):
    """A lake of findings ``a``, ``b``, ``c`` and what happened to them, in order."""
    found = TABLES["findings"].schema
    blank = dict.fromkeys(found)
    findings = [blank | {"finding_id": each} for each in "abc"]
    happened = TABLES["finding_events"].schema
    rows = [
        dict.fromkeys(happened)
        | {"finding_id": finding, "view": view, "event": event, "lake_version": version}
        for version, (finding, view, event) in enumerate(events)
    ]
    tables = {
        "findings": pl.LazyFrame(findings, schema=found),
        "finding_events": pl.LazyFrame(rows, schema=happened),
    }
    return SimpleNamespace(scan=tables.__getitem__)


def test_findings_that_stand_no_longer_are_told_and_no_others():
    now = lake(
        *(("a", "live", "found"), ("b", "live", "found"), ("c", "live", "found")),
        *(("a", "live", "superseded"), ("b", "live", "withdrawn")),
    )
    assert overtaken(now, ["a", "b", "c"]) == {"a": "superseded", "b": "withdrawn"}
    assert overtaken(now, ["b"]) == {"b": "withdrawn"}
    assert overtaken(now, []) == overtaken(now, ["nowhere"]) == {}


def test_a_finding_that_came_back_and_a_look_at_the_past_change_nothing():
    now = lake(
        *(("a", "live", "found"), ("a", "live", "withdrawn"), ("a", "live", "found")),
        *(("b", "live", "found"), ("b", "2026-01-01T00:00:00Z", "withdrawn")),
    )
    assert overtaken(now, ["a", "b"]) == {}
