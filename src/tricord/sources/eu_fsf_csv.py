"""The EU's consolidated list of financial sanctions, in its CSV form (FSF, version 1.1).

The columns are separated by semicolons. A subject has one row for each of its names, addresses,
birth dates, documents and citizenships; each row repeats the columns ``Entity_…``. What belongs
to one subject is put together again by ``Entity_LogicalId``. The CSV does not say which names
are strong. Facts are named otherwise than those of the XML form, so a list fed from one form is
not fed from the other.

The columns are those the publisher prints; no official file was at hand when this was written:
it was tried on invented ones in the published form.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Final

from tricord.errors import SourceError
from tricord.sources.base import Raw, Reading
from tricord.sources.eu_fsf_entry import SUBJECT, SUBJECTS, entry_of
from tricord.sources.list_reading import reading_of
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.published_table import Cells, headings, published_rows
from tricord.sources.readers.xml_outline import Part

_SUMMARY: Final = (
    *("Regulation_Type", "Regulation_OrganisationType", "Regulation_PublicationDate"),
    *("Regulation_EntryIntoForceDate", "Regulation_NumberTitle", "Regulation_Programme"),
    "Regulation_PublicationUrl",
)
_COMMON: Final = ("LogicalId", "RegulationLanguage", "Remark", *_SUMMARY)
_COUNTRY: Final = ("Region", "CountryIso2Code", "CountryDescription")
_COLUMNS: Final = {
    "Entity": (
        *("LogicalId", "EU_ReferenceNumber", "UnitedNationId", "DesignationDate"),
        *("DesignationDetails", "Remark", "SubjectType", "SubjectType_ClassificationCode"),
        *_SUMMARY,
    ),
    "NameAlias": (
        *("LastName", "FirstName", "MiddleName", "WholeName", "NameLanguage", "Gender", "Title"),
        *("Function", *_COMMON),
    ),
    "Address": (
        *("City", "Street", "PoBox", "ZipCode", "Place", "AsAtListingTime", "ContactInfo"),
        *(*_COUNTRY, *_COMMON),
    ),
    "BirthDate": (
        *("BirthDate", "Day", "Month", "Year", "YearRangeFrom", "YearRangeTo", "Circa"),
        *("CalendarType", "ZipCode", "Place", "City", *_COUNTRY, *_COMMON),
    ),
    "Identification": (
        *("Number", "Diplomatic", "KnownExpired", "KnownFalse", "ReportedLost"),
        *("RevokedByIssuer", "IssuedBy", "IssuedDate", "ValidFrom", "ValidTo", "LatinNumber"),
        *("NameOnDocument", "TypeCode", "TypeDescription", *_COUNTRY, *_COMMON),
    ),
    "Citizenship": (*_COUNTRY, *_COMMON),
}
_GENERATED: Final = "fileGenerationDate"
_KNOWN: Final = tuple(f"{part}_{name}" for part, names in _COLUMNS.items() for name in names)
_REQUIRED: Final = (
    *(_GENERATED, "Entity_LogicalId", "Entity_EU_ReferenceNumber", "Entity_SubjectType"),
    *("Entity_Remark", "NameAlias_WholeName", "NameAlias_Remark"),
)
_TAGS: Final = {
    "NameAlias": "nameAlias",
    "Address": "address",
    "BirthDate": "birthdate",
    "Identification": "identification",
    "Citizenship": "citizenship",
}
_NAMES: Final = {
    "EU_ReferenceNumber": "euReferenceNumber",
    "BirthDate": "birthdate",
    "Day": "dayOfMonth",
    "Month": "monthOfYear",
    "TypeCode": "identificationTypeCode",
    "TypeDescription": "identificationTypeDescription",
}
_DAY: Final = re.compile(r"(\d\d?)/(\d\d?)/(\d{4})")


class EuFinancialSanctionsCsv(OfficialList):
    """Source ``eu-fsf-csv``: the same list as ``eu-fsf``, from its CSV form."""

    name = "eu-fsf-csv"
    title = "source-eu-fsf-csv"
    form_of = "eu-fsf"
    # No address: a list comes from one source, and what is fetched by itself is the XML form.
    licence = "https://commission.europa.eu/legal-notice_en (CC BY 4.0)"
    cadence_days = 14

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a text whose first line has mostly the publisher's headings."""
        found = headings(raw, ";")
        known = sum(heading in (_GENERATED, *_KNOWN) for heading in found)
        return "" if known >= 3 and 2 * known > len(found) else None

    def published(self, raw: Raw) -> datetime | None:
        """The column ``fileGenerationDate`` of the first row; the day begins at 00:00 UTC."""
        lines = raw.head.decode("utf-8-sig", errors="replace").splitlines()[:2]
        if len(lines) < 2 or _GENERATED not in (found := headings(raw, ";")):
            return None
        cells = lines[1].split(";")
        at = found.index(_GENERATED)
        said = iso_day(cells[at].strip(' "')) if at < len(cells) else ""
        return datetime.fromisoformat(said).replace(tzinfo=UTC) if said else None

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Every subject, in order of key; subjects without a name are set aside.

        Raises:
            SourceError: Not UTF-8, cut off, a heading missing or not known, an unknown kind of
                subject, a key twice, or no subject at all.
        """
        raw = files[""]
        subjects: dict[str, dict[str, list[Part]]] = {}
        lines: dict[str, str] = {}
        for row, cells in published_rows(raw, _REQUIRED, _KNOWN, delimiter=";"):
            said = cells.get("Entity_SubjectType", "")
            code = cells.get("Entity_SubjectType_ClassificationCode", "")
            if not {said, code} & SUBJECTS.keys():
                column, value = "Entity_SubjectType", (said or code)[:80]
                raise SourceError(
                    "csv-value-unknown", file=raw.name, line=row.number, column=column, value=value
                )
            key = cells.get("Entity_LogicalId", f"line {row.number}")
            _gather(subjects.setdefault(key, {}), cells)
            lines.setdefault(key, row.place)
        return reading_of(
            raw,
            (
                (lines[key], entry_of(parts, lines[key]), parts[SUBJECT])
                for key, parts in subjects.items()
            ),
        )


def _gather(parts: dict[str, list[Part]], cells: Cells) -> None:
    """Add what a row says to its subject, each thing once."""
    found: dict[str, dict[str, str]] = {}
    for column, said in cells.items():
        prefix, _, name = column.partition("_")
        if column == _GENERATED:
            continue
        ours = _NAMES.get(name, name[:1].lower() + name[1:])
        if prefix != "Entity":
            # A row that says nothing but which regulation spoke last says nothing of a name.
            found.setdefault(_TAGS[prefix], {})[ours] = said
        elif name.startswith("Regulation_"):
            bare = name.removeprefix("Regulation_")
            kept = {"Type": "regulationType"}.get(bare, bare[:1].lower() + bare[1:])
            found.setdefault("regulation", {})[kept] = said
        elif name.startswith("SubjectType"):
            found.setdefault("subjectType", {})[ours] = said
        else:
            found.setdefault(SUBJECT, {})[ours] = said
    own = found.setdefault(SUBJECT, {})
    if designated := iso_day(own.get("designationDate", "")):
        own["designationDate"] = designated
    for tag, part in found.items():
        if part not in (several := parts.setdefault(tag, [])):
            several.append(part)


def iso_day(said: str) -> str:
    """A day as ISO 8601, from that or from ``22/09/2026``; empty where it is neither."""
    if found := _DAY.fullmatch(said):
        day, month, year = found.groups()
        said = f"{year}-{month:0>2}-{day:0>2}"
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError:
        return ""
