"""Tricord in the contest: everything it is asked goes through `compare` and `screen`."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from tricord.lake import Lake
from tricord.names.comparing import VERSION
from tricord.names.comparing import compare as compared
from tricord.names.name import read
from tricord.names.search import NameSearch

from .base import Answer, Asked, Key, Lists


def compare(name_a: str, name_b: str, schema: str) -> Answer:
    """Score of two names, and whether they match at the one default threshold."""
    found = compared(name_a, name_b, schema)
    return found.score, found.match


class Screener:
    """The lists of a node, ready for queries.

    Args:
        lists: The lists that count.
    """

    def __init__(self, lists: Lists) -> None:
        lake = Lake(lists.node / "lake")
        entries = lake.read("list_entries")
        if lists.only is not None:
            entries = entries.filter(pl.col("list").is_in(lists.only))
        standing = entries.select("list", "entry_id", "version", "schema")
        names = lake.read("list_names").join(standing, on=["list", "entry_id", "version"])
        names = names.sort("list", "entry_id", "position")
        self._keys = list(zip(names["list"], names["entry_id"], strict=True))
        self._search = NameSearch(list(zip(names["name"], names["schema"], strict=True)))

    def screen(self, queries: Sequence[Asked]) -> list[list[Key]]:
        """For each query the entries it matches, in order of list and id."""
        return [
            sorted(
                {
                    self._keys[place]
                    for place, found in self._search.search(read(query.name, query.schema))
                    if found.match
                }
            )
            for query in queries
        ]


class Tricord:
    """The engine."""

    version = VERSION
    reads_lake = True
    most = None
    block = 4096

    def compare(self, pairs: Sequence[tuple[str, str, str]]) -> list[Answer]:
        """Compare pairs of (name, name, schema)."""
        return [compare(*pair) for pair in pairs]

    def index(self, lists: Lists) -> None:
        """Read the lake and build the index."""
        self._screener = Screener(lists)

    def screen(self, queries: Sequence[Asked]) -> list[list[Key]]:
        """For each query the entries it matches."""
        return self._screener.screen(queries)
