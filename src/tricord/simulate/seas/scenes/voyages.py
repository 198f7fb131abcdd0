"""Ordinary traffic: merchant ships between ports, ships at berth, ferries, ships at anchor."""

from __future__ import annotations

from typing import Final

import numpy as np

from tricord.simulate.seas.course import Course, aside
from tricord.simulate.seas.hull import Transponder
from tricord.simulate.seas.lanes import Point, length_m, way
from tricord.simulate.seas.motion import Activity, Mode
from tricord.simulate.seas.places import Area, Port, all_ports, areas, port_number
from tricord.simulate.seas.stage import DAY, HOUR, Stage, within

BERTH_M: Final = 900.0
"""Berths lie within this of a port's position."""

FLAGS: Final = (440, 441, 431, 432, 412, 413, 414, 636, 538, 273, 477, 416, 351, 370)
_KINDS: Final = ("container", "bulk carrier", "tanker", "general cargo", "reefer", "car carrier")
_SPEEDS: Final = {
    "container": (14.0, 20.0),
    "bulk carrier": (10.0, 13.5),
    "tanker": (9.5, 14.0),
    "general cargo": (8.0, 12.5),
    "reefer": (13.0, 18.0),
    "car carrier": (15.0, 19.0),
}
FARTHEST_M: Final = 2.2e6
"""Merchant ships of this world call at ports no farther than this from the last."""


def flag(chance: np.random.Generator) -> int:
    """A flag of the region, as the first digits of an MMSI."""
    return int(chance.choice(FLAGS))


def berth(port: Port, chance: np.random.Generator) -> Point:
    """A berth of a port."""
    angle, metres = chance.uniform(0.0, 2.0 * np.pi), BERTH_M * np.sqrt(chance.random())
    return aside((port.lat, port.lon), metres * float(np.cos(angle)), metres * float(np.sin(angle)))


def aside_of_lanes(chance: np.random.Generator) -> tuple[float, float]:
    """Which way a voyage keeps off the middle of the lanes: a point of the unit circle."""
    angle, part = chance.uniform(0.0, 2.0 * np.pi), np.sqrt(chance.random())
    return float(part * np.cos(angle)), float(part * np.sin(angle))


def points_between(
    start: str, end: str, to: Point, chance: np.random.Generator, *, drop: int = 0
) -> list[Point]:
    """Points of a voyage from one point of the lanes to another and on to a place."""
    north, east = aside_of_lanes(chance)
    return [*way(start, end, north, east)[drop:], to]


def some_port(chance: np.random.Generator, near: str | None = None) -> Port:
    """A port by its share of calls; within reach of a point of the lanes, where one is given."""
    known = [p for p in all_ports() if p.calls > 0]
    if near is not None:
        other = [p for p in known if length_m(near, p.waypoint) > 4e4]
        known = [p for p in other if length_m(near, p.waypoint) < FARTHEST_M] or other
    shares = np.array([p.calls for p in known])
    return known[int(chance.choice(len(known), p=shares / shares.sum()))]


def roads(port: Port, chance: np.random.Generator) -> Area | None:
    """An anchorage of a port where ships wait for a berth."""
    known = [a for a in areas("anchorages", "port") if a.port == port.name]
    return known[int(chance.integers(len(known)))] if known else None


def moor(course: Course, port: Port, hours: float, activity: Activity = Activity.IN_PORT) -> None:
    """Lie at berth."""
    until = course.now + hours * HOUR
    course.stay(until, Mode.MOORED, activity, port=port_number(port.name))


def merchant(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A merchant ship: port, voyage, sometimes a wait in the roads, port."""
    number = hulls[0]
    kind = str(chance.choice(_KINDS, p=[0.22, 0.28, 0.2, 0.2, 0.04, 0.06]))
    low, high = _SPEEDS[kind]
    speed = chance.uniform(low, high)
    port = some_port(chance)
    course = stage.launch(
        number, kind, flag(chance), -chance.uniform(0.0, 3.0) * DAY, berth(port, chance)
    )
    while course.now < stage.end:
        moor(course, port, chance.uniform(6.0, 30.0))
        target = some_port(chance, port.waypoint)
        call(course, port.waypoint, target, speed, chance)
        port = target


def call(
    course: Course, start: str, port: Port, speed_kn: float, chance: np.random.Generator
) -> None:
    """Sail to a berth of a port, one time in four after a wait in its roads."""
    place = berth(port, chance)
    area = roads(port, chance) if chance.random() < 0.25 else None
    if area is not None:
        wait_at = within(area, chance)
        course.sail(points_between(start, area.waypoint, wait_at, chance), speed_kn)
        until = course.now + chance.uniform(3.0, 30.0) * HOUR
        course.stay(until, Mode.ANCHORED, Activity.WAITING, size=chance.uniform(60.0, 180.0))
        start = area.waypoint
    course.sail(points_between(start, port.waypoint, place, chance), speed_kn)


def moored(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A ship that lies at berth; now and then it shifts to another berth."""
    port = some_port(chance)
    small = chance.random() < 0.4
    course = stage.launch(
        hulls[0],
        "harbour craft" if small else "general cargo",
        flag(chance),
        -1.0,
        berth(port, chance),
        transponder=Transponder.B_CS if small and chance.random() < 0.5 else Transponder.A,
    )
    while course.now < stage.end:
        moor(course, port, chance.uniform(10.0, 120.0))
        course.sail([berth(port, chance)], 4.0, size=0.0)


def anchored(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A ship that waits in the roads for days, then goes alongside."""
    known = areas("anchorages", "port")
    area = known[int(chance.integers(len(known)))]
    port = all_ports()[port_number(area.port)]
    course = stage.launch(
        hulls[0],
        "bulk carrier",
        flag(chance),
        -chance.uniform(0.0, 2.0) * DAY,
        within(area, chance),
    )
    while course.now < stage.end:
        until = course.now + chance.uniform(1.0, 5.0) * DAY
        course.stay(until, Mode.ANCHORED, Activity.WAITING, size=chance.uniform(60.0, 200.0))
        course.sail(points_between(area.waypoint, port.waypoint, berth(port, chance), chance), 8.0)
        moor(course, port, chance.uniform(12.0, 36.0))
        back = points_between(port.waypoint, area.waypoint, within(area, chance), chance)
        course.sail(back, 8.0)


_FERRIES: Final = (
    *(
        ("Busan", "Hakata"),
        ("Incheon", "Weihai"),
        ("Busan", "Nagasaki"),
        ("Donghae", "Vladivostok"),
    ),
    *(("Hakodate", "Hachinohe"), ("Jeju", "Gwangyang"), ("Dalian", "Yantai"), ("Keelung", "Naha")),
)


def ferry(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A ferry to and fro."""
    names = {port.name: port for port in all_ports()}
    lines = [pair for pair in _FERRIES if pair[0] in names and pair[1] in names]
    one, other = (names[name] for name in lines[int(chance.integers(len(lines)))])
    speed = chance.uniform(17.0, 26.0)
    course = stage.launch(
        hulls[0], "ferry", flag(chance), -chance.uniform(0.0, 1.0) * DAY, berth(one, chance)
    )
    while course.now < stage.end:
        moor(course, one, chance.uniform(1.0, 5.0))
        to = points_between(one.waypoint, other.waypoint, berth(other, chance), chance)
        course.sail(to, speed, Activity.FERRY)
        one, other = other, one
