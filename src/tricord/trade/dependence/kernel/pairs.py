"""What the imports of each pair rest on, and the world's exports of each product."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricord.trade.dependence.compiled import compiled, inner

_Floats = NDArray[np.float64]
_Codes = NDArray[np.int16]
_Places = NDArray[np.int32]


@inner
def _gathered(
    rows: _Places,
    exporter: _Codes,
    figures: tuple[_Floats, _Floats],
    cells: tuple[_Codes, _Floats, _Floats],
) -> tuple[int, float]:
    """Value and quantity by exporter, and the value that has a quantity."""
    value, quantity = figures
    who, worth, amount = cells
    count = 0
    covered = 0.0
    for row in rows:
        if not (value[row] > 0 or quantity[row] > 0):
            continue
        if count == 0 or who[count - 1] != exporter[row]:
            who[count] = exporter[row]
            worth[count] = 0.0
            amount[count] = 0.0
            count += 1
        if value[row] > 0:
            worth[count - 1] += value[row]
            if quantity[row] > 0:
                covered += value[row]
        if quantity[row] > 0:
            amount[count - 1] += quantity[row]
    return count, covered


@inner
def _concentration(amounts: _Floats, count: int, total: float) -> float:
    """Sum of the squared shares."""
    found = 0.0
    for at in range(count):
        share = amounts[at] / total
        found += share * share
    return min(found, 1.0)


@inner
def _total(amounts: _Floats, count: int) -> float:
    total = 0.0
    for at in range(count):
        total += amounts[at]
    return total


@inner
def _sold(rows: _Places, exporter: _Codes, dollars: _Floats, sold: _Floats) -> float:
    """Add what each exporter sold to one importer; returns all of it."""
    bought = 0.0
    for row in rows:
        if dollars[row] > 0:
            sold[exporter[row]] += dollars[row]
            bought += dollars[row]
    return bought


@inner
def _pair(
    count: int,
    cells: tuple[_Codes, _Floats, _Floats],
    outside: NDArray[np.bool_],
    shares: tuple[float, float],
    origins: _Places,
    found: _Floats,
) -> None:
    """Figures of one pair that imported something."""
    who, worth, amount = cells
    covered, least_covered = shares
    total = _total(worth, count)
    best = 0
    many = 0
    beyond = 0.0
    for at in range(count):
        many += worth[at] > 0
        if worth[at] > worth[best]:
            best = at
        if outside[who[at]]:
            beyond += worth[at]
    origins[0] = who[best]
    origins[1] = many
    found[0] = total
    found[1] = _concentration(worth, count, total)
    found[2] = worth[best] / total
    weight = _total(amount, count)
    if weight > 0 and covered >= least_covered * total:
        found[3] = _concentration(amount, count, weight)
    found[4] = covered / total
    found[5] = beyond / total


@compiled
def measure(
    starts: NDArray[np.int64],
    order: _Places,
    exporter: _Codes,
    figures: tuple[_Floats, _Floats, _Floats],
    outside: NDArray[np.bool_],
    least_covered: float,
    span: tuple[int, int],
    found: tuple[_Places, _Floats, _Floats, _Floats],
) -> None:
    """Figures of the pairs of some products.

    Args:
        starts: Where the rows of each pair begin; pairs in the order of product and importer.
        order: Rows by pair, in the order of `tricord.trade.dependence.kernel.sorting.settled`.
        exporter: Exporter of each row.
        figures: Value and quantity of each row, for the shares; its value in dollars, for the
            world. NaN where none.
        outside: By country, whether it is outside the trusted group.
        least_covered: Share of the value from which quantities are told.
        span: First product, and the one after the last.
        found: Filled. Of each pair: the largest origin (-1: no imports) and the number of
            origins; eight figures: imports, concentration, share of the largest, concentration
            by quantity, share of the value that has a quantity, share from outside, imports in
            dollars, the importer's own exports in dollars. By product: the world's exports, and
            their concentration.
    """
    value, quantity, dollars = figures
    origins, of_pair, world, world_concentration = found
    countries = len(outside)
    longest = 0
    for pair in range(span[0] * countries, span[1] * countries):
        longest = max(longest, starts[pair + 1] - starts[pair])
    cells = (
        np.empty(longest, np.int16),
        np.empty(longest, np.float64),
        np.empty(longest, np.float64),
    )
    sold = np.empty(countries, np.float64)
    for product in range(span[0], span[1]):
        sold[:] = 0.0
        for importer in range(countries):
            pair = product * countries + importer
            rows = order[starts[pair] : starts[pair + 1]]
            of_pair[pair, 6] = _sold(rows, exporter, dollars, sold)
            count, covered = _gathered(rows, exporter, (value, quantity), cells)
            origins[pair, 0] = -1
            if _total(cells[1], count) > 0:
                shares = (covered, least_covered)
                _pair(count, cells, outside, shares, origins[pair], of_pair[pair])
        world[product] = _total(sold, countries)
        if world[product] > 0:
            world_concentration[product] = _concentration(sold, countries, world[product])
        for importer in range(countries):
            of_pair[product * countries + importer, 7] = sold[importer]
