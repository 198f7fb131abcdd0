"""Birth dates in a cell or sentence of a publisher, however they are written."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from typing import Final

_MONTHS: Final = tuple(name.lower() for name in calendar.month_abbr[1:])
_MONTH: Final = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_YEAR: Final = r"(?P<year>(?:18|19|20)\d\d)(?!\d|s\b)"
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}-(?P<number>\d\d)(?:-(?P<day>\d\d))?(?!\d)",
        # A part that is not known is spelt out: dd/mm/1971, dd/07/1978, 00/00/1975.
        rf"(?<!\d)(?P<day>\d{{1,2}}|dd)\s?[/.-]\s?(?P<number>\d{{1,2}}|mm)\s?[/.-]\s?{_YEAR}",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s.-]+{_MONTH},?[\s-]*{_YEAR}",
        rf"\b{_MONTH}[\s-]+(?P<day>\d{{1,2}}),\s*{_YEAR}",
        rf"\b{_MONTH},?[\s-]+{_YEAR}",
        rf"(?<!\d)(?P<first>(?:18|19|20)\d\d)\s*(?:-|–|to|and)\s*{_YEAR}",
        rf"(?<!\d){_YEAR}",
    )
)


def birth_dates(printed: str) -> tuple[str, ...]:
    """Every date a text holds, in order.

    The day stands before the month, as outside America. ``between 1960 and 1963`` and
    ``1970-1973`` are ranges; what is no date (``19yy``, a serial number) is left out.

    Args:
        printed: ``1962-08-24``, ``dd/mm/1971``, ``c. 5 May 1957, 1958``, ``1963 or 1964``.

    Returns:
        Each as in `ListEntry.birth_dates`: ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or
        ``YYYY/YYYY``.
    """
    return tuple(dict.fromkeys(_read(printed)))


def _read(printed: str) -> Iterator[str]:
    at = 0
    while at < len(printed):
        found = [hit for form in _FORMS if (hit := form.search(printed, at))]
        if not found:
            return
        # The first in the text, and there the one that says most.
        hit = min(found, key=lambda each: (each.start(), -each.end()))
        if said := _said(hit.groupdict()):
            yield said
        at = hit.end()


def _said(parts: dict[str, str | None]) -> str:
    year = parts["year"] or ""
    if first := parts.get("first"):
        return f"{first}/{year}" if first < year else ""
    name = (parts.get("month") or "").lower()
    number = str(_MONTHS.index(name) + 1) if name else (parts.get("number") or "")
    month = int(number) if number.isdigit() else 0
    if not month:
        return year
    if month > 12:
        return ""
    day = parts.get("day") or ""
    if not day.isdigit() or not int(day):
        return f"{year}-{month:02}"
    if int(day) > calendar.monthrange(int(year), month)[1]:
        return ""
    return f"{year}-{month:02}-{int(day):02}"
