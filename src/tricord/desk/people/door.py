"""The door: where people prove who they are, and get the secret of a session.

It has a login of its own in the database. The login that serves people cannot read a password's
hash or make a session, whatever is asked of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID, uuid4

from sqlalchemy import Connection, RowMapping, func, insert, literal, select, update

from tricord import clock
from tricord.desk.audit import log
from tricord.desk.audit.witnessed import keep
from tricord.desk.database.roles import Login
from tricord.desk.desk import Desk, Seat
from tricord.desk.people import proofs
from tricord.desk.policy import Audience, Role
from tricord.desk.tables import audit_head, credential, invitation, person, session
from tricord.errors import DeskError

SESSION_HOURS: Final = 12
"""How long a session lasts."""
MOST_TOKEN_DAYS: Final = 366
"""How long a token may last."""

_FREE_FAILURES: Final = 4
_LONGEST_WAIT_S: Final = 900


@dataclass(frozen=True)
class Pass:
    """What a person takes from the door.

    Attributes:
        secret: Proof of the session: shown once, kept by its holder.
        session: Id of the session.
        name: Name of the account.
        expires_at: When it is over.
    """

    secret: str
    session: UUID
    name: str
    expires_at: datetime


def enter(desk: Desk, name: str, password: str) -> Pass:
    """Open a session for whoever knows the password of an account.

    After a few failures an account waits, twice as long each time, at most a quarter of an hour.

    Raises:
        DeskError: ``desk-sign-in``: no such account, or not its password; ``desk-wait``: too many
            failures.
    """
    now = clock.now()
    given = name.strip().casefold()
    with desk.database.begin(Login.DOOR) as connection:
        row = _account(connection, person.c.name == given)
        waits = row is not None and row["wait_until"] is not None and row["wait_until"] > now
        right = not waits and proofs.fits(row["password_hash"] if row else None, password)
        passed, note = None, ""
        if row is not None and right and row["closed_at"] is None:
            if proofs.is_outdated(row["password_hash"]):
                _kept(connection, row["person_id"], password_hash=proofs.hashed_again(password))
            passed, note = _session(connection, desk, row, now)
        elif row is not None and not waits:
            note = _failed(connection, desk, row, now)
    keep(desk.folder, note)
    if passed:
        return passed
    if waits and row is not None:
        raise DeskError("desk-wait", until=row["wait_until"].isoformat())
    raise DeskError("desk-sign-in")


def enter_as(desk: Desk, issuer: str, subject: str) -> Pass:
    """Open a session for an identity an OpenID provider vouched for.

    Args:
        desk: The desk.
        issuer: The provider.
        subject: Whom it knows by that; nothing else, least of all an e-mail address, ties an
            account to an identity.

    Raises:
        DeskError: ``desk-identity-unknown``: no account is tied to it.
    """
    with desk.database.begin(Login.DOOR) as connection:
        tied = (credential.c.issuer == issuer) & (credential.c.subject == subject)
        row = _account(connection, tied)
        if row is None or row["closed_at"] is not None:
            raise DeskError("desk-identity-unknown", issuer=issuer, subject=subject)
        passed, note = _session(connection, desk, row, clock.now())
    keep(desk.folder, note)
    return passed


def accept(desk: Desk, code: str, password: str) -> str:
    """Set the password of an account by an invitation; the name of the account.

    Raises:
        DeskError: ``desk-invitation``: there is no such invitation, or it was used or is over;
            ``desk-password``.
    """
    with desk.database.begin(Login.DOOR) as connection:
        row = _invited(connection, code)
        kept = proofs.hashed(password, row["name"])
        _kept(connection, row["person_id"], password_hash=kept, failures=0, wait_until=None)
        _over(connection, row["person_id"])
        doer = log.Doer(row["person_id"], row["partner"])
        note = _logged(connection, desk, doer, "person.password-set", row["person_id"])
    keep(desk.folder, note)
    return str(row["name"])


def accept_identity(desk: Desk, code: str, issuer: str, subject: str) -> str:
    """Tie an identity of an OpenID provider to an account by an invitation; the account's name.

    Raises:
        DeskError: ``desk-invitation``; ``desk-identity-taken``: another account is tied to it.
    """
    with desk.database.begin(Login.DOOR) as connection:
        row = _invited(connection, code)
        tied = (credential.c.issuer == issuer) & (credential.c.subject == subject)
        if _account(connection, tied) is not None:
            raise DeskError("desk-identity-taken", issuer=issuer, subject=subject)
        _kept(connection, row["person_id"], issuer=issuer, subject=subject)
        _over(connection, row["person_id"])
        doer = log.Doer(row["person_id"], row["partner"])
        note = _logged(connection, desk, doer, "person.identity-tied", row["person_id"])
    keep(desk.folder, note)
    return str(row["name"])


def token(seat: Seat, label: str, days: int, roles: frozenset[Role]) -> Pass:
    """A token by which a program may do some of what a person may.

    Args:
        seat: The person.
        label: What it is for.
        days: How long it lasts.
        roles: What it may do; roles the person loses are lost to it too.

    Raises:
        DeskError: ``desk-token-days``; ``desk-token-roles``: a role the person does not hold;
            ``desk-token-session``: a token makes no tokens; ``desk-session-ended``.
    """
    if not 1 <= days <= MOST_TOKEN_DAYS:
        raise DeskError("desk-token-days", days=days, most=MOST_TOKEN_DAYS)
    with seat.begin() as deed:
        held = deed.reader.roles
    if not roles <= held or not roles:
        raise DeskError("desk-token-roles", roles=", ".join(sorted(roles - held)) or "–")
    desk, now = seat.desk, clock.now()
    with desk.database.begin(Login.DOOR) as connection:
        kind = select(session.c.kind).where(session.c.session_id == seat.session)
        if connection.execute(kind).scalar() != "login":
            raise DeskError("desk-token-session")
        row = _account(connection, person.c.person_id == seat.reader.person)
        if row is None:
            raise DeskError("desk-session-ended")
        passed, note = _session(
            connection, desk, row, now, kind="token", label=label, days=days, roles=roles
        )
    keep(desk.folder, note)
    return passed


def first(desk: Desk, name: str, shown: str, password: str, language: str) -> str:
    """Make the first account, an administrator; only on a desk that has none.

    Raises:
        DeskError: ``desk-not-first``: there is an account already; ``desk-name``;
            ``desk-password``.
    """
    now, person_id = clock.now(), uuid4()
    account = valid_name(name)
    kept = proofs.hashed(password, account)
    with desk.database.begin(Login.DOOR) as connection:
        # Two who come first at once: the second waits, and then is not first.
        connection.execute(select(func.pg_advisory_xact_lock(literal(1))))
        if connection.execute(select(func.count()).select_from(person)).scalar_one():
            raise DeskError("desk-not-first")
        made = {
            "person_id": person_id,
            "name": account,
            "shown": shown.strip() or account,
            "partner": desk.partner,
            "mission": "",
            "roles": sorted([Role.ADMINISTRATOR, Role.READER]),
            "language": language,
            "made_at": now,
        }
        connection.execute(insert(person).values(made))
        connection.execute(insert(credential).values(person_id=person_id, password_hash=kept))
        doer = log.Doer(person_id, desk.partner)
        note = _logged(connection, desk, doer, "person.made", person_id)
    keep(desk.folder, note)
    return account


def valid_name(name: str) -> str:
    """A name to sign in with, in the one form it has.

    Raises:
        DeskError: ``desk-name``: not letters a to z, digits, dots, dashes and underscores.
    """
    account = name.strip().casefold()
    legible = account.replace(".", "").replace("-", "").replace("_", "")
    if not (legible.isascii() and legible.isalnum() and account[0].isalnum() and len(account) < 64):
        raise DeskError("desk-name", name=name)
    return account


def _account(connection: Connection, where: object) -> RowMapping | None:
    """An account with its credential, locked for whoever tries to enter."""
    asked = (
        select(person, credential)
        .join(credential, credential.c.person_id == person.c.person_id, isouter=True)
        .where(where)  # type: ignore[arg-type]  # a condition of SQLAlchemy
    )
    return connection.execute(asked).mappings().one_or_none()


def _invited(connection: Connection, code: str) -> RowMapping:
    """The account of an invitation, which is used by this."""
    now = clock.now()
    # A clock set back revives none: the log knows of a later moment.
    latest = func.greatest(now, select(audit_head.c.latest).scalar_subquery())
    used = (
        update(invitation)
        .where(
            invitation.c.secret_sha256 == proofs.digest(code.strip()),
            invitation.c.used_at.is_(None),
            invitation.c.expires_at > latest,
        )
        .values(used_at=now)
        .returning(invitation.c.person_id)
    )
    person_id = connection.execute(used).scalar()
    row = _account(connection, person.c.person_id == person_id) if person_id else None
    if row is None or row["closed_at"] is not None:
        raise DeskError("desk-invitation")
    return row


def _kept(connection: Connection, person_id: UUID, **values: object) -> None:
    """Change the credential of an account; one that has none yet gets one."""
    there = update(credential).where(credential.c.person_id == person_id).values(values)
    if connection.execute(there).rowcount == 0:
        connection.execute(insert(credential).values(person_id=person_id, **values))


def _over(connection: Connection, person_id: UUID) -> None:
    """End the sessions of an account, tokens too: whoever held them may be somebody else."""
    ended = (
        update(session)
        .where(session.c.person_id == person_id, session.c.ended_at.is_(None))
        .values(ended_at=clock.now())
    )
    connection.execute(ended)


def _failed(connection: Connection, desk: Desk, row: RowMapping, now: datetime) -> str:
    # Counted by the database: attempts at the same moment all count.
    counted = (
        update(credential)
        .where(credential.c.person_id == row["person_id"])
        .values(failures=credential.c.failures + 1)
        .returning(credential.c.failures)
    )
    failures = connection.execute(counted).scalar() or 0
    if failures > _FREE_FAILURES:
        seconds = min(_LONGEST_WAIT_S, 2 ** (failures - _FREE_FAILURES))
        _kept(connection, row["person_id"], wait_until=now + timedelta(seconds=seconds))
    doer = log.Doer(None, row["partner"])
    return _logged(connection, desk, doer, "person.sign-in-failed", row["person_id"])


def _session(  # noqa: PLR0917  # what a session is made of
    connection: Connection,
    desk: Desk,
    row: RowMapping,
    now: datetime,
    kind: str = "login",
    label: str = "",
    days: int = 0,
    roles: frozenset[Role] | None = None,
) -> tuple[Pass, str]:
    """A session, and the checkpoint of the log that knows of it."""
    secret, session_id = proofs.secret(), uuid4()
    expires = now + (timedelta(days=days) if days else timedelta(hours=SESSION_HOURS))
    made = {
        "session_id": session_id,
        "secret_sha256": proofs.digest(secret),
        "person_id": row["person_id"],
        "kind": kind,
        "label": label,
        "roles": None if roles is None else sorted(roles),
        "opened_at": now,
        "expires_at": expires,
    }
    connection.execute(insert(session).values(made))
    _kept(connection, row["person_id"], failures=0, wait_until=None)
    doer = log.Doer(row["person_id"], row["partner"], session_id)
    act = "person.token-made" if kind == "token" else "person.signed-in"
    note = _logged(connection, desk, doer, act, row["person_id"])
    return Pass(secret, session_id, row["name"], expires), note


def _logged(connection: Connection, desk: Desk, doer: log.Doer, act: str, person_id: UUID) -> str:
    own = Audience(2, frozenset({doer.partner}))
    acts = [log.Act(act, f"person:{person_id}", {}, own)]
    return log.append(connection, desk.signer, doer, acts, clock.now())
