"""Typing errors are counted as everybody counts them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from tricord.names.kernel.judging import first
from tricord.names.kernel.mistyping import LONGEST, allowed, covered, errors, typo
from tricord.names.scoring import BOTH_KNOWN

few = st.text("abc", max_size=12)
many = st.text("abcdefghijklmnopqrstuvwxyzабв", max_size=LONGEST)
words = st.text("abcde", min_size=1, max_size=20) | st.sampled_from(
    ["trading", "tradnig", "international", "internatinal", "kwangsong", "kwansong", "ltd", "ltb"]
)


def codes(text: str) -> np.ndarray:
    return np.array([ord(char) for char in text], np.int64)


@settings(max_examples=300, deadline=None)
@given(few | many, few | many, st.integers(0, 5))
def test_errors_are_those_of_optimal_string_alignment_up_to_the_most_that_count(one, other, most):
    wanted = min(OSA.distance(one, other), most + 1)
    assert errors(codes(one), codes(other), most) == wanted


def test_longer_words_than_are_looked_at_are_never_mistyped_ones():
    long = codes("a" * (LONGEST + 1))
    assert errors(long, long, 3) == 4


@settings(deadline=None)
@given(words, words)
def test_a_typing_error_costs_the_same_from_both_sides_and_at_least_its_letters_share(one, other):
    found = typo(codes(one), codes(other), False)
    assert found == typo(codes(other), codes(one), False)
    wrong, longest = OSA.distance(one, other), max(len(one), len(other))
    if found >= 0:
        assert found >= 60 + 550 * wrong // longest
        assert typo(codes(one), codes(other), True) == max(found, BOTH_KNOWN)


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("abc", "abd", True),
        ("ab", "ac", False),
        ("abcdefg", "abcdfeg", True),
        ("abcdefg", "abxdeyg", False),
        ("abcdefgh", "abxdeygh", True),
        ("abcdefghijklmn", "abxdeyghizklmn", True),
        ("abcdefghijklm", "abxdeyghizklm", False),
    ],
)
def test_one_error_from_three_letters_two_from_eight_three_from_fourteen(one, other, is_one):
    assert (typo(codes(one), codes(other), False) >= 0) == is_one


@settings(deadline=None)
@given(st.integers(0, (1 << 62) - 1))
def test_bits_are_counted_and_the_first_is_found(bits):
    assert covered(bits) == bits.bit_count()
    assert first(bits) == (len(bin(bits)) - len(bin(bits).rstrip("0")) if bits else 0)


@pytest.mark.parametrize(
    ("length", "errors_allowed"), [(5, 0), (6, 1), (12, 1), (13, 2), (19, 2), (20, 3), (64, 3)]
)
def test_as_many_errors_are_allowed_in_a_whole_name_as_is_said(length, errors_allowed):
    assert allowed(length, length) == errors_allowed
    assert allowed(length, 64) == allowed(64, length) == errors_allowed
