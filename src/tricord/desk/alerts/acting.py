"""What people do with an alert: take it, give it, raise or lower it, mute it, settle it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import insert, select, update

from tricord import clock
from tricord.desk.alerts.alert import Alert, Priority, State, alert_of
from tricord.desk.alerts.inbox import found_in
from tricord.desk.desk import Deed, Seat
from tricord.desk.policy import Reader, Role, Verdict, judge
from tricord.desk.tables import alert, alert_event, person
from tricord.desk.words import needed
from tricord.errors import DeskError

MOST_MUTED_DAYS: Final = 366
"""How long an alert may be muted: nothing is silent for good."""

_WORKING: Final = (Role.ANALYST, Role.RELEASER, Role.COORDINATOR)
_REASON: Final = 2_000


def assign(seat: Seat, begins: str, seen: int, name: str) -> Alert:
    """Give an alert to somebody, or to nobody.

    Args:
        seat: Who gives it.
        begins: Its id, or the beginning of it.
        seen: The version they saw.
        name: Account it is given to; empty for nobody.

    Raises:
        DeskError: ``desk-alert-unknown``; ``desk-person-unknown``; ``desk-assignee``: who gets it
            may not see it; ``desk-changed-meanwhile``; ``desk-role``.
    """
    with seat.begin() as deed:
        found = found_in(deed, begins)
        whose = _assignee(deed, name, found) if name else None
        state = State.OPEN if found.state is State.NEW else found.state
        values = {"assignee": whose, "state": state}
        return _changed(deed, found, seen, values, "assigned" if name else "unassigned", name)


def prioritise(seat: Seat, begins: str, seen: int, priority: Priority, reason: str) -> Alert:
    """Say how soon an alert should be looked at.

    Raises:
        DeskError: As `assign`; ``desk-words``: the reason cannot be kept.
    """
    why = needed(reason, most=_REASON)
    with seat.begin() as deed:
        found = found_in(deed, begins)
        return _changed(deed, found, seen, {"priority": int(priority)}, "prioritised", why)


def mute(seat: Seat, begins: str, seen: int, until: datetime, reason: str) -> Alert:
    """Keep an alert out of the inbox and out of notices until a moment, for a reason.

    What comes meanwhile is kept; the alert is back, as new, when the time is over.

    Raises:
        DeskError: As `assign`; ``desk-mute``: the moment is past, or more than a year ahead;
            ``desk-words``.
    """
    now, why = clock.now(), needed(reason, most=_REASON)
    if not now < until <= now + timedelta(days=MOST_MUTED_DAYS):
        raise DeskError("desk-mute", until=f"{until:%Y-%m-%d}", most=MOST_MUTED_DAYS)
    with seat.begin() as deed:
        found = found_in(deed, begins)
        return _changed(deed, found, seen, {"muted_until": until}, "muted", why, until)


def unmute(seat: Seat, begins: str, seen: int) -> Alert:
    """End the silence of an alert.

    Raises:
        DeskError: As `assign`.
    """
    with seat.begin() as deed:
        return _changed(deed, found_in(deed, begins), seen, {"muted_until": None}, "unmuted", "")


def settle(seat: Seat, begins: str, seen: int, reason: str) -> Alert:
    """Say that an alert needs nothing more; new evidence makes it new again.

    Raises:
        DeskError: As `assign`; ``desk-words``.
    """
    why = needed(reason, most=_REASON)
    with seat.begin() as deed:
        found = found_in(deed, begins)
        return _changed(deed, found, seen, {"state": State.SETTLED}, "settled", why)


def reopen(seat: Seat, begins: str, seen: int, reason: str) -> Alert:
    """Take a settled alert up again.

    Raises:
        DeskError: As `assign`; ``desk-alert-state``: it is not settled; ``desk-words``.
    """
    why = needed(reason, most=_REASON)
    with seat.begin() as deed:
        found = found_in(deed, begins)
        if found.state is not State.SETTLED:
            raise DeskError("desk-alert-state", alert=str(found.alert)[:8], state=found.state)
        return _changed(deed, found, seen, {"state": State.OPEN}, "reopened", why)


def _changed(  # noqa: PLR0917  # what a change is made of
    deed: Deed,
    found: Alert,
    seen: int,
    values: dict[str, Any],
    event: str,
    words: str,
    until: datetime | None = None,
) -> Alert:
    """Write a change, unless somebody else was first."""
    deed.need(*_WORKING)
    changed = (
        update(alert)
        .where(alert.c.alert_id == found.alert, alert.c.version == seen)
        .values(**values, version=alert.c.version + 1)
        .returning(alert)
    )
    row = deed.connection.execute(changed).mappings().one_or_none()
    if row is None:
        raise DeskError("desk-changed-meanwhile", what=str(found.alert)[:8], seen=seen)
    told = {
        "alert_id": found.alert,
        "version": row["version"],
        "at": clock.now(),
        "event": event,
        "person": deed.reader.person,
        "said": words,
        "until": until,
    }
    deed.connection.execute(insert(alert_event).values(told))
    facts = {key: str(value) for key, value in values.items()} | {"said": words}
    deed.record(f"alert.{event}", f"alert:{found.alert}", facts, found.audience)
    return alert_of(row)


def _assignee(deed: Deed, name: str, found: Alert) -> UUID:
    """Who gets an alert, if they may see it and work on it."""
    asked = select(person).where(person.c.name == name.strip().casefold())
    row = deed.connection.execute(asked).mappings().one_or_none()
    if row is None or row["closed_at"] is not None:
        raise DeskError("desk-person-unknown", name=name)
    roles = frozenset(Role(each) for each in row["roles"])
    reader = Reader(row["person_id"], row["partner"], row["mission"], roles)
    if judge(reader, found.audience) is not Verdict.YES or not reader.has(*_WORKING):
        raise DeskError("desk-assignee", name=name)
    return UUID(str(row["person_id"]))
