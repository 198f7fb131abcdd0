"""Tables of ours that name ships by MMSI and IMO number, and say one thing of each.

Nobody publishes this format: the columns are guessed from their headings, shown, and overruled
by options, as those of a table of parties are (`tricord.sources.parties`).
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from abc import abstractmethod
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Final

import polars as pl

from tricord.model.tables import TABLES
from tricord.names.identifiers import is_mmsi, is_ship_number, normalise
from tricord.sources import cell
from tricord.sources.base import Raw, Reading, Reject, Source
from tricord.sources.column_mapping import (
    ColumnMapping,
    Vocabulary,
    find_heading_row,
    known_heading,
)
from tricord.sources.dataset_names import dataset_of
from tricord.sources.headed_table import beginnings, set_aside, unprintable
from tricord.sources.mapped_table import MappedTable, read_mapped
from tricord.sources.parties import FROM_LAKE
from tricord.sources.readers.row import Row

NUMBERS: Final = ("mmsi", "imo")
"""The numbers of a ship, of which each row needs one."""

_WORDS: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("ship_columns.toml").read_text("utf-8")
)
_OF_COMPANIES: Final = frozenset({"imo company number", "company imo"})
_LEAST_IMO: Final = 1_000_000
"""Seven digits from here on; 0000000 and other small ones pass the check and are nobody's."""
_NO_NUMBER: Final = re.compile(r"[0\s]*(?:\.0*)?")
"""All zeros: how AIS says that a ship has given none (ITU-R M.1371)."""
_DECIMALS: Final = re.compile(r"\.0+$")
"""What programs append to whole numbers in a column with gaps."""
_MMSI: Final = re.compile(r"(?:MMSI)?[\s:#.-]*([0-9][0-9\s-]*)", re.IGNORECASE)

Refused = str
"""Why a row is set aside: its sentence stands under ``reject-<code>``."""


@dataclass(frozen=True)
class ShipColumns:
    """What the columns of a kind of table may be, and which headings say what it is.

    Attributes:
        vocabulary: Its columns.
        telling: Headings that say it by themselves, as `cell.key` gives them.
        alone: Headings that say it in a table without columns that are not its own.
    """

    vocabulary: Vocabulary
    telling: frozenset[str]
    alone: frozenset[str]

    @classmethod
    def of(cls, table: str) -> ShipColumns:
        """Those of a table, from ``ship_columns.toml``."""
        own = _WORDS[table]["columns"]
        ships = {
            n: [w for w in cell.WORDS["columns"][n] if w not in _OF_COMPANIES] for n in NUMBERS
        }
        columns = {**own, **ships}
        return cls(
            Vocabulary(
                tuple(columns),
                {cell.key(word): (target, None) for target, ws in columns.items() for word in ws},
            ),
            frozenset(map(cell.key, _WORDS[table]["telling"])),
            frozenset(map(cell.key, _WORDS[table]["alone"])),
        )


@dataclass(frozen=True)
class ShipRow:
    """One row of such a table.

    Attributes:
        row: As it stands there.
        mapping: What each column is.
    """

    row: Row
    mapping: ColumnMapping

    def said(self, target: str) -> str:
        """What stands in a column of ours; empty where nothing does."""
        cells = (self.row.cells[at] for at in self.mapping.columns.get(target, ()))
        return next((text for each in cells if (text := cell.said(each))), "")

    def numbers(self) -> dict[str, str] | Refused:
        """MMSI and IMO number of the ship, empty where not given; or why there are none."""
        mmsi, imo = (_plain(self.said(target)) for target in NUMBERS)
        found = {"mmsi": ship_mmsi(mmsi), "imo": ship_imo(imo)}
        if mmsi and not found["mmsi"]:
            return "ship-row-mmsi"
        if imo and not found["imo"]:
            return "ship-row-imo"
        return found if any(found.values()) else "ship-row-numberless"


def ship_mmsi(printed: str) -> str:
    """The MMSI of a ship as printed; empty where it cannot be one."""
    found = _MMSI.fullmatch(printed)
    number = normalise("mmsi", found[1]) if found else ""
    return number if is_mmsi(number) else ""


def ship_imo(printed: str) -> str:
    """The IMO number of a ship as printed; empty where it cannot be one.

    Source of the check digit: IMO Circular Letter 1886.
    """
    number = normalise("imo", printed)
    return number if is_ship_number(number) and int(number) >= _LEAST_IMO else ""


def _plain(printed: str) -> str:
    text = _DECIMALS.sub("", unicodedata.normalize("NFKC", printed).strip())
    return "" if _NO_NUMBER.fullmatch(text) else text


class ShipTable(Source):
    """What the sources of such tables have in common.

    Attributes:
        columns: What its columns may be.
        needed: Columns it must have beside a number of ships.
        key: Column that tells rows apart; where it is empty, the number of the row does.
        within: Columns within which it tells them apart.
    """

    licence = "as agreed with whoever made the table"
    columns: ClassVar[ShipColumns]
    needed: ClassVar[tuple[str, ...]] = ()
    key: ClassVar[str]
    within: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def more(self, rows: Sequence[ShipRow]) -> Callable[[ShipRow], dict[str, Any] | Refused]:
        """What tells of a row of a table what it says beside the numbers of its ship.

        Args:
            rows: All rows of the table.

        Returns:
            For a row its columns, or why it is set aside.
        """
        ...

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table whose headings say that it is one; another must be named as such."""
        return "" if any(map(self._is_headed, beginnings(raw))) else None

    def _is_headed(self, rows: Sequence[Row]) -> bool:
        vocabulary = self.columns.vocabulary
        at = find_heading_row(rows, vocabulary)
        if at is None:
            return False
        cells = [each for each in rows[at].cells if each.strip()]
        known = [known_heading(each, vocabulary) for each in cells]
        targets = {found[0] for found in known if found}
        if not (set(self.needed) <= targets and targets & set(NUMBERS)):
            return False
        keys = set(map(cell.key, cells))
        return bool(keys & self.columns.telling or (all(known) and keys & self.columns.alone))

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending."""
        return dataset_of(raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Its rows; the mapping used; rows set aside.

        Raises:
            SourceError: The table cannot be read, lacks a column it must have, or an option asks
                for what is not there.
        """
        raw = files[""]
        table = read_mapped(raw, options, self.columns.vocabulary)
        unheaded = table.headless and options.get("heading") != "0"
        missing = self._missing({} if unheaded else table.mapping.columns)
        if missing:
            raise table.lacking("ship-columns-missing", missing, source=self.name)
        ships, refused = self._ships(table)
        [name] = self.tables
        schema = {c: t for c, t in TABLES[name].schema.items() if c not in FROM_LAKE}
        return Reading(
            frames={name: pl.DataFrame(ships, schema=schema, orient="row")},
            rejects=(*table.rejects, *refused),
            mapping=table.mapping.shown,
            notes=tuple(table.notes),
        )

    def _missing(self, found: Container[str]) -> list[str]:
        """What a table lacks of the columns it must have."""
        missing = [column for column in self.needed if column not in found]
        return missing + ([] if any(n in found for n in NUMBERS) else [" / ".join(NUMBERS)])

    def _ships(self, table: MappedTable) -> tuple[list[dict[str, Any]], list[Reject]]:
        ships: list[dict[str, Any]] = []
        rejects: list[Reject] = []
        read = [ShipRow(row, table.mapping) for row in table.rows]
        more = self.more(read)
        taken: dict[tuple[str, ...], int] = {}
        for row in read:
            found = self._ship(row, more)
            if isinstance(found, str):
                rejects.append(set_aside(row.row, found))
                continue
            found[self.key] = self._own(found, taken)
            ships.append(found)
        return ships, rejects

    def _ship(
        self, row: ShipRow, more: Callable[[ShipRow], dict[str, Any] | Refused]
    ) -> dict[str, Any] | Refused:
        if any(unprintable(row.row.cells[at]) for at in row.mapping.mapped):
            return "table-row-unprintable"
        numbers = row.numbers()
        if isinstance(numbers, str):
            return numbers
        found = more(row)
        if isinstance(found, str):
            return found
        key = row.said(self.key).replace("|", "-") or str(row.row.number)
        return {self.key: key, **numbers, **found, "record": row.row.place}

    def _own(self, ship: Mapping[str, Any], taken: dict[tuple[str, ...], int]) -> str:
        """The key of a row; of rows that share one the second gets `` (2)``, and so on."""
        within = tuple(str(ship[column]) for column in self.within)
        printed = key = str(ship[self.key])
        while (key, *within) in taken:
            taken[printed, *within] += 1
            key = f"{printed} ({taken[printed, *within]})"
        taken[key, *within] = 1
        return key
