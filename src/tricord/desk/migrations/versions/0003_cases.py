"""Cases, what is put into them, and what is decided on them."""

from __future__ import annotations

from alembic import context, op

from tricord.desk.migrations.seeing import AUDIENCE, rule, secured, seen

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _signed(who: str) -> str:
    return f"""{who} uuid NOT NULL DEFAULT desk.my_person() REFERENCES desk.person,
    signed text NOT NULL DEFAULT desk.my_signature()"""


# How a person signs: the name colleagues read, and the partner.
_FUNCTIONS = """
CREATE FUNCTION desk.my_signature() RETURNS text LANGUAGE sql STABLE SET search_path = '' AS $$
    SELECT CASE WHEN partner = '' THEN shown ELSE shown || ' (' || partner || ')' END
    FROM desk.me() $$;
"""

_CASES = f"""
CREATE TABLE desk.case (
    case_id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE CHECK (number ~ '^[0-9]{{4}}-[2-9A-HJ-KM-NP-TV-Z]{{4,8}}$'),
    title text NOT NULL CHECK (title <> ''),
    strand text NOT NULL CHECK (strand IN ('sanctions', 'supply', 'coordination')),
    about text NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'investigating', 'right_of_reply', 'ready',
        'certified', 'closed', 'reopened')),
    owner uuid REFERENCES desk.person,
    owner_name text NOT NULL,
    priority smallint NOT NULL CHECK (priority BETWEEN 1 AND 4),
    due_on date,
    version integer NOT NULL DEFAULT 1,
    {_signed("opened_by")},
    opened_at timestamptz NOT NULL,{AUDIENCE});
CREATE INDEX case_about ON desk.case (about);

CREATE TABLE desk.case_change (
    change_id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES desk.case,
    version integer NOT NULL,
    field text NOT NULL CHECK (field IN ('title', 'state', 'owner', 'priority', 'due_on')),
    before text NOT NULL,
    after text NOT NULL,
    reason text NOT NULL,
    {_signed("author")},
    at timestamptz NOT NULL,{AUDIENCE},
    UNIQUE (case_id, version, field));
"""

_ITEMS = f"""
CREATE TABLE desk.case_item (
    item_id uuid PRIMARY KEY,
    placed bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    case_id uuid NOT NULL REFERENCES desk.case,
    kind text NOT NULL CHECK (kind IN ('finding', 'claim', 'note', 'file', 'task', 'task_end',
        'letter', 'letter_answer', 'recommendation')),
    corrects uuid,
    upon uuid,
    content_sha256 text NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{{64}}$'),
    file_sha256 text CHECK (file_sha256 ~ '^[0-9a-f]{{64}}$'),
    {_signed("author")},
    at timestamptz NOT NULL,{AUDIENCE},
    UNIQUE (item_id, case_id),
    FOREIGN KEY (corrects, case_id) REFERENCES desk.case_item (item_id, case_id),
    FOREIGN KEY (upon, case_id) REFERENCES desk.case_item (item_id, case_id),
    CHECK ((upon IS NOT NULL) = (kind IN ('task_end', 'letter_answer'))),
    CHECK ((file_sha256 IS NOT NULL) = (kind = 'file')));
CREATE INDEX case_item_of_case ON desk.case_item (case_id);
CREATE INDEX case_item_file ON desk.case_item (file_sha256) WHERE file_sha256 IS NOT NULL;
CREATE UNIQUE INDEX case_task_ended ON desk.case_item (upon) WHERE kind = 'task_end';

CREATE TABLE desk.case_content (
    item_id uuid PRIMARY KEY REFERENCES desk.case_item,
    content text NOT NULL);
"""

_RULINGS = f"""
CREATE TABLE desk.case_request (
    request_id uuid PRIMARY KEY,
    placed bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    case_id uuid NOT NULL REFERENCES desk.case,
    item_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('certify', 'delete', 'approve')),
    basis uuid[] NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    {_signed("asked_by")},
    asked_at timestamptz NOT NULL,{AUDIENCE},
    UNIQUE (request_id, asked_by),
    FOREIGN KEY (item_id, case_id) REFERENCES desk.case_item (item_id, case_id));
CREATE INDEX case_request_of_case ON desk.case_request (case_id);

CREATE TABLE desk.case_ruling (
    request_id uuid PRIMARY KEY,
    asked_by uuid NOT NULL,
    {_signed("decided_by")},
    decided_at timestamptz NOT NULL,
    granted boolean NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    despite text NOT NULL,{AUDIENCE},
    FOREIGN KEY (request_id, asked_by) REFERENCES desk.case_request (request_id, asked_by),
    CHECK (asked_by <> decided_by));

CREATE TABLE desk.case_decision (
    decision_id uuid PRIMARY KEY,
    placed bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    case_id uuid NOT NULL REFERENCES desk.case,
    verdict text NOT NULL CHECK (verdict IN ('substantiated', 'not_substantiated',
        'insufficient', 'referred')),
    reason text NOT NULL CHECK (reason <> ''),
    basis uuid[] NOT NULL,
    seen text NOT NULL,
    {_signed("author")},
    at timestamptz NOT NULL,{AUDIENCE});
CREATE INDEX case_decision_of_case ON desk.case_decision (case_id);

CREATE TABLE desk.subject_merge (
    merge_id uuid PRIMARY KEY,
    placed bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    one text NOT NULL,
    other text NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    undoes uuid UNIQUE REFERENCES desk.subject_merge,
    {_signed("author")},
    at timestamptz NOT NULL,{AUDIENCE},
    CHECK (one < other COLLATE "C"));
CREATE INDEX subject_merge_one ON desk.subject_merge (one);
CREATE INDEX subject_merge_other ON desk.subject_merge (other);
"""

_COLUMNS = {
    "case": "case_id, number, title, strand, about, state, owner, owner_name, priority, due_on,"
    " opened_at",
    "case_change": "change_id, case_id, version, field, before, after, reason, at",
    "case_item": "item_id, case_id, kind, corrects, upon, content_sha256, file_sha256, at",
    "case_content": "item_id, content",
    "case_request": "request_id, case_id, item_id, kind, basis, reason, asked_at",
    "case_ruling": "request_id, asked_by, decided_at, granted, reason, despite",
    "case_decision": "decision_id, case_id, verdict, reason, basis, seen, at",
    "subject_merge": "merge_id, one, other, reason, undoes, at",
}
"""What whoever is served may write; who wrote it, the database fills in."""

_BORNE = "level, partners, missions, persons, working"
_WORKS = "(SELECT desk.my_work())"
_OF_CASE = "EXISTS (SELECT 1 FROM desk.case AS c WHERE c.case_id = {table}.case_id)"
_OF_ITEM = (
    "EXISTS (SELECT 1 FROM desk.case_item AS i WHERE i.item_id = {table}.item_id"
    " AND i.case_id = {table}.case_id)"
)
_OF_REQUEST = """EXISTS (SELECT 1 FROM desk.case_request AS r
    WHERE r.request_id = case_ruling.request_id {more})"""
_GRANTED = """EXISTS (SELECT 1 FROM desk.case_request AS r
    JOIN desk.case_ruling AS u USING (request_id)
    WHERE r.item_id = case_content.item_id AND r.kind = 'delete' AND u.granted)"""
# Whoever wrote the item puts its content there, once, and it is the content the item names.
_OWN_CONTENT = (
    "EXISTS (SELECT 1 FROM desk.case_item AS i"
    " WHERE i.item_id = case_content.item_id AND i.author = (SELECT desk.my_person())"
    " AND i.content_sha256 = encode(sha256(convert_to(case_content.content, 'UTF8')), 'hex'))"
)


def upgrade() -> None:
    """Take the step."""
    names = context.config.attributes["logins"]
    owner, app, worker = (names[each] for each in ("owner", "app", "worker"))
    for made in (_FUNCTIONS, _CASES, _ITEMS, _RULINGS):
        op.execute(made)
    op.execute("REVOKE EXECUTE ON FUNCTION desk.my_signature FROM PUBLIC")
    op.execute(f'GRANT EXECUTE ON FUNCTION desk.my_signature TO "{app}"')
    for table, columns in _COLUMNS.items():
        borne = "" if table == "case_content" else f", {_BORNE}"
        op.execute(secured(table))
        op.execute(rule(table, owner, "ALL", using="true", check="true"))
        op.execute(f'GRANT SELECT ON desk.{table} TO "{app}", "{worker}"')
        op.execute(f'GRANT INSERT ({columns}{borne}) ON desk.{table} TO "{app}"')
        op.execute(rule(table, worker, "SELECT", using="true"))
    for statement in (*_seen(app), *_written(app)):
        op.execute(statement)
    # What may be changed of a case; nothing else of these tables can be.
    changed = "title, state, owner, owner_name, priority, due_on, version"
    op.execute(f'GRANT UPDATE ({changed}) ON desk.case TO "{app}"')
    works = f"{_WORKS} AND {seen()}"
    op.execute(rule("case", app, "UPDATE", using=works, check=works))
    op.execute(f'GRANT DELETE ON desk.case_content TO "{app}"')
    op.execute(rule("case_content", app, "DELETE", using=f"{_WORKS} AND {_GRANTED}"))


def _seen(app: str) -> list[str]:
    """A row is seen by those it is for, behind a case they see."""
    behind = {
        "case": "true",
        "case_change": _OF_CASE.format(table="case_change"),
        "case_item": _OF_CASE.format(table="case_item"),
        "case_request": _OF_CASE.format(table="case_request"),
        "case_ruling": _OF_REQUEST.format(more=""),
        "case_decision": _OF_CASE.format(table="case_decision"),
        "subject_merge": "true",
    }
    of_item = "EXISTS (SELECT 1 FROM desk.case_item AS i WHERE i.item_id = case_content.item_id)"
    return [
        *(rule(t, app, "SELECT", using=f"{seen()} AND {more}") for t, more in behind.items()),
        rule("case_content", app, "SELECT", using=of_item),
    ]


def _written(app: str) -> list[str]:
    """Who works on cases writes what they see afterwards, in cases they see."""
    analyses = "(SELECT desk.i_am('analyst'))"
    decides = "(SELECT desk.i_am('analyst', 'coordinator'))"
    releases = "(SELECT desk.i_am('releaser'))"
    asks = f"{_OF_ITEM.format(table='case_request')} AND (kind <> 'approve' OR {analyses})"
    rules = _OF_REQUEST.format(
        more=f"""AND CASE r.kind WHEN 'approve' THEN {releases} WHEN 'certify' THEN {decides}
            OR NOT granted ELSE true END AND (despite = '' OR {releases})"""
    )
    more = {
        "case": "true",
        "case_change": _OF_CASE.format(table="case_change"),
        "case_item": _OF_CASE.format(table="case_item"),
        "case_request": asks,
        "case_ruling": rules,
        "case_decision": f"{_OF_CASE.format(table='case_decision')} AND {decides}",
        "subject_merge": "true",
    }
    return [
        *(
            rule(t, app, "INSERT", check=f"{_WORKS} AND {seen()} AND {only}")
            for t, only in more.items()
        ),
        rule(
            "case_content",
            app,
            "INSERT",
            check=f"{_WORKS} AND {_OWN_CONTENT} AND NOT {_GRANTED}",
        ),
    ]


def downgrade() -> None:
    """Take it back."""
    op.execute("""
        DROP TABLE desk.subject_merge, desk.case_decision, desk.case_ruling, desk.case_request,
            desk.case_content, desk.case_item, desk.case_change, desk.case;
        DROP FUNCTION desk.my_signature;
    """)
