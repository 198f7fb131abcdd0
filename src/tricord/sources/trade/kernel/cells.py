"""One pass over delimited text: records are found, and the cells wanted copied out.

Quotation marks are read as RFC 4180 has them: a cell that begins with one ends at the next that is
not doubled, and may hold separators and line feeds. Elsewhere in a cell they stand for themselves.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.sources.trade.compiled import compiled, inner

BETWEEN: Final = 0x1F
"""What separates the cells that are copied out; a space stands for it inside cells."""

FITS: Final = 1
RAGGED: Final = 0
BROKEN: Final = -1
"""A record as wide as the headings; of another width; whose quotation mark is never closed."""

START: Final = 0
END: Final = 1
LINE: Final = 2
WIDTH: Final = 3
KIND: Final = 4
FOUND: Final = 5
"""Columns of what is found of a record: first byte, the one behind its last, line, cells, kind."""

_FEED: Final = 10
_SPACE: Final = 32
_QUOTE: Final = 34


@inner
def _quoted(
    data: NDArray[np.uint8], at: int, stop: int, out: NDArray[np.uint8], to: int, keeps: bool
) -> tuple[int, int, int, bool]:
    """What stands between quotation marks: place behind, written up to, feeds, closed."""
    feeds = 0
    while at < stop:
        byte = data[at]
        if byte == _QUOTE:
            if at + 1 >= stop or data[at + 1] != _QUOTE:
                return at + 1, to, feeds, True
            at += 1
        elif byte == _FEED:
            feeds += 1
            byte = np.uint8(_SPACE)
        if keeps:
            out[to] = byte if byte != BETWEEN else _SPACE
            to += 1
        at += 1
    return at, to, feeds, False


@inner
def _copied(
    data: NDArray[np.uint8], at: int, separator: int, out: NDArray[np.uint8], to: int
) -> tuple[int, int]:
    """Copy the rest of a cell: place of what ends it, written up to."""
    while data[at] != separator and data[at] != _FEED:
        out[to] = data[at] if data[at] != BETWEEN else _SPACE
        to += 1
        at += 1
    return at, to


@inner
def _record(
    data: NDArray[np.uint8],
    at: int,
    limit: int,
    separator: int,
    wanted: NDArray[np.bool_],
    out: NDArray[np.uint8],
    to: int,
) -> tuple[int, int, int, int, int, bool]:
    """One record: place behind, written up to, feeds, cells, last cell filled, closed.

    Which cell was the last to be filled is told only of those the headings do not have.
    """
    stop = min(len(data), at + limit)
    feeds, cells, last = 0, 0, 0
    while True:
        keeps = cells < len(wanted) and wanted[cells]
        begun = at
        if data[at] == _QUOTE:
            at, to, more, closed = _quoted(data, at + 1, stop, out, to, keeps)
            feeds += more
            if not closed:
                return at, to, feeds, cells, last, False
        if keeps:
            at, to = _copied(data, at, separator, out, to)
            out[to] = BETWEEN
            to += 1
        else:
            while data[at] != separator and data[at] != _FEED:
                at += 1
        cells += 1
        if cells > len(wanted) and _is_filled(data, begun, at):
            last = cells
        at += 1
        if data[at - 1] == _FEED:
            return at, to, feeds, cells, last, True


@inner
def _is_filled(data: NDArray[np.uint8], start: int, end: int) -> bool:
    while start < end and (data[start] == _SPACE or data[start] == _QUOTE):
        start += 1
    return start < end


@inner
def _after_line(data: NDArray[np.uint8], at: int) -> int:
    while at < len(data) and data[at] != _FEED:
        at += 1
    return min(at + 1, len(data))


@compiled
def cut_out(
    data: NDArray[np.uint8],
    line: int,
    separator: int,
    wanted: NDArray[np.bool_],
    limit: int,
    last_block: bool,
    out: NDArray[np.uint8],
    found: NDArray[np.int64],
) -> tuple[int, int, int, int]:
    """Cut a block of text into records and copy the cells wanted of those that fit.

    Args:
        data: Text that ends with a line feed.
        line: Line it begins in.
        separator: The sign between cells, as a byte.
        wanted: For each column of the headings, whether it is.
        limit: Bytes after which a quotation mark counts as never closed.
        last_block: Nothing follows.
        out: Takes the cells, each with `BETWEEN` behind it, the last with a line feed; as long as
            the data and one byte more.
        found: Takes a row of `FOUND` numbers for each record; as many as there are lines.

    Returns:
        Bytes written, records found, place up to which the data were read, and its line.
    """
    at, to, count = 0, 0, 0
    while at < len(data):
        behind, written, feeds, cells, last, closed = _record(
            data, at, limit, separator, wanted, out, to
        )
        if not closed:
            if behind >= len(data) and not last_block:
                break
            behind, feeds, kind = _after_line(data, at), 0, BROKEN
        elif cells == len(wanted) or (cells > len(wanted) and last == 0):
            kind = FITS
        else:
            kind = RAGGED
        if kind == FITS and written > to:
            out[written - 1] = _FEED
            to = written
        if kind != RAGGED or cells > 1 or _is_filled(data, at, behind - 1):
            found[count, START] = at
            found[count, END] = behind - 1
            found[count, LINE] = line
            found[count, WIDTH] = cells
            found[count, KIND] = kind
            count += 1
        at = behind
        line += feeds + 1
    return to, count, at, line
