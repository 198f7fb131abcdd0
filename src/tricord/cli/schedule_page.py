"""Schedules on the terminal: as rows, and in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from tricord import clock
from tricord.cli import rows
from tricord.cli.job_page import Names, people_of
from tricord.locale import text
from tricord.reports.characters import legible

if TYPE_CHECKING:
    from tricord.cli.options import Format
    from tricord.desk.desk import Seat
    from tricord.desk.jobs.schedules import Schedule

_COLUMNS = ("name", "what", "when", "enabled", "next", "version", "changed_by")


def names_of(seat: Seat, found: Sequence[Schedule]) -> Names:
    """Names of those who changed schedules."""
    return people_of(seat, any(each.changed_by for each in found))


def rows_of(found: Sequence[Schedule], names: Names, zone: tzinfo, how: Format) -> None:
    """Print schedules as rows."""
    import polars as pl

    told = [
        {
            "name": each.name,
            "task": each.task,
            "options": ", ".join(f"{name}={value}" for name, value in each.options.items()),
            "cron": each.cron,
            "after": each.after,
            "enabled": each.enabled,
            "next": _next(each, zone),
            "version": each.version,
            "changed_by": names.get(each.changed_by, "") if each.changed_by else "",
        }
        for each in found
    ]
    table = pl.DataFrame(told, schema_overrides={"next": pl.Datetime(time_zone="UTC")})
    if how == "table":
        table = table.with_columns(
            pl.Series("what", [_asks(each) for each in found]),
            pl.Series("when", [each.cron or text("jobs-after", task=each.after) for each in found]),
            pl.Series("next", [_on_the_wall(_next(each, zone), zone) for each in found]),
        )
    rows.show(table, how, {name: text(f"schedules-column-{name}") for name in _COLUMNS})


def stands(made: Schedule) -> str:
    """How a schedule stands, in a sentence."""
    on = "yes" if made.enabled else "no"
    return text("schedules-changed", name=made.name, enabled=on, version=made.version)


def _asks(each: Schedule) -> str:
    try:
        return legible(text(f"job-{each.task}", **each.options))
    except KeyError:
        return legible(each.task)


def _next(each: Schedule, zone: tzinfo) -> datetime | None:
    """When a schedule is due next."""
    from tricord.desk.jobs.cron import Cron

    if not (each.enabled and each.cron):
        return None
    return Cron.parse(each.cron).next(clock.now(), zone)


def _on_the_wall(moment: datetime | None, zone: tzinfo) -> str:
    """A moment as the clock shows it by which the schedule was written."""
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M %Z}" if moment else ""
