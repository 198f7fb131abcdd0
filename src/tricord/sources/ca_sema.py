"""Canada's consolidated list of autonomous sanctions, in its XML form.

It holds who is listed under the Special Economic Measures Act and the Justice for Victims of
Corrupt Foreign Officials Act; names listed by the UN stand in other regulations and not in it.
What the publisher means:

- ``Country`` is the regulation, in English and French; it says nothing about nationality. Its
  English part, ``Schedule`` and ``Item`` together are the key; some regulations have no schedule.
- ``EntityOrShip`` is the name of a body, or of a ship where ``ShipIMONumber`` stands too. A
  French name, or one "also known as", may stand beside the English one in the same element.
- ``Aliases`` are several names in one text, cut by semicolons or commas, some with the name of
  their language before them. In an organisation's name a comma is none.
- ``DateOfBirthOrShipBuildDate`` is a birth date of persons alone; some are prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar, Final

from lxml import etree

from tricord.errors import SourceError
from tricord.model.listing import ListedName, ListEntry, NameKind, Schema, squeeze
from tricord.names.identifiers import identifier
from tricord.sources.base import Raw, Reading
from tricord.sources.birth_dates import birth_dates
from tricord.sources.list_reading import reading_of
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.xml_outline import fault, texts
from tricord.sources.readers.xml_records import local_name, outlined, root_of
from tricord.sources.several_names import also_known, several_names

_MANDATORY: Final = ("Country", "Item", "DateOfListing")
_KNOWN: Final = frozenset(
    {
        *_MANDATORY,
        *("LastName", "GivenName", "EntityOrShip", "TitleOrShip", "Aliases", "Schedule"),
        *("DateOfBirthOrShipBuildDate", "ShipIMONumber"),
    }
)


class CanadaAutonomousSanctions(OfficialList):
    """Source ``ca-sema``: Canada's consolidated list of autonomous sanctions."""

    name = "ca-sema"
    title = "list-ca-sema"
    address: ClassVar[Mapping[str, str]] = {
        "": "https://www.international.gc.ca/world-monde/assets/office_docs/"
        "international_relations-relations_internationales/sanctions/sema-lmes.xml"
    }
    licence = "Open Government Licence – Canada"
    cadence_days = 30

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for an XML file whose root is ``data-set`` and which begins with a ``record``."""
        root = root_of(raw.head)
        return "" if root and root[0] == "data-set" and b"<record" in raw.head else None

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Every record, in order of key; records without a name are set aside.

        Raises:
            SourceError: Not well-formed, an element the publisher does not use, a mandatory one
                missing or twice, a false date, a key twice, or no record at all.
        """
        raw = files[""]
        return reading_of(raw, _records(raw))


def _records(raw: Raw) -> Iterator[tuple[str, ListEntry | None, object]]:
    for record, element in outlined(raw, "data-set", {"record": None}):
        told = _told(element, record, raw)
        yield record, _entry(told, record), "; ".join(told.values())


def _told(element: etree._Element, record: str, raw: Raw) -> dict[str, str]:
    told: dict[str, str] = {}
    seen: set[str] = set()
    for child in element:
        tag = local_name(child)
        if tag not in _KNOWN:
            raise fault("xml-element-unknown", raw, f"{record}/{tag}", child)
        if tag in seen:
            raise fault("xml-element-repeated", raw, f"{record}/{tag}", child)
        seen.add(tag)
        for _, said in texts(child, (), f"{record}/{tag}", raw):
            told[tag] = said
    for tag in _MANDATORY:
        if tag not in told:
            line = element.sourceline
            path = f"{record}/{tag}"
            raise SourceError("xml-element-missing", file=raw.name, path=path, line=line)
    try:
        date.fromisoformat(told["DateOfListing"])
    except ValueError:
        value = told["DateOfListing"][:80]
        raise fault(
            "xml-value-invalid", raw, f"{record}/DateOfListing", element, value=value
        ) from None
    return told


def _entry(told: Mapping[str, str], record: str) -> ListEntry | None:
    names = _names(told)
    if not names:
        return None
    number = identifier("imo", told.get("ShipIMONumber", ""))
    schema = Schema.PERSON
    if "EntityOrShip" in told:
        schema = Schema.VESSEL if number else Schema.ORGANIZATION
    regime = _english(told["Country"])
    born = told.get("DateOfBirthOrShipBuildDate", "")
    return ListEntry(
        entry_id="/".join(filter(None, (regime, told.get("Schedule"), told["Item"]))),
        schema=schema,
        names=names,
        record=record,
        facts=tuple(sorted(told.items())),
        identifiers=(number,) if number else (),
        programmes=(regime,),
        birth_dates=birth_dates(born) if schema is Schema.PERSON else (),
        listed_on=date.fromisoformat(told["DateOfListing"]),
        remarks=told.get("TitleOrShip", ""),
    )


def _names(told: Mapping[str, str]) -> tuple[ListedName, ...]:
    person = squeeze(f"{told.get('GivenName', '')} {told.get('LastName', '')}")
    printed = also_known(told["EntityOrShip"]) if "EntityOrShip" in told else (person,)
    several = (*filter(None, printed), *several_names(told.get("Aliases", "")))
    return tuple(
        ListedName(text, NameKind.ALIAS if at else NameKind.PRIMARY)
        for at, text in enumerate(dict.fromkeys(several))
    )


def _english(country: str) -> str:
    """The English part of a regulation's name: ``Belarus / Bélarus``."""
    return re.split(r"\s+/\s+", country)[0]
