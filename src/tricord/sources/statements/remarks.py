"""What a person has to know of a text before trusting it: a reprint, a paraphrase, no statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tricord.model.statement import Kind
from tricord.sources.statements.heads import COLLECTOR, Head
from tricord.sources.statements.metadata import host_issuer
from tricord.sources.statements.swapped_names import swapped_name
from tricord.sources.statements.words import folded, one_of
from tricord.text.clauses.blocks import Block
from tricord.text.clauses.clause import Language

# Acts of speech of the parties that make a fragment without a title a statement.
_ACTS: Final = 2
# Times a newspaper says that others said something, with and without a byline.
_REPORTED, _REPORTED_WITHOUT_BYLINE = 2, 5
# Where a newspaper's byline stands, in characters.
_TOP: Final = 700
# Words without which nobody writes English.
_GRAMMAR: Final = frozenset(
    ("the", "of", "and", "to", "for", "that", "with", "by", "their", "our", "this", "is", "are")
)
# Least share of them among words that are no names, or of kana in Japanese; English statements
# have .14 and more, French, German and Spanish next to none.
_SHARE: Final = 0.05
_FEW_WORDS: Final = 10
# Characters of a part that tell its language.
_SAMPLE: Final = 4000
_FEW_LETTERS: Final = 24
_LATIN_WORD: Final = re.compile(r"[^\W\d_]+")
_LETTER: Final = re.compile(r"[^\W\d_]")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_KANA: Final = re.compile(r"[\u3041-\u30fa]")
_BEGIN_TEXT: Final = re.compile(r"\bbegin text\b", re.IGNORECASE)


def is_unread(text: str, parts: Sequence[Block]) -> bool:
    """Whether a text is in none of the languages that are read: English, Japanese and Korean.

    A page of French has hardly one English word of grammar among its words, one of Chinese no
    kana among its signs. A few words, such as a list of names, may be of any language.

    Args:
        text: The text.
        parts: Its parts by the script they are written in.
    """
    if not parts:
        return len(_LETTER.findall(text)) >= _FEW_LETTERS
    return all(_is_unread(text[each.start : each.end][:_SAMPLE], each.language) for each in parts)


def _is_unread(part: str, language: Language) -> bool:
    if language == "en":
        words = [word for word in _LATIN_WORD.findall(part) if word[0].islower()]
        return len(words) >= _FEW_WORDS and (
            sum(word in _GRAMMAR for word in words) < _SHARE * len(words)
        )
    han, kana = len(_HAN.findall(part)), len(_KANA.findall(part))
    return language == "ja" and han >= _FEW_LETTERS and kana < _SHARE * (han + kana)


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
    if one_of("distorted").search(plain) or swapped_name(plain):
        found.append("paraphrase-suspected")
    return found
