"""Who buys how much from whom in a year."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Network:
    """Flows of one product in one year.

    Attributes:
        exporters: Codes, in order; a row of `tonnes` each.
        importers: Codes, in order; a column of `tonnes` each.
        tonnes: What each importer buys from each exporter in a year; 0 where nothing.
    """

    exporters: tuple[str, ...]
    importers: tuple[str, ...]
    tonnes: NDArray[np.float64]

    @property
    def exports(self) -> NDArray[np.float64]:
        """What each exporter sells in a year to all importers there are here, tonnes."""
        sold: NDArray[np.float64] = self.tonnes.sum(axis=1)
        return sold

    @property
    def imports(self) -> NDArray[np.float64]:
        """What each importer buys in a year, tonnes."""
        bought: NDArray[np.float64] = self.tonnes.sum(axis=0)
        return bought


def network(flows: Mapping[tuple[str, str], float]) -> Network:
    """A network from flows.

    Args:
        flows: Tonnes a year by exporter and importer.

    Raises:
        ValueError: A flow is below zero or no number, or a country buys from itself.
    """
    wrong = [pair for pair, t in flows.items() if not math.isfinite(t) or t < 0]
    wrong += [pair for pair in flows if pair[0] == pair[1]]
    if wrong:
        raise ValueError(f"no flow: {wrong[0][0]} to {wrong[0][1]}")
    exporters = tuple(sorted({exporter for exporter, _ in flows}))
    importers = tuple(sorted({importer for _, importer in flows}))
    tonnes = np.zeros((len(exporters), len(importers)))
    for (exporter, importer), amount in flows.items():
        tonnes[exporters.index(exporter), importers.index(importer)] = amount
    return Network(exporters, importers, tonnes)
