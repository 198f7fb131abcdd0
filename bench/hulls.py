"""Hulls that send under one identity, told apart: how well, against plain ways of doing it.

Identities of labelled ships are hidden and the fixes of several are put on one: on the two files of
the IEEE 2020 AIS challenge, all pairs of hulls and all hulls of a file at once; on scenes of our
own, made from seeds, where truth is planted. Beside it stand a greedy nearest neighbour and the
matching rule of ``gpsdio-segment`` with its published parameters. Scores are over pairs of fixes.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from itertools import combinations

import numpy as np
import polars as pl
from figures import Figure, shared_data, show
from hull_scenes import KNOT, METRES, SCENES, Fixes, ordered, scene
from numpy.typing import NDArray

from tricord.geo.hulls import assign, conflicted

SEEDS = range(100, 110)


def challenge(number: int) -> Fixes:
    """One file of the IEEE 2020 AIS challenge."""
    name = f"maritime/ieee2020_ais_challenge_set{number}.csv"
    rows = pl.read_csv(shared_data() / name)
    clock = rows["SEQUENCE_DTTM"].str.split(":").to_list()
    at = np.array([int(h) * 3600 + int(m) * 60 + int(s) for h, m, s in clock], float)
    course = rows["COURSE_OVER_GROUND"].to_numpy() / 10.0
    columns = [at, rows["LAT"].to_numpy(), rows["LON"].to_numpy()]
    columns += [rows["SPEED_OVER_GROUND"].to_numpy() / 10.0, np.where(course >= 360, -1, course)]
    return ordered(columns, rows["VID"].to_numpy() - 100_000)


def _two(counts: NDArray[np.int64]) -> float:
    return float((counts * (counts - 1) // 2).sum())


def scores(truth: NDArray[np.int64], found: NDArray[np.integer]) -> dict[str, float]:
    """Scores over pairs of fixes: Rand and adjusted Rand index, precision, recall, F1.

    ``accuracy`` is the share of fixes on the hull they belong to, with each true hull given one
    found hull, the largest overlaps first, as in the challenge.
    """
    _, one = np.unique(truth, return_inverse=True)
    _, other = np.unique(found, return_inverse=True)
    table = np.zeros((one.max() + 1, other.max() + 1), np.int64)
    np.add.at(table, (one, other), 1)
    both, true, made = _two(table), _two(table.sum(1)), _two(table.sum(0))
    pairs = _two(np.array([len(truth)]))
    chance, most = true * made / pairs, (true + made) / 2
    precision, recall = both / made if made else 1.0, both / true if true else 1.0
    left, right = table.copy(), 0
    while left.max() > 0:
        row, column = np.unravel_index(left.argmax(), left.shape)
        right += int(left[row, column])
        left[row], left[:, column] = 0, 0
    return {
        "rand": (pairs + 2 * both - true - made) / pairs,
        "ari": 1.0 if most == chance else (both - chance) / (most - chance),
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / (precision + recall) if both else 0.0,
        "accuracy": right / len(truth),
        "hulls": float(len(np.unique(found[found > 0]))),
    }


def nearest(fixes: Fixes) -> NDArray[np.int64]:
    """Greedy: each fix goes to the hull whose last fix needs the least speed, below 30 knots."""
    hull = np.zeros(len(fixes.at), np.int64)
    last: list[int] = []
    for row in range(len(hull)):
        knots = [_knots(fixes, one, row) for one in last]
        best = int(np.argmin(knots)) if knots else -1
        if best < 0 or knots[best] > 30:
            last.append(row)
            best = len(last) - 1
        last[best] = row
        hull[row] = best + 1
    return hull


def _metres(fixes: Fixes, lat: float, lon: float, row: int) -> tuple[float, float]:
    breadth = np.cos(np.radians(fixes.lat[row] / 600_000))
    return (
        float(fixes.lon[row] - lon) / 600_000 * METRES * breadth,
        float(fixes.lat[row] - lat) / 600_000 * METRES,
    )


def _knots(fixes: Fixes, one: int, other: int) -> float:
    away = np.hypot(*_metres(fixes, fixes.lat[one], fixes.lon[one], other))
    return float(away / max(1.0, (fixes.at[other] - fixes.at[one]) / 1e6) / KNOT)


def segments(fixes: Fixes) -> NDArray[np.int64]:
    """The matching rule of ``gpsdio-segment`` 8109193, in short.

    Discrepancy from dead reckoning, forwards and backwards, against hours with a quarter of an hour
    of buffer; at most 25 knots, 8 hours, 20 open segments; the best match wins.
    """
    hull = np.zeros(len(fixes.at), np.int64)
    last: list[int] = []
    way = np.where(fixes.course < 0, 0, fixes.speed) / 100 * KNOT
    east = way * np.sin(np.radians(fixes.course / 100))
    north = way * np.cos(np.radians(fixes.course / 100))
    for row in range(len(hull)):
        best, least = -1, 25.0
        for number in range(max(0, len(last) - 20), len(last)):
            one = last[number]
            seconds = (fixes.at[row] - fixes.at[one]) / 1e6
            hours = seconds / 3600
            if hours > 8:
                continue
            dx, dy = _metres(fixes, fixes.lat[one], fixes.lon[one], row)
            ahead = np.hypot(dx - east[one] * seconds, dy - north[one] * seconds)
            astern = np.hypot(dx - east[row] * seconds, dy - north[row] * seconds)
            padded = np.hypot(hours, 0.25) / (1 + hours / 4) ** 0.5
            knots = (ahead + astern) / 2 / 1852 / padded
            if knots < least:
                best, least = number, float(knots)
        if best < 0:
            last.append(row)
            best = len(last) - 1
        last[best] = row
        hull[row] = best + 1
    return hull


def ours(fixes: Fixes) -> NDArray[np.int32]:
    """Tricord."""
    return assign(*fixes.columns, np.array([0, len(fixes.at)]))


def at_odds(fixes: Fixes) -> bool:
    """Whether Tricord looks at a vessel more closely at all."""
    return bool(conflicted(*fixes.columns, np.array([0, len(fixes.at)]))[0])


METHODS: dict[str, Callable[[Fixes], NDArray[np.integer]]] = {
    "tricord": ours,
    "gpsdio-segment rule": segments,
    "nearest": nearest,
}


def pairs_of(fixes: Fixes) -> Iterator[tuple[bool, Fixes]]:
    """Each two hulls on one identity, and whether they are heard in the same hours."""
    for one, other in combinations(np.unique(fixes.hull), 2):
        spans = [fixes.at[fixes.hull == hull] for hull in (one, other)]
        meet = spans[0].min() <= spans[1].max() and spans[1].min() <= spans[0].max()
        yield bool(meet), fixes.only((fixes.hull == one) | (fixes.hull == other))


def row(what: str, method: str, found: list[dict[str, float]], seconds: float) -> None:
    """Print means of scores, and the worst adjusted Rand index."""
    means = "  ".join(f"{name} {np.mean([one[name] for one in found]):.3f}" for name in found[0])
    worst = min(one["ari"] for one in found)
    print(f"{what:26} {method:20} {means}  worst ari {worst:.3f}  {seconds:.1f} CPU s", flush=True)


def judged(what: str, cases: list[Fixes], methods: list[str]) -> list[float]:
    """Score methods on cases and print them; the Rand indices of ours."""
    rand: list[float] = []
    for method in methods:
        began = time.process_time()
        hulls = [METHODS[method](case) for case in cases]
        seconds = time.process_time() - began
        found = [
            scores(case.hull[case.hull > 0], hull[case.hull > 0])
            for case, hull in zip(cases, hulls, strict=True)
        ]
        row(what, method, found, seconds)
        rand = rand or [one["rand"] for one in found]
    return rand


def main() -> int:
    """Measure and show."""
    figures = []
    for number in (1, 2):
        fixes = challenge(number)
        alone = [fixes.only(fixes.hull == hull) for hull in np.unique(fixes.hull)]
        ours(fixes)
        rand = judged(f"set {number}, all hulls", [fixes], list(METHODS))
        figures.append(Figure(f"set {number}: pairs of fixes wrong", 100 * (1 - rand[0]), "%", 5.0))
        told = list(pairs_of(fixes))
        meet = [pair for at_once, pair in told if at_once]
        rand = judged(f"set {number}, two at once", meet, list(METHODS))
        wrong = 100 * (1 - float(np.mean(rand)))
        figures.append(Figure(f"set {number}, two at once: wrong", wrong, "%", 5.0))
        judged(
            f"set {number}, one after other", [p for at_once, p in told if not at_once], ["tricord"]
        )
        flagged = sum(at_odds(one) for one in alone)
        figures.append(Figure(f"set {number}: single ships in conflict", flagged, "", 0.0))
    for name in SCENES:
        judged(name, [scene(name, seed) for seed in SEEDS], list(METHODS))
        judged(f"{name}, wrong fixes", [scene(name, s, noise=0.003) for s in SEEDS], ["tricord"])
        judged(f"{name}, no speed", [scene(name, s, reported=False) for s in SEEDS], ["tricord"])
    figures.append(Figure("look at honest ships", looked_at(), "M fixes/s"))
    return show(figures)


def looked_at() -> float:
    """Millions of fixes a second at which ships that nothing is wrong with are passed over."""
    fixes = challenge(1)
    ships = [fixes.only(fixes.hull == hull) for hull in np.unique(fixes.hull)]
    at, lat, lon, speed, course = (
        np.tile(np.concatenate([ship.columns[column] for ship in ships]), 200)
        for column in range(5)
    )
    lengths = np.tile([len(ship.at) for ship in ships], 200)
    starts = np.concatenate(([0], np.cumsum(lengths)))
    began = time.process_time()
    conflicted(at, lat, lon, speed, course, starts)
    return len(at) / (time.process_time() - began) / 1e6


if __name__ == "__main__":
    sys.exit(main())
