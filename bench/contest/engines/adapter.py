"""Tricord in the contest: everything it is asked goes through `compare` and `screen`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import polars as pl

from tricord.lake import Lake
from tricord.names.compare import TokenSort, compare_folded
from tricord.names.folding import fold
from tricord.names.index import NameIndex

from .base import MAY_BE, Answer, Asked, Key, Lists

MATCHER = TokenSort()


def compare(name_a: str, name_b: str, schema: str) -> Answer:
    """Score of two names, and whether they match at the one default threshold."""
    score = MATCHER.compare(name_a, name_b, schema).score
    return score, score >= MATCHER.threshold


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
        self._names = names.sort("list", "entry_id", "position").to_dicts()
        self._indexes: dict[tuple[str, ...], tuple[list[dict[str, Any]], NameIndex]] = {}
        for kinds in sorted(set(MAY_BE.values())):
            rows = [row for row in self._names if row["schema"] in kinds]
            if rows:
                self._indexes[kinds] = rows, NameIndex([row["name"] for row in rows])

    def screen(self, queries: Sequence[Asked]) -> list[list[Key]]:
        """For each query the entries it matches, in order of list and id."""
        found: list[set[Key]] = [set() for _ in queries]
        asked: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for position, query in enumerate(queries):
            asked[MAY_BE[query.schema]].append(position)
        for kinds, positions in asked.items():
            if kinds not in self._indexes:
                continue
            rows, index = self._indexes[kinds]
            near = index.candidates([queries[position].name for position in positions])
            for position, candidates in zip(positions, near, strict=True):
                folded = fold(queries[position].name)
                for candidate in candidates:
                    comparison = compare_folded(folded, index.folded[candidate])
                    if comparison.score >= MATCHER.threshold:
                        row = rows[candidate]
                        found[position].add((row["list"], row["entry_id"]))
        return [sorted(keys) for keys in found]


class Tricord:
    """The engine."""

    version = MATCHER.version
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
