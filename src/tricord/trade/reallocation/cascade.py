"""Shortage passed on: who lacks a good sells less of it abroad.

Definition. In rounds, all at once: an importer that also exports, and whose exports did not fail
themselves, covers what it lacks out of its exports, as far as they go, cutting all its customers by
the same share; these lack it in the next round. Exports can be cut to nothing, never below. What is
lacking moves and never changes in sum.

Source: Burkholz and Schweitzer, International crop trade networks: the impact of shocks and
cascades, Environmental Research Letters 14 (2019) 114013, in the form of the field note on supply,
section 9.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.trade.reallocation.network import Network

MOST_ROUNDS: Final = 1_000
"""Rounds after which it is left where it stands: shortage can go round between two exporters."""

SETTLED: Final = 1e-9
"""Share of all that is lacking below which what is passed on in a round is nothing."""


@dataclass(frozen=True)
class Cascade:
    """Where shortage ends up.

    Attributes:
        missing: Tonnes, by importer, in their order in the network.
        cut: Share by which each exporter cut its exports, 0 to 1.
        rounds: Rounds it took.
        settled: Whether it came to rest.
    """

    missing: NDArray[np.float64]
    cut: NDArray[np.float64]
    rounds: int
    settled: bool


def cascade(
    network: Network,
    missing: NDArray[np.float64],
    years: float,
    shocked: NDArray[np.bool_],
) -> Cascade:
    """Let everybody who lacks a good restrict exports of it.

    Args:
        network: Flows of a year.
        missing: Tonnes each importer lacks over the time of the shock.
        years: How long the shock lasts.
        shocked: Exporters whose exports failed; they pass nothing on.
    """
    exports = years * network.exports
    sold = np.where(exports > 0, exports, 1.0)
    customers = years * network.tonnes / sold[:, None]
    place = {code: at for at, code in enumerate(network.importers)}
    buys = np.array([place.get(code, -1) for code in network.exporters], np.int64)
    passing = (buys >= 0) & ~shocked & (exports > 0)
    left = missing.astype(np.float64)
    cut = np.zeros(len(network.exporters))
    least = SETTLED * float(left.sum())
    for done in range(MOST_ROUNDS):
        room = exports * np.maximum(1 - cut, 0.0)
        passed = np.where(passing, np.minimum(left[buys], room), 0.0)
        if float(passed.max(initial=0.0)) <= least:
            return Cascade(left, cut, done, settled=True)
        cut = cut + passed / sold
        left[buys[passing]] -= passed[passing]
        left = left + passed @ customers
    return Cascade(left, cut, MOST_ROUNDS, settled=False)
