"""Rows of the tables `goods` reads, made short."""

from datetime import UTC, date, datetime
from typing import Any

import polars as pl

from tricord.locale import LANGUAGES, text
from tricord.model.finding import Finding
from tricord.model.tables import TABLES
from tricord.monitors.base import Found
from tricord.monitors.sanctions.goods import Params, find, narrow

DAY = datetime(2025, 6, 1, tzinfo=UTC)
LAW_DAY = date(2026, 3, 1)
YEAR = date(2024, 1, 1)

Row = dict[str, Any]


def flow(
    reporter: str = "FRA",
    partner: str = "PRK",
    hs: str = "847130",
    value: float | None = 50_000.0,
    way: str = "export",
    **said: Any,
) -> Row:
    """A row of ``trade_flows``: a year, ten dollars a kilogram."""
    row: Row = {
        "dataset": "comtrade",
        "reporter": reporter,
        "partner": partner,
        "flow": way,
        "first_day": YEAR,
        "months": 12,
        "hs_edition": 2022,
        "hs": hs,
        "description": "",
        "part": "",
        "quantity": None,
        "unit": "",
        "net_kg": None if value is None else value / 10,
        "estimated": False,
        "value_usd": value,
        "value": None,
        "currency": "",
        "published_at": DAY,
        "file_sha256": "aa",
        "row": 2,
        "marking": "TLP:CLEAR",
    }
    return row | said


def month(number: int, year: int = 2024) -> Row:
    """What makes a row one of a month."""
    return {"first_day": date(year, number, 1), "months": 1}


def reply(answer: str = "confirmed", reporter: str = "FRA", **said: Any) -> Row:
    """A row of ``trade_replies`` that covers the year."""
    row: Row = {
        "dataset": "ours",
        "reply_id": "R1",
        "reporter": reporter,
        "partner": "PRK",
        "flow": "",
        "hs": "",
        "first_day": YEAR,
        "last_day": date(2024, 12, 31),
        "asked_on": date(2025, 7, 1),
        "due_on": date(2025, 8, 1),
        "answer": answer,
        "answered_on": date(2025, 7, 20) if answer != "none" else None,
        "words": "as stated",
        "source": "note of 20 July 2025",
        "published_at": DAY,
        "file_sha256": "bb",
        "record": "line 2",
        "marking": "TLP:GREEN",
    }
    return row | said


def frame(table: str, rows: list[Row]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=TABLES[table].schema, orient="row")


def found(rows: list[Row], replies: list[Row] | None = None, **params: Any) -> Found:
    """What the monitor finds: the same in any order and narrowed before, sayable everywhere."""
    tables = {
        "trade_flows": frame("trade_flows", rows),
        "trade_replies": frame("trade_replies", replies or []),
    }
    given = Params(law_day=params.pop("law_day", LAW_DAY), **params)
    result = find(tables, given)
    turned = {name: rows.reverse() for name, rows in tables.items()}
    turned["trade_flows"] = narrow("trade_flows", turned["trade_flows"].lazy()).collect()
    assert find(turned, given) == result
    for finding in result.findings:
        for language in LANGUAGES:
            for key in (finding.message, finding.score_meaning, *finding.doubts):
                assert text(key, language, **finding.params)
            assert text(f"finding-kind-{finding.kind}", language)
        assert set(finding.doubts) == set(dict.fromkeys(finding.doubts))
    for key, count in result.coverage.items():
        assert text(key, "ko", count=count)
    return result


def only(rows: list[Row], replies: list[Row] | None = None, **params: Any) -> Finding:
    """The one finding of some rows."""
    (finding,) = found(rows, replies, **params).findings
    return finding
