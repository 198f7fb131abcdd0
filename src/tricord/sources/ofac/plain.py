"""OFAC's lists as its plain XML: Specially Designated Nationals, and the other lists together.

`sdn.xml` and `consolidated.xml` have one shape and nothing in them says which of the two a
file is. The programmes do: lists that block nothing have programmes of their own (``NS-PLC``,
``CMIC-EO13959``), and only the list of Specially Designated Nationals has thousands of others.
An excerpt that cannot be told apart is refused.

- ``uid`` of an entry is the key, the same number as ``ent_num`` of the CSV files. The ``uid`` of
  names, documents, addresses and dates are no facts.
- Namespaces changed in May 2024, so they are left aside. ``publshInformation`` is really
  spelt that way; its ``Record_Count`` must be the number of entries.
- A weak name stands with the others here, marked as such.
- Read from the shape of the XSD of 2024 and of a real consolidated file of January 2026; what
  only `sdn.xml` has (vessels, citizenships, issue dates) is read from the XSD alone.
"""

from __future__ import annotations

import mmap
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import ClassVar, Final

from lxml import etree

from tricord.errors import SourceError
from tricord.model.listing import Authority, ListedName, ListEntry, Schema, squeeze
from tricord.names.identifiers import identifier
from tricord.sources.base import Raw, Reading
from tricord.sources.list_reading import reading_of
from tricord.sources.ofac.plain_outline import Texts, texts_of
from tricord.sources.ofac.wording import (
    KINDS_OF_NAME,
    birth_dates_of,
    countries_of,
    in_order,
    stated_identifier,
)
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.xml_outline import facts
from tricord.sources.readers.xml_records import local_name, outlined, root_of

_ROOT: Final = "sdnList"
_OUTLINE: Final = {"publshInformation": None, "sdnEntry": None}
_SCHEMAS: Final = {
    "Individual": Schema.PERSON,
    "Entity": Schema.ORGANIZATION,
    "Vessel": Schema.VESSEL,
    "Aircraft": Schema.AIRPLANE,
}
_PROGRAMME: Final = re.compile(rb"program>([^<]{1,200})</")
_PUBLISHED: Final = re.compile(rb"Publish_Date>\s*(\d\d)/(\d\d)/(\d{4})\s*</")
_WITHOUT_BLOCKING: Final = (b"NS-", b"561", b"CMIC", b"FSE")
"""How programmes begin that only lists other than the SDN list have."""
_ON_BOTH: Final = frozenset(
    {
        # Programmes under which some are blocked and others are only under a directive.
        *(b"BELARUS-EO14038", b"BURMA-EO14014", b"CAATSA - RUSSIA", b"ILLICIT-DRUGS-EO14059"),
        *(b"RUSSIA-EO14024", b"UKRAINE-EO13662", b"VENEZUELA-EO13850"),
    }
)


class OfacXml(OfficialList):
    """Source ``ofac-xml``: `sdn.xml` as list ``ofac-sdn``, `consolidated.xml` as ``ofac-cons``.

    The list of Specially Designated Nationals is fetched as CSV files by the source
    ``ofac-sdn``; the address here is that of the consolidated list. A list that is fed from
    one source refuses the other.
    """

    name = "ofac-xml"
    title = "source-ofac-xml"
    # Who speaks stands in the reading: the source has two lists.
    authority = None
    address: ClassVar[Mapping[str, str]] = {
        "": "https://www.treasury.gov/ofac/downloads/consolidated/consolidated.xml"
    }
    licence = "Work of the United States Government, public domain"
    # The consolidated list may stand unchanged for months.
    cadence_days = 180

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for an XML file whose root is ``sdnList``, in whatever namespace."""
        root = root_of(raw.head)
        return "" if root and root[0].rpartition("}")[2] == _ROOT else None

    def published(self, raw: Raw) -> datetime | None:
        """``Publish_Date`` (month/day/year), from its first instant in UTC."""
        stated = _PUBLISHED.search(raw.head)
        if stated is None:
            return None
        month, day, year = map(int, stated.groups())
        try:
            return datetime(year, month, day, tzinfo=UTC)
        except ValueError:
            return None

    def dataset(self, raw: Raw) -> str:
        """``ofac-sdn`` or ``ofac-cons``, by the programmes of all entries.

        Raises:
            SourceError: The programmes do not tell.
        """
        blocking = others = 0
        for programme, count in _programmes(raw).items():
            if programme.startswith(_WITHOUT_BLOCKING):
                others += count
            elif programme not in _ON_BOTH:
                blocking += count
        # Each list has a few entries that bear a programme of the other besides its own.
        if blocking == others:
            raise SourceError("ofac-list-unclear", file=raw.name)
        return "ofac-sdn" if blocking > others else "ofac-cons"

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Every entry, in order of ``uid`` as text.

        Raises:
            SourceError: Not well-formed, an element or value the publisher does not use, a
                mandatory one missing, a ``uid`` twice, or another number of entries than the
                file says.
        """
        raw = files[""]
        stated: list[str] = []
        reading = reading_of(raw, _records(raw, stated))
        found = len(reading.entries)
        if stated not in ([], [str(found)]):
            said = ", ".join(stated)
            raise SourceError("record-count-differs", file=raw.name, stated=said, found=found)
        return replace(reading, authority=Authority.NATIONAL)


def _programmes(raw: Raw) -> Counter[bytes]:
    with raw.path.open("rb") as file:
        if not file.read(1):
            return Counter()
        # Mapped, not read: a file may be large and is only looked through.
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            # White space also stands between one programme's end and the end of their list.
            found = (match[1].strip() for match in _PROGRAMME.finditer(data))
            return Counter(programme for programme in found if programme)


def _records(raw: Raw, stated: list[str]) -> Iterator[tuple[str, ListEntry, object]]:
    """Every entry, with its line; the number of entries the file states goes to `stated`."""
    for record, element in outlined(raw, _ROOT, _OUTLINE):
        if local_name(element) == "publshInformation":
            stated += _record_count(element)
        else:
            entry = _entry(record, texts_of(element, record, raw))
            yield f"{record}, line {element.sourceline}", entry, ""


def _record_count(information: etree._Element) -> Iterator[str]:
    for element in information:
        if local_name(element) == "Record_Count":
            yield squeeze(element.text)


def _entry(record: str, texts: Texts) -> ListEntry:
    key = texts.pop("uid")[0][""]
    schema = _SCHEMAS[_one(texts, "sdnType")]
    parts = {part: _one(texts, part) for part in ("lastName", "firstName")}
    names = [ListedName(_name(parts, schema))]
    for alias in texts.get("aka", ()):
        if printed := _name(alias, schema):
            letters = alias.get("type", "a.k.a.").replace(".", "")
            weak = alias.get("category") == "weak"
            names.append(ListedName(printed, KINDS_OF_NAME[letters], weak))
    documents = texts.get("id", ())
    items = [f"{d['idType']} {d['idNumber']}" for d in documents if {"idType", "idNumber"} <= {*d}]
    call_sign = identifier("call_sign", _first(texts, "vesselInfo").get("callSign", ""))
    stated = [call_sign, *(stated_identifier(item, schema) for item in items)]
    return ListEntry(
        entry_id=key,
        schema=schema,
        names=tuple(dict.fromkeys(names)),
        record=record,
        facts=facts(texts, without=("uid",)),
        identifiers=tuple(dict.fromkeys(each for each in stated if each)),
        programmes=tuple(dict.fromkeys(each[""] for each in texts.get("program", ()) if each)),
        countries=_countries(texts),
        birth_dates=tuple(dict.fromkeys(_birth_dates(texts))),
        remarks=_one(texts, "remarks"),
    )


def _first(texts: Texts, tag: str) -> Mapping[str, str]:
    return next(iter(texts.get(tag, ())), {})


def _one(texts: Texts, tag: str) -> str:
    return _first(texts, tag).get("", "")


def _name(parts: Mapping[str, str], schema: Schema) -> str:
    printed = ", ".join(p for p in (parts.get("lastName"), parts.get("firstName")) if p)
    return in_order(printed, schema)


def _countries(texts: Texts) -> tuple[str, ...]:
    """Nationality, citizenship, registration and flag; else where the addresses are."""
    belongs = [
        *(each.get("country", "") for each in texts.get("nationality", ())),
        *(each.get("country", "") for each in texts.get("citizenship", ())),
        *(
            each.get("idNumber", "")
            for each in texts.get("id", ())
            if each.get("idType") == "Nationality of Registration"
        ),
        _first(texts, "vesselInfo").get("vesselFlag", ""),
    ]
    seats = [each.get("country", "") for each in texts.get("address", ())]
    return countries_of(belongs) or countries_of(seats)


def _birth_dates(texts: Texts) -> Iterator[str]:
    for each in texts.get("dateOfBirthItem", ()):
        yield from birth_dates_of(each.get("dateOfBirth", ""))
