"""What offices publish of trade: each side its own figures, with gaps and differences.

Seller and buyer seldom agree. The buyer counts freight and insurance; both miss flows, the
smaller the oftener; and what both publish differs by a spread that falls with the value. The
spreads lie in the range of published studies of mirror data (Gaulier and Zignago, BACI, 2010).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.simulate.trade.countries import silent
from tricord.simulate.trade.flows import Flows

IMPORT: Final = 0
EXPORT: Final = 1
RE_IMPORT: Final = 2
RE_EXPORT: Final = 3
FLOWS: Final = ("import", "export", "re_import", "re_export")
"""Words of ``trade_flows`` by number."""

FREIGHT: Final = 1.06
"""Value at the buyer's border over value at the seller's."""

LEAST_USD: Final = 500.0
"""Smaller flows are not published line by line."""


@dataclass
class Published:
    """Rows of statistics, one element a row.

    Attributes:
        reporter: Number of the reporter.
        partner: Number of the partner.
        flow: `FLOWS` by number.
        line: Number of the line.
        period: Number of the period.
        value: US dollars.
        kg: Kilograms; NaN where none was published.
        edition: 0 as first published, 1 as published again later.
    """

    reporter: NDArray[np.int16]
    partner: NDArray[np.int16]
    flow: NDArray[np.int8]
    line: NDArray[np.int16]
    period: NDArray[np.int8]
    value: NDArray[np.float32]
    kg: NDArray[np.float32]
    edition: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.reporter)

    def at(self, where: NDArray[np.intp] | NDArray[np.bool_]) -> Published:
        """Some of the rows."""
        return Published(*(getattr(self, f.name)[where] for f in fields(self)))


def joined(parts: Sequence[Published]) -> Published:
    """All rows of several, one after the other."""
    names = [f.name for f in fields(Published)]
    return Published(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))


def gap(value: NDArray[np.float64]) -> NDArray[np.float64]:
    """How likely an office publishes nothing of a flow."""
    return np.interp(np.log10(value), [3.0, 5.0, 7.0], [0.30, 0.12, 0.03])


def spread(value: NDArray[np.float64]) -> NDArray[np.float64]:
    """Standard deviation of the logarithm of what an office publishes, about the truth."""
    return np.interp(np.log10(value), [3.0, 5.0, 7.0], [0.65, 0.40, 0.15])


def published(flows: Flows, chance: np.random.Generator) -> Published:
    """What sellers and buyers publish of flows."""
    export = _side(flows, EXPORT, chance)
    return joined([export, _side(flows, IMPORT, chance)])


def _side(flows: Flows, flow: int, chance: np.random.Generator) -> Published:
    """What one side publishes."""
    buying = flow == IMPORT
    reporter, partner = (flows.buyer, flows.seller)[:: 1 if buying else -1]
    missed = chance.random(len(flows)) < gap(flows.value)
    kept = np.flatnonzero(~missed & ~silent()[reporter] & (flows.value >= LEAST_USD))
    value, kg = flows.value[kept], flows.kg[kept]
    off = spread(value)
    told = value * (FREIGHT if buying else 1.0) * np.exp(chance.normal(0.0, 1.0, len(kept)) * off)
    # Offices agree more closely on weights than on values: freight does not weigh.
    weighed = kg * (told / value) ** 0.8 * np.exp(chance.normal(0.0, 0.08, len(kept)))
    unweighed = chance.random(len(kept)) < 0.03
    return Published(
        reporter[kept],
        partner[kept],
        np.full(len(kept), flow, dtype=np.int8),
        flows.line[kept],
        flows.period[kept],
        np.maximum(1.0, np.rint(told)).astype(np.float32),
        np.where(unweighed, np.nan, np.maximum(0.1, weighed)).astype(np.float32),
        np.zeros(len(kept), dtype=np.int8),
    )
