"""Strength and hedges of a clause, from closed lists of words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, cast

from tricord.text import plain_yaml
from tricord.text.clauses.clause import Hedge, Ladder, Language, Span, Strength
from tricord.text.clauses.piece import Piece

# A pledge of action, however it is said.
_PROMISED: Final = 4
# A promise with a day or a number stands on the last rung of its ladder.
_DATED: Final = 5
# Rules of clauses that tell what is, or what goes on, without a verb of speech.
_PLAIN: Final = re.compile(r"-(?:told|going-on|established|denied|others)\b")


def strength(
    words: str, language: Language, piece: Piece, trackable: bool, dated: bool
) -> Strength | None:
    """The place of a clause on its ladder; ``None`` for plain telling, which stands on none.

    Args:
        words: The words of the clause.
        language: Their language.
        piece: What its verb says: what it does, on which ladder, and the rung of the bare verb.
        trackable: Whether it promises an act one can look for.
        dated: Whether it promises by a day.
    """
    kind, ladder, rung = piece.kind, piece.ladder, piece.rung
    if kind == "note" and rung == 0 and ladder == "positive":
        return Strength("positive", 0, 0)
    if kind == "note" and _asserted(language).search(words):
        return Strength("negative", 6, 6)
    if kind == "note" and _PLAIN.search(piece.rule):
        return None
    high = rung
    for pattern, low, most in _rungs(language, ladder, _family(kind, rung)):
        if pattern.search(words):
            rung, high = low, most
            break
    if ladder == "commit" and trackable and rung < _PROMISED:
        rung = high = _PROMISED
    if ladder == "commit" and dated and rung >= _PROMISED:
        rung = high = _DATED
    return Strength(cast(Ladder, ladder), rung, high)


def hedges(words: str, start: int, language: Language) -> tuple[Hedge, ...]:
    """Words of a clause that loosen or firm what it promises, in their order.

    Args:
        words: The words of the clause.
        start: Where they begin in the text.
        language: Their language.
    """
    found = [
        Hedge(Span(start + hit.start(), start + hit.end(), words[hit.start() : hit.end()]), kind)
        for kind, pattern in _hedges(language).items()
        for hit in pattern.finditer(words.replace("\n", " "))
    ]
    return tuple(sorted(found, key=lambda each: (each.span.start, each.kind)))


def _family(kind: str, rung: int) -> str:
    """By which words a reaffirmed act is measured: those of what is reaffirmed."""
    if kind == "reaffirm":
        return {7: "condemn", 2: "concern"}.get(rung, "oppose")
    return kind


@cache
def _said(name: str) -> Mapping[str, Any]:
    path = Path(__file__).parent / "data" / f"{name}.yaml"
    loaded: Mapping[str, Any] = plain_yaml.load(path.read_text(encoding="utf-8"))
    return loaded


@cache
def _rungs(
    language: Language, ladder: str, kind: str
) -> tuple[tuple[re.Pattern[str], int, int], ...]:
    lists = _said("strength")[language].get(ladder, {})
    rows = lists.get(kind) or lists.get("any") or []
    return tuple(
        (
            re.compile(row["words"], re.IGNORECASE),
            int(row["rung"]),
            int(row.get("high", row["rung"])),
        )
        for row in rows
    )


@cache
def _asserted(language: Language) -> re.Pattern[str]:
    return re.compile(_said("strength")["asserted"][language], re.IGNORECASE)


@cache
def _hedges(language: Language) -> Mapping[str, re.Pattern[str]]:
    return {
        kind: re.compile(words, re.IGNORECASE) for kind, words in _said("hedges")[language].items()
    }
