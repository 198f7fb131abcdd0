"""A shock from loss to shortage: every step, both bounds, and what is assumed on the way."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from tricord.trade.reallocation.cascade import Cascade, cascade
from tricord.trade.reallocation.network import Network
from tricord.trade.reallocation.programme import Plan, Terms, plan
from tricord.trade.reallocation.shock import Shock
from tricord.trade.reallocation.steps import after_stock, days_to_stop, pro_rata

Amounts = NDArray[np.float64]


@dataclass(frozen=True)
class Known:
    """What is known beside the flows. What a mapping does not hold is not known; it is not zero.

    Attributes:
        stock_t: Releasable stock, by importer.
        home_slack_t: What an importer can make at home a year beyond what it makes.
        spare_share: What an exporter can sell beyond what it sells, as a share of that.
    """

    stock_t: Mapping[str, float] = field(default_factory=dict)
    home_slack_t: Mapping[str, float] = field(default_factory=dict)
    spare_share: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a shock comes to for one importer, tonnes over the time it lasts.

    Attributes:
        importer: Code.
        bought_t: What it would have bought.
        loss_t: What does not come.
        released_t: Stock released; ``None`` where its stock is not known.
        missing_t: What is left of the loss after stock: nobody reallocates, nobody restricts.
        days: Days until stock and home slack no longer replace what is lost: infinite where
            nothing is lost, ``None`` where the stock is not known.
        restricted_t: The same after everybody who lacks it restricted exports.
        shared_t: After spare capacity was shared out by need; ``None`` where none is known.
        shared_restricted_t: The same after restriction.
        plan_least_t: The least it lacks in a cheapest plan; ``None`` where none was made.
        plan_most_t: The most.
        worth: What a tonne more here saves in the cheapest plan, in the money of `Terms`.
    """

    importer: str
    bought_t: float
    loss_t: float
    released_t: float | None
    missing_t: float
    days: float | None
    restricted_t: float
    shared_t: float | None
    shared_restricted_t: float | None
    plan_least_t: float | None
    plan_most_t: float | None
    worth: float | None

    @property
    def lower_t(self) -> float | None:
        """Lower bound: full reallocation, in the way that leaves it best off; ``None``: unknown."""
        ways = (self.shared_t, self.shared_restricted_t, self.plan_least_t)
        return min((way for way in ways if way is not None), default=None)

    @property
    def upper_t(self) -> float:
        """Upper bound: no reallocation, with or without restriction, whichever is more."""
        return max(self.missing_t, self.restricted_t)


@dataclass(frozen=True)
class Outcome:
    """What a shock comes to.

    Attributes:
        sheets: By importer, those asked for.
        missing_t: What all importers of the network lack together after stock.
        shared_t: The same after spare capacity was shared out; ``None`` where none is known.
        spare_t: What exporters outside the shock can add while it lasts, as far as known.
        plan: The cheapest plan; ``None`` where no spare capacity is known.
        settled: Whether both cascades came to rest.
        without_stock: Importers with a loss whose stock is not known: counted as none.
        without_slack: Importers with a loss whose slack at home is not known: counted as none.
        without_spare: Exporters with a way that did not fail whose spare is not known: counted as
            none.
    """

    sheets: tuple[Sheet, ...]
    missing_t: float
    shared_t: float | None
    spare_t: float
    plan: Plan | None
    settled: bool
    without_stock: tuple[str, ...]
    without_slack: tuple[str, ...]
    without_spare: tuple[str, ...]


def reallocated(
    network: Network,
    shock: Shock,
    known: Known,
    terms: Terms,
    importers: Sequence[str],
) -> Outcome:
    """Work out a shock.

    Stock, slack and spare that are not known add nothing and are named in the outcome: shortage
    may then be less than is told. Where there are exporters outside the shock and the spare of none
    of them is known, nothing is reallocated, and there is no lower bound.

    Args:
        network: Flows of a year.
        shock: What fails.
        known: What is known of stock, slack and spare.
        terms: Costs, and how far trade can stretch.
        importers: Whose sheets are wanted; those not in the network get none.

    Raises:
        RunError: ``reallocation-unsolved``.
    """
    fractions = shock.fractions(network)
    shocked = np.asarray((fractions * network.tonnes > 0).any(axis=1))
    loss: Amounts = shock.years * (fractions * network.tonnes).sum(axis=0)
    stock = _by(network.importers, known.stock_t)
    missing, released = after_stock(loss, np.nan_to_num(stock))
    slack = _by(network.importers, known.home_slack_t)
    days = days_to_stop(loss / shock.years, stock, np.nan_to_num(slack))
    alone = cascade(network, missing, shock.years, shocked)
    spare = _by(network.exporters, known.spare_share)
    spare_t = shock.years * float(np.nansum(np.where(shocked, 0.0, spare * network.exports)))
    unknown = bool((~shocked).any() and np.isnan(spare[~shocked]).all())
    shared = None if unknown else pro_rata(missing, spare_t)
    after = None if shared is None else cascade(network, shared, shock.years, shocked)
    wanted = [code for code in importers if code in network.importers]
    best = None
    if shared is not None:
        best = plan(
            network,
            shock.years,
            fractions,
            spare=np.nan_to_num(spare),
            stock=np.nan_to_num(stock),
            terms=terms,
            ranges_of=wanted,
        )
    steps = (loss, np.where(np.isnan(stock), np.nan, released), missing, days, alone.missing)
    return Outcome(
        sheets=tuple(_sheet(network, shock, steps, (shared, after, best), code) for code in wanted),
        missing_t=float(missing.sum()),
        shared_t=None if shared is None else float(shared.sum()),
        spare_t=spare_t,
        plan=best,
        settled=alone.settled and (after is None or after.settled),
        without_stock=_named(network.importers, np.isnan(stock) & (loss > 0)),
        without_slack=_named(network.importers, np.isnan(slack) & (loss > 0)),
        without_spare=_named(network.exporters, np.isnan(spare) & (fractions == 0).any(axis=1)),
    )


def _by(codes: Sequence[str], amounts: Mapping[str, float]) -> Amounts:
    return np.array([amounts.get(code, math.nan) for code in codes])


def _named(codes: Sequence[str], which: NDArray[np.bool_]) -> tuple[str, ...]:
    return tuple(code for code, is_one in zip(codes, which, strict=True) if is_one)


def _sheet(
    network: Network,
    shock: Shock,
    steps: tuple[Amounts, ...],
    ways: tuple[Amounts | None, Cascade | None, Plan | None],
    code: str,
) -> Sheet:
    at = network.importers.index(code)
    loss, released, missing, days, restricted = (float(each[at]) for each in steps)
    shared, after, best = ways
    return Sheet(
        importer=code,
        bought_t=float(shock.years * network.imports[at]),
        loss_t=loss,
        released_t=None if math.isnan(released) else released,
        missing_t=missing,
        days=None if math.isnan(days) else days,
        restricted_t=restricted,
        shared_t=None if shared is None else float(shared[at]),
        shared_restricted_t=None if after is None else float(after.missing[at]),
        plan_least_t=None if best is None else float(best.least_t[at]),
        plan_most_t=None if best is None else float(best.most_t[at]),
        worth=None if best is None else float(best.worth_of_supply[at]),
    )
