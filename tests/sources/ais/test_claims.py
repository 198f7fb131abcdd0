"""What ships say of themselves: which cells are claims, and how they are counted."""

from datetime import UTC, datetime

import polars as pl
import pytest

from tricord.model.positions import CLAIM_FIELDS
from tricord.sources.ais.claims import claim_columns, claim_rows
from tricord.sources.ais.position_options import Reckoning

PLAIN = Reckoning("f")


@pytest.mark.parametrize(
    ("field", "cell", "claim"),
    [
        ("imo", "IMO9074729", "9074729"),
        ("imo", "IMO 9074729", "9074729"),
        ("imo", "9074729.0", "9074729"),
        ("imo", "9074728", "9074728"),
        ("imo", "IMO0000000", None),
        ("imo", "0999999", None),
        ("imo", "12345", None),
        ("imo", "Unknown", None),
        ("name", " EXAMPLE  STAR@@@@", "EXAMPLE STAR"),
        ("name", "@@@@@@", None),
        ("name", "nan", None),
        ("name", "부산호", "부산호"),
        ("ship_type", "70.0", "70"),
        ("ship_type", "0", None),
        ("ship_type", "Cargo", "Cargo"),
        ("length_m", "208.0", "208"),
        ("length_m", "0", None),
        ("length_m", "-3", None),
        ("length_m", "inf", None),
        ("draught_m", "9.30", "9.3"),
        ("draught_m", "0.0", None),
        ("eta", "2024-08-01 19:00:00", "08-01 19:00"),
        ("eta", "08-01 19:00", "08-01 19:00"),
        ("eta", "00-00 24:60", None),
        ("class", "Class A", "A"),
        ("class", "b", "B"),
        ("class", "C", None),
        ("flag", "kp", "KP"),
        ("destination", "", None),
    ],
)
def test_a_cell_is_a_claim_or_none(field, cell, claim):
    columns = claim_columns(pl.DataFrame({field: [cell, "x"]}), PLAIN)
    assert columns[field][0] == claim


def test_a_hull_of_zeros_is_no_hull_but_a_zero_on_one_side_is():
    table = pl.DataFrame({"to_bow_m": ["0", "0", "10"], "to_stern_m": ["0", "100", "0"]})
    columns = claim_columns(table, PLAIN)
    assert columns["to_bow_m"].to_list() == [None, "0", "10"]
    assert columns["to_stern_m"].to_list() == [None, "100", "0"]


def test_claims_are_counted_with_their_first_and_last_moment():
    at = [datetime(2023, 1, day, tzinfo=UTC) for day in (3, 1, 2, 4)]
    table = pl.DataFrame({"name": ["A", "A", "B", " A "], "imo": ["", "IMO9074729", "", ""]})
    rows = claim_rows(
        pl.Series(["v1", "v1", "v1", "v1"]),
        pl.Series(at).dt.replace_time_zone(None),
        pl.Series([5, 6, 7, 8], dtype=pl.Int64),
        table,
        PLAIN,
    )
    assert rows.drop("vessel_id").rows() == [
        ("name", "A", *(datetime(2023, 1, d, tzinfo=UTC) for d in (1, 4)), 3, 5),
        ("imo", "9074729", *[datetime(2023, 1, 1, tzinfo=UTC)] * 2, 1, 6),
        ("name", "B", *[datetime(2023, 1, 2, tzinfo=UTC)] * 2, 1, 7),
    ]
    assert set(rows["field"]) <= set(CLAIM_FIELDS)
