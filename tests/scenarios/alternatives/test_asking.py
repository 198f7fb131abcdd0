"""What all three would ask of each maker at once."""

import math

import pytest
from tests.scenarios.alternatives.given import figures, of_partners, output

from tricord.items import item
from tricord.scenarios.alternatives import (
    asks,
    largest_origin,
    named_origin,
    total_spare,
    world_output,
)

MAGNESIUM = ("Magnesium metal", "Magnesium smelter production")
IMPORTS = {
    "KOR": {"CHN": 60, "ISR": 5},
    "USA": {"CHN": 30, "ISR": 20},
    "JPN": {"CHN": 10, "KAZ": 1},
}


def world(made, can):
    rows = figures(output(*MAGNESIUM, made), output(*MAGNESIUM, can, "plant_capacity"))
    return world_output(rows, item("magnesium_metal"))


WORLD = world(
    {"CHN": 900, "ISR": 20, "TUR": 10, "RUS": 15, "PRK": 1},
    {"CHN": 990, "ISR": 45, "TUR": 10, "RUS": 215, "PRK": 90},
)


def by_place(told):
    return {each.place: each for each in told}


def test_all_three_ask_for_the_same_spare_capacity():
    _, bought = of_partners(IMPORTS)
    largest = largest_origin(bought, WORLD)
    assert (largest.place, largest.basis, largest.lost_t) == ("CHN", "weight", 100)
    told = by_place(asks(bought, WORLD, largest))
    assert told["ISR"].ratio == pytest.approx(4)
    assert told["ISR"].bought_t == {"KOR": 5, "USA": 20, "JPN": 0}
    assert told["RUS"].ratio == pytest.approx(0.5)
    assert told["TUR"].ratio == math.inf
    assert told["KAZ"].ratio is None
    assert total_spare(tuple(told.values())) == 225


def test_neither_the_origin_that_failed_nor_the_dprk_is_asked():
    _, bought = of_partners(IMPORTS)
    assert not {"CHN", "PRK"} & set(by_place(asks(bought, WORLD, largest_origin(bought, WORLD))))


def test_a_partner_of_whom_nothing_is_told_is_named_and_not_taken_for_zero():
    _, bought = of_partners({"KOR": IMPORTS["KOR"]})
    largest = largest_origin(bought, WORLD)
    assert (largest.of, largest.lost_t, largest.unknown) == (("KOR",), 60, ("USA", "JPN"))
    [israel] = [each for each in asks(bought, WORLD, largest) if each.place == "ISR"]
    assert israel.bought_t == {"KOR": 5, "USA": None, "JPN": None}


def test_without_any_weight_what_is_asked_is_not_known():
    _, bought = of_partners({"KOR": {"CHN": None}, "USA": {"CHN": None}})
    assert named_origin("CHN", bought).lost_t is None
    assert {each.ratio for each in asks(bought, WORLD, named_origin("CHN", bought))} == {None}


def test_where_no_partners_origins_are_all_there_the_largest_maker_stands_in():
    _, bought = of_partners(IMPORTS, whole=False)
    largest = largest_origin(bought, world({"CHN": 9, "ISR": 1, "W00": 10}, {"CHN": 9, "ISR": 1}))
    assert (largest.place, largest.basis) == ("CHN", "output")
    assert largest_origin(dict.fromkeys(bought), None) is None
