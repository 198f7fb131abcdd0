"""What a clause is about, from the closed list of ``data/topics.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from tricord.text import plain_yaml
from tricord.text.clauses.clause import Language

# Topics that say little where a clause has another.
GENERAL: Final = frozenset(
    {"trilateral_cooperation", "korean_peninsula", "indo_pacific", "rule_of_law", "un"}
)


@dataclass(frozen=True, slots=True)
class _Marks:
    """What marks a topic: words that do, and words that do unless others stand beside them."""

    sure: re.Pattern[str]
    loose: re.Pattern[str] | None
    unless: re.Pattern[str] | None


def topics(words: str, language: Language) -> tuple[str, ...]:
    """Topics of a clause, the more telling first; empty where none is known.

    Args:
        words: The words of the clause.
        language: Their language.
    """
    found = [
        name
        for name, marks in _topics(language)
        if marks.sure.search(words) or (marks.loose and _loosely(words, marks.loose, marks.unless))
    ]
    telling = [name for name in found if name not in GENERAL]
    return tuple(telling or found)


def all_topics() -> tuple[str, ...]:
    """The closed list, in its order."""
    return tuple(name for name, _ in _topics("en"))


def _loosely(words: str, loose: re.Pattern[str], unless: re.Pattern[str] | None) -> bool:
    return bool(loose.search(words)) and not (unless and unless.search(words))


@cache
def _topics(language: Language) -> tuple[tuple[str, _Marks], ...]:
    path = Path(__file__).parent / "data" / "topics.yaml"
    rows = plain_yaml.load(path.read_text(encoding="utf-8"))
    return tuple((row["id"], _marks(row, language)) for row in rows)


def _marks(row: Mapping[str, Any], language: Language) -> _Marks:
    loose, unless = (
        re.compile(row[key][language], re.DOTALL) if key in row else None
        for key in ("loose", "unless")
    )
    return _Marks(re.compile(row[language]), loose, unless)
