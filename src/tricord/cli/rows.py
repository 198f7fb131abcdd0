"""Rows on stdout: a table for people, or CSV or JSON for programs, byte for byte the same."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, Literal

import typer
from rich.cells import cell_len

from tricord.cli.help import width, wrapped
from tricord.cli.options import Format
from tricord.locale import text
from tricord.reports.characters import legible

if TYPE_CHECKING:
    import polars as pl


_SHORT: Final = 12
"""Columns a cell may have that is never broken: a date, an amount, a word."""

_MANY: Final = 500
"""Rows beyond which a table is not fitted to the terminal: that takes a second per thousand."""


def show(rows: pl.DataFrame, how: Format, headings: Mapping[str, str]) -> None:
    """Print rows.

    Args:
        rows: What to print; CSV and JSON hold every column of it.
        how: ``table``, ``csv`` or ``json``.
        headings: Columns a table shows, with their headings, in order.
    """
    if how == "table":
        if rows.is_empty():
            typer.echo(text("cli-no-rows"), err=True)
            return
        numeric = [column for column in headings if rows.schema[column].is_numeric()]
        printed = [
            [shown(value) for value in row] for row in rows.select(list(headings)).iter_rows()
        ]
        right = [column in numeric for column in headings]
        table(list(headings.values()), printed, right)
    else:
        from tricord.exchange.formats.table import render_table

        typer.echo(render_table(rows, how), nl=False)


def headings(table: str, *columns: str) -> dict[str, str]:
    """Headings of columns in the reader's language, as a table of the lake declares them.

    Args:
        table: Name of the table.
        columns: Which ones; ``name=key`` takes the heading of ``name`` from message ``key``.
    """
    from tricord.locale import language_of
    from tricord.model.tables import TABLES

    labels = {c.name: c.labels[language_of()] for c in TABLES[table].columns}
    found = {}
    for column in columns:
        name, _, key = column.partition("=")
        found[name] = text(key) if key else labels[name]
    return found


def shown(value: Any) -> str:
    """A value as people read it; nothing in it moves the cursor or changes direction."""
    match value:
        case None:
            return ""
        case bool():
            return text("cli-yes") if value else text("cli-no")
        case int():
            return f"{value:,}"
        case float():
            return f"{value:.2f}"
        case datetime():
            day_only = (value.hour, value.minute) in ((0, 0), (23, 59))
            return f"{value:%Y-%m-%d}" if day_only else f"{value:%Y-%m-%d %H:%M}"
        case date():
            return value.isoformat()
        case list() | tuple():
            return ", ".join(shown(one) for one in value)
        case _:
            return legible(str(value))


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool]) -> None:
    """Print a table: fitted to a terminal, or in plain columns of full width elsewhere.

    Args:
        headings: One per column.
        rows: Cells as they are to be printed.
        right: Whether a column is set flush right, as numbers are.
    """
    if not sys.stdout.isatty() or len(rows) > _MANY:
        typer.echo("\n".join(_plain([headings, *rows], right)))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for at, heading in enumerate(headings):
        widest = max((cell_len(row[at]) for row in rows), default=0)
        # Names of rows, dates and amounts stay whole; long texts give way.
        whole = at == 0 or widest <= _SHORT
        if whole and cell_len(heading) > widest:
            heading = heading.replace(" ", "\n")  # noqa: PLW2901  # the heading as it is drawn
        justify: Literal["left", "right"] = "right" if right[at] else "left"
        drawn.add_column(Text(heading), justify=justify, overflow="fold", no_wrap=whole)
    for row in rows:
        drawn.add_row(*map(Text, row))
    Console(file=sys.stdout, highlight=False).print(drawn)


def _plain(rows: Sequence[Sequence[str]], right: Sequence[bool]) -> Iterator[str]:
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = []
        for cell, widest, flush in zip(row, widths, right, strict=True):
            gap = " " * (widest - cell_len(cell))
            cells.append(gap + cell if flush else cell + gap)
        yield "  ".join(cells).rstrip()


def prose(words: str) -> None:
    """Print a sentence or more, broken where the terminal ends."""
    typer.echo("\n".join(wrapped(words, width())) if sys.stdout.isatty() else words)


def facts(pairs: Sequence[tuple[str, str]], indent: int = 0) -> None:
    """Print pairs of a label and what it says, one beneath the other; empty ones are left out."""
    told = [(label, said) for label, said in pairs if said]
    first = max((cell_len(label) for label, _ in told), default=0)
    for label, said in told:
        gap = " " * (first - cell_len(label))
        room = max(width() - indent - first - 2, 20)
        lines = wrapped(said, room) if sys.stdout.isatty() else [said]
        typer.echo(f"{' ' * indent}{label}{gap}  {lines[0]}")
        for line in lines[1:]:
            typer.echo(f"{' ' * (indent + first + 2)}{line}")
