"""Delimited files of trade statistics: the line that heads them, and blocks of cells beneath it."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.errors import SourceError
from tricord.sources.ais.csv_blocks import in_utf8, told_encoding
from tricord.sources.base import Raw
from tricord.sources.readers.delimited_text import CELL_LIMIT, DELIMITERS
from tricord.sources.readers.streams import BLOCK_BYTES, Block, head
from tricord.sources.readers.text_encoding import ENCODINGS
from tricord.sources.trade.kernel import cells

_ABOVE: Final = 20
"""Lines among which the headings stand; above them there may be a title."""
_SAMPLE: Final = 400
_TAIL: Final = 3
"""So many lines of one other width at the end of a file are other columns, not slips."""
_OLD_ENCODINGS: Final = ("gb18030", "cp949", "cp932", "cp1252")

IsHeading = Callable[[Sequence[str]], bool]
"""Whether cells head the columns of a kind of file."""


@dataclass(frozen=True)
class Heading:
    """The line that heads the columns of a file.

    Attributes:
        cells: Its cells, without white space around them.
        separator: The sign between cells.
        encoding: Of the file; "" for UTF-8.
        line: Its number.
        above: Lines above it.
        sample: Cells of some lines beneath.
    """

    cells: tuple[str, ...]
    separator: str
    encoding: str
    line: int
    above: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Table:
    """Some lines of a file, cut into cells.

    Attributes:
        frame: The cells wanted of lines as wide as the headings, by position: ``"0"``, ``"7"``.
        rows: Line of the raw file of each.
        ragged: Lines of another width, and those whose quotation mark is never closed.
        texts: Gives what stands in the lines at some places of the frame.
        member: Name of the member of a ZIP archive; "" otherwise.
    """

    frame: pl.DataFrame
    rows: NDArray[np.int64]
    ragged: tuple[tuple[int, str], ...]
    texts: Callable[[NDArray[np.int64]], list[str]]
    member: str


def heading_of(
    raw: Raw, options: Mapping[str, str], is_heading: IsHeading, size: int = 65536
) -> Heading | None:
    """The first line of a file that heads its columns; ``None`` where none of the first does.

    Args:
        raw: The file, plain or compressed.
        options: ``encoding`` and ``delimiter``, where the user said so.
        is_heading: Whether cells are such headings.
        size: Bytes to look at.

    Raises:
        SourceError: An option cannot have the value given.
    """
    data = head(raw, size)
    signs = [_one_of("delimiter", options, DELIMITERS)] if "delimiter" in options else []
    for encoding, sign in product(_encodings(data, options), signs or DELIMITERS.values()):
        name, bare = told_encoding(data, encoding)
        lines = bare.decode(name, "replace").replace("\r\n", "\n").split("\n")
        for number, line in enumerate(lines[:_ABOVE], 1):
            found = cut(line, sign)
            if is_heading(found):
                below = tuple(tuple(cut(text, sign)) for text in lines[number:-1][:_SAMPLE])
                above = tuple(lines[: number - 1])
                return Heading(tuple(found), sign, encoding, number, above, below)
    return None


def cut(line: str, separator: str) -> list[str]:
    """The cells of a line; none where its quotation marks are broken."""
    try:
        found = next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return []
    while found and not found[-1].strip():
        found.pop()
    return [cell.strip(" \t\ufeff") for cell in found]


def _encodings(data: bytes, options: Mapping[str, str]) -> tuple[str, ...]:
    if "encoding" in options:
        return (_one_of("encoding", options, dict(zip(ENCODINGS, ENCODINGS, strict=True))),)
    whole = data[: data.rfind(b"\n") + 1] or data
    if told_encoding(whole, "")[0] != "utf-8":
        return ("",)
    try:
        whole.decode()
    except UnicodeDecodeError:
        return (*_OLD_ENCODINGS, "")
    return ("",)


def _one_of(option: str, options: Mapping[str, str], known: Mapping[str, str]) -> str:
    if options[option] not in known:
        raise SourceError(
            "table-option-unknown", option=option, value=options[option], known="  ".join(known)
        )
    return known[options[option]]


@dataclass
class Lines:
    """Reads a delimited file beneath its headings, block by block.

    A line that ends with empty cells more than the headings have is as wide as they are: UN
    Comtrade's site and China's customs end each line with a separator too many.

    Attributes:
        raw: The file.
        heading: Its headings.
        wanted: Positions of the columns that are read.
        is_heading: Whether cells head such columns.
        other_members: Members of a ZIP archive that are something else, by their headings.
        size: Bytes of a block, about.
    """

    raw: Raw
    heading: Heading
    wanted: Sequence[int]
    is_heading: IsHeading
    other_members: IsHeading = field(default=lambda _cells: False)
    size: int = BLOCK_BYTES
    _tail: tuple[int, int, int] = (0, 0, 0)

    def tables(self) -> Iterator[Table]:
        """Its lines.

        Raises:
            SourceError: ``trade-columns-change``: a line heads other columns, or the last lines
                have another number of cells. Or the file is damaged.
        """
        kept, member, left_out = Block(b"", 1), None, False
        for block in in_utf8(self.raw, self.heading.encoding, self.size):
            if block.member != member:
                yield from self._rest(kept)
                kept = Block(b"", 1)
                left_out = member is not None and self._is_other(block)
                above = self.heading.line if member is None else 1
                member = block.member
            if left_out:
                continue
            joined = Block(kept.data + block.data, kept.line, member) if kept.data else block
            table, kept = self._table(_beneath(joined, above), last=False)
            yield table
        yield from self._rest(kept)

    def is_repeated(self, text: str, line: int) -> bool:
        """Whether a line that cannot be read is the headings once more.

        Raises:
            SourceError: ``trade-columns-change``: it heads other columns.
        """
        found = cut(text, self.heading.separator)
        if tuple(found) == self.heading.cells:
            return True
        if self.is_heading(found):
            raise SourceError("trade-columns-change", file=self.raw.name, line=line)
        return False

    def _rest(self, kept: Block) -> Iterator[Table]:
        """What a file, or a member of an archive, ends with."""
        if kept.data:
            yield self._table(kept, last=True)[0]
        _, count, line = self._tail
        self._tail = (0, 0, 0)
        if count >= _TAIL:
            raise SourceError("trade-columns-change", file=self.raw.name, line=line)

    def _is_other(self, block: Block) -> bool:
        """Whether a further member of an archive is something else than the first.

        Raises:
            SourceError: ``trade-columns-change``: it has neither these headings nor those of
                what is known to lie beside it.
        """
        first = block.data[: block.data.find(b"\n")].decode("utf-8", "replace")
        found = cut(first, self.heading.separator)
        if self.other_members(found):
            return True
        if tuple(found) != self.heading.cells:
            place = f"{self.raw.name}/{block.member}"
            raise SourceError("trade-columns-change", file=place, line=1)
        return False

    def _table(self, block: Block, *, last: bool) -> tuple[Table, Block]:
        """The records of a block, and what of it needs the lines of the next."""
        wanted = np.zeros(len(self.heading.cells), np.bool_)
        wanted[list(self.wanted)] = True
        data = np.frombuffer(block.data, np.uint8)
        out = np.empty(len(data) + 1, np.uint8)
        lines = int(np.count_nonzero(data == ord("\n")))
        found = np.empty((lines, cells.FOUND), np.int64)
        sign = ord(self.heading.separator)
        to, count, at, line = cells.cut_out(
            data, block.line, sign, wanted, CELL_LIMIT, last, out, found
        )
        found = found[:count]
        self._note_tail(found)
        fits = found[:, cells.KIND] == cells.FITS
        fitting, odd = found[fits], found[~fits]

        def texts(places: NDArray[np.int64]) -> list[str]:
            return _texts(block.data, fitting[places])

        ragged = zip(odd[:, cells.LINE].tolist(), _texts(block.data, odd), strict=True)
        frame = _frame(out[:to].tobytes(), np.flatnonzero(wanted))
        table = Table(frame, fitting[:, cells.LINE], (*ragged,), texts, block.member)
        return table, Block(block.data[at:], line, block.member)

    def _note_tail(self, found: NDArray[np.int64]) -> None:
        """Remember how many records of one other width a file ends with so far."""
        if not len(found):
            return
        last = int(found[-1, cells.WIDTH])
        strange = (found[:, cells.WIDTH] == last) & (found[:, cells.KIND] == cells.RAGGED)
        run = len(found) if strange.all() else int(np.argmin(strange[::-1]))
        width, count, line = self._tail
        if run == len(found) and width == last:
            self._tail = (last, count + run, line)
        else:
            self._tail = (last, run, int(found[-run, cells.LINE])) if run else (0, 0, 0)


def _beneath(block: Block, above: int) -> Block:
    """A block without the first lines of its file."""
    start, line = 0, block.line
    while line <= above and start < len(block.data):
        start, line = block.data.index(b"\n", start) + 1, line + 1
    return Block(block.data[start:], line, block.member) if start else block


def _texts(data: bytes, found: NDArray[np.int64]) -> list[str]:
    places = found[:, [cells.START, cells.END]].tolist()
    return [data[start:end].decode("utf-8", "replace") for start, end in places]


def _frame(data: bytes, wanted: NDArray[np.int64]) -> pl.DataFrame:
    schema = {str(at): pl.String() for at in wanted.tolist()}
    if not data:
        return pl.DataFrame(schema=schema)
    return pl.read_csv(
        data,
        has_header=False,
        separator=chr(cells.BETWEEN),
        quote_char=None,
        schema=schema,
        empty_string_is_null=False,
    )
