"""The cheapest way to share out what is left, as a linear programme, with its shadow prices.

Definition. Over the time of the shock, find deliveries ``x``, stock released ``R`` and shortage
``u``, none below zero, that cost least: ``c`` a tonne delivered, ``pi`` a tonne of stock, ``omega``
a tonne of shortage; so that

- each exporter sells at most what it sold and can spare, less what failed,
- each importer's deliveries, stock and shortage are what it bought,
- no arc carries more than ``r`` times what it did, plus ``n``; an arc that failed carries no more
  than what is left of it,
- no stock is released that is not there.

``omega`` is a choice of policy, and shadow prices move with it. The programme fixes the sum of
shortage, not who bears it: of equal cost are many shares, so each importer has a range, found by
two more programmes that hold the sum. Source: field note on supply, section 9.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import OptimizeResult, linprog
from scipy.sparse import coo_array, csr_array, vstack

from tricord.errors import RunError
from tricord.trade.reallocation.network import Network

Amounts = NDArray[np.float64]

_NOTHING: Final = 1e-9
"""Shortage of all, as a share of the largest demand, that is none."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What deliveries, stock and shortage cost, and how far trade can stretch.

    Attributes:
        delivery_cost: ``c``: of a tonne delivered; 1 [ours: the money others are counted in].
        stock_cost: ``pi``: of a tonne of stock; 2 [ours].
        shortage_cost: ``omega``: of a tonne of shortage; 10 [ours]. A choice of policy.
        stretch: ``r``: how many times its trade an arc that did not fail can carry; 1.5 [ours].
        new_link_t: ``n``: tonnes beyond that, on every arc that did not fail, new ones too; 0.
    """

    delivery_cost: float = 1.0
    stock_cost: float = 2.0
    shortage_cost: float = 10.0
    stretch: float = 1.5
    new_link_t: float = 0.0

    def __post_init__(self) -> None:
        costs = (self.delivery_cost, self.stock_cost)
        if min(costs) < 0 or self.shortage_cost <= max(costs):
            raise RunError("reallocation-costs", shortage=self.shortage_cost, most=max(costs))
        if self.stretch < 1 or self.new_link_t < 0:
            raise RunError("reallocation-stretch", stretch=self.stretch, link=self.new_link_t)


@dataclass(frozen=True)
class Plan:
    """What comes out; importers and exporters in their order in the network.

    Attributes:
        total_t: Shortage of all together; it is the same in every cheapest plan.
        least_t: The least an importer lacks in a cheapest plan; NaN where not looked for.
        most_t: The most.
        deliveries_t: One cheapest plan: what each exporter delivers to each importer.
        released_t: Stock released in it.
        shortage_t: Shortage in it.
        worth_of_supply: What a tonne more at an importer saves, in the money of `Terms`.
        worth_of_capacity: What a tonne more that an exporter can sell saves.
    """

    total_t: float
    least_t: Amounts
    most_t: Amounts
    deliveries_t: Amounts
    released_t: Amounts
    shortage_t: Amounts
    worth_of_supply: Amounts
    worth_of_capacity: Amounts


def plan(
    network: Network,
    years: float,
    fractions: Amounts,
    *,
    spare: Amounts,
    stock: Amounts,
    terms: Terms,
    ranges_of: Sequence[str] = (),
) -> Plan:
    """The cheapest plan.

    Args:
        network: Flows of a year.
        years: How long the shock lasts.
        fractions: Share lost on each arc.
        spare: Share each exporter can sell beyond what it sells.
        stock: Releasable tonnes, by importer.
        terms: Costs, and how far trade can stretch.
        ranges_of: Importers whose ranges are looked for.

    Raises:
        RunError: ``reallocation-unsolved``: the solver found no plan.
    """
    demand = years * network.imports
    scale = float(demand.max(initial=0.0)) or 1.0
    rows = _Rows.of(network, years, fractions, spare=spare, stock=stock, terms=terms, scale=scale)
    cost = rows.cost(terms)
    first = rows.solved(cost)
    arcs, buyers = len(rows.exporter), len(network.importers)
    deliveries = np.zeros_like(network.tonnes)
    deliveries[rows.exporter, rows.importer] = scale * first.x[:arcs]
    shortage = first.x[arcs + buyers :]
    total = float(shortage.sum())
    least = np.full(buyers, np.nan)
    most = np.full(buyers, np.nan)
    for code in ranges_of:
        at = network.importers.index(code)
        least[at], most[at] = (scale * end for end in rows.range_of(at, total))
    return Plan(
        total_t=scale * total,
        least_t=least,
        most_t=most,
        deliveries_t=deliveries,
        released_t=scale * first.x[arcs : arcs + buyers],
        shortage_t=scale * shortage,
        worth_of_supply=np.asarray(first.eqlin.marginals, np.float64),
        worth_of_capacity=-np.asarray(first.ineqlin.marginals, np.float64),
    )


@dataclass(frozen=True)
class _Rows:
    """The programme: arcs, then stock, then shortage of each importer; tonnes in one scale."""

    exporter: NDArray[np.int64]
    importer: NDArray[np.int64]
    most: Amounts
    capacity: Amounts
    demand: Amounts
    sold: csr_array
    bought: csr_array

    @classmethod
    def of(
        cls,
        network: Network,
        years: float,
        fractions: Amounts,
        *,
        spare: Amounts,
        stock: Amounts,
        terms: Terms,
        scale: float,
    ) -> _Rows:
        tonnes = years * network.tonnes / scale
        new = terms.new_link_t / scale
        same = np.array([[e == i for i in network.importers] for e in network.exporters], bool)
        whole = terms.stretch * tonnes + np.where(same, 0.0, new)
        carried = np.where(fractions > 0, (1 - fractions) * tonnes, whole)
        exporter, importer = np.nonzero(carried > 0)
        demand = tonnes.sum(axis=0)
        capacity = (1 + spare) * (tonnes - fractions * tonnes).sum(axis=1)
        arcs, buyers = len(exporter), len(network.importers)
        every, ones = np.arange(arcs), np.ones(arcs)
        wide = arcs + 2 * buyers
        sold = coo_array((ones, (exporter, every)), (len(network.exporters), wide))
        each = np.arange(buyers)
        rows = np.concatenate([importer, each, each])
        columns = np.concatenate([every, arcs + each, arcs + buyers + each])
        bought = coo_array((np.ones(wide), (rows, columns)), (buyers, wide))
        most = np.concatenate([carried[exporter, importer], stock / scale, demand])
        return cls(exporter, importer, most, capacity, demand, sold.tocsr(), bought.tocsr())

    def cost(self, terms: Terms) -> Amounts:
        """What a tonne of each unknown costs."""
        arcs, buyers = len(self.exporter), len(self.demand)
        each = (terms.delivery_cost, terms.stock_cost, terms.shortage_cost)
        return np.repeat(each, (arcs, buyers, buyers))

    def range_of(self, at: int, total: float) -> tuple[float, float]:
        """The least and the most one importer can lack where all together lack as little."""
        wide, first = len(self.most), len(self.most) - len(self.demand)
        if total <= _NOTHING:
            return 0.0, 0.0
        held = np.zeros((1, wide))
        held[0, first:] = 1.0
        goal = np.zeros(wide)
        goal[first + at] = 1.0
        ends = [
            self.solved(sign * goal, (csr_array(held), total)).x[first + at] for sign in (1, -1)
        ]
        least, most = (min(max(float(end), 0.0), total) for end in ends)
        return least, max(least, most)

    def solved(self, cost: Amounts, more: tuple[csr_array, float] | None = None) -> OptimizeResult:
        """A solution that costs least.

        Raises:
            RunError: ``reallocation-unsolved``.
        """
        sold, capacity = self.sold, self.capacity
        if more is not None:
            sold = vstack([sold, more[0]], format="csr")
            capacity = np.append(capacity, more[1])
        ends = np.column_stack([np.zeros(len(self.most)), self.most])
        found: OptimizeResult = linprog(  # type: ignore[call-overload]  # stubs know no sparse tables
            cost,
            A_ub=sold,
            b_ub=capacity,
            A_eq=self.bought,
            b_eq=self.demand,
            bounds=ends,
            method="highs",
        )
        if found.status != 0:
            raise RunError("reallocation-unsolved", reason=found.message)
        return found
