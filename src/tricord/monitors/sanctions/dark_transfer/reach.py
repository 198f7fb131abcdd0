"""Which silent ships could have come to a ship that lay still, and gone again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo.kernel.sphere import METRES_PER_NM, RADIUS_M

_HOUR: Final = 3_600_000_000
_BLOCK: Final = 1 << 20
"""Pairs looked at in one go; bounds the memory."""

_SLACK: Final = 1.000001
"""The quick look at latitudes must never leave out what the exact one would keep."""

_Times = NDArray[np.int64]
_Pairs = tuple[NDArray[np.int64], NDArray[np.int64]]


def distances_m(
    lat_1: NDArray[np.float64],
    lon_1: NDArray[np.float64],
    lat_2: NDArray[np.float64],
    lon_2: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Great-circle distances of points in degrees (haversine, a sphere of 6,371 km)."""
    up = np.sin(np.radians(lat_2 - lat_1) / 2.0)
    across = np.sin(np.radians(lon_2 - lon_1) / 2.0)
    breadth = np.cos(np.radians(lat_1)) * np.cos(np.radians(lat_2))
    chord: NDArray[np.float64] = up * up + breadth * across * across
    return 2.0 * RADIUS_M * np.arcsin(np.sqrt(np.minimum(1.0, chord)))


def could_have_come(
    stays: pl.DataFrame, gaps: pl.DataFrame, fastest_kn: float, at_least_h: float
) -> pl.DataFrame:
    """Pairs of a stay and a gap between which a visit fits.

    A ship last heard at P at t0 and heard again at Q at t1 fits a stay at X from s to e if it can
    lie at X from s' to e' with s <= s', e' <= e, e' - s' >= `at_least_h`, and can make the ways
    from P to X in s' - t0 and from X to Q in t1 - e'.

    Args:
        stays: ``start_at``, ``end_at``, ``lat_deg``, ``lon_deg``.
        gaps: The same, where it fell silent, and ``end_lat_deg``, ``end_lon_deg``.
        fastest_kn: Speed a silent ship can make, knots.
        at_least_h: Shortest visit, hours.

    Returns:
        ``stay`` and ``gap``, row numbers in order, ``since`` and ``until``, the longest visit
        that fits (moments), and ``way_nm``, the way there and on.
    """
    least = round(at_least_h * _HOUR)
    s, e = (_micros(stays, column) for column in ("start_at", "end_at"))
    t0, t1 = (_micros(gaps, column) for column in ("start_at", "end_at"))
    x_lat, x_lon = (stays.get_column(c).to_numpy() for c in ("lat_deg", "lon_deg"))
    p_lat, p_lon, q_lat, q_lon = (
        gaps.get_column(c).to_numpy() for c in ("lat_deg", "lon_deg", "end_lat_deg", "end_lon_deg")
    )
    metres = fastest_kn * METRES_PER_NM / _HOUR
    parts = []
    for stays_now, gaps_now in _meanwhile(s, e, t0, t1, least):
        # How far it may be away at most, whatever it did in between.
        spare = np.minimum(e[stays_now], t1[gaps_now]) - least - t0[gaps_now]
        away = _metres_of_lat(x_lat[stays_now] - p_lat[gaps_now])
        near = away <= metres * spare * _SLACK + 1.0
        stay, gap = stays_now[near], gaps_now[near]
        there = distances_m(p_lat[gap], p_lon[gap], x_lat[stay], x_lon[stay])
        onward = distances_m(x_lat[stay], x_lon[stay], q_lat[gap], q_lon[gap])
        since = np.maximum(0.0, (t0[gap] - s[stay]) + there / metres)
        until = np.minimum(e[stay] - s[stay], (t1[gap] - s[stay]) - onward / metres)
        fits = until - since >= least
        parts.append(
            pl.DataFrame(
                {
                    "stay": stay[fits],
                    "gap": gap[fits],
                    "since": s[stay[fits]] + np.ceil(since[fits]).astype(np.int64),
                    "until": s[stay[fits]] + np.floor(until[fits]).astype(np.int64),
                    "way_nm": (there[fits] + onward[fits]) / METRES_PER_NM,
                }
            )
        )
    moment = pl.Datetime("us", "UTC")
    schema = dict.fromkeys(("stay", "gap", "since", "until"), pl.Int64()) | {"way_nm": pl.Float64()}
    found = pl.concat([pl.DataFrame(schema=schema), *parts]).sort("stay", "gap")
    return found.with_columns(pl.col("since", "until").cast(moment))


def _micros(rows: pl.DataFrame, column: str) -> _Times:
    micros: _Times = rows.get_column(column).dt.epoch("us").to_numpy().astype(np.int64)
    return micros


def _metres_of_lat(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """Least distance of two points whose latitudes are so far apart."""
    metres: NDArray[np.float64] = np.abs(np.radians(degrees)) * RADIUS_M
    return metres


def _meanwhile(s: _Times, e: _Times, t0: _Times, t1: _Times, least: int) -> Iterator[_Pairs]:
    """Pairs of stays and gaps that share the time of a visit, in blocks.

    Gaps are looked at by classes of length, each twice as long as the one before, so that a few
    long ones do not widen the search for all.
    """
    lengths = np.maximum(t1 - t0, 1)
    classes = np.ceil(np.log2(lengths)).astype(np.int64)
    for each in np.unique(classes):
        mine = np.flatnonzero((classes == each) & (t1 - t0 >= least))
        mine = mine[np.argsort(t0[mine], kind="stable")]
        longest = int(lengths[mine].max()) if len(mine) else 0
        first = np.searchsorted(t0[mine], s + least - longest, "left")
        after = np.searchsorted(t0[mine], e - least, "right")
        counts = np.where(e - s >= least, np.maximum(after - first, 0), 0)
        ends = np.cumsum(counts)
        at = 0
        while at < len(s):
            done = int(ends[at - 1]) if at else 0
            to = max(at + 1, int(np.searchsorted(ends, done + _BLOCK, "right")))
            stay = np.repeat(np.arange(at, to), counts[at:to])
            begins = ends[at:to] - counts[at:to] - done
            place = np.arange(len(stay)) - np.repeat(begins, counts[at:to])
            gap = mine[first[stay] + place]
            together = t1[gap] >= s[stay] + least
            yield stay[together], gap[together]
            at = to
