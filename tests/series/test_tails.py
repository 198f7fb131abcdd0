"""Tail probabilities count earlier scores alone."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tricord.series.tails import reference, tail_probabilities

NONE = np.array([])


def test_the_first_of_all_is_sure_and_the_higher_the_rarer():
    found = tail_probabilities(np.array([1.0, 2.0, 3.0, 2.0]), np.arange(4), NONE)
    assert found.tolist() == [1.0, 1 / 2, 1 / 3, 3 / 4]


def test_those_of_one_moment_do_not_count_for_each_other():
    found = tail_probabilities(np.array([1.0, 2.0]), np.array([5, 5]), NONE)
    assert found.tolist() == [1.0, 1.0]


def test_a_reference_counts_from_the_start():
    [found] = tail_probabilities(np.array([9.0]), np.array([0]), np.arange(9.0))
    assert found == 1 / 10


@given(st.lists(st.one_of(st.floats(-9, 9), st.just(float("nan"))), min_size=1, max_size=60))
def test_it_is_what_counting_says(scores):
    values = np.array(scores)
    moments = np.arange(len(values)) // 3
    found = tail_probabilities(values, moments, NONE)
    for at, value in enumerate(values):
        earlier = values[moments < moments[at]]
        earlier = earlier[~np.isnan(earlier)]
        if np.isnan(value):
            assert np.isnan(found[at])
        else:
            assert found[at] == (np.sum(earlier >= value) + 1) / (len(earlier) + 1)


def test_the_shipped_reference_is_ascending():
    for values in reference("price").values():
        assert np.all(np.diff(values) >= 0)
        assert len(values) == 199
