"""Shocks in figures against dated events, beside the rules others use.

    python3 dev.py bench shocks

- Prices: the World Bank's Pink Sheet to 2024 and the 14 events of the field note on supply; ours
  beside a one-sided CUSUM above 12 and a robust z above 3, whose alarms are counted by the same
  protocol. Today's vintage with the usual lag: pseudo-real-time. Ours was chosen with these
  events in sight, so its figure is no forecast of what it will find elsewhere.
- Passage: PortWatch's counts of four straits, 2019 to 2024, beside the rule of seven over ninety
  days that alarms at .85 on three days running.
- Trade: China's graphite, 2023; and what alarmed in the years before.
- Speed: a table of 15,000 series of ten years.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import polars as pl
from figures import Figure, shared_data, show, tricord
from python_calamine import CalamineWorkbook

from tricord.series.flow import flow_alarms
from tricord.series.passage import passage_alarms
from tricord.series.price import Settings, price_alarms
from tricord.series.scoring import Event, Score, score

FIRST, LAST = date(2005, 1, 1), date(2024, 12, 31)
UNKNOWN = pl.lit(None, pl.Datetime("us", "UTC")).alias("published_at")
EVENTS = [
    Event(series, date.fromisoformat(day))
    for series, day in (
        ("Urea", "2021-10-15"),
        ("Phosphate rock", "2021-10-15"),
        ("DAP", "2021-10-15"),
        ("Wheat, US HRW", "2022-02-24"),
        ("Natural gas, Europe", "2022-02-24"),
        ("Liquefied natural gas, Japan", "2022-02-24"),
        ("Potassium chloride", "2022-02-24"),
        ("Nickel", "2022-03-08"),
        ("Nickel", "2014-01-12"),
        ("Nickel", "2020-01-01"),
        ("Palm oil", "2022-04-28"),
        ("Rice, Thai 5%", "2023-07-20"),
        ("Tin", "2023-08-01"),
        ("Wheat, US HRW", "2010-08-05"),
    )
]
"""Field note on supply, section 7."""
CRISES = {
    "suez": (date(2021, 3, 23), date(2023, 12, 18)),
    "bab_el_mandeb": (date(2021, 3, 23), date(2023, 12, 18)),
}
"""Ever Given aground; carriers pause the Red Sea. What begins within six weeks is of them."""


def pink_sheet() -> pl.DataFrame:
    """Monthly prices, as the table of figures has them."""
    [file] = (shared_data() / "supply" / "prices").glob("CMO*.xlsx")
    book = CalamineWorkbook.from_path(file)
    rows = book.get_sheet_by_name("Monthly Prices").to_python()
    begin = next(at for at, row in enumerate(rows) if str(row[0]) == "1960M01")
    names = next(row for row in rows[begin - 1 :: -1] if "Aluminum" in map(str, row))
    found = [
        (str(name).replace("**", "").strip(), _month(str(row[0])), value)
        for row in rows[begin:]
        for name, value in zip(names[1:], row[1:], strict=False)
        if isinstance(value, float | int) and str(name).strip()
    ]
    schema = ["series", "period_start", "value"]
    return pl.DataFrame(found, schema=schema, orient="row").with_columns(
        UNKNOWN, record=pl.lit("0")
    )


def _month(printed: str) -> date:
    """``2024M05``."""
    return date(int(printed[:4]), int(printed[5:]), 1)


def peers(prices: pl.DataFrame, back: int) -> dict[str, np.ndarray]:
    """Robust z of each series by month, by the formula of the field note (3.1)."""
    found = {}
    for (name,), rows in prices.sort("period_start").group_by("series", maintain_order=True):
        log = np.log(rows.get_column("value").to_numpy())
        change = np.r_[np.full(back, np.nan), log[back:] - log[:-back]]
        z = np.full(len(log), np.nan)
        usual = np.full(len(log), np.nan)
        for at in range(60 + back, len(log)):
            usual[at] = np.nanmedian(change[max(0, at - 120) : at])
        off = np.abs(change - usual)
        for at in range(60 + back, len(log)):
            past = off[max(0, at - 120) : at]
            past = past[~np.isnan(past)]
            if len(past) >= 60:
                spread = 1.4826 * np.median(past)
                z[at] = (change[at] - usual[at]) / max(spread, 1e-6)
        found[str(name)] = z
    return found


def begun(held: np.ndarray, months: list[date]) -> list[date]:
    """Days on which a state began, by the usual lag."""
    held = np.nan_to_num(held).astype(bool)
    starts = np.flatnonzero(held & ~np.r_[False, held[:-1]])
    return [_public(months[at]) for at in starts]


def _public(month: date) -> date:
    following = (month.replace(day=28) + timedelta(days=4)).replace(day=1)
    return following + timedelta(days=Settings().lag_days - 1)


def price_figures() -> list[Figure]:
    """Ours and two others on dated events."""
    prices = pink_sheet()
    names = prices.get_column("series").unique().sort().to_list()
    months = {
        str(name): rows.get_column("period_start").to_list()
        for (name,), rows in prices.sort("period_start").group_by("series", maintain_order=True)
    }
    ours: dict[str, list[date]] = {}
    for alarm in price_alarms(prices, LAST).alarms:
        ours.setdefault(alarm.series, []).append(alarm.onset)
    monthly, quarterly = peers(prices, 1), peers(prices, 3)
    sums = {}
    for name, z in monthly.items():
        total, held = 0.0, np.zeros(len(z), bool)
        for at, value in enumerate(np.nan_to_num(np.clip(z, -4, 4))):
            total = max(0.0, total + value - 0.5)
            held[at] = total > 12
        sums[name] = begun(held, months[name])
    quick = {name: begun(z > 3, months[name]) for name, z in quarterly.items()}
    scored = {
        "price_shock": score(ours, names, EVENTS, FIRST, LAST),
        "CUSUM above 12": score(sums, names, EVENTS, FIRST, LAST),
        "z above 3": score(quick, names, EVENTS, FIRST, LAST),
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
    false = [
        each
        for each in alarms
        if not any(0 <= (each.onset - day).days <= 42 for day in CRISES.get(each.series, ()))
    ]
    for each in alarms:
        print(f"  {each.onset}  {each.series:18} {each.score:.2f}  {each.terms['why']}")
    days = rows.get_column("date").n_unique()
    years = rows.get_column("place").n_unique() * days / 365.25
    crises = sum(map(len, CRISES.values()))
    return [
        Figure("crises of two straits flagged, of 4", len(alarms) - len(false), "", least=crises),
        Figure("  false onsets a place and year", len(false) / years, "", most=0.5),
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
    wanted = {("surge", "2023-11-01"), ("drop_after_surge", "2023-12-01")}
    found = 0
    for partner in ("South Korea", "Japan"):
        of = {
            (str(each.terms["kind"]), str(each.terms["period"]))
            for each in alarms
            if each.series == f"CHN|{partner}|250410"
        }
        found += len(of & wanted)
    quiet = [each for each in alarms if each.onset < date(2023, 9, 1)]
    series = (
        rows.filter(pl.col("period_start") < date(2023, 8, 1)).group_by("partner", "item").len()
    )
    years = (
        float(series.filter(pl.col("len") >= 24).get_column("len").sum() - 24 * len(series)) / 12
    )
    surges = sum(each.terms["kind"] == "surge" for each in quiet)
    return [
        Figure("graphite 2023: surge and drop with the first figure, of 4", found, "", least=4),
        Figure("  surges a series and year before", surges / max(1, years), ""),
        Figure(
            "  other alarms a series and year before", (len(quiet) - surges) / max(1, years), ""
        ),
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
