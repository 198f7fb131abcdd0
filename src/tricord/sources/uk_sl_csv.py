"""The UK Sanctions List, in its CSV form.

The first line says when it was made (``Report Date: 13-Feb-2026``), the second has the headings.
A designation takes as many rows as its names, addresses, documents and so on have combinations:
one of ten names and seven addresses has seventy. Rows are put together by ``Unique ID``, and
what they repeat is kept once. Parts have the names of the XML form, but the CSV says less, so a
list fed from one form is not fed from the other.

The columns are those the publisher prints; no official file was at hand when this was written:
it was tried on invented ones in the published form.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from tricord.errors import SourceError
from tricord.sources.base import Raw, Reading
from tricord.sources.list_reading import reading_of
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.published_table import Cells, headings, published_rows
from tricord.sources.readers.row import Row
from tricord.sources.readers.xml_outline import Part
from tricord.sources.uk_sl_entry import (
    COLUMNS,
    NAME_KINDS,
    SCHEMAS,
    STRENGTHS,
    entry_of,
    name_kind,
    strength,
)

_REQUIRED: Final = (
    *("Unique ID", "Regime Name", "Designation Type", "Name type", "Alias strength", "D.O.B"),
    *("Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Passport number"),
    *("Name non-latin script", "Date Designated", "Nationality(/ies)", "IMO number"),
)
_REPORT: Final = re.compile(r"Report Date:\s*(\d{1,2}-[A-Z][a-z]{2}-\d{4})")


class UkSanctionsListCsv(OfficialList):
    """Source ``uk-sl-csv``: the same list as ``uk-sl``, from its CSV form."""

    name = "uk-sl-csv"
    title = "source-uk-sl-csv"
    form_of = "uk-sl"
    # No address: a list comes from one source, and what is fetched by itself is the XML form.
    licence = "Open Government Licence v3.0, Crown copyright"
    cadence_days = 14

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a text whose second line, or first, has mostly the publisher's headings."""
        return "" if _line_of_headings(raw) is not None else None

    def published(self, raw: Raw) -> datetime | None:
        """The date in the first line; the day begins at 00:00 UTC."""
        found = _REPORT.search(raw.head[:200].decode("utf-8-sig", errors="replace"))
        try:
            return datetime.strptime(found[1], "%d-%b-%Y").replace(tzinfo=UTC) if found else None
        except ValueError:
            return None

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Every designation, in order of ``Unique ID``; those without a name are set aside.

        Raises:
            SourceError: Not UTF-8, cut off, a heading missing or not known, a value the
                publisher does not use, or no designation at all.
        """
        raw = files[""]
        designations: dict[str, dict[str, list[Part]]] = {}
        places: dict[str, str] = {}
        above = _line_of_headings(raw) or 0
        for row, cells in published_rows(raw, _REQUIRED, COLUMNS, above=above):
            key = cells.get("Unique ID", "")
            if not key:
                raise _unknown(raw, row, "Unique ID", "")
            places.setdefault(key, row.place)
            _gather(designations.setdefault(key, {}), cells, row, raw)
        return reading_of(
            raw,
            (
                (places[key], entry_of(parts, places[key]), parts)
                for key, parts in designations.items()
            ),
        )


def _line_of_headings(raw: Raw) -> int | None:
    for line in (1, 0):
        found = headings(raw, ",", line)
        known = sum(heading in COLUMNS for heading in found)
        if known >= 10 and 2 * known > len(found):
            return line
    return None


def _gather(parts: dict[str, list[Part]], cells: Cells, row: Row, raw: Raw) -> None:
    """Add what a row says to its designation, each thing once."""
    found: dict[str, dict[str, str]] = {}
    for column, text in cells.items():
        kind, name = COLUMNS[column]
        found.setdefault(kind, {})[name] = text
    for kind, part in found.items():
        if part not in (several := parts.setdefault(kind, [])):
            several.append(part)
    printed = found.get("Name", {})
    checked = (
        ("Designation Type", cells.get("Designation Type", "").lower(), SCHEMAS),
        ("Name type", name_kind(printed), NAME_KINDS),
        ("Alias strength", strength(printed), STRENGTHS),
    )
    for column, value, known in checked:
        if value not in known:
            raise _unknown(raw, row, column, value)


def _unknown(raw: Raw, row: Row, column: str, value: str) -> SourceError:
    return SourceError(
        "csv-value-unknown", file=raw.name, line=row.number, column=column, value=value[:80]
    )
