"""Rows put together by pair of product and importer, in one order whatever order they came in."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricord.trade.dependence.compiled import compiled, inner

_Floats = NDArray[np.float64]
_Places = NDArray[np.int32]


@inner
def _by_exporter(exporter: NDArray[np.int16], exporters: int) -> _Places:
    """Rows in the order of their exporters, those of one as they came."""
    free = np.zeros(exporters + 1, np.int64)
    for code in exporter:
        free[code + 1] += 1
    for code in range(1, len(free)):
        free[code] += free[code - 1]
    order = np.empty(len(exporter), np.int32)
    for row in range(len(exporter)):
        order[free[exporter[row]]] = row
        free[exporter[row]] += 1
    return order


@compiled
def by_pair(
    product: _Places,
    importer: NDArray[np.int16],
    exporter: NDArray[np.int16],
    counts: tuple[int, int, int],
) -> tuple[NDArray[np.int64], _Places]:
    """Rows in the order of their pairs, product first, and of their exporters.

    Args:
        product: Product of each row.
        importer: Importer of each.
        exporter: Exporter of each.
        counts: How many products, importers and exporters there are.

    Returns:
        Where each pair begins, and the number of rows; the rows.
    """
    products, importers, exporters = counts
    starts = np.zeros(products * importers + 1, np.int64)
    for row in range(len(product)):
        starts[product[row] * importers + importer[row] + 1] += 1
    for pair in range(1, len(starts)):
        starts[pair] += starts[pair - 1]
    free = starts[:-1].copy()
    order = np.empty(len(product), np.int32)
    for row in _by_exporter(exporter, exporters):
        pair = product[row] * importers + importer[row]
        order[free[pair]] = row
        free[pair] += 1
    return starts, order


@compiled
def settled(
    starts: NDArray[np.int64],
    order: _Places,
    exporter: NDArray[np.int16],
    value: _Floats,
    quantity: _Floats,
) -> None:
    """Put the rows of each flow in the order of value and quantity, in place.

    Sums are then the same to the last bit in whatever order the rows came.

    Args:
        starts: As `by_pair` gives them.
        order: As `by_pair` gives it; changed.
        exporter: Exporter of each row.
        value: Value of each.
        quantity: Quantity of each.
    """
    for pair in range(len(starts) - 1):
        for place in range(starts[pair] + 1, starts[pair + 1]):
            row = order[place]
            before = place - 1
            while before >= starts[pair]:
                other = order[before]
                if exporter[other] != exporter[row]:
                    break
                same = value[other] == value[row]
                if value[other] < value[row] or (same and not quantity[other] > quantity[row]):
                    break
                order[before + 1] = other
                before -= 1
            order[before + 1] = row
