"""Words that came and words that went between two clauses of one language, and where they stand."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tricord.text.clauses import Clause

_JAPANESE: Final = re.compile(r"[一-龯々]+|[ァ-ヶー]+|[ぁ-ん]+|[A-Za-z0-9]+")
_SPACED: Final = re.compile(r"[\w’'\-.]*\w")

Range = tuple[int, int]
"""First word, and the one after the last."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a clause; all stretches of a clause, one after the other, are its text.

    Attributes:
        start: Its first character, counted in the text of the clause.
        end: The character after its last.
        changed: Whether the other clause lacks its words.
    """

    start: int
    end: int
    changed: bool


def words_in(clause: Clause) -> list[re.Match[str]]:
    """The words of a clause, in order; in Japanese stretches of one script.

    Args:
        clause: The clause.
    """
    return list((_JAPANESE if clause.language == "ja" else _SPACED).finditer(clause.text))


def went_and_came(
    before: Sequence[re.Match[str]], after: Sequence[re.Match[str]]
) -> tuple[list[Range], list[Range]]:
    """Which words went and which came, as runs, in the order of the clauses.

    Args:
        before: Words of the earlier clause.
        after: Words of the later one.
    """
    folded = [[hit[0].lower() for hit in words] for words in (before, after)]
    matcher = difflib.SequenceMatcher(None, folded[0], folded[1], autojunk=False)
    steps = [step for step in matcher.get_opcodes() if step[0] != "equal"]
    return [(a, b) for _, a, b, _, _ in steps if b > a], [(c, d) for *_, c, d in steps if d > c]


def stretches(before: Clause, after: Clause) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Both clauses whole, cut where what changed begins and ends.

    Args:
        before: The earlier clause.
        after: The later one.
    """
    words = words_in(before), words_in(after)
    went, came = went_and_came(*words)
    return _cut(before.text, words[0], went), _cut(after.text, words[1], came)


def _cut(
    text: str, words: Sequence[re.Match[str]], changed: Sequence[Range]
) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    at = 0
    for first, last in changed:
        start, end = words[first].start(), words[last - 1].end()
        found += [Stretch(at, start, changed=False), Stretch(start, end, changed=True)]
        at = end
    found.append(Stretch(at, len(text), changed=False))
    return tuple(each for each in found if each.end > each.start)
