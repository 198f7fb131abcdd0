"""Nasty small worlds for the watches, made by hand; `random_cases` has those made by chance.

Coordinates are whole 1/600,000 degrees, speeds whole 1/100 knots and courses whole 1/100 degrees,
as the product keeps them, so that a reference and the product read the very same world.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tests.reference.gfw_positions import Row

HOUR = 3600
DAY = 86400
NOVEMBER_15 = 19676 * DAY
"""2023-11-15 00:00 UTC."""
MIDNIGHTS = {
    "month": 19692 * DAY,  # 2023-12-01
    "year": 19723 * DAY,  # 2024-01-01
    "leap day": 19782 * DAY,  # 2024-02-29
    "day after a leap day": 19783 * DAY,
}
DEGREES_A_METRE = 1 / 111_195


@dataclass(frozen=True)
class World:
    """Positions, in no order, and the anchorage points where ports matter."""

    name: str
    rows: tuple[Row, ...]
    anchorages: tuple[tuple[str, float, float], ...] = ()


def row(  # noqa: PLR0917  # the columns of a position, in their order
    vessel: str, at: float, lat: float, lon: float, speed=0.0, course=0.0
) -> Row:
    """A position on the grids of the product, its longitude in [-180, 180)."""
    east = (round(lon * 600_000) + 108_000_000) % 216_000_000 - 108_000_000
    return (
        vessel,
        float(at),
        round(lat * 600_000) / 600_000,
        east / 600_000,
        None if speed is None else round(speed * 100) / 100,
        None if course is None else round(course * 100) / 100 % 360,
    )


def still(vessel, begin, end, every=600, lat=38.0, *, lon=125.0, **rest) -> list[Row]:
    """A vessel that lies at one place and is heard from `begin` to `end`, both included."""
    moments = range(round(begin), round(end) + 1, round(every))
    return [row(vessel, at, lat, lon, **rest) for at in moments]


def moving(vessel, begin, end, every, knots, *, lat=38.0, lon=125.0, north=True) -> list[Row]:
    """A vessel that goes due north or due east at so many knots."""
    made = []
    for at in range(round(begin), round(end) + 1, round(every)):
        way = knots * (at - begin) / HOUR / 60
        place = (lat + way, lon) if north else (lat, lon + way)
        made.append(row(vessel, at, *place, abs(knots), 0.0 if north else 90.0))
    return made


def world(name: str, rows: Iterable[Row], anchorages=()) -> World:
    """A world whose rows stand in the order that helps least: the last first."""
    return World(name, tuple(rows)[::-1], tuple(anchorages))


def pair(begin, end, every=600, *, metres=100.0, lat=38.0, lon=125.0) -> list[Row]:
    """Two vessels that lie beside each other from `begin` to `end`."""
    north = lat + metres * DEGREES_A_METRE
    return still("a", begin, end, every, lat, lon=lon) + still(
        "b", begin, end, every, north, lon=lon
    )


def met(begin, minutes, vessels="ab") -> list[Row]:
    """Two vessels beside each other for exactly so many minutes, seen far apart before and after.

    Nothing is left to dead reckoning, and no instant between two fixes falls within reach.
    """
    end = begin + minutes * 60
    watched = still(vessels[0], begin - 2 * HOUR, end + 2 * HOUR)
    apart = still(vessels[1], begin - 2 * HOUR, begin - 600, lat=39.0)
    apart += still(vessels[1], end + 600, end + 2 * HOUR, lat=39.0)
    return watched + still(vessels[1], begin, end) + apart


def encounter_worlds() -> list[World]:
    """For encounters."""
    return [*_meetings_in_time(), *_meetings_in_space(), *_meetings_of_few_fixes()]


def _meetings_in_time() -> list[World]:
    noon = NOVEMBER_15 + 12 * HOUR
    made = [world("nobody", []), world("alone", still("a", noon, noon + 5 * HOUR))]
    made += [
        world(f"{minutes} minutes", met(noon, minutes))
        for minutes in (50, 60, 70, 110, 120, 130, 240)
    ]
    for start in range(-190, 20, 10):
        for minutes in (120, 180):
            rows = met(NOVEMBER_15 + start * 60, minutes)
            made.append(world(f"{minutes} minutes, {start} minutes from midnight", rows))
    for name, midnight in MIDNIGHTS.items():
        made.append(world(f"over the {name}", pair(midnight - 3 * HOUR, midnight + 3 * HOUR)))
    made.append(world("three days", pair(NOVEMBER_15 + 37, NOVEMBER_15 + 3 * DAY, 1800)))
    for hole in (3 * HOUR + 3000, 4 * HOUR, 4 * HOUR + 600, 5 * HOUR):
        begin = NOVEMBER_15 + HOUR
        second = begin + 2 * HOUR + hole
        aside = still("b", begin + 2 * HOUR + 60, second - 60, 60, lat=39.0)
        rows = still("a", begin, second + 2 * HOUR) + still("b", begin, begin + 2 * HOUR)
        made.append(
            world(f"again after {hole} s", rows + aside + still("b", second, second + 2 * HOUR))
        )
    silent = still("a", NOVEMBER_15, NOVEMBER_15 + 4 * HOUR)
    silent += still("a", NOVEMBER_15 + 8 * HOUR, NOVEMBER_15 + 12 * HOUR)
    made.append(world("a is silent", silent + still("b", NOVEMBER_15, NOVEMBER_15 + 12 * HOUR)))
    return made


def _meetings_in_space() -> list[World]:
    begin = NOVEMBER_15 + 9 * HOUR
    made = []
    for lat in (0.0, -0.001, 38.0, 60.0, -60.0, 85.4):
        for lon in (0.0, -0.001, 45.0, 90.0, 179.9999, 180.0, -179.9999):
            rows = pair(begin, begin + 3 * HOUR, lon=lon, metres=450, lat=lat)
            made.append(world(f"at {lat}, {lon}", rows))
    made += [
        world(f"{metres} m apart", pair(begin, begin + 3 * HOUR, metres=metres))
        for metres in (0, 1, 490, 499, 501, 510)
    ]
    for every in (600, 777, 3000):
        end = begin + 6 * HOUR
        over = moving("a", begin, end, every, 0.9, lat=10.0, lon=179.97, north=False)
        beside = moving("b", begin, end, every, 0.9, lat=10.001, lon=179.97, north=False)
        made.append(world(f"over the dateline, every {every} s", over + beside))
    three = pair(begin, begin + 3 * HOUR) + still("c", begin, begin + 3 * HOUR, lat=38.002)
    made.append(world("three vessels", three))
    crowd = [
        fix
        for k in range(103)
        for fix in still(f"v{k:03}", begin, begin + 2 * HOUR, 1200, 38.0 + k * 2e-5)
    ]
    made.append(world("more than a hundred", crowd))
    made.append(
        world("a hundred at one place", [(*fix[:2], 38.0, 125.0, *fix[4:]) for fix in crowd])
    )
    return made


def _meetings_of_few_fixes() -> list[World]:
    noon = NOVEMBER_15 + 12 * HOUR
    made = []
    for name, at in (("on", noon), ("off", noon + 300), ("just after", noon + 0.5)):
        for knots, course in ((0.0, 0.0), (0.3, None), (0.4, None), (None, 90.0), (6.0, 180.0)):
            one = [row(v, at, 38.0, 125.0, knots, course) for v in "ab"]
            made.append(world(f"one fix each {name} the grid, {knots} kn, {course}", one))
    for first, last in ((0, DAY - 1), (1, DAY - 600), (599, DAY - 601)):
        ends = [row(v, NOVEMBER_15 + at, 38.0, 125.0) for v in "ab" for at in (first, last)]
        made.append(world(f"at {first} and {last} s of the day", ends))
    for apart in (3599, 3600, 3601, 3600.5, 7200):
        moments = [noon - 600, noon, noon + apart, noon + apart + 600]
        rows = [row(v, at, 38.0, 125.0, 0.1, 90.0) for v in "ab" for at in moments]
        made.append(world(f"fixes {apart} s apart", rows + pair(noon + 5 * HOUR, noon + 8 * HOUR)))
        rows = [row(v, at + 137, 38.0, 125.0, 0.1, 90.0) for v in "ab" for at in moments]
        made.append(world(f"fixes {apart} s apart, off the grid", rows))
    for courses in ((0.0, 180.0), (10.0, 350.0, 90.0), (None, 45.0), (359.9, 0.1)):
        ties = [
            row("a", noon, 38.0 + k * 1e-4, 125.0 - k * 1e-4, k * 2.0, course)
            for k, course in enumerate(courses)
        ]
        made.append(world(f"ties with courses {courses}", [*ties, row("b", noon, 38.0, 125.0)]))
    quiet = [row("a", noon + k * 600, 38.0, 125.0, None, None) for k in range(20)]
    made.append(world("no speed at all", quiet + still("b", noon, noon + 4 * HOUR)))
    tied = [row("a", noon + k * 600, 38.0, 125.0, k / 10, 0.0) for k in range(20) for _ in range(2)]
    made.append(world("everything twice", tied + still("b", noon, noon + 4 * HOUR)))
    late = still("a", NOVEMBER_15 + 22 * HOUR, NOVEMBER_15 + DAY - 1, 599, speed=3.0, course=200.0)
    made.append(world("dead reckoning stops at midnight", late + pair(noon, noon + 11 * HOUR)))
    return made


def gap_worlds(threshold_h: float = 6.0) -> list[World]:
    """For gaps longer than so many hours."""
    noon = NOVEMBER_15 + 12 * HOUR
    made = [world("nobody", []), world("one fix", [row("a", noon, 38.0, 125.0)])]
    for more in (-1, -0.001, 0, 0.001, 1):
        ends = (noon, noon + threshold_h * HOUR + more)
        made.append(
            world(f"threshold {more:+} s", [row("a", at, 38.0, 125.0 + at % 7) for at in ends])
        )
        last = NOVEMBER_15 + DAY - threshold_h * HOUR - more
        made.append(world(f"open, {more:+} s", [row("a", last, 38.0, 125.0)]))
    for lat_1, lon_1, lat_2, lon_2 in (
        (0.0, 0.0, 0.0, 0.0),
        (0.0, 179.95, 0.0, -179.95),
        (-60.0, -180.0, -60.0, 179.999),
        (89.9, 0.0, 89.9, 180.0),
        (38.0, 125.0, 38.0, 125.0),
        (38.0, 125.0, -37.9, -55.2),
    ):
        ends = [row("a", noon, lat_1, lon_1), row("a", noon + 30 * HOUR, lat_2, lon_2)]
        made.append(world(f"from {lat_1}, {lon_1} to {lat_2}, {lon_2}", ends))
    ties = [row("a", at, 38.0 + k * 0.1, 125.0) for at in (noon, noon + DAY) for k in range(3)]
    made.append(world("ties at both ends", ties))
    two_hulls = still("a", noon, noon + DAY, HOUR) + still("a", noon, noon + 2 * DAY, 7 * HOUR, 10)
    made.append(world("two hulls on one number", two_hulls))
    for name, midnight in MIDNIGHTS.items():
        rows = still("a", midnight - DAY, midnight - HOUR, 1700)
        rows += still("a", midnight + 2 * DAY, midnight + 3 * DAY, 1700, lat=39.0)
        made.append(world(f"over the {name}", rows))
    before = [row("a", noon - k * HOUR, 38.0, 125.0) for k in (0, 0, 1, 11, 12, 12.001, 13)]
    made.append(world("heard twelve hours before", [*before, row("a", noon + DAY, 38.0, 125.0)]))
    return made
