"""The lake as one kind of reader may see it: what they may not see is not there.

Every table whose rows bear a marking shows those a reader may read. What belongs to such a row
(names of an entry, evidence of a finding) is there where that row is. What says how the node works
is for the people of its own organisation.

A reader's lake stands at one commit, so that everything told from it belongs together. Tables of
modest size are kept in memory, once for all readers.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import polars as pl

from tricord.desk.policy import WORKING, Reader, audience, may_read
from tricord.lake import Lake, reading
from tricord.lake.lake import Transaction
from tricord.model.marking import Marking
from tricord.model.tables import TABLES

BELONGS_TO: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "rejects": ("files", ("dataset", "file_sha256")),
    "list_names": ("list_entries", ("list", "entry_id", "version")),
    "list_identifiers": ("list_entries", ("list", "entry_id", "version")),
    "list_facts": ("list_entries", ("list", "entry_id", "version")),
    "list_changes": ("list_snapshots", ("list", "snapshot")),
    "removal_confirmations": ("list_snapshots", ("list", "snapshot")),
    "finding_events": ("findings", ("finding_id",)),
    "finding_causes": ("findings", ("finding_id",)),
    "evidence": ("findings", ("finding_id",)),
}
"""Tables without markings of their own: whose rows theirs belong to, and by which columns."""

OF_THE_NODE: Final = frozenset({"runs", "ruled_out"})
"""Tables about the node's own work, for readers of its own partner."""

_MOST_BYTES: Final = 32_000_000
"""Tables whose files are larger than this are read where they lie. [ours]"""
_MOST_HELD: Final = 1_500_000_000
"""Bytes of tables kept in memory; the one used longest ago goes first. [ours]"""

_MARKING: Final = "marking"


class HeldTables:
    """Tables and what was made of them, in memory, once for all readers of a node."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._making: dict[object, threading.Lock] = {}
        self._held: OrderedDict[object, tuple[Any, int]] = OrderedDict()

    def once(self, key: object, make: Callable[[], Any], size: Callable[[Any], int]) -> Any:
        """What was made under a key; made now where nobody has, by one at a time.

        Args:
            key: Names what is made and everything it depends on.
            make: Makes it.
            size: Bytes it takes.
        """
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key][0]
            making = self._making.setdefault(key, threading.Lock())
        with making:
            with self._lock:
                if key in self._held:
                    return self._held[key][0]
            made = make()
            with self._lock:
                self._held[key] = (made, size(made))
                self._making.pop(key, None)
                while len(self._held) > 1 and sum(s for _, s in self._held.values()) > _MOST_HELD:
                    self._held.popitem(last=False)
        return made


class ReadersLake(Lake):
    """A lake as a reader may see it, at one commit.

    Args:
        lake: The lake.
        reader: Who reads.
        owner: Partner whose node it is; empty where it is none of the three.
        held: Tables in memory.
    """

    def __init__(self, lake: Lake, reader: Reader, owner: str, held: HeldTables) -> None:
        super().__init__(lake.folder)
        self._reader = reader
        self._owner = owner
        self._held = held
        self._commit = lake.commits.head()

    @property
    def version(self) -> int:
        """Number of the commit it stands at."""
        return self._commit.number

    @property
    def sight(self) -> tuple[str, bool]:
        """What tells readers apart: two of the same see the same of the lake."""
        return self._reader.partner, not self._reader.roles.isdisjoint(WORKING)

    def may_see(self, marking: Marking) -> bool:
        """Whether its reader may see what bears a marking."""
        return may_read(self._reader, audience(marking, self._owner))

    def once(self, key: object, make: Callable[[], Any]) -> Any:
        """What was made under a key, for readers who see the same at the same commit.

        Args:
            key: Names what is made and what it depends on beside the lake.
            make: Makes it.
        """
        return self._held.once((self.version, self.sight, key), make, _size)

    @contextmanager
    def transaction(self, what: str) -> Iterator[Transaction]:
        """Nobody writes to what one reader sees.

        Raises:
            TypeError: Always: write to the lake itself.
        """
        raise TypeError(f"{what}: a reader's lake is read only")
        yield

    def history(
        self, name: str, version: int | None = None, as_of: datetime | None = None
    ) -> pl.LazyFrame:
        """Every row of a table its reader may see; arguments as of `Lake.history`."""
        delta = self._delta(name, version)
        rows = self._rows(name, delta)
        if name in OF_THE_NODE:
            rows = rows if self._reader.partner == self._owner else rows.clear()
        elif name in BELONGS_TO:
            rows = self._of_seen(name, rows, version)
        else:
            rows = self._seen(name, rows, delta)
        return reading.known(rows, TABLES[name], as_of)

    def files(self, name: str, version: int | None = None) -> dict[str, list[Path]]:
        """The Parquet files of a table with markings, if its reader may see all of it."""
        delta = self._delta(name, version)
        whole = self._seen_markings(name, delta)[1]
        return self.tables.files(TABLES[name], delta) if whole else {}

    def _delta(self, name: str, version: int | None) -> int | None:
        commit = self._commit if version is None else self.commits.read(version)
        return commit.tables.get(name)

    def _rows(self, name: str, delta: int | None) -> pl.LazyFrame:
        """All rows of a table at a version: in memory where they are not too many."""
        table = TABLES[name]
        if delta is None:
            return table.empty().lazy()

        def read() -> pl.LazyFrame | pl.DataFrame:
            files = self.tables.files(table, delta)
            large = sum(f.stat().st_size for of in files.values() for f in of) > _MOST_BYTES
            rows = self.tables.scan(table, delta)
            return rows if large else rows.collect()

        made: pl.LazyFrame | pl.DataFrame = self._held.once(("rows", name, delta), read, _size)
        return made.lazy()

    def _seen_markings(self, name: str, delta: int | None) -> tuple[list[str], bool]:
        """The markings in a table its reader may see, and whether that is all there are."""
        rows = self._rows(name, delta)

        def read() -> list[str | None]:
            said = rows.select(pl.col(_MARKING).unique().sort()).collect()
            return list(said.get_column(_MARKING))

        markings = self._held.once(("markings", name, delta), read, _size)
        # A row that bears none is for nobody: a table of ours gives every row one.
        seen = [each for each in markings if each and self.may_see(Marking.parse(each))]
        return seen, len(seen) == len(markings)

    def _seen(self, name: str, rows: pl.LazyFrame, delta: int | None) -> pl.LazyFrame:
        seen, whole = self._seen_markings(name, delta)
        return rows if whole else rows.filter(pl.col(_MARKING).is_in(seen))

    def _of_seen(self, name: str, rows: pl.LazyFrame, version: int | None) -> pl.LazyFrame:
        parent, by = BELONGS_TO[name]
        if self._seen_markings(parent, self._delta(parent, version))[1]:
            return rows
        return rows.join(self.history(parent, version), on=by, how="semi")


def _size(made: object) -> int:
    """About how many bytes something takes in memory."""
    if isinstance(made, pl.DataFrame):
        return int(made.estimated_size())
    # A page is a text of some size; of what else there is, a guess is good enough.
    return 64 * 1024 if not isinstance(made, tuple) else 64 * 1024 + sum(map(_length, made))


def _length(part: object) -> int:
    return len(part) if isinstance(part, str) else 0
