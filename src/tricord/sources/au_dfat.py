"""Australia's consolidated list of sanctions, as the workbook its department publishes.

One sheet, one row per *name*: ``Reference`` is a number, and the further names of the same entry
bear it with letters (``101``, ``101a``, ``101b``). They need not stand together. The other
columns repeat what is known of the entry. What the publisher means:

- The row whose ``Name Type`` is "Primary Name" has the official name; where none has, the first.
- ``Alias Strength`` tells weak names; it and the columns of measures exist since November 2025,
  and the older form without them is read too.
- ``Date of Birth`` is a day, a year or prose, several in one cell; the day stands first.
- ``Citizenship`` is prose (``a) German b) Moroccan``); what is not known stays as printed.

The columns are those the publisher prints; no official file was at hand when this was written:
it was tried on invented ones in the published form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from tricord.errors import SourceError
from tricord.geo.nationalities import nationalities
from tricord.model.listing import ListedName, ListEntry, NameKind, Schema
from tricord.names.identifiers import identifier, in_prose
from tricord.sources.base import Raw, Reading
from tricord.sources.birth_dates import birth_dates
from tricord.sources.list_reading import reading_of
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.published_table import Cells, headings, published_rows
from tricord.sources.readers.row import Row
from tricord.sources.readers.xml_outline import facts

_NAME: Final = "Name of Individual or Entity"
_REQUIRED: Final = (
    *("Reference", _NAME, "Type", "Name Type", "Date of Birth", "Place of Birth"),
    *("Citizenship", "Address", "Additional Information", "Listing Information"),
    *("Committees", "Control Date"),
)
_OPTIONAL: Final = (
    *("Alias Strength", "IMO Number", "Instrument of Designation"),
    *("Targeted Financial Sanction", "Travel Ban", "Arms Embargo", "Maritime Restriction"),
)
_SCHEMAS: Final = {
    "": None,
    "individual": Schema.PERSON,
    "person": Schema.PERSON,
    "entity": Schema.ORGANIZATION,
    "vessel": Schema.VESSEL,
}
_KINDS: Final = {
    "": NameKind.ALIAS,
    "primary name": NameKind.PRIMARY,
    "primary": NameKind.PRIMARY,
    "alias": NameKind.ALIAS,
    "aka": NameKind.ALIAS,
    "original script": NameKind.ORIGINAL_SCRIPT,
    "formerly known as": NameKind.FORMER,
    "previously listed as": NameKind.FORMER,
}
_STRENGTHS: Final = {"": False, "strong": False, "weak": True}
_REFERENCE: Final = re.compile(r"(\d+)\s*[a-z]*", re.IGNORECASE)
_OF_A_NAME: Final = (_NAME, "Name Type", "Alias Strength")


@dataclass(frozen=True)
class _Line:
    """One row: where it stands and what it says."""

    row: Row
    cells: Cells


class AustraliaConsolidated(OfficialList):
    """Source ``au-dfat``: Australia's consolidated list."""

    name = "au-dfat"
    title = "list-au-dfat"
    address: ClassVar[Mapping[str, str]] = {
        # The older address (regulation8_consolidated) leads to a file of March 2022.
        "": "https://www.dfat.gov.au/sites/default/files/"
        "Australian_Sanctions_Consolidated_List.xlsx"
    }
    licence = "Creative Commons Attribution 4.0, Commonwealth of Australia"
    cadence_days = 30

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table with most of the publisher's headings."""
        known = len(set(headings(raw)) & {*_REQUIRED, *_OPTIONAL})
        return "" if known >= 8 else None

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Every entry, in order of reference; entries without a name are set aside.

        Raises:
            SourceError: It cannot be read as a table, a heading is missing or not known, a value
                or reference is not as published, or there is no entry at all.
        """
        raw = files[""]
        groups: dict[str, list[_Line]] = {}
        for row, cells in published_rows(raw, _REQUIRED, _OPTIONAL):
            _check(row, cells, raw)
            found = _REFERENCE.fullmatch(cells.get("Reference", ""))
            if not found:
                raise _unknown(raw, row, "Reference", cells.get("Reference", ""))
            groups.setdefault(found[1], []).append(_Line(row, cells))
        return reading_of(raw, _entries(groups))


def _check(row: Row, cells: Cells, raw: Raw) -> None:
    checked: tuple[tuple[str, Mapping[str, object]], ...] = (
        ("Type", _SCHEMAS),
        ("Name Type", _KINDS),
        ("Alias Strength", _STRENGTHS),
    )
    for column, known in checked:
        if (value := cells.get(column, "")).lower() not in known:
            raise _unknown(raw, row, column, value)


def _unknown(raw: Raw, row: Row, column: str, value: str) -> SourceError:
    return SourceError(
        "csv-value-unknown", file=raw.name, line=row.number, column=column, value=value[:80]
    )


def _entries(
    groups: Mapping[str, Sequence[_Line]],
) -> Iterator[tuple[str, ListEntry | None, object]]:
    for reference, lines in groups.items():
        named = [line for line in lines if _NAME in line.cells]
        first = next((line for line in named if _kind(line) is NameKind.PRIMARY), None)
        main = first or next(iter(named), None)
        record = (main or lines[0]).row.place
        entry = _entry(reference, main, named, lines) if main else None
        yield record, entry, ", ".join(lines[0].cells.values())


def _kind(line: _Line) -> NameKind:
    return _KINDS[line.cells.get("Name Type", "").lower()]


def _entry(
    reference: str, main: _Line, named: Sequence[_Line], lines: Sequence[_Line]
) -> ListEntry:
    ordered = (main, *(line for line in lines if line is not main))
    kinds = (_SCHEMAS[line.cells.get("Type", "").lower()] for line in ordered)
    schema = next((kind for kind in kinds if kind), Schema.LEGAL_ENTITY)
    prose = main.cells.get("Additional Information", "")
    imo = "imo" if schema is Schema.VESSEL else "imo_company"
    numbers = [identifier(imo, line.cells.get("IMO Number", "")) for line in lines]
    stated = in_prose(prose, of_company=schema is not Schema.PERSON)
    return ListEntry(
        entry_id=reference,
        schema=schema,
        names=_names(main, named),
        record=main.row.place,
        facts=facts(_facts(lines)),
        identifiers=tuple(dict.fromkeys([*(n for n in numbers if n), *stated])),
        programmes=_each(lines, "Committees"),
        countries=tuple(
            dict.fromkeys(c for said in _each(lines, "Citizenship") for c in nationalities(said))
        ),
        birth_dates=tuple(
            dict.fromkeys(
                day for cell in _each(lines, "Date of Birth") for day in birth_dates(cell)
            )
        ),
        listed_on=_day(main.cells.get("Control Date", "")),
        remarks=prose,
    )


def _names(main: _Line, named: Sequence[_Line]) -> tuple[ListedName, ...]:
    found = {main.cells[_NAME]: ListedName(main.cells[_NAME])}
    for line in named:
        weak = _STRENGTHS[line.cells.get("Alias Strength", "").lower()]
        name = ListedName(line.cells[_NAME], _kind(line), weak)
        found.setdefault(name.text, name)
    return tuple(found.values())


def _facts(lines: Sequence[_Line]) -> dict[str, list[Mapping[str, str]]]:
    """Each name with what is said of it, and once what the rows repeat; no row number."""
    found: dict[str, list[Mapping[str, str]]] = {}
    for line in lines:
        told = line.cells.items()
        found.setdefault("name", []).append({c: said for c, said in told if c in _OF_A_NAME})
        for column, said in told:
            if column not in (*_OF_A_NAME, "Reference"):
                found.setdefault(column, []).append({"": said})
    return found


def _each(lines: Sequence[_Line], column: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.cells[column] for line in lines if column in line.cells))


def _day(printed: str) -> date | None:
    found = birth_dates(printed)
    return date.fromisoformat(found[0]) if found and len(found[0]) == 10 else None
