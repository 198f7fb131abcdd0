"""``tricord names``: how alike two names are, and why."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tricord.cli.help import Command, Group
from tricord.cli.screen import NAMED, TOLD_EVERY, EncodingOption, SheetOption
from tricord.cli.usage import WrongUsage
from tricord.locale import language_of, text

if TYPE_CHECKING:
    from tricord.cli.progress import Tell
    from tricord.names.comparing import Comparison
    from tricord.sources.query_table import Asked, QueryTable

names = typer.Typer(cls=Group, help=text("cli-names"), no_args_is_help=True)

ADDED = ("score", "match", "why")
"""Columns that are added; columns of these names that are there already give way."""


@names.command("compare", cls=Command, help=text("cli-names-compare"))
def compare(
    given: Annotated[
        list[str], typer.Argument(metavar="PAIRS|NAME…", help=text("cli-names-given"))
    ],
    *,
    schema: Annotated[
        str, typer.Option("--schema", metavar="KIND", help=text("cli-names-schema"))
    ] = "",
    out: Annotated[str, typer.Option("--out", metavar="FILE", help=text("cli-names-out"))] = "-",
    encoding: EncodingOption = "",
    sheet: SheetOption = "",
) -> None:
    """Compare a table of pairs, or two names."""
    kind = _kind(schema)
    if len(given) == 2 and out == "-":
        from tricord.names.comparing import compare as compared

        _show(compared(given[0], given[1], kind))
        return
    if len(given) != 1:
        raise WrongUsage("usage-compare")
    from tricord.cli.files import target_of
    from tricord.cli.progress import working
    from tricord.sources.base import Raw
    from tricord.sources.query_table import read_query_table

    file = Path(given[0])
    target = target_of(out, file)
    options = {name: value for name, value in (("encoding", encoding), ("sheet", sheet)) if value}
    table = read_query_table(Raw(file, file.name), options)
    with working(text("cli-names-comparing")) as tell:
        _write(table, kind, target, tell)


def _kind(written: str) -> str:
    from tricord.errors import SourceError
    from tricord.model.listing import Schema
    from tricord.sources.cell import schema_of

    found = schema_of(written)
    if written and found is None:
        known = ", ".join(Schema)
        raise SourceError("table-option-unknown", option="schema", value=written, known=known)
    return str(found or Schema.LEGAL_ENTITY)


def _write(table: QueryTable, kind: str, target: Path | None, tell: Tell) -> None:
    from tricord.cli.files import writing
    from tricord.cli.rows import shown
    from tricord.exchange.formats.table import guarded

    at = table.column("name_a"), table.column("name_b")
    columns, _ = table.columns({"schema": "schema"})
    kept = [n for n, heading in enumerate(table.headings) if heading.strip() not in ADDED]
    judge = _Judge(at[0], at[1], columns.get("schema", -1), kind)
    with writing(target) as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([*(guarded(table.headings[n]) for n in kept), *ADDED])
        for done, asked in enumerate(table.rows, 1):
            cells = asked.cells + ("",) * (len(table.headings) - len(asked.cells))
            writer.writerow([*(guarded(cells[n]) for n in kept), *judge.cells(asked)])
            if done % TOLD_EVERY == 0:
                tell("", done, table.lines)
    for why in judge.rejects[:NAMED]:
        typer.echo(why, err=True)
    if len(judge.rejects) > NAMED:
        typer.echo("…", err=True)
    counts = {"count": judge.count, "matches": judge.matches, "rejects": len(judge.rejects)}
    said = {name: shown(count) for name, count in counts.items()}
    typer.echo(text("cli-names-compared", **said), err=True)


class _Judge:
    """Compares the pairs of a table and counts; the same pair is compared once.

    Args:
        first: Column of the first name.
        second: Column of the second.
        schema: Column that says what bears them; -1 for none.
        kind: What bears them where no cell says it.
    """

    def __init__(self, first: int, second: int, schema: int, kind: str) -> None:
        from functools import lru_cache

        self._at = first, second, schema
        self._kind = kind
        self._language = language_of()
        self._told = lru_cache(maxsize=50_000)(self._compared)
        self.count = self.matches = 0
        self.rejects: list[str] = []

    def cells(self, asked: Asked) -> tuple[str, str, str]:
        """Score, match and reason of one row."""
        if asked.fault:
            from tricord.names.explaining import phrase

            key, params = asked.fault
            reason = phrase(key, self._language, **params)
            line = asked.place
            self.rejects.append(
                phrase("screened-set-aside", self._language, line=line, reason=reason)
            )
            return "0.000", "false", self.rejects[-1]
        first, second, schema = self._at
        cells = asked.cells
        told = self._told(cells[first], cells[second], cells[schema] if schema >= 0 else "")
        self.count += 1
        self.matches += told[1] == "true"
        return told

    def _compared(self, first: str, second: str, schema: str) -> tuple[str, str, str]:
        from tricord.names.comparing import compare
        from tricord.names.explaining import explain
        from tricord.sources.cell import schema_of

        found = compare(first, second, str(schema_of(schema) or self._kind))
        match = "true" if found.match else "false"
        return f"{found.score:.3f}", match, explain(found, self._language)


def _show(found: Comparison) -> None:
    """Print what two names came to, words side by side."""
    from tricord.cli import rows
    from tricord.names.alignment import align
    from tricord.names.explaining import joined, score, sentences

    laid = align(found)
    headings = [text(f"cli-names-{each}") for each in ("first", "second", "rule", "cost")]
    lines = [
        [rows.shown(p.mine), rows.shown(p.theirs), text(f"rule-{p.rule}"), f"{p.cost / 1000:.3f}"]
        for p in laid.pairs
    ]
    lines += [[rows.shown(word), "–", "", ""] for word in laid.mine]
    lines += [["–", rows.shown(word), "", ""] for word in laid.theirs]
    if lines:
        rows.table(headings, lines, [False, False, False, True])
        typer.echo("")
    language = language_of()
    said = [*sentences(found, language, listed=False), score(found.value, language)]
    rows.facts(
        [
            (text("cli-names-score"), f"{found.score:.3f}"),
            (text("cli-names-match"), rows.shown(found.match)),
            (text("cli-names-why"), rows.shown(joined(said, language))),
        ]
    )
