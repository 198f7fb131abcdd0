import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.names.sounds import han


@pytest.mark.parametrize(
    ("word", "hangul"),
    [
        ("金正恩", "김정은"),
        ("沈", "심"),
        ("裵", "배"),
        ("裴", "배"),
        ("曺", "조"),
        ("曹", "조"),
        ("吳", "오"),
        ("吴", "오"),
        ("呉", "오"),
        ("张", "장"),
    ],
)
def test_the_first_korean_reading_is_that_of_the_surname(word, hangul):
    assert han.readings_korean(word)[0] == hangul


def test_north_and_south_are_both_read():
    assert han.readings_korean("李") == ("리", "이")
    assert han.readings_korean("柳") == ("류", "유")
    assert {"리룡호", "이용호"} <= set(han.readings_korean("李龍浩"))


@pytest.mark.parametrize(
    ("word", "sound"), [("金", "kin"), ("李", "ri"), ("朴", "boku"), ("崔", "sai"), ("趙", "cho")]
)
def test_korean_surnames_are_read_as_older_japanese_papers_did(word, sound):
    assert han.readings_japanese(word)[0] == sound


def test_japanese_names_are_read_as_a_whole_and_by_character():
    assert han.readings_japanese("琴乃")[0] == "kotono"
    assert "masaon" in "".join(han.readings_japanese("金正恩"))


def test_traditional_simplified_and_japanese_forms_are_one():
    assert han.canonical("張國澤") == han.canonical("张国沢")
    assert han.canonical("裵") == han.canonical("裴")


@given(st.text(max_size=12))
def test_no_text_breaks_a_reading_of_characters(word):
    for read in (han.readings_chinese, han.readings_korean, han.readings_japanese):
        assert len(read(word)) <= han.MOST_READINGS
