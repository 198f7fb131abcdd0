"""Accounts: who has one, where they belong, what they may do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid4

from sqlalchemy import RowMapping, insert, select, update

from tricord import clock
from tricord.desk.desk import Deed, Seat
from tricord.desk.people import proofs
from tricord.desk.people.door import valid_name
from tricord.desk.policy import Audience, Role
from tricord.desk.tables import invitation, person, session
from tricord.errors import DeskError
from tricord.locale import LANGUAGES
from tricord.model.marking import PARTNERS

INVITATION_DAYS: Final = 7
"""How long an invitation may be used."""

_CHANGED: Final = ("shown", "partner", "mission", "roles", "language")


@dataclass(frozen=True, slots=True)
class Account:
    """An account.

    Attributes:
        person: Its id.
        name: Name to sign in with.
        shown: Name as colleagues read it.
        partner: Partner; empty for the node's own organisation where it is none of the three.
        mission: Mission, ``ROK/NEW-YORK``; empty for the capital.
        roles: What the person may do.
        language: ``en``, ``ko`` or ``ja``.
        version: Counts changes; who changes it says which version they saw.
        made_at: When it was made.
        closed_at: When it was closed.
    """

    person: UUID
    name: str
    shown: str
    partner: str
    mission: str
    roles: frozenset[Role]
    language: str
    version: int
    made_at: datetime
    closed_at: datetime | None


def all_of(seat: Seat) -> tuple[Account, ...]:
    """The accounts a person sees: their partner's; all for administrators and coordinators."""
    with seat.begin() as deed:
        rows = deed.connection.execute(select(person).order_by(person.c.name)).mappings()
        return tuple(map(_account, rows))


def one(seat: Seat, name: str) -> Account:
    """An account by its name.

    Raises:
        DeskError: ``desk-person-unknown``.
    """
    with seat.begin() as deed:
        return _account(_found(deed, name))


def make(  # noqa: PLR0917  # what an account is made of
    seat: Seat,
    name: str,
    shown: str,
    partner: str,
    mission: str,
    roles: frozenset[Role],
    language: str,
) -> tuple[Account, str]:
    """Make an account, and the invitation by which its person sets a password.

    Args:
        seat: An administrator.
        name: Name to sign in with.
        shown: Name as colleagues read it.
        partner: Partner.
        mission: Mission, ``ROK/NEW-YORK``; empty for the capital.
        roles: What the person may do.
        language: ``en``, ``ko`` or ``ja``.

    Returns:
        The account, and the invitation's code: nobody can read it again.

    Raises:
        DeskError: ``desk-role``; ``desk-name``; ``desk-name-taken``; ``desk-account``: a partner,
            mission, role or language there is not.
    """
    account = valid_name(name)
    said = {
        "shown": shown.strip() or account,
        "partner": partner,
        "mission": mission.strip().upper(),
        "roles": sorted(roles | {Role.READER}),
        "language": language,
    }
    _checked(said, seat)
    with seat.begin() as deed:
        deed.need(Role.ADMINISTRATOR)
        taken = select(person.c.name).where(person.c.name == account)
        if deed.connection.execute(taken).scalar():
            raise DeskError("desk-name-taken", name=account)
        row = {"person_id": uuid4(), "name": account, "made_at": clock.now(), **said}
        made = (
            deed.connection.execute(insert(person).values(row).returning(person)).mappings().one()
        )
        deed.record(
            "person.made", f"person:{row['person_id']}", {"name": account, **said}, _own(seat)
        )
        code = _invited(deed, made["person_id"], seat)
        return _account(made), code


def invite(seat: Seat, name: str) -> str:
    """A new invitation for an account: to set a first password, or one that was forgotten.

    Raises:
        DeskError: ``desk-role``; ``desk-person-unknown``.
    """
    with seat.begin() as deed:
        deed.need(Role.ADMINISTRATOR)
        return _invited(deed, _found(deed, name)["person_id"], seat)


def change(seat: Seat, name: str, seen: int, changed: Mapping[str, Any]) -> Account:
    """Change an account.

    Args:
        seat: An administrator.
        name: Whose.
        seen: The version the administrator saw.
        changed: What is changed, of ``shown``, ``partner``, ``mission``, ``roles``, ``language``.

    Raises:
        DeskError: ``desk-role``; ``desk-person-unknown``; ``desk-changed-meanwhile``: somebody else
            changed it first; ``desk-account``; ``desk-last-administrator``.
    """
    with seat.begin() as deed:
        deed.need(Role.ADMINISTRATOR)
        row = _found(deed, name)
        said = {key: row[key] for key in _CHANGED} | dict(changed)
        said["mission"] = str(said["mission"]).strip().upper()
        said["roles"] = sorted({Role(each) for each in said["roles"]} | {Role.READER})
        _checked(said, seat)
        if Role.ADMINISTRATOR not in said["roles"]:
            _another_administrator(deed, row)
        return _written(deed, row, seen, said, "person.changed", seat)


def close(seat: Seat, name: str, seen: int) -> Account:
    """Close an account: its sessions and tokens are over, what its person did stays.

    Raises:
        DeskError: As `change`.
    """
    with seat.begin() as deed:
        deed.need(Role.ADMINISTRATOR)
        row = _found(deed, name)
        _another_administrator(deed, row)
        closed = _written(deed, row, seen, {"closed_at": clock.now()}, "person.closed", seat)
        over = (
            update(session)
            .where(session.c.person_id == row["person_id"], session.c.ended_at.is_(None))
            .values(ended_at=clock.now())
        )
        deed.connection.execute(over)
        return closed


def _written(  # noqa: PLR0917  # what a change is made of
    deed: Deed, row: RowMapping, seen: int, said: Mapping[str, Any], act: str, seat: Seat
) -> Account:
    """Write a change, unless somebody else was first."""
    changed = (
        update(person)
        .where(person.c.person_id == row["person_id"], person.c.version == seen)
        .values(**said, version=person.c.version + 1)
        .returning(person)
    )
    now = deed.connection.execute(changed).mappings().one_or_none()
    if now is None:
        raise DeskError("desk-changed-meanwhile", what=row["name"], seen=seen)
    facts = {key: str(value) for key, value in said.items()}
    deed.record(act, f"person:{row['person_id']}", {"name": row["name"], **facts}, _own(seat))
    return _account(now)


def _found(deed: Deed, name: str) -> RowMapping:
    asked = select(person).where(person.c.name == name.strip().casefold())
    row = deed.connection.execute(asked).mappings().one_or_none()
    if row is None or row["closed_at"] is not None:
        raise DeskError("desk-person-unknown", name=name)
    return row


def _another_administrator(deed: Deed, row: RowMapping) -> None:
    """Refuse to leave a desk that nobody can administer."""
    others = (
        select(person.c.person_id)
        .where(
            person.c.roles.contains([Role.ADMINISTRATOR]),
            person.c.closed_at.is_(None),
            person.c.person_id != row["person_id"],
        )
        .limit(1)
        .with_for_update()
    )
    is_one = Role.ADMINISTRATOR in row["roles"]
    if is_one and deed.connection.execute(others).scalar() is None:
        raise DeskError("desk-last-administrator", name=row["name"])


def _checked(said: Mapping[str, Any], seat: Seat) -> None:
    """Refuse a partner, mission or language there is not."""
    partners = {*PARTNERS, seat.desk.partner}
    mission = said["mission"]
    for field, value, known in (
        ("partner", said["partner"], said["partner"] in partners),
        ("mission", mission, not mission or mission.startswith(f"{said['partner']}/")),
        ("language", said["language"], said["language"] in LANGUAGES),
    ):
        if not known:
            raise DeskError("desk-account", field=field, value=value or "–")


def _invited(deed: Deed, person_id: UUID, seat: Seat) -> str:
    code, now = proofs.secret(), clock.now()
    made = {
        "secret_sha256": proofs.digest(code),
        "person_id": person_id,
        "made_by": seat.reader.person,
        "made_at": now,
        "expires_at": now + timedelta(days=INVITATION_DAYS),
    }
    deed.connection.execute(insert(invitation).values(made))
    deed.record("person.invited", f"person:{person_id}", {}, _own(seat))
    return code


def _own(seat: Seat) -> Audience:
    """Those who may see what was done to accounts: the partner's own people."""
    return Audience(2, frozenset({seat.reader.partner}))


def _account(row: RowMapping) -> Account:
    return Account(
        row["person_id"],
        row["name"],
        row["shown"],
        row["partner"],
        row["mission"],
        frozenset(Role(each) for each in row["roles"]),
        row["language"],
        row["version"],
        row["made_at"],
        row["closed_at"],
    )
