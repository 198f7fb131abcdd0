"""Raw encounters as Global Fishing Watch computes them: from positions to runs within one date.

Reproduced: GlobalFishingWatch/pipe-encounters. Lines are those of commit 05b8367 (the stored
f9a21e6 differs in layout alone).

A segment is the track a position belongs to (gpsdio-segment). Rows have none, so the vessel is the
segment unless `segment_of` says otherwise: that function must give different vessels different
segments.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean
from statistics import median as true_median
from typing import NamedTuple

from tests.reference.gfw_positions import DAY_US, Fix, haversine_km

VERY_SLOW_KN = 0.35
"""transforms/sort_by_time.py:11."""

KNOTS_PER_METRE_A_SECOND = 1.94384
"""transforms/compute_encounters.py:17; the true figure is 1.943844."""

LEAST_COSINE = 0.1
"""transforms/resample.py:112: for dead reckoning nearer than 5.7 degrees to a pole."""

S2_REACH_KM = 1.4
"""Beyond it the neighbours of an S2 cell of level 12 may miss a pair; see `adjacent`."""


@dataclass(frozen=True)
class EncounterParams:
    """Figures of the definition; the defaults are those of the table `encounters`.

    `course_defect`: sort_by_time.py:57 gives the course in radians, resample.py:108 takes it for
    degrees. True does the same. `product`: the filter of the product table besides.
    """

    increment_s: float = 600.0
    max_gap_s: float = 3600.0
    extrapolate: bool = True
    course_defect: bool = True
    max_distance_km: float = 0.5
    max_neighbours: int = 100
    min_raw_minutes: float = 60.0
    merge_hours: float = 4.0
    min_minutes: float = 120.0
    min_port_km: float = 10.0
    product: bool = False


class Sample(NamedTuple):
    """A position on the grid. `at` in seconds; `density` is fixes behind it, at most one."""

    segment: str
    at: float
    lat: float
    lon: float
    speed: float
    density: float


class Meeting(NamedTuple):
    """A raw encounter: one run of one segment beside another. Speeds are those of segment 1."""

    segment_1: str
    segment_2: str
    start: float
    end: float
    mean_lat: float
    mean_lon: float
    median_distance_km: float
    median_speed_kn: float
    points_1: int
    points_2: int
    start_lat: float
    start_lon: float
    end_lat: float
    end_lon: float


def middle(values: Iterable[float]) -> float | None:
    """The median; of an even count half the sum of the middle two (sort_by_time.py:14-21)."""
    ordered = sorted(values)
    if not ordered:
        return None
    half, odd = divmod(len(ordered), 2)
    return ordered[half] if odd else sum(ordered[half - 1 : half + 1]) / 2


def one_fix_a_moment(at_once: Sequence[Fix], params: EncounterParams) -> Fix | None:
    """Fixes of one segment at one moment, as one; None where it is dropped.

    transforms/sort_by_time.py:25-69: medians of latitude, longitude (not dateline-safe), speed, and
    of sine and cosine of the course apart. Without any speed the moment is dropped; without any
    course too, unless it is at most 0.35 kn, when the course is 0. The result is `atan2`, radians,
    while what reads it expects degrees: a vessel is dead-reckoned within 3.15 degrees of north
    whatever its course. (Before, the line read `math.degrees(...)`.)
    """
    speed = middle(fix.speed for fix in at_once if fix.speed is not None)
    courses = [math.radians(fix.course) for fix in at_once if fix.course is not None]
    sine, cosine = middle(map(math.sin, courses)), middle(map(math.cos, courses))
    if speed is None:
        return None
    if sine is None or cosine is None:
        if speed > VERY_SLOW_KN:
            return None
        course = 0.0
    else:
        course = math.atan2(sine, cosine)
        if not params.course_defect:
            course = math.degrees(course)
    lat, lon = middle(fix.lat for fix in at_once), middle(fix.lon for fix in at_once)
    return at_once[0]._replace(lat=lat, lon=lon, speed=speed, course=course)


def unique_fixes(of: Iterable[Fix], params: EncounterParams) -> dict[tuple[str, int], list[Fix]]:
    """Fixes of each segment and UTC date, one a moment, in order of time.

    Moments are cut to whole milliseconds as the query does (`UNIX_MILLIS`, create_raw_pipeline.py
    `create_queries`). The grouping is transforms/group_by_id.py:20-30: nothing reaches over
    midnight.
    """
    moments: dict[tuple[str, int], dict[int, list[Fix]]] = {}
    for fix in of:
        cut = fix._replace(at_us=fix.at_us // 1000 * 1000)
        moments.setdefault((cut.segment, cut.day), {}).setdefault(cut.at_us, []).append(cut)
    found = {}
    for key, of_day in moments.items():
        single = [one_fix_a_moment(of_day[at], params) for at in sorted(of_day)]
        kept = [fix for fix in single if fix is not None]
        if kept:  # the published code fails on a day that loses all its fixes
            found[key] = kept
    return found


def density(seconds: float, params: EncounterParams) -> float:
    """transforms/resample.py:88 and :127; negative seconds (before the first fix) count as one."""
    return round(params.increment_s / max(seconds, params.increment_s), 2)


def interpolated(
    of: Sequence[Fix], first: float, last: float, params: EncounterParams
) -> list[Sample]:
    """Grid instants from `first` to `last` between fixes (transforms/resample.py:45-91).

    The pair around an instant is the first whose later fix is not before it. So an instant on which
    a fix falls belongs to the pair *before* that fix, and is lost where that pair is an hour apart
    or more, although the vessel was heard at that very instant. One fix alone yields nothing.
    """
    if len(of) < 2:
        return []
    samples, i, at = [], 1, first
    while at <= last:
        while i < len(of) - 1 and of[i].at < at:
            i += 1
        before, after = of[i - 1], of[i]
        apart = after.at - before.at
        if apart < params.max_gap_s:
            part = (at - before.at) / apart
            samples.append(
                Sample(
                    before.segment,
                    at,
                    after.lat * part + before.lat * (1 - part),
                    after.lon * part + before.lon * (1 - part),
                    after.speed * part + before.speed * (1 - part),
                    density(apart, params),
                )
            )
        at += params.increment_s
    return samples


def dead_reckoned(fix: Fix, first: float, last: float, params: EncounterParams) -> list[Sample]:
    """Grid instants from `first` to `last` by speed and course of one fix (resample.py:94-130)."""
    heading = math.radians(fix.course)
    degrees_a_second = fix.speed / (60 * 60) / 60
    north = math.cos(heading) * degrees_a_second
    east = math.sin(heading) * degrees_a_second / max(math.cos(math.radians(fix.lat)), LEAST_COSINE)
    samples, at = [], first
    while at <= last:
        seconds = at - fix.at
        lon = (fix.lon + seconds * east + 180) % 360 - 180
        samples.append(
            Sample(
                fix.segment,
                at,
                fix.lat + seconds * north,
                lon,
                fix.speed,
                density(seconds, params),
            )
        )
        at += params.increment_s
    return samples


def resampled_day(of: Sequence[Fix], params: EncounterParams) -> list[Sample]:
    """One segment on one UTC date (transforms/resample.py:133-164).

    Dead reckoning reaches an hour before the first and after the last fix, within the date. An
    instant on which the *only* fix of the date falls is in neither part: it is missing.
    """

    def up(at: float) -> float:
        return math.ceil(at / params.increment_s) * params.increment_s

    def down(at: float) -> float:
        return math.floor(at / params.increment_s) * params.increment_s

    reach_us = round(params.max_gap_s * 1e6)
    midnight = of[0].day * DAY_US
    begin = max(midnight, of[0].at_us - reach_us) / 1e6
    end = min(midnight + DAY_US - 1, of[-1].at_us + reach_us) / 1e6
    first, last = up(of[0].at), down(of[-1].at)
    samples = interpolated(of, first, last, params)
    if params.extrapolate:
        step = params.increment_s
        samples = [
            *dead_reckoned(of[0], up(begin), first - step, params),
            *samples,
            *dead_reckoned(of[-1], last + step, down(end), params),
        ]
    return samples


def resampled(of: Iterable[Fix], params: EncounterParams) -> list[Sample]:
    """All fixes on the grid of ten minutes."""
    days = unique_fixes(of, params)
    return [sample for key in sorted(days) for sample in resampled_day(days[key], params)]


def adjacent(
    samples: Iterable[Sample], params: EncounterParams
) -> list[tuple[Sample, list[tuple[Sample, float]]]]:
    """Each sample with those beside it at the same instant, nearest first.

    transforms/compute_adjacency.py:43-80. Equal distances are in order of segment; of more than
    `max_neighbours` the nearest stay, so A may count B without B counting A. The published code
    looks only in the S2 cell of level 12 and its neighbours; the narrowest such cell is 1.47 km
    wide, so within `S2_REACH_KM` that leaves nothing out and distance alone decides.
    """
    if params.max_distance_km > S2_REACH_KM:
        raise ValueError(params.max_distance_km)
    instants: dict[float, list[Sample]] = {}
    for sample in samples:
        instants.setdefault(sample.at, []).append(sample)
    found = []
    for at in sorted(instants):
        present = sorted(instants[at], key=lambda sample: sample.segment)
        for one in present:
            beside = [
                (other, haversine_km(one.lat, one.lon, other.lat, other.lon))
                for other in present
                if other is not one
            ]
            near = [pair for pair in beside if pair[1] <= params.max_distance_km]
            near.sort(key=lambda pair: pair[1])  # stable: ties stay in order of segment
            found.append((one, near[: params.max_neighbours]))
    return found


def meeting(run: list[tuple[Sample, Sample, float]], params: EncounterParams) -> Meeting | None:
    """A run as a raw encounter, if it is long enough (transforms/compute_encounters.py:40-82)."""
    first, last = run[0][0], run[-1][0]
    if len(run) < 2 or last.at - first.at < params.min_raw_minutes * 60:
        return None
    own = [one for one, _, _ in run]
    speeds = [
        1000 * haversine_km(a.lat, a.lon, b.lat, b.lon) / (b.at - a.at) for a, b in pairwise(own)
    ]
    east = mean(math.cos(math.radians(one.lon)) for one in own)
    north = mean(math.sin(math.radians(one.lon)) for one in own)
    return Meeting(
        segment_1=first.segment,
        segment_2=run[0][1].segment,
        start=first.at,
        end=last.at,
        mean_lat=mean(one.lat for one in own),
        mean_lon=math.degrees(math.atan2(north, east)),
        median_distance_km=true_median(distance for _, _, distance in run),
        median_speed_kn=true_median(speeds) * KNOTS_PER_METRE_A_SECOND,
        points_1=round(sum(one.density for one in own)),
        points_2=round(sum(other.density for _, other, _ in run)),
        start_lat=first.lat,
        start_lon=first.lon,
        end_lat=last.lat,
        end_lon=last.lon,
    )


def raw_encounters(
    beside: Iterable[tuple[Sample, list[tuple[Sample, float]]]], params: EncounterParams
) -> list[Meeting]:
    """Runs of one segment beside another, both ways round (compute_encounters.py:84-119).

    The key is segment 1 and the UTC date. A run goes on from one *record* of segment 1 to its next,
    however far apart in time, as long as segment 2 is beside it in both. A record of segment 1
    without segment 2 ends the run.
    """
    records: dict[tuple[str, int], list[tuple[Sample, list[tuple[Sample, float]]]]] = {}
    for one, near in beside:
        records.setdefault((one.segment, int(one.at // 86400)), []).append((one, near))
    found: list[Meeting | None] = []
    for key in sorted(records):
        runs: dict[str, list[tuple[Sample, Sample, float]]] = {}
        for one, near in sorted(records[key], key=lambda record: record[0].at):
            present = set()
            for other, distance in near:
                if distance <= params.max_distance_km:
                    runs.setdefault(other.segment, []).append((one, other, distance))
                    present.add(other.segment)
            gone = [segment for segment in runs if segment not in present]
            found.extend(meeting(runs.pop(segment), params) for segment in gone)
        found.extend(meeting(run, params) for run in runs.values())
    return [made for made in found if made is not None]
