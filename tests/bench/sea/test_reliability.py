"""Scores of stated probabilities, held against sums done by hand and by another way."""

import math

import numpy as np
import pytest
from bench.sea.reliability import bins, brier, calibration_error, one_bin, spiegelhalter
from hypothesis import given
from hypothesis import strategies as st

CASES = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60)


def arrays(cases):
    stated, true = zip(*cases, strict=True)
    return np.array(stated), np.array(true)


def test_scores_of_four_cases_are_not_those_done_by_hand():
    stated, true = arrays([(0.1, False), (0.15, True), (0.8, True), (1.0, True)])
    assert brier(stated, true) == pytest.approx((0.01 + 0.7225 + 0.04 + 0) / 4)
    table = bins(stated, true)
    assert [one.count for one in table] == [0, 2, 0, 0, 0, 0, 0, 0, 1, 1]
    assert table[1].stated == pytest.approx(0.125)
    assert table[1].observed == 0.5
    assert table[1].spread == pytest.approx(math.sqrt(0.09 + 0.1275) / 2)
    assert calibration_error(table) == pytest.approx((2 * 0.375 + 0.2 + 0) / 4)


def test_one_stands_in_the_last_bin_and_a_bound_in_the_upper():
    table = bins(*arrays([(1.0, True), (0.5, True), (0.0, False)]))
    assert [at for at, one in enumerate(table) if one.count] == [0, 5, 9]


def test_an_empty_bin_would_be_taken_for_a_wrong_one():
    empty = one_bin(0.0, 0.1, np.array([]), np.array([], bool))
    assert empty.count == 0
    assert empty.plausible


@given(CASES)
def test_bins_lose_or_invent_cases(cases):
    stated, true = arrays(cases)
    table = bins(stated, true)
    assert sum(one.count for one in table) == len(cases)
    filled = [one for one in table if one.count]
    assert sum(one.observed * one.count for one in filled) == pytest.approx(true.sum())
    assert sum(one.stated * one.count for one in filled) == pytest.approx(stated.sum())
    assert all(one.low - 1e-12 <= one.stated <= one.high + 1e-12 for one in filled)


@given(CASES)
def test_the_brier_score_is_no_mean_of_squares(cases):
    expected = sum((p - (1 if true else 0)) ** 2 for p, true in cases) / len(cases)
    assert brier(*arrays(cases)) == pytest.approx(expected)


def test_statements_that_hold_are_called_wrong_or_wrong_ones_right():
    random = np.random.default_rng(1)
    stated = random.uniform(0.02, 0.98, 4000)
    true = random.random(4000) < stated
    assert abs(spiegelhalter(stated, true)) < 3
    assert sum(not one.plausible for one in bins(stated, true)) <= 2
    bold = np.clip(stated + (stated - 0.5), 0.01, 0.99)
    assert spiegelhalter(bold, true) > 5
    assert calibration_error(bins(bold, true)) > 3 * calibration_error(bins(stated, true))
    assert brier(bold, true) > brier(stated, true)
