"""Serving a node: its pages and its API by some processes, and beside them one for its jobs."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from typing import Final

import uvicorn
from fastapi import FastAPI
from uvicorn.supervisors.multiprocess import Multiprocess

from tricord.desk.desk import Desk
from tricord.desk.people.openid import provider_named
from tricord.errors import ConfigError
from tricord.node import Node
from tricord.web.app import application
from tricord.web.assets import assets
from tricord.web.counted import Counted
from tricord.web.site import Site

PROCESSES: Final = min(os.cpu_count() or 1, 4)
"""How many processes serve by default: Python answers with one processor in each."""

_ENDS_WITHIN_S: Final = 10
"""How long requests and the worker have to end, once somebody stops the server."""
_BEGINS_WITHIN_S: Final = 120
_SERVED: Final = "TRICORD_SERVED"
"""Variable that tells the processes which node they serve."""


def serve(
    path: Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    heard: Callable[[str], None] = lambda _address: None,
    *,
    works: bool = True,
    tries: bool = False,
    processes: int = PROCESSES,
) -> None:
    """Serve a node until told to stop.

    Args:
        path: Folder of the node.
        host: Address to listen at; this machine alone by default.
        port: Port; 0 for any that is free.
        heard: Told the address once it serves.
        works: Whether a worker performs its jobs meanwhile.
        tries: Whether any free port will do where that one is taken.
        processes: How many processes answer.

    Raises:
        ConfigError: There is no node; ``assets-missing``; ``port-taken``.
        DeskError: Its desk cannot be opened.
    """
    node = Node(path)
    assets()
    with _listening(host, port, tries=tries) as listening, node.desk() as desk:
        shown, port = listening.getsockname()[:2]
        address = node.settings.public_address.rstrip("/") or f"http://{shown}:{port}"
        shutil.rmtree(_counts(path), ignore_errors=True)
        with _worker(path, works=works):
            if processes > 1:
                os.environ[_SERVED] = str(path.resolve())
                _Many(listening, processes, lambda: heard(address)).run()
            else:
                app = application(_site(node, desk, Counted()))
                _One(_config(app), lambda: heard(address)).run(sockets=[listening])


def served() -> FastAPI:
    """The application of one of several processes, as uvicorn asks for it."""
    path = Path(os.environ[_SERVED])
    node, held = Node(path), ExitStack()
    app = application(_site(node, held.enter_context(node.desk()), Counted(_counts(path))))

    @asynccontextmanager
    async def lasting(_: FastAPI) -> AsyncIterator[None]:
        with held:
            yield

    app.router.lifespan_context = lasting
    return app


def _site(node: Node, desk: Desk, counted: Counted) -> Site:
    address = node.settings.public_address.rstrip("/")
    provider = provider_named(node.settings)
    return Site(node, desk, assets(), address, provider, counted=counted)


def _counts(path: Path) -> Path:
    return path / "desk" / "served"


def _config(app: FastAPI | str, processes: int = 1) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        factory=isinstance(app, str),
        workers=processes,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_ENDS_WITHIN_S,
        h11_max_incomplete_event_size=64 * 1024,
    )


class _One(uvicorn.Server):
    """A server that says when it serves."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to serve."""
        await super().startup(sockets)
        if self.started:
            self._ready()


class _Many(Multiprocess):
    """Several servers at one socket, each begun anew where it ends; they say when all serve."""

    def __init__(self, listening: socket.socket, processes: int, ready: Callable[[], None]) -> None:
        super().__init__(_config(f"{__name__}:served", processes), [listening])
        self._ready = ready

    def init_processes(self) -> None:
        """Begin to serve."""
        super().init_processes()
        if all(
            each.wait_until_ready(_BEGINS_WITHIN_S, self.should_exit) for each in self.processes
        ):
            self._ready()


@contextmanager
def _listening(host: str, port: int, *, tries: bool) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        _bound(listening, host, port, tries=tries)
        listening.listen(2048)
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
