"""Names as rows of integers: what the kernel is told about them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.names.encoding import INITIAL_WEIGHT, WEIGHTS, kernel_words, places, side, units
from tricord.names.kernel import layout
from tricord.names.name import read
from tricord.names.scripts import Script
from tricord.names.vocabulary import Role, Word


def rows(printed: str, schema: str) -> dict[str, tuple[int, ...]]:
    name = read(printed, schema)
    made = units(name.words)
    return {word.text: tuple(row) for word, row in zip(made, side(name).units, strict=True)}


def is_joined(row: tuple[int, ...]) -> bool:
    return row[layout.FLAGS] & layout.JOINED != 0


def test_neighbours_and_the_whole_name_may_be_written_as_one():
    found = rows("chong chon gang", "Vessel")
    assert set(found) == {"chong", "chon", "gang", "chongchon", "chongang", "chongchongang"} or {
        "chong",
        "chon",
        "gang",
        "chongchon",
        "chongang",
        "chonggang",
        "chongchongang",
    } >= set(found)
    assert found["chongchongang"][layout.PLACES] == 0b111
    assert found["chongchongang"][layout.WEIGHT] == sum(
        found[word][layout.WEIGHT] for word in ("chong", "chon", "gang")
    )
    assert is_joined(found["chongchon"])
    assert not is_joined(found["chong"])


def test_numbers_forms_and_words_of_another_script_are_never_joined():
    assert not any(map(is_joined, rows("chon 2", "Vessel").values()))
    assert not any(map(is_joined, rows("kumsong 은행", "Company").values()))


def test_generic_words_and_forms_weigh_less_than_names():
    found = rows("kumsong trading co ltd", "Company")
    assert found["kumsong"][layout.WEIGHT] > found["trading"][layout.WEIGHT] == 40
    assert WEIGHTS[Role.FORM] < WEIGHTS[Role.GENERIC] < WEIGHTS[Role.NAME]
    assert found["kumsong"][layout.FLAGS] & layout.DISTINCTIVE
    assert not found["trading"][layout.FLAGS] & layout.DISTINCTIVE


def test_an_initial_weighs_less_than_a_name():
    found = rows("j smith", "Person")
    assert found["j"][layout.WEIGHT] == INITIAL_WEIGHT < found["smith"][layout.WEIGHT]
    assert found["j"][layout.FLAGS] & layout.ONE_LETTER


@pytest.mark.parametrize(
    ("one", "other", "schema", "fact", "same"),
    [
        ("chon song 2", "chon song no. 2", "Vessel", layout.NUMBERS, True),
        ("chon song 2", "chon song ii", "Vessel", layout.NUMBERS, True),
        ("chon song 2", "chon song 3", "Vessel", layout.NUMBERS, False),
        ("john smith jr", "john smith iii", "Person", layout.SUFFIXES, False),
        ("john smith", "jane smith", "Person", layout.SUFFIXES, True),
    ],
)
def test_numbers_and_generations_are_told_apart_by_their_signs(one, other, schema, fact, same):
    a, b = (side(read(name, schema)).facts[fact] for name in (one, other))
    assert (a == b) == same


def test_a_name_without_numbers_or_generation_has_the_sign_0():
    facts = side(read("John Smith", "Person")).facts
    assert facts[layout.NUMBERS] == facts[layout.SUFFIXES] == 0


def test_a_legal_entity_may_be_a_person_or_a_body_and_never_a_ship():
    kinds = {
        schema: int(side(read("Kumsong", schema)).facts[layout.KINDS])
        for schema in ("Person", "Company", "Organization", "LegalEntity", "Vessel", "Airplane")
    }
    assert kinds["LegalEntity"] & kinds["Person"]
    assert kinds["LegalEntity"] & kinds["Company"]
    assert kinds["Company"] & kinds["Organization"]
    assert not kinds["LegalEntity"] & (kinds["Vessel"] | kinds["Airplane"])
    assert not kinds["Person"] & kinds["Company"]
    assert not kinds["Vessel"] & kinds["Airplane"]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["Person", "Company", "Vessel"]))
def test_any_name_fits_the_integers_of_the_kernel(printed, schema):
    name = read(printed, schema)
    made, one = units(name.words), side(name)
    assert one.units.shape == (len(made), layout.COLUMNS)
    assert len(one.facts) == layout.FACTS
    assert list(one.units[:, layout.WORD]) == list(range(len(made)))
    assert tuple(one.units[:, layout.PLACES]) == places(name.words)
    for at, word in enumerate(made):
        codes = one.words.codes[one.words.starts[at] : one.words.starts[at + 1]]
        assert "".join(map(chr, codes)) == word.text


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40), st.sampled_from(["Person", "Company", "Vessel"]))
def test_words_of_a_name_have_the_traits_they_have_alone(printed, schema):
    name = read(printed, schema)
    alone, one = kernel_words(name.words), side(name).words
    count = len(name.words)
    assert (one.traits[:count] == alone.traits).all()
    assert (one.letters[:count] == alone.letters).all()


def test_letters_of_words_are_bits_without_their_order_or_spaces():
    texts = ("abc", "cab", "a b c", "")
    made = kernel_words([Word(text, Script.LATIN, Role.NAME) for text in texts])
    assert list(made.starts) == [0, 3, 6, 11, 11]
    bits = made.letters
    assert bits[0] == bits[1] == bits[2] != 0
    assert bits[3] == 0
