"""What missions say: a report is a signal by its direction, weighed by its Admiralty code."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import polars as pl

from tricord.items import Item
from tricord.signals.signal import Channel, Heard, Row, Said, Signal, in_order
from tricord.signals.weights import Weights


def mission_signals(
    reports: pl.DataFrame, items: Mapping[str, Item], moment: date, weights: Weights
) -> Said:
    """What missions say of items, as of a day.

    A report of one partner's mission concerns the item for all three: who may see it is decided
    by its marking. Reports that repeat one origin are one source.

    Args:
        reports: The table ``mission_reports``.
        items: The catalogue.
        moment: Day as of which.
        weights: What a report is worth.
    """
    of = weights.channels[Channel.MISSION]
    rows = sorted(reports.to_dicts(), key=lambda row: (row["report_id"], row["published_at"]))
    known = [row for row in rows if known_on(row) <= moment]
    newest = {(row["dataset"], row["report_id"]): row for row in known}
    signals, heard = [], []
    for row in newest.values():
        if row["item_id"] not in items:
            continue
        first = known_on(row)
        begin = max(first, row["expected_on"] or row["observed_on"] or first)
        signals.append(
            Signal(
                row["item_id"],
                "",
                Channel.MISSION,
                row["direction"],
                first,
                begin + timedelta(days=of.days),
                row["report_id"],
                strength=strength(row, weights),
                origin=row["claim_origin"] or row["mission"],
                terms={
                    "mission": row["mission"],
                    "signal": row["signal"],
                    "origin": row["origin"],
                    "code": f"{row['reliability']}{row['credibility']}",
                    "observed": str(row["observed_on"] or ""),
                    "expected": str(row["expected_on"] or ""),
                },
                table="mission_reports",
                rows=(row,),
            )
        )
        last = first + timedelta(days=of.due_days)
        heard.append(Heard(row["item_id"], "", Channel.MISSION, first, last))
    return Said(in_order(signals), tuple(heard))


def known_on(row: Row) -> date:
    """Day from which one could know a report: when the mission sent it, else when it came."""
    sent: date = (row["reported_at"] or row["published_at"]).date()
    return sent


def strength(row: Row, weights: Weights) -> float:
    """Share of a report's weight by reliability of the source and credibility of what it says."""
    return weights.reliability[row["reliability"]] * weights.credibility[row["credibility"]]
