"""``tricord jobs schedule``: what is done without anybody asking, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.cli.seats import AsOption
from tricord.cli.usage import pairs
from tricord.locale import text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

schedule = typer.Typer(cls=Group, help=text("cli-schedules"), no_args_is_help=True)


def _option(name: str, metavar: str) -> Any:
    return typer.Option(f"--{name}", metavar=metavar, help=text(f"cli-schedules-option-{name}"))


NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", help=text("cli-schedules-name"), show_default=False)
]
CronOption = Annotated[str, _option("cron", "CRON")]
AfterOption = Annotated[str, _option("after", "TASK")]
SeenOption = Annotated[int, _option("version", "NUMBER")]
OptionOption = Annotated[
    list[str] | None,
    typer.Option("--option", metavar="NAME=VALUE", help=text("cli-jobs-option-option")),
]
_PRESENT = -1


@schedule.command("list", cls=Command, help=text("cli-schedules-list"))
def list_(*, how: FormatOption = "table", who: AsOption = "", path: PathOption = HERE) -> None:
    """List schedules with the moment each is due next."""
    import tricord
    from tricord.cli import schedule_page, seats
    from tricord.desk.jobs.schedules import all_of
    from tricord.node.jobs import SHIPPED
    from tricord.node.notice_settings import zone_of

    zone = zone_of(tricord.open(path).settings)
    with seats.seat_of(path, who) as seat:
        found = all_of(seat, SHIPPED)
        names = schedule_page.names_of(seat, found)
    schedule_page.rows_of(found, names, zone, how)


@schedule.command("add", cls=Command, help=text("cli-schedules-add"))
def add(
    name: NameArgument,
    task: Annotated[
        str, typer.Argument(metavar="TASK", help=text("cli-jobs-task"), show_default=False)
    ],
    *,
    cron: CronOption = "",
    after: AfterOption = "",
    option: OptionOption = None,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Make a schedule."""
    from tricord.cli import schedule_page, seats
    from tricord.desk.jobs.schedules import Schedule, make
    from tricord.node.jobs import SHIPPED, tasks_of

    wanted = Schedule(name, task, pairs("--option", list(option or ())), cron, after)
    with seats.seat_of(path, who) as seat:
        made = make(seat, tasks_of(path), SHIPPED, wanted)
    typer.echo(schedule_page.stands(made), err=True)


@schedule.command("change", cls=Command, help=text("cli-schedules-change"))
def change(
    name: NameArgument,
    *,
    cron: CronOption = "",
    after: AfterOption = "",
    option: OptionOption = None,
    version: SeenOption = _PRESENT,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Change when a schedule is due, or with what options."""
    changed: dict[str, Any] = {}
    if cron or after:
        changed |= {"cron": cron, "after": after}
    if option:
        changed["options"] = pairs("--option", option)
    _change(path, who, name, version, changed)


@schedule.command("on", cls=Command, help=text("cli-schedules-on"))
def on(
    name: NameArgument,
    *,
    version: SeenOption = _PRESENT,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Switch a schedule on."""
    _change(path, who, name, version, {"enabled": True})


@schedule.command("off", cls=Command, help=text("cli-schedules-off"))
def off(
    name: NameArgument,
    *,
    version: SeenOption = _PRESENT,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Switch a schedule off."""
    _change(path, who, name, version, {"enabled": False})


def _change(path: Path, who: str, name: str, version: int, changed: Mapping[str, Any]) -> None:
    """Change a schedule, and say how it stands now."""
    from tricord.cli import schedule_page, seats
    from tricord.desk.jobs import schedules
    from tricord.node.jobs import SHIPPED, tasks_of

    with seats.seat_of(path, who) as seat:
        known = {each.name: each for each in schedules.all_of(seat, SHIPPED)}
        present = known[name].version if name in known else 0
        seen = present if version == _PRESENT else version
        made = schedules.change(seat, tasks_of(path), SHIPPED, name, seen, changed)
    typer.echo(schedule_page.stands(made), err=True)
