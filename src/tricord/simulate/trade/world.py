"""One year of trade statistics of the simulated world, and what is true of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.errors import RunError
from tricord.model.tables import TABLES
from tricord.simulate.trade import dprk
from tricord.simulate.trade.countries import DPRK_INDEX, PARTNERS
from tricord.simulate.trade.flows import Gravity, by_period
from tricord.simulate.trade.goods import Lines, lines
from tricord.simulate.trade.mistakes import Mistake, Typist
from tricord.simulate.trade.offices import FLOWS, Published, joined, published
from tricord.trade.editions import edition_in_force

DATASET: Final = "simulated-trade"
"""Data set of every row: nothing in it is real."""

LEAST_ROWS: Final = 20_000
MOST_ROWS: Final = 30_000_000
FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2100

ROWS_OF_FLOW: Final = 1.54
"""Rows a flow makes on average: both sides publish, with gaps, and some States nothing."""

PERIODS_OF_FLOW: Final = {12: 3.3 / 12, 1: 0.6}
"""Share of the periods a flow is published for, by periods in a year."""


@dataclass(frozen=True)
class World:
    """Simulated trade statistics.

    Attributes:
        periods: First day of each period.
        months: Length of each.
        lines: Lines of the Harmonized System.
        rows: Everything published, by reporter.
        truth: What is true of every row with the DPRK as partner: reporter, flow, first_day, hs,
            ``kind`` (``china``, ``regular``, ``occasional``, ``exempted`` of true trade; of
            mistakes see `tricord.simulate.trade.mistakes`), ``meant`` (the true partner), ``share``
            and ``mirrored``.
    """

    periods: tuple[date, ...]
    months: int
    lines: Lines
    rows: Published
    truth: pl.DataFrame

    def table(self, start: int, count: int) -> pl.DataFrame:
        """Some rows as ``trade_flows`` has them."""
        rows = self.rows.at(np.arange(start, min(start + count, len(self.rows))))
        height = len(rows)
        last = self.periods[-1].year
        editions = [datetime(last + 1, 6, 1, tzinfo=UTC), datetime(last + 2, 1, 15, tzinfo=UTC)]
        frame = pl.DataFrame(
            {
                "reporter": _named(PARTNERS, rows.reporter),
                "partner": _named(PARTNERS, rows.partner),
                "flow": _named(FLOWS, rows.flow),
                "hs": _named(self.lines.codes, rows.line),
                "first_day": pl.Series(self.periods).gather(rows.period.astype(np.uint32)),
                "published_at": pl.Series(editions).gather(rows.edition.astype(np.uint32)),
                "net_kg": rows.kg.astype(np.float64),
                "value_usd": rows.value.astype(np.float64),
                "row": np.arange(start + 2, start + 2 + height),
            }
        )
        frame = frame.with_columns(
            pl.col("net_kg").fill_nan(None),
            dataset=pl.lit(DATASET),
            months=pl.lit(self.months),
            hs_edition=pl.lit(edition_in_force(self.periods[0])),
            description=pl.lit(""),
            part=pl.lit(""),
            quantity=pl.lit(None),
            unit=pl.lit(""),
            estimated=pl.lit(value=False),
            value=pl.lit(None),
            currency=pl.lit(""),
            file_sha256=pl.lit(""),
            marking=pl.lit("TLP:CLEAR"),
        )
        schema = TABLES["trade_flows"].schema
        return frame.select(pl.col(name).cast(kind) for name, kind in schema.items())


def simulate(
    rows: int, year: int, seed: int, *, monthly: bool = False, years: int = 1, of_each: int = 4
) -> World:
    """Simulate trade statistics; the same arguments give the same world.

    Args:
        rows: About how many rows, 20,000 to 30,000,000; a full year has 11,000,000.
        year: The last year, 2000 to 2100.
        seed: Any whole number.
        monthly: Rows are of months of one year.
        years: How many years, where rows are of years.
        of_each: States that make each kind of mistake.

    Raises:
        RunError: A number is out of range.
    """
    if not LEAST_ROWS <= rows <= MOST_ROWS:
        raise RunError("simulation-rows", rows=rows, least=LEAST_ROWS, most=MOST_ROWS)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise RunError("simulation-year", year=year, first=FIRST_YEAR, last=LAST_YEAR)
    chance = np.random.default_rng([seed, year, int(monthly), years])
    periods = _periods(year, monthly=monthly, years=years)
    per_year = 12 if monthly else 1
    goods = lines(chance)
    gravity = Gravity(goods, chance)
    share = PERIODS_OF_FLOW[per_year] if len(periods) > 1 else 1.0
    scale = gravity.scale(rows / ROWS_OF_FLOW / (len(periods) * share))
    parts = [
        published(by_period(flows, chance, len(periods), per_year), chance)
        for flows in gravity.flows(scale)
    ]
    true = dprk.trade(goods, chance, periods=len(periods), per_year=per_year)
    typist = Typist(joined([true.rows, *parts]), chance, yearly=not monthly)
    after = typist.all(of_each)
    after = after.at((after.value > 0) | (after.edition > 0))
    after = after.at(np.argsort(after.reporter, kind="stable"))
    truth = _truth(true, typist.truth, goods, periods)
    return World(periods, 1 if monthly else 12, goods, after, truth)


def _periods(year: int, *, monthly: bool, years: int) -> tuple[date, ...]:
    """First days of the periods."""
    if monthly:
        return tuple(date(year, month, 1) for month in range(1, 13))
    return tuple(date(each, 1, 1) for each in range(year - years + 1, year + 1))


def _named(names: tuple[str, ...], numbers: NDArray[Any]) -> pl.Series:
    return pl.Series(names).gather(numbers.astype(np.uint32))


def _truth(
    true: dprk.Trade, mistakes: list[Mistake], goods: Lines, periods: tuple[date, ...]
) -> pl.DataFrame:
    """What is true of every row of the DPRK, in order of its key."""
    rows = true.rows
    known = {
        (int(r), int(f), int(h), int(t)): (str(kind), PARTNERS[DPRK_INDEX], 1.0, False)
        for r, f, h, t, kind in zip(
            rows.reporter, rows.flow, rows.line, rows.period, true.kinds, strict=True
        )
    }
    for m in mistakes:
        known[m.key] = (m.kind, m.meant, m.share, m.mirrored)
    return pl.DataFrame(
        [
            (PARTNERS[r], FLOWS[f], periods[t], goods.codes[h], *said)
            for (r, f, h, t), said in sorted(known.items())
        ],
        schema={
            "reporter": pl.String,
            "flow": pl.String,
            "first_day": pl.Date,
            "hs": pl.String,
            "kind": pl.String,
            "meant": pl.String,
            "share": pl.Float64,
            "mirrored": pl.Boolean,
        },
        orient="row",
    )
