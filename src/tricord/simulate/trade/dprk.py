"""What the DPRK truly buys and sells in the simulated world, as its partners publish it.

China has nearly all of it; some States trade a few lines all year; others have a single shipment
and nothing before or after, which is what a mistake looks like too. Part is banned, part is not,
and part was exempted by the Committee.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.simulate.trade.countries import (
    CHINA_INDEX,
    DPRK_INDEX,
    KOREA_INDEX,
    REPORTERS,
    SILENT,
)
from tricord.simulate.trade.goods import FROM_DPRK, HUMANITARIAN, TO_DPRK, Lines, codes, mixed
from tricord.simulate.trade.offices import EXPORT, IMPORT, Published

REGULAR: Final = 14
"""States beside China that trade with the DPRK all year."""

OCCASIONAL: Final = 26
"""States with a shipment or a few, once."""

RELIEF: Final = 6
"""States that send what the Committee exempted."""


@dataclass
class Trade:
    """Rows of true trade with the DPRK.

    Attributes:
        rows: As published.
        kinds: ``china``, ``regular``, ``occasional`` or ``exempted``, one a row.
    """

    rows: Published
    kinds: NDArray[np.str_]


def trade(lines: Lines, chance: np.random.Generator, *, periods: int, per_year: int) -> Trade:
    """All true trade with the DPRK, as published by its partners."""
    others = [
        number
        for number, code in enumerate(REPORTERS)
        if number not in {CHINA_INDEX, KOREA_INDEX} and code not in SILENT
    ]
    drawn = [int(n) for n in chance.permutation(others)]
    regular, rest = drawn[:REGULAR], drawn[REGULAR:]
    occasional, relief = rest[:OCCASIONAL], rest[OCCASIONAL:][:RELIEF]
    plans = [
        ("china", CHINA_INDEX, IMPORT, 350, 12.0),
        ("china", CHINA_INDEX, EXPORT, 1600, 11.0),
    ]
    plans += [("regular", r, IMPORT, int(chance.integers(1, 9)), 10.5) for r in regular]
    plans += [("regular", r, EXPORT, int(chance.integers(2, 25)), 10.0) for r in regular]
    for reporter in occasional:
        flow = IMPORT if chance.random() < 0.5 else EXPORT
        plans.append(("occasional", reporter, flow, int(chance.integers(1, 4)), 9.8))
    plans += [("exempted", r, EXPORT, int(chance.integers(2, 8)), 10.0) for r in relief]
    parts, kinds = [], []
    for kind, reporter, flow, count, size in plans:
        plan = _Plan(kind, reporter, flow, count, size)
        rows = _rows(plan, lines, chance, (periods, per_year))
        parts.append(rows)
        kinds += [kind] * len(rows[0])
    columns = [np.concatenate([part[place] for part in parts]) for place in range(6)]
    reporter_of, flow_of, line, period, value, kg = columns
    rows_made = Published(
        reporter_of.astype(np.int16),
        np.full(len(line), DPRK_INDEX, dtype=np.int16),
        flow_of.astype(np.int8),
        line.astype(np.int16),
        period.astype(np.int8),
        np.maximum(1.0, np.rint(value)).astype(np.float32),
        kg.astype(np.float32),
        np.zeros(len(line), dtype=np.int8),
    )
    return Trade(rows_made, np.array(kinds))


@dataclass(frozen=True, slots=True)
class _Plan:
    """Trade of one State and direction: how many lines, and how large, as a logarithm."""

    kind: str
    reporter: int
    flow: int
    count: int
    size: float


def _rows(
    plan: _Plan, lines: Lines, chance: np.random.Generator, when: tuple[int, int]
) -> tuple[NDArray[np.float64], ...]:
    """Rows of one plan: reporter, flow, line, period, value and weight."""
    kind, reporter, flow = plan.kind, plan.reporter, plan.flow
    periods, per_year = when
    weights = _weights(kind, flow)
    line = chance.choice(len(weights), min(plan.count, int((weights > 0).sum())), False, weights)
    if kind in {"china", "regular"} and periods > 1:
        busy = chance.beta(1.2, 1.2, len(line))
        there = chance.random((len(line), periods)) < busy[:, None]
        which, period = np.nonzero(there)
    else:
        which, period = np.arange(len(line)), np.zeros(len(line), dtype=np.int64)
        if periods > 1:
            # A shipment is of one month, whatever the number of its lines.
            period = np.full(len(line), chance.integers(periods))
    value = np.exp(plan.size + chance.normal(0.0, 1.7, len(line)))[which]
    value *= np.exp(chance.normal(0.0, 0.5, len(which))) / (
        1 if kind == "occasional" else per_year**0.5
    )
    # What is bought from the DPRK is cheaper than elsewhere, and both vary widely.
    cheaper = -0.35 if flow == IMPORT else 0.0
    worth = (lines.unit_value[line] + cheaper + chance.normal(0.0, 0.7, len(line)))[which]
    worth += chance.normal(0.0, 0.3, len(which))
    value = np.maximum(value, 600.0)
    same = np.full(len(which), float(reporter)), np.full(len(which), float(flow))
    return (*same, line[which].astype(float), period.astype(float), value, value / np.exp(worth))


def _weights(kind: str, flow: int) -> NDArray[np.float64]:
    """How likely each line is."""
    if kind == "exempted":
        return mixed(dict.fromkeys(HUMANITARIAN, 1))
    weights = mixed(FROM_DPRK if flow == IMPORT else TO_DPRK)
    # Anything at all is traded now and then, also what nobody expects.
    return 0.9 * weights + 0.1 / len(codes())
