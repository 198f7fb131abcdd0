"""The UK Sanctions List, in its XML form.

One file holds every person, body and ship designated under UK sanctions regulations. It is the
only UK list since 28 January 2026; the older list of the Treasury (``ConList``) is frozen and is
not read. The key is ``UniqueID``. What is not known here stops the load, but for the names of
measures beneath ``SanctionsImposedIndicators``, which grow with the law.

The outline is that of the published file; no official file was at hand when this was written:
it was tried on invented ones in the published form.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from typing import ClassVar, Final

from lxml import etree

from tricord.errors import SourceError
from tricord.model.listing import ListEntry
from tricord.sources.base import Raw, Reading
from tricord.sources.list_reading import reading_of
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.xml_outline import Part, fault, texts
from tricord.sources.readers.xml_records import local_name, outlined, root_of
from tricord.sources.uk_sl_entry import (
    NAME_KINDS,
    SCHEMAS,
    STRENGTHS,
    entry_of,
    name_kind,
    strength,
)

_GENERATED: Final = re.compile(rb"<DateGenerated>\s*(\d\d)/(\d\d)/(\d{4})")
_SEVERAL: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    # Where things stand that repeat: container to the thing and the names inside it.
    "Names": {"Name": (*(f"Name{n}" for n in range(1, 7)), "NameType", "AliasStrength")},
    "NonLatinNames": {
        "NonLatinName": ("NameNonLatinScript", "NonLatinScriptType", "NonLatinScriptLanguage")
    },
    "Addresses": {
        "Address": (
            *(f"AddressLine{number}" for number in range(1, 7)),
            *("AddressPostalCode", "AddressCountry"),
        )
    },
    "Titles": {"Title": ()},
    "PhoneNumbers": {"PhoneNumber": ()},
    "EmailAddresses": {"EmailAddress": ()},
    "Websites": {"Website": ()},
    "CryptoWalletAddresses": {"CryptoWalletAddress": ("*",)},
    "DOBs": {"DOB": ()},
    "BirthDetails": {"Location": ("TownOfBirth", "CountryOfBirth")},
    "Genders": {"Gender": ()},
    "Nationalities": {"Nationality": ()},
    "Positions": {"Position": ()},
    "PassportDetails": {"Passport": ("PassportNumber", "PassportAdditionalInformation")},
    "NationalIdentifierDetails": {
        "NationalIdentifier": (
            "NationalIdentifierNumber",
            "NationalIdentifierAdditionalInformation",
        )
    },
    "TypeOfEntities": {"TypeOfEntity": ()},
    "Subsidiaries": {"Subsidiary": ()},
    "ParentCompanies": {"ParentCompany": ()},
    "BusinessRegistrationNumbers": {"BusinessRegistrationNumber": ()},
    "IMONumbers": {"IMONumber": ()},
    "CurrentOwnerOperators": {"CurrentOwnerOperator": ()},
    "PreviousOwnerOperators": {"PreviousOwnerOperator": ()},
    "CurrentBelievedFlagOfShips": {"CurrentBelievedFlagOfShip": ()},
    "PreviousFlags": {"PreviousFlag": ()},
    "TypeOfShipDetails": {"TypeOfShip": ()},
    "TonnageOfShipDetails": {"TonnageOfShip": ()},
    "LengthOfShipDetails": {"LengthOfShip": ()},
    "YearsBuilt": {"YearBuilt": ()},
    "HullIdentificationNumbers": {"HullIdentificationNumber": ()},
}
_DETAILS: Final = {
    "IndividualDetails": "Individual",
    "EntityDetails": "Entity",
    "ShipDetails": "Ship",
}
_SCALARS: Final = frozenset(
    {
        *("LastUpdated", "DateDesignated", "UniqueID", "OFSIGroupID", "UNReferenceNumber"),
        *("RegimeName", "IndividualEntityShip", "DesignationSource", "SanctionsImposed"),
        *("OtherInformation", "UKStatementofReasons"),
    }
)
_MANDATORY: Final = ("UniqueID", "IndividualEntityShip", "RegimeName")
_MEASURES: Final = "SanctionsImposedIndicators"


class UkSanctionsList(OfficialList):
    """Source ``uk-sl``: the UK Sanctions List (XML)."""

    name = "uk-sl"
    title = "list-uk-sl"
    address: ClassVar[Mapping[str, str]] = {
        "": "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml"
    }
    licence = "Open Government Licence v3.0, Crown copyright"
    cadence_days = 14

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for an XML file whose root is ``Designations``."""
        root = root_of(raw.head)
        return "" if root and root[0].rpartition("}")[2] == "Designations" else None

    def published(self, raw: Raw) -> datetime | None:
        """The element ``DateGenerated``; the day begins at 00:00 UTC."""
        found = _GENERATED.search(raw.head)
        try:
            day, month, year = (int(number) for number in found.groups()) if found else (0, 0, 0)
            return datetime(year, month, day, tzinfo=UTC)
        except ValueError:
            return None

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Every designation, in order of ``UniqueID``; those without a name are set aside.

        Raises:
            SourceError: Not well-formed, an element or value the publisher does not use, a
                mandatory one missing, a key twice, or no designation at all.
        """
        raw = files[""]
        return reading_of(raw, _records(raw))


def _records(raw: Raw) -> Iterator[tuple[str, ListEntry | None, object]]:
    outline = {"DateGenerated": None, "Designation": None}
    for record, element in outlined(raw, "Designations", outline):
        if local_name(element) == "Designation":
            parts = _parts(element, record, raw)
            yield record, entry_of(parts, record), parts


def _parts(element: etree._Element, record: str, raw: Raw) -> dict[str, list[Part]]:
    parts: dict[str, list[Part]] = {}
    for child in element:
        tag = local_name(child)
        place = f"{record}/{tag}"
        if tag in _DETAILS:
            for thing in child:
                if local_name(thing) != _DETAILS[tag]:
                    raise fault("xml-element-unknown", raw, f"{place}/{local_name(thing)}", thing)
                for container in thing:
                    _gather(parts, container, f"{place}/{_DETAILS[tag]}", raw)
        elif tag in _SCALARS and tag in parts:
            raise fault("xml-element-repeated", raw, place, child)
        else:
            _gather(parts, child, record, raw)
    for tag in _MANDATORY:
        if tag not in parts:
            line = element.sourceline
            path = f"{record}/{tag}"
            raise SourceError("xml-element-missing", file=raw.name, path=path, line=line)
    _check_values(parts, element, record, raw)
    return parts


def _gather(parts: dict[str, list[Part]], element: etree._Element, place: str, raw: Raw) -> None:
    tag = local_name(element)
    if tag in _SCALARS or tag == _MEASURES:
        known: tuple[str, ...] = ("*",) if tag == _MEASURES else ()
        _add(parts, tag, dict(texts(element, known, f"{place}/{tag}", raw)))
    elif tag in _SEVERAL:
        for thing in element:
            kind = local_name(thing)
            where = f"{place}/{tag}/{kind}"
            if kind not in _SEVERAL[tag]:
                raise fault("xml-element-unknown", raw, where, thing)
            _add(parts, kind, dict(texts(thing, _SEVERAL[tag][kind], where, raw)))
    else:
        raise fault("xml-element-unknown", raw, f"{place}/{tag}", element)


def _add(parts: dict[str, list[Part]], kind: str, part: dict[str, str]) -> None:
    # The publisher repeats a document for each birth date, and the like.
    if part and part not in (several := parts.setdefault(kind, [])):
        several.append(part)
    if not parts.get(kind):
        parts.pop(kind, None)


def _check_values(
    parts: Mapping[str, list[Part]], element: etree._Element, record: str, raw: Raw
) -> None:
    checked: list[tuple[str, str, Collection[str]]] = [
        ("IndividualEntityShip", part[""].lower(), SCHEMAS)
        for part in parts["IndividualEntityShip"]
    ]
    for part in parts.get("Name", ()):
        checked.append(("Names/Name/NameType", name_kind(part), NAME_KINDS))
        checked.append(("Names/Name/AliasStrength", strength(part), STRENGTHS))
    for path, value, known in checked:
        if value not in known:
            raise fault("xml-value-unknown", raw, f"{record}/{path}", element, value=value[:80])
