"""Whether a clause binds its speakers, and to what.

The test is that of the G7 Research Group (1997 compliance report, "Defining Commitments"): a
discrete, specific, publicly expressed, collectively agreed statement of intent to take future
action towards an identified target.
"""

from __future__ import annotations

import re
from typing import Final

from tricord.text.clauses.clause import Commitment, Language
from tricord.text.clauses.commitment_words import pattern, said_of_commitments
from tricord.text.clauses.english_pledges import own_meeting, undertakes

# Characters at the end of a clause that hold its object and predicate.
_END: Final = 48


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
        noted = pattern(language, "noted").search(words)
        return Commitment.POSITION if noted else Commitment.NONE
    asked = kind in {"call", "commit"} and language == "en"
    if asked and pattern("en", "own_officials").match(after):
        return Commitment.TRACKABLE
    lead = words[: len(words) - len(after)]
    charged = asked and (kind == "commit" or pattern("en", "asking").search(lead) is not None)
    if charged and pattern("en", "officials").match(after):
        return Commitment.TRACKABLE
    if kind == "welcome" and language == "en" and own_meeting(words):
        return Commitment.TRACKABLE
    if kind not in {"commit", "reaffirm"}:
        return Commitment.NONE
    trackable = (
        pledge and undertakes(kind, words, after)
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
    going_on = re.search(said_of_commitments()["continuing"][language], words, re.IGNORECASE)
    return "continuing" if going_on else "new"


def _east_asian(kind: str, words: str, language: Language) -> bool:
    if language == "ja" and pattern(language, "vague").search(words[-_END:]):
        return False
    if pattern(language, "act").search(words):
        return True
    return kind == "commit" and not pattern(language, "position").search(words)
