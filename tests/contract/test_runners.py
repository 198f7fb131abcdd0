"""What every runner must do: the order, the refusals, and the same findings, byte for byte.

Spark runs on a cluster of one master and two workers that these tests start on loopback and end;
where there is no PySpark or no Java runtime they are skipped, and say so.
"""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.contract import forty_ships
from tests.runners.standalone import settings_of_a_small_driver, standalone, why_not

from tricord.errors import RunError
from tricord.monitors import registry
from tricord.node.watching.chunks import chunks
from tricord.node.watching.files import parameters, write_events
from tricord.node.watching.watch import Watch
from tricord.runners.base import Runner
from tricord.runners.local import Local

RUNNERS = {"one core": 1, "two threads": 2, "four threads": 4, "spark": None}
PRESETS = ("strict", "gfw")
FOUND_HERE = ("encounters", "gaps", "loitering", "port_calls")
LATEST = forty_ships.FIRST + 10 * 86_400_000_000
ALL = 1_000_000
every_preset = pytest.mark.parametrize("preset", PRESETS)


@pytest.fixture(scope="module")
def spark(tmp_path_factory) -> Iterator[Runner]:
    if reason := why_not():
        pytest.skip(reason)
    from tricord.runners.spark import Spark

    folder = tmp_path_factory.mktemp("spark")
    settings_of_a_small_driver(folder)
    with pytest.MonkeyPatch.context() as patch, standalone(folder) as master:
        patch.setenv("SPARK_CONF_DIR", str(folder))
        with Spark(master) as runner:
            yield runner


@pytest.fixture(params=RUNNERS)
def runner(request) -> Runner:
    threads = RUNNERS[request.param]
    return request.getfixturevalue("spark") if threads is None else Local(threads)


@dataclass(frozen=True, slots=True)
class Named:
    """A shard as monitors have them: frozen, small, of this module."""

    number: int
    frame: pl.DataFrame


def doubled(shard: Named) -> pl.DataFrame:
    return shard.frame.with_columns(pl.col("n") * 2 + shard.number)


def refusing(shard: int) -> int:
    if shard == 3:
        raise RunError("events-format", file=str(shard))
    return shard


def waiting(shard: int) -> int:
    """Refuses first; what else is asked for would take an hour."""
    if shard == 0:
        raise RunError("events-format", file="x")
    threading.Event().wait(3600)
    return shard


def nothing(_shard: int) -> None:
    return None


def test_results_come_in_the_order_of_the_shards(runner):
    shards = [Named(n, pl.DataFrame({"n": range(n)})) for n in range(7)]
    frames = runner.map(doubled, shards)
    assert [frame.get_column("n").to_list() for frame in frames] == [
        [2 * at + n for at in range(n)] for n in range(7)
    ]


def test_what_a_shard_refuses_reaches_the_caller_as_it_was_raised(runner):
    with pytest.raises(RunError) as refused:
        runner.map(refusing, list(range(5)))
    assert (refused.value.code, refused.value.params) == ("events-format", {"file": "3"})
    assert runner.map(refusing, [1, 2]) == [1, 2]


def test_progress_never_goes_back_and_ends_with_all_shards_done(runner):
    told: list[tuple[int, int]] = []
    runner.map(abs, [-1, -2, -3, -4], lambda done, of: told.append((done, of)))
    assert told[-1] == (4, 4)
    assert told == sorted(told)
    assert {of for _, of in told} == {4}


def test_no_shards_are_no_work(runner):
    assert runner.map(abs, []) == []


def test_a_task_may_return_nothing(runner):
    assert runner.map(nothing, [1, 2]) == [None, None]


@cache
def world() -> pl.DataFrame:
    return forty_ships.positions()


@dataclass(frozen=True)
class Arrival:
    """How the same positions arrive, and in what portions they are worked on."""

    seed: int = 0
    again: float = 0.0
    files: int = 1
    rows_of_a_chunk: int = ALL
    rows_of_a_share: int = ALL
    shuffled: bool = False


def events(runner: Runner, preset: str, arrival: Arrival) -> Mapping[str, pl.DataFrame]:
    """The events of every monitor that knows the preset."""
    watches = {name: registry.watch(name) for name in registry.WATCHES}
    asked: dict[str, Any] = {
        name: parameters(name, preset, {})
        for name, watch in watches.items()
        if preset in watch.PRESETS
    }
    frame = world()
    if arrival.shuffled:
        frame = forty_ships.arriving(frame, arrival.seed, arrival.again)
    with tempfile.TemporaryDirectory() as folder:
        work, ports = Path(folder, "work"), Path(folder, "ports.csv")
        work.mkdir()
        ports.write_text("\n".join(forty_ships.PORTS))
        found = [
            chunk
            for path in forty_ships.write(frame, Path(folder, "in"), arrival.files)
            for chunk in chunks(str(path), arrival.rows_of_a_chunk, LATEST)
        ]
        watch = Watch(runner, work, str(ports), arrival.rows_of_a_share)
        return watch.over(found, asked).events


def written(found: Mapping[str, pl.DataFrame]) -> dict[str, bytes]:
    """Events as the bytes of a file, with the columns that a user's file leaves out."""
    with tempfile.TemporaryDirectory() as folder:
        files = {name: Path(folder, f"{name}.parquet") for name in found}
        for name, file in files.items():
            write_events(found[name], file)
        return {name: file.read_bytes() for name, file in files.items()}


@cache
def on_one_core(preset: str) -> dict[str, bytes]:
    """The events of one core with one share, positions in order of time."""
    return written(events(Local(1), preset, Arrival()))


def different(preset: str, found: Mapping[str, pl.DataFrame]) -> list[str]:
    """The monitors whose bytes are others than those of one core."""
    wanted, now = on_one_core(preset), written(found)
    return [name for name in wanted if now[name] != wanted[name]]


def test_the_world_would_show_a_difference_in_every_monitor_there_is_today():
    found = events(Local(1), "strict", Arrival())
    heights = {name: found[name].height for name in FOUND_HERE}
    assert all(height >= 5 for height in heights.values()), heights


@every_preset
@settings(max_examples=6)
@given(
    arrival=st.builds(
        Arrival,
        seed=st.integers(0, 99),
        again=st.sampled_from([0.0, 0.1]),
        files=st.integers(1, 3),
        rows_of_a_chunk=st.sampled_from([700, 5_000, ALL]),
        rows_of_a_share=st.sampled_from([900, 4_000, ALL]),
        shuffled=st.booleans(),
    ),
    threads=st.sampled_from([1, 2, 4]),
)
def test_threads_shares_and_order_of_arrival_change_no_byte(preset, arrival, threads):
    assert different(preset, events(Local(threads), preset, arrival)) == []


@pytest.mark.parametrize(
    ("preset", "arrival"),
    [
        ("strict", Arrival(rows_of_a_chunk=6_000, rows_of_a_share=6_000)),
        ("strict", Arrival(7, 0.1, 2, 9_000, 4_000, shuffled=True)),
        ("gfw", Arrival(8, 0.05, 1, 9_000, 9_000, shuffled=True)),
    ],
    ids=["as they came", "shuffled, twice, in two files", "gfw"],
)
def test_spark_changes_no_byte(spark, preset, arrival):
    assert different(preset, events(spark, preset, arrival)) == []


def test_a_refusal_on_spark_ends_what_else_runs(spark):
    with pytest.raises(RunError) as refused:
        spark.map(waiting, [1, 0, 2, 3])
    assert refused.value.code == "events-format"
    assert spark.map(abs, [-1]) == [1]


def unreadable(_shard: int) -> bytes:
    return Path("no-such-folder", "piece").read_bytes()


def test_a_task_that_fails_on_every_attempt_names_its_reason_without_a_traceback(spark):
    with pytest.raises(RunError) as refused:
        spark.map(unreadable, [1])
    assert refused.value.code == "spark-failed"
    assert refused.value.params["reason"].startswith("FileNotFoundError: ")
