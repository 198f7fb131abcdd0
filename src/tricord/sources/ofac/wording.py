"""How OFAC words things, in whatever file it publishes them: names, numbers, dates, countries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from tricord.geo.countries import alpha2
from tricord.model.listing import ListedIdentifier, NameKind, Schema
from tricord.names.identifiers import is_ship_number, normalise

KINDS_OF_NAME: Final = {"aka": NameKind.ALIAS, "fka": NameKind.FORMER, "nka": NameKind.NEW}
"""What a name is, by the letters OFAC calls it."""

_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
_NO_COUNTRY: Final = ("", "undetermined", "None Identified")
_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), 1
    )
}
_DAY: Final = re.compile(r"(?:(?:(\d{1,2}) )?([A-Z][a-z]{2}) )?(\d{4})")
_WALLET: Final = re.compile(r"Digital Currency Address - (\w+) (\S+)")
_IMO: Final = re.compile(
    r"(?:Vessel Registration Identification|Identification Number|Company Number) IMO\s+(\d{7})\b"
)
_VESSEL_NUMBER: Final = re.compile(r"Vessel Registration Identification (\d{7})\b")
_AFTER_NUMBER: Final = re.compile(r"\s*(?:\(|\bissued\b|\bexpires\b|\bexpired\b).*$")

_LABELS: Final = {
    "passport": (
        *("British National Overseas Passport", "Diplomatic Passport", "Passport"),
        *("Passport Booklet", "Passport Booklet:", "Stateless Person Passport"),
        "Travel Document Number",
    ),
    "national_id": (
        *("Bosnian Personal ID No.", "C.I.N.", "C.U.I.", "C.U.I.P.", "C.U.R.P.", "C.U.R.P. #"),
        *("Cedula No.", "Citizen's Card Number", "CNP (Personal Numerical Code)", "D.N.I."),
        *("I.F.E.", "Identification Number", "Kenyan ID No.", "LE Number"),
        *("Moroccan Personal ID No.", "N.I.E.", "National Foreign ID Number", "National ID No."),
        *("Numero de Identidad", "Personal ID Card", "Refugee ID Card", "Residency Number", "SSN"),
        *("Stateless Person ID Card", "Tazkira National ID Card"),
        *("Turkish Identification Number", "UAE Identification"),
    ),
    "tax": (
        *("C.I.F.", "C.U.I.T.", "Italian Fiscal Code", "Italian Fiscal Code:", "NIT #"),
        *("R.F.C.", "R.F.C. #", "RFC", "RIF #", "RTN", "RUC #", "Tax ID No.", "US FEIN"),
        *("Fiscal Code", "N.I.F.", "Paraguayan tax identification number"),
        *("Numero Unico de Identificacao Tributaria (NUIT)", "Romanian Tax Registration"),
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
        *("Organization Code", "Previous Aircraft Tail Number", "Registration Certificate Number"),
        *("Registration Certificate Number (Dubai)", "Romanian C.R."),
        "Russian State Individual Business Registration Number Pattern (OGRNIP)",
        "United Social Credit Code Certificate (USCCC)",
    ),
    "other": (
        "Aircraft Manufacturer's Serial Number (MSN)",
        "Aircraft Mode S Transponder Code",
        "Aircraft Manufacturer\u2019s Serial Number (MSN)",
        "Aircraft Construction Number (also called L/N or S/N or F/N)",
        *("Driver's License No.", "Seafarer's Identification Document"),
    ),
    "mmsi": ("MMSI",),
    "call_sign": ("Vessel Call Sign", "Other Vessel Call Sign"),
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


def in_order(printed: str, schema: Schema) -> str:
    """``LAST, First, Jr.`` of a person as ``First LAST Jr.``; other names as they are.

    Names of companies have commas too (``CO., LTD.``).
    """
    if schema is not Schema.PERSON or ", " not in printed:
        return printed
    last, *rest = printed.split(", ")
    suffixes = [part for part in rest if part.rstrip(".").casefold() in _SUFFIXES]
    given = [part for part in rest if part not in suffixes]
    return " ".join([*given, last, *suffixes])


def countries_of(printed: Iterable[str]) -> tuple[str, ...]:
    """ISO 3166 alpha-2 codes of countries as printed, or as printed where there is none.

    Regions and "undetermined" are no countries.
    """
    known = (c for c in printed if c not in _NO_COUNTRY and not c.startswith("Region:"))
    return tuple(dict.fromkeys(alpha2(country) or country for country in known))


def birth_dates_of(prose: str) -> Iterator[str]:
    """Dates as in `ListEntry.birth_dates`; a single date to the day it gives.

    ``01 Jan 1960 to 31 Dec 1961`` becomes ``1960/1961``. "circa" is left out.
    """
    ends = [_DAY.fullmatch(end) for end in re.split(r" to |-", prose.removeprefix("circa "))]
    if len(ends) == 2 and ends[0] and ends[1]:
        first, last = ends[0][3], ends[1][3]
        yield f"{first}/{last}" if first != last else first
    elif len(ends) == 1 and ends[0]:
        day, month, year = ends[0].groups()
        if month is None:
            yield year
        elif month in _MONTHS:
            yield f"{year}-{_MONTHS[month]:02}" + (f"-{int(day):02}" if day else "")


def stated_identifier(item: str, schema: Schema) -> ListedIdentifier | None:
    """The identifier an item states; ``None`` where it states none.

    Args:
        item: Label and what it says: ``Passport A374184 (Iran)``, ``MMSI 572469210``.
        schema: What the entry is: a seven-digit number called IMO is a ship's on a vessel and
            a company's on anything else.
    """
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
