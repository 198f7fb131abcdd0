"""Where a commitment stands, by what statements say of it; never by what was done.

A later statement that says less takes nothing back: a dated promise that is repeated without its
day stays dated, one under way that is reaffirmed stays under way. What is told as done, or was
taken back in so many words, can be promised anew. (Field note on statements, section 10.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from tricord.model.statement import Forum, Kind, Level
from tricord.text.clauses import Commitment
from tricord.text.wording.chains import Chain, Step
from tricord.text.wording.comparable import AGREED
from tricord.text.wording.states import State

_LIFE: Final[tuple[State, ...]] = (
    *("proposed", "committed", "dated", "in_progress", "done"),
    "withdrawn",
)
"""States in the order of a promise's life."""
_FORUMS: Final = tuple(Forum)


@dataclass(frozen=True, slots=True)
class Standing:
    """A commitment and where it stands.

    Attributes:
        chain: The commitment with its steps.
        state: What statements say it has come to.
        since: Day of the statement that first said so.
        due: The latest step that says by when; ``None`` where none does.
    """

    chain: Chain
    state: State
    since: date
    due: Step | None

    @property
    def first(self) -> Step:
        """The first promise: the step whose words the commitment bears."""
        return next(step for step in self.chain.steps if _promised(step))

    @property
    def last(self) -> Step:
        """The last step."""
        return self.chain.steps[-1]

    @property
    def statements(self) -> int:
        """How many statements speak of it."""
        return len({id(step.told) for step in self.chain.steps})

    @property
    def forums(self) -> tuple[Forum, ...]:
        """Forums that speak of it, in order."""
        return tuple(dict.fromkeys(step.told.forum for step in self.chain.steps))

    @property
    def level(self) -> Level:
        """Who made the first promise."""
        return self.first.told.level

    @property
    def agreed(self) -> bool:
        """Whether all parties agreed the words of the first promise."""
        return self.kind in AGREED

    @property
    def kind(self) -> Kind:
        """What the text of the first promise is."""
        return self.first.told.kind(self.first.clause.language)


def standing(chain: Chain) -> Standing:
    """Where a commitment stands.

    Args:
        chain: The commitment.
    """
    state, since = _state(chain.steps)
    due = [step for step in chain.steps if step.clause.due]
    return Standing(chain, state, since, due[-1] if due else None)


def standings(chains: Iterable[Chain], forum: Forum | None = None) -> tuple[Standing, ...]:
    """Where commitments stand: forum by forum, in each those all parties agreed first, by day.

    Args:
        chains: The commitments, by day.
        forum: Only those first promised in this forum; what others say of them later stays.
    """
    found = (standing(chain) for chain in chains)
    own = [each for each in found if forum is None or each.first.told.forum is forum]
    return tuple(
        sorted(own, key=lambda each: (_FORUMS.index(each.first.told.forum), not each.agreed))
    )


def _state(steps: Sequence[Step]) -> tuple[State, date]:
    """The state after the last step, and the day it was first told."""
    state, since = steps[0].state, steps[0].dated
    for step in steps[1:]:
        after = _promised(step) if state == "done" else step.state == "done" or _promised(step)
        anew = state in {"done", "withdrawn"} and after and step.dated > since
        if (anew and step.state != "withdrawn") or _LIFE.index(step.state) > _LIFE.index(state):
            state, since = step.state, step.dated
    return state, since


def _promised(step: Step) -> bool:
    return step.clause.commitment is Commitment.TRACKABLE
