"""Numbers of announcements, and which of them is a notice's own.

Notices cite others all the time. A number is a notice's own only where it stands as a title, as
the value of a label, in the bracket of a promulgation, or as what an issuing verb issues.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tricord.sources.notices.authorities import named
from tricord.sources.notices.days import whole
from tricord.sources.notices.sections import Record
from tricord.text.found import Found
from tricord.text.pages import Page

_NUMBER: Final = re.compile(
    r"""
      (?P<zy>(?:19|20)\d\d|[〇○零OoОо0一二三四五六七八九]{4})\s*年\s*第?\s*
      (?P<zn>[一二三四五六七八九十百千〇零]{1,7}|\d{1,4})\s*[号號]\s*(?:令|公告)?
    | (?:令|公告|告示|省令|訓令|通告)\s*[\[〔(]?(?P<by>(?:19|20)\d\d)?[\])〕]?\s*第?\s*
      (?P<bn>[一二三四五六七八九十百千〇零]{1,7}|\d{1,4})\s*[号號]
    | (?:고시|공고|령|규칙|훈령)\s*제\s*(?:(?P<ky>(?:19|20)\d\d)\s*-\s*)?(?P<kn>\d{1,5})\s*호
    | (?:Announcement|Notice|Order|Decree|Circular)\s+(?P<ey>20\d\d)\s*,?
      \s+No\.?\s*(?P<en>\d{1,4})(?!\d)
    | ^[ \t]*(?P<uy>20\d\d)\s+No\.\s*(?P<un>\d{1,4})(?!\d)
    | (?<!Docket\ )(?<!Doc\.\ )(?<!File\ )(?<!Case\ )(?<!Serial\ )(?<!RIN\ )(?<!FR\ )(?<!Part\ )
      \b(?:Nos?\.|No\b|Number)\s*(?:(?P<hy>20\d\d)-(?P<hn>\d{1,4})(?!\d|-)|(?P<on>\d{1,4})(?!\d|-\d))
      (?:\s+of\s+(?P<oy>(?:19|20)\d\d)(?!\d)|/(?P<os>20\d\d-20\d\d)|/(?P<sl>(?:19|20)\d\d)(?!\d))?
    | \((?:EU|CFSP|Euratom)(?:,\s?(?:EU|CFSP|Euratom))*\)\s+(?P<eu>20\d\d/\d{1,5})(?!\d)
    | \bResolution\s+(?P<rn>\d{3,4})\s*\((?P<ry>(?:19|20)\d\d)\)
    | (?P<resolution>第\s*(?P<sn>\d{3,4})\s*\((?P<sy>(?:19|20)\d\d)\)\s*号决议)
    | \b(?P<fv>\d{2,3})\s+(?:FR|Fed\.\s?Reg\.)\s+(?P<fp>\d{3,6})\b
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_ISSUES: Final = re.compile(
    r"\b(?:issued|issues|adopted|announced|published|promulgated)\b[^.;。]{0,90}$", re.IGNORECASE
)
_CITES: Final = re.compile(
    r"\b(?:replac\w+|repeal\w+|supersed\w+|abolish\w+|amend\w+|under|per|established|by|of)\b"
    r"[^.;。]{0,60}$|(?:根据|依照|按照|对|废止)[^。;]{0,40}$",
    re.IGNORECASE,
)

_OF_VOLUME: Final = re.compile(r"\bVol(?:ume|\.)?\s*\d+,?\s*\Z", re.IGNORECASE)
# Groups of a number and of its year.
_PAIRS: Final = (
    *(("zn", "zy"), ("bn", "by"), ("kn", "ky"), ("en", "ey"), ("un", "uy"), ("hn", "hy")),
    ("on", "oy"),
)
_LONGEST_TITLE: Final = 110
# What a notice does to another one.
_ENDS: Final = re.compile(r"repeal|replac|supersed|abolish|amend|废止|取消|修改", re.IGNORECASE)


def numbers(page: Page, first: int, last: int) -> Iterator[tuple[str, int, int]]:
    """Numbers of announcements between two places, with where each stands.

    Args:
        page: The page.
        first: Where to begin in the plain text.
        last: Where to end, exclusive.
    """
    for hit in _NUMBER.finditer(page.plain, first, last):
        if _OF_VOLUME.search(page.plain, max(first, hit.start() - 20), hit.start()):
            continue  # Federal Register / Vol. 89, No. 61
        yield _value(hit), hit.start(), hit.end()


def own_number(record: Record) -> Found[str] | None:
    """The number of the announcement itself; ``None`` where it prints none.

    Args:
        record: The announcement.
    """
    page = record.page
    for section in record.sections:
        if section.kind == "title":
            for value, first, last in numbers(page, section.start, section.end):
                return page.found(value, first, last, "number-in-title")
    for what in ("number", "authority"):
        for label in record.labelled(what):
            for value, first, last in numbers(page, label.start, label.end):
                return page.found(value, first, last, f"number-in-{what}-label")
    for kind in ("body", "head"):
        found = _opening(record, kind)
        if found:
            return found
    # What a sentence issues is the notice's own wherever it stands; a bracket may cite.
    told = [
        (first, last, each)
        for first, last, _ in record.sentences("provisions", "summary", "body", "notes")
        if (each := list(numbers(page, first, last)))
    ]
    for rule in (_bracketed, _issued, _named_in_brackets):
        for first, last, each in told:
            found = rule(page, (first, last), each)
            if found:
                return found
    return None


def _opening(record: Record, kind: str) -> Found[str] | None:
    """A line near the top that is a title or a number and nothing else."""
    page = record.page
    for section in record.sections:
        if section.kind != kind:
            continue
        for first, last in list(page.lines(section.start, section.end))[:8]:
            for value, begin, end in numbers(page, first, last):
                rest = page.plain[end:last].strip()
                if last - first > _LONGEST_TITLE or rest.endswith(("。", ".", ";")):
                    continue
                # "Ministry of Trade, Notice No. 5": the "of" of an authority cites nothing.
                issuers = named(page, first, begin)
                before = page.plain[max([first, *(end for _, _, end in issuers)]) : begin]
                if not _CITES.search(before):
                    return page.found(value, begin, end, "number-on-top")
    return None


def _bracketed(
    page: Page, span: tuple[int, int], told: list[tuple[str, int, int]]
) -> Found[str] | None:
    """A number in the bracket of a promulgation: (2002年8月22日国务院令第361号)."""
    for value, begin, end in told:
        if re.match(r"\s*\((?:19|20)\d\d年\d+月\d+日[^(]*$", page.plain[span[0] : begin]):
            return page.found(value, begin, end, "number-in-promulgation")
    return None


def _issued(
    page: Page, span: tuple[int, int], told: list[tuple[str, int, int]]
) -> Found[str] | None:
    for value, begin, end in told:
        before, after = page.plain[span[0] : begin], page.plain[end : span[1]]
        verb = _ISSUES.search(before)
        if verb and not _CITES.search(before[verb.start() :]):
            return page.found(value, begin, end, "number-issued")
        if re.search(r"^[^。,;]{0,12}(?:发布|公布|颁布|issued)(?!的)", after) and not _CITES.search(
            before
        ):
            return page.found(value, begin, end, "number-issued")
    return None


def _named_in_brackets(
    page: Page, span: tuple[int, int], told: list[tuple[str, int, int]]
) -> Found[str] | None:
    """The number of the document a text is about: "Regulation (Order No. 273)"."""
    for value, begin, end in told:
        before, after = page.plain[span[0] : begin], page.plain[end : span[1]]
        bracket = re.search(r"\w\s*\([^()]*(?:Order|Decree|Announcement)\s*$", before)
        cites = bracket and _CITES.search(re.sub(r"\bof\b", "", bracket[0]))
        if bracket and after.startswith(")") and not cites and not _ENDS.search(before):
            return page.found(value, begin, end, "number-in-brackets")
    return None


def _value(hit: re.Match[str]) -> str:
    groups = hit.groupdict()
    if groups["eu"]:
        return str(groups["eu"])
    if groups["fv"]:
        return f"{groups['fv']} FR {groups['fp']}"
    if groups["os"]:
        return f"No. {groups['on']}/{groups['os']}"
    for number, year in (("rn", "ry"), ("sn", "sy")):
        if groups[number]:
            return f"{groups[number]} ({groups[year]})"
    for number, year in _PAIRS:
        if groups[number]:
            said = groups[year] or (groups["sl"] if number == "on" else "")
            printed = f"No. {whole(groups[number])}"
            return f"{whole(said)} {printed}" if said else printed
    raise AssertionError(hit[0])
