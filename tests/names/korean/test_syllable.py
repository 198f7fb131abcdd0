"""Syllables: all 11,172 of them against Unicode, and one distance however it is computed."""

import unicodedata
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.names.korean.syllable import (
    APART,
    FINALS,
    INITIALS,
    PLACES,
    VOWELS,
    Syllable,
    Syllables,
    distance,
    finals,
    initials,
    of_hangul,
    softened,
    vowels,
)

HANGUL = [chr(code) for code in range(0xAC00, 0xD7A4)]
SOUND = {
    **dict.fromkeys("ㄱㄲㅋㄳㄺ", "K"),
    **dict.fromkeys("ㄴㄵㄶ", "N"),
    **dict.fromkeys("ㄷㅅㅆㅈㅊㅌㅎ", "T"),
    **dict.fromkeys("ㄹㄼㄽㄾㅀ", "L"),
    **dict.fromkeys("ㅁㄻ", "M"),
    **dict.fromkeys("ㅂㅍㅄㄿ", "P"),
    "ㅇ": "NG",
    "": "",
}
"""How finals sound: Standard Pronunciation, articles 8 to 11."""
UNICODE_FINALS = ["", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]
syllables = st.sampled_from(HANGUL).map(of_hangul)
any_syllable = st.builds(
    lambda usual, also: Syllable(usual, usual | also),
    st.integers(0, (1 << 48) - 1),
    st.integers(0, (1 << 48) - 1),
)


def test_every_hangul_syllable_has_the_letters_unicode_takes_it_apart_into():
    for char in HANGUL:
        letters = unicodedata.normalize("NFD", char)
        final = UNICODE_FINALS[ord(letters[2]) - 0x11A7] if len(letters) == 3 else ""
        wanted = (
            initials(INITIALS[ord(letters[0]) - 0x1100])
            | vowels(VOWELS[ord(letters[1]) - 0x1161])
            | finals([SOUND[final]])
        )
        assert of_hangul(char).usual == wanted, char


def test_no_letter_of_a_syllable_is_lost_when_its_initial_is_softened():
    for char in HANGUL:
        one = of_hangul(char)
        assert one.usual & one.possible == one.usual
        assert softened(one) == one


def test_the_three_places_do_not_overlap_and_hold_every_letter():
    every = initials(INITIALS) | vowels(VOWELS) | finals(FINALS)
    assert sum(PLACES) == every == PLACES[0] | PLACES[1] | PLACES[2]


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [
        ("김", "김", 0),
        ("박", "밖", 0),
        ("이", "리", 1),
        ("여", "녀", 1),
        ("양", "량", 1),
        ("로", "노", 1),
        ("림", "임", 1),
        ("정", "전", None),
        ("정", "종", None),
        ("김", "금", None),
        ("오", "로", None),
        ("철", "절", None),
    ],
)
def test_south_and_north_forms_are_near_and_other_syllables_are_none(one, other, far):
    assert distance(of_hangul(one), of_hangul(other)) == far
    assert distance(of_hangul(other), of_hangul(one)) == far


@given(st.lists(any_syllable | syllables, max_size=30), any_syllable | syllables)
def test_many_distances_at_once_are_the_distances_one_by_one(many, one):
    wanted = [distance(one, each) for each in many]
    found = Syllables(many).distances(one).tolist()[: len(many)]
    assert [far if far < APART else None for far in found] == wanted


@given(any_syllable, any_syllable)
def test_a_distance_is_the_same_from_both_sides(one, other):
    assert distance(one, other) == distance(other, one)


def test_hangul_syllables_that_are_said_otherwise_never_agree_fully():
    some = HANGUL[::301]
    for one, other in product(some, some):
        alike = of_hangul(one).usual == of_hangul(other).usual
        assert (distance(of_hangul(one), of_hangul(other)) == 0) == alike
