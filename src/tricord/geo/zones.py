"""Zones of the sea: a user's own, waters by their nearest coast, and claims.

No exclusive economic zones are carried. Polygons of them can be had from Marine Regions (Flanders
Marine Institute; Creative Commons Attribution 4.0 since version 11) and be read with `read`.
What is carried are two drawings of what the DPRK claims (``data/claims.toml``), as dated claims
with their source, and `nearest_coast_waters`, which is geometry: it is no boundary and says
nothing of rights.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.errors import SourceError
from tricord.geo.coast import NearestShore, nearest_shore, on_land
from tricord.geo.kernel.areas import Area, area_of, each_inside_turned
from tricord.geo.kernel.sphere import (
    FULL_TURN,
    HALF_TURN,
    METRES_PER_NM,
    UNITS_PER_DEGREE,
)
from tricord.locale import text

Ring = Sequence[tuple[float, float]]
"""Vertices as longitude and latitude in degrees; the last is followed by the first."""

ECONOMIC_ZONE_NM: Final = 200.0
"""How far an exclusive economic zone may reach (UNCLOS, article 57)."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone of the sea.

    Attributes:
        name: Its name.
        source: Where it was read: a file with the hash of its bytes, or who drew it.
        area: Its edges; longitudes run on beyond 180 degrees where it reaches across the dateline.
        west: Its least longitude in 1/600,000 degree.
        east: Its greatest.
    """

    name: str
    source: str
    area: Area
    west: int
    east: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A zone that a state claims.

    Attributes:
        zone: The zone, under a short name that stays the same.
        claimant: ISO 3166-1 alpha-2 code.
        kind: ``economic_zone`` or ``military_boundary``.
        since: Day it was claimed, ISO 8601.
        drawn_on: Day the drawing was published, ISO 8601.
        confidence: Of the drawing: ``high``, ``medium`` or ``low``.
        note: What else is known of it.
    """

    zone: Zone
    claimant: str
    kind: str
    since: str
    drawn_on: str
    confidence: str
    note: str

    def title(self, language: str | None = None) -> str:
        """What it is, in words that call it a claim."""
        return text(f"zone-claim-{self.kind}", language, state=self.claimant, since=self.since)


def made(name: str, rings: Sequence[Ring], source: str) -> Zone:
    """A zone of rings.

    A point lies in it if an odd number of its rings are around the point, so that a ring in
    another is a hole. From vertex to vertex the shorter way is taken, across the dateline where
    need be; only 360 degrees are taken as they stand.

    Args:
        name: Its name.
        rings: Its outlines and holes.
        source: Where it was read.

    Raises:
        SourceError: ``zone-ring``: a ring has fewer than three vertices, a vertex is no place on
            Earth, or it goes around a pole.
    """
    ends = [_edges(ring, name, source) for ring in rings]
    if not ends:
        raise SourceError("zone-ring", name=name, source=source)
    a, b = (np.concatenate(each) for each in zip(*ends, strict=True))
    return Zone(name, source, area_of(a, b), int(a[:, 0].min()), int(a[:, 0].max()))


def _edges(ring: Ring, name: str, source: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    degrees = np.array(ring, np.float64).reshape(-1, 2)
    if not (np.abs(degrees) <= (540.0, 90.0)).all():
        raise SourceError("zone-ring", name=name, source=source)
    units = np.rint(degrees * UNITS_PER_DEGREE).astype(np.int64)
    kept = units[(units != np.roll(units, 1, axis=0)).any(axis=1)]
    if len(kept) < 3:
        raise SourceError("zone-ring", name=name, source=source)
    steps = np.diff(kept[:, 0], append=kept[0, 0])
    shorter = (steps + HALF_TURN) % FULL_TURN - HALF_TURN
    shorter = np.where(np.abs(steps) == FULL_TURN, steps, shorter)
    if shorter.sum() != 0:
        raise SourceError("zone-ring", name=name, source=source)
    lon = kept[0, 0] + np.append(0, np.cumsum(shorter)[:-1])
    # Its western end within [-180, 180): what is whole turns apart is the same ring.
    lon -= (int(lon.min()) + HALF_TURN) // FULL_TURN * FULL_TURN
    a = np.column_stack((lon, kept[:, 1]))
    return a, np.column_stack((lon + shorter, np.roll(a[:, 1], -1)))


def inside(zone: Zone, lat: NDArray[np.int32], lon: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which points lie in a zone; a point exactly on its edge may count either way.

    Args:
        zone: The zone.
        lat: Latitudes in 1/600,000 degree.
        lon: Longitudes in 1/600,000 degree.
    """
    return each_inside_turned(zone.area, lat, lon, zone.west, zone.east)


def nearest_coast_waters(
    lat: NDArray[np.int32], lon: NDArray[np.int32], within_nm: float = ECONOMIC_ZONE_NM
) -> NearestShore:
    """Waters within so many nautical miles of a coast, by the country of the nearest coast.

    This is geometry and no boundary: it knows no treaty, no baseline and no claim.

    Args:
        lat: Latitudes in 1/600,000 degree.
        lon: Longitudes in 1/600,000 degree.
        within_nm: How far the coast may be.

    Returns:
        The nearest coast; its country is "" on land, beyond that distance, and off coasts that
        are disputed or nobody's.
    """
    near = nearest_shore(lat, lon)
    outside = (near.metres > within_nm * METRES_PER_NM) | on_land(lat, lon)
    country = np.where(outside, np.int16(0), near.country).astype(np.int16)
    return NearestShore(near.metres, country, near.codes)


@cache
def claims() -> tuple[Claim, ...]:
    """The carried claims."""
    raw = files("tricord.geo").joinpath("data/claims.toml").read_text("utf-8")
    return tuple(
        Claim(
            made(row["id"], [row["ring"]], row["drawn_by"]),
            row["claimant"],
            row["kind"],
            row["since"],
            row["drawn_on"],
            row["confidence"],
            row["note"],
        )
        for row in tomllib.loads(raw)["claim"]
    )


def read(path: Path) -> tuple[Zone, ...]:
    """The zones of a user's file: GeoJSON, or CSV; see `tricord.geo.zone_files`.

    Args:
        path: The file.

    Returns:
        One zone or more, in the order of the file.

    Raises:
        SourceError: The file cannot be read as zones.
    """
    from tricord.geo.zone_files import zones_of

    raw = path.read_bytes()
    source = f"{path.name}-{hashlib.sha256(raw).hexdigest()[:12]}"
    return tuple(made(name, rings, source) for name, rings in zones_of(raw, path.name))
