"""The Spark runner without a cluster: what it refuses, and that it is quiet.

What it does on a cluster stands in `tests/contract/test_runners.py`.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.contract import forty_ships
from tests.runners.standalone import settings_of_a_small_driver, standalone, why_not

from tricord.errors import RunError
from tricord.runners import spark
from tricord.runners.masters import check_master, on_this_machine, reason_of
from tricord.runners.spark import Spark, check_java

needs_spark = pytest.mark.skipif(bool(why_not()), reason=why_not() or "-")
on_posix = pytest.mark.skipif(os.name != "posix", reason="the Java of this test is a shell script")


@contextmanager
def refusal(code: str) -> Iterator[pytest.ExceptionInfo[RunError]]:
    with pytest.raises(RunError) as refused:
        yield refused
    assert refused.value.code == code
    assert refused.value.sentence()
    assert refused.value.hint()


def test_without_pyspark_the_user_is_told_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark", None)
    with refusal("spark-missing") as refused:
        Spark().map(abs, [1])
    assert 'pip install "tricord[spark]"' in refused.value.hint()


def test_no_shards_start_no_java(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark", None)
    assert Spark().map(abs, []) == []


def test_without_java_the_user_is_told_where_it_was_looked_for(monkeypatch, tmp_path):
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with refusal("spark-java-missing") as refused:
        check_java()
    assert refused.value.params["looked"] == "PATH"
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with refusal("spark-java-missing") as refused:
        check_java()
    assert refused.value.params["looked"] == str(tmp_path / "bin")


def java_that_says(folder: Path, said: str) -> None:
    (folder / "bin").mkdir()
    program = folder / "bin" / "java"
    program.write_text(f"#!/bin/sh\necho '{said}' >&2\n")
    program.chmod(0o755)


@on_posix
@pytest.mark.parametrize("version", ["11.0.2", "1.8.0_402", "16"])
def test_a_java_that_spark_cannot_run_on_is_refused_before_it_starts(
    monkeypatch, tmp_path, version
):
    java_that_says(tmp_path, f'openjdk version "{version}" 2019-01-15')
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with refusal("spark-java-old") as refused:
        check_java()
    assert refused.value.params["found"] == version


@on_posix
@pytest.mark.parametrize("said", ['openjdk version "17.0.15" 2025-04-15', 'version "25"', "?"])
def test_a_java_that_spark_runs_on_or_that_does_not_say_is_taken(monkeypatch, tmp_path, said):
    java_that_says(tmp_path, said)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    check_java()


@pytest.mark.parametrize(
    "master",
    ["", "host:7077", "spark://host", "spark://host:7077/x", "local[0]", "http://host:7077"],
)
def test_a_master_that_spark_could_not_parse_is_refused_with_the_forms_there_are(master):
    with refusal("spark-master") as refused:
        check_master(master)
    assert "spark://HOST:PORT" in refused.value.hint()


@pytest.mark.parametrize("master", ["local", "local[*]", "local[3]", "yarn", "k8s://https://h:1"])
def test_masters_that_cannot_be_asked_are_left_to_spark(master):
    check_master(master)


def test_a_master_that_does_not_answer_is_refused_at_once():
    with socket.create_server(("127.0.0.1", 0)) as answering, socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        here, nowhere = answering.getsockname()[1], silent.getsockname()[1]
        with refusal("spark-unreachable"):
            check_master(f"spark://127.0.0.1:{nowhere}")
        check_master(f"spark://127.0.0.1:{nowhere},127.0.0.1:{here}")


@pytest.mark.parametrize(
    ("master", "here"),
    [
        ("local[*]", True),
        ("spark://127.0.0.1:7077", True),
        ("spark://localhost:7077", True),
        ("spark://127.0.0.1:7077,10.0.0.9:7077", False),
        ("spark://cluster.example:7077", False),
        ("yarn", False),
    ],
)
def test_only_a_master_on_this_machine_keeps_the_driver_on_loopback(master, here):
    assert on_this_machine(master) is here


PYTHON_IN_JAVA = """An error occurred while calling z:org.apache.spark.api.python.PythonRDD.collect.
: org.apache.spark.SparkException: Job aborted due to stage failure: Task 1 in stage 0.0 failed 4
times: org.apache.spark.api.python.PythonException: Traceback (most recent call last):
  File "worker.py", line 7, in main
ModuleNotFoundError: No module named 'tricord'

\tat org.apache.spark.api.python.BasePythonRunner.handlePythonException(PythonRunner.scala:5)
Caused by: org.apache.spark.api.python.PythonException: Traceback (most recent call last):
ModuleNotFoundError: No module named 'tricord'
\tat java.base/java.lang.Thread.run(Thread.java:840)
"""
JAVA_ALONE = """26/11/22 12:00:00 ERROR SparkContext: Error initializing SparkContext.
java.lang.IllegalStateException: Cannot call methods on a stopped SparkContext.
\tat org.apache.spark.SparkContext.assertNotStopped(SparkContext.scala:1)
"""


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (PYTHON_IN_JAVA, "ModuleNotFoundError: No module named 'tricord'"),
        (JAVA_ALONE, "Cannot call methods on a stopped SparkContext."),
        ("one\n two \n\n", "two"),
        ("", "?"),
        ("x" * 999, "x" * 300),
    ],
)
def test_of_a_traceback_the_user_reads_the_line_that_says_what_went_wrong(said, reason):
    assert reason_of(said) == reason


def test_a_worker_with_other_code_refuses_to_find_anything():
    told: list[tuple[tuple[int, RunError], ...]] = []

    class Accumulator:
        add = staticmethod(told.append)

    assert spark._attempt(abs, Accumulator(), "other", (4, -1)) is None
    [((number, refused),)] = told
    assert (number, refused.code) == (4, "spark-other-code")
    assert spark._attempt(abs, Accumulator(), spark._sources(), (4, -1)) == 1


@needs_spark
def test_work_that_no_worker_takes_up_is_given_up_in_bounded_time(tmp_path, monkeypatch):
    settings_of_a_small_driver(tmp_path)
    monkeypatch.setenv("SPARK_CONF_DIR", str(tmp_path))
    with standalone(tmp_path, workers=0) as master, Spark(master, patience=1.0) as runner:
        with refusal("spark-no-workers") as refused:
            runner.map(abs, [-1])
        assert refused.value.params["master"] == master


@needs_spark
def test_the_command_line_writes_the_same_events_and_nothing_of_spark_is_seen(tmp_path):
    forty_ships.write(forty_ships.positions(), tmp_path, 1)
    (tmp_path / "ports.csv").write_text("\n".join(forty_ships.PORTS))
    settings_of_a_small_driver(tmp_path)
    environment = {**os.environ, "SPARK_CONF_DIR": str(tmp_path)}
    said = {}
    for runner in ("local", "spark"):
        out = tmp_path / f"{runner}.parquet"
        command = [sys.executable, "-m", "tricord", "run", "gaps", "--positions", "1.parquet"]
        options = ["--ports", "ports.csv", "--runner", runner, "--threads", "2", "--out", str(out)]
        done = subprocess.run(
            [*command, *options],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        said[runner] = (done.stdout, done.stderr.replace(runner, ""))
    assert (tmp_path / "local.parquet").read_bytes() == (tmp_path / "spark.parquet").read_bytes()
    assert said["spark"] == said["local"]


def test_a_runner_that_does_not_exist_is_refused_with_those_that_do(tmp_path):
    from tricord.cli.watching import Asked, _runner

    asked = Asked("gaps", tmp_path, "", "strict", "sparc", 1, "x.csv")
    with refusal("runner-unknown") as refused:
        _runner(asked)
    assert "spark" in refused.value.hint()
