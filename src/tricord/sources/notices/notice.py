"""What a notice says, each value with the passage that says it.

A value is never without its passage: `Found.start` and `Found.end` count characters of the text
that was read, and ``text[found.start:found.end] == found.text``. A value nobody prints is ``None``,
and `Notice.reasons` says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tricord.text.found import Found


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a field is empty, or what a reader has to know of the record.

    Attributes:
        about: Field of the notice, or ``document``.
        code: Short and stable; the codes stand in the docstring of `tricord.sources.notices`.
    """

    about: str
    code: str


@dataclass(frozen=True, slots=True)
class Notice:
    """One announcement of a document.

    Attributes:
        file: Name of the file it was read from, as given.
        issued: Day the announcement was issued, adopted or promulgated.
        effective: First day on which it applies.
        page_date: Day of the page or digest the announcement was read from; nothing legal.
        authority: Who issued it; several are divided by commas (``MOFCOM, GACC``).
        number: Its own number, never one it cites: ``2023 No. 23``, ``No. 361``.
        items: Controlled items it names, in the order of the text.
        hs_lines: Tariff codes it prints; the value is digits alone, 4 to 10 of them.
        reasons: Why what is empty is empty, and what else to know.
    """

    file: str
    issued: Found[date] | None
    effective: Found[date] | None
    page_date: Found[date] | None
    authority: Found[str] | None
    number: Found[str] | None
    items: tuple[Found[str], ...]
    hs_lines: tuple[Found[str], ...]
    reasons: tuple[Reason, ...]
