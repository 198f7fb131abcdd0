"""What a cell of somebody's table says: names, a day, a kind of thing, yes or no."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from tricord.geo.countries import alpha2
from tricord.model.listing import Schema, squeeze

WORDS: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("column_names.toml").read_text(encoding="utf-8")
)
"""Headings and kinds of things as people write them."""

_NOTHING: Final = frozenset(
    {"-", "--", "n/a", "#n/a", "null", "없음", "해당 없음", "해당없음", "不明", "なし", "該当なし"}
)
_BETWEEN_NAMES: Final = re.compile(r"[;|\n；、]")
_ERAS: Final = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
"""Year before the first of each Japanese era."""

_YEAR: Final = r"(1[89]\d\d|20\d\d)"
_DAY_FORMS: Final = (
    re.compile(
        rf"{_YEAR}(?:[-/.年년]\s*(\d{{1,2}})(?:[-/.月월]\s*(\d{{1,2}})[日일.]?)?)?[年년月월.]?"
    ),
    re.compile(rf"{_YEAR}(\d\d)(\d\d)"),
)
_YEAR_LAST: Final = re.compile(rf"(\d{{1,2}})[-/.](\d{{1,2}})[-/.]{_YEAR}")


def key(heading: str) -> str:
    """A heading or word in the form it is compared by: letters and digits in lower case."""
    folded = unicodedata.normalize("NFKC", heading).casefold()
    return "".join(char for char in folded if char.isalnum())


def said(cell: str) -> str:
    """A cell with white space squeezed; empty where it says "nothing" (``-``, ``n/a``, 없음)."""
    text = squeeze(cell)
    return "" if text.casefold() in _NOTHING else text


_SCHEMAS: Final = {key(word): Schema(kind) for kind, ws in WORDS["schemas"].items() for word in ws}


def schema_of(cell: str) -> Schema | None:
    """The kind of thing a cell names: ``ship``, 선박, 船舶; ``None`` where it names none."""
    return _SCHEMAS.get(key(cell))


def yes(cell: str) -> bool:
    """Whether a cell says yes."""
    return key(cell) in {"true", "yes", "y", "1", "예", "네", "はい"}


def names(cell: str) -> tuple[str, ...]:
    """Names in a cell: separated by ``;``, ``|``, ``；``, ``、`` or a line break.

    A part too short to be a name (under four Latin letters, under two others) shows that the
    sign stood inside one name, and the cell is one: ``RAY STOKER; JR``.
    """
    parts = [text for part in _BETWEEN_NAMES.split(cell) if (text := said(part))]
    if len(parts) > 1 and all(_is_long_enough(part) for part in parts):
        return tuple(dict.fromkeys(parts))
    whole = said(cell)
    return (whole,) if whole else ()


def _is_long_enough(part: str) -> bool:
    letters = [char for char in part if char.isalpha()]
    return len(letters) >= (4 if all(char < "\u0250" for char in letters) else 2)


def countries(cell: str) -> tuple[str, ...]:
    """Countries in a cell as ISO 3166 alpha-2, or as printed where not known."""
    whole = said(cell)
    if not whole:
        return ()
    if (code := alpha2(whole)) is not None:
        return (code,)
    parts = [said(part) for part in re.split(r"[;|\n；、,/]", cell)]
    codes = [alpha2(part) for part in parts if part]
    if len(codes) > 1 and None not in codes:
        return tuple(dict.fromkeys(code for code in codes if code))
    return (whole,)


def day_comes_first(cells: Iterable[str]) -> bool | None:
    """Whether a column writes ``31/12/1970`` (true) or ``12/31/1970`` (false).

    Returns:
        ``None`` where no cell shows it, or cells contradict each other.
    """
    found = [f for cell in cells if (f := _YEAR_LAST.fullmatch(said(cell)))]
    day_first = any(int(f[1]) > 12 for f in found)
    month_first = any(int(f[2]) > 12 for f in found)
    return day_first if day_first != month_first else None


def birth_date(cell: str, day_first: bool | None) -> str:
    """``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; empty where the cell says no such thing.

    Args:
        cell: As written: 1970-03-02, 1970.3.2, 19700302, 1970년 3월 2일, 昭和45年3月2日, 2/3/1970.
        day_first: What `day_comes_first` found; where unknown, ``2/3/1970`` is only 1970.
    """
    text = unicodedata.normalize("NFKC", said(cell)).partition("T")[0].strip()
    era = re.match(r"(明治|大正|昭和|平成|令和)\s*(\d{1,2}|元)\s*年", text)
    if era:
        text = f"{_ERAS[era[1]] + (1 if era[2] == '元' else int(era[2]))}年{text[era.end() :]}"
    text = re.sub(r"\s+", "", text)
    if last := _YEAR_LAST.fullmatch(text):
        if day_first is None and last[1] != last[2]:
            return last[3]
        day, month = (last[1], last[2]) if day_first else (last[2], last[1])
        return _dated(last[3], month, day)
    for form in _DAY_FORMS:
        if found := form.fullmatch(text):
            return _dated(*found.groups())
    return ""


def _dated(year: str, month: str | None, day: str | None) -> str:
    if month is None:
        return year
    if not 1 <= int(month) <= 12 or (day is not None and not 1 <= int(day) <= 31):
        return ""
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day is not None else "")
