"""Making notices of alerts: once for each time something new came, for whoever may see it.

Whether somebody may see an alert is judged by the policy function, once for each audience among
the new alerts. What was made into notices is marked in the same transaction. Muted alerts wait
until they are not muted any more.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid4

from sqlalchemy import Connection, insert, select, text

from tricord import clock
from tricord.desk.delivery.subscriptions import How
from tricord.desk.delivery.telling import Recipient, recipients
from tricord.desk.desk import Desk
from tricord.desk.policy import Audience, may_read
from tricord.desk.tables import audience_of, notice, subscription
from tricord.model.finding import Strand

MOST: Final = 1_000
"""How many alerts a notice tells of at most: the most pressing ones."""

_ALONE: Final = text("SELECT pg_advisory_xact_lock(3)")
_NEWS: Final = text("""
    CREATE TEMPORARY TABLE news ON COMMIT DROP AS
    SELECT a.alert_id, a.strand, a.priority, a.renewed_at, a.level, a.partners, a.missions,
        a.persons, a.working,
        ROW(a.level, a.partners, a.missions, a.persons, a.working)::text AS audience
    FROM desk.alert AS a LEFT JOIN desk.alert_told AS t USING (alert_id)
    WHERE a.state IN ('new', 'open')
        AND t.renewed_at IS DISTINCT FROM a.renewed_at
        AND (a.muted_until IS NULL OR a.muted_until <= :now)
""")
_UNTOLD: Final = text("""
    SELECT EXISTS (SELECT FROM desk.alert AS a LEFT JOIN desk.alert_told AS t USING (alert_id)
    WHERE a.state IN ('new', 'open')
        AND t.renewed_at IS DISTINCT FROM a.renewed_at
        AND (a.muted_until IS NULL OR a.muted_until <= :now))
""")
_AUDIENCES: Final = text("""
    SELECT DISTINCT ON (audience) audience, level, partners, missions, persons, working FROM news
""")
_PRESSING: Final = text("""
    SELECT alert_id FROM news
    JOIN unnest(CAST(:strands AS text[]), CAST(:least AS smallint[])) AS wanted (strand, least)
        ON wanted.strand = news.strand AND news.priority >= wanted.least
    WHERE audience = ANY (:audiences)
    ORDER BY priority DESC, renewed_at DESC, alert_id LIMIT :most
""")
_MOST_PRESSING: Final = text("""
    SELECT alert_id FROM desk.alert WHERE alert_id = ANY (:ids)
    ORDER BY priority DESC, renewed_at DESC, alert_id LIMIT :most
""")
_TOLD: Final = text("""
    INSERT INTO desk.alert_told (alert_id, renewed_at) SELECT alert_id, renewed_at FROM news
    ON CONFLICT (alert_id) DO UPDATE SET renewed_at = excluded.renewed_at
""")


def untold(connection: Connection) -> bool:
    """Whether there is anything new that no notice was made of yet."""
    return bool(connection.execute(_UNTOLD, {"now": clock.now()}).scalar())


@dataclass(frozen=True)
class _Place:
    """Where notices of somebody go, and what is wanted there.

    Attributes:
        recipient: Who it is.
        channel: How a notice goes out.
        address: Where to.
        wanted: Strands and lowest priorities, by how soon.
    """

    recipient: Recipient
    channel: str
    address: str
    wanted: Mapping[How, Mapping[str, int]]


def compose(desk: Desk, now: datetime, most_at_once: int) -> int:
    """Make notices of what is new.

    Args:
        desk: The desk.
        now: The present moment.
        most_at_once: How many notices of one alert each somebody gets; of more, one tells of all.

    Returns:
        How many notices were made, or had something added.
    """
    with desk.work() as deed:
        connection = deed.connection
        connection.execute(_ALONE)
        connection.execute(_NEWS, {"now": now})
        audiences = {
            row["audience"]: audience_of(dict(row))
            for row in connection.execute(_AUDIENCES).mappings()
        }
        made = 0
        if audiences:
            for place in _places(connection):
                may = [key for key, each in audiences.items() if _may(place, each)]
                made += _at_once(connection, place, may, now, most_at_once)
                made += _gathered(connection, place, may, now)
            connection.execute(_TOLD)
        return made


def _may(place: _Place, thing: Audience) -> bool:
    return may_read(place.recipient.reader, thing)


def _places(connection: Connection) -> list[_Place]:
    """Where notices go, of people who have an account."""
    asked = select(subscription).where(subscription.c.off_at.is_(None))
    rules: dict[tuple[UUID, str, str], dict[str, Any]] = {}
    for row in connection.execute(asked).mappings():
        key = (row["person_id"], row["channel"], row["address"])
        rules.setdefault(key, {})[row["strand"]] = row
    known = recipients(connection, {person for person, _, _ in rules})
    return [
        _Place(known[person], channel, address, _wanted(of_place))
        for (person, channel, address), of_place in sorted(rules.items())
        if person in known
    ]


def _wanted(rules: Mapping[str, Any]) -> dict[How, dict[str, int]]:
    """Strands and lowest priorities by how soon; a rule that names the strand goes first."""
    found: dict[How, dict[str, int]] = {how: {} for how in How}
    for strand in map(str, Strand):
        row = rules.get(strand) or rules.get("")
        if row is not None:
            found[How(row["how"])][strand] = row["least"]
    return found


def _at_once(
    connection: Connection, place: _Place, may: Sequence[str], now: datetime, most: int
) -> int:
    """Notices of one alert each; of too many, one of all."""
    ids = _pressing(connection, place.wanted[How.AT_ONCE], may)
    if not ids:
        return 0
    told = [("several", ids)] if len(ids) > most else [("one", [each]) for each in ids]
    rows = [
        {**_row(place, kind, some, now), "due_at": now, "state": "waiting"} for kind, some in told
    ]
    connection.execute(insert(notice), rows)
    return len(rows)


def _gathered(connection: Connection, place: _Place, may: Sequence[str], now: datetime) -> int:
    """Add to the digest that is being gathered."""
    ids = _pressing(connection, place.wanted[How.DIGEST], may)
    if not ids:
        return 0
    same = (
        notice.c.person_id == place.recipient.reader.person,
        notice.c.channel == place.channel,
        notice.c.address == place.address,
        notice.c.state == "gathering",
    )
    held = connection.execute(select(notice.c.alerts, notice.c.beyond).where(*same)).one_or_none()
    if held is not None:
        there, beyond = held
        every = list(dict.fromkeys([*there, *ids]))
        asked = {"ids": every, "most": MOST + 1}
        ids = connection.execute(_MOST_PRESSING, asked).scalars().all()
        more = {"alerts": list(ids[:MOST]), "beyond": beyond or len(ids) > MOST}
        connection.execute(notice.update().where(*same).values(**more))
    else:
        row = {**_row(place, "digest", ids, now), "due_at": None, "state": "gathering"}
        connection.execute(insert(notice).values(row))
    return 1


def _pressing(
    connection: Connection, wanted: Mapping[str, int], may: Collection[str]
) -> Sequence[UUID]:
    """What is new of some strands, the most pressing first; one more than a notice holds."""
    if not wanted or not may:
        return ()
    asked = {
        "strands": list(wanted),
        "least": list(wanted.values()),
        "audiences": list(may),
        "most": MOST + 1,
    }
    return connection.execute(_PRESSING, asked).scalars().all()


def _row(place: _Place, kind: str, ids: Sequence[UUID], now: datetime) -> dict[str, Any]:
    return {
        "notice_id": uuid4(),
        "person_id": place.recipient.reader.person,
        "kind": kind,
        "channel": place.channel,
        "address": place.address,
        "alerts": list(ids[:MOST]),
        "beyond": len(ids) > MOST,
        "made_at": now,
    }
