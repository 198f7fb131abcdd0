"""Serving a node: its pages and its API, and beside them a worker for its jobs."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import uvicorn

from tricord.desk.people.openid import provider_named
from tricord.errors import ConfigError
from tricord.node import Node
from tricord.web.app import application
from tricord.web.assets import assets
from tricord.web.site import Site

_ENDS_WITHIN_S: Final = 10
"""How long requests and the worker have to end, once somebody stops the server."""


def serve(
    path: Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    heard: Callable[[str], None] = lambda _address: None,
    *,
    works: bool = True,
    tries: bool = False,
) -> None:
    """Serve a node until told to stop.

    Args:
        path: Folder of the node.
        host: Address to listen at; this machine alone by default.
        port: Port; 0 for any that is free.
        heard: Told the address once it serves.
        works: Whether a worker performs its jobs meanwhile.
        tries: Whether any free port will do where that one is taken.

    Raises:
        ConfigError: There is no node; ``assets-missing``; ``port-taken``.
        DeskError: Its desk cannot be opened.
    """
    node = Node(path)
    with _listening(host, port, tries=tries) as listening, node.desk() as desk:
        address = node.settings.public_address.rstrip("/")
        site = Site(node, desk, assets(), address, provider_named(node.settings))
        shown, port = listening.getsockname()[:2]
        config = uvicorn.Config(
            application(site),
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=_ENDS_WITHIN_S,
            h11_max_incomplete_event_size=64 * 1024,
        )
        server = _Server(config, lambda: heard(address or f"http://{shown}:{port}"))
        with _worker(path, works=works):
            server.run(sockets=[listening])


class _Server(uvicorn.Server):
    """A server that says when it serves."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to serve."""
        await super().startup(sockets)
        if self.started:
            self._ready()


@contextmanager
def _listening(host: str, port: int, *, tries: bool) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        _bound(listening, host, port, tries=tries)
        yield listening
    finally:
        listening.close()


def _bound(listening: socket.socket, host: str, port: int, *, tries: bool) -> None:
    try:
        listening.bind((host, port))
    except OSError as fault:
        if tries and port:
            _bound(listening, host, 0, tries=False)
            return
        reason = fault.strerror or str(fault)
        raise ConfigError("port-taken", host=host, port=port, reason=reason) from None


@contextmanager
def _worker(path: Path, *, works: bool) -> Iterator[None]:
    """A process that performs jobs, for as long as the block runs."""
    if not works:
        yield
        return
    command = [sys.executable, "-m", "tricord", "jobs", "work", "--path", str(path)]
    worker = subprocess.Popen(command, stdin=subprocess.DEVNULL)  # noqa: S603  # our own program
    try:
        yield
    finally:
        worker.terminate()
        try:
            worker.wait(_ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            worker.kill()
