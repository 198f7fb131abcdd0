"""Monitors of ship positions over a node: late positions, and what gave way to what."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import polars as pl
import pytest
from tests.contract import forty_ships

from tricord.errors import RunError
from tricord.lake import Lake
from tricord.model.marking import CLEAR, Marking
from tricord.monitors import registry
from tricord.node.bundles import Given
from tricord.node.ingest import ingest
from tricord.node.positions_held import clocks_off
from tricord.node.recording import standing
from tricord.node.running import Run, Scope
from tricord.node.running import run as run_on_tables
from tricord.node.watching import lake_run
from tricord.node.watching.files import parameters
from tricord.runners.local import Local

NAMES = ("encounters", "gaps", "identity", "loitering", "port_calls")
RUNNER = Local(2)


@pytest.fixture(scope="module")
def dealt(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Files of positions: ``early`` lacks what ``late`` has, every third hour among it."""
    folder = tmp_path_factory.mktemp("positions")
    whole = forty_ships.positions()
    late = whole["timestamp"].dt.hour() % 3 == 0
    files = {"early": whole.filter(~late), "late": whole.filter(late)}
    for name, rows in files.items():
        rows.write_parquet(folder / f"{name}.parquet")
    return {name: folder / f"{name}.parquet" for name in files}


@pytest.fixture(scope="module")
def ports(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("ports") / "ports.csv"
    file.write_text("\n".join(forty_ships.PORTS), encoding="utf-8")
    return str(file)


def take_in(lake: Lake, *files: Path, marking: Marking = CLEAR) -> None:
    outcomes = ingest(lake, files, Given(marking=marking), CLEAR)
    assert [outcome.refused for outcome in outcomes] == [None] * len(files)


def run(lake: Lake, name: str, ports: str, scope: Scope | None = None) -> Run:
    asked = lake_run.Asked({name: parameters(name, "strict", {})}, "strict", ports)
    return lake_run.run(lake, asked, scope or Scope(), RUNNER)[name]


def events(lake: Lake) -> list[str]:
    """What the events say, whatever version of the lake they were found in."""
    rows = lake.read("sea_events").drop("lake_version", "published_at")
    return sorted(rows.write_ndjson().splitlines())


def statuses(lake: Lake) -> Mapping[str, tuple[str, str]]:
    rows = standing(lake.scan("findings"), lake.scan("finding_events")).collect()
    return {
        row["finding_id"]: (row["status"], row["superseded_by"] or "")
        for row in rows.iter_rows(named=True)
    }


def current(lake: Lake) -> set[str]:
    return {finding for finding, (status, _) in statuses(lake).items() if status == "current"}


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory, dealt: dict[str, Path], ports: str) -> Lake:
    """A lake that was looked at before the late positions came, and again afterwards."""
    lake = Lake(tmp_path_factory.mktemp("grown") / "lake")
    take_in(lake, dealt["early"])
    for name in NAMES:
        run(lake, name, ports)
    take_in(lake, dealt["late"])
    for name in NAMES:
        run(lake, name, ports)
    return lake


def test_after_late_positions_a_node_says_what_one_says_that_had_them_from_the_start(
    grown: Lake, tmp_path: Path, dealt: dict[str, Path], ports: str
):
    scratch = Lake(tmp_path / "lake")
    take_in(scratch, dealt["late"], dealt["early"])
    for name in reversed(NAMES):
        run(scratch, name, ports)
    assert events(grown) == events(scratch)
    assert current(grown) == current(scratch)
    assert len(current(grown)) >= 10


def test_nothing_found_before_is_silently_gone(grown: Lake):
    gone = {i: said for i, said in statuses(grown).items() if said[0] != "current"}
    assert gone
    superseded = {i: by for i, (status, by) in gone.items() if status == "superseded"}
    assert superseded
    assert set(superseded.values()) <= current(grown)
    assert {status for status, _ in gone.values()} <= {"superseded", "withdrawn"}
    rows = {row["finding_id"]: row for row in grown.read("findings").iter_rows(named=True)}
    for before, after in superseded.items():
        assert rows[before]["kind"] == rows[after]["kind"]
        ships = [{key for _, key, _ in json.loads(rows[i]["subjects"])} for i in (before, after)]
        assert ships[0] == ships[1]
        assert rows[before]["starts_on"] < rows[after]["ends_on"]
        assert rows[after]["starts_on"] < rows[before]["ends_on"]


def test_a_second_run_over_the_same_adds_nothing(grown: Lake, ports: str):
    version = grown.version
    for name in NAMES:
        again = run(grown, name, ports)
        assert not again.recorded.fresh
        assert not again.recorded.superseded
        assert not again.recorded.withdrawn
    assert grown.version == version


def test_a_replay_of_an_earlier_version_changes_nothing_of_the_present(grown: Lake, ports: str):
    before, held = current(grown), events(grown)
    replayed = run(grown, "encounters", ports, Scope(version=1))
    assert {finding.finding_id for finding in replayed.findings} != before
    assert current(grown) == before
    assert events(grown) == held


def test_each_finding_carries_the_piece_of_track_that_shows_it(grown: Lake):
    positions = {
        (row["file_sha256"], str(row["row"])): row["vessel_id"]
        for row in grown.read("positions").iter_rows(named=True)
    }
    evidence = grown.read("evidence")
    rows = grown.read("findings").filter(pl.col("finding_id").is_in(sorted(current(grown))))
    for row in rows.iter_rows(named=True):
        mine = evidence.filter(pl.col("finding_id") == row["finding_id"])
        fixes = mine.filter(table="positions")
        shown = {positions[f["file_sha256"], f["record"]] for f in fixes.iter_rows(named=True)}
        ships = {key.partition("|")[2] for _, key, _ in json.loads(row["subjects"])}
        assert shown == ships
        assert mine.filter(table="sea_events").height == 1


def test_one_look_for_all_monitors_finds_what_a_look_for_each_finds(
    grown: Lake, tmp_path: Path, dealt: dict[str, Path], ports: str
):
    lake = Lake(tmp_path / "lake")
    take_in(lake, dealt["early"], dealt["late"])
    asked = lake_run.Asked({n: parameters(n, "strict", {}) for n in NAMES}, "strict", ports)
    ran = lake_run.run(lake, asked, Scope(), RUNNER)
    assert list(ran) == list(NAMES)
    assert events(lake) == events(grown)
    assert current(lake) == current(grown)


def test_what_positions_are_marked_with_their_events_and_findings_are_too(
    tmp_path: Path, dealt: dict[str, Path], ports: str
):
    lake = Lake(tmp_path / "lake")
    take_in(lake, dealt["early"])
    take_in(lake, dealt["late"], marking=Marking("AMBER"))
    found = run(lake, "encounters", ports)
    assert set(lake.read("sea_events")["marking"]) == {"TLP:AMBER"}
    assert {str(finding.marking) for finding in found.findings} == {"TLP:AMBER"}


def test_a_monitor_says_what_it_builds_on_has_not_run_or_ran_before_the_latest_positions(
    tmp_path: Path, dealt: dict[str, Path], ports: str
):
    lake = Lake(tmp_path / "lake")
    take_in(lake, dealt["early"])
    run(lake, "gaps", ports)
    take_in(lake, dealt["late"])
    run(lake, "loitering", ports)
    asked = registry.monitor("dark_transfer")
    coverage = run_on_tables(lake, asked, Scope(), {}).coverage
    said = {key for key in coverage if key.startswith(("coverage-not", "coverage-ran"))}
    assert said == {"coverage-ran-earlier-gaps", "coverage-not-run-identity"}


def test_what_is_found_in_some_data_sets_does_not_take_the_place_of_what_is_found_in_all(
    tmp_path: Path, dealt: dict[str, Path], ports: str
):
    lake = Lake(tmp_path / "lake")
    take_in(lake, dealt["early"], dealt["late"])
    whole = run(lake, "encounters", ports)
    held = events(lake), current(lake)
    part = run(lake, "encounters", ports, Scope(datasets=("late",)))
    assert part.coverage["coverage-positions"] < whole.coverage["coverage-positions"]
    assert (events(lake), current(lake)) == held


def slow_clock(rows: pl.DataFrame) -> pl.DataFrame:
    """The same ships heard by three receivers, by one of them for some hours forty minutes late."""
    late = rows["timestamp"].dt.hour().is_between(6, 11)
    off = pl.duration(minutes=40) * late.cast(pl.Int64)
    heard = []
    for number, receiver in enumerate(("coast", "sat-1", "sat-2")):
        at = pl.col("timestamp") + pl.duration(seconds=30 * number)
        at = at + off if receiver == "sat-2" else at
        heard.append(rows.with_columns(at, receiver=pl.lit(receiver)))
    return pl.concat(heard)


def test_receivers_whose_clocks_were_off_are_kept_for_the_doctor(
    tmp_path: Path, dealt: dict[str, Path], ports: str
):
    file = tmp_path / "two.parquet"
    slow_clock(pl.read_parquet(dealt["early"])).write_parquet(file)
    lake = Lake(tmp_path / "lake")
    take_in(lake, file)
    done = run(lake, "identity", ports)
    rows = lake.read("receiver_hours")
    assert done.coverage["coverage-clock-hours"] == rows.height > 10
    assert set(rows["hour"].dt.hour()) <= set(range(6, 13))
    [state] = clocks_off(lake)
    assert (state.receiver, state.hours) == ("sat-2", rows.height)
    version = lake.version
    run(lake, "identity", ports)
    assert lake.version == version


def test_a_node_without_positions_says_so(tmp_path: Path, ports: str):
    with pytest.raises(RunError, match="positions") as refused:
        run(Lake(tmp_path / "lake"), "gaps", ports)
    assert refused.value.code == "nothing-to-run-over"
