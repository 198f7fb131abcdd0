"""The End User List of Japan's Ministry of Economy, Trade and Industry, a PDF.

It names bodies abroad about which concern over weapons of mass destruction or conventional arms
cannot be removed. It is a list for caution, not an embargo. The ministry turns robots away, so
the PDF is given by hand. Written after the text of the list in force since 9 October 2025 (835
bodies) and tried on a table of our own in the same layout:

- columns: running number, country in Japanese and English, company, further names each behind
  ``・``, kinds of weapon in Japanese and as letters, and since 2025 conventional weapons;
- the running number is no key, since entries are put in between; but numbers without a gap show
  that no row was lost;
- a company's name may end in its abbreviation, or its name in another script, in parentheses.

The entry id is a fingerprint of name and country; see `tricord.sources.unkeyed`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
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
from tricord.sources.base import Raw, Reading
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.pdf_page import is_pdf, read_pages
from tricord.sources.readers.pdf_table import read_tables, unwrapped
from tricord.sources.readers.row import Row
from tricord.sources.unkeyed import fingerprint, keyed, rebound

_COLUMNS: Final = {
    "number": re.compile(r"^No\b", re.IGNORECASE),
    "country": re.compile("Country or Region", re.IGNORECASE),
    "company": re.compile("Company or Organi[sz]ation", re.IGNORECASE),
    "aliases": re.compile("Also Known As", re.IGNORECASE),
    "weapons": re.compile("Type of WMD", re.IGNORECASE),
    "conventional": re.compile("Conventional", re.IGNORECASE),
}
_OPTIONAL: Final = frozenset({"conventional"})
_WEAPONS: Final = {"生物": "B", "化学": "C", "ミサイル": "M", "核": "N", "通常兵器": "CW"}
"""Kinds of weapon as the list prints them, to its own letters."""
_IN_PARENTHESES: Final = re.compile(r"(.*\S)\s*[(（]([^()（）]+)[)）]")
_ABBREVIATION: Final = re.compile(r"[A-Z0-9&./ -]{2,12}")
_OTHER_SCRIPT: Final = re.compile("[\u0370-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}")


class JapanEndUserList(OfficialList):
    """Source ``jp-meti-eul``: bodies whose end use gives concern, by METI of Japan."""

    name = "jp-meti-eul"
    title = "list-jp-meti-eul"
    licence = "https://www.meti.go.jp/english/other/terms_of_use.html"
    # Reviewed about once a year.
    cadence_days = 400
    rebind = staticmethod(rebound)

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a PDF whose first page has the headings of the list."""
        if not is_pdf(raw.head):
            return None
        try:
            rows = [row for page in read_pages(raw, first=1) for row in page.rows]
        except SourceError:
            return None
        return "" if any(_is_heading(tuple(map(squeeze, row.cells))) for row in rows) else None

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Every body, in order of entry id.

        Raises:
            SourceError: The PDF cannot be read, a column is unknown, a number is left out, or a
                kind of weapon is unknown.
        """
        raw = files[""]
        entries: list[ListEntry] = []
        for table in read_tables(read_pages(raw), _is_heading, raw.name):
            columns = [_column(heading, raw) for heading in table.headings]
            for row in table.rows:
                cells = dict(zip(columns, row.cells, strict=True))
                number, expected = squeeze(cells["number"]), len(entries) + 1
                if number != str(expected):
                    raise SourceError(
                        "list-number-gap",
                        file=raw.name,
                        place=row.place,
                        found=number or "–",
                        expected=expected,
                    )
                entries.append(_entry(cells, row, raw))
        return Reading(entries=keyed(entries))


def _is_heading(cells: tuple[str, ...]) -> bool:
    joined = " ".join(cells)
    return all(
        pattern.search(joined) for column, pattern in _COLUMNS.items() if column not in _OPTIONAL
    )


def _column(heading: str, raw: Raw) -> str:
    for column, pattern in _COLUMNS.items():
        if pattern.search(heading):
            return column
    raise SourceError("list-column-unknown", file=raw.name, column=heading)


def _entry(cells: Mapping[str, str], row: Row, raw: Raw) -> ListEntry:
    company, country = unwrapped(cells["company"]), squeeze(cells["country"])
    aliases = list(_aliases(cells["aliases"]))
    weapons = [*_weapons(cells["weapons"], row, raw)]
    weapons += _weapons(cells.get("conventional", ""), row, raw)
    if not company:
        raise _fault(row, raw, "Company or Organization", "–")
    facts: set[Fact] = {("company", company), ("country", country)}
    facts |= {("alias", alias) for alias in aliases} | {("weapons", kind) for kind in weapons}
    names = [*_names(company), *(ListedName(alias, NameKind.ALIAS) for alias in aliases)]
    return ListEntry(
        entry_id=fingerprint(company, country),
        schema=Schema.ORGANIZATION,
        names=tuple({name.text: name for name in reversed(names)}.values())[::-1],
        record=row.place,
        facts=tuple(sorted(fact for fact in facts if fact[1])),
        programmes=tuple(dict.fromkeys(weapons)),
        countries=_countries(cells["country"]),
    )


def _names(company: str) -> Iterator[ListedName]:
    found = _IN_PARENTHESES.fullmatch(company)
    inside = squeeze(found[2]) if found else ""
    if found and _ABBREVIATION.fullmatch(inside):
        yield ListedName(found[1])
        yield ListedName(inside, NameKind.ALIAS, weak=True)
    elif found and _OTHER_SCRIPT.search(inside):
        yield ListedName(found[1])
        yield ListedName(inside, NameKind.ORIGINAL_SCRIPT)
    else:
        yield ListedName(company)


def _aliases(cell: str) -> Iterator[str]:
    """Names behind ``・`` at the beginning of a line; other lines go on with the one before."""
    for each in re.split(r"(?:^|\n)\s*[・･]", cell):
        if alias := unwrapped(each).removesuffix("; and").rstrip(";"):
            yield alias


def _weapons(cell: str, row: Row, raw: Raw) -> Iterator[str]:
    """The list's letters for the kinds of weapon, which it prints in words and letters."""
    rest = unicodedata.normalize("NFKC", cell)
    found: set[str] = set()
    for word, letter in _WEAPONS.items():
        if word in rest:
            found.add(letter)
            rest = rest.replace(word, " ")
    for printed in re.split(r"[\s,、]+", rest):
        if printed and printed not in _WEAPONS.values():
            raise _fault(row, raw, "Type of WMD", printed)
        found |= {printed} - {""}
    yield from (letter for letter in _WEAPONS.values() if letter in found)


def _countries(cell: str) -> tuple[str, ...]:
    lines = [squeeze(line) for line in cell.split("\n")]
    latin = " ".join(line for line in lines if line.isascii())
    for printed in (latin, *lines, squeeze(cell)):
        if code := alpha2(printed):
            return (code,)
    return tuple(filter(None, (latin or squeeze(cell),)))


def _fault(row: Row, raw: Raw, column: str, value: str) -> SourceError:
    return SourceError(
        "list-value-unknown", file=raw.name, place=row.place, column=column, value=value[:80]
    )
