"""Alerts: findings of one kind about one subject, and what people do with them."""

from __future__ import annotations

from alembic import context, op

from tricord.desk.migrations.seeing import AUDIENCE, rule, secured, seen

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TABLES = f"""
CREATE TABLE desk.alert (
    alert_id uuid PRIMARY KEY,
    strand text NOT NULL,
    monitor text NOT NULL,
    kind text NOT NULL,
    subject_kind text NOT NULL,
    subject_key text NOT NULL,
    subject_name text NOT NULL,
    message text NOT NULL,
    params text NOT NULL,
    grade smallint NOT NULL,
    score real NOT NULL,
    findings integer NOT NULL,
    state text NOT NULL CHECK (state IN ('new', 'open', 'settled', 'gone')),
    priority smallint NOT NULL CHECK (priority BETWEEN 1 AND 4),
    assignee uuid REFERENCES desk.person,
    muted_until timestamptz,
    raised_at timestamptz NOT NULL,
    renewed_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,{AUDIENCE});
CREATE INDEX alert_inbox ON desk.alert (priority DESC, renewed_at DESC, alert_id)
    WHERE state IN ('new', 'open');
CREATE INDEX alert_inbox_of_strand
    ON desk.alert (strand, priority DESC, renewed_at DESC, alert_id)
    WHERE state IN ('new', 'open');
CREATE INDEX alert_inbox_of_monitor
    ON desk.alert (monitor, priority DESC, renewed_at DESC, alert_id)
    WHERE state IN ('new', 'open');
CREATE INDEX alert_of_subject ON desk.alert (subject_key);
CREATE INDEX alert_of_assignee ON desk.alert (assignee) WHERE assignee IS NOT NULL;

CREATE TABLE desk.alert_finding (
    alert_id uuid NOT NULL REFERENCES desk.alert,
    finding_id text NOT NULL,
    lineage_id text NOT NULL,
    grade smallint NOT NULL,
    score real NOT NULL,
    evidence bigint[] NOT NULL,
    since timestamptz NOT NULL,
    gone_at timestamptz,
    PRIMARY KEY (alert_id, finding_id));
CREATE INDEX alert_of_finding ON desk.alert_finding (finding_id);

CREATE TABLE desk.alert_event (
    event_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    alert_id uuid NOT NULL REFERENCES desk.alert,
    version integer NOT NULL,
    at timestamptz NOT NULL,
    event text NOT NULL,
    person uuid REFERENCES desk.person,
    said text NOT NULL DEFAULT '',
    until timestamptz);
CREATE INDEX alert_event_of_alert ON desk.alert_event (alert_id, version);

CREATE TABLE desk.alert_mark (
    view text PRIMARY KEY,
    lake_version bigint NOT NULL);
"""

_WORKS = "(SELECT desk.my_work())"
_ME = "(SELECT desk.my_person())"
# The alert itself is looked up under its own policy: who does not see it, sees nothing of it.
_OF_ALERT = "EXISTS (SELECT 1 FROM desk.alert AS a WHERE a.alert_id = {table}.alert_id)"


def upgrade() -> None:
    """Take the step."""
    names = context.config.attributes["logins"]
    owner, app, worker = (names[each] for each in ("owner", "app", "worker"))
    op.execute(_TABLES)
    for table in ("alert", "alert_finding", "alert_event", "alert_mark"):
        op.execute(secured(table))
        for login in (owner, worker):
            op.execute(rule(table, login, "ALL", using="true", check="true"))
    op.execute(
        "GRANT SELECT, INSERT, UPDATE ON desk.alert, desk.alert_finding, desk.alert_mark"
        f' TO "{worker}"'
    )
    op.execute(f'GRANT SELECT, INSERT ON desk.alert_event TO "{worker}"')
    # What was taken in by the hundred thousand is counted at once, where the server lets it.
    op.execute(f"""
        DO $$ BEGIN IF current_setting('server_version_num')::integer >= 170000 THEN
            GRANT MAINTAIN ON desk.alert, desk.alert_finding TO "{worker}";
        END IF; END $$
    """)
    changed = "state, priority, assignee, muted_until, version"
    op.execute(f'GRANT SELECT, UPDATE ({changed}) ON desk.alert TO "{app}"')
    op.execute(rule("alert", app, "SELECT", using=seen()))
    works = f"{_WORKS} AND {seen()}"
    op.execute(rule("alert", app, "UPDATE", using=works, check=works))
    for table in ("alert_finding", "alert_event"):
        op.execute(f'GRANT SELECT ON desk.{table} TO "{app}"')
        op.execute(rule(table, app, "SELECT", using=_OF_ALERT.format(table=table)))
    op.execute(f'GRANT INSERT ON desk.alert_event TO "{app}"')
    mine = f"{_WORKS} AND person = {_ME} AND {_OF_ALERT.format(table='alert_event')}"
    op.execute(rule("alert_event", app, "INSERT", check=mine))


def downgrade() -> None:
    """Take it back."""
    op.execute("DROP TABLE desk.alert_mark, desk.alert_event, desk.alert_finding, desk.alert")
