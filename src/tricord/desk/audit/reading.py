"""Reading the log: what a person may see of it."""

from __future__ import annotations

from sqlalchemy import ScalarSelect, Text, cast, select

from tricord.desk.desk import Seat
from tricord.desk.tables import audit_entry, audit_fact
from tricord.desk.tables import person as account


def entries(
    seat: Seat, *, about: str = "", person: str = "", act: str = "", last: int = 50
) -> list[tuple[int, str, str, str, str, str]]:
    """Entries a person may see: their own; their partner's or all for those who oversee them.

    Coordinators oversee their partner's people, administrators everybody. The facts of an entry
    are shown to those who may see what it was about.

    Args:
        seat: The person.
        about: Only of this thing, ``case:<id>``; its beginning is enough.
        person: Only by the account of this name.
        act: Only acts that begin so: ``case.``.
        last: How many, the newest.

    Returns:
        Number, moment, name of the account, act, thing and facts of each, the oldest first.
    """
    who = _named()
    asked = (
        select(
            audit_entry.c.number,
            audit_entry.c.at,
            who.label("name"),
            audit_entry.c.act,
            audit_entry.c.about,
            audit_fact.c.facts,
        )
        .join(audit_fact, audit_fact.c.number == audit_entry.c.number, isouter=True)
        .order_by(audit_entry.c.number.desc())
        .limit(last)
    )
    if about:
        asked = asked.where(audit_entry.c.about.startswith(about, autoescape=True))
    if act:
        asked = asked.where(audit_entry.c.act.startswith(act, autoescape=True))
    if person:
        asked = asked.where(who == person.strip().casefold())
    with seat.begin() as deed:
        rows = deed.connection.execute(asked).all()
    return [
        (number, at, name or "", what, thing, facts or "")
        for number, at, name, what, thing, facts in reversed(rows)
    ]


def _named() -> ScalarSelect[str]:
    """The name of the account that did it."""
    return (
        select(account.c.name)
        .where(cast(account.c.person_id, Text) == audit_entry.c.person)
        .scalar_subquery()
    )
