"""A track as a table: what is written is read back as it was."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st
from tests.node.sea_rows import POSITIONS, SHIP, at, fix, frame

from tricord.exchange.formats.table import render_table
from tricord.exchange.formats.track_table import track_table
from tricord.model.marking import Marking
from tricord.sources.ais.position_rows import UNITS_PER_DEGREE

RED = Marking.parse("TLP:RED")
HALF = 180 * UNITS_PER_DEGREE


def test_the_columns_are_those_that_run_reads_and_the_way_back_to_the_file():
    made = track_table(frame("positions", POSITIONS), RED)
    assert made.columns == [
        *("vessel_id", "timestamp", "lat", "lon", "speed_kn", "course_deg", "receiver"),
        *("file_sha256", "row", "published_at", "marking"),
    ]
    assert made.get_column("marking").unique().to_list() == ["TLP:RED"]


def test_numbers_of_single_precision_are_written_short():
    line = render_table(track_table(frame("positions", POSITIONS[:1]), RED), "csv").decode()
    assert f"{SHIP},2026-03-01T02:00:00Z,35.000002,179.5,11.7,288.7,coast," in line


def test_what_was_not_sent_stays_empty():
    made = track_table(frame("positions", [fix(SHIP, at(1), 0, 0, speed_kn=None)]), RED)
    assert made.get_column("speed_kn").to_list() == [None]


@given(
    st.lists(
        st.tuples(
            st.integers(-HALF // 2, HALF // 2),
            st.integers(-HALF, HALF - 1),
            st.floats(0, 102, width=32),
        ),
        min_size=1,
        max_size=20,
    )
)
def test_positions_and_speeds_come_back_exactly(fixes):
    rows = [
        fix(SHIP, at(1), 0, 0, lat_600k=lat, lon_600k=lon, speed_kn=speed)
        for lat, lon, speed in fixes
    ]
    back = pl.read_csv(render_table(track_table(frame("positions", rows), RED), "csv"))
    assert (back["lat"] * UNITS_PER_DEGREE).round().to_list() == [lat for lat, _, _ in fixes]
    assert (back["lon"] * UNITS_PER_DEGREE).round().to_list() == [lon for _, lon, _ in fixes]
    assert back["speed_kn"].cast(pl.Float32).to_list() == [speed for _, _, speed in fixes]
