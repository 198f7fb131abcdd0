"""Source ``notices``: export-control notices as dated, quoted facts.

A notice is read from a digest in markdown, a page in HTML or plain text; in English and Chinese,
and in the forms of date and title that Japanese and Korean notices use. The rules are written for
kinds of documents, never for one. Nothing is guessed: what is not found is ``None`` and
`Notice.reasons` says why. The codes are

- ``page-date-only``: only the day of the page is printed, none of issue;
- ``not-stated``: no such day is printed at all;
- ``year-not-printed``: a day without a year, and none near it to take it from;
- ``two-ways``: a day of figures that may be two, 05/06/2024, and nothing tells which;
- ``said-unspecified``: the document says it is not specified;
- ``label-contradicted``: a digester's label names a day on which the text does something else;
- ``at-once-issue-unknown``: from the day of issue on, and that is unknown;
- ``days-after-issue``: some time after issue, which is unknown, or is told in working days;
- ``reckoned``: no day is printed; it was reckoned from the day of issue and a period;
- ``no-measure``: a draft, a report or statistics, which has no day of effect;
- ``not-named``, ``not-printed``, ``none-named``, ``none-printed``: no authority, number, item or
  line.

Of the whole record they are ``dates-disagree`` (a label and the text name two days; the text
counts), ``speculative-section`` (a part was left unread), ``several-announcements`` (one record
for more than one announcement), ``cut-short`` (the text ends early) and ``empty``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from tricord.sources.notices.authorities import authority
from tricord.sources.notices.dates import read_dates
from tricord.sources.notices.items import items
from tricord.sources.notices.lines import hs_lines
from tricord.sources.notices.notice import Notice, Reason
from tricord.sources.notices.numbers import own_number
from tricord.sources.notices.records import names_several, records
from tricord.sources.notices.sections import Record
from tricord.sources.notices.words import one_of
from tricord.text.found import Found
from tricord.text.pages import read_page

__all__ = ["Found", "Notice", "Reason", "as_json", "read_notices"]


def read_notices(text: str, name: str) -> tuple[Notice, ...]:
    """Read the announcements of one document.

    Args:
        text: The document, decoded; markdown, HTML or plain text.
        name: Name of its file, to say where a record comes from; nothing is read from it.

    Returns:
        One record per announcement; at least one, which says why it is empty if it is.
    """
    page = read_page(text)
    return tuple(_notice(record, name) for record in records(page))


def _notice(record: Record, name: str) -> Notice:
    number = own_number(record)
    dates = read_dates(record, number.value if number else "")
    issuer = authority(record, dates.issued)
    goods = items(record)
    lines = hs_lines(record)
    reasons = [*dates.reasons]
    for about, value, code in (
        ("authority", issuer, "not-named"),
        ("number", number, "not-printed"),
        ("items", goods, "none-named"),
        ("hs_lines", lines, "none-printed"),
    ):
        if not value:
            reasons.append(Reason(about, code))
    reasons += [Reason("document", code) for code in _remarks(record)]
    return Notice(
        name,
        dates.issued,
        dates.effective,
        dates.page_date,
        issuer,
        number,
        goods,
        lines,
        tuple(reasons),
    )


def _remarks(record: Record) -> list[str]:
    plain = record.page.plain[record.start : record.end]
    remarks = {
        "empty": not plain.strip(),
        "speculative-section": any(each.kind == "speculative" for each in record.sections),
        "several-announcements": names_several(record),
        "cut-short": record.ends_early or one_of("cut").search(plain) is not None,
    }
    return [code for code, holds in remarks.items() if holds]


def as_json(notices: Sequence[Notice]) -> str:
    """The notices of a file as JSON: keys in a fixed order, UTF-8 as it is.

    The first stands at the top as well, since most documents hold one.

    Args:
        notices: What `read_notices` returned for one file: at least one.
    """
    told = [_laid_out(notice) for notice in notices]
    content = {"file": notices[0].file, **told[0], "notices": told}
    return json.dumps(content, ensure_ascii=False, indent=2)


def _laid_out(notice: Notice) -> dict[str, Any]:
    return {
        "issued": _quoted(notice.issued),
        "effective": _quoted(notice.effective),
        "page_date": _quoted(notice.page_date),
        "authority": _quoted(notice.authority),
        "number": _quoted(notice.number),
        "items": [_quoted(item) for item in notice.items],
        "hs_lines": [_quoted(line) for line in notice.hs_lines],
        "reasons": [{"about": reason.about, "code": reason.code} for reason in notice.reasons],
    }


def _quoted(found: Found[date] | Found[str] | None) -> dict[str, Any] | None:
    if found is None:
        return None
    value = found.value.isoformat() if isinstance(found.value, date) else found.value
    return {
        "value": value,
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "rule": found.rule,
    }
