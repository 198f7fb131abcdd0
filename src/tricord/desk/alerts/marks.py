"""Up to which version of the lake alerts were raised."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlalchemy.dialects.postgresql import insert

from tricord.desk.tables import alert_mark


def mark(connection: Connection, view: str) -> int | None:
    """The version of the lake alerts of a view were raised up to; ``None`` where none were."""
    asked = select(alert_mark.c.lake_version).where(alert_mark.c.view == view)
    return connection.execute(asked).scalar()


def set_mark(connection: Connection, view: str, version: int) -> None:
    """Say up to which version of the lake alerts of a view were raised."""
    put = insert(alert_mark).values(view=view, lake_version=version)
    newer = put.on_conflict_do_update(
        index_elements=["view"],
        set_={"lake_version": put.excluded.lake_version},
        where=alert_mark.c.lake_version < put.excluded.lake_version,
    )
    connection.execute(newer)
