"""Lists of the Republic of Korea: the annexes to two notices, as PDF given by hand.

The Financial Services Commission gives notice of those whose financial transactions are limited
(금융거래등제한대상자), the ministry of finance of those under financial sanctions
(금융제재대상자). No form a machine could read is published, and no file lay before us: the reader
was written after descriptions of the notices and tried on tables of our own. It is strict on that
account, and reads nothing it does not know:

- it reads ruled tables whose headings hold a running number and a name; any heading it does not
  know is refused, and so is a row as wide as none;
- a name may stand in Hangul and in Latin letters, in two columns or in one with the Latin name
  in parentheses; further names are parted by semicolons or stand one a line behind a sign;
- **it takes the file for the whole list.** A notice that only adds some must not be given as this
  list: all others would look removed (and be quarantined until somebody confirms).

The entry id is the UN reference where a column has one, else a fingerprint of the names; see
`tricord.sources.unkeyed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar, Final

from tricord.errors import SourceError
from tricord.model.listing import (
    Fact,
    ListedIdentifier,
    ListedName,
    ListEntry,
    NameKind,
    Schema,
    squeeze,
)
from tricord.names.identifiers import (
    identifier,
    is_company_number,
    is_ship_number,
    un_references,
)
from tricord.sources import cell
from tricord.sources.base import Raw, Reading
from tricord.sources.document_numbers import document_number
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.pdf_page import is_pdf, read_pages
from tricord.sources.readers.pdf_table import read_tables, unwrapped
from tricord.sources.readers.row import Row
from tricord.sources.unkeyed import fingerprint, keyed, rebound

_COLUMNS: Final = (
    ("reference", re.compile("(유엔|국제연합|un).*번호|참조번호")),
    ("imo", re.compile("imo")),
    ("passport", re.compile("여권")),
    ("national_id", re.compile("주민등록|신분증|신분번호")),
    ("registration", re.compile("등록번호|식별번호")),
    ("number", re.compile("^(번호|연번|순번|no)$")),
    ("birth", re.compile("생년월일")),
    ("birthplace", re.compile("출생지")),
    ("country", re.compile("국적")),
    ("address", re.compile("주소|소재지")),
    ("listed", re.compile("지정일")),
    ("post", re.compile("소속|직책|직위|직함")),
    ("aliases", re.compile("별칭|별명|이명|가명|다른이름|다른명칭|aka")),
    ("latin", re.compile("영문|영어")),
    ("name", re.compile("성명|이름|명칭|단체명|기관명|법인명|선박명|한글명|국문명")),
    ("remarks", re.compile("사유|근거|비고|기타|참고")),
)
"""What a heading means, by its letters; the first that fits."""

_SCHEMAS: Final = (
    (Schema.VESSEL, re.compile("선박")),
    (Schema.ORGANIZATION, re.compile("단체|기관|법인")),
    (Schema.PERSON, re.compile("성명|생년월일|여권")),
)
_BOTH: Final = re.compile(r"([^()]*[가-힣][^()]*?)\s*\(([^()가-힣]*[A-Za-z][^()가-힣]*)\)")
_ONE_AFTER_THE_OTHER: Final = re.compile(r"([가-힣][가-힣\s·ㆍ0-9]*?)\s+([A-Za-z][^가-힣()]*)")
_NEXT: Final = re.compile(r"[;；]|(?:^|\n)\s*(?:[-·ㆍ•①-⑳]|[0-9a-z가-하][.)])\s*")
_DATE: Final = re.compile(r"[\d.\-/년월일\s]{4,}")


class _Notice(OfficialList):
    """What the two notices have in common."""

    # No moment of publication: the dates in a notice are of law, not of print.
    licence = "https://www.kogl.or.kr/info/license.do"
    rebind = staticmethod(rebound)
    term: ClassVar[str]
    """What the notice calls those it lists."""

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a PDF with a table of the list and the notice's term."""
        if not is_pdf(raw.head):
            return None
        try:
            pages = read_pages(raw)
        except SourceError:
            return None
        said = cell.key(" ".join(line for page in pages for line in page.lines))
        rows = (tuple(map(squeeze, row.cells)) for page in pages for row in page.rows)
        return "" if self.term in said and any(map(_is_heading, rows)) else None

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Every entry of every table, in order of entry id.

        Raises:
            SourceError: The PDF cannot be read, it has no table of the list, or a heading is
                unknown.
        """
        raw = files[""]
        entries: list[ListEntry] = []
        for table in read_tables(read_pages(raw), _is_heading, raw.name):
            columns = [_column(heading) for heading in table.headings]
            if "" in columns:
                unknown = table.headings[columns.index("")]
                raise SourceError("list-column-unknown", file=raw.name, column=unknown)
            schema = _schema(table.headings)
            entries += [_entry(r, table.headings, columns, schema, raw) for r in table.rows]
        return Reading(entries=keyed(entries))


class KoreaFinancialServices(_Notice):
    """Source ``kr-fsc``: limited financial transactions, by the FSC of the Republic of Korea."""

    name = "kr-fsc"
    title = "list-kr-fsc"
    term = "금융거래등제한대상자"


class KoreaFinanceMinistry(_Notice):
    """Source ``kr-moef``: financial sanctions, by the ROK's ministry of finance."""

    name = "kr-moef"
    title = "list-kr-moef"
    term = "금융제재대상자"


def _is_heading(cells: tuple[str, ...]) -> bool:
    columns = {_column(text) for text in cells}
    return "number" in columns and bool({"name", "latin"} & columns)


def _column(heading: str) -> str:
    letters = cell.key(heading)
    return next((column for column, pattern in _COLUMNS if pattern.search(letters)), "")


def _schema(headings: Sequence[str]) -> Schema:
    letters = cell.key("".join(headings))
    return next((s for s, pattern in _SCHEMAS if pattern.search(letters)), Schema.LEGAL_ENTITY)


def _entry(
    row: Row, headings: Sequence[str], columns: Sequence[str], schema: Schema, raw: Raw
) -> ListEntry:
    of: dict[str, str] = {}
    facts: set[Fact] = set()
    for heading, column, text in zip(headings, columns, row.cells, strict=True):
        if said := cell.said(text):
            of[column] = "\n".join(filter(None, (of.get(column, ""), text)))
            if column != "number":
                facts.add((heading, said))
    names = tuple(dict.fromkeys(_names(of)))
    if not names:
        name = "성명"
        raise SourceError(
            "list-value-unknown", file=raw.name, place=row.place, column=name, value="–"
        )
    reference = squeeze(of.get("reference", ""))
    first = " ".join(n.text for n in names if n.kind is NameKind.PRIMARY)
    return ListEntry(
        entry_id=reference or fingerprint(first),
        schema=schema,
        names=names,
        record=row.place,
        facts=tuple(sorted(facts)),
        identifiers=tuple(dict.fromkeys(_identifiers(of, schema))),
        countries=cell.countries(of.get("country", "")),
        birth_dates=tuple(dict.fromkeys(_days(of.get("birth", "")))),
        listed_on=_listed_on(of.get("listed", "")),
        remarks=squeeze(of.get("remarks", "")),
    )


def _names(of: Mapping[str, str]) -> Iterator[ListedName]:
    """Names: in Hangul and in Latin letters primary, further ones aliases."""
    texts: list[str] = []
    for column in ("name", "latin"):
        if said := unwrapped(of.get(column, "")):
            both = _BOTH.fullmatch(said) or _ONE_AFTER_THE_OTHER.fullmatch(said)
            texts += map(squeeze, both.groups()) if both else [said]
    yield from map(ListedName, texts)
    for printed in _NEXT.split(of.get("aliases", "")):
        if alias := cell.said(unwrapped(printed)):
            both = _BOTH.fullmatch(alias)
            for text in both.groups() if both else (alias,):
                yield ListedName(squeeze(text), NameKind.ALIAS)


def _identifiers(of: Mapping[str, str], schema: Schema) -> Iterator[ListedIdentifier]:
    for kind in ("passport", "national_id", "registration"):
        for printed in re.split(r"[;；,\n]", of.get(kind, "")):
            if found := identifier(kind, document_number(printed)):
                yield ListedIdentifier(kind, found.value, squeeze(printed))
    for printed in re.findall(r"\d{7}", of.get("imo", "")):
        vessel = schema is Schema.VESSEL
        if (is_ship_number if vessel else is_company_number)(printed):
            yield ListedIdentifier("imo" if vessel else "imo_company", printed, printed)
    yield from un_references(of.get("reference", ""))


def _days(printed: str) -> Iterator[str]:
    for found in _DATE.findall(printed.replace("\n", ";")):
        if day := cell.birth_date(found.strip(), None):
            yield day


def _listed_on(printed: str) -> date | None:
    days = [day for day in _days(printed) if len(day) == len("2026-01-05")]
    return date.fromisoformat(min(days)) if days else None
