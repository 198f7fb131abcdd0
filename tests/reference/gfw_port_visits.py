"""Port visits as Global Fishing Watch computes them, every quirk of the code included.

Reproduced: GlobalFishingWatch/pipe-anchorages@0d8a4a4, `pipe_anchorages/transforms`
(in_out_events.py, smart_thin_records.py), `common.py`, `records.py` and
`pipelines/port_visits/transforms` (create_in_out_events.py, create_port_visits.py). The figures are
those of `pipelines/port_visits/config.py`.

Two passes, the second over what the first keeps: positions of a segment and UTC date are thinned to
those around a change of state, and events are made of the thinned ones of a vessel. The first pass
forgets its state at midnight, so the two need not agree; what the first drops the second misses.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tests.reference.gfw_positions import DAY_US, Fix, Row, fixes, haversine_km

AT_SEA, IN_PORT, STOPPED = "AT_SEA", "IN_PORT", "STOPPED"
EVENT_ORDER = (
    "PORT_ENTRY",
    "PORT_GAP_BEGIN",
    "PORT_GAP_END",
    "PORT_STOP_BEGIN",
    "PORT_STOP_END",
    "PORT_EXIT",
)
"""Order of events at one moment (create_port_visits.py `EVENT_TYPES`)."""

TRANSITIONS = {
    (AT_SEA, IN_PORT): ("PORT_ENTRY",),
    (AT_SEA, STOPPED): ("PORT_ENTRY", "PORT_STOP_BEGIN"),
    (IN_PORT, AT_SEA): ("PORT_EXIT",),
    (IN_PORT, STOPPED): ("PORT_STOP_BEGIN",),
    (STOPPED, AT_SEA): ("PORT_STOP_END", "PORT_EXIT"),
    (STOPPED, IN_PORT): ("PORT_STOP_END",),
}
"""Every other pair yields nothing, the first record of a vessel above all."""

LOCATES = ("PORT_STOP_BEGIN", "PORT_STOP_END", "PORT_GAP_BEGIN", "PORT_GAP_END")
"""Which event says where a visit was, the first kind that occurs (the document on port visits)."""

Anchorage = tuple[str, float, float]


@dataclass(frozen=True)
class PortParams:
    """Figures of the definition. `min_confidence` is 2 in the product table."""

    entry_km: float = 3.0
    exit_km: float = 4.0
    stop_kn: float = 0.2
    start_kn: float = 0.5
    min_gap_minutes: float = 240.0
    max_jump_nm: float = 60.0
    min_confidence: int = 1

    @property
    def min_gap_us(self) -> int:
        """The gap in microseconds."""
        return round(self.min_gap_minutes * 60_000_000)


class Record(NamedTuple):
    """A thinned position with the nearest anchorage."""

    fix: Fix
    anchorage: Anchorage | None
    distance_km: float
    may_end_gap: bool = False


class Event(NamedTuple):
    """A port event, at the last anchorage the vessel was in port at."""

    type: str
    at_us: int
    segment: str
    anchorage: Anchorage


def nearest(fix: Fix, anchorages: Sequence[Anchorage]) -> tuple[Anchorage | None, float]:
    """The nearest anchorage; of equally near ones the first by id (`_anchorage_distance`).

    The published code looks in the S2 cell of level 9 and its neighbours; the narrowest is 11.7 km
    wide, so nothing within 4 km is left out.
    """
    closest, least = None, math.inf
    for anchorage in sorted(anchorages):
        distance = haversine_km(fix.lat, fix.lon, anchorage[1], anchorage[2])
        if distance < least:
            closest, least = anchorage, distance
    return closest, least


def state_after(before: str | None, distance_km: float, speed: float, params: PortParams) -> str:
    """The state machine (in_out_events.py). Between the two figures of a pair the state stays."""
    if distance_km <= params.entry_km:
        in_port = True
    elif distance_km >= params.exit_km:
        in_port = False
    else:
        in_port = before in (IN_PORT, STOPPED)
    if speed <= params.stop_kn:
        stopped = True
    elif speed >= params.start_kn:
        stopped = False
    else:
        stopped = before == STOPPED
    if not in_port:
        return AT_SEA
    return STOPPED if stopped else IN_PORT


def valid(fix: Fix) -> bool:
    """records.py: a position without speed, or with more than 102.2 kn, is not read."""
    return (
        fix.speed is not None
        and -90 <= fix.lat <= 90
        and -180 <= fix.lon <= 180
        and 0 <= fix.speed <= 102.2
    )


def days_of(of: Iterable[Fix]) -> dict[tuple[str, int], list[Fix]]:
    """Positions of each segment and date; of those at one moment the slowest (common.py)."""
    days: dict[tuple[str, int], dict[int, Fix]] = {}
    for fix in sorted(filter(valid, of), key=lambda fix: (fix.at_us, fix.speed, fix.lat, fix.lon)):
        days.setdefault((fix.segment, fix.day), {}).setdefault(fix.at_us, fix)
    return {key: list(days[key].values()) for key in sorted(days)}


def thinned(day: list[Fix], anchorages: Sequence[Anchorage], params: PortParams) -> list[Record]:
    """First pass, over one segment and date (smart_thin_records.py `thin`).

    Kept are the first and the last, both sides of a change of state, and both sides of a silence of
    four hours or more; the first and those that end such a silence are marked. The state before the
    first is none: at midnight a vessel at 3.5 km is at sea, one at 0.3 kn is not stopped.
    """
    kept: dict[int, Record] = {}
    before: Record | None = None
    state: str | None = None
    for i, fix in enumerate(day):
        record = Record(fix, *nearest(fix, anchorages), may_end_gap=i == 0)
        state_now = state_after(state, record.distance_km, fix.speed, params)
        ends_gap = before is not None and fix.at_us - before.fix.at_us >= params.min_gap_us
        if ends_gap:
            record = record._replace(may_end_gap=True)
        if (ends_gap or (state, state_now) in TRANSITIONS) and before is not None:
            kept[before.fix.at_us] = before
            kept[fix.at_us] = record
        if i in (0, len(day) - 1):
            kept[fix.at_us] = record
        before, state = record, state_now
    return [kept[at] for at in sorted(kept)]


def port_events(records: Sequence[Record], range_end_us: int, params: PortParams) -> list[Event]:
    """Second pass, over all thinned positions of a vessel (create_in_out_events.py).

    A gap begins four hours after the last position before it, and is placed at the anchorage of the
    position that ends it where that is in port. A vessel in port at the end of the range, silent
    for four hours up to the last microsecond before it, gets the beginning of a gap.
    """
    events: list[Event] = []
    state: str | None = None
    port: Anchorage | None = None
    last: Fix | None = None
    for record in records:
        fix = record.fix
        state_now = state_after(state, record.distance_km, fix.speed, params)
        if state_now != AT_SEA:
            port = record.anchorage
        silent = last is not None and fix.at_us - last.at_us >= params.min_gap_us
        if silent and record.may_end_gap and state in (IN_PORT, STOPPED):
            events.append(Event("PORT_GAP_END", fix.at_us, fix.segment, port))
            begin = last.at_us + params.min_gap_us
            events.append(Event("PORT_GAP_BEGIN", begin, fix.segment, port))
        changes = TRANSITIONS.get((state, state_now), ())
        events.extend(Event(kind, fix.at_us, fix.segment, port) for kind in changes)
        last, state = fix, state_now
    if state in (IN_PORT, STOPPED) and range_end_us - 1 - last.at_us >= params.min_gap_us:
        begin = last.at_us + params.min_gap_us
        events.append(Event("PORT_GAP_BEGIN", begin, last.segment, port))
    return events


def far_apart(one: Event, other: Event, params: PortParams) -> bool:
    """Whether two events on different segments lie more than 60 nm apart, on a plane.

    (create_port_visits.py `has_large_interseg_dist`; between the anchorages, not the vessel.)
    """
    if one.segment == other.segment:
        return False
    (_, lat_1, lon_1), (_, lat_2, lon_2) = one.anchorage, other.anchorage
    scale = math.cos(math.radians(0.5 * (lat_1 + lat_2)))
    east = (lon_2 - lon_1 + 180) % 360 - 180
    return math.hypot(lat_2 - lat_1, scale * east) * 60 > params.max_jump_nm


def confidence(events: Sequence[Event]) -> int:
    """4: entry, exit and a stop or gap; 3: one of the two and a stop or gap; 2: stop or gap; 1."""
    types = {event.type for event in events}
    ends = ("PORT_ENTRY" in types) + ("PORT_EXIT" in types)
    return 2 + ends if types & set(LOCATES) else 1


def visits_of(events: Sequence[Event], params: PortParams) -> list[list[Event]]:
    """Events of one vessel as visits (create_port_visits.py `create_port_visits`).

    A visit ends with an exit, before an entry, before a jump to another segment, and with the last
    event. Of events at one moment the order is `EVENT_ORDER`.
    """
    ordered = sorted(events, key=lambda event: (event.at_us, EVENT_ORDER.index(event.type)))
    found: list[list[Event]] = [[]]
    for event in ordered:
        current = found[-1]
        if current and (event.type == "PORT_ENTRY" or far_apart(current[-1], event, params)):
            found.append([])
        found[-1].append(event)
        if event.type == "PORT_EXIT":
            found.append([])
    return [visit for visit in found if visit]


def port_visits(
    rows: Iterable[Row],
    anchorages: Sequence[Anchorage],
    params: PortParams | None = None,
    range_end: float | None = None,
    segment_of: Callable[[Row], str] | None = None,
) -> list[dict]:
    """The whole chain, in order of vessel and time.

    Args:
        rows: Positions, in any order.
        anchorages: (id, latitude, longitude) of each anchorage point.
        params: The figures.
        range_end: End of the range in seconds UTC, itself outside it; None: the midnight after the
            last position of all vessels.
        segment_of: The segment of a row; None: the vessel.

    Returns:
        vessel_id, port (the anchorage that the document names), start_anchorage, end_anchorage,
        start, end (seconds UTC), duration_h, confidence and events of each visit.
    """
    params = params or PortParams()
    read = fixes(rows, segment_of)
    if not read:
        return []
    end = (max(fix.day for fix in read) + 1) * DAY_US
    end = end if range_end is None else round(range_end * 1e6)
    records: dict[str, list[Record]] = {}
    for day in days_of(read).values():
        records.setdefault(day[0].vessel, []).extend(thinned(day, anchorages, params))
    visits = []
    for vessel in sorted(records):
        ordered = sorted(records[vessel], key=lambda record: record.fix.at_us)
        made = visits_of(port_events(ordered, end, params), params)
        visits.extend(_visit(vessel, events) for events in made)
    return [visit for visit in visits if visit["confidence"] >= params.min_confidence]


def _visit(vessel: str, events: Sequence[Event]) -> dict:
    ranks = {kind: rank for rank, kind in enumerate(LOCATES)}
    located = min(events, key=lambda event: (ranks.get(event.type, len(LOCATES)), event.at_us))
    return {
        "vessel_id": vessel,
        "port": located.anchorage[0],
        "start_anchorage": events[0].anchorage[0],
        "end_anchorage": events[-1].anchorage[0],
        "start": events[0].at_us / 1e6,
        "end": events[-1].at_us / 1e6,
        "duration_h": (events[-1].at_us - events[0].at_us) / 3_600_000_000,
        "confidence": confidence(events),
        "events": [(event.type, event.at_us / 1e6, event.anchorage[0]) for event in events],
    }
