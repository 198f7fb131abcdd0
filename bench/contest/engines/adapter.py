"""Tricord in the contest: everything it is asked goes through `compare` and screening."""

from __future__ import annotations

from collections.abc import Sequence

from tricord.lake import Lake
from tricord.names.comparing import VERSION
from tricord.names.comparing import compare as compared
from tricord.node.answering import BLOCK, answered
from tricord.node.listed_names import listed_names
from tricord.node.screening import Query, Screening

from .base import Answer, Asked, Key, Lists


def compare(name_a: str, name_b: str, schema: str) -> Answer:
    """Score of two names, and whether they match at the one default threshold."""
    found = compared(name_a, name_b, schema)
    return found.score, found.match


class Tricord:
    """The engine: what a user gets, with the reason of every hit in words."""

    version = VERSION
    reads_lake = True
    most = None
    block = BLOCK

    def compare(self, pairs: Sequence[tuple[str, str, str]]) -> list[Answer]:
        """Compare pairs of (name, name, schema)."""
        return [compare(*pair) for pair in pairs]

    def index(self, lists: Lists) -> None:
        """Read the lists from the lake; the index is kept beside it, or made."""
        self._screening = Screening(listed_names(Lake(lists.node / "lake"), lists.only), "en")

    def screen(self, queries: Sequence[Asked]) -> list[list[Key]]:
        """For each query the entries it matches, in order of list and id."""
        asked = [Query(query.name, query.schema) for query in queries]
        return [
            sorted({(row.list, row.entry_id) for row in known.rows if row.match})
            for known in answered(self._screening, asked, details=False)
        ]
