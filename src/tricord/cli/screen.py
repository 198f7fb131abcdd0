"""``tricord screen``: look for the names of a table in sanctions lists."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from tricord.cli.options import HERE, PathOption
from tricord.locale import language_of, text

if TYPE_CHECKING:
    from tricord.cli.progress import Tell
    from tricord.node.answering import Answer

HEADINGS: Final = (
    "query_row",
    "name",
    "list",
    "entry_id",
    "matched_name",
    "score",
    "match",
    "why",
)
"""Columns of what is written."""
TOLD_EVERY: Final = 200
"""Rows after which progress is told."""
NAMED: Final = 5
"""Rows a note names."""

EncodingOption = Annotated[
    str, typer.Option("--encoding", metavar="NAME", help=text("cli-ingest-encoding"))
]
SheetOption = Annotated[str, typer.Option("--sheet", metavar="NAME", help=text("cli-ingest-sheet"))]


def screen(
    queries: Annotated[Path, typer.Argument(metavar="QUERIES", help=text("cli-screen-queries"))],
    *,
    against: Annotated[
        str, typer.Option("--against", metavar="LIST,…", help=text("cli-screen-against"))
    ] = "",
    out: Annotated[str, typer.Option("--out", metavar="FILE", help=text("cli-screen-out"))] = "-",
    details: Annotated[
        str, typer.Option("--details", metavar="FILE", help=text("cli-screen-details"))
    ] = "",
    encoding: EncodingOption = "",
    sheet: SheetOption = "",
    path: PathOption = HERE,
) -> None:
    """Screen a table and say what was found."""
    import tricord
    from tricord.cli.files import target_of
    from tricord.cli.progress import working
    from tricord.node.answering import answers, of_table
    from tricord.node.listed_names import listed_names, wanted_lists
    from tricord.node.screening import Screening
    from tricord.node.second_process import second_process
    from tricord.sources.base import Raw
    from tricord.sources.query_table import read_query_table

    node = tricord.open(path)
    files = target_of(out, queries), target_of(details, queries)
    options = {name: value for name, value in (("encoding", encoding), ("sheet", sheet)) if value}
    table = read_query_table(Raw(queries, queries.name), options)
    asked = of_table(table)
    lists = [name.strip() for name in against.split(",") if name.strip()]
    language = language_of()
    wanted = wanted_lists(node.lake, lists or None)
    second = second_process(node.lake, wanted, language, table.lines, details=bool(details))
    try:
        with working(text("cli-screen-reading")):
            screening = Screening(listed_names(node.lake, wanted), language)
        with working(text("cli-screen-screening")) as tell:
            found = answers(screening, asked, details=bool(details), second=second)
            tally = _write(found, files[0], files[1], table.lines, tell)
    finally:
        if second:
            second.end()
    tally.report()


class Tally:
    """What was found, counted."""

    def __init__(self) -> None:
        self.queries = self.matched = self.hits = self.matches = 0
        self.rejects: list[str] = []
        self.doubts: dict[str, list[int]] = defaultdict(list)

    def add(self, answer: Answer) -> None:
        """Count one answer."""
        if answer.asked.fault:
            self.rejects.append(answer.rows[0].why)
            return
        matches = sum(row.match for row in answer.rows)
        self.queries += 1
        self.matched += matches > 0
        self.hits += len(answer.rows)
        self.matches += matches
        for doubt in answer.doubts:
            self.doubts[doubt].append(answer.asked.number)

    def report(self) -> None:
        """Say it on stderr: notes first, the sum last."""
        from tricord.cli.rows import shown

        for why in self.rejects[:NAMED]:
            typer.echo(why, err=True)
        if len(self.rejects) > NAMED:
            typer.echo("…", err=True)
        for key, rows in sorted(self.doubts.items()):
            named = ", ".join(map(str, rows[:NAMED])) + (" …" if len(rows) > NAMED else "")
            typer.echo(text(key, count=shown(len(rows)), rows=named), err=True)
        counts = {
            "queries": self.queries,
            "matched": self.matched,
            "hits": self.hits,
            "matches": self.matches,
            "rejects": len(self.rejects),
        }
        said = {name: shown(count) for name, count in counts.items()}
        typer.echo(text("cli-screen-done", **said), err=True)


def _write(
    answered: Iterable[Answer], out: Path | None, details: Path | None, of: int, tell: Tell
) -> Tally:
    """Write rows as they come; both files are whole or not there."""
    from contextlib import ExitStack

    from tricord.cli.files import writing
    from tricord.exchange.formats.table import guarded

    tally = Tally()
    with ExitStack() as open_:
        writer = csv.writer(open_.enter_context(writing(out)), lineterminator="\n")
        log = open_.enter_context(writing(details)) if details else None
        writer.writerow(HEADINGS)
        for done, answer in enumerate(answered, 1):
            tally.add(answer)
            for row in answer.rows:
                match = "true" if row.match else "false"
                cells = (row.name, row.list, row.entry_id, row.matched_name)
                score = f"{row.score:.3f}"
                writer.writerow((row.query_row, *map(guarded, cells), score, match, row.why))
            if log:
                log.writelines(map(_line, answer.details))
            if done % TOLD_EVERY == 0:
                tell("", done, of)
    return tally


def _line(record: Mapping[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n"
