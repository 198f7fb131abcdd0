"""What a job can be: a task has a name, options, and something it does."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID, uuid4

from sqlalchemy import Connection

from tricord.desk.policy import Audience, Role
from tricord.desk.tables import audience_values
from tricord.errors import DeskError

if TYPE_CHECKING:
    from tricord.desk.jobs.work import Work

WORKING: Final = (Role.ANALYST, Role.RELEASER, Role.COORDINATOR)
"""Who may ask for what shows the contents of the node: those who work on cases."""

RUNNING: Final = (*WORKING, Role.ADMINISTRATOR)
"""Who may ask for what keeps the node going."""

Options = Mapping[str, str]


@dataclass(frozen=True)
class Task:
    """A task.

    A job that starts twice must come to what it comes to once: whatever a task does, it does under
    a name that follows from the job or its input, or in a transaction with `Work.hold`.

    Attributes:
        name: Its name: ``run-monitor``. The message ``job-<name>`` says what a job of it does.
        kind: Kind of heavy work; of each kind, one job runs at a time.
        run: What it does; gives the code of what it came to, empty for nothing to be said.
        options: Its options with what they are where nobody says otherwise.
        check: Refuses options that make no sense; gives them as they are kept.
        roles: Who may ask for it.
        waits: Whether there is anything to be done; a schedule asks for no job where there is not.
        tries: How often it is tried before it counts as failed.
    """

    name: str
    kind: str
    run: Callable[[Work], str]
    options: Options = field(default_factory=dict)
    check: Callable[[Options], Options] = lambda given: given
    roles: tuple[Role, ...] = RUNNING
    waits: Callable[[Connection], bool] = lambda _connection: True
    tries: int = 5

    def checked(self, given: Options) -> dict[str, str]:
        """Options as they are kept: all of them, each with a value.

        Args:
            given: What somebody said.

        Raises:
            DeskError: ``job-option``: there is no such option. And what `check` raises.
        """
        for name in given:
            if name not in self.options:
                known = ", ".join(self.options) or "–"
                raise DeskError("job-option", task=self.name, option=name, known=known)
        return {**self.options, **self.check({**self.options, **given})}


Tasks = Mapping[str, Task]
"""Tasks by name."""


def task_of(tasks: Tasks, name: str) -> Task:
    """A task by its name.

    Raises:
        DeskError: ``job-task-unknown``.
    """
    found = tasks.get(name.strip())
    if found is None:
        raise DeskError("job-task-unknown", task=name, known=", ".join(tasks))
    return found


def own(partner: str) -> Audience:
    """Who sees the jobs of a node: the people of its partner.

    What a job says of itself names no subject and counts no finding; what it makes bears a marking
    of its own.
    """
    return Audience(2, frozenset({partner}))


def asked_row(task: Task, options: Options, audience: Audience, now: datetime) -> dict[str, Any]:
    """A row of a job that is asked for.

    Args:
        task: What is to be done.
        options: As `Task.checked` gives them.
        audience: Who sees it.
        now: When.
    """
    said = json.dumps(dict(options), sort_keys=True, ensure_ascii=False)
    return {
        "job_id": uuid4(),
        "task": task.name,
        "arguments": said,
        "title": f"job-{task.name}",
        "params": said,
        "asked_at": now,
        **audience_values(audience),
    }


def short(job: UUID) -> str:
    """The beginning of an id, as people read it."""
    return str(job)[:8]
