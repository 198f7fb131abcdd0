"""Jobs, their schedules, who wants notices, and notices on their way."""

from __future__ import annotations

from alembic import context, op

from tricord.desk.migrations.queue import queue_dropped, queue_made
from tricord.desk.migrations.seeing import AUDIENCE, rule, secured, seen

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_NAME = "'^[a-z][a-z0-9-]{0,62}$'"
_JOBS = f"""
CREATE TABLE desk.job (
    job_id uuid PRIMARY KEY,
    task text NOT NULL CHECK (task ~ {_NAME}),
    arguments text NOT NULL,
    title text NOT NULL,
    params text NOT NULL,
    state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'waiting', 'running', 'done',
        'failed', 'cancelled')),
    done bigint,
    of bigint,
    rate real,
    asked_by uuid REFERENCES desk.person,
    schedule text NOT NULL DEFAULT '',
    again uuid REFERENCES desk.job,
    asked_at timestamptz NOT NULL,
    next_try timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    attempt integer NOT NULL DEFAULT 0,
    tries integer NOT NULL DEFAULT 0,
    outcome text NOT NULL DEFAULT '',
    cancel_asked timestamptz,
    version integer NOT NULL DEFAULT 1,{AUDIENCE});
CREATE INDEX job_open ON desk.job (state, asked_at)
    WHERE state IN ('asked', 'waiting', 'running');
CREATE INDEX job_latest ON desk.job (asked_at DESC, job_id);
CREATE INDEX job_of_person ON desk.job (asked_by) WHERE asked_by IS NOT NULL;

CREATE TABLE desk.job_event (
    job_id uuid NOT NULL REFERENCES desk.job,
    version integer NOT NULL,
    at timestamptz NOT NULL,
    event text NOT NULL CHECK (event IN ('started', 'again', 'lost', 'stopped', 'done', 'failed',
        'cancelled')),
    code text NOT NULL,
    params text NOT NULL,{AUDIENCE},
    PRIMARY KEY (job_id, version));

CREATE TABLE desk.schedule (
    name text PRIMARY KEY CHECK (name ~ {_NAME}),
    task text NOT NULL CHECK (task ~ {_NAME}),
    arguments text NOT NULL,
    cron text NOT NULL,
    after text NOT NULL,
    enabled boolean NOT NULL,
    version integer NOT NULL DEFAULT 1,
    changed_by uuid NOT NULL REFERENCES desk.person,
    changed_at timestamptz NOT NULL,{AUDIENCE},
    CHECK ((cron = '') <> (after = '')));

CREATE TABLE desk.schedule_slot (
    name text NOT NULL,
    slot timestamptz NOT NULL,
    PRIMARY KEY (name, slot));
"""

# Whoever waits for jobs is woken; what is said names none of them.
_WOKEN = """
CREATE FUNCTION desk.job_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
    PERFORM pg_notify('desk_job', '');
    RETURN NULL;
END $$;
CREATE TRIGGER job_changed AFTER INSERT OR UPDATE OF state, cancel_asked ON desk.job
    FOR EACH ROW EXECUTE FUNCTION desk.job_changed();
"""

_NOTICES = """
CREATE TABLE desk.subscription (
    subscription_id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES desk.person,
    strand text NOT NULL CHECK (strand IN ('', 'sanctions', 'supply', 'coordination')),
    least smallint NOT NULL CHECK (least BETWEEN 1 AND 4),
    how text NOT NULL CHECK (how IN ('at_once', 'digest', 'never')),
    channel text NOT NULL CHECK (channel IN ('mail', 'webhook')),
    address text NOT NULL,
    secret text NOT NULL,
    made_at timestamptz NOT NULL,
    off_at timestamptz,
    off_code text NOT NULL DEFAULT '',
    CHECK ((secret = '') = (channel = 'mail')),
    UNIQUE (person_id, strand, channel, address));

CREATE TABLE desk.notice (
    notice_id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES desk.person,
    kind text NOT NULL CHECK (kind IN ('one', 'several', 'digest')),
    channel text NOT NULL CHECK (channel IN ('mail', 'webhook')),
    address text NOT NULL,
    alerts uuid[] NOT NULL CHECK (cardinality(alerts) > 0),
    beyond boolean NOT NULL,
    made_at timestamptz NOT NULL,
    due_at timestamptz,
    state text NOT NULL CHECK (state IN ('gathering', 'waiting', 'sending', 'sent', 'refused',
        'given_up', 'dropped')),
    tries integer NOT NULL DEFAULT 0,
    doubts integer NOT NULL DEFAULT 0,
    next_try timestamptz,
    claim uuid,
    ended_at timestamptz,
    outcome text NOT NULL DEFAULT '',
    CHECK ((due_at IS NULL) = (state = 'gathering')));
CREATE UNIQUE INDEX notice_gathering ON desk.notice (person_id, channel, address)
    WHERE state = 'gathering';
CREATE INDEX notice_due ON desk.notice (due_at) WHERE state IN ('waiting', 'sending');
CREATE INDEX notice_of_person ON desk.notice (person_id);

CREATE TABLE desk.alert_told (
    alert_id uuid PRIMARY KEY REFERENCES desk.alert,
    renewed_at timestamptz NOT NULL);
"""

_TABLES = (
    *("job", "job_event", "schedule", "schedule_slot"),
    *("subscription", "notice", "alert_told"),
)
_BORNE = "level, partners, missions, persons, working"
_ME = "(SELECT desk.my_person())"
_ADMINISTERS = "(SELECT desk.i_am('administrator'))"
_ASKS = "(SELECT desk.i_am('analyst', 'releaser', 'coordinator', 'administrator'))"
# The job itself is looked up under its own policy.
_OF_JOB = "EXISTS (SELECT 1 FROM desk.job AS j WHERE j.job_id = job_event.job_id)"


def upgrade() -> None:
    """Take the step."""
    names = context.config.attributes["logins"]
    owner, app, worker = (names[each] for each in ("owner", "app", "worker"))
    for statement in (*queue_made(worker), _JOBS, _WOKEN, _NOTICES):
        op.execute(statement)
    op.execute("REVOKE EXECUTE ON FUNCTION desk.job_changed FROM PUBLIC")
    for table in _TABLES:
        op.execute(secured(table))
        for login in (owner, worker):
            op.execute(rule(table, login, "ALL", using="true", check="true"))
    for statement in (*_of_jobs(app), *_of_schedules(app), *_of_subscriptions(app)):
        op.execute(statement)
    for statement in _of_worker(worker):
        op.execute(statement)


def _of_jobs(app: str) -> list[str]:
    """People ask for jobs in their own name, and end them; how they go is the worker's to say."""
    given = f"job_id, task, arguments, title, params, asked_by, again, asked_at, {_BORNE}"
    ends = f"{seen()} AND (asked_by = {_ME} OR {_ADMINISTERS})"
    return [
        f'GRANT SELECT, INSERT ({given}), UPDATE (cancel_asked) ON desk.job TO "{app}"',
        rule("job", app, "SELECT", using=seen()),
        rule("job", app, "INSERT", check=f"{_ASKS} AND asked_by = {_ME} AND {seen()}"),
        rule("job", app, "UPDATE", using=ends, check=f"{ends} AND cancel_asked IS NOT NULL"),
        f'GRANT SELECT ON desk.job_event TO "{app}"',
        rule("job_event", app, "SELECT", using=f"{seen()} AND {_OF_JOB}"),
    ]


def _of_schedules(app: str) -> list[str]:
    """Administrators say what is done when."""
    administers = f"{_ADMINISTERS} AND {seen()}"
    signed = f"{administers} AND changed_by = {_ME}"
    changed = "task, arguments, cron, after, enabled, version, changed_by, changed_at"
    return [
        f'GRANT SELECT, INSERT, UPDATE ({changed}) ON desk.schedule TO "{app}"',
        rule("schedule", app, "SELECT", using=seen()),
        rule("schedule", app, "INSERT", check=signed),
        rule("schedule", app, "UPDATE", using=administers, check=signed),
    ]


def _of_subscriptions(app: str) -> list[str]:
    """Where somebody gets notices is theirs alone; a secret is given and never read again."""
    shown = "subscription_id, person_id, strand, least, how, channel, address, made_at, off_at"
    # What a notice tells of is looked up for its reader when it is sent, and nowhere else.
    told = "notice_id, person_id, kind, channel, address, made_at, due_at, state, tries, doubts"
    told += ", next_try, ended_at, outcome"
    mine = f"person_id = {_ME}"
    return [
        f'GRANT SELECT ({shown}, off_code) ON desk.subscription TO "{app}"',
        f'GRANT INSERT ({shown}, secret) ON desk.subscription TO "{app}"',
        f'GRANT UPDATE (least, how, off_at, off_code), DELETE ON desk.subscription TO "{app}"',
        rule("subscription", app, "SELECT", using=mine),
        rule("subscription", app, "INSERT", check=mine),
        rule("subscription", app, "UPDATE", using=mine, check=mine),
        rule("subscription", app, "DELETE", using=mine),
        f'GRANT SELECT ({told}) ON desk.notice TO "{app}"',
        rule("notice", app, "SELECT", using=mine),
    ]


def _of_worker(worker: str) -> list[str]:
    return [
        f'GRANT SELECT, INSERT, UPDATE ON desk.job, desk.notice, desk.alert_told TO "{worker}"',
        f'GRANT SELECT, INSERT ON desk.job_event TO "{worker}"',
        f'GRANT SELECT ON desk.schedule TO "{worker}"',
        f'GRANT SELECT, INSERT, DELETE ON desk.schedule_slot TO "{worker}"',
        f'GRANT SELECT, UPDATE (off_at, off_code) ON desk.subscription TO "{worker}"',
    ]


def downgrade() -> None:
    """Take it back."""
    op.execute("""
        DROP TABLE desk.alert_told, desk.notice, desk.subscription, desk.schedule_slot,
            desk.schedule, desk.job_event, desk.job;
        DROP FUNCTION desk.job_changed;
    """)
    op.execute(queue_dropped())
