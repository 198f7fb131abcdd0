"""Rules of others: as the field note prints them, by hand."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from tricord.series.peers import (
    PRICE_RULES,
    deviations,
    over_year,
    passage_onsets,
    passage_ratios,
    summed,
)

RULES = {rule.name: rule for rule in PRICE_RULES}
END = date(2024, 12, 31)


def logs(months=240, seed=1):
    return np.cumsum(np.random.default_rng(seed).normal(0, 0.03, months)) + 5


def prices(values, published=None):
    months = pl.date_range(date(2000, 1, 1), date(2024, 12, 1), "1mo", eager=True)[: len(values)]
    return pl.DataFrame(
        {"series": ["A"] * len(values), "period_start": months, "value": values}
    ).with_columns(
        published_at=pl.Series(published, dtype=pl.Datetime("us", "UTC"))
        if published
        else pl.lit(None, pl.Datetime("us", "UTC")),
        record=pl.lit("1"),
    )


def by_hand(values, back, at):
    """Robust z of one month, month by month, as the field note writes it."""
    change = [values[t] - values[t - back] if t >= back else None for t in range(len(values))]

    def usual(t):
        past = [c for c in change[max(0, t - 120) : t] if c is not None]
        return np.median(past) if len(past) >= 60 else None

    off = [
        abs(change[t] - usual(t)) if change[t] is not None and usual(t) is not None else None
        for t in range(at)
    ]
    past = [o for o in off[max(0, at - 120) : at] if o is not None]
    if len(past) < 60:
        return None
    return (change[at] - usual(at)) / max(1.4826 * np.median(past), 1e-6)


@pytest.mark.parametrize("back", [1, 3])
@pytest.mark.parametrize("at", [100, 121, 130, 185, 239])
def test_deviations_are_those_of_the_formula(back, at):
    values = logs()
    wanted = by_hand(values, back, at)
    found = deviations(back)(values)[at]
    assert (np.isnan(found) and wanted is None) or found == pytest.approx(wanted)


def test_the_month_itself_is_not_in_what_it_is_held_against():
    values = logs()
    jumped = values.copy()
    jumped[200:] += 2
    assert deviations(3)(jumped)[200] > 15
    assert deviations(3)(jumped)[:200] == pytest.approx(deviations(3)(values)[:200], nan_ok=True)


def test_the_sum_adds_what_is_above_a_half_and_never_falls_below_zero():
    values = logs()
    sums, z = summed(values), deviations(1)(values)
    total = 0.0
    for at, each in enumerate(z):
        total = max(0.0, total + (0 if np.isnan(each) else min(4, max(-4, each))) - 0.5)
        assert sums[at] == pytest.approx(total)


def test_a_change_over_a_year_is_in_per_cent_and_over_calendar_months():
    values = np.log(np.array([100.0] * 12 + [126.0] * 12))
    values[5] = np.nan
    found = over_year(values)
    assert np.isnan(found[:12]).all()
    assert found[12] == pytest.approx(26.0)
    assert np.isnan(found[17])


def test_an_alarm_begins_when_the_state_does_on_the_usual_day():
    found = RULES["year_25"].look(prices([100.0] * 24 + [130.0] * 24), END)
    assert found.onsets == {"A": (date(2002, 2, 5),)}
    assert len(found.standing(25)["A"]) == 12
    assert found.emulated


def test_an_alarm_counts_from_when_the_last_figure_behind_it_was_published():
    published = [
        (month + timedelta(days=400)).isoformat() + "T00:00:00"
        for month in pl.date_range(date(2000, 1, 1), date(2003, 12, 1), "1mo", eager=True)
    ]
    rows = prices([100.0] * 24 + [130.0] * 24).with_columns(
        published_at=pl.Series(published)
        .str.to_datetime(time_unit="us")
        .dt.replace_time_zone("UTC")
    )
    found = RULES["year_25"].look(rows, END)
    assert found.onsets == {"A": (date(2002, 1, 1) + timedelta(days=400),)}
    assert not found.emulated
    assert RULES["year_25"].look(rows, date(2003, 2, 4)).onsets == {}


def test_a_late_month_delays_what_rests_on_it():
    rows = prices([100.0] * 24 + [130.0] * 12)
    late = rows.with_columns(
        published_at=pl.when(pl.col("period_start") == date(2001, 1, 1))
        .then(pl.lit(date(2002, 8, 1)).cast(pl.Datetime("us")).dt.replace_time_zone("UTC"))
        .otherwise(None)
    )
    assert RULES["year_25"].look(late, END).onsets["A"][0] == date(2002, 8, 1)


def test_what_was_known_early_is_the_beginning_of_what_is_known_later():
    rows = prices(np.exp(logs(300)).tolist())
    for rule in PRICE_RULES:
        whole = rule.look(rows, END)
        early = rule.look(rows, date(2020, 6, 30))
        assert early.onsets.get("A", ()) == tuple(
            day for day in whole.onsets.get("A", ()) if day <= date(2020, 6, 30)
        )


def calls(counts):
    days = pl.date_range(date(2020, 1, 1), date(2024, 12, 31), "1d", eager=True)[: len(counts)]
    return pl.DataFrame(
        {"place": ["Strait"] * len(counts), "date": days, "calls": counts}
    ).with_columns(
        pl.col("calls").cast(pl.Float64),
        capacity=pl.lit(None, pl.Float64),
        published_at=pl.lit(None, pl.Datetime("us", "UTC")),
    )


def test_seven_days_below_the_ninety_before_on_three_days_running():
    [(name, onsets)] = passage_onsets(calls([100] * 200 + [40] * 100), END).items()
    # Two days of 40 bring the mean of seven to .83: the third day of that kind is the fourth low.
    assert (name, onsets) == ("Strait", (date(2020, 1, 1) + timedelta(days=203),))


def test_an_onset_within_sixty_days_of_one_before_is_of_the_same_loss():
    again = [100] * 200 + [40] * 10 + [100] * 20 + [40] * 10 + [100] * 120
    assert len(passage_onsets(calls(again), END)["Strait"]) == 1
    later = [100] * 200 + [40] * 10 + [100] * 100 + [40] * 10 + [100] * 30
    assert len(passage_onsets(calls(later), END)["Strait"]) == 2


def test_a_ratio_needs_ninety_seven_days_and_missing_days_are_left_out():
    ratios = passage_ratios(calls([100] * 120), END)
    assert ratios.get_column("date").min() == date(2020, 1, 1) + timedelta(days=96)
    gap = calls([100] * 120).filter(pl.col("date") != date(2020, 4, 20))
    known = passage_ratios(gap, END)
    assert set(known.get_column("ratio")) == {1.0}
    assert len(known) == len(ratios)
    assert passage_onsets(gap, END) == {"Strait": ()}


def test_the_counts_of_the_field_note_are_found_again(shared_data):
    [file] = (shared_data / "supply" / "chokepoints").glob("*.csv")
    told = pl.read_csv(file, try_parse_dates=True)
    rows = told.select(
        pl.col("chokepoint").alias("place"),
        "date",
        pl.col("total").cast(pl.Float64).alias("calls"),
        pl.lit(None, pl.Float64).alias("capacity"),
        pl.lit(None, pl.Datetime("us", "UTC")).alias("published_at"),
    )
    onsets = passage_onsets(rows, END)
    counted = {name: len(days) for name, days in onsets.items()}
    assert counted == {"bab_el_mandeb": 5, "cape_of_good_hope": 6, "hormuz_strait": 10, "suez": 4}
    assert date(2021, 3, 27) in onsets["suez"]
    assert {date(2023, 12, 29), date(2024, 3, 17)} <= set(onsets["suez"])
    assert date(2023, 12, 23) in onsets["bab_el_mandeb"]
