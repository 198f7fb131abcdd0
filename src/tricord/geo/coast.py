"""Land, the distance from the shore, and whose coast is nearest.

The land is Natural Earth's at 1:10m (public domain), carried in ``data/coast.npz``
(`tables/coast.py` makes it). What it is good for, and what not:

- Vertices are quantised to 0.0036 degree of longitude and 0.0017 of latitude, and the map itself
  is drawn for 1:10,000,000: a coast may be off by several hundred metres, in places by more.
- Quays, breakwaters and many islands below about a kilometre are missing: ships at their berths
  often lie "on land".
- Rivers, canals and lakes are land, but for wide mouths and the Caspian Sea. Of a sample of US
  positions an eighth lies more than 5 km inland with no harbour within 10 km (rivers, Great
  Lakes), of one of the Suez Canal a fifth; the quays of Songnim on the Taedong are 6.6 km inland.
  So `inland_m` alone never makes a position impossible: where other ships report from as well,
  there is water.

Distances are great-circle distances on the sphere of `tricord.geo.kernel.sphere`. What is told
here changes with the map: keep `version` beside what was derived from it.

A country is named for a coast as Natural Earth draws it, for convenience in analysis; it is no
statement on the status of any territory. None is named for coasts that more than one state
claims, as far as `tables/coast.py` lists them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.kernel.areas import QUARTER_TURN, Area, area_of, each_inside
from tricord.geo.kernel.coast import Shore, shore_of, shores
from tricord.geo.kernel.sphere import HALF_TURN, UNITS_PER_DEGREE

Units = NDArray[np.int32]
"""Degrees, in 1/600,000."""

_DATA: Final = "data/coast.npz"


@dataclass(frozen=True, slots=True)
class Outline:
    """The land of the world as it is drawn: rings of vertices.

    Attributes:
        source: What it was made from.
        version: Name and hash of the data.
        rings: First vertex of each ring, and the number of vertices (int64).
        lat: Latitude of each vertex (int32).
        lon: Longitude, in [-180, 180) (int32). The shorter way leads from vertex to vertex and
            from the last of a ring to its first; a ring may pass the dateline, and one goes
            around the South Pole.
        after: The vertex after each vertex (int64).
        country: Whose coast begins at each vertex, as a place in `codes` (int16).
        codes: ISO 3166-1 alpha-2 codes; the first is "".
    """

    source: str
    version: str
    rings: NDArray[np.int64]
    lat: Units
    lon: Units
    after: NDArray[np.int64]
    country: NDArray[np.int16]
    codes: tuple[str, ...]

    def real(self) -> NDArray[np.bool_]:
        """Which edges are coast: Natural Earth also cuts land along the dateline."""
        on_the_line: NDArray[np.bool_] = self.lon == -HALF_TURN
        return np.logical_not(on_the_line & on_the_line[self.after])


@cache
def outline() -> Outline:
    """The carried land; read once."""
    raw = files("tricord.geo").joinpath(_DATA).read_bytes()
    with np.load(BytesIO(raw)) as data:
        columns, rows = np.cumsum(data["steps_lon"]), np.cumsum(data["steps_lat"])
        lon = _units(columns * data["scale"][0] + data["translate"][0])
        lat = _units(rows * data["scale"][1] + data["translate"][1])
        rings = np.append(0, np.cumsum(data["rings"])).astype(np.int64)
        runs = np.diff(data["country_starts"], append=len(lat))
        country = np.repeat(data["country"], runs).astype(np.int16)
        codes = tuple(map(str, data["countries"]))
        source = str(data["source"])
    after = np.arange(1, len(lat) + 1)
    after[rings[1:] - 1] = rings[:-1]
    version = f"natural-earth-4.1.0-10m-{hashlib.sha256(raw).hexdigest()[:12]}"
    return Outline(source, version, rings, lat, lon, after, country, codes)


@cache
def _shore() -> tuple[Shore, NDArray[np.int16]]:
    """Edges of the coast in a tree, and whose each is."""
    drawn = outline()
    real, points = drawn.real(), _on_the_sphere(drawn.lat, drawn.lon)
    ring = np.repeat(np.arange(len(drawn.rings) - 1), np.diff(drawn.rings))
    shore, was = shore_of(np.hstack((points, points[drawn.after]))[real], ring[real])
    return shore, drawn.country[real][was]


def _units(degrees: NDArray[np.float64]) -> Units:
    return np.rint(degrees * UNITS_PER_DEGREE).astype(np.int32)


def _on_the_sphere(lat: Units, lon: Units) -> NDArray[np.float64]:
    north, east = np.radians(lat / UNITS_PER_DEGREE), np.radians(lon / UNITS_PER_DEGREE)
    flat = np.cos(north)
    return np.column_stack((flat * np.cos(east), flat * np.sin(east), np.sin(north)))


@cache
def _land() -> Area:
    """Edges for the ray: within [-180, 180] degrees, and the land that begins at the dateline."""
    drawn = outline()
    a = np.column_stack((drawn.lon, drawn.lat))
    b = a[drawn.after]
    on_the_line = a[:, 0] == -HALF_TURN, b[:, 0] == -HALF_TURN
    along = on_the_line[0] & on_the_line[1]
    eastward = (on_the_line[0] & (b[:, 0] < 0)) | (on_the_line[1] & (a[:, 0] < 0))
    for end, other, here in ((a, b, on_the_line[0]), (b, a, on_the_line[1])):
        # Such an edge lies west of the line: its end is at +180.
        end[here & (other[:, 0] > 0), 0] = HALF_TURN
    starting = np.where(on_the_line[0], a[:, 1], b[:, 1])[eastward & ~along]
    # From the South Pole, which is land, to the north: each such edge changes land and sea.
    changes = np.append(-QUARTER_TURN, np.sort(starting))
    # One unit west of the line, so that it lies west of points on the line too.
    line = np.full((len(changes) // 2, 1), -HALF_TURN - 1)
    south = np.hstack((line, changes[0::2, None])).astype(np.int32)
    north = np.hstack((line, changes[1::2, None])).astype(np.int32)
    return area_of(np.vstack((a[~along], south)), np.vstack((b[~along], north)))


def version() -> str:
    """Name and hash of the map: keep it beside every distance from shore."""
    return outline().version


def on_land(lat: Units, lon: Units) -> NDArray[np.bool_]:
    """Which points lie on land.

    Args:
        lat: Latitudes in 1/600,000 degree.
        lon: Longitudes in 1/600,000 degree.
    """
    return each_inside(_land(), lat, lon)


def shore_distance_m(lat: Units, lon: Units) -> NDArray[np.float64]:
    """How far points at sea are from the nearest coast, in metres; 0 on land."""
    metres, _ = shores(_shore()[0], lat, lon)
    metres[on_land(lat, lon)] = 0.0
    return metres


def inland_m(lat: Units, lon: Units) -> NDArray[np.float64]:
    """How far points on land are from the nearest coast, in metres; 0 at sea."""
    metres, _ = shores(_shore()[0], lat, lon)
    metres[~on_land(lat, lon)] = 0.0
    return metres


@dataclass(frozen=True, slots=True)
class NearestShore:
    """The nearest coast of some points, one row a point.

    Attributes:
        metres: Distance of the coast, on either side of it.
        country: Country of the coast as a place in `codes` (int16).
        codes: ISO 3166-1 alpha-2 codes; "" where the coast is disputed or nobody's.
    """

    metres: NDArray[np.float64]
    country: NDArray[np.int16]
    codes: tuple[str, ...]

    def names(self) -> list[str]:
        """The code of each point."""
        return [self.codes[country] for country in self.country.tolist()]


def nearest_shore(lat: Units, lon: Units) -> NearestShore:
    """The nearest coast, how far it is and whose.

    Args:
        lat: Latitudes in 1/600,000 degree.
        lon: Longitudes in 1/600,000 degree.
    """
    shore, country = _shore()
    metres, edges = shores(shore, lat, lon)
    return NearestShore(metres, country[edges], outline().codes)
