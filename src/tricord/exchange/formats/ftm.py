"""Parties, lists and findings as FollowTheMoney entities, one JSON object per line.

Ships and events at sea are made in `tricord.exchange.formats.ftm_sea`.

Written natively; checked in tests against the ``followthemoney`` package where it is
installed, and always against `PROPERTIES`. A finding is no verdict, so it puts no topic on a
party: it becomes a Note on what it is about and, where a party resembles a listed one, a
Similar between the two. Only entries of official lists bear the topic ``sanction``.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import polars as pl

from tricord.locale import text
from tricord.model.finding import Finding, Subject
from tricord.model.listing import Authority, ListedIdentifier, ListEntry, NameKind

Entity = dict[str, Any]

_THING: Final = frozenset(
    {"name", "alias", "previousName", "weakAlias", "country", "notes", "keywords", "topics"}
)
_LEGAL_ENTITY: Final = _THING | frozenset(
    {
        *("idNumber", "registrationNumber", "taxNumber", "swiftBic"),
        *("phone", "email", "website"),
    }
)
_ORGANIZATION: Final = _LEGAL_ENTITY | {"imoNumber"}

PROPERTIES: Final[Mapping[str, frozenset[str]]] = {
    "Person": _LEGAL_ENTITY | {"birthDate", "nationality", "passportNumber"},
    "Organization": _ORGANIZATION,
    "Company": _ORGANIZATION,
    "LegalEntity": _LEGAL_ENTITY,
    "Vessel": _THING
    | {"imoNumber", "mmsi", "callSign", "flag", "registrationNumber", "type", "description"},
    "Airplane": _THING | {"registrationNumber"},
    "CryptoWallet": frozenset({"publicKey", "holder"}),
    "Sanction": frozenset(
        {"entity", "authority", "authorityId", "unscId", "program", "listingDate", "publisher"}
    ),
    "Note": frozenset({"entity", "description", "notes", "keywords", "publisher"}),
    "Similar": frozenset({"candidate", "match", "confidenceScore", "criteria", "matcher"}),
    "Event": frozenset(
        {
            *("name", "startDate", "endDate", "location", "addressEntity", "country"),
            *("description", "notes", "keywords", "publisher", "recordId"),
        }
    ),
    "Address": frozenset({"full", "latitude", "longitude"}),
    "UnknownLink": frozenset(
        {"subject", "object", "role", "startDate", "endDate", "publisher", "recordId"}
    ),
}
"""Properties written, per schema; all are of the FollowTheMoney model, version 4.11."""

_OF_NAME: Final = {
    NameKind.PRIMARY: "name",
    NameKind.FORMER: "previousName",
}
_OF_IDENTIFIER: Final = {
    "imo": "imoNumber",
    "imo_company": "imoNumber",
    "mmsi": "mmsi",
    "call_sign": "callSign",
    "passport": "passportNumber",
    "national_id": "idNumber",
    "registration": "registrationNumber",
    "tax": "taxNumber",
    "swift": "swiftBic",
    "phone": "phone",
    "email": "email",
    "website": "website",
}
_OF_COUNTRY: Final = {"Person": "nationality", "Vessel": "flag"}
_SHAPES: Final = {"phone": r"\+\d{7,15}", "email": r"[^@\s]+@[^@\s]+\.\w+", "website": r"\S+\.\S+"}
"""What FollowTheMoney would drop as no such thing stands in the notes instead."""


def _as_modelled(kind: str, value: str) -> str:
    """An IMO number or address as the model writes it: ``IMO9074729``, ``http://example.com/``."""
    if kind in ("imo", "imo_company"):
        return f"IMO{value}"
    if kind == "website":
        scheme, _, rest = value.rpartition("://")
        return f"{scheme or 'http'}://{rest}" + ("" if "/" in rest else "/")
    return value


def entity_id(key: str) -> str:
    """The id of what has this key (`tricord.model.finding.Subject.key`) in every export."""
    return f"tricord-{hashlib.sha256(key.encode()).hexdigest()[:40]}"


def party_entities(parties: pl.DataFrame) -> Iterator[Entity]:
    """Rows of ``parties`` as entities; what is simulated bears the keyword SIMULATED."""
    for row in parties.iter_rows(named=True):
        made = EntityMaker(f"parties|{row['dataset']}|{row['party_id']}", row["schema"])
        made.add("name", row["name"] or row["party_id"])
        for name in row["other_names"]:
            made.add("alias", name)
        for kind in ("imo", "mmsi", "call_sign"):
            made.identifier(kind, row[kind])
        for stated in row["identifiers"]:
            kind, _, value = stated.partition(":")
            made.identifier(kind, value)
        made.births([row["birth_date"]])
        made.countries(row["countries"])
        made.add("keywords", "SIMULATED" if row["simulated"] else "")
        yield from made.entities()


def list_entities(
    list_name: str, authority: Authority, entries: Iterable[ListEntry]
) -> Iterator[Entity]:
    """Entries of a list as entities, those of official lists with their Sanction."""
    for entry in entries:
        made = EntityMaker(f"list|{list_name}|{entry.entry_id}", str(entry.schema))
        for name in entry.names:
            made.add("weakAlias" if name.weak else _OF_NAME.get(name.kind, "alias"), name.text)
        references = [each.value for each in entry.identifiers if each.kind == "un_reference"]
        for each in entry.identifiers:
            # The model has a place for it in the sanction, and none in what is sanctioned.
            if each.kind != "un_reference" or authority is Authority.ANALYST:
                made.identifier(each.kind, _printed(each))
        made.births(entry.birth_dates)
        made.countries(entry.countries)
        made.add("topics", "poi" if authority is Authority.ANALYST else "sanction")
        yield from made.entities()
        if authority is not Authority.ANALYST:
            yield made_entity(
                f"{made.key}|sanction",
                "Sanction",
                entity=[entity_id(made.key)],
                authority=["UN Security Council"] if authority is Authority.UN else [],
                authorityId=[entry.entry_id],
                unscId=[entry.entry_id] if authority is Authority.UN else references,
                program=list(entry.programmes),
                listingDate=[entry.listed_on.isoformat()] if entry.listed_on else [],
                publisher=[list_name],
            )


def finding_entities(findings: Iterable[Finding], language: str = "en") -> Iterator[Entity]:
    """Findings as Notes on their subjects, each with its doubts; a resemblance also as Similar."""
    for finding in findings:
        for subject in finding.subjects:
            yield _subject(subject)
        ids = [entity_id(subject.key) for subject in finding.subjects]
        yield made_entity(
            f"finding|{finding.finding_id}",
            "Note",
            entity=ids,
            description=[text(finding.message, language, **finding.params)],
            notes=[text(doubt, language, **finding.params) for doubt in finding.doubts],
            keywords=[str(finding.grade), *finding.measures, str(finding.marking)],
            publisher=[finding.monitor],
        )
        if len(ids) == 2 and finding.subjects[1].key.startswith("list|"):
            yield made_entity(
                f"finding|{finding.finding_id}|similar",
                "Similar",
                candidate=ids[:1],
                match=ids[1:],
                confidenceScore=[f"{finding.score:.4f}"],
                criteria=[text(finding.score_meaning, language)],
                matcher=[finding.monitor],
            )


def write_ftm(entities: Iterable[Entity]) -> str:
    """Entities as JSON lines, sorted by id; those of one id become one.

    Values are sorted too: to FollowTheMoney they are a set, and equal sets give equal bytes.
    """
    merged: dict[str, Entity] = {}
    for entity in entities:
        known = merged.setdefault(entity["id"], entity | {"properties": {}})["properties"]
        for name, values in entity["properties"].items():
            known[name] = sorted({*known.get(name, ()), *values})
    return "".join(
        json.dumps(merged[key], ensure_ascii=False, sort_keys=True) + "\n" for key in sorted(merged)
    )


def made_entity(key: str, schema: str, **properties: list[str]) -> Entity:
    """The entity of a key, without properties that say nothing; see `entity_id`."""
    filled = {name: values for name, values in properties.items() if values}
    return {"id": entity_id(key), "schema": schema, "properties": filled}


def _subject(subject: Subject) -> Entity:
    schema = subject.kind if subject.kind in PROPERTIES else "LegalEntity"
    return made_entity(subject.key, schema, name=[subject.name])


def _printed(each: ListedIdentifier) -> str:
    """Where punctuation means something, as printed; else the form for comparing."""
    return each.printed if each.kind in ("phone", "website") and each.printed else each.value


class EntityMaker:
    """Gathers the properties of one party or entry.

    Args:
        key: Its key; see `entity_id`.
        schema: Its schema.
    """

    def __init__(self, key: str, schema: str) -> None:
        self.key = key
        self.schema = schema
        self.properties: dict[str, list[str]] = {}
        self.wallets: list[str] = []

    def add(self, name: str, value: str) -> None:
        """A value of a property; in the notes where the schema has no such property."""
        if not value:
            return
        if name not in PROPERTIES[self.schema]:
            name, value = "notes", f"{name}: {value}"
        values = self.properties.setdefault(name, [])
        if value not in values:
            values.append(value)

    def identifier(self, kind: str, value: str) -> None:
        """A number or code under the property of its kind."""
        if kind == "wallet":
            self.wallets.append(value)
        elif re.fullmatch(_SHAPES.get(kind, ".*"), value):
            self.add(_OF_IDENTIFIER.get(kind, kind), _as_modelled(kind, value) if value else "")
        else:
            self.add("notes", f"{kind}: {value}")

    def births(self, dates: Iterable[str]) -> None:
        """Birth dates; a range of years becomes its two ends, as the model knows no range."""
        for stated in dates:
            for end in stated.split("/"):
                self.add("birthDate", end)

    def countries(self, countries: Iterable[str]) -> None:
        """Countries as codes in small letters; one without a code stands in the notes."""
        for country in countries:
            if re.fullmatch("[A-Z]{2}", country):
                self.add(_OF_COUNTRY.get(self.schema, "country"), country.lower())
            else:
                self.add("notes", f"country: {country}")

    def entities(self) -> Iterator[Entity]:
        """The entity, and one per wallet it holds."""
        yield made_entity(self.key, self.schema, **self.properties)
        for address in self.wallets:
            holder = [entity_id(self.key)]
            yield made_entity(
                f"{self.key}|{address}", "CryptoWallet", publicKey=[address], holder=holder
            )
