"""Parquet files, held against the same table as text."""

from datetime import UTC, datetime, timedelta

import polars as pl
import pytest
from tests.sources.ais.position_files import read, read_table

from tricord.errors import SourceError
from tricord.sources.ais.positions_table import PositionTable
from tricord.sources.base import Raw

START = datetime(2023, 1, 2, 3, 4, 5, tzinfo=UTC)
TABLE = pl.DataFrame(
    {
        "vessel_id": [440123456, 440123457, 0, 440123456, 440123456],
        "timestamp": [(START + timedelta(seconds=n)).replace(tzinfo=None) for n in (0, 1, 2, 0, 4)],
        "lat": [35.5, 91.0, 1.0, 35.5, None],
        "lon": [129.25, 2.0, 1.0, 129.25, None],
        "speed_kn": [12.3, 1.0, 1.0, 12.3, 102.3],
        "name": ["A", "B", "C", "A", None],
        "track": [[1], [2], [3], [4], [5]],
    }
)


def write(folder, table, name="p.parquet", **how):
    path = folder / name
    table.write_parquet(path, **how)
    return Raw(path, name)


@pytest.mark.parametrize("rows", [1, 2, 1 << 18])
def test_a_parquet_file_says_the_same_as_the_table_in_text(tmp_path, rows):
    raw = write(tmp_path, TABLE, row_group_size=2)
    assert PositionTable().recognise(raw) == ""
    found = read(PositionTable(block_rows=rows), raw)
    text = read_table(tmp_path, TABLE.drop("track").write_csv())
    assert found.positions.equals(text.positions.with_columns(pl.col("row") - 1))
    assert found.reasons == {row - 1: reason for row, reason in text.reasons.items()}
    assert found.said("name") == text.said("name")


@pytest.mark.parametrize(
    "timestamps",
    [
        pl.col("timestamp").dt.replace_time_zone("UTC"),
        pl.col("timestamp").dt.replace_time_zone("UTC").dt.convert_time_zone("Asia/Seoul"),
        pl.col("timestamp").dt.cast_time_unit("ns"),
        pl.col("timestamp").dt.epoch("s"),
        pl.col("timestamp").dt.epoch("ms"),
        pl.col("timestamp").dt.epoch("s").cast(pl.Float64),
        pl.col("timestamp").dt.strftime("%Y-%m-%dT%H:%M:%SZ"),
    ],
)
@pytest.mark.parametrize("vessels", [pl.Int64, pl.UInt32, pl.Float64, pl.String, pl.Categorical])
def test_columns_of_any_type_are_understood(tmp_path, timestamps, vessels):
    vessel = pl.col("vessel_id")
    vessel = (
        vessel.cast(pl.String).cast(vessels) if vessels == pl.Categorical else vessel.cast(vessels)
    )
    raw = write(tmp_path, TABLE.head(1).with_columns(timestamps, vessel))
    position = read(PositionTable(), raw).only
    assert position["vessel_id"] == "440123456"
    assert position["at"] == START


def test_a_file_cut_off_is_refused_and_never_a_crash(tmp_path):
    raw = write(tmp_path, TABLE)
    for length in range(4, len(raw.data), 97):
        path = tmp_path / f"cut{length}.parquet"
        path.write_bytes(raw.data[:length])
        cut = Raw(path, path.name)
        assert PositionTable().recognise(cut) is None
        with pytest.raises(SourceError) as refused:
            read(PositionTable(), cut)
        assert refused.value.code == "position-parquet-damaged"


def test_a_table_without_positions_is_left_to_others(tmp_path):
    assert PositionTable().recognise(write(tmp_path, TABLE.drop("lat"))) is None
    with pytest.raises(SourceError) as refused:
        read(PositionTable(), write(tmp_path, TABLE.drop("lat")))
    assert refused.value.code == "position-columns-unknown"


def test_dates_in_text_are_told_apart_by_the_whole_column(tmp_path):
    days = ["01/02/2023 00:00:00"] * 5 + ["13/02/2023 00:00:00"]
    table = pl.DataFrame(
        {"mmsi": range(440000000, 440000006), "time": days, "lat": 1.0, "lon": 2.0}
    )
    found = read(PositionTable(block_rows=2), write(tmp_path, table))
    assert found.positions["at"].dt.month().to_list() == [2] * 6
    with pytest.raises(SourceError) as refused:
        read(PositionTable(), write(tmp_path, table.head(5)))
    assert refused.value.code == "position-date-order"
