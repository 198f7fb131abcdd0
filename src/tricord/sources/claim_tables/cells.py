"""What a cell of such a table says: a span of days, an amount with its unit, several ids."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from tricord.model.claim import Unit
from tricord.sources import cell
from tricord.text.amounts import read_amount
from tricord.text.days import find_days, lacks_year, read_days

Refused = str
"""Why a row is set aside: its sentence stands under ``reject-<code>``."""

_BETWEEN: Final = re.compile(r"[;,|\n；、，]")
_DIGITS: Final = re.compile(r"\d")
_WITH_TIME: Final = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d?:[\d:.]+Z?")
_SIGNS: Final = re.compile(r"[+−%-]")
_HEDGED: Final = re.compile(r"(약|약\s|최대|約|最大)(?=\d)")
_MOST: Final = Decimal(10) ** 13
"""More than anything that is claimed, in any unit; more is a slip of the hand."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days a cell speaks of.

    Attributes:
        first: First.
        last: Last, inclusive.
    """

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a cell says is counted.

    Attributes:
        low: Least; ``None`` where open.
        high: Most; ``None`` where open.
        unit: Its unit, where it stands beside it.
    """

    low: Decimal | None
    high: Decimal | None
    unit: Unit | None


def span_of(written: str, day_first: bool | None) -> Span | Refused:
    """The days of a cell, or why it says none.

    Args:
        written: ``2024-03-31``, ``March 2024``, ``late December 2017``, ``2023-08 to 2024-03``,
            ``2024년 3월``, ``令和6年3月``, ``31/03/2024``.
        day_first: As of `tricord.sources.cell.day_comes_first`.
    """
    plain = _WITH_TIME.sub(r"\1", unicodedata.normalize("NFKC", written)).strip()
    numeral = cell.birth_date(plain, day_first)
    # 2/3/2024 is two days where nobody says which; its year alone would be a guess.
    cut = len(numeral) == 4 and _DIGITS.search(plain.replace(numeral, "", 1))
    if numeral and not cut:
        return _of_numerals(numeral)
    if lacks_year(plain):
        return "claims-day-yearless"
    rest, at = [], 0
    for _, start, end in find_days(plain):
        rest.append(plain[at:start])
        at = end
    days = read_days(plain)
    if cut or days is None or _DIGITS.search("".join([*rest, plain[at:]])):
        return "claims-day"
    return Span(days.first, days.last) if days.first <= days.last else "claims-days-reversed"


def _of_numerals(said: str) -> Span | Refused:
    year, month, day = (int(part) for part in (*said.split("-"), "0", "0")[:3])
    try:
        if not month:
            return Span(date(year, 1, 1), date(year, 12, 31))
        if not day:
            return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        return Span(date(year, month, day), date(year, month, day))
    except ValueError:
        return "claims-day"


def quantity_of(written: str) -> Quantity | Refused:
    """The amount of a cell, or why it says none.

    Args:
        written: ``10,000``, ``over 1 million barrels``, ``25,000-25,500 t``, ``약 1,600톤``.
    """
    plain = _HEDGED.sub(r"\1 ", unicodedata.normalize("NFKC", written).strip())
    amount = read_amount(plain)
    if amount is None:
        return "claims-quantity"
    if amount.negative:
        return "claims-negative"
    before, _, after = plain.partition(amount.printed)
    if not _is_read_out(before, after):
        return "claims-quantity"
    low, high = amount.low, amount.high
    ends = [end for end in (low, high) if end is not None]
    if len(ends) == 2 and ends[0] > ends[1]:
        return "claims-ends-reversed"
    return "claims-quantity" if max(ends) > _MOST else Quantity(low, high, amount.unit)


def _is_read_out(before: str, after: str) -> bool:
    """Whether beside an amount stand words alone: digits mean that it was not read to its end."""
    adjoins = after[:1].isascii() and after[:1].isalnum()
    return not (adjoins or _DIGITS.search(before + after) or _SIGNS.search(before + after[:1]))


def ids_of(written: str) -> tuple[str, ...]:
    """Identifiers in a cell, separated by ``;``, ``,``, ``|`` or a line break; each once."""
    return tuple(dict.fromkeys(text for part in _BETWEEN.split(written) if (text := part.strip())))
