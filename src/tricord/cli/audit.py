"""``tricord audit``: the log of what people did, and whether it is as it was written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.cli.seats import AsOption
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.desk.audit.verifying import Verified

audit = typer.Typer(cls=Group, help=text("cli-audit"), no_args_is_help=True)


def _option(name: str, metavar: str) -> Any:
    return typer.Option(f"--{name}", metavar=metavar, help=text(f"cli-audit-option-{name}"))


@audit.command("verify", cls=Command, help=text("cli-audit-verify"))
def verify(
    *,
    checkpoint: Annotated[list[Path] | None, _option("checkpoint", "FILE")] = None,
    path: PathOption = HERE,
) -> None:
    """Hold the log against its signed checkpoints; exit status 2 where it does not fit."""
    from tricord.cli import seats
    from tricord.cli.progress import working
    from tricord.desk.audit import verifying, witnessed
    from tricord.desk.database.roles import Login

    given = [file.read_text(encoding="utf-8") for file in checkpoint or []]
    with seats.desk_of(path) as desk, working(text("cli-audit-working")):
        notes = [*given, witnessed.kept(desk.folder)]
        with desk.database.begin(Login.WORKER) as connection:
            found = verifying.verify(connection, desk.signer, notes)
    _say(found)


def _say(found: Verified) -> None:
    said = {"size": found.size, "root": found.root, "checkpoints": found.checkpoints}
    if found.misfit is None:
        typer.echo(text("audit-fits", **said))
        return
    typer.echo(text(f"audit-misfit-{found.misfit}", number=found.number or 0))
    typer.echo(text("audit-misfit-before", **said), err=True)
    raise typer.Exit(2)


@audit.command("list", cls=Command, help=text("cli-audit-list"))
def list_(
    *,
    about: Annotated[str, _option("about", "THING")] = "",
    person: Annotated[str, _option("person", "NAME")] = "",
    act: Annotated[str, _option("act", "ACT")] = "",
    last: Annotated[int, _option("last", "NUMBER")] = 50,
    how: FormatOption = "table",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """List what was done: by you; by your partner's people for a coordinator."""
    import polars as pl

    from tricord.cli import rows, seats
    from tricord.desk.audit import reading

    with seats.seat_of(path, who) as seat:
        found = reading.entries(seat, about=about, person=person, act=act, last=last)
    columns = ("number", "at", "person", "act", "about", "facts")
    schema = {column: pl.String() for column in columns} | {"number": pl.Int64()}
    table = pl.DataFrame(found, schema=schema, orient="row")
    rows.show(table, how, {column: text(f"audit-column-{column}") for column in columns})


@audit.command("key", cls=Command, help=text("cli-audit-key"))
def key(*, path: PathOption = HERE) -> None:
    """Print the key with which others check the log's checkpoints."""
    from tricord.cli import seats

    with seats.desk_of(path) as desk:
        typer.echo(desk.signer.verifier.text())


@audit.command("checkpoint", cls=Command, help=text("cli-audit-checkpoint"))
def checkpoint(*, path: PathOption = HERE) -> None:
    """Print the last signed checkpoint, to be kept elsewhere."""
    from tricord.cli import seats
    from tricord.desk.audit import witnessed

    with seats.desk_of(path) as desk:
        note = witnessed.kept(desk.folder)
    if not note:
        typer.echo(text("audit-empty"), err=True)
    typer.echo(note, nl=False)
