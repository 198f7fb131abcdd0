"""One designation of the UK list as an entry, from its parts, whichever file they stood in.

The parts are called as in the XML form (``Name`` with ``Name1`` to ``Name6``, ``DOB``); the
columns of the CSV form and of the index are translated to them. What the publisher means:

- `Name1` to `Name5` are given names, `Name6` is the family name, or the whole name of a body or
  ship. Read in that order they are the name as it is said, although the CSV prints `Name 6`
  first.
- A primary name variation is another spelling: an alias. The kind of a name is printed in any
  case (``ALias``).
- Parts of a date that are not known are spelt out (``dd/mm/1971``).
- Numbers of ships are printed with and without ``IMO``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from tricord.geo.countries import alpha2
from tricord.model.listing import ListedIdentifier, ListedName, ListEntry, NameKind, Schema
from tricord.names.identifiers import identifier, in_prose, un_references
from tricord.sources.birth_dates import birth_dates
from tricord.sources.readers.xml_outline import Part, Parts, facts

SCHEMAS: Final = {
    "individual": Schema.PERSON,
    "entity": Schema.ORGANIZATION,
    "ship": Schema.VESSEL,
}
"""What is designated, in lower case."""

NAME_KINDS: Final = {
    "primary name": NameKind.PRIMARY,
    "primary name variation": NameKind.ALIAS,
    "alias": NameKind.ALIAS,
}
"""What a name is, in lower case."""

STRENGTHS: Final = {"": False, "good quality a.k.a": False, "low quality a.k.a": True}
"""Whether an alias is weak, by its strength in lower case without a closing full stop."""

NAME_PARTS: Final = ("Name1", "Name2", "Name3", "Name4", "Name5", "Name6", "Name")
"""Where a name stands, in the order it is said; ``Name`` is the whole name in the index."""

COLUMNS: Final = {
    "Last Updated": ("LastUpdated", ""),
    "Unique ID": ("UniqueID", ""),
    "OFSI Group ID": ("OFSIGroupID", ""),
    "UN Reference Number": ("UNReferenceNumber", ""),
    **{f"Name {number}": ("Name", f"Name{number}") for number in (6, 1, 2, 3, 4, 5)},
    "Name type": ("Name", "NameType"),
    "Alias strength": ("Name", "AliasStrength"),
    "Title": ("Title", ""),
    "Name non-latin script": ("NonLatinName", "NameNonLatinScript"),
    "Non-latin script type": ("NonLatinName", "NonLatinScriptType"),
    "Non-latin script language": ("NonLatinName", "NonLatinScriptLanguage"),
    "Regime Name": ("RegimeName", ""),
    "Designation Type": ("IndividualEntityShip", ""),
    "Designation source": ("DesignationSource", ""),
    "Sanctions Imposed": ("SanctionsImposed", ""),
    "Other Information": ("OtherInformation", ""),
    "UK Statement of Reasons": ("UKStatementofReasons", ""),
    **{f"Address Line {number}": ("Address", f"AddressLine{number}") for number in range(1, 7)},
    "Address Postal Code": ("Address", "AddressPostalCode"),
    "Address Country": ("Address", "AddressCountry"),
    "Phone number": ("PhoneNumber", ""),
    "Website": ("Website", ""),
    "Email address": ("EmailAddress", ""),
    "Date Designated": ("DateDesignated", ""),
    "D.O.B": ("DOB", ""),
    "Nationality(/ies)": ("Nationality", ""),
    "National Identifier number": ("NationalIdentifier", "NationalIdentifierNumber"),
    "National Identifier additional information": (
        "NationalIdentifier",
        "NationalIdentifierAdditionalInformation",
    ),
    "Passport number": ("Passport", "PassportNumber"),
    "Passport additional information": ("Passport", "PassportAdditionalInformation"),
    "Position": ("Position", ""),
    "Gender": ("Gender", ""),
    "Town of birth": ("Location", "TownOfBirth"),
    "Country of birth": ("Location", "CountryOfBirth"),
    "Type of entity": ("TypeOfEntity", ""),
    "Subsidiaries": ("Subsidiary", ""),
    "Parent company": ("ParentCompany", ""),
    "Business registration number (s)": ("BusinessRegistrationNumber", ""),
    "IMO number": ("IMONumber", ""),
    "Current owner/operator (s)": ("CurrentOwnerOperator", ""),
    "Previous owner/operator (s)": ("PreviousOwnerOperator", ""),
    "Current believed flag of ship": ("CurrentBelievedFlagOfShip", ""),
    "Previous flags": ("PreviousFlag", ""),
    "Type of ship": ("TypeOfShip", ""),
    "Tonnage of ship": ("TonnageOfShip", ""),
    "Length of ship": ("LengthOfShip", ""),
    "Year Built": ("YearBuilt", ""),
    "Hull identification number (HIN)": ("HullIdentificationNumber", ""),
}
"""Columns of the CSV form: the part each belongs to, and its name there."""

_DAY: Final = re.compile(r"(\d\d)[/-](\d\d)[/-](\d{4})")


def entry_of(parts: Parts, record: str) -> ListEntry | None:
    """A designation as an entry.

    Args:
        parts: Its parts; what is no group of texts stands under ``""`` of its part.
        record: Where it stands.

    Returns:
        ``None`` where it has no name or no key.
    """
    names, key = _names(parts), said(parts, "UniqueID")
    if not names or not key:
        return None
    schema = SCHEMAS.get(said(parts, "IndividualEntityShip").lower(), Schema.LEGAL_ENTITY)
    prose = " ".join(filter(None, (said(parts, "OtherInformation"), said(parts, _REASONS))))
    nationalities = [*_all(parts, "Nationality"), *_all(parts, "CurrentBelievedFlagOfShip")]
    seats = [
        part["AddressCountry"] for part in parts.get("Address", ()) if "AddressCountry" in part
    ]
    return ListEntry(
        entry_id=key,
        schema=schema,
        names=names,
        record=record,
        facts=facts(parts),
        identifiers=(
            *dict.fromkeys(_identifiers(parts, schema, prose)),
            *un_references(said(parts, "UNReferenceNumber")),
        ),
        programmes=tuple(dict.fromkeys(_all(parts, "RegimeName"))),
        countries=tuple(dict.fromkeys(alpha2(c) or c for c in nationalities or seats)),
        birth_dates=tuple(
            dict.fromkeys(day for printed in _all(parts, "DOB") for day in birth_dates(printed))
        ),
        listed_on=day_of(said(parts, "DateDesignated")),
        remarks=prose,
    )


_REASONS: Final = "UKStatementofReasons"


def said(parts: Parts, kind: str) -> str:
    """The first text of a part; empty where there is none."""
    return next(iter(_all(parts, kind)), "")


def _all(parts: Parts, kind: str) -> list[str]:
    return [part[""] for part in parts.get(kind, ()) if "" in part]


def day_of(printed: str) -> date | None:
    """A day printed as ``dd/mm/yyyy`` or ``dd-mm-yyyy``; ``None`` where it is none."""
    if not (found := _DAY.fullmatch(printed)):
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def name_kind(part: Part) -> str:
    """What a name is, as in `NAME_KINDS`."""
    return part.get("NameType", "primary name").lower()


def strength(part: Part) -> str:
    """How strong an alias is, as in `STRENGTHS`."""
    return part.get("AliasStrength", "").lower().rstrip(". ")


def _names(parts: Parts) -> tuple[ListedName, ...]:
    found: list[ListedName] = []
    for part in parts.get("Name", ()):
        if text := " ".join(part[name] for name in NAME_PARTS if name in part):
            kind = NAME_KINDS.get(name_kind(part), NameKind.ALIAS)
            found.append(ListedName(text, kind, STRENGTHS.get(strength(part), False)))
    # The primary name first; what repeats a name already there says nothing new.
    found.sort(key=lambda name: name.kind is not NameKind.PRIMARY)
    found += [
        ListedName(part["NameNonLatinScript"], NameKind.ORIGINAL_SCRIPT)
        for part in parts.get("NonLatinName", ())
        if "NameNonLatinScript" in part
    ]
    first: dict[str, ListedName] = {}
    for name in found:
        first.setdefault(name.text, name)
    return tuple(first.values())


def _identifiers(parts: Parts, schema: Schema, prose: str) -> Iterator[ListedIdentifier]:
    printed = [
        *(("imo", number) for number in _all(parts, "IMONumber")),
        *(("passport", p.get("PassportNumber", "")) for p in parts.get("Passport", ())),
        *(
            ("national_id", p.get("NationalIdentifierNumber", ""))
            for p in parts.get("NationalIdentifier", ())
        ),
        *(("registration", number) for number in _all(parts, "BusinessRegistrationNumber")),
        *(("email", text) for text in _all(parts, "EmailAddress")),
        *(("website", text) for text in _all(parts, "Website")),
    ]
    for kind, text in printed:
        if kind in ("email", "website", "imo") or any(map(str.isdigit, text)):
            yield from [found] if (found := identifier(kind, text)) else []
    if schema is not Schema.VESSEL:
        yield from in_prose(prose, of_company=schema is not Schema.PERSON)
