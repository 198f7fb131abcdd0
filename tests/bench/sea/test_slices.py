"""The slice for slow peers: whole tracks of evenly chosen ships, and nothing without a place."""

from datetime import UTC, datetime, timedelta

import polars as pl
import pytest
from bench.sea.slices import sliced

FIRST = datetime(2026, 1, 31, tzinfo=UTC)
SHIPS, HOURS = 40, 48


@pytest.fixture
def sea(tmp_path):
    rows = [
        (f"4409{ship:05}", FIRST + timedelta(hours=hour), 37.0, 126.0)
        for hour in range(HOURS)
        for ship in range(SHIPS)
    ]
    frame = pl.DataFrame(rows, schema=["vessel_id", "timestamp", "lat", "lon"], orient="row")
    frame = frame.with_columns(
        pl.col("vessel_id").cast(pl.Categorical),
        lat=pl.when(pl.int_range(pl.len()) == 0).then(91.0).otherwise("lat"),
        lon=pl.when(pl.int_range(pl.len()) == 1).then(None).otherwise("lon"),
    )
    frame.write_parquet(tmp_path / "sea.parquet")
    return tmp_path / "sea.parquet"


def test_a_slice_is_larger_or_smaller_than_asked(sea):
    piece = sliced(sea, ships=8, days=1.0)
    assert piece["vessel_id"].unique().sort().to_list() == [f"4409{n:05}" for n in range(0, 40, 5)]
    assert piece["timestamp"].max() == FIRST + timedelta(hours=23)
    assert piece.height == 8 * 24 - 1


def test_a_position_without_a_place_would_break_the_peer(sea):
    whole = sliced(sea, ships=99, days=9.0)
    assert whole.height == SHIPS * HOURS - 2
    assert whole.select("lat", "lon").null_count().row(0) == (0, 0)
    assert whole["lat"].max() <= 90
