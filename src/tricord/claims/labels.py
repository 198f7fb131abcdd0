"""What topics, standings, classes, measures and units of claims are called."""

from __future__ import annotations

from tricord.locale import text
from tricord.model.claim import Measured, Reporting, SourceClass, Standing, Topic, Unit

Word = Topic | Standing | SourceClass | Measured | Unit | Reporting
"""A word of one of the enums of claims."""


def label_key(word: Word) -> str:
    """Message key of what a word of an enum of claims is called."""
    match word:
        case Topic():
            return f"claim-topic-{word}"
        case Standing():
            return f"claim-standing-{word}"
        case SourceClass():
            return f"claim-class-{word}"
        case Measured():
            return f"claim-measured-{word}"
        case Unit():
            return f"claim-unit-{word}"
        case Reporting():
            return f"claim-reporting-{word}"


def label(word: Word, language: str | None = None) -> str:
    """What a word of an enum of claims is called, in the reader's language by default."""
    return text(label_key(word), language)
