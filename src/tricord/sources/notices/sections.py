"""What the parts of a document are: its head, its own words, what a digester adds.

A digest puts several things on one page: a title and metadata, a summary, labelled details, the
provisions (its own words or the notice's), an assessment that is speculation, and notes. A notice
as its authority prints it is one body. What stands in a speculative part is never read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from tricord.sources.notices.words import data, one_of
from tricord.text.pages import Page

_HEADING: Final = re.compile(r"^[ \t]*(#{1,6})[ \t]+(.*\S)[ \t]*$", re.MULTILINE)
_LABEL: Final = re.compile(
    r"[ \t]*(?:[-*+•]\s+|\d{1,2}\.\s+)?(?:[【\[](?P<boxed>[^】\]\n]{1,20})[】\]]\s*:?|"
    r"(?P<name>[^\W\d][^:\n|\t]{0,40}?)(?:\s*:|\t))[ \t]*(?P<value>[^\n]*)"
)
_EAST_ASIAN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# The last line is a long one, and ends in a letter.
_UNFINISHED: Final = re.compile(r"[^\n]{30}[\u3400-\u9fff\w]$")
_ABBREVIATED: Final = re.compile(r"\b(?:w\.?e\.?f|dt|dtd|i\.e|e\.g)\Z", re.IGNORECASE)
# Within a wrapped paragraph: a line that begins with a label in capitals, "DATES: This rule".
_NEW_LINE: Final = re.compile(
    r"\n([A-Z][A-Z ]{2,30}:\s"
    r"|(?:Made|Laid|Coming into|Effective|Issued|Published|Dated?|Done|Signed)\b)"
)
_ASIDE: Final = re.compile(
    r"speculative|^\*?(?:Source|Disclaimer|来源|免责声明)\s*:", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page.

    Attributes:
        kind: ``title``, ``head``, ``summary``, ``details``, ``provisions``, ``notes``,
            ``speculative`` or ``body``.
        start: Where it begins in the plain text.
        end: Where it ends, exclusive.
    """

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Label:
    """A label with its value: ``Effective Date: 2024-07-01``.

    Attributes:
        name: The label, without its marks.
        start: Where its value begins in the plain text.
        end: Where the value ends; a list below it belongs to it.
        section: Kind of the section it stands in.
    """

    name: str
    start: int
    end: int
    section: str


@dataclass(frozen=True, slots=True)
class Record:
    """The part of a page that is one announcement, laid out.

    Attributes:
        page: The page.
        start: Where the announcement begins in the plain text.
        end: Where it ends.
        sections: Its parts, in order.
        labels: Its labels, in order; those of a shared head come first.
        is_digest: Whether somebody else's head stands above it (URL, fetched, category).
        original_words: Whether its text is East Asian while its labels are English: the labels
            are then the digester's, the text is the notice's own.
    """

    page: Page
    start: int
    end: int
    sections: tuple[Section, ...]
    labels: tuple[Label, ...]
    is_digest: bool
    original_words: bool
    _split: dict[int, list[tuple[int, int]]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def sentences(self, *kinds: str) -> Iterator[tuple[int, int, str]]:
        """Sentences of the sections of these kinds, with the kind; asides are left out."""
        for kind in kinds:
            for section in self.sections:
                if section.kind != kind:
                    continue
                if section.start not in self._split:
                    self._split[section.start] = [
                        (first, last)
                        for first, last in self._sentences(section)
                        if not _ASIDE.search(self.page.plain[first:last].lstrip())
                    ]
                for first, last in self._split[section.start]:
                    yield first, last, kind

    def _sentences(self, section: Section) -> Iterator[tuple[int, int]]:
        """Sentences of a section: a full stop behind "w.e.f" or "dt" ends none, a label begins one.

        A line may be wrapped within a sentence; one that begins with a label is another one.
        """
        held: tuple[int, int] | None = None
        for first, last in self.page.sentences(section.start, section.end):
            begin = first if held is None else held[0]
            if _ABBREVIATED.search(self.page.plain, begin, last):
                held = (begin, last)
                continue
            held = None
            starts = [begin]
            starts += [hit.start(1) for hit in _NEW_LINE.finditer(self.page.plain, begin, last)]
            yield from zip(starts, [*starts[1:], last], strict=True)
        if held:
            yield held

    @property
    def ends_early(self) -> bool:
        """Whether the notice's own words break off in the middle of a sentence."""
        own = [each for each in self.sections if each.kind == "provisions"]
        if not (own and self.original_words):
            return False
        printed = self.page.plain[own[-1].start : own[-1].end].rstrip(" \n-*")
        return (bool(printed) and printed[-1] in ",、(") or bool(_UNFINISHED.search(printed[-40:]))

    def labelled(self, what: str) -> Iterator[Label]:
        """Labels of a list of ``words.yaml``, in the order of the text."""
        fits = one_of("labels", what, whole=True)
        for label in self.labels:
            if label.section == "speculative" or not fits.match(label.name):
                continue
            if what == "page_date" and label.section not in {"head", "body"}:
                continue
            yield label


def lay_out(page: Page, start: int, end: int, head: tuple[Label, ...] = ()) -> Record:
    """Lay out one announcement of a page.

    Args:
        page: The page.
        start: Where the announcement begins in the plain text.
        end: Where it ends, exclusive.
        head: Labels of a head that several announcements share.
    """
    sections = tuple(_sections(page, start, end))
    labels = (*head, *_labels(page, sections))
    heads = {label.name.lower() for label in labels if label.section == "head"}
    is_digest = _is_digest(heads)
    provisions = "".join(
        page.plain[each.start : each.end] for each in sections if each.kind == "provisions"
    )
    latin = sum(sign.isascii() and sign.isalpha() for sign in provisions)
    dense = len(_EAST_ASIAN.findall(provisions)) > latin
    return Record(page, start, end, sections, labels, is_digest, is_digest and dense)


def _sections(page: Page, start: int, end: int) -> Iterator[Section]:
    headings = list(_HEADING.finditer(page.plain, start, end))
    at, kind, level = start, "body", 0
    if any(len(hit[1]) == 2 for hit in headings) and _has_head(page, start, headings):
        kind = "head"
    titled = False
    # The one heading of the first level is the title, be it "Provisions on Traceability".
    tops = [hit for hit in headings if len(hit[1]) == 1]
    top = tops[0] if len(tops) == 1 and len(headings) > 1 and headings[0] is tops[0] else None
    for hit in headings:
        if hit.start() > at:
            yield Section(kind, at, hit.start())
        if not titled and (hit is top or not kind_of_heading(hit[2])):
            yield Section("title", hit.start(2), hit.end(2))
            titled, at = True, hit.end()
            continue
        titled = True
        own = kind_of_heading(hit[2])
        below = len(hit[1]) > level > 0
        # Below an assessment or a note everything belongs to it, whatever it is called.
        if own and not (below and kind in {"speculative", "notes"}):
            kind, level = own, len(hit[1])
        elif not below:
            kind, level = "body", len(hit[1])
        at = hit.start(2)
    if at < end:
        yield Section(kind, at, end)


def _has_head(page: Page, start: int, headings: list[re.Match[str]]) -> bool:
    first = next(hit.start() for hit in headings if len(hit[1]) == 2)
    names = {
        (hit["boxed"] or hit["name"]).strip().lower()
        for begin, last in page.lines(start, first)
        if (hit := _LABEL.match(page.plain, begin, last))
    }
    return _is_digest(names)


def _is_digest(names: set[str]) -> bool:
    """Whether labels of a head are those of somebody who digests a notice."""
    digest = one_of("labels", "digest", whole=True)
    also = one_of("labels", "digest_too", whole=True)
    return any(map(digest.match, names)) or sum(map(bool, map(also.match, names))) > 1


def kind_of_heading(heading: str) -> str | None:
    """Kind of the section a heading begins; ``None`` where its words are the notice's own."""
    for kind in data("words")["sections"]:
        if one_of("sections", kind).search(heading.strip()):
            return str(kind)
    return None


def _labels(page: Page, sections: tuple[Section, ...]) -> Iterator[Label]:
    for section in sections:
        if section.kind == "title":
            continue
        lines = list(page.lines(section.start, section.end))
        for index, (begin, last) in enumerate(lines):
            for first, hit in _label_hits(page, begin, last):
                end = hit.end()
                if not hit["value"].strip() and first == begin:
                    end = _end_of_list(page, lines, index)
                    if hit["boxed"] and end == lines[index][1]:
                        end = _end_of_next(page, lines, index)
                yield Label(
                    (hit["boxed"] or hit["name"]).strip(), hit.start("value"), end, section.kind
                )


def _label_hits(page: Page, begin: int, last: int) -> Iterator[tuple[int, re.Match[str]]]:
    """The label a line begins with; of a line of boxed ones, each."""
    boxes = [hit.start() for hit in re.compile(r"[【\[]").finditer(page.plain, begin, last)]
    starts = boxes if boxes and boxes[0] == begin else [begin]
    for start, end in zip(starts, [*starts[1:], last], strict=True):
        hit = _LABEL.match(page.plain, start, end)
        if hit:
            yield start, hit


def _end_of_next(page: Page, lines: list[tuple[int, int]], index: int) -> int:
    """Where the line below a boxed label ends, which is its value; a box of its own is none."""
    if index + 1 == len(lines) or page.plain[lines[index + 1][0]] in "【[":
        return lines[index][1]
    return lines[index + 1][1]


def _end_of_list(page: Page, lines: list[tuple[int, int]], index: int) -> int:
    """Where the list below a label without a value ends."""
    end = lines[index][1]
    for begin, last in lines[index + 1 :]:
        if not re.match(r"[-*+•]\s", page.plain[begin:last]):
            break
        end = last
    return end
