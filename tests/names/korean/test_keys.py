"""Keys of Korean names: names that read alike share one."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.names.korean.keys import korean_keys
from tricord.names.korean.person import name_distance
from tricord.names.name import read

SURNAMES = ["Kim", "Ri", "Lee", "Pak", "Jong", "Jon", "Choe", "Tsoi", "김", "이", "정", "전", "최"]
GIVEN = ["Yong", "Young", "Chol", "Chul", "Cheol", "Su", "Soo", "Il", "Un", "Eun", "Hyok", "Ryong"]
koreans = st.builds(
    " ".join, st.tuples(*map(st.sampled_from, (SURNAMES, GIVEN, GIVEN)))
) | st.builds(
    "".join, st.tuples(*map(st.sampled_from, ("김이정전최박", "영철수일은혁룡용", "영철수은혁")))
)


@settings(max_examples=300, deadline=None)
@given(koreans, koreans)
def test_korean_names_that_read_alike_share_a_key(one, other):
    mine, theirs = read(one, "Person").korean, read(other, "Person").korean
    if name_distance(mine, theirs) is not None:
        assert korean_keys(mine) & korean_keys(theirs)


def test_what_is_no_korean_name_has_no_korean_keys():
    assert korean_keys(()) == set()
    assert not korean_keys(read("John Smith", "Person").korean)
