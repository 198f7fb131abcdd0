"""Nasty small worlds for loitering and port visits, made by hand."""

from tests.reference.cases import (
    DAY,
    DEGREES_A_METRE,
    HOUR,
    MIDNIGHTS,
    NOVEMBER_15,
    World,
    moving,
    row,
    still,
    world,
)


def loitering_worlds() -> list[World]:
    """For loitering."""
    noon = NOVEMBER_15 + 12 * HOUR
    made = [world("nobody", []), world("one fix", [row("a", noon, 38.0, 125.0)])]
    for knots in (0.0, 1.0, 1.99, 2.01, 8.0):
        for every in (60, 600, 3600, 5400):
            rows = moving("a", noon, noon + 20 * HOUR, every, knots)
            made.append(world(f"{knots} kn every {every} s", rows))
    for begin in (NOVEMBER_15, NOVEMBER_15 + 1, NOVEMBER_15 + 23 * HOUR + 3599):
        rows = moving("a", begin, begin + 3 * HOUR, 3600, 1.0)
        made.append(world(f"from {begin - NOVEMBER_15} s of the day", rows))
    for hours in (1, 2, 5, 23, 25, 47, 49, 72):
        begin = noon + 4 * HOUR
        rows = still("a", noon, begin, 600) + still("a", begin + hours * HOUR, begin + 80 * HOUR)
        made.append(world(f"silent for {hours} h", rows))
    for name, midnight in MIDNIGHTS.items():
        rows = still("a", midnight - 5 * HOUR, midnight + 5 * HOUR, 500)
        made.append(world(f"over the {name}", rows))
    turns = []
    for k in range(30):
        begin = noon + k * HOUR
        knots = (1.0, 9.0, 1.5)[k % 3] if k < 15 else (1.0, 9.0)[k % 2]
        turns += moving("a", begin, begin + 3500, 700, knots)
    made.append(world("slow and fast by turns", turns))
    fast_then_slow = moving("a", noon, noon + 6 * HOUR, 600, 9.0)
    lat = fast_then_slow[-1][2]
    made.append(
        world(
            "fast until the last hour of the date, then slow",
            fast_then_slow + still("a", noon + 12 * HOUR, noon + 15 * HOUR, 600, lat),
        )
    )
    twice = still("a", noon, noon + 5 * HOUR, 900)
    made.append(world("everything twice", twice + twice))
    over = moving("a", noon, noon + 9 * HOUR, 1800, 1.2, lat=10.0, lon=179.95, north=False)
    made.append(world("over the dateline", over))
    made.append(world("two vessels", twice + moving("b", noon, noon + DAY, 700, 1.7, lat=1.0)))
    return made


PORT = ("p1", 38.0, 125.0)
FAR = ("p9", 41.0, 125.0)


def _call(*stages: tuple[float, float, float | None]) -> list:
    """Rows at (hours after midnight, km north of the port, knots)."""
    return [
        row("a", NOVEMBER_15 + hours * HOUR, 38.0 + km * 1000 * DEGREES_A_METRE, 125.0, knots)
        for hours, km, knots in stages
    ]


def port_worlds() -> list[World]:
    """For port visits."""
    plain = ((0, 9, 8), (1, 2.5, 5), (2, 0.5, 0.0), (3, 0.5, 0.0), (4, 2.5, 5), (5, 9, 8))
    calls = {
        "nobody": (),
        "in and out": plain,
        "passer-by": ((0, 9, 8), (1, 2.5, 8), (2, 9, 8)),
        "first fix in port": plain[1:],
        "first fix stopped": plain[2:],
        "still in port at the end": plain[:3],
        "between the distances": ((0, 9, 8), (1, 3.5, 5), (2, 2.9, 5), (3, 3.9, 5), (4, 4.1, 5)),
        "stop speeds": (
            (0, 9, 8), (1, 2, 0.21), (2, 2, 0.2), (3, 2, 0.49), (4, 2, 0.5), (5, 2, 0.2), (6, 9, 8)
        ),
        "no speed in port": ((0, 9, 8), (1, 2, None), (2, 2, 5), (3, 2, 102.3), (4, 9, 8)),
        "silent for 4 h": ((0, 9, 8), (1, 2, 3), (5, 2, 3), (6, 9, 8)),
        "silent for a second less": ((0, 9, 8), (1, 2, 3), (5 - 1 / HOUR, 2, 3), (6, 9, 8)),
        "silent until it is out": ((0, 9, 8), (1, 2, 3), (9, 9, 8)),
        "silent over midnight": ((10, 9, 8), (20, 2, 0.0), (29, 2, 0.0), (30, 9, 8)),
        "silent for two days": ((10, 9, 8), (20, 2, 0.0), (70, 2, 3), (71, 9, 8)),
        "at midnight between the distances": (
            (20, 9, 8), (21, 2, 5), (24, 3.5, 5), (25, 3.7, 5), (26, 6, 8), (27, 7, 8), (30, 9, 8)
        ),
        "at midnight between the speeds": (
            (20, 9, 8), (21, 2, 0.0), (24, 2, 0.3), (25, 2, 0.6), (26, 2, 0.9), (27, 2, 1),
            (30, 9, 8),
        ),
        "again within the range": (*plain, *((hour + 6, km, kn) for hour, km, kn in plain)),
        "last fix 4 h before the end": ((0, 9, 8), (20, 2, 3)),
        "last fix a second more before the end": ((0, 9, 8), (20 - 1 / HOUR, 2, 3)),
        "two speeds at once": ((0, 9, 8), (1, 2, 3), (1, 2, 0.1), (2, 9, 8)),
    }  # fmt: skip
    made = [world(name, _call(*stages), [PORT, FAR]) for name, stages in calls.items()]
    twins = [("p2", 38.01, 125.0), ("p1", 37.99, 125.0)]
    made.append(world("equally near anchorages", _call(*plain), twins))
    made.append(world("no anchorage", _call(*plain)))
    dateline = [row("a", NOVEMBER_15 + k * HOUR, 0.0, lon, 5) for k, lon in enumerate(
        (179.9, 179.99, -179.99, -179.96, -179.9)
    )]  # fmt: skip
    made.append(world("on the dateline", dateline, [("p1", 0.0, 180.0)]))
    return made
