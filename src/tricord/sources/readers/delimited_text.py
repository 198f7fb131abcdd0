"""Rows of a CSV or TSV file, read strictly: a broken quotation mark is an error, not a guess."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Final

from tricord.errors import SourceError
from tricord.sources.readers.row import Row

DELIMITERS: Final = {",": ",", ";": ";", "tab": "\t", "|": "|"}
"""What may separate cells, in the order ties are decided; keys as in the option ``delimiter``."""

LINE_LIMIT: Final = 1 << 20
"""Characters a line may have at most."""

CELL_LIMIT: Final = 131_072
"""Characters a cell may have at most, and a row that runs over several lines."""

_SAMPLE: Final = 200
_COMMENT: Final = re.compile(r"#\s+\S")


@dataclass(frozen=True, slots=True)
class DelimitedText:
    """What stands in a CSV or TSV file.

    Attributes:
        rows: Rows that are not blank.
        comments: Lines ``# ...`` above the first row, without the sign.
        ends_open: The last line has no line end.
        ends_bare: It has none, and ends with a delimiter.
    """

    rows: tuple[Row, ...]
    comments: tuple[str, ...]
    ends_open: bool
    ends_bare: bool


def read_delimited(text: str, file: str, delimiter: str = "") -> DelimitedText:
    """Read a CSV or TSV file.

    Args:
        text: All of it, decoded.
        file: Name for error messages.
        delimiter: Key of `DELIMITERS` where the user said so; else the one that cuts most
            rows into as many cells as the first row, and into most cells.

    Raises:
        SourceError: A line is gigantic, a quotation mark stands open or inside a quoted cell.
    """
    sign, skipped, comments = shape(text, file, delimiter)
    rows = tuple(_rows(text, file, sign, skipped))
    return DelimitedText(rows, comments, not text.endswith(("\n", "\r")), text.endswith(sign))


def shape(text: str, file: str, delimiter: str = "") -> tuple[str, int, tuple[str, ...]]:
    """How a CSV or TSV file is laid out; arguments as of `read_delimited`.

    Returns:
        The sign between cells, how many lines stand above the first row, and the comments
        among them.

    Raises:
        SourceError: A line is gigantic, or there is no such delimiter.
    """
    if delimiter not in ("", *DELIMITERS):
        known = "  ".join(DELIMITERS)
        raise SourceError("table-option-unknown", option="delimiter", value=delimiter, known=known)
    skipped, comments = _comments(text, file)
    sign = DELIMITERS[delimiter] if delimiter else _delimiter(text, file, skipped)
    return sign, skipped, comments


def _lines(text: str, file: str) -> Iterator[str]:
    for number, line in enumerate(io.StringIO(text, newline=""), 1):
        if len(line) > LINE_LIMIT:
            raise SourceError("line-too-long", file=file, line=number, limit=LINE_LIMIT)
        yield line


def _comments(text: str, file: str) -> tuple[int, tuple[str, ...]]:
    """How many lines stand above the first row, and the comments among them."""
    found: list[str] = []
    count = 0
    for line in _lines(text, file):
        if _COMMENT.match(line):
            found.append(line.lstrip("#").strip())
        elif line.strip():
            break
        count += 1
    return count, tuple(found)


def _delimiter(text: str, file: str, skipped: int) -> str:
    scores = {sign: _evenness(text, file, sign, skipped) for sign in DELIMITERS.values()}
    best = max(scores, key=lambda sign: scores[sign])
    if scores[best] > (0.0, False, 1):
        return best
    first = next(islice(_lines(text, file), skipped, None), "")
    return next((sign for sign in DELIMITERS.values() if sign not in first), best)


def _evenness(text: str, file: str, sign: str, skipped: int) -> tuple[float, bool, int]:
    """Share of rows with the usual number of cells, whether the first has it, and that number.

    Quotation marks are taken as they come: where they are broken, `read_delimited` says so,
    and not with the wrong delimiter.
    """
    counts: Counter[int] = Counter()
    reader = csv.reader(islice(_lines(text, file), skipped, skipped + _SAMPLE), delimiter=sign)
    with suppress(csv.Error, SourceError):
        for cells in reader:
            counts.update([len(cells)] if any(cells) else [])
    (usual, rows), *_ = counts.most_common(1) or [(1, 0)]
    if usual < 2:
        return 0.0, False, 1
    return round(rows / counts.total(), 1), next(iter(counts)) == usual, usual


def _rows(text: str, file: str, sign: str, skipped: int) -> Iterator[Row]:
    start, pulled = skipped + 1, 0

    def lines() -> Iterator[str]:
        nonlocal pulled
        for line in islice(_lines(text, file), skipped, None):
            pulled += len(line)
            if len(line) < pulled > CELL_LIMIT:
                raise SourceError("table-cell-gigantic", file=file, line=start)
            yield line

    reader = csv.reader(lines(), delimiter=sign, strict=True)
    while True:
        pulled = 0
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as fault:
            raise SourceError(_fault(str(fault)), file=file, line=start) from None
        # The reader has such a limit too, but other packages change it for the whole process.
        if any(len(cell) > CELL_LIMIT for cell in cells):
            raise SourceError("table-cell-gigantic", file=file, line=start)
        row = Row(start, str(start), tuple(cells))
        if not row.blank:
            yield row
        start = skipped + reader.line_num + 1


def _fault(said: str) -> str:
    if "end of data" in said:
        return "table-quote-open"
    return "table-cell-gigantic" if "field limit" in said else "table-quotes-broken"
