"""The tables of the desk as SQLAlchemy reads them; the migrations make them.

A test holds both against each other. Columns that bear who a row is for come from `audience`.
"""

from tricord.desk.tables.alerts import alert, alert_event, alert_finding, alert_mark
from tricord.desk.tables.audience import audience_columns, audience_of, audience_values
from tricord.desk.tables.audit import audit_checkpoint, audit_entry, audit_fact, audit_head
from tricord.desk.tables.cases import (
    case,
    case_change,
    case_content,
    case_decision,
    case_item,
    case_request,
    case_ruling,
    subject_merge,
)
from tricord.desk.tables.jobs import job, job_event, schedule, schedule_slot
from tricord.desk.tables.notices import alert_told, notice, subscription
from tricord.desk.tables.people import credential, invitation, person, session
from tricord.desk.tables.schema import METADATA

__all__ = [
    "METADATA",
    "alert",
    "alert_event",
    "alert_finding",
    "alert_mark",
    "alert_told",
    "audience_columns",
    "audience_of",
    "audience_values",
    "audit_checkpoint",
    "audit_entry",
    "audit_fact",
    "audit_head",
    "case",
    "case_change",
    "case_content",
    "case_decision",
    "case_item",
    "case_request",
    "case_ruling",
    "credential",
    "invitation",
    "job",
    "job_event",
    "notice",
    "person",
    "schedule",
    "schedule_slot",
    "session",
    "subject_merge",
    "subscription",
]
