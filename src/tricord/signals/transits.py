"""What straits say: a loss of passage is a signal for the items whose ships pass there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import polars as pl

from tricord.items import Item
from tricord.model.observation import Measure
from tricord.series.looked import Looked
from tricord.series.passage import passage_alarms
from tricord.signals.signal import Channel, Heard, Said, Signal, in_order
from tricord.signals.weights import ChannelWeights


def transit_rows(observations: pl.DataFrame) -> pl.DataFrame:
    """Daily counts of ``observations`` as `passage_alarms` takes them."""
    daily = observations.filter(
        (pl.col("months") == 0) & pl.col("measure").is_in([Measure.CALLS, Measure.CAPACITY])
    ).select("place", "measure", pl.col("first_day").alias("date"), "value", "published_at")
    wide = daily.pivot(
        on="measure",
        on_columns=[Measure.CALLS, Measure.CAPACITY],
        index=["place", "date", "published_at"],
        values="value",
        aggregate_function="first",
    )
    return (
        wide.filter(pl.col("calls").is_not_null())
        .with_columns(record=pl.lit(""))
        .sort("place", "date", "published_at")
    )


def transit_signals(
    observations: pl.DataFrame,
    items: Mapping[str, Item],
    moment: date,
    weights: ChannelWeights,
) -> tuple[Said, Looked]:
    """What straits say of items, as of a day.

    Args:
        observations: The table.
        items: The catalogue.
        moment: Day as of which.
        weights: What a loss of passage is worth.

    Returns:
        What they say, and what the detector came to.
    """
    rows = transit_rows(observations)
    if rows.is_empty():
        return Said(), Looked((), 0, (), emulated=False)
    looked = passage_alarms(rows, moment)
    of: dict[str, list[str]] = {}
    for item in items.values():
        for route in item.routes:
            of.setdefault(route, []).append(item.item_id)
    signals = [
        Signal(
            item_id,
            "",
            Channel.TRANSIT,
            str(alarm.level),
            alarm.onset,
            alarm.onset + timedelta(days=weights.days),
            alarm.series,
            emulated=alarm.terms["known"] == "usual_lag",
            terms=alarm.terms,
            table="observations",
            rows=_rows(observations, alarm.series, str(alarm.terms["day"])),
        )
        for alarm in looked.alarms
        for item_id in of.get(alarm.series, ())
    ]
    known = rows.filter(pl.col("date") <= moment).group_by("place")
    ends = known.agg(pl.col("date").min().alias("first"), pl.col("date").max().alias("last"))
    heard = [
        Heard(
            item_id,
            "",
            Channel.TRANSIT,
            row["first"],
            row["last"] + timedelta(days=weights.due_days),
        )
        for row in ends.sort("place").iter_rows(named=True)
        for item_id in of.get(row["place"], ())
    ]
    return Said(in_order(signals), tuple(heard)), looked


def _rows(observations: pl.DataFrame, place: str, day: str) -> list[dict[str, object]]:
    """Counts of a place on a day."""
    return (
        observations.filter(
            (pl.col("place") == place)
            & (pl.col("first_day") == date.fromisoformat(day))
            & (pl.col("months") == 0)
        )
        .sort("published_at", "measure")
        .unique(["dataset", "series", "measure"], keep="first", maintain_order=True)
        .to_dicts()
    )
