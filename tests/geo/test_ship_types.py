"""The kind of a ship by the number that AIS sends, or the words of a table."""

import pytest
from pyais.constants import ShipType

from tricord.geo.ship_types import KINDS, kind
from tricord.locale import text


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("30", "fishing"),
        ("31", "towing"),
        ("52", "tug"),
        ("50", "pilot"),
        ("51", "search_and_rescue"),
        ("57", "local"),
        ("60", "passenger"),
        ("70", "cargo"),
        ("79", "cargo"),
        ("80", "tanker"),
        ("89", "tanker"),
        ("38", "unknown"),
        ("0", "unknown"),
        ("100", "unknown"),
        ("1004", "unknown"),
        ("Cargo", "cargo"),
        ("Crude Oil Tanker", "tanker"),
        ("Oil/Chemical Tanker", "tanker"),
        ("Towing long/wide", "towing"),
        ("Anti-pollution", "anti_pollution"),
        ("SAR", "search_and_rescue"),
        ("Not party to conflict", "non_combatant"),
        ("Undefined", "unknown"),
        ("Reserved", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_type_is_read(printed: str, expected: str):
    assert kind(printed) == expected
    assert kind(printed) in KINDS


def test_every_number_that_has_a_name_has_the_kind_of_that_name():
    unlike = {
        each.name: kind(str(int(each)))
        for each in ShipType
        if kind(each.name.replace("_", " ").replace("Vessel", " "))
        not in (kind(str(int(each))), "unknown")
    }
    assert unlike == {}


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_every_kind_of_ship_has_its_word(language: str):
    words = [text(f"ship-kind-{each}", language) for each in KINDS]
    assert len(set(words)) == len(KINDS)
