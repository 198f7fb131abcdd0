"""The subjects of a node: who is one person, firm or ship across its lists."""

from __future__ import annotations

import polars as pl

from tricord.config import Settings
from tricord.lake import Lake, subjects
from tricord.lake.subjects import Updated
from tricord.model.subject import Decision, Verdict, read_key
from tricord.node import subject_views
from tricord.node.subject_views import SubjectPage


class Subjects:
    """Entries of several lists that are one person, firm or ship.

    An entry is named as ``LIST|ENTRY``; a subject goes by the entry that comes first.

    Examples:
        >>> node.subjects.overview("kwangson")  # doctest: +SKIP
        >>> node.subjects.merge("un-sc|KPe.020", "watch|7", "Same seal", "Kim")  # doctest: +SKIP
    """

    def __init__(self, lake: Lake, settings: Settings) -> None:
        self._lake = lake
        self._settings = settings

    def overview(self, query: str = "") -> pl.DataFrame:
        """Subjects; see `tricord.node.subject_views.overview`."""
        return subject_views.overview(self._lake, query)

    def show(self, subject: str) -> SubjectPage:
        """One subject, what the lists say of it and what was decided; by any of its entries."""
        return subject_views.page(self._lake, subject)

    def proposals(self, query: str = "") -> pl.DataFrame:
        """Pairs for a person to decide; see `tricord.node.subject_views.proposals`."""
        return subject_views.proposals(self._lake, query)

    def log(self) -> pl.DataFrame:
        """Every decision, and whether it stands."""
        return subject_views.log(self._lake)

    def update(self) -> Updated:
        """Decide what exact numbers decide; every ingest does so by itself."""
        return subjects.update(self._lake)

    def merge(self, one: str, other: str, reason: str, by: str = "") -> Decision:
        """Record that two entries are the same; see `tricord.lake.subjects.decide`."""
        return self._decide(Verdict.SAME, one, other, reason, by)

    def separate(self, one: str, other: str, reason: str, by: str = "") -> Decision:
        """Record that two entries are not the same; see `tricord.lake.subjects.decide`."""
        return self._decide(Verdict.DIFFERENT, one, other, reason, by)

    def undo(self, decision_id: str, reason: str, by: str = "") -> Decision:
        """Undo a decision; see `tricord.lake.subjects.undo`."""
        return subjects.undo(self._lake, decision_id, reason, by or self._settings.operator)

    def _decide(self, verdict: Verdict, one: str, other: str, reason: str, by: str) -> Decision:
        pair = (read_key(one), read_key(other))
        return subjects.decide(self._lake, verdict, pair, reason, by or self._settings.operator)
