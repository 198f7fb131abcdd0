"""Commitments, the course of a topic and its last agreed wording, of the statements of a folder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from tricord.cli.help import Command
from tricord.cli.options import HERE, AsOfOption, FormatOption, PathOption, day
from tricord.cli.statement_documents import LanguageOption, MarkingOption
from tricord.locale import LANGUAGES, language_of, text

if TYPE_CHECKING:
    from tricord.model.marking import Marking
    from tricord.model.statement import Forum
    from tricord.reports.statements.commitments import Commitments
    from tricord.reports.statements.course import TopicCourse
    from tricord.reports.statements.readings import Readings
    from tricord.text.wording.courses import Course

TABLES: Final = ("csv", "xlsx", "docx", "pdf", "html")
"""Endings commitments are written under."""
PICTURES: Final = ("svg", "png", "pdf", "html", "docx")
"""Endings the course of a topic is written under."""
_MOST: Final = 30
"""Names a sentence lists."""

FolderArgument = Annotated[
    Path, typer.Argument(metavar="DIR", help=text("cli-statements-dir"), show_default=False)
]
TopicOption = Annotated[
    str, typer.Option("--topic", metavar="TOPIC", help=text("cli-statements-topic"))
]
ForumOption = Annotated[
    str, typer.Option("--forum", metavar="FORUM", help=text("cli-statements-forum"))
]


def register(statements: typer.Typer) -> None:
    """Put the commands under ``tricord statements``.

    Args:
        statements: The group.
    """
    statements.command("timeline", cls=Command, help=text("cli-statements-timeline"))(timeline)
    statements.command("wording", cls=Command, help=text("cli-statements-wording"))(wording)


def timeline(
    folder: FolderArgument,
    *,
    topic: TopicOption,
    out: Annotated[
        Path, typer.Option("--out", metavar="FILE", help=text("cli-statements-timeline-out"))
    ],
    forum: ForumOption = "",
    language: LanguageOption = None,
    marking: MarkingOption = "",
    path: PathOption = HERE,  # noqa: ARG001  # names the node whose language is spoken
) -> None:
    """Draw the course of a topic; see the message ``cli-statements-timeline``."""
    from tricord import clock
    from tricord.cli.files import form_of
    from tricord.reports.statements.course import TopicCourse

    form = form_of(out, PICTURES)
    _apart(out, folder)
    among, about = forum_meant(forum), topic_meant(topic)
    found = read_folder(folder)
    told = _course(found, about, among)
    _write_course(
        TopicCourse(
            found, told, among, language or language_of(), clock.today(), _marking(marking)
        ),
        out,
        form,
    )
    typer.echo(text("cli-statements-out-done", file=out), err=True)


def wording(
    folder: FolderArgument,
    *,
    topic: TopicOption,
    forum: ForumOption = "",
    as_of: AsOfOption = "",
    how: FormatOption = "table",
    path: PathOption = HERE,  # noqa: ARG001  # names the node whose language is spoken
) -> None:
    """Say what was last agreed on a topic; see the message ``cli-statements-wording``."""
    import polars as pl

    from tricord.cli import rows as printing
    from tricord.cli.statement_rows import as_json
    from tricord.cli.wording_rows import precedent_row, shown, wording_rows
    from tricord.text.wording.precedents import precedents

    among, about, until = forum_meant(forum), topic_meant(topic), day(as_of)
    found = read_folder(folder)
    _course(found, about, among)
    told = precedents(found.told, about, among, until)
    if not told:
        typer.echo(text("precedents-none-until", topic=about, day=str(until)), err=True)
    if how == "json":
        typer.echo(as_json(precedent_row(each, found) for each in told))
    elif how == "csv":
        rows = [row for each in told for row in wording_rows(each, found)]
        printing.show(pl.DataFrame(rows, infer_schema_length=None), how, {})
    else:
        shown(told, found)


def write_commitments(
    folder: Path, out: Path, language: str | None, forum: Forum | None, marking: str
) -> None:
    """Write the commitments of the statements of a folder.

    Args:
        folder: The folder.
        out: The file; its ending says how.
        language: Language of what is written; the reader's by default.
        forum: Only commitments first made in this forum.
        marking: What the document bears; ``TLP:CLEAR`` where nothing is given.

    Raises:
        WrongUsage: ``usage-ending``: nothing is written under that ending.
        SourceError: ``statements-out-in-folder``: the file would lie among the statements. And
            what `read_folder` raises.
    """
    from tricord import clock
    from tricord.cli.files import form_of
    from tricord.reports.statements.commitments import Commitments
    from tricord.text.wording import chains
    from tricord.text.wording.standing import standings

    form = form_of(out, TABLES)
    _apart(out, folder)
    marked = _marking(marking)
    found = read_folder(folder)
    told = Commitments(
        found,
        standings(chains(found.told), forum),
        forum,
        language or language_of(),
        clock.today(),
        marked,
    )
    _write_commitments(told, out, form)
    typer.echo(text("cli-statements-out-done", file=out), err=True)


def read_folder(folder: Path) -> Readings:
    """The statements of a folder; what is left out and what is to be known of files is told.

    Args:
        folder: The folder; folders within it and hidden files are left alone.

    Raises:
        SourceError: ``file-missing``: there is no such folder; ``folder-is-file``: it is a file;
            ``statements-none``: no statement with a day is in it. And what `read_statement` raises.
    """
    from tricord.cli.given import folder_given
    from tricord.errors import SourceError
    from tricord.reports.statements.readings import readings
    from tricord.sources.statements.reading import read_statement

    within = folder_given(folder).iterdir()
    files = sorted(each for each in within if each.is_file() and not each.name.startswith("."))
    found = readings(
        statement for file in files for statement in read_statement(file.read_bytes(), file.name)
    )
    _tell(found)
    if not found.kept:
        raise SourceError("statements-none", folder=str(folder))
    return found


def forum_meant(written: str) -> Forum | None:
    """The forum a user named; ``None`` where they named none.

    Raises:
        NotFound: ``statements-forum-unknown``.
    """
    from tricord.errors import NotFound
    from tricord.model.statement import Forum

    if not written:
        return None
    names = {
        text(f"reports-statements-forum-{each}", language).casefold(): each
        for each in Forum
        for language in LANGUAGES
    }
    plain = written.strip().casefold()
    found = next((each for each in Forum if each == plain.replace("_", "-")), names.get(plain))
    if found is None:
        raise NotFound("statements-forum-unknown", given=written, known=", ".join(Forum))
    return found


def topic_meant(written: str) -> str:
    """The topic a user named, by its identifier or by its name in any language.

    Raises:
        NotFound: ``statements-topic-unknown``.
    """
    from tricord.errors import NotFound
    from tricord.text.clauses.topics import all_topics

    names = {
        text(f"reports-statements-topic-{each}", language).casefold(): each
        for each in all_topics()
        for language in LANGUAGES
    }
    plain = written.strip().casefold()
    topic = plain.replace("-", "_").replace(" ", "_")
    if topic in all_topics():
        return topic
    if plain in names:
        return names[plain]
    raise NotFound("statements-topic-unknown", given=written, known=", ".join(all_topics()))


def _course(found: Readings, topic: str, forum: Forum | None) -> Course:
    """The course of a topic on which something was agreed.

    Raises:
        NotFound: ``statements-topic-silent``: nothing was; ``statements-forum-silent``: the forum
            agreed nothing at all; ``statements-nothing-agreed``: nobody did.
    """
    from tricord.errors import NotFound
    from tricord.text.wording.courses import course, forums_told, topics_told

    told = course(found.told, topic, forum)
    if told.agreed:
        return told
    others = str(len(told.others))
    known = topics_told(found.told, forum)
    if known:
        said = _counted(known)
        raise NotFound("statements-topic-silent", topic=topic, others=others, known=said)
    forums = forums_told(found.told)
    if forum is not None and forums:
        raise NotFound("statements-forum-silent", forum=str(forum), known=_counted(forums))
    raise NotFound("statements-nothing-agreed", topic=topic, others=others)


def _counted(found: Mapping[str, int]) -> str:
    """Names with their counts, most first; a message holds so many of them."""
    said = [f"{name} ({count})" for name, count in found.items()]
    return ", ".join(said[:_MOST] + (["…"] if len(said) > _MOST else []))


def _write_commitments(told: Commitments, out: Path, form: str) -> None:
    if form == "csv":
        import polars as pl

        from tricord.exchange.formats.table import render_table
        from tricord.reports.statements.commitment_tables import commitment_records
        from tricord.reports.writing import put

        rows = pl.DataFrame(commitment_records(told), infer_schema_length=None)
        put(render_table(rows, form), out)
        return
    if form == "xlsx":
        from tricord.exchange.formats.workbook import Heading, Sheet, workbook
        from tricord.reports.statements.commitment_tables import commitment_tables
        from tricord.reports.writing import put

        sheets = [
            Sheet(
                each.name,
                tuple(Heading(label, width) for label, width in each.columns),
                each.rows,
                each.prose,
            )
            for each in commitment_tables(told)
        ]
        put(workbook(sheets), out)
        return
    from tricord.reports.statements.commitments import commitments_document
    from tricord.reports.writing import covering, write

    write(commitments_document(told, covering(out)), out)


def _write_course(told: TopicCourse, out: Path, form: str) -> None:
    from tricord.reports.statements.course import course_document
    from tricord.reports.writing import covering, put, write

    if form in {"svg", "png"}:
        from tricord.reports.raster import png
        from tricord.reports.statements.course_picture import course_picture

        drawn = course_picture(told)
        put(png(drawn) if form == "png" else drawn.encode(), out)
        return
    write(course_document(told, covering(out)), out)


def _marking(written: str) -> Marking:
    from tricord.model.marking import CLEAR, Marking

    return Marking.parse(written) if written else CLEAR


def _apart(out: Path, folder: Path) -> None:
    """Refuse a file among the statements: it would replace one, or be read as one next time."""
    from tricord.errors import SourceError

    if out.resolve().parent == folder.resolve():
        raise SourceError("statements-out-in-folder", file=out.name, folder=str(folder))


def _tell(found: Readings) -> None:
    """What is left out, file by file; and what is to be known of files, a line for each remark."""
    for each in found.left_out:
        said = text(f"reports-readings-reason-{each.reason}")
        typer.echo(text("cli-statements-of", file=each.file, said=said), err=True)
    known: dict[str, list[str]] = defaultdict(list)
    for reading in found.kept:
        for _, key in reading.statement.remarks:
            known[text(key)].append(reading.file)
    for said, files in known.items():
        if len(files) == 1:
            typer.echo(text("cli-statements-of", file=files[0], said=said), err=True)
        else:
            typer.echo(text("cli-statements-of-files", count=str(len(files)), said=said), err=True)
