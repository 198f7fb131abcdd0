"""FollowTheMoney entities as they stand in a file of JSON lines, and what they say.

Properties are those of the FollowTheMoney model, version 4.11 (``followthemoney/schema``).
Entities that only describe another one (Sanction, Passport, Identification, CryptoWallet) are
folded into it; every other schema is counted and set aside.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from tricord.errors import SourceError
from tricord.geo.countries import alpha2
from tricord.model.listing import (
    Fact,
    ListedIdentifier,
    ListedName,
    NameKind,
    Schema,
    squeeze,
)
from tricord.names.identifiers import identifier, is_company_number, is_mmsi, is_ship_number
from tricord.sources.base import Raw, Reject
from tricord.sources.readers.json_lines import json_lines

SCREENED: Final[Mapping[str, Schema]] = {
    **{str(schema): schema for schema in Schema},
    "PublicBody": Schema.ORGANIZATION,
}
"""Schemata that are screened, and what each is here."""

DESCRIBING: Final[Mapping[str, str]] = {
    "Sanction": "entity",
    "Passport": "holder",
    "Identification": "holder",
    "CryptoWallet": "holder",
}
"""Schemata folded into the entity that this property of theirs names."""

_NAMES: Final = {
    "name": NameKind.ALIAS,
    "alias": NameKind.ALIAS,
    "weakAlias": NameKind.ALIAS,
    "abbreviation": NameKind.ALIAS,
    "previousName": NameKind.FORMER,
}
_IDENTIFIERS: Final = {
    "imoNumber": "imo",
    "mmsi": "mmsi",
    "callSign": "call_sign",
    "passportNumber": "passport",
    "idNumber": "national_id",
    "socialSecurityNumber": "national_id",
    "registrationNumber": "registration",
    "crsNumber": "registration",
    "ogrnCode": "registration",
    "uscCode": "registration",
    "taxNumber": "tax",
    "innCode": "tax",
    "vatCode": "tax",
    "swiftBic": "swift",
    "leiCode": "other",
    "dunsCode": "other",
    "serialNumber": "other",
    "phone": "phone",
    "email": "email",
    "website": "website",
}
_DESCRIBED: Final = {
    ("Passport", "number"): "passport",
    ("Identification", "number"): "other",
    ("CryptoWallet", "publicKey"): "wallet",
    ("CryptoWallet", "cryptoAddress"): "wallet",
    ("Sanction", "unscId"): "un_reference",
}
_COUNTRIES: Final = (
    *("flag", "nationality", "citizenship", "jurisdiction", "mainCountry", "country"),
)
_USED: Final = frozenset({*_NAMES, *_IDENTIFIERS, *_COUNTRIES, "birthDate"})


@dataclass(frozen=True)
class Entity:
    """One entity as it stands in the file.

    Attributes:
        line: Its line.
        id: Its id.
        schema: Its schema.
        properties: Values per property; nested entities are replaced by their ids.
        described_by: Entities folded into it.
    """

    line: int
    id: str
    schema: str
    properties: Mapping[str, tuple[str, ...]]
    described_by: list[Entity] = field(default_factory=list)

    def texts(self, name: str) -> tuple[str, ...]:
        """Values of a property, white space squeezed."""
        return tuple(text for value in self.properties.get(name, ()) if (text := squeeze(value)))

    @property
    def simulated(self) -> bool:
        """Whether it bears the keyword SIMULATED, as Tricord's own exports do."""
        return "SIMULATED" in self.texts("keywords")

    @property
    def sanctions(self) -> list[Entity]:
        """The Sanction entities folded into it."""
        return [other for other in self.described_by if other.schema == "Sanction"]

    @property
    def sanctioned(self) -> bool:
        """Whether the file calls it sanctioned: by a Sanction, or by its topic."""
        return bool(self.sanctions) or "sanction" in self.texts("topics")

    @property
    def names(self) -> tuple[ListedName, ...]:
        """Its names, each once, the first value of ``name`` first."""
        listed: dict[str, ListedName] = {}
        for name, kind in _NAMES.items():
            for text in self.texts(name):
                printed_as = kind if listed else NameKind.PRIMARY
                listed.setdefault(text, ListedName(text, printed_as, name == "weakAlias"))
        return tuple(listed.values())

    @property
    def identifiers(self) -> tuple[ListedIdentifier, ...]:
        """Its numbers and codes; one that fails its check is kept as ``other``."""
        imo_kind = "imo" if self.schema == "Vessel" else "imo_company"
        checks: dict[str, Callable[[str], bool]] = {
            "imo": is_ship_number,
            "imo_company": is_company_number,
            "mmsi": is_mmsi,
        }
        printed = [
            (imo_kind if kind == "imo" else kind, text)
            for name, kind in _IDENTIFIERS.items()
            for text in self.texts(name)
        ]
        for other in self.described_by:
            for (schema, name), kind in _DESCRIBED.items():
                printed += [(kind, text) for text in other.texts(name) if schema == other.schema]
        found: list[ListedIdentifier | None] = []
        for kind, text in printed:
            each = identifier(kind, text)
            passes = each is not None and checks.get(kind, bool)(each.value)
            found.append(each if passes else identifier("other", text))
        return tuple(dict.fromkeys(each for each in found if each is not None))

    @property
    def countries(self) -> tuple[str, ...]:
        """Its countries as ISO 3166 alpha-2, or as printed where not known."""
        printed = (text for name in _COUNTRIES for text in self.texts(name))
        return tuple(dict.fromkeys(alpha2(p.upper()) or alpha2(p) or p for p in printed))

    @property
    def birth_dates(self) -> tuple[str, ...]:
        """``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""
        found = (re.match(r"\d{4}(-\d\d(-\d\d)?)?", text) for text in self.texts("birthDate"))
        return tuple(dict.fromkeys(each[0] for each in found if each))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Everything said of it, with what is folded into it."""
        facts = {(name, text) for name in self.properties for text in self.texts(name)}
        for other in self.described_by:
            parts = (f"{n}={text}" for n in sorted(other.properties) for text in other.texts(n))
            facts.add((other.schema, "; ".join(parts)))
        return tuple(sorted({*facts, ("schema", self.schema)}))

    @property
    def unread(self) -> dict[str, list[str]]:
        """What is said of it beyond names, identifiers, countries and birth dates."""
        rest: dict[str, list[str]] = defaultdict(list)
        for name, text in self.facts:
            if name not in _USED and name != "schema":
                rest[name].append(text)
        return dict(rest)


def entity_kind(head: bytes) -> str:
    """``list`` for the beginning of a file of sanctioned entities, ``parties`` for another.

    Empty where the first line is no entity.
    """
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    first = text.partition(b"\n")[0]
    is_entity = re.search(rb'"schema"\s*:\s*"[A-Z]', first) and b'"properties"' in first
    if not (text.startswith(b"{") and is_entity):
        return ""
    marks = rb'"schema"\s*:\s*"Sanction"|"topics"\s*:\s*\[[^\]]*"sanction"'
    return "list" if re.search(marks, text) else "parties"


def screened_entities(raw: Raw) -> tuple[list[Entity], tuple[Reject, ...]]:
    """The entities to screen, each with what describes it; the rest set aside and counted."""
    entities: dict[str, Entity] = {}
    for entity in _entities(raw):
        if (first := entities.get(entity.id)) is not None:
            raise SourceError(
                "record-duplicated",
                file=raw.name,
                entry=entity.id,
                first=str(first.line),
                second=str(entity.line),
            )
        entities[entity.id] = entity
    screened: list[Entity] = []
    rejects: list[Reject] = []
    aside: defaultdict[str, list[int]] = defaultdict(list)
    for entity in entities.values():
        if entity.schema not in SCREENED:
            about = entity.properties.get(DESCRIBING.get(entity.schema, ""), ())
            holders = [e for e in map(entities.get, about) if e and e.schema in SCREENED]
            for holder in holders:
                holder.described_by.append(entity)
            if not holders:
                aside[entity.schema].append(entity.line)
        elif entity.names:
            screened.append(entity)
        else:
            rejects.append(Reject("", str(entity.line), "ftm-entity-nameless", entity.id[:200]))
    if not screened:
        raise SourceError("ftm-nothing-screened", file=raw.name)
    for schema, lines in sorted(aside.items()):
        detail = f"{schema}: {len(lines)}"
        rejects.append(Reject("", str(lines[0]), "schema-not-screened", detail))
    return screened, tuple(rejects)


def _entities(raw: Raw) -> Iterator[Entity]:
    for line, found in json_lines(raw):
        try:
            yield from list(_unnested(found, line, raw, ""))
        except RecursionError:
            raise SourceError("ftm-entity-malformed", file=raw.name, line=line) from None


def _unnested(found: Mapping[str, Any], line: int, raw: Raw, parent: str) -> Iterator[Entity]:
    """An entity and those nested in its properties, which then refer to it."""
    key, schema, properties = found.get("id"), found.get("schema"), found.get("properties")
    well_formed = isinstance(properties, dict) and all(
        isinstance(values, list) and all(isinstance(value, str | dict) for value in values)
        for values in properties.values()
    )
    if not (isinstance(key, str) and key and isinstance(schema, str) and well_formed):
        raise SourceError("ftm-entity-malformed", file=raw.name, line=line)
    plain: dict[str, tuple[str, ...]] = {}
    for name, values in (properties or {}).items():
        nested = [value for value in values if isinstance(value, dict)]
        for inner in nested:
            yield from _unnested(inner, line, raw, key)
        plain[name] = tuple(v if isinstance(v, str) else str(v.get("id")) for v in values)
    if parent and schema in DESCRIBING:
        plain.setdefault(DESCRIBING[schema], (parent,))
    yield Entity(line, key, schema, plain)
