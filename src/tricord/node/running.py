"""Running a monitor: tables as they stood, findings compared with those already known."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from functools import cache, partial
from typing import Any, Final

import polars as pl

from tricord import clock, measures
from tricord.errors import NotFound, RunError
from tricord.lake import Lake
from tricord.model.finding import Finding, content_hash
from tricord.model.tables import TABLES
from tricord.monitors.base import BuildsOn, Found, LooksBack, Monitor, Narrows, OwnDays, Pairwise
from tricord.node import zone_stays
from tricord.node.built_on import behind
from tricord.node.causes import Causes
from tricord.node.recording import LIVE, Recorded, record
from tricord.node.rescreening import Again, Earlier, Tables, earlier, rescreen

_PARTS: Final = 3
"""Of a run: it reads, it finds, it records."""


@dataclass(frozen=True)
class Scope:
    """What a run looks at; empty means everything.

    Attributes:
        datasets: Tables of parties.
        lists: Sanctions lists.
        as_of: Moment the lake is read as of; ``None`` for the present.
        law_day: Day whose measures are applied; the moment's day, or today.
        version: Lake version to read, for a replay; the newest where ``None``.
    """

    datasets: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    as_of: datetime | None = None
    law_day: date | None = None
    version: int | None = None

    @property
    def view(self) -> str:
        """What its findings are recorded under: ``live``, or the moment it is read as of.

        A replay has a view of its own: what was found before must not undo what is found now.
        """
        seen = self.as_of.isoformat() if self.as_of else LIVE
        return seen if self.version is None else f"{seen}, version {self.version}"

    def covers(self, dataset: str, list_name: str) -> bool:
        """Whether a party of this data set was held against this list."""
        return (not self.datasets or dataset in self.datasets) and (
            not self.lists or list_name in self.lists
        )


@dataclass(frozen=True)
class Run:
    """What a run came to.

    Attributes:
        run_id: Hash of monitor, parameters, tables seen and law applied.
        findings: All of them, in order of finding id.
        recorded: What is new against the runs before.
        coverage: What was looked at and what was not, as counts by message key.
        lake_version: Version of the lake it saw.
        again: What it looked at again, and whose findings it carried over; ``None`` where it
            looked at everything.
    """

    run_id: str
    findings: tuple[Finding, ...]
    recorded: Recorded
    coverage: Mapping[str, int]
    lake_version: int
    again: Again | None = None


def run(
    lake: Lake,
    monitor: Monitor,
    scope: Scope,
    given: Mapping[str, Any],
    *,
    full: bool = False,
    tell: Callable[[int, int], None] = lambda _done, _of: None,
) -> Run:
    """Run a monitor and record what is new; a second run over the same adds nothing.

    A live run of a monitor that judges each pair by itself looks only at what changed since the
    last one with the same parameters and scope (`tricord.node.rescreening`).

    Args:
        lake: What to run it over.
        monitor: The monitor.
        scope: What to look at.
        given: Parameters that differ from the monitor's defaults.
        full: Look at everything, whatever was found before.
        tell: Told how many of its parts are done, and of how many. What it raises ends the run, and
            nothing of it is recorded.

    Raises:
        RunError: There is nothing to run it over, or a parameter it does not know.
    """
    tell(0, _PARTS)
    if "zone_stays" in monitor.TABLES and scope.version is None:
        zone_stays.refresh(lake)
    version = lake.version if scope.version is None else scope.version
    _known(lake, scope, version)
    law_day = scope.law_day or (scope.as_of.date() if scope.as_of else clock.today())
    params = _params(monitor, law_day, given)
    row = _run_row(lake, monitor, scope, params, version)
    tables = cache(partial(_tables, lake, monitor, scope))

    def find(read: Tables) -> Found:
        tell(1, _PARTS)
        return _find(monitor, params, read)

    ran = None
    if isinstance(monitor, Pairwise) and scope.view == LIVE and not full:
        ran = earlier(lake, row, scope.covers, monitor.PAIRS)
    found, again = _found(monitor, find, tables, row, ran)
    tell(2, _PARTS)
    found = replace(found, coverage={**found.coverage, **behind(lake, monitor, version)})
    row["found"] = len(found.findings)
    row["coverage"] = json.dumps(dict(found.coverage), sort_keys=True)
    causes = Causes(lake, monitor, row, tables)
    with lake.transaction(f"run {monitor.NAME}") as transaction:
        recorded = record(transaction, found, row, scope.covers, causes.rows)
    coverage = json.loads(row["coverage"])
    return Run(row["run_id"], found.findings, recorded, coverage, version, again)


def _run_row(
    lake: Lake, monitor: Monitor, scope: Scope, params: Any, version: int
) -> dict[str, Any]:
    """The run as a row of ``runs``; its id says what went in, not when it ran."""
    named = f"{monitor.NAME}@{monitor.VERSION}"
    settings = {f.name: str(getattr(params, f.name)) for f in fields(params)}
    law = measures.load().version
    where = [[*scope.datasets], [*scope.lists], scope.view]
    return {
        "run_id": content_hash(named, settings, _inputs(lake, monitor, version), where, law),
        "monitor": named,
        "params": json.dumps(settings, sort_keys=True),
        "lake_version": version,
        "view": scope.view,
        "datasets": [*scope.datasets],
        "lists": [*scope.lists],
        "as_of": scope.as_of,
        "law_day": params.law_day,
        "law_version": law,
    }


def _inputs(lake: Lake, monitor: Monitor, version: int) -> list[list[str]]:
    """What the rows of a lake version were made from.

    The files, what people confirmed, and what other monitors found where this one builds on it.
    """
    columns = {
        "files": ("dataset", "part", "file_sha256", "published_at", "marking", "options"),
        "removal_confirmations": ("list", "snapshot", "entry_id"),
    }
    if isinstance(monitor, BuildsOn):
        columns["sea_events"] = ("monitor", "event_id", "params", "p_disabled", "marking")
    return [
        [table, *map(str, row)]
        for table, names in columns.items()
        for row in lake.read(table, version=version).select(names).unique().sort(names).iter_rows()
    ]


def _found(
    monitor: Monitor,
    find: Callable[[Tables], Found],
    tables: Callable[[int], Tables],
    row: Mapping[str, Any],
    ran: Earlier | None,
) -> tuple[Found, Again | None]:
    """What a run finds: all anew, or what changed since an earlier run."""
    if ran is not None and ran.run_id == row["run_id"]:
        return ran.found, Again(ran.run_id, 0, 0, len(ran.found.findings))
    now = tables(row["lake_version"])
    for name in ("parties", "list_entries"):
        if name in now and now[name].is_empty():
            raise RunError("nothing-to-run-over", monitor=monitor.NAME, table=name)
    if ran is None or not isinstance(monitor, Pairwise):
        return find(now), None
    same_law = ran.law == (row["law_day"], row["law_version"])
    before = tables(ran.lake_version)
    return rescreen(find, monitor.PAIRS, before, now, ran, same_law=same_law)


def _find(monitor: Monitor, params: Any, tables: Tables) -> Found:
    found = monitor.find(tables, params)
    in_order = tuple(sorted(found.findings, key=lambda finding: finding.finding_id))
    coverage = dict(sorted(found.coverage.items()))
    return Found(in_order, coverage, tuple(sorted(found.ruled_out)))


def _tables(lake: Lake, monitor: Monitor, scope: Scope, version: int) -> Tables:
    tables = {}
    looks_back = monitor.HISTORY if isinstance(monitor, LooksBack) else ()
    own_days = monitor.OWN_DAYS if isinstance(monitor, OwnDays) else ()
    for name in monitor.TABLES:
        if name in looks_back:
            rows = lake.history(name, version, scope.as_of)
        elif name in own_days:
            rows = lake.scan(name, None, version)
        else:
            rows = lake.scan(name, scope.as_of, version)
        columns = TABLES[name].schema
        if scope.datasets and "dataset" in columns:
            rows = rows.filter(pl.col("dataset").is_in(scope.datasets))
        if scope.lists and "list" in columns:
            rows = rows.filter(pl.col("list").is_in(scope.lists))
        if isinstance(monitor, Narrows):
            rows = monitor.narrow(name, rows)
        tables[name] = rows.collect()
    return tables


def _known(lake: Lake, scope: Scope, version: int) -> None:
    """Refuse a list or a table of parties the lake does not have, rather than look past it.

    Raises:
        NotFound: ``list-unknown`` or ``dataset-unknown``.
    """
    asked = (
        ("list_entries", "list", scope.lists, "list-unknown"),
        ("parties", "dataset", scope.datasets, "dataset-unknown"),
    )
    for table, column, wanted, code in asked:
        held = lake.history(table, version).select(column).unique().collect().get_column(column)
        for name in wanted:
            if name not in held:
                known = ", ".join(sorted(held)) or "-"
                raise NotFound(code, **{column: name, "known": known})


def _params(monitor: Monitor, law_day: date, given: Mapping[str, Any]) -> Any:
    try:
        return monitor.Params(law_day=law_day, **given)
    except TypeError:
        known = list(inspect.signature(monitor.Params).parameters)
        unknown = ", ".join(sorted(set(given) - set(known)))
        raise RunError(
            "parameter-unknown", monitor=monitor.NAME, given=unknown, known=", ".join(known)
        ) from None
