"""S2 cells, held against the numbers Global Fishing Watch printed."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.sources.ais.s2_cell import token

LATITUDES, LONGITUDES = st.floats(-90, 90), st.floats(-180, 180)


@pytest.mark.parametrize(
    ("lat", "lon", "level", "cell"),
    [
        (0, 0, 0, "1"),
        (90, 0, 0, "5"),
        (-90, 0, 0, "b"),
        (0, 180, 0, "7"),
        (0, 90, 0, "3"),
        (0, -90, 0, "9"),
    ],
)
def test_the_faces_are_numbered_as_the_library_does(lat, lon, level, cell):
    assert token(lat, lon, level) == cell


@given(lat=LATITUDES, lon=LONGITUDES, level=st.integers(0, 29))
def test_a_cell_lies_in_the_cell_one_level_up(lat, lon, level):
    inner, outer = (int(token(lat, lon, n).ljust(16, "0"), 16) for n in (level + 1, level))
    lowest = outer & -outer
    assert outer - lowest < inner < outer + lowest


def test_the_printed_numbers_of_real_anchorages_are_met(shared_data):
    path = shared_data / "maritime/gfw_anchorage_overrides.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if "E+" not in row["s2id"]]
    wrong = [
        row["s2id"]
        for row in rows
        if token(float(row["latitude"]), float(row["longitude"]), 14) != row["s2id"].zfill(8)
    ]
    # The publisher moved some points by hand and left their numbers.
    assert len(wrong) == 29
    assert len(rows) == 59_979
