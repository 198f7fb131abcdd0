"""A value read from a text, with the passage that says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value", bound=object)


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """One value, and where it stands: ``text[start:end]`` of what was read is the passage.

    Attributes:
        value: What was read: a day, a name, a number, digits.
        start: First character of the passage, counted in the text that was read.
        end: Character after the last one.
        text: The passage, as it was written.
        rule: Name of the rule that found it.
    """

    value: Value
    start: int
    end: int
    text: str
    rule: str
