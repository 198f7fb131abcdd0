"""Controlled items a notice names.

Two ways lead to an item. Where a notice lists what may not leave without a licence, each clause of
the list is one, up to the tariff codes that follow it; the value is the clause. Elsewhere the words
of ``items.yaml`` are looked for, and each is given once, where it first stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from tricord.sources.notices.lines import CODE_NAMES
from tricord.sources.notices.sections import Record
from tricord.sources.notices.words import data
from tricord.text.found import Found
from tricord.text.pages import Page

_OPENS: Final = re.compile(
    r"未经许可,?\s*不得出口|实施出口管制[^。\n]{0,12}:|下列物项|"
    r"may not be exported without|shall not be exported without|following items[^.\n]{0,60}:",
    re.IGNORECASE,
)
# The list ends where the next article begins: 二、, 第二条, "II.", "Article 2".
_CLOSES: Final = re.compile(
    r"(?:[二三四五六七八九]、|第[二三四五六七八九]条|II\.|Article 2\b|技术说明)"
)
_NUMBERED: Final = re.compile(
    r"(?:\([一二三四五六七八九十]{1,3}\)|\d{1,2}\.(?!\d)|\([a-z]\)|\([1-9]\))\s*"
)
_CODES: Final = re.compile(rf"\s*[(,;]?\s*(?:{CODE_NAMES})[^\d\n]{{0,20}}\d{{4}}", re.IGNORECASE)
_KINDS: Final = ("title", "body", "provisions", "summary", "details")
# A clause longer than this is prose, not the name of an item. In characters.
_LONGEST: Final = 240


def items(record: Record) -> tuple[Found[str], ...]:
    """Controlled items of an announcement, in the order of the text.

    Args:
        record: The announcement.
    """
    clauses = [
        clause
        for section in record.sections
        if section.kind in {"body", "provisions"}
        for clause in _clauses(record.page, section.start, section.end)
    ]
    found = [*clauses, *_words(record)]
    return tuple(sorted(found, key=lambda item: (item.start, item.end)))


def _clauses(page: Page, first: int, last: int) -> Iterator[Found[str]]:
    opened = False
    for begin, end in page.lines(first, last):
        line = page.plain[begin:end]
        if opened and _CLOSES.match(line):
            opened = False
        number = _NUMBERED.match(line)
        codes = _CODES.search(line)
        if number and (opened or codes):
            start = begin + number.end()
            stop = begin + codes.start() if codes else end
            stop = start + len(page.plain[start:stop].rstrip(" 。;:.,("))
            technical = re.match(r"\(\d", line) is not None and codes is None
            if start < stop <= start + _LONGEST and not technical:
                rule = "clause-before-lines" if codes else "clause-of-list"
                yield page.found(page.plain[start:stop], start, stop, rule)
        opened = opened or _OPENS.search(line) is not None


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    prints = [(each, str(name)) for name, printed in data("items").items() for each in printed]
    prints.sort(key=lambda each: -len(each[0]))
    groups = {f"i{index}": name for index, (_, name) in enumerate(prints)}
    either = "|".join(
        f"(?P<i{index}>{rf'(?<![a-z]){re.escape(each)}' if each.isascii() else re.escape(each)})"
        for index, (each, _) in enumerate(prints)
    )
    return re.compile(either, re.IGNORECASE), groups


def _words(record: Record) -> Iterator[Found[str]]:
    pattern, groups = _names()
    seen: set[str] = set()
    for first, last, _ in record.sentences(*_KINDS):
        for hit in pattern.finditer(record.page.plain, first, last):
            name = groups[str(hit.lastgroup)]
            # What stands in the title of a law (《…管理条例》) is cited, not controlled.
            quoted = re.search(r"《[^》]*$", record.page.plain[first : hit.start()])
            if name not in seen and not quoted:
                seen.add(name)
                yield record.page.found(name, hit.start(), hit.end(), "word")
