"""A login that passes row-level security by serves nobody: looked at before anything else."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, text

from tricord.errors import DeskError

_POWERS: Final = text("""
    SELECT rolname, rolsuper, rolbypassrls,
        EXISTS (SELECT 1 FROM pg_class WHERE relowner = r.oid
            AND relnamespace = to_regnamespace('desk')) AS owns
    FROM pg_roles AS r
    WHERE pg_has_role(session_user, r.oid, 'MEMBER') OR r.rolname = session_user
    ORDER BY rolname
""")
_OPEN: Final = text("""
    SELECT relname FROM pg_class
    WHERE relnamespace = to_regnamespace('desk') AND relkind IN ('r', 'p')
        AND NOT (relrowsecurity AND relforcerowsecurity)
    ORDER BY relname
""")
_VIEWS: Final = text("""
    SELECT relname FROM pg_class
    WHERE relnamespace = to_regnamespace('desk') AND (relkind = 'm' OR relkind = 'v'
        AND NOT coalesce(reloptions @> ARRAY['security_invoker=true'], false))
    ORDER BY relname
""")


def refuse_bypass(connection: Connection) -> None:
    """Refuse a login that would see rows its person may not.

    Args:
        connection: A connection of the login that is to serve.

    Raises:
        DeskError: ``desk-bypass``: it is, or may become, a superuser, a role that passes
            row-level security by, or the owner of the tables; ``desk-unsecured``: a table or view
            of the desk has none.
    """
    for name, superuser, bypasses, owns in connection.execute(_POWERS):
        if superuser or bypasses or owns:
            why = "superuser" if superuser else "bypassrls" if bypasses else "owner"
            raise DeskError("desk-bypass", role=name, why=why)
    unsecured = [*connection.execute(_OPEN).scalars(), *connection.execute(_VIEWS).scalars()]
    if unsecured:
        raise DeskError("desk-unsecured", tables=", ".join(unsecured))
