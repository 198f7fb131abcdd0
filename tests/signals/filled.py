"""Rows of tables with what a test does not care about filled in."""

from datetime import UTC, date, datetime

import numpy as np
import polars as pl

from tricord.model.tables import TABLES

PUBLISHED = datetime(2025, 1, 3, tzinfo=UTC)


def frame(table, rows, **same):
    """Rows of a table; ``same`` stands in all of them."""
    schema = TABLES[table].schema
    usual = {
        name: "" if kind == pl.String else False if kind == pl.Boolean else None
        for name, kind in schema.items()
    }
    usual |= {name: [] for name, kind in schema.items() if isinstance(kind, pl.List)}
    usual |= {"published_at": PUBLISHED, "marking": "TLP:CLEAR", "dataset": "made-up"}
    usual = {name: value for name, value in usual.items() if name in schema}
    return pl.DataFrame([{**usual, **same, **row} for row in rows], schema=schema)


def months(first, last):
    """First days of months."""
    return pl.date_range(first, last, "1mo", eager=True).to_list()


def steady(count, *, seed=1, noise=0.03, level=100.0):
    """Figures that vary a little."""
    random = np.random.default_rng(seed)
    return list(level * np.exp(random.normal(0, noise, count)))


def prices(series, values, *, first=date(2005, 1, 1), dataset="world-bank-prices"):
    """Monthly prices as rows of ``observations``."""
    start = pl.date_range(first, first.replace(year=first.year + 40), "1mo", eager=True).to_list()
    return [
        {
            "dataset": dataset,
            "series": series,
            "measure": "price",
            "first_day": day,
            "months": 1,
            "value": float(value),
            "standing": "reported",
        }
        for day, value in zip(start, values, strict=False)
    ]


def imports(values, *, reporter="KOR", origin="CHN", hs="250410", first=date(2020, 1, 1), **more):
    """Monthly imports of a partner as rows of ``trade_flows``."""
    start = pl.date_range(first, first.replace(year=first.year + 40), "1mo", eager=True).to_list()
    return [
        {
            "reporter": reporter,
            "partner": origin,
            "flow": "import",
            "first_day": day,
            "months": 1,
            "hs_edition": 2022,
            "hs": hs,
            "net_kg": float(value),
            "value_usd": float(value) * 2,
            **more,
        }
        for day, value in zip(start, values, strict=False)
    ]
