"""Running a monitor of ship positions over a node: events, the leads among them, their evidence.

A run looks at all positions again: late ones may change what came before. What it finds is what a
run from scratch over the same positions finds; what gave way is superseded with a link to the event
that takes its place in time.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import polars as pl

from tricord import clock, measures
from tricord.errors import RunError
from tricord.lake import Lake, Transaction
from tricord.model.finding import Finding, content_hash
from tricord.model.marking import Marking, least_upper_bound
from tricord.model.tables import TABLES
from tricord.monitors import registry, sea_leads
from tricord.monitors.base import Found
from tricord.monitors.ships import Ships
from tricord.node.recording import LIVE, record, standing
from tricord.node.running import Run, Scope
from tricord.node.watching import chunks, event_rows
from tricord.node.watching.pieces import pieces
from tricord.node.watching.tasks import tells_hulls
from tricord.node.watching.watch import Tell, Watch, Watched
from tricord.runners.base import Runner

ALL: Final = "*"
"""Stands in ``receiver_hours`` for all data sets."""


@dataclass(frozen=True)
class Asked:
    """What is asked of a run.

    Attributes:
        params: Parameters of each monitor, by its name.
        preset: Name of the definition they are of.
        harbours: File of ports; the world's where empty.
    """

    params: Mapping[str, Any]
    preset: str
    harbours: str = ""


@dataclass(frozen=True)
class _Seen:
    """What one look at the positions came to, for all monitors.

    Attributes:
        watched: Events and what else is known of the positions.
        claims: Rows of ``ship_claims``.
        positions: Rows of ``positions``.
        known: Columns that say when the positions could be known, and how they are marked.
        version: Version of the lake.
    """

    watched: Watched
    claims: pl.DataFrame
    positions: pl.LazyFrame
    known: Mapping[str, pl.Expr]
    version: int


def run(
    lake: Lake,
    asked: Asked,
    scope: Scope,
    runner: Runner,
    tell: Tell = lambda _step, _done, _of: None,
) -> dict[str, Run]:
    """Watch the node's positions once for all monitors, and record what is new of each.

    Args:
        lake: The node's lake.
        asked: Monitors and their parameters.
        scope: Data sets, and the moment or version the lake is read as of.
        runner: Where tasks run.
        tell: Told the step, how many of its tasks are done, and of how many.

    Returns:
        The run of each monitor, by its name.

    Raises:
        RunError: The node has no positions.
    """
    version = lake.version if scope.version is None else scope.version
    found = chunks.of_lake(lake, version, scope.as_of, scope.datasets)
    if not found:
        raise RunError("nothing-to-run-over", monitor=", ".join(asked.params), table="positions")
    claims = _of(lake, "ship_claims", scope, version).collect()
    with tempfile.TemporaryDirectory(prefix="watch-", dir=lake.folder) as folder:
        watch = Watch(runner, Path(folder), asked.harbours, tell=tell)
        watched = watch.over(found, asked.params, claims=_claims(claims))
    positions = _of(lake, "positions", scope, version)
    seen = _Seen(watched, claims, positions, _known(positions, version), version)
    return {name: _recorded(lake, name, asked, scope, seen) for name in asked.params}


def _recorded(lake: Lake, name: str, asked: Asked, scope: Scope, seen: _Seen) -> Run:
    """Record what one monitor saw."""
    params = asked.params[name]
    row = _run_row(lake, name, asked, scope, seen.version)
    events = event_rows.rows(name, seen.watched.events[name], params)
    events = events.with_columns(**seen.known).sort("event_id")
    leads = _leads(name, events, seen.claims, seen.positions, scope.law_day)
    off = seen.watched.off if tells_hulls(params) else seen.watched.off.clear()
    coverage = {"coverage-positions": seen.watched.rows, "coverage-events": events.height}
    coverage |= {"coverage-clock-hours": off.height} if off.height else {}
    row["found"], row["coverage"] = len(leads), json.dumps(coverage, sort_keys=True)
    with lake.transaction(f"run {name}") as transaction:
        heir = _heirs(transaction, name, row["view"], leads)
        recorded = record(
            transaction, Found(tuple(leads), coverage), row, scope.covers, lambda *_: (), heir
        )
        if row["view"] == LIVE:
            _replace(transaction, "sea_events", events, name)
        if tells_hulls(params) and not scope.as_of and scope.version is None:
            of = ", ".join(sorted(scope.datasets)) or ALL
            _replace(transaction, "receiver_hours", _clocks(off, of, seen.known), of)
    return Run(row["run_id"], tuple(leads), recorded, coverage, seen.version)


def _of(lake: Lake, table: str, scope: Scope, version: int) -> pl.LazyFrame:
    """Rows of a table in the scope of a run."""
    rows = lake.scan(table, scope.as_of, version)
    return rows.filter(pl.col("dataset").is_in(scope.datasets)) if scope.datasets else rows


def _replace(transaction: Transaction, name: str, rows: pl.DataFrame, partition: str) -> None:
    """Put rows in the place of a partition's, where they say anything else."""
    table = TABLES[name]
    held = transaction.read(name).filter(pl.col(table.partition or "") == partition).collect()
    new, old = (each.drop("lake_version").sort(table.key) for each in (rows, held))
    if not new.equals(old):
        transaction.replace(name, rows, partition)


def _run_row(lake: Lake, monitor: str, asked: Asked, scope: Scope, version: int) -> dict[str, Any]:
    """The run as a row of ``runs``; its id says what went in, not when it ran."""
    named = f"{monitor}@{registry.watch(monitor).VERSION}"
    settings = {name: str(value) for name, value in asdict(asked.params[monitor]).items()}
    settings |= {"preset": asked.preset, "harbours": Path(asked.harbours).name}
    law = measures.load().version
    files = lake.read("files", version=version).select("file_sha256", "dataset", "marking")
    inputs = sorted(map(list, files.iter_rows()))
    # What is found in some data sets alone does not take the place of what is found in all.
    view = ", ".join([scope.view, *sorted(scope.datasets)])
    law_day = scope.law_day or (scope.as_of.date() if scope.as_of else clock.today())
    return {
        "run_id": content_hash(named, settings, inputs, [[*scope.datasets], view], law),
        "monitor": named,
        "params": json.dumps(settings, sort_keys=True),
        "lake_version": version,
        "view": view,
        "datasets": [*scope.datasets],
        "lists": [],
        "as_of": scope.as_of,
        "law_day": law_day,
        "law_version": law,
    }


def _claims(claims: pl.DataFrame) -> pl.DataFrame:
    return claims.select("vessel_id", "field", "value", "first_at", "last_at", "times")


def _known(positions: pl.LazyFrame, version: int) -> dict[str, pl.Expr]:
    """What is known of the positions as a whole: when published, how marked, in which version."""
    said = positions.select("published_at", "marking").unique().collect()
    marking = least_upper_bound(map(Marking.parse, said.get_column("marking").unique()))
    moment = pl.lit(said.get_column("published_at").max())
    return {
        "lake_version": pl.lit(version, pl.Int64()),
        "published_at": moment.cast(TABLES["sea_events"].schema["published_at"]),
        "marking": pl.lit(str(marking)),
    }


def _clocks(off: pl.DataFrame, of: str, known: Mapping[str, pl.Expr]) -> pl.DataFrame:
    """Hours of receivers that were set aside, as rows of ``receiver_hours``."""
    schema = TABLES["receiver_hours"].schema
    hour = pl.from_epoch(pl.col("hour").cast(pl.Int64) * 3600, "s").dt.replace_time_zone("UTC")
    rows = off.with_columns(hour.cast(schema["hour"]), datasets=pl.lit(of), **known)
    return rows.select(schema.names())


def _leads(
    monitor: str,
    events: pl.DataFrame,
    claims: pl.DataFrame,
    positions: pl.LazyFrame,
    law_day: date | None,
) -> list[Finding]:
    """The leads among events, each with the pieces of track that show it."""
    told = pl.Series(map(sea_leads.is_told, events.iter_rows(named=True)), dtype=pl.Boolean())
    chosen = events.filter(told)
    rows = chosen.to_dicts()
    vessels = {row[side] for row in rows for side in ("vessel_1", "vessel_2") if row[side]}
    version = registry.watch(monitor).VERSION
    fixes = pieces(positions, chosen)
    return sea_leads.leads(monitor, version, rows, fixes, Ships(claims, vessels), law_day)


def _heirs(
    transaction: Transaction, monitor: str, view: str, leads: Sequence[Finding]
) -> Callable[[str], str | None]:
    """Which new finding takes the place of one that is gone: the same ships, at the same time."""
    rows = standing(transaction.read("findings"), transaction.read("finding_events"), view)
    mine = pl.col("monitor").str.starts_with(f"{monitor}@")
    held = rows.filter(pl.col("status") == "current", mine).collect()
    windows = {
        row["finding_id"]: (row["kind"], row["subjects"], row["starts_on"], row["ends_on"])
        for row in held.iter_rows(named=True)
    }

    def heir(finding_id: str) -> str | None:
        kind, subjects, start, end = windows[finding_id]
        keys = {key for _, key, _ in json.loads(subjects)}
        same = [
            lead
            for lead in leads
            if lead.kind == kind
            and {subject.key for subject in lead.subjects} == keys
            and lead.start is not None
            and lead.end is not None
            and lead.start < end
            and start < lead.end
        ]
        return min((lead.finding_id for lead in same), default=None)

    return heir
