"""Instruments of law that a clause rests on: resolutions, treaties, charters, as printed."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from tricord.text import plain_yaml
from tricord.text.clauses.clause import Language, Span


def instruments(words: str, start: int, language: Language) -> tuple[Span, ...]:
    """Instruments in the words of a clause, in their order.

    Args:
        words: The words.
        start: Where they begin in the text.
        language: Their language.
    """
    return tuple(
        Span(start + hit.start(), start + hit.end(), words[hit.start() : hit.end()])
        for hit in _pattern(language).finditer(words.replace("\n", " "))
    )


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    path = Path(__file__).parent / "data" / "instruments.yaml"
    return re.compile(plain_yaml.load(path.read_text(encoding="utf-8"))[language])
