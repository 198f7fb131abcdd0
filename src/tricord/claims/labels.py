"""What topics, standings, classes, measures and units of claims are called."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from tricord.locale import text
from tricord.model.claim import Measured, Reporting, SourceClass, Standing, Topic, Unit

_BEGINNINGS: Final = {
    Topic: "claim-topic",
    Standing: "claim-standing",
    SourceClass: "claim-class",
    Measured: "claim-measured",
    Unit: "claim-unit",
    Reporting: "claim-reporting",
}


def label_key(word: StrEnum) -> str:
    """Message key of what a word of an enum of claims is called."""
    return f"{_BEGINNINGS[type(word)]}-{word}"


def label(word: StrEnum, language: str | None = None) -> str:
    """What a word of an enum of claims is called, in the reader's language by default."""
    return text(label_key(word), language)
