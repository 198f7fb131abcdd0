"""The word lists that carry the rules, read once from ``rules.yaml``."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any, Final

from tricord.text import plain_yaml

_LATIN: Final = re.compile(r"(?:\(\?[:!<=]+)?[A-Za-z]")


@cache
def rules() -> Any:
    """What stands in ``rules.yaml``."""
    path = Path(__file__).with_name("rules.yaml")
    return plain_yaml.load(path.read_text(encoding="utf-8"))


@cache
def one_of(*path: str, whole: bool = False) -> re.Pattern[str]:
    """A pattern for any of the words of a list.

    Args:
        path: Keys that lead to the list: ``"kinds", "fact_sheet"``.
        whole: Whether a text has to be the word and nothing else.
    """
    words = rules()
    for key in path:
        words = words[key]
    # A Latin word is a whole word; the others have no such bounds.
    bounded = [
        rf"(?<![A-Za-z])(?:{word})(?![A-Za-z])" if _LATIN.match(word) else f"(?:{word})"
        for word in words
    ]
    either = "|".join(bounded)
    return re.compile(rf"\A(?:{either})\Z" if whole else either, re.IGNORECASE | re.MULTILINE)


def folded(text: str) -> str:
    """A text with half-width signs (NFKC) and straight apostrophes, character by character.

    What a sign folds into counts only where it is one sign, so that every place stays its own.
    """
    if text.isascii():
        return text
    return "".join(_fold(sign) for sign in text)


@cache
def _fold(sign: str) -> str:
    if sign in "\u2018\u02bc\uff07":
        return "’"
    wide = unicodedata.normalize("NFKC", sign)
    return wide if len(wide) == 1 and sign not in "\n\r" else sign
