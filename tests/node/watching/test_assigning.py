"""Positions with their hulls: every row, in its order, as the watch itself read it."""

from datetime import UTC, datetime, timedelta

import polars as pl
import pytest

from tricord.errors import RunError, SourceError
from tricord.node.watching.assigning import write_assigned
from tricord.node.watching.files import parameters, watch_file
from tricord.runners.local import Local

START = datetime(2026, 2, 3, tzinfo=UTC)
SCHEMA = {
    "vessel_id": pl.String,
    "timestamp": pl.Datetime("us", "UTC"),
    "lat": pl.Float64,
    "lon": pl.Float64,
}
UNITS = 600_000


def table(*rows):
    """Rows of vessel, minute, latitude and longitude."""
    made = [(v, START + timedelta(minutes=m), lat, lon) for v, m, lat, lon in rows]
    return pl.DataFrame(made, schema=SCHEMA, orient="row")


def known(*rows):
    """Fixes that are not of the first hull, with that."""
    names = {"vessel_id": pl.String, "at": pl.Int64, "lat": pl.Int32, "lon": pl.Int32}
    made = [
        (v, int((START + timedelta(minutes=m)).timestamp() * 1e6), lat, lon, hull)
        for v, m, lat, lon, hull in rows
    ]
    return pl.DataFrame(made, schema=names | {"hull": pl.Int32}, orient="row")


def written(folder, rows, fixes, ending=".parquet", kind=".parquet"):
    """What is written for rows that stand in a file of one kind, to a file of another."""
    file, out = folder / f"in{kind}", folder / f"out{ending}"
    rows.write_parquet(file) if kind == ".parquet" else rows.write_csv(file)
    write_assigned(file, fixes, out)
    return pl.read_parquet(out) if ending == ".parquet" else pl.read_csv(out, infer_schema=False)


@pytest.mark.parametrize("ending", [".parquet", ".csv"])
@pytest.mark.parametrize("kind", [".parquet", ".csv"])
def test_each_row_is_there_once_in_its_order_with_its_hull(tmp_path, kind, ending):
    rows = table(("7", 9, 1.0, 2.0), ("7", 3, 1.5, 2.0), ("8", 3, 1.5, 2.0), ("7", 9, 1.0, 2.0))
    fixes = known(("7", 9, UNITS, 2 * UNITS, 2), ("7", 3, 3 * UNITS // 2, 2 * UNITS, 0))
    made = written(tmp_path, rows, fixes, ending, kind)
    assert made.columns == [*rows.columns, "hull"]
    assert made["hull"].cast(pl.Int32).to_list() == [2, 0, 1, 2]
    assert made["vessel_id"].to_list() == rows["vessel_id"].to_list()
    if kind == ending == ".parquet":
        assert made.drop("hull").equals(rows)


def test_nothing_stands_where_the_position_cannot_be_used(tmp_path):
    nan = float("nan")
    bad = [(91.0, 2.0), (1.0, 181.0), (nan, 2.0), (None, None)]
    rows = table(*(("7", n, *place) for n, place in enumerate(bad)), ("123456789", 1, 1.0, 2.0))
    future = table(("7", 60 * 24 * 365 * 200, 1.0, 2.0), ("", 1, 1.0, 2.0), (None, 1, 1.0, 2.0))
    timeless = table(("7", 1, 1.0, 2.0)).with_columns(timestamp=None).cast(rows.schema)
    made = written(tmp_path, pl.concat([rows, future, timeless]), known())
    assert made["hull"].to_list() == [None] * 9


def test_places_are_rounded_as_the_watch_rounds_them_and_180_degrees_is_minus_180(tmp_path):
    half = (2 + 0.5) / UNITS
    rows = table(("7", 1, half, 180.0), ("7", 2, -half, -180.0))
    fixes = known(("7", 1, 2, -180 * UNITS, 5), ("7", 2, -2, -180 * UNITS, 6))
    assert written(tmp_path, rows, fixes)["hull"].to_list() == [5, 6]


def test_a_column_hull_of_the_file_gives_way(tmp_path):
    rows = table(("7", 1, 1.0, 2.0)).with_columns(hull=pl.lit(99))
    made = written(tmp_path, rows, known(("7", 1, UNITS, 2 * UNITS, 3)))
    assert made.columns == rows.columns
    assert made["hull"].to_list() == [3]


@pytest.mark.parametrize("form", ["%Y-%m-%dT%H:%M:%S", "%d/%m/%Y %H:%M:%S"])
def test_a_table_under_a_publishers_headings_is_read_as_its_source_reads_it(tmp_path, form):
    rows = table(("440000001", 0, 35.0, 129.0), ("440000001", 60 * 24 * 20, 36.0, 129.0))
    named = rows.rename(dict(zip(SCHEMA, ("MMSI", "BaseDateTime", "LAT", "LON"), strict=True)))
    named = named.with_columns(pl.col("BaseDateTime").dt.strftime(form))
    fixes = known(("440000001", 60 * 24 * 20, 36 * UNITS, 129 * UNITS, 2))
    made = written(tmp_path, named, fixes, ".csv", ".csv")
    assert made["hull"].to_list() == ["1", "2"]


def test_a_file_whose_columns_are_not_known_is_refused_by_name(tmp_path):
    rows = pl.DataFrame({"a": [1], "b": [2]})
    with pytest.raises(SourceError) as refused:
        written(tmp_path, rows, known(), ".csv", ".csv")
    assert refused.value.code == "position-columns-unknown"


def test_an_unknown_ending_is_refused_and_nothing_is_left_behind(tmp_path):
    file = tmp_path / "in.parquet"
    table(("7", 1, 1.0, 2.0)).write_parquet(file)
    with pytest.raises(RunError) as refused:
        write_assigned(file, known(), tmp_path / "out.xlsx")
    assert refused.value.code == "events-format"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("kind", [".parquet", ".csv"])
def test_two_ships_on_one_identity_come_out_as_they_went_in(tmp_path, kind):
    truth, rows = [], []
    for n in range(120):
        rows += [("7", 6 * n, 35.0 + n / 500, 129.0), ("7", 6 * n + 2, 20.0, 150.0 + n / 400)]
        rows.append(("8", 6 * n + 1, 5.0, 5.0 + n / 400))
        truth += [1, 2, 1]
    frame, file, out = table(*rows), tmp_path / f"in{kind}", tmp_path / "out.parquet"
    frame.write_parquet(file) if kind == ".parquet" else frame.write_csv(file)
    seen = watch_file(file, {"identity": parameters("identity", "strict", {})}, Local(1))
    assert seen.fixes is not None
    write_assigned(file, seen.fixes, out)
    assert pl.read_parquet(out)["hull"].to_list() == truth


def test_of_real_positions_as_many_have_no_hull_as_were_set_aside(tmp_path, shared_data):
    file, out = shared_data / "maritime/dma_2026-04-26_faastreams.csv", tmp_path / "out.parquet"
    seen = watch_file(file, {"identity": parameters("identity", "strict", {})}, Local(1))
    write_assigned(file, seen.fixes, out)
    repeated = {"position-copy", "position-duplicate"}
    aside = sum(n for reason, n in seen.set_aside.items() if reason not in repeated)
    hulls = pl.read_parquet(out)["hull"]
    assert len(hulls) == seen.rows
    assert hulls.null_count() == aside > 0


def test_options_the_positions_were_read_with_count_here_too(tmp_path):
    rows = table(("7", 1, 1.0, 2.0), ("7", 2, 1.0, 3.0)).rename({"vessel_id": "who"})
    file, out = tmp_path / "in.csv", tmp_path / "out.csv"
    rows.write_csv(file, separator=";")
    fixes = known(("7", 2, UNITS, 3 * UNITS, 2))
    write_assigned(file, fixes, out, {"map.vessel_id": "who", "separator": ";"})
    assert pl.read_csv(out)["hull"].to_list() == [1, 2]
