"""Whatever file positions come from, the same is read of them and the same is set aside."""

import gzip
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.node.ship_positions import HEADINGS, line, table
from tests.node.watching.portions import claims, set_aside, usable

from tricord.errors import SourceError
from tricord.lake import Lake
from tricord.model.marking import CLEAR
from tricord.model.positions import SET_ASIDE_SCHEMA
from tricord.node.bundles import Given
from tricord.node.ingest import ingest
from tricord.node.watching import streamed
from tricord.node.watching.chunks import Chunk, chunks, of_file, of_lake
from tricord.node.watching.portion import Portion, portion_of
from tricord.sources import registry
from tricord.sources.base import Raw, Streaming

LATEST = int(datetime(2026, 6, 2, tzinfo=UTC).timestamp()) * 1_000_000


@pytest.fixture(autouse=True)
def one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRICORD_NOW", "2026-06-01T00:00:00Z")


def portions(found: Sequence[Chunk]) -> list[Portion]:
    return [portion for chunk in found for portion in chunk.read()]


def read_by_the_source(path: Path) -> list[Portion]:
    source = registry.source("positions")
    assert isinstance(source, Streaming)
    return [portion_of(list(source.batches(Raw(path, path.name), {})))]


def parquet(path: Path, rows: list[dict[str, Any]], **types: Any) -> Path:
    schema = {
        "vessel_id": pl.String(),
        "timestamp": pl.Datetime("us", "UTC"),
        "lat": pl.Float64(),
        "lon": pl.Float64(),
        "speed_kn": pl.Float32(),
        "course_deg": pl.Float64(),
        "receiver": pl.String(),
        "imo": pl.String(),
        "name": pl.String(),
    }
    pl.DataFrame(rows, schema={**schema, **types}).write_parquet(path)
    return path


def either(*usual: Any, odd: Sequence[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.sampled_from(usual), st.sampled_from(usual), st.sampled_from(odd))


NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 3_000_000).map(lambda part: NEW_YEAR + timedelta(microseconds=part))
DEGREES = st.floats(-90, 90) | st.sampled_from([0.5 / 600_000, 1.5 / 600_000, -2.5 / 600_000])
ODD_DEGREES = [91.0, -180.0, 180.0, 180.0001, float("nan"), float("inf"), None]
RECORDS = st.fixed_dictionaries(
    {
        "vessel_id": either(
            "440000001", "ship b", odd=[None, "", " ", "0", "123456789", "n/a", "None", " x "]
        ),
        "timestamp": MOMENTS
        | st.sampled_from(
            [None, datetime(1989, 12, 31, tzinfo=UTC), datetime(2026, 6, 2, 0, 0, 1, tzinfo=UTC)]
        ),
        "lat": DEGREES | st.sampled_from(ODD_DEGREES),
        "lon": DEGREES | st.sampled_from(ODD_DEGREES),
        "speed_kn": either(0.0, 12.3, 102.2, odd=[51.2, 63.0, 102.3, -1.0, float("nan"), None]),
        "course_deg": either(0.0, 359.99, odd=[360.0, 359.999999, -0.1, float("nan"), None]),
        "receiver": either("coast", " sat", odd=[None, ""]),
        "imo": either("9074729", "IMO9074729", odd=[None, "", "0", "12"]),
        "name": either("A", " A@@", odd=[None, "", "B"]),
    }
)


@given(rows=st.lists(RECORDS, min_size=1, max_size=30), length=st.integers(1, 40))
def test_the_fast_way_reads_and_sets_aside_what_the_source_does(rows, length):
    with tempfile.TemporaryDirectory() as folder:
        path = parquet(Path(folder, "ships.parquet"), rows)
        fast = portions(chunks(str(path), length, LATEST))
        slow = read_by_the_source(path)
    # What stands twice is left out later here, and at once there.
    assert set(usable(fast)) == set(usable(slow))
    assert len(usable(fast)) == len(usable(slow)) + sum(portion.copies for portion in slow)
    assert set_aside(fast) == set_aside(slow)
    assert claims(fast).equals(claims(slow))
    assert sum(portion.read for portion in fast) == sum(portion.read for portion in slow)


@pytest.mark.parametrize(
    "types",
    [
        {},
        {"vessel_id": pl.Categorical(), "name": pl.Categorical(), "receiver": pl.Categorical()},
        {"timestamp": pl.Datetime("ms"), "lat": pl.Float32(), "speed_kn": pl.Int64()},
        {"timestamp": pl.Datetime("ns", "Asia/Seoul")},
    ],
    ids=["usual", "categories", "other units", "another zone"],
)
def test_types_of_columns_make_no_difference_to_what_is_read(tmp_path: Path, types: Any):
    rows = [
        {"vessel_id": "440000001", "timestamp": at, "lat": lat, "lon": 2.0, "name": "A"}
        for at, lat in ((NEW_YEAR, 1.5), (None, 2.0))
    ]
    if types.get("timestamp") == pl.Datetime("ms"):
        rows[0]["timestamp"] = NEW_YEAR.replace(tzinfo=None)
    found = of_file(parquet(tmp_path / "p.parquet", rows, **types), {}, LATEST)
    assert type(found[0]).__name__ == "FixedForm"
    read = portions(found)
    moment = int(NEW_YEAR.timestamp()) * 1_000_000
    assert usable(read) == [("440000001", "", moment, 900_000, 1_200_000, -1, 65535)]
    assert [row[:2] for row in set_aside(read)] == [(2, "position-time")]
    assert claims(read).select("vessel_id", "field", "value").rows() == [("440000001", "name", "A")]


LINES = [
    *(line(ship, minute) for minute in range(30) for ship in range(4)),
    line(1, 3),
    line(2, 3, lat=91),
    line(3, 3, lon=float("nan")),
    line(1, 9_999_999),
    "123456789,2026-03-01T00:00:00Z,35,129,1,1,,,",
    "x",
]


@pytest.fixture(scope="module")
def csv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return table(tmp_path_factory.mktemp("csv") / "ships.csv", LINES)


def test_a_packed_file_gives_what_the_plain_one_gives(csv: Path, tmp_path: Path):
    packed = tmp_path / "ships.csv.gz"
    packed.write_bytes(gzip.compress(csv.read_bytes()))
    plain, other = (portions(of_file(path, {}, LATEST)) for path in (csv, packed))
    assert usable(plain) == usable(other)
    assert set_aside(plain) == set_aside(other)
    assert claims(plain).equals(claims(other))
    assert len(usable(plain)) == 120
    assert len(set_aside(plain)) == 5
    assert sum(portion.copies for portion in plain) == 1


def test_what_the_lake_holds_is_what_its_file_gives(csv: Path, tmp_path: Path):
    lake = Lake(tmp_path / "lake")
    ingest(lake, [csv], Given(), CLEAR)
    held = portions(of_lake(lake, length=50))
    assert usable(held) == usable(portions(of_file(csv, {}, LATEST)))
    assert len(held) == 3


def test_the_lake_hides_what_was_published_later_and_other_data_sets(csv: Path, tmp_path: Path):
    lake = Lake(tmp_path / "lake")
    days = [datetime(2026, 1, day, tzinfo=UTC) for day in (5, 9)]
    for name, day in zip(("a b", "나"), days, strict=True):
        ingest(lake, [csv], Given(dataset=name, published=day), CLEAR)
    counts = {
        (version, as_of, dataset): len(
            usable(portions(of_lake(lake, version, as_of, [dataset] if dataset else [])))
        )
        for version in (1, 2, None)
        for as_of in (None, *days)
        for dataset in ("", "a b", "나")
    }
    assert counts[None, None, ""] == 240
    assert counts[None, None, "나"] == counts[2, days[1], "나"] == 120
    assert counts[1, None, "나"] == counts[None, days[0], "나"] == 0
    assert counts[1, days[0], ""] == counts[None, days[0], "a b"] == 120
    assert of_lake(lake, as_of=datetime(2026, 1, 1, tzinfo=UTC)) == []


def test_a_large_packed_file_is_handed_on_in_portions(
    csv: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(streamed, "ROWS_OF_A_PORTION", 10)
    source = registry.source("positions")
    changed = [type(source)(block_bytes=1_000) if s is source else s for s in registry.SOURCES]
    monkeypatch.setattr(registry, "SOURCES", tuple(changed))
    packed = tmp_path / "ships.csv.gz"
    packed.write_bytes(gzip.compress(csv.read_bytes()))
    [chunk] = of_file(packed, {}, LATEST)
    found = list(chunk.read())
    assert len(found) > 5
    assert len(usable(found)) == 120
    assert 60 < chunk.length < 3_000


def test_what_is_said_of_a_file_reaches_its_source(tmp_path: Path):
    file = table(tmp_path / "a.csv", ["1;03.02.2026 00:00;35;129"], "Schiff;Zeit;Breite;Laenge")
    said = {
        "map.vessel_id": "Schiff",
        "map.timestamp": "Zeit",
        "map.lat": "Breite",
        "map.lon": "Laenge",
        "date_order": "dmy",
        "receiver": "me",
    }
    [position] = usable(portions(of_file(file, said, LATEST)))
    february = int(datetime(2026, 2, 3, tzinfo=UTC).timestamp()) * 1_000_000
    assert position[:4] == ("1", "me", february, 21_000_000)


def test_options_are_heard_of_a_file_in_the_fixed_form_too(tmp_path: Path):
    rows = [{"vessel_id": "1", "timestamp": NEW_YEAR.replace(tzinfo=None), "lat": 1.0, "lon": 2.0}]
    path = parquet(tmp_path / "p.parquet", rows, timestamp=pl.Datetime("us"))
    [(*_, at, _lat, _lon, _speed, _course)] = usable(
        portions(of_file(path, {"zone": "+09:00"}, LATEST))
    )
    assert at == int(datetime(2025, 12, 31, 15, tzinfo=UTC).timestamp()) * 1_000_000


def refused(path: Path) -> SourceError:
    with pytest.raises(SourceError) as found:
        portions(of_file(path, {}, LATEST))
    return found.value


def test_a_parquet_file_without_a_column_is_refused_by_the_name_of_the_column(tmp_path: Path):
    path = tmp_path / "p.parquet"
    pl.DataFrame({"vessel_id": ["1"], "timestamp": [0], "lon": [1.0], "depth": [2]}).write_parquet(
        path
    )
    error = refused(path)
    assert (error.code, error.params["missing"]) == ("positions-column-missing", "lat")
    assert "depth" in error.sentence("en")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (b"PAR1 and no more", "position-parquet-damaged"),
        (b"id,name\n1,Bright Dawn\n", "position-columns-unknown"),
        (gzip.compress("\n".join([HEADINGS, *LINES]).encode())[:-20], "stream-damaged"),
    ],
    ids=["empty", "no Parquet", "a table of something else", "cut off"],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(tmp_path: Path, data: bytes, code: str):
    path = tmp_path / "file"
    path.write_bytes(data)
    assert refused(path).code == code
    assert refused(tmp_path / "none").code == "file-missing"


def test_a_parquet_file_damaged_in_its_middle_is_refused_and_no_traceback(tmp_path: Path):
    path = parquet(tmp_path / "p.parquet", [{"vessel_id": "1", "timestamp": NEW_YEAR}] * 3)
    data = path.read_bytes()
    path.write_bytes(data[:4] + b"\xff" * 200 + data[204:])
    assert refused(path).code == "position-parquet-damaged"


def test_nothing_is_set_aside_where_nothing_is_wrong(tmp_path: Path):
    [portion] = portions(of_file(table(tmp_path / "a.csv", [line(1, 1)]), {}, LATEST))
    assert portion.set_aside.schema == SET_ASIDE_SCHEMA
    assert portion.set_aside.height == portion.copies == 0
