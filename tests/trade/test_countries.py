"""Countries are known by code and by name, and the two Koreas are never taken for one another."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.geo import countries as of_places
from tricord.trade import countries
from tricord.trade.countries import WORLD, Ambiguous, alpha2, country, m49, of_number

NORTH = [
    "North Korea", "NORTH KOREA", "Korea, North", "Korea (North)", "N. Korea", "DPRK", "DPR Korea",
    "Korea, DPR", "Dem. People's Rep. of Korea", "Dem. People’s Rep. of Korea",
    "Korea, Dem. People's Rep.", "Korea, Democratic People's Republic of",
    "Democratic People's Republic of Korea", "朝鲜", "朝鮮", "北朝鮮",
    "朝鮮民主主義人民共和国", "북한",
    "조선민주주의인민공화국", "KP", "PRK", "408", "0408",
]  # fmt: skip
SOUTH = [
    "South Korea", "Korea, South", "Korea (South)", "Rep. of Korea", "Korea, Rep.",
    "Korea, Rep. of", "Republic of Korea", "Korea, Republic of", "韩国", "韓国", "대한민국", "한국",
    "大韓民国", "KR", "KOR", "410",
]  # fmt: skip


@pytest.mark.parametrize("printed", NORTH)
def test_a_name_of_the_dprk_would_not_be_known(printed):
    assert country(printed) == "PRK"


@pytest.mark.parametrize("printed", SOUTH)
def test_a_name_of_the_republic_of_korea_would_not_be_known(printed):
    assert country(printed) == "KOR"


@pytest.mark.parametrize("printed", ["Korea", "KOREA", " korea ", "Corea", "Corée", "코리아"])
def test_a_bare_korea_would_be_guessed(printed):
    found = country(printed)
    assert isinstance(found, Ambiguous)
    assert found.among == ("KOR", "PRK")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (0, WORLD), (408, "PRK"), (410, "KOR"), (156, "CHN"), (490, "TWN"), (158, "TWN"),
        (842, "USA"), (840, "USA"), (699, "IND"), (757, "CHE"), (579, "NOR"), (251, "FRA"),
        (280, "DEU"), (810, "SUN"), (899, "[899]"), (97, "[97]"), (58, "[58]"), (1, None),
    ],
)  # fmt: skip
def test_a_number_of_a_publisher_is_brought_to_alpha3(number, code):
    assert of_number(number) == code


def test_an_area_without_code_keeps_the_publishers_own_in_brackets():
    assert country("Areas, nes") == "[899]"
    assert country("Other Asia, nes") == "TWN"
    assert country("World") == country("世界") == country("WLD") == WORLD


@given(st.text(max_size=20))
def test_any_text_is_a_country_or_none(printed):
    found = country(printed)
    assert found is None or isinstance(found, Ambiguous) or found


def rows(name: str) -> list[dict[str, str]]:
    return [*countries._rows(name)]


def test_every_country_comes_back_from_its_codes_and_names():
    for row in rows("countries.csv"):
        code = row["alpha3"]
        assert country(code) == country(row["alpha2"]) == code
        assert alpha2(code) == row["alpha2"]
        assert all(country(name) == code for name in row["names"].split("|"))
        # UN Comtrade and BACI count Monaco with France, and give its number to "Europe EU, nes".
        if row["m49"] and code != "MCO":
            assert of_number(int(row["m49"])) == code
            assert m49(code) == int(row["m49"])
    assert len(rows("countries.csv")) == 250


def test_no_name_and_no_number_means_two_countries():
    named, numbered = defaultdict(set), defaultdict(set)
    for row in rows("countries.csv"):
        numbered[row["m49"]].add(row["alpha3"])
        for name in row["names"].split("|"):
            named[countries._key(name)].add(row["alpha3"])
    for row in rows("publishers_areas.csv"):
        for name in filter(None, row["names"].split("|")):
            named[countries._key(name)].add(row["alpha3"] or row["code"])
    assert {name: codes for name, codes in named.items() if len(codes) > 1} == {}
    assert {n: codes for n, codes in numbered.items() if len(codes) > 1 and n} == {}
    assert set(named).isdisjoint(countries._AMBIGUOUS)


def test_the_names_agree_with_those_of_the_room_of_places():
    file = Path(of_places.__file__).with_suffix(".csv")
    with file.open(encoding="utf-8", newline="") as lines:
        known = [*csv.DictReader(lines)]
    assert {row["alpha3"] for row in known} == {row["alpha3"] for row in rows("countries.csv")}
    assert all(alpha2(row["alpha3"]) == row["alpha2"] for row in known)
