"""What an English clause denies: "did not condemn", "voiced no objection", "decided not to open".

An act that is denied is no such act: it only tells. A promise not to do something is a promise, and
what is promised is denied.
"""

from __future__ import annotations

import re
from typing import Final

AUXILIARIES: Final = (
    r"have|has|had|did|do|does|can|could|would|not(?: yet| only| just| merely| simply)?|never|"
    r"no longer|cannot|neither|(?:did|do|does|have|has|had|can|could|would)n[’']t"
)
"""Words that may stand between a subject and its verb beside adverbs."""

NEGATED_MODAL: Final = r"(?:\s+(?:not|never|no longer|neither)\b)?"
"""What belongs to "will" where a promise is not to do something."""

_DENYING: Final = re.compile(
    r"\b(?:not|never|no longer|neither|cannot)\b|n[’']t\b",
    re.IGNORECASE,
)
_NOT_ONLY: Final = re.compile(r"\bnot\s+(?:only|just|merely|simply|solely|least)\b", re.IGNORECASE)
_NOR: Final = re.compile(r"\bnor\s*$", re.IGNORECASE)
# "Neither side agreed": a subject that is nobody.
_NOBODY: Final = re.compile(
    r"(?:^|[,;]\s+|\band\s+)\s*(?:neither|none|nobody|no (?:one|side|party|partner|country|"
    r"government|minister|leader|delegation))\b[^,;]*$",
    re.IGNORECASE,
)
_NONE: Final = re.compile(
    r"(?:,\s[^,;.]{1,80},)?\s+(?:\w+ly\s+)?(?:no|neither)\s+(?!less\b|small\b|little\b|doubt\b|fewer\b)",
    re.IGNORECASE,
)
_NOT_BEING: Final = re.compile(
    r"(?:not|never|no longer)\s+(?:yet\s+|now\s+)?(?!only\b|just\b|merely\b|simply\b|solely\b)",
    re.IGNORECASE,
)
_PROMISED_NOT: Final = re.compile(
    r"(?:[^.;:]{0,60}?\b(?:commitments?|decisions?|agreements?|intent(?:ion)?s?|pledges?|resolve|"
    r"determination)|[^.;:]{0,30}?\b(?:themselves|ourselves|itself))?\s+(?:not|never)\s+to\b"
    r"|\s+(?:that\s+)?(?:they|we|(?:our|their|the (?:two|three|four)) \w+)\s+"
    r"(?:will|would|shall)\s+(?:not|never|no longer)\b",
    re.IGNORECASE,
)


def denies(before: str, left: str) -> bool:
    """Whether the words that lead to a verb deny it.

    Args:
        before: Adverbs and auxiliaries before the verb.
        left: What stands before these.
    """
    told = _NOT_ONLY.sub("", before)
    if _DENYING.search(told) or _NOR.search(left):
        return True
    return _NOBODY.search(left) is not None


def denies_object(after: str) -> bool:
    """Whether the words behind a verb deny what it would say: "voiced no objection".

    Args:
        after: The words from the end of the verb.
    """
    return _NONE.match(after) is not None


def not_being(masked: str, at: int) -> int:
    """Where what is said behind "are not" begins; the same place where nothing is denied.

    Args:
        masked: The sentence, masked.
        at: Where the words behind a form of to be begin.
    """
    hit = _NOT_BEING.match(masked, at)
    return hit.end() if hit else at


def promises_not(after: str) -> bool:
    """Whether what is promised is not to do something: "decided not to open a desk".

    Args:
        after: The words behind the verb of the promise.
    """
    return _PROMISED_NOT.match(after) is not None
