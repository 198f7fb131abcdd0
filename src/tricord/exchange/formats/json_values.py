"""Values as JSON holds them: moments in ISO 8601 with ``Z``, what is no number as null."""

from __future__ import annotations

import math
from datetime import date, datetime
from typing import Any

import polars as pl


def jsonable(value: object) -> object:
    """A value of a table."""
    match value:
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case float() if not math.isfinite(value):
            return None
        case list():
            return [jsonable(inner) for inner in value]
        case _:
            return value


def records(rows: pl.DataFrame) -> list[dict[str, Any]]:
    """The rows of a table."""
    return [
        {name: jsonable(value) for name, value in row.items()} for row in rows.iter_rows(named=True)
    ]
