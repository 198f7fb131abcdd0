"""Gaps as Global Fishing Watch computes them, and the rule of Welch et al. for apparent disabling.

Reproduced: GlobalFishingWatch/pipe-gaps@668e982 `pipe_gaps/core/gap_detector.py` and
`pipe_gaps/pipelines/detect/fns/process_boundaries.py`; the filters of
GlobalFishingWatch/AIS-disabling-high-seas@49f3b05 `ais_disabling/config.py`.

The state reproduced is the newest version of each gap (`README.md`: the table keeps an open version
of a gap beside the closed one, under the same `gap_id`).
"""

import hashlib
from collections.abc import Iterable
from datetime import timedelta
from itertools import pairwise

from tests.reference.gfw_geodesic import geodesic_m
from tests.reference.gfw_positions import (
    DAY_US,
    METRES_PER_NAUTICAL_MILE,
    Fix,
    Row,
    by_segment,
    fixes,
)

HOURS_A_SECOND = 1 / 3600
"""Multiplied with, not divided by: the last bit of a duration may differ (gap_detector.py)."""


def gap_id(fix: Fix) -> str:
    """MD5 of `ssvid|timestamp|lat|lon` of the OFF message (gap_detector.py `generate_gap_id`).

    The moment is a float of seconds ("1704067200.0"); a coordinate that is zero prints as "0.0".
    """
    text = f"{fix.vessel}|{fix.at}|{fix.lat or 0.0}|{fix.lon or 0.0}"
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def heard_before(of: list[Fix], off: Fix, hours: float = 12.0) -> int:
    """Fixes in [OFF - 12 h, OFF), and OFF itself (gap_detector.py `_previous_positions`).

    Others at the very moment of OFF do not count.
    """
    reach = round(hours * 3600 * 1e6)
    return 1 + sum(off.at_us - reach <= fix.at_us < off.at_us for fix in of)


def gaps(
    rows: Iterable[Row], threshold_h: float = 6.0, range_end: float | None = None
) -> list[dict]:
    """Silences of each vessel that last *longer* than the threshold, in order of vessel and start.

    The vessel is the MMSI (`ssvid`): two hulls on one number are one vessel here.

    Args:
        rows: Positions, in any order.
        threshold_h: Hours. 6 is the default of the pipeline and of the product; 12 that of
            `GapDetector`; 4 that of the backfill of 2012-2025.
        range_end: End of the processed range in seconds UTC, a midnight: an open gap is one from
            the last fix to there. None: the midnight after the last fix of each vessel, as when no
            range is given.

    Returns:
        vessel_id, start, end, duration_h, off_lat, off_lon, on_lat, on_lon, distance_m,
        implied_speed_kn, gap_id and positions_12h_before. An open gap has None for what only its
        end could tell.
    """
    threshold_s = timedelta(hours=threshold_h).total_seconds()
    found = []
    for of in by_segment(fixes(rows)).values():
        for off, on in pairwise(of):
            if on.at - off.at > threshold_s:
                found.append(_gap(of, off, on))
        last = of[-1]
        midnight = (last.day + 1) * DAY_US / 1e6 if range_end is None else range_end
        if midnight - last.at > threshold_s:
            found.append(_gap(of, last, None))
    return found


def _gap(of: list[Fix], off: Fix, on: Fix | None) -> dict:
    """One gap (gap_detector.py `create_gap`)."""
    distance = duration = speed = None
    if on is not None:
        distance = geodesic_m(off.lat, off.lon, on.lat, on.lon)
        duration = (on.at - off.at) * HOURS_A_SECOND
        speed = None if distance is None else distance / duration / METRES_PER_NAUTICAL_MILE
    return {
        "vessel_id": off.vessel,
        "start": off.at,
        "end": None if on is None else on.at,
        "duration_h": duration,
        "off_lat": off.lat,
        "off_lon": off.lon,
        "on_lat": None if on is None else on.lat,
        "on_lon": None if on is None else on.lon,
        "distance_m": distance,
        "implied_speed_kn": speed,
        "gap_id": gap_id(off),
        "positions_12h_before": heard_before(of, off),
    }


def apparently_disabled(
    gap: dict, off_shore_m: float, positions_per_day: float, satellite_positions_before: int
) -> bool:
    """The rule of Welch et al. 2022 (config.py `gap_filters`). It says nothing inside 50 nm.

    Args:
        gap: A closed gap.
        off_shore_m: Distance of OFF from shore.
        positions_per_day: Reception where the gap starts, in that month, smoothed.
        satellite_positions_before: Fixes by satellite in the 12 hours before, OFF among them.
    """
    return (
        gap["duration_h"] is not None
        and gap["duration_h"] >= 12
        and off_shore_m > METRES_PER_NAUTICAL_MILE * 50
        and positions_per_day > 10
        and satellite_positions_before >= 14
    )
