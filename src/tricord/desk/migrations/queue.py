"""The queue behind jobs: tables and functions of Procrastinate, in a schema of their own.

They are those of one version of its schema, and only the node's own work may touch them. A step
that was taken is never another one later: where the package brings another schema, this refuses,
and a new step has to say how the old one becomes it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib import resources
from typing import Final

from tricord.errors import DeskError

SCHEMA: Final = "jobs"
"""Where the queue stands."""

_SHA256: Final = "c70ec4b400a60ad9592787653aae5ae77ae41bf801d56b5bd2712751a07f2009"
"""Of the schema of Procrastinate 3.10.0."""

# Called from wherever, by name or by a trigger, they find their own tables.
_FIXED: Final = """
DO $$
DECLARE
    own regprocedure;
BEGIN
    FOR own IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'jobs'::regnamespace
    LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = jobs, pg_temp', own);
    END LOOP;
END $$
"""


def queue_made(worker: str) -> Iterator[str]:
    """What makes the queue, statement by statement.

    Args:
        worker: Name of the login that does the node's own work.

    Raises:
        DeskError: ``desk-queue-other``: the package that is installed has another schema.
    """
    yield f"CREATE SCHEMA {SCHEMA}"
    yield f"SET LOCAL search_path = {SCHEMA}"
    yield _published()
    yield _FIXED
    yield "SET LOCAL search_path TO DEFAULT"
    yield f'GRANT USAGE ON SCHEMA {SCHEMA} TO "{worker}"'
    yield f'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {SCHEMA} TO "{worker}"'
    yield f'GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {SCHEMA} TO "{worker}"'
    yield f"REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA {SCHEMA} FROM PUBLIC"
    yield f'GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA {SCHEMA} TO "{worker}"'


def queue_dropped() -> str:
    """What takes the queue back, with all it holds."""
    return f"DROP SCHEMA {SCHEMA} CASCADE"


def _published() -> str:
    """The schema as the package brings it."""
    written = (resources.files("procrastinate.sql") / "schema.sql").read_bytes()
    if hashlib.sha256(written).hexdigest() != _SHA256:
        raise DeskError("desk-queue-other")
    return written.decode()
