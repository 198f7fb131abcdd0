"""What became of somebody's notices, as they see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select

from tricord.desk.delivery.channels import Channel
from tricord.desk.desk import Seat
from tricord.desk.tables import notice

MOST: Final = 1_000
"""Notices of the longest list."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice.

    Attributes:
        notice: Its id, as its receiver gets it.
        kind: ``one`` for one alert, ``several``, or ``digest``.
        channel: How it goes out.
        address: Where to.
        made_at: When it was made.
        state: ``gathering``, ``waiting``, ``sending``; ``sent``, ``refused``, ``given_up``,
            ``dropped``: it is at its end.
        tries: How often it was tried.
        doubts: Of how many tries nobody knows whether it arrived.
        next_try: When it is tried again.
        ended_at: When it was at its end.
        outcome: Code of what went wrong last; empty for nothing.
    """

    notice: UUID
    kind: str
    channel: Channel
    address: str
    made_at: datetime
    state: str
    tries: int
    doubts: int
    next_try: datetime | None
    ended_at: datetime | None
    outcome: str


def notices(seat: Seat, most: int = 50) -> tuple[Notice, ...]:
    """The notices of a person, the newest first.

    Args:
        seat: The person.
        most: How many.
    """
    c = notice.c
    told = (c.notice_id, c.kind, c.channel, c.address, c.made_at, c.state, c.tries, c.doubts)
    asked = select(*told, c.next_try, c.ended_at, c.outcome)
    ordered = asked.order_by(c.made_at.desc(), c.notice_id).limit(max(1, min(most, MOST)))
    with seat.begin() as deed:
        rows = deed.connection.execute(ordered).all()
        return tuple(Notice(each[0], each[1], Channel(each[2]), *each[3:]) for each in rows)
