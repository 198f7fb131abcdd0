"""What others wrote cannot add a line to a notice, hide in it or turn it round."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.desk.notices.characters import LONGEST, one_line, several_lines


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("MV  HONG\tXIN 5", "MV HONG XIN 5"),
        ("MV HONG\r\nOpen it: https://evil.example", "MV HONG Open it: https://evil.example"),
        ("a\u2028b\u2029c\x85d\x0be", "a b c d e"),
        ("a\u202eb", "a‹U+202E›b"),
        ("a\u200bb\ufeff", "a‹U+200B›b‹U+FEFF›"),
        ("a\x00\x1b[31mb", "a‹U+0000›‹U+001B›[31mb"),
        ("\udc80", "‹U+DC80›"),
        ("평양 무역회사", "평양 무역회사"),
        ("第十八\u3000東光丸", "第十八 東光丸"),
        ("", ""),
        ("x" * 1000, "x" * (LONGEST - 1) + "…"),
    ],
)
def test_a_text_stands_on_one_line_with_nothing_hidden(written, said):
    assert one_line(written) == said


@given(st.text())
def test_every_text_becomes_one_line_that_is_seen(written):
    said = one_line(written)
    assert len(said.splitlines()) <= 1
    assert len(said) <= LONGEST
    assert not {unicodedata.category(c) for c in said} & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert one_line(said) == said


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"])), min_size=1))
def test_lines_stay_lines(lines):
    assert several_lines("\n".join(lines)) == "\n".join(lines)


def test_a_long_line_of_a_body_stays_whole():
    assert several_lines("x" * 1000) == "x" * 1000
