"""One joint statement, or what a government says of one, as it was read in a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from tricord.text.clauses.blocks import Block
from tricord.text.clauses.clause import Language
from tricord.text.found import Found
from tricord.text.pages import Page


class Kind(StrEnum):
    """What a text is; only texts of one kind can be compared word by word.

    ``remarks`` are the words of one office-holder, a spokesperson's statement among them; a
    ``national_summary`` is one government's account of a meeting (概要, 보도자료, readout).
    """

    JOINT_TEXT = "joint_text"
    TRANSLATION = "translation"
    NATIONAL_SUMMARY = "national_summary"
    POINTS = "points"
    FACT_SHEET = "fact_sheet"
    CHAIR_STATEMENT = "chair_statement"
    REMARKS = "remarks"
    PRINCIPLES = "principles"
    CARRIER_COPY = "carrier_copy"
    UNKNOWN = "unknown"


class Forum(StrEnum):
    """Among whom a statement was agreed, or of whose meeting it tells.

    ``national`` is one government speaking by itself, whatever about; ``several`` are other sets
    of States. 日中韓 and 日米韓 differ by one character: ``jpn-chn-kor`` is not ``kor-usa-jpn``.
    """

    KOR_USA_JPN = "kor-usa-jpn"
    KOR_USA = "kor-usa"
    USA_JPN = "usa-jpn"
    KOR_JPN = "kor-jpn"
    JPN_CHN_KOR = "jpn-chn-kor"
    USA_JPN_PHL = "usa-jpn-phl"
    USA_JPN_AUS = "usa-jpn-aus"
    QUAD = "quad"
    G7 = "g7"
    G20 = "g20"
    MSMT = "msmt"
    SEVERAL = "several"
    NATIONAL = "national"
    UNKNOWN = "unknown"


class Level(StrEnum):
    """Who met or speaks: the highest of them; deputies of leaders count as leaders."""

    LEADERS = "leaders"
    MINISTERS = "ministers"
    VICE_MINISTERS = "vice_ministers"
    NSA = "nsa"
    OFFICIALS = "officials"
    UNKNOWN = "unknown"


Remark = tuple[str, str]
"""A code, and the key of the sentence that says it in the reader's language."""

REMARKS: Final = (
    "carrier-copy",
    "collector-line",
    "mixed-encodings",
    "no-statement",
    "paraphrase-suspected",
    "scan-without-text",
    "two-statements",
    "year-not-printed",
)
"""Every code a statement may carry; the sentence stands under ``statement-remark-<code>``."""


def remark(code: str) -> Remark:
    """A remark by its code, one of `REMARKS`."""
    return code, f"statement-remark-{code}"


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a file; every place counts characters of ``text``.

    Attributes:
        name: Name of the file.
        text: Its words. Of plain text they are those of the file, character by character, without
            a byte-order mark; of a page, a document or a PDF they are what is printed in it.
        offset: Where they begin in the whole text of the file: 0 where it holds one statement.
        language_blocks: Its parts by language, in order.
        kinds: What each part is: one file may hold a summary and the joint text.
        title: Its title.
        dated: Its day: of issue where that is printed, else of the meeting it tells of.
        forum: Among whom.
        level: Who met or speaks.
        in_person: ``True`` in a room, ``False`` by telephone or screen, ``None`` where nothing
            says so or nobody met.
        parties: Who speaks, or who met: ISO 3166-1 alpha-3, the three partners first, and ``EU``.
        issuer: The government whose page or words it is, such as ``USA``; empty where not known.
        authoritative: Whether the text says of itself that it is the agreed wording (``True``) or
            that it is not, as a courtesy translation does (``False``).
        address: Address it is said to come from; empty where none is printed.
        sha256: SHA-256 of the file it was first read from, in hexadecimal.
        remarks: What a person has to know of it.
        page: The map back to the file, where that is HTML; no part of what the statement says.
    """

    name: str
    text: str
    offset: int
    language_blocks: tuple[Block, ...]
    kinds: tuple[Kind, ...]
    title: Found[str] | None
    dated: Found[date] | None
    forum: Forum
    level: Level
    in_person: bool | None
    parties: tuple[str, ...]
    issuer: str
    authoritative: bool | None
    address: str
    sha256: str
    remarks: tuple[Remark, ...]
    page: Page | None = field(default=None, compare=False, repr=False)

    @property
    def languages(self) -> tuple[Language, ...]:
        """Its languages, each once, in order."""
        return tuple(dict.fromkeys(block.language for block in self.language_blocks))

    @property
    def kind(self) -> Kind:
        """What it is as a whole: the joint text where it holds one, else its first part's kind."""
        if Kind.JOINT_TEXT in self.kinds:
            return Kind.JOINT_TEXT
        return next((kind for kind in self.kinds if kind is not Kind.UNKNOWN), Kind.UNKNOWN)

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of its remarks."""
        return tuple(code for code, _ in self.remarks)

    def in_file(self, start: int, end: int) -> tuple[int, int]:
        """Where words of ``text`` stand in the file.

        Args:
            start: Their first character, counted in ``text``.
            end: The character after their last; more than ``start``.

        Returns:
            First character and the one after the last, counted in the decoded HTML of a page, else
            in the whole text of the file.
        """
        first, last = self.offset + start, self.offset + end
        if self.page is None:
            return first, last
        return self.page.starts[first], self.page.ends[last - 1]
