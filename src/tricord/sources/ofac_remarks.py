"""What OFAC says only in the prose of its remarks.

Remarks are items between semicolons: birth dates, documents, weak aliases in quotation marks,
ship and company numbers, wallets. Items of other kinds (links, reasons, titles) are left to
the prose itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tricord.model.listing import ListedIdentifier, NameKind, Schema
from tricord.names.identifiers import is_ship_number, normalise

_ALT: Final = re.compile(r"^alt\. ", re.IGNORECASE)
_NAME: Final = re.compile(r"([afn])\.k\.a\. '(.+)'")
_KINDS_OF_NAME: Final = {"a": NameKind.ALIAS, "f": NameKind.FORMER, "n": NameKind.NEW}
_COUNTRY: Final = re.compile(r"(?:nationality|citizen|Nationality of Registration) (.+)")
_BORN: Final = re.compile(r"DOB (?:circa )?(.+)")
_WALLET: Final = re.compile(r"Digital Currency Address - (\w+) (\S+)")
_IMO: Final = re.compile(
    r"(?:Vessel Registration Identification|Identification Number|Company Number) IMO\s+(\d{7})\b"
)
_VESSEL_NUMBER: Final = re.compile(r"Vessel Registration Identification (\d{7})\b")
_AFTER_NUMBER: Final = re.compile(r"\s*(?:\(|\bissued\b|\bexpires\b|\bexpired\b).*$")
_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), 1
    )
}
_DAY: Final = re.compile(r"(?:(?:(\d{1,2}) )?([A-Z][a-z]{2}) )?(\d{4})")

_LABELS: Final = {
    "passport": (
        *("Diplomatic Passport", "Passport", "Passport Booklet", "Passport Booklet:"),
        "Travel Document Number",
    ),
    "national_id": (
        *("C.U.I.", "C.U.I.P.", "C.U.R.P.", "C.U.R.P. #", "Cedula No.", "Citizen's Card Number"),
        *("D.N.I.", "I.F.E.", "Identification Number", "Kenyan ID No.", "LE Number"),
        *("National Foreign ID Number", "National ID No.", "Numero de Identidad"),
        *("Personal ID Card", "Residency Number", "SSN", "Tazkira National ID Card"),
        "Turkish Identification Number",
    ),
    "tax": (
        *("C.I.F.", "C.U.I.T.", "Italian Fiscal Code", "Italian Fiscal Code:", "NIT #"),
        *("R.F.C.", "R.F.C. #", "RFC", "RIF #", "RTN", "RUC #", "Tax ID No.", "US FEIN"),
        "V.A.T. Number",
    ),
    "registration": (
        *("Aircraft Tail Number", "Business Number", "Business Registration Document #"),
        *("Business Registration Number", "C.R. No.", "Central Registration System Number"),
        *("Certificate of Incorporation Number", "Chamber of Commerce Number"),
        *("Commercial Registry Number", "Company Number", "D-U-N-S Number"),
        *("Economic Register Number (CBLS)", "Enterprise Number", "Folio Mercantil No."),
        *("Government Gazette Number", "Legal Entity Number", "Matricula Mercantil No"),
        *("Public Registration Number", "Registered Charity No.", "Registration ID"),
        *("Registration Number", "Trade License No.", "UK Company Number"),
        *("Unified Social Credit Code (USCC)", "Vessel Registration Identification"),
        "United Social Credit Code Certificate (USCCC)",
    ),
    "other": (
        "Aircraft Manufacturer's Serial Number (MSN)",
        "Aircraft Mode S Transponder Code",
        "Aircraft Construction Number (also called L/N or S/N or F/N)",
    ),
    "mmsi": ("MMSI",),
    "swift": ("SWIFT/BIC",),
    "phone": ("Phone Number", "Phone No.", "Telephone", "Telephone:", "Telephone No.", "PHONE"),
    "email": ("Email Address",),
    "website": ("Website",),
}
_KIND_OF: Final = {label: kind for kind, labels in _LABELS.items() for label in labels}
# The longest label first: "Passport Booklet:" before "Passport".
_LABEL: Final = re.compile(
    f"({'|'.join(map(re.escape, sorted(_KIND_OF, key=lambda label: (-len(label), label))))}) (.+)"
)
_WITH_DIGIT: Final = frozenset({"passport", "national_id", "tax", "registration", "other", "phone"})


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the remarks of one entry state.

    Attributes:
        aliases: Kind and name as printed; OFAC calls names it prints here weak.
        identifiers: Numbers and codes.
        birth_dates: As in `ListEntry.birth_dates`.
        countries: Nationalities, as printed.
    """

    aliases: tuple[tuple[NameKind, str], ...]
    identifiers: tuple[ListedIdentifier, ...]
    birth_dates: tuple[str, ...]
    countries: tuple[str, ...]


def read_remarks(prose: str, schema: Schema, *, cut: bool = False) -> Remarks:
    """Read the remarks of one entry.

    Args:
        prose: The remarks, white space squeezed.
        schema: What the entry is: a seven-digit number called IMO is a ship's on a vessel and
            a company's on anything else.
        cut: The publisher's field ended before the prose did: its last item is incomplete and
            says nothing, least of all a wallet.
    """
    items = [_ALT.sub("", item.strip()) for item in prose.split(";")]
    items = items[:-1] if cut else [*items[:-1], items[-1].removesuffix(".")]
    aliases: list[tuple[NameKind, str]] = []
    identifiers: list[ListedIdentifier] = []
    born: list[str] = []
    countries: list[str] = []
    for item in items:
        if name := _NAME.fullmatch(item):
            aliases.append((_KINDS_OF_NAME[name[1]], name[2].strip()))
        elif country := _COUNTRY.fullmatch(item):
            countries.append(country[1])
        elif birth := _BORN.fullmatch(item):
            born += _birth_date(birth[1])
        elif found := _identifier(item, schema):
            identifiers.append(found)
    return Remarks(
        tuple(dict.fromkeys(aliases)),
        tuple(dict.fromkeys(identifiers)),
        tuple(dict.fromkeys(born)),
        tuple(dict.fromkeys(countries)),
    )


def _identifier(item: str, schema: Schema) -> ListedIdentifier | None:
    if wallet := _WALLET.fullmatch(item):
        return ListedIdentifier("wallet", wallet[2], f"{wallet[1]} {wallet[2]}")
    if imo := _IMO.match(item):
        kind = "imo" if schema is Schema.VESSEL else "imo_company"
        return ListedIdentifier(kind, imo[1], item)
    number = _VESSEL_NUMBER.match(item)
    if number and schema is Schema.VESSEL and is_ship_number(number[1]):
        return ListedIdentifier("imo", number[1], item)
    if not (labelled := _LABEL.fullmatch(item)):
        return None
    kind, rest = _KIND_OF[labelled[1]], labelled[2]
    printed = rest if kind == "phone" else _AFTER_NUMBER.sub("", rest)
    if kind in _WITH_DIGIT and not any(char.isdigit() for char in printed):
        return None
    value = normalise(kind, printed)
    return ListedIdentifier(kind, value, rest) if value else None


def _birth_date(prose: str) -> Iterator[str]:
    """``01 Jan 1960 to 31 Dec 1961`` as ``1960/1961``; a single date to the day it gives."""
    ends = [_DAY.fullmatch(end) for end in re.split(r" to |-", prose)]
    if len(ends) == 2 and ends[0] and ends[1]:
        first, last = ends[0][3], ends[1][3]
        yield f"{first}/{last}" if first != last else first
    elif len(ends) == 1 and ends[0]:
        day, month, year = ends[0].groups()
        if month is None:
            yield year
        elif month in _MONTHS:
            yield f"{year}-{_MONTHS[month]:02}" + (f"-{int(day):02}" if day else "")
