"""The report builder: which document, in which language, with which sections; and a preview."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from pydantic import Field

from tricord.errors import TricordError
from tricord.items import items
from tricord.locale import LANGUAGES
from tricord.model.marking import CLEAR
from tricord.node.report_documents import KINDS, Wanted
from tricord.reports.document import Paragraph, Run
from tricord.web import parts
from tricord.web.answering import with_query
from tricord.web.kinds import Asked as AnyAsked
from tricord.web.kinds import PageKind
from tricord.web.page import Block, Choosing, Option, Page, Paper
from tricord.web.page import Field as FormField
from tricord.web.papers import Ready, ready
from tricord.web.visit import Visit

FORMS: Final = ("pdf", "docx", "html")
_FIRST_YEAR: Final = 2006


class Asked(AnyAsked):
    """Which document.

    Attributes:
        kind: Which; empty: none yet.
        language: Its language; the reader's own by default.
        year: Year of a monitoring report; the last whole one by default.
        day: Day as of which a bulletin or a notification is; today by default.
        item: Item a notification is about.
        partner: Party that notifies.
        section: Anchors of the sections wanted; all where none is named.
    """

    kind: Literal["", "sanctions", "monitoring", "supply", "notification"] = ""
    language: Literal["", "en", "ko", "ja"] = ""
    year: int = Field(default=0, ge=0, le=9999)
    day: date | None = None
    item: str = Field(default="", max_length=100)
    partner: Literal["", "KOR", "USA", "JPN"] = ""
    section: list[str] = Field(default_factory=list, max_length=100)


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the document.

    Attributes:
        anchor: By which it is wanted.
        title: Its title.
        wanted: Whether it stands in the document as it is asked for.
    """

    anchor: str
    title: str
    wanted: bool


@dataclass(frozen=True, slots=True)
class Reports:
    """A document that is being put together.

    Attributes:
        kind: Which; empty: none yet.
        state: ``none``, ``making`` or ``ready``.
        title: Its title, once it is ready.
        sections: Its sections, once it is ready.
        preview: Address of its preview.
        files: Addresses of it as PDF, Word and HTML.
        marking: Its marking, once it is ready.
    """

    kind: str
    state: Literal["none", "making", "ready"]
    title: str
    sections: tuple[Section, ...]
    preview: str
    files: tuple[str, ...]
    marking: str


def wanted_of(visit: Visit, asked: Asked) -> Wanted:
    """The document somebody asks for.

    Raises:
        TricordError: ``web-given``: a notification without its item or party; a year that is not
            over, or before the first measure.
    """
    if asked.kind == "notification" and not (asked.item and asked.partner):
        raise TricordError("web-given", field="item, partner", reason="–")
    year = 0
    if asked.kind == "monitoring":
        year = asked.year or visit.now.year - 1
        if not _FIRST_YEAR <= year <= visit.now.year:
            raise TricordError("web-given", field="year", reason=str(year))
    day = None
    if asked.kind in {"supply", "notification"}:
        day = min(asked.day or visit.now.date(), visit.now.date())
    language = asked.language or visit.language
    item, partner = (asked.item, asked.partner) if asked.kind == "notification" else ("", "")
    return Wanted(asked.kind, language, year, day, item, partner)


def read(visit: Visit, asked: Asked) -> Reports:
    """Find, or begin to make, the document somebody asks for."""
    if not asked.kind or (asked.kind == "notification" and not (asked.item and asked.partner)):
        return Reports(asked.kind, "none", "", (), "", (), str(CLEAR))
    made: Ready | None = ready(visit, wanted_of(visit, asked))
    query = asked.model_dump(exclude={"language"}) | {"language": asked.language or visit.language}
    preview = with_query("/reports/preview", query)
    files = tuple(with_query(f"/reports/file.{form}", query) for form in FORMS)
    if made is None:
        return Reports(asked.kind, "making", "", (), preview, files, str(CLEAR))
    sections = tuple(
        Section(anchor, title, not asked.section or anchor in asked.section)
        for anchor, title in made.sections
    )
    marking = str(made.document.marking)
    return Reports(asked.kind, "ready", made.document.title, sections, preview, files, marking)


def show(visit: Visit, asked: Asked, found: Reports) -> Page:
    """The report builder as a page."""
    blocks: list[Block] = [_choosing(visit, asked, found)]
    if found.state == "none":
        blocks.append(Paragraph((Run(visit("web-reports-choose"), aside=True),)))
    else:
        names = {"pdf": "PDF", "docx": "Word", "html": "HTML"}
        line = [Run(f"{visit('web-reports-files')} ")]
        for form, address in zip(FORMS, found.files, strict=True):
            line += [Run(names[form], address=address), Run("  ")]
        blocks += [Paragraph(tuple(line)), Paper(found.preview, visit("web-reports-preview"))]
    return Page(
        title=visit("web-reports"),
        blocks=tuple(blocks),
        marking=parts.bound([found.marking]),
        subtitle=(Run(visit("web-reports-about")),),
        again_s=3 if found.state == "making" else 0,
    )


def _choosing(visit: Visit, asked: Asked, found: Reports) -> Choosing:
    language = asked.language or visit.language
    fields = [
        parts.choice(visit, "kind", KINDS, asked.kind, "web-report-"),
        parts.choice(visit, "language", LANGUAGES, language, "web-language-", any_=False),
    ]
    if asked.kind in {"", "monitoring"}:
        year = str(asked.year or visit.now.year - 1)
        fields.append(FormField("year", visit("web-field-year"), "number", year))
    if asked.kind in {"supply", "notification"}:
        day = (asked.day or visit.now.date()).isoformat()
        fields.append(FormField("day", visit("web-field-day"), "date", day))
    if asked.kind == "notification":
        known = tuple(Option(each.item_id, each.names[visit.language]) for each in items().values())
        any_ = Option("", visit("web-choose-one"))
        fields.append(
            FormField("item", visit("web-field-item"), "choice", asked.item, (any_, *known))
        )
        fields.append(
            parts.choice(visit, "partner", ("KOR", "USA", "JPN"), asked.partner, "country-")
        )
    if found.sections:
        options = tuple(Option(each.anchor, each.title) for each in found.sections)
        now = ",".join(each.anchor for each in found.sections if each.wanted)
        fields.append(FormField("section", visit("web-field-section"), "several", now, options))
    return Choosing("/reports", tuple(fields), visit("web-reports-build"))


REPORTS: Final = PageKind("reports", "/reports", "The report builder.", Asked, Reports, read, show)
