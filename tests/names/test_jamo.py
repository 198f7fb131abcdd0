"""Loose Hangul letters: half-width, compatibility, conjoining, alone."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.names.folding import fold
from tricord.names.jamo import composed

LOOSE = re.compile("[\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\ud7b0-\ud7fb]")
syllables = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=6)


@pytest.mark.parametrize(
    ("loose", "whole"),
    [
        ("ㄱㅣㅁ", "김"),
        ("ㄱㅣㅁㅈㅓㅇㅇㅡㄴ", "김정은"),
        ("ㄱㅣㅁㅏ", "기마"),
        ("기ㅁ", "김"),
        ("ㄱㅏㅂㅅㅏ", "갑사"),
        ("ㄲㅏㄲ", "깎"),
        ("김ㅋㅋ", "김ㅋㅋ"),
        ("ㅋㅋㅋ", "ㅋㅋㅋ"),
        ("ㅏ", "ㅏ"),
        ("ㄱ", "ㄱ"),
        ("", ""),
        ("kim ㄱㅣㅁ 1", "kim 김 1"),
        ("ㄱ ㅣㅁ", "ㄱ ㅣㅁ"),
    ],
)
def test_loose_letters_become_the_syllables_they_spell_and_others_stay(loose, whole):
    assert composed(loose) == whole


@pytest.mark.parametrize("printed", ["ﾡﾢ", "ﾡￂￒ", "ﾡￜﾱ ﾸￇﾷ"])
def test_half_width_letters_fold_without_harm(printed):
    folded = fold(printed)
    assert fold(folded) == folded


def test_half_width_and_decomposed_names_fold_like_whole_ones():
    assert fold("ﾡￜﾱ") == fold("김") == fold(unicodedata.normalize("NFD", "김")) == "김"
    assert fold("ﾡￜﾱﾸￆﾷﾷￚﾤ") == "김정은"


@given(st.text())
def test_text_without_loose_letters_stays_as_it_is(text):
    normal = unicodedata.normalize("NFC", text)
    if not LOOSE.search(normal):
        assert composed(normal) == normal


@given(syllables)
def test_every_syllable_taken_apart_is_put_together_again(text):
    assert composed(unicodedata.normalize("NFD", text)) == text


@given(st.text(st.characters(min_codepoint=0x3131, max_codepoint=0x3163), max_size=12))
def test_putting_together_twice_is_putting_together_once(text):
    assert composed(composed(text)) == composed(text)
