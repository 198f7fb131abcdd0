"""A desk that was put back: nobody is signed in to it any more, and its log says so.

A backup holds the digests of sessions, tokens and invitations that were open when it was made. Some
were ended since, perhaps because they were stolen; so none of them lives on.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import func, select, text, update

from tricord import clock
from tricord.desk.audit import log, witnessed
from tricord.desk.audit.signer import Signer
from tricord.desk.database.connecting import Database
from tricord.desk.database.roles import Login
from tricord.desk.policy import Audience
from tricord.desk.tables import audit_entry, invitation, session

RESTORED: Final = "node.restored"
"""The act under which the log says that a node was put back."""


def revive(database: Database, signer: Signer, partner: str, sha256: str, made_at: str) -> int:
    """End every session, token and invitation, and write to the log that the desk was put back.

    What was done so far stays as it is. Doing it twice of one backup does it once.

    Args:
        database: The desk's database, at the newest step.
        signer: Who signs its log.
        partner: Whose node it is; empty where it is none of the three.
        sha256: SHA-256 of the manifest of the backup.
        made_at: When the backup was made, ISO 8601.

    Returns:
        How many sessions and tokens were ended.
    """
    about = f"backup:{sha256}"
    now = clock.now()
    last = select(audit_entry.c.act, audit_entry.c.about)
    last = last.order_by(audit_entry.c.number.desc()).limit(1)
    # The door may end sessions, and does not see the log; the owner sees and may do both.
    with database.begin(Login.OWNER) as connection:
        connection.execute(text("SELECT 1 FROM desk.audit_head FOR UPDATE"))
        if connection.execute(last).first() == (RESTORED, about):
            return 0
        over = update(session).where(session.c.ended_at.is_(None)).values(ended_at=now)
        ended = connection.execute(over).rowcount
        unused = invitation.c.used_at.is_(None)
        expired = func.least(invitation.c.expires_at, now)
        connection.execute(update(invitation).where(unused).values(expires_at=expired))
        facts = {"made_at": made_at, "sessions_ended": ended}
        act = log.Act(RESTORED, about, facts, Audience(2, frozenset({partner})))
        note = log.append(connection, signer, log.Doer(partner=partner), [act], now)
    witnessed.keep(database.folder, note)
    return ended
