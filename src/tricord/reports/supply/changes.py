"""What changed between two days: stages that rose or fell, and which channels moved them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tricord.signals.gathering import Course
from tricord.signals.odds import Term
from tricord.signals.signal import Channel, Signal
from tricord.signals.stages import Stage

_LEAST: Final = 1e-9
"""Difference of what a channel adds from which it changed."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a probability moved: one channel.

    Attributes:
        channel: The channel.
        what: ``fired``: it says something it did not; ``ended``: what it said no longer counts;
            ``other``: another signal is the strongest; ``silent``: it is listened to again and
            silent; ``missing``: its newest figure is too old, or nobody listens.
        signal: The signal that came or went; ``None`` where there is none.
        added: By how much the logarithm of the odds moved.
    """

    channel: Channel
    what: str
    signal: Signal | None
    added: float


@dataclass(frozen=True, slots=True)
class Change:
    """A proposed stage that is another than it was.

    Attributes:
        item_id: Item.
        partner: Partner.
        before: Stage on the earlier day.
        stage: Stage now.
        probability_before: Probability on the earlier day.
        probability: Probability now.
        causes: What moved it, the strongest first.
    """

    item_id: str
    partner: str
    before: Stage
    stage: Stage
    probability_before: float
    probability: float
    causes: tuple[Cause, ...]

    @property
    def rose(self) -> bool:
        """Whether the stage is a higher one."""
        return self.stage.rank > self.before.rank


def change(before: Course, now: Course) -> Change | None:
    """What changed for an item and partner; ``None`` where the stage is the same.

    Args:
        before: Its course up to the earlier day.
        now: Its course up to the later day.
    """
    if before.stage is now.stage:
        return None
    causes = sorted(_causes(before, now), key=lambda each: (-abs(each.added), each.channel))
    return Change(
        *(now.item_id, now.partner, before.stage, now.stage),
        *(before.odds.probability, now.odds.probability, tuple(causes)),
    )


def _causes(before: Course, now: Course) -> Iterator[Cause]:
    for was, term in zip(before.odds.terms, now.odds.terms, strict=True):
        moved = term.added - was.added
        if abs(moved) > _LEAST:
            what, signal = _what(was, term)
            yield Cause(term.channel, what, signal, moved)


def _what(was: Term, term: Term) -> tuple[str, Signal | None]:
    if term.state == "fired":
        return ("other" if was.state == "fired" else "fired"), term.signals[0]
    if was.state == "fired":
        return "ended", was.signals[0]
    return term.state, None
