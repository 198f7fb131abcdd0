"""What a name within the name of a compound says, and Chinese names."""

import pytest

from tricord.items import items, named, places, simplified
from tricord.items.han import FULL, SHORT
from tricord.names.sounds.han import canonical


def ids(words):
    return {each.item_id for each in named(words)}


@pytest.mark.parametrize(
    "words",
    [
        "indium phosphide",
        "aluminium gallium nitride",
        "lithium tantalate wafers",
        "磷化铟",
        "锑化镓",
        "钽酸锂",
        "リン化インジウム",
        "窒化ガリウム",
        "갈륨 나이트라이드",
        "안티몬화 인듐",
        "질화 갈륨 기판",
    ],
)
def test_a_compound_of_two_materials_names_neither(words):
    assert ids(words) == set()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("有机锑化合物", {"antimony_ore", "antimony_metal", "antimony_oxides"}),
        ("酸化ガリウム", {"gallium_metal", "gallium_arsenide"}),
        ("tungsten carbide", {"tungsten_carbide"}),
        ("gallium arsenide", {"gallium_arsenide"}),
        ("indium phosphide and indium", {"indium_metal"}),
    ],
)
def test_a_form_of_one_material_still_names_it(words, found):
    assert ids(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("对镁锭出口实施许可", {"magnesium_metal"}),
        ("五氧化二钒、钒铁", {"vanadium_oxides", "ferrovanadium"}),
        ("仲钨酸铵及碳化钨", {"ammonium_tungstates", "tungsten_carbide"}),
        ("天然鳞片石墨及其制品", {"natural_graphite"}),
        ("钕铁硼永磁材料", {"rare_earth_magnets"}),
        ("车用尿素", {"urea_solution"}),
        ("鎵、鍺", {"gallium_metal", "gallium_arsenide", "germanium_metal", "germanium_dioxide"}),
        ("江苏无锡的工厂", set()),
        ("鎂錠", {"magnesium_metal"}),
        ("鎳鐵、氫氧化鋰", {"ferronickel", "lithium_hydroxide"}),
    ],
)
def test_chinese_names_name_items(words, found):
    assert ids(words) == found


def test_every_item_has_a_name_in_chinese():
    silent = [
        each.item_id
        for each in items().values()
        if not any(all("\u4e00" <= sign <= "\u9fff" for sign in word) for word in each.words)
    ]
    assert silent == []


def test_full_signs_are_those_of_the_short_ones():
    assert len(set(FULL)) == len(FULL) == len(SHORT)
    wrong = [
        each for each in zip(FULL, SHORT, strict=True) if canonical(each[0]) != canonical(each[1])
    ]
    assert wrong == []
    assert len(simplified("鎂錠 (HS 8104.11)")) == len("鎂錠 (HS 8104.11)")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("수출 품목은 황산코발트와 페로니켈이다.", ["황산코발트", "페로니켈"]),
        ("Licences for Cobalt-Sulfate and ferro nickel.", ["Cobalt-Sulfate", "ferro nickel"]),
        ("氢氧化鋰及三元前驱体", ["氢氧化鋰", "三元前驱体"]),
        ("compounds that hold phosphorus, fluorine or cobalt", []),
    ],
)
def test_names_of_items_are_found_in_their_places_and_materials_are_not(text, found):
    assert [text[first:last] for first, last, _ in places(text)] == found
