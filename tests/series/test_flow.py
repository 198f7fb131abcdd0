"""Shocks of trade: a surge, the drop after it, a stop, a collapse; and what is none."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from tricord.series.flow import flow_alarms

MONTHS = pl.date_range(date(2018, 1, 1), date(2023, 12, 1), "1mo", eager=True).to_list()
END = date(2024, 12, 31)


def trade(changes=None, *, reporter="CHN", partner="KOR", noise=0.15, drop=()):
    """Steady trade; ``changes`` are factors of months."""
    seed = np.random.default_rng(5)
    rows = []
    for month in MONTHS:
        quantity = 1000 * float(np.exp(seed.normal(0, noise))) * (changes or {}).get(month, 1)
        if month not in drop:
            rows.append((reporter, partner, "250410", month, quantity))
    schema = ["reporter", "partner", "item", "period_start", "net_kg"]
    return pl.DataFrame(rows, schema=schema, orient="row").with_columns(
        published_at=pl.lit(None, pl.Datetime("us", "UTC")), record=pl.lit("2")
    )


def kinds(rows, moment=END):
    return [
        (each.terms["kind"], each.terms["period"], str(each.onset), each.direction)
        for each in flow_alarms(rows, moment).alarms
    ]


FILLED = {date(2023, 5, 1): 3.5, date(2023, 6, 1): 0.15, date(2023, 7, 1): 0.2}


def test_a_surge_and_the_drop_after_it_are_told_with_the_first_figure_that_shows_each():
    assert kinds(trade(FILLED)) == [
        ("surge", "2023-05-01", "2023-06-20", "up"),
        ("drop_after_surge", "2023-06-01", "2023-07-20", "down"),
    ]


def test_they_are_told_no_sooner_than_they_were_public():
    late = trade(FILLED).with_columns(
        published_at=(pl.col("period_start") + pl.duration(days=75))
        .cast(pl.Datetime("us"))
        .dt.replace_time_zone("UTC")
    )
    [surge, drop] = flow_alarms(late, END).alarms
    assert surge.onset == date(2023, 5, 1) + timedelta(days=75)
    assert drop.onset == date(2023, 6, 1) + timedelta(days=75)
    assert surge.terms["known"] == "published"


def test_alarms_up_to_a_day_are_those_of_a_run_as_of_that_day():
    whole = flow_alarms(trade(FILLED), END).alarms
    for moment in (date(2023, 6, 19), date(2023, 6, 20), date(2023, 7, 25)):
        early = flow_alarms(trade(FILLED), moment).alarms
        assert early == tuple(each for each in whole if each.onset <= moment)


def test_a_line_that_stops_is_told_and_steady_trade_is_not():
    assert kinds(trade({date(2023, 8, 1): 0.001})) == [("stop", "2023-08-01", "2023-09-20", "down")]
    assert kinds(trade()) == []


def test_a_low_january_is_the_new_year_and_no_shock():
    assert kinds(trade({date(2023, 1, 1): 0.02, date(2023, 2, 1): 1.8})) == []


def test_january_of_china_is_public_with_february():
    [(kind, _, onset, _)] = kinds(trade({date(2023, 1, 1): 4.5, date(2022, 12, 1): 1.6}))
    assert (kind, onset) == ("surge", "2023-03-20")


@pytest.mark.parametrize("missing", [(date(2023, 8, 1),), tuple(MONTHS[-3:])])
def test_a_month_nobody_gives_is_not_zero(missing):
    assert kinds(trade(drop=missing)) == []


def test_a_few_months_say_nothing_and_are_named():
    rows = trade().filter(pl.col("period_start") >= date(2023, 6, 1))
    found = flow_alarms(rows, END)
    assert found.alarms == ()
    assert found.short == ("CHN|KOR|250410",)


def test_a_line_that_did_not_trade_does_not_surge_without_bound():
    early = dict.fromkeys((month for month in MONTHS if month < date(2023, 3, 1)), 0.0)
    assert [kind for kind, *_ in kinds(trade(early)) if kind == "surge"] == []


def test_a_month_without_a_quantity_is_named_and_no_zero():
    rows = trade().with_columns(
        net_kg=pl.when(pl.col("period_start") != date(2023, 8, 1)).then(pl.col("net_kg"))
    )
    found = flow_alarms(rows, END)
    assert found.alarms == ()
    assert found.unused.get_column("reason").to_list() == ["figures-no-quantity"]


def priced(changes, prices, **more):
    """As `trade`, with values: the price of a kilogram is 2, by factors of months."""
    rows = trade(changes, **more)
    factor = pl.col("period_start").replace_strict(prices, default=1.0, return_dtype=pl.Float64)
    return rows.with_columns(value_usd=pl.col("net_kg") * 2 * factor)


LOW = {date(2023, 5, 1): 0.3, date(2023, 6, 1): 0.3}


def test_less_at_a_higher_price_is_a_squeeze_and_says_so():
    found = flow_alarms(priced(LOW, {date(2023, 5, 1): 2.0, date(2023, 6, 1): 2.0}), END).alarms
    assert [each.terms["kind"] for each in found] == ["squeeze"]
    assert found[0].terms["reading"] == "supply_squeeze"
    assert found[0].terms["unit_z"] > 3


def test_less_at_a_lower_price_is_demand_and_nothing_is_told():
    gone = {date(2023, 5, 1): 0.2, date(2023, 6, 1): 0.2}
    cheap = dict.fromkeys(gone, 0.5)
    assert kinds(trade(gone))[0][0] == "collapse"
    assert kinds(priced(gone, cheap)) == []


def test_a_slow_fall_is_told_where_no_month_is_out_of_the_ordinary():
    months = [month for month in MONTHS if month >= date(2022, 1, 1)]
    slow = {month: 0.94 ** (at + 1) for at, month in enumerate(months)}
    assert {kind for kind, *_ in kinds(trade(slow, noise=0.05))} == {"drift_down"}


def seldom(amounts):
    """A line that trades every third month, then as given."""
    rows = [
        ("CHN", "KOR", "250410", month, amounts.get(month, 1000.0 if at % 3 == 0 else 0.0))
        for at, month in enumerate(MONTHS)
    ]
    schema = ["reporter", "partner", "item", "period_start", "net_kg"]
    return pl.DataFrame(rows, schema=schema, orient="row").with_columns(
        published_at=pl.lit(None, pl.Datetime("us", "UTC")), record=pl.lit("2")
    )


def test_a_line_that_trades_seldom_is_held_against_its_own_shipments():
    assert kinds(seldom({})) == []
    burst = seldom({date(2023, 7, 1): 9000.0})
    assert [kind for kind, *_ in kinds(burst)] == ["burst"]
    silent = seldom({month: 0.0 for month in MONTHS if month >= date(2022, 1, 1)})
    assert [kind for kind, *_ in kinds(silent)] == ["silent"]
    unknown = seldom({}).filter(pl.col("period_start") < date(2022, 1, 1))
    assert kinds(unknown) == []


def test_a_graver_shock_is_told_beside_a_milder_one_and_a_milder_one_is_not():
    low = {date(2023, 5, 1): 0.25, date(2023, 6, 1): 0.25}
    assert [kind for kind, *_ in kinds(trade(low))] == ["collapse"]
    assert [kind for kind, *_ in kinds(trade({**low, date(2023, 7, 1): 0.001}))] == [
        "collapse",
        "stop",
    ]
    assert [kind for kind, *_ in kinds(trade({**low, date(2023, 7, 1): 0.25}))] == ["collapse"]
