"""What a cell of the USGS Mineral Commodity Summaries says, and what its footnotes add.

Signs of these tables: ``W`` withheld to avoid disclosing company proprietary data, ``NA`` not
available, ``XX`` not applicable, ``E`` net exporter, ``—`` zero, ``s`` less than half a unit or
counted elsewhere, as the footnote says. Bounds (``>50``), ranges and words (``Large``) are no
figures either: what stood there is kept.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from tricord.model.observation import Told
from tricord.sources.figures.rows import number

_DASH: Final = "—"
_NUMBER: Final = r"\d[\d,]*(?:\.\d+)?"
_SIGNS: Final = frozenset({"NA", "XX", "E", "s"})
_NO_FIGURE: Final = re.compile(
    rf"[<>≤≥?]\s*{_NUMBER}|{_NUMBER}\s*[–-]\s*{_NUMBER}|[A-Za-z][A-Za-z ,]{{3,80}}"
)
_ESTIMATED: Final = re.compile(r"estimated?\b", re.IGNORECASE)
_FOOTNOTES: Final = re.compile(r"\s*\.?\s*-- ")
_IN_A_NOTE: Final = (
    (re.compile(r"W\b.*"), Told.WITHHELD),
    (re.compile(r"(?:NA|na|XX|xx)\b(?: for \d{4})?(?: \(.*\)\.?)?"), Told.MISSING),
    (re.compile(r"(?:Very )?(?:Small|small)|Moderate(?: to [Ll]arge)?|Large"), Told.MISSING),
    (re.compile(r"Less than (?:1/2|½) ?unit\.?"), Told.MISSING),
    (re.compile(r"Included (?:in|with) .+"), Told.MISSING),
    (re.compile(r"Quantitative estimates .+ not available.*"), Told.MISSING),
)
"""Footnotes that stand in the place of a figure, in the wide table."""
_OF_YEAR: Final = re.compile(r"\bfor (\d{4})$")


class Said(NamedTuple):
    """What a cell says; fields as of `tricord.sources.figures.rows.Figure`."""

    value: float | None
    standing: Told
    printed: str = ""


def said(cell: str, *, estimated: bool) -> Said | None:
    """What a cell says; ``None`` where it is neither a figure nor a known sign of none.

    Args:
        cell: Squeezed, not empty.
        estimated: Its footnotes or its heading call the figure an estimate.
    """
    standing = Told.ESTIMATED if estimated else Told.REPORTED
    if (value := number(cell)) is not None:
        return Said(value, standing)
    if cell == _DASH:
        return Said(0.0, standing, cell)
    if cell == "W":
        return Said(None, Told.WITHHELD, cell)
    if cell in _SIGNS or _NO_FIGURE.fullmatch(cell):
        return Said(None, Told.MISSING, cell)
    return None


def said_in_note(note: str, year: str) -> Said | None:
    """What a footnote says in the place of an empty cell; ``None`` where it says no such thing.

    Args:
        note: The footnote: ``W for 23-24``, ``NA``, ``na for 2023``, ``Large`` ...
        year: Year of the cell.
    """
    for form, standing in _IN_A_NOTE:
        if form.fullmatch(note):
            of = _OF_YEAR.search(note)
            return None if of and of[1] != year else Said(None, standing, note)
    return None


def is_estimated(notes: str) -> bool:
    """Whether one of the footnotes, joined by ``--``, calls the figure an estimate."""
    return any(_ESTIMATED.match(note) for note in _FOOTNOTES.split(notes))
