"""Everything a lake says, in one form that does not depend on how it lies on the disk."""

import json
from typing import Any

from tricord.lake import Lake
from tricord.model.tables import TABLES

Content = dict[str, list[str]]


def content(lake: Lake, version: int | None = None, *tables: str) -> Content:
    """Every row of every table, sorted, as JSON; of `tables` only where some are named."""
    return {
        name: sorted(_line(row) for row in lake.history(name, version).collect().to_dicts())
        for name in tables or TABLES
    }


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, default=str, ensure_ascii=False, sort_keys=True)
