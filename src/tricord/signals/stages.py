"""Stages of a warning: watch, caution, alert, serious; and when one is left again.

The words are those of the Republic of Korea's system (관심, 주의, 경계, 심각), whose cut-offs are
not public. Ours are probabilities of a disruption within a year and may be set for each item. A
stage is entered at its cut and left only beneath three quarters of it, so that it does not flicker.
A stage that is worked out is *proposed*: that it is declared takes a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tricord.signals.odds import Odds


class Stage(StrEnum):
    """How far a warning goes, the least first."""

    NONE = "none"
    WATCH = "watch"
    CAUTION = "caution"
    ALERT = "alert"
    SERIOUS = "serious"

    @property
    def rank(self) -> int:
        """Its place, ``none`` being 0."""
        return list(Stage).index(self)


@dataclass(frozen=True)
class Cuts:
    """Probabilities from which a stage is entered.

    Attributes:
        watch: Of ``watch``. [ours]
        caution: Of ``caution``. [ours]
        alert: Of ``alert``. [ours]
        serious: Of ``serious``. [ours]
        left_at: Share of a cut beneath which its stage is left. [ours]
    """

    watch: float = 0.08
    caution: float = 0.2
    alert: float = 0.4
    serious: float = 0.7
    left_at: float = 0.75

    def of(self, stage: Stage) -> float:
        """The cut of a stage; 0 of ``none``."""
        return 0.0 if stage is Stage.NONE else float(getattr(self, stage))

    def reached(self, probability: float) -> Stage:
        """The stage a probability reaches by itself."""
        return max((s for s in Stage if probability >= self.of(s)), key=lambda s: s.rank)

    def held(self, before: Stage, probability: float) -> Stage:
        """The stage after another: a higher one at once, a lower one only well beneath its cut."""
        now = self.reached(probability)
        if now.rank >= before.rank:
            return now
        staying = [
            stage
            for stage in Stage
            if now.rank < stage.rank <= before.rank and probability >= self.left_at * self.of(stage)
        ]
        return max(staying, key=lambda s: s.rank, default=now)


@dataclass(frozen=True)
class Step:
    """A day on which the proposed stage changed.

    Attributes:
        before: Stage until then.
        stage: Stage from then.
        odds: What it rests on.
    """

    before: Stage
    stage: Stage
    odds: Odds


def steps(over_time: Iterable[Odds], cuts: Cuts) -> Iterator[Step]:
    """The changes of stage.

    Args:
        over_time: What signals came to, day after day.
        cuts: From where a stage is entered.
    """
    stage = Stage.NONE
    for each in over_time:
        now = cuts.held(stage, each.probability)
        if now is not stage:
            yield Step(stage, now, each)
            stage = now
