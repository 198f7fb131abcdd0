"""Statements held against each other as a document: where it goes, and what it bears."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from tricord.locale import language_of, text

if TYPE_CHECKING:
    from tricord.model.marking import Marking
    from tricord.reports.document import Document
    from tricord.reports.statements import Side
    from tricord.reports.wording import Covers
    from tricord.sources.statements.statement import Statement
    from tricord.text.wording import Move

OutOption = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", show_default=False, help=text("cli-statements-out")),
]
LanguageOption = Annotated[
    Literal["en", "ko", "ja"] | None,
    typer.Option("--language", help=text("cli-statements-out-language")),
]
MarkingOption = Annotated[
    str, typer.Option("--marking", metavar="TLP", help=text("cli-statements-out-marking"))
]


def write_comparison(
    both: tuple[Statement, Statement],
    moves: tuple[Move, ...],
    out: Path,
    language: str | None,
    marking: str,
) -> None:
    """Write two statements side by side.

    Args:
        both: The earlier statement and the later one.
        moves: Moves from the one to the other.
        out: File to write.
        language: Language of the document; the reader's own where there is none.
        marking: Marking of the document; that of published statements where it is empty.

    Raises:
        ConfigError: ``marking-unknown``.
        ReportError: What `write` raises.
    """
    from tricord import clock
    from tricord.reports.statements import Comparison, comparison_document

    before, after = map(_side, both)
    found = Comparison(
        before, after, moves, language or language_of(), clock.today(), _marking(marking)
    )
    _write(lambda covers: comparison_document(found, covers), out)


def write_versions(
    statements: Iterable[Statement], out: Path, language: str | None, marking: str
) -> None:
    """Write the language versions of statements side by side.

    Args:
        statements: The statements of one file.
        out: File to write.
        language: Language of the document; the reader's own where there is none.
        marking: Marking of the document; that of published statements where it is empty.

    Raises:
        ConfigError: ``marking-unknown``.
        ReportError: What `write` raises.
    """
    from tricord import clock
    from tricord.reports.statements import Versions, versions_document

    sides = tuple(map(_side, statements))
    found = Versions(sides, language or language_of(), clock.today(), _marking(marking))
    _write(lambda covers: versions_document(found, covers), out)


def refuse_overwriting(out: Path | None, inputs: Iterable[Path]) -> None:
    """Refuse to write a document over a statement that is read.

    Args:
        out: File to write; ``None`` where nothing is written.
        inputs: Files that are read.

    Raises:
        SourceError: ``statements-out-is-input``.
    """
    from tricord.errors import SourceError

    for each in inputs:
        if out is not None and out.exists() and each.exists() and out.samefile(each):
            raise SourceError("statements-out-is-input", file=each.name)


def refuse_silence(before: Statement, after: Statement) -> None:
    """Refuse a statement that says nothing in the languages it shares with the other.

    Args:
        before: The earlier statement.
        after: The later one.

    Raises:
        SourceError: ``statements-nothing-said``.
    """
    from tricord.errors import SourceError

    shared = set(before.languages) & set(after.languages)
    for one, other in ((before, after), (after, before)):
        said = {clause.language for clause in _side(one).clauses if clause.operative}
        if shared and not said & shared:
            raise SourceError("statements-nothing-said", file=one.name, other=other.name)


def _side(statement: Statement) -> Side:
    from tricord.reports.statements import Side
    from tricord.text.clauses import parse

    return Side(statement, parse(statement.text))


def _marking(given: str) -> Marking:
    from tricord.model.marking import CLEAR, Marking
    from tricord.sources.joint_statements import JointStatements

    return Marking.parse(given) if given else JointStatements.marking or CLEAR


def _write(made: Callable[[Covers], Document], out: Path) -> None:
    from tricord.cli.progress import working
    from tricord.reports.writing import covering, write

    with working(text("cli-report-working")):
        write(made(covering(out)), out)
    typer.echo(text("cli-statements-out-done", file=out), err=True)
