"""The words by which those who act are told: ``data/actors.yaml``, read once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from tricord.text import plain_yaml
from tricord.text.clauses.clause import Language

STATE_NOUNS: Final = (
    r"Republic of Korea|ROK|United States(?: of America)?|Japan|Philippines|Australia|India|Canada|"
    r"France|Germany|Italy|United Kingdom|European Union|New Zealand"
)
"""States by their nouns in English, as a pattern."""


def code_of(words: str, language: Language) -> str:
    """The State that is named first in the list among some words; empty for none.

    Args:
        words: The words.
        language: Their language.
    """
    return next((code for code, each in names(language).items() if each.search(words)), "")


@lru_cache(maxsize=1024)
def called(word: str, language: Language) -> re.Pattern[str]:
    """How somebody is called by a word of a name, with the office behind it.

    Args:
        word: The word.
        language: Its language.
    """
    name = re.escape(word)
    if language == "en":
        return re.compile(rf"\b{name}\b")
    if language == "ja":
        office = r"(?:副|次|外務|国務|外交部)*(?:大臣|長官|次官|局長|室長|総理|補佐官)"
        return re.compile(f"{name}{office}")
    office = r"(?:부|사무)?(?:장관|차관|대신|외무상|보좌관|실장|국장|총리)"
    return re.compile(rf"(?<![가-힣]){name}\s?(?:외교부|국무|외무)?\s?{office}")


@cache
def _said() -> Mapping[str, Any]:
    path = Path(__file__).parent / "data" / "actors.yaml"
    loaded: Mapping[str, Any] = plain_yaml.load(path.read_text(encoding="utf-8"))
    return loaded


@cache
def names(language: Language) -> Mapping[str, re.Pattern[str]]:
    """States and other parties, by how a language names them."""
    return {code: re.compile(words) for code, words in _said()[language].items()}


@cache
def titles(language: Language) -> Mapping[str, re.Pattern[str]]:
    """Offices that only one State has."""
    return {code: re.compile(words) for code, words in _said()["titles"][language].items()}


@cache
def written(language: Language) -> Mapping[str, re.Pattern[str]]:
    """Persons told by how name and office are written."""
    lists = {"{surnames}": _said()["surnames"], "{closed}": _said()["closed"]}
    found = {}
    for code, said in _said()["written"].get(language, {}).items():
        words = str(said)
        for mark, each in lists.items():
            words = words.replace(mark, each)
        found[code] = re.compile(words)
    return found


@cache
def groups(language: Language) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Words that name several at once, and whom."""
    return tuple(
        (re.compile(row["words"]), tuple(row["members"])) for row in _said()["groups"][language]
    )


@cache
def together(language: Language) -> re.Pattern[str]:
    """Words for all of them, whoever else is named."""
    return re.compile(_said()["together"][language], re.IGNORECASE)


@cache
def all_who_speak(language: Language) -> re.Pattern[str]:
    """Words for all of them where nobody is named."""
    return re.compile(_said()["all_who_speak"][language], re.IGNORECASE)


@cache
def speakers(language: Language) -> str:
    """Nouns behind which the subject of an East Asian sentence ends, as a pattern."""
    return str(_said()["speakers"][language])


@cache
def shared(language: Language) -> re.Pattern[str]:
    """What only all of them can do: agree, exchange views."""
    return re.compile(_said()["shared"].get(language, "(?!)"))
