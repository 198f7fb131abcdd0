"""Re-screening: after a change only what is affected is judged again, the rest is carried over.

Sound for monitors that judge each pair by itself (`tricord.monitors.base.Pairs`), and then the
same as a whole run, finding for finding and count for count:

- a thing whose rows differ from those the earlier run saw (`WHEN_AND_WHERE` left out) is held
  against everything on the other side;
- where the law or its day differs, pairs found before are judged again, since what follows from
  them may differ;
- all other findings of the earlier run are carried over.

The tables themselves are compared, not the log of changes: a list that was folded afresh, a
marking that changed, or a removal that was confirmed shows there as well.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from tricord.lake import Lake
from tricord.model.finding import Finding
from tricord.monitors.base import WHEN_AND_WHERE, Found, Pairs, Side
from tricord.node import finding_views
from tricord.node.recording import LIVE, standing

Tables = Mapping[str, pl.DataFrame]
Find = Callable[[Tables], Found]


@dataclass(frozen=True, slots=True)
class Again:
    """What a run looked at again.

    Attributes:
        since: The run whose findings were carried over.
        left: Things of the left side that had changed (parties).
        right: Things of the right side that had changed (list entries).
        carried: Findings carried over.
    """

    since: str
    left: int
    right: int
    carried: int


@dataclass(frozen=True)
class Earlier:
    """An earlier run over the same scope with the same parameters.

    Attributes:
        run_id: Its id.
        lake_version: Version of the lake it saw.
        law: Day and version of the law it applied.
        found: What it found.
    """

    run_id: str
    lake_version: int
    law: tuple[object, object]
    found: Found


def earlier(
    lake: Lake, row: Mapping[str, Any], covers: Callable[[str, str], bool], pairs: Pairs
) -> Earlier | None:
    """The last live run of the same monitor, parameters and scope; the day of the law may differ.

    Args:
        lake: The lake.
        row: The new run's row of ``runs``.
        covers: Whether a data set and a list are in its scope.
        pairs: The two sides of the monitor.

    Returns:
        ``None`` where there is none, or where what it ruled out is not in the lake.
    """
    same = [pl.col(name) == row[name] for name in ("monitor", "view")]
    runs = lake.scan("runs").filter(*same).sort("recorded_in", descending=True).collect()
    scope = (row["datasets"], row["lists"], settings_of(row))
    for each in runs.iter_rows(named=True):
        if (each["datasets"], each["lists"], settings_of(each)) == scope:
            found = _found_by(lake, each, covers)
            if len(found.ruled_out) != found.coverage.get(pairs.ruled_out, 0):
                return None
            law = each["law_day"], each["law_version"]
            return Earlier(each["run_id"], each["lake_version"], law, found)
    return None


def settings_of(run: Mapping[str, Any]) -> dict[str, str]:
    """The parameters of a run but for the day of the law, which is kept beside them."""
    return {name: said for name, said in json.loads(run["params"]).items() if name != "law_day"}


def _found_by(lake: Lake, run: Mapping[str, Any], covers: Callable[[str, str], bool]) -> Found:
    """What a run found: what stood in its scope once it was recorded."""
    seen = run["recorded_in"]
    rows = standing(lake.history("findings", seen), lake.history("finding_events", seen), LIVE)
    mine = pl.col("monitor") == run["monitor"]
    stood = rows.filter(pl.col("status") == "current", mine).collect()
    found = finding_views.objects(lake, stood)
    kept = tuple(f for f in found if covers(*(s.key.split("|")[1] for s in f.subjects[:2])))
    aside = lake.history("ruled_out", seen).filter(pl.col("recorded_in") == seen)
    ruled_out = tuple(sorted(aside.select("left", "right").collect().iter_rows()))
    return Found(kept, json.loads(run["coverage"]), ruled_out)


def rescreen(
    find: Find, pairs: Pairs, before: Tables, now: Tables, ran: Earlier, *, same_law: bool
) -> tuple[Found, Again]:
    """What a whole run over the tables would find, from what an earlier run found.

    Args:
        find: The monitor, with its parameters.
        pairs: Its two sides.
        before: Tables the earlier run saw.
        now: Tables as they are.
        ran: The earlier run.
        same_law: The law and its day are those of the earlier run.
    """
    lefts, rights = (changed(before, now, side) for side in (pairs.left, pairs.right))
    sides = ((pairs.left, lefts), (pairs.right, rights))
    affected = {"|".join((side.subject, *key)) for side, keys in sides for key in keys.iter_rows()}
    carried = [f for f in ran.found.findings if affected.isdisjoint(_pair(f))]
    ruled_out = [pair for pair in ran.found.ruled_out if affected.isdisjoint(pair)]
    fresh: list[Finding] = []
    for keys, affecting in (
        (rights, _cut(now, pairs.right, rights, "semi")),
        (lefts, _cut(_cut(now, pairs.left, lefts, "semi"), pairs.right, rights, "anti")),
    ):
        if not keys.is_empty():
            found = find(affecting)
            fresh += found.findings
            ruled_out += found.ruled_out
    if not same_law:
        carried = _judged_again(find, pairs, now, carried)
    findings = tuple(sorted((*carried, *fresh), key=lambda f: f.finding_id))
    counts = {**ran.found.coverage, pairs.ruled_out: len(ruled_out)}
    for (side, keys), (other, _) in (sides, sides[::-1]):
        for tables, sign in ((before, -1), (now, 1)):
            for name, count in _counted(find, side, keys, other, tables).items():
                counts[name] = counts.get(name, 0) + sign * count
    again = Again(ran.run_id, lefts.height, rights.height, len(carried))
    return Found(findings, dict(sorted(counts.items())), tuple(sorted(ruled_out))), again


def changed(before: Tables, now: Tables, side: Side) -> pl.DataFrame:
    """Keys of a side of which some row is not the same in both."""
    found = [pl.DataFrame(schema=dict.fromkeys(side.key, pl.String()))]
    for name, rows in now.items():
        if not set(side.key) <= set(rows.columns):
            continue
        said = [column for column in rows.columns if column not in WHEN_AND_WHERE]
        for one, other in ((rows, before[name]), (before[name], rows)):
            differing = one.join(other.select(said), on=said, how="anti", nulls_equal=True)
            found.append(differing.select(side.key))
    return pl.concat(found).unique().sort(side.key)


def _counted(
    find: Find, side: Side, keys: pl.DataFrame, other: Side, tables: Tables
) -> dict[str, int]:
    """Counts over things of one side, with nothing on the other: that costs next to nothing."""
    if keys.is_empty():
        return {}
    nothing = pl.DataFrame(schema=dict.fromkeys(other.key, pl.String()))
    coverage = find(_cut(_cut(tables, side, keys, "semi"), other, nothing, "semi")).coverage
    return {name: coverage.get(name, 0) for name in side.counts}


def _cut(tables: Tables, side: Side, keys: pl.DataFrame, how: Any) -> Tables:
    return {
        name: rows.join(keys, on=side.key, how=how) if set(side.key) <= set(rows.columns) else rows
        for name, rows in tables.items()
    }


def _judged_again(find: Find, pairs: Pairs, now: Tables, carried: list[Finding]) -> list[Finding]:
    known = {_pair(finding) for finding in carried}
    tables = now
    for at, side in enumerate((pairs.left, pairs.right)):
        named = {tuple(pair[at].split("|", len(side.key))[1:]) for pair in known}
        schema = dict.fromkeys(side.key, pl.String())
        tables = _cut(tables, side, pl.DataFrame(sorted(named), schema, orient="row"), "semi")
    return [finding for finding in find(tables).findings if _pair(finding) in known]


def _pair(finding: Finding) -> tuple[str, str]:
    return finding.subjects[0].key, finding.subjects[1].key
