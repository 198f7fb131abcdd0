"""The words of mission reports: headings, kinds of signals, and the two Admiralty scales."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final

from tricord.model.mission_report import CREDIBILITY, RELIABILITY, Direction, Signal
from tricord.sources import cell
from tricord.sources.supply_tables.columns import by_word, vocabulary

WORDS: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("words.toml").read_text("utf-8")
)
"""How missions head and fill such tables."""

VOCABULARY: Final = vocabulary("mission_reports", WORDS["columns"])
"""Columns of a table of reports, and fields of an e-mail."""

_SIGNALS: Final = by_word(WORDS["signals"])
_DIRECTIONS: Final = by_word(WORDS["directions"])
_RELIABILITY: Final = by_word(WORDS["reliability"])
_CREDIBILITY: Final = by_word(WORDS["credibility"])


def signal_of(written: str) -> Signal | None:
    """What kind of thing happened; ``None`` where it is not known."""
    found = _SIGNALS.get(cell.key(written))
    return Signal(found) if found else None


def direction_of(written: str) -> Direction | None:
    """What it means for supply, unclear where nothing is written; ``None`` where not known."""
    found = _DIRECTIONS.get(cell.key(written)) if written else "unclear"
    return Direction(found) if found else None


def reliability_of(written: str) -> str | None:
    """A to F, as a letter, its words, or both (``B – usually reliable``); ``None`` else."""
    return _on_scale(written, RELIABILITY, _RELIABILITY)


def credibility_of(written: str) -> int | None:
    """1 to 6, as a figure, its words, or both; ``None`` where it is none."""
    found = _on_scale(written, tuple(map(str, CREDIBILITY)), _CREDIBILITY)
    return int(found) if found else None


def _on_scale(written: str, steps: tuple[str, ...], words: dict[str, str]) -> str | None:
    text = cell.key(written)
    if found := words.get(text):
        return found
    # A step with its words behind it: both must be of the same step.
    step, rest = text[:1].upper(), text[1:]
    return step if step in steps and words.get(rest) == step else None
