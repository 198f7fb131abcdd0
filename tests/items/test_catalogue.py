"""The catalogue as it is shipped: what it must hold, whatever the world's figures are."""

import tomllib
from pathlib import Path

import pytest

from tricord.errors import NotFound
from tricord.items import Stage, item, items, items_of_line
from tricord.items.entry import CADENCES, PARTNERS
from tricord.locale import LANGUAGES, keys
from tricord.trade.editions import is_known

ALL = tuple(items().values())
STRAITS = Path(__file__).parents[2] / "src/tricord/sources/figures/straits.toml"


def test_the_catalogue_has_every_group_and_stage():
    assert len(ALL) >= 60
    assert {each.group for each in ALL} == {
        "critical_minerals",
        "batteries",
        "semiconductors",
        "fertilisers",
        "food_energy",
    }
    assert {each.stage for each in ALL} == set(Stage)


def test_every_line_is_a_code_of_its_edition():
    unknown = {
        (each.item_id, line.code)
        for each in ALL
        for line in each.lines
        if not is_known(line.code, line.edition)
    }
    assert unknown == set()


def test_no_two_items_are_all_of_one_line():
    holders = {}
    for each in ALL:
        for line in each.lines:
            if line.sole:
                holders.setdefault(line.code, []).append(each.item_id)
    assert {code: held for code, held in holders.items() if len(held) > 1} == {}


def test_parts_of_a_line_are_no_more_than_the_line():
    parts = {}
    for each in ALL:
        for line in each.lines:
            if not line.sole and line.purity is not None:
                parts[line.code] = parts.get(line.code, 0) + line.purity
    assert parts, "no share of a line is measured any more"
    assert {code: share for code, share in parts.items() if share > 1.001} == {}


def test_an_item_has_its_own_name_in_every_language():
    for language in LANGUAGES:
        named = [each.name(language) for each in ALL]
        assert len(set(named)) == len(ALL), language
        assert all(name.strip() for name in named)
    hangul = [each.item_id for each in ALL if not any("가" <= c <= "힣" for c in each.name("ko"))]
    assert hangul == []


def test_shares_of_producers_are_parts_of_one_world():
    for each in ALL:
        shares = [producer.share for producer in each.producers]
        assert shares == sorted(shares, reverse=True)
        assert sum(shares) <= 1.005, each.item_id
        assert len({producer.place for producer in each.producers}) == len(shares) <= 5


def test_every_partner_has_a_ministry_and_a_grade_for_every_item():
    for each in ALL:
        assert set(each.owners) == set(each.grade) == set(PARTNERS), each.item_id
        assert {CADENCES[grade] for grade in each.grade.values()} == set(each.cadence_days.values())


def test_every_key_of_an_item_can_be_said():
    wanted = {f"ministry-{key}" for each in ALL for key in each.owners.values()}
    wanted |= {f"items-family-{each.family}" for each in ALL}
    wanted |= {f"items-group-{each.group}" for each in ALL}
    wanted |= {f"items-stage-{each.stage}" for each in ALL}
    wanted |= {f"items-replaceable-{each.replaceable}" for each in ALL}
    wanted |= {f"items-strait-{strait}" for each in ALL for strait in each.routes}
    wanted |= {f"country-{made.place}" for each in ALL for made in each.producers}
    assert wanted - keys("en").keys() == set()


def test_no_word_for_items_is_left_behind():
    families = {f"items-family-{each.family}" for each in ALL}
    straits = {f"items-strait-{strait}" for each in ALL for strait in each.routes}
    ministries = {f"ministry-{key}" for each in ALL for key in each.owners.values()}
    kinds = ("items-family-", "items-strait-", "ministry-")
    said = {key for key in keys("en") if key.startswith(kinds)}
    assert said == families | straits | ministries


def test_straits_are_named_as_the_counts_of_ships_name_them():
    counted = tomllib.loads(STRAITS.read_text("utf-8"))
    assert {strait for each in ALL for strait in each.routes} <= set(counted)
    assert all(bool(each.routes) == bool(each.route_note) for each in ALL)


def test_every_item_says_where_it_is_from():
    assert [each.item_id for each in ALL if not each.sources] == []


def test_siblings_share_a_family():
    families = {}
    for each in ALL:
        families.setdefault(each.family, []).append(each.item_id)
    assert max(map(len, families.values())) > 5
    of_material = {}
    for each in ALL:
        of_material.setdefault(each.material, set()).add(each.stage)
    assert of_material["cobalt"] == {Stage.ORE, Stage.REFINED}


def test_an_item_can_be_kept_in_a_set():
    assert len({*ALL, item("urea")}) == len(ALL)


def test_an_unknown_item_is_refused_with_what_is_like_it():
    with pytest.raises(NotFound) as refused:
        item("galium_metal")
    assert refused.value.code == "item-unknown"
    assert "gallium_metal" in str(refused.value.params["known"])
    with pytest.raises(NotFound) as refused:
        item("zzzz")
    assert refused.value.params["known"] == "none"


def ids(code, scheme="HS"):
    return {each.item_id for each in items_of_line(code, scheme)}


def test_a_mixed_line_gives_all_its_items():
    assert {"gallium_metal", "germanium_metal", "indium_metal"} <= ids("8112.92")
    assert ids("811292") == ids("8112.92")
    assert ids("010121") == set()


@pytest.mark.parametrize(
    ("code", "scheme", "held"),
    [
        ("8112.92.10.00", "HTS-10", {"gallium_metal"}),
        ("8112921000", "HTS-10", {"gallium_metal"}),
        ("8112.92.65.00", "HTS-10", {"germanium_metal"}),
        # The same digits in another tariff are another line.
        ("8112921010", "CN-10", {"germanium_metal", "indium_metal", "niobium_metal"}),
        ("3104.20.00.50", "HTS-10", {"potash"}),
        ("3707901010", "HSK-10", {"photoresist"}),
        ("3707909090", "HSK-10", set()),
        # Nobody verified a line of that tariff: the first six digits count.
        ("370790999", "JP-9", {"photoresist"}),
    ],
)
def test_a_national_line_gives_the_items_it_holds(code, scheme, held):
    assert ids(code, scheme) - {"vanadium_metal"} == held


def test_a_line_that_is_all_of_one_item_gives_it_whatever_the_last_digits():
    assert "natural_graphite" in ids("2504.10.99.00", "CN-10")
