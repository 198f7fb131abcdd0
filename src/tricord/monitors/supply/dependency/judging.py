"""From the tables to the dependence of each importer and line, before findings are made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.monitors.supply.dependency.params import Params
from tricord.monitors.supply.dependency.watched import Catalogue
from tricord.trade.dependence import (
    Chosen,
    changes,
    chosen,
    dependence,
    in_one_edition,
    lines,
    newest_edition,
    of_years,
)
from tricord.trade.dependence.choosing import exact_sum, with_ends

_MONTHLY: Final = ("importer", "exporter", "product", "month")


@dataclass(frozen=True)
class Judged:
    """What became of the trade.

    Attributes:
        years: Every importer, product and year: `tricord.trade.dependence.dependence`.
        months: The last month of every importer and product:
            `tricord.trade.dependence.changes`, with ``dataset``.
        chosen: Whose figures counted.
        printed: By product, the codes of six digits its rows bear.
        counts: Rows and years left out, by reason.
    """

    years: pl.DataFrame
    months: pl.DataFrame
    chosen: Chosen
    printed: Mapping[str, frozenset[str]]
    counts: Mapping[str, int]


def judge(rows: pl.DataFrame, watched: Catalogue, params: Params) -> Judged:
    """Measure the dependence of every importer.

    Args:
        rows: Rows of ``trade_flows``, as `narrow` leaves them.
        watched: Lines of the catalogue.
        params: Parameters.
    """
    read = lines(rows.lazy())
    table = _ended(read.table, params.law_day)
    edition = watched.edition if params.only_catalogue else newest_edition(table)
    codes = in_one_edition(table, edition)
    if params.only_catalogue:
        codes = codes.filter(pl.col("product").is_in([line.product for line in watched.lines]))
    told = pl.concat([codes, _national(rows, watched, params)])
    years, partial = of_years(told)
    found = chosen(years, params.choice)
    measured = dependence(
        found,
        params.cuts,
        params.trusted,
        eu_as_one=params.eu_as_one,
        tolerance=params.tolerance,
    )
    whose = pl.col("importer").is_in(list(params.whose))
    printed = codes.group_by("product").agg(pl.col("hs6").unique())
    return Judged(
        years=measured.filter(whose),
        months=_months(told, params),
        chosen=found,
        printed={product: frozenset(of) for product, of in printed.iter_rows()},
        counts={
            **read.counts,
            "part_years": partial.filter(pl.col("reporter").is_in(list(params.whose))).height,
        },
    )


def _ended(table: pl.DataFrame, day: date) -> pl.DataFrame:
    """Lines of periods that ended by a day."""
    end = pl.col("first_day").dt.offset_by(pl.format("{}mo", "months"))
    return table.filter(end <= pl.lit(day).dt.offset_by("1d"))


def _national(rows: pl.DataFrame, watched: Catalogue, params: Params) -> pl.DataFrame:
    """Imports of the importers under lines of their own tariffs that show an item alone."""
    empty = in_one_edition(lines(rows.clear().lazy()).table, watched.edition)
    parts = [empty]
    national = watched.national if params.only_catalogue else ()
    fine = rows.filter(
        pl.col("hs").str.len_bytes() > 6,
        pl.col("flow") == "import",
        pl.col("reporter").is_in(sorted({line.importer for line in national})),
    )
    for line in national if len(fine) else ():
        own = fine.filter(
            pl.col("reporter") == line.importer, pl.col("hs").str.starts_with(line.digits)
        )
        if len(own):
            named = _ended(lines(own.lazy()).table, params.law_day)
            parts.append(named.with_columns(product=pl.lit(line.product), clear=pl.lit(value=True)))
    return pl.concat(parts)


def _months(table: pl.DataFrame, params: Params) -> pl.DataFrame:
    """The change of dependence in the last month of every importer and product."""
    monthly = table.filter(
        pl.col("months") == 1,
        pl.col("flow") == "import",
        pl.col("reporter").is_in(list(params.whose)),
    ).with_columns(year=pl.col("first_day").dt.year().cast(pl.Int16))
    office = pl.col("dataset").is_in(params.choice.national_offices)
    sources = (
        monthly.select("reporter", "dataset", second=~office)
        .unique()
        .sort("reporter", "second", "dataset")
        .unique("reporter", keep="first", maintain_order=True)
    )
    own = monthly.join(sources, on=["reporter", "dataset"], how="semi")
    blurred = own.filter(~pl.col("clear")).select("reporter", "product").unique()
    ends = with_ends(own.join(blurred, on=["reporter", "product"], how="anti"), params.eu_as_one)
    rows = (
        ends.filter("origin")
        .group_by(importer="reporter", exporter="partner", product="product", month="first_day")
        .agg(value=exact_sum(pl.col("value")))
        .sort(_MONTHLY)
    )
    reported = own.select(importer="reporter", month="first_day").unique()
    found = changes(rows, reported)
    last = reported.group_by("importer").agg(pl.col("month").max())
    datasets = sources.select("dataset", importer="reporter")
    return (
        found.join(last, on=["importer", "month"], how="semi", maintain_order="left")
        .join(datasets, on="importer", how="left", maintain_order="left")
        .sort("product", "importer")
    )
