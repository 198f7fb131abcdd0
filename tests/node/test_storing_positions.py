"""Files of ship positions go into the lake batch by batch, whole or not at all."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest
from tests.lake.lake_content import content
from tests.node.ship_positions import HEADINGS, line, table

from tricord.errors import SourceError
from tricord.lake import Lake
from tricord.model.marking import CLEAR, Marking
from tricord.node import gathering, storing_positions
from tricord.node.bundles import Given
from tricord.node.ingest import ingest
from tricord.node.storing import Outcome
from tricord.sources import registry

JANUARY, FEBRUARY = datetime(2026, 1, 5, tzinfo=UTC), datetime(2026, 2, 5, tzinfo=UTC)
RED = Marking("RED")


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "lake")


def take_in(lake: Lake, *files: Path, **given) -> list[Outcome]:
    return ingest(lake, files, Given(**given), RED)


def one(lake: Lake, *files: Path, **given) -> Outcome:
    [outcome] = take_in(lake, *files, **given)
    assert outcome.refused is None, str(outcome.refused)
    return outcome


def in_blocks_of(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """The table of any shape is read in blocks of so many bytes."""
    changed = [
        type(source)(block_bytes=size) if source.name == "positions" else source
        for source in registry.SOURCES
    ]
    monkeypatch.setattr(registry, "SOURCES", tuple(changed))


def small_files(monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    monkeypatch.setattr(storing_positions, "ROWS_OF_A_FILE", rows)
    monkeypatch.setattr(storing_positions, "_REJECTS_OF_A_FILE", rows)
    monkeypatch.setattr(gathering, "ROWS_KEPT", 1)


def parquet_files(lake: Lake, name: str) -> list[Path]:
    return [file for files in lake.files(name).values() for file in files]


def some_lines() -> list[str]:
    """120 positions of three ships, in no order."""
    lines = [line(ship, minute) for minute in range(40) for ship in range(3)]
    return [lines[at * 37 % 120] for at in range(120)]


def test_how_a_file_is_cut_into_batches_and_files_of_the_lake_changes_nothing(
    lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    bad = [line(1, 9, lat=91), line(2, 5_000_000), "nonsense", line(1, 3, lon=float("nan"))]
    file = table(tmp_path / "ships.csv", some_lines() + bad)
    whole = one(lake, file)
    in_blocks_of(monkeypatch, 500)
    small_files(monkeypatch, 25)
    again = Lake(tmp_path / "again")
    cut = one(again, file)
    assert (cut.rows, cut.rejects, cut.mapping, cut.notes) == (
        whole.rows,
        whole.rejects,
        whole.mapping,
        whole.notes,
    )
    assert len(parquet_files(lake, "positions")) == 1
    assert len(parquet_files(again, "positions")) == 5
    assert content(lake) == content(again)


def test_files_of_the_lake_are_sorted_by_ship_and_time_so_that_a_ship_is_quickly_found(
    lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    small_files(monkeypatch, 50)
    one(lake, table(tmp_path / "ships.csv", some_lines()))
    found = [pl.read_parquet(file) for file in parquet_files(lake, "positions")]
    assert sorted(frame.height for frame in found) == [20, 50, 50]
    for frame in found:
        assert frame.equals(frame.sort("vessel_id", "at", "row"))


def test_what_a_ship_says_stands_once_per_file_with_when_and_how_often(
    lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    in_blocks_of(monkeypatch, 300)
    small_files(monkeypatch, 7)
    lines = [line(1, m, name="EARLY" if m < 5 else "LATE") for m in range(20)]
    one(lake, table(tmp_path / "ships.csv", lines))
    said = lake.read("ship_claims").filter(field="name").sort("value")
    assert said.select("value", "times", "row").rows() == [("EARLY", 5, 2), ("LATE", 15, 7)]
    assert said["first_at"].dt.minute().to_list() == [0, 5]
    assert said["last_at"].dt.minute().to_list() == [4, 19]


def test_each_ship_stands_once_a_day_with_where_it_was_heard_first_and_last(
    lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    in_blocks_of(monkeypatch, 300)
    small_files(monkeypatch, 7)
    lines = [line(1, m, lat=30 + m / 1440) for m in range(1380, 1500, 10)]
    lines += [line(2, 5), line(1, 1385, lat=10)]
    shuffled = [lines[at * 5 % 14] for at in range(14)]
    one(lake, table(tmp_path / "ships.csv", shuffled))
    seen = lake.read("ships_seen").sort("vessel_id", "day")
    columns = ("vessel_id", "fixes", "first_lat_deg", "last_lat_deg")
    assert seen.select(*columns).rows() == [
        ("440000001", 7, pytest.approx(30 + 1380 / 1440), pytest.approx(30 + 1430 / 1440)),
        ("440000001", 6, pytest.approx(31), pytest.approx(30 + 1490 / 1440)),
        ("440000002", 1, 35, 35),
    ]
    assert seen["first_at"].dt.strftime("%d %H:%M").to_list() == [
        "01 23:00",
        "02 00:00",
        "01 00:05",
    ]
    assert seen["last_at"].dt.strftime("%d %H:%M").to_list() == ["01 23:50", "02 00:50", "01 00:05"]
    of_row = {number + 2: text.split(",")[1] for number, text in enumerate(shuffled)}
    assert of_row[seen["first_row"][0]] == "2026-03-01T23:00:00Z"
    assert of_row[seen["last_row"][1]] == "2026-03-02T00:50:00Z"


def test_every_record_set_aside_is_kept_with_its_line_its_reason_and_what_stood_there(
    lake: Lake, tmp_path: Path
):
    lines = [line(1, 0), line(1, 1, lat=91), line(1, 2), line(2, 2, lon=-181.5), "x"]
    outcome = one(lake, table(tmp_path / "ships.csv", lines))
    kept = lake.read("rejects").sort(pl.col("record").cast(pl.Int64))
    assert kept["record"].to_list() == ["3", "5", "6"]
    assert kept["reason"].to_list() == [
        "position-latitude",
        "position-longitude",
        "position-fields",
    ]
    assert kept["detail"].to_list() == [lines[1], lines[3], lines[4]]
    assert outcome.rejects == dict.fromkeys(kept["reason"], 1)
    assert outcome.rows == {"positions": 2, "ship_claims": 2}


def test_a_fault_in_the_middle_of_a_file_loads_nothing_of_it(
    lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    one(lake, table(tmp_path / "a" / "first.csv", some_lines()))
    before, version = content(lake), lake.version
    source = registry.source("positions")
    read = type(source).batches

    def ending_early(self, raw, options):
        for number, batch in enumerate(read(self, raw, options)):
            if number == 3:
                raise SourceError("stream-damaged", file=raw.name, fault="cut")
            yield batch

    in_blocks_of(monkeypatch, 400)
    small_files(monkeypatch, 4)
    monkeypatch.setattr(type(source), "batches", ending_early)
    second = table(tmp_path / "b" / "second.csv", some_lines())
    [outcome] = take_in(lake, second)
    assert outcome.refused is not None
    assert outcome.refused.code == "stream-damaged"
    assert (content(lake), lake.version) == (before, version)
    monkeypatch.setattr(type(source), "batches", read)
    assert one(lake, second).rows["positions"] == 120
    assert lake.read("positions").height == 240


def test_the_same_bytes_again_change_nothing(lake: Lake, tmp_path: Path):
    file = table(tmp_path / "ships.csv", some_lines())
    one(lake, file)
    before = content(lake)
    assert one(lake, file).known
    assert (content(lake), lake.version) == (before, 1)


def test_a_guessed_moment_gives_way_to_the_one_a_person_gives_in_every_row(
    lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    small_files(monkeypatch, 50)
    file = table(tmp_path / "ships.csv", [*some_lines(), "x"])
    other = table(tmp_path / "other.csv", [line(9, 1), "y"])
    take_in(lake, file, other, dataset="ours")
    one(lake, file, dataset="ours", published=JANUARY)
    for name, rows in (("positions", 121), ("ship_claims", 4), ("rejects", 2)):
        held = lake.history(name).collect()
        assert held.height == rows
        redated = held.filter(published_at=JANUARY)
        assert redated["file_sha256"].n_unique() == 1
        assert redated.height == rows - 1
    assert lake.read("files").height == 2
    assert lake.read("positions", as_of=FEBRUARY).height == 120


def test_two_given_moments_of_the_same_bytes_are_two_publications(lake: Lake, tmp_path: Path):
    file = table(tmp_path / "ships.csv", some_lines())
    one(lake, file, published=JANUARY)
    one(lake, file, published=FEBRUARY)
    assert lake.read("positions").height == 240
    assert lake.read("positions", as_of=JANUARY).height == 120


def test_a_file_read_again_with_other_options_stands_in_the_place_of_the_first_reading(
    lake: Lake, tmp_path: Path
):
    lines = ["440000001,2026-03-01 00:00:00,35.0,129.0,10,90,,,"]
    file = table(tmp_path / "ships.csv", lines)
    one(lake, file, published=JANUARY)
    outcome = one(lake, file, published=JANUARY, options={"zone": "+09:00"})
    assert outcome.notes == ()
    assert lake.read("positions")["at"].to_list() == [datetime(2026, 2, 28, 15, tzinfo=UTC)]


def test_options_nobody_gave_are_named_and_so_are_columns_that_change_on_the_way(
    lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    in_blocks_of(monkeypatch, 200)
    lines = [line(1, m) for m in range(6)]
    turned = "lon,lat,mmsi,time"
    lines += [turned, "129.5,35.5,440000007,2026-03-01T00:00:00Z"]
    outcome = one(lake, table(tmp_path / "ships.csv", lines))
    assert [key for key, _ in outcome.notes] == [
        "ingest-positions-taken",
        "ingest-positions-columns",
    ]
    assert outcome.notes[0][1] == {"options": "zone=UTC"}
    last = lake.read("positions").filter(vessel_id="440000007").row(0, named=True)
    assert (last["lat_600k"], last["lon_600k"], last["row"]) == (21_300_000, 77_700_000, 9)


def test_two_files_of_one_day_and_data_set_are_both_loaded_and_lead_back_to_themselves(
    lake: Lake, tmp_path: Path
):
    first = table(tmp_path / "first.csv", [line(1, 0), line(2, 0)])
    second = table(tmp_path / "second.csv", [line(1, 0)])
    outcomes = take_in(lake, first, second, dataset="ours", published=JANUARY)
    assert [o.refused for o in outcomes] == [None, None]
    held = lake.read("positions").filter(vessel_id="440000001")
    assert held.height == 2
    assert held["file_sha256"].n_unique() == 2
    assert held.drop("file_sha256", "row").unique().height == 1


def test_a_mapping_says_that_a_table_of_unknown_words_holds_positions(lake: Lake, tmp_path: Path):
    file = table(
        tmp_path / "schiffe.csv",
        ["440000001;01.03.2026 00:00:00;35,5;129,5"],
        "Schiff;Zeit;Breite;Laenge",
    )
    options = {"map.vessel_id": "Schiff", "map.timestamp": "Zeit", "map.lat": "Breite"}
    outcome = one(lake, file, options=options | {"map.lon": "Laenge", "date_order": "dmy"})
    assert (outcome.source, outcome.rows["positions"]) == ("positions", 1)
    assert outcome.mapping["lat"] == "Breite"
    assert lake.read("positions")["at"].to_list() == [datetime(2026, 3, 1, tzinfo=UTC)]


def test_progress_is_told_within_a_file(
    lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    in_blocks_of(monkeypatch, 2_000)
    told: list[tuple[str, int, int]] = []
    file = table(tmp_path / "ships.csv", some_lines())
    ingest(lake, [file], Given(), CLEAR, lambda name, done, of: told.append((name, done, of)))
    assert len(told) > 3
    assert told[-1] == ("120 – ships.csv", 0, 1)


TAKE_IN = """
import resource, sys
from pathlib import Path
from tricord.lake import Lake
from tricord.model.marking import CLEAR
from tricord.node.bundles import Given
from tricord.node.ingest import ingest

[outcome] = ingest(Lake(Path(sys.argv[1])), [Path(sys.argv[2])], Given(), CLEAR)
print(outcome.rows["positions"], resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.mark.nightly
@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss is in KiB on Linux")
def test_a_file_larger_than_what_is_kept_in_memory_takes_no_more_than_a_smaller_one(tmp_path: Path):
    peaks = []
    for times in (5, 12):
        file = tmp_path / f"{times}.csv"
        with file.open("w", encoding="utf-8") as out:
            out.write(HEADINGS + "\n")
            for minute in range(times * 300):
                # Of 1,000 ships; about 66 bytes a line.
                out.writelines(line(ship, minute % 40_000) + "\n" for ship in range(1_000))
        done = subprocess.run(
            [sys.executable, "-c", TAKE_IN, str(tmp_path / f"lake{times}"), str(file)],
            capture_output=True,
            text=True,
            check=True,
        )
        rows, peak = map(int, done.stdout.split())
        assert rows == times * 300_000
        peaks.append(peak)
    assert file.stat().st_size > 200_000_000
    assert peaks[1] < 1_000
    assert peaks[1] < peaks[0] * 1.15
