"""A merged copy of the EU's, the UN's and part of OFAC's list, made by others as one JSON object.

``metadata`` says when it was made and how many it holds; ``entities`` have a name, aliases, birth
dates, numbers, and whose lists they stand on. The keys are those of the list they came from, so
one key may stand for two entries; ours is the first list with that key (``EU:13``).

It was made from national lists and speaks for none of them with authority of the UN: entries
that stand on the UN's list alone are set aside here, and the UN's own file is to be taken in
for them. What stands on a national list too is kept. Numbers are what the maker found in tables
of documents, among them much that is no number; only passports, identity and tax numbers,
registrations, SWIFT codes, IMO numbers and web sites are read as identifiers.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import count
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from tricord.errors import SourceError
from tricord.geo.countries import alpha2
from tricord.model.listing import (
    ListedIdentifier,
    ListedName,
    ListEntry,
    NameKind,
    Schema,
    squeeze,
)
from tricord.names.identifiers import identifier
from tricord.sources.base import Raw, Reading, Reject
from tricord.sources.birth_dates import birth_dates
from tricord.sources.list_reading import reading_of
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.xml_outline import facts
from tricord.sources.stated_moment import stated_moment

FILE_BYTES: Final = 64 << 20
"""Largest file read; the one known has 3 MB."""

_SCHEMAS: Final = {"individual": Schema.PERSON, "entity": Schema.ORGANIZATION}
_KINDS: Final = (
    ("passport", ("passport",)),
    ("national_id", ("national id", "identification card", "personal id", "identity")),
    ("tax", ("tax", "fiscal")),
    ("registration", ("registration", "business number", "company number", "legal entity")),
    ("swift", ("swift", "bic")),
    ("imo_company", ("imo",)),
    ("website", ("website",)),
)
"""Kind of an identifier by words in what the maker calls it."""

_Text = Annotated[str, StringConstraints(max_length=100_000)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Number(_Strict):
    type: _Text | None
    number: _Text
    country: _Text | None = None


class _Entity(_Strict):
    name: _Text
    type: _Text
    aliases: list[_Text]
    birthdates: list[_Text]
    identifiers: list[_Number]
    source: Annotated[list[_Text], Field(min_length=1)]
    source_id: _Text


class _Metadata(_Strict):
    generated: _Text
    total: int
    by_source: dict[str, int]


class _Copy(_Strict):
    metadata: _Metadata
    entities: list[_Entity]


class EuUnOfacCopy(OfficialList):
    """Source ``eu-un-ofac-copy``: a merged copy of three lists (JSON)."""

    name = "eu-un-ofac-copy"
    title = "source-eu-un-ofac-copy"
    licence = "terms of the lists copied; whoever merged them states none"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for JSON that begins with ``metadata`` and ``by_source``, then ``entities``."""
        head = raw.head.removeprefix(b"\xef\xbb\xbf").lstrip()[:4096]
        begins = head.startswith(b"{") and b'"metadata"' in head[:200]
        return "" if begins and b'"by_source"' in head and b'"entities"' in head else None

    def published(self, raw: Raw) -> datetime | None:
        """``metadata.generated``."""
        head = raw.head[:4096].decode("utf-8-sig", errors="replace")
        return stated_moment(head.partition('"generated"')[2].partition('"')[2].partition('"')[0])

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Every entity of a national list, in order of key; those of the UN alone are set aside.

        Raises:
            SourceError: No UTF-8, no JSON of that shape, an unknown kind of entity, another
                number of entities than stated, or none at all.
        """
        raw = files[""]
        copy = _copy(raw)
        stated, held = copy.metadata.total, len(copy.entities)
        if stated != held:
            raise SourceError("tricord-list-count", file=raw.name, stated=stated, found=held)
        places = [f"entities[{at}]" for at in range(1, held + 1)]
        pairs = list(zip(places, copy.entities, strict=True))
        notes = (("note-list-second-hand", {"list": self.name}),)
        read = reading_of(raw, _entries(pairs, raw), notes)
        of_the_un = [
            Reject("", place, "list-entry-of-the-un", squeeze(entity.name)[:200])
            for place, entity in pairs
            if set(entity.source) == {"UN"}
        ]
        return replace(read, rejects=(*read.rejects, *of_the_un))


def _copy(raw: Raw) -> _Copy:
    size = raw.path.stat().st_size
    if size == 0:
        raise SourceError("file-empty", file=raw.name)
    if size > FILE_BYTES:
        raise SourceError("file-too-large", file=raw.name, megabytes=FILE_BYTES >> 20)
    try:
        text = raw.data.decode("utf-8-sig")
        return _Copy.model_validate_json(json.dumps(json.loads(text)))
    except UnicodeDecodeError as fault:
        line = raw.data[: fault.start].count(b"\n") + 1
        raise SourceError("encoding-not-utf8", file=raw.name, line=line) from None
    except json.JSONDecodeError as fault:
        raise SourceError("json-line-broken", file=raw.name, line=fault.lineno) from None
    except (ValidationError, ValueError, RecursionError):
        raise SourceError("json-line-broken", file=raw.name, line=1) from None


def _entries(
    pairs: Sequence[tuple[str, _Entity]], raw: Raw
) -> Iterator[tuple[str, ListEntry | None, object]]:
    taken: set[str] = set()
    for place, entity in pairs:
        if entity.type not in _SCHEMAS:
            value, where = entity.type[:80], f"{place}.type"
            raise SourceError("csv-value-unknown", file=raw.name, line=1, column=where, value=value)
        if set(entity.source) == {"UN"}:
            continue
        name = squeeze(entity.name)
        if not name:
            yield place, None, entity.source_id
            continue
        key = f"{entity.source[0]}:{entity.source_id}"
        key = next(k for k in _numbered(key) if k not in taken)
        taken.add(key)
        yield place, _entry(key, name, entity, place), ""


def _numbered(key: str) -> Iterator[str]:
    yield key
    yield from (f"{key}#{number}" for number in count(2))


def _entry(key: str, name: str, entity: _Entity, place: str) -> ListEntry:
    schema = _SCHEMAS[entity.type]
    names = dict.fromkeys((name, *filter(None, map(squeeze, entity.aliases))))
    numbers = [_identifier(number) for number in entity.identifiers]
    told = {
        "entity": [{"name": name, "type": entity.type, "source_id": entity.source_id}],
        "source": [{"": source} for source in entity.source],
        "alias": [{"": said} for alias in entity.aliases if (said := squeeze(alias))],
        "birthdate": [{"": said} for born in entity.birthdates if (said := squeeze(born))],
        "identifier": [
            {k: said for k, v in each.model_dump().items() if (said := squeeze(v))}
            for each in entity.identifiers
        ],
    }
    nations = [alpha2(squeeze(each.country)) for each in entity.identifiers]
    return ListEntry(
        entry_id=key,
        schema=schema,
        names=tuple(
            ListedName(text, NameKind.ALIAS if at else NameKind.PRIMARY)
            for at, text in enumerate(names)
        ),
        record=place,
        facts=facts(told),
        identifiers=tuple(dict.fromkeys(number for number in numbers if number)),
        programmes=tuple(entity.source),
        countries=tuple(dict.fromkeys(code for code in nations if code)),
        birth_dates=tuple(
            dict.fromkeys(day for born in entity.birthdates for day in birth_dates(born))
        )
        if schema is Schema.PERSON
        else (),
    )


def _identifier(number: _Number) -> ListedIdentifier | None:
    said = (number.type or "").casefold()
    kind = next((kind for kind, words in _KINDS if any(word in said for word in words)), "")
    plausible = kind == "website" or any(map(str.isdigit, number.number)) or kind == "swift"
    return identifier(kind, number.number) if kind and plausible else None
