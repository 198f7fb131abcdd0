"""Conflicts between the fixes of one identity: what its hulls are beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo.hulls import FROZEN_FIXES, FROZEN_M, Kind, Kinds, classify, jumps
from tricord.geo.kernel.hulls_conflict import CLOCK_S, JUMP_M, KNOT
from tricord.geo.kernel.hulls_shapes import UNDER_WAY, longest_frozen
from tricord.geo.kernel.sphere import FULL_TURN, HALF_TURN, UNITS_PER_DEGREE, distance_m
from tricord.geo.tracks import Tracks
from tricord.monitors.sanctions.identity.schemas import FOUND, MOMENT

SHOWN: Final = 24
"""So many fixes of an identity that follow each other show that two hulls send in turns. [ours]"""

Row = dict[str, Any]
Rows = NDArray[np.int64]


@dataclass(frozen=True)
class Sent:
    """The fixes that were sent under one identity.

    Attributes:
        vessel: The identity.
        at: Moments, microseconds.
        lat: Latitudes, 1/600,000 degree.
        lon: Longitudes, 1/600,000 degree.
        speed: Speeds, 1/100 knot.
        hull: Hulls; 0 for fixes of none.
        rows: Rows of those that have a hull.
    """

    vessel: str
    at: Rows
    lat: NDArray[np.int32]
    lon: NDArray[np.int32]
    speed: NDArray[np.int16]
    hull: NDArray[np.int32]
    rows: Rows

    @classmethod
    def of(cls, tracks: Tracks, hull: NDArray[np.int32], number: int) -> Sent:
        """Those of one of several tracks.

        Args:
            tracks: One track for each identity.
            hull: Hull of every fix; 0 for fixes of none.
            number: Number of the track.
        """
        mine = slice(int(tracks.starts[number]), int(tracks.starts[number + 1]))
        columns = (tracks.at[mine], tracks.lat[mine], tracks.lon[mine], tracks.speed[mine])
        return cls(tracks.vessels[number], *columns, hull[mine], np.flatnonzero(hull[mine] > 0))

    def of_hull(self, number: int) -> Rows:
        """Rows of one hull."""
        return np.flatnonzero(self.hull == number)

    def place(self, row: int) -> tuple[float, float]:
        """Latitude and longitude of a fix, degrees."""
        return self.lat[row] / UNITS_PER_DEGREE, self.lon[row] / UNITS_PER_DEGREE

    def apart_m(self, one: int, other: int) -> float:
        """Great-circle distance of two fixes."""
        return float(distance_m(*self.place(one), *self.place(other)))

    def event(self, kind: Kind, hull: int, first: int, last: int, **said: object) -> Row:
        """An event from one fix to another."""
        return {
            "vessel_id": self.vessel,
            "track": hull,
            "start": int(self.at[first]),
            "end": int(self.at[last]),
            "kind": kind.name.lower(),
            **said,
        }

    def shown(self, first: int, last: int) -> Row:
        """The stretch that shows an event best."""
        rows = (max(first, 0), min(last, len(self.at) - 1))
        return dict(zip(("shown_at", "shown_end_at"), self.at[[*rows]].tolist(), strict=True))


def conflicts(tracks: Tracks, hull: NDArray[np.int32]) -> pl.DataFrame:
    """Conflicts of the fixes of identities, as rows of `FOUND`.

    Args:
        tracks: One track for each identity.
        hull: Hull of every fix; 0 for fixes of none.
    """
    kinds = classify(
        tracks.at, tracks.lat, tracks.lon, tracks.speed, tracks.course, tracks.starts, hull
    )
    told = ~np.isin(kinds.kind, (Kind.ONE, Kind.NOISE))
    found: list[Row] = []
    for number in np.unique(kinds.vessel[told]):
        sent = Sent.of(tracks, hull, int(number))
        found += _of_identity(sent, kinds, np.flatnonzero(told & (kinds.vessel == number)))
    moments = {name for name, kind in FOUND.items() if kind == MOMENT}
    plain = {name: pl.Int64() if name in moments else kind for name, kind in FOUND.items()}
    return pl.DataFrame(found, schema=plain).with_columns(pl.col(sorted(moments)).cast(MOMENT))


def _of_identity(sent: Sent, kinds: Kinds, hulls: Rows) -> Iterator[Row]:
    """The conflicts of one identity, whose hulls stand in these rows of `Kinds`."""
    by_jump: list[int] = []
    for each in hulls:
        number = int(kinds.hull[each])
        match kinds.kind[each]:
            case Kind.TWO_HULLS:
                yield _in_turns(sent, number, int(kinds.alternations[each]))
            case Kind.CIRCLE:
                yield _circle(sent, number)
            case Kind.FROZEN:
                yield from _frozen(sent, number)
            case _:
                by_jump.append(number)
    if by_jump:
        yield from _leaps(sent, by_jump)


def _in_turns(sent: Sent, number: int, alternations: int) -> Row:
    """A hull that sends in turns with others, and where that shows.

    It shows best in the first stretch of `SHOWN` fixes of the identity in which they change most
    often; its place is where the hull was at the first change of that stretch.
    """
    mine = sent.hull[sent.rows] == number
    turn = np.flatnonzero(mine[1:] != mine[:-1])
    before, after = sent.rows[turn], sent.rows[turn + 1]
    changes = np.searchsorted(after, before + SHOWN) - np.arange(len(turn))
    best = int(changes.argmax())
    one, other = int(before[best]), int(after[best])
    here = one if mine[turn[best]] else other
    lat, lon = sent.place(here)
    rows = sent.of_hull(number)
    return sent.event(
        *(Kind.TWO_HULLS, number, rows[0], rows[-1]),
        lat_deg=lat,
        lon_deg=lon,
        distance_m=sent.apart_m(one, other),
        alternations=alternations,
        **sent.shown(one, max(other, one + SHOWN - 1)),
    )


def _leaps(sent: Sent, hulls: list[int]) -> Iterator[Row]:
    """Where the identity goes over to one of these hulls, or from it, faster than any ship."""
    rows, hull = sent.rows, sent.hull[sent.rows]
    far = jumps(sent.at[rows], sent.lat[rows], sent.lon[rows], np.array([0, len(rows)]))
    for before, after, metres, seconds in zip(
        far.from_row, far.to_row, far.metres, far.seconds, strict=True
    ):
        if hull[before] == hull[after] or not {int(hull[before]), int(hull[after])} & {*hulls}:
            continue
        one, other = int(rows[before]), int(rows[after])
        (lat, lon), (end_lat, end_lon) = sent.place(one), sent.place(other)
        around = max(0, SHOWN - (other - one + 1))
        yield sent.event(
            *(Kind.JUMP, int(hull[after]), one, other),
            lat_deg=lat,
            lon_deg=lon,
            end_lat_deg=end_lat,
            end_lon_deg=end_lon,
            distance_m=float(metres),
            speed_kn=float((metres - JUMP_M) / (seconds + CLOCK_S) / KNOT),
            **sent.shown(one - around // 2, other + around - around // 2),
        )


def _circle(sent: Sent, number: int) -> Row:
    """A hull whose positions go round a circle, and the middle of them."""
    rows = sent.of_hull(number)
    turn = (sent.lon[rows].astype(np.int64) - sent.lon[rows[0]] + HALF_TURN) % FULL_TURN - HALF_TURN
    lon = (sent.lon[rows[0]] + np.median(turn) + HALF_TURN) % FULL_TURN - HALF_TURN
    return sent.event(
        *(Kind.CIRCLE, number, rows[0], rows[-1]),
        lat_deg=float(np.median(sent.lat[rows])) / UNITS_PER_DEGREE,
        lon_deg=float(lon) / UNITS_PER_DEGREE,
    )


def _frozen(sent: Sent, number: int) -> Iterator[Row]:
    """The times in which a hull told one position while it said that it made way."""
    rows = sent.of_hull(number)
    lat, lon = sent.lat[rows], sent.lon[rows]
    same = (lat[1:] == lat[:-1]) & (lon[1:] == lon[:-1]) & (sent.speed[rows[1:]] > UNDER_WAY)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], same, [False]]).astype(np.int8)))
    for first, last in edges.reshape(-1, 2):
        spell = rows[first : last + 1]
        columns = (sent.at, sent.lat, sent.lon, sent.speed)
        if longest_frozen(*columns, spell, FROZEN_FIXES) < FROZEN_M:
            continue
        lat_deg, lon_deg = sent.place(int(spell[0]))
        ends = (Kind.FROZEN, number, spell[0], spell[-1])
        yield sent.event(*ends, lat_deg=lat_deg, lon_deg=lon_deg)
