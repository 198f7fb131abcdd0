"""People, their sessions, and the log of what they did."""

from __future__ import annotations

from alembic import context, op

from tricord.desk.migrations.seeing import AUDIENCE, rule, secured, seen

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TABLES = """
CREATE TABLE desk.person (
    person_id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE CHECK (name ~ '^[a-z0-9][a-z0-9._-]{{0,62}}$'),
    shown text NOT NULL,
    partner text NOT NULL,
    mission text NOT NULL,
    roles text[] NOT NULL CHECK (
        roles <@ ARRAY['reader', 'analyst', 'releaser', 'coordinator', 'administrator']
        AND cardinality(roles) > 0),
    language text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    made_at timestamptz NOT NULL,
    closed_at timestamptz,
    CHECK (mission = '' OR split_part(mission, '/', 1) = partner));

CREATE TABLE desk.credential (
    person_id uuid PRIMARY KEY REFERENCES desk.person,
    password_hash text,
    failures integer NOT NULL DEFAULT 0,
    wait_until timestamptz,
    issuer text,
    subject text,
    UNIQUE (issuer, subject),
    CHECK ((issuer IS NULL) = (subject IS NULL)));

CREATE TABLE desk.invitation (
    secret_sha256 bytea PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES desk.person,
    made_by uuid REFERENCES desk.person,
    made_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz);

CREATE TABLE desk.session (
    session_id uuid PRIMARY KEY,
    secret_sha256 bytea NOT NULL UNIQUE,
    person_id uuid NOT NULL REFERENCES desk.person,
    kind text NOT NULL CHECK (kind IN ('login', 'token')),
    label text NOT NULL,
    roles text[],
    opened_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz);
CREATE INDEX session_of_person ON desk.session (person_id);

CREATE TABLE desk.audit_head (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    frontier bytea NOT NULL,
    latest timestamptz NOT NULL);

CREATE TABLE desk.audit_entry (
    number bigint PRIMARY KEY,
    body text NOT NULL,
    leaf bytea NOT NULL,
    at text GENERATED ALWAYS AS ((body::json) ->> 'at') STORED,
    person text GENERATED ALWAYS AS ((body::json) ->> 'person') STORED,
    partner text GENERATED ALWAYS AS ((body::json) ->> 'partner') STORED,
    act text GENERATED ALWAYS AS ((body::json) ->> 'act') STORED,
    about text GENERATED ALWAYS AS ((body::json) ->> 'about') STORED);
CREATE INDEX audit_entry_about ON desk.audit_entry (about, number);
CREATE INDEX audit_entry_person ON desk.audit_entry (person, number);

CREATE TABLE desk.audit_fact (
    number bigint PRIMARY KEY REFERENCES desk.audit_entry,
    salt bytea NOT NULL,
    facts text NOT NULL,{audience});

CREATE TABLE desk.audit_checkpoint (
    size bigint PRIMARY KEY,
    note text NOT NULL,
    made_at timestamptz NOT NULL);
"""

# Owned by the owner and run in its name: what they read, the one who calls them cannot read.
_FUNCTIONS = """
CREATE FUNCTION desk.me() RETURNS TABLE (
    person uuid, session uuid, name text, shown text, partner text, mission text, roles text[],
    language text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT p.person_id, s.session_id, p.name, p.shown, p.partner, p.mission,
        CASE WHEN s.roles IS NULL THEN p.roles
            ELSE ARRAY(SELECT unnest(p.roles) INTERSECT SELECT unnest(s.roles) ORDER BY 1) END,
        p.language
    FROM desk.session AS s JOIN desk.person AS p USING (person_id)
    WHERE s.secret_sha256 = sha256(convert_to(current_setting('tricord.session', true), 'UTF8'))
        AND s.ended_at IS NULL
        AND s.expires_at > greatest(now(), (SELECT latest FROM desk.audit_head))
        AND p.closed_at IS NULL
$$;
CREATE FUNCTION desk.my_person() RETURNS uuid LANGUAGE sql STABLE SET search_path = ''
    AS $$ SELECT person FROM desk.me() $$;
CREATE FUNCTION desk.my_partner() RETURNS text LANGUAGE sql STABLE SET search_path = ''
    AS $$ SELECT partner FROM desk.me() $$;
CREATE FUNCTION desk.i_am(VARIADIC any_of text[]) RETURNS boolean LANGUAGE sql STABLE
    SET search_path = '' AS $$ SELECT coalesce((SELECT roles && any_of FROM desk.me()), false) $$;
CREATE FUNCTION desk.my_missions() RETURNS text[] LANGUAGE sql STABLE SET search_path = '' AS $$
    SELECT array_remove(ARRAY[nullif(mission, ''),
        CASE WHEN 'coordinator' = ANY (roles) THEN partner || '/*' END], NULL) FROM desk.me() $$;
CREATE FUNCTION desk.my_coordination() RETURNS boolean LANGUAGE sql STABLE SET search_path = ''
    AS $$ SELECT desk.i_am('coordinator') $$;
CREATE FUNCTION desk.my_work() RETURNS boolean LANGUAGE sql STABLE SET search_path = ''
    AS $$ SELECT desk.i_am('analyst', 'releaser', 'coordinator') $$;
"""

_ADMINISTERS = "(SELECT desk.i_am('administrator'))"
_ME = "(SELECT desk.my_person())"


def upgrade() -> None:
    """Take the step."""
    names = context.config.attributes["logins"]
    owner, app, door, worker = (names[each] for each in ("owner", "app", "door", "worker"))
    op.execute(_TABLES.format(audience=AUDIENCE))
    op.execute(_FUNCTIONS)
    # A tree without leaves: its size, 64 bits of nought.
    op.execute(
        "INSERT INTO desk.audit_head (frontier, latest)"
        " VALUES (decode('0000000000000000', 'hex'), '2000-01-01T00:00:00Z')"
    )
    for table in (
        *("person", "credential", "invitation", "session"),
        *("audit_head", "audit_entry", "audit_fact", "audit_checkpoint"),
    ):
        op.execute(secured(table))
        op.execute(rule(table, owner, "ALL", using="true", check="true"))
    op.execute("REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA desk FROM PUBLIC")
    op.execute(f'GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA desk TO "{app}", "{door}"')
    for statement in (*_of_app(app), *_of_door(door), *_of_worker(worker)):
        op.execute(statement)
    for login in (app, door, worker):
        for statement in _of_audit(login, everything=login == worker):
            op.execute(statement)


def _of_app(app: str) -> list[str]:
    """People see themselves and their partner's people; administrators keep the accounts."""
    colleagues = (
        f"{_ME} IS NOT NULL AND (partner = (SELECT desk.my_partner())"
        f" OR {_ADMINISTERS} OR (SELECT desk.my_coordination()))"
    )
    own = f"person_id = {_ME} OR {_ADMINISTERS}"
    shown = "session_id, person_id, kind, label, roles, opened_at, expires_at, ended_at"
    return [
        f'GRANT SELECT, INSERT, UPDATE ON desk.person TO "{app}"',
        rule("person", app, "SELECT", using=colleagues),
        rule("person", app, "INSERT", check=_ADMINISTERS),
        rule("person", app, "UPDATE", using=_ADMINISTERS, check=_ADMINISTERS),
        f'GRANT INSERT ON desk.invitation TO "{app}"',
        rule("invitation", app, "INSERT", check=f"{_ADMINISTERS} AND made_by = {_ME}"),
        # Whoever opens sessions is the door; people see and end their own.
        f'GRANT SELECT ({shown}), UPDATE (ended_at) ON desk.session TO "{app}"',
        rule("session", app, "SELECT", using=own),
        rule("session", app, "UPDATE", using=own, check=f"({own}) AND ended_at IS NOT NULL"),
    ]


def _of_door(door: str) -> list[str]:
    """The door reads who may come in, and writes sessions."""
    kept = {"person": "SELECT, INSERT", "credential": "SELECT, INSERT, UPDATE"}
    kept |= {"invitation": "SELECT, UPDATE", "session": "SELECT, INSERT, UPDATE"}
    found = []
    for table, rights in kept.items():
        found.append(f'GRANT {rights} ON desk.{table} TO "{door}"')
        found += [
            rule(
                table,
                door,
                right,
                using="" if right == "INSERT" else "true",
                check="" if right == "SELECT" else "true",
            )
            for right in rights.split(", ")
        ]
    return found


def _of_worker(worker: str) -> list[str]:
    """The node's own work: it reads whom to tell."""
    return [
        f'GRANT SELECT ON desk.person TO "{worker}"',
        rule("person", worker, "SELECT", using="true"),
    ]


def _of_audit(login: str, *, everything: bool) -> list[str]:
    """Everybody's acts are added to the log; nobody changes what stands there."""
    mine = f"person = {_ME}::text OR {_ADMINISTERS} OR ((SELECT desk.my_coordination()) AND "
    mine += f"partner = (SELECT desk.my_partner())) OR about = 'person:' || {_ME}::text"
    entries, facts = ("true", "true") if everything else (mine, seen())
    return [
        f'GRANT SELECT, UPDATE ON desk.audit_head TO "{login}"',
        rule("audit_head", login, "SELECT", using="true"),
        rule("audit_head", login, "UPDATE", using="true", check="true"),
        f'GRANT SELECT, INSERT ON desk.audit_entry TO "{login}"',
        rule("audit_entry", login, "SELECT", using=entries),
        rule("audit_entry", login, "INSERT", check="true"),
        f'GRANT SELECT, INSERT ON desk.audit_fact TO "{login}"',
        rule("audit_fact", login, "SELECT", using=facts),
        rule("audit_fact", login, "INSERT", check="true"),
        f'GRANT SELECT, INSERT ON desk.audit_checkpoint TO "{login}"',
        rule("audit_checkpoint", login, "SELECT", using="true"),
        rule("audit_checkpoint", login, "INSERT", check="true"),
    ]


def downgrade() -> None:
    """Take it back."""
    op.execute("""
        DROP TABLE desk.audit_checkpoint, desk.audit_fact, desk.audit_entry, desk.session,
            desk.invitation, desk.credential CASCADE;
        DROP FUNCTION desk.my_work, desk.my_coordination, desk.i_am, desk.my_missions,
            desk.my_partner, desk.my_person, desk.me CASCADE;
        DROP TABLE desk.audit_head, desk.person CASCADE;
    """)
