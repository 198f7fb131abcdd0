"""The consolidated list of the UN Security Council, in its XML form.

One file holds every person and body listed under any Council regime. What the publisher
means by its labels is not always what they say:

- `REFERENCE_NUMBER` is the key; some carry a trailing space. `DATAID` changes while the entry
  stays, `VERSIONNUM` is always 1 and the sort keys are empty: none of them is a fact.
- A person's name stands in up to four parts in printed order. The labels FIRST, SECOND say
  nothing about surnames. A body's whole name stands in `FIRST_NAME`.
- `LAST_DAY_UPDATED` does not move with every change; compare `ListEntry.version`.
- Company IMO numbers, SWIFT codes and some passports stand only in the prose of `COMMENTS1`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import ClassVar, Final

from tricord.geo.countries import alpha2
from tricord.model.listing import (
    Authority,
    Fact,
    ListedIdentifier,
    ListedName,
    ListEntry,
    NameKind,
    Schema,
)
from tricord.names.identifiers import in_prose, normalise
from tricord.sources.base import Raw, Reading
from tricord.sources.list_reading import reading_of
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.xml_records import records, root_of
from tricord.sources.stated_moment import stated_moment
from tricord.sources.un_sc_outline import NAME_PARTS, NO_FACT, Children, children_of

_ROOT: Final = "CONSOLIDATED_LIST"
_SECTIONS: Final = {"INDIVIDUALS": "INDIVIDUAL", "ENTITIES": "ENTITY"}
_NOTHING: Final = ("", "na")


class UnSecurityCouncil(OfficialList):
    """Source ``un-sc``: the consolidated list of the UN Security Council."""

    name = "un-sc"
    title = "list-un-sc"
    authority = Authority.UN
    address: ClassVar[Mapping[str, str]] = {
        "": "https://scsanctions.un.org/resources/xml/en/consolidated.xml"
    }
    licence = "https://www.un.org/en/about-us/terms-of-use"
    # The publisher writes the file anew every night, changed or not.
    cadence_days = 7

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for an XML file whose root is ``CONSOLIDATED_LIST``."""
        root = root_of(raw.head)
        return "" if root and root[0] == _ROOT else None

    def published(self, raw: Raw) -> datetime | None:
        """The attribute ``dateGenerated`` of the root."""
        root = root_of(raw.head)
        return stated_moment(root[1].get("dateGenerated", "")) if root else None

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Every entry, in order of reference number.

        Raises:
            SourceError: Not well-formed, an element or value the publisher does not use, a
                mandatory one missing, a reference number twice, or no entry at all.
        """
        raw = files[""]
        hurt: list[str] = []
        reading = reading_of(raw, _records(raw, hurt))
        notes = (("note-characters-lost", {"file": raw.name, "entries": ", ".join(hurt)}),)
        return replace(reading, notes=notes if hurt else ())


def _records(raw: Raw, hurt: list[str]) -> Iterator[tuple[str, ListEntry, object]]:
    """Every record, with its line; the keys of those that lost characters go to `hurt`."""
    for record, element in records(raw, _ROOT, _SECTIONS):
        entry = _entry(record, str(element.tag), children_of(element, record, raw))
        if any("\ufffd" in text for _, text in entry.facts):
            hurt.append(entry.entry_id)
        yield f"{record}, line {element.sourceline}", entry, ""


def _entry(record: str, tag: str, children: Children) -> ListEntry:
    person = tag == "INDIVIDUAL"
    comments = _text(children, "COMMENTS1")
    addresses = _all(children, f"{tag}_ADDRESS", "COUNTRY")
    nationality = [n for n in _all(children, "NATIONALITY", "VALUE") if n not in _NOTHING]
    documents = [d for each in children.get("INDIVIDUAL_DOCUMENT", ()) if (d := _document(each))]
    stated = in_prose(comments, of_company=not person)
    return ListEntry(
        entry_id=_text(children, "REFERENCE_NUMBER"),
        schema=Schema.PERSON if person else Schema.ORGANIZATION,
        names=_names(tag, children),
        record=record,
        facts=_facts(children),
        identifiers=tuple(dict.fromkeys((*documents, *stated))),
        programmes=(_text(children, "UN_LIST_TYPE"),),
        countries=tuple(dict.fromkeys(alpha2(c) or c for c in nationality or addresses)),
        birth_dates=tuple(dict.fromkeys(_birth_dates(children))),
        listed_on=date.fromisoformat(_text(children, "LISTED_ON")[:10]),
        remarks=comments,
    )


def _text(children: Children, tag: str) -> str:
    return "".join(t for each in children.get(tag, ()) for t in each.get("", ()))


def _all(children: Children, tag: str, inner: str) -> list[str]:
    return [text for each in children.get(tag, ()) for text in each.get(inner, ())]


def _facts(children: Children) -> tuple[Fact, ...]:
    facts: set[Fact] = set()
    for tag, occurrences in children.items():
        for texts in occurrences if tag not in NO_FACT else ():
            if set(texts) <= {"", "VALUE"}:
                facts |= {(tag, text) for each in texts.values() for text in each}
            else:
                parts = (f"{name}={text}" for name in sorted(texts) for text in texts[name])
                facts.add((tag, "; ".join(parts)))
    return tuple(sorted(facts))


def _names(tag: str, children: Children) -> tuple[ListedName, ...]:
    parts = (_text(children, part) for part in NAME_PARTS)
    primary = " ".join(part for part in parts if part not in _NOTHING)
    names = [ListedName(primary)]
    if script := _text(children, "NAME_ORIGINAL_SCRIPT"):
        names.append(ListedName(script, NameKind.ORIGINAL_SCRIPT))
    for alias in children.get(f"{tag}_ALIAS", ()):
        quality = "".join(alias.get("QUALITY", ()))
        kind = NameKind.FORMER if quality == "f.k.a." else NameKind.ALIAS
        for text in alias.get("ALIAS_NAME", ()):
            names += [ListedName(each, kind, quality == "Low") for each in _several(text)]
    return tuple(dict.fromkeys(names))


def _several(alias: str) -> Iterator[str]:
    """The names in an alias that lists several: cut at semicolons outside parentheses."""
    depth = start = 0
    for at, char in enumerate(f"{alias};"):
        depth = max(0, depth + (char == "(") - (char == ")"))
        if (char == ";" and depth == 0) or at == len(alias):
            if name := alias[start:at].strip():
                yield name
            start = at + 1


def _birth_dates(children: Children) -> Iterator[str]:
    for born in children.get("INDIVIDUAL_DATE_OF_BIRTH", ()):
        first, last = born.get("FROM_YEAR", [""])[0], born.get("TO_YEAR", [""])[0]
        if first and last:
            yield f"{first}/{last}" if first != last else first
        elif stated := born.get("DATE") or born.get("YEAR"):
            yield stated[0]
        elif note := _MONTH_OF_YEAR.fullmatch(born.get("NOTE", [""])[0]):
            yield f"{note[2]}-{_MONTHS.index(note[1].lower()) + 1:02}"
    for stated_of_alias in _all(children, "INDIVIDUAL_ALIAS", "DATE_OF_BIRTH"):
        if re.fullmatch(r"\d{4}(-\d\d-\d\d)?", stated_of_alias):
            yield stated_of_alias


_MONTHS: Final = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_MONTH_OF_YEAR: Final = re.compile(rf"({'|'.join(_MONTHS)})[a-z]*\.? (\d{{4}})", re.IGNORECASE)
_KINDS_OF_DOCUMENT: Final = (
    ("passport", re.compile(r"passeport|pasaporte|passport", re.IGNORECASE)),
    ("national_id", re.compile(r"identi|national|tazkira|social security", re.IGNORECASE)),
)
_BEFORE_NUMBER: Final = re.compile(
    r"^.*?\b(?:number|no\.|n°)\s*:?\s+(?=\S*\d)|^(?:[^\W\d_]{4,}\s+)+(?=\S*\d)", re.IGNORECASE
)


def _document(texts: Mapping[str, list[str]]) -> ListedIdentifier | None:
    """A document of a person.

    The second type is the finer one where both stand. A number may stand inside a phrase
    ("Afghan passport number OA296623"), which then tells the kind, or inside the type.
    """
    types = [*texts.get("TYPE_OF_DOCUMENT2", ()), *texts.get("TYPE_OF_DOCUMENT", ())]
    printed = (texts.get("NUMBER") or types or [""])[0]
    number = re.sub(r"\bNo\. |\s*[(,].*$", "", _BEFORE_NUMBER.sub("", printed))
    if not any(char.isdigit() for char in number):
        return None
    for said in (printed, *types):
        for kind, pattern in _KINDS_OF_DOCUMENT:
            if pattern.search(said):
                return ListedIdentifier(kind, normalise(kind, number), printed)
    return ListedIdentifier("other", normalise("other", number), printed)
