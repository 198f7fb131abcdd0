"""Rows of the tables that show a finding: those of the largest origins, no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

import polars as pl

from tricord.model.tables import TABLES
from tricord.monitors.supply.dependency.watched import Watched
from tricord.trade.countries import WORLD
from tricord.trade.dependence.partners import EU, EU_TOTALS, eu_members

TOLD: Final = 3
"""Origins whose rows are kept, the largest first."""

MOST: Final = 60
"""Rows of one finding, the largest by value: monthly national lines are many."""

Row = Mapping[str, Any]

_KEY: Final = [name for name in TABLES["trade_flows"].key if name != "published_at"]


class Rows:
    """Rows of ``trade_flows`` by what they are about.

    Args:
        rows: The rows.
        importers: Whose imports.
        printed: By product, the codes of six digits its rows bear.
    """

    def __init__(
        self,
        rows: pl.DataFrame,
        importers: Sequence[str],
        printed: Mapping[str, frozenset[str]],
    ) -> None:
        years = rows["first_day"].dt.year().unique().to_list()
        codes = {code for year in years for code in _spelt(importers, year)}
        bought = (pl.col("flow") == "import") & pl.col("reporter").is_in(sorted(codes))
        sold = (pl.col("flow") == "export") & pl.col("partner").is_in(sorted(codes))
        own = rows.filter(bought | sold).with_columns(_hs6=pl.col("hs").str.slice(0, 6))
        latest = own.sort("published_at", "file_sha256", "row").unique(
            _KEY, keep="last", maintain_order=True
        )
        self._printed = printed
        self._of = {
            str(code): part.drop("_hs6")
            for (code,), part in latest.group_by("_hs6", maintain_order=True)
        }

    def of_year(
        self, line: Watched, importer: str, told: Row, origins: Sequence[str], year: int
    ) -> list[dict[str, Any]]:
        """Rows of the origins of one year.

        Args:
            line: The line.
            importer: Whose imports.
            told: ``kind`` and ``datasets``: whose figures count.
            origins: The largest origins, the largest first.
            year: The year.
        """
        rows = self._lines(line).filter(
            pl.col("first_day").dt.year() == year,
            pl.col("dataset").is_in(str(told["datasets"]).split(", ")),
        )
        partners, buyers = _spelt(origins[:TOLD], year), _spelt([importer], year)
        if told["kind"] == "own":
            total = [WORLD] if told.get("world_total") is not None else []
            ends = (
                (pl.col("flow") == "import")
                & pl.col("reporter").is_in(buyers)
                & pl.col("partner").is_in([*partners, *total])
            )
        else:
            ends = (
                (pl.col("flow") == "export")
                & pl.col("partner").is_in(buyers)
                & pl.col("reporter").is_in(partners)
            )
        yearly = rows.filter(ends, pl.col("months") == 12)
        return _largest(yearly if len(yearly) else rows.filter(ends))

    def of_months(
        self, line: Watched, importer: str, dataset: str, top: str, last: date
    ) -> list[dict[str, Any]]:
        """Rows of one origin in the twenty-four months that end with one."""
        rows = self._lines(line).filter(
            pl.col("flow") == "import",
            pl.col("reporter").is_in(_spelt([importer], last.year)),
            pl.col("partner").is_in(_spelt([top], last.year)),
            pl.col("dataset") == dataset,
            pl.col("months") == 1,
            pl.col("first_day") <= last,
            pl.col("first_day") > pl.lit(last).dt.offset_by("-24mo"),
        )
        return _largest(rows)

    def _lines(self, line: Watched) -> pl.DataFrame:
        codes = [line.digits[:6]] if line.digits else sorted(self._printed.get(line.product, ()))
        parts = [self._of[code] for code in codes if code in self._of]
        if not parts:
            return pl.DataFrame(schema=TABLES["trade_flows"].schema)
        return pl.concat(parts).filter(pl.col("hs").str.starts_with(line.digits))


def _spelt(origins: Iterable[str], year: int) -> list[str]:
    """Codes an origin may stand under: the European Union under those of its members too."""
    found = set(origins)
    if EU in found:
        found |= {*eu_members(year), *EU_TOTALS}
    return sorted(found)


def _largest(rows: pl.DataFrame) -> list[dict[str, Any]]:
    value = pl.coalesce("value_usd", "value")
    ordered = rows.sort(value, *_KEY, descending=[True, *([False] * len(_KEY))], nulls_last=True)
    return ordered.head(MOST).to_dicts()
