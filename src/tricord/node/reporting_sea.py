"""What the part of a report on ships at sea needs, gathered from the lake."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

import polars as pl

from tricord.config import Settings
from tricord.geo import mmsi
from tricord.lake import Lake
from tricord.model.finding import Evidence, Finding, Grade
from tricord.model.marking import CLEAR, Marking, least_upper_bound
from tricord.node import finding_views
from tricord.node.positions_held import PositionsState, clocks_off, positions_held
from tricord.node.recording import LIVE
from tricord.node.tracks_shown import Window, tracks
from tricord.reports.sanctions import RunFacts
from tricord.reports.sanctions.at_sea import (
    MONITORS,
    ClockOff,
    Event,
    Fixes,
    PositionsLookedAt,
    SeaFacts,
    SeaMonitor,
    Ship,
)
from tricord.reports.sanctions.at_sea.facts import LISTED, ships_of

AROUND: Final = timedelta(minutes=30)
"""What is drawn of a track before and after an event; as much as is named as evidence."""

_SAID: Final = ("name", "flag", "imo", "call_sign", "ship_type")
_RANK: Final = {str(grade): rank for rank, grade in enumerate(Grade)}

Rows = Sequence[Mapping[str, Any]]


def sea_facts(
    lake: Lake, settings: Settings, within: tuple[date, date] | None = None
) -> SeaFacts | None:
    """What monitors of ships found on this node, or ``None`` where it knows nothing of ships.

    Args:
        lake: The lake.
        settings: Settings of the node.
        within: First and last day: leads of other days are left out; all where ``None``.
    """
    held = positions_held(lake, settings.stale_days)
    runs = _last_runs(lake)
    if not held and not runs:
        return None
    looked_at = tuple(_looked_at(each) for each in held)
    if not runs:
        return SeaFacts((), looked_at, {}, {}, {}, {}, CLEAR)
    rows = _standing(lake, runs)
    if within:
        rows = rows.filter(pl.col("starts_on") <= within[1], pl.col("ends_on") > within[0])
    counts, counted = _events(lake)
    came = _came(lake, [each.dataset for each in held])
    monitors = tuple(
        _monitor(lake, name, runs[name], rows, counts, came) for name in MONITORS if name in runs
    )
    detailed = [finding for monitor in monitors for finding in monitor.detailed]
    events = _events_of(lake, detailed)
    pictured = [finding for monitor in monitors for finding in monitor.pictured]
    windows = {f.finding_id: _windows(f, events) for f in pictured}
    markings = [*counted, *rows.get_column("marking").unique(), *_markings(lake, held)]
    return SeaFacts(
        monitors=monitors,
        positions=looked_at,
        ships=_ships(lake, {s for m in monitors for f in m.leads for s in ships_of(f)}),
        events=events,
        fixes=_fixes(lake, windows),
        vessels=_vessels(lake, detailed),
        marking=least_upper_bound(map(Marking.parse, markings)),
        simulated=_simulated(lake, [each.dataset for each in held]),
        clocks=tuple(ClockOff(c.receiver, c.hours, c.first, c.last) for c in clocks_off(lake)),
    )


def standing_rows(lake: Lake, sea: SeaFacts) -> pl.DataFrame:
    """Rows of the leads a report names, as `tricord.node.finding_views.findings` gives them."""
    ids = [lead.finding_id for lead in sea.leads]
    return finding_views.findings(lake).filter(pl.col("finding_id").is_in(ids))


def _looked_at(state: PositionsState) -> PositionsLookedAt:
    names = ("dataset", "files", "positions", "first_at", "last_at", "stale")
    return PositionsLookedAt(**{name: getattr(state, name) for name in names})


def _last_runs(lake: Lake) -> dict[str, dict[str, Any]]:
    """The last live run of every monitor of ships."""
    runs = lake.scan("runs").filter(pl.col("view") == LIVE).collect().sort("recorded_in")
    found: dict[str, dict[str, Any]] = {}
    for row in runs.to_dicts():
        name = row["monitor"].partition("@")[0]
        if name in MONITORS:
            found[name] = row
    return found


def _standing(lake: Lake, runs: Collection[str]) -> pl.DataFrame:
    """The leads that stand, of every monitor the best first."""
    rows = finding_views.findings(lake).with_columns(
        name=pl.col("monitor").str.split("@").list.first(),
        rank=pl.col("grade").replace_strict(_RANK, return_dtype=pl.Int64()),
    )
    return rows.filter(pl.col("name").is_in(sorted(runs))).sort(
        ["rank", "score", "starts_on", "finding_id"], descending=[True, True, False, False]
    )


def _events(lake: Lake) -> tuple[dict[str, dict[str, int]], list[str]]:
    """Events by monitor and kind, and the markings they bear."""
    rows = lake.scan("sea_events").group_by("monitor", "kind", "marking").len().collect()
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for monitor, kind, _, count in rows.iter_rows():
        found[monitor][kind] += count
    counts = {monitor: dict(sorted(kinds.items())) for monitor, kinds in found.items()}
    return counts, rows.get_column("marking").unique().to_list()


def _came(lake: Lake, datasets: Collection[str]) -> datetime | None:
    """When the latest file of positions came."""
    files = lake.scan("files").filter(pl.col("dataset").is_in(sorted(datasets)))
    latest: datetime | None = files.select(pl.col("received_at").max()).collect().item()
    return latest


def _markings(lake: Lake, held: Iterable[PositionsState]) -> list[str]:
    datasets = sorted(each.dataset for each in held)
    files = lake.scan("files").filter(pl.col("dataset").is_in(datasets)).select("marking")
    return files.unique().collect().get_column("marking").to_list()


def _monitor(  # noqa: PLR0917  # all that is known of one monitor
    lake: Lake,
    name: str,
    run: Mapping[str, Any],
    rows: pl.DataFrame,
    counts: Mapping[str, Mapping[str, int]],
    came: datetime | None,
) -> SeaMonitor:
    mine = rows.filter(pl.col("name") == name)
    listed = mine.head(LISTED)
    leads = sorted(finding_views.objects(lake, listed), key=_best_first)
    parameters = json.loads(run["params"])
    parameters.pop("law_day", None)
    preset = parameters.pop("preset", "")
    if not parameters.get("harbours", "-"):
        parameters.pop("harbours")
    grades = dict(mine.group_by("grade").len().iter_rows())
    coverage = json.loads(run["coverage"])
    return SeaMonitor(
        name=name,
        run=RunFacts(
            run_id=run["run_id"],
            monitor=run["monitor"],
            run_at=run["published_at"],
            as_of=run["as_of"],
            lake_version=run["lake_version"],
            law_day=run["law_day"],
            law_version=run["law_version"],
            parameters=parameters,
            counts=tuple((key, {"count": f"{n:,}"}) for key, n in coverage.items() if n),
        ),
        preset=preset,
        events=dict(counts.get(name, {})),
        grades={grade: grades[str(grade)] for grade in Grade if grades.get(str(grade))},
        leads=tuple(leads),
        others=tuple(_places(mine.slice(LISTED).get_column("place"))),
        outdated=came is not None and came > run["published_at"],
        datasets=tuple(run["datasets"]),
    )


def _best_first(lead: Finding) -> tuple[int, float, str, str]:
    start = lead.params.get("start", str(lead.start))
    return -_RANK[str(lead.grade)], -lead.score, start, lead.finding_id


def _places(written: Iterable[str]) -> list[tuple[float, float]]:
    """Places given as ``lat,lon``; those given in words have none on a map."""
    found = []
    for each in written:
        parts = each.split(",")
        try:
            found.append((float(parts[0]), float(parts[1])))
        except (IndexError, ValueError):
            continue
    return sorted(set(found))


def _rows_of(findings: Iterable[Finding], table: str) -> list[Evidence]:
    rows = {row for finding in findings for row in finding.evidence if row.table == table}
    return sorted(rows)


def _events_of(lake: Lake, findings: Sequence[Finding]) -> dict[str, Event]:
    """The events that findings rest on, by row key."""
    keys = [row.row_key for row in _rows_of(findings, "sea_events")]
    wanted = pl.concat_str("monitor", "event_id", separator="|")
    rows = lake.scan("sea_events").with_columns(key=wanted).filter(pl.col("key").is_in(keys))
    return {row["key"]: _event(row) for row in rows.collect().iter_rows(named=True)}


def _event(row: Mapping[str, Any]) -> Event:
    return Event(
        monitor=row["monitor"],
        kind=row["kind"],
        ships=tuple(row[side] for side in ("vessel_1", "vessel_2") if row[side]),
        start=row["start_at"],
        end=row["end_at"] or row["start_at"],
        place=_place(row["lat_deg"], row["lon_deg"]),
        end_place=_place(row["end_lat_deg"], row["end_lon_deg"]),
        shown=(row["shown_at"], row["shown_end_at"]) if row["shown_at"] else None,
    )


def _place(lat: float | None, lon: float | None) -> tuple[float, float] | None:
    return None if lat is None or lon is None else (lat, lon)


def _windows(finding: Finding, events: Mapping[str, Event]) -> list[Window]:
    """Which ships are drawn, from when to when: of every ship one stretch."""
    spans: dict[str, list[datetime]] = defaultdict(list)
    about = set(ships_of(finding))
    of_identity = finding.monitor.startswith("identity@")
    for row in _rows_of([finding], "sea_events"):
        event = events.get(row.row_key)
        if event is None or (event.monitor == "identity" and not of_identity):
            # A conflict of identity named beside another event may last for weeks.
            continue
        for ship in event.ships:
            if ship in about:
                first, last = event.shown or (event.start, event.end)
                spans[ship] += [first - AROUND, last + AROUND]
    for row in (*_rows_of([finding], "ships_seen"), *_rows_of([finding], "zone_stays")):
        _, ship, day = row.row_key.rsplit("|", 2)
        first = datetime.fromisoformat(day).replace(tzinfo=UTC)
        if ship in about:
            spans[ship] += [first, first + timedelta(days=1)]
    return [Window(ship, min(span), max(span)) for ship, span in sorted(spans.items())]


def _fixes(lake: Lake, windows: Mapping[str, Sequence[Window]]) -> dict[str, tuple[Fixes, ...]]:
    drawn = tracks(lake.scan("positions"), {w for each in windows.values() for w in each})
    return {
        finding_id: tuple(Fixes(window.ship, *drawn[window]) for window in each if window in drawn)
        for finding_id, each in windows.items()
    }


def _vessels(lake: Lake, findings: Sequence[Finding]) -> dict[str, str]:
    """The ship of each row of ``positions`` that is evidence, by row key."""
    keys = _rows_of(findings, "positions")
    files: dict[str, list[int]] = defaultdict(list)
    for row in keys:
        file, _, number = row.row_key.rpartition("|")
        files[file].append(int(number))
    found: dict[str, str] = {}
    ships = sorted({ship for finding in findings for ship in ships_of(finding)})
    for file, numbers in sorted(files.items()):
        rows = lake.scan("positions").filter(
            pl.col("vessel_id").is_in(ships),
            pl.col("file_sha256") == file,
            pl.col("row").is_in(numbers),
        )
        pairs = rows.select("row", "vessel_id").collect().iter_rows()
        found |= {f"{file}|{number}": vessel for number, vessel in pairs}
    return found


def _ships(lake: Lake, identities: Collection[str]) -> dict[str, Ship]:
    """What ships say of themselves, the most frequent of each field first."""
    wanted = pl.col("vessel_id").is_in(sorted(identities)), pl.col("field").is_in(_SAID)
    claims = lake.scan("ship_claims").filter(*wanted, pl.col("value").str.strip_chars() != "")
    counted = claims.group_by("vessel_id", "field", "value").agg(pl.col("times").sum())
    ordered = counted.collect().sort(
        ["vessel_id", "field", "times", "value"], descending=[False, False, True, False]
    )
    says: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for vessel, name, value, _ in ordered.iter_rows():
        says[vessel][name].append(value)
    return {
        vessel: Ship(
            vessel, mmsi.flag(vessel), {k: tuple(v) for k, v in says.get(vessel, {}).items()}
        )
        for vessel in sorted(identities)
    }


def _simulated(lake: Lake, datasets: Collection[str]) -> tuple[str, ...]:
    """Data sets with a raw file that says it is made up, as those of ``tricord simulate`` do."""
    from tricord.simulate.whole_files import MARK

    (key,) = MARK
    files = lake.scan("files").filter(pl.col("dataset").is_in(sorted(datasets)))
    rows = files.select("dataset", "file_sha256", "name").unique().collect()
    found = set()
    for dataset, sha256, name in rows.iter_rows():
        raw = lake.raw.path(sha256)
        if name.lower().endswith(".parquet") and raw.is_file():
            try:
                said = pl.read_parquet_metadata(raw)
            except (OSError, pl.exceptions.PolarsError):
                continue
            if said.get(key) == MARK[key]:
                found.add(dataset)
    return tuple(sorted(found))
