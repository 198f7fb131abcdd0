"""Encounters by the preset `gfw` are those of the slow reference."""

import random
from dataclasses import replace

import pytest
from tests.monitors.sanctions.gfw_worlds import (
    NO_HARBOURS,
    drown_all_land,
    found,
    harbours_of,
    in_seconds,
    joined,
    port_km,
    shore_m,
    watched,
)
from tests.reference.agreement import differences
from tests.reference.cases import HOUR, NOVEMBER_15, encounter_worlds, row
from tests.reference.gfw_encounters import encounters
from tests.reference.gfw_raw_encounters import EncounterParams
from tests.reference.random_cases import random_encounter_world

from tricord.errors import RunError
from tricord.monitors.registry import watch
from tricord.monitors.sanctions.encounters import gfw
from tricord.node.watching.files import parameters

EXACT = ("vessel_1", "vessel_2", "start", "end", "duration_h", "mean_lat", "mean_lon")
# All else agrees to the last bit. The reference squares with pow(), which once in a thousand times
# errs in the last bit where a product does not: 1e-16 of a distance.
CLOSE = {"median_distance_m": 1e-9, "median_speed_kn": 1e-9}

WORLDS = {world.name: world for world in encounter_worlds()}
# About ten kilometres from where worlds are made by chance.
PORTS = [
    (f"{lat} {lon}", lat + 0.09, lon)
    for lat in (0.0, 38.3, 60.0, -45.0, -2.0)
    for lon in (0.0, -180.0, 127.4, -70.0)
]


def unlike(expected, given):
    return differences(expected, given, EXACT, CLOSE)


@pytest.mark.parametrize("name", WORLDS)
def test_encounters_of_a_world_made_by_hand_are_those_of_the_reference(name, monkeypatch):
    drown_all_land(monkeypatch)
    rows = WORLDS[name].rows
    assert unlike(encounters(rows), found(rows, gfw.Params())) == []


def differing(seeds, params, wanted, around=NO_HARBOURS, **distances):
    """Where worlds made by chance differ, and how many encounters there are."""
    said, count = {}, 0
    for seed in seeds:
        rows = random_encounter_world(seed).rows
        expected = encounters(rows, wanted, **distances)
        count += len(expected)
        if differs := unlike(expected, found(rows, params, around)):
            said[seed] = differs
    return said, count


def test_encounters_of_worlds_made_by_chance_are_those_of_the_reference(monkeypatch):
    drown_all_land(monkeypatch)
    said, count = differing(range(150), gfw.Params(), EncounterParams())
    assert said == {}
    assert count > 80


def test_every_parameter_means_what_it_means_in_the_reference(monkeypatch):
    drown_all_land(monkeypatch)
    for params, wanted in (
        (gfw.Params(product=True), EncounterParams(product=True)),
        (
            gfw.Params(within_km=0.2, neighbours=1),
            EncounterParams(max_distance_km=0.2, max_neighbours=1),
        ),
        (
            gfw.Params(raw_minutes=25, joins_h=1.4, at_least_minutes=90),
            EncounterParams(min_raw_minutes=25, merge_hours=1.4, min_minutes=90),
        ),
    ):
        said, count = differing(range(250, 290), params, wanted)
        assert said == {}
        assert count > 10


def test_a_very_slow_position_may_lack_its_course(monkeypatch):
    drown_all_land(monkeypatch)
    for knots, count in ((0.35, 1), (0.36, 0)):
        rows = [row(vessel, NOVEMBER_15 + 9 * HOUR, 38.0, 125.0, knots, None) for vessel in "ab"]
        assert len(encounters(rows)) == count
        assert unlike(encounters(rows), found(rows, gfw.Params())) == []


def test_ports_and_land_take_away_what_they_take_away_in_the_reference():
    around, wanted = harbours_of(PORTS), EncounterParams()
    distances = {"distance_from_port_km": port_km(around), "distance_from_shore_km": shore_m}
    said, count = differing(range(300, 380), gfw.Params(), wanted, around, **distances)
    _, of_all = differing(range(300, 380), gfw.Params(), wanted)
    assert said == {}
    assert 10 < count < of_all


def test_a_port_ten_kilometres_away_is_far_enough(monkeypatch):
    drown_all_land(monkeypatch)
    rows = WORLDS["three vessels"].rows
    around = harbours_of([("p", 38.09, 125.0)])
    least = port_km(around)(38.0, 125.0)
    assert len(found(rows, gfw.Params(from_port_km=least), around)) == 3
    assert found(rows, gfw.Params(from_port_km=least + 1e-9), around) == []


def test_shares_chunks_and_arrival_do_not_matter(tmp_path):
    crowd = WORLDS["a hundred at one place"].rows
    alone = joined([random_encounter_world(seed) for seed in range(30)])
    rows = [*alone, *crowd]
    one = watched(rows, "encounters", tmp_path / "one", around=PORTS)
    random.Random(3).shuffle(rows)  # noqa: S311  # a test world, no secret
    some = watched(rows, "encounters", tmp_path / "some", around=PORTS, shares=7, length=999)
    assert one.equals(some)
    expected = encounters(alone, None, port_km(harbours_of(PORTS)), shore_m)
    given = [event for event in in_seconds(one) if event["vessel_1"].startswith("w")]
    assert len(one) - len(given) > 5000
    assert len(expected) > 5
    assert unlike(expected, given) == []


def test_the_columns_are_those_of_the_monitor(tmp_path):
    events = watched(list(WORLDS["three vessels"].rows), "encounters", tmp_path / "w")
    assert events.select(watch("encounters").EVENTS.names()).schema == watch("encounters").EVENTS
    assert events.get_column("hull_1").to_list() == [1, 1, 1]


def test_a_parameter_of_another_preset_is_refused():
    assert parameters("encounters", "gfw", {"product": True}) == gfw.Params(product=True)
    with pytest.raises(RunError):
        parameters("encounters", "gfw", {"below_kn": 2.0})


def test_hulls_are_told_apart_when_that_is_asked(monkeypatch):
    drown_all_land(monkeypatch)
    rows = WORLDS["three vessels"].rows
    assert found(rows, replace(gfw.Params(), one_hull=True)) == found(rows, gfw.Params())


@pytest.mark.nightly
def test_encounters_of_many_worlds_made_by_chance_are_those_of_the_reference(monkeypatch):
    drown_all_land(monkeypatch)
    said, _ = differing(range(400, 4000), gfw.Params(), EncounterParams())
    assert said == {}
