"""The Spark runner: shards on the machines of a cluster, or on all processors of this one.

Descriptions of shards travel as pickled objects in an RDD of one shard a partition, and so do
results. `mapInArrow` would need pandas and pyarrow on every machine for the same two columns of
bytes, and costs more; see `docs/decisions/0010-spark-without-arrow.md`.

This module alone imports PySpark, and only when a cluster is asked for.
"""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, partial
from itertools import count
from pathlib import Path
from typing import IO, Any, Final, Self

from tricord import compiling
from tricord.errors import RunError, TricordError
from tricord.runners.base import Result, Shard
from tricord.runners.masters import check_master, on_this_machine, reason_of

HERE: Final = "local[*]"
"""Where no master is named: every processor of this machine."""

OLDEST_JAVA: Final = 17
"""Spark 4 runs on no older one."""

PATIENCE_S: Final = 300.0
"""How long a cluster may leave the work lying before that counts as a refusal."""

_STEP_S: Final = 0.2
_LAST_WORDS: Final = 65_536
_GROUPS: Final = count()

_Told = tuple[tuple[int, TricordError | None], ...]
"""Shards that are through, each with what it refused."""


class Spark:
    """Shards on Spark. It starts when it is first needed and ends with `close`.

    Workers import tasks by the names of their modules, so each needs the same environment at the
    same path (or where ``PYSPARK_PYTHON`` says), and sees the same folders.

    Args:
        master: ``local[N]``, ``spark://HOST:PORT``, or what else Spark knows.
        patience: Seconds that no worker may take up the work before the run is given up.
    """

    def __init__(self, master: str = HERE, *, patience: float = PATIENCE_S) -> None:
        self.master = master
        self.patience = patience
        self._application: _Application | None = None

    def __enter__(self) -> Self:
        self.connect()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def connect(self) -> None:
        """Start the driver and register with the master, unless that is done.

        Raises:
            RunError: There is no PySpark or no fitting Java, the master cannot be reached, or
                Spark refused.
        """
        if self._application is None:
            self._application = _started(self.master)
            atexit.register(self.close)

    def close(self) -> None:
        """End the driver; executors end with it."""
        application, self._application = self._application, None
        if application is not None:
            atexit.unregister(self.close)
            application.close()

    def map(
        self,
        task: Callable[[Shard], Result],
        shards: Sequence[Shard],
        done: Callable[[int, int], None] = lambda _done, _of: None,
    ) -> list[Result]:
        """The results, in the order of the shards; see `tricord.runners.base.Runner.map`.

        Raises:
            TricordError: What a task refused, as it raised it.
            RunError: The cluster cannot be had, no worker takes up the work, or a task failed on
                every attempt.
        """
        if not shards:
            return []
        self.connect()
        if self._application is None:  # closed by another thread
            raise RunError("spark-failed", reason="closed")
        job = _Job(self._application.context, self.master, self.patience)
        return job.results(self._application.thread, task, shards, done)


@dataclass(frozen=True, slots=True)
class _Joining:
    """How PySpark puts together what tasks told."""

    def zero(self, _value: _Told) -> _Told:
        """What a task begins with."""
        return ()

    def addInPlace(self, one: _Told, other: _Told) -> _Told:  # noqa: N802  # PySpark calls it so
        """Both together."""
        return one + other


@cache
def _sources() -> str:
    """What Tricord is made of here: other code would give other findings, and not say so."""
    return compiling.digest(Path(__file__).parents[1], ["**/*.py"])


def _attempt(task: Callable[[Any], Any], told: Any, sources: str, numbered: tuple[int, Any]) -> Any:
    """One shard, on a worker: its result, or nothing where it was refused.

    What is refused is told and not raised: Spark tries again whatever fails.
    """
    number, shard = numbered
    try:
        if sources != _sources():
            raise RunError("spark-other-code", machine=socket.gethostname())
        result = task(shard)
    except TricordError as refusal:
        told.add(((number, refusal),))
        return None
    told.add(((number, None),))
    return result


@dataclass(frozen=True, slots=True)
class _Job:
    """One task over its shards."""

    context: Any
    master: str
    patience: float

    def results(
        self,
        thread: ThreadPoolExecutor,
        task: Callable[[Shard], Result],
        shards: Sequence[Shard],
        done: Callable[[int, int], None],
    ) -> list[Result]:
        told = self.context.accumulator((), _Joining())
        group = f"tricord-{next(_GROUPS)}"
        attempt = partial(_attempt, task, told, _sources())
        running = thread.submit(self._collected, attempt, shards, group)
        try:
            self._watched(running, told, lambda at: done(at, len(shards)))
            return running.result()
        except Exception as fault:
            if not _of_spark(fault):
                raise
            raise RunError("spark-failed", reason=reason_of(str(fault))) from None
        finally:
            # A job that has not begun yet cannot be cancelled, so again until it has ended.
            while not running.done():
                with suppress(Exception):  # Java may be gone; then the job ends by itself
                    self.context.cancelJobGroup(group)
                wait([running], timeout=_STEP_S)

    def _collected(
        self, attempt: Callable[[tuple[int, Any]], Any], shards: Sequence[Any], group: str
    ) -> list[Any]:
        self.context.setJobGroup(group, "tricord", interruptOnCancel=True)
        numbered = list(enumerate(shards))
        found: list[Any] = self.context.parallelize(numbered, len(numbered)).map(attempt).collect()
        return found

    def _watched(self, running: Future[list[Any]], told: Any, done: Callable[[int], None]) -> None:
        """Until the job has ended: tell how far it is, raise what a shard refused."""
        idle_since: float | None = None
        finished = False
        while not finished:
            finished = bool(wait([running], timeout=_STEP_S).done)
            if finished and running.exception() is not None:
                return
            through: _Told = told.value
            refused = [(number, refusal) for number, refusal in through if refusal is not None]
            if refused:
                raise min(refused, key=lambda one: one[0])[1]
            done(len({number for number, _ in through}))
            now = time.monotonic()
            idle_since = (idle_since or now) if not finished and self._idle() else None
            if idle_since is not None and now - idle_since > self.patience:
                seconds = round(self.patience)
                raise RunError("spark-no-workers", master=self.master, seconds=seconds)

    def _idle(self) -> bool:
        """Whether there is work and nobody at it."""
        tracker = self.context.statusTracker()
        stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
        return any(stages) and not any(stage.numActiveTasks for stage in stages if stage)


@dataclass(frozen=True, slots=True)
class _Application:
    """A driver that is registered with its master.

    Attributes:
        context: The SparkContext.
        gateway: Way to its Java process.
        said: What the Java process said; nobody's terminal shows it.
        thread: Jobs are called from here: PySpark ties a job's group to its thread.
    """

    context: Any
    gateway: Any
    said: IO[bytes]
    thread: ThreadPoolExecutor

    def close(self) -> None:
        self.thread.shutdown(wait=True, cancel_futures=True)
        with suppress(Exception):  # the cluster may be gone already
            self.context.stop()
        _ended(self.gateway, self.said)


def _started(master: str) -> _Application:
    try:
        from pyspark import SparkContext
        from pyspark.java_gateway import launch_gateway
    except ImportError:
        raise RunError("spark-missing") from None
    check_java()
    check_master(master)
    conf = _settings(master)
    said = tempfile.TemporaryFile()  # noqa: SIM115  # it lives as long as the application
    gateway = None
    try:
        with warnings.catch_warnings(), _interrupts_kept():
            # PySpark forks with a function to call before Java starts; Python 3.12 warns of it.
            warnings.simplefilter("ignore", DeprecationWarning)
            gateway = launch_gateway(conf, {"stdout": said, "stderr": said})
            context = SparkContext(conf=conf, gateway=gateway)
    except Exception as fault:
        reason = reason_of(f"{_last_words(said)}\n{fault}")
        _ended(gateway, said)
        # PySpark says ValueError where this process has another application on Spark.
        if not _of_spark(fault) and not isinstance(fault, ValueError | OSError):
            raise
        raise RunError("spark-failed", reason=reason) from None
    if "PYSPARK_PYTHON" not in os.environ:
        context.pythonExec = sys.executable
    return _Application(context, gateway, said, ThreadPoolExecutor(1, "tricord-spark"))


def _settings(master: str) -> Any:
    from pyspark import SparkConf

    settings = {
        "spark.app.name": "tricord",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        # A task writes files under names of its own; two attempts at once would meet there.
        "spark.speculation": "false",
        # What tasks return is held here anyway.
        "spark.driver.maxResultSize": "0",
        # Spark runs a task for each processor; more threads in each only crowd one another.
        "spark.executorEnv.POLARS_MAX_THREADS": "1",
    }
    if on_this_machine(master):
        loopback = "127.0.0.1"
        settings |= {"spark.driver.host": loopback, "spark.driver.bindAddress": loopback}
    return SparkConf(loadDefaults=False).setMaster(master).setAll(list(settings.items()))


def check_java() -> None:
    """Refuse where there is no Java that Spark runs on.

    Raises:
        RunError: ``spark-java-missing`` or ``spark-java-old``.
    """
    home = os.environ.get("JAVA_HOME")
    folder = str(Path(home, "bin")) if home else None
    java = shutil.which("java", path=folder)
    if java is None:
        raise RunError("spark-java-missing", looked=folder or "PATH")
    asked = [java, "-version"]
    said = subprocess.run(asked, capture_output=True, check=False).stderr.decode(errors="replace")  # noqa: S603  # fixed words, no shell
    numbers = said.partition('version "')[2].partition('"')[0].split(".")
    if numbers[0].isdigit() and int(numbers[0]) < OLDEST_JAVA:
        raise RunError("spark-java-old", found=".".join(numbers), oldest=OLDEST_JAVA)


def _of_spark(fault: Exception) -> bool:
    """Whether an error is Spark's own, or its way of saying that a task failed."""
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    return isinstance(fault, Py4JError | PySparkException)


def _last_words(said: IO[bytes]) -> str:
    """The end of what the Java process said."""
    size = said.seek(0, os.SEEK_END)
    said.seek(max(size - _LAST_WORDS, 0))
    return said.read().decode(errors="replace")


def _ended(gateway: Any, said: IO[bytes]) -> None:
    """Let the Java process end, and PySpark forget it."""
    from pyspark import SparkContext

    if gateway is not None:
        with suppress(Exception):  # it may have ended by itself
            gateway.shutdown()
        gateway.proc.stdin.close()
        try:
            gateway.proc.wait(timeout=20)
        except subprocess.TimeoutExpired:
            gateway.proc.kill()
            gateway.proc.wait()
        SparkContext._gateway = None  # noqa: SLF001  # PySpark would use it again, and has no public way to forget it
        SparkContext._jvm = None  # noqa: SLF001  # as above
    said.close()


@contextmanager
def _interrupts_kept() -> Iterator[None]:
    """Keep what Ctrl+C does: PySpark puts its own answer in place for good."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGINT)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
