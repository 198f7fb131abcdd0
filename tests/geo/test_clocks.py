"""Receivers whose clocks are off: found from what many ships say, and no ship is blamed."""

import numpy as np
import polars as pl
import pytest

from tricord.geo import clocks
from tricord.geo.splitting import LATE, by_hull, hull_of_fixes
from tricord.geo.tracks import Tracks

KNOT = 1852.0 / 3600.0
HOUR = 3600
BEGIN = 1_770_000_000 // HOUR * HOUR
RECEIVERS = ("east", "north", "space", "west")


def ship(number, hours=12, knots=None, heard_by=RECEIVERS):
    """Columns of a ship on a straight course, each fix heard by one receiver at a time."""
    rng = np.random.default_rng(number)
    at = np.arange(0, hours * HOUR, 30.0) + rng.uniform(0, 20)
    knots = 9.0 + number % 5 if knots is None else knots
    course = (40.0 * number) % 360
    way = at * knots * KNOT / 111_195.0
    lat = 35.0 + 0.1 * number + way * np.cos(np.radians(course))
    lon = 125.0 + way * np.sin(np.radians(course)) / np.cos(np.radians(35.0))
    receiver = np.array([RECEIVERS.index(name) for name in rng.choice(heard_by, len(at))])
    return np.array(
        [at + BEGIN, lat, lon, np.full(len(at), knots), np.full(len(at), course), receiver]
    )


def late(columns, receiver, seconds, first, last):
    """The same, with the times of one receiver off between two hours."""
    off = columns[5] == RECEIVERS.index(receiver)
    off &= (columns[0] >= BEGIN + first * HOUR) & (columns[0] < BEGIN + last * HOUR)
    columns[0][off] += seconds
    return columns


def tracks(*ships):
    """Tracks of ships, one identity each; a ship may be the fixes of two hulls."""
    parts, starts = [], [0]
    for columns in ships:
        parts.append(columns[:, np.argsort(columns[0], kind="stable")])
        starts.append(starts[-1] + columns.shape[1])
    at, lat, lon, speed, course, receiver = np.concatenate(parts, axis=1)
    return Tracks(
        vessels=tuple(f"{n:09d}" for n in range(len(ships))),
        hulls=np.ones(len(ships), np.int32),
        starts=np.array(starts),
        at=(at * 1e6).astype(np.int64),
        lat=np.round(lat * 600_000).astype(np.int32),
        lon=np.round(lon * 600_000).astype(np.int32),
        speed=np.round(speed * 100).astype(np.int16),
        course=np.round(course * 100).astype(np.int32),
        receiver=receiver.astype(np.int16),
        receivers=RECEIVERS,
    )


def hours(first, last, receiver):
    return [(receiver, BEGIN // HOUR + hour) for hour in range(first, last)]


def found(of):
    return clocks.wrong(clocks.votes(of)).rows()


def test_clocks_that_are_right_are_left_alone():
    assert found(tracks(*(ship(n) for n in range(8)))) == []


@pytest.mark.parametrize("seconds", [-1800, -400, 300, 2400])
def test_the_hours_of_a_clock_that_is_off_are_found_and_no_others(seconds):
    ships = [late(ship(n), "north", seconds, 3, 8) for n in range(8)]
    shift = seconds // HOUR, -(-seconds // HOUR)
    must = set(hours(3 + max(shift), 8 + min(shift), "north"))
    may = set(hours(3 + min(shift), 8 + max(shift), "north"))
    wrong = set(found(tracks(*ships)))
    assert must <= wrong <= may


def test_a_satellite_two_days_late_is_found_where_its_times_fall():
    ships = [late(ship(n, hours=60), "space", 172_800, 3, 8) for n in range(8)]
    assert set(found(tracks(*ships))) == set(hours(51, 56, "space"))


def test_ships_that_share_an_identity_are_no_fault_of_a_receiver():
    two = [np.concatenate([ship(n), ship(n + 30)], axis=1) for n in range(4)]
    assert found(tracks(*(ship(n) for n in range(8)), *two)) == []


def test_what_ships_do_to_themselves_does_not_hide_a_clock_that_is_off():
    two = [np.concatenate([ship(n), ship(n + 30)], axis=1) for n in range(4)]
    ships = [late(ship(n), "west", 900, 2, 6) for n in range(8)]
    assert set(found(tracks(*ships, *two))) >= set(hours(3, 6, "west"))


@pytest.mark.parametrize("seconds", [-1800, 300, 900])
def test_one_ship_is_enough_whose_fixes_lie_on_its_own_track_at_another_time(seconds):
    wrong = set(found(tracks(late(ship(1), "north", seconds, 3, 8))))
    assert set(hours(4, 7, "north")) <= wrong
    assert {receiver for receiver, _ in wrong} == {"north"}


def test_two_ships_that_share_identities_doubt_no_receiver_that_hears_but_one_of_each():
    pairs = [
        np.concatenate([ship(n, heard_by=RECEIVERS[:3]), ship(n + 30, heard_by=["west"])], axis=1)
        for n in range(2)
    ]
    assert found(tracks(*pairs)) == []


def test_a_ship_that_follows_another_of_its_identity_elsewhere_is_not_the_same_ship_late():
    other = ship(1, heard_by=["west"])
    other[1] += 0.01
    assert found(tracks(np.concatenate([ship(1, heard_by=RECEIVERS[:3]), other], axis=1))) == []


def test_moored_ships_tell_no_time():
    assert found(tracks(*(late(ship(n, knots=0.0), "north", 900, 3, 8) for n in range(8)))) == []


def test_which_ships_are_looked_at_together_and_in_which_order_changes_nothing():
    ships = [late(ship(n), "north", 700, 3, 8) for n in range(8)]
    whole = clocks.votes(tracks(*ships))
    apart = []
    for number, columns in enumerate(ships):
        one = clocks.votes(tracks(columns))
        apart.append(one.with_columns(vessel_id=pl.lit(f"{number:09d}")))
    assert clocks.wrong(pl.concat(apart[::-1])).equals(clocks.wrong(whole))
    assert clocks.wrong(whole.sample(fraction=1.0, shuffle=True, seed=5)).equals(
        clocks.wrong(whole)
    )


def test_with_one_receiver_nobody_votes():
    only = tracks(*(ship(n, heard_by=("north",)) for n in range(4)))
    assert clocks.votes(only).is_empty()
    assert clocks.wrong(clocks.votes(only)).is_empty()


def test_fixes_of_such_hours_count_for_no_hull():
    of = tracks(*(late(ship(n), "north", 900, 3, 8) for n in range(8)))
    off = clocks.wrong(clocks.votes(of))
    hull = hull_of_fixes(of, off)
    fault = (of.receiver == RECEIVERS.index("north")) & np.isin(
        of.at // clocks.HOUR, off["hour"].to_numpy()
    )
    assert (hull[fault] == LATE).all()
    assert (hull[~fault] == 1).all()
    assert len(by_hull(of).at) == (~fault).sum()
