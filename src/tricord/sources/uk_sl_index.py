"""An index of the UK Sanctions List that circulates as a workbook of eight columns.

It is no publication of its own: one name per designation, no alias, no birth date, no number.
The order of the parts of a name differs from row to row, and double spaces stand inside them.
A list fed from it is better than none, but misses what only the XML form says; taking in the
index says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from tricord.errors import SourceError
from tricord.model.listing import ListEntry
from tricord.sources.base import Raw, Reading
from tricord.sources.list_reading import reading_of
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.published_table import headings, published_rows
from tricord.sources.readers.xml_outline import Part
from tricord.sources.uk_sl_entry import SCHEMAS, entry_of

_COLUMNS: Final = {
    "Unique ID": ("UniqueID", ""),
    "OFSI Group ID": ("OFSIGroupID", ""),
    "Name": ("Name", "Name"),
    "Regime Name": ("RegimeName", ""),
    "Type": ("IndividualEntityShip", ""),
    "Designation source": ("DesignationSource", ""),
    "Date Designated": ("DateDesignated", ""),
    "Sanctions Imposed": ("SanctionsImposed", ""),
}


class UkSanctionsListIndex(OfficialList):
    """Source ``uk-sl-index``: the index of the UK Sanctions List (ODS, XLSX or CSV)."""

    name = "uk-sl-index"
    title = "source-uk-sl-index"
    form_of = "uk-sl"
    licence = "Open Government Licence v3.0, Crown copyright"
    cadence_days = 14

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table with most of the eight headings."""
        known = len(set(headings(raw)) & _COLUMNS.keys())
        return "" if known >= 6 else None

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Every designation, in order of ``Unique ID``; those without a name are set aside.

        Raises:
            SourceError: It cannot be read as a table, a heading is missing or not known, a kind
                is not known, a key stands twice, or there is no designation at all.
        """
        raw = files[""]
        return reading_of(raw, _records(raw), (("note-list-index-only", {"file": raw.name}),))


def _records(raw: Raw) -> Iterator[tuple[str, ListEntry | None, object]]:
    for row, cells in published_rows(raw, tuple(_COLUMNS)):
        if (kind := cells.get("Type", "")).lower() not in SCHEMAS:
            raise SourceError(
                "csv-value-unknown",
                file=raw.name,
                line=row.number,
                column="Type",
                value=kind[:80],
            )
        parts: dict[str, list[Part]] = {}
        for column, text in cells.items():
            part, name = _COLUMNS[column]
            parts[part] = [{name: text}]
        yield row.place, entry_of(parts, row.place), ", ".join(cells.values())
