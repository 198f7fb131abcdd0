"""The word lists that carry the rules, read once from ``words.yaml``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, Final

from tricord.text import plain_yaml

_HERE: Final = Path(__file__).parent
_LATIN: Final = re.compile(r"(?:\(\?:)?[A-Za-z]")


@cache
def data(name: str) -> Any:
    """A data file of this package, read once.

    Args:
        name: File name without its ending, such as ``authorities``.
    """
    return plain_yaml.load((_HERE / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def one_of(*path: str, whole: bool = False) -> re.Pattern[str]:
    """A pattern for any word of a list of ``words.yaml``, whatever its case.

    Args:
        path: Keys that lead to the list: ``"labels", "issued"``.
        whole: Whether a text has to be the word and nothing else.
    """
    words = data("words")
    for key in path:
        words = words[key]
    # A Latin word is a whole word: "designed" is not "signed". The others have no such bounds.
    bounded = [
        rf"(?<![A-Za-z])(?:{word})(?![A-Za-z])" if _LATIN.match(word) else word for word in words
    ]
    either = "|".join(f"(?:{word})" for word in bounded)
    return re.compile(rf"\A(?:{either})\Z" if whole else either, re.IGNORECASE)
