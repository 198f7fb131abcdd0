"""Shocks in figures against dated events, beside the rules others use.

    python3 dev.py bench shocks

- Prices: the World Bank's Pink Sheet to 2024 as it ships, and the 14 events of the frozen list;
  ours beside a one-sided CUSUM above 12 and a robust z above 3, whose alarms are counted by the
  same protocol. Today's vintage with the usual lag: pseudo-real-time. Ours was chosen with these
  events in sight, so its figure is no forecast of what it will find elsewhere. Every day counts
  here; `tricord supply scoreboard` leaves out six months after each event, as the protocol asks.
- Passage: PortWatch's counts of four straits, 2019 to 2024, beside the rule of seven over ninety
  days that alarms at .85 on three days running.
- Trade: China's graphite, 2023; and what alarmed in the years before.
- Speed: a table of 15,000 series of ten years.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
from figures import Figure, shared_data, show, tricord

from tricord.node.scoreboard import SHIPPED_PRICES
from tricord.node.series_files import with_watched
from tricord.node.supply_events import frozen_events
from tricord.series.board import price_shock
from tricord.series.controls import Control, before, shown
from tricord.series.crises import Crisis, passage_score
from tricord.series.events import Event
from tricord.series.flow import flow_alarms
from tricord.series.passage import passage_alarms
from tricord.series.peers import PRICE_RULES, passage_onsets, passage_ratios
from tricord.series.scoring import Score, score
from tricord.sources.figure_tables import PRICES, read_figures

UNKNOWN = pl.lit(None, pl.Datetime("us", "UTC")).alias("published_at")
LISTED = frozen_events().told
FIRST, LAST = LISTED.scored_from, LISTED.scored_to
EVENTS = [Event(each.series, each.onset) for each in LISTED.prices]
CRISES = [
    Crisis(each.place, each.first_sign, each.onset, each.until, each.exclude_until)
    for each in LISTED.passage
]
PARTNERS = {"KOR": "South Korea", "JPN": "Japan"}
"""Names of partners in the extract of China's exports."""
QUIET_UNTIL = date(2023, 9, 1)
"""Day before which alarms are of the years before; of series, months before August 2023."""


def price_figures() -> list[Figure]:
    """Ours and two others on dated events."""
    prices = with_watched(read_figures(SHIPPED_PRICES, PRICES).rows)
    rules = {rule.name: rule for rule in PRICE_RULES}
    said = {
        "price_shock": price_shock(prices, LAST),
        "CUSUM above 12": rules["sum_12"].look(prices, LAST),
        "z above 3": rules["z3_3"].look(prices, LAST),
    }
    scored = {
        name: score(each.onsets, each.series, EVENTS, FIRST, LAST) for name, each in said.items()
    }
    for name, each in scored.items():
        _print(name, each)
    mine = scored["price_shock"]
    return [
        Figure("dated price events found, of 14", len(mine.found), "", least=9),
        Figure("  by CUSUM above 12", len(scored["CUSUM above 12"].found), ""),
        Figure("  above chance", mine.hit_rate - mine.random_rate, "", least=0.45),
        Figure("  median lead", mine.lead_days or 0, "days", least=90),
        Figure("  onsets a series and year", mine.onsets_per_series_year, "", most=0.05),
        Figure("  no better than chance, years resampled", mine.p_years, "", most=0.01),
    ]


def _print(name: str, each: Score) -> None:
    low, high = each.hit_interval
    lead = "-" if each.lead_days is None else f"{each.lead_days:.0f}"
    print(
        f"{name:16} {len(each.found):2} of {each.events}  chance {each.random_rate:.2f}  "
        f"onsets {each.onsets_per_series_year:.3f}  lead {lead:>4}  "
        f"rate {low:.2f}-{high:.2f}  p years {each.p_years:.3f}  p shift {each.p_shift:.3f}"
    )


def passage_figures() -> list[Figure]:
    """Alarms of four straits, and those of no crisis."""
    [file] = (shared_data() / "supply" / "chokepoints").glob("*.csv")
    told = pl.read_csv(file, try_parse_dates=True)
    rows = told.select(
        pl.col("chokepoint").alias("place"),
        "date",
        pl.col("total").cast(pl.Float64).alias("calls"),
        pl.sum_horizontal(pl.col("^cap.*$")).cast(pl.Float64).alias("capacity"),
        UNKNOWN,
    )
    alarms = passage_alarms(rows, LAST).alarms
    ours: dict[str, list[date]] = {}
    for each in alarms:
        ours.setdefault(each.series, []).append(each.onset)
        print(f"  {each.onset}  {each.series:18} {each.score:.2f}  {each.terms['why']}")
    days = dict(rows.group_by("place").agg(pl.col("date").n_unique()).iter_rows())
    ratios = passage_ratios(rows, LAST)
    mine = passage_score(ours, CRISES, ratios, days)
    other = passage_score(passage_onsets(rows, LAST), CRISES, ratios, days)
    return [
        Figure("crises of two straits flagged, of 4", mine.found, "", least=len(CRISES)),
        Figure(
            "  false onsets a place and year",
            (mine.repeated + mine.in_vain) / mine.place_years,
            "",
            most=0.5,
        ),
        Figure("  flagged by seven over ninety days", other.found, ""),
        Figure(
            "  its false onsets a place and year",
            (other.repeated + other.in_vain) / other.place_years,
            "",
        ),
    ]


def trade_figures() -> list[Figure]:
    """China's natural graphite to the Republic of Korea and Japan."""
    file = shared_data() / "supply" / "china_exports_monthly" / "deep_dive_hs6_monthly.csv"
    told = pl.read_csv(file, try_parse_dates=True)
    rows = told.select(
        pl.lit("CHN").alias("reporter"),
        pl.col("partner_name").alias("partner"),
        pl.col("hs6").cast(pl.String).alias("item"),
        pl.col("period_dt").alias("period_start"),
        pl.col("qty").cast(pl.Float64).alias("net_kg"),
        UNKNOWN,
        pl.lit("0").alias("record"),
    ).filter(pl.col("item") != "811292")
    alarms = flow_alarms(rows, LAST).alarms
    found = 0
    for each in LISTED.trade:
        if each.partner in PARTNERS and each.expected == "shown":
            name = f"CHN|{PARTNERS[each.partner]}|{each.line}"
            control = Control((name,), each.notice, each.effective, each.until)
            of = shown(control, alarms)
            found += of.surge_at_once + of.drop_at_once
    surges, others = before(alarms, QUIET_UNTIL)
    series = (
        rows.filter(pl.col("period_start") < date(2023, 8, 1)).group_by("partner", "item").len()
    )
    years = (
        float(series.filter(pl.col("len") >= 24).get_column("len").sum() - 24 * len(series)) / 12
    )
    return [
        Figure("graphite 2023: surge and drop with the first figure, of 4", found, "", least=4),
        Figure("  surges a series and year before", surges / max(1, years), ""),
        Figure("  other alarms a series and year before", others / max(1, years), ""),
    ]


def speed() -> list[Figure]:
    """A table of 15,000 series of ten years, as a user runs it."""
    months = pl.date_range(date(2015, 1, 1), date(2024, 12, 1), "1mo", eager=True)
    random = np.random.default_rng(1)
    count = 15_000
    figures = (1000 * np.exp(random.normal(0, 0.4, (count, len(months))))).round(3)
    with tempfile.TemporaryDirectory() as folder:
        file, out = Path(folder) / "trade.csv", Path(folder) / "alarms.csv"
        pl.DataFrame(
            {
                "reporter": np.repeat([("KOR", "USA", "JPN")[n % 3] for n in range(count)], 120),
                "partner": "CHN",
                "item": np.repeat([f"{100000 + n // 3}" for n in range(count)], 120),
                "period_start": pl.concat([months] * count),
                "value_usd": (figures * 3).ravel(),
                "net_kg": figures.ravel(),
            }
        ).write_csv(file)
        asked = ("run", "flow_shock", "--series", file, "--as-of", "2024-12-31")
        ran = tricord(*asked, "--out", out)
    return [
        Figure("flow_shock over 15,000 series of ten years", ran.seconds, "s", most=60),
        Figure("  most memory", ran.megabytes, "MB"),
    ]


def main() -> int:
    """Print every figure beside its target."""
    figures = [*price_figures(), *passage_figures(), *trade_figures(), *speed()]
    return show(figures)


if __name__ == "__main__":
    sys.exit(main())
