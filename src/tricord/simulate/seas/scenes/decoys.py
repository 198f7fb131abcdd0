"""What looks like a transfer and is none: pilots, tugs, bunkering, convoys, rescue, nets."""

from __future__ import annotations

import math

import numpy as np

from tricord.simulate.seas.course import KNOT, aside, passage
from tricord.simulate.seas.hull import Identity, Transponder, mmsi
from tricord.simulate.seas.lanes import way
from tricord.simulate.seas.motion import Activity, Mode
from tricord.simulate.seas.places import Port, all_ports, areas, port_number
from tricord.simulate.seas.scenes.voyages import berth, call, flag, moor, points_between, some_port
from tricord.simulate.seas.stage import DAY, HOUR, Spell, Stage, within

_STRETCHES = (
    *(("yellow-middle", "hongdo-west"), ("zhoushan-east", "east-china-middle")),
    *(("geomun", "geoje-south"), ("ulleung-south", "oki-north"), ("danjo", "osumi-west")),
)


def convoy(
    stage: Stage,
    hulls: list[int],
    chance: np.random.Generator,
    speeds: tuple[float, float] = (8.0, 12.0),
    activity: Activity = Activity.CONVOY,
) -> None:
    """Ships in line, 250 to 480 m behind one another, to and fro on a stretch of a lane."""
    here, there = _STRETCHES[int(chance.integers(len(_STRETCHES)))]
    north, east = chance.uniform(-0.6, 0.6, 2)
    stretch = way(here, there, float(north), float(east))
    first = stage.launch(hulls[0], "general cargo", flag(chance), -0.5 * DAY, stretch[0])
    speed = chance.uniform(*speeds)
    while first.now < stage.end + DAY:
        first.sail(stretch[1:], speed, activity, size=0.0, begin_kn=speed, end_kn=speed)
        stretch.reverse()
    for turn, number in enumerate(hulls[1:], 1):
        lag = turn * chance.uniform(250.0, 480.0) / (speed * KNOT)
        start = first.at(-0.5 * DAY)
        ship = stage.launch(number, "general cargo", flag(chance), -0.5 * DAY, start)
        ship.follow(first, stage.end + DAY, Mode.IN_TRAIL, activity, (lag, 0.0))


def tow(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A tug and what it tows."""
    convoy(stage, hulls, chance, (3.2, 5.5), Activity.TOWAGE)


def pilots(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A pilot boat goes out to each ship that comes in, and back."""
    port = some_port(chance)
    ships = []
    for number in hulls[1:]:
        start = some_port(chance, port.waypoint)
        at = -chance.uniform(0.1, 1.0) * DAY
        ship = stage.launch(number, "bulk carrier", flag(chance), at, berth(start, chance))
        call(ship, start.waypoint, port, chance.uniform(10.0, 14.0), chance)
        ships.append((ship, ship.now))
        moor(ship, port, max(24.0, (stage.end + DAY - ship.now) / HOUR))
    boat = stage.launch(hulls[0], "pilot boat", flag(chance), -1.2 * DAY, berth(port, chance))
    for ship, arrival in sorted(ships, key=lambda pair: pair[1]):
        joined = arrival - chance.uniform(1.0, 1.8) * HOUR
        lat, lon, *rates, _ = ship.states(np.array([joined]))[0]
        place = aside((float(lat), float(lon)), 0.0, 25.0)
        took = float(passage([boat.here, place], 0.0, 18.0, 0.4, 8.0)[-1, 0])
        if joined - took < boat.now:
            continue
        moor(boat, port, (joined - took - boat.now) / HOUR)
        boat.meet(joined, place, (float(rates[0]), float(rates[1])), Activity.PILOTAGE)
        minutes = chance.uniform(8.0, 28.0)
        boat.follow(ship, joined + 60.0 * minutes, Mode.ABREAST, Activity.PILOTAGE, (0.0, 25.0))
        boat.sail([berth(port, chance)], 18.0)
    moor(boat, port, max(1.0, (stage.end + DAY - boat.now) / HOUR))


def bunkering(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A licensed barge goes from ship to ship in a bunkering anchorage."""
    known = areas("anchorages", "bunker")
    area = known[int(chance.integers(len(known)))]
    ships = []
    for turn, number in enumerate(hulls[1:]):
        middle = 2.0 * math.pi * turn / len(hulls[1:])
        metres = 0.5 * area.radius_m
        place = aside((area.lat, area.lon), metres * math.cos(middle), metres * math.sin(middle))
        ship = stage.launch(number, "container", flag(chance), -DAY, place)
        ship.stay(
            stage.end + 2 * DAY, Mode.ANCHORED, Activity.WAITING, size=chance.uniform(60, 150)
        )
        ships.append(ship)
    barge = stage.launch(hulls[0], "bunker barge", flag(chance), -DAY, (area.lat, area.lon))
    turn = 0
    while barge.now < stage.end + DAY:
        ship = ships[turn % len(ships)]
        turn += 1
        rest = barge.now + chance.uniform(1.0, 6.0) * HOUR
        barge.stay(rest, Mode.ANCHORED, Activity.WAITING, size=60.0)
        took = 1.0 * HOUR
        joined = barge.now + took
        barge.meet(joined, aside(ship.at(joined), 0.0, 24.0), (0.0, 0.0), Activity.PASSAGE)
        until = joined + chance.uniform(1.5, 6.0) * HOUR
        barge.follow(ship, until, Mode.ALONGSIDE, Activity.BUNKERING, (0.0, 24.0))
        place = within(area, chance, part=0.25)
        barge.sail([place], 4.0, size=0.0)


def weather(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """Ships at anchor that wait for weather, some closer to each other than they should be."""
    known = areas("anchorages", "weather")
    area = known[int(chance.integers(len(known)))]
    middle = within(area, chance, part=0.5)
    key = int(chance.integers(1 << 40))
    for turn, number in enumerate(hulls):
        place = aside(middle, 380.0 * (turn // 2), 430.0 * (turn % 2))
        ship = stage.launch(number, "general cargo", flag(chance), -DAY, place)
        until = chance.uniform(0.8, 2.5) * DAY
        ship.stay(until, Mode.ANCHORED, Activity.WEATHER, size=90.0, key=key)
        port = some_port(chance, area.waypoint)
        ship.sail(points_between(area.waypoint, port.waypoint, berth(port, chance), chance), 11.0)
        moor(ship, port, max(24.0, (stage.end + DAY - ship.now) / HOUR))


def nets(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """Transmitters on a drift net: a line of them that drifts as one."""
    known = areas("grounds", "squid")
    area = known[int(chance.integers(len(known)))]
    key = None
    for turn, number in enumerate(hulls):
        if turn == 0:
            course = stage.launch(
                number, "net marker", 999, -DAY, within(area, chance), transponder=Transponder.B_CS
            )
            first, key = course, course.key
            to = aside(course.here, *chance.uniform(-9000.0, 9000.0, 2))
            until = stage.end + 2 * DAY
            course.stay(until, Mode.DRIFTING, Activity.NET, size=1200.0, to=to, key=key)
        else:
            place = aside(first.at(-DAY), 0.0, 420.0 * turn)
            course = stage.launch(
                number, "net marker", 999, -DAY, place, transponder=Transponder.B_CS
            )
            course.follow(first, until, Mode.ALONGSIDE, Activity.NET, (0.0, 420.0 * turn))
        charge = f"SIM {number:05d}-{int(chance.integers(20, 100))}%"
        stage.spells.append(Spell(number, -1e9, Identity(mmsi(999, number), "", charge)))


def rescue(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """Ships that search a sea area together at 3 to 8 knots."""
    known = areas("grounds", "rescue")
    area = known[int(chance.integers(len(known)))]
    middle = within(area, chance, part=0.5)
    begun = chance.uniform(2.0, 10.0) * HOUR
    for turn, number in enumerate(hulls):
        port = _kp_free_port(area.waypoint, chance)
        ship = stage.launch(number, "patrol ship", flag(chance), -1.5 * DAY, berth(port, chance))
        moor(ship, port, 24.0)
        ship.sail([*way(port.waypoint, area.waypoint, 0.0, 0.0), middle], chance.uniform(14, 18))
        until = max(ship.now, begun) + chance.uniform(8.0, 14.0) * HOUR
        corner = turn
        while ship.now < until:
            side = (300.0, 900.0, 1500.0, 2100.0)[corner % 4]
            angle = corner * 0.5 * math.pi
            to = aside(middle, side * math.cos(angle), side * math.sin(angle))
            ship.sail([to], chance.uniform(3.0, 8.0), Activity.RESCUE, size=0.0)
            corner += 1
        home = [*way(area.waypoint, port.waypoint, 0.0, 0.0), berth(port, chance)]
        ship.sail(home, 14.0)
        moor(ship, port, max(24.0, (stage.end + DAY - ship.now) / HOUR))


def _kp_free_port(waypoint: str, chance: np.random.Generator) -> Port:
    """A port of call near a point of the lanes."""
    return some_port(chance, waypoint)


def breakdown(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A ship whose engine fails on passage: it drifts for hours, at times without power."""
    port = all_ports()[port_number("Busan")]
    target = all_ports()[port_number(str(chance.choice(("Shanghai", "Tokyo", "Qingdao"))))]
    number = hulls[0]
    ship = stage.launch(number, "general cargo", flag(chance), -2.0 * HOUR, berth(port, chance))
    points = points_between(port.waypoint, target.waypoint, berth(target, chance), chance)
    half = max(2, len(points) // 2)
    ship.sail(points[:half], 11.0)
    begun = ship.now
    to = aside(ship.here, *chance.uniform(-5000.0, 5000.0, 2))
    until = begun + chance.uniform(6.0, 16.0) * HOUR
    ship.stay(until, Mode.DRIFTING, Activity.BREAKDOWN, size=900.0, to=to)
    stage.silence(number, begun + 0.5 * HOUR, begun + chance.uniform(3.6, 5.0) * HOUR, "fault")
    ship.sail(points[half:], 6.0)
    moor(ship, target, max(24.0, (stage.end + DAY - ship.now) / HOUR))


def lay_up(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """Ships laid up side by side; one has switched off."""
    known = areas("anchorages", "lay-up")
    area = known[int(chance.integers(len(known)))]
    first = stage.launch(hulls[0], "tanker", flag(chance), -DAY, within(area, chance))
    first.stay(stage.end + 2 * DAY, Mode.ANCHORED, Activity.LAY_UP, size=40.0)
    for number in hulls[1:]:
        place = aside(first.at(-DAY), 0.0, 46.0)
        other = stage.launch(number, "tanker", flag(chance), -DAY, place)
        other.follow(first, stage.end + DAY, Mode.ALONGSIDE, Activity.LAY_UP, (0.0, 46.0))
        start = chance.uniform(6.0, 20.0) * HOUR
        stage.silence(number, start, start + chance.uniform(1.0, 4.0) * DAY, "lay-up")


def default_identity(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """Boats whose transponders were never set up: all send 123456789."""
    grounds = areas("grounds", "trawl")
    for turn, number in enumerate(hulls):
        area = grounds[turn % len(grounds)]
        boat = stage.launch(
            number, "fishing boat", 412, -DAY, within(area, chance), transponder=Transponder.B_CS
        )
        stage.spells.append(Spell(number, -1e9, Identity("123456789", "", "")))
        while boat.now < stage.end + DAY:
            boat.sail([within(area, chance)], chance.uniform(3.0, 7.0))
            until = boat.now + chance.uniform(1.0, 5.0) * HOUR
            boat.stay(until, Mode.DRIFTING, Activity.JIGGING, size=600.0)
