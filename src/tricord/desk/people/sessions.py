"""Sessions and tokens of a person: seen, and ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update

from tricord import clock
from tricord.desk.desk import Seat
from tricord.desk.policy import Audience
from tricord.desk.tables import session
from tricord.errors import DeskError


@dataclass(frozen=True, slots=True)
class Session:
    """A session, or a token.

    Attributes:
        session: Its id.
        person: Whose it is.
        kind: ``login`` or ``token``.
        label: What a token is for.
        opened_at: When it was opened.
        expires_at: When it is over.
        ended_at: When it was ended before that.
    """

    session: UUID
    person: UUID
    kind: str
    label: str
    opened_at: datetime
    expires_at: datetime
    ended_at: datetime | None


def all_of(seat: Seat) -> tuple[Session, ...]:
    """The sessions and tokens a person may see: their own; all for administrators."""
    shown = (
        *(session.c.session_id, session.c.person_id, session.c.kind, session.c.label),
        *(session.c.opened_at, session.c.expires_at, session.c.ended_at),
    )
    with seat.begin() as deed:
        rows = deed.connection.execute(select(*shown).order_by(session.c.opened_at))
        return tuple(Session(*row) for row in rows)


def end(seat: Seat, which: UUID | None = None) -> None:
    """End a session or a token.

    Args:
        seat: Whose; an administrator ends those of others too.
        which: Its id; the seat's own by default.

    Raises:
        DeskError: ``desk-session-unknown``: there is none such, or it is over.
    """
    wanted = which or seat.session
    ended = (
        update(session)
        .where(session.c.session_id == wanted, session.c.ended_at.is_(None))
        .values(ended_at=clock.now())
    )
    with seat.begin() as deed:
        if deed.connection.execute(ended).rowcount != 1:
            raise DeskError("desk-session-unknown", session=str(wanted))
        own = Audience(2, frozenset({seat.reader.partner}))
        deed.record("person.session-ended", f"session:{wanted}", {}, own)


def which(seat: Seat, begins: str) -> UUID:
    """The open session whose id begins so.

    Raises:
        DeskError: ``desk-session-unknown``: none does, or more than one.
    """
    wanted = begins.strip().casefold()
    found = [
        each.session
        for each in all_of(seat)
        if each.ended_at is None and wanted and str(each.session).startswith(wanted)
    ]
    if len(found) != 1:
        raise DeskError("desk-session-unknown", session=begins)
    return found[0]
