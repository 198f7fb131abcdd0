"""The words by which a promise is told from a position: ``data/commitments.yaml``, read once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tricord.text import plain_yaml
from tricord.text.clauses.clause import Language


@cache
def said_of_commitments() -> Mapping[str, Any]:
    """The rules of all languages."""
    path = Path(__file__).parent / "data" / "commitments.yaml"
    loaded: Mapping[str, Any] = plain_yaml.load(path.read_text(encoding="utf-8"))
    return loaded


@cache
def pattern(language: Language, name: str) -> re.Pattern[str]:
    """A rule of a language, compiled.

    Args:
        language: The language.
        name: Name of the rule.
    """
    return re.compile(said_of_commitments()[language][name], re.IGNORECASE)
