"""Delimited text block by block: one record a line, without quotation marks, in UTF-8.

Quotation marks are taken away where they stand as RFC 4180 has them, for whole blocks at once.
A cell that runs over several lines, or marks that stand elsewhere, are read line by line after
the rules of Python's module csv. A mark that is not closed within 128 KiB costs its line only.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.sources.base import Raw
from tricord.sources.readers.delimited_text import CELL_LIMIT
from tricord.sources.readers.streams import BLOCK_BYTES, Block, blocks

SEPARATOR_IN_CELL: Final = "\x1f"
"""Stands for a separator inside a quoted cell."""
QUOTE_IN_CELL: Final = "\x1e"
"""Stands for a quotation mark inside a cell."""

_FEED, _QUOTE = 10, 34
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Records:
    """Some records of a file, in its order.

    Attributes:
        data: One a line, each with its line feed; empty lines are none.
        line: Line of the raw file the first begins in.
        lines: Line each begins in, where they are not simply the next.
        broken: Line and text of what is no record: a quotation mark is never closed.
        quoted: Whether signs stand in for others inside cells.
        member: Name of the member of a ZIP archive; "" otherwise.
    """

    data: bytes
    line: int
    lines: NDArray[np.int64] | None = None
    broken: tuple[tuple[int, str], ...] = ()
    quoted: bool = False
    member: str = ""

    def numbered(self, count: int) -> NDArray[np.int64]:
        """Line of the raw file each of its so many lines begins in."""
        if self.lines is not None:
            return self.lines
        return np.arange(self.line, self.line + count, dtype=np.int64)

    def after(self, line: int) -> Records:
        """Those that begin behind a line of the raw file."""
        if self.lines is not None:
            return self.between(int(np.searchsorted(self.lines, line, "right")), len(self.lines))
        start, first = 0, self.line
        while first <= line and start < len(self.data):
            start, first = self.data.index(b"\n", start) + 1, first + 1
        return replace(self, data=self.data[start:], line=first)

    def between(self, start: int, end: int) -> Records:
        """Some of them, by their place; what is broken stays with the first."""
        ends = np.flatnonzero(np.frombuffer(self.data, np.uint8) == _FEED)
        bounds = np.concatenate(([0], ends + 1))
        lines = self.numbered(len(ends))[start:end]
        return replace(
            self,
            data=self.data[bounds[start] : bounds[end]],
            line=int(lines[0]) if len(lines) else self.line,
            lines=lines,
            broken=self.broken if start == 0 else (),
        )


def in_utf8(raw: Raw, encoding: str = "", size: int = BLOCK_BYTES) -> Iterator[Block]:
    """A text file in blocks of whole lines of UTF-8, line ends made line feeds.

    Args:
        raw: The file, plain or compressed.
        encoding: Its encoding; where "", UTF-8 or what a byte-order mark says. Bytes that it
            does not allow become U+FFFD.
        size: Bytes of a block, about.
    """
    member, name = None, ""
    line, kept = 1, ""
    decoder: codecs.IncrementalDecoder = codecs.getincrementaldecoder("utf-8")("replace")
    for block in blocks(raw, size):
        data = block.data
        if block.member != member:
            if kept:
                yield Block(_feeds(kept.encode()), line, member or "")
            member, line, kept = block.member, 1, ""
            name, data = told_encoding(data, encoding)
            decoder = codecs.getincrementaldecoder(name)("replace")
        if name == "utf-8":
            yield Block(_feeds(_valid(data)), block.line, member)
            continue
        whole, feed, rest = (kept + decoder.decode(data)).rpartition("\n")
        kept = rest
        if feed:
            yield Block(_feeds((whole + feed).encode("utf-8", "replace")), line, member)
            line += whole.count("\n") + 1
    if kept := kept + decoder.decode(b"", final=True):
        yield Block(_feeds(kept.encode("utf-8", "replace")), line, member or "")


def told_encoding(data: bytes, encoding: str) -> tuple[str, bytes]:
    """Encoding of a file by its first bytes, and those without the byte-order mark."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name, data.removeprefix(mark)
    if encoding in ("", "utf-16") and 0 in data[:2]:
        return ("utf-16-be" if data[0] == 0 else "utf-16-le"), data
    return encoding or "utf-8", data


def _valid(data: bytes) -> bytes:
    if data.isascii():
        return data
    try:
        data.decode()
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace").encode()
    return data


def _feeds(data: bytes) -> bytes:
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").removesuffix(b"\r")
    return data if data.endswith(b"\n") else data + b"\n"


def records(
    raw: Raw, separator: str, encoding: str = "", size: int = BLOCK_BYTES
) -> Iterator[Records]:
    """The records of a delimited text file.

    Args:
        raw: The file, plain or compressed.
        separator: The sign between cells; one ASCII character.
        encoding: As of `in_utf8`.
        size: Bytes of a block, about.
    """
    kept = Block(b"", 1)
    for block in in_utf8(raw, encoding, size):
        if kept.data and kept.member != block.member:
            found, _ = _unquoted(kept, separator, last=True)
            yield found
            kept = Block(b"", 1)
        joined = Block(kept.data + block.data, kept.line, block.member) if kept.data else block
        found, kept = _unquoted(joined, separator, last=False)
        yield found
    if kept.data:
        yield _unquoted(kept, separator, last=True)[0]


def _unquoted(block: Block, separator: str, *, last: bool) -> tuple[Records, Block]:
    """The records of a block, and what of it needs the lines of the next."""
    data = block.data
    if b'"' not in data:
        return Records(data, block.line, member=block.member), Block(b"", 1)
    kept, lines = Block(b"", 1), None
    broken: tuple[tuple[int, str], ...] = ()
    odd = _irregular(data, separator)
    if len(odd):
        walk = _Walk(block, separator, last=last)
        data, lines, broken, kept = walk.straightened(odd)
    plain = _without_quotes(data, separator)
    return Records(plain, block.line, lines, broken, quoted=True, member=block.member), kept


def _irregular(data: bytes, separator: str) -> NDArray[np.int64]:
    """Lines whose quotation marks do not simply enclose whole cells."""
    chars = np.frombuffer(data, np.uint8)
    quotes = np.flatnonzero(chars == _QUOTE)
    ends = np.flatnonzero(chars == _FEED)
    line = np.searchsorted(ends, quotes)
    count = np.bincount(line, minlength=len(ends))
    place = np.arange(len(quotes)) - (np.cumsum(count) - count)[line]
    before = np.where(quotes > 0, chars[quotes - 1], _FEED)
    after = chars[quotes + 1]
    edge = (ord(separator), _FEED, _QUOTE)
    opening = place % 2 == 0
    fits = np.where(opening, np.isin(before, edge), np.isin(after, edge))
    return np.union1d(np.flatnonzero(count % 2), line[~fits]).astype(np.int64)


def _without_quotes(data: bytes, separator: str) -> bytes:
    """Lines in which all marks enclose whole cells, with the marks taken away."""
    chars = np.frombuffer(data, np.uint8).copy()
    quotes = np.flatnonzero(chars == _QUOTE)
    separators = np.flatnonzero(chars == ord(separator))
    inside = separators[np.searchsorted(quotes, separators) % 2 == 1]
    doubled = (np.arange(len(quotes)) % 2 == 0) & (chars[quotes - 1] == _QUOTE) & (quotes > 0)
    kept = np.ones(len(chars), np.bool_)
    kept[quotes[~doubled]] = False
    chars[inside] = ord(SEPARATOR_IN_CELL)
    chars[quotes[doubled]] = ord(QUOTE_IN_CELL)
    return chars[kept].tobytes()


class _Walk:
    """Goes through the irregular lines of one block."""

    def __init__(self, block: Block, separator: str, *, last: bool) -> None:
        self._lines = block.data.split(b"\n")[:-1]
        self._first, self._member = block.line, block.member
        self._separator, self._last = separator, last

    def straightened(
        self, odd: NDArray[np.int64]
    ) -> tuple[bytes, NDArray[np.int64], tuple[tuple[int, str], ...], Block]:
        """One record a line; lines of the records; broken lines; what needs the next block."""
        pieces: list[bytes] = []
        numbers: list[NDArray[np.int64]] = []
        broken: list[tuple[int, str]] = []
        done = 0
        kept = Block(b"", 1)
        for start in odd.tolist():
            if start < done:
                continue
            pieces += self._lines[done:start]
            numbers.append(np.arange(done, start))
            cells, done = self._record(start)
            if cells:
                pieces.append(self._plain(cells))
                numbers.append(np.array([start]))
            elif done == start:
                rest = b"\n".join([*self._lines[start:], b""])
                kept = Block(rest, self._first + start, self._member)
                done = len(self._lines)
                break
            else:
                broken.append((self._first + start, self._lines[start].decode()))
        pieces += self._lines[done:]
        numbers.append(np.arange(done, len(self._lines)))
        lines = np.concatenate(numbers).astype(np.int64) + self._first
        return b"\n".join([*pieces, b""]), lines, tuple(broken), kept

    def _record(self, start: int) -> tuple[list[str], int]:
        """Cells of the record that begins in a line, and the line after it.

        No cells and the line itself: more lines are needed. No cells and the line after: its
        mark is never closed.
        """
        taken, open_ended = start, False

        def following() -> Iterator[str]:
            nonlocal taken, open_ended
            length = 0
            while taken < len(self._lines) and length <= CELL_LIMIT:
                length += len(self._lines[taken]) + 1
                taken += 1
                yield self._lines[taken - 1].decode() + "\n"
            open_ended = True

        try:
            cells = next(csv.reader(following(), delimiter=self._separator), [])
        except csv.Error:
            return [], start + 1
        if not open_ended:
            return cells, taken
        ran_out = taken == len(self._lines)
        size = sum(len(line) + 1 for line in self._lines[start:taken])
        if ran_out and size <= CELL_LIMIT and not self._last:
            return [], start
        return [], start + 1

    def _plain(self, cells: list[str]) -> bytes:
        told = (
            cell.replace("\n", " ")
            .replace('"', QUOTE_IN_CELL)
            .replace(self._separator, SEPARATOR_IN_CELL)
            for cell in cells
        )
        return self._separator.join(told).encode()
