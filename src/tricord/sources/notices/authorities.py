"""Who issued a notice.

An authority named in a notice is most often one that approves, receives or is cited. The issuer
stands before the word 公告 of the title, in the bracket of the promulgation, before the verb of the
sentence that says the day of issue, or behind a label. Where the text is the notice's own and the
labels are a digester's, the text is asked first.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Final

from tricord.sources.notices.elsewhere import elsewhere
from tricord.sources.notices.sections import Record
from tricord.sources.notices.words import data, one_of
from tricord.text.found import Found
from tricord.text.pages import Page

_TITLE_ENDS: Final = re.compile(
    r"公告|关于|令第|令\(|通知|省令|告示|고시|Announcement|Notice|Order|Decree"
    r"|(?:Regulation|Decision) \((?:EU|EC|CFSP)"
    r"|보도\s?(?:참고|설명)?\s?자료|報道発表|ニュースリリース|新闻稿|Press Release",
    re.IGNORECASE,
)
_VERB: Final = re.compile(
    r"发布|公布|颁布|印发|通过|批准|宣布|委托|通报|决定|联合|発表|告示|改正|公表|"
    r"발표|고시|공고|공포|시행|밝혔|밝힌|발령|"
    r"\b(?:issued|issues|adopted|announced|announces|enacted|promulgated|published|released|tasked|added)\b",
    re.IGNORECASE,
)
# "Notification No. 5 of the Ministry of Commerce of Thailand"
_OF_ISSUER: Final = re.compile(
    r"(?:Announcement|Notice|Notification|Order|Circular|Decree|Regulation|Decision)s?"
    r"(?: No\.? ?[\w./-]+)?(?: of \d{4})? (?:of|by) (?:the )?",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    r"(?:[\s,]*\S{1,14}?(?:局長?|部長?|課長?|室長?|司|厅|署|大臣|장관|청장|실장?|국장?|과장?|관)(?=[\s(,]|$)){1,3}"
    r"|大臣|[\s,]*장관|장(?=\s|$)"
    r"|,?\s+(?:of\s+)?(?:the\s+)?(?:People['’]s\s+Republic\s+of\s+China|P\.?R\.?\s?C(?:hina)?\b"
    r"|Republic\s+of\s+Korea|Japan\b|United\s+States(?:\s+of\s+America)?)"
)
_ROLE: Final = re.compile(
    r"经\s*$|报\s*$|向\s*$|由\s*$|根据|对\s*$|by the\s*$|approved|of (?:the )?$|under the\s*$",
    re.IGNORECASE,
)

_APPROVAL: Final = re.compile(r"经[^,。;]{0,30}?(?:批准|同意)|报[^,。;]{0,12}批准")


def authority(record: Record, issued: Found[date] | None) -> Found[str] | None:
    """The issuer of an announcement, several divided by commas; ``None`` where none is named.

    Args:
        record: The announcement.
        issued: Its day of issue, if known: the sentence that says it often names the issuer.
    """
    found = _in_title(record) or _in_promulgation(record)
    if found:
        return found
    if record.original_words:
        return _in_sentences(record, issued) or _labelled(record)
    return _labelled(record) or _signed(record) or _in_sentences(record, issued)


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for all names, and which authority each group of it stands for."""
    prints: list[tuple[str, str]] = []
    for name, printed in data("authorities").items():
        for each in printed:
            pattern = each[6:] if each.startswith("regex:") else re.escape(each)
            if pattern.isascii():
                acronym = each.isupper() and " " not in each
                pattern = rf"\b{pattern}\b" if acronym else rf"\b(?i:{pattern})\b"
            prints.append((pattern, str(name)))
    prints.sort(key=lambda each: -len(each[0]))
    groups = {f"a{index}": name for index, (_, name) in enumerate(prints)}
    either = "|".join(f"(?P<a{index}>{each})" for index, (each, _) in enumerate(prints))
    return re.compile(either), groups


def named(page: Page, first: int, last: int) -> list[tuple[str, int, int]]:
    """Authorities named between two places, with where each stands.

    Args:
        page: The page.
        first: Where to begin in the plain text.
        last: Where to end, exclusive.
    """
    pattern, groups = _names()
    found: list[tuple[str, int, int]] = []
    for hit in pattern.finditer(page.plain, first, last):
        name, start, end = groups[str(hit.lastgroup)], hit.start(), hit.end()
        abroad = elsewhere(name, page.plain, start, end)
        if abroad:
            start, end = abroad
            name = " ".join(page.plain[start:end].split())
        found.append((name, start, end))
    return found


def _joined(page: Page, hits: list[tuple[str, int, int]], rule: str) -> Found[str]:
    names = dict.fromkeys(name for name, _, _ in hits)
    return page.found(", ".join(names), hits[0][1], hits[-1][2], rule)


def _in_title(record: Record) -> Found[str] | None:
    page = record.page
    for section in record.sections:
        if section.kind == "title":
            spans = [(section.start, section.end)]
        elif section.kind == "body" and not record.is_digest:
            spans = [
                span
                for span in list(page.lines(section.start, section.end))[:4]
                if span[1] - span[0] <= 90
            ]
        else:
            continue
        for first, last in spans:
            # 経済産業省令 is an order of 経済産業省: the name and what ends the title overlap.
            end = _TITLE_ENDS.search(page.plain, first, last)
            hits = [hit for hit in named(page, first, last) if end and hit[1] < end.start()]
            if hits and hits[0][1] - first <= 12:
                return _joined(page, hits, "authority-in-title")
            hits = [
                hit
                for hit in named(page, first, last)
                if _OF_ISSUER.fullmatch(page.plain, first, hit[1])
            ]
            if hits:
                return _joined(page, hits, "authority-in-title")
    return None


def _in_promulgation(record: Record) -> Found[str] | None:
    page = record.page
    for first, last, _ in record.sentences("provisions", "body", "summary"):
        opening = re.compile(r"\s*\(\s*(?:19|20)\d\d年\d+月\d+日").match(page.plain, first, last)
        if opening:
            end = re.compile(r"令|通过|发布|公布|公告").search(page.plain, opening.end(), last)
            hits = named(page, opening.end(), end.start()) if end else []
            if hits:
                return _joined(page, hits, "authority-in-promulgation")
    return None


def _labelled(record: Record) -> Found[str] | None:
    page = record.page
    for label in record.labelled("authority"):
        hits = named(page, label.start, label.end)
        if hits:
            return _joined(page, hits, "authority-label")
        printed = page.plain[label.start : label.end]
        said = re.match(r"\s*([^(;\n]*[^(;\n\s])", printed)
        ours = label.section in {"details", "head"}
        if said and ours and not one_of("nobody", whole=True).match(said[1]):
            first, last = label.start + said.start(1), label.start + said.end(1)
            return page.found(said[1], first, last, "authority-label-as-printed")
    return None


def _signed(record: Record) -> Found[str] | None:
    """Lines that are authorities and nothing else, above the date line of a notice."""
    page = record.page
    for section in record.sections:
        if section.kind not in {"body", "provisions"}:
            continue
        hits = []
        for first, last in page.lines(section.start, section.end):
            line = named(page, first, last)
            covered = sum(_with_office(page, end, last) - start for _, start, end in line)
            if line and covered >= 0.55 * (last - first):
                hits.append(line)
        if hits and not record.is_digest:
            return _joined(page, [each for line in hits[-3:] for each in line], "authority-signed")
    return None


def _with_office(page: Page, end: int, last: int) -> int:
    """Where an authority ends with its bureau, section or head: 経済産業省 貿易経済協力局."""
    office = _OFFICE.match(page.plain, end, last)
    return office.end() if office else end


def _in_sentences(record: Record, issued: Found[date] | None) -> Found[str] | None:
    """The subject of a sentence that issues: first of the one that says the day."""
    page = record.page
    spans = list(record.sentences("provisions", "body", "summary", "notes"))
    if issued:
        spans.sort(key=lambda span: not _holds(page, span, issued))
    for first, last, _ in spans:
        for verb in _VERB.finditer(page.plain, first, last):
            approving = [hit.span() for hit in _APPROVAL.finditer(page.plain, first, last)]
            hits = [
                hit
                for hit in named(page, first, verb.start())
                if not any(begin <= hit[1] < end for begin, end in approving)
            ]
            hits = [
                hit
                for hit in hits
                if not _ROLE.search(page.plain[max(first, hit[1] - 12) : hit[1]])
            ]
            hits = [hit for hit in hits if not _cited(page, hit, last)]
            if hits:
                return _joined(page, _side_by_side(page, hits), "authority-of-sentence")
    return None


def _holds(page: Page, span: tuple[int, int, str], issued: Found[date]) -> bool:
    return page.starts[span[0]] <= issued.start and issued.end <= page.ends[span[1] - 1]


def _cited(page: Page, hit: tuple[str, int, int], last: int) -> bool:
    """商务部、海关总署公告2006年第50号: an earlier announcement and its issuers."""
    after = page.plain[hit[2] : min(last, hit[2] + 30)]
    return re.match(r"[、\s\w]{0,20}?(?:公告|令)?\s*(?:19|20)\d\d年第", after) is not None


def _side_by_side(page: Page, hits: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """The first authority and those that follow it in one list."""
    kept = hits[:1]
    for hit in hits[1:]:
        between = page.plain[kept[-1][2] : hit[1]]
        if not re.fullmatch(
            r"\s*(?:办公厅|\([^)]*\))?\s*(?:,|、|和|and|&|,\s*and)?\s*(?:the\s+)?", between
        ):
            break
        kept.append(hit)
    return kept
