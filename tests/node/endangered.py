"""Ingests in processes of their own that are killed, starved of disk, or run at once.

This module is run as a program. It imports everything once and forks a child per job before
any thread has started, so that a hundred kills take seconds. It reads jobs as JSON from its
standard input and prints how each child ended, or how many points it passed.

A job: ``{"lake": ..., "files": [...], "published": ..., "rows": ..., "danger": ..., "at": ...}``
(rows: ship positions of one file of the lake) with danger

- ``none``: nothing happens;
- ``count``: nothing happens, and the points passed are counted;
- ``point``: killed just before the at-th change of the file system or call of Delta Lake;
- ``bytes``: killed while a file grows beyond so many bytes, also inside Delta Lake;
- ``seconds``: killed after so many seconds, wherever it is;
- ``full``: files cannot grow beyond so many bytes.

A list of jobs in the place of one job is run at once.
"""

import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from deltalake import DeltaTable

from tricord.lake import Lake
from tricord.lake import tables as lake_tables
from tricord.model.marking import CLEAR
from tricord.node import storing_positions
from tricord.node.bundles import Given
from tricord.node.ingest import ingest

Job = dict[str, Any]
CHANGES = ("os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.truncate")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


class Points:
    """The places where a child may be killed, passed one after the other."""

    def __init__(self, folder: str, last: int | None) -> None:
        self.folder = folder
        self.last = last
        self.passed = 0

    def watch(self) -> None:
        sys.addaudithook(self._audited)
        lake_tables.write_deltalake = self._between(lake_tables.write_deltalake)
        DeltaTable.restore = self._between(DeltaTable.restore)
        DeltaTable.delete = self._between(DeltaTable.delete)

    def _audited(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            path, mode, flags = arguments
            writes = bool(flags & WRITING) if isinstance(flags, int) else mode != "r"
        elif event in CHANGES:
            path, writes = arguments[0], True
        else:
            return
        if writes and str(path).startswith(self.folder):
            self._pass()

    def _between(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*arguments: Any, **named: Any) -> Any:
            self._pass()
            result = call(*arguments, **named)
            self._pass()
            return result

        return watched

    def _pass(self) -> None:
        self.passed += 1
        if self.passed == self.last:
            os.kill(os.getpid(), signal.SIGKILL)


def endanger(job: Job) -> Points:
    at, folder = job.get("at"), job["lake"]
    match job["danger"]:
        case "point":
            points = Points(folder, at)
            points.watch()
            return points
        case "count":
            points = Points(folder, None)
            points.watch()
            return points
        case "bytes":
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_FSIZE, (at, at))
        case "full":
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (at, at))
        case "seconds":
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_REAL, at)
    return Points(folder, None)


def child(job: Job, answer: int) -> None:
    storing_positions.ROWS_OF_A_FILE = job.get("rows", storing_positions.ROWS_OF_A_FILE)
    points = endanger(job)
    given = Given(published=datetime.fromisoformat(job["published"]))
    outcomes = ingest(Lake(Path(job["lake"])), [Path(f) for f in job["files"]], given, CLEAR)
    said = {
        "points": points.passed,
        "refused": [o.refused.code for o in outcomes if o.refused],
        "sentence": [f"{o.refused} {o.refused.hint()}" for o in outcomes if o.refused],
        "known": [o.known for o in outcomes],
    }
    os.write(answer, json.dumps(said).encode())


def start(job: Job) -> tuple[int, int]:
    read, write = os.pipe()
    process = os.fork()
    if process == 0:
        status = 1
        try:
            os.close(read)
            child(job, write)
            status = 0
        finally:
            sys.stderr.flush()
            os._exit(status)
    os.close(write)
    return process, read


def end(process: int, read: int) -> dict[str, Any]:
    with os.fdopen(read) as answer:
        said = answer.read()
    _, status = os.waitpid(process, 0)
    ended = {"killed": os.WIFSIGNALED(status), "failed": os.WEXITSTATUS(status)}
    return ended | (json.loads(said) if said else {})


def main() -> None:
    for job in json.load(sys.stdin):
        together = job if isinstance(job, list) else [job]
        ends = [end(*begun) for begun in [start(each) for each in together]]
        sys.stdout.write(json.dumps(ends) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
