"""Decisions that stand in the lake, signed by whoever sits at the desk.

What is decided of a commitment, of a request to consult or of who is who stands in the lake, where
monitors and reports read it. Who decided it is told there by name, and in the log of the desk by
account and session. The log is told first: a process that is killed between the two leaves no
decision of which the log knows nothing. What the lake refuses, the log is told too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from tricord.desk.policy import WORKING, audience
from tricord.errors import TricordError

if TYPE_CHECKING:
    from tricord.desk.desk import Seat
    from tricord.model.marking import Marking

_T = TypeVar("_T")

REFUSED: Final = "refused"
"""What an act ends with that came to nothing: ``register.score.refused``."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What somebody is about to decide.

    Attributes:
        act: ``<noun>.<verb>``: ``register.score``.
        about: ``<noun>:<key>``, the key as it was given.
        facts: What they say.
        marking: Marking of what they say.
    """

    act: str
    about: str
    facts: Mapping[str, Any]
    marking: Marking


def signed(seat: Seat, intent: Intent, decide: Callable[[str], _T]) -> _T:
    """Decide as the person at the seat.

    Args:
        seat: The person.
        intent: What they decide, as the log tells it.
        decide: Writes it to the lake; given the name it is signed with.

    Raises:
        DeskError: ``desk-role``: it takes somebody who works on cases.
        TricordError: What ``decide`` raises.
    """
    thing = audience(intent.marking, seat.reader.partner)
    with seat.begin() as deed:
        deed.need(*WORKING)
        deed.record(intent.act, intent.about, intent.facts, thing)
    try:
        return decide(signature(seat))
    except TricordError as refusal:
        with seat.begin() as deed:
            deed.record(f"{intent.act}.{REFUSED}", intent.about, {"code": refusal.code}, thing)
        raise


def signature(seat: Seat) -> str:
    """The name a person signs with: as colleagues read it, and the account it belongs to."""
    return seat.shown if seat.shown == seat.name else f"{seat.shown} ({seat.name})"
