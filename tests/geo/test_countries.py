import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tricord.geo.countries
from tricord.geo.countries import alpha2

TABLE = Path(tricord.geo.countries.__file__).with_suffix(".csv")


@pytest.mark.parametrize(
    "printed",
    [
        "Democratic People's Republic of Korea",
        "Korea, North",
        "DPR KOREA",
        "북한",
        "北朝鮮",
        "KP",
        "PRK",
        " korea,  democratic people’s republic of ",
    ],
)
def test_one_country_under_many_names_gets_one_code(printed):
    assert alpha2(printed) == "KP"


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("St. Kitts & Nevis", "KN"),
        ("Saint Kitts and Nevis", "KN"),
        ("The Gambia", "GM"),
        ("Côte d'Ivoire", "CI"),
        ("Congo, Democratic Republic of the", "CD"),
        ("Congo", "CG"),
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("China, Hong Kong Special Administrative Region", "HK"),
        ("대한민국", "KR"),
        ("日本", "JP"),
    ],
)
def test_publishers_spellings_are_understood(printed, code):
    assert alpha2(printed) == code


@pytest.mark.parametrize(
    "printed",
    ["", " ", "the", "na", "kp", "undetermined", "former Soviet Union", "Region: Crimea", "Korea"],
)
def test_what_is_no_country_or_two_of_them_has_no_code(printed):
    assert alpha2(printed) is None


@given(printed=st.text())
def test_any_text_is_a_known_code_or_nothing(printed):
    assert alpha2(printed) is None or len(alpha2(printed)) == 2


def test_no_name_stands_for_two_countries():
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 250
    for row in rows:
        assert alpha2(row["alpha3"]) == row["alpha2"]
        assert {alpha2(name) for name in row["names"].split("|")} == {row["alpha2"]}


def test_every_country_of_the_real_lists_and_ports_has_its_code(shared_data):
    printed = set()
    for path, column in (
        ("screening/ofac/2021-07_complete/add.csv", 4),
        ("screening/ofac/2025-02_partial/add.csv", 4),
        ("maritime/NGA_WPI_UpdatedPub150.csv", 5),
    ):
        with (shared_data / path).open(encoding="utf-8-sig", newline="") as file:
            printed |= {row[column].strip() for row in csv.reader(file) if len(row) > column}
    unknown = {name for name in printed if not alpha2(name) and not name.startswith("Region:")}
    assert unknown == {
        *("", "-0-", "Country Code", "undetermined"),
        *("West Bank", "Netherlands Antilles"),
    }
