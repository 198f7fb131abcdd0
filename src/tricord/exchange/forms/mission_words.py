"""The messages of the offline form, by their keys without what all begin with."""

from __future__ import annotations

from typing import Final

from tricord.locale import text
from tricord.model.marking import LEVELS
from tricord.model.mission_report import CREDIBILITY, RELIABILITY, Direction, Signal

_PAGE: Final = (
    "title",
    "intro",
    "no-names",
    "no-script",
    "language",
    "needed",
    "choose",
    "no-item",
    "problems",
    "lines-of-item",
    "scales",
    "no-hash",
    "releasable",
    "mail-text",
    "save",
    "copy",
    "clear",
    "clear-sure",
    "saved",
    "copied",
    "copy-by-hand",
)
_PART: Final = (
    "who",
    "goods",
    "what",
    "sure",
    "files",
    "marking",
)
_LABEL: Final = (
    "report-id",
    "item-id",
    "item",
    "hs",
    "origin",
    "signal",
    "direction",
    "volume",
    "observed-on",
    "expected-on",
    "words",
    "reliability",
    "credibility",
    "claim-origin",
)
_HINT: Final = (
    "report-id",
    "mission",
    "item-id",
    "item",
    "hs",
    "observed-on",
    "expected-on",
    "volume",
    "words",
    "reliability",
    "credibility",
    "claim-origin",
    "attachments",
    "marking",
    "releasable",
    "mail",
)
_PROBLEM: Final = (
    "missing",
    "item",
    "hs",
    "volume",
    "unit",
    "observed-later",
    "long",
)


def words(language: str) -> dict[str, str]:
    """Every message of the form in a language, by its key without ``mission-form-``."""
    return {key: text(f"mission-form-{key}", language) for key in sorted(_keys())}


def level_key(level: str) -> str:
    """Key of what a level of TLP means: ``level-amber-strict``."""
    return f"level-{level.lower().replace('+', '-')}"


def _keys() -> list[str]:
    scales = [
        *(f"reliability-{step.lower()}" for step in RELIABILITY),
        *(f"credibility-{step}" for step in CREDIBILITY),
    ]
    return [
        *_PAGE,
        *(f"part-{name}" for name in _PART),
        *(f"label-{name}" for name in _LABEL),
        *(f"hint-{name}" for name in _HINT),
        *(f"problem-{name}" for name in _PROBLEM),
        *(f"signal-{signal}" for signal in Signal),
        *(f"direction-{direction}" for direction in Direction),
        *scales,
        *(f"{step}-means" for step in scales),
        *map(level_key, LEVELS),
    ]
