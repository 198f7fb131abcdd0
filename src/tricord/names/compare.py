"""How alike two names are, and why: the plain baseline.

Similarity is RapidFuzz's token-sort ratio over folded names (Indel similarity of the words in
alphabetical order, 0 to 1). It knows one script at a time: a Hangul and a Latin spelling of one
name have nothing in common here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

from rapidfuzz import fuzz

from tricord.names.folding import fold, numbers

SHORT_LETTERS: Final = 5
"""Names up to this many letters must be equal: one edit in them is another name."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing two names came to.

    Attributes:
        score: 0 (nothing in common) to 1 (the same once folded), rounded to 4 digits.
        rule: Why: ``same``, ``similar``, ``short``, ``numbers`` or ``different``.
    """

    score: float
    rule: str


class Matcher(Protocol):
    """What compares names; every answer can be replayed under its version.

    Attributes:
        version: Changes whenever a score may change.
        threshold: Score from which two names count as alike.
    """

    version: str
    threshold: float

    def compare(self, a: str, b: str, schema: str) -> Comparison:
        """Compare two names of things of one kind (`tricord.model.listing.Schema` value)."""
        ...


@dataclass(frozen=True, slots=True)
class TokenSort:
    """The baseline matcher."""

    version: str = "token-sort-1"
    threshold: float = 0.92

    def compare(self, a: str, b: str, schema: str) -> Comparison:  # noqa: ARG002  # all kinds alike
        """Compare two names; see the module."""
        return compare_folded(fold(a), fold(b))


def compare_folded(a: str, b: str) -> Comparison:
    """Compare two names that are folded already."""
    if not a or not b:
        return Comparison(0.0, "different")
    if a == b:
        return Comparison(1.0, "same")
    if numbers(a) != numbers(b):
        return Comparison(0.0, "numbers")
    if min(len(a), len(b)) <= SHORT_LETTERS:
        return Comparison(0.0, "short")
    score = round(fuzz.token_sort_ratio(a, b) / 100, 4)
    return Comparison(score, "similar" if score else "different")
