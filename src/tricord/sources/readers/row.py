"""One row of somebody's table: its cells as text, and where it stood."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tricord.model.listing import squeeze


def in_a_sentence(cells: Iterable[str]) -> str:
    """Cells on one line for a message, cut after 300 characters."""
    line = ", ".join(text for cell in cells if (text := squeeze(cell)))
    return line if len(line) <= 300 else f"{line[:300]}…"


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        number: Line of a text file or row of a sheet it begins in, from 1.
        place: The same for a reader: ``17``, or ``Sheet1!17`` in a workbook.
        cells: Its cells, as text.
    """

    number: int
    place: str
    cells: tuple[str, ...]

    @property
    def blank(self) -> bool:
        """Whether nothing but white space stands in it."""
        return not any(cell.strip() for cell in self.cells)
