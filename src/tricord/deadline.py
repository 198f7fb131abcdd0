"""Time that ends, however slowly the other side keeps talking."""

from __future__ import annotations

import socket
import threading
from collections.abc import Mapping
from contextlib import suppress
from types import TracebackType
from typing import Any, Final, Self

_CONNECTED: Final = ("connection.connect_tcp.complete", "connection.start_tls.complete")


class Deadline:
    """Shuts connections when their time is over.

    A limit on each read alone would wait for ever on a server that sends a letter a minute.

    Args:
        seconds: How long there is, from the moment it is entered.
    """

    def __init__(self, seconds: float) -> None:
        self._over = threading.Event()
        self._watched: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    @property
    def over(self) -> bool:
        """Whether the time is over."""
        return self._over.is_set()

    def watch(self, connection: socket.socket) -> None:
        """Shut a connection, too, when the time is over."""
        self._watched.append(connection)
        if self.over:
            self._end()

    def trace(self, event: str, said: Mapping[str, Any]) -> None:
        """Watch the connection of a request; to be given to httpx2 as its extension ``trace``.

        Args:
            event: What happens.
            said: What comes with it.
        """
        if event in _CONNECTED:
            self.watch(said["return_value"].get_extra_info("socket"))

    def _end(self) -> None:
        self._over.set()
        for each in self._watched:
            with suppress(OSError):
                # Not the method of TLS, which would forget its state while another thread reads.
                socket.socket.shutdown(each, socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
