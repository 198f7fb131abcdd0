"""Who wants to hear of alerts, and what is on its way to them."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from tricord.desk.tables.alerts import alert
from tricord.desk.tables.people import person
from tricord.desk.tables.schema import METADATA, MOMENT

subscription: Final = Table(
    "subscription",
    METADATA,
    Column("subscription_id", Uuid, primary_key=True),
    Column("person_id", Uuid, ForeignKey(person.c.person_id), nullable=False),
    Column("strand", Text, nullable=False),
    Column("least", SmallInteger, nullable=False),
    Column("how", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("secret", Text, nullable=False),
    Column("made_at", MOMENT, nullable=False),
    Column("off_at", MOMENT),
    Column("off_code", Text, nullable=False, server_default=""),
    UniqueConstraint("person_id", "strand", "channel", "address"),
)
"""Where somebody wants notices, of what, and how soon; secrets are read by the worker alone."""

notice: Final = Table(
    "notice",
    METADATA,
    Column("notice_id", Uuid, primary_key=True),
    Column("person_id", Uuid, ForeignKey(person.c.person_id), nullable=False),
    Column("kind", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("alerts", ARRAY(Uuid), nullable=False),
    Column("beyond", Boolean, nullable=False),
    Column("made_at", MOMENT, nullable=False),
    Column("due_at", MOMENT),
    Column("state", Text, nullable=False),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("doubts", Integer, nullable=False, server_default="0"),
    Column("next_try", MOMENT),
    Column("claim", Uuid),
    Column("ended_at", MOMENT),
    Column("outcome", Text, nullable=False, server_default=""),
    Index(
        "notice_gathering",
        "person_id",
        "channel",
        "address",
        unique=True,
        postgresql_where=text("state = 'gathering'"),
    ),
    Index("notice_due", "due_at", postgresql_where=text("state IN ('waiting', 'sending')")),
    Index("notice_of_person", "person_id"),
)
"""Notices before, on, and after their way; they name alerts and hold none of their words."""

alert_told: Final = Table(
    "alert_told",
    METADATA,
    Column("alert_id", Uuid, ForeignKey(alert.c.alert_id), primary_key=True),
    Column("renewed_at", MOMENT, nullable=False),
)
"""Which news of an alert were made into notices."""
