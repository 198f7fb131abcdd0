"""Moments in every form tables print them, alone and beside others."""

from datetime import UTC, date, datetime, time, timedelta

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.sources.ais.moments import Clock, first_order
from tricord.sources.ais.position_options import Reckoning

DAY = datetime(2021, 3, 23, tzinfo=UTC)
CLOCK = Clock(Reckoning("f", moment=DAY), lambda: "dmy")
SECONDS = st.integers(631_152_000, 2_208_988_800)
MOMENTS = st.builds(
    lambda s, us: utc(1970, 1, 1) + timedelta(0, s, us), SECONDS, st.integers(0, 999_999)
)
FORMS = [
    "{0:%Y-%m-%dT%H:%M:%S}",
    "{0:%Y-%m-%d %H:%M:%S}",
    "{0:%Y-%m-%dT%H:%M:%SZ}",
    "{0:%Y-%m-%d %H:%M:%S}+00:00",
    "{0:%Y-%m-%d %H:%M:%S} UTC",
    "{0:%Y/%m/%d %H:%M:%S}",
    "{0:%d/%m/%Y %H:%M:%S}",
    "{0:%d.%m.%Y %H:%M:%S}",
    "{0:%d-%m-%Y %I:%M:%S %p}",
    "{0:%Y%m%d_%H%M%S}",
    "{0:%Y%m%d%H%M%S}",
]


def utc(*parts):
    """A moment in UTC, without its zone, as columns of moments hold it."""
    return datetime(*parts, tzinfo=UTC).replace(tzinfo=None)


def moments(*cells):
    return CLOCK.moments(pl.Series("t", cells)).to_list()


@given(st.lists(st.tuples(MOMENTS, st.sampled_from(FORMS)), min_size=1, max_size=8))
def test_each_cell_says_the_same_whatever_stands_beside_it(given_ones):
    printed = [form.format(at) for at, form in given_ones]
    expected = [at.replace(microsecond=0) for at, _ in given_ones]
    assert moments(*printed) == expected
    assert [moments(cell)[0] for cell in printed] == expected


@given(st.lists(MOMENTS, min_size=1, max_size=5), st.integers(-14 * 60, 14 * 60))
def test_fractions_and_offsets_are_kept_to_the_microsecond(given_ones, minutes):
    sign, size = "-" if minutes < 0 else "+", abs(minutes)
    offset = f"{sign}{size // 60:02}:{size % 60:02}"
    printed = [f"{at:%Y-%m-%dT%H:%M:%S.%f}{offset}" for at in given_ones]
    assert moments(*printed) == [at - timedelta(minutes=minutes) for at in given_ones]
    assert moments(*[f"{at:%Y-%m-%d %H:%M:%S.%f}" for at in given_ones]) == given_ones


@given(st.lists(MOMENTS, min_size=1, max_size=5))
def test_numbers_since_1970_are_told_by_their_size(given_ones):
    # Before September 2001 seconds have nine digits and are told all the same.
    micros = [round(at.replace(tzinfo=UTC).timestamp() * 1e6) for at in given_ones]
    whole = [at.replace(microsecond=0) for at in given_ones]
    for scale, expected in ((1_000_000, whole), (1, None)):
        numbers = [value // scale for value in micros]
        told = expected or [utc(1970, 1, 1) + timedelta(microseconds=n) for n in numbers]
        assert CLOCK.moments(pl.Series("t", numbers)).to_list() == told
        assert moments(*map(str, numbers)) == told


@pytest.mark.parametrize(
    "cell",
    [
        *("", "x", "0", "-5", "2021-07-01", "2021-02-30T00:00:00", "2021-07-01T24:00:00"),
        *("2021-13-01T00:00:00", "01/02/21 10:00", "32/01/2021 00:00", "12021-01-01T00:00:00"),
        *("13:00 PM", "01/02/2021 13:00 PM", "2021-07-01T10:60:00", "99999999999999999999"),
        *("２０２１-07-01T00:00:00", "2021-07-01T00:00:00+", "NaN", "inf", "1e400"),
    ],
)
def test_what_is_no_moment_is_null_alone_and_beside_others(cell):
    assert moments(cell) == [None]
    assert moments("2021-07-01T00:00:00", cell) == [utc(2021, 7, 1), None]


def test_typed_columns_are_moments_too():
    naive = pl.Series([utc(2021, 1, 1, 9)])
    zoned = naive.dt.replace_time_zone("Asia/Seoul").dt.cast_time_unit("ns")
    assert CLOCK.moments(naive).to_list() == [utc(2021, 1, 1, 9)]
    assert CLOCK.moments(zoned).to_list() == [utc(2021, 1, 1)]
    seoul = Clock(Reckoning("f", zone=timedelta(hours=9)), str)
    assert seoul.moments(naive).to_list() == [utc(2021, 1, 1)]
    assert (
        seoul.moments(pl.Series(["2021-01-01T09:00:00", "2021-01-01T00:00:00Z"])).to_list()
        == [utc(2021, 1, 1)] * 2
    )
    times = CLOCK.moments(pl.Series([time(14, 0, 1)]))
    assert times.to_list() == [utc(2021, 3, 23, 14, 0, 1)]
    assert CLOCK.moments(pl.Series([date(2021, 1, 1)])).to_list() == [None]


def test_ages_count_back_from_the_moment_given():
    assert CLOCK.ages(pl.Series([1.5, None, float("nan")])).to_list() == [
        utc(2021, 3, 22, 23, 58, 30),
        None,
        None,
    ]


def test_the_first_date_that_allows_one_order_tells_it():
    assert first_order(pl.Series(["", "01/02/2021 1", "13/01/2021 2", "01/13/2021 3"])) == "dmy"
    assert first_order(pl.Series(["01-31-2021 00:00"])) == "mdy"
    assert first_order(pl.Series(["01/02/2021", "31/31/2021"])) == ""
