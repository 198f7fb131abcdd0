"""Overlapping figures of one supplier: which count, and what each month was told."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims.petroleum_claims import day, month, told

from tricord.claims.periods import (
    Figure,
    Stated,
    as_known,
    cover,
    differences,
    known_from,
    months,
    named,
    period,
    stated,
    total,
    windows,
)
from tricord.model.claim import Reporting

LATE = day("2031-12-31")


def figure(claim, *, given=True):
    return Figure(claim, claim.first_day, claim.last_day, claim.low, claim.high, given)


def spans(*claims):
    return stated(map(figure, claims))


def year_of(*claims, on=LATE, silences=(), every=30):
    held = spans(*claims)
    return [
        period(first, last, held, silences, on=on, every_days=every)
        for first, last in months(day("2030-01-01"), day("2030-12-31"))
    ]


def test_a_cumulative_figure_is_not_added_to_its_part():
    held = spans(month("CHN", 7, 12479), told("CHN", "2030-01-01", "2030-08-31", 37152))
    assert total(cover(held)) == (37152, 37152)


def test_parts_that_cover_as_much_go_before_their_total_and_the_difference_is_told():
    held = spans(
        month("RUS", 1, 44655),
        month("RUS", 2, 10666),
        told("RUS", "2030-03-01", "2030-12-31", 50523),
        told("RUS", "2030-01-01", "2030-12-31", 105845),
    )
    assert total(cover(held)) == (105844, 105844)
    [found] = differences(held)
    assert (found.whole.low, found.low, found.complete, found.by) == (105845, 105844, True, 1)


def test_parts_that_come_to_more_than_their_total_are_told_though_some_are_missing():
    held = spans(month("CHN", 7, 500), told("CHN", "2030-01-01", "2030-08-31", 400))
    [found] = differences(held)
    assert (found.complete, found.low) == (False, 500)


def test_parts_that_fit_their_total_are_no_difference():
    held = spans(month("CHN", 7, 500), told("CHN", "2030-01-01", "2030-08-31", 900))
    assert differences(held) == ()


def test_the_figure_said_later_revises_the_earlier_one():
    early = month("RUS", 7, 10, as_of=day("2030-10-05"), claim_id="early")
    late = month("RUS", 7, 0, as_of=day("2031-03-23"), claim_id="late")
    [held] = spans(early, late)
    assert (held.low, held.claims, held.revised) == (0, (late,), (early,))
    assert not held.disputed


def test_figures_of_which_none_is_known_to_be_later_stand_side_by_side():
    one, other = month("RUS", 7, 10, claim_id="a"), month("RUS", 7, 30, claim_id="b")
    [held] = spans(one, other)
    assert (held.low, held.high, held.disputed) == (10, 30, True)
    assert set(held.claims) == {one, other}


def test_barrels_that_were_given_go_before_barrels_we_converted():
    bare, ours = month("CHN", 8, 11745, claim_id="bbl"), month("CHN", 8, 11773, claim_id="t")
    [held] = stated([figure(ours, given=False), figure(bare)])
    assert (held.low, held.given, held.disputed) == (11745, True, False)


def test_figures_for_several_products_of_one_month_are_added():
    diesel = month("RUS", 8, 100, product="diesel", claim_id="d")
    lpg = month("RUS", 8, 40, product="lpg", claim_id="l")
    [held] = spans(diesel, lpg)
    assert (held.low, held.high, held.disputed) == (140, 140, False)
    whole = month("RUS", 8, 150, claim_id="w")
    [held] = spans(diesel, lpg, whole)
    assert held.low == 150


def test_a_months_state_is_one_of_four_and_silence_is_not_zero():
    periods = year_of(
        month("CHN", 1, 0),
        month("CHN", 2, 700),
        told("CHN", "2030-03-01", "2030-05-31", 900),
        silences=[month("CHN", 7)],
    )
    states = [each.state for each in periods[:8]]
    assert states == [
        Reporting.NIL_REPORTED,
        Reporting.AMOUNT,
        *[Reporting.AGGREGATE_ONLY] * 3,
        *[Reporting.NOT_REPORTED] * 3,
    ]
    assert [each.low for each in periods[:4]] == [0, 700, None, None]
    assert all(each.low is None for each in periods if each.missing)
    assert [each.said for each in periods[5:8]] == [False, True, False]


def test_a_nil_for_a_year_is_a_nil_for_each_of_its_months():
    states = {each.state for each in year_of(told("RUS", "2030-01-01", "2030-12-31", 0))}
    assert states == {Reporting.NIL_REPORTED}


def test_a_month_within_a_longer_figure_keeps_its_own():
    periods = year_of(month("CHN", 7, 12479), told("CHN", "2030-01-01", "2030-08-31", 37152))
    assert (periods[6].state, periods[6].low) == (Reporting.AMOUNT, 12479)
    assert periods[5].state is Reporting.AGGREGATE_ONLY


def test_a_month_is_due_when_it_has_ended_and_overdue_when_its_clock_has_run_out():
    periods = year_of(on=day("2030-12-04"))
    assert [each.due for each in periods] == [True] * 11 + [False]
    assert [each.overdue for each in periods] == [True] * 10 + [False] * 2
    assert not any(each.overdue for each in year_of(every=None))


def test_who_fell_silent_is_not_missing_in_months_that_have_not_begun():
    silence = told("RUS", "2030-02-01", "2030-12-31")
    periods = year_of(month("RUS", 1, 5), silences=[silence], on=day("2030-04-10"))
    assert named(each for each in periods if each.missing) == "2030-02–2030-04"


def test_what_was_said_later_is_hidden():
    silent = told("RUS", "2030-02-01", "2030-12-31")
    dated = month("CHN", 1, 5, as_of=day("2030-06-01"))
    bare = month("CHN", 3, 5)
    endless = told("CHN", "2030-01-01", "2030-01-31", 1, last_day=None, claim_id="x")
    every = [silent, dated, bare, endless]
    assert as_known(every, day("2030-03-31")) == (silent, bare)
    assert as_known(every, day("2030-06-01")) == (silent, dated, bare)
    assert known_from(endless) is None


def test_periods_are_named_so_that_runs_are_short():
    periods = year_of(month("CHN", 4, 5), on=day("2030-11-30"))
    missing = [each for each in periods if each.missing]
    assert named(missing) == "2030-01–2030-03, 2030-05–2030-11"
    assert named(missing[:1]) == "2030-01"
    assert named([]) == ""
    cut = period(day("2030-12-22"), day("2031-03-21"), (), (), on=LATE, every_days=90)
    assert named([cut]) == "2030-12-22–2031-03-21"


def test_a_year_has_twelve_months_and_a_crude_year_windows_that_leave_no_day_out():
    assert len([*months(day("2028-01-01"), day("2028-12-31"))]) == 12
    assert [*months(day("2017-10-15"), day("2017-11-10"))] == [
        (day("2017-10-15"), day("2017-10-31")),
        (day("2017-11-01"), day("2017-11-10")),
    ]
    found = [*windows(day("2017-12-22"), day("2018-12-21"), 90)]
    assert sum((last - first).days + 1 for first, last in found) == 365
    assert [(last - first).days + 1 for first, last in found] == [90, 90, 90, 90, 5]


def bare(first, length, low=1):
    start = date(2030, 1, 1) + timedelta(days=first)
    return Stated(start, start + timedelta(days=length), Decimal(low), Decimal(low), ())


some_spans = st.lists(
    st.builds(bare, st.integers(0, 30), st.integers(0, 15)), max_size=8, unique=True
)


def worth(chosen):
    return sum(span.days for span in chosen), len(chosen)


def apart(chosen):
    return not any(a.overlaps(b.first_day, b.last_day) for a, b in combinations(chosen, 2))


@given(some_spans)
def test_no_other_choice_of_spans_that_are_apart_covers_more(every):
    every = [*{(s.first_day, s.last_day): s for s in every}.values()]
    chosen = cover(every)
    assert apart(chosen)
    choices = (c for n in range(len(every) + 1) for c in combinations(every, n) if apart(c))
    assert worth(chosen) == max(map(worth, choices))


@given(some_spans, st.randoms())
def test_the_order_figures_come_in_changes_nothing(every, random):
    every = [*{(s.first_day, s.last_day): s for s in every}.values()]
    shuffled = random.sample(every, len(every))
    assert worth(cover(shuffled)) == worth(cover(every))


@pytest.mark.parametrize("amount", [0, 17])
def test_a_figure_that_is_repeated_by_another_source_is_not_counted_twice(amount):
    one = month("CHN", 1, amount, claim_id="a", source="one")
    other = month("CHN", 1, amount, claim_id="b", source="other")
    assert total(cover(spans(one, other))) == (amount, amount)
