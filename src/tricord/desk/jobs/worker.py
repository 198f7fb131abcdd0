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
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

from tricord.desk.database.connecting import AWAY
from tricord.desk.desk import Desk
from tricord.desk.jobs.post import Post
from tricord.errors import DeskError

_PASSING: Final = AWAY | {"desk-start"}
_TALKATIVE: Final = ("procrastinate", "psycopg.pool", "asyncio")
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


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
