"""How rare Korean names are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.names.korean.namesakes import rarity
from tricord.names.name import read

some = st.builds(
    "".join,
    st.tuples(
        st.sampled_from("김이박최정강조윤장임남궁황"),
        st.sampled_from("영철수미현국민성훈혁일호봉쌰"),
        st.sampled_from(["", *"영철수미현국민성훈혁일호봉쌰"]),
    ),
)
latin = st.builds(
    " ".join,
    st.tuples(
        st.sampled_from(["Kim", "Ri", "Lee", "Pak", "Jong", "Chon", "Namgung"]),
        st.sampled_from(["Yong", "Chol", "Su", "Hyok", "Il"]),
        st.sampled_from(["", "Un", "Ho", "Nam", "Hui"]),
    ),
)


@given(some | latin, st.integers(0, 5), st.integers(0, 5))
def test_taking_in_further_names_never_makes_a_name_rarer(printed, one, other):
    names = read(printed, "Person").korean
    near, far = sorted((one, other))
    assert rarity(names, far) <= rarity(names, near)
    assert rarity(names, far) >= 0


def rare(printed: str) -> int:
    return rarity(read(printed, "Person").korean, 0)


@pytest.mark.parametrize(
    ("common", "rarer"),
    [("김영수", "남궁쌰옥"), ("김철수", "독고철수"), ("Kim Yong Chol", "김영철"), ("이수", "이쌰")],
)
def test_a_common_name_is_less_rare_than_an_uncommon_one(common, rarer):
    assert rare(common) < rare(rarer)


def test_a_name_without_a_korean_reading_says_nothing():
    assert rarity((), 0) == 0
