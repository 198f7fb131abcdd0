"""One joint statement, or what a government says of one, as it was read in a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from tricord.model.statement import Forum, Kind, Level
from tricord.text.clauses.blocks import Block
from tricord.text.clauses.clause import Language
from tricord.text.found import Found
from tricord.text.pages import Page

Remark = tuple[str, str]
"""A code, and the key of the sentence that says it in the reader's language."""

REMARKS: Final = (
    "carrier-copy",
    "collector-line",
    "language-unread",
    "mixed-encodings",
    "no-statement",
    "paraphrase-suspected",
    "scan-without-text",
    "two-statements",
    "year-not-printed",
)
"""Every code a statement may carry; the sentence stands under ``statement-remark-<code>``."""


NO_STATEMENT: Final = frozenset({"language-unread", "no-statement"})
"""Those of a text of which nothing is made: it is none, or nobody here can read it."""


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
            Letters that were written in parts (NFD) are whole.
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
        page: The map back to the file, where that is HTML or has letters in parts; no part of what
            the statement says.
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

    def kind_in(self, language: Language) -> Kind:
        """What its first part in a language is; ``UNKNOWN`` where it has none.

        Args:
            language: The language.
        """
        parts = zip(self.language_blocks, self.kinds, strict=True)
        return next((kind for block, kind in parts if block.language == language), Kind.UNKNOWN)

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
            in the whole text of the file as it is given. A byte-order mark is no character of it:
            so count Python's ``utf-8-sig`` and ``utf-16``, with line ends as they are.
        """
        first, last = self.offset + start, self.offset + end
        if self.page is None:
            return first, last
        return self.page.starts[first], self.page.ends[last - 1]
