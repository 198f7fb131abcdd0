"""Which items words name, and which words only look like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.items import items, named
from tricord.items.reading import DATA, read
from tricord.locale import LANGUAGES

ALL = tuple(items().values())
LATIN = [each for each in ALL if each.name("en").replace(" ", "").isascii()]


def ids(words):
    return [each.item_id for each in named(words)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_name_of_an_item_names_it_alone(language):
    differing = {
        each.item_id: ids(each.name(language))
        for each in ALL
        if ids(each.name(language)) != [each.item_id]
    }
    assert differing == {}


def test_every_further_word_names_its_item():
    silent = [(each.item_id, w) for each in ALL for w in each.words if each not in named(w)]
    assert silent == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("China curbs natural graphite and gallium metal", ["natural_graphite", "gallium_metal"]),
        ("중국의 천연흑연 수출 통제", ["natural_graphite"]),
        ("천연 흑연을 비축", ["natural_graphite"]),
        ("희토류영구자석 공급", ["rare_earth_magnets"]),
        ("황린 가격이 올랐다", ["phosphorus"]),
        ("黄リンの輸出", ["phosphorus"]),
        ("リン鉱石と尿素", ["phosphate_rock", "urea"]),
        ("ネオジム磁石", ["rare_earth_magnets"]),
        ("rechargeable batteries", ["lithium_ion_batteries"]),
        ("LITHIUM-ION BATTERY", ["lithium_ion_batteries"]),
        ("LNG를 실은 선박", ["lng"]),
        ("요소수 품귀", ["urea_solution"]),
        ("요소, 요소수", ["urea", "urea_solution"]),
        ("중국, 요소 수출 제한", ["urea"]),
        ("銅電極、電気銅", ["copper_cathode"]),
        ("ｕｒｅａ", ["urea"]),
    ],
)
def test_names_are_found_in_three_languages(words, found):
    assert ids(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "they continue in Latin, with a tinsel tint",
        "buckwheat and a license",
        "지하철 파업이 철회되었다",
        "공급망의 구성 요소",
        "핵심 요소 수출",
        "시진핑 주석 수출 통제 지시",
        "밀수출 적발",
        "인도와 콩고의 황제",
        "米国の輸出規制",
        "銅像の前",
        "ホテルルームとカリフォルニア",
        "尿素樹脂の食器",
        "Silicon Valley",
        "tin cans",
        "",
    ],
)
def test_a_name_inside_another_word_is_no_hit(words):
    assert ids(words) == []


def test_a_material_names_all_that_is_made_of_it():
    assert {"gallium_metal", "gallium_arsenide"} == set(ids("갈륨"))
    assert set(ids("graphite")) > {"natural_graphite", "artificial_graphite"}
    assert ids("흑연") == ids("黒鉛") == ids("graphite")


def test_the_longest_name_wins():
    assert ids("natural graphite") == ["natural_graphite"]
    assert ids("水酸化リチウム") == ["lithium_hydroxide"]
    assert ids("diesel exhaust fluid (urea solution)") == ["urea_solution"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("HS 2504.10", ["natural_graphite"]),
        ("250410", ["natural_graphite"]),
        ("2504.10-1000", ["natural_graphite"]),
        ("lines 3104.20, 2836.91", ["potash", "lithium_carbonate"]),
        ("310210", ["urea"]),
        ("250410 tonnes", []),
        ("250410톤", []),
        ("USD 250,410", []),
        ("250410.5", []),
        ("call 02504101", []),
        ("2024-12-01", []),
    ],
)
def test_codes_are_found_and_amounts_are_not(words, found):
    assert ids(words) == found


def test_a_code_of_a_mixed_line_names_all_its_items():
    assert {"gallium_metal", "germanium_metal", "indium_metal"} <= set(ids("8112.92"))


@given(st.sampled_from(LATIN), st.sampled_from("bqxz"), st.sampled_from("bqxz"))
def test_a_latin_name_within_a_word_never_counts(each, before, behind):
    joined = f"{before}{each.name('en').split()[-1]}{behind}"
    assert ids(joined) == []


@given(st.text())
def test_any_text_can_be_asked(words):
    found = named(words)
    assert len(set(found)) == len(found)


def test_words_that_mean_other_things_begin_or_end_with_a_name():
    book = read(DATA)
    assert all(named(words) == () for words in book.other_things)
