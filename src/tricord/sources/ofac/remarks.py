"""What OFAC says only in the prose of its remarks.

Remarks are items between semicolons: birth dates, documents, weak aliases in quotation marks,
ship and company numbers, wallets. Items of other kinds (links, reasons, titles) are left to
the prose itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tricord.model.listing import ListedIdentifier, NameKind, Schema
from tricord.sources.ofac.wording import KINDS_OF_NAME, birth_dates_of, stated_identifier

_ALT: Final = re.compile(r"^alt\. ", re.IGNORECASE)
_NAME: Final = re.compile(r"([afn])\.k\.a\. '(.+)'")
_COUNTRY: Final = re.compile(r"(?:nationality|citizen|Nationality of Registration) (.+)")
_BORN: Final = re.compile(r"DOB (.+)")


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
            aliases.append((KINDS_OF_NAME[f"{name[1]}ka"], name[2].strip()))
        elif country := _COUNTRY.fullmatch(item):
            countries.append(country[1])
        elif birth := _BORN.fullmatch(item):
            born += birth_dates_of(birth[1])
        elif found := stated_identifier(item, schema):
            identifiers.append(found)
    return Remarks(
        tuple(dict.fromkeys(aliases)),
        tuple(dict.fromkeys(identifiers)),
        tuple(dict.fromkeys(born)),
        tuple(dict.fromkeys(countries)),
    )
