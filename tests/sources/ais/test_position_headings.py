"""Which heading is which column of ours."""

import pytest

from tricord.sources.ais.position_headings import FORMS, TARGETS, WORDS, guess


@pytest.mark.parametrize(
    ("headings", "at"),
    [
        (("id", "MMSI", "name"), {"vessel_id": 1, "name": 2}),
        (("ID", "t", "y"), {"vessel_id": 0, "timestamp": 1}),
        (("Speed (m/s)", "위도(도)", "경도"), {"speed_kn": 0, "lat": 1, "lon": 2}),
        (
            ("緯度", "経度", "日時", "船舶番号"),
            {"lat": 0, "lon": 1, "timestamp": 2, "vessel_id": 3},
        ),
        (("IMO", "Name"), {"imo": 0, "vessel_id": 0, "name": 1}),
        (("A", "B", "Message_ID_1_1"), {}),
    ],
)
def test_columns_are_known_by_their_headings(headings, at):
    assert guess(headings).at == at


def test_a_heading_says_its_unit():
    assert guess(["Speed (m/s)"]).speed_unit == "m/s"
    assert guess(["speed_kmh"]).speed_unit == "km/h"
    assert guess(["sog"]).speed_unit == ""


def test_a_word_for_two_columns_would_be_read_by_chance():
    words = [word for target in TARGETS for word in WORDS["columns"][target]]
    assert len(set(words)) == len(words)


def test_forms_name_columns_and_options_that_exist():
    for form in FORMS:
        assert set(form.columns) <= set(TARGETS)
        assert set(form.columns.values()) <= {*form.headings, *"abcd", "typename"}
