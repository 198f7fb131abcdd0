"""Rows of the tables `dependency` reads, made short; codes and items are those of the catalogue."""

from datetime import UTC, date, datetime
from typing import Any

import polars as pl
from dateutil.relativedelta import relativedelta
from tests.trade.dependence.trade_rows import table, trade

from tricord.locale import LANGUAGES, text
from tricord.model.finding import Finding
from tricord.model.tables import TABLES
from tricord.monitors.base import Found
from tricord.monitors.supply.dependency import Params, find, narrow

LAW_DAY = date(2026, 3, 1)
GRAPHITE = "250410"
GALLIUM = "811292"
MILLION = 1e6

Row = dict[str, Any]


def years(*numbers: int, china: float = 80.0, hs: str = GRAPHITE, **said: Any) -> list[Row]:
    """Years in which Korea buys of China and eleven others, the world mostly of China."""
    others = ("JPN", "USA", "AUS", "IND", "VNM", "THA", "IDN", "MYS", "BRA", "DEU", "FRA")
    rows: list[Row] = []
    for year in numbers:
        rows.append(trade("KOR", "CHN", china * MILLION, hs, year=year, **said))
        share = (100 - china) / len(others)
        rows += [trade("KOR", code, share * MILLION, hs, year=year, **said) for code in others]
        rows.append(trade("KOR", "VNM", MILLION, hs, year=year, flow="export", **said))
        rows.append(trade("CHN", "IND", 70 * MILLION, hs, year=year, flow="export", **said))
    return rows


def months(china: list[float], *, reporter: str = "JPN", **said: Any) -> list[Row]:
    """Months of natural graphite from China, and as much as ever from Australia."""
    rows = []
    for number, amount in enumerate(china):
        day = date(2017, 1, 1) + relativedelta(months=number)
        of = {"first_day": day, "months": 1, **said}
        rows.append(trade(reporter, "CHN", amount * MILLION, **of))
        rows.append(trade(reporter, "AUS", 70 * MILLION, **of))
    return rows


def observed(goods: str, series: str, place: str, value: float | None, **said: Any) -> Row:
    """A figure of a geological survey."""
    row: Row = {
        "dataset": "usgs-mcs",
        "series": f"{series}|{place}|t",
        "measure": "production",
        "goods": goods,
        "place": place,
        "first_day": date(2023, 1, 1),
        "months": 12,
        "value": value,
        "unit": "t",
        "standing": "reported",
        "printed": "",
        "note": "",
        "released_on": None,
        "published_at": datetime(2025, 1, 31, tzinfo=UTC),
        "file_sha256": "bb",
        "record": "7",
        "marking": "TLP:CLEAR",
    }
    return row | said


def found(rows: list[Row], observations: list[Row] | None = None, **said: Any) -> Found:
    """What rows come to, narrowed as a node narrows them."""
    flows = narrow("trade_flows", table(rows).lazy()).collect()
    schema = TABLES["observations"].schema
    figures = pl.DataFrame(observations or [], schema=schema)
    seen = narrow("observations", figures.lazy()).collect()
    params = {"least_reporters": 2, **said}
    return find({"trade_flows": flows, "observations": seen}, Params(law_day=LAW_DAY, **params))


def said(finding: Finding) -> str:
    """Everything it says, in all languages: a missing parameter is an error."""
    keys = (finding.message, finding.score_meaning, *finding.doubts)
    words = [text(key, language, **finding.params) for language in LANGUAGES for key in keys]
    return "\n".join([*words, *(text(f"finding-kind-{finding.kind}", at) for at in LANGUAGES)])


def words(finding: Finding) -> set[str]:
    """Its doubts, as the words of the arithmetic."""
    return {key.removeprefix("doubt-dependency-") for key in finding.doubts}
