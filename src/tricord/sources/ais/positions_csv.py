"""Ship positions in delimited text: which line heads the columns, and the batches beneath it."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.errors import SourceError
from tricord.model.listing import squeeze
from tricord.model.positions import SET_ASIDE_SCHEMA, Batch, Batches
from tricord.sources.ais.csv_blocks import (
    QUOTE_IN_CELL,
    SEPARATOR_IN_CELL,
    Records,
    records,
    told_encoding,
)
from tricord.sources.ais.moments import Clock, first_order
from tricord.sources.ais.numbers import numbers
from tricord.sources.ais.position_headings import Columns, guess, is_heading, mapped
from tricord.sources.ais.position_options import encoding_of, reckoning, separator_of
from tricord.sources.ais.position_rows import PositionReader
from tricord.sources.ais.units import refuse_implausible
from tricord.sources.base import Raw
from tricord.sources.readers.delimited_text import DELIMITERS
from tricord.sources.readers.row import in_a_sentence
from tricord.sources.readers.streams import BLOCK_BYTES, head

_ABOVE: Final = 20
"""Lines among which the headings stand; above them there may be a title."""
_SAMPLE: Final = 1_000
_MAY_HEAD: Final = r"(?i)l\W?a\W?t|위\s?도|緯"
"""What stands in every line that heads a column of latitudes; `is_heading` is slow to ask."""


@dataclass(frozen=True)
class Layout:
    """How a delimited file is laid out.

    Attributes:
        separator: The sign between cells.
        line: Number of the line that heads the columns; 0 where none does.
        headings: Of its columns.
        sample: Cells of some lines beneath.
    """

    separator: str
    line: int
    headings: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...] = ()

    @property
    def text(self) -> str:
        """The line that heads the columns, as it stands where nothing in it is quoted."""
        return self.separator.join(self.headings)


def layout(raw: Raw, options: Mapping[str, str]) -> Layout | None:
    """How a file is laid out that heads columns of ship positions in its first lines.

    Args:
        raw: The file, plain or compressed.
        options: ``separator`` and ``encoding``, where the user said so.
    """
    wanted = separator_of(options)
    lines = _first_lines(raw, encoding_of(options))
    for sign in [wanted] if wanted else DELIMITERS.values():
        for number, line in enumerate(lines[:_ABOVE], 1):
            cells = _cells(line, sign)
            if is_heading(cells):
                below = tuple(tuple(_cells(text, sign)) for text in lines[number:])
                return Layout(sign, number, tuple(cells), below)
    return None


def csv_batches(
    raw: Raw, options: Mapping[str, str], *, ais: bool = False, size: int = BLOCK_BYTES
) -> Batches:
    """The records of a delimited file, batch by batch.

    Where the columns change on the way, the new header is understood as the first was; lines
    that do not fit the last header are set aside.

    Args:
        raw: The file, plain or compressed.
        options: What the user gave.
        ais: Its vessels are known by MMSI whatever the heading.
        size: Bytes of a block, about.

    Raises:
        SourceError: No line heads such columns, an option does not fit, or the file is damaged.
    """
    found = layout(raw, options) or _told_layout(raw, options)
    columns = mapped(found.headings, options, raw.name)
    file = _File(raw, options, ais, size, found)
    reader = PositionReader(file.clock(columns), columns)
    sample = pl.DataFrame(
        [row for row in found.sample if len(row) == len(found.headings)],
        schema={str(at): pl.String for at in range(len(found.headings))},
        orient="row",
    )
    refuse_implausible(
        sample.select(pl.col(str(at)).alias(t) for t, at in columns.at.items()),
        reader.times.reckoning,
    )
    for block in file.records():
        yield from file.batches(block, reader)


@dataclass(frozen=True)
class _File:
    """One delimited file that is being read."""

    raw: Raw
    options: Mapping[str, str]
    ais: bool
    size: int
    layout: Layout

    def records(self) -> Iterator[Records]:
        """Its records beneath the first headings."""
        encoding = encoding_of(self.options)
        first = None
        for block in records(self.raw, self.layout.separator, encoding, self.size):
            first = block.member if first is None else first
            if block.member == first and block.line <= self.layout.line:
                yield block.after(self.layout.line)
            else:
                yield block

    def clock(self, columns: Columns) -> Clock:
        """What reads moments under some headings."""
        reckoned = reckoning(columns, self.options, self.raw.name, ais=self.ais)
        return Clock(reckoned, self._order)

    def _order(self) -> str:
        """Whether day or month comes first, by the whole column of the moments."""
        columns = mapped(self.layout.headings, self.options, self.raw.name)
        target = "timestamp" if "timestamp" in columns.at else "day"
        target = "day" if "day" in columns.at else target
        time = Columns(columns.headings, {target: columns.at[target]}, columns.form)
        value = ""
        for block in self.records():
            texts = _Lines(block, self.layout.separator, time).table[target]
            if order := first_order(texts):
                return order
            value = value or next((text for text in texts if text), "")
        raise SourceError("position-date-order", file=self.raw.name, value=value)

    def batches(self, block: Records, reader: PositionReader) -> Batches:
        """The batches of a block: more than one where headings stand in it."""
        lines = _Lines(block, self.layout.separator, reader.columns)
        headings = self._headings(lines)
        if not headings:
            yield lines.read_by(reader)
            return
        start = 0
        for end in [*headings, lines.count]:
            part = _Lines(block.between(start, end), self.layout.separator, reader.columns)
            yield part.read_by(reader)
            if end < lines.count:
                self._turn_over(lines.cells(end), reader)
            start = end + 1

    def _headings(self, lines: _Lines) -> list[int]:
        """Which lines head columns: they neither fit nor hold a position."""
        doubtful = lines.doubtful
        if not len(doubtful):
            return []
        texts = pl.Series(lines.texts(doubtful))
        alike = texts.str.contains(_MAY_HEAD) | (texts == self.layout.text)
        return [
            at
            for at in doubtful[alike.to_numpy()].tolist()
            if tuple(cells := lines.cells(at)) == self.layout.headings or is_heading(cells)
        ]

    def _turn_over(self, cells: Sequence[str], reader: PositionReader) -> None:
        """Go on under other headings."""
        try:
            columns = mapped(cells, self.options, self.raw.name)
        except SourceError:
            columns = guess(cells)
        if columns != reader.columns:
            reader.columns, reader.times = columns, self.clock(columns)


class _Lines:
    """The lines of a block, cut into the cells of some columns."""

    def __init__(self, block: Records, separator: str, columns: Columns) -> None:
        self.block, self._separator, self._columns = block, separator, columns
        width = len(columns.headings)
        chars = np.frombuffer(block.data, np.uint8)
        marks = np.flatnonzero((chars == ord(separator)) | (chars == ord("\n")))
        ends = np.flatnonzero(chars[marks] == ord("\n"))
        self._ends = marks[ends]
        self.count = len(ends)
        self._fits = np.diff(ends, prepend=-1) == width
        self._fitting = np.flatnonzero(self._fits)
        self._ragged = np.flatnonzero(~self._fits)
        if len(self._ragged):
            empty = np.diff(self._ends, prepend=-1)[self._ragged] == 1
            self._ragged = self._ragged[~empty]

    @cached_property
    def table(self) -> pl.DataFrame:
        """The cells of the lines that have as many as there are headings, by target."""
        at, cells = self._columns.at, self._cells()
        table = cells.select(pl.col(str(place)).alias(target) for target, place in at.items())
        return table.with_columns(numbers(table[t]) for t in ("lat", "lon") if t in at)

    def _cells(self) -> pl.DataFrame:
        """The cells of the columns that are ours, under their numbers."""
        schema = {str(position): pl.String() for position in range(len(self._columns.headings))}
        if not len(self._fitting):
            return pl.DataFrame(schema=schema)
        data = self.block.data
        if len(self._fitting) < self.count:
            lengths = np.diff(self._ends, prepend=-1)
            data = np.frombuffer(data, np.uint8)[np.repeat(self._fits, lengths)].tobytes()
        cells = pl.read_csv(
            data,
            has_header=False,
            separator=self._separator,
            quote_char=None,
            schema=schema,
            columns=sorted(set(self._columns.at.values())),
            empty_string_is_null=False,
        )
        stand_ins = ((SEPARATOR_IN_CELL, self._separator), (QUOTE_IN_CELL, '"'))
        for stand_in, sign in stand_ins if self.block.quoted else ():
            if stand_in.encode() in data:
                cells = cells.with_columns(pl.all().str.replace_all(stand_in, sign, literal=True))
        return cells

    @property
    def doubtful(self) -> NDArray[np.int64]:
        """Lines that may head columns: of another width, or words where degrees should stand."""
        degrees = self.table.select(pl.col("lat").is_nan() & pl.col("lon").is_nan())
        worded = self._fitting[degrees.to_series().fill_null(value=False).to_numpy()]
        return np.union1d(self._ragged, worded)

    def cells(self, at: int) -> list[str]:
        """The cells of a line, whatever their number."""
        start = int(self._ends[at - 1]) + 1 if at else 0
        line = self.block.data[start : int(self._ends[at])].decode()
        return [self._meant(cell) for cell in line.split(self._separator)]

    def read_by(self, reader: PositionReader) -> Batch:
        """The batch of these lines."""
        rows = self.block.numbered(self.count)
        batch = reader.batch(
            self.table, rows[self._fitting], lambda places: self.texts(self._fitting[places])
        )
        if not (len(self._ragged) or self.block.broken):
            return batch
        lines = [*rows[self._ragged].tolist(), *(line for line, _ in self.block.broken)]
        details = [*self.texts(self._ragged), *(text for _, text in self.block.broken)]
        reasons = ["position-fields"] * len(lines)
        unread = pl.DataFrame([lines, reasons, [d[:200] for d in details]], schema=SET_ASIDE_SCHEMA)
        return replace(batch, set_aside=pl.concat([batch.set_aside, unread]).sort("row"))

    def texts(self, places: NDArray[np.int64]) -> list[str]:
        """What stands in some lines."""
        ends = self._ends[places].tolist()
        starts = np.where(places > 0, self._ends[places - 1] + 1, 0).tolist()
        data = self.block.data
        found = [data[start:end].decode() for start, end in zip(starts, ends, strict=True)]
        return [self._meant(text) for text in found] if self.block.quoted else found

    def _meant(self, text: str) -> str:
        return text.replace(SEPARATOR_IN_CELL, self._separator).replace(QUOTE_IN_CELL, '"')


def _told_layout(raw: Raw, options: Mapping[str, str]) -> Layout:
    """How a file is laid out whose columns the user named.

    Raises:
        SourceError: No line has the columns named, or none were.
    """
    maps = {name: said for name, said in options.items() if name.startswith("map.") and said}
    lines = _first_lines(raw, encoding_of(options))
    signs = [separator_of(options)] if separator_of(options) else [*DELIMITERS.values()]
    widths = {sign: max((len(_cells(line, sign)) for line in lines), default=0) for sign in signs}
    sign = max(signs, key=lambda each: widths[each])
    rows = [tuple(_cells(line, sign)) for line in lines]
    if maps and all(said.startswith("column ") for said in maps.values()) and rows:
        return Layout(sign, 0, tuple(f"column {n}" for n in range(1, widths[sign] + 1)), (*rows,))
    for number, cells in enumerate(rows[:_ABOVE], 1):
        if maps and set(maps.values()) <= set(map(squeeze, cells)):
            return Layout(sign, number, cells, (*rows[number:],))
    first = next((cells for cells in rows if any(cells)), ())
    mapped(first, options, raw.name)
    raise SourceError("position-columns-unknown", file=raw.name, known=in_a_sentence(first))


def _first_lines(raw: Raw, encoding: str) -> list[str]:
    """The first lines of a file; the last, which may be cut, only where it is the only one."""
    name, data = told_encoding(head(raw), encoding)
    lines = data.decode(name, "replace").replace("\r\n", "\n").split("\n")
    return lines[:1] if len(lines) == 1 else lines[:-1][:_SAMPLE]


def _cells(line: str, separator: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return []
