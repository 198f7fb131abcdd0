"""Alerts, the findings they stand for, and what became of them."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    REAL,
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from tricord.desk.tables.audience import audience_columns
from tricord.desk.tables.people import person
from tricord.desk.tables.schema import METADATA, MOMENT

_WAITING: Final = text("state IN ('new', 'open')")
_PRESSING: Final = (text("priority DESC"), text("renewed_at DESC"), "alert_id")

alert: Final = Table(
    "alert",
    METADATA,
    Column("alert_id", Uuid, primary_key=True),
    Column("strand", Text, nullable=False),
    Column("monitor", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject_kind", Text, nullable=False),
    Column("subject_key", Text, nullable=False),
    Column("subject_name", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("params", Text, nullable=False),
    Column("grade", SmallInteger, nullable=False),
    Column("score", REAL, nullable=False),
    Column("findings", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("priority", SmallInteger, nullable=False),
    Column("assignee", Uuid, ForeignKey(person.c.person_id)),
    Column("muted_until", MOMENT),
    Column("raised_at", MOMENT, nullable=False),
    Column("renewed_at", MOMENT, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    *audience_columns(),
    Index("alert_inbox", *_PRESSING, postgresql_where=_WAITING),
    Index("alert_inbox_of_strand", "strand", *_PRESSING, postgresql_where=_WAITING),
    Index("alert_inbox_of_monitor", "monitor", *_PRESSING, postgresql_where=_WAITING),
    Index("alert_of_subject", "subject_key"),
    Index("alert_of_assignee", "assignee", postgresql_where=text("assignee IS NOT NULL")),
)
"""Findings of one monitor and kind about one subject, for one audience."""

alert_finding: Final = Table(
    "alert_finding",
    METADATA,
    Column("alert_id", Uuid, ForeignKey(alert.c.alert_id), primary_key=True),
    Column("finding_id", Text, primary_key=True),
    Column("lineage_id", Text, nullable=False),
    Column("grade", SmallInteger, nullable=False),
    Column("score", REAL, nullable=False),
    Column("evidence", ARRAY(BigInteger), nullable=False),
    Column("since", MOMENT, nullable=False),
    Column("gone_at", MOMENT),
    Index("alert_of_finding", "finding_id"),
)
"""The findings of an alert, with what each rests on, as numbers."""

alert_event: Final = Table(
    "alert_event",
    METADATA,
    Column("event_id", Uuid, primary_key=True, server_default=text("gen_random_uuid()")),
    Column("alert_id", Uuid, ForeignKey(alert.c.alert_id), nullable=False),
    Column("version", Integer, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("event", Text, nullable=False),
    Column("person", Uuid, ForeignKey(person.c.person_id)),
    Column("said", Text, nullable=False, server_default=""),
    Column("until", MOMENT),
    Index("alert_event_of_alert", "alert_id", "version"),
)
"""What became of an alert: raised, renewed, gone; assigned, muted, settled, by whom and why."""

alert_mark: Final = Table(
    "alert_mark",
    METADATA,
    Column("view", Text, primary_key=True),
    Column("lake_version", BigInteger, nullable=False),
)
"""Up to which version of the lake alerts were made."""
