"""Ships on lists: which entry stood on which day, and what it said of the ship."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import polars as pl

from tricord.model.listing import Schema
from tricord.names.identifiers import normalise

Row = Mapping[str, Any]
Key = tuple[str, str]
"""List and entry."""

KINDS: Final = ("imo", "mmsi", "call_sign")


@dataclass(frozen=True)
class Standing:
    """An entry as it stood on a day.

    Attributes:
        entry: The row of ``list_entries``.
        dated: Whether the list, or the history that is held, says that it stood on the day.
        later: The version is the first that is held, from a publication after the day.
    """

    entry: Row
    dated: bool
    later: bool


class Listings:
    """Entries of ships with all their versions.

    Args:
        entries: ``list_entries``, intervals that are closed included.
        names: ``list_names``.
        identifiers: ``list_identifiers``.
    """

    def __init__(
        self, entries: pl.DataFrame, names: pl.DataFrame, identifiers: pl.DataFrame
    ) -> None:
        ships = entries.filter(pl.col("schema") == Schema.VESSEL)
        key = ["list", "entry_id", "version"]
        self._versions: dict[Key, list[Row]] = defaultdict(list)
        for row in ships.sort("list", "entry_id", "published_from").iter_rows(named=True):
            self._versions[row["list"], row["entry_id"]].append(row)
        self.names: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
        for row in names.join(ships, on=key, how="semi").sort(*key, "position").to_dicts():
            self.names[row["list"], row["entry_id"], row["version"]].append(row)
        self._identifiers: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
        self._carriers: dict[tuple[str, str], set[Key]] = defaultdict(set)
        kinds = identifiers.filter(pl.col("kind").is_in(KINDS)).join(ships, on=key, how="semi")
        for row in kinds.sort(*key, "position").to_dicts():
            self._identifiers[row["list"], row["entry_id"], row["version"]].append(row)
            self._carriers[row["kind"], normalise(row["kind"], row["value"])].add(
                (row["list"], row["entry_id"])
            )

    def __len__(self) -> int:
        return len(self._versions)

    def carriers(self, kind: str, value: str) -> set[Key]:
        """Entries of which any version carries an identifier."""
        return self._carriers.get((kind, value), set()) if value else set()

    def on(self, key: Key, day: date, *, undated: bool) -> Standing | None:
        """An entry as it stood on a day; ``None`` where it did not.

        Args:
            key: The entry.
            day: The day, UTC; the day of listing is one on which it stood.
            undated: Count an entry as standing before the history that is held, where the list
                prints no day of listing.
        """
        first = self._versions[key][0]
        if day < first["published_from"].date():
            listed = first["listed_on"]
            if (listed is None and not undated) or (listed is not None and day < listed):
                return None
            return Standing(first, dated=listed is not None, later=True)
        for row in reversed(self._versions[key]):
            until = row["published_to"]
            if row["published_from"].date() <= day and (until is None or day < until.date()):
                early = row["listed_on"] is not None and day < row["listed_on"]
                return None if early else Standing(row, dated=True, later=False)
        return None

    def identifiers(self, entry: Row, kind: str) -> dict[str, Row]:
        """A version's identifiers of one kind, by value; of equal ones the first."""
        rows = self._identifiers.get((entry["list"], entry["entry_id"], entry["version"]), [])
        found: dict[str, Row] = {}
        for row in rows:
            if row["kind"] == kind:
                found.setdefault(normalise(kind, row["value"]), row)
        return found
