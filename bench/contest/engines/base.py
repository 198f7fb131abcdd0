"""What every engine of the contest answers to.

Nothing here or in the peers' files imports Tricord: peers run in an environment without it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple, Protocol

BODIES: Final = ("Organization", "Company", "LegalEntity")
MAY_BE: Final = {
    "Vessel": ("Vessel",),
    "Airplane": ("Airplane",),
    "Person": ("Person", "LegalEntity"),
    "Organization": BODIES,
    "Company": BODIES,
    "LegalEntity": ("Person", *BODIES),
}
"""Kinds of entry a thing of a kind may be, for all peers as for Tricord."""

Key = tuple[str, str]
Answer = tuple[float, bool]
"""Score from 0 to 1, and whether the engine calls it a match at its own default threshold."""


class Asked(NamedTuple):
    """One name held against the lists.

    Attributes:
        name: The name.
        schema: What kind of thing it is.
    """

    name: str
    schema: str


class Listed(NamedTuple):
    """One entry as engines other than Tricord get it.

    Attributes:
        key: List and entry id.
        schema: Kind of thing.
        names: Its names, the primary one first.
    """

    key: Key
    schema: str
    names: list[str]


@dataclass(frozen=True)
class Lists:
    """The lists a query is held against.

    Attributes:
        node: Directory of the node that holds them.
        file: The same entries as JSON, for engines that know no node.
        only: Lists that count; ``None`` for all.
    """

    node: Path
    file: Path
    only: tuple[str, ...] | None

    @cached_property
    def entries(self) -> list[Listed]:
        """The entries, read once."""
        rows = json.loads(self.file.read_text(encoding="utf-8"))
        return [
            Listed((list_name, entry_id), schema, names)
            for list_name, entry_id, schema, names in rows
            if self.only is None or list_name in self.only
        ]


class Engine(Protocol):
    """One way of comparing names, at its own default threshold.

    Attributes:
        version: What was measured.
        reads_lake: It reads the lists from the node itself, which counts into its index time.
        most: Queries of one set it is asked at most, where it is slow; ``None`` for all.
        block: Queries it is given at once.
    """

    version: str
    reads_lake: bool
    most: int | None
    block: int

    def compare(self, pairs: Sequence[tuple[str, str, str]]) -> list[Answer]:
        """Compare pairs of (name, name, schema)."""
        ...

    def index(self, lists: Lists) -> None:
        """Prepare for queries against these lists."""
        ...

    def screen(self, queries: Sequence[Asked]) -> list[list[Key]]:
        """For each query the entries it alerts on."""
        ...
