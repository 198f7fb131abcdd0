"""Numbers and codes that decide before names do: what passes, and how two are compared.

Two seven-digit numbers carry the letters IMO, one of a ship and one of a company, with two
check digits. About one random number in a hundred passes both tests, so a passing digit
catches typing errors but neither tells the kind nor proves an identity: take the kind from
the field or sentence a number stands in.

Sources: IMO Circular Letter 1886 (ship number; company and registered owner number);
ITU-R M.585 (MMSI); ISO 9362 (SWIFT/BIC); UN Security Council, consolidated list (permanent
reference numbers, which replaced the older form in 2014).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from tricord.model.listing import ListedIdentifier, squeeze

_SHIP_WEIGHTS: Final = (7, 6, 5, 4, 3, 2)
_COMPANY_WEIGHTS: Final = (8, 6, 4, 2, 9, 7)
_SEVEN_DIGITS: Final = re.compile(
    r"(?:IMO|SHIP|COMPANY|NUMBER|NO|[\s.:#-])*([0-9]{7})", re.IGNORECASE
)
_SWIFT: Final = re.compile(r"[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
_SHIP_STATION: Final = re.compile(r"[2-7][0-9]{8}")
_UN_REFERENCE: Final = re.compile(
    # Regime, person or entity, number: KPi.033. The older form had a letter of the name and a
    # year: QI.A.12.01. Some who copy it set spaces at the points.
    r"\b([A-Z]{2})([IE])\s?\.\s?([0-9]{3})\b"
    r"|\b([A-Z]{1,3})\.\s?([A-Z])\.\s?([0-9]{1,3})\.\s?([0-9]{2})\b",
    re.IGNORECASE,
)


def is_ship_number(number: str) -> bool:
    """Whether seven digits pass the check of an IMO *ship* number.

    The first six, times 7, 6, 5, 4, 3, 2, are summed; the last digit of the sum is the seventh.
    """
    return _passes(number, _SHIP_WEIGHTS, lambda total: total % 10)


def is_company_number(number: str) -> bool:
    """Whether seven digits pass the check of an IMO *company* or registered owner number.

    The first six, times 8, 6, 4, 2, 9, 7, are summed; 11 minus the sum modulo 11, modulo 10,
    is the seventh.
    """
    return _passes(number, _COMPANY_WEIGHTS, lambda total: (11 - total % 11) % 10)


def _passes(number: str, weights: tuple[int, ...], check: Callable[[int], int]) -> bool:
    if len(number) != 7 or not (number.isascii() and number.isdigit()):
        return False
    total = sum(int(d) * w for d, w in zip(number, weights, strict=False))
    return check(total) == int(number[6])


def is_mmsi(number: str) -> bool:
    """Whether it has the shape of the MMSI of a ship: nine digits, the first from 2 to 7."""
    return bool(_SHIP_STATION.fullmatch(number))


def normalise(kind: str, printed: str) -> str:
    """The form in which two identifiers of a kind are compared; empty where none stands there.

    Args:
        kind: As in `ListedIdentifier.kind`.
        printed: As a person printed it: ``IMO 9074729``, ``A-374 184``, ``+850 (2) 18111``.

    Returns:
        IMO numbers: seven digits. MMSI: nine digits. Wallets: unchanged but trimmed, since
        upper and lower case are part of many of them. UN reference: ``KPi.033``, or the older
        ``QI.A.12.01``; the first where several stand. SWIFT: eight or eleven characters, the
        ``XXX`` of a head office taken off. E-mail: lower case. Web site: lower-case host and
        path without scheme, ``www.`` and closing slash. Telephone: digits. All else: upper
        case, letters and digits only.
    """
    printed = squeeze(printed)
    match kind:
        case "imo" | "imo_company":
            found = _SEVEN_DIGITS.fullmatch(printed)
            return found[1] if found else ""
        case "mmsi":
            digits = _only(printed, str.isdigit)
            return digits if len(digits) == 9 and digits.isascii() else ""
        case "wallet":
            return printed
        case "un_reference":
            return next(_un_references(printed), "")
        case "swift":
            code = _only(printed.upper(), str.isalnum)
            return code.removesuffix("XXX") if _SWIFT.fullmatch(code) else ""
        case "email":
            return printed.lower() if "@" in printed else ""
        case "website":
            bare = re.sub(r"^(?:https?://)?(?:www\.)?| .*", "", printed.lower())
            return bare.rstrip("/.") if "." in bare else ""
        case "phone":
            return _only(printed, str.isdigit)
        case _:
            return _only(printed.upper(), str.isalnum)


def _only(text: str, allowed: Callable[[str], bool]) -> str:
    return "".join(char for char in text if allowed(char))


def _un_references(printed: str) -> Iterator[str]:
    for regime, kind, number, *older in _UN_REFERENCE.findall(printed):
        yield f"{regime.upper()}{kind.lower()}.{number}" if number else ".".join(older).upper()


def un_references(printed: str) -> tuple[ListedIdentifier, ...]:
    """Every UN reference number in a field that is for them; there may be several in a cell.

    In prose such a number often belongs to somebody else, so prose is not searched for them.
    """
    values = dict.fromkeys(_un_references(squeeze(printed)))
    return tuple(ListedIdentifier("un_reference", value, squeeze(printed)) for value in values)


def identifier(kind: str, printed: str) -> ListedIdentifier | None:
    """An identifier with its form for comparing; ``None`` where nothing of the kind is printed."""
    value = normalise(kind, printed)
    return ListedIdentifier(kind, value, squeeze(printed)) if value else None


_COMPANY_IMO: Final = re.compile(
    # Only where the number opens a sentence of its own, or is called a company's: in "the
    # tanker X (IMO 1234567)" it belongs to the tanker.
    r"(?:(?:^|[.;] )(?:International Maritime Organization \(IMO\)|IMO)(?: (?:number|no\.?))?"
    r"|\bcompany (?:IMO )?(?:number|no\.?))"
    r":? ?(?:IMO:? ?)?([0-9]{7})\b",
    re.IGNORECASE,
)
_IN_PROSE: Final = (
    ("swift", re.compile(r"\bSWIFT(?:/BIC)?(?:\s+code)?:?\s+([A-Z0-9]{8}(?:[A-Z0-9]{3})?)\b")),
    (
        "passport",
        re.compile(r"\bpassport (?:number|no\.?):?\s+([A-Z]{0,3}[- ]?\d{5,12})\b", re.IGNORECASE),
    ),
    (
        "registration",
        re.compile(
            r"\b(?:company|business) registration (?:number|no\.?):?\s+(\w*\d\w*)\b", re.IGNORECASE
        ),
    ),
    ("tax", re.compile(r"\btax (?:number|id|no\.?):?\s+(\d[\d-]{4,})\b", re.IGNORECASE)),
    ("email", re.compile(r"\b([\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)")),
    ("website", re.compile(r"\bwebsite:?\s+(\S+?)[.,;)]*(?:\s|$)", re.IGNORECASE)),
)


def in_prose(prose: str, *, of_company: bool) -> tuple[ListedIdentifier, ...]:
    """Identifiers that a publisher's prose states about the listed person or body itself.

    It is careful on purpose: prose also names other people's ships. An IMO number is taken
    only from the prose of a company or body, only where it opens a sentence or is called a
    company's, and only if it passes the company check. Telephone numbers are left out: many
    bodies share one switchboard.

    Args:
        prose: What the publisher wrote.
        of_company: Whether it is about a company or other body, not a person.
    """
    text = squeeze(prose)
    found: list[ListedIdentifier | None] = []
    if of_company:
        numbers = _COMPANY_IMO.findall(text)
        found += [identifier("imo_company", n) for n in numbers if is_company_number(n)]
    for kind, pattern in _IN_PROSE:
        if (kind == "passport") != of_company:
            found += [identifier(kind, printed) for printed in pattern.findall(text)]
    return tuple(dict.fromkeys(each for each in found if each))
