import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.names.index import BLOCK, NameIndex

names = st.lists(st.text("abcde ", max_size=12), max_size=12)


def candidates(listed: list[str], *queries: str, **said) -> list[list[int]]:
    return list(NameIndex(listed).candidates(queries, **said))


@settings(deadline=None)
@given(names, names)
def test_equal_names_are_always_candidates_and_positions_are_real(listed, queries):
    found = candidates(listed, *queries)
    assert len(found) == len(queries)
    index = NameIndex(listed)
    for query, positions in zip(queries, found, strict=True):
        assert len(positions) == len(set(positions))
        assert all(0 <= p < len(listed) for p in positions)
        [folded] = NameIndex([query]).folded
        same = [p for p, name in enumerate(index.folded) if name == folded]
        assert set(same) <= set(positions)


@settings(deadline=None)
@given(names, names)
def test_a_query_finds_the_same_alone_and_among_others(listed, queries):
    together = candidates(listed, *queries)
    assert together == [found for query in queries for found in candidates(listed, query)]


def test_more_equal_names_than_the_limit_are_all_candidates():
    assert candidates(["kum song"] * 30 + ["other"], "KUM SONG", limit=10) == [[*range(30)]]


def test_the_nearest_come_first_and_ties_by_position():
    listed = ["bright dawn", "kum song trading", "kum song tradin", "kum song trading"]
    [found] = candidates(listed, "kum song trading")
    assert found == [1, 3, 2]


def test_one_changed_letter_in_a_long_name_is_still_a_candidate():
    listed = ["korea mining development trading corporation", *("x" * n for n in range(1, 40))]
    assert candidates(listed, "korea minin development trading corporation") == [[0]]


def test_queries_beyond_one_block_keep_their_places():
    listed = [f"ship {n}" for n in range(5)]
    found = candidates(listed, *(listed * (BLOCK // 5 + 3)))
    assert [positions[0] for positions in found] == [0, 1, 2, 3, 4] * (BLOCK // 5 + 3)


@pytest.mark.parametrize("listed", [[], [""], ["!!"]])
def test_lists_without_a_letter_are_no_fault(listed: list[str]):
    assert candidates(listed, "kum song") == [[]]
    assert candidates(["kum song"], "") == [[]]
