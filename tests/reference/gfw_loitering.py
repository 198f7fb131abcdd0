"""Loitering as Global Fishing Watch computes it, every quirk of the code included.

Reproduced: GlobalFishingWatch/pipe-loitering, `create_raw_loitering/transforms` of commit 0bf062f
and `merge_raw_loitering/aggregate.sql.j2` of 3147c70; the product filter is that of
GlobalFishingWatch/pipe-events@044cd4e `assets/bigquery/loitering-events.sql.j2`.

The pipeline reads two columns that another one made: metres and hours to the previous position of
the segment. What makes them is not published by Global Fishing Watch; a copy of an older query
(`research_daily.sql`, in a repository of the Benioff Ocean Initiative) shows one way, which
`research_messages` follows.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from tests.reference.gfw_positions import (
    METRES_PER_NAUTICAL_MILE,
    Fix,
    Row,
    by_segment,
    fixes,
    haversine_km,
)


@dataclass(frozen=True)
class LoiteringParams:
    """Figures of the definition; the defaults are those of the table `loitering`.

    `min_shore_nm`: 20 in the product table, nothing in the table. `min_hours`: none in the code; 4
    in the reports on carriers, 2 in the document, 8 in Miller et al. 2018. `research_messages`: one
    fix a minute, and distances as in the research query.
    """

    slow_kn: float = 2.0
    min_shore_nm: float | None = None
    min_hours: float = 0.0
    research_messages: bool = False


class Step(NamedTuple):
    """A fix with the way to it from the one before, of the same segment."""

    fix: Fix
    metres: float
    hours: float
    shore_m: float | None


class Piece(NamedTuple):
    """What one UTC date holds of an event (calculate_loitering_stats.py)."""

    start: Fix
    end: Fix
    hours: float | None
    distance_nm: float
    shore_nm: float | None


def research_metres(lat_1: float, lon_1: float, lat_2: float, lon_2: float) -> float:
    """The research query's distance: nothing within 0.0001 degree, else the law of cosines."""
    if abs(lat_2 - lat_1) < 0.0001 and abs(lon_2 - lon_1) < 0.0001:
        return 0.0
    radian = 0.01745329251
    from_pole_1, from_pole_2 = radian * (90 - lat_1), radian * (90 - lat_2)
    cosine = math.cos(from_pole_1) * math.cos(from_pole_2) + math.sin(from_pole_1) * math.sin(
        from_pole_2
    ) * math.cos(radian * (lon_2 - lon_1))
    return math.acos(max(-1.0, min(1.0, cosine))) * 6_371_000


def steps(
    of: list[Fix], params: LoiteringParams, distance_from_shore_m: Callable[[float, float], float]
) -> list[Step]:
    """Fixes of one segment with the way to each; the first has come no way in no time."""
    if params.research_messages:
        first_of_minute: dict[int, Fix] = {}
        for fix in of:
            first_of_minute.setdefault(fix.at_us // 60_000_000, fix)
        of = list(first_of_minute.values())
    made = []
    for i, fix in enumerate(of):
        before = of[i - 1] if i else fix
        if params.research_messages:
            metres = research_metres(before.lat, before.lon, fix.lat, fix.lon)
        else:
            metres = 1000 * haversine_km(before.lat, before.lon, fix.lat, fix.lon)
        hours = (fix.at_us - before.at_us) / 3_600_000_000
        made.append(Step(fix, metres, hours, distance_from_shore_m(fix.lat, fix.lon)))
    return made


def total_hours(of: list[Step]) -> float | None:
    """Hours of the steps that have any; None if none has (calculate_hourly_stats.py)."""
    hours = [step.hours for step in of if step.hours]
    return sum(hours) if hours else None


def slow(bucket: list[Step], params: LoiteringParams) -> bool:
    """Whether an hour is slow: metres / hours / 1852 *below* 2 kn (calculate_hourly_stats.py).

    An hour that holds one fix, the first of its segment, has no hours and is not slow. The way
    across a silence counts in the hour that ends it.
    """
    hours = total_hours(bucket)
    if hours is None:
        return False
    metres = sum(step.metres for step in bucket)
    return metres / hours / METRES_PER_NAUTICAL_MILE < params.slow_kn


def slow_groups(
    yesterday: list[list[Step]], today: list[list[Step]], params: LoiteringParams
) -> list[list[Step]]:
    """Slow runs of one segment and date (group_loitering_ranges.py `calculate_slow_groups`).

    "Consecutive" means next in the list: an hour without fixes breaks nothing. A run begins with
    the last fix of the hour before it in the list, slow or not; before the first hour of a date
    that is the last hour of the date before, if that date has any.
    """
    found: list[list[Step]] = []
    running: list[Step] = []
    before = yesterday[-1] if yesterday else None
    for bucket in today:
        if slow(bucket, params):
            if not running and before is not None:
                running.append(before[-1])
            running.extend(bucket)
        elif running:
            found.append(running)
            running = []
        before = bucket
    return [*found, running] if running else found


def mean_shore_nm(of: list[Step]) -> float | None:
    """Distance from shore, weighed by hours, the first fix's own included.

    (calculate_loitering_stats.py `calculate_avg_distance_from_shore_nm`.)
    """
    known = [step for step in of if step.shore_m is not None]
    if not known:
        return None
    hours = total_hours(known)
    if hours is None:
        return sum(step.shore_m for step in known) / len(known) / METRES_PER_NAUTICAL_MILE
    weighed = sum(step.shore_m * step.hours for step in known if step.hours)
    return weighed / hours / METRES_PER_NAUTICAL_MILE


def daily_pieces(of: list[Step], params: LoiteringParams) -> list[Piece]:
    """The raw table of one segment: its slow runs of each date, those of one fix left out.

    Hours and distance leave out the first fix of a run; distance from shore does not.
    """
    hours: dict[tuple[int, int], list[Step]] = {}
    for step in of:
        hour = step.fix.at_us // 3_600_000_000
        hours.setdefault((hour // 24, hour), []).append(step)
    pieces = []
    for day in sorted({day for day, _ in hours}):
        today = [hours[key] for key in sorted(hours) if key[0] == day]
        yesterday = [hours[key] for key in sorted(hours) if key[0] == day - 1]
        pieces.extend(
            Piece(
                start=run[0].fix,
                end=run[-1].fix,
                hours=total_hours(run[1:]),
                distance_nm=sum(step.metres for step in run[1:]) / METRES_PER_NAUTICAL_MILE,
                shore_nm=mean_shore_nm(run),
            )
            for run in slow_groups(yesterday, today, params)
            if len(run) > 1
        )
    return pieces


def joined(pieces: list[Piece]) -> list[dict]:
    """Pieces of one segment as events: one that starts where the last ended joins it.

    (aggregate.sql.j2.) A date without any fix keeps two pieces apart, however slow the way across.
    """
    chains: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.start.at_us):
        if chains and chains[-1][-1].end.at_us == piece.start.at_us:
            chains[-1].append(piece)
        else:
            chains.append([piece])
    return [_event(chain) for chain in chains]


def _event(chain: list[Piece]) -> dict:
    first, last = chain[0].start, chain[-1].end
    timed = [piece.hours for piece in chain if piece.hours is not None]
    hours = sum(timed) if timed else None
    distance = sum(piece.distance_nm for piece in chain)
    weighed = [
        piece.hours * piece.shore_nm
        for piece in chain
        if piece.hours is not None and piece.shore_nm is not None
    ]
    return {
        "vessel_id": first.vessel,
        "segment": first.segment,
        "start": first.at,
        "end": last.at,
        "loitering_h": hours,
        "distance_nm": distance,
        "mean_speed_kn": distance / hours if hours else None,
        "mean_distance_from_shore_nm": sum(weighed) / hours if hours and weighed else None,
        "start_lat": first.lat,
        "start_lon": first.lon,
        "end_lat": last.lat,
        "end_lon": last.lon,
    }


def loitering(
    rows: Iterable[Row],
    params: LoiteringParams | None = None,
    distance_from_shore_m: Callable[[float, float], float | None] = lambda _lat, _lon: math.inf,
    segment_of: Callable[[Row], str] | None = None,
) -> list[dict]:
    """The whole chain, in order of segment and time.

    Returns:
        vessel_id, segment, start, end (seconds UTC), loitering_h, distance_nm, mean_speed_kn,
        mean_distance_from_shore_nm, start_lat, start_lon, end_lat and end_lon of each event.
    """
    params = params or LoiteringParams()
    events = []
    for of in by_segment(fixes(rows, segment_of)).values():
        events.extend(joined(daily_pieces(steps(of, params, distance_from_shore_m), params)))
    return [event for event in events if _shown(event, params)]


def _shown(event: dict, params: LoiteringParams) -> bool:
    shore = event["mean_distance_from_shore_nm"]
    if params.min_shore_nm is not None and (shore is None or shore < params.min_shore_nm):
        return False
    return params.min_hours <= 0 or (event["loitering_h"] or 0.0) >= params.min_hours
