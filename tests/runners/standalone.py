"""A standalone Spark cluster on loopback: one master and its workers, as children of the test."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

from tricord.errors import RunError
from tricord.runners.spark import check_java

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 180
LOOPBACK = "127.0.0.1"


def why_not() -> str:
    """Why no cluster can be started here; empty where it can."""
    if find_spec("pyspark") is None:
        return "PySpark is not installed; dev.py test brings it where there is a Java runtime"
    if os.name != "posix":
        return "Spark's start scripts are for POSIX shells here"
    try:
        check_java()
    except RunError as refusal:
        return f"{refusal} {refusal.hint()}"
    return ""


class Daemon:
    """One Java process of Spark; what it says is heard as it comes."""

    def __init__(self, arguments: list[str], environment: Mapping[str, str], folder: Path) -> None:
        spec = find_spec("pyspark")
        assert spec is not None
        assert spec.origin is not None
        start = Path(spec.origin).parent / "bin" / "spark-class"
        self.said: deque[str] = deque(maxlen=500)
        self._new = threading.Condition()
        self._process = subprocess.Popen(
            [start, *arguments],
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            # With its executors it is a group of its own, and ends as one.
            start_new_session=True,
        )
        self._ear = threading.Thread(target=self._listen, daemon=True)
        self._ear.start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            with self._new:
                self.said.append(line)
                self._new.notify_all()
        with self._new:
            self.said.append("(ended)")
            self._new.notify_all()

    def heard(self, pattern: str) -> str:
        """The first group of a pattern, once a line with it was said."""

        def found() -> re.Match[str] | None:
            lines = (re.search(rf"{pattern}|\(ended\)", line) for line in self.said)
            return next((line for line in lines if line), None)

        with self._new:
            line = self._new.wait_for(found, PATIENCE_S)
        assert line is not None, f"never said: {pattern}\n{''.join(self.said)}"
        assert line[0] != "(ended)", "".join(self.said)
        return line[1]

    def end(self) -> None:
        """End it and all that it started."""
        self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(30)
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(30)
        self._ear.join(30)
        assert self._process.stdout is not None
        self._process.stdout.close()


@contextmanager
def standalone(folder: Path, workers: int = 2) -> Iterator[str]:
    """A cluster of one processor a worker; the address of its master.

    Args:
        folder: Where workers keep what they keep.
        workers: How many.
    """
    environment = {
        **os.environ,
        "SPARK_LOCAL_IP": LOOPBACK,
        "SPARK_LOCAL_DIRS": str(folder / "local"),
        "SPARK_CONF_DIR": str(folder),
        "SPARK_DAEMON_MEMORY": "256m",
        "SPARK_NO_DAEMONIZE": "1",
        # Workers import the tasks of tests by their modules.
        "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")])),
    }
    anywhere = ["--host", LOOPBACK, "--port", "0", "--webui-port", "0"]
    room = ["--cores", "1", "--memory", "512m", "--work-dir", str(folder / "work")]
    with ExitStack() as running:
        master = Daemon(["org.apache.spark.deploy.master.Master", *anywhere], environment, folder)
        running.callback(master.end)
        address = master.heard(r"Starting Spark master at (spark://\S+)")
        started = []
        for _ in range(workers):
            arguments = ["org.apache.spark.deploy.worker.Worker", *anywhere, *room, address]
            started.append(Daemon(arguments, environment, folder))
            running.callback(started[-1].end)
        for worker in started:
            worker.heard(r"(Successfully registered) with master")
        yield address


def settings_of_a_small_driver(folder: Path) -> None:
    """Settings for drivers, executors and daemons: little memory, little said."""
    lines = ["spark.driver.memory 512m", "spark.executor.memory 512m"]
    (folder / "spark-defaults.conf").write_text("\n".join(lines) + "\n")
