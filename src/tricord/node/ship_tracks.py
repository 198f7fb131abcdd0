"""The track of one ship's identity: where it was heard, what it said of itself, what was found.

An identity is what is sent, not a hull: two ships may send under one. Where the monitor
``identity`` found that, `ShipTrack.hulls` says so; which hull sent which position is not kept in
the lake, and nothing here guesses it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import polars as pl

from tricord.exchange.formats.track_table import degrees
from tricord.lake import Lake
from tricord.model.marking import Marking, least_upper_bound
from tricord.monitors.ships import imo_number

_SAME_FIX: Final = ("at", "lat_600k", "lon_600k")
_NAMED_FIRST: Final = ("file_sha256", "row")


@dataclass(frozen=True)
class Window:
    """What is looked at.

    Attributes:
        since: First moment, inclusive; from the first position where ``None``.
        until: Last moment, inclusive; to the last position where ``None``.
        as_of: Hide what was published later.
        version: Version of the lake; the newest where ``None``.
    """

    since: datetime | None = None
    until: datetime | None = None
    as_of: datetime | None = None
    version: int | None = None

    def holds(self, start: str, end: str) -> list[pl.Expr]:
        """Conditions for what lasted from one column to the other; what has no time, holds."""
        conditions = []
        if self.since is not None:
            conditions.append(pl.coalesce(end, start) >= self.since)
        if self.until is not None:
            conditions.append(pl.coalesce(start, end) <= self.until)
        return [condition.fill_null(True) for condition in conditions]


@dataclass(frozen=True)
class ShipTrack:
    """What is held of one identity in a window.

    Attributes:
        vessel_id: The identity.
        fixes: Rows of ``positions``, in order of time; the same fix of several files once, as
            the file whose hash comes first has it.
        copies: How many positions were such copies.
        claims: One row for each ``field`` and ``value``, with ``first_at``, ``last_at``,
            ``times`` and how many ``files``, in order of field and how often it was said.
        events: Rows of ``sea_events`` that name it, in order of time.
        days: One row a UTC day: ``day``, ``fixes``, ``first_at``, ``last_at`` and the places
            ``first_lat_deg``, ``first_lon_deg``, ``last_lat_deg``, ``last_lon_deg``.
        hulls: Numbers of the hulls that apparently send under it, each with ``start_at`` and
            ``end_at``; no rows where one hull is enough, or nobody has looked.
        files: One row a raw file: ``file_sha256``, ``name``, ``published_at``, ``fixes``.
        names: Claims of names, of it and of the ships its events name.
        shared: Claims of other identities that send an IMO number it sends; ``number`` is that.
        marking: The least upper bound of all these rows.
    """

    vessel_id: str
    fixes: pl.DataFrame
    copies: int
    claims: pl.DataFrame
    events: pl.DataFrame
    days: pl.DataFrame
    hulls: pl.DataFrame
    files: pl.DataFrame
    names: pl.DataFrame
    shared: pl.DataFrame
    marking: Marking


def ship_track(lake: Lake, vessel_id: str, window: Window | None = None) -> ShipTrack:
    """The track of one identity.

    Args:
        lake: The lake.
        vessel_id: The identity, for AIS the MMSI.
        window: What is looked at; everything by default.
    """
    asked = window or Window()
    heard = _heard(lake, vessel_id, asked)
    fixes = heard.unique(_SAME_FIX, keep="first", maintain_order=True)
    said = _said(lake, vessel_id, asked)
    events = sea_events(lake, asked, vessel_id=vessel_id)
    names = names_of(lake, asked, {vessel_id, *_named(events)})
    shared = _shared(lake, vessel_id, said, asked)
    return ShipTrack(
        vessel_id=vessel_id,
        fixes=fixes,
        copies=heard.height - fixes.height,
        claims=_claims(said),
        events=events,
        days=days(fixes),
        hulls=hulls(events, vessel_id),
        files=_files(lake, fixes, said, asked),
        names=names,
        shared=shared,
        marking=marking_of(fixes, said, events, names, shared),
    )


def marking_of(*frames: pl.DataFrame) -> Marking:
    """The least upper bound of the markings of all rows of some tables."""
    said = {marking for rows in frames for marking in rows.get_column("marking")}
    return least_upper_bound(map(Marking.parse, sorted(said)))


def names_of(lake: Lake, window: Window, vessels: Collection[str]) -> pl.DataFrame:
    """Claims of names of some identities, whenever they were made.

    Args:
        lake: The lake.
        window: As of when, and in which version of the lake.
        vessels: The identities.
    """
    claims = lake.scan("ship_claims", window.as_of, window.version)
    named = pl.col("vessel_id").is_in(sorted(vessels)) & (pl.col("field") == "name")
    return claims.filter(named).collect()


def _named(events: pl.DataFrame) -> set[str]:
    sides = [events.get_column(side) for side in ("vessel_1", "vessel_2")]
    return {each for side in sides for each in side if each}


def _shared(lake: Lake, vessel_id: str, said: pl.DataFrame, window: Window) -> pl.DataFrame:
    numbers = {imo_number(value) for value in said.filter(field="imo").get_column("value")} - {""}
    claims = lake.scan("ship_claims", window.as_of, window.version)
    digits = pl.col("value").str.replace_all(r"\D", "")
    return (
        claims.filter(pl.col("field") == "imo", pl.col("vessel_id") != vessel_id)
        .with_columns(number=digits)
        .filter(pl.col("number").is_in(sorted(numbers)))
        .collect()
        .sort("number", "vessel_id", "value", "file_sha256")
    )


def sea_events(
    lake: Lake, window: Window, *, monitor: str = "", vessel_id: str = ""
) -> pl.DataFrame:
    """Rows of ``sea_events`` that last into a window, in order of time.

    Args:
        lake: The lake.
        window: What is looked at. Events were found in all positions known when their monitor
            last ran; as of a moment before the last of those was published there are none.
        monitor: Only those of this monitor.
        vessel_id: Only those that name this identity.
    """
    rows = lake.scan("sea_events", window.as_of, window.version)
    rows = rows.filter(*window.holds("start_at", "end_at"))
    if monitor:
        rows = rows.filter(pl.col("monitor") == monitor)
    if vessel_id:
        named = pl.col("vessel_1", "vessel_2").fill_null("") == vessel_id
        rows = rows.filter(pl.any_horizontal(named))
    return rows.collect().sort("start_at", "end_at", "monitor", "event_id")


def days(fixes: pl.DataFrame) -> pl.DataFrame:
    """The UTC days of a track; see `ShipTrack.days`.

    Args:
        fixes: Rows of ``positions`` of one identity, in order of time.
    """
    places = {
        f"{end}_{axis}_deg": getattr(degrees(f"{axis}_600k"), end)()
        for end in ("first", "last")
        for axis in ("lat", "lon")
    }
    return (
        fixes.group_by(day=pl.col("at").dt.date(), maintain_order=True)
        .agg(
            fixes=pl.len(),
            first_at=pl.col("at").first(),
            last_at=pl.col("at").last(),
            **places,
        )
        .sort("day")
    )


def hulls(events: pl.DataFrame, vessel_id: str) -> pl.DataFrame:
    """The hulls that apparently send under an identity; see `ShipTrack.hulls`.

    Args:
        events: Rows of ``sea_events``.
        vessel_id: The identity.
    """
    return (
        events.filter(
            pl.col("monitor") == "identity",
            pl.col("kind") == "two_hulls",
            pl.col("vessel_1") == vessel_id,
        )
        .group_by(hull=pl.col("hull_1"))
        .agg(pl.col("start_at").min(), pl.col("end_at").max())
        .sort("hull")
    )


def _heard(lake: Lake, vessel_id: str, window: Window) -> pl.DataFrame:
    """All positions of an identity in a window; Parquet is asked to pass over the rest."""
    rows = lake.scan("positions", window.as_of, window.version).filter(
        pl.col("vessel_id") == vessel_id, *_at(window)
    )
    return rows.collect(engine="streaming").sort(*_SAME_FIX, *_NAMED_FIRST)


def _at(window: Window) -> Iterator[pl.Expr]:
    if window.since is not None:
        yield pl.col("at") >= window.since
    if window.until is not None:
        yield pl.col("at") <= window.until


def _said(lake: Lake, vessel_id: str, window: Window) -> pl.DataFrame:
    rows = lake.scan("ship_claims", window.as_of, window.version)
    return rows.filter(
        pl.col("vessel_id") == vessel_id, *window.holds("first_at", "last_at")
    ).collect()


def _claims(said: pl.DataFrame) -> pl.DataFrame:
    return (
        said.group_by("field", "value")
        .agg(
            pl.col("first_at").min(),
            pl.col("last_at").max(),
            pl.col("times").sum(),
            files=pl.col("file_sha256").n_unique(),
        )
        .sort("field", "times", "value", descending=[False, True, False])
    )


def _files(lake: Lake, fixes: pl.DataFrame, said: pl.DataFrame, window: Window) -> pl.DataFrame:
    counted = fixes.group_by("file_sha256").agg(
        pl.col("published_at").min(), fixes=pl.len().cast(pl.Int64)
    )
    only_said = said.group_by("file_sha256").agg(pl.col("published_at").min())
    only_said = only_said.with_columns(fixes=pl.lit(0, pl.Int64)).join(
        counted, on="file_sha256", how="anti"
    )
    names = lake.read("files", window.as_of, window.version).select("file_sha256", "name")
    names = names.unique("file_sha256", keep="first", maintain_order=True)
    return (
        pl.concat([counted, only_said])
        .join(names, on="file_sha256", how="left")
        .select("file_sha256", "name", "published_at", "fixes")
        .sort("published_at", "file_sha256")
    )
