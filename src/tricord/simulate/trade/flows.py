"""What is truly traded in the simulated world, the DPRK left out: who sells what to whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tricord.simulate.trade.countries import REPORTERS, affinities, masses
from tricord.simulate.trade.goods import Lines


@dataclass(frozen=True)
class Flows:
    """Trade, one element a seller, buyer, line and period.

    Attributes:
        seller: Number of the seller.
        buyer: Number of the buyer.
        line: Number of the line.
        period: Number of the period.
        value: US dollars, free on board.
        kg: Kilograms.
    """

    seller: NDArray[np.int16]
    buyer: NDArray[np.int16]
    line: NDArray[np.int16]
    period: NDArray[np.int8]
    value: NDArray[np.float64]
    kg: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.seller)


class Gravity:
    """Who trades what with whom: masses, nearness, and what each is good at.

    Args:
        lines: The lines.
        chance: Source of all chance.
    """

    def __init__(self, lines: Lines, chance: np.random.Generator) -> None:
        self._lines, self._chance = lines, chance
        self._masses = masses(chance)
        self._near = affinities(chance)
        count, chapters = len(REPORTERS), 98
        skills = np.exp(chance.normal(0.0, 1.1, (count, chapters)))
        needs = np.exp(chance.normal(0.0, 0.5, (count, chapters)))
        self._skills, self._needs = skills.astype(np.float32), needs.astype(np.float32)
        self._dear = chance.normal(0.0, 0.25, count)

    def _pulls(self, seller: int, of: NDArray[np.intp]) -> NDArray[np.float32]:
        """How strongly a seller trades some lines with each buyer: lines down, buyers across."""
        chapters = self._lines.chapter[of]
        offered = self._lines.popularity[of] * self._skills[seller, chapters]
        wanted = self._near[seller] * self._masses * self._masses[seller]
        pull = self._needs[:, chapters].T * wanted.astype(np.float32)
        pull *= offered.astype(np.float32)[:, None]
        return np.asarray(pull, dtype=np.float32)

    def scale(self, wanted: float) -> float:
        """The factor of all pulls that gives about so many flows."""
        some = np.arange(0, len(self._lines.codes), 60)
        pulls = [self._pulls(seller, some) for seller in range(len(REPORTERS))]
        share = len(some) / len(self._lines.codes)
        low, high = -10.0, 30.0
        for _ in range(40):
            middle = (low + high) / 2
            made = sum(
                float((1 - np.exp(-pull * np.float32(np.exp(middle)))).sum()) for pull in pulls
            )
            low, high = (middle, high) if made < wanted * share else (low, middle)
        return float(np.exp(low))

    def flows(self, scale: float) -> Iterator[Flows]:
        """The flows of each seller in turn."""
        every = np.arange(len(self._lines.codes))
        for seller in range(len(REPORTERS)):
            pull = self._pulls(seller, every) * np.float32(scale)
            there = self._chance.random(pull.shape, dtype=np.float32) < 1 - np.exp(-pull)
            line, buyer = np.nonzero(there)
            yield self._valued(seller, line, buyer, pull[line, buyer])

    def _valued(
        self,
        seller: int,
        line: NDArray[np.intp],
        buyer: NDArray[np.intp],
        pull: NDArray[np.float32],
    ) -> Flows:
        """Values with a heavy tail, and weights from what the line is worth."""
        count = len(line)
        drawn = self._chance.normal(0.0, 1.6, count)
        value = np.exp(10.2 + 0.75 * np.log(pull + 0.02) + drawn)
        worth = self._lines.unit_value[line] + self._dear[seller]
        worth += self._chance.normal(0.0, 1.0, count) * self._lines.spread[line]
        return Flows(
            np.full(count, seller, dtype=np.int16),
            buyer.astype(np.int16),
            line.astype(np.int16),
            np.zeros(count, dtype=np.int8),
            value,
            value / np.exp(worth),
        )


def by_period(flows: Flows, chance: np.random.Generator, periods: int, per_year: int) -> Flows:
    """Yearly flows spread over periods: large ones come every time, small ones now and then.

    Args:
        flows: Flows of one year.
        chance: Source of all chance.
        periods: How many periods.
        per_year: 12 where they are months, 1 where they are years.
    """
    if periods == 1:
        return flows
    low, middle = (0.10, 0.45) if per_year == 12 else (0.45, 0.75)
    busy = np.interp(np.log10(flows.value), [3.0, 5.0, 7.0], [low, middle, 0.98])
    there = chance.random((len(flows), periods)) < busy[:, None]
    which, period = np.nonzero(there)
    share = np.exp(chance.normal(0.0, 0.45, len(which))) / (per_year * busy[which])
    worth = np.exp(chance.normal(0.0, 0.15, len(which)))
    return Flows(
        flows.seller[which],
        flows.buyer[which],
        flows.line[which],
        period.astype(np.int8),
        flows.value[which] * share,
        flows.kg[which] * share * worth,
    )
