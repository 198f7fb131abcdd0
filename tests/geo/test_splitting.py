"""When a ship was heard, though not on its own track, it was not silent."""

import numpy as np
import polars as pl
from tests.geo.test_clocks import BEGIN, HOUR, late, ship, tracks

from tricord.geo.clocks import WRONG
from tricord.geo.splitting import LATE, by_hull, heard_within, hull_of_fixes

US = 1_000_000


def span(first, last):
    """A span of hours, as columns."""
    return (np.array([(BEGIN + hour * HOUR) * US]) for hour in (first, last))


def hours_off(receiver, first, last):
    rows = [{"receiver": receiver, "hour": BEGIN // HOUR + hour} for hour in range(first, last)]
    return pl.DataFrame(rows, schema=WRONG)


def heard(of, number, first, last):
    return bool(heard_within(of, np.array([number]), *span(first, last))[0])


def test_what_a_receiver_with_a_clock_that_is_off_heard_was_heard():
    columns = late(ship(1, heard_by=["north"]), "north", 900, 4, 9)
    sent = tracks(columns, ship(2, heard_by=["east"]))
    hull = hull_of_fixes(sent, hours_off("north", 4, 10))
    assert (hull == LATE).any()
    split = by_hull(sent)
    assert heard(split, 0, 5, 8)
    assert not heard(split, 0, 10.3, 11)
    assert not heard(split, 1, 5, 8)


def with_hulls(*parts):
    """Tracks of one identity, split as said: each part of fixes is a hull."""
    sent = tracks(np.concatenate(parts, axis=1))
    number = np.concatenate([np.full(part.shape[1], n) for n, part in enumerate(parts, 1)])
    order = np.argsort(np.concatenate([part[0] for part in parts]), kind="stable")
    sent.made["hull"] = number[order].astype(np.int32)
    return by_hull(sent)


def test_positions_that_take_the_place_of_others_are_the_same_ship():
    true = ship(1)
    away = (true[0] > BEGIN + 4 * HOUR) & (true[0] < BEGIN + 9 * HOUR)
    false = true[:, away] + np.array([0, 2.0, 0, 0, 0, 0])[:, None]
    split = with_hulls(true[:, ~away], false)
    assert heard(split, 0, 4.5, 8.5)
    assert heard(split, 1, 1, 3)


def test_two_ships_that_are_heard_in_the_same_hours_do_not_speak_for_each_other():
    first, second = ship(1), ship(2)
    silent = (first[0] > BEGIN + 4 * HOUR) & (first[0] < BEGIN + 7 * HOUR)
    split = with_hulls(first[:, ~silent], second)
    assert not heard(split, 0, 4.5, 6.5)


def test_a_few_fixes_beside_many_have_no_silence_of_their_own():
    many, few = ship(1), ship(2)[:, ::200]
    split = with_hulls(many, few)
    assert heard(split, 1, 2, 5)
    assert not heard(split, 0, 2, 5)


def test_tracks_that_were_not_split_know_of_nothing_else():
    assert not heard(by_hull(tracks(ship(1))), 0, 0, 12)
