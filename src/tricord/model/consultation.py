"""Requests to consult, as the "Commitment to Consult" of 18 August 2023 foresees them.

The three leaders committed their governments "to consult trilaterally with each other, in an
expeditious manner". The text names no number of hours: by when an answer is expected is for whoever
asks to say, and where nobody does, the setting ``consultation_hours`` is our convention, not the
commitment's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Final

from tricord.model.finding import content_hash
from tricord.model.marking import CLEAR, Marking

BASIS: Final = "Commitment to Consult, 18 August 2023"
"""What a request stands on; printed in it."""


class Happened(StrEnum):
    """What happened to a request.

    ``received``: the partner asked took it in and gave a receipt. ``confirmed``: whoever asked
    took that receipt in.
    """

    REQUESTED = "requested"
    RECEIVED = "received"
    CONFIRMED = "confirmed"
    ANSWERED = "answered"
    CLOSED = "closed"


class Status(StrEnum):
    """How a request stands; ``overdue`` is a fact of the clock, no verdict."""

    OPEN = "open"
    OVERDUE = "overdue"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Request:
    """A request to consult.

    Attributes:
        asking: Partner that asks, as ISO 3166-1 alpha-3.
        asked: Partners it asks, in the order of `tricord.model.register.PARTNERS`.
        subject: What about.
        requested_by: Who, in person or office.
        requested_at: When; UTC.
        answer_by: By when an answer is expected; UTC.
        marking: Who may see it.
    """

    asking: str
    asked: tuple[str, ...]
    subject: str
    requested_by: str
    requested_at: datetime
    answer_by: datetime
    marking: Marking = CLEAR


@dataclass(frozen=True, slots=True)
class Receipt:
    """That a partner has received a request.

    Attributes:
        request_id: SHA-256 of the request in canonical form.
        partner: The partner that received it.
        received_by: Who, in person or office.
        received_at: When; UTC.
    """

    request_id: str
    partner: str
    received_by: str
    received_at: datetime


@dataclass(frozen=True)
class Event:
    """One line of the log of consultations.

    Attributes:
        request_id: SHA-256 of the request in canonical form.
        event: What happened.
        partner: Partner that acts; of a confirmed receipt the one that gave it.
        happened_at: When.
        words: Subject of a request; words of an answer or a closing.
        document: Request or receipt in canonical JSON; empty else.
        written_by: Who recorded it.
        written_at: When it was recorded.
        lake_version: Version of the lake it was recorded on.
        marking: Who may see it.
    """

    request_id: str
    event: Happened
    partner: str
    happened_at: datetime
    words: str
    document: str
    written_by: str
    written_at: datetime
    lake_version: int
    marking: str

    @cached_property
    def event_id(self) -> str:
        """Hash of what happened, when, and of who recorded it."""
        return content_hash(
            [self.request_id, self.event, self.partner, self.happened_at.isoformat()],
            [self.words, self.document, self.written_by, self.lake_version],
            self.written_at.isoformat(),
        )


@dataclass(frozen=True, slots=True)
class Consultation:
    """A request with everything that happened to it.

    Attributes:
        request_id: SHA-256 of the request in canonical form.
        request: The request.
        received: When each partner received it, as far as receipts tell.
        answered: When each answered.
        closed_at: When it was closed; ``None`` while it is open.
        events: Its events, in the order they were recorded.
    """

    request_id: str
    request: Request
    received: dict[str, datetime]
    answered: dict[str, datetime]
    closed_at: datetime | None
    events: tuple[Event, ...]

    @property
    def waiting(self) -> tuple[str, ...]:
        """Partners that have not answered."""
        return tuple(each for each in self.request.asked if each not in self.answered)

    @property
    def late(self) -> tuple[str, ...]:
        """Partners that answered after the time."""
        return tuple(
            each
            for each in self.request.asked
            if each in self.answered and self.answered[each] > self.request.answer_by
        )

    def status(self, now: datetime) -> Status:
        """How it stands.

        Args:
            now: The present moment; UTC.
        """
        if self.closed_at is not None:
            return Status.CLOSED
        if not self.waiting:
            return Status.ANSWERED
        return Status.OVERDUE if now > self.request.answer_by else Status.OPEN
