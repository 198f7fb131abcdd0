"""Tasks for tests: each leaves a line in a file of its own, and can be held up at a given place.

A line is written with what the job's id says, so that a test sees how often something began and how
often it came to an end; what is done in the database is done under the job's hold.
"""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import text

from tricord.desk.jobs.schedules import Schedule
from tricord.desk.jobs.task import Task
from tricord.desk.jobs.work import Work
from tricord.errors import FetchError, RunError

PARTS = 4
EFFECTS = "CREATE TABLE IF NOT EXISTS desk.effect (job_id uuid, part int)"


def tasks_in(folder: Path) -> dict[str, Task]:
    """The tasks.

    Args:
        folder: Where they leave their lines, and look for what holds them up.
    """

    def said(words: str) -> None:
        with (folder / "lines").open("a", encoding="utf-8") as lines:
            lines.write(f"{words}\n")
            lines.flush()
            os.fsync(lines.fileno())

    def count(work: Work) -> str:
        """Do some parts, each once for the job, and wait at a part as long as a fifo is there."""
        said(f"begun {work.job}")
        for part in range(PARTS):
            held = folder / f"hold-{work.options['name']}-{part}"
            if held.exists():
                said(f"at {work.options['name']} {part}")
                held.read_bytes()  # until somebody writes into it
            with work.desk.work() as deed:
                work.hold(deed)
                done = "INSERT INTO desk.effect SELECT :job, :part WHERE NOT EXISTS "
                there = "(SELECT 1 FROM desk.effect WHERE job_id = :job AND part = :part)"
                deed.connection.execute(text(done + there), {"job": work.job, "part": part})
            work.tell(part + 1, PARTS)
        said(f"ended {work.job}")
        return ""

    def fail(work: Work) -> str:
        said(f"begun {work.job}")
        kinds = {
            "passing": FetchError("fetch-unreachable", address="x", reason="y"),
            "lasting": RunError("nothing-to-run-over", monitor="m", table="t"),
            "fault": ZeroDivisionError("1/0"),
            "odd": RunError("nothing-to-run-over", monitor="\udcff\x00", table="t"),
        }
        raise kinds[work.options["how"]]

    return {
        task.name: task
        for task in (
            Task("count", "counting", count, {"name": "x"}),
            Task("count-aside", "aside", count, {"name": "y"}),
            Task("fail", "failing", fail, {"how": "lasting"}, tries=3),
            Task("follow", "following", lambda work: said(f"followed {work.job}") or ""),
            Task("idle", "idle", lambda _work: "", waits=lambda _connection: False),
        )
    }


FOLLOWS = Schedule("follows", "follow", after="count")
