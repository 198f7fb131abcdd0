"""Hangul in Latin letters, letter by letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.names.korean.romanised import romanised


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("블라디미르", "beulladimireu"),
        ("김정은", "gimjeongeun"),
        ("별내", "byeolnae"),
        ("독립", "dokrip"),
        ("깎", "kkak"),
        ("뷔", "bwi"),
        ("의", "ui"),
        ("값", "gap"),
        ("김 kim-1", "gim"),
        ("", ""),
    ],
)
def test_hangul_becomes_revised_romanization_letter_by_letter(hangul, latin):
    assert romanised(hangul) == latin


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=5))
def test_every_syllable_becomes_small_latin_letters(hangul):
    assert romanised(hangul).isascii()
    assert romanised(hangul).isalpha()
    assert romanised(hangul).islower()
