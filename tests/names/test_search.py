"""A search finds what comparing with every listed name finds, no more and no less."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.model.listing import Schema
from tricord.names.comparing import compare_names
from tricord.names.name import read
from tricord.names.scoring import THRESHOLD
from tricord.names.search import NameSearch

PEOPLE = [
    "Vladimir Vladimirovich Putin",
    "Yevgeniy Viktorovich Prigozhin",
    "Mohammed al-Rahman Haddad",
    "Abdulrahman Muhammad Hadad",
    "Jean-Marie O'Neil",
    "Robert Alexander Smith",
    "Bob Smith",
    "Anna Schmidt van den Berg",
    "Kim Yong Chol",
    "Kim Yong-ch'ol",
    "Ri Su Yong",
    "Jon Myong Guk",
    "Jong Myong Guk",
    "김정은",
    "김영철",
    "이수용",
    "キム・ジョンウン",
    "Чан Сон Тхэк",
    "金正恩",
    "장성택",
]
BODIES = [
    "Korea Kwangsong Trading Corporation",
    "Korea Ryonbong General Corporation",
    "Green Pine Associated Corporation",
    "Tanchon Commercial Bank",
    "Foreign Trade Bank of Korea",
    "Ocean Maritime Management Company, Limited",
    "Kumsong Shipping Co Ltd",
    "Dalian Sun Moon Star International Logistics",
    "Bank Vostok OOO",
    "Jinmyong Joint Bank",
    "Mirim Machinery Factory No. 2",
]
SHIPS = [
    "Chong Chon Gang",
    "Chon Song 2",
    "Chon Song 3",
    "Ryong Gang 2",
    "MV Bright Dawn",
    "Ocean Star",
    "Lucky Star No. 7",
    "Paek San Ryong",
    "Kum Un San 3",
]
SURELY = 880
"""A score that a search does not overlook."""
POOLS = {Schema.PERSON: PEOPLE, Schema.COMPANY: BODIES, Schema.VESSEL: SHIPS}


@st.composite
def reordered(draw: st.DrawFn, names: list[str]) -> str:
    """A listed name in another order, or with hyphens."""
    words = draw(st.sampled_from(names)).split()
    if draw(st.booleans()):
        words.reverse()
    return draw(st.sampled_from([" ", "-", ", "])).join(words)


@st.composite
def mistyped(draw: st.DrawFn, names: list[str]) -> tuple[int, str]:
    """A listed name by its place, and as it is written with a letter wrong or missing."""
    place = draw(st.integers(0, len(names) - 1))
    text = names[place]
    at = draw(st.sampled_from([at for at in range(1, len(text)) if text[at].isalpha()]))
    return place, text[:at] + draw(st.sampled_from(["", "e", text[at - 1]])) + text[at + 1 :]


def found_by(query: str, names: list[str], schema: str) -> dict[int, tuple[int, str]]:
    hits = NameSearch([(name, schema) for name in names]).search(read(query, schema))
    return {hit.position: (hit.comparison.value, hit.comparison.view) for hit in hits}


def compared(query: str, names: list[str], schema: str) -> dict[int, tuple[int, str]]:
    each = [compare_names(read(query, schema), read(name, schema)).in_search() for name in names]
    return {at: (f.value, f.view) for at, f in enumerate(each) if f.value >= THRESHOLD}


@pytest.mark.parametrize("schema", POOLS)
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_search_finds_what_comparing_with_every_name_finds(schema, data):
    names = POOLS[schema]
    query = data.draw(reordered(names))
    assert found_by(query, names, schema) == compared(query, names, schema)


@pytest.mark.parametrize("schema", POOLS)
@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_mistyped_name_is_found_by_the_search_where_comparing_finds_it(schema, data):
    names = POOLS[schema]
    place, query = data.draw(mistyped(names))
    wanted = compared(query, names, schema)
    found = found_by(query, names, schema)
    if wanted.get(place, (0, ""))[0] >= SURELY:
        assert place in found
    assert found.keys() <= wanted.keys()


@pytest.mark.parametrize(("schema", "names"), POOLS.items())
def test_every_listed_name_finds_itself(schema, names):
    search = NameSearch([(name, schema) for name in names])
    for at, name in enumerate(names):
        assert at in {hit.position for hit in search.search(read(name, schema))}


@settings(max_examples=30, deadline=None)
@given(st.permutations(PEOPLE), st.sampled_from(PEOPLE))
def test_the_order_of_the_list_does_not_change_what_is_found(names, query):
    def told(listed: list[str]) -> list[tuple[str, int]]:
        hits = NameSearch([(name, "Person") for name in listed]).search(read(query, "Person"))
        return sorted((listed[hit.position], hit.comparison.value) for hit in hits)

    assert told(names) == told(PEOPLE)


def test_an_earlier_query_does_not_change_a_later_one():
    search = NameSearch([(name, "Person") for name in PEOPLE])
    first = [search.search(read(name, "Person")) for name in PEOPLE]
    again = [search.search(read(name, "Person")) for name in reversed(PEOPLE)]
    assert again == first[::-1]


def test_hits_come_best_first_and_ties_in_the_order_of_the_list():
    names = ["Kim Yong Chul", "김영철", "Kim Yong Chol", "김영철", "Kim Yong Chol"]
    hits = NameSearch([(name, "Person") for name in names]).search(read("Kim Yong Chol", "Person"))
    order = [(-hit.comparison.value, hit.position) for hit in hits]
    assert order == sorted(order)
    assert [hit.position for hit in hits[:2]] == [2, 4]


def test_names_of_other_kinds_are_not_found():
    kinds = [Schema.PERSON, Schema.COMPANY, Schema.VESSEL, Schema.AIRPLANE, Schema.ORGANIZATION]
    search = NameSearch([("Ocean Star Kumsong", kind) for kind in kinds])

    def of(kind: str) -> set[int]:
        return {hit.position for hit in search.search(read("Ocean Star Kumsong", kind))}

    assert of(Schema.PERSON) == {0}
    assert of(Schema.COMPANY) == of(Schema.ORGANIZATION) == {1, 4}
    assert of(Schema.VESSEL) == {2}
    assert of(Schema.AIRPLANE) == {3}
    assert of(Schema.LEGAL_ENTITY) == {0, 1, 4}


@pytest.mark.parametrize("query", ["Kim Yong Chol", "", "😀", "Ltd", "7", "김영철"])
def test_an_empty_list_and_a_list_of_empty_names_find_nothing(query):
    for schema in Schema:
        assert NameSearch([]).search(read(query, schema)) == []
        assert NameSearch([("", schema), ("😀", schema)]).search(read(query, schema)) == []


def test_names_below_the_least_score_asked_for_are_left_out():
    names = [(name, "Person") for name in PEOPLE]
    strict, loose = NameSearch(names, least=950), NameSearch(names, least=700)
    query = read("Vladimir Putin", "Person")
    assert all(hit.comparison.value >= 950 for hit in strict.search(query))
    some = {hit.position for hit in loose.search(query)}
    assert {hit.position for hit in strict.search(query)} <= some
    assert 0 in some


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=20), max_size=5), st.text(max_size=20), st.sampled_from(Schema))
def test_no_text_breaks_the_index_or_the_search(names, query, schema):
    search = NameSearch([(name, schema) for name in names])
    assert all(hit.comparison.value >= THRESHOLD for hit in search.search(read(query, schema)))
