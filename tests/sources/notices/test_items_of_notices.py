"""Which goods a notice names, and that each item of the catalogue can be reached by its name."""

import re

import pytest

from tricord.items import items, named
from tricord.sources.notices import read_notices

FRAMES = {
    "en": "Ministry of Commerce\nNotice No. 5 of 2031\nExport control of {} is announced.\n",
    "ko": "산업통상자원부고시 제2031-5호\n{} 수출통제를 고시한다.\n",
    "ja": "経済産業省告示第五号\n{}の輸出管理\n",
    "zh": "商务部公告2031年第5号\n对{}实施出口管制。\n",
}
# Words that mean other things too in a text: 밀 is also a part of 밀리, 米 also the United States.
EVERYDAY = {("en", "sulphur"), ("en", "coal"), ("ko", "wheat"), ("ko", "rice"), ("ja", "rice")}


def printed(text):
    return [item.text for item in read_notices(text, "n.md")[0].items]


def names(item, language):
    if language == "zh":
        return [word for word in item.words if re.fullmatch("[\u4e00-\u9fff]+", word)]
    return [item.names[language]]


@pytest.mark.parametrize("language", FRAMES)
def test_every_item_of_the_catalogue_is_reached_by_its_name(language):
    silent = {
        (language, item.item_id)
        for item in items().values()
        if not any(
            item in named(words)
            for name in names(item, language)
            for words in printed(FRAMES[language].format(name))
        )
    }
    assert silent == {each for each in EVERYDAY if each[0] == language}


@pytest.mark.parametrize(
    ("language", "goods", "words"),
    [
        ("en", "manganese sulphate", ["manganese sulphate"]),
        ("ko", "수산화리튬", ["수산화리튬"]),
        ("ja", "五酸化バナジウム", ["五酸化バナジウム"]),
        ("zh", "鎢粉", ["鎢粉"]),
    ],
)
def test_the_longest_name_counts_and_not_the_material_within(language, goods, words):
    assert printed(FRAMES[language].format(goods)) == words


@pytest.mark.parametrize(
    ("language", "goods"),
    [
        ("zh", "钛合金用模具"),
        ("ja", "チタン鍛造用の装置"),
        ("ko", "티타늄 용접용 장비"),
        ("en", "tools designed for titanium"),
        ("en", "substances that hold phosphorus, sulphur or fluorine"),
        ("en", "indium antimonide"),
    ],
)
def test_what_goods_are_for_or_made_of_is_not_controlled(language, goods):
    assert printed(FRAMES[language].format(goods)) == []


def test_a_clause_ends_before_a_bracket_that_goes_on_with_codes():
    text = FRAMES["en"].format("the following items:")
    text += "1. Ferrovanadium (reference customs code 7202920000)\n"
    assert printed(text) == ["Ferrovanadium"]


def test_a_word_within_a_clause_is_given_once():
    text = FRAMES["zh"].format("下列物项") + "(一)钼铁、钼粉(参考海关商品编号:7202700000)\n"
    assert printed(text) == ["钼铁、钼粉"]
