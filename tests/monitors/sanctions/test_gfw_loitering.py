"""Loitering by the preset `gfw` is that of the slow reference."""

import random

import pytest
from tests.monitors.sanctions.gfw_worlds import (
    drown_all_land,
    found,
    in_seconds,
    joined,
    shore_m,
    watched,
)
from tests.reference.agreement import differences
from tests.reference.gfw_loitering import LoiteringParams, loitering
from tests.reference.more_cases import loitering_worlds
from tests.reference.random_cases import random_loitering_world

from tricord.monitors.registry import watch
from tricord.monitors.sanctions.loitering import gfw

EXACT = ("vessel_id", "start", "end", "duration_h", "mean_lat", "mean_lon")
# All else agrees to the last bit; see test_gfw_encounters for pow().
CLOSE = {"distance_nm": 1e-9, "mean_speed_kn": 1e-9, "shore_nm": 1e-9}
WORLDS = {world.name: world for world in loitering_worlds()}


def cell_m(lat: float, lon: float) -> float:
    """Distance from shore of the nearest hundredth of a degree."""
    return shore_m(*(round(round(angle * 600_000) / 6000) / 100 for angle in (lat, lon)))


def expected(rows, params=None, shore=cell_m):
    """The events of the reference, in the columns of the product."""
    return [
        {
            **event,
            "duration_h": event["loitering_h"] or 0.0,
            "shore_nm": event["mean_distance_from_shore_nm"],
            "mean_lat": (event["start_lat"] + event["end_lat"]) / 2,
            "mean_lon": (event["start_lon"] + event["end_lon"]) / 2,
        }
        for event in loitering(rows, params, shore)
    ]


def unlike(wanted, given):
    return differences(wanted, given, EXACT, CLOSE)


@pytest.mark.parametrize("name", WORLDS)
def test_loitering_of_a_world_made_by_hand_is_that_of_the_reference(name):
    rows = WORLDS[name].rows
    assert unlike(expected(rows), found(rows, gfw.Params())) == []


def differing(seeds, params, wanted):
    """Where worlds made by chance differ, and how many events there are."""
    said, count = {}, 0
    for seed in seeds:
        rows = random_loitering_world(seed).rows
        events = expected(rows, wanted)
        count += len(events)
        if differs := unlike(events, found(rows, params)):
            said[seed] = differs
    return said, count


def test_loitering_of_worlds_made_by_chance_is_that_of_the_reference():
    said, count = differing(range(400), gfw.Params(), LoiteringParams())
    assert said == {}
    assert count > 1000


@pytest.mark.parametrize(
    ("params", "wanted"),
    [
        (gfw.Params(from_shore_nm=20.0), LoiteringParams(min_shore_nm=20)),
        (gfw.Params(at_least_h=4.0), LoiteringParams(min_hours=4)),
        (gfw.Params(below_kn=1.95), LoiteringParams(slow_kn=1.95)),
    ],
)
def test_every_parameter_means_what_it_means_in_the_reference(params, wanted):
    said, count = differing(range(400, 440), params, wanted)
    _, of_all = differing(range(400, 440), gfw.Params(), LoiteringParams())
    assert said == {}
    assert 10 < count != of_all


def test_an_event_without_any_time_has_no_speed(monkeypatch):
    drown_all_land(monkeypatch)
    day, lat, lon = 19676 * 86400, 38.0, 125.0
    rows = [("a", at, lat, lon, knots, None) for at, knots in ((0.0, 1.0), (day, 1.0), (day, 2.0))]
    (event,) = found(rows, gfw.Params())
    assert (event["duration_h"], event["mean_speed_kn"], event["shore_nm"]) == (0.0, None, None)
    assert unlike(expected(rows, shore=lambda _lat, _lon: 1e6), [event]) == []


def test_shares_chunks_and_arrival_do_not_matter(tmp_path):
    rows = joined([random_loitering_world(seed) for seed in range(60)])
    one = watched(rows, "loitering", tmp_path / "one")
    random.Random(3).shuffle(rows)  # noqa: S311  # a test world, no secret
    some = watched(rows, "loitering", tmp_path / "some", shares=5, length=999)
    assert one.equals(some)
    assert unlike(expected(rows), in_seconds(one)) == []
    assert one.select(watch("loitering").EVENTS.names()).schema == watch("loitering").EVENTS


@pytest.mark.nightly
def test_loitering_of_many_worlds_made_by_chance_is_that_of_the_reference():
    said, _ = differing(range(440, 8000), gfw.Params(), LoiteringParams())
    assert said == {}
