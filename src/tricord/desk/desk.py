"""The desk of a node, and the seat a person takes at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, RowMapping, text
from sqlalchemy.exc import ProgrammingError

from tricord import clock
from tricord.config import Settings
from tricord.desk.audit import log
from tricord.desk.audit.signer import Signer, signer
from tricord.desk.audit.witnessed import keep
from tricord.desk.database.connecting import Database
from tricord.desk.database.opening import opened
from tricord.desk.database.roles import Login
from tricord.desk.policy import Audience, Reader, Role
from tricord.errors import DeskError

_PROVE: Final = text("SELECT set_config('tricord.session', :secret, true)")
_ANSWER: Final = text("SELECT 1")
_ME: Final = text("SELECT * FROM desk.me()")

_JOINED: ContextVar[tuple[UUID, Deed] | None] = ContextVar("joined", default=None)
"""The session that is looked at in one transaction, and that transaction."""


@dataclass(frozen=True)
class Desk:
    """The desk of a node.

    Attributes:
        database: Its database.
        signer: Who signs its log.
        folder: Its folder.
        partner: Whose node it is; empty where it is none of the three.
    """

    database: Database
    signer: Signer
    folder: Path
    partner: str

    def seat(self, secret: str) -> Seat:
        """The seat of whoever holds the secret of a session or token.

        Raises:
            DeskError: ``desk-session-ended``: there is no such session, or it is over.
        """
        with self.database.begin(Login.APP) as connection:
            return self._seat(secret, _proven(connection, secret))

    @contextmanager
    def looking(self, secret: str) -> Iterator[Seat]:
        """The seat of whoever holds a secret, and one transaction for all they look at.

        What is looked at then belongs together, and the database is asked far less often. Whoever
        changes something does it in a transaction of its own.

        Raises:
            DeskError: ``desk-session-ended``; as `Seat.begin`.
        """
        with self._begun(secret) as (deed, row):
            seat = self._seat(secret, row)
            token = _JOINED.set((seat.session, deed))
            try:
                yield seat
            finally:
                _JOINED.reset(token)

    def _seat(self, secret: str, row: RowMapping) -> Seat:
        shown = (row["session"], row["name"], row["shown"], row["language"])
        return Seat(self, secret, *shown, _reader(row))

    @contextmanager
    def _begun(self, secret: str) -> Iterator[tuple[Deed, RowMapping]]:
        """A transaction of whoever holds a secret, and who that is."""
        note = ""
        try:
            with self.database.begin(Login.APP) as connection:
                row = _proven(connection, secret)
                deed = Deed(connection, _reader(row))
                yield deed, row
                doer = log.Doer(row["person"], row["partner"], row["session"])
                note = deed.sealed(self.signer, doer)
        except ProgrammingError as fault:
            if getattr(fault.orig, "sqlstate", "") == "42501":  # insufficient_privilege
                raise DeskError("desk-not-allowed") from None
            raise
        keep(self.folder, note)

    def reach(self) -> None:
        """See that its database answers.

        Raises:
            DeskError: ``desk-database-gone``: it does not.
        """
        with self.database.begin(Login.APP) as connection:
            connection.execute(_ANSWER)

    @contextmanager
    def work(self) -> Iterator[Deed]:
        """A transaction of the node itself, which sees everything."""
        with self.database.begin(Login.WORKER) as connection:
            deed = Deed(connection, None)
            yield deed
            note = deed.sealed(self.signer, log.Doer(partner=self.partner))
        keep(self.folder, note)


@dataclass(frozen=True)
class Seat:
    """A person at the desk: what they see and do, they see and do through it.

    The secret proves to the database who they are; the database shows what this person may see,
    whatever is asked of it.

    Attributes:
        desk: The desk.
        secret: Proof of the session.
        session: Its id.
        name: Their name to sign in with.
        shown: Their name as colleagues read it.
        language: Their language.
        reader: Them, as the policy sees them.
    """

    desk: Desk
    secret: str = field(repr=False)
    session: UUID
    name: str
    shown: str
    language: str
    reader: Reader

    @contextmanager
    def begin(self) -> Iterator[Deed]:
        """A transaction of this person; what it does is in the log, or is not done.

        Within `Desk.looking` it is part of that one.

        Raises:
            DeskError: ``desk-session-ended``: the session is over meanwhile;
                ``desk-not-allowed``: the database does not let this person do it.
        """
        joined = _JOINED.get()
        if joined is not None and joined[0] == self.session:
            yield joined[1]
            return
        with self.desk._begun(self.secret) as (deed, _):  # noqa: SLF001  # its own desk
            yield deed


class Deed:
    """One transaction: its connection, and what will stand in the log of it.

    Args:
        connection: The connection.
        reader: Whose it is, as the database knows them now; ``None`` for the node itself.
    """

    def __init__(self, connection: Connection, reader: Reader | None) -> None:
        self.connection = connection
        self._reader = reader
        self._acts: list[log.Act] = []

    @property
    def reader(self) -> Reader:
        """Whose it is; the node itself is nobody."""
        return self._reader or Reader(None)

    def need(self, *roles: Role) -> None:
        """Refuse whoever holds none of some roles.

        Raises:
            DeskError: ``desk-role``: they do not.
        """
        if self._reader is not None and not self._reader.has(*roles):
            raise DeskError("desk-role", roles=", ".join(sorted(roles)))

    def record(self, act: str, about: str, facts: Mapping[str, Any], audience: Audience) -> None:
        """Say what is done, for the log.

        Args:
            act: ``<noun>.<verb>``.
            about: ``<noun>:<id>``.
            facts: What it says.
            audience: Who may see the facts.
        """
        self._acts.append(log.Act(act, about, facts, audience))

    def sealed(self, signer: Signer, doer: log.Doer) -> str:
        """Write to the log what was recorded; the signed checkpoint, empty where nothing was."""
        if not self._acts:
            return ""
        return log.append(self.connection, signer, doer, self._acts, clock.now())


@contextmanager
def open_desk(folder: Path, settings: Settings) -> Iterator[Desk]:
    """The desk of a node, for as long as the block runs.

    Args:
        folder: Folder of the desk.
        settings: Settings of the node.

    Raises:
        DeskError: Its database cannot be opened; see `tricord.desk.database.opening`.
    """
    with opened(folder, settings.database_url) as database:
        yield Desk(database, signer(folder), folder, settings.partner)


def _proven(connection: Connection, secret: str) -> RowMapping:
    """Whose session a transaction is in, proven by its secret.

    Raises:
        DeskError: ``desk-session-ended``.
    """
    connection.execute(_PROVE, {"secret": secret})
    row = connection.execute(_ME).mappings().one_or_none()
    if row is None:
        raise DeskError("desk-session-ended")
    return row


def _reader(row: RowMapping) -> Reader:
    roles = frozenset(Role(each) for each in row["roles"])
    return Reader(row["person"], row["partner"], row["mission"], roles)
