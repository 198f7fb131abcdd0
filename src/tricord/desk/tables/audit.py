"""The log of what was done, and what vouches for it."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Computed,
    ForeignKey,
    Index,
    LargeBinary,
    Table,
    Text,
)

from tricord.desk.tables.audience import audience_columns
from tricord.desk.tables.schema import METADATA, MOMENT


def _told(name: str) -> Column[str]:
    """A field of the body, as a column that cannot say anything else."""
    return Column(name, Text, Computed(f"((body)::json ->> '{name}'::text)", persisted=True))


audit_head: Final = Table(
    "audit_head",
    METADATA,
    Column("one", Boolean, primary_key=True, server_default="true"),
    Column("frontier", LargeBinary, nullable=False),
    Column("latest", MOMENT, nullable=False),
)
"""The right edge of the tree, and the latest moment the log knows; one row, the lock of writers."""

audit_entry: Final = Table(
    "audit_entry",
    METADATA,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
    Column("leaf", LargeBinary, nullable=False),
    *(_told(name) for name in ("at", "person", "partner", "act", "about")),
    Index("audit_entry_about", "about", "number"),
    Index("audit_entry_person", "person", "number"),
)
"""One act each: who did what to what, and the digest of the facts."""

audit_fact: Final = Table(
    "audit_fact",
    METADATA,
    Column("number", BigInteger, ForeignKey(audit_entry.c.number), primary_key=True),
    Column("salt", LargeBinary, nullable=False),
    Column("facts", Text, nullable=False),
    *audience_columns(),
)
"""The facts of an act, for those who may see what it was about."""

audit_checkpoint: Final = Table(
    "audit_checkpoint",
    METADATA,
    Column("size", BigInteger, primary_key=True, autoincrement=False),
    Column("note", Text, nullable=False),
    Column("made_at", MOMENT, nullable=False),
)
"""Signed roots of the tree (C2SP tlog-checkpoint)."""
