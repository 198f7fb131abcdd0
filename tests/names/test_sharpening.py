"""What birth dates and countries add, and that what is missing says nothing."""

import pytest

from tricord.names.sharpening import (
    BIRTH_AGREES,
    BIRTH_CLASH,
    BIRTH_YEAR,
    birth,
    country,
)


@pytest.mark.parametrize(
    ("mine", "theirs", "change"),
    [
        ("1962-02-18", "1962-02-18", BIRTH_AGREES),
        ("1962-02-03", "1962-03-02", BIRTH_AGREES),  # day and month changed places
        ("1962", "1962-02-18", BIRTH_YEAR),
        ("1962-02", "1962-02-18", BIRTH_YEAR),
        ("1962-05", "1962-02-18", 0),
        ("1962-05-01", "1962-02-18", 0),
        ("1963-12-31", "1962-02-18", 0),  # a year apart
        ("1964", "1962-02-18", BIRTH_CLASH),
        ("1964", "1960/1965", BIRTH_YEAR),
        ("1966", "1960/1965", 0),
        ("1967", "1960/1965", BIRTH_CLASH),
    ],
)
def test_birth_dates_agree_clash_or_say_nothing(mine, theirs, change):
    for one, other in ((mine, theirs), (theirs, mine)):
        found = birth([one], [other])
        assert (found.change if found else 0) == change


def test_the_nearest_of_several_birth_dates_counts():
    assert birth(["1970"], ["1950", "1970-05-05"]).change == BIRTH_YEAR


def test_a_missing_birth_date_or_country_says_nothing():
    assert birth([], ["1970"]) is None
    assert birth(["1970"], []) is None
    assert country([], ["KP"]) is None
    assert country(["KP"], []) is None


def test_countries_agree_by_any_and_clash_only_between_known_codes():
    assert country(["KP", "CN"], ["CN"]).change > 0
    assert country(["KP"], ["CN"]).change < 0
    assert country(["KP"], ["Soviet Union"]) is None
