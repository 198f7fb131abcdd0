"""Skeletons: sounds that no two systems of writing tell apart are one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.names.latin import skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("taewon", "daewon"),
        ("tanchon", "danchon"),
        ("kumgang", "geumgang"),
        ("chollima", "cheonlima"),
        ("ryongsong", "nyongsong"),
        ("pyongyang", "pyeongyang"),
        ("hyok", "hyeok"),
    ],
)
def test_two_spellings_of_a_korean_word_have_one_skeleton(one, other):
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"), [("tanchon", "kumgang"), ("star", "moon"), ("kim", "kam")]
)
def test_other_words_have_other_skeletons(one, other):
    assert skeleton(one) != skeleton(other)


@given(st.text("abcdefghijklmnopqrstuvwxyz -'", max_size=20))
def test_a_skeleton_is_never_longer_than_its_spelling_and_holds_no_double(spelling):
    bones = skeleton(spelling)
    assert len(bones) <= len(spelling)
    assert all(one != other for one, other in pairwise(bones))
