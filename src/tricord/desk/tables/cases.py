"""Cases: what people work on, what they put into them, and what they decided."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
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

from tricord.desk.tables.audience import audience_columns
from tricord.desk.tables.people import person
from tricord.desk.tables.schema import METADATA, MOMENT


def _signed(who: str) -> tuple[Column[Any], Column[Any]]:
    """Who wrote a row, and their name as it was then: the database fills both in, nobody else."""
    return (
        Column(
            who,
            Uuid,
            ForeignKey(person.c.person_id),
            nullable=False,
            server_default=text("desk.my_person()"),
        ),
        Column("signed", Text, nullable=False, server_default=text("desk.my_signature()")),
    )


def _placed() -> Column[int]:
    """The order rows were written in; it is never shown: its gaps would tell of hidden rows."""
    return Column("placed", BigInteger, Identity(always=True), nullable=False)


case: Final = Table(
    "case",
    METADATA,
    Column("case_id", Uuid, primary_key=True),
    Column("number", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("strand", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("owner", Uuid, ForeignKey(person.c.person_id)),
    Column("owner_name", Text, nullable=False),
    Column("priority", SmallInteger, nullable=False),
    Column("due_on", Date),
    Column("version", Integer, nullable=False, server_default="1"),
    *_signed("opened_by"),
    Column("opened_at", MOMENT, nullable=False),
    *audience_columns(),
    Index("case_about", "about"),
)
"""Cases as they stand; ``about`` is ``<kind>|<key>``, empty where a case is about nothing known."""

case_change: Final = Table(
    "case_change",
    METADATA,
    Column("change_id", Uuid, primary_key=True),
    Column("case_id", Uuid, ForeignKey(case.c.case_id), nullable=False),
    Column("version", Integer, nullable=False),
    Column("field", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("reason", Text, nullable=False),
    *_signed("author"),
    Column("at", MOMENT, nullable=False),
    *audience_columns(),
    UniqueConstraint("case_id", "version", "field"),
)
"""What was changed of a case itself: its state, above all; one row a field, never changed."""

case_item: Final = Table(
    "case_item",
    METADATA,
    Column("item_id", Uuid, primary_key=True),
    _placed(),
    Column("case_id", Uuid, ForeignKey(case.c.case_id), nullable=False),
    Column("kind", Text, nullable=False),
    Column("corrects", Uuid),
    Column("upon", Uuid),
    Column("content_sha256", Text, nullable=False),
    Column("file_sha256", Text),
    *_signed("author"),
    Column("at", MOMENT, nullable=False),
    *audience_columns(),
    UniqueConstraint("item_id", "case_id"),
    ForeignKeyConstraint(
        ["corrects", "case_id"], ["desk.case_item.item_id", "desk.case_item.case_id"]
    ),
    ForeignKeyConstraint(["upon", "case_id"], ["desk.case_item.item_id", "desk.case_item.case_id"]),
    Index("case_item_of_case", "case_id"),
    Index("case_item_file", "file_sha256", postgresql_where=text("file_sha256 IS NOT NULL")),
    Index("case_task_ended", "upon", unique=True, postgresql_where=text("kind = 'task_end'")),
)
"""What was put into a case, never changed; it stays when its content is deleted.

``corrects`` names the item of the same kind it stands in place of, ``upon`` the task it ends or the
letter it answers.
"""

case_content: Final = Table(
    "case_content",
    METADATA,
    Column("item_id", Uuid, ForeignKey(case_item.c.item_id), primary_key=True),
    Column("content", Text, nullable=False),
)
"""What items say, as canonical JSON of the hash they name; a granted deletion takes it away."""

case_request: Final = Table(
    "case_request",
    METADATA,
    Column("request_id", Uuid, primary_key=True),
    _placed(),
    Column("case_id", Uuid, ForeignKey(case.c.case_id), nullable=False),
    Column("item_id", Uuid, nullable=False),
    Column("kind", Text, nullable=False),
    Column("basis", ARRAY(Uuid), nullable=False),
    Column("reason", Text, nullable=False),
    *_signed("asked_by"),
    Column("asked_at", MOMENT, nullable=False),
    *audience_columns(),
    UniqueConstraint("request_id", "asked_by"),
    ForeignKeyConstraint(["item_id", "case_id"], [case_item.c.item_id, case_item.c.case_id]),
    Index("case_request_of_case", "case_id"),
)
"""What takes a second person: to certify, to delete, to approve a recommendation."""

case_ruling: Final = Table(
    "case_ruling",
    METADATA,
    Column("request_id", Uuid, primary_key=True),
    Column("asked_by", Uuid, nullable=False),
    *_signed("decided_by"),
    Column("decided_at", MOMENT, nullable=False),
    Column("granted", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("despite", Text, nullable=False),
    *audience_columns(),
    ForeignKeyConstraint(
        ["request_id", "asked_by"], [case_request.c.request_id, case_request.c.asked_by]
    ),
    CheckConstraint("asked_by <> decided_by"),
)
"""What the second person decided; ``despite``: why, although a letter's term ran."""

case_decision: Final = Table(
    "case_decision",
    METADATA,
    Column("decision_id", Uuid, primary_key=True),
    _placed(),
    Column("case_id", Uuid, ForeignKey(case.c.case_id), nullable=False),
    Column("verdict", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("basis", ARRAY(Uuid), nullable=False),
    Column("seen", Text, nullable=False),
    *_signed("author"),
    Column("at", MOMENT, nullable=False),
    *audience_columns(),
    Index("case_decision_of_case", "case_id"),
)
"""Verdicts on a case: who, why, on which items, and the mark of the case as they saw it."""

subject_merge: Final = Table(
    "subject_merge",
    METADATA,
    Column("merge_id", Uuid, primary_key=True),
    _placed(),
    Column("one", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("undoes", Uuid, ForeignKey("desk.subject_merge.merge_id"), unique=True),
    *_signed("author"),
    Column("at", MOMENT, nullable=False),
    *audience_columns(),
    Index("subject_merge_one", "one"),
    Index("subject_merge_other", "other"),
)
"""Which subjects people hold to be one; a row that undoes another takes it back."""
