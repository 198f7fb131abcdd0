"""What a cell of a table of petroleum says: a State, a span of days, an amount, a unit."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from tricord.model.claim import SourceClass, Topic, Unit
from tricord.sources import cell
from tricord.sources.column_mapping import Vocabulary
from tricord.trade.countries import country

WORDS: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("words.toml").read_text("utf-8")
)
"""How people head and fill such tables."""

VOCABULARY: Final = Vocabulary(
    tuple(WORDS["columns"]),
    {cell.key(word): (target, None) for target, ws in WORDS["columns"].items() for word in ws},
)
"""Columns of such tables."""

ALL: Final = "ALL"
"""All suppliers together."""

Refused = str
"""Why a row is set aside: its sentence stands under ``reject-<code>``."""

_MOST: Final = Decimal(10) ** 9
"""Ten times what the world uses in a day: more is a slip of the hand."""
_PLAIN: Final = re.compile(r"\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_SIGN: Final = re.compile(r"^[-−–]|^\(.*\)$")
_WITH_TIME: Final = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d?:[\d:.]+Z?")
_YEAR: Final = re.compile(r"(?<!\d)(?:1[89]|20)\d\d|(?:明治|大正|昭和|平成|令和)")
_CODE: Final = re.compile(r"[A-Z]{3}")

_UNITS: Final = {cell.key(w): Unit(unit) for unit, ws in WORDS["units"].items() for w in ws}
_TOPICS: Final = {cell.key(w): Topic(topic) for topic, ws in WORDS["topics"].items() for w in ws}
_ALL: Final = frozenset(map(cell.key, WORDS["all"]["words"]))
_CLASSES: Final = {
    cell.key(w): SourceClass(kind) for kind, ws in WORDS["claimants"].items() for w in ws
}
_STATES: Final = re.compile(r"\d+ states?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """Days a row speaks of.

    Attributes:
        first_day: First.
        last_day: Last, inclusive.
    """

    first_day: date
    last_day: date


def span_of(start: str, end: str, whole: str, day_first: bool | None) -> Span | Refused:
    """The days of a row.

    Args:
        start: First day, or month or year: 2021-03-01, 2021-03, 2021, 2021년 3월, 令和3年3月.
        end: Last day, likewise; a month or year ends with its last day.
        whole: A month or year in one cell, where the table has no ends.
        day_first: As of `tricord.sources.cell.day_comes_first`.
    """
    if whole and not (start or end):
        start = end = whole
    if not start or not end:
        return "petroleum-dayless"
    days = []
    for written, last in ((start, False), (end, True)):
        day = _day(written, day_first, last=last)
        if day is None:
            return "petroleum-day" if _YEAR.search(written) else "petroleum-day-yearless"
        days.append(day)
    if days[1] < days[0]:
        return "petroleum-days-reversed"
    return Span(*days)


def day_of(written: str, day_first: bool | None) -> date | None:
    """One day as written; ``None`` where it is none, or a month or year."""
    said = _said_day(written, day_first)
    try:
        return date.fromisoformat(said) if len(said) == 10 else None
    except ValueError:
        return None


def _day(written: str, day_first: bool | None, *, last: bool) -> date | None:
    said = _said_day(written, day_first)
    try:
        if len(said) == 4:
            return date(int(said), 12, 31) if last else date(int(said), 1, 1)
        if len(said) == 7:
            year, month = int(said[:4]), int(said[5:])
            return date(year, month, monthrange(year, month)[1] if last else 1)
        return date.fromisoformat(said) if said else None
    except ValueError:
        return None


def _said_day(written: str, day_first: bool | None) -> str:
    text = unicodedata.normalize("NFKC", written).strip()
    text = _WITH_TIME.sub(r"\1", text)
    # A date of which day and month can be read in two ways is not cut down to its year.
    said = cell.birth_date(text, day_first)
    cut = len(said) == 4 and len(re.findall(r"\d+", text)) > 1 and not re.search(r"[年년]", text)
    return "" if cut else said


def amount_of(written: str) -> Decimal | Refused | None:
    """An amount; ``None`` where the cell is empty."""
    text = unicodedata.normalize("NFKC", written).replace("\u00a0", "").strip()
    if not text:
        return None
    bare = text.replace(" ", "")
    if _SIGN.search(bare):
        inner = bare.strip("-−–()")
        return "petroleum-negative" if _PLAIN.fullmatch(inner) else "petroleum-amount"
    if not _PLAIN.fullmatch(bare):
        return "petroleum-amount"
    amount = Decimal(bare.replace(",", ""))
    return amount if amount < _MOST else "petroleum-amount"


def unit_of(written: str) -> Unit | None:
    """A unit of petroleum; ``None`` where it is not known."""
    return _UNITS.get(cell.key(unicodedata.normalize("NFKC", written)))


def topic_of(written: str) -> Topic | None:
    """Refined petroleum where nothing is written, else what is; ``None`` where not known."""
    return _TOPICS.get(cell.key(written)) if written else Topic.REFINED_PETROLEUM


def state_of(written: str) -> str | None:
    """ISO 3166 alpha-3 of a State, ``ALL`` for all together; ``None`` where it is not known."""
    if cell.key(written) in _ALL:
        return ALL
    code = country(written)
    return code if isinstance(code, str) and _CODE.fullmatch(code) and code != "W00" else None


def class_of(claimant: str) -> SourceClass | None:
    """What kind of speaker a claimant is; ``None`` where it is not known."""
    bare = re.sub(r"\(.*?\)", "", claimant).strip()
    if _STATES.fullmatch(bare):
        return SourceClass.STATE
    for part in (bare, *re.split(r"[/+,;&]", bare)):
        kind = _CLASSES.get(cell.key(part))
        if kind is not None:
            return kind
        if part.strip() and not part.strip().isdigit() and state_of(part.strip()):
            return SourceClass.STATE
    return None


def place_of(words: str) -> tuple[str, str]:
    """A place that words name and the State that supplies from there; empty where none."""
    found: dict[str, str] = {p: s for p, s in WORDS["places"].items() if p in words}
    return next(iter(found.items()), ("", "")) if len(found) == 1 else ("", "")


def mode_of(words: str) -> str:
    """The means of transport words limit a claim to; empty where none or several."""
    low = words.casefold()
    found = [
        mode
        for mode, ws in WORDS["modes"].items()
        if any(re.search(rf"\b{re.escape(word)}\b", low) for word in ws)
    ]
    return found[0] if len(found) == 1 else ""


def only_state_of(words: str) -> str:
    """The State of ``Russia only``; empty where words do not limit a claim so."""
    found = re.search(r"\b([A-Z][A-Za-z]+(?: [A-Z][a-z]+)?) only\b", words)
    code = state_of(found[1]) if found else None
    return code if code and code != ALL else ""
