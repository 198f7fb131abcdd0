"""Who buys an item from whom: the lines that show it, each importer's best statistics, by year.

Only lines that show the item are looked at (`tricord.items.abstains`); of an item, all its lines
are added up. An importer's own statistics go first, those of its own office before a collection;
then those in which both ends were reconciled; the exports of others to it, the *mirror*, only where
there is neither. That is the order of `tricord.trade.dependence`, over the item and not line by
line: who publishes one line of an item and not another bought none of the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import polars as pl

from tricord.items import Abstention, Item, abstains
from tricord.signals.trade import watched_lines
from tricord.trade.countries import WORLD
from tricord.trade.dependence import Choice, lines, of_years
from tricord.trade.dependence.choosing import RECONCILED
from tricord.trade.dependence.partners import EU, EU_TOTALS, eu_members, is_origin
from tricord.trade.editions import EDITIONS, converted

OFFICES: Final = ("gacc", "jp-estat", "kr-customs", "us-census")
"""Data sets that a State's own office publishes."""

COVERED: Final = 0.9
"""Share of a value that must have a weight before a weight is told. [as `Cuts.quantity_covered`]"""

KINDS: Final = ("own", "reconciled", "mirror")
"""Whose figures: the importer's own, both ends made one, or the exporters'; the first go first."""

_TONNES: Final = {"kg": 0.001, "t": 1.0}
_FLOWS: Final = pl.Schema(
    {
        "importer": pl.String,
        "year": pl.Int64,
        "exporter": pl.String,
        "value": pl.Float64,
        "dollars": pl.Float64,
        "tonnes": pl.Float64,
    }
)


@dataclass(frozen=True)
class Coverage:
    """How much of all trade the tables hold, over all goods.

    Attributes:
        partners: How many origins a data set names for an importer, by both.
        goods: How many codes of goods it has for that importer.
        reporters: How many States say what they export, by data set and year.
    """

    partners: Mapping[tuple[str, str], int] = field(default_factory=dict)
    goods: Mapping[tuple[str, str], int] = field(default_factory=dict)
    reporters: Mapping[tuple[str, int], int] = field(default_factory=dict)


@dataclass(frozen=True)
class Trade:
    """What trade statistics say of an item.

    Attributes:
        flows: ``importer``, ``year``, ``exporter``, ``value`` in one money for each importer and
            year, ``dollars`` and ``tonnes``, null where not known.
        told: ``importer``, ``year``, ``kind`` (a word of `KINDS`), ``datasets``, ``together`` of
            all origins, and ``world``, what the same figures say of all partners.
        world_years: Years whose mirror is that of the world: enough States report.
        coverage: How much of all trade the tables hold.
        codes: Lines that were looked at, by reporter.
        silent: Lines of the item that show nothing of it, with the reason.
        cut: Lines that were looked at and hold other goods too, or not all of the item, in the
            edition their figures are of: code and edition.
        dropped: Lines left out since they mean other goods in one of several editions.
        rows: The rows, with ``importer`` and ``year``: whose marking counts.
    """

    flows: pl.DataFrame
    told: pl.DataFrame
    world_years: frozenset[int]
    coverage: Coverage
    codes: tuple[tuple[str, str], ...]
    silent: tuple[Abstention, ...]
    cut: tuple[tuple[str, int], ...]
    dropped: tuple[str, ...]
    rows: pl.DataFrame


def codes_of(item: Item) -> frozenset[str]:
    """The codes of six digits an item's lines bear, in any edition that has them so."""
    return frozenset(line.code for line in item.lines)


def coverage(rows: pl.LazyFrame) -> Coverage:
    """How much of all trade tables hold.

    Args:
        rows: Rows of ``trade_flows``, of all goods, as they stood.
    """
    origin = pl.col("partner").str.contains(r"^[A-Z]{3}$") | pl.col("partner").is_in(EU_TOTALS)
    year = pl.col("first_day").dt.year().alias("year")
    named = rows.filter(origin)
    bought = (
        named.filter(pl.col("flow") == "import")
        .group_by("dataset", "reporter")
        .agg(pl.col("partner").n_unique(), pl.col("hs").n_unique())
        .collect(engine="streaming")
    )
    sold = (
        named.filter(pl.col("flow") == "export")
        .group_by("dataset", year)
        .agg(pl.col("reporter").n_unique())
        .collect(engine="streaming")
    )
    return Coverage(
        {(of, who): partners for of, who, partners, _ in bought.iter_rows()},
        {(of, who): goods for of, who, _, goods in bought.iter_rows()},
        {(of, at): reporters for of, at, reporters in sold.iter_rows()},
    )


def trade(rows: pl.DataFrame, item: Item, held: Coverage) -> Trade:
    """What trade statistics say of an item.

    Args:
        rows: Rows of ``trade_flows`` under the codes of `codes_of`, as they stood.
        item: The item.
        held: How much of all trade the tables hold.
    """
    shown = watched_lines(rows.select("reporter", "hs", "hs_edition"), {item.item_id: item})
    schema = {"reporter": pl.String, "hs": pl.String}
    wanted = pl.DataFrame(sorted(shown.items), schema=schema, orient="row")
    seen = _eu_as_one(rows.join(wanted, on=["reporter", "hs"], how="semi"))
    table, _ = of_years(lines(seen.lazy()).table)
    best = _best(_ends(table))
    # One code that shows it says enough; the others are then no gap.
    said = [abstains(item, code) for code in sorted(codes_of(item))]
    return Trade(
        flows=_arcs(best),
        told=_told(best, table),
        world_years=frozenset(
            year for (_, year), count in held.reporters.items() if count >= Choice().least_reporters
        ),
        coverage=held,
        codes=tuple(sorted(shown.items)),
        silent=tuple(reason for reason in said if reason is not None),
        cut=_cut(seen, item),
        dropped=tuple(sorted(line for line, why in shown.abstained.items() if why == "edition")),
        rows=seen.with_columns(
            importer=pl.when(pl.col("flow") == "import").then("reporter").otherwise("partner"),
            year=pl.col("first_day").dt.year().cast(pl.Int16),
        ).select("importer", "year", "dataset", "marking"),
    )


def _cut(rows: pl.DataFrame, item: Item) -> tuple[tuple[str, int], ...]:
    """Codes that are cut differently in the edition of some figures, with that edition."""
    codes = (
        rows.select(pl.col("hs").str.slice(0, 6), "hs_edition").unique().sort("hs", "hs_edition")
    )
    return tuple(
        (code, edition)
        for code, edition in codes.iter_rows()
        if edition in EDITIONS
        and (line := item.line(code)) is not None
        and converted(code, edition, line.edition) != {code}
    )


def _eu_as_one(rows: pl.DataFrame) -> pl.DataFrame:
    """The total of the European Union is one partner where none of its members is named."""
    years = rows["first_day"].dt.year().unique().to_list()
    members = frozenset().union(*(eu_members(year) for year in years)) if years else frozenset()
    of = ["dataset", "reporter", "flow", pl.col("first_day").dt.year()]
    single = pl.col("partner").is_in(sorted(members)).any().over(of)
    total = pl.col("partner").is_in(list(EU_TOTALS)) & ~single
    return rows.with_columns(partner=pl.when(total).then(pl.lit(EU)).otherwise("partner"))


def _ends(table: pl.DataFrame) -> pl.DataFrame:
    """Rows with importer, exporter and tonnes, and how far whose figures they are goes first."""
    places = {*table["reporter"].unique(), *table["partner"].unique()}
    origins = sorted(place for place in places if is_origin(place))
    imported = pl.col("flow") == "import"
    reconciled = pl.any_horizontal(pl.col("dataset").str.starts_with(word) for word in RECONCILED)
    office = pl.col("dataset").is_in(list(OFFICES))
    factor = pl.col("unit").replace_strict(_TONNES, default=None, return_dtype=pl.Float64)
    kind = pl.when(reconciled).then(pl.lit("reconciled"))
    return table.filter(
        pl.col("flow").is_in(["import", "export"]),
        pl.col("reporter").is_in(origins),
        pl.col("partner").is_in(origins),
        pl.col("reporter") != pl.col("partner"),
    ).with_columns(
        importer=pl.when(imported).then("reporter").otherwise("partner"),
        exporter=pl.when(imported).then("partner").otherwise("reporter"),
        kind=kind.when(imported).then(pl.lit("own")).otherwise(pl.lit("mirror")),
        second=~office,
        tonnes=pl.col("quantity") * factor,
    )


def _best(ends: pl.DataFrame) -> pl.DataFrame:
    """Of each importer and year the rows that count."""
    mirror = pl.col("kind") == "mirror"
    # Exporters have each a money of their own: dollars alone can be added up.
    usable = ends.filter(~mirror | pl.col("dollars").is_not_null())
    rank = pl.col("kind").replace_strict({kind: at for at, kind in enumerate(KINDS)})
    of = ["importer", "year"]
    first = usable.with_columns(rank=rank).filter(pl.col("rank") == pl.col("rank").min().over(of))
    whose = pl.concat_str(pl.col("second").cast(pl.Int8), "dataset")
    one = first.filter(~mirror).filter(whose == whose.min().over(of))
    each = first.filter(mirror).filter(whose == whose.min().over([*of, "exporter"]))
    in_dollars = each.with_columns(value=pl.col("dollars"), currency=pl.lit("USD"))
    return pl.concat([one, in_dollars])


def _arcs(best: pl.DataFrame) -> pl.DataFrame:
    """One row for each importer, year and exporter."""
    value, tonnes, dollars = pl.col("value"), pl.col("tonnes"), pl.col("dollars")
    weighed = value.filter(tonnes.is_not_null()).sum() >= COVERED * value.sum()
    return (
        best.sort("value", "tonnes")
        .group_by("importer", "year", "exporter")
        .agg(
            value.sum(),
            dollars=pl.when(dollars.is_not_null().all()).then(dollars.sum()),
            tonnes=pl.when(weighed & tonnes.is_not_null().any()).then(tonnes.sum()),
        )
        .select(_FLOWS.names())
        .cast(_FLOWS)
        .sort("importer", "year", "exporter")
    )


def _told(best: pl.DataFrame, table: pl.DataFrame) -> pl.DataFrame:
    """Of each importer and year whose figures count, and what they say of all partners."""
    told = best.group_by("importer", "year").agg(
        pl.col("kind").first(),
        datasets=pl.col("dataset").unique().sort().str.join(", "),
        together=pl.col("value").sum(),
    )
    world = table.filter(pl.col("partner") == WORLD, pl.col("flow") == "import")
    totals = world.group_by("reporter", "year", "dataset").agg(world=pl.col("value").sum())
    keys = ["importer", "year", "datasets"]
    return told.join(
        totals.rename({"reporter": "importer", "dataset": "datasets"}), on=keys, how="left"
    ).sort("importer", "year")
