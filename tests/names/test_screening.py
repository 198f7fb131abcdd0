from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.monitors.sanctions.rows import entry, party, tables

from tricord.model.listing import Schema
from tricord.names.comparing import compare_names
from tricord.names.name import read
from tricord.names.scoring import THRESHOLD as THOUSANDTHS
from tricord.names.screening import MAY_BE, Listed, Match, names_of

THRESHOLD = THOUSANDTHS / 1000


def matches(parties: list[dict], entries: list[dict]) -> list[Match]:
    made = {name: frame.to_dicts() for name, frame in tables(parties, entries).items()}
    listed = Listed(made["list_entries"], made["list_names"], made["list_identifiers"], THRESHOLD)
    return list(listed.matches(made["parties"]))


syllable = st.sampled_from(["kum", "song", "chon", "ma", "san", "bright", "dawn", "1", "2"])
name = st.lists(syllable, min_size=1, max_size=4).map(" ".join)


@settings(max_examples=40, deadline=None)
@given(
    ours=st.lists(st.tuples(name, st.sampled_from([*Schema])), max_size=5),
    theirs=st.lists(st.tuples(name, name, st.sampled_from([*Schema])), max_size=5),
)
def test_screening_finds_what_comparing_everything_with_everything_finds(ours, theirs):
    parties = [party(n, schema, party_id=str(i)) for i, (n, schema) in enumerate(ours)]
    entries = [entry(a, b, schema=s, entry_id=f"E{i}") for i, (a, b, s) in enumerate(theirs)]
    wanted = {
        (p["party_id"], e["entry_id"]): max(
            compare_names(read(mine, p["schema"]), read(listed, e["schema"])).in_search().score
            for mine, listed in product(names_of(p), e["_names"])
        )
        for p, e in product(parties, entries)
        if e["schema"] in MAY_BE[p["schema"]]
    }
    found = {
        (m.party["party_id"], m.entry["entry_id"]): m.name.comparison.score
        for m in matches(parties, entries)
    }
    assert found == {pair: score for pair, score in wanted.items() if score >= THRESHOLD}


def test_matches_come_in_order_of_parties_then_of_entries():
    parties = [party("KUM SONG", party_id=key) for key in ("b", "a")]
    entries = [entry("KUM SONG", entry_id=key) for key in ("E2", "E1")]
    order = [(m.party["party_id"], m.entry["entry_id"]) for m in matches(parties, entries)]
    assert order == [("b", "E1"), ("b", "E2"), ("a", "E1"), ("a", "E2")]


def test_an_entry_found_by_identifier_also_gets_its_nearest_name():
    [match] = matches(
        [party("KUM SONG SHIPPING", imo="1234567")],
        [entry("X", "KUM SONG SHIPING", identifiers=("imo:1234567",))],
    )
    assert match.identifier is not None
    assert match.name is not None
    assert match.name.row["name"] == "KUM SONG SHIPING"


def test_an_identifier_of_two_entries_finds_both():
    entries = [entry(f"X{i}", entry_id=f"E{i}", identifiers=("imo:1234567",)) for i in range(3)]
    assert len(matches([party("BRIGHT DAWN", imo="1234567")], entries)) == 3


@pytest.mark.parametrize("schema", [*Schema])
def test_every_kind_of_party_may_be_its_own_kind(schema: str):
    assert schema in MAY_BE[schema]


def test_identifiers_of_kinds_that_are_not_compared_find_nothing():
    ours = party("BRIGHT DAWN", Schema.COMPANY, identifiers=["website:x.example", "odd", ":"])
    assert (
        matches([ours], [entry("X", schema=Schema.COMPANY, identifiers=("website:x.example",))])
        == []
    )
