"""The cover of fixes by tracks: exact, against two independent ways of solving it."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from tricord.geo.kernel.hulls_cover import cheapest_cover, keep_cheapest
from tricord.geo.kernel.hulls_fixes import cost_between, fixes_of
from tricord.geo.kernel.hulls_joining import taken_in
from tricord.geo.kernel.hulls_tracks import CHOICES, MANY, linked

OPENING = 10.0


def sparse(table):
    """A table of links as the cover wants them: infinite is no link."""
    count = len(table)
    before = np.full((count, count), -1, np.int64)
    cost = np.full((count, count), np.inf)
    for row in range(count):
        places = np.flatnonzero(np.isfinite(table[row]))
        before[row, : len(places)] = places
        cost[row, : len(places)] = table[row, places]
    return before, cost


def price(table, follows):
    return sum(OPENING if one < 0 else table[row, one] for row, one in enumerate(follows))


def by_trying_all(table):
    """Cheapest cover of a few fixes by trying every one."""
    count = len(table)
    options = [[-1, *np.flatnonzero(np.isfinite(table[row]))] for row in range(count)]
    return min(
        price(table, follows)
        for follows in itertools.product(*options)
        if len({one for one in follows if one >= 0}) == sum(one >= 0 for one in follows)
    )


@given(
    st.integers(1, 5).flatmap(
        lambda count: st.lists(
            st.one_of(st.just(np.inf), st.integers(0, 14).map(float)),
            min_size=count * count,
            max_size=count * count,
        )
    )
)
def test_no_cover_is_cheaper_however_links_tie(values):
    count = round(len(values) ** 0.5)
    table = np.tril(np.array(values).reshape(count, count), -1)
    table[np.triu_indices(count)] = np.inf
    follows = cheapest_cover(*sparse(table), OPENING, count)
    used = follows[follows >= 0]
    assert len(set(used)) == len(used)
    assert price(table, follows) == by_trying_all(table)


@pytest.mark.parametrize("seed", range(20))
def test_larger_covers_cost_what_the_assignment_problem_says(seed):
    rng = np.random.default_rng(seed)
    count = 60
    table = np.where(rng.random((count, count)) < 0.2, rng.random((count, count)) * 15, np.inf)
    table[np.triu_indices(count)] = np.inf
    follows = cheapest_cover(*sparse(table), OPENING, count)
    square = np.full((count, 2 * count), 1e6)
    square[:, :count][np.isfinite(table)] = table[np.isfinite(table)]
    square[np.arange(count), count + np.arange(count)] = OPENING
    rows, columns = linear_sum_assignment(square)
    assert price(table, follows) == pytest.approx(square[rows, columns].sum())


def drifting(count, seed=3):
    """Fixes of three ships in no order, close to each other."""
    rng = np.random.default_rng(seed)
    at = np.sort(rng.integers(0, 3000, count)) * 1_000_000
    ship = rng.integers(0, 3, count)
    lat = (21_000_000 + 400 * ship + at // 1_000_000 // 3 * (ship - 1)).astype(np.int32)
    lon = (74_000_000 + rng.integers(-40, 40, count)).astype(np.int32)
    speed = np.full(count, 60, np.int16)
    course = (18_000 * (ship == 0)).astype(np.int32)
    return fixes_of(at.astype(np.int64), lat, lon, speed, course)


def test_links_of_fixes_are_the_cheapest_cover_of_all_their_links():
    fixes = drifting(60)
    table = np.full((60, 60), np.inf)
    for row in range(60):
        near = range(max(0, row - 48), row)
        costs = {one: cost_between(fixes, one, row) for one in near}
        for one in sorted(costs, key=costs.__getitem__)[:CHOICES]:
            if costs[one] < 32.0:
                table[row, one] = costs[one]
    follows = linked(fixes, 32.0, 1 << 16, np.zeros(len(fixes.at), np.bool_), MANY)
    square = np.full((60, 120), 1e6)
    square[:, :60][np.isfinite(table)] = table[np.isfinite(table)]
    square[np.arange(60), 60 + np.arange(60)] = 32.0
    rows, columns = linear_sum_assignment(square)
    total = sum(32.0 if one < 0 else table[row, one] for row, one in enumerate(follows))
    assert total == pytest.approx(square[rows, columns].sum())


def test_a_long_vessel_is_linked_block_by_block_as_if_at_once():
    fixes = drifting(5000)
    none_sure = np.zeros(len(fixes.at), np.bool_)
    whole, parts = (linked(fixes, 32.0, block, none_sure, MANY) for block in (1 << 16, 1100))
    assert len(set(parts[parts >= 0])) == (parts >= 0).sum()
    assert (whole == parts).mean() > 0.99


def test_a_hull_is_not_taken_in_by_one_it_cannot_mix_with():
    fixes = fixes_of(
        np.arange(6, dtype=np.int64) * 10_000_000,
        np.array([0, 900_000, 0, 900_000, 0, 900_000], np.int32),
        np.zeros(6, np.int32),
        np.zeros(6, np.int16),
        np.zeros(6, np.int32),
    )
    rows, first = np.array([0, 2, 4, 1, 3, 5]), np.array([0, 3, 6])
    giving = np.ones(2, np.bool_)
    into = taken_in(fixes, rows, first, np.array([0, 1]), giving, 1, np.inf, np.inf)
    assert into.tolist() == [0, 1]


def test_the_cheapest_links_are_kept_in_order():
    before, costs = np.full(3, -1, np.int64), np.full(3, np.inf)
    found = 0
    for one, cost in enumerate([5.0, 9.0, 1.0, 7.0, 2.0, 8.0]):
        found = keep_cheapest.py_func(before, costs, found, one, cost)
    assert (before.tolist(), costs.tolist()) == ([2, 4, 0], [1.0, 2.0, 5.0])
