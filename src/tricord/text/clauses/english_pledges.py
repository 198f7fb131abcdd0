"""Whether an English pledge undertakes an act one can look for, or restates a position."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from tricord.text.clauses.commitment_words import pattern

# So far behind the verb its object is looked for, in characters.
_NEAR: Final = 120


# "We commit, as members of the group, to": what stands between is no part of what is pledged.
_ASIDE: Final = re.compile(r"^(?:\s*,[^,;.]{1,80},\s|\s*in the [\w-]+ term\b)")
# "Decided not to open": a promise not to do is measured as one to do.
_NOT_TO: Final = re.compile(r"\b(?:not|never) to\b")
# "Will have trained": what is done by then is an act, not a state.
_DONE_BY: Final = re.compile(
    r"\W*(?:that \w+ will )?have\s+(?:\w+ly\s+)?"
    r"(?:\w{2,}ed|begun|built|brought|held|made|sent|taken)\b"
)
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
_NOUNS: Final = frozenset(
    ("the", "a", "an", "our", "their", "its", "this", "these", "that", "each", "all", "any", "both")
)


def undertakes(kind: str, words: str, after: str) -> bool:
    """Whether a pledge undertakes an act.

    Args:
        kind: What the clause does: ``commit`` or ``reaffirm``.
        words: The words of the clause.
        after: Those behind the speech verb.
    """
    if pattern("en", "position").search(words) or pattern("en", "unacceptable").search(words):
        return False
    lead = words[: len(words) - len(after)].rstrip().lower()
    after = _NOT_TO.sub("to", _ASIDE.sub(" ", after, count=1), count=1)
    if kind == "commit" and _surely(words, lead, after):
        return True
    opening = pattern("en", "opening").match(after)
    told = _pledged(after[opening.end() :]) if opening else after
    if told is None or _is_empty(told):
        return False
    wished = opening is not None or _LOOSELY_BOUND.search(lead) is not None
    return _names_act(kind, told, wished)


def own_meeting(words: str) -> bool:
    """Whether parties look forward to a meeting of their own, and say when it is.

    Args:
        words: The words of the clause.
    """
    _, looks, after = words.partition("look")
    return bool(looks) and pattern("en", "own_meeting").match(after.lstrip("seding")) is not None


def _surely(words: str, lead: str, after: str) -> bool:
    """Whether a figure, a beginning or an announcement makes it an act, whatever the verb."""
    if pattern("en", "measured").search(words) or _BEGINNING.search(lead):
        return True
    return pattern("en", "made").match(after) is not None


def _pledged(rest: str) -> str | None:
    """What stands behind "commitment to"; ``None`` where no act can."""
    if not re.match(r"\s*(?:to|that|in)\b", rest):
        return None
    return re.sub(r"^\s*(?:to|in)\b", "", rest)


def _is_empty(told: str) -> bool:
    """Whether the object is a state of the world, or no more than being together."""
    if pattern("en", "vague").match(told):
        return True
    return pattern("en", "met").match(re.sub(r"^\W*(?:to|that \w+ will)\b", "", told)) is not None


def _names_act(kind: str, told: str, wished: bool) -> bool:
    """Whether a verb, or a noun that stands for one, names an act.

    Args:
        kind: What the clause does.
        told: What is pledged.
        wished: Whether a noun may follow "to" as well as a verb.
    """
    hit = pattern("en", "act").match(told)
    verb = hit["verb"].lower() if hit else ""
    told = re.sub(r"^\W*to\b", "", told)
    if _DONE_BY.match(told):
        return True
    if verb in _NOUNS or (wished and not is_verb(verb)):
        return pattern("en", "acting").match(told) is not None
    if not verb or pattern("en", "stative").match(verb):
        return False
    if wished and _SUPPORTS.match(told):
        return False
    restated = kind == "reaffirm" and pattern("en", "stative_restated").match(verb)
    return not restated or pattern("en", "doing").search(told[:_NEAR]) is not None


def is_verb(word: str) -> bool:
    """Whether a word behind "commitment to" is a verb rather than the beginning of a noun.

    Args:
        word: The word, small.
    """
    return word not in _NOUNS and (word.endswith("ing") or word in _verbs())


@cache
def _verbs() -> frozenset[str]:
    path = Path(__file__).parent / "data" / "verbs_en.txt"
    return frozenset(path.read_text(encoding="utf-8").split())
