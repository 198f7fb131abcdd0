"""Which rows, data sets and raw files a supply bulletin was made from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final

import polars as pl

from tricord.lake import Lake
from tricord.model.observation import Measure
from tricord.reports.sanctions import RawFile
from tricord.reports.supply.bulletin import Held
from tricord.series import flow, passage, price
from tricord.signals import structure
from tricord.signals.missions import known_on as sent_on
from tricord.signals.policy import known_on
from tricord.signals.signal import Channel

_MEASURES: Final = (Measure.PRICE, Measure.CALLS, Measure.CAPACITY)
"""Figures the channels look at."""
_FIGURES: Final[Mapping[Channel, tuple[Measure, ...]]] = {
    Channel.PRICE: (Measure.PRICE,),
    Channel.TRANSIT: (Measure.CALLS, Measure.CAPACITY),
}
_MONTHS: Final[Mapping[Channel, int]] = {Channel.STRUCTURE: 12, Channel.TRADE: 1}
_PERIODS: Final = ("observations", "trade_flows")
"""Tables whose rows have a period; publications may bring years of them at once."""
_TOGETHER: Final = ("notices", "mission_reports")
"""Tables of many small data sets, which are told together."""


def used_rows(tables: Mapping[str, pl.DataFrame], day: date) -> dict[str, pl.DataFrame]:
    """Rows that may have been known on a day.

    Of figures and trade those that were public, or of whose period the figure usually is public by
    then: history comes in bulk. Of all others those that this node could know.

    Args:
        tables: Tables of the lake.
        day: The day.
    """
    return {name: _used(name, rows, day) for name, rows in tables.items()}


def _used(name: str, rows: pl.DataFrame, day: date) -> pl.DataFrame:
    if name in _PERIODS:
        public = pl.col("published_at").dt.date() <= day
        usual = _usual_day(name) <= day
        told = (
            rows.with_columns(period_start=pl.col("first_day"))
            .filter((pl.col("first_day") <= day) & (public | usual))
            .drop("period_start")
        )
        return told.filter(pl.col("measure").is_in(_MEASURES)) if name == "observations" else told
    if name in _TOGETHER:
        of = known_on if name == "notices" else sent_on
        return rows.filter(pl.Series([of(row) <= day for row in rows.to_dicts()], dtype=pl.Boolean))
    return rows.filter(pl.col("published_at").dt.date() <= day)


def _usual_day(name: str) -> pl.Expr:
    """Day on which a figure, or a line of trade, usually becomes known; by ``period_start``."""
    monthly = pl.col("months") == 1
    if name == "observations":
        daily = pl.col("period_start") + timedelta(days=passage.Settings().lag_days)
        return pl.when(monthly).then(price.usual_day(price.Settings().lag_days)).otherwise(daily)
    year_end = pl.date(pl.col("period_start").dt.year() + 1, 1, 1)
    yearly = year_end + timedelta(days=structure.LAG_DAYS)
    return pl.when(monthly).then(flow.usual_day(flow.Settings().lag_days)).otherwise(yearly)


def held_of(used: Mapping[str, pl.DataFrame]) -> tuple[Held, ...]:
    """Data sets by table and name; those of notices and of reports together.

    Args:
        used: As `used_rows` gives them.
    """
    return tuple(each for name, rows in used.items() for each in _held(name, rows))


def _held(name: str, rows: pl.DataFrame) -> Iterator[Held]:
    if rows.is_empty():
        return
    if name in _TOGETHER:
        days = [(known_on if name == "notices" else sent_on)(row) for row in rows.to_dicts()]
        yield _one(name, "", rows, (min(days), max(days)))
        return
    for (dataset,), of in rows.sort("dataset").group_by("dataset", maintain_order=True):
        column = {"stocks": "held_on", "projects": ""}.get(name, "first_day")
        days = of.get_column(column).drop_nulls().to_list() if column else []
        yield _one(name, str(dataset), of, (min(days), max(days)) if days else (None, None))


def _one(name: str, dataset: str, rows: pl.DataFrame, span: tuple[Any, Any]) -> Held:
    published: Any = rows.get_column("published_at").max()
    files = tuple(rows.get_column("file_sha256").unique().sort())
    return Held(name, dataset, len(rows), *span, published, files)


def raw_files_of(
    lake: Lake, held: Collection[Held], told: Collection[str]
) -> tuple[tuple[RawFile, ...], int]:
    """Raw files behind data sets, and how many of notices and reports are left out.

    Args:
        lake: The lake.
        held: Data sets.
        told: SHA-256 of files of notices and reports that are told.
    """
    every = {file for each in held for file in each.files}
    single = {file for each in held if each.table in _TOGETHER for file in each.files}
    wanted = (every - single) | (single & set(told))
    columns = ("file_sha256", "name", "source", "published_at", "published_from", "origin")
    rows = (
        lake.scan("files")
        .filter(pl.col("file_sha256").is_in(sorted(wanted)))
        .select(*columns, "received_at")
        .unique("file_sha256", keep="first", maintain_order=True)
        .collect()
        .sort("name", "file_sha256")
    )
    return tuple(RawFile(**row) for row in rows.to_dicts()), len(every - wanted)


def newest_of(used: Mapping[str, pl.DataFrame], channel: Channel) -> date | None:
    """First day of the newest period a channel has; of structure a whole year, of papers their day.

    Args:
        used: As `used_rows` gives them.
        channel: The channel.
    """
    if channel is Channel.POLICY:
        return max(map(known_on, used["notices"].to_dicts()), default=None)
    if channel is Channel.MISSION:
        return max(map(sent_on, used["mission_reports"].to_dicts()), default=None)
    rows = used["observations" if channel in _FIGURES else "trade_flows"]
    of_channel = (
        pl.col("measure").is_in(_FIGURES[channel])
        if channel in _FIGURES
        else pl.col("months") == _MONTHS[channel]
    )
    found = rows.filter(of_channel).get_column("first_day").max()
    return found if isinstance(found, date) else None
