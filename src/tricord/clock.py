"""The one place that knows what time it is.

Everything else takes a time as an argument or asks here, so that a test, a replay or a
reproducible report can set it: ``TRICORD_NOW=2026-03-01T00:00:00Z``.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def now() -> datetime:
    """The present moment, UTC, whole seconds.

    Returns:
        The value of ``TRICORD_NOW`` (ISO 8601) where it is set, else the system clock.
    """
    fixed = os.environ.get("TRICORD_NOW")
    if fixed:
        moment = datetime.fromisoformat(fixed)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    return datetime.now(UTC).replace(microsecond=0)


def today() -> date:
    """The present day in UTC."""
    return now().date()
