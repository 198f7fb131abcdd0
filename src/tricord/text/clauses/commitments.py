"""Whether a clause binds its speakers, and to what.

The test is that of the G7 Research Group (1997 compliance report, "Defining Commitments"): a
discrete, specific, publicly expressed, collectively agreed statement of intent to take future
action towards an identified target.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from tricord.text import plain_yaml
from tricord.text.clauses.clause import Commitment, Language

# So far behind the verb its object is looked for, in characters.
_NEAR: Final = 120


_SUPPORTS: Final = re.compile(r"\W*(?:to )?support(?:ing)?\b", re.IGNORECASE)
# "Are establishing a mechanism": what is begun is a promise to have it.
_BEGINNING: Final = re.compile(
    r"\b(?:launching|establishing|creating|inaugurating|signing|forming|initiating|formali[sz]ing|"
    r"instituting|introducing|setting up|standing up)$"
)
# After these a noun may follow "to" as well as a verb: "committed to dialogue".
_LOOSELY_BOUND: Final = re.compile(
    r"\b(?:commit(?:s|ted|ting)?|dedicated|devoted|determined|resolved|bound)$"
)


def commitment(kind: str, pledge: bool, words: str, after: str, language: Language) -> Commitment:
    """What a clause binds its speakers to.

    Args:
        kind: What it does.
        pledge: Whether its verb, or what follows it, undertakes something.
        words: The words of the clause.
        after: Those behind the speech verb; in Japanese and Korean those before it.
        language: Their language.
    """
    if kind == "support":
        return Commitment.POSITION
    if kind == "note":
        noted = _pattern(language, "noted").search(words)
        return Commitment.POSITION if noted else Commitment.NONE
    asked = kind in {"call", "commit"} and language == "en"
    if asked and _pattern("en", "own_officials").match(after):
        return Commitment.TRACKABLE
    if kind not in {"commit", "reaffirm"}:
        return Commitment.NONE
    trackable = (
        _english(kind, pledge, words, after)
        if language == "en"
        else (pledge and _east_asian(kind, words, language))
    )
    return Commitment.TRACKABLE if trackable else Commitment.POSITION


def aspect(words: str, language: Language, dated: bool) -> str:
    """``dated``, ``continuing`` or ``new``, for a trackable clause.

    Args:
        words: The words of the clause.
        language: Their language.
        dated: Whether it says by when.
    """
    if dated:
        return "dated"
    going_on = re.search(_said()["continuing"][language], words, re.IGNORECASE)
    return "continuing" if going_on else "new"


def _english(kind: str, pledge: bool, words: str, after: str) -> bool:
    if not pledge or _pattern("en", "position").search(words):
        return False
    if kind == "commit" and _pattern("en", "measured").search(words):
        return True
    lead = words[: len(words) - len(after)].rstrip().lower()
    begun = kind == "commit" and _BEGINNING.search(lead) is not None
    if begun or (kind == "commit" and _pattern("en", "made").match(after)):
        return True
    opening = _pattern("en", "opening").match(after)
    if opening:
        told = after[opening.end() :]
        if not re.match(r"\s*(?:to|that|for|in|towards?)\b", told):
            return False
        if re.match(r"\s*(?:for|towards?)\b", told):
            return False
        told = re.sub(r"^\s*(?:to|in)\b", "", told)
    else:
        told = after
    if _pattern("en", "vague").match(told):
        return False
    if _pattern("en", "met").match(re.sub(r"^\W*(?:to|that \w+ will)\b", "", told)):
        return False
    hit = _pattern("en", "act").match(told)
    verb = hit["verb"].lower() if hit else ""
    wished = _LOOSELY_BOUND.search(lead) is not None
    told = re.sub(r"^\W*to\b", "", told)
    if verb in _NOUNS or (wished and not _is_verb(verb)):
        return _pattern("en", "acting").match(told) is not None
    if not verb or _pattern("en", "stative").match(verb):
        return False
    if (wished or opening) and _SUPPORTS.match(told):
        return False
    restated = kind == "reaffirm" and _pattern("en", "stative_restated").match(verb)
    if restated and not _pattern("en", "doing").search(told[:_NEAR]):
        return False
    if not opening or _is_verb(verb):
        return True
    return _pattern("en", "acting").match(told) is not None


def _is_verb(word: str) -> bool:
    """Whether a word behind "commitment to" is a verb rather than the beginning of a noun."""
    return word not in _NOUNS and (word.endswith("ing") or word in _verbs())


_NOUNS = frozenset(
    ("the", "a", "an", "our", "their", "its", "this", "these", "that", "each", "all", "any", "both")
)


@cache
def _verbs() -> frozenset[str]:
    path = Path(__file__).parent / "data" / "verbs_en.txt"
    return frozenset(path.read_text(encoding="utf-8").split())


def _east_asian(kind: str, words: str, language: Language) -> bool:
    if language == "ja" and _pattern(language, "vague").search(words):
        return False
    if _pattern(language, "act").search(words):
        return True
    return kind == "commit" and not _pattern(language, "position").search(words)


@cache
def _said() -> Mapping[str, Any]:
    path = Path(__file__).parent / "data" / "commitments.yaml"
    loaded: Mapping[str, Any] = plain_yaml.load(path.read_text(encoding="utf-8"))
    return loaded


@cache
def _pattern(language: Language, name: str) -> re.Pattern[str]:
    return re.compile(_said()[language][name], re.IGNORECASE)
