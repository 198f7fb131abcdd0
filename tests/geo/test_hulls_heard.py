"""One ship that a receiver hears late is one hull; two ships that are heard alike are two."""

import numpy as np
import pytest
from tests.geo.test_clocks import RECEIVERS, ship, tracks

from tricord.geo.hulls_heard import joined


def labelled(*parts):
    """A track of one identity, and the hull of each fix: one for each part."""
    hull = np.concatenate([np.full(part.shape[1], n) for n, part in enumerate(parts, 1)])
    together = np.concatenate(parts, axis=1)
    order = np.argsort(together[0], kind="stable")
    return tracks(together), hull[order].astype(np.int32)


def beside(columns, metres):
    moved = columns.copy()
    moved[1] += metres / 111_195.0
    return moved


def as_before(found, hull):
    """Whether the same fixes are together, whatever the numbers."""
    pairs = set(zip(found.tolist(), hull.tolist(), strict=True))
    return len(pairs) == len(set(found.tolist())) == len(set(hull.tolist()))


@pytest.mark.parametrize("metres", [100, 5_000])
def test_what_one_receiver_alone_hears_beside_the_rest_is_the_same_ship(metres):
    of, hull = labelled(ship(1, heard_by=RECEIVERS[:2]), beside(ship(1, heard_by=["west"]), metres))
    assert set(joined(of, hull)) == {1}


def test_two_that_the_same_receivers_hear_are_two():
    of, hull = labelled(ship(1), beside(ship(2), 3_000))
    assert as_before(joined(of, hull), hull)


def test_two_far_apart_are_two_though_no_receiver_hears_both():
    of, hull = labelled(ship(1, heard_by=RECEIVERS[:2]), beside(ship(1, heard_by=["west"]), 40_000))
    assert as_before(joined(of, hull), hull)


def test_a_clock_that_is_put_right_in_between_makes_no_second_ship():
    rest, wrong = ship(1, heard_by=RECEIVERS[:2]), beside(ship(1, heard_by=["west"]), 900)
    right = ship(1, hours=13, heard_by=["west"])
    right = right[:, right[0] > wrong[0][-1]]
    longer = ship(1, hours=13, heard_by=RECEIVERS[:2])
    longer = longer[:, longer[0] > rest[0][-1]]
    of, hull = labelled(np.concatenate([rest, longer, right], axis=1), wrong)
    assert set(joined(of, hull)) == {1}


def test_a_receiver_whose_clock_goes_back_hears_no_second_ship():
    again = ship(1, heard_by=["west"])
    again = again[:, 400:460]
    again[0] -= 1500
    of, hull = labelled(ship(1), again)
    assert set(joined(of, hull)) == {1}


def test_where_nobody_says_who_heard_nothing_is_joined():
    of, hull = labelled(ship(1, heard_by=["east"]), beside(ship(2, heard_by=["east"]), 100))
    assert as_before(joined(of, hull), hull)


def test_noise_and_wrongly_timed_fixes_stay_what_they_are_and_numbers_stay_in_order():
    first, late, other = (
        ship(1, heard_by=["east"]),
        beside(ship(1, heard_by=["west"]), 200),
        beside(ship(5), 9_000),
    )
    of, hull = labelled(first, late, other)
    hull[::50], hull[1::50] = 0, -1
    found = joined(of, hull)
    assert (found[hull <= 0] == hull[hull <= 0]).all()
    assert set(found[hull == 1]) == set(found[hull == 2])
    assert len(set(found[hull > 0])) == 2
    assert found[hull > 0][0] == 1
