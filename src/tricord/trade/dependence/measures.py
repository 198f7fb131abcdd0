"""How concentrated the imports of each importer and product are, and whether that is dependence."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.trade.dependence.flows import Flows
from tricord.trade.dependence.kernel.pairs import measure
from tricord.trade.dependence.kernel.sorting import by_pair, settled
from tricord.trade.dependence.partners import TRILATERAL, Group

NO_EXPORTS: Final = 9999.0
"""What imports over exports are where there are no exports, as in CEPII's GeoDep."""

_DIGITS: Final = 10
"""Decimals that shares are told to, and flags are made of; beyond them sums of floats differ."""

SCHEMA: Final = pl.Schema(
    {
        "importer": pl.String,
        "product": pl.String,
        "year": pl.Int16,
        "imports": pl.Float64,
        "dollars": pl.Float64,
        "origins": pl.Int32,
        "hhi": pl.Float64,
        "hhi_quantity": pl.Float64,
        "covered": pl.Float64,
        "top": pl.String,
        "top_share": pl.Float64,
        "world_hhi": pl.Float64,
        "m_over_x": pl.Float64,
        "c1": pl.Boolean,
        "c2": pl.Boolean,
        "c3": pl.Boolean,
        "outside_share": pl.Float64,
    }
)
"""Columns of `measured`: one row for each importer and product it imported."""


@dataclass(frozen=True, slots=True)
class Cuts:
    """Bounds.

    Attributes:
        concentrated: Concentration of imports above which C1 holds; .4 [CEPII, GeoDep].
        world: Concentration of the world's exports above which C2 holds; .4 [CEPII, GeoDep].
        ratio: Imports over exports above which C3 holds; 1 [CEPII, GeoDep].
        leave: Concentration below which a dependence ends, two years running; .35 [field note on
            supply, section 2, after CEPII Policy Brief 2023-41 on how unstable lists are].
        quantity_covered: Share of the value that must have a quantity before a concentration by
            quantity is told; .9 [ours].
    """

    concentrated: float = 0.4
    world: float = 0.4
    ratio: float = 1.0
    leave: float = 0.35
    quantity_covered: float = 0.9


CUTS: Final = Cuts()
"""The bounds of the definition."""


def measured(flows: Flows, cuts: Cuts = CUTS, group: Group = TRILATERAL) -> pl.DataFrame:
    """Concentration and dependence of every importer and product of a year.

    With ``s`` the share of an origin in an importer's imports of a product, ``X`` what a country
    exports of it, ``M`` what the importer imports:

    - ``hhi``, ``hhi_quantity``: sum of ``s`` squared (Herfindahl-Hirschman, 0 to 1), by value and
      by quantity; the latter null where too little of the value has a quantity;
    - ``c1``: ``hhi > Cuts.concentrated``;
    - ``c2``: ``world_hhi``, the sum of ``(X / sum X)`` squared, is above ``Cuts.world``;
    - ``c3``: ``m_over_x``, ``M / X`` of the importer, is above ``Cuts.ratio``; `NO_EXPORTS` where
      it exports none;
    - ``imports`` in the money of `Flows.value`, ``dollars`` in that of `Flows.dollars`;
    - ``outside_share``: imports from outside the group over imports (the Commission's second
      indicator, for one country and a group that is named).

    What cannot be known is null, never false. Source: CEPII, GeoDep database; thresholds after
    European Commission, SWD(2021) 352.

    Args:
        flows: The year.
        cuts: Bounds.
        group: Whom imports are no dependence on.

    Returns:
        Rows of `SCHEMA`, in order of product and importer.
    """
    countries, products = len(flows.countries), len(flows.products)
    pairs = countries * products
    counts = (products, countries, countries)
    starts, order = by_pair(flows.product, flows.importer, flows.exporter, counts)
    settled(starts, order, flows.exporter, flows.value, flows.quantity)
    origins = np.empty((pairs, 2), np.int32)
    of_pair = np.full((pairs, 8), np.nan)
    world = np.zeros(products)
    world_hhi = np.full(products, np.nan)
    dollars = flows.value if flows.dollars is None else flows.dollars
    outside = ~np.isin(flows.countries, list(group.members))
    halves = [(0, products // 2), (products // 2, products)]

    def of_span(span: tuple[int, int]) -> None:
        measure(
            starts,
            order,
            flows.exporter,
            (flows.value, flows.quantity, dollars),
            outside,
            cuts.quantity_covered,
            span,
            (origins, of_pair, world, world_hhi),
        )

    # The compiled loop lets go of the interpreter's lock; each half fills rows of its own.
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(of_span, halves))
    return _table(flows, cuts, (origins, of_pair, world_hhi))


def _table(
    flows: Flows,
    cuts: Cuts,
    found: tuple[NDArray[np.int32], NDArray[np.float64], NDArray[np.float64]],
) -> pl.DataFrame:
    origins, of_pair, world_hhi = found
    countries = len(flows.countries)
    there = np.flatnonzero(origins[:, 0] >= 0)
    product, importer = there // countries, there % countries
    figures = of_pair[there]
    known = np.ones(len(flows.products), bool) if flows.world_known is None else flows.world_known
    world = np.where(known, world_hhi, np.nan)[product]
    ratio = _ratio(flows, figures, known[product], there)
    named = pl.Series(flows.countries, dtype=pl.String)
    rounded = np.round(figures[:, 1:6], _DIGITS)
    columns = {
        "importer": named.gather(importer),
        "product": pl.Series(flows.products, dtype=pl.String).gather(product),
        "year": pl.repeat(flows.year, len(there), dtype=pl.Int16, eager=True),
        "imports": figures[:, 0],
        "dollars": np.where(figures[:, 6] > 0, figures[:, 6], np.nan),
        "origins": origins[there, 1],
        "hhi": rounded[:, 0],
        "hhi_quantity": rounded[:, 2],
        "covered": rounded[:, 3],
        "top": named.gather(origins[there, 0]),
        "top_share": rounded[:, 1],
        "world_hhi": np.round(world, _DIGITS),
        "m_over_x": np.round(ratio, _DIGITS),
        "outside_share": rounded[:, 4],
    }
    return (
        pl.DataFrame(columns)
        .with_columns(pl.col("dollars", "hhi_quantity", "world_hhi", "m_over_x").fill_nan(None))
        .with_columns(
            c1=pl.col("hhi") > cuts.concentrated,
            c2=pl.col("world_hhi") > cuts.world,
            c3=pl.col("m_over_x") > cuts.ratio,
        )
        .select(SCHEMA.names())
        .cast(SCHEMA)
    )


def _ratio(
    flows: Flows,
    figures: NDArray[np.float64],
    world_known: NDArray[np.bool_],
    there: NDArray[np.int64],
) -> NDArray[np.float64]:
    """Imports over exports: the importer's own figures, else those of the world's flows."""
    seen = np.where(world_known, figures[:, 7], np.nan)
    imports = figures[:, 6].copy()
    if flows.exported is not None:
        own = flows.exported.ravel()[there]
        told = ~np.isnan(own)
        seen = np.where(told, own, seen)
        imports = np.where(told, figures[:, 0], imports)
    with np.errstate(divide="ignore", invalid="ignore"):
        found = imports / seen
    found[seen == 0] = NO_EXPORTS
    # What an importer bought may be known in its own money only.
    found[~(imports > 0)] = np.nan
    return found
