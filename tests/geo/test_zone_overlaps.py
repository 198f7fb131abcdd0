"""Parts of a zone that lie over each other, and such as only touch."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.geo.zone_overlaps import overlapping
from tricord.geo.zones import made

SQUARE = [(0, 0), (10, 0), (10, 10), (0, 10)]


def parts(*polygons):
    return [made(str(n), rings, "test") for n, rings in enumerate(polygons)]


def box(west, south, east, north):
    return [[(west, south), (east, south), (east, north), (west, north)]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (box(10, 0, 20, 10), box(0, 0, 10, 10)),
        (box(0, 0, 10, 10), box(11, 0, 20, 10)),
        ([SQUARE, [(4, 4), (6, 4), (6, 6), (4, 6)]], box(4, 4, 6, 6)),
        (box(175, 0, 180, 10), box(-180, 0, -175, 10)),
        ([[(0, 0), (10, 0), (0, 10)]], [[(10, 0), (10, 10), (0, 10)]]),
    ],
)
def test_parts_that_touch_or_lie_apart_are_sound(one, other):
    assert overlapping(parts(one, other)) is None
    assert overlapping(parts(other, one)) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([SQUARE], [SQUARE]),
        ([SQUARE], [[*SQUARE[2:], *SQUARE[:2]]]),
        ([SQUARE], [SQUARE[::-1]]),
        ([SQUARE], box(4, 4, 5, 5)),
        ([SQUARE], box(9, 9, 19, 19)),
        (box(170, 0, 190, 10), box(-179, 4, -178, 5)),
        (box(-190, 0, -170, 10), box(175, 4, 176, 5)),
        # Too thin for any point of the grid, yet the same.
        ([[(0, 0), (10, 10), (10, 10.0001)]], [[(10, 10.0001), (0, 0), (10, 10)]]),
    ],
)
def test_parts_that_would_cancel_each_other_are_found(one, other):
    apart = box(60, 60, 61, 61)
    assert overlapping(parts(apart, one, other)) == (1, 2)
    assert overlapping(parts(other, apart, one)) == (0, 2)


degrees = st.integers(-20, 20)


@settings(max_examples=60)
@given(*[st.tuples(degrees, degrees, st.integers(1, 15), st.integers(1, 15))] * 2)
def test_boxes_lie_over_each_other_exactly_where_their_sides_say(one, other):
    (w1, s1, dx1, dy1), (w2, s2, dx2, dy2) = one, other
    met = max(w1, w2) < min(w1 + dx1, w2 + dx2) and max(s1, s2) < min(s1 + dy1, s2 + dy2)
    found = overlapping(parts(box(w1, s1, w1 + dx1, s1 + dy1), box(w2, s2, w2 + dx2, s2 + dy2)))
    assert (found == (0, 1)) == met
