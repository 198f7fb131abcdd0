"""OFAC's list of Specially Designated Nationals, as its set of CSV files.

`sdn` holds one record per entry; `alt` further names, `add` addresses, `comments` the rest of
remarks that did not fit into 1,000 characters. `ent_num` joins them. A file carries no date.
Rows of `alt`, `add` and `comments` without their entry are set aside, not dropped: the entry
may come with another publication. The numbers of names and addresses (`alt_num`, `add_num`)
are no facts: between 2021 and 2025 five names got a new number and stayed what they were.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, Final

from tricord.errors import SourceError
from tricord.model.listing import (
    Fact,
    ListedName,
    ListEntry,
    Schema,
    squeeze,
)
from tricord.names.identifiers import identifier
from tricord.sources.base import Raw, Reading, Reject
from tricord.sources.ofac.remarks import read_remarks
from tricord.sources.ofac.rows import COLUMNS, Row, Rows, part_of, read_rows
from tricord.sources.ofac.wording import KINDS_OF_NAME, countries_of, in_order
from tricord.sources.official_list import OfficialList

REMARK_CHARACTERS: Final = 1000
"""Where the publisher cuts a remark, mid-word; the rest stands in the comments."""

_SCHEMAS: Final = {
    "individual": Schema.PERSON,
    "vessel": Schema.VESSEL,
    "aircraft": Schema.AIRPLANE,
    "": Schema.ORGANIZATION,
}
_FILE_NAMES: Final = {part: f"{part}.csv" for part in COLUMNS} | {"comments": "sdn_comments.csv"}
_DETAIL_CHARACTERS: Final = 200

Attached = dict[str, list[Row]]
"""Rows of one part by ``ent_num``."""


class OfacSdn(OfficialList):
    """Source ``ofac-sdn``: Specially Designated Nationals and Blocked Persons."""

    name = "ofac-sdn"
    title = "list-ofac-sdn"
    parts = tuple(COLUMNS)
    required = ("sdn",)
    address: ClassVar[Mapping[str, str]] = {
        part: f"https://www.treasury.gov/ofac/downloads/{file}"
        for part, file in _FILE_NAMES.items()
    }
    licence = "Work of the United States Government, public domain"
    cadence_days = 7

    def recognise(self, raw: Raw) -> str | None:
        """``sdn``, ``alt``, ``add`` or ``comments``, from the shape of the first lines."""
        return part_of(raw.head)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Every entry with what the other parts attach to it, in order of ``ent_num`` as text.

        Args:
            files: ``sdn`` and any of ``alt``, ``add``, ``comments``.
            options: ``published.sdn`` and ``published.comments``, the moments of the two, or
                ``comments_current`` = ``yes`` or ``no``: comments of another publication are
                set aside, since they would be glued to the wrong half.

        Raises:
            SourceError: A file is not as published; names the first place.
        """
        if "sdn" not in files:
            raise SourceError("part-missing", source=self.name, parts="sdn")
        read = {part: read_rows(files[part], part) for part in COLUMNS if part in files}
        primary = {row.cells["ent_num"]: row for row in read["sdn"].rows}
        if not primary:
            raise SourceError("list-empty", file=files["sdn"].name)
        same = options.get("published.comments") == options.get("published.sdn")
        current = options.get("comments_current", "yes" if same else "no") == "yes"
        attached: dict[str, Attached] = {}
        rejects: list[Reject] = []
        for part, rows in read.items():
            if part != "sdn":
                reasons = [_unusable(part, row, primary, current) for row in rows.rows]
                pairs = list(zip(rows.rows, reasons, strict=True))
                rejects += [_reject(part, row, reason) for row, reason in pairs if reason]
                attached[part] = _by_entry(row for row, reason in pairs if not reason)
        entries = [_entry(row, attached) for row in primary.values()]
        return Reading(
            entries=tuple(sorted(entries, key=lambda entry: entry.entry_id)),
            rejects=tuple(rejects),
            notes=tuple(_notes(files, read, primary, attached)),
        )


def _unusable(part: str, row: Row, primary: Mapping[str, Row], current: bool) -> str | None:
    """Why a row cannot be attached to an entry."""
    if part == "comments" and not current:
        return "other-publication"
    entry = primary.get(row.cells["ent_num"])
    if entry is None:
        return "no-primary-record"
    return "remark-not-cut" if part == "comments" and not _is_cut(entry) else None


def _reject(part: str, row: Row, reason: str) -> Reject:
    said = squeeze(", ".join(text for text in row.cells.values() if text))
    return Reject(part, _record(part, row), reason, said[:_DETAIL_CHARACTERS])


def _notes(
    files: Mapping[str, Raw],
    read: Mapping[str, Rows],
    primary: Mapping[str, Row],
    attached: Mapping[str, Attached],
) -> Iterator[tuple[str, Mapping[str, str]]]:
    for part, rows in read.items():
        # The comments have been published without an end mark.
        if part != "comments" and not rows.ended:
            yield "note-end-mark-missing", {"file": files[part].name}
    continued = attached.get("comments", {})
    cut = sum(_is_cut(row) and key not in continued for key, row in primary.items())
    if cut:
        yield "note-remarks-cut", {"count": str(cut)}


def _by_entry(rows: Iterable[Row]) -> Attached:
    found: Attached = defaultdict(list)
    for row in rows:
        found[row.cells["ent_num"]].append(row)
    return dict(found)


def _is_cut(primary: Row) -> bool:
    return len(primary.cells["remarks"]) >= REMARK_CHARACTERS


def _record(part: str, row: Row) -> str:
    return f"{_FILE_NAMES[part]}:{row.line}"


def _entry(row: Row, attached: Mapping[str, Attached]) -> ListEntry:
    cells = row.cells
    key = cells["ent_num"]
    of = {part: rows.get(key, []) for part, rows in attached.items()}
    schema = _SCHEMAS[cells["type"]]
    rest = "".join(r.cells["remarks"] for r in of.get("comments", ()))
    prose = squeeze(cells["remarks"] + rest)
    remarks = read_remarks(prose, schema, cut=_is_cut(row) and not rest)
    names = [ListedName(in_order(cells["name"], schema))]
    names += [
        ListedName(in_order(r.cells["name"], schema), KINDS_OF_NAME[r.cells["type"]])
        for r in of.get("alt", ())
    ]
    names += [ListedName(in_order(n, schema), kind, weak=True) for kind, n in remarks.aliases]
    call_sign = identifier("call_sign", cells["call_sign"])
    seats = [r.cells["country"] for r in of.get("add", ())]
    return ListEntry(
        entry_id=key,
        schema=schema,
        names=tuple(dict.fromkeys(names)),
        record=_record("sdn", row),
        facts=_facts(row, of),
        identifiers=(*([call_sign] if call_sign else ()), *remarks.identifiers),
        programmes=tuple(p for p in cells["programme"].split("] [") if p),
        countries=countries_of([*remarks.countries, cells["flag"]]) or countries_of(seats),
        birth_dates=remarks.birth_dates,
        remarks=prose,
    )


def _facts(row: Row, of: Mapping[str, list[Row]]) -> tuple[Fact, ...]:
    facts: set[Fact] = {
        (f"sdn/{column}", squeeze(text))
        for column, text in row.cells.items()
        if text and column != "ent_num"
    }
    for part, rows in of.items():
        for each in rows:
            said = [
                f"{c}={squeeze(t)}" for c, t in each.cells.items() if t and not c.endswith("_num")
            ]
            if part == "comments":
                facts.add((part, squeeze(each.cells["remarks"])))
            elif said:
                facts.add((part, "; ".join(sorted(said))))
    return tuple(sorted(facts))
