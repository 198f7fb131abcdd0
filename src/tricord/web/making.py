"""What takes seconds to make: made beside the requests, one at a time, and kept for a while."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, Final

_KEPT: Final = 24
"""Things kept; the one asked for longest ago goes first. [ours]"""
_WAITING: Final = 32
"""Things that may wait to be made. [ours]"""


class Making:
    """Makes things in the background; whoever asks again gets what was made."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: OrderedDict[Hashable, Future[Any]] = OrderedDict()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="making")

    def ask(self, key: Hashable, make: Callable[[], Any]) -> Future[Any] | None:
        """What is, or will be, made under a key; ``None`` where too much waits already.

        What failed is made anew when it is asked for again.

        Args:
            key: Names what is made and everything it depends on.
            make: Makes it.
        """
        with self._lock:
            known = self._made.get(key)
            if known is not None and not (known.done() and known.exception()):
                self._made.move_to_end(key)
                return known
            if known is not None:
                # Its refusal is told once; then it is tried again.
                del self._made[key]
                return known
            if sum(not each.done() for each in self._made.values()) >= _WAITING:
                return None
            self._made[key] = self._worker.submit(make)
            while len(self._made) > _KEPT:
                _, old = self._made.popitem(last=False)
                old.cancel()
            return self._made[key]

    def settle(self) -> None:
        """Wait until all that was asked for is made."""
        with self._lock:
            asked = list(self._made.values())
        wait(asked)

    def close(self) -> None:
        """Make nothing more."""
        self._worker.shutdown(wait=False, cancel_futures=True)
