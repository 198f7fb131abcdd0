"""The list of asset freezes of Japan's Ministry of Finance, CSV or XLSX.

The CSV (``shisantouketsuYYYYMMDD.csv``) has 32 columns and a row for each entry. The XLSX has a
sheet for each section, a title above headings that vary in wording and in their inner spaces.
Written after the publisher's CSV as of August 2026 and after descriptions of the sheets; no copy
of either is carried, so both are tried on files of our own.

- There is no lasting key. 区分 and 番号 shift whenever a section is put in between, so they are no
  facts. The entry id is the UN reference where a row carries one, else a fingerprint of the names
  and the first day of notice, which stays when a row is revised; see `tricord.sources.unkeyed`.
  The CSV has no titles of sections; in the XLSX the title is the programme.
- The Japanese name is katakana with ``・``, the Latin one stands beside it. Titles (称号) and
  posts (役職) are no names.
- 外務省告示情報 repeats the whole entry in prose, with its number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tricord.errors import SourceError
from tricord.geo.countries import alpha2
from tricord.model.listing import (
    Fact,
    ListedName,
    ListEntry,
    NameKind,
    Schema,
    squeeze,
)
from tricord.names.identifiers import un_references
from tricord.sources import jp_mof_cells as cells
from tricord.sources.base import Raw, Reading, Reject
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.delimited_text import read_delimited
from tricord.sources.readers.row import Row
from tricord.sources.readers.text_encoding import decode
from tricord.sources.readers.workbook import Sheet, is_workbook, read_sheet
from tricord.sources.unkeyed import fingerprint, keyed, rebound

CSV_COLUMNS: Final = (
    *("区分", "番号", "告示日付", "告示番号", "個人・団体"),
    *("氏名（日本語）", "氏名（英語）", "別名・別称（日本語）", "別名・別称（英語）"),
    *("旧称（日本語）", "旧称（英語）"),
    *("確定に十分でない別名（日本語）", "確定に十分でない別名（英語）"),
    *("称号（日本語）", "称号（英語）", "役職（日本語）", "役職（英語）"),
    *("生年月日", "出生地（日本語）", "出生地（英語）", "国籍（日本語）", "国籍（英語）"),
    *("旅券番号", "身分証番号"),
    *("住所・所在地（国）（日本語）", "住所・所在地（都市その他の情報）（日本語）"),
    *("住所・所在地（国）（英語）", "住所・所在地（都市その他の情報）（英語）"),
    *("国連参照番号", "リスト掲載日", "その他の情報", "外務省告示情報"),
)
"""Headings of the CSV, in order."""

_MEANINGS: Final = {
    "section": ("区分", "番号"),
    "notice": ("告示日付",),
    "kind": ("個人・団体",),
    "name": ("氏名（日本語）", "氏名（英語）", "日本語表記", "英語表記"),
    "alias": (
        *("別名・別称（日本語）", "別名・別称（英語）", "別名", "別称", "別称・別名"),
        *("別名・別称", "別称・旧称", "確定可能な別名"),
    ),
    "former": (
        "旧称（日本語）",
        "旧称（英語）",
        "旧称",
        "旧称・以前の呼称",
        "過去の別名",
        "以前の別名",
    ),
    "weak": (
        *("確定に十分でない別名（日本語）", "確定に十分でない別名（英語）"),
        "確定に十分でない別名",
    ),
    "birth": ("生年月日", "生年月日・出生地"),
    "nationality": ("国籍（日本語）", "国籍（英語）", "国籍"),
    "passport": ("旅券番号",),
    "national_id": ("身分証番号", "ID番号", "身分登録番号"),
    "seat": ("住所・所在地（国）（日本語）", "住所・所在地（国）（英語）"),
    "reference": ("国連参照番号",),
    "remarks": ("その他の情報", "詳細"),
    "": (
        *("告示番号", "称号（日本語）", "称号（英語）", "役職（日本語）", "役職（英語）"),
        *("出生地（日本語）", "出生地（英語）", "リスト掲載日", "外務省告示情報"),
        *("住所・所在地（都市その他の情報）（日本語）", "住所・所在地（都市その他の情報）（英語）"),
        *("称号", "役職", "肩書", "肩書等", "出生地", "出生地・出身地", "住所", "住所等"),
        *("所在地", "住所・所在地", "活動地域", "活動地域・住所", "電話", "電話番号", "FAX"),
        *("所在地・住所登録された事務所の住所", "指定の根拠", "決議1483上の根拠"),
        *("国連制裁委員会による指定日", "国連制裁員会による指定日"),
    ),
}


def _plain(heading: str) -> str:
    return re.sub(r"\s|_x000D_", "", unicodedata.normalize("NFKC", heading)).replace("･", "・")


_MEANING: Final = {_plain(h): meaning for meaning, hs in _MEANINGS.items() for h in hs}
_KINDS: Final = {"個人": Schema.PERSON, "団体": Schema.ORGANIZATION, "船舶": Schema.VESSEL}
_FIRST: Final = "告示日付"
_DETAIL_CHARACTERS: Final = 200


@dataclass(frozen=True, slots=True)
class _Section:
    title: str
    headings: tuple[str, ...]
    rows: Sequence[Row]


class JapanAssetFreezes(OfficialList):
    """Source ``jp-mof``: asset freezes by the Ministry of Finance of Japan."""

    name = "jp-mof"
    title = "list-jp-mof"
    # No address: the page links to files whose names carry their date, and nothing else does.
    licence = "Public Data License 1.0 (Japan)"
    cadence_days = 31
    rebind = staticmethod(rebound)

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a CSV or XLSX with the list's headings."""
        if is_workbook(raw.head):
            try:
                rows = [row.cells for row in read_sheet(raw).rows[:20]]
            except SourceError:
                return None
        else:
            lines = (raw.head.decode(e, errors="replace") for e in ("utf-8-sig", "cp932"))
            rows = [tuple(line.partition("\n")[0].replace('"', "").split(",")) for line in lines]
        return "" if any(map(_is_heading, rows)) else None

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Every entry, in order of entry id.

        Args:
            files: The CSV or XLSX.
            options: ``encoding`` of a CSV, where it cannot be told.

        Raises:
            SourceError: The file cannot be read, a heading is unknown, one of the CSV is missing,
                or a kind of entry is unknown.
        """
        raw = files[""]
        sections = _sheets(raw) if is_workbook(raw.head) else [_csv(raw, options)]
        rejects: list[Reject] = []
        entries: list[ListEntry] = []
        for section in sections:
            for row in section.rows:
                entry = _entry(row, section, raw)
                if entry.names:
                    entries.append(entry)
                else:
                    said = squeeze(", ".join(filter(None, row.cells)))[:_DETAIL_CHARACTERS]
                    rejects.append(Reject("", row.place, "list-row-nameless", said))
        if not entries:
            raise SourceError("list-empty", file=raw.name)
        return Reading(entries=keyed(entries), rejects=tuple(rejects))


def _is_heading(row: Sequence[str]) -> bool:
    known = {_MEANING.get(_plain(cell)) for cell in row}
    return {"notice", "name"} <= known


def _csv(raw: Raw, options: Mapping[str, str]) -> _Section:
    text, _ = decode(raw.data, raw.name, options.get("encoding", ""))
    read = read_delimited(text, raw.name, ",")
    if not read.rows:
        raise SourceError("list-empty", file=raw.name)
    first, *rows = read.rows
    headings = _headings(first.cells, raw)
    for heading in map(_plain, CSV_COLUMNS):
        if heading not in headings:
            raise SourceError("list-column-missing", file=raw.name, column=heading)
    for row in rows:
        if len(row.cells) != len(headings):
            raise SourceError(
                "csv-columns-differ",
                file=raw.name,
                line=row.number,
                found=len(row.cells),
                expected=len(headings),
            )
    if read.ends_open:
        raise SourceError("file-truncated", file=raw.name, line=read.rows[-1].number)
    return _Section("", headings, rows)


def _headings(row: Sequence[str], raw: Raw) -> tuple[str, ...]:
    headings = tuple(map(_plain, row))
    for heading in headings:
        if heading and heading not in _MEANING:
            raise SourceError("list-column-unknown", file=raw.name, column=heading)
    return headings


def _sheets(raw: Raw) -> Iterator[_Section]:
    first = read_sheet(raw)
    found = 0
    for sheet in (first, *(read_sheet(raw, name) for name in first.others)):
        if (section := _section(sheet, raw)) is not None:
            found += 1
            yield section
    if not found:
        seen = ", ".join((first.name, *first.others))[:_DETAIL_CHARACTERS]
        raise SourceError("list-headings-missing", file=raw.name, seen=seen)


def _section(sheet: Sheet, raw: Raw) -> _Section | None:
    at = next((n for n, row in enumerate(sheet.rows) if _is_heading(row.cells)), None)
    if at is None:
        return None
    headings = _headings(sheet.rows[at].cells, raw)
    title = squeeze(" ".join(text for row in sheet.rows[:at] for text in row.cells))
    rows: list[Row] = []
    for row in sheet.rows[at + 1 :]:
        beyond = [text for text in row.cells[len(headings) :] if text.strip()]
        if beyond:
            raise SourceError(
                "list-row-ragged",
                file=raw.name,
                place=row.place,
                found=len(row.cells),
                expected=len(headings),
            )
        filled = (*row.cells, *[""] * len(headings))[: len(headings)]
        rows.append(replace(row, cells=filled))
    return _Section(title, headings, rows)


def _entry(row: Row, section: _Section, raw: Raw) -> ListEntry:
    of: dict[str, list[str]] = {}
    facts: set[Fact] = set()
    for heading, cell in zip(section.headings, row.cells, strict=True):
        text = cells.clean(cell)
        meaning = _MEANING.get(heading, "")
        if text.casefold() in cells.UNKNOWN:
            continue
        of.setdefault(meaning, []).append(text)
        if heading and meaning != "section":
            facts.add((heading, squeeze(text)))
    schema = _schema(of, section.title, row, raw)
    remarks = "\n".join(of.get("remarks", ()))
    named = tuple(dict.fromkeys(_names(of, remarks)))
    first = cells.first_day(" ".join(of.get("notice", ())))
    reference = squeeze(" ".join(of.get("reference", ())))
    place = of.get("nationality") or of.get("seat", [])
    countries = (alpha2(value) or value for cell in place for value in cells.values(cell))
    numbers = [
        *cells.documents("passport", "\n".join(of.get("passport", ()))),
        *cells.documents("national_id", "\n".join(of.get("national_id", ()))),
        *cells.in_remarks(remarks, schema),
        *un_references(reference),
    ]
    return ListEntry(
        entry_id=reference or fingerprint(*of.get("name", ()), str(first or "")),
        schema=schema,
        names=named,
        record=row.place,
        facts=tuple(sorted(facts)),
        identifiers=tuple(dict.fromkeys(numbers)),
        programmes=(section.title,) if section.title else (),
        countries=tuple(dict.fromkeys(countries)),
        birth_dates=tuple(dict.fromkeys(cells.birth_dates("\n".join(of.get("birth", ()))))),
        listed_on=first,
        remarks=squeeze(remarks),
    )


def _schema(of: Mapping[str, list[str]], title: str, row: Row, raw: Raw) -> Schema:
    if kind := "".join(of.get("kind", ())):
        if kind not in _KINDS:
            raise SourceError(
                "list-value-unknown",
                file=raw.name,
                place=row.place,
                column="個人・団体",
                value=kind,
            )
        return _KINDS[kind]
    told = [schema for word, schema in _KINDS.items() if word in title]
    if len(told) == 1:
        return told[0]
    personal = {"birth", "nationality", "passport"} & of.keys()
    return Schema.PERSON if personal else Schema.LEGAL_ENTITY


def _names(of: Mapping[str, list[str]], remarks: str) -> Iterator[ListedName]:
    """Names in the list's order: the Japanese and the Latin one are both primary."""
    for cell in of.get("name", ()):
        yield from cells.names(cell, NameKind.PRIMARY)
    for column, kind in (("alias", NameKind.ALIAS), ("former", NameKind.FORMER)):
        for cell in of.get(column, ()):
            yield from cells.names(cell, kind)
    for cell in of.get("weak", ()):
        yield from cells.names(cell, NameKind.ALIAS, weak=True)
    yield from cells.original_script(remarks)
