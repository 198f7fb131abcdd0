"""Stages: entered at a cut, left well beneath it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tricord.signals.odds import Odds
from tricord.signals.stages import Cuts, Stage, steps


def over_time(*probabilities):
    return [Odds(date(2024, 1, n + 1), 0.03, p, ()) for n, p in enumerate(probabilities)]


def stages(*probabilities):
    return [
        (str(step.before), str(step.stage)) for step in steps(over_time(*probabilities), Cuts())
    ]


def test_a_stage_does_not_flicker_about_its_cut():
    assert stages(0.21, 0.19, 0.21, 0.16, 0.14) == [("none", "caution"), ("caution", "watch")]


def test_a_higher_stage_is_entered_at_once_and_may_skip_one():
    assert stages(0.05, 0.9) == [("none", "serious")]


def test_falling_far_leaves_every_stage_that_no_longer_holds():
    assert stages(0.9, 0.01) == [("none", "serious"), ("serious", "none")]
    assert stages(0.9, 0.31) == [("none", "serious"), ("serious", "alert")]


@given(st.lists(st.floats(0.001, 0.999), min_size=1, max_size=20))
def test_a_stage_never_stands_beneath_what_is_reached_nor_above_what_is_held(values):
    cuts = Cuts()
    stage = Stage.NONE
    for value in values:
        stage = cuts.held(stage, value)
        assert stage.rank >= cuts.reached(value).rank
        assert value >= cuts.left_at * cuts.of(stage)
