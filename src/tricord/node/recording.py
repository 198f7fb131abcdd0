"""Recording a run: what it found anew, what gave way, what is no longer found.

Nothing is rewritten. Findings are added once; what happens to them afterwards is a log, and the
last event of each says how it stands.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from tricord import clock
from tricord.lake import Transaction
from tricord.model.finding import Finding
from tricord.model.tables import TABLES
from tricord.monitors.base import Found
from tricord.node import finding_rows

LIVE: Final = "live"
"""View of runs over the present; runs as of a moment and replays have views of their own."""

Why = Callable[[Sequence[str], str], Sequence[Mapping[str, Any]]]
"""Causes of what happened to a finding, as columns of ``finding_causes``."""


@dataclass(frozen=True)
class Recorded:
    """What is new against the runs before, as finding ids.

    Attributes:
        fresh: Not current before.
        superseded: Gave way to another finding of their lineage.
        withdrawn: No longer found.
    """

    fresh: tuple[str, ...]
    superseded: tuple[str, ...]
    withdrawn: tuple[str, ...]


def record(  # noqa: PLR0917  # all that a run leaves behind
    transaction: Transaction,
    found: Found,
    run: Mapping[str, Any],
    covers: Callable[[str, str], bool],
    why: Why,
    heir: Callable[[str], str | None] = lambda _: None,
) -> Recorded:
    """Write what a run changed; nothing where it changed nothing and was the last one already.

    Args:
        transaction: Where to write.
        found: What the run found.
        run: Its row of ``runs``, without the counts of what changed.
        covers: Whether a data set and a list were in its scope; what was not stays as it is.
        why: Gives the causes of what happened to a finding, from its subjects and what it is
            about.
        heir: The finding that takes the place of one that is gone, by its id, where none is of
            its lineage.
    """
    monitor = str(run["monitor"]).partition("@")[0]
    current = _current(transaction, monitor, run["view"], covers)
    ids = {f.finding_id for f in found.findings}
    by_lineage = {f.lineage_id: f.finding_id for f in found.findings}
    fresh = [f for f in found.findings if f.finding_id not in current]
    gone = {
        i: by_lineage.get(each.lineage) or heir(i) for i, each in current.items() if i not in ids
    }
    if fresh or gone or _last(transaction, monitor, run["view"]) != run["run_id"]:
        moment = {"published_at": clock.now()}
        counts = {"fresh": len(fresh), "superseded": len(gone), "recorded_in": transaction.number}
        row = pl.DataFrame([{**run, **counts, **moment}], schema=TABLES["runs"].schema)
        transaction.append("runs", row)
        aside = {"run_id": run["run_id"], "recorded_in": transaction.number} | moment
        pairs = [{"left": left, "right": right, **aside} for left, right in found.ruled_out]
        schema = TABLES["ruled_out"].schema
        transaction.append("ruled_out", pl.DataFrame(pairs, schema=schema))
        _add(transaction, fresh, str(run["run_id"]))
        happened = [(f.finding_id, "found", "") for f in fresh]
        happened += [(i, "superseded" if by else "withdrawn", by or "") for i, by in gone.items()]
        shared = {"view": run["view"], "run_id": run["run_id"]} | moment
        shared |= {"lake_version": transaction.number}
        events = [
            {"finding_id": i, "event": event, "superseded_by": by} | shared
            for i, event, by in sorted(happened)
        ]
        about = {f.finding_id: (tuple(s.key for s in f.subjects), f.about) for f in fresh}
        about |= {i: (current[i].subjects, current[i].about) for i in gone}
        caused = [
            {"finding_id": i, "position": position, **each, **shared}
            for i in sorted(about)
            for position, each in enumerate(why(*about[i]))
        ]
        for table, rows in (("finding_events", events), ("finding_causes", caused)):
            transaction.append(table, pl.DataFrame(rows, schema=TABLES[table].schema))
    return Recorded(
        fresh=tuple(f.finding_id for f in fresh),
        superseded=tuple(sorted(i for i, by in gone.items() if by)),
        withdrawn=tuple(sorted(i for i, by in gone.items() if not by)),
    )


@dataclass(frozen=True, slots=True)
class _Standing:
    """What is needed of a finding that stands: its lineage, its subjects, what it is about."""

    lineage: str
    subjects: tuple[str, ...]
    about: str


def standing(findings: pl.LazyFrame, events: pl.LazyFrame, view: str = LIVE) -> pl.LazyFrame:
    """Findings with their ``status`` and ``superseded_by``, by the last event of each.

    Args:
        findings: Rows of ``findings``.
        events: Rows of ``finding_events``.
        view: ``live``, or the moment an as-of run looked at.
    """
    last = (
        events.filter(pl.col("view") == view)
        .sort("lake_version")
        .group_by("finding_id")
        .agg(pl.col("event").last(), pl.col("superseded_by").last())
    )
    status = pl.when(pl.col("event") == "found").then(pl.lit("current")).otherwise("event")
    return (
        findings.join(last, on="finding_id", how="inner")
        .with_columns(status=status)
        .drop("event")
        .sort("finding_id")
    )


def _last(transaction: Transaction, monitor: str, view: str) -> str | None:
    """The last run of a monitor in a view."""
    mine = pl.col("monitor").str.starts_with(f"{monitor}@")
    runs = transaction.read("runs").filter(mine, pl.col("view") == view).collect()
    ids = runs.sort("recorded_in").get_column("run_id")
    return ids[-1] if len(ids) else None


def _current(
    transaction: Transaction, monitor: str, view: str, covers: Callable[[str, str], bool]
) -> dict[str, _Standing]:
    """Findings the run would have found again, were they still so, by id."""
    rows = standing(transaction.read("findings"), transaction.read("finding_events"), view)
    mine = pl.col("monitor").str.starts_with(f"{monitor}@")
    rows = rows.filter(pl.col("status") == "current", mine)
    columns = ("finding_id", "lineage_id", "subjects", "about")
    current = {}
    for finding_id, lineage, written, about in rows.select(columns).collect().iter_rows():
        subjects = tuple(key for _, key, _ in json.loads(written))
        if covers(subjects[0].split("|")[1], about.split("|")[0]):
            current[finding_id] = _Standing(lineage, subjects, about)
    return current


def _add(transaction: Transaction, fresh: Sequence[Finding], run_id: str) -> None:
    """Add findings the lake has never held; one that is found again is there already."""
    held = transaction.read("findings").select("finding_id").collect()
    known = set(held.get_column("finding_id"))
    unknown = [f for f in fresh if f.finding_id not in known]
    moment = clock.now()
    transaction.append("findings", finding_rows.finding_frame(unknown, run_id, moment))
    transaction.append("evidence", finding_rows.evidence_frame(unknown, moment))
