"""Hulls under one identity: told apart where they differ, one where one ship explains all."""

import csv

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.geo.hulls import Kind, assign, classify, conflicted, jumps

METRES = 111_195.0
KNOT = 1852.0 / 3600.0


def sailing(  # noqa: PLR0917  # the ways in which fixes differ
    seed=0,
    hours=2.0,
    every=10.0,
    east=0.0,
    north=0.0,
    knots=10.0,
    course=70.0,
    noise=3.0,
    lat=37.0,
    lon=124.0,
    first=0.0,
    reported=True,
):
    """Columns of one ship on a straight course: seconds, degrees, degrees, knots, degrees."""
    rng = np.random.default_rng(seed)
    at = np.floor(first + np.arange(0, hours * 3600, every) + rng.uniform(0, every / 2))
    way = (at - first) * knots * KNOT
    y = north + way * np.cos(np.radians(course)) + rng.normal(0, noise, len(at))
    x = east + way * np.sin(np.radians(course)) + rng.normal(0, noise, len(at))
    latitude = lat + y / METRES
    longitude = lon + x / METRES / np.cos(np.radians(lat))
    speed = np.full(len(at), knots if reported else -0.01)
    told = np.full(len(at), course if reported else -0.01)
    return np.array([at, latitude, longitude, speed, told])


def columns(*ships):
    """Columns of one vessel, and which ship sent each fix, in the total order of tracks."""
    table = np.concatenate(ships, axis=1)
    hull = np.repeat(np.arange(1, len(ships) + 1), [ship.shape[1] for ship in ships])
    units = np.round(table[2] * 600_000).astype(np.int64)
    made = (
        (table[0] * 1e6).astype(np.int64),
        np.round(table[1] * 600_000).astype(np.int32),
        ((units + 108_000_000) % 216_000_000 - 108_000_000).astype(np.int32),
        np.round(table[3] * 100).astype(np.int16),
        np.round(table[4] * 100).astype(np.int32),
    )
    order = np.lexsort(made[::-1])
    return tuple(column[order] for column in made), hull[order]


def whole(fixes):
    return np.array([0, len(fixes[0])])


def agreement(truth, found):
    """Adjusted Rand index, from its definition over all pairs."""
    same, also = truth[:, None] == truth, found[:, None] == found
    pairs = np.triu_indices(len(truth), 1)
    same, also = same[pairs], also[pairs]
    both, chance = (same & also).mean(), same.mean() * also.mean()
    most = (same.mean() + also.mean()) / 2
    return 1.0 if most == chance else (both - chance) / (most - chance)


# One honest ship, however it is told.
HONEST = {
    "class A every two seconds": sailing(every=2, hours=0.5, noise=10),
    "moored, bad positions": sailing(knots=0, noise=10, every=10),
    "fast": sailing(knots=38, every=6),
    "silent for hours": np.concatenate(
        [sailing(hours=1), sailing(hours=1, first=18_000, east=60_000, seed=1)], axis=1
    ),
    "no speed": sailing(reported=False),
    "across the dateline": sailing(lon=179.98, course=90, knots=20),
    "near the pole": sailing(lat=85, knots=15),
}


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_ship_is_not_split(name):
    fixes, _ = columns(HONEST[name])
    assert not conflicted(*fixes, whole(fixes))[0]
    assert (assign(*fixes, whole(fixes)) == 1).all()


def test_positions_in_hundredths_of_a_minute_make_no_second_hull():
    ship = sailing(knots=0.5)
    ship[1:3] = np.round(ship[1:3] * 6000) / 6000
    fixes, _ = columns(ship)
    assert not conflicted(*fixes, whole(fixes))[0]


def test_clocks_of_two_receivers_seconds_apart_make_no_second_hull():
    ship = sailing(every=6, knots=18)
    late = ship[:, 1::2].copy()
    late[0] += 7
    fixes, _ = columns(ship, late)
    assert not conflicted(*fixes, whole(fixes))[0]


def test_moments_of_whole_minutes_make_no_second_hull():
    ship = sailing(every=20, knots=22)
    ship[0] = ship[0] // 60 * 60
    fixes, _ = columns(ship)
    assert not conflicted(*fixes, whole(fixes))[0]


def test_a_tenth_of_a_minute_beside_whole_precision_makes_no_second_hull():
    ship = sailing(knots=0)
    ship[1:3, ::5] = np.round(ship[1:3, ::5] * 600) / 600
    fixes, _ = columns(ship)
    assert not conflicted(*fixes, whole(fixes))[0]


APART = {
    "in one harbour, a kilometre apart": (sailing(knots=0), sailing(1, knots=0, east=1000)),
    "moored thirty metres apart": (
        sailing(knots=0, noise=1),
        sailing(1, knots=0, east=30, noise=1),
    ),
    "in convoy": (sailing(), sailing(1, north=300)),
    "in line": (sailing(), sailing(1, every=6, east=-282, north=-103)),
    "crossing": (sailing(course=45, noise=1), sailing(1, course=315, east=26_000, noise=1)),
    "without speed": (
        sailing(reported=False, every=30),
        sailing(1, reported=False, every=30, east=2000, course=250),
    ),
    "in convoy without speed": (
        sailing(reported=False, every=30),
        sailing(1, reported=False, every=30, north=400),
    ),
    "five at one quay": tuple(
        sailing(k, knots=0, east=40 * k, noise=1, every=8 + k) for k in range(5)
    ),
    "far apart": (sailing(), sailing(1, lat=-20, lon=60)),
    "of two classes": (sailing(every=2, hours=1), sailing(1, every=180, knots=0, north=500)),
    "three of them": (sailing(), sailing(1, east=2000), sailing(2, north=-2000, knots=14)),
}


@pytest.mark.parametrize("name", APART)
def test_hulls_are_told_apart(name):
    fixes, truth = columns(*APART[name])
    assert conflicted(*fixes, whole(fixes))[0]
    assert agreement(truth, assign(*fixes, whole(fixes))) > 0.95


def test_ties_in_time_are_told_apart():
    one, other = sailing(noise=1), sailing(noise=1, north=600)
    other[0] = one[0]
    fixes, truth = columns(one, other)
    assert agreement(truth, assign(*fixes, whole(fixes))) == 1.0


def test_a_hull_that_was_silent_for_hours_is_the_same_hull():
    later = sailing(2, hours=1, first=14_400, east=70_000, north=25_400)
    fixes, truth = columns(
        np.concatenate([sailing(hours=1), later], axis=1), sailing(1, hours=5, north=90_000)
    )
    assert agreement(truth, assign(*fixes, whole(fixes))) == 1.0


def test_bit_errors_are_noise_and_not_hulls():
    ship = sailing()
    wrong = ship[:, [50, 200, 400, 555]].copy()
    wrong[0] += 1
    wrong[1] += [8, -8, 4, 2]
    fixes, truth = columns(ship, wrong)
    hull = assign(*fixes, whole(fixes))
    assert (hull[truth == 1] == 1).all()
    assert (hull[truth == 2] == 0).all()


def jammed(seed=5):
    """A ship that is thrown onto a circle far away and back, again and again."""
    rng = np.random.default_rng(seed)
    ship = sailing(hours=4, every=10)
    away = rng.random(ship.shape[1] // 30 + 1)[np.arange(ship.shape[1]) // 30] < 0.4
    turn = np.cumsum(rng.uniform(0.02, 0.06, ship.shape[1]))
    ship[1][away] = 38.0 + 900 * np.cos(turn[away]) / METRES
    ship[2][away] = -123.0 + 900 * np.sin(turn[away]) / METRES / np.cos(np.radians(38))
    return columns(ship[:, ~away], ship[:, away])


def test_a_jammed_ship_is_two_tracks_and_not_a_thousand():
    fixes, truth = jammed()
    hull = assign(*fixes, whole(fixes))
    assert len(np.unique(hull)) <= 3
    assert agreement(truth, hull) > 0.95


def test_a_jammed_ship_is_seen_to_go_in_circles():
    fixes, _ = jammed()
    kinds = classify(*fixes, whole(fixes), assign(*fixes, whole(fixes)))
    assert Kind.CIRCLE in kinds.kind
    assert (kinds.kind == Kind.CIRCLE).sum() == 1


def test_neither_a_ship_at_anchor_nor_a_tug_turning_is_a_circle():
    angle = np.linspace(0, 12 * np.pi, 600)
    tug = sailing(hours=600 / 360)
    tug[1], tug[2] = 37 + 200 * np.cos(angle) / METRES, 124 + 250 * np.sin(angle) / METRES
    tug[3] = 200 * 12 * np.pi / 6000 / KNOT
    tug[4] = np.degrees(angle + np.pi / 2) % 360
    anchored = tug.copy()
    anchored[0] = anchored[0] * 40
    anchored[3] = 0.1
    for ship in (tug, anchored):
        fixes, _ = columns(ship)
        hull = np.ones(len(fixes[0]), np.int32)
        assert classify(*fixes, whole(fixes), hull).kind.tolist() == [Kind.ONE]


def test_kinds_say_who_sends_at_one_time_and_who_after_the_other():
    one, other = sailing(hours=1), sailing(1, hours=1, east=5000)
    fixes, hull = columns(one, other)
    kinds = classify(*fixes, whole(fixes), hull.astype(np.int32))
    assert kinds.kind.tolist() == [Kind.TWO_HULLS, Kind.TWO_HULLS]
    assert kinds.fixes.tolist() == [one.shape[1], other.shape[1]]
    other[0] += 4000
    fixes, hull = columns(one, other)
    kinds = classify(*fixes, whole(fixes), hull.astype(np.int32))
    assert kinds.kind.tolist() == [Kind.JUMP, Kind.JUMP]
    assert kinds.last_row[0] + 1 == kinds.first_row[1]


def test_a_position_that_stands_still_under_way_is_frozen():
    ship = sailing(hours=1)
    ship[1:3, 100:200] = ship[1:3, 100:101]
    fixes, hull = columns(ship)
    assert classify(*fixes, whole(fixes), hull.astype(np.int32)).kind.tolist() == [Kind.FROZEN]
    moored, hull = columns(sailing(knots=0, noise=0))
    assert classify(*moored, whole(moored), hull.astype(np.int32)).kind.tolist() == [Kind.ONE]


def test_a_jump_is_found_with_its_rows_and_its_speed():
    ship = sailing(noise=0, every=60)
    ship[1, 40] += 1.0
    fixes, _ = columns(ship)
    found = jumps(*fixes[:3], whole(fixes))
    assert (found.from_row.tolist(), found.to_row.tolist()) == ([39, 40], [40, 41])
    assert found.metres == pytest.approx([METRES, METRES], rel=0.01)
    assert found.knots == pytest.approx(found.metres / 60 / KNOT)
    assert len(jumps(*columns(sailing(every=2, noise=10))[0][:3], np.array([0, 3600])).to_row) == 0


def test_a_jump_is_no_jump_between_two_vessels():
    one, other = columns(sailing())[0], columns(sailing(lat=-10))[0]
    both = tuple(np.concatenate(pair) for pair in zip(one, other, strict=True))
    starts = np.array([0, len(one[0]), len(both[0])])
    assert len(jumps(*both[:3], starts).to_row) == 0
    assert conflicted(*both, starts).tolist() == [False, False]


def test_a_few_wild_fixes_are_noise_and_leave_one_hull():
    fixes, _ = columns(sailing(hours=6.0, every=30.0))
    lat = fixes[1].copy()
    lat[[100, 101, 300, 500]] += [6_000_000, -9_000_000, 4_800_000, -12_000_000]
    hull = assign(fixes[0], lat, *fixes[2:], whole(fixes))
    assert np.flatnonzero(hull != 1).tolist() == [100, 101, 300, 500]
    assert (hull[[100, 101, 300, 500]] == 0).all()


def test_fixes_far_away_that_follow_each_other_are_a_hull_and_no_noise():
    other = sailing(seed=3, lat=35.0, hours=0.1, every=90.0, first=7200)
    fixes, hull = columns(sailing(hours=6.0, every=30.0), other)
    assert agreement(hull, assign(*fixes, whole(fixes))) == 1.0


def test_a_long_calm_between_troubles_is_of_one_hull_without_being_weighed():
    path = sailing(hours=30.0, every=30.0)
    others = [sailing(seed=n, lat=35.0, hours=0.5, first=first) for n, first in ((5, 0), (6, 90e3))]
    fixes, hull = columns(path, *others)
    found = assign(*fixes, whole(fixes))
    assert agreement(hull == 1, found == found[np.flatnonzero(hull == 1)[0]]) == 1.0


@settings(max_examples=15)
@given(st.integers(0, 1000), st.integers(-179, 179))
def test_neither_the_order_of_input_nor_the_meridian_matters(seed, degrees):
    ships = [sailing(seed, hours=0.5), sailing(seed + 1, hours=0.5, east=1500, course=200)]
    fixes, _ = columns(*ships)
    rows = np.random.default_rng(seed).permutation(len(fixes[0]))
    shuffled = tuple(column[rows] for column in fixes)
    order = np.lexsort(shuffled[::-1])
    again = tuple(column[order] for column in shuffled)
    expected = assign(*fixes, whole(fixes))
    assert (assign(*again, whole(again)) == expected).all()
    east = (fixes[2].astype(np.int64) + degrees * 600_000 + 108_000_000) % 216_000_000 - 108_000_000
    moved = (*fixes[:2], east.astype(np.int32), *fixes[3:])
    assert (assign(*moved, whole(moved)) == expected).all()


def test_no_fixes_and_one_fix_are_no_conflict():
    nothing = tuple(column[:0] for column in columns(sailing())[0])
    assert len(assign(*nothing, np.array([0]))) == 0
    assert assign(*nothing, np.array([0, 0, 0])).tolist() == []
    one = tuple(column[:1] for column in columns(sailing())[0])
    assert assign(*one, np.array([0, 1])).tolist() == [1]


def challenge(folder, number):
    """One file of the IEEE 2020 AIS challenge: fixes and their true hulls."""
    with (folder / f"maritime/ieee2020_ais_challenge_set{number}.csv").open() as file:
        rows = list(csv.DictReader(file))
    table = np.array(
        [
            [
                sum(int(n) * 60**p for p, n in enumerate(row["SEQUENCE_DTTM"].split(":")[::-1])),
                float(row["LAT"]),
                float(row["LON"]),
                int(row["SPEED_OVER_GROUND"]) / 10,
                int(row["COURSE_OVER_GROUND"]) / 10 % 360,
            ]
            for row in rows
        ]
    ).T
    names = np.array([int(row["VID"]) for row in rows])
    ships = [table[:, names == name] for name in np.unique(names)]
    return columns(*ships)


@pytest.mark.parametrize("number", [1, 2])
def test_all_hulls_of_a_labelled_file_under_one_identity_are_told_apart(shared_data, number):
    fixes, truth = challenge(shared_data, number)
    hull = assign(*fixes, whole(fixes))
    rows = np.arange(0, len(truth), 5)
    assert agreement(truth[rows], hull[rows]) > 0.95


@pytest.mark.parametrize("number", [1, 2])
def test_no_single_ship_of_a_labelled_file_is_in_conflict(shared_data, number):
    fixes, truth = challenge(shared_data, number)
    for ship in np.unique(truth):
        alone = tuple(column[truth == ship] for column in fixes)
        assert not conflicted(*alone, whole(alone))[0]
