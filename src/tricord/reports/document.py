"""What a report consists of, before it becomes PDF or HTML.

A `Document` is plain data: blocks of lines of runs. `tricord.reports.typst_source` and
`tricord.reports.html` print the same document, so that both say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from xml.sax.saxutils import unescape

from tricord.model.marking import Marking


class Sign(StrEnum):
    """What a badge says by its shape; the words beside it say the same."""

    LEAD = "lead"
    INDICATION = "indication"
    CORROBORATED = "corroborated"
    UN = "un"
    NATIONAL = "national"
    ANALYST = "analyst"
    DOUBT = "doubt"
    SIMULATED = "simulated"
    WATCH = "watch"
    CAUTION = "caution"
    ALERT = "alert"
    SERIOUS = "serious"


SHAPES: Final = {
    Sign.LEAD: "○",
    Sign.INDICATION: "◐",
    Sign.CORROBORATED: "●",
    Sign.UN: "◆",
    Sign.NATIONAL: "■",
    Sign.ANALYST: "△",
    Sign.DOUBT: "※",
    Sign.SIMULATED: "▨",
    Sign.WATCH: "▂",
    Sign.CAUTION: "▄",
    Sign.ALERT: "▆",
    Sign.SERIOUS: "█",
}
"""The shape of every sign: grades, authorities and stages are never told apart by colour alone."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one language and one style.

    Attributes:
        text: What it says; may hold anything a list prints.
        lang: BCP 47 tag where it is not the document's language (Han shapes depend on it).
        strong: Set in bold.
        code: An identifier: printed as it stands, in tabular form, breakable anywhere.
        aside: Secondary to what stands above it; set smaller and quieter.
        link: Anchor in this document it leads to; empty for none.
        gone: Words another text no longer has: struck through.
        came: Words another text did not have: underlined.
        address: Page of the web application it leads to; on paper the words stand alone.
    """

    text: str
    lang: str = ""
    strong: bool = False
    code: bool = False
    aside: bool = False
    link: str = ""
    gone: bool = False
    came: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """A shape and its word: a grade, an authority class, a doubt.

    Attributes:
        sign: Gives the shape.
        label: The word, in the document's language.
    """

    sign: Sign
    label: str


Inline = Run | Badge
Line = tuple[Inline, ...]
Cell = tuple[Line, ...]
"""The lines of a cell, one under the other."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a section.

    Attributes:
        level: 1 to 3; a level is never skipped.
        line: What it says.
        anchor: Name links lead to; lower-case letters, digits and dashes.
    """

    level: int
    line: Line
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list whose order does not matter; one line per item."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        label: Its heading.
        share: Its part of the width, against those of the other columns.
        numeric: Set flush right.
    """

    label: str
    share: float = 1.0
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        cells: Its cells, one for each column.
        anchor: Where links to it lead; empty for nowhere.
        splits: Whether it may go over pages: what it quotes may be longer than a page.
    """

    cells: tuple[Cell, ...]
    anchor: str = ""
    splits: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its header is repeated on every page. Rows are not split, unless one says so."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, as wide as the page.

    Attributes:
        caption: What it shows, above it.
        svg: The picture: SVG without script, style sheet or reference to anything outside. Its
            ids are unlike those of other pictures of the document.
        alternative: What it shows, for those who do not see it; said by screen readers.
    """

    caption: str
    svg: str
    alternative: str


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Labels and what stands for them."""

    pairs: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """A figure with its parts, to be read at a glance.

    Attributes:
        badge: What is counted.
        figure: How many.
        parts: What they consist of, with their number.
    """

    badge: Badge
    figure: str
    parts: tuple[tuple[Badge, str], ...]


@dataclass(frozen=True, slots=True)
class Tallies:
    """Figures side by side, each counted for itself; they are never added up."""

    items: tuple[Tally, ...]


class NoteKind(StrEnum):
    """Why a note is set apart."""

    METHOD = "method"
    DOUBT = "doubt"
    SIMULATED = "simulated"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Note:
    """Paragraphs set apart from the text, under a title."""

    kind: NoteKind
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class TableOfContents:
    """The headings of the first two levels with their numbers and, in print, pages."""

    title: str


Block = (
    Heading
    | Paragraph
    | Bullets
    | Table
    | Figure
    | KeyValues
    | Tallies
    | Note
    | PageBreak
    | TableOfContents
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document in another language, on pages of its own.

    Attributes:
        language: ``en``, ``ko`` or ``ja``.
        heading: Its title: a heading of the first level without a number.
        blocks: What it says; its headings begin at the second level and are numbered anew.
    """

    language: str
    heading: Heading
    blocks: tuple[Block, ...]


_SVG_TEXT: Final = re.compile(r"<text[^>]*>([^<]*)</text>")


@dataclass(frozen=True, slots=True)
class Document:
    """A report.

    Attributes:
        title: Its title.
        subtitle: What it covers, in one line.
        language: ``en``, ``ko`` or ``ja``.
        day: Day it bears; nothing else in it depends on the time it is printed.
        marking: Least upper bound of everything in it; stands on every page.
        identifier: What it is cited by.
        simulated: Something in it is made up; every page says so.
        blocks: What it says, in order; parts in other languages among them.
    """

    title: str
    subtitle: str
    language: str
    day: date
    marking: Marking
    identifier: str
    simulated: bool
    blocks: tuple[Block | Part, ...]


def outline(document: Document) -> tuple[tuple[str, Heading], ...]:
    """Every heading with its number (``2.1``), in order; that of a part has none."""
    return tuple(_numbered(document.blocks, above=0))


def _numbered(blocks: Iterable[Block | Part], above: int) -> Iterator[tuple[str, Heading]]:
    """Headings with their numbers, without those of levels above."""
    counters: list[int] = []
    for block in blocks:
        if isinstance(block, Part):
            yield "", block.heading
            yield from _numbered(block.blocks, above=1)
        elif isinstance(block, Heading):
            level = block.level - above
            counters = counters[:level] + [0] * (level - len(counters))
            counters[-1] += 1
            yield ".".join(map(str, counters)), block


def texts(document: Document) -> Iterator[tuple[str, str]]:
    """Every text of a document with where it stands: the last heading or caption before it."""
    place = document.title
    yield from ((place, part) for part in (document.title, document.subtitle, document.identifier))
    yield from _places(document.blocks, place)


def _places(blocks: Iterable[Block | Part], place: str) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, Part):
            yield from _places((block.heading, *block.blocks), place)
            continue
        if isinstance(block, Heading):
            place = "".join(_words(block.line))
        elif isinstance(block, Table | Figure):
            place = block.caption
        yield from ((place, part) for part in _of_block(block))


def _words(line: Line) -> Iterator[str]:
    return (part.label if isinstance(part, Badge) else part.text for part in line)


def _of_lines(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        yield from _words(line)


def _of_block(block: Block) -> Iterator[str]:
    match block:
        case Heading(line=line) | Paragraph(line=line):
            yield from _words(line)
        case Bullets(items=lines):
            yield from _of_lines(lines)
        case Note(title=title, lines=lines):
            yield title
            yield from _of_lines(lines)
        case KeyValues(pairs=pairs):
            for label, cell in pairs:
                yield label
                yield from _of_lines(cell)
        case Table():
            yield from _of_table(block)
        case Figure(caption=caption, svg=svg, alternative=alternative):
            yield from (caption, alternative)
            yield from map(unescape, _SVG_TEXT.findall(svg))
        case Tallies(items=items):
            for tally in items:
                yield tally.figure
                yield from _words((tally.badge, *(badge for badge, _ in tally.parts)))
                yield from (figure for _, figure in tally.parts)
        case TableOfContents(title=title):
            yield title
        case PageBreak():
            pass


def _of_table(table: Table) -> Iterator[str]:
    yield table.caption
    yield from (column.label for column in table.columns)
    for row in table.rows:
        for cell in row.cells:
            yield from _of_lines(cell)
