"""Rows of claims and acts, made short, for monitors that read them."""

from datetime import UTC, date, datetime
from typing import Any

import polars as pl
from tests.monitors.sanctions.sea_rows import shuffled

from tricord.locale import LANGUAGES, text
from tricord.model.tables import TABLES
from tricord.monitors.base import Found

SAID = datetime(2026, 1, 1, tzinfo=UTC)
LAW_DAY = date(2026, 3, 1)


def claim(claim_id: str, topic: str, first: date, last: date | None = None, **said: Any) -> dict:
    """A row of ``claims``; a figure is given as ``figure=(low, high)``."""
    row: dict = dict.fromkeys(TABLES["claims"].schema, "")
    row |= dict.fromkeys(
        ("low", "high", "as_of", "reply_asked_on", "reply_due_on", "replied_on"), None
    )
    low, high = said.pop("figure", (None, None))
    row |= {
        "dataset": "ours",
        "claim_id": claim_id,
        "topic": topic,
        "standing": "estimated",
        "statement": "said",
        "claimant": f"claimant of {claim_id}",
        "source_class": "monitoring_team",
        "source": "report",
        "includes_reported": "unknown",
        "basis": "interviews",
        "first_day": first,
        "last_day": last or first,
        "low": low,
        "high": high,
        "cites": [],
        "disputes": [],
        "document_verified": False,
        "published_at": SAID,
        "file_sha256": "ab",
        "record": claim_id,
        "marking": "TLP:CLEAR",
    }
    return row | said


def act(act_id: str, first: date, last: date | None = None, **said: Any) -> dict:
    """A row of ``acts``."""
    row: dict = dict.fromkeys(TABLES["acts"].schema, "")
    row |= {name: [] for name in ("goods_ids", "actors", "parties", "exempt")}
    row |= {
        "dataset": "ours",
        "act_id": act_id,
        "act": "employment",
        "words": "they worked",
        "first_day": first,
        "last_day": last or first,
        "day_printed": str(first),
        "lasting": False,
        "low": None,
        "high": None,
        "source": "report",
        "published_at": SAID,
        "file_sha256": "ac",
        "record": act_id,
        "marking": "TLP:CLEAR",
    }
    return row | said


def frame(table: str, rows: list[dict]) -> pl.DataFrame:
    """Rows as a table."""
    return pl.DataFrame(rows, schema=TABLES[table].schema, orient="row")


def checked(monitor: Any, tables: dict[str, pl.DataFrame], params: Any) -> Found:
    """What a monitor finds; the order of rows changes nothing, and all of it can be said."""
    found: Found = monitor.find(tables, params)
    for seed in (1, 2):
        assert monitor.find(shuffled(tables, seed), params) == found
    ids = [each.finding_id for each in found.findings]
    assert ids == sorted(set(ids))
    lineages = [each.lineage_id for each in found.findings]
    assert len(set(lineages)) == len(lineages)
    for language in LANGUAGES:
        for key, count in found.coverage.items():
            assert text(key, language, count=count)
        for each in found.findings:
            assert text(f"finding-kind-{each.kind}", language)
            for key in (each.message, each.score_meaning, *each.doubts):
                assert text(key, language, **each.params)
    return found
