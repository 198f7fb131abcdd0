"""Whether the words before an English verb are a subject that speaks for the parties."""

from __future__ import annotations

import re
from typing import Final

from tricord.text.clauses.actor_words import STATE_NOUNS
from tricord.text.clauses.english_acts import English
from tricord.text.clauses.english_plain import says

# What may follow the noun of a speaker within the subject: names, offices, "of the United States".
_TAIL: Final = re.compile(
    r"(?:\s*(?:,|\band\b|\bor\b|\bof\b|\bfor\b|\bthe\b|\bto\b(?=\s+(?:the\s+)?[A-Z])|&|"
    r"[A-Z][\w.’'\-]*+|\([^)]*\)|\d+(?:st|nd|rd|th)?|[–—-]))*\s*"
)
# What may stand before it.
_BEFORE: Final = re.compile(
    r"(?:[Tt]he|[Oo]ur|[Tt]heir|[Ii]ts|[Bb]oth|[Aa]ll|[Tt]hese|[Tt]hose|two|three|four|five|six|seven|"
    r"[Ee]ach|respective|vice|deputy|foreign|national|security|first|prime|defense|1st|2nd|"
    r"relevant|senior|state|affairs|partner|(?!(?:In|At|On|From|With|For|By|To|During|After|Before|"
    r"Following|Under|Since|Through)\b)[A-Z][\w.’'\-]*)"
)
# An officer below the heads of government, and what the calendar of one holds.
_OFFICER: Final = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr)\.\s|\b(?:Secretary|Ambassador|Advisor|Adviser|Director|Representative|"
    r"Envoy|Under Secretary)(?:[\w\s.-]*)\s[A-Z]|\b[Tt]he officials\b"
)
_GOES: Final = re.compile(
    r"\s+(?:(?:also|then|first|separately)\s+)*(?:visit|travel|meet|participate|attend|depart|"
    r"arrive|join|return|accompany|lead the delegation|(?:host|welcome)\s+(?:\w+\s+){0,4}?"
    r"(?:Secretary|Ambassador|Advisor|Adviser|Director|Minister|Representative|Envoy|Deputy))\b"
)
# "The Japanese side and", "officials from the ROK,": what the last part of a subject is joined to.
_PART: Final = r"(?:[Tt]he\s+)?[A-Z][\w.’-]*(?:\s+(?:sides?|officials|of|the|[A-Z][\w.’-]*))*"
_PEOPLE_OF: Final = (
    r"(?:(?:[Tt]he|[Oo]ur|[Tt]heir)\s+)?(?:[A-Za-z]+\s+){0,3}?(?:[Mm]inisters|[Ll]eaders|"
    r"[Oo]fficials|[Gg]overnments|[Aa]dvis[eo]rs|[Rr]epresentatives|[Ee]xperts|[Aa]gencies)\s+"
    r"(?:of|from)\s+"
)
_JOINED_TO: Final = re.compile(
    rf"(?:^|[,;]\s+)\s*(?P<np>(?:{_PEOPLE_OF})?(?:[Bb]oth\s+)?{_PART}(?:,\s+{_PART})*,?\s+and\s+|"
    rf"{_PEOPLE_OF}{_PART}(?:,\s+{_PART})*,\s+)$"
)
# Whose partners and counterparts speak with it.
_STATE_AND: Final = re.compile(
    rf"(?:\b(?:{STATE_NOUNS})|U\.S\.)(?:\s+(?:[Ss]ide|[Gg]overnment))?,?\s+and\s+$"
)
# "Each of the three countries": a part of a subject that is all of it.
_EACH_OF: Final = re.compile(r"\b(?:[Ee]ach|[Bb]oth|[Aa]ll|[Mm]ost|[Ss]everal)\s+of\s+$")
_EMBEDDED: Final = frozenset(
    (
        "that",
        "which",
        "who",
        "whom",
        "whose",
        "whether",
        "if",
        "how",
        "what",
        "where",
        "why",
        "when",
        "because",
        "since",
        "until",
        "unless",
        "than",
    )
)
_OF: Final = frozenset(
    (
        "of",
        "to",
        "for",
        "with",
        "by",
        "from",
        "between",
        "among",
        "amongst",
        "in",
        "on",
        "at",
        "against",
        "toward",
        "towards",
        "over",
        "including",
        "across",
        "throughout",
        "within",
        "through",
        "into",
        "onto",
        "upon",
        "about",
        "under",
        "around",
        "beyond",
        "behind",
        "via",
        "like",
        "and/or",
    )
)
_ASIDE: Final = re.compile(
    r"\s*,\s*(?:for (?:its|their)(?= part)|together with|along with|with(?!\s+wh)|in(?!\s+wh)|"
    r"through|including|led by)\b[^,]{1,80},?$"
)
_BOUNDARY: Final = re.compile(r"(?:[,;:–—.]|\b(?:and|but|while|as|so|or|yet|where))\s*$")
_OPENING: Final = re.compile(
    r"\s*(?:as|while|since|when|if|although|though|given|because|to|in|at|on|with|for|by|"
    r"following|building|after|during|through|recognizing|toward)\b",
    re.IGNORECASE,
)


def subject(left: str, rules: English, meeting: bool, alone: bool) -> int | None:
    """Where the subject at the end of some words begins, if it speaks for the parties.

    Args:
        left: The words before a verb, back to the verb that governs before it.
        rules: The rules of English.
        meeting: Whether that one is of a meeting: "met, where they affirmed".
        alone: Whether nothing follows the verb: ", which the United States welcomed".
    """
    left = _ASIDE.sub("", left.rstrip()).rstrip(" ,")
    inside = False
    for hit in rules.speaker.finditer(left):
        rest = left[hit.end() :]
        if _TAIL.fullmatch(rest) is None or rest.startswith(("’s ", "'s ", "’ ")):
            continue
        first = _phrase(left, hit.start())
        lead = left[:first]
        if each := _EACH_OF.search(lead):
            first, lead = each.start(), left[: each.start()]
        before = re.search(r"([\w/]+)[\s,]*$", lead)
        word = before[1].lower() if before else ""
        if before and word == "which" and alone:
            return before.start()
        if word in _EMBEDDED:
            return first if word == "where" and meeting else None
        if word in _OF and not re.search(r",\s*$", lead):
            inside = True  # "the meeting of the ministers and the secretary": all of it
        elif rules.others.search(left[first:]):
            return None
        elif left[first:].lower().startswith("its ") and not _STATE_AND.search(lead):
            continue  # "Sample Industries and its partners"
        elif not (inside and word in {"and", "or"}) and _stands(hit[0], rest, lead, word):
            return first
    return None


def whole_subject(words: str, first: int) -> int:
    """Where the subject begins of which a speaker is the last part: "the Korean and U.S. sides".

    Args:
        words: The words up to the verb, back to the verb that governs before it.
        first: Where the last part begins.
    """
    hit = _JOINED_TO.search(words[:first])
    return hit.start("np") if hit else first


def _stands(speaker: str, rest: str, lead: str, word: str) -> bool:
    """Whether what leads to a noun phrase lets it be a subject."""
    joined = word in {"and", "but", "or"} and "," not in lead.rstrip()[-6:]
    if joined and re.search(r"\bthat\b", lead):
        return False  # "that the commitment to Japan and the ROK will only strengthen"
    pronoun = speaker.lower() in {"we", "they"} and not rest.strip()
    if pronoun and not re.search(r"\b\w+ing\s*$", lead):
        return True
    return not word or _BOUNDARY.search(lead) is not None


def _phrase(left: str, at: int) -> int:
    """Where the noun phrase around a speaker begins."""
    first = at
    whole = re.sub(r" of (?=Korea\b|America\b)", "_of_", left[:at])
    for word in reversed(list(re.finditer(r"\S+", whole))):
        if not _BEFORE.fullmatch(word[0]):
            break
        first = word.start()
    return first


def opening(masked: str, first: int) -> int:
    """Where the first clause of a sentence begins: at its start, unless another stands before.

    Args:
        masked: The sentence, masked.
        first: Where the subject of its first speech verb begins.
    """
    before = masked[:first]
    joined = re.search(r"[,;]\s*(?:and|but|so|yet)\s*$|;\s*$", before)
    if masked.startswith("which", first):
        return first
    if joined and not _OPENING.match(before) and says(before[: joined.start()]):
        return first
    return 0


def tells_a_day(subject: str, after: str) -> bool:
    """Whether "will" announces what an officer does on a day, and promises nothing.

    "Mr. Sullivan will visit the Command", "The officials will meet on August 31". What ministers or
    leaders together will do counts as a promise, and so does what a government will.

    Args:
        subject: The subject of the sentence.
        after: What follows "will".
    """
    return _OFFICER.search(subject) is not None and _GOES.match(after) is not None
