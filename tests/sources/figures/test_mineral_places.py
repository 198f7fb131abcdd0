"""A country in a table of minerals is known, or it is none; it is never guessed."""

import pytest

from tricord.sources.figures.mineral_places import MineralPlace, known_code, mineral_place


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("China", MineralPlace("CHN", "CHN")),
        ("Russia ", MineralPlace("RUS", "RUS")),
        ("Korea, Republic of", MineralPlace("KOR", "KOR")),
        ("Korea, North", MineralPlace("PRK", "PRK")),
        ("Burma", MineralPlace("MMR", "MMR")),
        ("Congo (Kinshasa)", MineralPlace("COD", "COD")),
        ("Congo (Brazzaville)", MineralPlace("COG", "COG")),
        ("United\xa0States (kyanite)", MineralPlace("USA", "USA", "kyanite")),
        (
            "Brazil (beneficiated, marketable)",
            MineralPlace("BRA", "BRA", "beneficiated, marketable"),
        ),
        ("World total", MineralPlace("W00", "W00")),
        ("World total (rounded)", MineralPlace("W00", "W00", rounded=True)),
        ("World total (rounded) 10", MineralPlace("W00", "W00", rounded=True)),
        ("World total (ilmenite, rounded)", MineralPlace("W00", "W00", "ilmenite", rounded=True)),
        ("World total (rounded), natural", MineralPlace("W00", "W00", "natural", rounded=True)),
        ("Other Countries", MineralPlace("", "Other countries")),
        (
            "Other countries (includes crude)",
            MineralPlace("", "Other countries", "includes crude"),
        ),
    ],
)
def test_a_place_is_read_with_what_its_brackets_add(printed, place):
    assert mineral_place(printed) == place


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "Korea",
        "Korea (mine)",
        "United States and Canada",
        "China, Germany, and Russia",
        "Atlantis",
    ],
)
def test_what_is_no_country_or_several_is_no_place(printed):
    assert mineral_place(printed) is None


def test_a_state_that_changed_its_name_is_the_one_it_became():
    assert (known_code("Zaire"), known_code("Rhodesia")) == ("COD", "ZWE")
    assert known_code("SUN") == "SUN"
    assert known_code("1A0") == ""
