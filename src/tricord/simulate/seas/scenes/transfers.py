"""Transfers from ship to ship, planted: at anchor and adrift, dark or not, and near every limit."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

import numpy as np

from tricord.simulate.seas.course import Course, aside, passage
from tricord.simulate.seas.lanes import Point, distance_m, way
from tricord.simulate.seas.motion import Activity, Mode
from tricord.simulate.seas.places import Area, Port, all_ports, areas, table
from tricord.simulate.seas.scenes.voyages import berth, flag, moor
from tricord.simulate.seas.stage import DAY, HOUR, Planted, Stage, note, within

SHORTEST_S: Final = 6840.0
"""Stays of less than 1.9 h are meetings, not transfers."""
FARTHEST_PORT_M: Final = 350_000.0
"""Feeders come from a port within this, else from elsewhere at sea."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a transfer goes.

    Attributes:
        name: Said in the note of the truth.
        use: Ground it is on, as in the table of grounds.
        metres: Distance of the hulls; None: drawn.
        hours: Duration; None: drawn from 2.2 to 14.
        starts: Hour of the first day it begins; None: drawn.
        dark: ``none``, ``one`` (the ship that comes) or ``both``.
        gap: The ship that waits is silent for a while within the transfer.
        sparse: One of the two is heard only every 5 to 60 minutes.
        near: A limit of the usual definition is near.
        heard: It is on a ground where receivers on shore or on ships hear it.
        anchored: At anchor, else adrift.
        drawn_hours: Shortest and longest duration, where drawn.
    """

    name: str
    use: str = "transfer"
    metres: float | None = None
    hours: float | None = None
    starts: float | None = None
    dark: str = "none"
    gap: bool = False
    sparse: bool = False
    near: bool = False
    heard: bool = True
    anchored: bool = False
    drawn_hours: tuple[float, float] = (2.2, 14.0)


OPEN: Final = Plan("adrift", heard=False)

PLANS: Final = (
    OPEN,
    Plan("at anchor", heard=False, use="calm", anchored=True),
    Plan("midnight", starts=22.6, hours=3.1),
    Plan("one dark", dark="one", heard=False),
    Plan("both dark", dark="both", heard=False),
    Plan("gap inside", gap=True, drawn_hours=(7.0, 12.0)),
    Plan("sparse", sparse=True, drawn_hours=(4.0, 10.0)),
    Plan("490 m", metres=490.0, near=True),
    Plan("510 m", metres=510.0, near=True),
    Plan("115 min", hours=115 / 60, near=True),
    Plan("125 min", hours=125 / 60, near=True),
    Plan("dateline", use="dateline", drawn_hours=(3.0, 9.0)),
    Plan("high latitude", use="high", drawn_hours=(3.0, 12.0)),
    Plan("short", heard=False, drawn_hours=(0.4, 1.6)),
)
WEIGHTS: Final = (34, 14, 8, 9, 5, 4, 6, 1.5, 1.5, 1.5, 1.5, 2, 2, 10)


@cache
def _heard_on_shore(area: Area) -> bool:
    """Whether a receiver stands near enough to a ground to hear ships there well."""
    here = (area.lat, area.lon)
    return any(
        distance_m(here, (float(row["lat"]), float(row["lon"]))) < 800.0 * float(row["range_km"])
        for row in table("stations")
    )


def ground(plan: Plan, chance: np.random.Generator) -> Area:
    """A ground a plan may be carried out on; mostly one where others can hear it."""
    use = "transfer" if plan.use == "high" else plan.use
    known = areas("grounds", use)
    if use == "transfer":
        known = tuple(a for a in known if (a.lat > 55.0) == (plan.use == "high"))
    if plan.heard or chance.random() < 0.7:
        known = tuple(a for a in known if _heard_on_shore(a)) or known
    return known[int(chance.integers(len(known)))]


def one_of(plans: tuple[Plan, ...], chance: np.random.Generator) -> Plan:
    """A plan by its weight."""
    shares = np.array(WEIGHTS[: len(plans)], dtype=np.float64)
    return plans[int(chance.choice(len(plans), p=shares / shares.sum()))]


@dataclass(frozen=True, slots=True)
class _Meeting:
    """One transfer: when it begins and ends, where, and metres north and east it drifts."""

    start: float
    end: float
    place: Point
    drift: Point


@dataclass(frozen=True, slots=True)
class _Series:
    """Transfers of the same ships, days apart."""

    stage: Stage
    plan: Plan
    area: Area
    meetings: tuple[_Meeting, ...]
    ships: int
    chance: np.random.Generator


def transfer(
    stage: Stage, hulls: list[int], chance: np.random.Generator, plan: Plan = OPEN
) -> None:
    """One ship waits on a ground; one or more come alongside, stay and leave; again days later."""
    area = ground(plan, chance)
    first = 4.0 + 8.0 * chance.random() if plan.starts is None else plan.starts + chance.random()
    period = chance.uniform(2.6, 3.6) * DAY if plan.starts is None else 3.0 * DAY
    meetings = []
    start = first * HOUR
    while start < stage.end:
        meetings.append(_meeting(area, start, plan, chance))
        start += period
    series = _Series(stage, plan, area, tuple(meetings), len(hulls), chance)
    mother = _mother(series, hulls[0])
    for turn, hull in enumerate(hulls[1:]):
        _feeder(series, mother, hull, turn)


def _hours(plan: Plan, chance: np.random.Generator) -> float:
    if plan.hours is not None:
        return plan.hours
    low, high = plan.drawn_hours
    return float(np.clip(chance.lognormal(math.log(1.9 * low), 0.5), low, high))


def _meeting(area: Area, start: float, plan: Plan, chance: np.random.Generator) -> _Meeting:
    """When and where; over the dateline the drift is to the east and the middle at 180 degrees."""
    hours = _hours(plan, chance)
    place = within(area, chance, part=0.5)
    metres = min(chance.uniform(0.05, 0.35) * hours * HOUR, 0.45 * area.radius_m)
    angle = chance.uniform(0.0, 2.0 * math.pi)
    drift = (metres * math.cos(angle), metres * math.sin(angle))
    if plan.use == "dateline":
        drift = (0.0, max(2500.0, min(4500.0, 0.25 * hours * HOUR)))
        place = aside((place[0], 180.0), 0.0, -0.5 * drift[1])
    if plan.anchored:
        drift = (0.0, 0.0)
    return _Meeting(start, start + hours * HOUR, place, drift)


def _mother(series: _Series, number: int) -> Course:
    """The ship that waits, and goes from one place of the ground to the next."""
    stage, plan, chance = series.stage, series.plan, series.chance
    kind = str(chance.choice(("tanker", "bulk carrier", "reefer"), p=(0.7, 0.15, 0.15)))
    home = within(series.area, chance)
    course = stage.launch(number, kind, flag(chance), -6.0 * HOUR, home)
    mode = Mode.ANCHORED if plan.anchored else Mode.DRIFTING
    tide = chance.uniform(60.0, 150.0) if plan.anchored else chance.uniform(400.0, 2200.0)
    if plan.use == "dateline":
        tide = 150.0
    for meeting in series.meetings:
        speed = chance.uniform(5.0, 8.0)
        took = passage([course.here, meeting.place], 0.0, speed, 0.4, 0.4)[-1, 0]
        ready = meeting.start - chance.uniform(1.2, 2.0) * HOUR
        course.stay(ready - float(took), mode, Activity.STANDING_BY, size=tide)
        course.sail([meeting.place], speed)
        course.stay(meeting.start, mode, Activity.STANDING_BY, size=tide)
        to = aside(course.here, *meeting.drift)
        course.stay(meeting.end, mode, Activity.TRANSFER, size=tide, to=to)
        rest = meeting.end + chance.uniform(0.7, 3.0) * HOUR
        course.stay(rest, mode, Activity.STANDING_BY, size=tide)
        course.sail([home], speed)
    course.stay(stage.end + DAY, mode, Activity.STANDING_BY, size=tide)
    return course


def _near_port(area: Area, chance: np.random.Generator) -> Port | None:
    """A port from which feeders come to a ground."""
    here = (area.lat, area.lon)
    known = [p for p in all_ports() if distance_m(here, (p.lat, p.lon)) < FARTHEST_PORT_M]
    return known[int(chance.integers(len(known)))] if known else None


def _feeder(series: _Series, mother: Course, number: int, turn: int) -> None:
    """The ship that comes: from a port and back, or from elsewhere on the ground."""
    stage, plan, chance, area = series.stage, series.plan, series.chance, series.area
    port = _near_port(area, chance)
    of_dprk = port is not None and port.country == "KP"
    mid = 445 if of_dprk or chance.random() < 0.2 else flag(chance)
    speed = chance.uniform(8.0, 12.0)
    home = within(area, chance) if port is None else berth(port, chance)
    strength = chance.uniform(0.006, 0.02) if plan.sparse else 1.0
    course = stage.launch(number, "tanker", mid, -2.0 * DAY, home, strength=strength)
    for meeting in series.meetings:
        metres = plan.metres
        if metres is None:
            metres = float(np.clip(chance.lognormal(math.log(75.0), 0.7), 18.0, 420.0))
        angle = 2.0 * math.pi * (chance.random() + turn / max(1, series.ships - 1))
        offset = (metres * math.cos(angle), metres * math.sin(angle))
        arrive = meeting.start + turn * chance.uniform(0.1, 0.5) * HOUR
        leave = meeting.end - turn * chance.uniform(0.05, 0.2) * HOUR
        there = aside(mother.at(arrive), *offset)
        # Ships come up from the side they will lie on.
        out = aside(there, 2100.0 * math.cos(angle), 2100.0 * math.sin(angle))
        lane = [] if port is None else way(port.waypoint, area.waypoint, 0.0, 0.0)
        points = [*lane, out, there]
        depart = arrive - float(passage([course.here, *points], 0.0, speed, 0.4, 0.4)[-1, 0])
        if depart < course.now:
            continue
        _rest(course, port, depart)
        course.sail(points, speed)
        activity = Activity.TRANSFER if leave - arrive > SHORTEST_S else Activity.SHORT_MEETING
        course.follow(mother, leave, Mode.ALONGSIDE, activity, offset)
        _plant(series, mother, course, arrive, metres)
        course.sail([out, *reversed(lane), home], speed)
    _rest(course, port, stage.end + DAY)


def _rest(course: Course, port: Port | None, until: float) -> None:
    """Wait for the next transfer in port or adrift."""
    if port is None:
        course.stay(until, Mode.DRIFTING, Activity.STANDING_BY, size=800.0)
    else:
        moor(course, port, (until - course.now) / HOUR)


def _plant(series: _Series, mother: Course, feeder: Course, start: float, metres: float) -> None:
    """Write the truth of a transfer, and switch off who is to be dark."""
    stage, plan, chance, end = series.stage, series.plan, series.chance, feeder.now
    kind = "transfer" if end - start > SHORTEST_S else "meeting"
    middle = mother.at(0.5 * (start + end))
    hulls = (mother.hull, feeder.hull)
    said = note(plan=plan.name, distance_m=round(metres, 1), dark=plan.dark, ships=series.ships)
    stage.planted.append(
        Planted(kind, hulls, start, end, middle, near_threshold=plan.near, note=said)
    )
    dark = {"none": (), "one": (feeder.hull,), "both": hulls}[plan.dark]
    for hull in dark:
        before, after = chance.uniform(0.5, 3.5) * HOUR, chance.uniform(0.5, 4.0) * HOUR
        stage.silence(hull, start - before, end + after, "intent")
    if plan.gap:
        quiet = start + chance.uniform(0.25, 0.45) * (end - start)
        silent = min(chance.uniform(1.1, 3.5) * HOUR, 0.4 * (end - start))
        stage.silence(mother.hull, quiet, quiet + silent, "intent")


def coal(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A coal carrier of the DPRK lies on a ground; barges come alongside one after the other."""
    plan = replace(OPEN, name="coal to barges", use="coal", anchored=True, drawn_hours=(3.0, 9.0))
    transfer(stage, hulls, chance, plan)
