"""Episodes begin once and end when they are over."""

import pytest

from tricord.series.episodes import Bounds, onsets

BOUNDS = Bounds(begin=2.0, stay=1.0, hold=2)


@pytest.mark.parametrize(
    ("scores", "found"),
    [
        ([], []),
        ([1.9, 1.9], []),
        ([2.0, 3.0, 2.5], [0]),
        ([2.0, 1.0, 2.0, 1.0, 2.0], [0]),
        ([2.0, 0.9, 0.9, 2.0], [0, 3]),
        ([2.0, 0.9, 1.0, 0.9, 0.9, 2.0], [0, 5]),
        ([2.0, 0.9, 0.9, 0.9, 1.5, 2.0], [0, 5]),
    ],
)
def test_an_episode_is_one_until_its_hold_has_passed(scores, found):
    assert list(onsets(enumerate(scores), BOUNDS)) == found


def test_a_gap_in_the_periods_counts_as_time():
    assert list(onsets([(0, 2.0), (3, 2.0)], BOUNDS)) == [0, 3]
    assert list(onsets([(0, 2.0), (2, 2.0)], BOUNDS)) == [0]
