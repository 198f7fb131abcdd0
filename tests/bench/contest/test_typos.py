"""Queries with typing errors: always the same, never right, always near."""

from bench.contest.chance import seeded
from bench.contest.entries import Entry
from bench.contest.typos import NEIGHBOURS, letters, mistyped, typo_queries
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import DamerauLevenshtein

from tricord.names.folding import fold

names = st.text(
    st.sampled_from("abcdefghijklmnopqrstuvwxyzABCZ -'’éŏ"), min_size=6, max_size=40
).filter(lambda name: len(letters(name)) >= 6)


def entry(number: int, name: str, schema: str = "Person") -> Entry:
    return Entry(("un-sc", f"KPi.{number:03}"), schema, (name,))


@given(names, st.integers(1, 2), st.integers())
def test_a_mistyped_name_is_another_name_and_at_most_its_errors_away(name, errors, seed):
    typed = mistyped(name, errors, seeded(str(seed)))
    assert fold(typed) != fold(name)
    assert 1 <= DamerauLevenshtein.distance(name, typed) <= errors


@given(names, st.integers())
def test_the_same_chance_makes_the_same_error(name, seed):
    assert mistyped(name, 2, seeded(str(seed))) == mistyped(name, 2, seeded(str(seed)))


def test_an_error_keeps_the_case_of_its_letter():
    typed = {mistyped("PAK CHUN IL", 1, seeded(str(seed))) for seed in range(50)}
    assert all(name == name.upper() for name in typed)


def test_neighbours_are_keys_beside_each_other_and_agree_about_it():
    assert "w" in NEIGHBOURS["q"]
    assert "p" not in NEIGHBOURS["q"]
    assert all(key in NEIGHBOURS[near] for key, nears in NEIGHBOURS.items() for near in nears)


def test_each_entry_is_asked_for_twice_with_different_errors():
    entries = [entry(1, "RI WON HO"), entry(2, "KOREA MINING TRADING", "Organization")]
    queries = list(typo_queries(entries))
    assert [query.wanted for query in queries] == [e.key for e in entries for _ in range(2)]
    assert len({query.name for query in queries}) == len(queries)
    assert [query.kind for query in queries] == [
        "Person, 1 error",
        "Person, 1 error",
        "Organization, 1 error",
        "Organization, 2 errors",
    ]


def test_both_queries_of_an_entry_lie_in_one_half_and_the_halves_are_both_used():
    queries = list(typo_queries([entry(n, f"CHOE {'AEIOU'[n % 5]}L SU") for n in range(60)]))
    for first, second in zip(queries[::2], queries[1::2], strict=True):
        assert first.held_out == second.held_out
    assert {query.held_out for query in queries} == {True, False}


def test_an_entry_does_not_change_the_errors_of_another():
    alone = list(typo_queries([entry(2, "PAK CHUN IL")]))
    assert list(typo_queries([entry(1, "RI WON HO"), entry(2, "PAK CHUN IL")]))[2:] == alone


def test_a_name_without_enough_letters_to_mistype_is_left_out():
    assert list(typo_queries([entry(1, "O Il"), entry(2, "김정은")])) == []
