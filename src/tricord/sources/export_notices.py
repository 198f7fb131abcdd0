"""Export-control notices: what an authority announced, and from when it applies.

A document in markdown, HTML or plain text: a digest of an announcement, or the announcement as its
authority prints it, in English or Chinese, and in the forms Japanese and Korean notices use. One
row is one announcement; what is read in it, by which rules, is told by ``tricord sources read
notices``. Each value has its place in the text, as characters from and to, and the text stands in
the row. Nothing is guessed: a day, an authority or a number that is not printed stays empty.

The identifier is the State, the first issuer and the number, ``CHN MOFCOM 2023 No. 23``; to a
number without its year the day of issue is added. Where one is not known it is a hash of the text.
The moment of publication is the end of the latest day that says when it was public: the day of
issue, or that of the page; so *as of* a date nothing is known before it could be.

A file is recognised if it is no table, begins as such a document does, speaks of export control,
prints a day, and names an authority, bears a number or has the head of a digest (address, day it
was fetched, category). Reports of Tricord's own are none. One that prints no day at all is taken in
only with the day it was public, given by hand: the day it was received would make old news new.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, ClassVar, Final

import polars as pl

from tricord import clock
from tricord.errors import SourceError
from tricord.model.listing import squeeze
from tricord.model.marking import CLEAR, Marking
from tricord.model.tables import TABLES
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.missions.mail import is_mail
from tricord.sources.notices import Notice, read_notices
from tricord.sources.notices.elsewhere import state_of
from tricord.sources.notices.encoding import beginning, decoded
from tricord.sources.notices.records import records
from tricord.sources.notices.sections import Record
from tricord.sources.parties import FROM_LAKE
from tricord.sources.readers.spreadsheet import Note
from tricord.sources.readers.workbook import is_workbook
from tricord.text.found import Found
from tricord.text.pages import read_page

LARGEST: Final = 8 << 20
"""Bytes of a document; the longest control lists of a State have about two."""

_SCHEMA: Final = {
    name: dtype for name, dtype in TABLES["notices"].schema.items() if name not in FROM_LAKE
}
_STATES: Final[Mapping[str, str]] = tomllib.loads(
    Path(__file__).with_name("export_notice_states.toml").read_text("utf-8")
)["states"]
_SPEAKS_OF_CONTROL: Final = re.compile(
    r"\b(?:export(?:s|ed|ing|ers?)?\W+(?:\w+\W+){0,6}?"
    r"(?:control|restrict|licen[cs]|ban\b|bans|banned|permit|regulat|prohibit|authori[sz]ation|suspen)"
    r"|(?:control|restriction|ban|prohibition|licen[cs]\w+|suspension)s?\W+(?:\w+\W+){0,6}?exports?\b"
    r"|dual[- ]use|non-?proliferation)"
    r"|出口(?:管制|管理|许可|关税|检验|监管|配额)|(?:禁止|限制|不得|暂停).{0,6}出口|两用物项|军品出口"
    r"|\bexport\s+polic(?:y|ies)\b"
    r"|輸出(?:管理|規制|規定|許可|承認|禁止|貿易管理|注意|管制)|輸出してはならない|輸出の(?:許可|承認)"
    r"|安全保障貿易|수출\s?(?:통제|허가|규제|금지|제한|승인)|수출입공고|전략물자",
    re.IGNORECASE,
)
_HTML: Final = re.compile(rb"\s*(?:<!--.{0,200}?-->\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)
_HTML_ENDS: Final = re.compile(r"</html>\s*\Z", re.IGNORECASE)
_OURS: Final = b"default-src 'none'"
"""Stands at the top of every page Tricord writes, and of none that loads a picture or a style."""
_NO_DOCUMENT: Final = re.compile(rb"%PDF|\{|\[\s*[\[{\"\d\]tfn-]")
"""A PDF, or JSON; a bracket with words in it is the head of a gazette."""
_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_WIDER: Final = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "iso-8859-1": "cp1252",
    "utf8": "utf-8",
}
_TITLE: Final = re.compile(
    r"^\s*#{1,6}\s+\S|公告|令第|部令|通知|告示|고시|공고|省令|政令|通達|お知らせ|報道発表|ニュースリリース"
    r"|보도\s?(?:참고)?자료|시행령|대통령령|決定|决定|規程|規則|[\u4e00-\u9fff]第\s*[\d一二三四五六七八九十百]+\s*[号號]"
    r"|\b(?:Announcement|Notice|Notification|Circular|Order|Rules?|Regulations?|Decree|Resolution)\b"
    r"|\b(?:Federal Register|\d+ CFR Parts?|Official Journal|Gazette|Statutory Instruments?)\b"
    r"|\bNTE \d{4}/\d+\b",
    re.IGNORECASE,
)
# What begins so is of several States and no notice of one.
_JOINT: Final = re.compile(
    r"\bJoint\s+(?:\w+\s+){0,2}Statement|共同声明|공동\s?성명|공동\s?선언", re.IGNORECASE
)
_DELIMITERS: Final = (",", ";", "\t", "|")
_TOP: Final = 4
"""Lines among which a title stands."""
_TOLD: Final = ("several-announcements", "speculative-section", "cut-short", "dates-disagree")
"""Remarks of the reader that a person should know of."""


class ExportNotices(Source):
    """Source ``export-notices``: a document of an authority on what may be exported.

    Option: ``encoding``.
    """

    name: ClassVar[str] = "export-notices"
    title: ClassVar[str] = "source-export-notices"
    tables: ClassVar[tuple[str, ...]] = ("notices",)
    licence: ClassVar[str] = "as its authority, or whoever made the digest, states"
    marking: ClassVar[Marking | None] = CLEAR
    each_adds: ClassVar[bool] = True
    undated: ClassVar[str] = "notice-undated"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a document that speaks of export control, and says when and who or what."""
        text = _beginning(raw)
        if not text or not _SPEAKS_OF_CONTROL.search(text):
            return None
        try:
            found = read_notices(text, raw.name)
        except AssertionError:
            return None
        told = zip(records(read_page(text)), found, strict=True)
        return "" if any(_tells(*each) for each in told) else None

    def why_not(self, raw: Raw) -> SourceError | None:
        """That a document which is a notice else prints no day."""
        text = _beginning(raw)
        if not text or not _SPEAKS_OF_CONTROL.search(text):
            return None
        try:
            found = read_notices(text, raw.name)
        except AssertionError:
            return None
        named = any(each.authority or each.number for each in found)
        return SourceError("notice-undated", file=raw.name) if named else None

    def published(self, raw: Raw) -> datetime | None:
        """The end of the latest day that says when it was public; a day to come is not believed."""
        try:
            found = _notices(_text(raw, {}), raw.name)
        except SourceError:
            return None
        said = (day.value for each in found for day in (each.issued, each.page_date) if day)
        days = [day for day in said if day <= clock.today()]
        moment = datetime.combine(max(days), time(23, 59, 59), UTC) if days else None
        return min(moment, clock.now()) if moment else None

    def dataset(self, raw: Raw) -> str:  # noqa: ARG002  # all are one
        """``export-notices``: all of them are one collection, each document adds to it."""
        return self.name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Its announcements, one row each.

        Raises:
            SourceError: ``file-too-large``; ``notice-empty``, ``notice-unread``: nothing is written
                in it, or nothing of what notices say; ``notice-page-cut``: the end of an HTML page
                is missing; or it cannot be decoded.
        """
        raw = files[""]
        text = _text(raw, options)
        found = _said(text, raw.name)
        told = zip(records(read_page(text)), found, strict=True)
        rows: dict[str, dict[str, Any]] = {}
        for number, (record, notice) in enumerate(told, 1):
            row = _row(notice, record, text, number)
            if row["notice_id"] in rows:
                row["notice_id"] = _hashed(text, number)
            rows[row["notice_id"]] = row
        return Reading(
            frames={"notices": pl.DataFrame([*rows.values()], schema=_SCHEMA, orient="row")},
            notes=_notes(found, text),
        )


def notices_of(raw: Raw, options: Mapping[str, str]) -> tuple[Notice, ...]:
    """The announcements of a file, read at once.

    Args:
        raw: The file.
        options: ``encoding``.

    Raises:
        SourceError: As `ExportNotices.read`.
    """
    return _said(_text(raw, options), raw.name)


def _said(text: str, file: str) -> tuple[Notice, ...]:
    """The announcements of a text that says something of what notices say.

    Raises:
        SourceError: ``notice-unread``, ``notice-page-broken``.
    """
    found = _notices(text, file)
    if not any(map(_says_something, found)):
        raise SourceError("notice-unread", file=file)
    return found


def _beginning(raw: Raw) -> str:
    """The first 64 KiB as text, where they may begin such a document; else nothing."""
    head = raw.head.removeprefix(b"\xef\xbb\xbf")
    if b"\0" in head or is_workbook(head) or _NO_DOCUMENT.match(head):
        return ""
    if _HTML.match(head):
        if _OURS in head:
            return ""
        stated = _charset(head)
        return head.decode(stated, errors="replace") if stated else beginning(head)
    if head.lstrip().startswith(b"<") or is_mail(head):
        return ""
    text = beginning(head)
    lines = [line for line in text.splitlines()[:40] if line.strip()]
    markdown = bool(lines) and re.match(r"\s*#{1,6}\s+\S", lines[0]) is not None
    titled = markdown or any(_TITLE.search(line) for line in lines[:_TOP])
    titled = titled and not any(_JOINT.search(line) for line in lines[:_TOP])
    return "" if not titled or any(map(_is_table_row, lines[: 2 * _TOP])) else text


def _is_table_row(line: str) -> bool:
    """Whether a line is one of a table: several cells with no space behind what separates them."""
    if line.lstrip().startswith("|"):
        return False  # a table within a markdown document
    return any(line.count(sign) >= 3 and f"{sign} " not in line for sign in _DELIMITERS)


def _tells(record: Record, notice: Notice) -> bool:
    """Whether a notice says a day, and who issued it or its number, or is one of a digest."""
    day = notice.issued or notice.effective or notice.page_date
    return bool((notice.authority or notice.number or record.is_digest) and day)


def _says_something(notice: Notice) -> bool:
    days = notice.issued or notice.effective or notice.page_date
    return bool(days or notice.authority or notice.number or notice.hs_lines)


def _charset(head: bytes) -> str:
    """The encoding an HTML page states, one this node can read; empty where it states none."""
    hit = _CHARSET.search(head[:4096])
    stated = hit[1].decode("ascii").lower() if hit else ""
    wider = _WIDER.get(stated, stated)
    return wider if wider in {"utf-8", "gb18030", "cp949", "cp932", "euc-jp", "cp1252"} else ""


def _text(raw: Raw, options: Mapping[str, str]) -> str:
    """All of it, decoded.

    Raises:
        SourceError: It is too large, empty, cut off, or cannot be decoded.
    """
    if raw.path.stat().st_size > LARGEST:
        raise SourceError("file-too-large", file=raw.name, megabytes=LARGEST >> 20)
    is_page = raw.head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")
    stated = options.get("encoding", "") or (_charset(raw.head) if is_page else "")
    text = decoded(raw.data, raw.name, stated)
    if not text.strip():
        raise SourceError("notice-empty", file=raw.name)
    if is_page and not _HTML_ENDS.search(text):
        raise SourceError("notice-page-cut", file=raw.name)
    return text


def _notices(text: str, file: str) -> tuple[Notice, ...]:
    """The announcements of a text.

    Raises:
        SourceError: ``notice-page-broken``: Python's reader of HTML does not understand the page.
    """
    try:
        return read_notices(text, file)
    except AssertionError:
        raise SourceError("notice-page-broken", file=file) from None


def _row(notice: Notice, record: Record, text: str, number: int) -> dict[str, Any]:
    state = _state(notice.authority.value if notice.authority else "")
    title = _title(record)
    page_on = _day(notice.page_date)
    issued_on = _day(notice.issued)
    single: dict[str, Found[Any] | None] = {
        "title": title,
        "authority": notice.authority,
        "number": notice.number,
        "issued_on": notice.issued,
        "page_on": notice.page_date,
        "effective_on": notice.effective,
    }
    many: dict[str, tuple[Found[str], ...]] = {"items": notice.items, "hs_lines": notice.hs_lines}
    spans: dict[str, Any] = {
        name: [found.start, found.end] for name, found in single.items() if found is not None
    }
    spans |= {name: [[each.start, each.end] for each in held] for name, held in many.items()}
    found = {
        "notice_id": _identifier(state, notice) or _hashed(text, number),
        "title": _printed(title),
        "authority": _printed(notice.authority),
        "state": state,
        "number": _printed(notice.number),
        "issued_on": issued_on,
        "page_on": page_on if page_on != issued_on else None,
        "effective_on": _day(notice.effective),
        "items": [_printed(each) for each in notice.items],
        "hs_lines": [each.value for each in notice.hs_lines],
        "spans": json.dumps(spans, sort_keys=True),
        "words": text.rstrip(),
        "record": str(number),
    }
    return {name: found[name] for name in _SCHEMA}


def _identifier(state: str, notice: Notice) -> str:
    """State, first issuer and number; empty where one is not known, or the number has no year.

    Authorities of one State number their notices each for itself, and begin anew each year.
    """
    if not (state and notice.number and notice.authority):
        return ""
    issuer, number = notice.authority.value.split(", ")[0], notice.number.value
    if re.search(r"(?:19|20)\d\d|\bFR\b", number):
        return f"{state} {issuer} {number}"
    day = f", {notice.issued.value.isoformat()}" if notice.issued else ""
    return f"{state} {issuer} {number}{day}" if day else ""


def _hashed(text: str, number: int) -> str:
    """An identifier made of the text, and of which of its announcements it is."""
    digest = hashlib.sha256(text.rstrip().encode()).hexdigest()[:16]
    return digest if number == 1 else f"{digest}-{number}"


def _state(authority: str) -> str:
    """The State of these authorities; empty where it is not known, or they are of several."""
    states = {_STATES.get(name, "") or state_of(name) for name in authority.split(", ")}
    return states.pop() if len(states) == 1 else ""


def _title(record: Record) -> Found[str] | None:
    """The title of an announcement: of a section that is one, else its first line."""
    page = record.page
    spans = [(each.start, each.end) for each in record.sections if each.kind == "title"]
    for first, last in spans or [(record.start, record.end)]:
        for begin, end in page.lines(first, last):
            bare = page.plain[begin:end].lstrip("# \t")
            if bare:
                return page.found(bare, end - len(bare), end, "title")
    return None


def _printed(found: Found[Any] | None) -> str:
    """A value as it is printed, without line ends and mark-up; empty where there is none."""
    return squeeze(re.sub(r"<[^<>]*>", "", found.text)) if found else ""


def _day(found: Found[date] | None) -> date | None:
    return found.value if found else None


def _notes(found: Iterable[Notice], text: str) -> tuple[Note, ...]:
    codes = [reason.code for each in found for reason in each.reasons]
    notes: list[Note] = [
        (f"note-notice-{code}", {"count": str(codes.count(code))})
        for code in _TOLD
        if code in codes
    ]
    if not text.endswith("\n") and not _HTML_ENDS.search(text):
        notes.append(("note-notice-last-line-open", {}))
    return tuple(notes)
