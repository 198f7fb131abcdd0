"""``tricord statements``: what joint statements say, clause by clause, and how it moves."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, Format, FormatOption, PathOption
from tricord.cli.statement_agenda import register as register_agenda
from tricord.cli.statement_documents import LanguageOption, MarkingOption, OutOption
from tricord.cli.statement_files import register as register_files
from tricord.cli.statement_proposals import register as register_proposals
from tricord.cli.statement_tables import (
    ForumOption,
    forum_meant,
    read_folder,
    write_commitments,
)
from tricord.cli.statement_tables import register as register_tables
from tricord.locale import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tricord.cli.statement_rows import Row
    from tricord.sources.statements.statement import Statement

_PASTED: Final = "-"
"""Stands for what is pasted into the terminal, or comes through a pipe."""

statements = typer.Typer(cls=Group, help=text("cli-statements"), no_args_is_help=True)

FileArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help=text("cli-statements-file"), show_default=False)
]
OtherArgument = Annotated[
    Path, typer.Argument(metavar="LATER", help=text("cli-statements-later"), show_default=False)
]
FolderArgument = Annotated[
    Path, typer.Argument(metavar="DIR", help=text("cli-statements-dir"), show_default=False)
]
CommitmentsOutOption = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", help=text("cli-statements-commitments-out")),
]


@statements.command("parse", cls=Command, help=text("cli-statements-parse"))
def parse(
    file: FileArgument,
    how: FormatOption = "table",
    path: PathOption = HERE,  # noqa: ARG001  # names the node whose language is spoken
) -> None:
    """Print the clauses of a statement."""
    from tricord.cli.statement_rows import clause_row
    from tricord.text.clauses import parse as clauses_of

    found = _read(file)
    rows = []
    for at, statement in enumerate(found, 1):
        name = statement.name if len(found) == 1 else f"{statement.name}#{at}"
        dated = statement.dated.value if statement.dated else None
        rows += [
            clause_row(statement, name, clause) for clause in clauses_of(statement.text, dated)
        ]
    _show(rows, how, ("type", "strength", "commitment", "topic", "due_text", "text"))


@statements.command("versions", cls=Command, help=text("cli-statements-versions"))
def versions(
    file: FileArgument,
    *,
    how: FormatOption = "table",
    out: OutOption = None,
    language: LanguageOption = None,
    marking: MarkingOption = "",
    path: PathOption = HERE,  # noqa: ARG001  # names the node whose language is spoken
) -> None:
    """Hold the language versions of a statement against each other."""
    from tricord.cli.statement_documents import refuse_overwriting, write_versions
    from tricord.cli.statement_versions import held_versions
    from tricord.errors import SourceError

    refuse_overwriting(out, [file])
    found = _read(file)
    held = [version for statement in found for version in held_versions(statement)]
    rows = [row for version in held for row in version.rows]
    if not rows:
        raise SourceError("statements-one-language", file=file.name)
    if out is not None:
        write_versions(found, out, language, marking)
        return
    _show(rows, how, ("relation", "text", "others", "differences"))
    for version in held:
        if version.left_out:
            typer.echo(version.left_out_said(), err=True)


@statements.command("compare", cls=Command, help=text("cli-statements-compare"))
def compare(
    file: FileArgument,
    later: OtherArgument,
    *,
    how: FormatOption = "table",
    out: OutOption = None,
    language: LanguageOption = None,
    marking: MarkingOption = "",
    path: PathOption = HERE,  # noqa: ARG001  # names the node whose language is spoken
) -> None:
    """Show how wording moved from one statement to a later one."""
    from tricord.cli.statement_documents import refuse_overwriting, refuse_silence, write_comparison
    from tricord.cli.statement_rows import move_row, rungs_named
    from tricord.errors import SourceError
    from tricord.text.clauses import parse as clauses_of
    from tricord.text.wording import moves

    refuse_overwriting(out, [file, later])
    before, after = _read(file)[0], _read(later)[0]
    found = moves(clauses_of(before.text), clauses_of(after.text))
    if not found:
        refuse_silence(before, after)
        raise SourceError("statements-no-common-language", file=file.name, other=later.name)
    days = [each.dated.value for each in (before, after) if each.dated]
    if len(days) < 2 or days[1] < days[0]:
        key = "reversed" if len(days) > 1 else "undated"
        typer.echo(text(f"reports-statements-order-{key}"), err=True)
    if out is not None:
        write_comparison((before, after), found, out, language, marking)
        return
    rows = [move_row(move, before, after) for move in found]
    if how == "table":
        rows = [rungs_named(row) for row in rows]
    _show(rows, how, ("direction", "topic", "rungs", "from_text", "to_text"))
    if before.kind is not after.kind or before.level is not after.level:
        typer.echo(text("statements-unlike", file=file.name, other=later.name), err=True)


@statements.command("commitments", cls=Command, help=text("cli-statements-commitments"))
def commitments(
    folder: FolderArgument,
    *,
    how: FormatOption = "table",
    forum: ForumOption = "",
    out: CommitmentsOutOption = None,
    language: LanguageOption = None,
    marking: MarkingOption = "",
    path: PathOption = HERE,  # noqa: ARG001  # names the node whose language is spoken
) -> None:
    """Follow commitments through the statements of a folder."""
    from tricord.cli.statement_rows import chain_row
    from tricord.text.wording import chains
    from tricord.text.wording.standing import standing

    among = forum_meant(forum)
    if out is not None:
        write_commitments(folder, out, language, among, marking)
        return
    rows = [
        chain_row(chain)
        for chain in chains(read_folder(folder).told)
        if among is None or standing(chain).first.told.forum is among
    ]
    _show(rows, how, ("commitment", "programmes", "steps"))


def _read(file: Path) -> tuple[Statement, ...]:
    from tricord.cli.given import file_given
    from tricord.sources.statements.reading import read_statement

    raw = sys.stdin.buffer.read() if str(file) == _PASTED else file_given(file).read_bytes()
    found = read_statement(raw, file.name)
    for key in dict.fromkeys(key for statement in found for _, key in statement.remarks):
        typer.echo(f"{file.name}: {text(key)}", err=True)
    return found


def _show(rows: Sequence[Row], how: Format, columns: Sequence[str]) -> None:
    """Print rows: JSON whole, CSV with flat cells, a table of the columns that tell most."""
    from tricord.cli.statement_rows import as_json, flat

    if how == "json":
        typer.echo(as_json(rows))
        return
    import polars as pl  # a tenth of a second that JSON does without

    from tricord.cli import rows as printed

    frame = pl.DataFrame(flat(rows), infer_schema_length=None)
    headings = {column: text(f"statements-column-{column}") for column in columns}
    printed.show(frame, how, headings if rows else {})


register_files(statements)
register_proposals(statements)
register_tables(statements)
register_agenda(statements)
