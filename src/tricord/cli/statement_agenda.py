"""``tricord statements agenda``: the draft agenda of the next meeting, as rows or as a document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

import typer

from tricord.cli.help import Command
from tricord.cli.options import HERE, FormatOption, PathOption, day
from tricord.cli.statement_tables import forum_meant, read_folder
from tricord.locale import LANGUAGES, language_of, text

if TYPE_CHECKING:
    from tricord.cli.options import Format
    from tricord.model.statement import Forum, Level
    from tricord.reports.statements.agenda import AgendaPaper
    from tricord.reports.statements.readings import Readings
    from tricord.text.wording.agenda import Agenda
    from tricord.text.wording.agenda_line import Line, Source

Row = dict[str, Any]
Spoken = Literal["en", "ko", "ja", "all"]

_FORMS: Final = ("html", "pdf", "docx")
"""Endings a document is written under."""
_SHOWN: Final = ("number", "line", "said", "place")
"""Columns of a table."""

FolderArgument = Annotated[
    Path, typer.Argument(metavar="DIR", help=text("cli-statements-dir"), show_default=False)
]


def register(statements: typer.Typer) -> None:
    """Put the command under ``tricord statements``.

    Args:
        statements: The group.
    """
    statements.command("agenda", cls=Command, help=text("cli-statements-agenda"))(agenda)


def agenda(
    folder: FolderArgument,
    *,
    forum: Annotated[
        str, typer.Option("--forum", metavar="FORUM", help=text("cli-statements-agenda-forum"))
    ] = "kor-usa-jpn",
    level: Annotated[
        Literal["leaders", "ministers", "vice_ministers", "nsa", "officials"] | None,
        typer.Option("--level", help=text("cli-statements-agenda-level")),
    ] = None,
    on: Annotated[
        str, typer.Option("--on", metavar="DATE", help=text("cli-statements-agenda-on"))
    ] = "",
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="DATE", help=text("cli-statements-agenda-as-of"))
    ] = "",
    language: Annotated[
        Spoken | None, typer.Option("--language", help=text("cli-statements-agenda-language"))
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="FILE", show_default=False, help=text("cli-statements-agenda-out")
        ),
    ] = None,
    marking: Annotated[
        str, typer.Option("--marking", metavar="TLP", help=text("cli-statements-agenda-marking"))
    ] = "",
    how: FormatOption = "table",
    path: PathOption = HERE,  # noqa: ARG001  # names the node whose language is spoken
) -> None:
    """Draft an agenda; see the message ``cli-statements-agenda``."""
    from tricord import clock
    from tricord.model.marking import CLEAR, Marking
    from tricord.model.statement import Forum, Level
    from tricord.reports.statements.agenda import AgendaPaper

    days = day(as_of) or clock.today(), day(on)
    among = forum_meant(forum) or Forum.KOR_USA_JPN
    marked = Marking.parse(marking) if marking else CLEAR
    _refuse(folder, out, *days)
    found = read_folder(folder)
    drafted = _drafted(found, among, Level(level) if level else None, *days)
    paper = AgendaPaper(drafted, found, marked)
    if out is None:
        _print(paper, _languages(language or language_of()), how)
    else:
        _write(paper, out, language or "all")


def _refuse(folder: Path, out: Path | None, as_of: date, on: date | None) -> None:
    """Refuse a meeting that is over, and a document under another ending or in the folder."""
    from tricord.cli.files import form_of
    from tricord.errors import SourceError

    if out is not None:
        form_of(out, _FORMS)
    if on is not None and on < as_of:
        raise SourceError(
            "agenda-meeting-past", **{"on": on.isoformat(), "as-of": as_of.isoformat()}
        )
    if out is not None and out.resolve().parent == folder.resolve():
        raise SourceError("statements-out-in-folder", file=out.name, folder=str(folder))


def _drafted(
    found: Readings, forum: Forum, level: Level | None, as_of: date, on: date | None
) -> Agenda:
    from tricord.errors import NotFound
    from tricord.text.wording.agenda import agenda as draft

    drafted = draft(found.told, forum, as_of, on, level)
    if not drafted.statements.used:
        known: dict[str, list[str]] = {}
        for told in found.told:
            known.setdefault(str(told.forum), []).append(told.dated.isoformat())
        raise NotFound(
            "agenda-no-statement",
            forum=str(forum),
            day=as_of.isoformat(),
            known=", ".join(
                f"{name} ({min(dates)} – {max(dates)})" for name, dates in sorted(known.items())
            ),
        )
    return drafted


def _languages(spoken: str) -> tuple[str, ...]:
    return LANGUAGES if spoken == "all" else (spoken,)


def _write(paper: AgendaPaper, out: Path, language: str) -> None:
    from tricord.cli.progress import working
    from tricord.reports.statements.agenda import agenda_document, agenda_in_all
    from tricord.reports.writing import covering, write

    with working(text("cli-statements-agenda-working")):
        if language == "all":
            made = agenda_in_all(paper, language_of(), covering(out))
        else:
            made = agenda_document(paper, language, covering(out))
        write(made, out)
    lines = paper.agenda.lines
    listed = sum(line.listed for line in lines)
    said = text("cli-statements-agenda-done", file=out, lines=listed, all=len(lines))
    typer.echo(said, err=True)


def _print(paper: AgendaPaper, languages: Sequence[str], how: Format) -> None:
    """Print rows: all lines; a table shows those a document would."""
    import polars as pl

    from tricord.cli import rows as printed
    from tricord.cli.statement_rows import as_json, flat

    rows = [_row(line, paper, languages) for line in paper.agenda.lines]
    if how == "json":
        typer.echo(as_json(rows))
        return
    if how == "table":
        rows = [_short(row, languages) for row in rows if row["listed"]]
    frame = pl.DataFrame(flat(rows), infer_schema_length=None)
    headings = {name: text(f"reports-agenda-column-{name}") for name in _SHOWN}
    printed.show(frame, how, headings if rows else {})


def _short(row: Row, languages: Sequence[str]) -> Row:
    said = " / ".join(row[_column("line", each, languages)] for each in languages)
    source = f"{row['file']}:{row['start']}-{row['end']}"
    return {"number": row["number"], "line": said, "said": row["clause"], "place": source}


def _row(line: Line, paper: AgendaPaper, languages: Sequence[str]) -> Row:
    """A line in one row; its words in each language, places in the file."""
    from tricord.reports.statements import agenda_words
    from tricord.reports.wording import Wording

    agenda = paper.agenda
    said: Row = {}
    for each in languages:
        wording = Wording(each)
        subject = agenda_words.subject(line, agenda, wording)
        fact = agenda_words.fact(line, agenda, wording)
        said[_column("line", each, languages)] = (
            f"{subject}. {fact}" if each != "ja" else (f"{subject}。{fact}")
        )
        said[_column("ask", each, languages)] = agenda_words.ask(line, wording)
    due = line.due
    row: Row = {
        "number": line.number,
        "section": str(line.section),
        "group": str(line.group),
        "listed": line.listed,
        "topic": line.topic or None,
        "programme": line.programme or None,
        **said,
        "due": due.span.text if due else None,
        "due_last": due.last.isoformat() if due and due.last else None,
        "days_past": line.days,
        "mentions": [each.isoformat() for each in line.mentions],
        "owners_to_be_named": list(line.partners),
        **_place(line.source, paper),
    }
    against = _place(line.sources[1], paper) if len(line.sources) > 1 else {}
    for key in ("quote", "clause", "file", "day", "start", "end", "level", "kind", "agreed"):
        row[f"against_{key}"] = against.get(key)
    return row


def _column(name: str, language: str, languages: Sequence[str]) -> str:
    return name if len(languages) == 1 else f"{name}_{language}"


def _place(source: Source, paper: AgendaPaper) -> Row:
    span, told = source.sentence, source.told
    start, end = paper.readings.of(told).statement.in_file(span.start, span.end)
    return {
        "quote": span.text,
        "clause": source.clause.text,
        "file": told.name,
        "day": told.dated.isoformat(),
        "start": start,
        "end": end,
        "level": str(told.level),
        "kind": str(source.kind),
        "agreed": source.agreed,
    }
