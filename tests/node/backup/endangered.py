"""Backups and nodes put back in processes of their own that are killed or starved of disk.

This module is run as a program. It imports everything once and forks a child per job before any
thread has started. It reads jobs as JSON from its standard input and prints how each child ended.

A job: ``{"do": "restore" or "back_up", "node": ..., "file": ..., "to": ..., "watched": ...,
"danger": ..., "at": ...}`` with danger

- ``count``: nothing happens, and the points passed are counted;
- ``point``: killed just before the at-th change of the file system below ``watched``, start of a
  program, or step of putting the rows of the desk back;
- ``step``: killed before or after a step of putting the rows of the desk back: ``load after``;
- ``full``: files cannot grow beyond so many bytes.
"""

import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.node import endangered

from tricord.desk.backup import loading
from tricord.errors import TricordError
from tricord.node.backup import restoring, taking
from tricord.node.backup.staging import Staging


class Points(endangered.Points):
    """The places where a child may be killed, passed one after the other."""

    def __init__(self, job: dict[str, Any]) -> None:
        super().__init__(job["watched"], job["at"] if job["danger"] == "point" else None)
        self._step = job["at"] if job["danger"] == "step" else ""

    def watch(self) -> None:
        """Count them."""
        super().watch()
        for room, name in (
            *((loading, "_put"), (loading, "_copied"), (loading, "_audited")),
            *((loading.steps, "go"), (restoring, "load"), (restoring, "revive"), (Staging, "put")),
        ):
            setattr(room, name, self._named(name, getattr(room, name)))

    def _named(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*arguments: Any, **named: Any) -> Any:
            self._come(f"{name} before")
            result = call(*arguments, **named)
            self._come(f"{name} after")
            return result

        return watched

    def _come(self, step: str) -> None:
        if step == self._step:
            os.kill(os.getpid(), signal.SIGKILL)
        self._pass()

    def _audited(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "subprocess.Popen":
            self._pass()
        else:
            super()._audited(event, arguments)


def child(job: dict[str, Any], answer: int) -> None:
    """Do what a job says, and say how it ended."""
    points = Points(job)
    if job["danger"] == "full":
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (job["at"], job["at"]))
    else:
        points.watch()
    said = {"code": "", "sentence": ""}
    try:
        if job["do"] == "restore":
            restoring.restore(Path(job["file"]), Path(job["to"]), url=job.get("url", ""))
        else:
            taking.back_up(Path(job["node"]), Path(job["file"]))
    except TricordError as refusal:
        said = {"code": refusal.code, "sentence": f"{refusal} {refusal.hint()}"}
    os.write(answer, json.dumps(said | {"points": points.passed}).encode())


def ended(job: dict[str, Any]) -> dict[str, Any]:
    """How a child that does a job ended."""
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
    with os.fdopen(read) as answer:
        said = answer.read()
    _, status = os.waitpid(process, 0)
    killed = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    return {"killed": killed, "status": status, **(json.loads(said) if said else {})}


if __name__ == "__main__":
    for each in json.load(sys.stdin):
        print(json.dumps(ended(each)), flush=True)  # noqa: T201  # its answers go to a pipe
