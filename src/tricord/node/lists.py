"""The sanctions lists of a node."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import polars as pl

from tricord.config import Settings
from tricord.lake import Lake, lists
from tricord.node import list_views


class Lists:
    """The sanctions lists of a node."""

    def __init__(self, lake: Lake, settings: Settings) -> None:
        self._lake = lake
        self._settings = settings

    def overview(self) -> pl.DataFrame:
        """One row per list; see `tricord.node.list_views.overview`."""
        return list_views.overview(self._lake)

    def entries(
        self, name: str, as_of: datetime | None = None, *, quarantined: bool = False
    ) -> pl.DataFrame:
        """Entries of one list as of a moment."""
        return list_views.entries(self._lake, name, as_of, quarantined=quarantined)

    def changes(
        self, name: str, since: datetime | None = None, until: datetime | None = None
    ) -> pl.DataFrame:
        """What changed in a list; see `tricord.node.list_views.changes`."""
        return list_views.changes(self._lake, name, since, until)

    def confirm_removals(
        self, name: str, entry_ids: Collection[str], notice: str, operator: str = ""
    ) -> list[str]:
        """End quarantined entries whose removal was checked against an official notice.

        Returns:
            Entry ids that were ended.
        """
        who = operator or self._settings.operator
        ended = lists.confirm_removals(self._lake, name, entry_ids, who, notice)
        return [standing.entry.entry_id for standing in ended]
