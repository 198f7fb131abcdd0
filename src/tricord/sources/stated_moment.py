"""A moment of publication as a file states it."""

from __future__ import annotations

from datetime import UTC, datetime


def stated_moment(stated: str) -> datetime | None:
    """A moment in ISO 8601 as UTC, or ``None`` where it is none; a day begins at 00:00 UTC."""
    try:
        moment = datetime.fromisoformat(stated)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
