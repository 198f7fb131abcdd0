"""Figures a case expects of a meter, worked out from the file it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tricord.model.case import Check


@dataclass(frozen=True)
class Checked:
    """A figure that was asked for.

    Attributes:
        check: What was asked.
        figures: What was worked out, by the names the case gives them; empty where nothing could.
        reason: Why it could not be worked out.
    """

    check: Check
    figures: Mapping[str, object]
    reason: str = ""

    @property
    def agrees(self) -> bool:
        """Every figure is as expected."""
        return bool(self.figures) and dict(self.figures) == dict(self.check.expected)

    def row(self) -> dict[str, Any]:
        """As ``--format json`` writes it."""
        return {
            "asked": self.check.asked,
            "expected": dict(self.check.expected),
            "found": dict(self.figures),
            "agrees": self.agrees,
            "reason": self.reason,
        }


def check(checks: Iterable[Check], path: Path) -> Iterator[Checked]:
    """Work out what a case expects.

    Args:
        checks: What it expects.
        path: The case file; files it names are looked for beside it and in the folders above.
    """
    for each in checks:
        yield Checked(each, {}, "unknown")
