"""Sound changes where syllables meet, by the examples and rules of the Standard Pronunciation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.names.korean.junctures import spoken
from tricord.names.korean.syllable import Syllable, distance, of_hangul

names = st.lists(st.integers(0xAC00, 0xD7A3).map(chr), max_size=4)


def read(text: str) -> tuple[Syllable, ...]:
    return tuple(map(of_hangul, text))


def usual(given_: tuple[Syllable, ...]) -> list[int]:
    return [syllable.usual for syllable in given_]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        # Article 12: aspiration.
        ("법학", "버팍"),
        ("입학", "이팍"),
        ("각하", "가카"),
        # Article 18: nasal before a nasal.
        ("국민", "궁민"),
        ("백마", "뱅마"),
        ("앞날", "암날"),
        ("격문", "경문"),
        # Article 19: ㄹ after ㅁ, ㅇ and after ㄱ, ㅂ.
        ("강릉", "강능"),
        ("남루", "남누"),
        ("종로", "종노"),
        ("국렬", "궁녈"),
        ("십리", "심니"),
        ("독립", "동닙"),
        # Article 20: ㄴ beside ㄹ.
        ("문락", "물락"),
        ("신라", "실라"),
        ("칠남", "칠람"),
        ("칼날", "칼랄"),
        # Nothing changes.
        ("영철", "영철"),
        ("만하", "만하"),
        ("정은", "정은"),
    ],
)
def test_syllables_are_said_together_as_the_standard_pronunciation_has_it(written, said):
    assert usual(spoken(read(written))) == usual(read(said))


def test_aspiration_of_t_may_be_either_letter_it_becomes():
    for said in ("마텽", "마쳥"):
        found = spoken(read("맏형"))
        apart = [distance(a, b) for a, b in zip(found, read(said), strict=True)]
        assert apart == [0, 0]


@given(names)
def test_sound_changes_keep_every_syllable_and_every_vowel(chars):
    written = read("".join(chars))
    said = spoken(written)
    vowels = ((1 << 21) - 1) << 19
    assert len(said) == len(written)
    assert [s.usual & vowels for s in said] == [s.usual & vowels for s in written]
    assert all(one.usual & one.possible == one.usual for one in said)


@given(names)
def test_a_name_without_finals_is_said_as_it_is_written(chars):
    open_ = "".join(chr((ord(char) - 0xAC00) // 28 * 28 + 0xAC00) for char in chars)
    assert spoken(read(open_)) == read(open_)
