"""Shocks of trade: a surge before a control, the drop after it, a squeeze, a stop, a collapse.

Of each reporter, partner and line, by the quantity of each month, as it became known:

- ``surge``: three months together are `Cuts.surge` times the year that ended half a year before,
  and the last of them is far above the two years before it. Buyers who fill their stores. It is no
  warning that somebody foresaw anything: it may follow a notice, and does where the notice is
  public first.
- ``drop_after_surge``: within half a year of a surge, a month, or two together, far below.
- ``stop``: a line that never was low falls to next to nothing.
- ``squeeze``: two months together far below while a kilogram costs far more.
- ``collapse``: two months together far below, on a line that trades every month. Where a kilogram
  costs far less, demand fell, and nothing is told.
- ``drift_down``, ``drift_up``: changes over a year that add up (a two-sided sum, Page 1954).
- ``burst``, ``silent``: lines that trade seldom: more in three months, or nothing for longer, than
  their own shipments make likely (negative binomial, geometric).

January and February are looked at together, since the Lunar New Year moves between them. A month
that is missing is not zero. A line that alarms often, by itself and its siblings
(`tricord.series.pooling`), is told again only where it is stronger than ever. (Field note on
supply, sections 3.2 to 3.8; bounds are ours, from the months before August 2023 of one extract of
China's exports.)
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import polars as pl

from tricord.series.alarm import Alarm
from tricord.series.flow_kinds import LEVELS, RISING, Cuts, reading, with_kind
from tricord.series.kernel.beside import FIGURES, beside
from tricord.series.kernel.flows import flows
from tricord.series.known import as_of, with_known_day
from tricord.series.looked import Looked, unused
from tricord.series.panel import Panel
from tricord.series.pooling import Pooling, pooled

NAME: Final = "flow_shock"
KEYS: Final = ("reporter", "partner", "item")
_FIGURES: Final = ("month_z", "two_months_z", "surge", "of_usual", "least_of_usual", "empty")
_TOLD: Final = ("month_z", "two_months_z", "surge", "of_usual", "unit_z")
LAG_DAYS: Final = {"KOR": 15, "JPN": 45, "USA": 40}
"""Days after the end of a month until a reporter's detail of it is public. [field note, 5]"""
_CHINA: Final = ("CHN", "156", "CN", "China")


@dataclass(frozen=True)
class Settings:
    """How shocks of trade are found.

    Attributes:
        lag_days: Days after the end of a month until its trade is public, where nobody says and
            the reporter is not one of `LAG_DAYS`. [20: China's customs print items by partner
            about the 20th, field note 5]
        window_months: Months a month is held against. [24]
        least_months: Known ones among them. [12]
        floor: What is added to the spread of logarithms. [.1]
        lessened: What each deviation of a sum of changes is lessened by. [.5]
        apart_months: Months within which the same is not told again. [6]
        cuts: From where a figure makes a shock.
        pooling: When an alarm of a noisy line is left out, and when a desk has enough.
    """

    lag_days: int = 20
    window_months: int = 24
    least_months: int = 12
    floor: float = 0.1
    lessened: float = 0.5
    apart_months: int = 6
    cuts: Cuts = field(default_factory=Cuts)
    pooling: Pooling = field(default_factory=Pooling)


def usual_day(lag_days: int) -> pl.Expr:
    """Day on which the trade of a month usually becomes known: China's January in March.

    Args:
        lag_days: Days after the end of the month, for reporters whose usual lag is not known.
    """
    start = pl.col("period_start")
    days = pl.col("reporter").replace_strict(LAG_DAYS, default=lag_days, return_dtype=pl.Int64)
    with_february = pl.col("reporter").is_in(_CHINA) & (start.dt.month() == 1)
    last = pl.when(with_february).then(start.dt.offset_by("1mo")).otherwise(start)
    return last.dt.month_end() + pl.duration(days=days)


def flow_alarms(rows: pl.DataFrame, moment: date, settings: Settings | None = None) -> Looked:
    """Alarms of trade, as the world could have known them.

    Args:
        rows: `KEYS`, ``period_start`` (first of a month), ``net_kg`` (null where it is not
            known), ``value_usd`` (the same; may be missing), ``published_at`` (null where it is
            not known), ``record``.
        moment: Day as of which.
        settings: How.

    Returns:
        Alarms whose onset is not after ``moment``. Those of an earlier moment are the same. Not
        used are rows without a quantity.
    """
    settings = settings or Settings()
    unweighed = rows.filter(pl.col("net_kg").is_null())
    odd = unused(unweighed, "figures-no-quantity", (*KEYS, "period_start"))
    if "value_usd" not in rows.columns:
        rows = rows.with_columns(value_usd=pl.lit(None, pl.Float64))
    quantities = rows.filter(pl.col("net_kg").is_not_null()).select(
        *KEYS, pl.col("period_start").dt.month_start(), "net_kg", "value_usd", "published_at"
    )
    known = with_known_day(quantities, KEYS, "period_start", usual_day(settings.lag_days))
    known = as_of(known, moment)
    if known.is_empty():
        return Looked((), 0, (), False, odd)
    scored = _scored(known, settings)
    names = ["|".join(row) for row in known.select(*KEYS).unique(maintain_order=True).rows()]
    counted = scored.filter(pl.col("month_z").is_not_null())
    since = {
        "|".join(row[:-1]): row[-1]
        for row in counted.group_by(*KEYS).agg(pl.col("known_on").min()).sort(*KEYS).iter_rows()
    }
    alarms = list(_alarms(scored, settings))
    for alarm in alarms:
        since.setdefault(alarm.series, alarm.onset)
    kept = pooled(alarms, since, _family, _desk, settings.pooling)
    return Looked(
        kept.told,
        len(names),
        tuple(name for name in names if name not in since),
        bool(known.get_column("emulated").any()),
        odd,
        len(kept.noisy),
        len(kept.over_budget),
    )


def _family(series: str) -> str:
    """Lines of one heading and reporter."""
    return f"{_desk(series)}|{series.rpartition('|')[2][:4]}"


def _desk(series: str) -> str:
    """Those who read of a reporter."""
    return series.partition("|")[0]


def _scored(known: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    panel = Panel.of(known, KEYS)
    how = (settings.window_months, settings.least_months, settings.floor)
    quantity = known.get_column("net_kg").to_numpy()
    value = known.get_column("value_usd").fill_null(float("nan")).to_numpy()
    new, figures = flows(panel.starts, panel.months, quantity, panel.span, how)
    more = beside(
        *(panel.starts, panel.months, quantity, value, panel.span),
        (*how, settings.lessened, settings.cuts.drift),
    )
    return known.with_columns(
        pl.Series("place", panel.place),
        pl.Series("period", panel.months),
        *(pl.Series(name, figures[:, at]).fill_nan(None) for at, name in enumerate(_FIGURES)),
        *(pl.Series(name, more[:, at]).fill_nan(None) for at, name in enumerate(FIGURES)),
    ).filter(pl.Series(new))


def _alarms(scored: pl.DataFrame, settings: Settings) -> Iterator[Alarm]:
    order = list(LEVELS)
    told: dict[tuple[int, str], tuple[int, int]] = {}
    for row in with_kind(scored, settings.cuts).iter_rows(named=True):
        way = "up" if row["kind"] in RISING else "down"
        rank = order.index(row["kind"])
        period, strongest = told.get((row["place"], way), (None, -1))
        lasts = period is not None and row["period"] - period <= settings.apart_months
        told[row["place"], way] = (row["period"], max(rank, strongest) if lasts else rank)
        if not lasts or rank > strongest:
            yield _alarm(row, way)


def _alarm(row: Mapping[str, Any], way: str) -> Alarm:
    kind = row["kind"]
    terms: dict[str, str | float] = {
        "kind": kind,
        "period": row["period_start"].isoformat(),
        "net_kg": float(row["net_kg"]),
        "known": "usual_lag" if row["emulated"] else "published",
    }
    for name in _TOLD:
        if row[name] is not None:
            terms[name] = round(float(row[name]), 4)
    two = row["two_months_z"]
    if two is not None and (two > 0) == (way == "up") and (said := reading(two, row["unit_z"])):
        terms["reading"] = said
    series = "|".join(row[key] for key in KEYS)
    score = round(_score(row, way), 4)
    return Alarm(series, row["known_on"], NAME, LEVELS[kind], score, way, terms)


def _score(row: Mapping[str, Any], way: str) -> float:
    """Deviations; of sums of changes the sum, of seldom lines the tail as a power of ten."""
    kind = row["kind"]
    if kind.startswith("drift"):
        return float(row[kind])
    if kind in ("burst", "silent"):
        return -math.log10(max(float(row[f"{kind}_tail"]), 1e-9))
    two = row["two_months_z"] if row["two_months_z"] is not None else 0.0
    month = row["month_z"] if row["month_z"] is not None else 0.0
    return float(abs(month if way == "up" else min(month, two)))
