"""Whether two statements are of one series: only then do stronger and weaker mean something.

The key of a series is forum, level, kind of document and language. (Field note on statements,
section 6.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from tricord.model.statement import Forum, Kind, Level
from tricord.reports.statements import facts
from tricord.reports.statements.side import Side
from tricord.reports.wording import Wording
from tricord.text.clauses import Language

State = Literal["same", "unlike", "unknown"]

_UNKNOWN: Final = frozenset({Forum.UNKNOWN, Level.UNKNOWN, Kind.UNKNOWN})


@dataclass(frozen=True, slots=True)
class KeyPart:
    """A part of the key of both.

    Attributes:
        name: ``forum``, ``level``, ``kind`` or ``languages``.
        before: That of the earlier statement, in words.
        after: That of the later one.
        state: Whether they are the same; ``unknown`` where one is not known.
    """

    name: str
    before: str
    after: str
    state: State


def key_parts(
    before: Side, after: Side, compared: Sequence[Language], wording: Wording
) -> tuple[KeyPart, ...]:
    """The parts of the key of both statements.

    Args:
        before: The earlier statement.
        after: The later one.
        compared: Languages in which they are compared; the kind is that of these parts.
        wording: Words of the document.
    """
    one, other = before.statement, after.statement
    kinds = [
        tuple(kind for language in compared for kind in side.kinds(language))
        for side in (before, after)
    ]
    forums = [wording(f"statements-forum-{each.forum}") for each in (one, other)]
    levels = [wording(f"statements-level-{each.level}") for each in (one, other)]
    called = [facts.kinds_said(dict.fromkeys(each), wording) for each in kinds]
    tongues = [facts.languages(each.languages, wording) for each in (one, other)]
    spoken = [sorted(each.languages) for each in (one, other)]
    return (
        KeyPart("forum", forums[0], forums[1], _state([one.forum], [other.forum])),
        KeyPart("level", levels[0], levels[1], _state([one.level], [other.level])),
        KeyPart("kind", called[0], called[1], _state(*kinds)),
        KeyPart("languages", tongues[0], tongues[1], _state(*spoken)),
    )


def standing(parts: Sequence[KeyPart]) -> State:
    """Whether two statements are of one series; a further language in one of them changes nothing.

    Args:
        parts: The parts of the key of both.
    """
    states = {part.state for part in parts if part.name != "languages"}
    return "unlike" if "unlike" in states else "unknown" if "unknown" in states else "same"


def _state(one: Sequence[str], other: Sequence[str]) -> State:
    if _UNKNOWN & {*one, *other}:
        return "unknown"
    return "same" if list(one) == list(other) else "unlike"
