"""Ships around the DPRK: dark calls, discharge at buoys, its flag, carriers that loiter."""

from __future__ import annotations

import numpy as np

from tricord.simulate.seas.course import Course, aside, passage
from tricord.simulate.seas.lanes import distance_m, length_m, way
from tricord.simulate.seas.motion import Activity, Mode
from tricord.simulate.seas.places import Port, all_ports, areas, port_number
from tricord.simulate.seas.scenes.voyages import berth, flag, moor, points_between
from tricord.simulate.seas.stage import DAY, HOUR, Planted, Stage, note, within


def _ports(country: str) -> list[Port]:
    return [port for port in all_ports() if port.country == country]


def _one(ports: list[Port], chance: np.random.Generator) -> Port:
    return ports[int(chance.integers(len(ports)))]


def _base(target: Port, chance: np.random.Generator) -> Port:
    """A port of another state from which a ship sails to a port of the DPRK."""
    known = [p for p in all_ports() if p.calls > 0]
    near = sorted(known, key=lambda p: length_m(p.waypoint, target.waypoint))[:6]
    return _one(near, chance)


def dark_call(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A ship switches off on its way to a port of the DPRK, calls there, and comes back."""
    target = _one(_ports("KP"), chance)
    base = _base(target, chance)
    course = stage.launch(hulls[0], "general cargo", flag(chance), -0.2 * DAY, berth(base, chance))
    _call_dark(stage, course, base, target, chance, what="call")


def buoy_discharge(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A tanker discharges at the buoys off Nampo, dark."""
    target = all_ports()[port_number("Nampo")]
    base = _base(target, chance)
    course = stage.launch(hulls[0], "tanker", flag(chance), -0.2 * DAY, berth(base, chance))
    _call_dark(stage, course, base, target, chance, what="buoy discharge")


def _call_dark(
    stage: Stage,
    course: Course,
    base: Port,
    target: Port,
    chance: np.random.Generator,
    *,
    what: str,
) -> None:
    buoys = areas("anchorages", "buoy")[0]
    first = True
    while course.now < stage.end:
        moor(course, base, chance.uniform(0.5, 5.0) if first else chance.uniform(30.0, 80.0))
        first = False
        place = within(buoys, chance) if what == "buoy discharge" else berth(target, chance)
        there = points_between(base.waypoint, target.waypoint, place, chance)
        speed = chance.uniform(9.0, 12.5)
        left = course.now
        course.sail(there, speed)
        arrived = course.now
        until = arrived + chance.uniform(7.0, 20.0) * HOUR
        if what == "buoy discharge":
            course.stay(until, Mode.ANCHORED, Activity.DISCHARGE, size=40.0)
        else:
            course.stay(until, Mode.MOORED, Activity.IN_PORT, port=port_number(target.name))
        sailed = course.now
        home = berth(base, chance)
        course.sail(points_between(target.waypoint, base.waypoint, home, chance), speed)
        before = min(0.7 * (arrived - left), chance.uniform(60e3, 150e3) / (speed * 0.5144))
        after = min(0.7 * (course.now - sailed), chance.uniform(60e3, 150e3) / (speed * 0.5144))
        stage.silence(course.hull, arrived - before, sailed + after, "intent")
        said = note(port=target.name, what=what)
        stage.planted.append(
            Planted("dark_call", (course.hull,), arrived, sailed, place, note=said)
        )


def under_flag(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A ship of the DPRK's flag between its ports and others; heard where anyone hears."""
    ports = _ports("KP")
    others = [p for p in all_ports() if p.name in ("Dalian", "Yantai", "Vladivostok", "Nakhodka")]
    port = _one(ports, chance)
    start = -chance.uniform(0.0, 1.5) * DAY
    course = stage.launch(hulls[0], "general cargo", 445, start, berth(port, chance))
    while course.now < stage.end:
        moor(course, port, chance.uniform(6.0, 24.0))
        known = [p for p in (*ports, *others) if p is not port]
        known = [p for p in known if length_m(port.waypoint, p.waypoint) < 1.2e6]
        target = _one(known, chance)
        speed = chance.uniform(7.0, 10.5)
        to = points_between(port.waypoint, target.waypoint, berth(target, chance), chance)
        course.sail(to, speed)
        port = target


def loiterer(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A reefer or tanker that lies in one sea area for days and moves a few miles now and then."""
    known = areas("grounds", "drift")
    area = known[int(chance.integers(len(known)))]
    place = within(area, chance)
    course = stage.launch(hulls[0], "reefer", flag(chance), -0.3 * DAY, place)
    while course.now < stage.end:
        until = course.now + chance.uniform(5.0, 30.0) * HOUR
        metres = min(4000.0, 0.3 * area.radius_m)
        to = aside(course.here, *chance.uniform(-metres, metres, 2))
        course.stay(until, Mode.DRIFTING, Activity.LOITERING, size=1200.0, to=to)
        back = within(area, chance, part=0.6)
        if distance_m(back, course.here) > 500.0:
            course.sail([back], chance.uniform(7.0, 12.0))


def meets_dark(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A ship that loiters in the open; another comes dark from the DPRK, lies by it and goes."""
    known = [a for a in areas("grounds", "transfer") if a.lat > 34.0 and a.lat < 43.0]
    area = known[int(chance.integers(len(known)))]
    mother = stage.launch(hulls[0], "tanker", flag(chance), -0.5 * DAY, within(area, chance))
    mother.stay(stage.end + 2 * DAY, Mode.DRIFTING, Activity.LOITERING, size=1500.0)
    ports = sorted(_ports("KP"), key=lambda p: distance_m((p.lat, p.lon), (area.lat, area.lon)))
    port = ports[int(chance.integers(3))]
    dark = stage.launch(hulls[1], "tanker", 445, -2.5 * DAY, berth(port, chance))
    start = chance.uniform(8.0, 16.0) * HOUR
    while start < stage.end:
        there = aside(mother.at(start), 60.0, 0.0)
        points = [*way(port.waypoint, area.waypoint, 0.0, 0.0), there]
        took = float(passage([dark.here, *points], 0.0, 10.0, 0.4, 0.4)[-1, 0])
        if start - took > dark.now:
            moor(dark, port, (start - took - dark.now) / HOUR)
            dark.sail(points, 10.0)
            begun, end = dark.now, dark.now + chance.uniform(3.0, 8.0) * HOUR
            dark.follow(mother, end, Mode.ALONGSIDE, Activity.TRANSFER, (60.0, 0.0))
            said = note(plan="dark tanker of the DPRK", distance_m=60.0, dark="one")
            middle = mother.at(0.5 * (begun + end))
            pair = (mother.hull, dark.hull)
            stage.planted.append(Planted("transfer", pair, begun, end, middle, note=said))
            dark.sail([*reversed(points[:-1]), berth(port, chance)], 10.0)
            quiet = chance.uniform(0.3, 0.8) * took
            stage.silence(dark.hull, begun - quiet, end + quiet, "intent")
        start += chance.uniform(4.0, 6.0) * DAY
    moor(dark, port, max(24.0, (stage.end + DAY - dark.now) / HOUR))
