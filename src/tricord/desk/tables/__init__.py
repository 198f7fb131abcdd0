"""The tables of the desk as SQLAlchemy reads them; the migrations make them.

A test holds both against each other. Columns that bear who a row is for come from `audience`.
"""

from tricord.desk.tables.alerts import alert, alert_event, alert_finding, alert_mark
from tricord.desk.tables.audience import audience_columns, audience_of, audience_values
from tricord.desk.tables.audit import audit_checkpoint, audit_entry, audit_fact, audit_head
from tricord.desk.tables.people import credential, invitation, person, session
from tricord.desk.tables.schema import METADATA

__all__ = [
    "METADATA",
    "alert",
    "alert_event",
    "alert_finding",
    "alert_mark",
    "audience_columns",
    "audience_of",
    "audience_values",
    "audit_checkpoint",
    "audit_entry",
    "audit_fact",
    "audit_head",
    "credential",
    "invitation",
    "person",
    "session",
]
