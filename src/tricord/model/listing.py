"""One entry of a sanctions list, as its publisher printed it, and what we read in it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final

Fact = tuple[str, str]
"""A path inside the record, without positions, and the text that stands there.

What belongs together is one fact: ``("INDIVIDUAL_ALIAS", "ALIAS_NAME=KOMID; QUALITY=Good")``.
The order a publisher happens to print repeated elements in is no fact.
"""


class Schema(StrEnum):
    """What kind of thing is listed; names are FollowTheMoney's."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    COMPANY = "Company"
    VESSEL = "Vessel"
    AIRPLANE = "Airplane"
    LEGAL_ENTITY = "LegalEntity"


class Authority(StrEnum):
    """Who listed it. The three classes are never mixed in any table, count or report."""

    UN = "un"
    NATIONAL = "national"
    ANALYST = "analyst"


LISTS: Final = {
    "un-sc": Authority.UN,
    "un-1718-vessels": Authority.UN,
    "ofac-sdn": Authority.NATIONAL,
    "ofac-cons": Authority.NATIONAL,
    "eu-fsf": Authority.NATIONAL,
    "uk-sl": Authority.NATIONAL,
    "ca-sema": Authority.NATIONAL,
    "au-dfat": Authority.NATIONAL,
    "jp-mof": Authority.NATIONAL,
    "jp-meti-eul": Authority.NATIONAL,
    "kr-fsc": Authority.NATIONAL,
    "kr-moef": Authority.NATIONAL,
}
"""Official lists by name; each has a title in the locale. Others are supplied by analysts."""


class NameKind(StrEnum):
    """What the publisher says a name is."""

    PRIMARY = "primary"
    ALIAS = "alias"
    FORMER = "former"
    NEW = "new"
    ORIGINAL_SCRIPT = "original_script"


@dataclass(frozen=True, slots=True)
class ListedName:
    """A name of an entry.

    Attributes:
        text: As printed, white space squeezed.
        kind: What the publisher says it is.
        weak: The publisher calls it a low-quality or weak alias.
    """

    text: str
    kind: NameKind = NameKind.PRIMARY
    weak: bool = False


@dataclass(frozen=True, slots=True)
class ListedIdentifier:
    """A number or code of an entry.

    Attributes:
        kind: ``un_reference``, ``imo``, ``imo_company``, ``mmsi``, ``call_sign``, ``passport``,
            ``national_id``, ``swift``, ``wallet``, ``registration``, ``tax``, ``phone``,
            ``email``, ``website`` or ``other``.
        value: Normalised for comparing (upper case, no separators; wallets keep their case).
        printed: As the publisher printed it.
    """

    kind: str
    value: str
    printed: str = ""


@dataclass(frozen=True)
class ListEntry:
    """One entry in one snapshot of a list.

    Attributes:
        entry_id: The publisher's stable key (UN reference number, OFAC ``ent_num``).
        schema: What it is.
        names: Every name, the primary one first; never empty.
        record: Where in the raw file: ``INDIVIDUALS/INDIVIDUAL[17]``, ``sdn.csv:204``.
        facts: The whole record as sorted (path, text) pairs, white space squeezed, empties
            dropped: what two snapshots are compared by.
        identifiers: Numbers and codes found in fields or in prose.
        programmes: Regimes or programmes (``DPRK``, ``DPRK4``) as printed.
        countries: Nationality, flag or seat, ISO 3166 alpha-2 where known, else as printed.
        birth_dates: ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or a range ``YYYY/YYYY``.
        listed_on: First listing.
        remarks: Prose of the publisher.
    """

    entry_id: str
    schema: Schema
    names: tuple[ListedName, ...]
    record: str
    facts: tuple[Fact, ...]
    identifiers: tuple[ListedIdentifier, ...] = ()
    programmes: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    listed_on: date | None = None
    remarks: str = ""

    @cached_property
    def version(self) -> str:
        """Hash of the facts: the same while the publisher says the same."""
        canonical = json.dumps(sorted(self.facts), ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()[:32]


def squeeze(printed: str | None) -> str:
    """Text with runs of white space folded into one space and the ends trimmed."""
    return " ".join(printed.split()) if printed else ""
