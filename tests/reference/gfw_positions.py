"""What the references read: rows of positions, moments of UTC, and distances on a sphere.

The references are slow on purpose: plain Python, 64-bit floats, one definition after another in the
order in which Global Fishing Watch applies them. They share no code with the product.
"""

import math
from collections.abc import Callable, Iterable
from typing import NamedTuple

Row = tuple[str, float, float, float, float | None, float | None]
"""(vessel, seconds since 1970 UTC, latitude, longitude, speed in knots, course in degrees)."""

DAY_US = 86_400_000_000
EARTH_RADIUS_KM = 6371.0
METRES_PER_NAUTICAL_MILE = 1852


class Fix(NamedTuple):
    """One position. `segment` is the track it belongs to; without segments, the vessel itself."""

    segment: str
    at_us: int
    lat: float
    lon: float
    speed: float | None
    course: float | None
    vessel: str

    @property
    def at(self) -> float:
        """Seconds since 1970-01-01 UTC."""
        return self.at_us / 1e6

    @property
    def day(self) -> int:
        """Whole days since 1970-01-01: the UTC date."""
        return self.at_us // DAY_US


def fixes(rows: Iterable[Row], segment_of: Callable[[Row], str] | None = None) -> list[Fix]:
    """Rows as fixes, in one total order that does not depend on the order they came in.

    Global Fishing Watch orders by time alone (before pipe-gaps@668e982) or by time and message
    number (after); the rows here have no message number, so ties are in order of all their values,
    a value that was not reported before any other.
    """
    made = [
        Fix(
            segment=row[0] if segment_of is None else segment_of(row),
            at_us=round(row[1] * 1e6),
            lat=float(row[2]),
            lon=float(row[3]),
            speed=row[4],
            course=row[5],
            vessel=row[0],
        )
        for row in rows
    ]
    return sorted(
        made,
        key=lambda fix: (
            fix.segment,
            fix.at_us,
            fix.lat,
            fix.lon,
            -math.inf if fix.speed is None else fix.speed,
            -math.inf if fix.course is None else fix.course,
        ),
    )


def by_segment(of: Iterable[Fix]) -> dict[str, list[Fix]]:
    """Fixes of each segment, in the order they come in."""
    groups: dict[str, list[Fix]] = {}
    for fix in of:
        groups.setdefault(fix.segment, []).append(fix)
    return groups


def haversine_km(lat_1: float, lon_1: float, lat_2: float, lon_2: float) -> float:
    """Great-circle distance, halving the difference before it becomes radians or after: the same.

    pipe-encounters@05b8367 transforms/compute_adjacency.py:19-27, and the `distance` of
    pipe-anchorages (6371 km; the argument of the root is at most 1). Symmetric to the last bit.
    """
    of_lat = math.sin(0.5 * math.radians(lat_2 - lat_1)) ** 2
    of_lon = math.sin(0.5 * math.radians(lon_2 - lon_1)) ** 2
    h = of_lat + math.cos(math.radians(lat_1)) * math.cos(math.radians(lat_2)) * of_lon
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(h, 1.0)))
