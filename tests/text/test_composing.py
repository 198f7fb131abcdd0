"""Letters written in parts are put together, and every one keeps its place in the original."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.text.composing import as_written, composed, in_parts
from tricord.text.pages import read_page

WORDS = [
    "장관들은 2027년 말까지 협의체를 출범하기로 하였다.",
    "三者は、3月までにデータ窓口を開設することで一致した。",
    "Ministers welcomed the Café Dialogue in São Paulo.",
    "パネルでのプログラム",
    "각국의 값과 몫",
]


def parts(text):
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize("text", WORDS)
def test_letters_in_parts_are_whole_again_and_stand_where_their_parts_did(text):
    written = parts(text)
    assert in_parts(written)
    assert not in_parts(text)
    page = composed(as_written(written))
    assert page.plain == text
    for sign, start, end in zip(page.plain, page.starts, page.ends, strict=True):
        assert unicodedata.normalize("NFC", written[start:end]) == sign
    assert (page.starts[0], page.ends[-1]) == (0, len(written))
    assert [*page.starts[1:]] == [*page.ends[:-1]]


@pytest.mark.parametrize(
    "text", ["\ufa19戸", "\u212b", "\u2126 m", "한글", "e\u20dd", "ㄱㄴㄷ", "\u1100"]
)
def test_what_is_no_letter_in_parts_stays_as_it_is_written(text):
    assert not in_parts(text)
    assert composed(as_written(text)).plain == text


def test_a_syllable_half_put_together_and_marks_beyond_a_letter_are_placed():
    page = composed(as_written("가\u11a8 e\u0301\u0302x"))
    assert page.plain == "각 é\u0302x"
    assert [*page.starts] == [0, 2, 3, 5, 6]
    assert [*page.ends] == [2, 3, 5, 6, 7]


def test_letters_of_a_page_keep_the_place_in_its_mark_up():
    html = f"<html><body><p>{parts('회의')}&amp;{parts('が')}</p></body></html>"
    page = composed(read_page(html))
    assert page.plain.strip() == "회의&が"
    at = page.plain.index("의")
    assert html[page.starts[at] : page.ends[at]] == parts("의")
    at = page.plain.index("が")
    assert html[page.starts[at] : page.ends[at]] == parts("が")


@given(
    st.text(
        st.sampled_from("aeかは한국ᄒ\u1161\u11ab\u0301\u0302\u3099\u309a 。\n\ufa19가\u11a8\u0327")
        | st.characters(exclude_categories=["Cs"]),
        max_size=20,
    )
)
def test_nothing_is_lost_and_all_places_stay_in_order(text):
    page = composed(as_written(text))
    assert "".join(text[a:b] for a, b in zip(page.starts, page.ends, strict=True)) == text
    assert unicodedata.normalize("NFC", page.plain) == unicodedata.normalize("NFC", text)
    assert not in_parts(page.plain)
    assert len(page.plain) == len(page.starts) == len(page.ends)
    assert (page.plain == text) is not in_parts(text)
