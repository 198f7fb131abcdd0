"""How a case stands, and what it may come to from there."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class State(StrEnum):
    """How a case stands.

    ``right_of_reply``: those concerned were asked to reply. ``ready``: what there is can be
    certified by a second person. ``certified``: a finding of it was.
    """

    OPEN = "open"
    INVESTIGATING = "investigating"
    RIGHT_OF_REPLY = "right_of_reply"
    READY = "ready"
    CERTIFIED = "certified"
    CLOSED = "closed"
    REOPENED = "reopened"


_WORK: Final = frozenset({State.INVESTIGATING, State.RIGHT_OF_REPLY, State.READY, State.CLOSED})

NEXT: Final[Mapping[State, frozenset[State]]] = {
    State.OPEN: _WORK,
    State.INVESTIGATING: _WORK - {State.INVESTIGATING},
    State.RIGHT_OF_REPLY: _WORK - {State.RIGHT_OF_REPLY},
    State.READY: _WORK - {State.READY} | {State.CERTIFIED},
    State.CERTIFIED: frozenset({State.CLOSED, State.REOPENED}),
    State.CLOSED: frozenset({State.REOPENED}),
    State.REOPENED: _WORK,
}
"""What may follow a state."""

REASONED: Final = frozenset({State.CLOSED, State.REOPENED})
"""States that take a reason."""
