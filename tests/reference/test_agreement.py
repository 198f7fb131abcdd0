"""Two lists of events are told apart where they differ, and only there."""

from tests.reference.agreement import differences

ONE = {"vessel": "a", "start": 1.0, "lon": 179.9999999, "speed": 2.0}


def compared(*found):
    return differences([ONE], found, ("vessel", "start"), {"lon": 1e-6, "speed": 1e-9}, ["lon"])


def test_the_same_events_agree_across_the_dateline():
    assert compared({**ONE, "lon": -179.9999999}) == []


def test_each_kind_of_difference_is_said():
    assert compared() == ["missing: ('a', 1.0)"]
    assert compared(ONE, {**ONE, "start": 2.0}) == ["too many: ('a', 2.0)"]
    assert compared(ONE, ONE) == ["2 instead of 1: ('a', 1.0)"]
    assert compared({**ONE, "speed": 2.1}) == ["speed 2.1 instead of 2.0: ('a', 1.0)"]
    assert compared({**ONE, "speed": None}) == ["speed None instead of 2.0: ('a', 1.0)"]
