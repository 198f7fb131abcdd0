"""A text as a statement: everything its words say of it, put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tricord.model.statement import Forum, Kind, Level
from tricord.sources.statements.dates import dated
from tricord.sources.statements.heads import Head, head
from tricord.sources.statements.kinds import kind
from tricord.sources.statements.metadata import metadata
from tricord.sources.statements.remarks import is_report, is_statement, is_unread, warnings
from tricord.sources.statements.statement import Statement, remark
from tricord.text.clauses.blocks import blocks
from tricord.text.found import Found
from tricord.text.pages import Page


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text comes from.

    Attributes:
        name: Name of the file.
        sha256: SHA-256 of the file.
        offset: Where the text begins in that of the file.
        page: The map back to the file, where it is HTML.
    """

    name: str
    sha256: str
    offset: int = 0
    page: Page | None = None


def made(
    text: str, origin: Origin, codes: Sequence[str] = (), near: date | None = None
) -> Statement:
    """A text as a statement.

    Args:
        text: The text of one statement.
        origin: Where it comes from.
        codes: Remarks that the reading of the file gave rise to.
        near: A day near the statement's that is known from elsewhere, for a year not printed.
    """
    language_blocks = blocks(text)
    heads = [head(text, block) for block in language_blocks]
    said = metadata(heads, text)
    found = {*codes, *warnings(text, said.address)}
    day, yearless = dated(heads, text, near)
    unread = is_unread(text, language_blocks)
    none = unread or is_report(text) or not is_statement(heads, said.kinds)
    if none:
        found.add("language-unread" if unread else "no-statement")
    elif yearless:
        found.add("year-not-printed")
    kinds = tuple(Kind.UNKNOWN for _ in said.kinds) if none else said.kinds
    if "carrier-copy" in found and not none:
        kinds = tuple(Kind.CARRIER_COPY if kind is Kind.UNKNOWN else kind for kind in kinds)
    return Statement(
        name=origin.name,
        text=text,
        offset=origin.offset,
        language_blocks=language_blocks,
        kinds=kinds,
        title=_title(heads, kinds),
        dated=day,
        forum=Forum.UNKNOWN if none else said.forum,
        level=Level.UNKNOWN if none else said.level,
        in_person=None if none else said.in_person,
        parties=() if none else said.parties,
        issuer=said.issuer,
        authoritative=None if none else said.authoritative,
        address=said.address,
        sha256=origin.sha256,
        remarks=tuple(remark(code) for code in sorted(found)),
        page=origin.page,
    )


def tells(text: str) -> bool:
    """Whether a text is a statement, by what it is called or by what is said in it."""
    language_blocks = blocks(text)
    if is_unread(text, language_blocks):
        return False
    heads = [head(text, block) for block in language_blocks]
    return is_statement(heads, [kind(each) for each in heads])


def _title(heads: Sequence[Head], kinds: Sequence[Kind]) -> Found[str] | None:
    """The title of the joint text, else the first that is built as a title, else any."""
    titles = [(each.title, kind) for each, kind in zip(heads, kinds, strict=True) if each.title]
    titles.sort(key=lambda told: (told[0].rule == "first-line", told[1] is not Kind.JOINT_TEXT))
    return titles[0][0] if titles else None
