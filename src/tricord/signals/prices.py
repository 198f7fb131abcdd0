"""What prices say: an alarm of a published price is a signal for the items it is a price of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

import polars as pl

from tricord.items import Item
from tricord.model.observation import Measure
from tricord.series.looked import Looked
from tricord.series.price import WATCHED, price_alarms
from tricord.signals.signal import Channel, Heard, Said, Signal, in_order
from tricord.signals.weights import ChannelWeights


def price_rows(observations: pl.DataFrame) -> pl.DataFrame:
    """Monthly prices of ``observations`` as `price_alarms` takes them, with ``at``, their row."""
    return (
        observations.with_row_index("at")
        .filter(
            (pl.col("measure") == Measure.PRICE)
            & (pl.col("months") == 1)
            & pl.col("value").is_not_null()
        )
        .select(
            pl.concat_str("dataset", "series", separator="|").alias("series"),
            pl.col("first_day").alias("period_start"),
            "value",
            pl.coalesce(
                pl.col("released_on").cast(pl.Datetime("us")).dt.replace_time_zone("UTC"),
                pl.col("published_at"),
            ).alias("published_at"),
            pl.col("record"),
            "at",
        )
    )


def price_signals(
    observations: pl.DataFrame,
    items: Mapping[str, Item],
    moment: date,
    weights: ChannelWeights,
) -> tuple[Said, Looked]:
    """What prices say of items, as of a day.

    Args:
        observations: The table; all its prices are looked at together, watched or not.
        items: The catalogue.
        moment: Day as of which.
        weights: What a price is worth.

    Returns:
        What they say, and what the detector came to.
    """
    of = _items_of(items)
    rows = price_rows(observations).with_columns(pl.col("series").is_in(list(of)).alias(WATCHED))
    looked = price_alarms(rows.drop("at"), moment)
    spans = dict(_spans(rows, moment))
    signals = [
        Signal(
            item_id,
            "",
            Channel.PRICE,
            str(alarm.level),
            alarm.onset,
            alarm.onset + timedelta(days=weights.days),
            alarm.series,
            emulated=alarm.terms["known"] == "usual_lag",
            terms=alarm.terms,
            table="observations",
            rows=_rows(observations, rows, alarm.series, str(alarm.terms["period"]), alarm.onset),
        )
        for alarm in looked.alarms
        for item_id in of.get(alarm.series, ())
    ]
    heard = [
        Heard(item_id, "", Channel.PRICE, first, last + timedelta(days=weights.due_days))
        for series, (first, last) in sorted(spans.items())
        if series not in looked.short
        for item_id in of.get(series, ())
    ]
    return Said(in_order(signals), tuple(heard)), looked


def _items_of(items: Mapping[str, Item]) -> dict[str, list[str]]:
    """Items by the series that is their price."""
    found: dict[str, list[str]] = {}
    for item in items.values():
        for price in item.prices:
            found.setdefault(f"{price.dataset}|{price.series}", []).append(item.item_id)
    return found


def _spans(rows: pl.DataFrame, moment: date) -> Iterator[tuple[str, tuple[date, date]]]:
    """First and last month of each series that could have been known on a day."""
    until = rows.filter(pl.col("period_start") <= moment)
    ends = until.group_by("series").agg(
        pl.col("period_start").min().alias("first"), pl.col("period_start").max().alias("last")
    )
    for row in ends.iter_rows(named=True):
        yield row["series"], (row["first"], row["last"])


def _rows(
    observations: pl.DataFrame, rows: pl.DataFrame, series: str, period: str, onset: date
) -> list[dict[str, object]]:
    """The row of a period that was known on a day, the newest vintage of it."""
    of = rows.filter(
        (pl.col("series") == series) & (pl.col("period_start") == date.fromisoformat(period))
    ).sort("published_at", nulls_last=False)
    known = of.filter(pl.col("published_at").dt.date() <= onset)
    chosen = known.tail(1) if len(known) else of.head(1)
    return observations[chosen.get_column("at").to_list()].to_dicts()
