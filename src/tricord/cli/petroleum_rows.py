"""The meters of petroleum as flat rows, for programs: one row for each thing they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Final

import polars as pl

from tricord.claims.meters import Account, Meters, Threshold
from tricord.model.claim import Claim

SCHEMA: Final = pl.Schema(
    {
        "petroleum": pl.String(),
        "measure": pl.String(),
        "first_day": pl.Date(),
        "last_day": pl.Date(),
        "as_of": pl.Date(),
        "meter": pl.String(),
        "part": pl.String(),
        "supplier": pl.String(),
        "claimant": pl.String(),
        "from": pl.Date(),
        "to": pl.Date(),
        "state": pl.String(),
        "due": pl.Boolean(),
        "overdue": pl.Boolean(),
        "low_bbl": pl.Float64(),
        "high_bbl": pl.Float64(),
        "percent_low": pl.Float64(),
        "percent_high": pl.Float64(),
        "converted": pl.Boolean(),
        "includes_reported": pl.String(),
        "deliveries": pl.Float64(),
        "detail": pl.String(),
        "claims": pl.List(pl.String()),
    }
)
"""Columns. ``part`` is ``total``, ``supplier``, ``figure`` (one that is counted), ``period``,
``difference``, ``other_table``, ``estimate``, ``beyond_reported``, ``threshold`` or
``condition``; ``meter`` is ``A``, ``B`` or empty."""


def flat(read: Iterable[Meters]) -> pl.DataFrame:
    """All that meters say, in order: reported, estimated, thresholds, conditions."""
    rows = [_usual(each) | row for each in read for row in _rows(each)]
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def _usual(read: Meters) -> dict[str, Any]:
    cap = read.cap
    return dict.fromkeys(SCHEMA) | {
        "petroleum": str(cap.topic),
        "measure": cap.measure_id,
        "first_day": cap.first_day,
        "last_day": cap.last_day,
        "as_of": read.as_of,
        "meter": "",
        "claims": [],
    }


def _rows(read: Meters) -> Iterator[dict[str, Any]]:
    told = read.reported
    yield {
        "meter": "A",
        "part": "total",
        **_ends(told.low, told.high),
        "percent_low": _real(told.percent),
        "percent_high": _real(told.percent_high),
        "converted": told.converted,
    }
    for account in (*told.accounts, *([told.whole] if told.whole else [])):
        yield from _account(account)
    for other in read.other_tables:
        ends = _ends(other.low, other.high)
        yield {"meter": "A", "part": "other_table", **ends, "detail": other.title}
    for each in read.estimated.estimates:
        yield {
            "meter": "B",
            "part": "estimate",
            "supplier": each.claim.state,
            "claimant": each.claim.claimant,
            "from": each.claim.first_day,
            "to": each.claim.last_day,
            **_ends(each.low, each.high),
            "converted": each.converted,
            "includes_reported": each.claim.includes_reported,
            "deliveries": _real(each.deliveries),
            "detail": each.claim.basis,
            "claims": _ids([each.claim]),
        }
    if read.beyond_reported is not None:
        yield {"meter": "B", "part": "beyond_reported", "low_bbl": _real(read.beyond_reported)}
    for meter, thresholds in (("A", told.thresholds), ("B", read.estimated.thresholds)):
        for threshold in thresholds:
            yield _threshold(meter, threshold)
    for condition, kept in read.conditions:
        yield {"part": "condition", "detail": str(condition), "state": str(kept)}


def _account(account: Account) -> Iterator[dict[str, Any]]:
    usual = {"meter": "A", "supplier": account.supplier}
    yield usual | {
        "part": "supplier",
        **_ends(account.low, account.high),
        "detail": f"{len(account.reported)}/{len(account.due)}",
    }
    for span in account.counted:
        yield usual | {
            "part": "figure",
            "from": span.first_day,
            "to": span.last_day,
            **_ends(span.low, span.high),
            "converted": not span.given,
            "state": "disputed" if span.disputed else "",
            "claims": _ids(span.claims),
        }
    for each in account.periods:
        yield usual | {
            "part": "period",
            "from": each.first_day,
            "to": each.last_day,
            "state": str(each.state),
            "due": each.due,
            "overdue": each.overdue,
            **_ends(each.low, each.high),
            "claims": _ids(each.claims),
        }
    for difference in account.differences:
        whole = difference.whole
        yield usual | {
            "part": "difference",
            "from": whole.first_day,
            "to": whole.last_day,
            **_ends(whole.low, whole.high),
            "detail": f"{difference.low:f}",
            "claims": _ids(whole.claims),
        }


def _threshold(meter: str, threshold: Threshold) -> dict[str, Any]:
    notice = threshold.notice
    if notice is not None:
        announced = str(notice.as_of or notice.last_day)
    else:
        announced = "due" if threshold.notice_due else ""
    return {
        "meter": meter,
        "part": "threshold",
        "percent_low": float(threshold.percent),
        "low_bbl": _real(threshold.barrels),
        "state": str(threshold.reach),
        "from": threshold.earliest,
        "to": threshold.latest,
        "detail": announced,
        "claims": _ids(threshold.claims),
    }


def _ends(low: Decimal | None, high: Decimal | None) -> dict[str, float | None]:
    return {"low_bbl": _real(low), "high_bbl": _real(high)}


def _real(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)


def _ids(claims: Iterable[Claim]) -> list[str]:
    return [f"{claim.dataset}|{claim.claim_id}" for claim in claims]
