"""Personal names read as Korean ones: order, glue, hyphens, other names beside, Hanja."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.names.kernel.two_words import word_distance

from tricord.names.korean.person import (
    MOST_READINGS,
    given_distance,
    given_names,
    korean_names,
    name_distance,
)
from tricord.names.korean.syllable import of_hangul
from tricord.names.name import read
from tricord.names.scripts import Script, runs


def names(printed: str):
    return read(printed, "Person").korean


def far(one: str, other: str) -> int | None:
    return name_distance(names(one), names(other))


@pytest.mark.parametrize(
    "printed",
    [
        "Kim Yong Chol",
        "KIM, Yong-chol",
        "Kim Yongchol",
        "Yong Chol Kim",
        "Yong-Chol KIM",
        "Kim Yŏng-ch'ŏl",
        "Gim Yeong-cheol",
        "Kim Young Cheol",
        "キム・ヨンチョル",
        "Ким Ён Чхоль",
        "김 영철",
        "金英哲",
        "金永哲",
    ],
)
def test_a_korean_name_is_read_the_same_in_every_order_system_and_script(printed):
    assert far(printed, "김영철") == 0


@pytest.mark.parametrize("printed", ["Kimyongchol", "Kim Yong Chul", "Kim Ryong Chol"])
def test_a_glued_or_loosely_spelt_korean_name_is_near(printed):
    assert far(printed, "김영철" if "Ryong" not in printed else "김용철") == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("김영철", "김영찬"),
        ("김영철", "박영철"),
        ("김영철", "김철영"),
        ("김영철", "김영"),
        ("Jon Yong Chol", "Kim Yong Chol"),
        ("John Smith", "김영철"),
    ],
)
def test_two_koreans_are_never_one_reading(one, other):
    assert far(one, other) is None


def test_a_sound_change_that_kana_and_cyrillic_write_down_is_undone():
    assert far("ペク・ムンラク", "백문락") == 0
    assert far("Paek Mullak", "백문락") == 1
    assert far("Ri Kungnyol", "리국렬") == 1
    assert far("이버팍", "이법학") == 1


@pytest.mark.parametrize("printed", ["Steven Kwangshin Kim", "Kim Steven Kwangshin"])
def test_a_name_of_another_language_beside_a_korean_one_does_not_hide_it(printed):
    assert far(printed, "김광신") is not None
    assert far(printed, "김광신") >= 1


@pytest.mark.parametrize(
    ("hanja", "hangul"), [("金正恩", "김정은"), ("南宮玉", "남궁옥"), ("李明", "이명")]
)
def test_hanja_is_read_by_its_korean_readings(hanja, hangul):
    assert far(hanja, hangul) == 0


def test_a_surname_of_two_syllables_is_one_surname():
    assert far("Namgung Ok", "남궁옥") == 0
    assert far("ナムグン・オク", "남궁옥") == 0
    assert far("Hwangbo In-kyu", "황보인규") is not None


def test_the_cheapest_reading_comes_first_and_readings_are_few():
    for printed in ("Kim Yong Chol", "Jo Yong Won", "이국렬", "Chong Chol Chon"):
        found = names(printed)
        assert [each.cost for each in found] == sorted(each.cost for each in found)
        assert 0 < len(found) <= MOST_READINGS


def test_too_many_words_or_none_are_no_korean_name():
    assert korean_names(()) == ()
    assert korean_names((("kim", Script.LATIN),) * 6) == ()
    assert names("Kim") == ()


def test_a_given_name_alone_is_found_in_the_full_name():
    alone = given_names((("yong", Script.LATIN), ("chol", Script.LATIN)))
    assert given_distance(alone, names("김영철")) == 0
    assert given_distance(alone, names("김영찬")) is None
    assert given_distance((), names("김영철")) is None


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("chollima", "천리마", 1),
        ("천리마", "철리마", 1),
        ("kumgang", "금강", 0),
        ("クムガン", "금강", 0),
        ("kumgang", "geumgang", 0),
        ("smith", "금강", None),
        ("kim", "gim", None),
    ],
)
def test_korean_words_of_bodies_and_ships_are_known_across_scripts(one, other, apart):
    [(_, a)], [(_, b)] = runs(one), runs(other)
    assert word_distance(one, a, other, b) == apart
    assert word_distance(other, b, one, a) == apart


@given(
    st.lists(
        st.sampled_from("김이박최정영철수미현국렬문락법학남선성훈혁일호"), min_size=2, max_size=4
    )
)
def test_a_hangul_name_is_no_distance_from_itself_and_distances_are_symmetric(chars):
    printed = "".join(chars)
    found = names(printed)
    if found:
        assert name_distance(found, found) == 0
    other = names("Kim Jong Un")
    assert name_distance(found, other) == name_distance(other, found)


def test_what_bears_no_hangul_syllable_is_not_read():
    assert korean_names((("ㅋㅋㅋ", Script.HANGUL),)) == ()
    assert of_hangul("힣").usual > 0
