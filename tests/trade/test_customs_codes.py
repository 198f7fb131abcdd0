"""Codes of customs are brought to alpha-3; a group of countries is never taken for a country."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.trade import customs_codes
from tricord.trade.countries import WORLD, Ambiguous, alpha2, country
from tricord.trade.customs_codes import is_apart, japan, united_states

DATA = Path(customs_codes.__file__).with_name("data")


def codes(table: str) -> dict[str, str]:
    with (DATA / table).open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return {row["code"]: row["alpha3"] for row in rows}


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("103", "KOR"), ("104", "PRK"), ("105", "CHN"), ("106", "TWN"), ("108", "HKG"),
        ("304", "USA"), ("524", "NGA"), ("525", "NER"), ("532", "COG"), ("533", "COD"),
        ("158", "PSE"), ("248", "XKX"), ("228", "SRB"), (" 105 ", "CHN"), ("105.0", "CHN"),
        ("702", "[702]"), ("523", "[523]"), ("999", "[999]"), ("S-TOTAL", None), ("", None),
        ("10", None), ("1050", None),
    ],
)  # fmt: skip
def test_a_number_of_japans_customs_would_be_another_country(code, found):
    assert japan(code) == found


@pytest.mark.parametrize(
    ("code", "name", "found"),
    [
        ("5700", "CHINA", "CHN"), ("5800", "KOREA, SOUTH", "KOR"), ("5790", "KOREA, NORTH", "PRK"),
        ("5880", "", "JPN"), ("5830", "TAIWAN", "TWN"), ("7510", "NIGER", "NER"),
        ("0003", "EUROPEAN UNION", "[0003]"), ("3", "EUROPEAN UNION", "[0003]"),
        ("4XXX", "EUROPE", "[4XXX]"), ("-", "TOTAL FOR ALL COUNTRIES", WORLD), ("0000", "", WORLD),
        ("5082", "", "[5082]"), ("5083", "", "[5083]"), ("4799", "SOMEWHERE NEW", "[4799]"),
        ("", "TOTAL FOR ALL COUNTRIES", WORLD), ("", "CHINA", "CHN"), ("", "EUROPE", "[4XXX]"),
        ("", "EUROPEAN UNION", "[0003]"), ("", "Total for all countries", WORLD),
        ("", "Narnia", None), ("", "", None), ("China", "", None), ("57000", "", None),
    ],
)  # fmt: skip
def test_a_code_of_schedule_c_would_be_another_country(code, name, found):
    assert united_states(code, name) == found


@pytest.mark.parametrize(("code", "name"), [("5800", "KOREA, NORTH"), ("5790", "KOREA, SOUTH")])
def test_the_two_koreas_would_be_taken_for_one_another(code, name):
    assert united_states(code, name) is None


def test_a_bare_korea_would_be_guessed():
    assert isinstance(united_states("", "Korea"), Ambiguous)


def test_a_name_of_another_publishers_group_would_get_that_publishers_code():
    assert country("EU-28") == "[97]"
    assert united_states("", "EU-28") is None


@pytest.mark.parametrize("table", ["japan_customs.csv", "us_schedule_c.csv"])
def test_two_codes_of_one_country_would_make_two_lines_contradict_each_other(table):
    found = [alpha3 for alpha3 in codes(table).values() if alpha3]
    assert len(found) == len(set(found))
    assert all(alpha2(alpha3) for alpha3 in found if alpha3 != WORLD)


def test_a_table_would_lack_countries():
    assert len(codes("japan_customs.csv")) == 235
    assert len(codes("us_schedule_c.csv")) == 241 + 21
    assert {code for code, alpha3 in codes("us_schedule_c.csv").items() if not alpha3} >= {
        f"{at}XXX" for at in range(1, 8)
    }


@given(st.text(max_size=6), st.text(max_size=12))
def test_no_word_would_be_met_with_a_fault(code, name):
    for found in (japan(code), united_states(code, name)):
        assert found is None or isinstance(found, Ambiguous) or is_apart(found) or len(found) == 3
