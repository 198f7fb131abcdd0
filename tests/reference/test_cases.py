"""The worlds: the same every time, on the product's grids, and worth the name."""

import random

import pytest
from tests.reference.cases import encounter_worlds, gap_worlds
from tests.reference.gfw_encounters import encounters
from tests.reference.gfw_gaps import gaps
from tests.reference.gfw_loitering import loitering
from tests.reference.gfw_port_visits import port_visits
from tests.reference.more_cases import loitering_worlds, port_worlds
from tests.reference.random_cases import (
    random_encounter_world,
    random_gap_world,
    random_loitering_world,
    random_port_world,
)

KINDS = {
    "encounters": (encounter_worlds, random_encounter_world, lambda w: encounters(w.rows)),
    "gaps": (gap_worlds, random_gap_world, lambda w: gaps(w.rows)),
    "loitering": (loitering_worlds, random_loitering_world, lambda w: loitering(w.rows)),
    "ports": (port_worlds, random_port_world, lambda w: port_visits(w.rows, w.anchorages)),
}


@pytest.mark.parametrize("kind", KINDS)
def test_worlds_stand_on_the_grids_of_the_product(kind):
    made, chance, _ = KINDS[kind]
    for world in [*made(), *map(chance, range(10))]:
        for _, at, lat, lon, speed, course in world.rows:
            assert round(at * 1000) == pytest.approx(at * 1000, abs=1e-3)
            assert -180 <= lon < 180
            assert abs(lat) <= 90
            for value, grid in ((lat, 600_000), (lon, 600_000), (speed, 100), (course, 100)):
                assert value is None or round(value * grid) / grid == value


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_worlds_made_by_hand_share_a_name(kind):
    names = [world.name for world in KINDS[kind][0]()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_makes_one_world(kind):
    _, chance, _ = KINDS[kind]
    assert chance(3) == chance(3)
    assert chance(3) != chance(4)


@pytest.mark.parametrize("kind", KINDS)
def test_a_reference_does_not_depend_on_the_order_of_rows(kind):
    _, chance, reference = KINDS[kind]
    for seed in range(15):
        world = chance(seed)
        rows = list(world.rows)
        random.Random(seed).shuffle(rows)  # noqa: S311  # a test world, no secret
        again = type(world)(world.name, tuple(rows), world.anchorages)
        assert reference(again) == reference(world)


@pytest.mark.parametrize("kind", KINDS)
def test_chance_makes_worlds_in_which_something_happens(kind):
    _, chance, reference = KINDS[kind]
    assert sum(bool(reference(chance(seed))) for seed in range(40)) >= 10
