"""Everything a lake says, in one form that does not depend on how it lies on the disk."""

from tricord.lake import Lake
from tricord.model.tables import TABLES

Content = dict[str, list[str]]


def content(lake: Lake, version: int | None = None, *tables: str) -> Content:
    """Every row of every table, sorted, as JSON; of `tables` only where some are named."""
    return {
        name: sorted(lake.history(name, version).collect().write_ndjson().splitlines())
        for name in tables or TABLES
    }
