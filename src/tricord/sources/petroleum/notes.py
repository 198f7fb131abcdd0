"""What notes beside a figure say: who fell silent, what a total implies, when it was displayed.

Notes are data. What they say becomes a claim of its own, marked as read from a note; the note
stands with its row as it was written.
"""

from __future__ import annotations

import re
from calendar import month_abbr, monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from tricord.sources.petroleum.cells import state_of

_MONTHS: Final = {name.lower(): number for number, name in enumerate(month_abbr) if name}
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_NUMBER: Final = r"(\d[\d,]*)"
_WHO: Final = r"([A-Z]{3}|[A-Z][a-z]+)"

_IMPLIES: Final = re.compile(rf"\bimplies {_WHO} ({_MONTH})(?:-({_MONTH}))? {_NUMBER}")
_STOPPED: Final = re.compile(rf"\b{_WHO} stopped reporting (?:from|in|since) ({_MONTH}) (\d{{4}})")
_TOTAL: Final = re.compile(rf"\bsum {_NUMBER}; (?:article|source) says {_NUMBER}")
_SILENT: Final = re.compile(r"not reported|no figure (?:was )?given|미보고|未報告", re.IGNORECASE)
_AS_ABOVE: Final = re.compile(r"as (?:January|above|the row above)|위와 같음|同上", re.IGNORECASE)
_ISO: Final = re.compile(r"(?<!\d)(20\d\d)-(0[1-9]|1[0-2])-([0-2]\d|3[01])(?!\d)")
_RUN_ON: Final = re.compile(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])\d*(?![\d-])")
_ENGLISH: Final = re.compile(rf"(?<!\d)(\d{{1,2}}) ({_MONTH}) (20\d\d)")
_DISPLAYED: Final = re.compile(r"displayed (?:on )?(20\d\d-\d\d-\d\d)")
_THIRD: Final = re.compile(r"one[- ]third|1/3|a third|third[- ]laden|third laden", re.IGNORECASE)
_MORE: Final = re.compile(r">\s*\d")

HALF_LADEN: Final = (Decimal(759793), Decimal(1367628))
"""What the United States' submission of 2018 comes to for 89 calls half laden, and about 90 per
cent laden: the first is five ninths of the second. One third laden would be about 506,500."""


@dataclass(frozen=True, slots=True)
class Implied:
    """A figure a note gives beside that of its row.

    Attributes:
        state: ISO 3166 alpha-3 of the supplier.
        first_day: First day.
        last_day: Last day, inclusive.
        barrels: The figure.
        inferred: Somebody worked it out; else it was printed.
    """

    state: str
    first_day: date
    last_day: date
    barrels: Decimal
    inferred: bool


@dataclass(frozen=True, slots=True)
class Silence:
    """A supplier that is said not to report.

    Attributes:
        state: ISO 3166 alpha-3 of the supplier.
        first_day: First day it is silent about.
        last_day: Last day of that year.
    """

    state: str
    first_day: date
    last_day: date


def implied(note: str, state: str, first_day: date, last_day: date) -> Implied | None:
    """A figure that a note gives for other days or another supplier than its row.

    Args:
        note: ``implies CHN Jan-Aug 153400``; ``sum 105844; article says 105845``, for the year
            up to the row's last day.
        state: Supplier of the row.
        first_day: First day of the row; its year is the note's.
        last_day: Last day of the row.
    """
    if found := _IMPLIES.search(note):
        who, start, end, amount = found.groups()
        named = state_of(who)
        if named:
            until = _number(end or start)
            days = monthrange(first_day.year, until)[1]
            first = date(first_day.year, _number(start), 1)
            last = date(first_day.year, until, days)
            return Implied(named, first, last, _amount(amount), inferred=True)
    if found := _TOTAL.search(note):
        first = date(last_day.year, 1, 1)
        return Implied(state, first, last_day, _amount(found[2]), inferred=False)
    return None


def silence(note: str) -> Silence | None:
    """Who is said to have stopped reporting, from when to the end of that year."""
    found = _STOPPED.search(note)
    state = state_of(found[1]) if found else None
    if found is None or state is None:
        return None
    year = int(found[3])
    return Silence(state, date(year, _number(found[2]), 1), date(year, 12, 31))


def says_not_reported(note: str) -> bool:
    """Whether a note says that its row's period was not reported, whatever figure stands there."""
    return bool(_SILENT.search(note) or _AS_ABOVE.search(note))


def said_on(last_day: date, *texts: str) -> date | None:
    """The day a figure was said, as its source and note tell; ``None`` where they do not.

    The first day they name that is not before the last day the figure speaks of: press articles
    carry it in their number (AEN20211005004600325).
    """
    for text in texts:
        if found := _DISPLAYED.search(text):
            return date.fromisoformat(found[1])
    days = [day for text in texts for day in _days(text) if day >= last_day]
    return min(days, default=None)


def wrong_third(basis: str, low: Decimal | None, high: Decimal | None) -> bool:
    """Whether a basis calls the half-laden figure of 2018 the one-third case."""
    of_2018 = low == HALF_LADEN[0] or (low is None and high == HALF_LADEN[0])
    return bool(_THIRD.search(basis)) and of_2018


def half_laden(basis: str) -> str:
    """The basis with the half-laden figure called so."""
    return re.sub(r"(?:half|third) laden laden", "half laden", _THIRD.sub(_half, basis))


def _half(found: re.Match[str]) -> str:
    return "half laden" if "laden" in found[0].lower() else "half"


def says_more(basis: str) -> bool:
    """Whether a basis says that the amount was more than a figure (``>3.89m``)."""
    return bool(_MORE.search(basis))


def _days(text: str) -> list[date]:
    parts = [found.groups() for form in (_ISO, _RUN_ON) for found in form.finditer(text)]
    parts += [(f[3], str(_number(f[2])), f[1]) for f in _ENGLISH.finditer(text)]
    days = []
    for year, month, day in parts:
        if 1 <= int(day) <= monthrange(int(year), int(month))[1]:
            days.append(date(int(year), int(month), int(day)))
    return days


def _number(month: str) -> int:
    return _MONTHS[month[:3].lower()]


def _amount(written: str) -> Decimal:
    return Decimal(written.replace(",", ""))
