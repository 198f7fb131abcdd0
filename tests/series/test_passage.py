"""Losses of passage."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from tricord.series.passage import passage_alarms

FIRST = date(2021, 1, 1)
DAYS = 900
END = date(2024, 1, 1)


def calls(noise=0.05, loss=None, crisis=60, place="strait"):
    """Ships a day; ``loss`` takes a share of them from day 600 on."""
    seed = np.random.default_rng(7)
    counts = 60 * np.exp(seed.normal(0, noise, DAYS))
    if loss:
        counts[600 : 600 + crisis] *= 1 - loss
    return pl.DataFrame(
        {
            "place": [place] * DAYS,
            "date": [FIRST + timedelta(days=n) for n in range(DAYS)],
            "calls": counts,
            "capacity": counts * 1000,
        }
    ).with_columns(published_at=pl.lit(None, pl.Datetime("us", "UTC")))


@pytest.mark.parametrize("noise", [0.03, 0.25])
@pytest.mark.parametrize("loss", [0.35, 0.6])
def test_a_loss_is_flagged_within_three_days_of_the_weeks_mean_showing_it(noise, loss):
    rows = calls(noise, loss)
    counts = rows.get_column("calls").to_numpy()
    means = np.array([counts[t - 6 : t + 1].mean() for t in range(6, DAYS)])
    shows = next(
        t + 6 for t, mean in enumerate(means) if t > 580 and mean <= 0.7 * counts[500:594].mean()
    )
    found = [a for a in passage_alarms(rows, END).alarms if a.onset >= FIRST + timedelta(days=598)]
    assert found[0].onset <= FIRST + timedelta(days=shows + 3)
    assert found[0].direction == "down"


def test_a_long_crisis_is_one_alarm():
    found = passage_alarms(calls(0.05, 0.5, crisis=280), END).alarms
    assert len(found) == 1


def test_a_quiet_place_alarms_not_at_all():
    assert passage_alarms(calls(0.05), END).alarms == ()


def test_a_day_nobody_counted_is_not_zero():
    rows = calls(0.05).filter(~pl.col("date").is_between(date(2022, 9, 1), date(2022, 9, 5)))
    assert passage_alarms(rows, END).alarms == ()


def test_a_day_published_later_counts_later():
    rows = calls(0.05, 0.5).with_columns(
        published_at=pl.col("date").cast(pl.Datetime("us")).dt.replace_time_zone("UTC")
        + pl.duration(days=6)
    )
    [usual] = passage_alarms(calls(0.05, 0.5), END).alarms
    [late] = passage_alarms(rows, END).alarms
    assert late.onset == usual.onset + timedelta(days=6)


def test_as_of_a_day_finds_what_was_known_then():
    rows = calls(0.05, 0.5)
    [whole] = passage_alarms(rows, END).alarms
    assert passage_alarms(rows, whole.onset).alarms == (whole,)
    assert passage_alarms(rows, whole.onset - timedelta(days=1)).alarms == ()


def published(rows, days=1):
    """The same, published so many days after."""
    return rows.with_columns(
        published_at=pl.col("date").cast(pl.Datetime("us")).dt.replace_time_zone("UTC")
        + pl.duration(days=days)
    )


def test_a_count_revised_later_changes_no_alarm_told_before():
    rows = published(calls(0.05, 0.5))
    [told] = passage_alarms(rows, END).alarms
    revised = published(
        rows.filter(pl.col("date") == FIRST + timedelta(days=601)).with_columns(
            calls=60.0, capacity=60_000.0
        ),
        days=300,
    )
    both = pl.concat([rows, revised])
    assert passage_alarms(both, END).alarms == (told,)
    assert passage_alarms(both.sample(fraction=1, shuffle=True, seed=2), END).alarms == (told,)


def test_a_day_missing_in_the_middle_of_a_loss_still_gives_an_alarm_with_a_day():
    rows = calls(0.05, 0.5)
    for gap in range(598, 606):
        kept = rows.filter(pl.col("date") != FIRST + timedelta(days=gap))
        found = passage_alarms(kept, END).alarms
        assert found
        assert found[0].onset is not None
        assert found[0].onset <= FIRST + timedelta(days=612)
