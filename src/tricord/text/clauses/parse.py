"""A statement, clause by clause: `parse`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from tricord.text.clauses import endings, english
from tricord.text.clauses.actors import Parties, actors, parties, shares, without_speaker
from tricord.text.clauses.blocks import Block, blocks
from tricord.text.clauses.clause import Act, Clause, Commitment, Due, Language, Span
from tricord.text.clauses.commitments import aspect, commitment
from tricord.text.clauses.due import due
from tricord.text.clauses.english_denials import promises_not
from tricord.text.clauses.fields import hedges, strength
from tricord.text.clauses.half_width import as_printed, half_width
from tricord.text.clauses.instruments import instruments
from tricord.text.clauses.others import named_others
from tricord.text.clauses.piece import Piece
from tricord.text.clauses.programmes import abbreviations, programmes
from tricord.text.clauses.sentences import sentences
from tricord.text.clauses.targets import target
from tricord.text.clauses.topics import topics

# A line that opens a list of what was agreed.
_OPENS_LIST: Final = {
    "ja": re.compile(
        r"(?:以下|次)(?:の(?:点|とおり|事項|諸点))?(?:につき|について|で|を)?[^。]{0,14}(?:一致|合意|確認|決定)"
    ),
    "ko": re.compile(r"(?:다음|아래)(?:과 같|의 (?:사항|점))[^.]{0,20}(?:합의|의견|결정|하기로)"),
}
_ITEM: Final = re.compile(
    r"\s*(?:[-*+•・○●□ㅇ◇※·–—]|\(?\d{1,2}(?:[).、.]|[ \u3000])|[①-⑳]|\([1-9ア-ンァ-ヶ가-하]\))"
)
# What the corpus prints above a text.
_CARRIER: Final = re.compile(r"^(?:source=[^\n]*\n)?(?:TITLE:\s*)?")

# Acts whose object is the parties' own conduct: what is denied in it they deny.
_OF_OWN_CONDUCT: Final = frozenset(("commit", "reaffirm"))
# Where in an East Asian clause a denial of what is said stands, in characters from its end.
_TAIL: Final = 20
_SAID_NOT_TO: Final = re.compile(
    r"(?:ない|ません|ず)(?:方針|こと|旨|との|という)|지 않(?:기로|겠|을\s?것|는다는)"
)


@dataclass(frozen=True, slots=True)
class _Around:
    """What a clause stands in."""

    text: str
    language: Language
    known: Parties
    dated: date | None
    shorts: frozenset[str]


def parse(text: str, dated: date | None = None) -> tuple[Clause, ...]:
    """The clauses of a text, in its order, with every field a span or of a closed list.

    Args:
        text: The text as given; languages may follow one another.
        dated: Day of the statement, from which "later this year" is reckoned.
    """
    half = half_width(text)
    found = (clause for block in blocks(text) for clause in _block(half, block, dated))
    return tuple(found if half == text else (as_printed(clause, text) for clause in found))


def _block(text: str, block: Block, dated: date | None) -> Iterator[Clause]:
    start = block.start
    if block.start == 0:
        start = _CARRIER.match(text).end()  # type: ignore[union-attr]  # it fits nothing too
    known = parties(text[start : block.end], block.language)
    before: tuple[str, ...] = known.all
    shorts = abbreviations(text[block.start : block.end])
    listed = False
    for sentence in sentences(text, start, block.end, block.language):
        if block.language != "en" and listed and not _ITEM.match(sentence.text):
            listed = False
        if block.language == "en":
            before = known.all  # each English sentence names its subject
        for piece in _pieces(sentence, block.language, listed, known.others):
            clause = _clause(_Around(text, block.language, known, dated, shorts), piece, before)
            if clause.operative and not piece.others:
                before = clause.actors
            yield clause
        if block.language != "en" and _OPENS_LIST[block.language].search(sentence.text):
            listed = True


def _pieces(
    sentence: Span, language: Language, listed: bool, others: frozenset[str]
) -> list[Piece]:
    if language == "en":
        return english.pieces(sentence.text, sentence.start, others)
    return endings.pieces(sentence.text, sentence.start, language, listed, others)


def _clause(around: _Around, piece: Piece, before: tuple[str, ...]) -> Clause:
    text, language = around.text, around.language
    words = text[piece.start : piece.end]
    empty = Clause(
        start=piece.start,
        end=piece.end,
        text=words,
        language=language,
        operative=False,
        act=None,
        actors=(),
        target="",
        topics=(),
        strength=None,
        commitment=Commitment.NONE,
        aspect="",
        due=None,
        programmes=programmes(words, piece.start, language, around.shorts),
        instruments=(),
        hedges=(),
        negated=False,
        rule=piece.rule,
    )
    if piece.kind in {"", "meeting"}:
        return empty
    flat = words.replace("\n", " ")  # a line that only wraps
    after = text[piece.after : piece.end].replace("\n", " ")
    bound = commitment(piece.kind, piece.pledge, flat, after, language)
    trackable = bound is Commitment.TRACKABLE
    by = due(words, piece.start, language, around.dated) if trackable else None
    return replace(
        empty,
        operative=True,
        act=Act(piece.kind),
        actors=_actors(around, piece, before, flat),
        target=target(text[piece.after : piece.end], piece.kind, language),
        topics=topics(without_speaker(flat, piece.subject, language), language),
        strength=strength(flat, language, piece, trackable, _told_when(by)),
        commitment=bound,
        aspect=aspect(flat, language, _told_when(by)) if trackable else "",
        due=by,
        instruments=instruments(words, piece.start, language),
        hedges=hedges(words, piece.start, language),
        negated=_negated(text, piece, language),
    )


def _actors(around: _Around, piece: Piece, before: tuple[str, ...], flat: str) -> tuple[str, ...]:
    """Who acts in a clause; where one spoke before, an agreement is of all."""
    if piece.others:
        return named_others(piece.subject, around.language)
    if not piece.subject and len(before) == 1 and shares(flat, around.language):
        return around.known.all
    return actors(piece.subject, before, around.known, around.language)


def _told_when(by: Due | None) -> bool:
    """Whether a day or an event is named: "in the long term" names none."""
    return by is not None and (by.event or by.last is not None)


def _negated(text: str, piece: Piece, language: Language) -> bool:
    if piece.denied:
        return True
    if language == "en":
        spoken, after = text[piece.verb : piece.after], text[piece.after : piece.end]
        if re.search(r"\b(?:not|never|no longer)\b", spoken):
            return True
        return piece.pledge and promises_not(after.replace("\n", " "))
    if piece.kind not in _OF_OWN_CONDUCT or "oppose" in piece.rule:
        return (
            False  # "regretted that it was not opened", "must not be allowed": these deny nothing
        )
    return _SAID_NOT_TO.search(text[piece.start : piece.end][-_TAIL:]) is not None
