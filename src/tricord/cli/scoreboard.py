"""``tricord supply scoreboard``: alarms against dated events, ours beside those of others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from tricord.cli.options import Format
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.node.scoreboard import Scoreboard

FORMS: Final = ("md", "csv", "json")
"""Endings of files it is written to."""


def show(
    *,
    events: Path | None,
    prices: Path | None,
    transits: Path | None,
    trade: Path | None,
    as_of: str,
    how: Format,
    out: str,
) -> None:
    """Score, and print the scoreboard or write it to a file.

    Raises:
        WrongUsage: A file of an ending nothing is written in.
        SourceError: A file cannot be used; the frozen list was changed.
        RunError: Nothing could be scored.
    """
    from tricord.cli import rows
    from tricord.cli.files import form_of, written
    from tricord.cli.options import day
    from tricord.cli.progress import working
    from tricord.node.scoreboard import scoreboard
    from tricord.node.scoreboard_rows import flat

    target = Path(out) if out else None
    form = form_of(target, FORMS) if target else ""
    moment = day(as_of)
    with working(text("scoreboard-running")):
        board = scoreboard(
            events=events, prices=prices, transits=transits, trade=trade, as_of=moment
        )
    given = {"transits": transits is not None, "trade": trade is not None}
    if target is not None:
        written(target, _written(board, form, given))
        typer.echo(text("scoreboard-written", file=out), err=True)
    elif how != "table":
        rows.show(flat(board), how, {})
    else:
        _page(board, given)


def _page(board: Scoreboard, given: dict[str, bool]) -> None:
    from tricord.cli import rows
    from tricord.cli.scoreboard_sections import heading, not_scored, sections

    title, *sentences = heading(board)
    typer.secho(title, bold=True)
    for sentence in (*sentences, *not_scored(board, **given)):
        rows.prose(sentence)
    for section in sections(board):
        typer.echo("")
        typer.secho(section.title, bold=True)
        rows.table(section.headings, section.lines, section.right)
        for note in section.notes:
            rows.prose(note)


def _written(board: Scoreboard, form: str, given: dict[str, bool]) -> bytes:
    from tricord.cli.scoreboard_sections import heading, not_scored, pieces, sections
    from tricord.exchange.formats.table import render_table
    from tricord.node.scoreboard_rows import flat

    if form != "md":
        return render_table(flat(board), form)
    title, *sentences = heading(board)
    lines = [f"# {title}", ""]
    for sentence in (*sentences, *not_scored(board, **given), *board.known.told.statement):
        lines += [f"- {sentence}"]
    lines.append("")
    for section in sections(board):
        lines += pieces(section)
    return ("\n".join(lines).rstrip() + "\n").encode()
