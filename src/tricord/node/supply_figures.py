"""Figures of the supply bulletin, as they were known on a day: prices, trade, passage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

import polars as pl

from tricord.model.observation import Measure
from tricord.reports.supply.watched import Figures, Origin, Trade
from tricord.series import flow, passage, price
from tricord.series.known import as_of, with_known_day
from tricord.signals.prices import price_rows
from tricord.signals.structure import origin_shares
from tricord.signals.trade import Lines, trade_rows
from tricord.signals.transits import transit_rows

MONTHS: Final = 36
"""Months of a line of prices or trade."""
DAYS: Final = 180
"""Days of a line of passage."""
RECENT: Final = passage.Settings().recent_days
USUAL: Final = passage.Settings().before_days
_TOLD: Final = 3
"""Origins told of each partner."""
_KG: Final = 1000.0


def price_figures(
    observations: pl.DataFrame, wanted: Iterable[str], day: date
) -> dict[str, Figures]:
    """Published prices, by data set and series with ``|`` between them.

    Args:
        observations: The table.
        wanted: Names of the prices; those of which nothing is known are left out.
        day: Day as of which.
    """
    rows = price_rows(observations).filter(pl.col("series").is_in(sorted(set(wanted))))
    units = {
        name: observations.item(at, "unit")
        for name, at in rows.unique("series", keep="last", maintain_order=True)
        .select("series", "at")
        .iter_rows()
    }
    usual = price.usual_day(price.Settings().lag_days)
    known = with_known_day(rows.drop("at"), price.KEYS, "period_start", usual)
    found = {}
    for (name,), of in _newest(known, price.KEYS, "period_start", day):
        dataset, _, series = str(name).partition("|")
        last = of.item(-1, "period_start")
        figures = dict(of.select("period_start", "value").iter_rows())
        points = tuple((month, figures.get(month)) for month in months_to(last, MONTHS))
        found[str(name)] = Figures(
            *(dataset, series, units[str(name)], points),
            known_on=of.item(-1, "known_on"),
            emulated=bool(of.item(-1, "emulated")),
        )
    return found


def strait_figures(observations: pl.DataFrame, day: date) -> dict[str, Figures]:
    """Ships a day, by strait: as many days as the line and what it is held against need.

    Args:
        observations: The table.
        day: Day as of which.
    """
    rows = transit_rows(observations).select("place", "date", "calls", "published_at", "record")
    lag = pl.col("date") + timedelta(days=passage.Settings().lag_days)
    known = with_known_day(rows, passage.KEYS, "date", lag)
    daily = observations.filter(pl.col("measure") == Measure.CALLS)
    datasets = dict(daily.select("place", "dataset").unique().sort("place", "dataset").iter_rows())
    found = {}
    for (place,), of in _newest(known, passage.KEYS, "date", day):
        last = of.item(-1, "date")
        figures = dict(of.select("date", "calls").iter_rows())
        span = [last - timedelta(days=back) for back in reversed(range(DAYS))]
        points = tuple((each, figures.get(each)) for each in span)
        found[str(place)] = Figures(
            *(datasets[str(place)], str(place), "", points),
            known_on=of.item(-1, "known_on"),
            emulated=bool(of.item(-1, "emulated")),
        )
    return found


def passage_means(figures: Figures) -> tuple[float, float | None]:
    """Mean of the newest days, and that of the days before them; missing days are left out."""
    values = [value for _, value in figures.points]
    recent = [value for value in values[-RECENT:] if value is not None]
    before = [value for value in values[-RECENT - USUAL : -RECENT] if value is not None]
    enough = len(before) >= passage.Settings().least_before
    return sum(recent) / len(recent), sum(before) / len(before) if enough else None


def trade_figures(
    flows: pl.DataFrame,
    lines: Lines,
    partners: Sequence[str],
    signalled: Mapping[tuple[str, str], str],
    day: date,
) -> dict[tuple[str, str], Trade]:
    """Monthly trade of each item and partner with one origin, by item and partner.

    Args:
        flows: The table ``trade_flows``.
        lines: Lines that show items.
        partners: Partners, ISO 3166 alpha-3.
        signalled: Origins that signals speak of, by item and partner; others are those of which
            most came in the last twelve months known.
        day: Day as of which.
    """
    rows = trade_rows(flows, lines, partners)
    if rows.is_empty():
        return {}
    usual = flow.usual_day(flow.Settings().lag_days)
    known = with_known_day(rows.drop("at"), flow.KEYS, "period_start", usual)
    newest = _by_period(as_of(known, day), flow.KEYS, "period_start")
    own = pl.col("reporter") == pl.col("to")
    of_item = [
        (reporter, code, item) for (reporter, code), items in lines.items.items() for item in items
    ]
    schema = {"reporter": pl.String, "item": pl.String, "item_id": pl.String}
    told = newest.with_columns(
        origin=pl.when(own).then("partner").otherwise("reporter"), mirror=~own
    ).join(pl.DataFrame(of_item, schema=schema, orient="row"), on=["reporter", "item"])
    found = {}
    ordered = told.sort("item_id", "to", "period_start", "reporter", "item")
    for (item_id, to), of in ordered.group_by("item_id", "to", maintain_order=True):
        key = str(item_id), str(to)
        made = _trade(of, signalled.get(key, ""))
        if made is not None:
            found[key] = made
    return found


def origins(
    flows: pl.DataFrame, lines: Lines, partners: Sequence[str], day: date
) -> dict[tuple[str, str], tuple[Origin, ...]]:
    """Largest origins of each item and partner in the newest whole year known, by value.

    Arguments as for `trade_figures`.
    """
    shares = origin_shares(flows, lines, partners, day)
    found: dict[tuple[str, str], tuple[Origin, ...]] = {}
    for row in shares.iter_rows(named=True):
        key = row["item_id"], row["to"]
        made = Origin(row["origin"], row["share"], row["value_usd"], row["year"])
        held = found.get(key, ())
        found[key] = (*held, made) if len(held) < _TOLD else held
    return found


def months_to(last: date, count: int) -> list[date]:
    """First days of so many months, the last one that of a day."""
    at = last.year * 12 + last.month - 1
    return [date(*_month(each)) for each in range(at - count + 1, at + 1)]


def _month(at: int) -> tuple[int, int, int]:
    return at // 12, at % 12 + 1, 1


def _by_period(known: pl.DataFrame, keys: tuple[str, ...], day: str) -> pl.DataFrame:
    """Of each period what became known last."""
    return known.unique([*keys, day], keep="last", maintain_order=True).sort(*keys, day)


def _newest(
    known: pl.DataFrame, keys: tuple[str, ...], period: str, day: date
) -> Iterator[tuple[tuple[Any, ...], pl.DataFrame]]:
    """Each series with the newest figure of each period that was known on a day."""
    newest = _by_period(as_of(known, day), keys, period)
    yield from newest.group_by(*keys, maintain_order=True)


def _trade(rows: pl.DataFrame, signalled: str) -> Trade | None:
    weighed = rows.get_column("net_kg").null_count() < len(rows)
    column, unit = ("net_kg", "t") if weighed else ("value_usd", "USD")
    rows = rows.filter(pl.col(column).is_not_null())
    if rows.is_empty():
        return None
    origin = signalled if signalled in rows.get_column("origin") else _largest(rows, column)
    of = _one_depth(rows.filter(pl.col("origin") == origin))
    monthly = of.group_by("period_start", maintain_order=True).agg(
        pl.col(column).sum().alias("figure"),
        pl.col("value_usd").sum().alias("value"),
        pl.col("value_usd").null_count().alias("unvalued"),
        pl.col("known_on").max(),
        pl.col("emulated").any(),
    )
    by_month = {row["period_start"]: row for row in monthly.iter_rows(named=True)}
    newest = max(by_month)
    scale = _KG if unit == "t" else 1.0
    points = tuple(
        (month, by_month[month]["figure"] / scale if month in by_month else None)
        for month in months_to(newest, MONTHS)
    )
    lines = tuple(sorted(set(of.get_column("item"))))
    figures = Figures(
        *("/".join(sorted(set(of.get_column("reporter")))), ", ".join(lines), unit, points),
        known_on=by_month[newest]["known_on"],
        emulated=bool(by_month[newest]["emulated"]),
    )
    mirror = bool(of.get_column("mirror").any())
    return Trade(origin, lines, mirror, figures, _year_usd(by_month, newest), newest)


def _largest(rows: pl.DataFrame, column: str) -> str:
    """The origin most came from in the last twelve months known."""
    last = rows.get_column("period_start").max()
    assert isinstance(last, date)  # noqa: S101  # the column is of days
    amounts = (
        rows.filter(pl.col("period_start") >= months_to(last, 12)[0])
        .group_by("origin")
        .agg(pl.col(column).sum())
        .sort(column, "origin", descending=[True, False])
    )
    return str(amounts.item(0, "origin"))


def _year_usd(by_month: Mapping[date, Mapping[str, Any]], newest: date) -> float | None:
    """Value of twelve months; ``None`` where a month or a value is missing."""
    told = [by_month[month] for month in months_to(newest, 12) if month in by_month]
    if len(told) < 12 or any(row["unvalued"] for row in told):
        return None
    return float(sum(row["value"] for row in told))


def _one_depth(rows: pl.DataFrame) -> pl.DataFrame:
    """Lines of one number of digits of each reporter: a parent and its children are the same."""
    digits = pl.col("item").str.len_chars()
    return rows.filter(digits == digits.min().over("reporter"))
