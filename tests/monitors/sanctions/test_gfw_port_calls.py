"""Port calls by the preset `gfw` are the port visits of the slow reference."""

import random

import pytest
from tests.monitors.sanctions.gfw_worlds import found, harbours_of, in_seconds, joined, watched
from tests.reference.agreement import differences
from tests.reference.cases import DAY
from tests.reference.gfw_port_visits import PortParams, port_visits
from tests.reference.more_cases import port_worlds
from tests.reference.random_cases import random_port_world

from tricord.monitors.registry import watch
from tricord.monitors.sanctions.port_calls import gfw

EXACT = ("vessel_id", "port", "start", "end", "confidence")
WORLDS = {world.name: world for world in port_worlds()}


def unlike(wanted, given):
    return differences(wanted, given, EXACT, {})


@pytest.mark.parametrize("name", WORLDS)
def test_calls_of_a_world_made_by_hand_are_those_of_the_reference(name):
    world = WORLDS[name]
    given = found(world.rows, gfw.Params(), harbours_of(world.anchorages))
    assert unlike(port_visits(world.rows, world.anchorages), given) == []


def differing(seeds, params, wanted):
    """Where worlds made by chance differ, and how many visits there are."""
    said, count = {}, 0
    for seed in seeds:
        world = random_port_world(seed)
        visits = port_visits(world.rows, world.anchorages, wanted)
        count += len(visits)
        given = found(world.rows, params, harbours_of(world.anchorages))
        if differs := unlike(visits, given):
            said[seed] = differs
    return said, count


def test_calls_of_worlds_made_by_chance_are_those_of_the_reference():
    said, count = differing(range(400), gfw.Params(), PortParams())
    assert said == {}
    assert count > 600


@pytest.mark.parametrize(
    ("params", "wanted"),
    [
        (gfw.Params(confidence=3), PortParams(min_confidence=3)),
        (gfw.Params(enters_km=1.1, leaves_km=5.5), PortParams(entry_km=1.1, exit_km=5.5)),
        (gfw.Params(stops_kn=0.4, goes_on_kn=0.6), PortParams(stop_kn=0.4, start_kn=0.6)),
        (gfw.Params(silence_minutes=45), PortParams(min_gap_minutes=45)),
    ],
)
def test_every_parameter_means_what_it_means_in_the_reference(params, wanted):
    said, count = differing(range(400, 460), params, wanted)
    assert said == {}
    assert count > 20


def test_the_range_ends_with_the_last_date_of_any_ship():
    world = WORLDS["last fix 4 h before the end"]
    # The date passes by: another ship is heard on the next one, far away and without a speed.
    rows = [*world.rows, ("z", max(row[1] for row in world.rows) + DAY, 10.0, 10.0, None, None)]
    around = harbours_of(world.anchorages)
    ends = [
        [event["end"] for event in found(some, gfw.Params(), around)] for some in (world.rows, rows)
    ]
    assert ends[0] != ends[1]
    assert unlike(port_visits(rows, world.anchorages), found(rows, gfw.Params(), around)) == []


def test_shares_chunks_and_arrival_do_not_matter(tmp_path):
    worlds = [random_port_world(seed) for seed in range(60)]
    rows, around = joined(worlds), worlds[0].anchorages + worlds[1].anchorages[:1]
    around = [(f"p{k}", *point[1:]) for k, point in enumerate({p[1:]: p for p in around}.values())]
    one = watched(rows, "port_calls", tmp_path / "one", around=around)
    random.Random(3).shuffle(rows)  # noqa: S311  # a test world, no secret
    some = watched(rows, "port_calls", tmp_path / "some", around=around, shares=5, length=999)
    assert one.equals(some)
    expected = port_visits(rows, around)
    assert len(expected) > 20
    assert unlike(expected, in_seconds(one)) == []
    assert one.select(watch("port_calls").EVENTS.names()).schema == watch("port_calls").EVENTS


@pytest.mark.nightly
def test_calls_of_many_worlds_made_by_chance_are_those_of_the_reference():
    said, _ = differing(range(460, 8000), gfw.Params(), PortParams())
    assert said == {}
