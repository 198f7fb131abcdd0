"""Chinese names in their Korean reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.names.korean.chinese import cuts, reads_as
from tricord.names.scripts import Script


def latin(name: str) -> tuple[tuple[str, Script], ...]:
    return tuple((word, Script.LATIN) for word in name.split())


@pytest.mark.parametrize(
    ("hangul", "pinyin"),
    [
        ("풍극안", "feng kean"),
        ("풍극안", "feng ke an"),
        ("풍극안", "fengkean"),
        ("습근평", "xi jinping"),
        ("이효명", "li xiaoming"),
        ("리효명", "li xiaoming"),
        ("모택동", "mao zedong"),
        ("마효홍", "ma xiaohong"),
    ],
)
def test_a_hangul_name_is_the_korean_reading_of_a_chinese_one(hangul, pinyin):
    assert reads_as(hangul, latin(pinyin)) > 100


@pytest.mark.parametrize(
    ("hangul", "pinyin"),
    [
        ("풍극안", "kean feng"),
        ("김극안", "feng kean"),
        ("풍극", "feng kean"),
        ("풍극안", "feng ke"),
        ("모", "mao"),
        ("풍극안", "smith john"),
        ("풍극안", ""),
        ("", "feng kean"),
        ("풍극안풍극", "feng kean feng ke"),
        ("abc", "feng kean"),
    ],
)
def test_other_readings_orders_and_lengths_are_no_agreement(hangul, pinyin):
    assert reads_as(hangul, latin(pinyin)) == 0


def test_only_latin_words_are_pinyin():
    assert reads_as("풍극안", (("feng", Script.LATIN), ("克安", Script.HAN))) == 0
    assert reads_as("풍극안", (("fengkean", Script.CYRILLIC),)) == 0


@given(st.text("abcdefghijklmnopqrstuwxyz", max_size=20), st.integers(0, 4))
def test_pinyin_syllables_put_together_are_the_word_they_were_cut_from(word, most):
    for cut in cuts(word, most):
        assert "".join(cut) == word
        assert len(cut) <= most
