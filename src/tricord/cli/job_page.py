"""Jobs on the terminal: as rows, one by one, and in a sentence; and what can be asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import typer

from tricord.cli import rows
from tricord.errors import DeskError
from tricord.locale import text
from tricord.reports.characters import legible

if TYPE_CHECKING:
    from tricord.cli.options import Format
    from tricord.desk.desk import Seat
    from tricord.desk.jobs.job import Event, Job, State
    from tricord.desk.jobs.task import Tasks

Names = Mapping[UUID, str]
_JOBS = ("job", "what", "state", "progress", "asked_by", "asked_at", "ended_at", "outcome")
_MOMENTS = ("asked_at", "next_try", "started_at", "ended_at")


def states(written: Sequence[str]) -> tuple[State, ...]:
    """States as somebody wrote them.

    Raises:
        DeskError: ``job-state-unknown``.
    """
    from tricord.desk.jobs.job import State

    words = [word.strip().casefold() for each in written for word in each.split(",")]
    unknown = [word for word in words if word not in tuple(State)]
    if unknown:
        raise DeskError("job-state-unknown", state=unknown[0], known=", ".join(State))
    return tuple(State(word) for word in words)


def people_of(seat: Seat, wanted: bool) -> Names:  # whether anybody is named
    """Names of accounts, as far as this person may see them."""
    from tricord.desk.people import accounts

    return {each.person: each.name for each in accounts.all_of(seat)} if wanted else {}


def names_of(seat: Seat, found: Sequence[Job]) -> Names:
    """Names of those who asked for jobs."""
    return people_of(seat, any(each.asked_by for each in found))


def rows_of(found: Sequence[Job], names: Names, how: Format) -> None:
    """Print jobs as rows."""
    import polars as pl

    if how == "table" and not found:
        typer.echo(text("jobs-none"), err=True)
        return
    moments = dict.fromkeys(_MOMENTS, pl.Datetime(time_zone="UTC"))
    kinds = {"done": pl.Int64(), "of": pl.Int64(), "rate": pl.Float64()}
    plain = dict.fromkeys(_row_names(), pl.String())
    schema = {**plain, **moments, **kinds, "attempt": pl.Int64()}
    table = pl.DataFrame([_row(each, names) for each in found], schema=schema)
    if how != "table":
        rows.show(table, how, {})
        return
    shown = table.with_columns(
        pl.col("job").str.head(8),
        pl.Series("what", [what(each) for each in found]),
        pl.Series("state", [_stands(each) for each in found]),
        pl.Series("progress", [_progress(each) for each in found]),
        pl.Series("asked_by", [_asked_by(each, names) for each in found]),
    )
    rows.show(shown, how, {name: text(f"jobs-column-{name}") for name in _JOBS})


def page(job: Job, events: Sequence[Event], names: Names, path: Path) -> None:
    """Print all that is known of a job."""
    typer.secho(what(job), bold=True)
    said = [
        ("job", str(job.job)),
        ("state", _stands(job)),
        ("progress", _progress(job)),
        ("rate", rows.shown(job.rate)),
        ("asked_by", _asked_by(job, names)),
        *((name, rows.shown(getattr(job, name))) for name in _MOMENTS),
        ("attempt", rows.shown(job.attempt or None)),
        ("outcome", job.outcome),
        ("again", str(job.again or "")),
        ("file", _file(job, path)),
    ]
    rows.facts([(text(f"jobs-column-{name}"), legible(value)) for name, value in said])
    if events:
        typer.echo("")
        typer.secho(text("jobs-history"), bold=True)
    for event in events:
        told = text(f"job-turn-{event.turn}")
        why = _came_to(event)
        rows.prose(legible(f"{rows.shown(event.at)}  {told}{f': {why}' if why else ''}"))


def stands(job: Job) -> str:
    """How a job stands, in a sentence."""
    from tricord.desk.jobs.task import short

    state = text(f"job-state-{job.state}")
    return legible(text("jobs-stands", job=short(job.job), what=what(job), state=state))


def what(job: Job) -> str:
    """What a job does, in words; the name of its task where this version knows none."""
    try:
        return legible(text(job.title, **job.params))
    except KeyError:
        return legible(job.task)


def tasks(known: Tasks, how: Format) -> None:
    """Print what can be asked for."""
    import polars as pl

    found = [
        {
            "task": task.name,
            "options": ", ".join(f"{name}={value}" for name, value in task.options.items()),
            "roles": ", ".join(task.roles),
        }
        for task in known.values()
    ]
    table = pl.DataFrame(found)
    rows.show(table, how, {name: text(f"jobs-column-{name}") for name in found[0]})


def _row_names() -> tuple[str, ...]:
    return (
        *("job", "task", "options", "state", "done", "of", "rate", "asked_by", "schedule", "again"),
        *("asked_at", "next_try", "started_at", "ended_at", "attempt", "outcome"),
    )


def _row(job: Job, names: Names) -> dict[str, Any]:
    found = {name: getattr(job, name) for name in _row_names()}
    return found | {
        "job": str(job.job),
        "state": str(job.state),
        "options": ", ".join(f"{name}={value}" for name, value in job.options.items()),
        "asked_by": names.get(job.asked_by, "") if job.asked_by else "",
        "again": str(job.again or ""),
    }


def _stands(job: Job) -> str:
    """Its state, and whether somebody asked for its end."""
    from tricord.desk.jobs.job import OPEN

    state = text(f"job-state-{job.state}")
    ends = job.cancel_asked is not None and job.state in OPEN
    return text("jobs-to-end", state=state) if ends else state


def _progress(job: Job) -> str:
    if job.done is None:
        return ""
    of = rows.shown(job.of)
    return text("jobs-progress", done=rows.shown(job.done), of=of) if of else rows.shown(job.done)


def _asked_by(job: Job, names: Names) -> str:
    if job.asked_by:
        return names.get(job.asked_by, text("jobs-somebody"))
    return text("jobs-schedule", name=job.schedule) if job.schedule else text("jobs-node")


def _file(job: Job, path: Path) -> str:
    """The report a job left."""
    from tricord.desk.jobs.job import State
    from tricord.node.jobs import REPORT, report_file

    if job.task != REPORT or job.state is not State.DONE:
        return ""
    return str(report_file(path, str(job.job), job.options))


def _came_to(event: Event) -> str:
    """What came of a turn, in words; its code where this version has none."""
    if not event.code:
        return ""
    for key in (f"job-came-to-{event.code}", f"error-{event.code}"):
        try:
            return text(key, **event.params)
        except KeyError:
            continue
    return event.code
