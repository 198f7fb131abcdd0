"""What came of sending a notice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tricord.errors import DeskError


class Result(StrEnum):
    """What is to be done with a notice and its address next.

    ``sent``: nothing more. ``again``: the same notice once more, later. ``refused``: this notice is
    given up. ``off``: the receiver wants no more notices at this address; switch it off.
    """

    SENT = "sent"
    AGAIN = "again"
    REFUSED = "refused"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of sending a notice.

    Attributes:
        result: What is to be done next.
        status: Status of HTTP or reply code of SMTP; ``None`` where there was no answer.
        wait_s: Seconds the receiver asks to wait before the next attempt; ``None`` where it asks
            for nothing, and the sender's own pauses hold.
        fault: What went wrong, with its code, sentence and hint; ``None`` where it was sent.
        unclear: Whether it may have arrived all the same: the answer to it never came.
    """

    result: Result
    status: int | None = None
    wait_s: float | None = None
    fault: DeskError | None = None
    unclear: bool = False

    @property
    def code(self) -> str:
        """Code of what went wrong; empty where it was sent."""
        return self.fault.code if self.fault else ""
