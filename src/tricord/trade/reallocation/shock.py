"""What fails: a share of what exporters sell, or of what comes by a route, for some days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.trade.reallocation.network import Network

YEAR_DAYS: Final = 365
"""Days of a year, as the formulas have it."""


@dataclass(frozen=True)
class Shock:
    """What fails.

    Attributes:
        lost: Share lost of all that an exporter sells, 0 to 1, by exporter: policy, plant.
        days: How long it lasts.
        routes: Share lost of what goes from an exporter to an importer, 0 to 1: the share of that
            trade that takes a route, times how far the route is closed.
    """

    lost: Mapping[str, float]
    days: float
    routes: Mapping[tuple[str, str], float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        shares = (*self.lost.values(), *self.routes.values())
        if not self.days > 0 or not all(0 <= share <= 1 for share in shares):
            raise ValueError("a shock lasts some days and takes a share between 0 and 1")

    @property
    def years(self) -> float:
        """How long it lasts, in years."""
        return self.days / YEAR_DAYS

    def fractions(self, network: Network) -> NDArray[np.float64]:
        """The share lost on each arc, by exporter and importer.

        Where both an exporter and a route fail, the route takes its share of what is left.
        """
        left = np.ones_like(network.tonnes)
        for at, exporter in enumerate(network.exporters):
            left[at, :] -= self.lost.get(exporter, 0.0)
            for to, importer in enumerate(network.importers):
                left[at, to] *= 1 - self.routes.get((exporter, importer), 0.0)
        found: NDArray[np.float64] = 1 - left
        return found
