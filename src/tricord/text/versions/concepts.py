"""What a clause speaks of, in concepts that do not depend on its language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tricord.text import plain_yaml
from tricord.text.clauses import Language
from tricord.text.clauses.half_width import half_width


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of the closed list.

    Attributes:
        key: Its name.
        rare: Whether it alone is enough to link two clauses.
        context: Whether it tells where or when rather than what.
        patterns: How each language says it.
    """

    key: str
    rare: bool
    context: bool
    patterns: tuple[tuple[str, re.Pattern[str]], ...]

    def said(self, words: str, language: Language) -> bool:
        """Whether words of a language say it."""
        return dict(self.patterns)[language].search(words) is not None


@cache
def concepts() -> tuple[Concept, ...]:
    """The closed list, in its order."""
    path = Path(__file__).parent / "data" / "concepts.yaml"
    rows = plain_yaml.load(path.read_text(encoding="utf-8"))
    return tuple(
        Concept(
            key=row["id"],
            rare=bool(row.get("rare", False)),
            context=bool(row.get("context", False)),
            patterns=tuple(
                (language, re.compile(row[language], re.IGNORECASE if language == "en" else 0))
                for language in ("en", "ja", "ko")
            ),
        )
        for row in rows
    )


def concepts_of(words: str, language: Language) -> frozenset[str]:
    """Concepts that words of a language say.

    Args:
        words: The words.
        language: Their language.
    """
    words = half_width(words)
    return frozenset(each.key for each in concepts() if each.said(words, language))


def rare(key: str) -> bool:
    """Whether a concept alone is enough to link two clauses."""
    return key in _rare()


def told_by(key: str) -> float:
    """How much a concept tells of what a clause is about, beside one that is neither.

    Args:
        key: Its name, or a figure.
    """
    return _tells().get(key, 1.0)


@cache
def _tells() -> dict[str, float]:
    return {each.key: 1.5 if each.rare else 0.4 if each.context else 1.0 for each in concepts()}


@cache
def _rare() -> frozenset[str]:
    return frozenset(each.key for each in concepts() if each.rare)
