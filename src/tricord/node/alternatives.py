"""Where else an item could come from, over the tables of a node."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import polars as pl

from tricord.items import Item, item, items
from tricord.items.entry import PARTNERS
from tricord.lake import Lake
from tricord.model.marking import Marking, least_upper_bound
from tricord.model.observation import Measure
from tricord.model.tables import TABLES
from tricord.scenarios.alternatives import (
    Ask,
    Asked,
    Coverage,
    Cure,
    Failure,
    Largest,
    Output,
    Project,
    Purchases,
    Stock,
    Trade,
    asks,
    catalogue_output,
    codes_of,
    coverage,
    failed,
    largest_origin,
    named_origin,
    newest_stocks,
    projects,
    purchases,
    together,
    trade,
    world_output,
)
from tricord.signals.structure import LAG_DAYS

_OUTPUT: Final = (Measure.PRODUCTION, Measure.PLANT_CAPACITY, Measure.RESERVES)


@dataclass(frozen=True)
class Alternatives:
    """What is known of where else an item could come from.

    Attributes:
        item: The item.
        trade: What trade statistics say of it.
        bought: What each of the three partners buys; ``None`` where nothing is told.
        output: The world's output; by geological surveys, else shares of the catalogue.
        largest: The largest origin of all three together, or the first one asked about.
        asks: What they would ask of each other maker if that failed.
        failure: A named failure; ``None`` where none was asked for.
        stocks: What partners hold, as far as this node was given it.
        projects: Those of the register for this item.
        together: What all of them that count would change together.
        has_trade: Whether the node holds any trade statistics.
        has_output: Whether it holds any figures of output.
        marking: Least upper bound of all rows used.
    """

    item: Item
    trade: Trade
    bought: Mapping[str, Purchases | None]
    output: Output | None
    largest: Largest | None
    asks: tuple[Ask, ...]
    failure: Failure | None
    stocks: Mapping[str, Stock]
    projects: tuple[Project, ...]
    together: tuple[Cure, ...]
    has_trade: bool
    has_output: bool
    marking: Marking


def alternatives(
    lake: Lake, item_id: str, asked: Asked | None = None, as_of: datetime | None = None
) -> Alternatives:
    """What is known of where else an item could come from.

    Args:
        lake: The lake.
        item_id: Item of the catalogue.
        asked: A failure to work out.
        as_of: Leave out what could not be known then; UTC.

    Raises:
        NotFound: ``item-unknown``, with alike identifiers.
        RunError: ``reallocation-unsolved``.
    """
    wanted = item(item_id)
    held = coverage(_figures(lake, "trade_flows", as_of))
    told = _trade(lake, wanted, held, as_of)
    bought = {partner: purchases(told, partner) for partner in PARTNERS}
    figures = _observations(lake, as_of)
    day = as_of.date() if as_of else None
    output = world_output(figures, wanted) or catalogue_output(wanted, day)
    largest = named_origin(asked.lost[0], bought) if asked else largest_origin(bought, output)
    stocks = newest_stocks(lake.read("stocks", as_of), item_id) if asked else {}
    failure = failed(told, bought, output, stocks, asked) if asked else None
    register = projects(lake.read("projects", as_of), item_id, bought)
    return Alternatives(
        item=wanted,
        trade=told,
        bought=bought,
        output=output,
        largest=largest,
        asks=asks(bought, output, largest),
        failure=failure,
        stocks=stocks,
        projects=register,
        together=together(register, bought),
        has_trade=bool(held.partners or held.reporters),
        has_output=not figures.is_empty(),
        marking=_bound(
            *(each.markings for each in bought.values() if each),
            output.markings if output else (),
            failure.markings if failure else (),
            (stock.marking for stock in stocks.values()),
            (project.row["marking"] for project in register),
        ),
    )


@dataclass(frozen=True)
class Register:
    """The projects register.

    Attributes:
        projects: By item, in the order of the catalogue, then by the day they are to deliver.
        together: By item, what all of them that count would change together.
        marking: Least upper bound of all rows used.
    """

    projects: Mapping[str, tuple[Project, ...]]
    together: Mapping[str, tuple[Cure, ...]]
    marking: Marking


def project_register(lake: Lake, item_id: str = "", as_of: datetime | None = None) -> Register:
    """The projects of minerals partnerships, and which dependency each would end.

    Args:
        lake: The lake.
        item_id: Those of this item alone; empty for all.
        as_of: Leave out what could not be known then; UTC.

    Raises:
        NotFound: ``item-unknown``, with alike identifiers.
    """
    if item_id:
        item(item_id)
    table = lake.read("projects", as_of)
    named = set(table["item_id"].unique().to_list())
    wanted = [each for each in items().values() if each.item_id in named]
    wanted = [each for each in wanted if item_id in ("", each.item_id)]
    held = coverage(_figures(lake, "trade_flows", as_of)) if wanted else Coverage()
    found: dict[str, tuple[Project, ...]] = {}
    sums: dict[str, tuple[Cure, ...]] = {}
    markings: list[Iterable[str]] = []
    for each in wanted:
        told = _trade(lake, each, held, as_of)
        bought = {partner: purchases(told, partner) for partner in PARTNERS}
        found[each.item_id] = projects(table, each.item_id, bought)
        sums[each.item_id] = together(found[each.item_id], bought)
        markings += [buys.markings for buys in bought.values() if buys]
        markings.append(project.row["marking"] for project in found[each.item_id])
    return Register(found, sums, _bound(*markings))


def _trade(lake: Lake, wanted: Item, held: Coverage, as_of: datetime | None) -> Trade:
    code = pl.col("hs").str.slice(0, 6)
    rows = _figures(lake, "trade_flows", as_of).filter(code.is_in(sorted(codes_of(wanted))))
    return trade(_as_known(rows.collect(), "trade_flows", as_of), wanted, held)


def _figures(lake: Lake, table: str, as_of: datetime | None) -> pl.LazyFrame:
    """Figures that could be known at a moment: published by then, or usually known by then.

    A file that brings years of history at once would else hide them all (decision 0014).
    """
    rows = lake.scan(table)
    if as_of is None:
        return rows
    over = pl.col("first_day").dt.offset_by(pl.format("{}mo", pl.col("months")))
    usual = over + pl.duration(days=LAG_DAYS)
    return rows.filter((pl.col("published_at") <= as_of) | (usual <= as_of.date()))


def _as_known(rows: pl.DataFrame, table: str, as_of: datetime | None) -> pl.DataFrame:
    """Figures without what was revised later: of those published by then all, else the first."""
    if as_of is None:
        return rows
    key = [name for name in TABLES[table].key if name not in {"dataset", "published_at"}]
    then = rows.filter(pl.col("published_at") <= as_of)
    later = rows.filter(pl.col("published_at") > as_of).join(then, on=key, how="anti")
    first = pl.col("published_at") == pl.col("published_at").min().over(key)
    return pl.concat([then, later.filter(first)])


def _observations(lake: Lake, as_of: datetime | None) -> pl.DataFrame:
    measures = [measure.value for measure in _OUTPUT]
    figures = _figures(lake, "observations", as_of)
    rows = figures.filter(pl.col("measure").is_in(measures)).collect()
    return _as_known(rows, "observations", as_of)


def _bound(*markings: Iterable[str]) -> Marking:
    said = sorted({mark for some in markings for mark in some})
    return least_upper_bound(Marking.parse(mark) for mark in said)
