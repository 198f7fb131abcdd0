"""Copies of national lists that others have parsed into one table of six columns.

``Name,Alias,Nationality,Designation,Sanction Type,Source``. They circulate where the publisher's
file does not. They carry neither the publisher's keys nor dates nor numbers, and whoever made
them lost things on the way: the UK copy keeps only the family name of persons, the OFAC copy
only that of a person's alias, the Australian copy has a row for each name and prose in columns
it does not belong in. So:

- The data set is read from ``Source``, by most of the first rows: the list itself where no other
  file of it is read (``eu-fsf``, ``au-dfat``), else a list of its own (``uk-sl-copy``,
  ``ofac-sdn-copy``), since a list fed from one source is not fed from another.
- The key is a fingerprint of the name and ``Sanction Type``, whatever their case, width, spaces
  and signs. It stays while these stay.
- Rows of one fingerprint are one entry, and each row is one of its facts. They may be several
  persons of one name; that is what the copy lost.
- Names in ``Alias`` are cut at commas, but for forms of organisations; a text too long for a
  name is kept as a fact alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from tricord.errors import SourceError
from tricord.geo.nationalities import nationalities
from tricord.model.listing import Authority, ListedName, ListEntry, NameKind, Schema
from tricord.sources.base import Raw, Reading
from tricord.sources.list_reading import reading_of
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.published_table import Cells, headings, published_rows
from tricord.sources.readers.row import Row
from tricord.sources.readers.xml_outline import facts
from tricord.sources.several_names import several_names
from tricord.sources.unkeyed import fingerprint

COLUMNS: Final = ("Name", "Alias", "Nationality", "Designation", "Sanction Type", "Source")
"""Headings of such a copy."""

DATASETS: Final = {
    "Europe": "eu-fsf",
    "Australia": "au-dfat",
    "uk": "uk-sl-copy",
    "USOFAC_SDN": "ofac-sdn-copy",
}
"""Data set by what stands in ``Source``."""

NAME_CHARACTERS: Final = 150
"""Longest text of one name taken as an alias; what is longer is prose."""

_NOTHING: Final = frozenset({"None", "Unknown", "nan"})
_SCHEMAS: Final = {
    "person": Schema.PERSON,
    "Individual": Schema.PERSON,
    "enterprise": Schema.ORGANIZATION,
    "Entity": Schema.ORGANIZATION,
    "Vessel": Schema.VESSEL,
    "Aircraft": Schema.AIRPLANE,
}


class ParsedCopies(OfficialList):
    """Source ``parsed-copies``: copies of national lists parsed by others (CSV)."""

    name = "parsed-copies"
    title = "source-parsed-copies"
    # Each file says in its rows which national list it copies.
    authority = None
    licence = "terms of the list copied; whoever parsed it states none"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a text with the six headings, or five of them and no other."""
        found = headings(raw)
        known = len(set(found) & set(COLUMNS))
        return "" if known >= 5 and len(found) <= len(COLUMNS) else None

    def dataset(self, raw: Raw) -> str:
        """The list copied, by what stands in most of the first rows.

        Raises:
            SourceError: It is none that is known.
        """
        lines = raw.head.decode("utf-8-sig", errors="replace").splitlines()
        sources = Counter(line.rpartition(",")[2].strip('" ') for line in lines[1:])
        known = {source: n for source, n in sources.items() if source in DATASETS}
        if not known:
            said = next(iter(sources), "")[:80]
            raise SourceError(
                "csv-value-unknown", file=raw.name, line=2, column="Source", value=said
            )
        return DATASETS[max(sorted(known), key=lambda source: known[source])]

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Every entry, in order of fingerprint; rows without a name are set aside.

        Raises:
            SourceError: Not UTF-8, cut off, a heading missing or not known, a list that is not
                known, or no entry at all.
        """
        raw = files[""]
        dataset = self.dataset(raw)
        groups: dict[str, list[tuple[Row, Cells]]] = {}
        nameless: list[tuple[str, None, object]] = []
        for row, cells in published_rows(raw, COLUMNS):
            said = {column: text for column, text in cells.items() if text not in _NOTHING}
            if any(map(str.isalnum, said.get("Name", ""))):
                key = fingerprint(said["Name"], said.get("Sanction Type", ""))
                groups.setdefault(key, []).append((row, said))
            else:
                nameless.append((row.place, None, ", ".join(cells.values())))
        notes = [("note-list-second-hand", {"list": dataset})]
        merged = sum(len(rows) - 1 for rows in groups.values())
        if merged:
            notes.append(("note-list-rows-merged", {"count": str(merged)}))
        found = [*nameless, *_entries(groups)]
        reading = reading_of(raw, found, tuple(notes))
        return replace(reading, authority=Authority.NATIONAL, dataset=dataset)


def _entries(
    groups: Mapping[str, Sequence[tuple[Row, Cells]]],
) -> Iterator[tuple[str, ListEntry | None, object]]:
    for key, rows in groups.items():
        first = rows[0][1]
        record = ", ".join(row.place for row, _ in rows[:20])
        names = [ListedName(first["Name"])]
        for _, cells in rows:
            names += [
                ListedName(text, NameKind.ALIAS)
                for text in (cells["Name"], *several_names(cells.get("Alias", "")))
                if text not in _NOTHING and len(text) <= NAME_CHARACTERS
            ]
        kinds = (_SCHEMAS.get(cells.get("Designation", "")) for _, cells in rows)
        told = {text for _, cells in rows for text in [cells.get("Designation", "")] if text}
        entry = ListEntry(
            entry_id=key,
            schema=next((kind for kind in kinds if kind), Schema.LEGAL_ENTITY),
            names=tuple({name.text: name for name in reversed(names)}.values())[::-1],
            record=record,
            facts=facts({"row": [cells for _, cells in rows]}),
            programmes=_each(rows, "Sanction Type"),
            countries=tuple(
                dict.fromkeys(c for said in _each(rows, "Nationality") for c in nationalities(said))
            ),
            remarks=" ".join(sorted(told - _SCHEMAS.keys())),
        )
        yield record, entry, ""


def _each(rows: Sequence[tuple[Row, Cells]], column: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cells[column] for _, cells in rows if column in cells))
