"""Controlled items a notice names.

Two ways lead to an item. Where a notice lists what may not leave without a licence, each clause of
the list is one, up to the tariff codes that follow it; the value is the clause. Elsewhere the words
of ``items.yaml`` are looked for, and names of items of the catalogue. The longest counts, and each
is given once, where it first stands, if that is not within such a clause.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Final

from tricord.items import in_compound, places, simplified
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
_CODES: Final = re.compile(
    rf"\s*[(,;]?\s*(?:{CODE_NAMES})[^\d\n]{{0,20}}\d{{2}}\.?\d{{2}}", re.IGNORECASE
)
# "Indium phosphide (reference customs": the bracket goes on with the codes that were cut off.
_UNCLOSED: Final = re.compile(r"\s*\([^()]*\Z")
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
    words = [
        word
        for word in _words(record)
        if not any(each.start <= word.start and word.end <= each.end for each in clauses)
    ]
    return tuple(sorted((*clauses, *words), key=lambda item: (item.start, item.end)))


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
            stop = start + len(_UNCLOSED.sub("", page.plain[start:stop]).rstrip(" 。;:.,("))
            technical = re.match(r"\(\d", line) is not None and codes is None
            if start < stop <= start + _LONGEST and not technical:
                rule = "clause-before-lines" if codes else "clause-of-list"
                yield page.found(page.plain[start:stop], start, stop, rule)
        opened = opened or _OPENS.search(line) is not None


# An alloy is another thing than its metal, and a mould for titanium is none.
_ALLOY: Final = re.compile(
    r"(?:[ -](?:and |or )?(?:[a-z]+[ -])?|, [a-z]+ and |[、,]?[\u4e00-\u9fff]?(?:及其|和|及)?|\s?)"
    r"(?:(?:and |or )?(?:its |their )?(?:super)?alloys?\b|高温合金|合金|합금)"
)
_FOR: Final = re.compile(
    r"(?:(?:用于|适用于|用以)[^的,。;]*"
    r"|\b(?:tools?|dies?|mou?lds?|jigs?|equipment|machin\w+|furnaces?) for[^,.;]*"
    r"|\b(?:designed|used|intended|forming|bonding|casting|machining)\b"
    r"(?: or modified)?(?: for| of| in)[^,.;]*)\Z",
    re.IGNORECASE,
)
# 石油精製用の装置: what equipment is for. In signs right behind the word.
_IS_FOR: Final = re.compile(
    r"[\u4e00-\u9fff]{0,4}用(?:の|的|设备|設備|装置|模具|坩埚|炉)|\s?[가-힣]{0,4}용\s?(?:장비|설비|장치|금형)"
)
_FAR: Final = 60


@cache
def _names() -> tuple[tuple[str, str, int], ...]:
    """Every print in small letters, with the name it stands for and where it is bound.

    A Latin one is a word: bound at both ends (2), or at its beginning (1); another is not bound.
    """
    return tuple(
        (simplified(each.lower()).rstrip("*"), str(name), each.isascii() * (2 - each.endswith("*")))
        for name, printed in data("items").items()
        for each in printed
    )


def _letter(text: str, at: int) -> bool:
    return 0 <= at < len(text) and "a" <= text[at] <= "z"


def _goes_on(text: str, end: int) -> bool:
    """Whether a word goes on behind a print, by more than the sign of a plural."""
    plural = 2 if text.startswith("es", end) else 1 if text.startswith("s", end) else 0
    return _letter(text, end) and (not plural or _letter(text, end + plural))


def _words(record: Record) -> Iterator[Found[str]]:
    page = record.page
    # What folds into another length would move all places behind it; it stays as it is.
    folded = page.plain.lower()
    if len(folded) != len(page.plain):
        folded = "".join(low if len(low := sign.lower()) == 1 else sign for sign in page.plain)
    folded = simplified(folded)
    spans = [(kind, s.start, s.end) for kind in _KINDS for s in record.sections if s.kind == kind]
    within = {kind: sorted(record.sentences(kind)) for kind in _KINDS}
    seen: set[str] = set()
    for kind, first, last in spans:
        for start, end, name in _hits(folded, first, last):
            if name in seen:
                continue
            sentence = bisect_right(within[kind], (start, len(folded) + 1, "")) - 1
            if sentence < 0 or end > within[kind][sentence][1]:
                continue  # an aside
            before = page.plain[within[kind][sentence][0] : start]
            if _ALLOY.match(folded, end) or _IS_FOR.match(folded, end):
                continue
            if _FOR.search(before[-_FAR:]):
                continue
            # What stands in the title of a law (《…管理条例》) is cited, not controlled.
            if re.search(r"《[^》]*$", before):
                continue
            seen.add(name)
            yield page.found(name, start, end, "word")


def _hits(text: str, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """Prints between two places, in their order; where they overlap, the longest of the first."""
    found = []
    for printed, name, bound in _names():
        at = text.find(printed, first, last)
        while at >= 0:
            end = at + len(printed)
            within = bound and (_letter(text, at - 1) or (bound > 1 and _goes_on(text, end)))
            if not within and not in_compound(text, at, end):
                found.append((at, -len(printed), 0, name))
            at = text.find(printed, at + 1, last)
    for start, end, named in places(text[first:last]):
        found.append((first + start, start - end, 1, named[0].names["en"]))
    free = first
    for start, length, _, name in sorted(found):
        if start >= free:
            free = start - length
            yield start, free, name
