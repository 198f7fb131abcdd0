"""How words are read for the kernel."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.names.hearing import ear, may_be_korean, sounds_of, spellings
from tricord.names.scripts import SCRIPT_NUMBERS, Script
from tricord.names.sounds import COSTS, encode
from tricord.names.vocabulary import Role, Word


@pytest.mark.parametrize(
    ("text", "script", "wanted"),
    [
        ("frost", Script.LATIN, "frost"),
        ("블라디미르", Script.HANGUL, "beulladimireu"),
        ("путин", Script.CYRILLIC, "putin"),
    ],
)
def test_a_word_of_another_script_is_spelt_by_its_sound(text, script, wanted):
    assert wanted in spellings(Word(text, script, Role.NAME))


def test_every_script_is_heard_with_its_own_costs_and_hangul_with_those_of_kana():
    one = ear()
    for script, number in SCRIPT_NUMBERS.items():
        wanted = COSTS[Script.KANA if script == Script.HANGUL else script]
        assert (one.costs[one.table[number]] == wanted).all()


@given(
    st.lists(st.sampled_from(["путин", "frost", "블라디미르", "金", "フロスト", "7"]), max_size=6)
)
def test_each_word_has_the_sounds_of_its_spellings_and_latin_words_have_none(texts):
    scripts = {"путин": Script.CYRILLIC, "frost": Script.LATIN, "블라디미르": Script.HANGUL}
    scripts |= {"金": Script.HAN, "フロスト": Script.KANA, "7": Script.DIGIT}
    words = [Word(text, scripts[text], Role.NAME) for text in texts]
    units, ends, firsts = sounds_of(words)
    for at, word in enumerate(words):
        read = [units[ends[n] : ends[n + 1]].tolist() for n in range(firsts[at], firsts[at + 1])]
        spelt = () if word.script == Script.LATIN else spellings(word)
        assert read == [encode(each).tolist() for each in spelt]


def test_a_word_of_one_syllable_is_no_korean_word_of_several():
    assert may_be_korean(Word("tanchon", Script.LATIN, Role.NAME))
    assert not may_be_korean(Word("kim", Script.LATIN, Role.NAME))
    assert not may_be_korean(Word("xqz", Script.LATIN, Role.NAME))
