"""Large plain CSV files cut at line ends, so that several tasks read one file.

A file is cut only where that can change nothing: it is looked through first, and read whole where
a quoted cell may run over lines, where other headings come on the way, or where only the whole
file tells whether day or month comes first.
"""

from __future__ import annotations

import csv
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from tricord.node.watching.portion import Portion
from tricord.node.watching.streamed import portions
from tricord.sources import registry
from tricord.sources.ais.position_headings import Columns, is_heading, mapped
from tricord.sources.ais.position_options import encoding_of, reckoning
from tricord.sources.ais.positions_csv import Layout, layout
from tricord.sources.ais.positions_table import PositionTable
from tricord.sources.base import Raw
from tricord.sources.readers.streams import Block, blocks, head

BYTES_OF_A_STRETCH: Final = 1 << 27
_BLOCK: Final = 1 << 24
_TIMES: Final = ("timestamp", "day")
_EITHER_ORDER: Final = re.compile(r"\s*[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}")
_MAY_HEAD: Final = re.compile(rb"l\W{0,4}a\W{0,4}t")
_MAY_HEAD_ASIA: Final = re.compile("위|緯".encode())
"""What stands in every line that heads a column of latitudes."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some whole lines of a CSV file.

    Attributes:
        path: The file.
        source: Name of the source that reads it.
        options: What the user said of it, and what the whole file says.
        above: Bytes of the file up to and with its headings.
        start: First byte.
        end: The byte after the last.
        lines_before: Lines of the file before it that are not above.
        length: About how many positions there are.
    """

    path: str
    source: str
    options: tuple[tuple[str, str], ...]
    above: int
    start: int
    end: int
    lines_before: int
    length: int

    def read(self) -> Iterator[Portion]:
        """The lines, some at a time, as the source reads them beneath their headings.

        Raises:
            SourceError: The file is not as it was when it was cut.
        """
        with tempfile.TemporaryDirectory(prefix="tricord-") as folder:
            part = Path(folder, "stretch.csv")
            with Path(self.path).open("rb") as whole, part.open("wb") as out:
                out.write(whole.read(self.above))
                whole.seek(self.start)
                left = self.end - self.start
                while left and (data := whole.read(min(left, _BLOCK))):
                    out.write(data)
                    left -= len(data)
            raw = Raw(part, Path(self.path).name)
            for portion in portions(self.source, raw, dict(self.options)):
                yield portion.moved_down(self.lines_before)


def in_stretches(
    raw: Raw, source: str, options: Mapping[str, str], size: int = BYTES_OF_A_STRETCH
) -> list[Stretch]:
    """A file in stretches of about so many bytes; none where it must be read whole.

    Args:
        raw: The file.
        source: Name of the source that reads it.
        options: What the user said of it.
        size: Bytes.

    Raises:
        SourceError: An option does not fit.
    """
    reader, start = registry.source(source), head(raw)
    plain = raw.head.startswith(start[:64]) and b"\0" not in start and not encoding_of(options)
    large = raw.path.stat().st_size > size
    found = layout(raw, options) if plain and large else None
    if found is None or not isinstance(reader, PositionTable):
        return []
    columns = mapped(found.headings, options, raw.name)
    said = reckoning(columns, options, raw.name, ais=reader.ais)
    if not said.date_order and _in_either_order(found, columns):
        return []
    # Whether speeds can be knots is told by the beginning of the file, that is the first stretch.
    units = {} if said.speed_said else {"speed_unit": "kn"}
    units |= {} if said.course_said else {"course_unit": "deg"}
    path, later = str(raw.path.absolute()), tuple(sorted({**options, **units}.items()))
    stretches: list[Stretch] = []
    for above, begun, end, lines, rows in _cuts(raw, found, size):
        pairs = later if stretches else tuple(sorted(options.items()))
        stretches.append(Stretch(path, source, pairs, above, begun, end, lines, rows))
    return stretches


def _cuts(raw: Raw, found: Layout, size: int) -> list[tuple[int, int, int, int, int]]:
    """Bytes above; first byte, byte after the last, lines before and lines of each stretch."""
    cuts: list[tuple[int, int, int, int, int]] = []
    above = begun = _length_of_lines(head(raw), found.line)
    at = lines = 0
    block = Block(b"", 1)
    for block in blocks(raw, min(_BLOCK, size)):
        if not _is_regular(block.data, found):
            return []
        if at - begun >= size:
            before = block.line - found.line - 1
            cuts.append((above, begun, at, lines, before - lines))
            begun, lines = at, before
        at += len(block.data)
    rows = block.line + block.data.count(b"\n") - found.line - lines
    return [*cuts, (above, begun, at, lines, rows)]


def _in_either_order(found: Layout, columns: Columns) -> bool:
    """Whether dates in which day or month may come first stand in its first lines."""
    places = [columns.at[target] for target in _TIMES if target in columns.at]
    return any(
        _EITHER_ORDER.match(row[place])
        for row in found.sample
        for place in places
        if place < len(row)
    )


def _length_of_lines(data: bytes, count: int) -> int:
    """Bytes of so many lines."""
    end = 0
    for _ in range(count):
        end = data.index(b"\n", end) + 1
    return end


def _is_regular(data: bytes, found: Layout) -> bool:
    """Whether each line is a record, and none heads other columns."""
    if b'"' in data and not _quotes_enclose(data, found.separator):
        return False
    places = []
    if b"l" in data or b"L" in data:
        places = [match.start() for match in _MAY_HEAD.finditer(data.lower())]
    if not data.isascii():
        places += [match.start() for match in _MAY_HEAD_ASIA.finditer(data)]
    for start in sorted({data.rfind(b"\n", 0, place) + 1 for place in places}):
        end = data.find(b"\n", start)
        text = data[start : end if end >= 0 else len(data)].decode("utf-8", "replace")
        cells = next(csv.reader([text.removeprefix("\ufeff")], delimiter=found.separator), [])
        if is_heading(cells) and tuple(cells) != found.headings:
            return False
    return True


def _quotes_enclose(data: bytes, separator: str) -> bool:
    """Whether quotation marks enclose whole cells in every line."""
    chars = np.frombuffer(b"\n" + data + b"\n", np.uint8)
    quotes = np.flatnonzero(chars == ord('"'))
    ends = np.flatnonzero(chars == ord("\n"))
    count = np.bincount(np.searchsorted(ends, quotes))
    if (count % 2).any():
        return False
    edge = tuple(map(ord, (separator, "\n", '"')))
    opens = np.isin(chars[quotes[::2] - 1], edge)
    closes = np.isin(chars[quotes[1::2] + 1], (*edge, ord("\r")))
    return bool(opens.all() and closes.all())
