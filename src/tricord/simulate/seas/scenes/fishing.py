"""Fishing: trawlers, squid jiggers, pairs of trawlers, boats rafted together, carriers."""

from __future__ import annotations

import math

import numpy as np

from tricord.simulate.seas.course import Course, aside, passage
from tricord.simulate.seas.hull import Transponder
from tricord.simulate.seas.lanes import Point, distance_m, way
from tricord.simulate.seas.motion import Activity, Mode
from tricord.simulate.seas.places import Area, areas
from tricord.simulate.seas.scenes.voyages import flag, moor, points_between, some_port
from tricord.simulate.seas.stage import DAY, HOUR, Planted, Stage, note, within


def _ground(use: str, chance: np.random.Generator) -> Area:
    known = areas("grounds", use)
    return known[int(chance.integers(len(known)))]


def _class(chance: np.random.Generator) -> Transponder:
    drawn = chance.random()
    if drawn < 0.55:
        return Transponder.B_CS
    return Transponder.B_SO if drawn < 0.75 else Transponder.A


def _onward(course: Course, area: Area, chance: np.random.Generator, low: float) -> Point:
    """A next point of a ground, at least so many metres away; back to the middle from its edge."""
    metres, angle = low * chance.uniform(1.0, 2.5), chance.uniform(0.0, 2.0 * math.pi)
    there = aside(course.here, metres * math.cos(angle), metres * math.sin(angle))
    if distance_m(there, (area.lat, area.lon)) < area.radius_m:
        return there
    inner = within(area, chance, part=0.4)
    return inner if inner != course.here else aside(inner, 100.0, 0.0)


def trawl(course: Course, area: Area, until: float, chance: np.random.Generator) -> None:
    """Tow after tow until a moment, at 2.5 to 4.5 knots."""
    while course.now < until:
        to = _onward(course, area, chance, min(6000.0, 0.4 * area.radius_m))
        speed = chance.uniform(2.5, 4.5)
        course.sail([to], speed, Activity.TRAWLING, size=60.0, begin_kn=2.0, end_kn=2.0)


def jig(course: Course, area: Area, until: float, chance: np.random.Generator) -> None:
    """Drift and jig, then move on a few miles."""
    while course.now < until:
        end = course.now + chance.uniform(4.0, 11.0) * HOUR
        metres, angle = chance.uniform(500.0, 3000.0), chance.uniform(0.0, 2.0 * math.pi)
        to = aside(course.here, metres * math.cos(angle), metres * math.sin(angle))
        course.stay(end, Mode.DRIFTING, Activity.JIGGING, size=900.0, to=to)
        course.sail([_onward(course, area, chance, 3000.0)], chance.uniform(6.0, 9.0))


def fishing_boat(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A boat that fishes for days, lands its catch and goes out again."""
    squid = chance.random() < 0.35
    area = _ground("squid" if squid else "trawl", chance)
    work = jig if squid else trawl
    start = -chance.uniform(0.0, 4.0) * DAY
    kind = "squid jigger" if squid else "trawler"
    course = stage.launch(
        hulls[0], kind, flag(chance), start, within(area, chance), transponder=_class(chance)
    )
    while course.now < stage.end:
        work(course, area, course.now + chance.uniform(2.0, 6.0) * DAY, chance)
        port = some_port(chance, area.waypoint)
        speed = chance.uniform(8.0, 11.0)
        home = points_between(area.waypoint, port.waypoint, (port.lat, port.lon), chance)
        course.sail(home, speed)
        moor(course, port, chance.uniform(12.0, 60.0))
        back = way(port.waypoint, area.waypoint, 0.0, 0.0)
        course.sail([*back, within(area, chance)], speed)


def pair(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """Two trawlers that tow one net between them, 150 to 535 m apart."""
    area = _ground("trawl", chance)
    place, mid = within(area, chance), flag(chance)
    first = stage.launch(hulls[0], "pair trawler", mid, -DAY, place, transponder=_class(chance))
    tows = []
    while first.now < stage.end + DAY:
        to = _onward(first, area, chance, min(15_000.0, 0.4 * area.radius_m))
        begun = first.now
        speed = chance.uniform(2.5, 4.0)
        first.sail([to], speed, Activity.PAIR_TRAWLING, size=0.0, begin_kn=2.0, end_kn=2.0)
        tows.append((begun, first.now))
        rest = first.now + chance.uniform(0.3, 0.9) * HOUR
        first.stay(rest, Mode.DRIFTING, Activity.STANDING_BY, size=300.0)
    apart = 150.0 + 385.0 * chance.random() ** 2
    start = aside(first.at(tows[0][0]), 900.0, 0.0)
    second = stage.launch(hulls[1], "pair trawler", mid, -DAY, start, transponder=_class(chance))
    for begun, ended in tows:
        keep_abreast(second, first, begun + 1500.0, ended - 300.0, (0.0, apart))


def keep_abreast(
    course: Course,
    leader: Course,
    start: float,
    end: float,
    offset: tuple[float, float],
    *,
    activity: Activity = Activity.PAIR_TRAWLING,
) -> None:
    """Join a leader at a moment and keep abreast of it until another.

    Args:
        course: Of the hull that joins.
        leader: Course of the other one.
        start: Moment it has joined.
        end: Moment it leaves.
        offset: Metres ahead and to starboard.
        activity: What the hull does.
    """
    if end - start < 300.0 or start <= course.now:
        return
    lat, lon, lat_rate, lon_rate, _ = leader.states(np.array([start]))[0].tolist()
    angle = math.atan2(lon_rate * math.cos(math.radians(lat)), lat_rate)
    c, s = math.cos(angle), math.sin(angle)
    ahead, right = offset
    place = aside((lat, lon), ahead * c - right * s, ahead * s + right * c)
    course.meet(start, place, (lat_rate, lon_rate), activity)
    course.follow(leader, end, Mode.ABREAST, activity, offset)


def raft(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """Boats that tie up to one another for a night at sea, then fish apart, then tie up again."""
    area = _ground("squid", chance)
    mid, place = flag(chance), within(area, chance, part=0.5)
    first = stage.launch(hulls[0], "fishing boat", mid, -DAY, place, transponder=_class(chance))
    nights = []
    while first.now < stage.end + DAY:
        begun = first.now
        until = begun + chance.uniform(8.0, 16.0) * HOUR
        first.stay(until, Mode.DRIFTING, Activity.RAFTED, size=500.0)
        nights.append((begun, first.now))
        first.sail([within(area, chance)], 6.0)
        jig(first, area, first.now + 0.4 * DAY, chance)
    for turn, number in enumerate(hulls[1:], 1):
        apart = 14.0 * turn
        start = aside(first.at(nights[0][0]), 0.0, apart)
        boat = stage.launch(number, "fishing boat", mid, -DAY, start, transponder=_class(chance))
        for begun, ended in nights:
            if begun > boat.now:
                boat.meet(begun, aside(first.at(begun), 0.0, apart), (0.0, 0.0), Activity.PASSAGE)
            boat.follow(first, ended, Mode.ALONGSIDE, Activity.RAFTED, (0.0, apart))
            boat.sail([within(area, chance)], 6.0)
            until = boat.now + 0.2 * DAY
            boat.stay(until, Mode.DRIFTING, Activity.JIGGING, size=900.0)


def carrier(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A reefer that drifts on a fishing ground; boats fish, come alongside and hand over."""
    area = _ground("trawl", chance)
    reefer = stage.launch(hulls[0], "reefer", flag(chance), -DAY, within(area, chance, part=0.3))
    to = aside(reefer.here, *chance.uniform(-6000.0, 6000.0, 2))
    reefer.stay(stage.end + 2 * DAY, Mode.DRIFTING, Activity.LOITERING, size=1500.0, to=to)
    for turn, number in enumerate(hulls[1:]):
        place = within(area, chance)
        boat = stage.launch(
            number, "trawler", flag(chance), -DAY, place, transponder=_class(chance)
        )
        start = (4.0 + 8.0 * turn + 3.0 * chance.random()) * HOUR
        while start < stage.end:
            hours, metres = chance.uniform(2.3, 6.0), chance.uniform(18.0, 60.0)
            trawl(boat, area, start - 8.0 * HOUR, chance)
            place = aside(reefer.at(start), 0.0, metres)
            took = passage([boat.here, place], 0.0, 8.0, 2.0, 0.4)[-1, 0]
            boat.stay(start - float(took), Mode.DRIFTING, Activity.STANDING_BY, size=400.0)
            boat.sail([place], 8.0, begin_kn=2.0)
            begun = boat.now
            end = begun + hours * HOUR
            boat.follow(reefer, end, Mode.ALONGSIDE, Activity.TRANSFER, (0.0, metres))
            said = note(plan="fishing then transfer", distance_m=round(metres, 1), dark="none")
            middle = reefer.at(0.5 * (begun + end))
            pair_of = (reefer.hull, number)
            stage.planted.append(Planted("transfer", pair_of, begun, end, middle, note=said))
            boat.sail([within(area, chance)], 8.0)
            start += chance.uniform(2.2, 3.2) * DAY
        trawl(boat, area, stage.end + DAY, chance)
