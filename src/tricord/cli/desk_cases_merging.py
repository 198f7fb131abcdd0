"""Which subjects are one."""

from __future__ import annotations

from typing import Annotated

import typer

from tricord.cli.desk_cases_options import (
    MarkingOption,
    MissionOption,
    PersonOption,
    ReasonOption,
    argument,
)
from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.cli.seats import AsOption
from tricord.locale import text

SubjectArgument = Annotated[str, argument("ONE", "subject")]
OtherArgument = Annotated[str, argument("OTHER", "subject")]


def merge(
    one: SubjectArgument,
    other: OtherArgument,
    *,
    reason: ReasonOption,
    marking: MarkingOption = "",
    mission: MissionOption = None,
    person: PersonOption = None,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Say that two subjects are one."""
    import tricord
    from tricord.cli import seats
    from tricord.desk.cases import merging
    from tricord.desk.cases.audiences import given

    default = tricord.open(path).settings.default_marking
    with seats.seat_of(path, who) as seat:
        thing = given(seat, marking or default, mission or (), person or ())
        made = merging.merge(seat, one, other, reason, thing)
    typer.echo(str(made)[:8])
    typer.echo(text("desk-cases-said-merged"), err=True)


def unmerge(
    one: SubjectArgument,
    other: OtherArgument,
    *,
    reason: ReasonOption,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Take back that two subjects are one."""
    from tricord.cli import seats
    from tricord.desk.cases import merging

    with seats.seat_of(path, who) as seat:
        merging.unmerge(seat, one, other, reason)
    typer.echo(text("desk-cases-said-unmerged"), err=True)


def merges(*, how: FormatOption = "table", who: AsOption = "", path: PathOption = HERE) -> None:
    """List which subjects were said to be one."""
    from tricord.cli import desk_cases_rows, seats
    from tricord.desk.cases import merging

    with seats.seat_of(path, who) as seat:
        found = merging.log(seat)
    desk_cases_rows.merges(found, how)
