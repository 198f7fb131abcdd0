import hashlib

import duckdb
import polars as pl
import pytest

from tricord.errors import RunError
from tricord.names.identifiers import is_ship_number
from tricord.simulate.seas import simulate, write_positions

COLUMNS = {
    "vessel_id": pl.String(),
    "timestamp": pl.Datetime("us", "UTC"),
    "lat": pl.Float64(),
    "lon": pl.Float64(),
    "speed_kn": pl.Float32(),
    "course_deg": pl.Float32(),
    "receiver": pl.String(),
    "imo": pl.String(),
    "name": pl.String(),
}
WORDS = ("vessel_id", "receiver", "imo", "name")


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("seas")
    out, truth = folder / "positions.parquet", folder / "truth.parquet"
    seen = []
    summary = write_positions(
        out,
        truth,
        vessels=40,
        days=0.5,
        seed=8,
        progress=lambda done, whole: seen.append((done, whole)),
    )
    return out, truth, summary, seen


def test_the_same_arguments_write_the_same_bytes(written, tmp_path):
    out, truth, summary, _ = written
    again = write_positions(
        tmp_path / "p.parquet", tmp_path / "t.parquet", vessels=40, days=0.5, seed=8
    )
    assert again == summary
    assert digest(tmp_path / "p.parquet") == digest(out)
    assert digest(tmp_path / "t.parquet") == digest(truth)


def test_the_file_has_the_columns_that_monitors_read(written):
    out, _, summary, seen = written
    frame = pl.read_parquet(out)
    assert frame.columns == list(COLUMNS)
    assert frame.height == summary.positions
    assert all(isinstance(frame.schema[word], pl.Enum) for word in WORDS)
    plain = frame.cast(dict.fromkeys(WORDS, pl.String()))
    assert plain.schema == COLUMNS
    assert frame["vessel_id"].cast(pl.String).str.contains(r"^\d{9}$").all()
    assert frame["timestamp"].null_count() == 0
    assert seen[-1] == (720, 720)


def test_other_programs_read_the_file_and_words_are_kept_once(written):
    out, _, summary, _ = written
    named = duckdb.read_parquet(str(out)).filter("name like 'SIM %'")
    counted = named.count("*").fetchall()[0]
    assert 0 < counted[0] <= summary.positions
    columns = duckdb.sql(
        "select path_in_schema, encodings, compression from parquet_metadata(?)",
        params=[str(out)],
    ).fetchall()
    assert {row[2] for row in columns} == {"ZSTD"}
    assert all("DICTIONARY" in row[1] for row in columns if row[0] in WORDS)


def test_everything_says_that_it_is_simulated(written):
    out, truth, _, _ = written
    for path in (out, truth):
        assert pl.read_parquet_metadata(path)["tricord.simulated"] == "true"
    frame = pl.read_parquet(out)
    assert frame["name"].drop_nulls().cast(pl.String).str.starts_with("SIM ").all()
    serial = frame["vessel_id"].cast(pl.String).str.slice(3, 1)
    default = frame["vessel_id"].cast(pl.String) == "123456789"
    assert ((serial == "9") | default).all()


def test_imo_numbers_pass_the_check_and_were_given_to_nobody(written):
    numbers = pl.read_parquet(written[0])["imo"].drop_nulls().cast(pl.String).unique()
    assert len(numbers) > 20
    assert all(is_ship_number(number) and number[0] in "34" for number in numbers)


def test_positions_stand_in_the_units_of_ais(written):
    frame = pl.read_parquet(written[0])
    for column, units in (("lat", 600_000), ("lon", 600_000)):
        steps = frame[column] * units
        assert (steps - steps.round()).abs().max() < 1e-6
    for column in ("speed_kn", "course_deg"):
        tenths = frame[column].cast(pl.Float64) * 10
        assert (tenths - tenths.round()).abs().max() < 1e-3
    assert frame["speed_kn"].min() >= 0.0
    assert frame["course_deg"].min() >= 0.0


def test_static_data_come_later_than_the_first_positions_and_class_b_sends_no_imo(told):
    frame = told.positions
    assert frame["imo"].null_count() > 0
    of_net = frame.filter(pl.col("vessel_id").cast(pl.String).str.starts_with("999"))
    assert of_net.height > 0
    assert of_net["imo"].null_count() == of_net.height
    assert of_net["name"].drop_nulls().cast(pl.String).str.ends_with("%").all()
    default = frame.filter(pl.col("vessel_id").cast(pl.String) == "123456789")
    assert default.height > 0


def test_values_that_nobody_measured_are_in_the_file(told):
    frame = told.positions
    assert frame.filter(pl.col("lat") == 91.0, pl.col("lon") == 181.0).height > 0
    assert frame.filter(pl.col("speed_kn") > 102.0).height > 0
    assert frame.is_duplicated().mean() > 0.004


def test_a_world_in_memory_is_the_world_in_the_file(written):
    positions, truth = simulate(40, 0.5, 8)
    assert positions.equals(pl.read_parquet(written[0]))
    assert truth.equals(pl.read_parquet(written[1]))


def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing(tmp_path):
    with pytest.raises(RunError) as refused:
        write_positions(tmp_path / "missing" / "p.parquet", vessels=2, days=0.05, seed=1)
    assert refused.value.code == "simulation-not-written"
    assert list(tmp_path.iterdir()) == []
