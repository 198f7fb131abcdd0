"""The kernel says what its rules say, once more in plain Python (`plain`)."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.names.kernel import plain

from tricord.names.comparing import compare_names, general, viewed
from tricord.names.name import read

PERSONS = "vladimir vladmir putin yong chol kim ri jong jon abd al von mohammed muhamad bob robert"
PERSONS += " jr iii ii j a dr alexander aleksandr владимир путин jean-marie o'neil el-sayed"
PERSONS += " van vanderberg der berg abdulrahman rahman abdul schmidt smith smyth john"
BODIES = "korea korean kumsong kum song trading tradng general corporation corp co ltd llc the of"
BODIES += " bank commercial no 2 3 ii second secnd first tanchon danchon"
BODIES += " ryonbong green pine associated forest"
BODIES += " 단천 상업 은행 무역 회사 банк 2호 ооо фрост frost international kwangson kwangsong and"
SHIPS = "chon song chonsong ma ryong gang 1 2 no star bright dawn ocean mv m v tanker dong dae"
SHIPS += " chongchongang chong lucky luky 청천강 호 3 iii seven 7 paek san paeksan"


def pool(words: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(words.split()), min_size=1, max_size=6).map(" ".join)


def mistyped(names: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, str]]:
    """A name and another: any, or the same with a few letters changed."""

    def change(name: str, cuts: list[tuple[int, str]]) -> str:
        for place, letter in cuts:
            at = place % max(len(name), 1)
            name = name[:at] + letter + name[at + 1 :]
        return name

    cut = st.tuples(st.integers(0, 60), st.sampled_from(["", "e", "xy", " "]))
    changed = st.tuples(names, st.lists(cut, max_size=3)).map(lambda x: (x[0], change(*x)))
    return st.tuples(names, names) | changed


def agree(one: str, other: str, schema: str) -> None:
    mine, theirs = read(one, schema), read(other, schema)
    found = compare_names(mine, theirs)
    wanted = viewed(general(mine, theirs, plain.score(mine, theirs), found.pairs))
    told = (found.value, found.view, found.against, found.rarity)
    assert told == (wanted.value, wanted.view, wanted.against, wanted.rarity)


@settings(max_examples=200, deadline=None)
@given(mistyped(pool(PERSONS)), st.sampled_from(["Person", "LegalEntity"]))
@example(("robert smith", "bob smyth"), "Person")
@example(("john smith jr", "john smith iii"), "Person")
def test_names_of_people_are_scored_by_the_rules_as_they_are_said(pair, schema):
    agree(*pair, schema)


@settings(max_examples=200, deadline=None)
@given(mistyped(pool(BODIES)), st.sampled_from(["Company", "Organization", "LegalEntity"]))
@example(("korea kwangsong trading", "kangbong trading"), "Company")
def test_names_of_bodies_are_scored_by_the_rules_as_they_are_said(pair, schema):
    agree(*pair, schema)


@settings(max_examples=200, deadline=None)
@given(mistyped(pool(SHIPS)), st.sampled_from(["Vessel", "Airplane"]))
@example(("chon song 2", "chon song 3"), "Vessel")
@example(("chong chon gang", "chongchongang"), "Vessel")
def test_names_of_ships_are_scored_by_the_rules_as_they_are_said(pair, schema):
    agree(*pair, schema)


@pytest.mark.parametrize(
    ("one", "other", "schema"),
    [
        ("Chon Song 2", "Chon Song 3", "Vessel"),
        ("Korea Trading Corporation", "General Trading Company", "Company"),
        ("John Smith Jr", "John Smith III", "Person"),
        ("Vladimir", "Vladimir Putin", "Person"),
        ("Bel Khadem Salim", "Belkha Demsalim", "Person"),
    ],
)
def test_every_reason_against_is_among_the_rules_that_are_said(one, other, schema):
    agree(one, other, schema)
    assert compare_names(read(one, schema), read(other, schema)).against
