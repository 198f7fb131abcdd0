"""Where a worker works, and how often it looks."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import Any

from tricord.desk.desk import Desk
from tricord.desk.jobs.performing import Crew

Heard = Callable[[str, Mapping[str, Any]], None]
"""Told what becomes of a worker: the key of a message and its parameters."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How often a worker looks, and how long it waits; all in seconds.

    Attributes:
        look_s: Between two looks at what is asked for, where nobody wakes it.
        fetch_s: Between two looks into the queue.
        silent_s: After which a worker whose heart does not beat is gone.
        grace_s: Jobs may go on once it is told to stop.
        reach_s: It waits for a connection.
        first_wait_s: It waits first where the database is gone; twice as long each time.
        longest_wait_s: It waits at most.
    """

    look_s: float = 2.0
    fetch_s: float = 0.5
    silent_s: float = 60.0
    grace_s: float = 10.0
    reach_s: float = 5.0
    first_wait_s: float = 0.5
    longest_wait_s: float = 30.0


def _nobody(_key: str, _params: Mapping[str, Any]) -> None:
    """Hears nothing."""


@dataclass(frozen=True)
class Post:
    """Where a worker works, and how.

    Attributes:
        opened: Opens the desk.
        crew: What it can do.
        zone: Whose clock on the wall schedules mean.
        pace: How often it looks.
        heard: Told what becomes of it.
        stop: Set it to stop the worker.
    """

    opened: Callable[[], AbstractContextManager[Desk]]
    crew: Crew
    zone: tzinfo = UTC
    pace: Pace = field(default_factory=Pace)
    heard: Heard = _nobody
    stop: threading.Event = field(default_factory=threading.Event)
