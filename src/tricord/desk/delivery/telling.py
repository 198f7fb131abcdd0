"""What a notice tells of alerts, to one reader: nothing they may not see, nothing that is over."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, RowMapping, or_, select

from tricord.desk.alerts.alert import Alert, State, alert_of
from tricord.desk.alerts.grouping import GRADES
from tricord.desk.notices.wording import NoticeItem, Priority, What, Why
from tricord.desk.policy import Audience, Reader, Role, audience, may_read
from tricord.desk.tables import alert, person
from tricord.locale import text
from tricord.model.finding import Strand
from tricord.model.listing import Authority
from tricord.model.marking import LEVELS, PARTNERS, Marking

_LIVE: Final = (State.NEW, State.OPEN)
_AUTHORITIES: Final = frozenset(map(str, Authority))
_NOBODY: Final = Marking("RED", frozenset())


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody a notice goes to.

    Attributes:
        reader: Them, as the policy sees them.
        language: Their language.
    """

    reader: Reader
    language: str


def recipients(connection: Connection, persons: Collection[UUID]) -> dict[UUID, Recipient]:
    """People by id; those whose account is closed are left out.

    Args:
        connection: A transaction of the node's own work.
        persons: Their ids.
    """
    asked = select(person).where(person.c.person_id.in_(persons), person.c.closed_at.is_(None))
    found = {}
    for row in connection.execute(asked).mappings():
        roles = frozenset(Role(each) for each in row["roles"])
        reader = Reader(row["person_id"], row["partner"], row["mission"], roles)
        found[row["person_id"]] = Recipient(reader, row["language"])
    return found


def told(
    connection: Connection, ids: Collection[UUID], reader: Reader, owner: str, now: datetime
) -> tuple[list[NoticeItem], list[Audience]]:
    """Alerts as a notice tells of them: those that stand, are not muted, and the reader may see.

    Args:
        connection: A transaction of the node's own work.
        ids: Ids of alerts.
        reader: Who is told.
        owner: The partner whose node it is.
        now: The present moment.

    Returns:
        What is told of each, and who may see each.
    """
    loud = or_(alert.c.muted_until.is_(None), alert.c.muted_until <= now)
    asked = select(alert).where(alert.c.alert_id.in_(ids), alert.c.state.in_(_LIVE), loud)
    rows: list[RowMapping] = list(connection.execute(asked).mappings())
    seen = [each for each in map(alert_of, rows) if may_read(reader, each.audience)]
    items = [_item(each, reader, owner) for each in seen]
    return items, [each.audience for each in seen]


def marking_of(thing: Audience, owner: str) -> Marking:
    """The marking whose audience a thing has; nobody's where no marking says so.

    Args:
        thing: Who it is for.
        owner: The partner whose node it is.
    """
    if thing.missions is not None or thing.persons is not None:
        return _NOBODY
    plain = Marking(LEVELS[thing.level])
    if audience(plain, owner).partners == thing.partners:
        return plain
    return Marking(plain.level, (thing.partners or frozenset()) & frozenset(PARTNERS))


def _item(found: Alert, reader: Reader, owner: str) -> NoticeItem:
    item_id = str(found.alert)
    return NoticeItem(
        item_id=item_id,
        what=What.ALERT,
        strand=Strand(found.strand),
        priority=Priority(found.priority.name.casefold()),
        kind=_kind(found.kind),
        subject=found.subject[2],
        grade=GRADES[found.grade - 1],
        count=found.findings,
        marking=marking_of(found.audience, owner),
        opens=f"tricord alerts show {item_id}",
        why=Why.ASSIGNED if found.assignee == reader.person else Why.STRAND,
    )


def _kind(kind: str) -> str:
    """Message key of a kind; a monitor that has none is told of as an alert."""
    key = f"authority-{kind}" if kind in _AUTHORITIES else f"finding-kind-{kind}"
    try:
        text(key, "en")
    except KeyError:
        return f"notice-what-{What.ALERT}"
    return key
