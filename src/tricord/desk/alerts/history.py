"""Why somebody got an alert: what it stands on, what became of it, what makes it theirs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select

from tricord.desk.alerts.alert import Alert
from tricord.desk.alerts.inbox import found_in, is_restricted
from tricord.desk.desk import Seat
from tricord.desk.tables import alert_event, alert_finding, person


class Reason(StrEnum):
    """What makes an alert somebody's."""

    ASSIGNED = "assigned"
    MISSION = "mission"
    NAMED = "named"
    PARTNER = "partner"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Held:
    """A finding of an alert.

    Attributes:
        finding_id: Its id in the lake.
        grade: Place of its grade, from 1.
        score: Its score.
        rests_on: How many rows it rests on.
        since: When it joined the alert.
        gone_at: When it did not stand any more.
    """

    finding_id: str
    grade: int
    score: float
    rests_on: int
    since: datetime
    gone_at: datetime | None


@dataclass(frozen=True, slots=True)
class Event:
    """What became of an alert.

    Attributes:
        at: When.
        event: ``raised``, ``renewed``, ``gone``; ``assigned``, ``muted``, ``settled`` and so on.
        who: Name of the account; empty for the node itself, and for people one may not see.
        said: Their reason, or to whom it went.
        until: Until when it is muted.
    """

    at: datetime
    event: str
    who: str
    said: str
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Why:
    """All that is known of an alert.

    Attributes:
        alert: The alert.
        reason: What makes it this person's.
        findings: Its findings, those that stand first.
        events: What became of it, the oldest first.
    """

    alert: Alert
    reason: Reason
    findings: tuple[Held, ...]
    events: tuple[Event, ...]


def why(seat: Seat, begins: str) -> Why:
    """Why a person got an alert.

    Args:
        seat: The person.
        begins: Its id, or the beginning of it.

    Raises:
        DeskError: ``desk-alert-unknown``.
    """
    with seat.begin() as deed:
        found = found_in(deed, begins)
        if is_restricted(found.audience):
            deed.record("alert.read", f"alert:{found.alert}", {}, found.audience)
        held = deed.connection.execute(
            select(alert_finding)
            .where(alert_finding.c.alert_id == found.alert)
            .order_by(
                alert_finding.c.gone_at.is_not(None),
                alert_finding.c.grade.desc(),
                alert_finding.c.score.desc(),
                alert_finding.c.finding_id,
            )
        ).mappings()
        findings = tuple(
            Held(
                row["finding_id"],
                row["grade"],
                row["score"],
                len(row["evidence"]),
                row["since"],
                row["gone_at"],
            )
            for row in held
        )
        told = deed.connection.execute(
            select(alert_event, person.c.name)
            .join(person, person.c.person_id == alert_event.c.person, isouter=True)
            .where(alert_event.c.alert_id == found.alert)
            .order_by(alert_event.c.version, alert_event.c.at)
        ).mappings()
        events = tuple(
            Event(row["at"], row["event"], row["name"] or "", row["said"], row["until"])
            for row in told
        )
    first = Event(found.raised_at, "raised", "", "", None)
    return Why(found, _reason(seat, found), findings, (first, *events))


def _reason(seat: Seat, found: Alert) -> Reason:
    """The narrowest thing that makes an alert somebody's."""
    if found.assignee == seat.reader.person:
        return Reason.ASSIGNED
    if found.audience.persons is not None:
        return Reason.NAMED
    if found.audience.missions is not None:
        return Reason.MISSION
    return Reason.PUBLIC if found.audience.partners is None else Reason.PARTNER
