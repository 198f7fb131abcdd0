"""What reaches the page of a text: nothing hidden, nothing reordered, nothing lost."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.reports.characters import (
    code_point,
    language_of_name,
    legible,
    needing_glyphs,
    printable,
)

HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@given(st.text())
def test_no_hidden_or_direction_changing_character_reaches_the_page(text):
    assert not {unicodedata.category(c) for c in legible(text)} & HIDDEN


@given(st.text())
def test_making_a_text_legible_twice_changes_nothing_more(text):
    assert legible(legible(text)) == legible(text)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"], max_codepoint=0x2FF)))
def test_plain_letters_digits_and_signs_are_left_as_they_are(text):
    assert legible(text) == text


def test_a_reversed_file_extension_is_shown_for_what_it_is():
    assert legible("SAFE\u202egpj.exe") == "SAFE‹U+202E›gpj.exe"


def test_white_space_of_every_kind_becomes_a_space_but_wide_and_fixed_ones_stay():
    assert legible("a\tb\nc\u2009d\u2028e\u3000f\u00a0g") == "a b c d e\u3000f\u00a0g"


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        (unicodedata.normalize("NFD", "한글"), "한글"),
        (unicodedata.normalize("NFD", "が"), "が"),
        (unicodedata.normalize("NFD", "é"), "é"),
    ],
)
def test_letters_given_in_parts_are_put_together(given_text, shown):
    assert legible(given_text) == shown


def test_a_personal_name_keeps_its_own_form_of_a_han_character():
    compatibility = "\ufa19戸"  # NFC would print 神戸, with the common form
    assert legible(compatibility) == compatibility


def test_a_variation_selector_needs_no_glyph_of_its_own():
    assert needing_glyphs("葛\U000e0100城") == "葛城"


@pytest.mark.parametrize(
    ("name", "document", "language"),
    [
        ("クムガン 3 号", "ko", "ja"),
        ("홍길동", "ja", "ko"),
        ("华东贸易发展有限公司", "ko", "zh-Hans"),
        ("华东贸易发展有限公司", "en", "zh-Hans"),
        ("平壤", "ko", "ko"),
        ("東京海運", "ja", "ja"),
        ("啟德海運", "en", "zh-Hant"),
        ("髙﨑", "en", "ja"),
        ("𠮷野", "ja", "ja"),
        ("KUM GANG 3", "ko", ""),
        ("Пхеньян", "ja", ""),
        ("", "en", ""),
    ],
)
def test_the_shapes_of_a_name_follow_its_own_characters(name, document, language):
    assert language_of_name(name, document) == language


def latin_only(text):
    return all(ord(c) < 0x100 or c in "‹›" for c in text)


def stand_in(script):
    return f"‹{script}›"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("HASSAN", "HASSAN"),
        ("Łódź", "‹U+0141›ód‹U+017A›"),
        ("محمد علي", "‹ARABIC›"),
        ("MV محمد علي 2", "MV ‹ARABIC› 2"),
        ("", ""),
        (" ", " "),
    ],
)
def test_what_no_font_has_is_replaced_by_something_one_can_see(text, shown):
    assert printable(text, latin_only, stand_in) == shown


@given(st.text())
def test_whatever_stands_in_can_itself_be_printed(text):
    assert latin_only(printable(text, latin_only, stand_in))


def test_a_code_point_is_written_with_at_least_four_digits():
    assert code_point("\t") == "‹U+0009›"
