"""Taking the steps: what the database stands at, up to the newest, back to an older one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, text

from tricord.desk.database.roles import Login
from tricord.desk.migrations.seeing import rule, secured

_HERE = Path(__file__).parent


@cache
def known() -> tuple[str, ...]:
    """All steps this version of Tricord knows, the first one first."""
    files = (_HERE / "versions").glob("[0-9]*.py")
    return tuple(sorted(file.name.partition("_")[0] for file in files))


def newest() -> str:
    """The newest of them."""
    return known()[-1]


def standing(connection: Connection) -> str:
    """The step a database stands at; empty where it has none.

    Args:
        connection: A connection of any login.
    """
    there = connection.execute(text("SELECT to_regclass('desk.migration') IS NOT NULL"))
    if not there.scalar_one():
        return ""
    held = connection.execute(text("SELECT version_num FROM desk.migration"))
    return str(held.scalar() or "")


def go(connection: Connection, step: str, logins: Mapping[Login, str]) -> None:
    """Bring a database to a step, forward or back; each step is whole or not there.

    Args:
        connection: A connection of the owner; it is committed.
        step: The step; ``""`` for an empty database.
        logins: Names of the logins in this database.
    """
    # Alembic takes longer to load than a command that has no step to take.
    from alembic import command
    from alembic.config import Config

    _begin(connection, logins)
    config = Config()
    config.set_main_option("script_location", str(_HERE))
    config.attributes.update(
        connection=connection, logins={str(login): name for login, name in logins.items()}
    )
    stands = standing(connection)
    steps = ("", *known())
    # `standing` began a transaction; Alembic makes its own, one a step.
    connection.rollback()
    if steps.index(stands) <= steps.index(step):
        command.upgrade(config, step or "base")
    else:
        command.downgrade(config, step or "base")
    connection.commit()


def _begin(connection: Connection, logins: Mapping[Login, str]) -> None:
    """Make the schema and the table that says at which step it stands, where they are missing."""
    there = connection.execute(text("SELECT to_regclass('desk.migration') IS NOT NULL"))
    if not there.scalar_one():
        others = [name for login, name in logins.items() if login is not Login.OWNER]
        readers = ", ".join(f'"{name}"' for name in others)
        for statement in (
            "CREATE SCHEMA desk",
            f"GRANT USAGE ON SCHEMA desk TO {readers}",
            "CREATE TABLE desk.migration (version_num text CONSTRAINT migration_pkc PRIMARY KEY)",
            secured("migration"),
            rule("migration", logins[Login.OWNER], "ALL", using="true", check="true"),
            f"GRANT SELECT ON desk.migration TO {readers}",
            *(rule("migration", name, "SELECT", using="true") for name in others),
        ):
            connection.execute(text(statement))
    connection.commit()
