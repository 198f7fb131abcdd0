import pytest

from tricord.geo.countries import alpha2
from tricord.geo.nationalities import _WORDS, nationalities


@pytest.mark.parametrize(
    ("printed", "codes"),
    [
        ("Russian", ("RU",)),
        ("Russian Federation", ("RU",)),
        ("Trinidad and Tobago", ("TT",)),
        ("Russian and Ukrainian", ("RU", "UA")),
        ("a) German\xa0 b) Moroccan", ("DE", "MA")),
        ("a) South Sudan; b) Uganda", ("SS", "UG")),
        ("Syrian; French", ("SY", "FR")),
        ("IRAN (ISLAMIC REPUBLIC OF)", ("IR",)),
        ("Moldovan, Russian and Ukrainian", ("MD", "RU", "UA")),
        ("CONGO, Democratic (was Zaire)", ("CONGO, Democratic (was Zaire)",)),
        ("na", ()),
        # More than one state answers to it.
        ("Congolese", ("Congolese",)),
        ("Possibly Ethiopian", ("Possibly Ethiopian",)),
    ],
)
def test_a_nationality_becomes_the_code_of_its_state_or_stays_as_printed(printed, codes):
    assert nationalities(printed) == codes


def test_every_word_stands_for_a_state_that_is_known():
    assert [code for code in _WORDS.values() if alpha2(code) != code] == []
