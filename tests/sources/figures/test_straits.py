"""One strait has one identifier, whatever a publication calls it."""

import pytest

from tricord.sources.figures.straits import STRAITS, straits_of


def test_there_are_as_many_straits_as_portwatch_has():
    assert len(STRAITS) == len(set(STRAITS)) == 28
    of_number = {straits_of(f"chokepoint{number}", "") for number in range(1, 29)}
    assert of_number == {frozenset({strait}) for strait in STRAITS}


@pytest.mark.parametrize(
    ("portid", "name", "strait"),
    [
        ("chokepoint6", "Strait of Hormuz", "hormuz_strait"),
        ("chokepoint6", "", "hormuz_strait"),
        ("", "hormuz_strait", "hormuz_strait"),
        ("", " suez  canal ", "suez"),
        ("", "bab_el_mandeb", "bab_el_mandeb"),
        ("chokepoint7", "Cape of Good Hope", "cape_of_good_hope"),
        ("chokepoint5", "renamed", "malacca_strait"),
    ],
)
def test_number_and_name_lead_to_the_same_strait(portid, name, strait):
    assert straits_of(portid, name) == {strait}


def test_number_and_name_of_two_straits_are_not_decided_between():
    assert straits_of("chokepoint1", "Strait of Hormuz") == {"suez", "hormuz_strait"}
    assert straits_of("chokepoint99", "Example Strait") == frozenset()
    assert straits_of("", "") == frozenset()
