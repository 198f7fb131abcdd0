"""Nasty small worlds made by chance: the same seed makes the same world."""

import math
import random

from tests.reference.cases import DAY, DEGREES_A_METRE, HOUR, NOVEMBER_15, World, row


def _shuffled(seed: int, chance: random.Random, rows: list, anchorages=()) -> World:
    chance.shuffle(rows)
    return World(f"seed {seed}", tuple(rows), tuple(anchorages))


def _chance(kind: str, seed: int) -> random.Random:
    return random.Random(f"{kind} {seed}")  # noqa: S311  # a test world, no secret


def random_encounter_world(seed: int) -> World:
    """Two to six vessels within some hundred metres, near midnight, the dateline or a pole."""
    chance = _chance("encounters", seed)
    lat_0 = chance.choice([0.0, 0.0001, 38.3, 60.0, -45.0, 85.4, -2.0])
    lon_0 = chance.choice([0.0, 180.0, -180.0, 179.999, 127.4, -70.0, 45.0, 90.0])
    narrow = max(0.05, math.cos(math.radians(lat_0)))
    start = NOVEMBER_15 + chance.choice([0, 18, 20, 21, 22, 23]) * HOUR
    end = start + chance.choice([3, 6, 12, 30]) * HOUR
    step = chance.choice([0, 100, 200, 400, 900]) * DEGREES_A_METRE
    rows = []
    for k in range(chance.choice([2, 2, 3, 4, 6])):
        at = start + chance.choice([0, 600, -600, 37, chance.randint(0, 7200)])
        lat = lat_0 + chance.uniform(-300, 300) * DEGREES_A_METRE
        lon = lon_0 + chance.uniform(-300, 300) * DEGREES_A_METRE / narrow
        every = chance.choice([60, 180, 600, 900, 1800, 3600, 3599, 3601, 5400])
        regular = chance.random() < 0.4
        while at < end:
            knots = chance.choice([0, 0.1, 0.3, 0.4, 2, 5, chance.uniform(0, 15), None])
            course = None if chance.random() < 0.1 else chance.uniform(0, 359.99)
            rows.append(row(f"v{k}", at, lat, lon, knots, course))
            if chance.random() < 0.05:
                aside = chance.uniform(-1e-3, 1e-3)
                rows.append(row(f"v{k}", at, lat + aside, lon, knots, course))
            hop = every if regular else max(1, int(every * chance.uniform(0.3, 1.5)))
            if chance.random() < 0.05:
                hop += chance.choice([HOUR, 2 * HOUR, 4 * HOUR])
            if chance.random() < 0.1:
                hop += 0.5
            at += hop
            lat += chance.uniform(-2, 2) * step * hop / HOUR
            lon += chance.uniform(-2, 2) * step * hop / HOUR / narrow
    return _shuffled(seed, chance, rows)


def random_gap_world(seed: int, threshold_h: float = 6.0) -> World:
    """Some vessels with silences about the threshold, ties, and jumps anywhere."""
    chance = _chance("gaps", seed)
    rows = []
    for k in range(chance.choice([1, 2, 3])):
        at = NOVEMBER_15 + chance.randint(0, DAY)
        lat, lon = chance.uniform(-80, 80), chance.uniform(-180, 180)
        for _ in range(chance.randint(1, 25)):
            rows.append(row(f"v{k}", at, lat, lon, None, None))
            if chance.random() < 0.1:
                rows.append(row(f"v{k}", at, lat + 0.01, lon, 1.0, None))
            usual = chance.choice([60, 1800, HOUR, 5 * HOUR])
            near = threshold_h * HOUR + chance.choice(
                [-1, -0.001, 0, 0.001, 1, 3 * HOUR, 40 * HOUR]
            )
            at += usual if chance.random() < 0.7 else near
            lat = max(-89.0, min(89.0, lat + chance.uniform(-1, 1)))
            lon += chance.uniform(-1, 1)
    return _shuffled(seed, chance, rows)


def random_loitering_world(seed: int) -> World:
    """One or two vessels that change between speeds about two knots, with silences of days."""
    chance = _chance("loitering", seed)
    rows = []
    for vessel in ("a", "b")[: chance.choice([1, 2])]:
        at = NOVEMBER_15 + chance.choice([0, chance.randint(0, DAY)])
        end = at + chance.choice([1, 3, 6]) * DAY
        lat, lon = chance.uniform(-60, 60), chance.choice([0.0, 179.99, 50.0])
        knots = 1.0
        while at < end:
            rows.append(row(vessel, at, lat, lon, None, None))
            if chance.random() < 0.03:
                rows.append(row(vessel, at, lat, lon, 1.0, None))
            if chance.random() < 0.15:
                knots = chance.choice([0, 1, 1.9, 1.99, 2.01, 2.5, 8])
            hop = chance.choice([60, 600, 1800, HOUR, 5400])
            if chance.random() < 0.03:
                hop = chance.choice([5, 10, 30, 50]) * HOUR
            lat += knots * hop / HOUR / 60 * chance.choice([1, -1, 0.2])
            at += hop
    return _shuffled(seed, chance, rows)


def random_port_world(seed: int) -> World:
    """Vessels that drift about an anchorage point, at speeds about those that stop and start."""
    chance = _chance("ports", seed)
    lat_0, lon_0 = chance.choice([0.0, 38.7, 60.0]), chance.choice([0.0, 180.0, 127.4])

    def place(name: str, north: float, east: float) -> tuple[str, float, float]:
        return (
            row(name, 0, lat_0 + north, lon_0 + east)[:1]
            + row(name, 0, lat_0 + north, lon_0 + east)[2:4]
        )

    anchorages = [
        place(f"p{k}", chance.uniform(-0.05, 0.05), chance.uniform(-0.05, 0.05))
        for k in range(chance.choice([1, 2, 5]))
    ]
    if chance.random() < 0.4:
        anchorages.append(place("far", 2.0, 0.0))
    rows = []
    for k in range(chance.choice([1, 2, 3])):
        at = NOVEMBER_15 + chance.choice([0, HOUR, chance.randint(0, DAY)])
        end = NOVEMBER_15 + chance.choice([2, 5]) * DAY
        km, about = chance.uniform(-6, 6), anchorages[0]
        while at < end:
            km = max(-9.0, min(9.0, km + chance.choice([-1.5, -0.6, -0.3, 0, 0.2, 0.5, 1.5])))
            knots = chance.choice([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 5, None, 102.3])
            lat = about[1] + km * 1000 * DEGREES_A_METRE
            rows.append(row(f"v{k}", at, lat, about[2], knots, None))
            if chance.random() < 0.05:
                rows.append(row(f"v{k}", at, lat + 0.001, about[2], 1.0, None))
            at += chance.choice([60, 600, 600, 600, 1800, HOUR, 14399, 14400, 14401, 26 * HOUR])
            if chance.random() < 0.03:
                about = chance.choice(anchorages)
    return _shuffled(seed, chance, rows, anchorages)
