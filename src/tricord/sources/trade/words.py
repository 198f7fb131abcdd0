"""Words of trade statistics: which way goods went, which period a line is of, what they are."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import lru_cache
from typing import Final

from tricord.trade.editions import TOTAL, is_code

IMPORT: Final = "import"
EXPORT: Final = "export"
RE_IMPORT: Final = "re_import"
RE_EXPORT: Final = "re_export"

_FLOWS: Final = {
    IMPORT: "m|import|imports|imp|general imports|imports cif|进口|進口|수입|輸入|输入",
    EXPORT: "x|export|exports|exp|total exports|exports fob|出口|수출|輸出|输出",
    RE_IMPORT: "rm|reimport|reimports|复进口|재수입|再輸入|再进口",
    RE_EXPORT: "rx|reexport|reexports|复出口|재수출|再輸出|再出口",
}
_FLOW_OF: Final = {word: flow for flow, words in _FLOWS.items() for word in words.split("|")}
_PARTS_OF_FLOWS: Final = {
    "DX": EXPORT,
    "XIP": EXPORT,
    "XOP": EXPORT,
    "FM": IMPORT,
    "MIP": IMPORT,
    "MOP": IMPORT,
}
"""Flows of UN Comtrade that are parts of others: domestic exports, goods for processing ..."""

_TOTALS: Final = frozenset(
    {"total", "all commodities", "all", "总值", "总计", "合计", "총계", "합계", "総額", "合計"}
)
_YEAR: Final = r"((?:19|20)[0-9]{2})"
_MONTH: Final = re.compile(rf"{_YEAR}\s*[-./年년m]?\s*(0?[1-9]|1[0-2])\s*[月월]?")
_YEARS: Final = re.compile(rf"{_YEAR}\s*[年년]?(?:\.0+)?")
_FIRST_DAY: Final = re.compile(rf"{_YEAR}[-./](0[1-9]|1[0-2])[-./]01(?:[T ]00:00:00(?:\.0+)?)?")
_SPAN: Final = re.compile(r"(.+?)\s*(?:-|~|至|–|—|to)\s*(.+)")

Period = tuple[date, int]
"""First day and length in months."""


def flow_of(printed: str) -> str | None:
    """``import``, ``export``, ``re_import`` or ``re_export``; ``None`` for any other word."""
    word = unicodedata.normalize("NFKC", printed).casefold().strip()
    return _FLOW_OF.get(re.sub(r"[\s_-]+", "" if word.startswith("re") else " ", word))


def comtrade_flow(code: str) -> tuple[str, str] | None:
    """The flow behind UN Comtrade's code, and which part of it: ``MIP`` is part of the imports."""
    word = code.strip().upper()
    if word in _PARTS_OF_FLOWS:
        return _PARTS_OF_FLOWS[word], word
    by_number = {"1": IMPORT, "2": EXPORT, "3": RE_EXPORT, "4": RE_IMPORT}
    flow = by_number.get(word) or flow_of(word)
    return (flow, "") if flow else None


@lru_cache(maxsize=4096)
def period_of(printed: str) -> Period | None:
    """The month or year a table prints; ``None`` where it is neither.

    Args:
        printed: ``2024``, ``202403``, ``2024-03``, 2024년 3월, 2024年3月, ``2024-03-01``, or the
            first and last month of a whole year, ``202401-202412``.
    """
    text = unicodedata.normalize("NFKC", printed).casefold().strip().removesuffix(".0")
    if found := _FIRST_DAY.fullmatch(text) or _MONTH.fullmatch(text):
        return date(int(found[1]), int(found[2]), 1), 1
    if found := _YEARS.fullmatch(text):
        return date(int(found[1]), 1, 1), 12
    if found := _SPAN.fullmatch(text):
        first, last = (_MONTH.fullmatch(each.strip()) for each in found.groups())
        if first and last:
            return _between(first, last)
    return None


def _between(first: re.Match[str], last: re.Match[str]) -> Period | None:
    start = date(int(first[1]), int(first[2]), 1)
    months = 12 * (int(last[1]) - start.year) + int(last[2]) - start.month + 1
    return (start, months) if months in (1, 12) else None


@lru_cache(maxsize=1 << 16)
def code_of(printed: str) -> str | None:
    """A code of goods, 2 to 10 digits or ``TOTAL``; ``None`` where it is none.

    One, three or five digits are a code whose leading zero a program took away: codes of the
    Harmonized System have two, four or six.
    """
    text = unicodedata.normalize("NFKC", printed).strip(" '\"").removesuffix(".0")
    digits = text.replace(".", "").replace(" ", "") if text[:1].isdigit() else text
    if digits.isascii() and digits.isdigit():
        digits = f"0{digits}" if len(digits) in (1, 3, 5) else digits
        return digits if is_code(digits) else None
    return TOTAL if text.casefold() in _TOTALS else None
