"""Every step forward and back, on a database that holds something."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from tricord.desk.database.roles import Login
from tricord.desk.migrations import steps
from tricord.desk.tables import METADATA


def test_the_steps_are_those_alembic_would_take():
    found = ScriptDirectory(str(steps._HERE)).walk_revisions()
    assert [each.revision for each in found] == list(reversed(steps.known()))


def test_the_tables_are_those_the_steps_make(database):
    def ours(name, kind, _parent):
        return kind != "schema" or name == "desk"

    with database.begin(Login.OWNER) as connection:
        options = {
            "include_schemas": True,
            "include_name": ours,
            "include_object": lambda _o, name, *_: name != "migration",
            "compare_server_default": False,
        }
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, METADATA) == []


def shape(connection):
    """All there is in the schema: columns, constraints, indexes, policies, functions, grants."""
    asked = """
        SELECT 'column', table_name, column_name, data_type, is_nullable
        FROM information_schema.columns WHERE table_schema = 'desk'
        UNION ALL SELECT 'constraint', conrelid::regclass::text, conname,
            pg_get_constraintdef(oid), '' FROM pg_constraint
            WHERE connamespace = 'desk'::regnamespace
        UNION ALL SELECT 'index', tablename, indexname, indexdef, '' FROM pg_indexes
            WHERE schemaname = 'desk'
        UNION ALL SELECT 'policy', tablename, policyname, coalesce(qual, ''),
            coalesce(with_check, '') FROM pg_policies WHERE schemaname = 'desk'
        UNION ALL SELECT 'function', proname, pg_get_functiondef(oid), proacl::text, ''
            FROM pg_proc WHERE pronamespace = 'desk'::regnamespace
        UNION ALL SELECT 'grant', relname, relacl::text, '', '' FROM pg_class
            WHERE relnamespace = 'desk'::regnamespace
        ORDER BY 1, 2, 3, 4, 5
    """
    return connection.execute(text(asked)).all()


@pytest.mark.parametrize("step", steps.known())
def test_a_step_taken_back_and_taken_again_leaves_no_trace(database, step):
    before = ("", *steps.known())[steps.known().index(step)]
    with database.engine(Login.OWNER).connect() as connection:
        steps.go(connection, step, database.logins)
        there = shape(connection)
        connection.rollback()
        steps.go(connection, before, database.logins)
        assert steps.standing(connection) == before
        connection.rollback()
        steps.go(connection, step, database.logins)
        assert shape(connection) == there


def test_a_step_that_fails_is_not_half_taken(database):
    with database.engine(Login.OWNER).connect() as connection:
        steps.go(connection, "", database.logins)
        connection.execute(text("CREATE TABLE desk.session (a int)"))
        connection.commit()
        with pytest.raises(Exception, match="already exists"):
            steps.go(connection, steps.newest(), database.logins)
        connection.rollback()
        assert steps.standing(connection) == ""
        made = "SELECT count(*) FROM pg_class WHERE relname = 'person' AND relkind = 'r'"
        assert connection.execute(text(made)).scalar() == 0
