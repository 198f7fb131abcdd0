"""How alike two clauses of one language are: by the words that carry meaning, rare ones most."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from tricord.text.clauses import Language
from tricord.text.clauses.half_width import half_width
from tricord.text.versions.concepts import concepts_of

# Endings of one word's forms, the longest first.
_ENDINGS: Final = (
    *("ations", "ation", "ments", "ment", "ings", "ing", "ized", "ed"),
    *("ies", "es", "s"),
)
_LATIN: Final = re.compile(r"[A-Za-z][A-Za-z’\-]+|\d+")
_EAST: Final = re.compile(r"[一-龯ァ-ヶー]{2,}|[가-힣]{2,}|[A-Za-z]{2,}|\d+")


@lru_cache(maxsize=1 << 16)
def words_of(text: str, language: Language) -> frozenset[str]:
    """Words and concepts that carry the meaning of a clause.

    Args:
        text: The words.
        language: Their language.
    """
    if language == "en":
        words = {_stem(word.lower()) for word in _LATIN.findall(half_width(text))} - _common()
    else:
        words = set(_EAST.findall(half_width(text)))
    return frozenset(words | {f"#{key}" for key in concepts_of(text, language)})


def weights(texts: Iterable[frozenset[str]]) -> Mapping[str, float]:
    """How much each word tells: the rarer, the more.

    Args:
        texts: The words of each clause.
    """
    known = list(texts)
    counted = Counter(word for text in known for word in text)
    return {word: math.log(1 + len(known) / count) for word, count in counted.items()}


def alike(one: frozenset[str], other: frozenset[str], weight: Mapping[str, float]) -> float:
    """Cosine of two clauses, 0 to 1.

    Args:
        one: Words of one.
        other: Words of the other.
        weight: How much each word tells.
    """

    def mass(words: frozenset[str]) -> float:
        return sum(weight.get(word, 1.0) ** 2 for word in words)

    shared = mass(one & other)
    return shared / math.sqrt(mass(one) * mass(other)) if shared else 0.0


def share(one: frozenset[str], other: frozenset[str], weight: Mapping[str, float]) -> float:
    """How much of what one names stands in the other, 0 to 1.

    Args:
        one: Words of one.
        other: Words of the other.
        weight: How much each word tells.
    """
    mass = sum(weight.get(word, 1.0) ** 2 for word in one)
    return sum(weight.get(word, 1.0) ** 2 for word in one & other) / mass if mass else 0.0


@cache
def _common() -> frozenset[str]:
    """Words that stand in nearly every clause of every statement."""
    path = Path(__file__).parent / "data" / "common_en.txt"
    return frozenset(path.read_text(encoding="utf-8").split())


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:  # a stem left
            return word[: -len(ending)]
    return word
