"""Identities that change, are shared, borrowed or laundered."""

from __future__ import annotations

import numpy as np

from tricord.simulate.seas.course import Course, passage
from tricord.simulate.seas.hull import Hull, Identity, mmsi, ship_number
from tricord.simulate.seas.lanes import way
from tricord.simulate.seas.motion import Activity, Mode
from tricord.simulate.seas.places import all_ports, areas, port_number
from tricord.simulate.seas.scenes.dark import under_flag
from tricord.simulate.seas.scenes.voyages import berth, flag, merchant, moor, points_between
from tricord.simulate.seas.stage import DAY, HOUR, Falsehood, Planted, Spell, Stage, note, within


def _event(stage: Stage, hulls: tuple[int, ...], at: float, until: float, **said: object) -> None:
    stage.planted.append(Planted("identity_event", hulls, at, until, note=note(**said)))


def reflag(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A ship adrift takes another flag and name; its IMO number stays."""
    number = hulls[0]
    known = [a for a in areas("grounds", "drift") if a.lat < 36.0]
    area = known[int(chance.integers(len(known)))]
    course = stage.launch(number, "tanker", 445, -0.5 * DAY, within(area, chance, part=0.5))
    course.stay(stage.end + 2 * DAY, Mode.DRIFTING, Activity.LOITERING, size=900.0)
    at = chance.uniform(8.0, 30.0) * HOUR
    other = Identity(mmsi(613, number), ship_number(number), f"SIM NEW DAY {number}")
    stage.spells.append(Spell(number, at, other))
    _event(stage, (number,), at, at, what="re-flagging", imo="same")


def _share(stage: Stage, one: Hull, other: Hull, end: float, how: str) -> None:
    """Let a hull use the identity of another from the first moment."""
    stage.spells.append(Spell(other.number, -1e9, one.identity()))
    hulls = (one.number, other.number)
    stage.planted.append(Planted("shared_mmsi", hulls, 0.0, end, note=note(how=how)))


def shared_far(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """Two ships far apart under one identity."""
    merchant(stage, hulls[:1], chance)
    area = next(a for a in areas("grounds", "drift") if a.name == "Pacific drift")
    place = within(area, chance)
    other = stage.launch(hulls[1], "tanker", 412, -DAY, place)
    while other.now < stage.end + DAY:
        other.sail([within(area, chance)], chance.uniform(7.0, 11.0))
    _share(stage, stage.hulls[hulls[0]], stage.hulls[hulls[1]], stage.end, "far")


def shared_near(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """Two ships under one identity in the same waters, some miles apart."""
    ground = areas("grounds", "trawl")
    area = next(a for a in ground if a.name == "Zhoushan trawl")
    for number in hulls:
        ship = stage.launch(number, "trawler", 412, -DAY, within(area, chance))
        while ship.now < stage.end + DAY:
            ship.sail([within(area, chance)], chance.uniform(3.5, 9.0), Activity.TRAWLING)
    _share(stage, stage.hulls[hulls[0]], stage.hulls[hulls[1]], stage.end, "near")


def shared_crossing(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """Two ships under one identity that pass close by one another, again and again."""
    stretch = way("geomun", "geoje-south", 0.1, 0.1)
    for turn, number in enumerate(hulls):
        points = list(stretch) if turn == 0 else list(reversed(stretch))
        start = -0.3 * DAY - chance.uniform(0.0, 0.05) * DAY
        ship = stage.launch(number, "general cargo", 441, start, points[0])
        speed = chance.uniform(8.0, 12.0)
        while ship.now < stage.end + DAY:
            ship.sail(points[1:], speed)
            points.reverse()
    _share(stage, stage.hulls[hulls[0]], stage.hulls[hulls[1]], stage.end, "crossing")


def launder_direct(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A ship of the DPRK's flag takes a number made out for a ship that does not exist."""
    number = hulls[0]
    under_flag(stage, hulls, chance)
    at = chance.uniform(6.0, 36.0) * HOUR
    shell = Identity(mmsi(518, number), ship_number(100_000 + number), f"SIM SHELL {number}")
    stage.spells.append(Spell(number, at, shell))
    _event(stage, (number,), at, at, what="direct laundering", imo=shell.imo)


def launder_indirect(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A clean hull takes the shell's identity; its own is then used by the dirty one."""
    clean, dirty = hulls
    merchant(stage, [clean], chance)
    under_flag(stage, [dirty], chance)
    own = stage.hulls[clean].identity()
    at = chance.uniform(5.0, 14.0) * HOUR
    later = at + chance.uniform(4.0, 20.0) * HOUR
    shell = Identity(mmsi(511, clean), ship_number(100_000 + clean), f"SIM SHELL {clean}")
    stage.spells.append(Spell(clean, at, shell))
    stage.spells.append(Spell(dirty, later, own))
    _event(stage, (clean, dirty), at, later, what="indirect laundering", imo=own.imo)


def handover(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """In one port a ship falls silent and another goes on under its identity."""
    giver, taker = hulls
    port = all_ports()[port_number(str(chance.choice(("Qingdao", "Kaohsiung", "Busan"))))]
    first = stage.launch(giver, "tanker", flag(chance), -0.3 * DAY, berth(port, chance))
    moor(first, port, 24.0 * 400)
    second = stage.launch(taker, "tanker", flag(chance), -0.3 * DAY, berth(port, chance))
    at = chance.uniform(5.0, 12.0) * HOUR
    again = at + chance.uniform(2.0, 8.0) * HOUR
    own = stage.hulls[giver].identity()
    stage.silence(giver, at, 1e9, "intent")
    stage.silence(taker, -DAY, again, "port")
    stage.spells.append(Spell(taker, -1e9, own))
    moor(second, port, (again + HOUR - second.now) / HOUR)
    target = all_ports()[port_number("Ulsan")]
    while second.now < stage.end:
        to = points_between(port.waypoint, target.waypoint, berth(target, chance), chance)
        second.sail(to, 11.0)
        moor(second, target, chance.uniform(10.0, 30.0))
        port, target = target, port
    _event(stage, (giver, taker), at, again, what="handover in port")


def frozen(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A ship under way whose transponder goes on telling one position."""
    _tells_other(stage, hulls, chance, "frozen")


def replayed(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A ship whose transponder tells the track of some hours before."""
    _tells_other(stage, hulls, chance, "replay")


def _tells_other(stage: Stage, hulls: list[int], chance: np.random.Generator, kind: str) -> None:
    number = hulls[0]
    stretch = way("zhoushan-east", "busan-approach", 0.1, 0.1)
    ship = stage.launch(number, "tanker", flag(chance), -0.4 * DAY, stretch[0])
    while ship.now < stage.end + DAY:
        ship.sail(stretch[1:], chance.uniform(9.0, 12.0), begin_kn=6.0, end_kn=6.0)
        stretch.reverse()
    start = chance.uniform(8.0, 14.0) * HOUR
    end = start + chance.uniform(5.0, 10.0) * HOUR
    back = chance.uniform(5.0, 7.5) * HOUR
    if kind == "frozen":
        stage.falsehoods.append(Falsehood(number, start, end, number, start, 0.0))
    else:
        stage.falsehoods.append(Falsehood(number, start, end, number, -back, 1.0))
    stage.planted.append(Planted(kind, (number,), start, end, ship.at(start)))


def on_land(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """A ship whose transponder tells a track that was made up, over land."""
    number = hulls[0]
    port = all_ports()[port_number("Dalian")]
    ship = stage.launch(number, "tanker", flag(chance), -0.4 * DAY, berth(port, chance))
    target = all_ports()[port_number("Nampo")]
    start = chance.uniform(6.0, 12.0) * HOUR
    end = start + chance.uniform(5.0, 9.0) * HOUR
    moor(ship, port, (start - HOUR - ship.now) / HOUR)
    while ship.now < stage.end + DAY:
        to = points_between(port.waypoint, target.waypoint, berth(target, chance), chance)
        ship.sail(to, 10.0)
        moor(ship, target, 12.0)
        port, target = target, port
    inland = (36.4 + 0.4 * chance.random(), 117.2), (36.6, 120.2)
    track = Course(-1, ship.key, start, inland[0])
    speed = float(passage(list(inland), 0.0, 10.0, 10.0, 10.0)[-1, 0]) * 10.0 / (end - start)
    track.sail([inland[1]], max(4.0, min(speed, 14.0)), begin_kn=4.0, end_kn=4.0)
    stage.falsehoods.append(Falsehood(number, start, end, -1 - len(stage.ghosts), 0.0, 1.0))
    stage.ghosts.append(track)
    stage.planted.append(Planted("on_land", (number,), start, end, inland[0]))


def jammed(stage: Stage, hulls: list[int], chance: np.random.Generator) -> None:
    """Ships at anchor where positions are jammed now and then (see `receivers.jammings`)."""
    area = next(a for a in areas("anchorages", "port") if a.name == "Qingdao roads")
    for number in hulls:
        ship = stage.launch(number, "bulk carrier", flag(chance), -DAY, within(area, chance))
        size = chance.uniform(60.0, 150.0)
        ship.stay(stage.end + 2 * DAY, Mode.ANCHORED, Activity.WAITING, size=size)
