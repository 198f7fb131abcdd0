"""The change of the share of the largest origin, month by month."""

from datetime import date

import numpy as np
import polars as pl
import pytest
from dateutil.relativedelta import relativedelta

from tricord.trade.dependence import Window, changes

FIRST = date(2017, 1, 1)
MONTHS = [FIRST + relativedelta(months=n) for n in range(72)]


def trade(china, others=70.0, importer="JPN", product="250410", months=None):
    rows = []
    for n, month in enumerate(months or MONTHS):
        amount = china(n) if callable(china) else china
        rows += [
            (importer, "CHN", product, month, amount),
            (importer, "AUS", product, month, others),
        ]
    return pl.DataFrame(
        rows, schema=["importer", "exporter", "product", "month", "value"], orient="row"
    )


def reported(rows):
    return rows.select("importer", "month").unique()


def of(found, month):
    [row] = found.filter(pl.col("month") == month).to_dicts()
    return row


def test_the_change_is_that_of_twelve_months_against_the_twelve_before():
    rows = trade(lambda n: 30.0 if n < 12 else 130.0)
    found = changes(rows, reported(rows))
    last = of(found, MONTHS[23])
    assert (last["top"], last["share"]) == ("CHN", pytest.approx(0.65))
    assert last["change"] == pytest.approx(0.65 - 0.3)
    assert last["imports"] == pytest.approx(12 * 200)
    assert of(found, MONTHS[11])["change"] is None


def test_the_largest_is_that_of_today_and_its_past_share_its_own():
    rows = trade(lambda n: 30.0 if n < 12 else 130.0)
    assert of(changes(rows, reported(rows)), MONTHS[11])["top"] == "AUS"


def test_a_rise_out_of_the_ordinary_is_many_deviations_and_noise_is_not():
    noise = np.random.default_rng(3).normal(0, 3, 72)
    rows = trade(lambda n: (30.0 if n < 66 else 200.0) + noise[n])
    found = changes(rows, reported(rows))
    assert of(found, MONTHS[71])["z"] > 3
    quiet = found.filter(pl.col("month") < MONTHS[66])["z"].drop_nulls()
    assert len(quiet) > 0
    assert quiet.max() < 3


def test_the_month_itself_and_those_after_it_take_no_part_in_what_is_usual():
    whole = trade(lambda n: 30.0 if n < 66 else 200.0)
    early = whole.filter(pl.col("month") <= MONTHS[67])
    month = of(changes(whole, reported(whole)), MONTHS[67])
    assert month == of(changes(early, reported(early)), MONTHS[67])


def test_a_share_that_never_moved_is_not_rare_by_a_hair():
    rows = trade(lambda n: 30.0 if n < 71 else 40.0)
    assert abs(of(changes(rows, reported(rows)), MONTHS[71])["z"]) < 3


def test_a_month_nobody_published_makes_the_sums_that_hold_it_unknown():
    rows = trade(100.0).filter(pl.col("month") != MONTHS[30])
    found = changes(rows, reported(rows))
    assert of(found, MONTHS[29])["share"] is not None
    assert found.filter(pl.col("month").is_between(MONTHS[30], MONTHS[41])).is_empty()
    assert len(found.filter(pl.col("month") == MONTHS[42])) == 1


def test_a_month_published_without_the_product_is_one_without_imports():
    rows = trade(100.0)
    told = reported(rows)
    gap = rows.filter(pl.col("month") != MONTHS[30])
    found = changes(gap, told)
    assert of(found, MONTHS[30])["imports"] == pytest.approx(11 * 170)


def test_importers_and_products_do_not_touch_each_other_and_the_last_months_can_be_asked_for():
    one, two = trade(100.0), trade(10.0, importer="KOR")
    three = trade(lambda n: 20.0 + n, product="370790")
    every = pl.concat([three, two, one])
    found = changes(every, reported(every))
    for rows in (one, two, three):
        alone = changes(rows, reported(rows))
        same = found.join(alone, on=["importer", "product"], how="semi")
        assert same.equals(alone)
    last = changes(every, reported(every), last=1)
    assert last["month"].unique().to_list() == [MONTHS[71]]
    assert len(last) == 3


def test_nothing_is_told_of_nothing():
    rows = trade(100.0)
    assert changes(rows.clear(), reported(rows)).is_empty()
    assert changes(rows, reported(rows).clear()).is_empty()
    short = rows.filter(pl.col("month") < MONTHS[11])
    assert changes(short, reported(short)).is_empty()


def test_fewer_known_changes_than_the_window_needs_score_nothing():
    rows = trade(lambda n: 30.0 + n % 5)
    found = changes(rows, reported(rows), Window(months=36, least=36))
    assert found.filter(pl.col("month") < MONTHS[23 + 36])["z"].is_null().all()
