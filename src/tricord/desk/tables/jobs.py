"""Jobs, what became of them, and their schedules."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    REAL,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    text,
)

from tricord.desk.tables.audience import audience_columns
from tricord.desk.tables.people import person
from tricord.desk.tables.schema import METADATA, MOMENT

job: Final = Table(
    "job",
    METADATA,
    Column("job_id", Uuid, primary_key=True),
    Column("task", Text, nullable=False),
    Column("arguments", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("params", Text, nullable=False),
    Column("state", Text, nullable=False, server_default="asked"),
    Column("done", BigInteger),
    Column("of", BigInteger),
    Column("rate", REAL),
    Column("asked_by", Uuid, ForeignKey(person.c.person_id)),
    Column("schedule", Text, nullable=False, server_default=""),
    Column("again", Uuid, ForeignKey("desk.job.job_id")),
    Column("asked_at", MOMENT, nullable=False),
    Column("next_try", MOMENT),
    Column("started_at", MOMENT),
    Column("ended_at", MOMENT),
    Column("attempt", Integer, nullable=False, server_default="0"),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("outcome", Text, nullable=False, server_default=""),
    Column("cancel_asked", MOMENT),
    Column("version", Integer, nullable=False, server_default="1"),
    *audience_columns(),
    Index(
        "job_open",
        "state",
        "asked_at",
        postgresql_where=text("state IN ('asked', 'waiting', 'running')"),
    ),
    Index("job_latest", text("asked_at DESC"), "job_id"),
    Index("job_of_person", "asked_by", postgresql_where=text("asked_by IS NOT NULL")),
)
"""Work the node does beside what people wait for: what was asked, and how it goes."""

job_event: Final = Table(
    "job_event",
    METADATA,
    Column("job_id", Uuid, ForeignKey(job.c.job_id), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("at", MOMENT, nullable=False),
    Column("event", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("params", Text, nullable=False),
    *audience_columns(),
)
"""What became of a job; what went wrong stands here for those who may read the node's input."""

schedule: Final = Table(
    "schedule",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("task", Text, nullable=False),
    Column("arguments", Text, nullable=False),
    Column("cron", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("enabled", Boolean, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("changed_by", Uuid, ForeignKey(person.c.person_id), nullable=False),
    Column("changed_at", MOMENT, nullable=False),
    *audience_columns(),
)
"""When a job is asked for without anybody asking; those that ship stand here once changed."""

schedule_slot: Final = Table(
    "schedule_slot",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("slot", MOMENT, primary_key=True),
)
"""Moments of schedules that were looked at: none is looked at twice."""
