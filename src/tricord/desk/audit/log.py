"""The log of what people did: appended in the transaction that does it, never changed.

Each entry is one line of canonical JSON, a leaf of an RFC 6962 tree. It names who did what to what,
and holds a salted digest of the facts; the facts stand beside it for those who may see them. One
row, the head, holds the right edge of the tree: who appends locks it, so that entries stand in the
order in which their transactions were committed. Every transaction ends in a signed checkpoint.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, text, update
from sqlalchemy.engine.interfaces import DBAPICursor

from tricord.desk.audit.signer import Signer
from tricord.desk.audit.tree import Frontier, leaf_hash
from tricord.desk.policy import Audience
from tricord.desk.tables import audience_values, audit_checkpoint, audit_head

SALT_BYTES: Final = 16

_HEAD: Final = text("SELECT frontier, latest FROM desk.audit_head FOR UPDATE")
# Ten thousand entries are one statement, and go in as a few long values the server takes apart: for
# arrays the driver would look at every character. JSON holds no control characters, so that one of
# them parts the lines.
_PART: Final = "\x1e"
_NOTHING: Final = "\x1f"
_AT_ONCE: Final = 10_000
_ENTRIES: Final = """
    INSERT INTO desk.audit_entry (number, body, leaf)
    SELECT %(first)s + place - 1, body,
        substring(%(leaves)s::bytea FROM (32 * (place - 1) + 1)::integer FOR 32)
    FROM string_to_table(%(bodies)s, chr(30)) WITH ORDINALITY AS told (body, place)
"""
_FACTS: Final = """
    INSERT INTO desk.audit_fact (number, salt, facts, level, partners, missions, persons,
        working)
    SELECT number::bigint,
        substring(%(salts)s::bytea FROM (16 * (place - 1) + 1)::integer FOR 16), facts,
        level::smallint, partners::text[], missions::text[], persons::uuid[],
        working::boolean
    FROM ROWS FROM (
        string_to_table(%(numbers)s, chr(30)),
        string_to_table(%(facts)s, chr(30)),
        string_to_table(%(level)s, chr(30)),
        string_to_table(%(partners)s, chr(30), chr(31)),
        string_to_table(%(missions)s, chr(30), chr(31)),
        string_to_table(%(persons)s, chr(30), chr(31)),
        string_to_table(%(working)s, chr(30))
    ) WITH ORDINALITY AS told (
        number, facts, level, partners, missions, persons, working, place)
"""


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did.

    Attributes:
        act: ``<noun>.<verb>``: ``case.decided``, ``alert.read``.
        about: ``<noun>:<id>``: what it was done to.
        facts: What it said; values JSON can write.
        audience: Who may see the facts.
    """

    act: str
    about: str
    facts: Mapping[str, Any]
    audience: Audience


@dataclass(frozen=True, slots=True)
class Doer:
    """Who did it.

    Attributes:
        person: Their id; ``None`` for the node itself.
        partner: Their partner.
        session: Their session; ``None`` for the node itself.
    """

    person: UUID | None = None
    partner: str = ""
    session: UUID | None = None


def canonical(said: Mapping[str, Any]) -> str:
    """JSON with one spelling: names in order, no spaces (RFC 8785 for strings and integers)."""
    return _encoder().encode(said)


@cache
def _encoder() -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(salt: bytes, facts: str) -> str:
    """The salted digest of facts, hexadecimal: nobody can find them by guessing."""
    return hashlib.sha256(salt + facts.encode()).hexdigest()


def append(
    connection: Connection, signer: Signer, doer: Doer, acts: Sequence[Act], now: datetime
) -> str:
    """Append what somebody did, and sign the log as it then stands.

    Args:
        connection: The transaction that does it; it waits for others that append.
        signer: Who signs.
        doer: Who did it.
        acts: What they did, at least one thing, in order.
        now: When. Where the clock was set back, the latest moment the log knows counts.

    Returns:
        The signed checkpoint; it counts once the transaction is committed.
    """
    packed, latest = connection.execute(_HEAD).one()
    frontier = Frontier.unpacked(bytes(packed))
    at = max(now, latest.astimezone(UTC))
    stamp = at.isoformat().replace("+00:00", "Z")
    raw = connection.connection.cursor()
    for start in range(0, len(acts), _AT_ONCE):
        frontier = _put(raw, frontier, doer, acts[start : start + _AT_ONCE], stamp)
    raw.close()
    note = signer.signed(frontier)
    connection.execute(update(audit_head).values(frontier=frontier.packed(), latest=at))
    checkpoint = {"size": frontier.size, "note": note, "made_at": at}
    connection.execute(audit_checkpoint.insert().values(checkpoint))
    return note


def _put(
    raw: DBAPICursor, frontier: Frontier, doer: Doer, acts: Sequence[Act], stamp: str
) -> Frontier:
    """Put entries, and their facts, at the end of the log; the right edge after them."""
    # Empty facts are digested without a salt: there is nothing to guess.
    facts = [canonical(each.facts) if each.facts else "" for each in acts]
    drawn = secrets.token_bytes(SALT_BYTES * len(acts))
    salts = [
        drawn[SALT_BYTES * i : SALT_BYTES * (i + 1)] if told else b""
        for i, told in enumerate(facts)
    ]
    who = {
        "partner": doer.partner,
        "person": str(doer.person or ""),
        "session": str(doer.session or ""),
    }
    bodies = [
        canonical(
            {
                "about": each.about,
                "act": each.act,
                "at": stamp,
                "facts": digest(salt, told),
                "number": number,
                **who,
            }
        )
        for number, (each, salt, told) in enumerate(
            zip(acts, salts, facts, strict=True), frontier.size
        )
    ]
    leaves = [leaf_hash(body.encode()) for body in bodies]
    joined = {"bodies": _PART.join(bodies), "leaves": b"".join(leaves), "first": frontier.size}
    raw.execute(_ENTRIES, joined)
    told_of = [i for i, told in enumerate(facts) if told]
    if told_of:
        columns = [_written(acts[i].audience) for i in told_of]
        level, partners, missions, persons, working = (
            _PART.join(column) for column in zip(*columns, strict=True)
        )
        given = {
            "numbers": _PART.join(str(frontier.size + i) for i in told_of),
            "salts": b"".join(salts),
            "facts": _PART.join(facts[i] for i in told_of),
            "level": level,
            "partners": partners,
            "missions": missions,
            "persons": persons,
            "working": working,
        }
        raw.execute(_FACTS, given)
    return frontier.grown(leaves)


@lru_cache(maxsize=4096)
def _written(audience: Audience) -> tuple[str, str, str, str, str]:
    """The columns of an audience, its sets as PostgreSQL writes arrays."""
    level, *sets, working = audience_values(audience).values()
    partners, missions, persons = (
        _NOTHING if each is None else "{" + ",".join(f'"{one}"' for one in each) + "}"
        for each in sets
    )
    return str(level), partners, missions, persons, str(working)
