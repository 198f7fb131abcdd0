import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.names.folding import fold, numbers


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("KUM-SONG No. 7", "kum song no 7"),
        ("  Kumsong,  LTD.  ", "kumsong ltd"),
        ("Société Générale", "societe generale"),
        ("Straße", "strasse"),
        ("ＫＯＲＥＡ　ＵＮＨＡ", "korea unha"),
        ("ﾌﾞﾗｲﾄ", "ブライト"),
        ("조선금성무역회사", "조선금성무역회사"),
        ("조선금성", "조선금성"),
        ("がぎぐ", "がぎぐ"),
        ("Ёлка", "елка"),
        ("朝鮮・銀行", "朝鮮 銀行"),
        ("a_b", "a b"),
        ("!?-", ""),
        ("", ""),
    ],
)
def test_printing_habits_fold_away_and_letters_stay(printed: str, folded: str):
    assert fold(printed) == folded


@given(st.text())
def test_folding_twice_is_folding_once_and_leaves_neat_words(name: str):
    folded = fold(name)
    assert fold(folded) == folded
    assert folded == " ".join(folded.split())


@given(st.text())
def test_composed_and_decomposed_spellings_fold_alike(name: str):
    assert fold(unicodedata.normalize("NFD", name)) == fold(unicodedata.normalize("NFC", name))


@given(st.text(st.characters(categories=("Lu", "Ll"), max_codepoint=0x24F)))
def test_capitals_fold_like_small_letters(name: str):
    assert fold(name.upper().lower()) == fold(name.lower().upper())


@pytest.mark.parametrize(
    ("folded", "found"),
    [("no 007", ("7",)), ("12 ma 3", ("12", "3")), ("0 00", ("0", "0")), ("none", ())],
)
def test_numbers_are_found_without_leading_zeros(folded: str, found: tuple[str, ...]):
    assert numbers(folded) == found
