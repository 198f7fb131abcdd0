"""Price shocks: what was known then decides, and later months change nothing."""

from datetime import date

import numpy as np
import polars as pl
import pytest

from tricord.series.alarm import Level
from tricord.series.price import WATCHED, price_alarms

MONTHS = pl.date_range(date(2000, 1, 1), date(2014, 12, 1), "1mo", eager=True)
END = date(2015, 6, 1)


def prices(series=12, seed=1, shock=None):
    """Quiet prices; ``shock`` raises series 0 by a factor from a month on."""
    frames = []
    for number in range(series):
        steps = np.random.default_rng((seed, number)).normal(0, 0.03, len(MONTHS))
        values = 100 * np.exp(np.cumsum(steps) * 0.3 + steps)
        if shock and number == 0:
            month, factor = shock
            since = MONTHS.to_list().index(month)
            ramp = np.clip((np.arange(len(MONTHS)) - since + 1) / 3, 0, 1)
            values *= factor**ramp
        frames.append(
            pl.DataFrame(
                {"series": [f"S{number}"] * len(MONTHS), "period_start": MONTHS, "value": values}
            )
        )
    return pl.concat(frames).with_columns(
        published_at=pl.lit(None, pl.Datetime("us", "UTC")), record=pl.lit("1")
    )


def test_a_doubled_price_is_found_within_its_quarter():
    found = price_alarms(prices(shock=(date(2012, 5, 1), 2.0)), END).alarms
    of_shock = [each for each in found if each.series == "S0" and each.onset >= date(2012, 5, 1)]
    assert of_shock[0].onset <= date(2012, 8, 5)
    assert of_shock[0].level is not Level.ELEVATED
    assert of_shock[0].terms["known"] == "usual_lag"


def test_alarms_up_to_a_day_are_those_of_a_run_as_of_that_day():
    rows = prices(shock=(date(2012, 5, 1), 2.0))
    whole = price_alarms(rows, END).alarms
    for moment in (date(2008, 3, 4), date(2012, 7, 5), date(2013, 1, 1)):
        early = price_alarms(rows, moment).alarms
        assert early == tuple(each for each in whole if each.onset <= moment)


def test_order_and_units_of_the_whole_change_nothing():
    rows = prices(shock=(date(2012, 5, 1), 2.0))
    whole = price_alarms(rows, END).alarms
    assert price_alarms(rows.sample(fraction=1, shuffle=True, seed=3), END).alarms == whole
    cents = price_alarms(rows.with_columns(pl.col("value") * 100), END).alarms
    assert [(a.series, a.onset, a.level) for a in cents] == [
        (a.series, a.onset, a.level) for a in whole
    ]


def test_a_missing_month_is_not_zero():
    rows = prices().filter(
        (pl.col("series") != "S1") | (pl.col("period_start") != date(2011, 2, 1))
    )
    found = price_alarms(rows, END).alarms
    assert not [each for each in found if each.series == "S1" and each.onset.year == 2011]


def test_a_price_in_another_unit_is_kept_aside_and_no_shock():
    rows = prices()
    slipped = rows.with_columns(
        value=pl.when((pl.col("series") == "S2") & (pl.col("period_start") >= date(2011, 1, 1)))
        .then(pl.col("value") * 1000)
        .otherwise(pl.col("value"))
    )
    found = price_alarms(slipped, END)
    assert set(found.unused.get_column("reason")) == {"figures-unit-doubted"}
    assert set(found.unused.get_column("detail").str.head(14)) >= {"S2, 2011-01-01"}
    assert found.unused.get_column("detail").str.starts_with("S2, 201").all()
    assert not [each for each in found.alarms if each.series == "S2" and each.onset.year >= 2011]


def test_a_short_history_is_named_and_says_nothing():
    rows = prices().filter((pl.col("series") != "S3") | (pl.col("period_start") > date(2013, 1, 1)))
    found = price_alarms(rows, END)
    assert found.short == ("S3",)
    assert "S3" not in {each.series for each in found.alarms}


def test_a_price_somebody_sets_is_no_shock_when_it_moves():
    rows = prices().with_columns(
        value=pl.when(pl.col("series") != "S4")
        .then(pl.col("value"))
        .when(pl.col("period_start") < date(2011, 1, 1))
        .then(50.0)
        .otherwise(55.0)
    )
    assert "S4" not in {each.series for each in price_alarms(rows, END).alarms}


def test_a_revision_counts_after_it_was_published_only():
    rows = prices(series=3, shock=(date(2012, 5, 1), 2.0))
    told = rows.with_columns(
        published_at=(pl.col("period_start").dt.month_end() + pl.duration(days=9))
        .cast(pl.Datetime("us"))
        .dt.replace_time_zone("UTC")
    )
    revised = told.filter(pl.col("period_start") == date(2012, 5, 1)).with_columns(
        pl.col("value") * 1.1, pl.col("published_at") + pl.duration(days=400)
    )
    before = [a for a in price_alarms(told, END).alarms if a.onset < date(2013, 6, 1)]
    after = price_alarms(pl.concat([told, revised]), END).alarms
    assert [a for a in after if a.onset < date(2013, 6, 1)] == before
    assert {a.terms["known"] for a in before} == {"published"}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_quiet_prices_alarm_seldom(seed):
    rows = prices(series=40, seed=seed)
    found = price_alarms(rows, END).alarms
    assert len(found) <= 0.06 * 40 * 15


def test_attention_is_spent_on_what_is_watched_and_no_more_is_called_in_all():
    rows = prices(series=40, seed=7)
    alike = price_alarms(rows, END).alarms
    ours = [f"S{number}" for number in range(0, 40, 3)]
    told = rows.with_columns(pl.col("series").is_in(ours).alias(WATCHED))
    spent = price_alarms(told, END).alarms
    of_ours = [sum(each.series in ours for each in alarms) for alarms in (alike, spent)]
    of_others = [sum(each.series not in ours for each in alarms) for alarms in (alike, spent)]
    assert of_ours[1] >= of_ours[0]
    assert of_others[1] <= of_others[0]
    assert len(spent) <= len(alike) + 2


def test_where_nothing_is_watched_all_are_alike():
    rows = prices(shock=(date(2012, 5, 1), 2.0))
    nothing = rows.with_columns(pl.lit(value=False).alias(WATCHED))
    assert price_alarms(nothing, END).alarms == price_alarms(rows, END).alarms
