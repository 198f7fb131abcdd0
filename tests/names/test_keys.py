"""Keys: what is one must share one, or a search does not find it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.names.keys import keys, korean_keys, without_one
from tricord.names.korean.person import name_distance
from tricord.names.name import read
from tricord.names.vocabulary import words

SURNAMES = ["Kim", "Ri", "Lee", "Pak", "Jong", "Jon", "Choe", "Tsoi", "김", "이", "정", "전", "최"]
GIVEN = ["Yong", "Young", "Chol", "Chul", "Cheol", "Su", "Soo", "Il", "Un", "Eun", "Hyok", "Ryong"]
koreans = st.builds(
    " ".join, st.tuples(*map(st.sampled_from, (SURNAMES, GIVEN, GIVEN)))
) | st.builds(
    "".join, st.tuples(*map(st.sampled_from, ("김이정전최박", "영철수일은혁룡용", "영철수은혁")))
)


@settings(max_examples=300)
@given(st.text("abcd", min_size=3, max_size=9), st.integers(0, 8), st.sampled_from("abcdx"))
def test_words_one_typing_error_apart_share_a_key(word, at, letter):
    at %= len(word)
    own = set(without_one(word))
    changed = [word[:at] + word[at + 1 :], word[:at] + letter + word[at + 1 :]]
    changed += [word[:at] + letter + word[at:]]
    changed += [word[:at] + word[at : at + 2][::-1] + word[at + 2 :]]
    for other in changed:
        if len(other) >= 3:
            assert own & set(without_one(other)), other


@pytest.mark.parametrize(
    ("one", "other", "schema"),
    [
        ("bank", "은행", "Company"),
        ("bob", "robert", "Person"),
        ("chon 2", "chon ii", "Vessel"),
        ("mohammed", "muhamad", "Person"),
        ("tanchon", "danchon", "Company"),
        ("vladmir", "vladimir", "Person"),
    ],
)
def test_words_that_are_one_share_a_key(one, other, schema):
    mine, theirs = words(one, schema)[-1], words(other, schema)[-1]
    assert set(keys(mine)) & set(keys(theirs))


@settings(max_examples=300, deadline=None)
@given(koreans, koreans)
def test_korean_names_that_read_alike_share_a_key(one, other):
    mine, theirs = read(one, "Person").korean, read(other, "Person").korean
    if name_distance(mine, theirs) is not None:
        assert korean_keys(mine) & korean_keys(theirs)


def test_what_is_no_korean_name_has_no_korean_keys():
    assert korean_keys(()) == set()
    assert not korean_keys(read("John Smith", "Person").korean)
