"""Days of issue that are told by their line: under a signature, behind a number, on top.

- A line that is a day and nothing else, whoever it is written for; the last one counts most.
- A line that begins or ends with who signs: 商务部 2023年7月3日, "Ministry of Trade, 3 July 2023".
- A word and a day: 등록일 2024-09-12, 公布日 令和5年5月26日, "Published 15/08/2024".
- A day right behind the notice's own number, or in the title behind it: 第45号(2023. 8. 1.).
- The first day of the top lines of which nothing is said, where nothing better is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tricord.sources.notices.authorities import named
from tricord.sources.notices.candidates import Candidate
from tricord.sources.notices.mentions import Mention
from tricord.sources.notices.numbers import numbers
from tricord.sources.notices.sections import Record
from tricord.sources.notices.words import one_of
from tricord.text.printed_days import PrintedDay

_SIGNED_BY: Final = re.compile(
    r"(?:^|[\s:])\S{1,20}(?:部|署|局|院|委员会|省|庁|大臣|부|처|청|장관)\s*$"
)
_SIGNS_BEHIND: Final = re.compile(
    r"[\s,.]*\S{0,12}(?:大臣|長官|장관|청장|部长|部長|主任)(?:\s+\S{1,8}){0,3}\s*\Z"
)
# What a line may say beside its day: a weekday, an hour, a place, a bracket.
_WEEKDAY: Final = re.compile(
    r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?"
    r"|\((?:[월화수목금토일]|[月火水木金土日]|星期.|周.|週.)(?:曜日|요일)?\)|(?:星期|周|週)[一二三四五六日天]"
    r"|[月火水木金土日]曜日|[월화수목금토일]요일",
    re.IGNORECASE,
)
_HOUR: Final = re.compile(
    r"(?:(?:午前|午後|오전|오후)\s*)?\d{1,2}(?::\d\d(?::\d\d)?|[時时시](?:\s*\d{1,2}[分분])?)"
    r"(?:\s*[ap]\.?m\.?)?(?:\s*(?:이후|発表|배포))?|석간|조간|즉시",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(
    r"^\s*(?:[A-Z][\w.'-]*,?[ ]){0,3}[A-Z][\w.'-]*,\s*(?:the\s+)?$"
    r"|^\s*(?:北京|東京|东京|서울|세종|台北|臺北)\s*,?\s*$"
)
_BULLET: Final = re.compile(r"^[\s○●◯■□◆◇▶∙•*+·-]*(?:\(?\d{1,2}[.)]\s*)?")
_SIGNS: Final = " \t\n*_()[]<>〈〉《》【】,、:·・-–—#>|/"
_OF_NUMBER: Final = re.compile(r"[\s,、(\[<〈·:-]*(?:(?:dated|of|on|made)\s+)?(?:the\s+)?")
_NUMBER_FOLLOWS: Final = re.compile(
    r"[\s,]*(?:(?:No\.?|№|N)\s*[\w/-]*\d|\S{0,24}第\s*\d+\s*[号號]\s*\Z|\S{0,24}제\s*[\d-]+\s*호\s*\Z)"
)
_ADDENDA: Final = re.compile(r"(?:부\s*칙|附\s*則)\s*[<(〈]\s*(?:제?[\d-]+호?\s*,\s*)?")
_GAZETTE: Final = re.compile(
    r"(?:官報|官报|관보)\s*(?:[\(（]?(?:号外|第|제)[^\d\s]{0,6}[\d号호]*)?\s*[(,]?\s*"
)
# How long a line of those who sign may be, in characters.
_LONGEST_ISSUER: Final = 160
# Lines among which a title stands, and the lines its day may stand in.
_TITLE_LINES: Final = 4
_TOP_LINES: Final = 6


def own_lines(record: Record, told: list[Mention], number: str) -> Iterator[Candidate]:
    """Days of issue that are told by their line, each with its strength.

    Args:
        record: The announcement.
        told: Days of its sentences with what is done on each.
        number: Its own number; empty where it has none.
    """
    yield from _date_lines(record, told)
    yield from _signatures(record, told)
    yield from _behind_number(record, told, number)
    if not record.is_digest:
        yield from _on_top(record, told)


def line_of(record: Record, day: PrintedDay) -> tuple[str, str]:
    """What stands before a day and behind it in its line.

    Args:
        record: The announcement.
        day: The day.
    """
    plain = record.page.plain
    begin = max(plain.rfind("\n", 0, day.start) + 1, record.start)
    end = plain.find("\n", day.end)
    return plain[begin : day.start], plain[day.end : len(plain) if end < 0 else end]


def bare(words: str) -> str:
    """Words of a line without weekdays, hours and signs.

    Args:
        words: What stands before a day in its line, or behind it.
    """
    return _HOUR.sub(" ", _WEEKDAY.sub(" ", words)).strip(_SIGNS)


def _date_lines(record: Record, told: list[Mention]) -> Iterator[Candidate]:
    """A line that is a day and nothing else, as under a signature; the last one counts most."""
    page = record.page
    rank = 0.9
    for mention in reversed(told):
        day = mention.day
        if mention.kind not in {"provisions", "body"} or day.value is None:
            continue
        before, after = line_of(record, day)
        alone = not bare(before) or _PLACE.match(before)
        # A full stop after a day in English ends a sentence; in Korean it belongs to the day.
        rest = bare(after.strip("." if day.east_asian else ""))
        if not alone or rest:
            continue
        found = page.found(day.value, day.start, day.end, "date-line")
        # Above the text stands the day of a press release, unless who issues stands beside it.
        begin = day.start - len(before)
        above = _is_above(record, begin) and not _signed(record, begin, day.end + len(after))
        # Figures alone are the day of a page as often; they count where no words say a day.
        figures = re.match(r"\d{4}[-/.]\d", page.plain[day.start : day.end]) is not None
        yield Candidate(rank + above + 1.2 * figures, found, mention.first, mention.last)
        rank += 0.01


def _is_above(record: Record, at: int) -> bool:
    """Whether no sentence stands before a line."""
    return not re.search(r"[。]|\w\.\s|다\.", record.page.plain[record.start : at])


def _signed(record: Record, begin: int, end: int) -> bool:
    """Whether the line before or after one ends with who issues."""
    plain = record.page.plain
    before = plain[record.start : begin].rstrip().rpartition("\n")[2]
    after = plain[end : record.end].lstrip().partition("\n")[0]
    return any(_SIGNED_BY.search(f" {line.strip()}") for line in (before, after))


def _signatures(record: Record, told: list[Mention]) -> Iterator[Candidate]:
    """A line that ends with who signs and when: 商务部 海关总署 2023年7月3日."""
    page = record.page
    for mention in told:
        day = mention.day
        if day.value is None or mention.kind in {"title", "details"}:
            continue
        before, after = line_of(record, day)
        if day.east_asian:
            last = not after.strip(" \t*_.。)") and _SIGNED_BY.search(before.rstrip(" ,"))
            # A day may open the last sentence of a line: 공고합니다. 2024년 1월 11일. 장관
            before = re.split(r"[。]|(?<=다)\.\s", before)[-1]
            signed = bool(last or (not bare(before) and _SIGNS_BEHIND.match(after)))
            behind = day.end + len(after)
            signed = signed or (not bare(before) and _is_issuer(record, day.end, behind))
        else:
            near = day.start - mention.first <= _LONGEST_ISSUER
            ends = not bare(page.plain[day.end : mention.last])
            signed = near and ends and _is_issuer(record, mention.first, day.start)
        if not signed:
            continue
        found = page.found(day.value, day.start, day.end, "signature")
        strength = 1.8 if mention.kind == "notes" else 0.95
        yield Candidate(strength, found, mention.first, mention.last)


def _is_issuer(record: Record, first: int, last: int) -> bool:
    """Whether a stretch is made of authorities and signs."""
    hits = named(record.page, first, last)
    held = sum(end - start for _, start, end in hits)
    return bool(hits) and held >= 0.8 * len(record.page.plain[first:last].strip(_SIGNS))


def _behind_number(record: Record, told: list[Mention], own: str) -> Iterator[Candidate]:
    """A day right behind the notice's own number, or behind that of its addenda or gazette."""
    plain = record.page.plain
    tops = _top(record, _TITLE_LINES)
    ends = {
        end
        for first, last in tops
        for value, at, end in numbers(record.page, first, last)
        # A page of the Federal Register within a line is where another paper stands.
        if own in {"", value} and not (" FR " in value and at > first)
    }
    for mention in told:
        day = mention.day
        if day.value is None or mention.role in {"effective", "amended"}:
            continue
        if mention.role == "other" and day.east_asian:
            continue
        near = plain[max(record.start, day.start - 40) : day.start]
        of_number = any(
            0 <= day.start - end <= 24 and _OF_NUMBER.fullmatch(plain, end, day.start)
            for end in ends
        )
        # "dated 10 February 2022 No. 50", 令和5年12月6日 20231130貿局第1号
        before, after = line_of(record, day)
        of_number = of_number or (
            _NUMBER_FOLLOWS.match(after) is not None
            and (not bare(before) or re.search(r"\b(?:dated|of)\s*$", before) is not None)
            and any(first <= day.start < last for first, last in tops)
        )
        for rule, holds, strength in (
            ("behind-number", of_number, 0.6),
            ("addenda", re.search(_ADDENDA.pattern + "$", near), 1.6),
            ("gazette", re.search(_GAZETTE.pattern + "$", near), 0.8),
        ):
            if holds:
                found = record.page.found(day.value, day.start, day.end, rule)
                yield Candidate(strength, found, mention.first, mention.last)


def _on_top(record: Record, told: list[Mention]) -> Iterator[Candidate]:
    """The first day of the top lines of which nothing is said."""
    tops = _top(record, _TOP_LINES)
    for mention in sorted(told, key=lambda each: each.day.start):
        day = mention.day
        if mention.role or day.value is None or mention.kind not in {"title", "body", "provisions"}:
            continue
        on_top = any(first <= day.start < last for first, last in tops)
        if on_top and _stands_apart(record, day):
            found = record.page.found(day.value, day.start, day.end, "on-top")
            yield Candidate(6.5, found, mention.first, mention.last)
            return


def _stands_apart(record: Record, day: PrintedDay) -> bool:
    """Whether a day is neither part of a sentence nor of the name of another paper."""
    before, after = line_of(record, day)
    if re.search(r"\b(?:from|until|by|before|after|since|to|till)\s*\Z", before):
        return False
    if re.search(r"[「『《“][^」』》”]*\Z|の規定|根据|따라", before):
        return False
    if not bare(after.strip(".")) or re.match(r"\s*[)\],(]|\.\s+[A-Z]", after):
        return True
    closed = re.match(r"[^()]{1,30}(?=\))", after)
    return closed is not None and _is_issuer(record, day.end, day.end + closed.end())


def _top(record: Record, count: int) -> list[tuple[int, int]]:
    return list(record.page.lines(record.start, record.end))[:count]


def led_days(record: Record, told: list[Mention]) -> Iterator[tuple[str, Mention]]:
    """Days that a label leads to in their line, without a colon, and what it says.

    Args:
        record: The announcement.
        told: Days of its sentences.

    Returns:
        Pairs of ``issued``, ``released`` or ``effective`` and the day.
    """
    for mention in told:
        if mention.day.value is None or mention.kind not in {"body", "provisions", "title"}:
            continue
        said = bare(_BULLET.sub("", line_of(record, mention.day)[0]))
        said = re.sub(r"\s+(?:on|the|is|:)$", "", said).strip(_SIGNS)
        # 公布・施行: one day is both.
        parts = re.split(r"\s*(?:[・·/]|및|及び|\band\b)\s*", said)
        names = [said] if len(parts) == 1 else [said, *parts]
        known = [
            what
            for what in ("issued", "released", "effective")
            if any(each and one_of("labels", what, whole=True).match(each) for each in names)
        ]
        for what in known if len(parts) > 1 else known[:1]:
            yield what, mention
