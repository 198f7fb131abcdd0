"""Encounters as Global Fishing Watch computes them, every quirk of the code included.

Reproduced: GlobalFishingWatch/pipe-encounters; lines are those of commit 05b8367. The product
filter is that of GlobalFishingWatch/pipe-events@b19859c `assets/bigquery/encounter-events.sql.j2`.
`gfw_raw_encounters` holds what happens before.

**One row a pair.** The raw table holds each meeting twice, (A, B) and (B, A), and they need not
agree. The table `encounters` holds one row for each merged event of an unordered pair, the lesser
vessel id first: both directions go into it, so durations weigh double, the median distance is the
median over raw encounters of both directions, and the speed of a plain meeting is half the sum of
the two vessels' medians. The product table then prints each row twice, once for each vessel. The
functions here return the table `encounters`.
"""

import math
from collections.abc import Callable, Iterable
from statistics import median as true_median

from tests.reference.gfw_positions import Row, fixes
from tests.reference.gfw_raw_encounters import (
    EncounterParams,
    Meeting,
    adjacent,
    raw_encounters,
    resampled,
)


def away_from_port(
    raw: Iterable[Meeting],
    params: EncounterParams,
    distance_from_port_km: Callable[[float, float], float],
    distance_from_shore_km: Callable[[float, float], float | None],
) -> list[Meeting]:
    """Raw encounters at least 10 km from port and not on land (merge_pipeline.py, its query and
    `filter_by_distance`).

    Applied to each raw encounter, before they are merged, at its mean position printed with two
    decimals. A distance from shore that is missing, zero or negative drops it.
    """
    kept = []
    for one in raw:
        lat, lon = float(f"{one.mean_lat:.2f}"), float(f"{one.mean_lon:.2f}")
        shore = distance_from_shore_km(lat, lon)
        if (
            distance_from_port_km(lat, lon) >= params.min_port_km
            and shore is not None
            and shore > 0
        ):
            kept.append(one)
    return kept


def merged_group(pair: tuple[str, str], group: list[Meeting]) -> dict:
    """Raw encounters of one pair as one event (transforms/merge_encounters.py:35-69).

    Weights are the durations of the raw encounters, so a hole between two of them counts for the
    duration of the event and not for its mean position. The middle distance and speed are medians
    of medians.
    """
    weights = [one.end - one.start for one in group]
    total = max(sum(weights), 1)
    east = sum(
        w * math.cos(math.radians(one.mean_lon)) for w, one in zip(weights, group, strict=True)
    )
    north = sum(
        w * math.sin(math.radians(one.mean_lon)) for w, one in zip(weights, group, strict=True)
    )
    start = min(one.start for one in group)
    end = max(one.end for one in group)
    return {
        "vessel_1": pair[0],
        "vessel_2": pair[1],
        "start": start,
        "end": end,
        "duration_h": (end - start) / 3600,
        "mean_lat": sum(w * one.mean_lat for w, one in zip(weights, group, strict=True)) / total,
        "mean_lon": math.degrees(math.atan2(north / total, east / total)),
        "median_distance_m": 1000 * true_median(one.median_distance_km for one in group),
        "median_speed_kn": true_median(one.median_speed_kn for one in group),
    }


def merged(
    raw: Iterable[Meeting],
    params: EncounterParams,
    vessel_of: Callable[[str], str] = lambda segment: segment,
) -> list[dict]:
    """Events of each pair of vessels (transforms/merge_encounters.py:26-33 and :71-98).

    In order of start, end and the two ids as first written. One that starts less than four hours
    after the latest end so far joins; exactly four hours later is a new event. Vessel ids are
    compared as UTF-8 bytes, which is the order of Python's strings.
    """
    pairs: dict[tuple[str, str], list[Meeting]] = {}
    for one in raw:
        first, second = sorted((vessel_of(one.segment_1), vessel_of(one.segment_2)))
        pairs.setdefault((first, second), []).append(one)
    events = []
    for pair in sorted(pairs):
        group: list[Meeting] = []
        until = -math.inf
        for one in sorted(
            pairs[pair],
            key=lambda one: (
                one.start,
                one.end,
                (vessel_of(one.segment_1), one.segment_1),
                (vessel_of(one.segment_2), one.segment_2),
            ),
        ):
            if one.start - until >= params.merge_hours * 3600 and group:
                events.append(merged_group(pair, group))
                group = []
            group.append(one)
            until = max(one.end, until)
        events.append(merged_group(pair, group))
    return events


def long_enough(event: dict, params: EncounterParams) -> bool:
    """Whether a merged event is written (merge_pipeline.py `run`) or shown (encounter-events).

    The table takes two hours and more. The product takes *more than* two hours, which on the grid
    means 2 h 10 min, and less than 2 kn; its documents say "minimum duration of 2 hours".
    """
    seconds = event["end"] - event["start"]
    if seconds / 60 < params.min_minutes:
        return False
    return not params.product or (seconds > 2 * 3600 and event["median_speed_kn"] < 2)


def encounters(
    rows: Iterable[Row],
    params: EncounterParams | None = None,
    distance_from_port_km: Callable[[float, float], float] = lambda _lat, _lon: math.inf,
    distance_from_shore_km: Callable[[float, float], float | None] = lambda _lat, _lon: math.inf,
    segment_of: Callable[[Row], str] | None = None,
) -> list[dict]:
    """The whole chain, in order of the pair and of time. Without distances nothing is near a port.

    Returns:
        vessel_1, vessel_2, start, end (seconds UTC), duration_h, mean_lat, mean_lon,
        median_distance_m and median_speed_kn of each event.
    """
    params = params or EncounterParams()
    read = fixes(rows, segment_of)
    vessels = {fix.segment: fix.vessel for fix in read}
    raw = raw_encounters(adjacent(resampled(read, params), params), params)
    kept = away_from_port(raw, params, distance_from_port_km, distance_from_shore_km)
    return [one for one in merged(kept, params, vessels.__getitem__) if long_enough(one, params)]
