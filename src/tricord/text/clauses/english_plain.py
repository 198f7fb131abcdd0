"""What an English sentence is apart from its speech verbs: layout, headings, plain telling."""

from __future__ import annotations

import re
from typing import Final

_FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|can|cannot|could|must|may|might|should|would|do|does|did|"
    r"remains?|continues?|serves?|poses?|threatens?|undermines?|requires?|depends?|demonstrates?|"
    r"highlights?|constitutes?|represents?|believes?|trusts?|knows?|needs?|marks?|reflects?|shows?|"
    r"\w{3,}ed|stands?|faces?|live|share|hold|make|made|took|began|begins|came|comes|gave|brought|"
    r"built|found|kept|led|left|lost|paid|rose|saw|set|spoke|went|won|plays?|forms?|provides?|"
    r"helps?|supports?|seeks?|aims?|includes?|brings?|extends?|builds?|affirms?|ensures?|"
    r"(?:we|they) (?:promote|advance|pursue|strive)|"
    r"contributes?|allows?|enables?|underpins?|deserves?|matters?|means?|gives?|will|shall)\b",
    re.IGNORECASE,
)
# What says of a page what stands on it.
_DESCRIBES: Final = re.compile(
    r"(?:The )?(?:following|text of|below) (?:is|are|the)|(?:Begin|End) text|"
    r"The text of the following|(?:The )?(?:above|attached|full text)|TITLE:|source=|"
    r"For immediate release|\(?unofficial|Media Note",
    re.IGNORECASE,
)
# A line set apart as a whole, and not ended like a sentence.
_HEADING: Final = re.compile(
    r"[#>\s]*(?:(?P<mark>\*{1,3}|_{2,3})[^*\n]+[^*\n.!?;:,](?P=mark)|"
    r"(?:[-*+•◦]\s+)?\*\*[^*\n]+[^*\n.!?;,\s]\s*\*\*\s*[:–—]?|"
    r"<(?P<tag>\w+)[^<>\n]*>[^<\n]+[^<\n.!?;:,]</(?P=tag)>)\s*"
)
_SMALL: Final = frozenset(
    (
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
        "via",
        "between",
    )
)
# The least words of a sentence.
_LEAST: Final = 4


def mask(sentence: str) -> str:
    """A sentence with marks of layout, quotations and asides blanked, at the same places.

    Args:
        sentence: The sentence.
    """

    def blank(hit: re.Match[str]) -> str:
        return " " * len(hit[0])

    masked = re.sub(r"\]\([^()\n]{1,300}\)|\[(?=[^\[\]\n]{1,200}\]\()", blank, sentence)
    masked = masked.replace("\n", " ")  # a line that only wraps
    masked = re.sub(r"<[^<>\n]{1,80}>|\*+|_{2,}|\\", blank, masked)
    masked = re.sub(r"“[^”\n]{1,200}”", lambda hit: "“" + "x" * (len(hit[0]) - 2) + "”", masked)
    return re.sub(r"\([^()]{0,120}\)", lambda hit: f"({'·' * (len(hit[0]) - 2)})", masked)


def trimmed(masked: str, start: int, end: int) -> int:
    """The end of a clause without the conjunction and signs that lead to the next.

    Args:
        masked: The sentence, masked.
        start: Where the clause begins.
        end: Where the next one begins.
    """
    kept = masked[start:end]
    while True:
        shorter = re.sub(
            r"(?:[\s,;:.–—-]|\b(?:and|but|or|nor|as well as|while|as|also|to|where)$)+$",
            "",
            kept,
        )
        if shorter == kept:
            return start + len(kept)
        kept = shorter


def heads_a_part(sentence: str) -> bool:
    """Whether a line is a heading by its layout: bold, slanted or tagged from end to end.

    Args:
        sentence: The line as given, with its marks.
    """
    return _HEADING.fullmatch(sentence) is not None


def says(words: str) -> bool:
    """Whether words have a finite verb.

    Args:
        words: The words.
    """
    return len(words.split()) >= _LEAST and _FINITE.search(words) is not None


def tells(words: str, whole: bool) -> bool:
    """Whether a stretch without a speech verb states something: it is no heading, no description.

    Args:
        words: The stretch, masked, without margins.
        whole: Whether it is a whole sentence, which has to end like one.
    """
    if _DESCRIBES.match(words):
        return False
    if not whole:
        return says(words)
    ended = words.endswith((".", "!", "?", "”", ":", ";"))
    if ended and len(words.split()) > _LEAST:
        return True
    return says(words) and (ended or not _is_title(words))


def _is_title(words: str) -> bool:
    """Whether nearly every word of weight begins with a capital."""
    weighty = [
        word for word in re.findall(r"[A-Za-z][\w’'.-]*", words) if word.lower() not in _SMALL
    ]
    capital = sum(word[0].isupper() for word in weighty)
    return bool(weighty) and capital >= 0.7 * len(weighty)
