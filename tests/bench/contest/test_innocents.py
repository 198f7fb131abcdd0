"""Innocent names: a thousand at most, always the same, none of them listed."""

from bench.contest.entries import Entry
from bench.contest.innocents import innocents

SHIPS = [{"type": "ship", "name": f"Test Ship {n}", "imo": str(n)} for n in range(300)]
AGENTS = [{"type": "company", "name": f"Agent {n} Oy", "imo": ""} for n in range(120)]
TOKENS = [
    a + b for a in ("amin", "bole", "cira", "dovi") for b in ("kov", "nen", "son", "ez", "ia")
]


def made(entries=(), listed_imo=()):
    return innocents([*SHIPS, *AGENTS], TOKENS, entries, listed_imo)


def test_the_same_thousand_in_every_run():
    assert made() == made()


def test_ships_agents_persons_and_firms_all_take_part_once_each():
    names = [query.name for query in made()]
    assert len(names) == len(set(names))
    kinds = [query.kind for query in made()]
    assert kinds.count("ship") == 250
    assert kinds.count("agent") == 100
    assert {"person", "firm"} < set(kinds)


def test_a_listed_name_is_left_out_in_any_order_and_case():
    some = [query for query in made() if query.kind in ("person", "ship")][::40]
    listed = [
        Entry(("list", str(n)), "Person", (" ".join(reversed(q.name.upper().split())),))
        for n, q in enumerate(some)
    ]
    assert {q.name for q in some} & {q.name for q in made(listed)} == set()


def test_a_ship_with_a_listed_imo_number_is_left_out():
    ships = {query.name for query in made(listed_imo=("7", "8")) if query.kind == "ship"}
    assert ships & {"Test Ship 7", "Test Ship 8"} == set()


def test_nobody_must_be_found_by_an_innocent_name():
    assert all(query.wanted is None for query in made())
