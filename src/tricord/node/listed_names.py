"""Names and numbers of sanctions lists, as they stand in the lake, ready to be searched."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.errors import NotFound
from tricord.lake import Lake
from tricord.model.listing import Schema
from tricord.names.folding import fold
from tricord.names.search import NameSearch
from tricord.names.wallets import address
from tricord.node.name_index import kept_index

KINDS: Final = ("imo", "imo_company", "passport", "wallet", "mmsi", "call_sign")
"""Kinds of identifier that a query may carry, the strongest first."""
SEEN: Final = 4096
"""Entries that are kept for when they are asked for again."""
_CRAFT: Final = (Schema.VESSEL, Schema.AIRPLANE)


class Entry(NamedTuple):
    """One entry of a list.

    Attributes:
        list: Its list.
        entry_id: The publisher's key.
        schema: What it is.
        birth_dates: As in ``list_entries``.
        countries: As in ``list_entries``.
        missing: The newest publication no longer shows it.
        names: Every name, the primary one first, and whether its publisher calls it weak.
        imos: IMO numbers of ships it carries.
    """

    list: str
    entry_id: str
    schema: str
    birth_dates: tuple[str, ...]
    countries: tuple[str, ...]
    missing: bool
    names: tuple[tuple[str, bool], ...]
    imos: frozenset[str]


class Snapshot(NamedTuple):
    """The publication of a list that was searched.

    Attributes:
        sha256: Of its raw file; where it has several, the hash of all of them.
        files: SHA-256 of each.
    """

    sha256: str
    files: tuple[str, ...]


class Entries:
    """Entries of lists in order of list and entry; one is made when it is asked for.

    Args:
        rows: Rows of ``list_entries``, each with its ``names`` and ``weak``, and its ``imos``.
    """

    def __init__(self, rows: pl.DataFrame) -> None:
        self.lists: list[str] = rows.get_column("list").to_list()
        self.entry_ids: list[str] = rows.get_column("entry_id").to_list()
        self.schemas: list[str] = rows.get_column("schema").to_list()
        self.names = rows.get_column("names").explode()
        """Names of all entries, one entry after the other."""
        self._weak = rows.get_column("weak").explode()
        counts = rows.get_column("names").list.len().to_numpy()
        self.starts: list[int] = [0, *np.cumsum(counts).tolist()]
        """Where the names of each entry start in `names`; one more at the end."""
        self._others = rows.select("birth_dates", "countries", "missing_since", "imos")
        self._made: dict[int, Entry] = {}

    def __len__(self) -> int:
        return len(self.lists)

    def __getitem__(self, at: int) -> Entry:
        found = self._made.get(at)
        if found is None:
            if len(self._made) >= SEEN:
                self._made.clear()
            found = self._made[at] = self._entry(at)
        return found

    def _entry(self, at: int) -> Entry:
        births, countries, missing, imos = self._others.row(at)
        start, stop = self.starts[at : at + 2]
        return Entry(
            self.lists[at],
            self.entry_ids[at],
            self.schemas[at],
            tuple(births),
            tuple(countries),
            missing is not None,
            tuple(zip(self.names[start:stop], self._weak[start:stop], strict=True)),
            frozenset(imos or ()),
        )


@dataclass(frozen=True)
class ListedNames:
    """The names and numbers of some lists.

    Names of all lists of a lake are searched, whichever are wanted, because one index serves
    every choice; a score does not depend on what else is listed.

    Attributes:
        wanted: Names of lists.
        entries: Of all lists.
        search: Over names, each once.
        crafts: Names of ships and aircraft by their folded form: position in `search`, as
            printed, and what bears it.
        carriers: Entries of the wanted lists by kind and value of an identifier.
        snapshots: By wanted list.
    """

    wanted: frozenset[str]
    entries: Entries
    search: NameSearch
    crafts: dict[str, list[tuple[int, str, str]]]
    carriers: dict[tuple[str, str], list[int]]
    snapshots: dict[str, Snapshot]
    _rows: NDArray[np.int64]
    _ends: NDArray[np.int64]

    def owners(self, number: int) -> Iterator[tuple[int, int]]:
        """Entries of the wanted lists that bear a name, and where among their names."""
        entries = self.entries
        for row in self._rows[self._ends[number] : self._ends[number + 1]].tolist():
            entry = bisect(entries.starts, row) - 1
            if entries.lists[entry] in self.wanted:
                yield entry, row - entries.starts[entry]


def wanted_lists(lake: Lake, against: Collection[str] | None) -> list[str]:
    """Names of lists, sorted; all of a lake where none are named.

    Raises:
        NotFound: There is no such list, or none at all.
    """
    known = lake.read("list_snapshots").get_column("list").unique().sort().to_list()
    if not known:
        raise NotFound("lists-none")
    wanted = sorted(set(against or known))
    for name in wanted:
        if name not in known:
            raise NotFound("list-unknown", list=name, known=", ".join(known))
    return wanted


def listed_names(
    lake: Lake, against: Collection[str] | None, version: int | None = None
) -> ListedNames:
    """Read lists from a lake.

    Args:
        lake: The lake.
        against: Names of lists; all by default.
        version: Lake version to read; the newest by default.

    Raises:
        NotFound: There is no such list, or none at all.
    """
    wanted = wanted_lists(lake, against)
    version = lake.version if version is None else version
    entries = _entries(lake, version)
    schemas = np.repeat(np.array(entries.schemas, object), np.diff(entries.starts)).tolist()
    numbers: dict[tuple[str, str], int] = {}
    rows = [
        numbers.setdefault(name, len(numbers)) for name in zip(entries.names, schemas, strict=True)
    ]
    names = list(numbers)
    crafts: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for number, (name, schema) in enumerate(names):
        if schema in _CRAFT:
            crafts[fold(name)].append((number, name, schema))
    of_rows = np.array(rows, np.int32)
    return ListedNames(
        wanted=frozenset(wanted),
        entries=entries,
        search=NameSearch(names, built=kept_index(lake.folder.parent / "cache" / "names", names)),
        crafts=dict(crafts),
        carriers=_carriers(lake, entries, frozenset(wanted), version),
        snapshots=_snapshots(lake, wanted, version),
        _rows=np.argsort(of_rows, kind="stable"),
        _ends=np.searchsorted(np.sort(of_rows), np.arange(len(names) + 1)),
    )


def _entries(lake: Lake, version: int) -> Entries:
    keys = ["list", "entry_id", "version"]
    entries = lake.scan("list_entries", version=version).select(
        *keys, "schema", "birth_dates", "countries", "missing_since"
    )
    names = (
        lake.scan("list_names", version=version)
        .select(*keys, "position", "name", "weak")
        .join(entries.select(keys), on=keys, how="semi")
        .sort("list", "entry_id", "position")
        .group_by("list", "entry_id", maintain_order=True)
        .agg(names=pl.col("name"), weak=pl.col("weak"))
    )
    imos = (
        lake.scan("list_identifiers", version=version)
        .filter(pl.col("kind") == "imo")
        .join(entries.select(keys), on=keys, how="semi")
        .group_by("list", "entry_id")
        .agg(imos=pl.col("value"))
    )
    rows = (
        entries.join(names, on=["list", "entry_id"])
        .join(imos, on=["list", "entry_id"], how="left")
        .sort("list", "entry_id")
        .collect()
    )
    return Entries(rows)


def _carriers(
    lake: Lake, entries: Entries, wanted: frozenset[str], version: int
) -> dict[tuple[str, str], list[int]]:
    keys = zip(entries.lists, entries.entry_ids, strict=True)
    places = {key: at for at, key in enumerate(keys) if key[0] in wanted}
    standing = lake.scan("list_entries", version=version).select("list", "entry_id", "version")
    rows = (
        lake.scan("list_identifiers", version=version)
        .filter(pl.col("kind").is_in(KINDS))
        .join(standing, on=["list", "entry_id", "version"], how="semi")
        .sort("list", "entry_id", "position")
        .select("list", "entry_id", "kind", "value")
        .collect()
    )
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for name, entry_id, kind, value in rows.iter_rows():
        at = places.get((name, entry_id))
        if at is None:
            continue
        if kind == "wallet":
            wallet = address(value)
            value = wallet.value if wallet else value  # noqa: PLW2901  # the form compared
        found[kind, value].append(at)
    return dict(found)


def _snapshots(lake: Lake, wanted: Sequence[str], version: int) -> dict[str, Snapshot]:
    rows = (
        lake.scan("list_snapshots", version=version)
        .filter(pl.col("list").is_in(wanted))
        .sort("published_at")
        .group_by("list")
        .agg(pl.col("snapshot", "files").last())
        .collect()
    )
    return {
        name: Snapshot(files[0] if len(files) == 1 else whole, tuple(files))
        for name, whole, files in rows.iter_rows()
    }
