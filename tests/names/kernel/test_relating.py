"""Rules by which two words are one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.names.kernel.two_words import relation

from tricord.names.kernel import layout
from tricord.names.scripts import Script
from tricord.names.vocabulary import Role, Word, words

latin = st.builds(
    Word,
    st.text("abcdegiklmnostuy", min_size=1, max_size=12),
    st.just(Script.LATIN),
    st.sampled_from(Role),
)


def word(text: str, schema: str = "Company") -> Word:
    return words(text, schema)[-1]


@pytest.mark.parametrize(
    ("one", "other", "schema", "rule"),
    [
        ("kumsong", "kumsong", "Company", "same"),
        ("chon 2", "chon ii", "Vessel", "number"),
        ("bank", "банк", "Company", "translation"),
        ("은행", "bank", "Company", "translation"),
        ("bob", "robert", "Person", "nickname"),
        ("lucky", "luky", "Vessel", "spelling"),
        ("kumgang", "금강", "Vessel", "korean"),
        ("tanchon", "danchon", "Company", "korean"),
        ("フロスト", "frost", "Person", "sound"),
        ("vladmir", "vladimir", "Person", "typo"),
        ("j", "john", "Person", "initial"),
    ],
)
def test_two_words_are_one_by_the_rule_that_says_so(one, other, schema, rule):
    a, b = word(one, schema), word(other, schema)
    for found in (relation(a, b), relation(b, a)):
        assert found is not None
        assert found.rule == rule


@pytest.mark.parametrize(
    ("one", "other", "schema"),
    [
        ("chon 2", "chon iii", "Vessel"),
        ("john smith jr", "john smith iii", "Person"),
        ("j", "robert", "Person"),
        ("smith", "putin", "Person"),
        ("금강", "은강", "Vessel"),
        ("フロスト", "agricultural", "Company"),
        ("zt", "zu", "Company"),
    ],
)
def test_two_words_that_no_rule_makes_one_stay_two(one, other, schema):
    a, b = word(one, schema), word(other, schema)
    assert relation(a, b) is None
    assert relation(b, a) is None


def test_words_of_people_are_not_read_as_korean_one_by_one():
    one, other = word("tanchon"), word("danchon")
    asked_as_people = relation(one, other, korean=False)
    assert asked_as_people is None or asked_as_people.rule != "korean"


@settings(max_examples=300)
@given(latin, latin, st.booleans())
def test_latin_words_are_one_from_both_sides_at_one_cost(one, other, korean):
    found = relation(one, other, korean=korean)
    assert found == relation(other, one, korean=korean)
    if found is not None:
        assert 0 <= found.cost < 1000
        assert found.rule in layout.RULES
    assert relation(one, one) == ("same", 0)


def test_two_words_that_both_stand_in_many_names_are_two_words():
    cost = {
        pair: found.cost
        for pair in (("maria", "mario"), ("mbrxa", "mbrxo"))
        if (found := relation(*(word(each, "Person") for each in pair))) and found.rule == "typo"
    }
    assert cost["maria", "mario"] > cost["mbrxa", "mbrxo"]
