"""Ships on the Council's lists by IMO number: which entry stood on which day, on what basis."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.measures import Applies, Standing, load
from tricord.model.act import Act
from tricord.model.finding import Evidence, Subject
from tricord.model.listing import Authority, Schema
from tricord.model.measure import Measure
from tricord.monitors.sea_events import Row, row_evidence
from tricord.monitors.ships import imo_number

Key = tuple[str, str]
"""List and entry."""

_CITED: Final = re.compile(r"paragraph (\d+)(?: ?\((\w)\))? of resolution (\d{4})")
_OWN_LETTERS: Final = (12, 2321)
"""Paragraph and resolution of which each letter is a consequence of its own."""
_PORT_BAN: Final = "c"
_FLAG: Final = "a"
_DEFLAGGING: Final = ((12, 2321), (12, 2397))


@dataclass(frozen=True)
class Listing:
    """A ship's entry as it stood on a day.

    Attributes:
        key: List and entry.
        imo: Its IMO number.
        entry: The row of ``list_entries``.
        number: The row of ``list_identifiers`` that holds the number.
        names: Rows of ``list_names`` of the version.
        later: The version is the first that is held, from a publication after the day.
    """

    key: Key
    imo: str
    entry: Row
    number: Row
    names: tuple[Row, ...]
    later: bool

    @property
    def subject(self) -> Subject:
        """The entry as the subject of a finding."""
        return Subject(self.entry["schema"], "|".join(("list", *self.key)), self.entry["name"])

    def evidence(self) -> Iterator[Evidence]:
        """The entry and its number as evidence."""
        raw = {name: self.entry[name] for name in ("file_sha256", "record")}
        yield row_evidence("list_entries", self.entry, "list", "entry_id", record="record")
        key = ("list", "entry_id", "position")
        yield row_evidence("list_identifiers", {**self.number, **raw}, *key, record="record")

    def doubts(self) -> Iterator[str]:
        """Message keys of what makes the listing itself doubtful."""
        if self.later:
            yield "doubt-sea-version-later"
        if self.entry["missing_since"] is not None:
            yield "doubt-entry-missing"
        if self.entry["simulated"]:
            yield "doubt-sea-simulated"

    def bearing(self, on: date) -> list[Measure]:
        """Paragraphs the designation bears on that stood on a day."""
        return [applies.measure for applies in self._applying(on)]

    def port_ban(self, on: date) -> tuple[list[Measure], bool]:
        """Paragraphs by which States were to refuse the ship their ports on a day.

        Returns:
            The paragraphs, and whether the list prints them as its basis; where it prints none
            they may bear or not.
        """
        asked = [a for a in self._applying(on) if Act.PORT_ENTRY in a.measure.acts]
        letters = self._letters(*_OWN_LETTERS)
        kept = [
            applies
            for applies in asked
            if (applies.measure.first_paragraph, applies.measure.resolution) != _OWN_LETTERS
            or not letters
            or letters & {_PORT_BAN, ""}
        ]
        printed = all(applies.standing is Standing.APPLIES for applies in kept)
        return [applies.measure for applies in kept], printed and "" not in letters

    def deflagging(self, on: date) -> tuple[list[Measure], bool]:
        """Paragraphs by which its flag was to be taken from it, that stood on a day.

        Returns:
            The paragraphs, and whether the list prints the very sub-paragraph.
        """
        wanted = set()
        exact = True
        for paragraph, resolution in _DEFLAGGING:
            letters = self._letters(paragraph, resolution)
            own = (paragraph, resolution) == _OWN_LETTERS
            if letters & ({_FLAG, ""} if own else letters):
                wanted.add((paragraph, resolution))
                exact = exact and not (own and _FLAG not in letters)
        found = [
            measure
            for measure in load()
            if (measure.first_paragraph, measure.resolution) in wanted
            and Act.REGISTRATION in measure.acts
            and measure.in_force(on)
            and on != measure.adopted
        ]
        return found, exact

    def _applying(self, on: date) -> list[Applies]:
        bases = self.entry["programmes"]
        found = load().for_designation(self.key[1], Schema.VESSEL, on, bases)
        return [applies for applies in found if applies.standing is not Standing.UNDETERMINED]

    def _letters(self, paragraph: int, resolution: int) -> set[str]:
        """Letters under which the bases cite a paragraph; empty text where they cite it whole."""
        return {
            letter
            for basis in self.entry["programmes"]
            for number, letter, of in _CITED.findall(basis.casefold())
            if (int(number), int(of)) == (paragraph, resolution)
        }


class Listings:
    """Entries of ships on lists of the UN, with all their versions.

    Args:
        entries: ``list_entries``, intervals that are closed included.
        names: ``list_names``.
        identifiers: ``list_identifiers``.
    """

    def __init__(
        self, entries: pl.DataFrame, names: pl.DataFrame, identifiers: pl.DataFrame
    ) -> None:
        key = ["list", "entry_id", "version"]
        ships = entries.filter(
            pl.col("schema") == Schema.VESSEL, pl.col("authority") == Authority.UN
        )
        self._versions: dict[Key, list[Row]] = defaultdict(list)
        for row in ships.sort("list", "entry_id", "published_from").iter_rows(named=True):
            self._versions[row["list"], row["entry_id"]].append(row)
        self._names: dict[tuple[str, ...], list[Row]] = defaultdict(list)
        for row in names.join(ships, on=key, how="semi").sort(*key, "position").to_dicts():
            self._names[_version(row)].append(row)
        self._numbers: dict[tuple[str, ...], Row] = {}
        self._of_number: dict[str, set[Key]] = defaultdict(set)
        imo = identifiers.filter(pl.col("kind") == "imo").join(ships, on=key, how="semi")
        for row in imo.sort(*key, "position").to_dicts():
            number = imo_number(row["value"])
            if number:
                self._numbers.setdefault(_version(row), row)
                self._of_number[number].add((row["list"], row["entry_id"]))

    def __len__(self) -> int:
        return len(self._of_number)

    @property
    def numbers(self) -> list[str]:
        """IMO numbers of all entries, sorted."""
        return sorted(self._of_number)

    def on(self, imo: str, day: date) -> list[Listing]:
        """The entries of a ship that stood on a day.

        The day of listing does not count: nobody can tell which came first.
        """
        found = (self._on(key, imo, day) for key in sorted(self._of_number.get(imo, ())))
        return [listing for listing in found if listing is not None]

    def _on(self, key: Key, imo: str, day: date) -> Listing | None:
        versions = self._versions[key]
        row, later = versions[0], day < versions[0]["published_from"].date()
        listed = row["listed_on"]
        if later and listed is None:
            return None
        if not later:
            standing = [row for row in versions if _stood(row, day)]
            if not standing:
                return None
            row = standing[-1]
            listed = row["listed_on"]
        if listed is not None and day <= listed:
            return None
        number = self._numbers.get(_version(row))
        if number is None or imo_number(number["value"]) != imo:
            return None
        return Listing(key, imo, row, number, tuple(self._names[_version(row)]), later)


def _stood(row: Row, day: date) -> bool:
    until = row["published_to"]
    return bool(row["published_from"].date() <= day and (until is None or day < until.date()))


def _version(row: Row) -> tuple[str, ...]:
    return row["list"], row["entry_id"], row["version"]


def folded(name: str) -> str:
    """A ship's name in the form it is compared by: letters and digits alone."""
    return "".join(char for char in name.casefold() if char.isalnum())


def bears_name(name: str, names: Iterable[Row]) -> bool:
    """Whether a name a ship sends is one of some listed ones; AIS cuts names at 20 letters."""
    mine = folded(name)
    theirs = [folded(row["name"]) for row in names]
    return any(mine == each or (len(name) >= _CUT and each.startswith(mine)) for each in theirs)


_CUT: Final = 20
"""Letters of a ship's name in AIS (ITU-R M.1371)."""
