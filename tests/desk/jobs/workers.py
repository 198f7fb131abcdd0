"""A worker in a process of its own, as it would run on a node: started, watched, killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import nullcontext
from datetime import UTC
from pathlib import Path

from tests.desk.jobs.chores import FOLLOWS, tasks_in

from tricord.desk.audit.signer import signer
from tricord.desk.database.connecting import Database
from tricord.desk.desk import Desk
from tricord.desk.jobs.performing import Crew
from tricord.desk.jobs.post import Pace, Post
from tricord.desk.jobs.worker import work
from tricord.desk.policy import Audience

QUICK = Pace(look_s=0.2, fetch_s=0.05, grace_s=0.2, reach_s=2.0, first_wait_s=0.05)
_ROOT = Path(__file__).resolve().parents[3]


class Worker:
    """A process.

    Args:
        desk: The desk it works at.
        folder: Where its jobs leave their lines.
        once: Whether it ends when nothing waits.
    """

    def __init__(self, desk: Desk, folder: Path, *, once: bool = False) -> None:
        told = {
            "address": desk.database.address,
            "folder": str(desk.folder),
            "lines": str(folder),
            "once": once,
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.desk.jobs.workers", json.dumps(told)],
            cwd=_ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )

    def working(self) -> None:
        """Wait until it works."""
        line = self.process.stdout.readline().strip()
        assert line == "jobs-working", line

    def stop(self) -> str:
        """Tell it to stop, and wait for its end; what it said."""
        self.process.send_signal(signal.SIGTERM)
        said, _ = self.process.communicate(timeout=60)
        return said

    def kill(self) -> None:
        """Kill it where it stands."""
        self.process.kill()
        self.process.communicate(timeout=60)


def main(told: dict) -> None:
    """What the process does."""
    database = Database(told["address"], Path(told["folder"]))
    desk = Desk(database, signer(database.folder), database.folder, "ROK")
    inputs = Audience(4, frozenset({"ROK"}), working=True)
    crew = Crew(tasks_in(Path(told["lines"])), (FOLLOWS,), inputs, every_s=0.0)
    post = Post(
        lambda: nullcontext(desk),
        crew,
        UTC,
        QUICK,
        lambda key, _params: print(key, flush=True),  # noqa: T201  # how it speaks to the test
    )
    work(post, once=told["once"])


if __name__ == "__main__":
    os.environ.setdefault("TRICORD_LANGUAGE", "en")
    main(json.loads(sys.argv[1]))
