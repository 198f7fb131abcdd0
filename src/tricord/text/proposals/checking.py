"""Whether what a language model answered may be kept: all of it, or nothing.

A model may lie, break off, be told by a clause what to say, or answer what nobody asked. So every
part of an answer is a word of a closed list, or stands in the clause. Where it stands is looked up
here; a model gives no places.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from tricord.text.clauses import Act, Clause, Span
from tricord.text.clauses.actors import PARTNERS
from tricord.text.proposals.asking import KEYS, UNSURE

MOST: Final = 12
"""Most names a list of an answer may hold; no clause of a statement names as many."""

_LETTER: Final = "A-Za-z0-9\u00c0-\u024f"
_AT_LETTER: Final = re.compile(f"[{_LETTER}]")


class Reason(StrEnum):
    """Why an answer was rejected."""

    LATE = "late"
    TOO_LARGE = "too-large"
    NO_COMPLETION = "no-completion"
    CUT_OFF = "cut-off"
    NOT_JSON = "not-json"
    OTHER_KEYS = "other-keys"
    WRONG_VALUE = "wrong-value"
    OTHER_TYPE = "other-type"
    TOO_MANY = "too-many"
    NOT_IN_CLAUSE = "not-in-clause"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a model proposes for a clause; places count characters of the text of the clause.

    Attributes:
        act: What the clause may do.
        partners: Who of the three may act: ``ROK``, ``USA``, ``JPN``.
        others: Words of the clause for whoever else may act.
        target: Towards whom.
        hedge: Words that loosen or firm it.
        due: Words that say by when; they are not read as a day.
        programmes: Words that name bodies, dialogues and the like.
    """

    act: Act
    partners: tuple[str, ...]
    others: tuple[Span, ...]
    target: Span | None
    hedge: Span | None
    due: Span | None
    programmes: tuple[Span, ...]


class _Rejected(Exception):  # leaves this file as a reason, never as an exception
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def completion(body: bytes) -> str | Reason:
    """The words of the first choice of a chat completion.

    Args:
        body: The body of the response.
    """
    try:
        said = json.loads(body.decode("utf-8"))
        choice = said["choices"][0]
        content = choice["message"]["content"]
        ended = choice.get("finish_reason")
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        return Reason.NO_COMPLETION
    if not isinstance(content, str):
        return Reason.NO_COMPLETION
    return Reason.CUT_OFF if ended == "length" else content


def checked(content: str, clause: Clause) -> Proposal | Reason:
    """What an answer proposes, if every part of it may be kept; else why it was rejected.

    Args:
        content: What the model said.
        clause: The clause it was asked about.
    """
    try:
        return _proposal(_object(content), clause)
    except _Rejected as rejected:
        return rejected.reason


def _object(content: str) -> dict[str, Any]:
    """The JSON object an answer is, with exactly the members it should have."""
    try:
        said = json.loads(content, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise _Rejected(Reason.NOT_JSON) from None
    if not isinstance(said, dict):
        raise _Rejected(Reason.NOT_JSON)
    if said.keys() != set(KEYS):
        raise _Rejected(Reason.OTHER_KEYS)
    return said


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose members are there once each: of two with one name, neither is believed."""
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _Rejected(Reason.OTHER_KEYS)
    return made


def _proposal(said: dict[str, Any], clause: Clause) -> Proposal:
    kind = said["type"]
    if kind == UNSURE:
        raise _Rejected(Reason.UNSURE)
    if kind not in list(Act):
        raise _Rejected(Reason.OTHER_TYPE)
    actors = _names(said["actors"])
    return Proposal(
        act=Act(kind),
        partners=tuple(each for each in PARTNERS if each in actors),
        others=_spans([each for each in actors if each not in PARTNERS], clause),
        target=_words(said["target"], clause),
        hedge=_words(said["hedge"], clause),
        due=_words(said["due_text"], clause),
        programmes=_spans(_names(said["programmes"]), clause),
    )


def _names(value: object) -> Sequence[str]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise _Rejected(Reason.WRONG_VALUE)
    if len(value) > MOST:
        raise _Rejected(Reason.TOO_MANY)
    return [each.strip() for each in value]


def _spans(names: Sequence[str], clause: Clause) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(_span(each, clause) for each in names))


def _words(value: object, clause: Clause) -> Span | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise _Rejected(Reason.WRONG_VALUE)
    return _span(value.strip(), clause) if value.strip() else None


def _span(said: str, clause: Clause) -> Span:
    """Where words first stand in a clause, as it prints them; a line may break between two."""
    if not any(sign.isalnum() for sign in said):
        raise _Rejected(Reason.WRONG_VALUE)
    if len("".join(said.split())) > len(clause.text):
        raise _Rejected(Reason.NOT_IN_CLAUSE)
    pattern = r"\s+".join(map(re.escape, said.split()))
    # "Ukraine" does not stand in "Ukrainian": no word of Latin letters is cut.
    before = f"(?<![{_LETTER}])" if _AT_LETTER.match(said[0]) else ""
    after = f"(?![{_LETTER}])" if _AT_LETTER.match(said[-1]) else ""
    hit = re.search(before + pattern + after, clause.text)
    if hit is None:
        raise _Rejected(Reason.NOT_IN_CLAUSE)
    return Span(clause.start + hit.start(), clause.start + hit.end(), hit[0])
