"""Accounts, what they sign in with, and their sessions."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.dialects.postgresql import ARRAY

from tricord.desk.tables.schema import METADATA, MOMENT

person: Final = Table(
    "person",
    METADATA,
    Column("person_id", Uuid, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("shown", Text, nullable=False),
    Column("partner", Text, nullable=False),
    Column("mission", Text, nullable=False),
    Column("roles", ARRAY(Text), nullable=False),
    Column("language", Text, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("made_at", MOMENT, nullable=False),
    Column("closed_at", MOMENT),
)
"""People with an account; a closed account stays, its name is never given again."""

credential: Final = Table(
    "credential",
    METADATA,
    Column("person_id", Uuid, ForeignKey(person.c.person_id), primary_key=True),
    Column("password_hash", Text),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("wait_until", MOMENT),
    Column("issuer", Text),
    Column("subject", Text),
    UniqueConstraint("issuer", "subject"),
)
"""What people sign in with: only the door reads it."""

invitation: Final = Table(
    "invitation",
    METADATA,
    Column("secret_sha256", LargeBinary, primary_key=True),
    Column("person_id", Uuid, ForeignKey(person.c.person_id), nullable=False),
    Column("made_by", Uuid, ForeignKey(person.c.person_id)),
    Column("made_at", MOMENT, nullable=False),
    Column("expires_at", MOMENT, nullable=False),
    Column("used_at", MOMENT),
)
"""Codes by which people set their own password, once."""

session: Final = Table(
    "session",
    METADATA,
    Column("session_id", Uuid, primary_key=True),
    Column("secret_sha256", LargeBinary, nullable=False, unique=True),
    Column("person_id", Uuid, ForeignKey(person.c.person_id), nullable=False),
    Column("kind", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("roles", ARRAY(Text)),
    Column("opened_at", MOMENT, nullable=False),
    Column("expires_at", MOMENT, nullable=False),
    Column("ended_at", MOMENT),
    Index("session_of_person", "person_id"),
)
"""Sessions after a sign-in, and tokens for programs; the secret itself is kept by its holder."""
