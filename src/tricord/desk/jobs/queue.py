"""The queue: who takes which job, of which kind one runs at a time, and who is still at it.

What people asked for stands in ``desk.job``; the queue, Procrastinate's, only hands it out. Each
attempt is an entry of its own. A job that is not at its end and that no entry stands for is put
into the queue again: this one rule mends whatever a killed process, a lost database or a restored
backup left behind.

An entry somebody is at counts as nobody's where its worker does not hold its lock in the database
any more: that is known at once, and by no clock. Where a connection hangs half open, the worker's
heartbeat tells, later.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final
from uuid import UUID

import psycopg
from procrastinate import PsycopgConnector, SyncPsycopgConnector
from procrastinate.jobs import Job as Entry
from procrastinate.manager import JobManager
from sqlalchemy import Connection, text

from tricord.desk.migrations.queue import SCHEMA

PERFORM: Final = "perform"
"""Name of the one task the queue knows: performing a job."""

_LOCKS: Final = 0x74726963
"""First number of the locks workers hold; the second is their own."""

_HERE: Final = text(f"SET LOCAL search_path = {SCHEMA}, pg_catalog")
_NOBODYS: Final = text(f"""
    DELETE FROM {SCHEMA}.procrastinate_jobs AS entry
    WHERE status = 'doing' AND (
        worker_id IS NULL
        OR NOT EXISTS (
            SELECT FROM pg_locks AS held JOIN pg_database AS here ON here.oid = held.database
            WHERE here.datname = current_database() AND held.locktype = 'advisory'
                AND held.classid::bigint = {_LOCKS} AND held.objid::bigint = entry.worker_id
                AND held.objsubid = 2 AND held.granted)
        OR EXISTS (
            SELECT FROM {SCHEMA}.procrastinate_workers AS worker
            WHERE worker.id = entry.worker_id
                AND worker.last_heartbeat < now() - make_interval(secs => :silent)))
""")  # noqa: S608  # nothing but names of our own
NOT_IN_QUEUE: Final = text(f"""
    NOT EXISTS (SELECT FROM {SCHEMA}.procrastinate_jobs AS entry
        WHERE entry.args ->> 'job' = job.job_id::text AND entry.status IN ('todo', 'doing'))
""")
"""Whether no entry stands for a row of ``desk.job``."""


def put(connection: Connection, jobs: Sequence[tuple[UUID, str, int]]) -> None:
    """Put jobs into the queue, in the transaction that says so of them.

    Args:
        connection: A transaction of the node's own work.
        jobs: Id, kind of work, and priority of each; the highest is taken first.
    """
    entries = [
        Entry(
            queue=kind,
            lock=kind,
            queueing_lock=None,
            task_name=PERFORM,
            task_kwargs={"job": str(job)},
            priority=priority,
        )
        for job, kind, priority in jobs
    ]
    if entries:
        connection.execute(_HERE)
        manager = JobManager(SyncPsycopgConnector())
        manager.batch_defer_jobs(entries, connection=connection.connection.driver_connection)


def drop_nobodys(connection: Connection, silent_s: float) -> None:
    """Drop the entries whose worker is gone.

    Args:
        connection: A transaction of the node's own work.
        silent_s: Seconds after which a worker whose heart does not beat is gone.
    """
    connection.execute(_HERE)
    connection.execute(_NOBODYS, {"silent": silent_s})


class Workers(JobManager):
    """The queue as a worker uses it: it holds its lock from before it takes anything.

    Args:
        connector: Connections of the queue.
        line: A connection of its own, alive as long as the worker is.
    """

    def __init__(
        self, connector: PsycopgConnector, line: psycopg.AsyncConnection[tuple[object, ...]]
    ) -> None:
        super().__init__(connector)
        self._line = line
        self._known: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    async def register_worker(self) -> int:
        """Register the worker, and hold its lock."""
        worker = await super().register_worker()
        await self._line.execute("SELECT pg_advisory_lock(%s, %s)", [_LOCKS, worker])
        self._known.set_result(worker)
        return worker

    async def registered(self) -> int:
        """The worker's number, once it is registered."""
        return await self._known
