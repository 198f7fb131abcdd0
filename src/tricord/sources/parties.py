"""Our own parties to be screened: any table of people, companies or ships.

Nobody publishes this format: the columns are guessed from their headings in English, Korean
and Japanese and from check digits, shown, and overruled by options (`map_columns`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import polars as pl

from tricord.errors import SourceError
from tricord.model.listing import Schema
from tricord.model.tables import TABLES
from tricord.names.identifiers import is_company_number, is_mmsi, is_ship_number, normalise
from tricord.sources import cell
from tricord.sources.base import Raw, Reading, Reject, Source
from tricord.sources.column_mapping import (
    IDENTIFIERS,
    PARTIES,
    ColumnMapping,
    find_heading_row,
    holds_values,
    is_party_table,
)
from tricord.sources.dataset_names import dataset_of
from tricord.sources.headed_table import (
    is_markup,
    set_aside,
    unprintable,
)
from tricord.sources.mapped_table import read_mapped
from tricord.sources.readers.row import Row
from tricord.sources.readers.spreadsheet import first_rows, read_spreadsheet
from tricord.sources.readers.workbook import claims_to_be_workbook, is_workbook

FROM_LAKE: Final = ("dataset", "published_at", "file_sha256", "marking")
"""Columns of every table that the lake fills in."""

PARTY_SCHEMA: Final = {
    name: dtype for name, dtype in TABLES["parties"].schema.items() if name not in FROM_LAKE
}
"""Columns and types of a row of ``parties`` as a source hands it over."""

_SIMULATED: Final = re.compile(r"SIMULATED\b")
_NO_NUMBER: Final = re.compile(r"[0\s]*")
"""All zeros: how AIS says that a ship has given none (ITU-R M.1371)."""
_BEYOND: Final = re.compile(r"[^\w\s.:#/-]")


class Parties(Source):
    """Source ``parties``: a CSV, TSV, XLSX or ODS table of parties to be screened.

    Options: ``map.<target>`` (see `TARGETS` of `column_mapping`), ``schema`` for all rows,
    ``heading`` = line the headings stand in (0: none), ``encoding``, ``delimiter``, ``sheet``.
    """

    name = "parties"
    title = "source-parties"
    tables = ("parties",)
    licence = "as agreed with whoever made the table"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table with a column of names or of ships' numbers, by its headings.

        A table without headings is read only when it is given as ``parties``.
        """
        if is_workbook(raw.head):
            try:
                rows = [[list(row.cells) for row in read_spreadsheet(raw, {}).rows[:20]]]
            except SourceError:
                # A workbook that cannot be opened: reading it tells why.
                return "" if claims_to_be_workbook(raw.head) else None
        else:
            rows = list(first_rows(raw.head)) if not is_markup(raw.head) else []
        return "" if any(_has_party_headings(reading) for reading in rows) else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending."""
        return dataset_of(raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Rows of ``parties``; the mapping used; rows set aside.

        Raises:
            SourceError: The table cannot be read, has no column of names or numbers, names
                one id twice, or an option asks for what is not there.
        """
        raw = files[""]
        schema = _schema_option(options)
        table = read_mapped(raw, options, PARTIES)
        mapping = table.mapping
        # Headings we do not know and values look alike: to guess would lose or invent a party.
        doubtful = table.headless and options.get("heading") != "0"
        if doubtful and not (table.rows and holds_values(table.rows[0])):
            raise SourceError("table-columns-unknown", file=raw.name, known=table.known)
        if not {"name", "family_name", "given_name", "imo", "mmsi"} & mapping.columns.keys():
            raise SourceError("table-columns-unknown", file=raw.name, known=table.known)
        reader = _PartyReader(
            mapping=mapping,
            schema=schema or _inferred(mapping),
            ask_kind=schema is None,
            simulated=any(_SIMULATED.search(comment) for comment in table.comments),
            day_first=table.day_first(("birth_date",)),
        )
        parties = [party for row in table.rows if (party := reader.party(row)) is not None]
        _refuse_repeated(parties, raw.name)
        return Reading(
            frames={"parties": pl.DataFrame(parties, schema=PARTY_SCHEMA, orient="row")},
            rejects=(*table.rejects, *reader.rejects),
            mapping=mapping.shown,
            notes=(*table.notes, *reader.notes()),
        )


def _has_party_headings(reading: Sequence[Sequence[str]]) -> bool:
    rows = [Row(n, str(n), tuple(cells)) for n, cells in enumerate(reading, 1) if any(cells)]
    at = find_heading_row(rows)
    return at is not None and is_party_table(rows[at].cells)


def _schema_option(options: Mapping[str, str]) -> Schema | None:
    wanted = options.get("schema", "")
    found = cell.schema_of(wanted)
    if wanted and found is None:
        known = ", ".join(Schema)
        raise SourceError("table-option-unknown", option="schema", value=wanted, known=known)
    return found


def _inferred(mapping: ColumnMapping) -> Schema:
    """What the table is about, where no column says it for each row."""
    if mapping.schema is not None:
        return mapping.schema
    if {"imo", "mmsi", "call_sign"} & mapping.columns.keys():
        return Schema.VESSEL
    if {"birth_date", "family_name", "given_name"} & mapping.columns.keys():
        return Schema.PERSON
    return Schema.LEGAL_ENTITY


def _refuse_repeated(parties: Sequence[Mapping[str, Any]], file: str) -> None:
    first: dict[str, str] = {}
    for party in parties:
        key, place = party["party_id"], party["record"]
        if key in first:
            raise SourceError("table-id-repeats", file=file, id=key, first=first[key], second=place)
        first[key] = place


@dataclass
class _PartyReader:
    """Makes rows of ``parties`` and remembers what a person should know about them."""

    mapping: ColumnMapping
    schema: Schema
    ask_kind: bool
    simulated: bool
    day_first: bool | None
    rejects: list[Reject] = field(default_factory=list)
    counts: dict[str, list[str]] = field(default_factory=dict)

    def notes(self) -> list[tuple[str, Mapping[str, str]]]:
        """One note per kind of doubt: how many rows, and the first of them."""
        return [
            (f"note-table-{doubt}", {"count": str(len(places)), "first": ", ".join(places[:5])})
            for doubt, places in sorted(self.counts.items())
        ]

    def party(self, row: Row) -> dict[str, Any] | None:
        """One row of ``parties``; ``None`` where it was set aside."""
        if any(unprintable(row.cells[at]) for at in self.mapping.mapped):
            self.rejects.append(set_aside(row, "table-row-unprintable"))
            return None
        if any("\ufffd" in text for text in row.cells):
            self._doubt("characters-lost", row)
        schema = self._schema(row)
        names = self._names(row)
        identifiers = [
            f"{kind}:{value}"
            for kind in IDENTIFIERS
            if kind in self.mapping.columns
            for text in self._texts(row, kind)
            if (value := normalise(kind, text))
        ]
        numbers = self._numbers(row, schema, identifiers)
        if not (names or identifiers or any(numbers.values())):
            self.rejects.append(set_aside(row, "table-row-nameless"))
            return None
        birth_date, unread = self._birth_date(row)
        return {
            "party_id": self._text(row, "party_id") or str(row.number),
            "schema": str(schema),
            "name": names[0] if names else "",
            "other_names": list(names[1:]),
            **numbers,
            "identifiers": list(dict.fromkeys(identifiers)),
            "birth_date": birth_date,
            "countries": list(
                dict.fromkeys(
                    code
                    for at in self.mapping.columns.get("countries", ())
                    for code in cell.countries(row.cells[at])
                )
            ),
            "remarks": self._remarks(row, unread),
            "simulated": self.simulated or cell.yes(self._text(row, "simulated")),
            "record": row.place,
        }

    def _texts(self, row: Row, target: str) -> list[str]:
        cells = (row.cells[at] for at in self.mapping.columns.get(target, ()))
        return [text for each in cells if (text := cell.said(each))]

    def _text(self, row: Row, target: str) -> str:
        return next(iter(self._texts(row, target)), "")

    def _doubt(self, doubt: str, row: Row) -> None:
        self.counts.setdefault(doubt, []).append(row.place)

    def _schema(self, row: Row) -> Schema:
        kind = self._text(row, "schema") if self.ask_kind else ""
        found = cell.schema_of(kind)
        if kind and found is None:
            self._doubt("kinds-unknown", row)
        return found or self.schema

    def _names(self, row: Row) -> tuple[str, ...]:
        found: list[str] = []
        for at in self.mapping.columns.get("name", ()):
            found += cell.names(row.cells[at])
        family, given = self._text(row, "family_name"), self._text(row, "given_name")
        if family or given:
            # Hangul and Han names are written in one, family name first.
            joined = family + given if min(family + given) > "\u2e80" else f"{given} {family}"
            found.append(joined.strip())
        for at in self.mapping.columns.get("other_names", ()):
            found += cell.names(row.cells[at])
        return tuple(dict.fromkeys(found))

    def _numbers(self, row: Row, schema: Schema, identifiers: list[str]) -> dict[str, str]:
        """IMO number, MMSI, call sign; what fails its check goes to the identifiers instead."""
        checks: dict[str, Callable[[str], bool]] = {
            "imo": is_ship_number if schema is Schema.VESSEL else is_company_number,
            "mmsi": is_mmsi,
            "call_sign": lambda sign: 3 <= len(sign) <= 8 and sign.isascii(),
        }
        found = dict.fromkeys(checks, "")
        for target, passes in checks.items():
            printed = self._text(row, target)
            if _NO_NUMBER.fullmatch(printed):
                continue
            number = normalise(target, printed)
            if passes(number) and not _BEYOND.search(printed):
                found[target] = number
            else:
                identifiers.append(f"{target}_invalid:{printed}")
                self._doubt("numbers-invalid", row)
        return found

    def _birth_date(self, row: Row) -> tuple[str, str]:
        """The birth date, and what was printed where that says more than could be read."""
        printed = self._text(row, "birth_date")
        day = cell.birth_date(printed, self.day_first)
        if len(day) > 4 or not printed or re.fullmatch(r"\d{4}\D?", printed):
            return day, ""
        self._doubt("birth-dates-unread", row)
        return day, printed

    def _remarks(self, row: Row, birth_date: str) -> str:
        rest = {self.mapping.headings[at]: row.cells[at] for at in self.mapping.unmapped}
        if birth_date:
            rest[self.mapping.shown["birth_date"]] = birth_date
        rest = {heading: text for heading, text in rest.items() if text.strip()}
        return json.dumps(rest, ensure_ascii=False) if rest else ""
