"""What a clause is about, from the closed list of ``data/topics.yaml``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from tricord.text import plain_yaml
from tricord.text.clauses.clause import Language

# Topics that say little where a clause has another.
GENERAL: Final = frozenset(
    {"trilateral_cooperation", "korean_peninsula", "indo_pacific", "rule_of_law", "un"}
)


def topics(words: str, language: Language) -> tuple[str, ...]:
    """Topics of a clause, the more telling first; empty where none is known.

    Args:
        words: The words of the clause.
        language: Their language.
    """
    found = [name for name, pattern in _topics(language) if pattern.search(words)]
    telling = [name for name in found if name not in GENERAL]
    return tuple(telling or found)


def all_topics() -> tuple[str, ...]:
    """The closed list, in its order."""
    return tuple(name for name, _ in _topics("en"))


@cache
def _topics(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    path = Path(__file__).parent / "data" / "topics.yaml"
    rows = plain_yaml.load(path.read_text(encoding="utf-8"))
    return tuple((row["id"], re.compile(row[language])) for row in rows)
