"""Those who are no party to a statement: who they are, and where a sentence is about their acts.

What they do is told: it binds nobody who speaks. A sentence is about their acts where they are its
topic ("The DPRK will …", 北朝鮮は, 북한은), and not where it says what is thought of them ("on the
DPRK, they agreed", 北朝鮮に対しては, 북한의 도발은).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from tricord.text import plain_yaml
from tricord.text.clauses.clause import Language

# A text among China and two of the partners.
_WITH_CHINA: Final = re.compile(
    r"日中韓|中日韓|日韓中|한[·‧・]?중[·‧・]?일|한[·‧・]?일[·‧・]?중|"
    r"(?:Japan|ROK|Republic of Korea)(?:[-–]|, (?:and )?(?:the )?)"
    r"(?:PRC|China|People’s Republic of China)|"
    r"China(?:[-–]|, (?:and )?(?:the )?)(?:Japan|ROK|Republic of Korea)"
)


def named_others(words: str, language: Language) -> tuple[str, ...]:
    """Who of those that are no party is named in some words, each once.

    Args:
        words: The words.
        language: Their language.
    """
    left = words
    found = []
    # Names that hold another are struck out first: the UN Security Council is not the UN.
    for name, pattern in _names(language).items():
        if pattern.search(left):
            found.append(name)
            left = pattern.sub(" ", left)
    return tuple(found)


def topic_of_others(words: str, language: Language, speaking: frozenset[str] = frozenset()) -> str:
    """The subject a sentence begins with, where it is somebody who is no party; else empty.

    Args:
        words: The sentence.
        language: Its language.
        speaking: Those of the list who speak in this text.
    """
    hit = _topic(language).match(words)
    if hit is None or set(named_others(hit["who"], language)) <= speaking:
        return ""
    return hit["who"]


def speaking_others(opening: str) -> frozenset[str]:
    """Those of the list who speak in a text: China, where it stands among two of the partners.

    Args:
        opening: Its title and first words.
    """
    return frozenset({"China"} if _WITH_CHINA.search(opening) else ())


@cache
def _said() -> Mapping[str, Any]:
    path = Path(__file__).parent / "data" / "others.yaml"
    loaded: Mapping[str, Any] = plain_yaml.load(path.read_text(encoding="utf-8"))
    return loaded


@cache
def _names(language: Language) -> Mapping[str, re.Pattern[str]]:
    edges = (r"(?<![\w’'])(?:", r")(?!\w)") if language == "en" else ("(?:", ")")
    rows = _said()["names"]
    words = {row["name"]: row[language] for row in rows}
    if language == "en":
        words |= {row["name"]: f"{row['en']}|{row['of_it']}" for row in rows if "of_it" in row}
    return {
        name: re.compile(f"{edges[0]}{_any_quote(each)}{edges[1]}") for name, each in words.items()
    }


@cache
def _topic(language: Language) -> re.Pattern[str]:
    said = _said()
    one = "|".join(row[language] for row in said["names"])
    organ = said["organs"][language]
    if language == "en":
        people = "|".join(row["of_it"] for row in said["names"] if "of_it" in row)
        one = rf"(?:[Tt]he\s+)?(?:(?:{one})(?:’s\s+{organ})?|(?:{people})\s+{organ})"
    else:
        one = f"(?:{one})(?:{organ})?"
    several = f"{one}(?:{said['joined'][language]}{one})*"
    whole = f"{said['lead'][language]}(?P<who>{several}){said['topic'][language]}"
    return re.compile(_any_quote(whole))


def _any_quote(pattern: str) -> str:
    """A pattern that fits both forms of the apostrophe."""
    return pattern.replace("’", "[’']")
