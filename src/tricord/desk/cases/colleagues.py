"""Colleagues: who is named as owner, assignee or reader, and whether they may see it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from tricord.desk.desk import Deed
from tricord.desk.policy import Audience, Reader, Role, may_read
from tricord.desk.tables import person
from tricord.errors import DeskError


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody with an account.

    Attributes:
        name: Name to sign in with.
        signed: As they sign: ``Kim Min-ji (ROK)``.
        reader: Them, as the policy sees them.
    """

    name: str
    signed: str
    reader: Reader


def colleague(deed: Deed, name: str) -> Colleague:
    """Somebody by the name of their account.

    Raises:
        DeskError: ``desk-person-unknown``: there is no such account, or this person may not know.
    """
    meant = name.strip().casefold()
    asked = select(person).where(person.c.name == meant, person.c.closed_at.is_(None))
    # What no account can be called is not asked for: the database takes no half letters.
    possible = meant.isascii() and meant.isprintable()
    row = deed.connection.execute(asked).mappings().one_or_none() if possible else None
    if row is None:
        raise DeskError("desk-person-unknown", name=name)
    roles = frozenset(Role(each) for each in row["roles"])
    reader = Reader(row["person_id"], row["partner"], row["mission"], roles)
    return Colleague(row["name"], signature(row["shown"], row["partner"]), reader)


def charged(deed: Deed, name: str, thing: Audience) -> Colleague:
    """Somebody who is given something to do, and may see what it is.

    Raises:
        DeskError: ``desk-person-unknown``; ``desk-case-not-theirs``: they may not see it.
    """
    found = colleague(deed, name)
    if not may_read(found.reader, thing):
        raise DeskError("desk-case-not-theirs", name=found.name)
    return found


def signature(shown: str, partner: str) -> str:
    """How a person signs, as the database writes it."""
    return f"{shown} ({partner})" if partner else shown
