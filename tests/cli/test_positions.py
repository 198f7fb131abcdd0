"""Bad ship positions, end to end: taken into a node or watched from a file, nothing is lost.

Every kind of fault is counted, kept with its reason, and explained.
"""

import gzip
from pathlib import Path

import polars as pl
import pytest
from tests.node.ship_positions import HEADINGS, line, table

import tricord

FAULTS = {
    "position-latitude": [line(1, 3, lat=91), line(1, 4, lat=float("nan"))],
    "position-longitude": [line(1, 5, lon=181)],
    "position-future": [line(1, 43_200)],
    "position-time": ["440000001,yesterday,35,129,1,1,,,"],
    "position-vessel": [
        "0,2026-03-01T00:00:00Z,35,129,1,1,,,",
        "123456789,2026-03-01T00:00:00Z,35,129,1,1,,,",
    ],
    "position-fields": ["440000001,2026-03-01T00:00:00Z,35"],
}
DUPLICATE = line(2, 1)


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """Two ships, one of them in the wrong order and with an impossible speed, and every fault."""
    lines = [line(1, minute) for minute in (10, 0, 20)]
    lines += [line(2, minute).replace(",7.5,", ",102.3,") for minute in (0, 2)]
    lines += [DUPLICATE, DUPLICATE, *(one for some in FAULTS.values() for one in some)]
    lines += ["mmsi,time,lon,lat", "440000003,2026-03-01T00:30:00Z,129.5,35.5"]
    return table(tmp_path / "bad.csv", lines)


@pytest.fixture
def node(call, tmp_path, monkeypatch):
    """A node without data, in the current directory."""
    call("init", tmp_path / "node")
    monkeypatch.chdir(tmp_path / "node")
    return tmp_path / "node"


def test_what_cannot_be_used_is_counted_explained_and_kept_when_it_is_taken_in(call, node, bad):
    ended = call("ingest", bad)
    assert ended.status == 0
    assert "Ship positions 7" in ended.out
    assert "Columns changed on the way (1)" in ended.out
    assert "zone=UTC" in ended.out
    for reason, lines in FAULTS.items():
        assert f"[{reason}]" in ended.out
        kept = tricord.open(node).table("rejects").filter(reason=reason)
        assert kept["detail"].to_list() == lines
    doctor = call("doctor")
    assert doctor.status == 0
    assert "7 positions of 2026-03-01" in doctor.out
    assert "2: The latitude is missing, not a number or not on Earth." in doctor.out
    assert "1: The same record stands shortly before; the first was kept." in doctor.out
    speeds = tricord.open(node).table("positions").filter(vessel_id="440000002")["speed_kn"]
    assert sorted(speeds, key=str) == [7.5, None, None]


def test_old_positions_are_called_old_by_the_doctor(call, node, tmp_path, monkeypatch):
    call("ingest", table(tmp_path / "new.csv", [line(1, 0)]))
    assert "Nothing newer has come" not in call("doctor").out
    monkeypatch.setenv("TRICORD_NOW", "2026-07-01T00:00:00Z")
    assert "Nothing newer has come for longer than is usual" in call("doctor").out


def test_what_cannot_be_used_is_counted_explained_and_kept_when_a_file_is_watched(
    call, bad, tmp_path
):
    out = tmp_path / "events.csv"
    ended = call("run", "gaps", "--positions", bad, "--out", out)
    assert ended.status == 0
    assert "16 positions read, 3 tracks followed." in ended.err
    assert "Set aside: 2 – The latitude" in ended.err
    assert "Set aside: 1 – The same position came more than once" in ended.err
    assert f"What was set aside stands in {out}.set-aside.parquet" in ended.err
    kept = pl.read_parquet(f"{out}.set-aside.parquet")
    said = {reason: rows["detail"].to_list() for (reason,), rows in kept.group_by("reason")}
    assert said == FAULTS
    assert pl.read_csv(out).height == 0


def test_a_clean_run_leaves_no_file_of_what_an_earlier_one_set_aside(call, bad, tmp_path):
    out = tmp_path / "events.csv"
    call("run", "gaps", "--positions", bad, "--out", out)
    call("run", "gaps", "--positions", table(tmp_path / "good.csv", [line(1, 0)]), "--out", out)
    assert not Path(f"{out}.set-aside.parquet").exists()


def test_a_file_of_which_nothing_can_be_used_is_refused_and_what_was_wrong_is_kept(call, tmp_path):
    out = tmp_path / "events.csv"
    file = table(tmp_path / "bad.csv", [line(1, 3, lat=91)])
    ended = call("run", "gaps", "--positions", file, "--out", out)
    assert ended.status == 2
    assert "None of the 1 positions can be used" in ended.err
    assert f"{out}.set-aside.parquet" in ended.err
    assert pl.read_parquet(f"{out}.set-aside.parquet")["reason"].to_list() == ["position-latitude"]
    assert not out.exists()


def no_latitude(path: Path) -> None:
    pl.DataFrame({"vessel_id": ["1"], "timestamp": [0], "lon": [1.0]}).write_parquet(path)


UNREADABLE = {
    "empty": (lambda path: path.write_bytes(b""), "empty"),
    "cut off": (
        lambda path: path.write_bytes(gzip.compress(f"{HEADINGS}\n{line(1, 1)}".encode())[:-9]),
        "damaged or cut off",
    ),
    "not there": (lambda path: path.unlink(missing_ok=True), "no file"),
}


@pytest.mark.parametrize("kind", UNREADABLE)
def test_what_cannot_be_read_is_refused_in_one_sentence_and_changes_nothing(
    call, node, tmp_path, kind
):
    make, said = UNREADABLE[kind]
    file, out = tmp_path / "ships.csv.gz", tmp_path / "events.csv"
    make(file)
    for ended in (
        call("ingest", file),
        call("run", "gaps", "--positions", file, "--out", out),
    ):
        assert ended.status == 2
        assert said in ended.err
        assert "fault" not in ended.err
    assert tricord.open(node).lake.version == 0
    assert not out.exists()


def test_a_missing_column_is_named_with_how_to_say_which_it_is(call, tmp_path):
    file, out = tmp_path / "ships.parquet", tmp_path / "events.csv"
    no_latitude(file)
    ended = call("run", "gaps", "--positions", file, "--out", out)
    assert ended.status == 2
    assert "no column for lat" in ended.err
    assert "--option map.lat=" in ended.err


def test_options_of_a_source_can_be_said_wherever_positions_are_read(call, node, tmp_path):
    file = table(
        tmp_path / "schiffe.csv", ["1;03.02.2026 00:00;35;129"], "Schiff;Zeit;Breite;Laenge"
    )
    said = [
        *("--option", "map.vessel_id=Schiff", "--option", "map.timestamp=Zeit"),
        *("--option", "map.lat=Breite", "--option", "map.lon=Laenge"),
        *("--option", "date_order=dmy"),
    ]
    ended = call("ingest", file, *said)
    assert ended.status == 0
    assert "Ship positions 1" in ended.out
    out = tmp_path / "events.csv"
    assert call("run", "gaps", "--positions", file, "--out", out, *said).status == 0
    mistyped = call("ingest", file, *said, "--option", "dateorder=dmy")
    assert mistyped.status == 2
    assert "There is no option dateorder" in mistyped.err
