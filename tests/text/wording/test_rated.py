"""Moves against what people said of them: bounds a little below what was measured.

What was reached before any rule was repaired on these pairs stands in
``docs/explanation/reading-statements.md``; the target of 95 % is missed.
"""

from tests.text.wording.scoring import listed, rated


def test_pairs_are_about_one_matter_and_move_as_people_say(shared_data):
    found = rated(shared_data)
    assert found["given"] == 163
    assert found["paired"] >= 105
    assert found["one matter"] >= 0.9 * found["paired"]
    assert found["right"] >= 0.84 * found["clear"]


def test_points_people_would_compare_are_compared(shared_data):
    found = listed(shared_data)
    assert (found["points"], found["alone"]) == (84, 55)
    assert found["paired"] >= 40
    assert found["right"] >= 36
    assert found["told alone"] >= 51
