"""Rows of ``trade_flows``, made short."""

from datetime import UTC, date, datetime
from typing import Any

import polars as pl

from tricord.model.tables import TABLES
from tricord.trade.dependence import Choice, chosen, dependence, in_one_edition, lines, of_years

Row = dict[str, Any]
OPEN = Choice(least_reporters=2)
"""Two reporters are enough of a world for a test."""


def trade(
    reporter: str,
    partner: str,
    value: float | None = 100.0,
    hs: str = "250410",
    *,
    year: int = 2022,
    flow: str = "import",
    **said: Any,
) -> Row:
    """A row of a year; two kilograms a dollar."""
    row: Row = {
        "dataset": "comtrade",
        "reporter": reporter,
        "partner": partner,
        "flow": flow,
        "first_day": date(year, 1, 1),
        "months": 12,
        "hs_edition": 2022,
        "hs": hs,
        "description": "",
        "part": "",
        "quantity": None,
        "unit": "",
        "net_kg": None if value is None else 2 * value,
        "estimated": False,
        "value_usd": value,
        "value": None,
        "currency": "",
        "published_at": datetime(year + 1, 6, 1, tzinfo=UTC),
        "file_sha256": "aa",
        "row": 2,
        "marking": "TLP:CLEAR",
    }
    return row | said


def table(rows: list[Row]) -> pl.DataFrame:
    """Rows as the table has them."""
    return pl.DataFrame(rows, schema=TABLES["trade_flows"].schema)


def measured(rows: list[Row], choice: Choice = OPEN, edition: int = 2022) -> list[Row]:
    """What rows come to, by importer, product and year."""
    told = lines(table(rows).lazy())
    years, _ = of_years(in_one_edition(told.table, edition))
    found = dependence(chosen(years, choice), eu_as_one=choice.eu_as_one)
    return found.sort("importer", "product", "year").to_dicts()


def only(rows: list[Row], importer: str = "KOR", **of: Any) -> Row:
    """The one row of an importer."""
    [row] = [
        row
        for row in rows
        if row["importer"] == importer and all(row[k] == v for k, v in of.items())
    ]
    return row
