"""A page as plain text: what a terminal shows of it, and what can be pasted into a mail."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tricord.reports import document as paper
from tricord.reports.characters import legible
from tricord.reports.document import SHAPES, Badge, Cell, Line
from tricord.reports.tlp import label, restriction
from tricord.web import page as screen
from tricord.web.page import Block, Page

_WIDEST: Final = 60
"""Columns of the widest cell of a table; longer texts go on below. [ours]"""


def plain(page: Page) -> str:
    """A page as text, its marking first and last.

    Args:
        page: The page. What can only be done or seen on a screen is left out.
    """
    marking = " ".join(filter(None, (label(page.marking), restriction(page.marking))))
    told = [marking, legible(page.title), *([_said(page.subtitle)] if page.subtitle else [])]
    lines = ["\n".join(told), *(_block for block in page.blocks for _block in _of(block)), marking]
    return "\n\n".join(part.rstrip() for part in lines if part.strip()) + "\n"


def _of(block: Block) -> Iterator[str]:  # noqa: C901  # one case for each kind of block
    match block:
        case paper.Heading(line=line):
            yield _said(line).upper() if _said(line).isascii() else _said(line)
        case paper.Paragraph(line=line):
            yield _said(line)
        case paper.Bullets(items=items):
            yield "\n".join(f"- {_said(item)}" for item in items)
        case paper.KeyValues(pairs=pairs):
            yield _pairs(pairs)
        case paper.Note(title=title, lines=lines):
            yield "\n".join([legible(title), *(f"  {_said(line)}" for line in lines)])
        case paper.Table(caption=caption, columns=columns, rows=table):
            heads = [column.label for column in columns]
            right = [column.numeric for column in columns]
            yield f"{legible(caption)}\n{_table(heads, [row.cells for row in table], right)}"
        case paper.Figure(caption=caption, alternative=alternative):
            yield f"{legible(caption)}: {legible(alternative)}"
        case paper.Tallies(items=tallies):
            yield "\n".join(f"{_said((each.badge,))}: {each.figure}" for each in tallies)
        case screen.Grid():
            yield _grid(block)
        case screen.Side(main=main, aside=aside):
            yield from (part for each in (*aside, *main) for part in _of(each))
        case screen.Fold(summary=summary, blocks=blocks):
            yield legible(summary)
            yield from (part for each in blocks for part in _of(each))
        case screen.Live(blocks=blocks):
            yield from (part for each in blocks for part in _of(each))
        case screen.Cards(items=items):
            for heading, _, _, blocks in items:
                yield f"== {legible(heading)}"
                yield from (part for each in blocks for part in _of(each))
        case screen.Raw(label=name, text=words):
            yield f"{legible(name)}\n" + "\n".join(map(legible, words.splitlines()))
        case _:
            return


def _grid(grid: screen.Grid) -> str:
    if not grid.rows:
        return legible(grid.empty)
    heads = [column.label for column in grid.columns]
    right = [column.numeric for column in grid.columns]
    said = _table(heads, [row.cells for row in grid.rows], right)
    return "\n".join(filter(None, (legible(grid.caption), said, legible(grid.shown))))


def _pairs(pairs: Iterable[tuple[str, Cell]]) -> str:
    told = [(legible(name), [_said(line) for line in cell]) for name, cell in pairs]
    widest = max((_columns(name) for name, _ in told), default=0)
    lines = []
    for name, said in told:
        for at, line in enumerate(said or [""]):
            lines.append(f"{_filled('' if at else name, widest)}  {line}")
    return "\n".join(lines)


def _table(heads: Sequence[str], rows: Sequence[Sequence[Cell]], right: Sequence[bool]) -> str:
    cells = [[[legible(head)] for head in heads]]
    cells += [[_wrapped(cell) for cell in row] for row in rows]
    widths = [
        max((_columns(line) for row in cells for line in row[at]), default=0)
        for at in range(len(heads))
    ]
    lines = []
    for row in cells:
        for at in range(max(map(len, row))):
            line = [
                _filled(cell[at] if at < len(cell) else "", width, flush=flush)
                for cell, width, flush in zip(row, widths, right, strict=True)
            ]
            lines.append("  ".join(line).rstrip())
    return "\n".join(lines)


def _wrapped(cell: Cell) -> list[str]:
    lines: list[str] = []
    for each in cell:
        now = ""
        for word in _said(each).split(" "):
            if now and _columns(now) + 1 + _columns(word) > _WIDEST:
                lines.append(now)
                now = word
            else:
                now = f"{now} {word}" if now else word
        lines.append(now)
    return lines


def _said(line: Line) -> str:
    return "".join(
        f"{SHAPES[part.sign]} {part.label}" if isinstance(part, Badge) else legible(part.text)
        for part in line
    )


def _filled(text: str, width: int, *, flush: bool = False) -> str:
    gap = " " * (width - _columns(text))
    return gap + text if flush else text + gap


def _columns(text: str) -> int:
    """Columns a terminal gives a text: two for wide letters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )
