"""What a person has to know of a text before trusting it: a reprint, a paraphrase, no statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tricord.model.statement import Kind
from tricord.sources.statements.heads import COLLECTOR, Head
from tricord.sources.statements.metadata import host_issuer
from tricord.sources.statements.words import folded, one_of

# Acts of speech of the parties that make a fragment without a title a statement.
_ACTS: Final = 2
# Times a newspaper says that others said something, with and without a byline.
_REPORTED, _REPORTED_WITHOUT_BYLINE = 2, 5
# Where a newspaper's byline stands, in characters.
_TOP: Final = 700
_BEGIN_TEXT: Final = re.compile(r"\bbegin text\b", re.IGNORECASE)


def is_report(text: str) -> bool:
    """Whether a text is a newspaper's: it says who wrote it, or again and again who said what."""
    plain = folded(text)
    if _BEGIN_TEXT.search(plain):
        return False
    reported = len(one_of("reported").findall(plain))
    byline = one_of("bylines").search(plain[:_TOP]) is not None
    return reported >= (_REPORTED if byline else _REPORTED_WITHOUT_BYLINE)


def is_statement(heads: Sequence[Head], kinds: Sequence[Kind]) -> bool:
    """Whether a text is a statement: by what it is called, or by what is said in it."""
    if any(kind is not Kind.UNKNOWN for kind in kinds):
        return True
    return any(len(one_of("acts").findall(head.part)) >= _ACTS for head in heads)


def warnings(text: str, address: str) -> list[str]:
    """Codes of what speaks against a text: not from a government's address, swapped words.

    Args:
        text: The statement.
        address: Where it is said to come from.
    """
    plain = folded(text)
    found = []
    if COLLECTOR.match(text):
        found.append("collector-line")
    foreign = bool(address) and host_issuer(address) is None
    if foreign or one_of("carriers").search(plain):
        found.append("carrier-copy")
    if one_of("distorted").search(plain):
        found.append("paraphrase-suspected")
    return found
