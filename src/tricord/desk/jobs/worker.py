"""A worker: performs jobs until it is told to stop, whatever becomes of the database meanwhile.

It can be killed at any moment: what it was at is found by whoever comes next. Where the database is
gone it ends what it is at, waits until the database is back, and goes on; the node's own server it
starts again.
"""

from __future__ import annotations

import logging
import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from types import FrameType
from typing import Any, Final

from tricord.desk.desk import Desk
from tricord.desk.jobs.performing import Crew
from tricord.errors import DeskError

Heard = Callable[[str, Mapping[str, Any]], None]
"""Told what becomes of a worker: the key of a message and its parameters."""

_PASSING: Final = frozenset({"desk-database-gone", "desk-start"})
_TALKATIVE: Final = ("procrastinate", "psycopg.pool", "asyncio")
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


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


def work(post: Post, *, once: bool = False) -> None:
    """Perform jobs until told to stop.

    Args:
        post: Where and how.
        once: End as soon as nothing waits; where the database is gone, too.

    Raises:
        DeskError: The desk cannot be opened at first; later, anything but a database that is gone.
    """
    with _quiet(), _told_to_stop(post):
        if once:
            with post.opened() as desk:
                _serve(desk, post, once=True)
            return
        worked, wait_s = False, post.pace.first_wait_s
        while not post.stop.is_set():
            try:
                with post.opened() as desk:
                    post.heard("jobs-back" if worked else "jobs-working", {})
                    worked, wait_s = True, post.pace.first_wait_s
                    _serve(desk, post)
            except DeskError as fault:
                if not (worked and fault.code in _PASSING):
                    raise
                post.heard("jobs-gone", {"reason": fault.params.get("reason", "–")})
                post.stop.wait(wait_s)
                wait_s = min(wait_s * 2, post.pace.longest_wait_s)
        post.heard("jobs-stopped", {})


def _serve(desk: Desk, post: Post, *, once: bool = False) -> None:
    # The queue's package takes a while to load: only who works needs it.
    from tricord.desk.jobs.serving import serve

    serve(desk, post, once=once)


@contextmanager
def _told_to_stop(post: Post) -> Iterator[None]:
    """Let signals stop the worker; a second one ends it at once, which does no harm."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        post.heard("jobs-stopping", {})
        post.stop.set()

    before = {number: signal.signal(number, stop) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep tracebacks of packages from whoever watches; ``TRICORD_DEBUG`` shows them."""
    if os.environ.get("TRICORD_DEBUG"):
        yield
        return
    loggers = [logging.getLogger(name) for name in _TALKATIVE]
    before = [each.level for each in loggers]
    for each in loggers:
        each.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for each, level in zip(loggers, before, strict=True):
            each.setLevel(level)
