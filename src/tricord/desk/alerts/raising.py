"""Raising alerts: the node's own work, from findings that came, stayed or went.

- A finding an alert does not know joins it. If it rests on something no finding of the alert rested
  on before, the alert is *new* again; a finding said anew on old evidence raises nothing.
- A finding that is gone stays in the alert's history. An alert none of whose findings stands is
  *gone*, whatever people had made of it.

Each call is one transaction, and calling again with the same findings changes nothing.
"""

from __future__ import annotations

import io
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import polars as pl
from sqlalchemy import Connection, text

_ARRIVED: Final = """
    CREATE TEMPORARY TABLE arrived (
        finding_id text, lineage_id text, strand text, kind text, message text, params text,
        monitor text, grade smallint, score real, subject_kind text, subject_key text,
        subject_name text, alert_id uuid, evidence bigint[], level smallint, partners text[],
        missions text[], persons uuid[], working boolean
    ) ON COMMIT DROP
"""
_COUNTS: Final = 170_000
_ALONE: Final = text("SELECT pg_advisory_xact_lock(2)")

# Findings an alert does not know, and whether they rest on anything it does not know.
_FRESH: Final = text("""
    CREATE TEMPORARY TABLE fresh ON COMMIT DROP AS
    SELECT a.*, there.alert_id IS NOT NULL AS known, there.alert_id IS NULL
        OR NOT a.evidence <@ coalesce((
            SELECT array_agg(DISTINCT one) FROM desk.alert_finding AS f, unnest(f.evidence) AS one
            WHERE f.alert_id = a.alert_id), '{}') AS news
    FROM arrived AS a LEFT JOIN desk.alert AS there USING (alert_id)
    WHERE NOT EXISTS (SELECT 1 FROM desk.alert_finding AS f
        WHERE f.alert_id = a.alert_id AND f.finding_id = a.finding_id)
""")
_RAISE: Final = text("""
    INSERT INTO desk.alert (alert_id, strand, monitor, kind, subject_kind, subject_key,
        subject_name, message, params, grade, score, findings, state, priority, raised_at,
        renewed_at, level, partners, missions, persons, working)
    SELECT DISTINCT ON (alert_id) alert_id, strand, monitor, kind, subject_kind, subject_key,
        subject_name, message, params, grade, score, count(*) OVER (PARTITION BY alert_id), 'new',
        grade, :now, :now, level, partners, missions, persons, working
    FROM fresh WHERE NOT known
    ORDER BY alert_id, grade DESC, score DESC, finding_id
""")
_JOIN: Final = text("""
    INSERT INTO desk.alert_finding (alert_id, finding_id, lineage_id, grade, score, evidence, since)
    SELECT alert_id, finding_id, lineage_id, grade, score, evidence, :now FROM fresh
    ORDER BY alert_id
""")
_BACK: Final = text("""
    UPDATE desk.alert_finding AS f SET gone_at = NULL FROM arrived AS a
    WHERE f.alert_id = a.alert_id AND f.finding_id = a.finding_id AND f.gone_at IS NOT NULL
    RETURNING f.alert_id
""")
_GONE: Final = text("""
    UPDATE desk.alert_finding SET gone_at = :now
    WHERE finding_id = ANY (:ids) AND gone_at IS NULL RETURNING alert_id
""")
_ABSENT: Final = text("""
    UPDATE desk.alert_finding AS f SET gone_at = :now
    WHERE f.gone_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM stands AS s WHERE s.finding_id = f.finding_id)
    RETURNING f.alert_id
""")
_COUNT: Final = text("""
    UPDATE desk.alert AS t SET findings = now_there.n
    FROM (SELECT one AS alert_id, count(f.finding_id) AS n
        FROM unnest(CAST(:touched AS uuid[])) AS one
        LEFT JOIN desk.alert_finding AS f ON f.alert_id = one AND f.gone_at IS NULL
        GROUP BY one) AS now_there
    WHERE t.alert_id = now_there.alert_id AND t.findings <> now_there.n
""")
_COUNT_FRESH: Final = text("""
    UPDATE desk.alert AS t SET findings = t.findings + came.n
    FROM (SELECT alert_id, count(*) AS n FROM fresh WHERE known GROUP BY alert_id) AS came
    WHERE t.alert_id = came.alert_id
""")
# The words of the strongest finding that came are the words of the alert; nobody is told twice of
# what came in one piece of work.
_RENEW: Final = text("""
    WITH strongest AS (
        SELECT DISTINCT ON (alert_id) alert_id, message, params, grade, score, subject_name
        FROM fresh WHERE known AND news ORDER BY alert_id, grade DESC, score DESC, finding_id)
    UPDATE desk.alert AS t SET
        message = s.message, params = s.params, subject_name = s.subject_name,
        grade = greatest(t.grade, s.grade), score = greatest(t.score, s.score),
        priority = greatest(t.priority, s.grade),
        state = 'new', renewed_at = :now, version = t.version + 1
    FROM strongest AS s WHERE t.alert_id = s.alert_id AND t.renewed_at < :now
    RETURNING t.alert_id
""")
_ENDED: Final = text("""
    UPDATE desk.alert SET state = 'gone', version = version + 1
    WHERE alert_id = ANY (:touched) AND findings = 0 AND state <> 'gone' RETURNING alert_id
""")
_RETURNED: Final = text("""
    UPDATE desk.alert SET state = 'new', renewed_at = :now, version = version + 1
    WHERE alert_id = ANY (:touched) AND findings > 0 AND state = 'gone' RETURNING alert_id
""")
_EVENTS: Final = text("""
    INSERT INTO desk.alert_event (alert_id, version, at, event)
    SELECT alert_id, version, :now, :event FROM desk.alert WHERE alert_id = ANY (:ids)
""")


@dataclass(frozen=True, slots=True)
class Raised:
    """What a piece of work changed, as counts of alerts.

    Attributes:
        raised: That there were not before.
        renewed: That are new again.
        gone: None of whose findings stands any more.
    """

    raised: int = 0
    renewed: int = 0
    gone: int = 0

    def __add__(self, other: Raised) -> Raised:
        return Raised(
            self.raised + other.raised, self.renewed + other.renewed, self.gone + other.gone
        )


def take_in(
    connection: Connection, rows: pl.DataFrame, now: datetime, gone: Collection[str] = ()
) -> Raised:
    """Take in findings that stand, and those that are gone.

    Args:
        connection: A transaction of the node's own work.
        rows: Findings that stand, as `tricord.desk.alerts.grouping.grouped` gives them.
        now: When; the same for all calls of one piece of work.
        gone: Ids of findings that do not stand any more.
    """
    connection.execute(_ALONE)
    connection.execute(text("DROP TABLE IF EXISTS arrived, fresh"))
    connection.execute(text(_ARRIVED))
    _copy(connection, "arrived", rows)
    when = {"now": now}
    connection.execute(_FRESH)
    raised = connection.execute(_RAISE, when).rowcount
    connection.execute(_JOIN, when)
    connection.execute(_COUNT_FRESH)
    renewed = _ids(connection, _RENEW, when)
    touched = _ids(connection, _BACK, {})
    if gone:
        touched |= _ids(connection, _GONE, {"ids": sorted(gone), **when})
    back, ended = _counted(connection, touched, now)
    _told(connection, renewed | back, "renewed", now)
    return Raised(raised, len(renewed | back), ended)


def take_out(connection: Connection, stands: pl.Series, now: datetime) -> Raised:
    """Take out whatever alerts hold beyond the findings that stand.

    Args:
        connection: A transaction of the node's own work.
        stands: Ids of all findings that stand.
        now: When.
    """
    connection.execute(_ALONE)
    connection.execute(text("DROP TABLE IF EXISTS stands"))
    connection.execute(text("CREATE TEMPORARY TABLE stands (finding_id text) ON COMMIT DROP"))
    _copy(connection, "stands", pl.DataFrame({"finding_id": stands}))
    _, ended = _counted(connection, _ids(connection, _ABSENT, {"now": now}), now)
    return Raised(gone=ended)


def count_anew(connection: Connection) -> None:
    """Let the database count how many alerts there are of what kind, after many came at once.

    A server older than 17 does it by itself, a minute later.
    """
    version = connection.execute(text("SHOW server_version_num")).scalar()
    if int(str(version)) >= _COUNTS:
        connection.execute(text("ANALYZE desk.alert, desk.alert_finding"))


def holds_any(connection: Connection) -> bool:
    """Whether there is any alert."""
    there = connection.execute(text("SELECT EXISTS (SELECT 1 FROM desk.alert)"))
    return bool(there.scalar())


def _counted(connection: Connection, touched: set[Any], now: datetime) -> tuple[set[Any], int]:
    """Count the findings of alerts anew: those that have some again, and how many ended."""
    if not touched:
        return set(), 0
    named = {"touched": sorted(touched)}
    connection.execute(_COUNT, named)
    ended = _ids(connection, _ENDED, named)
    _told(connection, ended, "gone", now)
    return _ids(connection, _RETURNED, {"now": now, **named}), len(ended)


def _told(connection: Connection, ids: set[Any], event: str, now: datetime) -> None:
    if ids:
        connection.execute(_EVENTS, {"event": event, "ids": sorted(ids), "now": now})


def _copy(connection: Connection, table: str, rows: pl.DataFrame) -> None:
    """Fill a temporary table: those have no row-level security, which COPY refuses."""
    written = io.BytesIO()
    rows.write_csv(written, quote_style="non_numeric")
    cursor = connection.connection.cursor()
    columns = ", ".join(rows.columns)
    with cursor.copy(f"COPY {table} ({columns}) FROM STDIN (FORMAT csv, HEADER true)") as copy:
        copy.write(written.getbuffer())
    cursor.close()
    # Without knowing how many there are, the joins that follow would be loops.
    connection.execute(text(f"ANALYZE {table} (finding_id)"))


def _ids(connection: Connection, statement: Any, given: dict[str, Any]) -> set[Any]:
    return set(connection.execute(statement, given).scalars())
