"""The demo at sea: a simulated month of ship positions, and what is found of what was planted."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import polars as pl

from tricord.exchange.formats.tricord_list import write_tricord_list
from tricord.model.listing import (
    Authority,
    ListedIdentifier,
    ListedName,
    ListEntry,
    NameKind,
    Schema,
)
from tricord.monitors.registry import WATCHES
from tricord.node.node import Node
from tricord.simulate.seas import scoring, write_ports, write_positions
from tricord.simulate.truth import Tally
from tricord.simulate.whole_files import MARK
from tricord.sources.tricord_list import ListHeader

VESSELS: Final = 100
DAYS: Final = 27.0
SEED: Final = 2026
LISTED: Final = 3
"""Ships of planted transfers that are put on a watch list."""

TRUTH: Final = "truth-at-sea.parquet"
PORTS: Final = "ports-at-sea.csv"
LIST: Final = "simulated-ships-at-sea"
ZONE: Final = "SIMULATED fishing zone"
AFTERWARDS: Final = ("dark_transfer", "fishing", "listed_ships")
"""Monitors that look at what the others found."""

_ZONE_DEG: Final = 1.5
_FISHING: Final = "30"
_DAY: Final = date(2026, 1, 30)


def write(folder: Path, progress: Callable[[str], None], times: int = 1) -> list[Path]:
    """Write a month at sea as files anybody could have given, and the truth beside them.

    Args:
        folder: Where to; what is there already is taken as it is.
        progress: Told the message key of each step.
        times: How many times as many vessels as the demo has.

    Returns:
        Files to be taken in: positions, a watch list, a zone, and permits for it.
    """
    month, truth = folder / "simulated-month.parquet", folder / TRUTH
    if not (month.exists() and truth.exists()):
        progress("demo-step-sea")
        heard = folder / "heard.parquet"
        write_positions(heard, truth, vessels=VESSELS * times, days=DAYS, seed=SEED)
        _with_types(heard, pl.read_parquet(truth)).sink_parquet(month, metadata=MARK)
        heard.unlink()
    write_ports(folder / PORTS)
    planted = pl.read_parquet(truth)
    watch_list = folder / f"{LIST}.jsonl"
    watch_list.write_text(_watch_list(_listed(month, planted)), encoding="utf-8")
    zone, permits = _waters(folder, planted.filter(kind="fishing"))
    return [month, watch_list, zone, permits]


def watch(node: Node, folder: Path, progress: Callable[[str], None]) -> tuple[int, list[Tally]]:
    """Run every monitor of ships, and hold what it found against what was planted.

    Args:
        node: The node, with the files of `write` taken in.
        folder: Where the truth lies.
        progress: Told the message key of each step.

    Returns:
        How many findings there are, and the tallies.
    """
    progress("demo-step-watch")
    runs = node.watch(*WATCHES, ports=folder / PORTS)
    runs |= {name: node.run(name) for name in AFTERWARDS}
    truth = pl.read_parquet(folder / TRUTH)
    events = node.table("sea_events").rename({"start_at": "start", "end_at": "end"})
    of = {name: events.filter(monitor=name) for name in WATCHES}
    single = {name: of[name].rename({"vessel_1": "vessel_id"}) for name in ("gaps", "identity")}
    seen = {f.subjects[1].key for f in runs["listed_ships"].findings if f.kind == "seen"}
    listed = sum(key.startswith(f"list|{LIST}|") for key in seen)
    tallies = [
        scoring.transfers(of["encounters"], truth),
        scoring.silences(single["gaps"], truth),
        scoring.shared(single["identity"], truth),
        Tally("at-sea-listed", decoy=False, planted=LISTED, found=listed),
        scoring.apart(of["encounters"], truth),
    ]
    return sum(len(run.findings) for run in runs.values()), tallies


def _with_types(heard: Path, truth: pl.DataFrame) -> pl.LazyFrame:
    """Positions in which fishing vessels say that they are."""
    fishing = truth.filter(kind="fishing")["vessel_1"].unique()
    said = pl.col("vessel_id").cast(pl.String).is_in(fishing.implode())
    return pl.scan_parquet(heard).with_columns(
        ship_type=pl.when(said & pl.col("name").is_not_null()).then(pl.lit(_FISHING))
    )


def _listed(month: Path, truth: pl.DataFrame) -> Sequence[tuple[str, str]]:
    """IMO number and name of the first ships that met another to transfer cargo."""
    told = pl.scan_parquet(month).select(pl.col("vessel_id", "imo", "name").cast(pl.String))
    names = told.drop_nulls().unique("vessel_id", keep="first", maintain_order=True).collect()
    met = truth.filter(kind="transfer").sort("start")["vessel_1"].unique(maintain_order=True)
    known = pl.DataFrame({"vessel_id": met}).join(names, on="vessel_id", maintain_order="left")
    return [(imo, name) for _, imo, name in known.head(LISTED).iter_rows()]


def _watch_list(ships: Sequence[tuple[str, str]]) -> str:
    header = ListHeader(
        list=LIST,
        authority=Authority.ANALYST,
        title="SIMULATED watch list of ships at sea",
        published_at=_DAY.isoformat(),
        source="Made up by Tricord for its demo",
        simulated=True,
        entries=len(ships),
    )
    entries = [
        ListEntry(
            entry_id=f"SEA-{number}",
            schema=Schema.VESSEL,
            names=(ListedName(name, NameKind.PRIMARY),),
            record="",
            facts=(),
            identifiers=(ListedIdentifier("imo", imo, imo),),
            listed_on=_DAY,
        )
        for number, (imo, name) in enumerate(ships, 1)
    ]
    return write_tricord_list(header, entries)


def _waters(folder: Path, fishing: pl.DataFrame) -> tuple[Path, Path]:
    """A zone where most fishing was, and permits for every second ship that fished."""
    lat, lon = fishing.select(pl.col("lat", "lon").median().round(1)).row(0)
    south, north, west, east = lat - _ZONE_DEG, lat + _ZONE_DEG, lon - _ZONE_DEG, lon + _ZONE_DEG
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": {"name": ZONE}, "geometry": shape}
    zone, permits = folder / "simulated-zone.geojson", folder / "simulated-permits.csv"
    collection = {"type": "FeatureCollection", "features": [feature]}
    zone.write_text(json.dumps(collection), encoding="utf-8")
    ships = fishing["vessel_1"].unique().sort()[::2]
    rows = [
        f"SIM-{number},{ZONE},{mmsi},2026-01-01,2026-12-31" for number, mmsi in enumerate(ships)
    ]
    heading = "permit_id,zone,mmsi,valid_from,valid_until"
    permits.write_text("\n".join([heading, *rows, ""]), encoding="utf-8")
    return zone, permits
