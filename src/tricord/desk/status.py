"""How the desk's database stands, for whoever runs the node; and taking it to another step."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import DBAPIError, OperationalError

from tricord import clock
from tricord.desk.audit.tree import Frontier
from tricord.desk.database.connecting import Database, gone
from tricord.desk.database.embedded import Embedded
from tricord.desk.database.opening import reached
from tricord.desk.database.roles import Login
from tricord.desk.migrations import steps
from tricord.desk.tables import audit_head, session
from tricord.errors import DeskError

_SERVER: Final = text(
    "SELECT current_setting('server_version'), pg_database_size(current_database())"
)
_LOGINS: Final = text("SELECT rolname FROM pg_roles WHERE rolname = ANY (:names) ORDER BY 1")


@dataclass(frozen=True, slots=True)
class Status:
    """How the desk's database stands.

    Attributes:
        place: Folder of the node's own server, or host and name of the operator's database.
        own: Whether it is the node's own.
        server: Version of PostgreSQL.
        step: Step of the migrations; empty where none was taken.
        newest: The newest step this version of Tricord knows.
        size_bytes: Its size.
        logins: Those of Tricord's logins that are there.
        sessions: Sessions and tokens that are open; ``None`` where the step is not known.
        audit_size: Entries of the audit log; ``None`` where the step is not known.
    """

    place: str
    own: bool
    server: str
    step: str
    newest: str
    size_bytes: int
    logins: tuple[str, ...]
    sessions: int | None
    audit_size: int | None


def status(folder: Path, url: str = "") -> Status:
    """How the desk's database stands; it is not changed.

    Args:
        folder: Folder of the desk.
        url: Address of a PostgreSQL of the operator; empty for one in the folder.

    Raises:
        DeskError: ``desk-none``: there is none yet; it cannot be reached.
    """
    if not url and not (Embedded(folder).data / "PG_VERSION").exists():
        raise DeskError("desk-none", folder=str(folder))
    with reached(folder, url) as database, database.begin(Login.OWNER) as connection:
        step = steps.standing(connection)
        known = step in steps.known()
        server, size = connection.execute(_SERVER).one()
        names = {"names": list(database.logins.values())}
        return Status(
            place=_place(database) if url else str(folder),
            own=not url,
            server=server,
            step=step,
            newest=steps.newest(),
            size_bytes=size,
            logins=tuple(connection.execute(_LOGINS, names).scalars()),
            sessions=_sessions(connection) if known else None,
            audit_size=_entries(connection) if known else None,
        )


def bring(folder: Path, url: str = "", to: str = "", *, back: bool = False) -> tuple[str, str]:
    """Bring the desk's database to a step, in the name of its owner.

    Args:
        folder: Folder of the desk.
        url: Address of a PostgreSQL of the operator; empty for one in the folder.
        to: The step; the newest by default.
        back: Whether steps may be taken back: what they brought is gone then.

    Returns:
        The step it stood at, and the one it stands at; empty where it has none.

    Raises:
        DeskError: ``desk-step-unknown``; ``desk-newer``; ``desk-step-back``: it would be taken
            back, and may not; ``desk-step-failed``: a step could not be taken, those before it
            were; it cannot be reached.
    """
    wanted = to or steps.newest()
    if wanted not in steps.known():
        raise DeskError("desk-step-unknown", step=wanted, known=", ".join(steps.known()))
    with reached(folder, url) as database:
        try:
            with database.engine(Login.OWNER).connect() as connection:
                stood = steps.standing(connection)
                if stood and stood not in steps.known():
                    raise DeskError("desk-newer", stands=stood, newest=steps.newest())
                if stood > wanted and not back:
                    raise DeskError("desk-step-back", stands=stood, step=wanted)
                steps.go(connection, wanted, database.logins)
        except OperationalError as fault:
            raise gone(fault) from None
        except DBAPIError as fault:
            reason = str(fault.orig).strip().split("\n")[0]
            raise DeskError("desk-step-failed", step=wanted, reason=reason) from None
    return stood, wanted


def _place(database: Database) -> str:
    """Host and name of a database, without anything that proves who one is."""
    said = conninfo_to_dict(database.address)
    where = said.get("host") or said.get("hostaddr") or said.get("service") or "–"
    port = f":{said['port']}" if said.get("port") else ""
    return f"{where}{port}/{said.get('dbname', '')}"


def _sessions(connection: Connection) -> int:
    still = (session.c.ended_at.is_(None), session.c.expires_at > clock.now())
    counted = select(func.count()).select_from(session).where(*still)
    return connection.execute(counted).scalar_one()


def _entries(connection: Connection) -> int:
    packed = connection.execute(select(audit_head.c.frontier)).scalar_one()
    return Frontier.unpacked(bytes(packed)).size
