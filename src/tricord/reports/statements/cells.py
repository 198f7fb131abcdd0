"""Cells of the two columns: the words of clauses, what is marked in them, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tricord.reports.document import Cell, Column, Line, Row, Run
from tricord.reports.statements.facts import foreign
from tricord.reports.statements.side import Side
from tricord.reports.wording import Wording
from tricord.text.clauses import Clause, Strength
from tricord.text.wording import Stretch

LONG: Final = 1200
"""Characters of a clause from which its row may go over pages."""

_BROKEN: Final = re.compile(r"(?<=[^\x00-\x7f])[ \t]*\n\s*(?=[^\x00-\x7f])")
_ABOUT: Final = 3.8
_CLAUSE: Final = 6.7
"""Shares of the width: what is told of a row, and a clause."""


def two_columns(about: str, left: str, right: str) -> tuple[Column, ...]:
    """The columns of a table of pairs.

    Args:
        about: Heading of what is told of a pair.
        left: Heading of the left column.
        right: Heading of the right column.
    """
    return Column(about, _ABOUT), Column(left, _CLAUSE), Column(right, _CLAUSE)


def one_column(about: str, words: str) -> tuple[Column, ...]:
    """The columns of a table of clauses without a like.

    Args:
        about: Heading of what is told of a clause.
        words: Heading of the clauses.
    """
    return Column(about, _ABOUT), Column(words, 2 * _CLAUSE)


def row(cells: Sequence[Cell], anchor: str) -> Row:
    """A row of clauses, that goes over pages where one is very long.

    Args:
        cells: Its cells.
        anchor: Where links to it lead.
    """
    longest = max(sum(map(_letters, cell)) for cell in cells)
    return Row(tuple(cells), anchor, splits=longest > LONG)


def _letters(line: Line) -> int:
    return sum(len(part.text) for part in line if isinstance(part, Run))


def clause(
    side: Side, said: Clause, wording: Wording, marked: Iterable[tuple[int, int]] = ()
) -> Cell:
    """A clause, and the characters of the file it covers.

    Args:
        side: The statement it stands in.
        said: The clause.
        wording: Words of the document.
        marked: Passages of its text, from character to character, that are set in bold.
    """
    lang = foreign(said.language, wording)
    cuts = list(_pieces(len(said.text), marked))
    shown = _shown(said, [(start, end) for start, end, _ in cuts])
    runs = (
        Run(wording.given(words), lang, strong=strong)
        for words, (*_, strong) in zip(shown, cuts, strict=True)
        if words
    )
    return tuple(runs), place(side, said, wording)


def changed(
    side: Side, said: Clause, stretches: Sequence[Stretch], wording: Wording, *, later: bool
) -> Cell:
    """A clause with the words that went struck through, or those that came underlined.

    Args:
        side: The statement it stands in.
        said: The clause.
        stretches: All of it, cut where what changed begins and ends.
        wording: Words of the document.
        later: Whether it stands in the later statement.
    """
    lang = foreign(said.language, wording)
    shown = _shown(said, [(each.start, each.end) for each in stretches])
    runs = (
        Run(
            wording.given(words),
            lang,
            gone=each.changed and not later,
            came=each.changed and later,
        )
        for words, each in zip(shown, stretches, strict=True)
        if words
    )
    return tuple(runs), place(side, said, wording)


def place(side: Side, said: Clause, wording: Wording) -> Line:
    """Which characters of the file a clause covers.

    Args:
        side: The statement it stands in.
        said: The clause.
        wording: Words of the document.
    """
    first, last = side.statement.in_file(said.start, said.end)
    return (Run(wording("statements-place", first=first, last=last), aside=True),)


def about(
    number: str,
    topic: str,
    lines: Iterable[Line],
    *,
    direction: str = "",
    aside: Iterable[str] = (),
) -> Cell:
    """What is told of a row.

    Args:
        number: What it is cited by.
        topic: What it is about.
        lines: What is told of it, one line each.
        direction: Which way it moved; empty where that is told elsewhere.
        aside: What is secondary, one line each, last.
    """
    return (
        (Run(number, strong=True), Run(f" {topic}")),
        *((Run(line, strong=True),) for line in (direction,) if line),
        *lines,
        *((Run(line, aside=True),) for line in aside),
    )


def rung(strength: Strength | None, wording: Wording) -> str:
    """A rung, or the rungs it may be; that there is none.

    Args:
        strength: Place on a ladder.
        wording: Words of the document.
    """
    if strength is None:
        return wording("statements-no-rung")
    low, high = strength.low, strength.high
    return str(low) if low == high else f"{low}–{high}"


def passages(text: str, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where words stand in a text, from character to character.

    Args:
        text: The text.
        words: The words, as they are printed.
    """
    for word in words:
        yield from (hit.span() for hit in re.finditer(re.escape(word), text))


def _pieces(whole: int, marked: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """A text of so many characters, cut where what is marked begins and ends."""
    at = 0
    for start, end in sorted(marked):
        if start >= at:
            yield from ((at, start, False), (start, end, True))
            at = end
    yield at, whole, False


def _shown(said: Clause, cuts: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Pieces of a clause on one line: a line break is a space, between Japanese signs nothing."""
    left_out: set[int] = set()
    if said.language == "ja":
        for hit in _BROKEN.finditer(said.text):
            left_out.update(range(*hit.span()))
    for start, end in cuts:
        yield "".join(said.text[at] for at in range(start, end) if at not in left_out)
