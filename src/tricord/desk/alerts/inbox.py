"""The inbox: alerts a person may see, what is most pressing first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Select,
    and_,
    func,
    literal_column,
    or_,
    select,
    tuple_,
)

from tricord import clock
from tricord.desk.alerts.alert import Alert, Priority, State, alert_of
from tricord.desk.desk import Deed, Seat
from tricord.desk.policy import Audience
from tricord.desk.tables import alert
from tricord.errors import DeskError

PAGE: Final = 50
"""Alerts of a page."""
MOST: Final = 1_000
"""Alerts of the longest one."""

_WAITING: Final = (State.NEW, State.OPEN)
_STRICT: Final = 3  # AMBER+STRICT and RED


@dataclass(frozen=True, slots=True)
class Asked:
    """Which alerts are asked for; empty fields ask for all.

    Attributes:
        states: How they stand; new and open ones by default.
        strand: Strand.
        monitor: Name of a monitor.
        subject: Key of a subject.
        mine: Whether only those assigned to whoever asks.
        unassigned: Whether only those assigned to nobody.
        least: The lowest priority.
        muted: Whether muted ones too.
        after: The last alert of the page before: its priority, moment and id.
        most: How many.
    """

    states: tuple[State, ...] = _WAITING
    strand: str = ""
    monitor: str = ""
    subject: str = ""
    mine: bool = False
    unassigned: bool = False
    least: Priority = Priority.LOW
    muted: bool = False
    after: tuple[int, datetime, UUID] | None = None
    most: int = PAGE


def inbox(seat: Seat, asked: Asked | None = None) -> tuple[Alert, ...]:
    """Alerts a person may see: by priority, the newest first.

    Args:
        seat: The person.
        asked: Which.
    """
    wanted = asked or Asked()
    with seat.begin() as deed:
        rows = deed.connection.execute(_query(wanted, seat)).mappings().all()
        found = tuple(map(alert_of, rows))
        strict = [each for each in found if is_restricted(each.audience)]
        if strict:
            ids = {"alerts": [str(each.alert) for each in strict]}
            deed.record("alerts.read", "alerts:inbox", ids, _all(strict))
    return found


def waiting(seat: Seat) -> dict[tuple[str, Priority], int]:
    """How many alerts wait for somebody, of those a person may see, by strand and priority.

    Args:
        seat: The person.
    """
    heard = or_(alert.c.muted_until.is_(None), alert.c.muted_until <= clock.now())
    asked = (
        select(alert.c.strand, alert.c.priority, func.count())
        .where(literal_column("alert.state IN ('new', 'open')", Boolean), heard)
        .group_by(alert.c.strand, alert.c.priority)
    )
    with seat.begin() as deed:
        rows = deed.connection.execute(asked).all()
    return {(strand, Priority(priority)): count for strand, priority, count in rows}


def one(seat: Seat, begins: str) -> Alert:
    """An alert by its id, or the beginning of it.

    Raises:
        DeskError: ``desk-alert-unknown``: there is none such that this person may see, or several.
    """
    with seat.begin() as deed:
        found = found_in(deed, begins)
        if is_restricted(found.audience):
            deed.record("alert.read", f"alert:{found.alert}", {}, found.audience)
        return found


def found_in(deed: Deed, begins: str) -> Alert:
    """The same within a transaction, without a word in the log."""
    low, high = _range(begins)
    asked = select(alert).where(alert.c.alert_id >= low, alert.c.alert_id <= high).limit(2)
    rows = deed.connection.execute(asked).mappings().all()
    if len(rows) != 1:
        raise DeskError("desk-alert-unknown", alert=begins)
    return alert_of(rows[0])


def is_restricted(audience: Audience) -> bool:
    """Whether reading a thing of this audience is recorded."""
    narrowed = audience.missions is not None or audience.persons is not None
    return narrowed or audience.level >= _STRICT


def _query(asked: Asked, seat: Seat) -> Select[Any]:
    # Written out, so that the index of waiting alerts is seen to hold all that is asked for.
    states = ", ".join(f"'{State(state)}'" for state in asked.states)
    where: list[ColumnElement[bool]] = [literal_column(f"alert.state IN ({states})", Boolean)]
    for column, value in (
        (alert.c.strand, asked.strand),
        (alert.c.monitor, asked.monitor),
        (alert.c.subject_key, asked.subject),
    ):
        if value:
            where.append(column == value)
    if asked.mine:
        where.append(alert.c.assignee == seat.reader.person)
    if asked.unassigned:
        where.append(alert.c.assignee.is_(None))
    if asked.least > Priority.LOW:
        where.append(alert.c.priority >= asked.least)
    if not asked.muted:
        where.append(or_(alert.c.muted_until.is_(None), alert.c.muted_until <= clock.now()))
    if asked.after:
        where.append(_behind(*asked.after))
    order = (alert.c.priority.desc(), alert.c.renewed_at.desc(), alert.c.alert_id)
    most = max(1, min(asked.most, MOST))
    return select(alert).where(and_(*where)).order_by(*order).limit(most)


def _behind(priority: int, moment: datetime, last: UUID) -> ColumnElement[bool]:
    """What stands after an alert in the order of the inbox."""
    same = and_(alert.c.priority == priority, alert.c.renewed_at == moment)
    older = tuple_(alert.c.priority, alert.c.renewed_at) < tuple_(priority, moment)
    return or_(older, and_(same, alert.c.alert_id > last))


def _range(begins: str) -> tuple[UUID, UUID]:
    """The first and the last id that begin so."""
    digits = begins.strip().casefold().replace("-", "")
    if not digits or len(digits) > 32 or set(digits) - set("0123456789abcdef"):
        raise DeskError("desk-alert-unknown", alert=begins)
    return UUID(digits.ljust(32, "0")), UUID(digits.ljust(32, "f"))


def _all(alerts: list[Alert]) -> Audience:
    """Who may see a thing made of several alerts."""
    first, *others = (each.audience for each in alerts)
    for other in others:
        first = first.join(other)
    return first
