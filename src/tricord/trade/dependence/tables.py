"""From lines of trade statistics to the dependence of every importer, product and year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import polars as pl

from tricord.trade.dependence.choosing import PAIR, Chosen, exact_sum
from tricord.trade.dependence.doubting import TOLERANCE, Tolerance, with_doubts
from tricord.trade.dependence.flows import Flows, flows_of_pairs
from tricord.trade.dependence.measures import CUTS, SCHEMA, Cuts, measured
from tricord.trade.dependence.partners import TRILATERAL, Group
from tricord.trade.dependence.years import over_years

_UNKNOWN: Final = (
    *("hhi", "hhi_quantity", "covered", "top", "top_share", "m_over_x", "outside_share"),
    *("c1", "c2", "c3"),
)
"""Figures that nobody knows where an edition cuts the goods differently."""


def flows_of_years(chosen: Chosen) -> list[Flows]:
    """The flows of each year, as arrays."""
    found = []
    for year in chosen.told["year"].unique().sort().to_list():
        of_year = pl.col("year") == year
        found.append(
            flows_of_pairs(
                chosen.flows,
                chosen.codes,
                year,
                exported=chosen.exports.filter(of_year),
                world_known=chosen.world.filter(of_year)["product"].to_list(),
            )
        )
    return found


def origins(
    chosen: Chosen, importers: Sequence[str]
) -> Mapping[tuple[str, str, int], Mapping[str, float]]:
    """What importers bought of each origin, the largest first, by importer, product and year.

    Args:
        chosen: Whose figures count.
        importers: Whose imports.
    """
    codes = chosen.codes
    wanted = [at for at, code in enumerate(codes.countries) if code in importers]
    importer = pl.col("pair") // (len(codes.products) * codes.years)
    bought = (
        chosen.flows.filter(importer.is_in(wanted), pl.col("value") > 0)
        .group_by("pair", "who")
        .agg(value=exact_sum(pl.col("value")))
        .sort("pair", "value", "who", descending=[False, True, False])
    )
    found: dict[tuple[str, str, int], dict[str, float]] = {}
    for who, value, *key in codes.named(bought).select("who", "value", *PAIR).iter_rows():
        to, product, year = key
        found.setdefault((to, product, year), {})[codes.countries[who]] = value
    return found


def dependence(
    chosen: Chosen,
    cuts: Cuts = CUTS,
    group: Group = TRILATERAL,
    *,
    eu_as_one: bool = False,
    tolerance: Tolerance = TOLERANCE,
) -> pl.DataFrame:
    """Concentration, dependence and doubts of every importer, product and year.

    Args:
        chosen: Whose figures count.
        cuts: Bounds.
        group: Whom imports are no dependence on.
        eu_as_one: Whether the European Union was taken for one partner.
        tolerance: From where a doubt is told.

    Returns:
        Columns of `tricord.trade.dependence.measures.measured`,
        `tricord.trade.dependence.years.over_years`, of `Chosen.told`, and ``doubts``. Of a pair
        that is not clear the figures are null.
    """
    tables = [measured(flows, cuts, group) for flows in flows_of_years(chosen)]
    joined = [_known(table, chosen) for table in tables or [SCHEMA.to_frame()]]
    rows = over_years(joined, cuts)
    return with_doubts(rows, eu_as_one=eu_as_one, tolerance=tolerance)


def _known(table: pl.DataFrame, chosen: Chosen) -> pl.DataFrame:
    """A year with what is told of each pair; the figures of those that are not clear are null."""
    joined = table.join(chosen.told, on=PAIR, how="left", maintain_order="left").join(
        chosen.partners, on=["importer", "year"], how="left", maintain_order="left"
    )
    clear = pl.col("clear")
    return joined.with_columns(pl.when(clear).then(pl.col(name)).alias(name) for name in _UNKNOWN)
