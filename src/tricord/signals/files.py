"""Alarms of a file of figures as signals: one channel alone, where there is no node."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import polars as pl

from tricord.items import Item, items_of_line
from tricord.series.alarm import Alarm
from tricord.signals.signal import Channel, Heard, Signal
from tricord.signals.structure import of_producers
from tricord.signals.weights import Weights


def alone(weights: Weights, channel: Channel) -> Weights:
    """Weights where one channel speaks of its own series: none beside it, so it counts in full."""
    of = {**weights.channels, channel: replace(weights.channels[channel], share=1.0)}
    return replace(weights, channels=of)


def signals_of(alarms: Sequence[Alarm], channel: Channel, weights: Weights) -> list[Signal]:
    """Alarms as signals about their own series.

    Args:
        alarms: Alarms of one detector.
        channel: Channel it is of.
        weights: What signals are worth.
    """
    of = weights.channels[channel]
    made = []
    for alarm in alarms:
        kind = str(alarm.terms["kind"]) if channel is Channel.TRADE else str(alarm.level)
        made.append(
            Signal(
                alarm.series,
                "",
                channel,
                kind,
                alarm.onset,
                alarm.onset + timedelta(days=of.days),
                alarm.series,
                emulated=alarm.terms.get("known") == "usual_lag",
                terms=alarm.terms,
            )
        )
    return made


def structure_of(series: str, moment: date, weights: Weights) -> list[Signal]:
    """What the world's production says of a line of trade, where it is one item's alone."""
    item = _item(series)
    if item is None:
        return []
    of = weights.channels[Channel.STRUCTURE]
    return [_about(series, each) for each in of_producers(item, "", moment, of)]


def heard_of(rows: pl.DataFrame, channel: Channel, moment: date, weights: Weights) -> list[Heard]:
    """What series of a file were listened to for.

    Args:
        rows: ``series`` and ``day``, the first day of a period.
        channel: Channel.
        moment: Day as of which.
        weights: What signals are worth.
    """
    due = timedelta(days=weights.channels[channel].due_days)
    known = rows.filter(pl.col("day") <= moment).group_by("series")
    ends = known.agg(pl.col("day").min().alias("first"), pl.col("day").max().alias("last"))
    return [
        Heard(row["series"], "", channel, row["first"], row["last"] + due)
        for row in ends.sort("series").iter_rows(named=True)
    ]


def _about(series: str, signal: Signal) -> Signal:
    return Signal(
        series,
        "",
        signal.channel,
        signal.kind,
        signal.known_on,
        signal.until,
        signal.series,
        terms=signal.terms,
    )


def _item(series: str) -> Item | None:
    found = items_of_line(series.rpartition("|")[2])
    return found[0] if len(found) == 1 else None
