"""Listed entries as the lake holds them, for every engine alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tricord.lake import Lake

Key = tuple[str, str]


@dataclass(frozen=True)
class Entry:
    """One entry of one list.

    Attributes:
        key: List and entry id.
        schema: Kind of thing.
        names: Its names, the primary one first.
        weak: Those of the names that the publisher calls weak.
    """

    key: Key
    schema: str
    names: tuple[str, ...]
    weak: frozenset[str] = frozenset()

    @property
    def cluster(self) -> str:
        """What is held out as a whole."""
        return "/".join(self.key)


def standing(node: Path) -> list[Entry]:
    """Every entry that stands, in order of list and id."""
    lake = Lake(node / "lake")
    entries = lake.read("list_entries").select("list", "entry_id", "version", "schema")
    names = lake.read("list_names").join(
        entries.drop("schema"), on=["list", "entry_id", "version"], how="semi"
    )
    names_of: dict[Key, list[str]] = defaultdict(list)
    weak_of: dict[Key, set[str]] = defaultdict(set)
    columns = names.sort("list", "entry_id", "position").select("list", "entry_id", "name", "weak")
    for list_name, entry_id, name, weak in columns.iter_rows():
        names_of[list_name, entry_id].append(name)
        if weak:
            weak_of[list_name, entry_id].add(name)
    kinds = entries.sort("list", "entry_id").select("list", "entry_id", "schema").iter_rows()
    return [
        Entry(key, schema, tuple(names_of[key]), frozenset(weak_of[key]))
        for *whose, schema in kinds
        if names_of[key := (whose[0], whose[1])]
    ]


def identifiers(node: Path, kind: str) -> frozenset[str]:
    """All listed identifiers of one kind."""
    rows: Iterable[tuple[str, str]] = (
        Lake(node / "lake").read("list_identifiers").select("kind", "value").iter_rows()
    )
    return frozenset(value for found, value in rows if found == kind)
