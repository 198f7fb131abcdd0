"""Schedules: what is done without anybody asking, and when.

Some come with Tricord; one that an administrator changed stands in the database under its name, and
counts instead. A schedule has moments (`tricord.desk.jobs.cron`), or follows the jobs of a task.
None is ever removed: it is switched off.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, RowMapping, delete, select, update
from sqlalchemy.dialects.postgresql import insert as insert_new

from tricord import clock
from tricord.desk.desk import Deed, Seat
from tricord.desk.jobs.cron import Cron
from tricord.desk.jobs.task import Options, Tasks, own, task_of
from tricord.desk.policy import Role
from tricord.desk.tables import audience_values, schedule, schedule_slot
from tricord.errors import DeskError

_NAME: Final = re.compile(r"[a-z][a-z0-9-]{0,62}")
_KEPT: Final = 5_000
"""How many moments of a schedule are remembered: three days of one that is due each minute.

They are counted, not aged: a clock that is a year ahead for a while makes none forgotten."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """A schedule.

    Attributes:
        name: Its name.
        task: What is asked for.
        options: With what options.
        cron: When; empty where it follows a task.
        after: The task whose jobs it follows; empty where it has moments.
        enabled: Whether it counts.
        version: Counts changes; 0 for one that is as it ships.
        changed_by: Who changed it last.
        changed_at: When.
    """

    name: str
    task: str
    options: Options = field(default_factory=dict)
    cron: str = ""
    after: str = ""
    enabled: bool = True
    version: int = 0
    changed_by: UUID | None = None
    changed_at: datetime | None = None


def standing(connection: Connection, shipped: tuple[Schedule, ...]) -> tuple[Schedule, ...]:
    """All schedules as they stand, by name.

    Args:
        connection: Whose schedules are seen.
        shipped: Those that come with Tricord.
    """
    rows = connection.execute(select(schedule)).mappings()
    known = {each.name: each for each in shipped} | {row["name"]: _of(row) for row in rows}
    return tuple(known[name] for name in sorted(known))


def all_of(seat: Seat, shipped: tuple[Schedule, ...]) -> tuple[Schedule, ...]:
    """All schedules a person sees."""
    with seat.begin() as deed:
        return standing(deed.connection, shipped)


def make(seat: Seat, tasks: Tasks, shipped: tuple[Schedule, ...], wanted: Schedule) -> Schedule:
    """Make a schedule.

    Args:
        seat: An administrator.
        tasks: What can be done.
        shipped: Schedules that come with Tricord.
        wanted: The schedule; its version, who changed it and when do not matter.

    Raises:
        DeskError: ``desk-role``; ``schedule-name``; ``schedule-taken``; ``job-task-unknown``;
            ``job-option``; ``schedule-cron``; ``schedule-when``: neither moments nor a task it
            follows, or both, or it would follow itself; ``desk-not-allowed``.
    """
    if not _NAME.fullmatch(wanted.name):
        raise DeskError("schedule-name", name=wanted.name)
    with seat.begin() as deed:
        known = standing(deed.connection, shipped)
        if any(each.name == wanted.name for each in known):
            raise DeskError("schedule-taken", name=wanted.name)
        return _written(seat, deed, tasks, known, replace(wanted, version=0))


def change(  # noqa: PLR0917  # what a change is made of
    seat: Seat,
    tasks: Tasks,
    shipped: tuple[Schedule, ...],
    name: str,
    seen: int,
    changed: Mapping[str, Any],
) -> Schedule:
    """Change a schedule, one that ships too.

    Args:
        seat: An administrator.
        tasks: What can be done.
        shipped: Schedules that come with Tricord.
        name: Its name.
        seen: The version they saw.
        changed: What is changed, of ``options``, ``cron``, ``after``, ``enabled``.

    Raises:
        DeskError: As `make`; ``schedule-unknown``; ``desk-changed-meanwhile``.
    """
    with seat.begin() as deed:
        known = standing(deed.connection, shipped)
        found = next((each for each in known if each.name == name), None)
        if found is None:
            raise DeskError("schedule-unknown", name=name)
        if found.version != seen:
            raise DeskError("desk-changed-meanwhile", what=name, seen=seen)
        others = tuple(each for each in known if each.name != name)
        return _written(seat, deed, tasks, others, replace(found, **changed))


def _written(
    seat: Seat, deed: Deed, tasks: Tasks, others: tuple[Schedule, ...], wanted: Schedule
) -> Schedule:
    """Write a schedule over the version it bears, unless somebody else was first."""
    deed.need(Role.ADMINISTRATOR)
    seen = wanted.version
    options = task_of(tasks, wanted.task).checked(wanted.options)
    if bool(wanted.cron) == bool(wanted.after) or _in_a_circle(wanted, others):
        raise DeskError("schedule-when", name=wanted.name)
    if wanted.after:
        task_of(tasks, wanted.after)
    audience = own(seat.desk.partner)
    values = {
        "task": wanted.task,
        "arguments": json.dumps(options, sort_keys=True, ensure_ascii=False),
        "cron": Cron.parse(wanted.cron).written if wanted.cron else "",
        "after": wanted.after,
        "enabled": wanted.enabled,
        "changed_by": deed.reader.person,
        "changed_at": clock.now(),
    }
    if seen:
        same = (schedule.c.name == wanted.name, schedule.c.version == seen)
        put: Any = update(schedule).where(*same).values(**values, version=seen + 1)
    else:
        row = {"name": wanted.name, **values, **audience_values(audience)}
        put = insert_new(schedule).values(**row).on_conflict_do_nothing()
    written = deed.connection.execute(put.returning(schedule)).mappings().one_or_none()
    if written is None:
        raise DeskError("desk-changed-meanwhile", what=wanted.name, seen=seen)
    facts = {key: str(value) for key, value in values.items()}
    deed.record("schedule.changed", f"schedule:{wanted.name}", facts, audience)
    return _of(written)


def _in_a_circle(wanted: Schedule, others: tuple[Schedule, ...]) -> bool:
    """Whether what a schedule asks for would, over others, come before it again without end."""
    if not (wanted.after and wanted.enabled):
        return False
    follow = [(each.after, each.task) for each in others if each.enabled and each.after]
    reached, before = {wanted.task}, set[str]()
    while reached != before:
        before = reached
        reached = reached | {task for after, task in follow if after in reached}
    return wanted.after in reached


def due(deed: Deed, each: Schedule, now: datetime, zone: tzinfo) -> bool:
    """Whether a schedule has a moment nobody looked at yet; it counts as looked at from then on.

    Of several moments that passed unseen, only the last one counts. A moment is known by itself,
    not by what came later: where the clock goes back, no moment is due twice, and where it was
    ahead of the time, those it has not shown yet are due when they come.

    Args:
        deed: A transaction of the node's own work; it waits for others that look.
        each: The schedule.
        now: The present moment.
        zone: Whose clock on the wall is meant.
    """
    if not (each.enabled and each.cron):
        return False
    moment = Cron.parse(each.cron).latest(now, zone)
    # A schedule does not make up for what was before it; one changed by a clock that was ahead
    # would else wait for that clock.
    if each.changed_at is not None and moment <= each.changed_at <= now:
        return False
    seen = {"name": each.name, "slot": moment}
    looked = insert_new(schedule_slot).values(seen).on_conflict_do_nothing()
    fresh = deed.connection.execute(looked.returning(schedule_slot.c.slot)).scalar() is not None
    if fresh:
        mine, slot = schedule_slot.c.name == each.name, schedule_slot.c.slot
        beyond = select(slot).where(mine).order_by(slot.desc()).offset(_KEPT).limit(1)
        old = delete(schedule_slot).where(mine, slot <= beyond.scalar_subquery())
        deed.connection.execute(old)
    return fresh


def _of(row: RowMapping) -> Schedule:
    return Schedule(
        row["name"],
        row["task"],
        json.loads(row["arguments"]),
        row["cron"],
        row["after"],
        row["enabled"],
        row["version"],
        row["changed_by"],
        row["changed_at"],
    )
