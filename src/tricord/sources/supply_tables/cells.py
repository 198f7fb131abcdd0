"""What a cell of a table of the supply strand says: a partner, a country, a day, tariff lines."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time
from typing import Final

from tricord.errors import ConfigError
from tricord.model.claim import Unit
from tricord.model.marking import Marking
from tricord.sources.claim_tables.cells import Refused, Span, ids_of, span_of
from tricord.sources.claim_tables.words import word
from tricord.sources.stated_moment import stated_moment
from tricord.text.amounts import read_amount
from tricord.trade.countries import Ambiguous, country

MARKING_NAMES: Final = {"JPN": "JPN", "KOR": "ROK", "USA": "USA"}
"""ISO 3166 alpha-3 of each partner, and what markings call it."""

_CODE: Final = re.compile(r"[A-Z]{3}")
_WORLD: Final = "W00"
_BETWEEN_DIGITS: Final = re.compile(r"[.\-–\s]")
DIGITS_OF_LINES: Final = (4, 6, 8, 9, 10)
"""Digits of a heading, of the Harmonized System, and of lines of States. Five are what is left of
six where a spreadsheet cut a leading zero off."""

_DAY_ALONE: Final = re.compile(r"\d{4}-\d\d-\d\d|\d{8}")


def country_of(written: str) -> str | None:
    """ISO 3166 alpha-3 of a country; ``None`` where it is not known, or two bear the name."""
    code = country(unicodedata.normalize("NFKC", written))
    known = isinstance(code, str) and code != _WORLD and _CODE.fullmatch(code)
    return str(code) if known else None


def partner_of(written: str) -> str | None:
    """ISO 3166 alpha-3 of a partner, KOR, USA or JPN; ``None`` where it is none of them.

    ``Korea`` is that of the two that is a partner.
    """
    code = country(unicodedata.normalize("NFKC", written))
    among = code.among if isinstance(code, Ambiguous) else (code,)
    found = [each for each in among if each in MARKING_NAMES]
    return found[0] if len(found) == 1 else None


def day_of(written: str, day_first: bool | None) -> date | Refused:
    """One day as written, or why it is none: a month or a year is not.

    Args:
        written: As of `tricord.sources.claim_tables.cells.span_of`.
        day_first: As of `tricord.sources.cell.day_comes_first`.
    """
    span = span_of(written, day_first)
    if not isinstance(span, Span):
        return span
    return span.first if span.first == span.last else "supply-day-vague"


def moment_of(written: str) -> datetime | None:
    """A moment in ISO 8601 as UTC, a day alone as its last second; ``None`` where it is none."""
    text = unicodedata.normalize("NFKC", written).strip()
    moment = stated_moment(text)
    if moment is not None and _DAY_ALONE.fullmatch(text):
        return datetime.combine(moment.date(), time(23, 59, 59), UTC)
    return moment


def lines_of(written: str) -> tuple[str, ...] | Refused:
    """Tariff lines of a cell, digits alone, each once; or why they are none."""
    plain = unicodedata.normalize("NFKC", written)
    found = [_BETWEEN_DIGITS.sub("", each) for each in ids_of(plain)]
    if all(each.isdigit() and len(each) in DIGITS_OF_LINES for each in found):
        return tuple(dict.fromkeys(found))
    return "supply-hs"


def unit_of(written: str) -> Unit | None:
    """A unit, by its sign or name in any language; ``None`` where it is not known.

    ``thousand tonnes`` is none: an amount would have to be multiplied.
    """
    scaled = read_amount(f"1 {written}")
    if scaled is not None and scaled.low != 1:
        return None
    return word(Unit, written)


def marking_of(written: str) -> str | None:
    """A marking as markings are written: ``TLP:AMBER//REL JPN,ROK``.

    Returns:
        ``None`` where it is not of TLP 2.0, or names partners that are none.
    """
    try:
        return str(Marking.parse(unicodedata.normalize("NFKC", written)))
    except ConfigError:
        return None


def own_marking(partner: str) -> str:
    """The marking of what is one partner's alone.

    Args:
        partner: ISO 3166 alpha-3.
    """
    return str(Marking("RED", frozenset({MARKING_NAMES[partner]})))
