"""``tricord jobs``: what the node does by itself, what was asked for, and how it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.cli.schedules import schedule
from tricord.cli.seats import AsOption
from tricord.cli.usage import pairs
from tricord.locale import text

if TYPE_CHECKING:
    from collections.abc import Mapping

jobs = typer.Typer(cls=Group, help=text("cli-jobs"), no_args_is_help=True)
jobs.add_typer(schedule, name="schedule")


def _option(name: str, metavar: str) -> Any:
    return typer.Option(f"--{name}", metavar=metavar, help=text(f"cli-jobs-option-{name}"))


JobArgument = Annotated[
    str, typer.Argument(metavar="JOB", help=text("cli-jobs-job"), show_default=False)
]


@jobs.command("work", cls=Command, help=text("cli-jobs-work"))
def work(
    *,
    once: Annotated[bool, typer.Option("--once", help=text("cli-jobs-option-once"))] = False,
    path: PathOption = HERE,
) -> None:
    """Perform jobs until stopped."""
    from tricord.node.jobs import work_on

    def heard(key: str, params: Mapping[str, Any]) -> None:
        typer.echo(text(key, **params), err=True)

    work_on(path, heard, once=once)
    if once:
        typer.echo(text("jobs-once-done"), err=True)


@jobs.command("list", cls=Command, help=text("cli-jobs-list"))
def list_(
    *,
    state: Annotated[list[str] | None, _option("state", "STATE")] = None,
    task: Annotated[str, _option("task", "TASK")] = "",
    mine: Annotated[bool, typer.Option("--mine", help=text("cli-jobs-option-mine"))] = False,
    most: Annotated[int, _option("most", "NUMBER")] = 50,
    how: FormatOption = "table",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """List jobs, the newest first."""
    from tricord.cli import job_page, seats
    from tricord.desk.jobs.listing import Asked, jobs

    asked = Asked(job_page.states(state or ()), task, mine, most)
    with seats.seat_of(path, who) as seat:
        found = jobs(seat, asked)
        names = job_page.names_of(seat, found)
    job_page.rows_of(found, names, how)


@jobs.command("show", cls=Command, help=text("cli-jobs-show"))
def show(job: JobArgument, *, who: AsOption = "", path: PathOption = HERE) -> None:
    """Say how a job goes and what became of it."""
    from tricord.cli import job_page, seats
    from tricord.desk.jobs.listing import one

    with seats.seat_of(path, who) as seat:
        found, events = one(seat, job)
        names = job_page.names_of(seat, (found,))
    job_page.page(found, events, names, path)


@jobs.command("ask", cls=Command, help=text("cli-jobs-ask"))
def ask(
    task: Annotated[
        str, typer.Argument(metavar="TASK", help=text("cli-jobs-task"), show_default=False)
    ],
    *,
    option: Annotated[list[str] | None, _option("option", "NAME=VALUE")] = None,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Ask for a job."""
    from tricord.cli import job_page, seats
    from tricord.desk.jobs import asking
    from tricord.node.jobs import tasks_of

    given = pairs("--option", list(option or ()))
    with seats.seat_of(path, who) as seat:
        made = asking.ask(seat, tasks_of(path), task, given)
    typer.echo(job_page.stands(made), err=True)
    typer.echo(text("jobs-no-worker"), err=True)


@jobs.command("cancel", cls=Command, help=text("cli-jobs-cancel"))
def cancel(job: JobArgument, *, who: AsOption = "", path: PathOption = HERE) -> None:
    """Ask for a job to end."""
    from tricord.cli import seats
    from tricord.desk.jobs import asking
    from tricord.desk.jobs.task import short

    with seats.seat_of(path, who) as seat:
        ends = asking.cancel(seat, job)
    typer.echo(text("jobs-cancelling", job=short(ends.job)), err=True)


@jobs.command("retry", cls=Command, help=text("cli-jobs-retry"))
def retry(job: JobArgument, *, who: AsOption = "", path: PathOption = HERE) -> None:
    """Ask once more for a job that is over."""
    from tricord.cli import job_page, seats
    from tricord.desk.jobs import asking
    from tricord.node.jobs import tasks_of

    with seats.seat_of(path, who) as seat:
        made = asking.again(seat, tasks_of(path), job)
    typer.echo(job_page.stands(made), err=True)


@jobs.command("tasks", cls=Command, help=text("cli-jobs-tasks"))
def tasks(*, how: FormatOption = "table", path: PathOption = HERE) -> None:
    """List what can be asked for, with its options."""
    import tricord
    from tricord.cli import job_page
    from tricord.node.jobs import tasks_of

    tricord.open(path)
    job_page.tasks(tasks_of(path), how)
