"""``tricord statements akn``: a statement as an Akoma Ntoso document."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from tricord.cli.help import Command
from tricord.cli.options import HERE, PathOption
from tricord.locale import text

FileArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help=text("cli-statements-file"), show_default=False)
]
NumberOption = Annotated[
    int,
    typer.Option("--number", metavar="N", min=1, max=99, help=text("cli-statements-akn-number")),
]
OutOption = Annotated[
    Path | None, typer.Option("--out", metavar="FILE", help=text("cli-statements-akn-out"))
]


def akn(
    file: FileArgument,
    *,
    number: NumberOption = 1,
    out: OutOption = None,
    path: PathOption = HERE,  # noqa: ARG001  # names the node whose language is spoken
) -> None:
    """Write a statement as Akoma Ntoso."""
    from tricord.cli.files import written
    from tricord.cli.given import file_given
    from tricord.errors import SourceError
    from tricord.sources.statements import akoma_ntoso, read_statement
    from tricord.text.clauses import parse

    found = read_statement(file_given(file).read_bytes(), file.name)
    if len(found) > 1:
        raise SourceError("statements-several", file=file.name, count=len(found))
    (statement,) = found
    dated = statement.dated.value if statement.dated else None
    document = akoma_ntoso.write(statement, parse(statement.text, dated), number)
    if out is None:
        sys.stdout.buffer.write(document)
        return
    written(out, document)
    typer.echo(text("cli-statements-akn-done", file=out), err=True)


def register(group: typer.Typer) -> None:
    """Put the command into the group ``statements``."""
    group.command("akn", cls=Command, help=text("cli-statements-akn"))(akn)
