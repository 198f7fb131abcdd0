"""Turning a job from one state to another: the row, its history and the log, in one transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, RowMapping, func, insert, update

from tricord import clock
from tricord.desk.desk import Deed
from tricord.desk.jobs.job import State, Turn
from tricord.desk.policy import Audience
from tricord.desk.tables import audience_of, audience_values, job, job_event

_ENDS: Final[Mapping[Turn, State]] = {
    Turn.DONE: State.DONE,
    Turn.FAILED: State.FAILED,
    Turn.CANCELLED: State.CANCELLED,
}
_STATES: Final[Mapping[Turn, State]] = {
    **_ENDS,
    Turn.STARTED: State.RUNNING,
    Turn.AGAIN: State.ASKED,
    Turn.LOST: State.ASKED,
    Turn.STOPPED: State.ASKED,
}


def turned(  # noqa: PLR0917  # what a turn is made of
    deed: Deed,
    job_id: UUID,
    turn: Turn,
    where: ColumnElement[bool],
    inputs: Audience,
    code: str = "",
    params: Mapping[str, Any] | None = None,
    **values: Any,
) -> RowMapping | None:
    """Turn a job.

    Args:
        deed: A transaction of the node's own work.
        job_id: The job.
        turn: What becomes of it.
        where: What has to be so still.
        inputs: Who may read what went wrong: it may name the node's input.
        code: Code of what it came to, or of what went wrong.
        params: What its sentence names.
        values: Further columns that change.

    Returns:
        Its row as it stands now; ``None`` where it was not so any more, and nothing was changed.
    """
    now = clock.now()
    said: dict[str, Any] = {"state": _STATES[turn], "version": job.c.version + 1}
    if turn is not Turn.STARTED:
        said |= {"outcome": code}
    if turn in _ENDS:
        said |= {"ended_at": now, "next_try": None}
    if turn is Turn.DONE:
        said |= {"done": func.coalesce(job.c.of, job.c.done)}
    changed = update(job).where(job.c.job_id == job_id, where).values(**said | values)
    row = deed.connection.execute(changed.returning(job)).mappings().one_or_none()
    if row is None:
        return None
    audience = audience_of(dict(row))
    event = {
        "job_id": job_id,
        "version": row["version"],
        "at": now,
        "event": turn,
        "code": code,
        "params": json.dumps(dict(params or {}), default=str),
        **audience_values(audience.join(inputs) if params else audience),
    }
    deed.connection.execute(insert(job_event).values(event))
    if turn in _ENDS:
        facts = {"task": row["task"], "outcome": code}
        deed.record(f"job.{turn}", f"job:{job_id}", facts, audience)
    return row
