from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.simulate.seas.course import KNOT, Course, aside, passage
from tricord.simulate.seas.lanes import distance_m, way
from tricord.simulate.seas.motion import KEY, Activity, Mode

M = 111194.92664455873


def speeds_kn(states):
    return np.hypot(states[:, 2], states[:, 3] * np.cos(np.radians(states[:, 0]))) * M / KNOT


def moved_kn(states, seconds):
    places = [tuple(row[:2]) for row in states]
    steps = [distance_m(a, b) for a, b in pairwise(places)]
    return np.array(steps) / seconds / KNOT


def test_a_passage_keeps_its_speed_and_never_jumps():
    course = Course(0, 5, 0.0, (35.06, 129.10))
    course.sail(way("busan-approach", "pacific-w168", 0.3, 0.2), 12.0)
    states = course.states(np.arange(0.0, course.now, 30.0))
    speed, moved = speeds_kn(states), moved_kn(states, 30.0)
    assert np.median(speed) == pytest.approx(12.0, abs=0.01)
    assert speed.max() < 13.0
    assert moved.max() < 13.0
    assert moved[20:-20].min() > 9.0


def test_a_passage_over_the_dateline_goes_on_in_one_line():
    course = Course(0, 5, 0.0, (49.7, 178.0))
    course.sail([(49.9, -176.0)], 14.0)
    states = course.states(np.arange(0.0, course.now, 600.0))
    assert (np.diff(states[:, 1]) > 0.0).all()
    assert states[-1, 1] == pytest.approx(184.0, abs=0.1)
    assert course.now / 3600 == pytest.approx(
        distance_m((49.7, 178.0), (49.9, -176.0)) / KNOT / 14.0 / 3600, rel=0.02
    )


@pytest.mark.parametrize("mode", [Mode.ANCHORED, Mode.DRIFTING])
def test_a_stay_begins_and_ends_where_it_should(mode):
    course = Course(0, 77, 0.0, (35.0, 125.0))
    size = 120.0 if mode == Mode.ANCHORED else 2000.0
    course.stay(30_000.0, mode, Activity.WAITING, size=size)
    states = course.states(np.arange(0.0, 30_001.0, 60.0))
    far = [distance_m((35.0, 125.0), tuple(row[:2])) for row in states]
    assert far[0] == pytest.approx(0.0, abs=0.5)
    assert far[-1] == pytest.approx(0.0, abs=0.5)
    assert 50.0 < max(far) < 1.3 * size
    assert moved_kn(states, 60.0).max() < 2.0


def test_what_is_said_of_the_speed_is_how_the_place_changes():
    course = Course(0, 77, 0.0, (35.0, 125.0))
    course.stay(40_000.0, Mode.DRIFTING, Activity.WAITING, size=2000.0, to=(35.02, 125.03))
    states = course.states(np.arange(0.0, 40_000.0, 60.0))
    assert speeds_kn(states)[1:-1] == pytest.approx(moved_kn(states, 60.0)[1:], abs=0.05)


@given(st.floats(-0.9, 0.9), st.floats(-0.9, 0.9), st.floats(18.0, 520.0), st.floats(0.0, 6.28))
def test_a_hull_alongside_keeps_its_distance(up, across, metres, angle):
    leader = Course(0, 9, 0.0, (57.0 + up, 179.5 + across))
    leader.stay(50_000.0, Mode.DRIFTING, Activity.STANDING_BY, size=1500.0)
    offset = (metres * np.cos(angle), metres * np.sin(angle))
    other = Course(1, 10, 0.0, aside(leader.at(0.0), *offset))
    other.follow(leader, 20_000.0, Mode.ALONGSIDE, Activity.TRANSFER, offset)
    end = distance_m(leader.at(20_000.0), other.here)
    assert end == pytest.approx(metres, rel=2e-3)


@given(st.floats(4.0, 22.0), st.floats(0.3, 3.0), st.floats(0.0, 6.28))
def test_how_long_a_passage_takes_does_not_depend_on_when_it_begins(speed, degrees, angle):
    to = (30.0 + degrees * np.cos(angle), 125.0 + degrees * np.sin(angle))
    one = passage([(30.0, 125.0), to], 0.0, speed, 0.4, 0.4)
    other = passage([(30.0, 125.0), to], 86_400.0, speed, 0.4, 0.4)
    assert other[-1, 0] - 86_400.0 == pytest.approx(one[-1, 0], abs=1e-3)
    assert (np.diff(one[:, 0]) > 0.0).all()


def test_keys_survive_as_floating_point_numbers():
    course = Course(0, (1 << 50) - 1, 0.0, (35.0, 125.0))
    course.stay(100.0, Mode.ANCHORED, Activity.WAITING, size=50.0)
    assert int(course.knots()[0, KEY]) == (1 << 50) - 1
