"""Gaps by the preset `gfw` are the closed gaps of the slow reference."""

import random

import pytest
from tests.monitors.sanctions.gfw_worlds import found, in_seconds, joined, watched
from tests.reference.agreement import differences
from tests.reference.cases import gap_worlds
from tests.reference.gfw_gaps import gaps
from tests.reference.random_cases import random_gap_world

from tricord.monitors.registry import watch

EXACT = ("vessel_id", "start", "end")
# Global Fishing Watch subtracts seconds since 1970 as floats, which are whole 2**-22 s these years;
# we subtract microseconds. So its durations are off by up to that, in hours 7e-11.
CLOSE = {"duration_h": 1e-10}
# Whole 1/600,000 degrees; as floats Polars gives them a last bit of its own.
CLOSE |= dict.fromkeys(("off_lat", "off_lon", "on_lat", "on_lon"), 1e-12)
WORLDS = {world.name: world for world in gap_worlds()}


def gfw(**given):
    return watch("gaps").PRESETS["gfw"](**given)


def closed(rows, threshold_h=6.0):
    """The gaps that have ended: those that have not are not told, see the page on differences."""
    return [gap for gap in gaps(rows, threshold_h) if gap["end"] is not None]


def unlike(wanted, given):
    return differences(wanted, given, EXACT, CLOSE)


@pytest.mark.parametrize("name", WORLDS)
def test_gaps_of_a_world_made_by_hand_are_those_of_the_reference(name):
    rows = WORLDS[name].rows
    assert unlike(closed(rows), found(rows, gfw())) == []


@pytest.mark.parametrize("threshold_h", [4.0, 6.0, 12.0])
def test_gaps_of_worlds_made_by_chance_are_those_of_the_reference(threshold_h):
    said, count = {}, 0
    for seed in range(150):
        rows = random_gap_world(seed, threshold_h).rows
        expected = closed(rows, threshold_h)
        count += len(expected)
        if differs := unlike(expected, found(rows, gfw(longer_than_h=threshold_h))):
            said[seed] = differs
    assert said == {}
    assert count > 200


def test_shares_chunks_and_arrival_do_not_matter(tmp_path):
    rows = joined([random_gap_world(seed) for seed in range(100)])
    one = watched(rows, "gaps", tmp_path / "one")
    random.Random(3).shuffle(rows)  # noqa: S311  # a test world, no secret
    some = watched(rows, "gaps", tmp_path / "some", shares=5, length=99)
    assert one.equals(some)
    assert unlike(closed(rows), in_seconds(one)) == []
