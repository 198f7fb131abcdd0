"""One time with the database: a worker of the queue, and what it sees to, until something ends it.

The queue's own watch over its side tasks ends with the first that ends, so that a heart that
stopped would go unnoticed; here one look beats it, listens and feeds, and whatever fails ends all.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Final
from uuid import UUID

import psycopg
from procrastinate import App, PsycopgConnector
from procrastinate.exceptions import ConnectorException
from procrastinate.worker import Worker
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from tricord.desk.database.roles import Login
from tricord.desk.desk import Desk
from tricord.desk.jobs.feeding import feed, idle
from tricord.desk.jobs.performing import perform
from tricord.desk.jobs.post import Post
from tricord.desk.jobs.queue import PERFORM, Workers
from tricord.desk.migrations.queue import SCHEMA
from tricord.errors import DeskError

_STOP_LOOK_S: Final = 0.1
_NEVER_S: Final = 86_400.0
Line = psycopg.AsyncConnection[tuple[object, ...]]


def serve(desk: Desk, post: Post, *, once: bool = False) -> None:
    """Perform jobs until told to stop.

    Args:
        desk: The desk.
        post: Where and how.
        once: End as soon as nothing waits.

    Raises:
        DeskError: ``desk-database-gone``.
    """
    try:
        asyncio.run(_Service(desk, post, once=once).run())
    except (psycopg.OperationalError, ConnectorException) as fault:
        cause = fault.__cause__ or fault
        lines = str(cause).strip().splitlines() or ["–"]
        raise DeskError("desk-database-gone", reason=lines[-1].strip()) from None


class _Service:
    """What runs side by side while the database is there."""

    def __init__(self, desk: Desk, post: Post, *, once: bool) -> None:
        self._desk, self._post, self._once = desk, post, once
        self._crew = replace(post.crew, stopping=threading.Event())
        self._kinds = {task.kind for task in self._crew.tasks.values()}
        self._hands = threading.Lock()
        self._begun = self._ended = 0

    async def run(self) -> None:
        """Work until stopped, done, or something fails."""
        threads = ThreadPoolExecutor(len(self._kinds) + 4, "tricord-job")
        asyncio.get_running_loop().set_default_executor(threads)
        async with self._line() as line, self._app(line) as (app, manager):
            worker = self._worker(app)
            working = asyncio.create_task(worker.run())  # type: ignore[no-untyped-call]  # it carries no types
            looking = asyncio.create_task(self._look(manager, line))
            stopping = asyncio.create_task(self._told_to_stop())
            try:
                await asyncio.wait({working, looking, stopping}, return_when="FIRST_COMPLETED")
                if stopping.done():
                    worker.stop()  # type: ignore[no-untyped-call]  # it carries no types
                    await asyncio.wait({working}, timeout=self._post.pace.grace_s)
            finally:
                # From here on, what jobs are at ends with their next word.
                self._crew.stopping.set()
                worker.stop()  # type: ignore[no-untyped-call]  # it carries no types
                for each in (looking, stopping):
                    each.cancel()
                ended = await asyncio.gather(working, looking, stopping, return_exceptions=True)
            for fault in ended:
                if isinstance(fault, Exception):
                    raise fault

    @asynccontextmanager
    async def _line(self) -> AsyncIterator[Line]:
        """A connection that is alive as long as the worker is."""
        reached = self._desk.database.conninfo(Login.WORKER)
        async with await psycopg.AsyncConnection.connect(
            reached, autocommit=True, connect_timeout=10
        ) as line:
            yield line

    @asynccontextmanager
    async def _app(self, line: Line) -> AsyncIterator[tuple[App, Workers]]:
        """The queue, open, with the one task it knows."""
        reached = self._desk.database.conninfo(Login.WORKER)
        options = f"{conninfo_to_dict(reached).get('options', '')} -c search_path={SCHEMA}"
        connector = PsycopgConnector(
            conninfo=make_conninfo(reached, options=options.strip()),
            min_size=1,
            max_size=4,
            timeout=self._post.pace.reach_s,
        )
        app = App(connector=connector)
        app.job_manager = manager = Workers(connector, line)
        app.task(name=PERFORM)(self._perform)
        async with app.open_async():
            yield app, manager

    def _worker(self, app: App) -> Worker:
        pace = self._post.pace
        return Worker(
            app,
            name="tricord",
            # One of each kind at a time, and one nobody knows: the queue's locks see to it.
            concurrency=len(self._kinds) + 1,
            fetch_job_polling_interval=pace.fetch_s,
            abort_job_polling_interval=_NEVER_S,
            delete_jobs="always",
            install_signal_handlers=False,
            update_heartbeat_interval=_NEVER_S,
            stalled_worker_timeout=pace.silent_s,
        )

    def _perform(self, job: str) -> None:
        """Perform a job, in a thread of its own."""
        with self._hands:
            self._begun += 1
        try:
            perform(self._desk, self._crew, UUID(job))
        finally:
            with self._hands:
                self._ended += 1

    async def _look(self, manager: Workers, line: Line) -> None:
        """Beat the worker's heart, and see to what is asked for, again and again."""
        post = self._post
        registered = await manager.registered()
        await line.execute("LISTEN desk_job")
        while True:
            await manager.update_heartbeat(registered)
            before = (self._begun, self._ended)
            await asyncio.to_thread(feed, self._desk, self._crew, post.zone, post.pace.silent_s)
            if self._once and await asyncio.to_thread(idle, self._desk) and self._rested(*before):
                return
            async for _ in line.notifies(timeout=post.pace.look_s, stop_after=1):
                pass

    def _rested(self, begun: int, ended: int) -> bool:
        """Whether nothing was at work then, and nothing was begun since."""
        return begun == ended == self._begun

    async def _told_to_stop(self) -> None:
        while not self._post.stop.is_set():
            await asyncio.sleep(_STOP_LOOK_S)
