"""Harbours: the world's, the DPRK's in detail, and a user's own; the nearest of them to a point.

Carried are the World Port Index (US public domain) in short and a list of the DPRK's ports,
terminals and anchorages with its sources (``data/dprk_harbours.toml``). Most positions are
whole arc-minutes, so the true harbour may be a kilometre away; `Harbours.uncertainty_m` says how
far. The places are points, not limits.
"""

from __future__ import annotations

import csv
import hashlib
import math
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.geo.kernel.harbours import HarbourIndex, index_of, nearest_each
from tricord.geo.kernel.sphere import METRES_PER_NM, UNITS_PER_DEGREE
from tricord.locale import text

KINDS: Final = ("port", "coal_terminal", "oil_terminal", "buoy", "anchorage", "pilot_station")
"""What a harbour may be; its word stands under ``harbour-kind-<kind>``."""

ROADS: Final = frozenset({"anchorage", "pilot_station"})
"""Kinds that are waters, not ports."""

WATCHED: Final = "KP"
"""Country whose harbours the measures bear on."""


class Harbour(NamedTuple):
    """One harbour.

    Attributes:
        name: Its name; of the DPRK as the DPRK spells it in Latin letters.
        lat_deg: Latitude, WGS 84.
        lon_deg: Longitude, WGS 84.
        country: ISO 3166-1 alpha-2 code; "" where not known.
        locode: UN/LOCODE without a space; "" where it has none.
        kind: One of `KINDS`.
        uncertainty_m: How far the true place may be; 0 where nothing is said of it.
        radius_m: How far it reaches, where the list says so; else 0.
    """

    name: str
    lat_deg: float
    lon_deg: float
    country: str = ""
    locode: str = ""
    kind: str = "port"
    uncertainty_m: float = 0.0
    radius_m: float = 0.0


class SetAside(NamedTuple):
    """A line of a user's file that is no harbour.

    Attributes:
        line: Its number.
        column: What could not be read: ``name``, ``lat``, ``lon`` ...
        value: What stood there, at most 80 characters.
    """

    line: int
    column: str
    value: str

    def sentence(self, file: str, language: str | None = None) -> str:
        """What could not be read, for the reader.

        Args:
            file: The name of the file.
            language: The reader's.
        """
        facts = {"file": file, "line": self.line, "column": self.column, "value": self.value}
        return text("harbours-set-aside", language, **facts)


@dataclass(frozen=True, slots=True)
class Harbours:
    """A list of harbours, one place in each array a harbour.

    Attributes:
        names: As in `Harbour`, and so are the next three.
        countries: ISO 3166-1 alpha-2 codes.
        locodes: UN/LOCODE.
        kinds: Of `KINDS`.
        lat: Latitude in 1/600,000 degree (int32).
        lon: Longitude in 1/600,000 degree (int32).
        uncertainty_m: As in `Harbour` (float64).
        radius_m: As in `Harbour` (float64).
        watched: Whether it is a harbour of the DPRK.
        version: What list it is, with the hash of what it was read from.
        index: For kernels.
        set_aside: Lines of a user's file that could not be read as harbours.
    """

    names: tuple[str, ...]
    countries: tuple[str, ...]
    locodes: tuple[str, ...]
    kinds: tuple[str, ...]
    lat: NDArray[np.int32]
    lon: NDArray[np.int32]
    uncertainty_m: NDArray[np.float64]
    radius_m: NDArray[np.float64]
    watched: NDArray[np.bool_]
    version: str
    index: HarbourIndex
    set_aside: tuple[SetAside, ...] = ()

    def __len__(self) -> int:
        return len(self.names)


@dataclass(frozen=True, slots=True)
class DprkHarbour:
    """A harbour of the DPRK with its names and where its facts come from.

    Attributes:
        id: Short name that stays the same.
        harbour: Place and kind.
        mccune_reischauer: Its name in that romanisation.
        revised: Its name in the romanisation of the Republic of Korea.
        hangul: In Korean, as the DPRK writes it.
        hanja: In Chinese characters.
        kana: In Japanese, by sound.
        also: Other spellings and former names.
        source: Where the facts were read.
        date: When that was published: year, month or day.
        confidence: Of the position: ``high``, ``medium`` or ``low``.
    """

    id: str
    harbour: Harbour
    mccune_reischauer: str
    revised: str
    hangul: str
    hanja: str
    kana: str
    also: tuple[str, ...]
    source: str
    date: str
    confidence: str

    def kind(self, language: str | None = None) -> str:
        """What it is, in a word."""
        return text(f"harbour-kind-{self.harbour.kind}", language)

    def named(self, language: str) -> str:
        """Its name for a reader of English, Korean (``ko``) or Japanese (``ja``)."""
        return {"ko": self.hangul, "ja": f"{self.hanja}({self.kana})"}.get(
            language, self.harbour.name
        )

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way its name is written."""
        romanised = (self.harbour.name, self.mccune_reischauer, self.revised)
        return (*romanised, self.hangul, self.hanja, self.kana, *self.also)


def arc_minute_m(lat_deg: float) -> float:
    """How far off a position of whole arc-minutes may be: half a minute both ways."""
    half = METRES_PER_NM / 2
    return math.hypot(half, half * math.cos(math.radians(lat_deg)))


def is_whole_minutes(*degrees: float) -> bool:
    """Whether a position has no more than whole arc-minutes."""
    return all(abs(each * 60 - round(each * 60)) < 0.002 for each in degrees)


def made(
    harbours: Sequence[Harbour], version: str, set_aside: tuple[SetAside, ...] = ()
) -> Harbours:
    """A list of harbours with its index.

    Args:
        harbours: The harbours; their order is kept.
        version: What list it is.
        set_aside: Lines of a file that are none.
    """
    lat = np.array([round(h.lat_deg * UNITS_PER_DEGREE) for h in harbours], np.int32)
    lon = np.array([round(h.lon_deg * UNITS_PER_DEGREE) for h in harbours], np.int32)
    return Harbours(
        tuple(h.name for h in harbours),
        tuple(h.country for h in harbours),
        tuple(h.locode for h in harbours),
        tuple(h.kind for h in harbours),
        lat,
        lon,
        np.array([h.uncertainty_m for h in harbours], np.float64),
        np.array([h.radius_m for h in harbours], np.float64),
        np.array([h.country == WATCHED for h in harbours], np.bool_),
        version,
        index_of(lat, lon),
        set_aside,
    )


@cache
def dprk() -> tuple[DprkHarbour, ...]:
    """The carried harbours of the DPRK, in the order of their list."""
    found = []
    for row in tomllib.loads(_carried("dprk_harbours.toml"))["harbour"]:
        at = (row["lat"], row["lon"])
        uncertainty = row.get("uncertainty_m", arc_minute_m(row["lat"]))
        reach = row.get("radius_m", 0)
        harbour = Harbour(
            row["dprk"], *at, WATCHED, row["locode"], row["kind"], float(uncertainty), float(reach)
        )
        spellings = (row["mr"], row["rr"], row["hangul"], row["hanja"], row["kana"])
        facts = (tuple(row["also"]), row["source"], row["date"], row["confidence"])
        found.append(DprkHarbour(row["id"], harbour, *spellings, *facts))
    return tuple(found)


@cache
def world(*, roads: bool = False) -> Harbours:
    """The carried harbours: the DPRK's first, then those of the World Port Index by number.

    Args:
        roads: Also the waters off the DPRK where ships lie or wait (`ROADS`). They are no ports:
            a transfer there must not be left out as port business.
    """
    text = _carried("harbours.tsv")
    rows = csv.DictReader(
        (line for line in text.splitlines() if not line.startswith("#")), delimiter="\t"
    )
    ports = (
        (row["name"], float(row["lat"]), float(row["lon"]), row["country"], row["locode"])
        for row in rows
    )
    others = [Harbour(*port, uncertainty_m=_uncertainty(port[1], port[2])) for port in ports]
    both = (text + _carried("dprk_harbours.toml")).encode()
    version = f"world-port-index-{hashlib.sha256(both).hexdigest()[:12]}"
    ours = [each.harbour for each in dprk() if roads or each.harbour.kind not in ROADS]
    return made(ours + others, f"{version}-roads" if roads else version)


def _uncertainty(lat_deg: float, lon_deg: float) -> float:
    # Where the Index is finer than minutes it does not say how fine; seconds are the usual next.
    return arc_minute_m(lat_deg) if is_whole_minutes(lat_deg, lon_deg) else 100.0


def _carried(name: str) -> str:
    return files("tricord.geo").joinpath("data", name).read_text("utf-8")


def nearest(
    harbours: Harbours, lat: NDArray[np.int32], lon: NDArray[np.int32], within_m: float
) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """The nearest harbour of each point.

    Args:
        harbours: The harbours.
        lat: Latitudes in 1/600,000 degree.
        lon: Longitudes in 1/600,000 degree.
        within_m: How far it may be, this distance included.

    Returns:
        Places in the list (int32) and great-circle distances in metres; -1 and infinity where
        there is none within reach. Of harbours equally near, the first of the list.
    """
    return nearest_each(harbours.index, lat, lon, float(within_m))


def chosen(harbours: Harbours, places: Iterable[int]) -> tuple[Harbour, ...]:
    """Some harbours of a list, by their places in it."""
    h = harbours
    return tuple(
        Harbour(
            h.names[at],
            int(h.lat[at]) / UNITS_PER_DEGREE,
            int(h.lon[at]) / UNITS_PER_DEGREE,
            h.countries[at],
            h.locodes[at],
            h.kinds[at],
            float(h.uncertainty_m[at]),
            float(h.radius_m[at]),
        )
        for at in places
    )
