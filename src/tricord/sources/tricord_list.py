"""Tricord's own form of a list: facts shipped with it, and lists analysts keep themselves.

JSON lines in UTF-8. The first line says whose list it is; every other line is one entry:

    {"tricord_list": 1, "list": "watch", "authority": "analyst", "title": "Our watch list",
     "published_at": "2026-03-01", "source": "Desk 3", "entries": 1}
    {"id": "W-1", "schema": "Vessel", "names": ["EXAMPLE STAR", "EXAMPLE SUN"],
     "identifiers": ["imo:9074729"]}

A name or identifier that says more than its text is an object: ``{"text": ..., "kind":
"former", "weak": true}``, ``{"kind": ..., "value": ..., "printed": ...}``. A plain name is the
primary one where it comes first, else an alias.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import islice
from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from tricord.errors import ConfigError, SourceError
from tricord.model.listing import (
    LISTS,
    Authority,
    Fact,
    ListedIdentifier,
    ListedName,
    ListEntry,
    NameKind,
    Schema,
    squeeze,
)
from tricord.model.marking import Marking
from tricord.names.identifiers import normalise
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.list_reading import reading_of
from tricord.sources.readers.json_lines import json_lines
from tricord.sources.stated_moment import stated_moment

_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
ListName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{1,39}$")]
"""How a list may be named: small letters, digits and hyphens."""

_DATE: Final = r"^\d{4}(-\d\d(-\d\d)?)?$|^\d{4}/\d{4}$"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


_Model = TypeVar("_Model", bound=_Strict)


class ListHeader(_Strict):
    """The first line of a list in Tricord's own form.

    Attributes:
        tricord_list: Version of the form.
        list: Name of the list; the data set it goes to.
        authority: Who speaks in it.
        title: What people call it.
        published_at: Day or moment the world could know it; a day begins at 00:00 UTC.
        source: Where the facts come from, in a sentence.
        licence: Terms they may be passed on under.
        scope: What part of the publication it is; empty where it is all of it.
        marking: TLP 2.0 and partners; empty: the node's default.
        simulated: It was made up for a demonstration or test.
        entries: Number of lines that follow, so that a cut file shows.
    """

    tricord_list: Literal[1] = 1
    list: ListName
    authority: Authority
    title: _Text
    published_at: str
    source: _Text
    licence: str = ""
    scope: str = ""
    marking: str = ""
    simulated: bool = False
    entries: int = Field(ge=0)


class _Name(_Strict):
    text: _Text
    kind: NameKind = NameKind.ALIAS
    weak: bool = False


class _Identifier(_Strict):
    kind: _Text
    value: _Text
    printed: str = ""


class _Entry(_Strict):
    id: _Text
    schema_: Annotated[Schema, Field(alias="schema")]
    names: Annotated[tuple[_Text | _Name, ...], Field(min_length=1)]
    identifiers: tuple[_Text | _Identifier, ...] = ()
    birth_dates: tuple[Annotated[str, StringConstraints(pattern=_DATE)], ...] = ()
    programmes: tuple[_Text, ...] = ()
    countries: tuple[_Text, ...] = ()
    listed_on: date | None = None
    remarks: str = ""
    facts: tuple[tuple[str, str], ...] = ()


class TricordList(Source):
    """Source ``tricord-list``: one list in Tricord's own form; it names its data set itself."""

    name = "tricord-list"
    title = "source-tricord-list"
    tables = ("list_entries",)
    licence = "as stated in the file"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a file whose first line is an object with ``tricord_list``."""
        first = raw.head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0]
        return "" if re.match(rb'\s*\{.*"tricord_list"\s*:', first) else None

    def published(self, raw: Raw) -> datetime | None:
        """``published_at`` of the first line."""
        try:
            return stated_moment(self.header(raw).published_at)
        except SourceError:
            return None

    def dataset(self, raw: Raw) -> str:
        """The list the first line names.

        Raises:
            SourceError: The first line is not as it should be.
        """
        return self.header(raw).list

    def header(self, raw: Raw) -> ListHeader:
        """The first line.

        Raises:
            SourceError: It is missing, incomplete or contradicts itself.
        """
        line, found = next(json_lines(raw), (1, {}))
        if "tricord_list" not in found:
            raise SourceError("tricord-list-headless", file=raw.name)
        header = _valid(ListHeader, found, raw, line)
        if stated_moment(header.published_at) is None:
            raise _fault(raw, line, "published_at", header.published_at)
        try:
            _ = header.marking and Marking.parse(header.marking)
        except ConfigError:
            raise _fault(raw, line, "marking", header.marking) from None
        speaker = LISTS.get(header.list)
        reserved = speaker is not None and (speaker is not header.authority or header.simulated)
        claimed = header.authority is Authority.UN and speaker is not Authority.UN
        if reserved or claimed:
            known = ", ".join(LISTS)
            raise SourceError("list-name-reserved", file=raw.name, list=header.list, known=known)
        return header

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # the file says it all
        """Every entry, in order of id.

        Raises:
            SourceError: A line is not as described above, an id stands twice, or lines are
                missing.
        """
        raw = files[""]
        header = self.header(raw)
        return replace(
            reading_of(raw, _records(raw, header), _notes(header)),
            dataset=header.list,
            authority=header.authority,
            marking=header.marking,
            simulated=header.simulated,
        )


def _records(raw: Raw, header: ListHeader) -> Iterator[tuple[str, ListEntry, object]]:
    count = 0
    for line, found in islice(json_lines(raw), 1, None):
        yield str(line), _entry(_valid(_Entry, found, raw, line), raw, line), ""
        count += 1
    if count != header.entries:
        stated = header.entries
        raise SourceError("tricord-list-count", file=raw.name, stated=stated, found=count)


def _valid(model: type[_Model], found: Mapping[str, Any], raw: Raw, line: int) -> _Model:
    try:
        return model.model_validate_json(json.dumps(found), strict=True)
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_context=False)[0]
        field = ".".join(str(step) for step in first["loc"])
        raise _fault(raw, line, field, first["input"]) from None


def _fault(raw: Raw, line: int, field: str, value: object) -> SourceError:
    said = squeeze(str(value))[:80]
    return SourceError("tricord-list-field", file=raw.name, line=line, field=field, value=said)


def _notes(header: ListHeader) -> tuple[tuple[str, Mapping[str, str]], ...]:
    notes: list[tuple[str, Mapping[str, str]]] = []
    if header.list in LISTS:
        said = {"list": header.list, "source": header.source}
        notes.append(("note-tricord-list-secondhand", said))
    if header.scope:
        notes.append(("note-tricord-list-part", {"list": header.list, "scope": header.scope}))
    return tuple(notes)


def _entry(said: _Entry, raw: Raw, line: int) -> ListEntry:
    names = tuple(
        ListedName(squeeze(n.text), n.kind, n.weak)
        if isinstance(n, _Name)
        else ListedName(squeeze(n), NameKind.ALIAS if at else NameKind.PRIMARY)
        for at, n in enumerate(said.names)
    )
    identifiers = tuple(_identifier(each, raw, line) for each in said.identifiers)
    return ListEntry(
        entry_id=said.id,
        schema=said.schema_,
        names=names,
        record=str(line),
        facts=tuple(sorted(said.facts)) or _facts(said, names, identifiers),
        identifiers=identifiers,
        programmes=said.programmes,
        countries=said.countries,
        birth_dates=said.birth_dates,
        listed_on=said.listed_on,
        remarks=said.remarks,
    )


def _identifier(said: str | _Identifier, raw: Raw, line: int) -> ListedIdentifier:
    if isinstance(said, _Identifier):
        return ListedIdentifier(said.kind, said.value, said.printed)
    kind, _, printed = said.partition(":")
    value = normalise(kind, printed)
    if not value:
        raise _fault(raw, line, "identifiers", said)
    return ListedIdentifier(kind, value, printed)


def _facts(
    said: _Entry, names: tuple[ListedName, ...], identifiers: tuple[ListedIdentifier, ...]
) -> tuple[Fact, ...]:
    """What the entry says, as facts, where the file carries none of the publisher's."""
    weak = {True: "; weak", False: ""}
    facts = {
        ("schema", str(said.schema_)),
        *(("names", f"kind={n.kind}; text={n.text}{weak[n.weak]}") for n in names),
        *(("identifiers", f"kind={i.kind}; value={i.value}") for i in identifiers),
        *(("birth_dates", text) for text in said.birth_dates),
        *(("programmes", text) for text in said.programmes),
        *(("countries", text) for text in said.countries),
        ("listed_on", str(said.listed_on or "")),
        ("remarks", squeeze(said.remarks)),
    }
    return tuple(sorted(fact for fact in facts if fact[1]))
