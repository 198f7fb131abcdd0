"""OFAC's lists as its advanced XML: `sdn_advanced.xml` and `cons_advanced.xml`.

The same entries as in the plain XML, with days of listing, legal bases, names in other scripts
and relations between entries besides. Words and addresses stand once and are referred to by
number; a party's documents stand before it and its listing after it. It is read in one pass:
what is large (a file has 120 MB and more) is never held as a whole.

- ``FixedRef`` is the key, the same number as ``uid`` and ``ent_num`` of the other files. All
  other numbers (of identities, names, features, documents) only refer and are no facts.
- Which list a file is, its entries say: every party of `sdn_advanced.xml` is on the ``SDN
  List``, and of `cons_advanced.xml` on others.
- A document, listing or relation of a party that is not in the file is set aside.
- Written without a real file at hand, from the publisher's XSD of 2024, its explanatory notes
  and a count of every element and value of a file of August 2025; the fixture is invented.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Final

from lxml import etree

from tricord.errors import SourceError
from tricord.model.listing import Authority, Fact
from tricord.sources.base import Raw, Reading, Reject
from tricord.sources.ofac.advanced_outline import (
    DATE,
    DOCUMENT_DATE,
    EVENT,
    MEASURE,
    RELATIONSHIP,
    SECTIONS,
    attribute,
    prose,
    within,
)
from tricord.sources.ofac.party import SDN_LIST, Party, fact, party_of
from tricord.sources.ofac.period import day_of
from tricord.sources.ofac.plain_outline import told
from tricord.sources.ofac.references import References
from tricord.sources.ofac.wording import stated_identifier
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.xml_outline import fault
from tricord.sources.readers.xml_records import local_name, outlined, root_of

FILE_BYTES: Final = 1024 * 1024 * 1024
"""Largest file read; the largest published so far has 127 MB."""

_ROOT: Final = "Sanctions"
_HEAD_BYTES: Final = 1024 * 1024
_TAIL_BYTES: Final = 4 * 1024 * 1024
_LIST: Final = re.compile(rb"<(?:\w+:)?List\s[^>]*?\bID=[\"'](\d+)[\"'][^>]*>([^<]*)</")
_ENTRY: Final = re.compile(rb"<(?:\w+:)?SanctionsEntry\s[^>]*?\bListID=[\"'](\d+)[\"']")
_ISSUED: Final = re.compile(rb"<(?:\w+:)?DateOfIssue\b.*?</(?:\w+:)?DateOfIssue>", re.DOTALL)
_PART_OF_DATE: Final = re.compile(rb"<(?:\w+:)?(Year|Month|Day)\b[^>]*>\s*(\d+)\s*</")

Documents = dict[str, list[tuple[str, str, Fact]]]
"""Documents by identity: where each stands, what it states, and its fact."""


class OfacAdvanced(OfficialList):
    """Source ``ofac-advanced``: the advanced XML, as list ``ofac-sdn`` or ``ofac-cons``.

    It is taken in by hand, since the other sources fetch these lists in their plain forms and
    a list that is fed from one source refuses the others. Its files lie at
    ``https://www.treasury.gov/ofac/downloads/sanctions/1.0/``.
    """

    name = "ofac-advanced"
    title = "source-ofac-advanced"
    # Who speaks stands in the reading: the source has two lists.
    authority = None
    licence = "Work of the United States Government, public domain"
    cadence_days = 7

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for an XML file with the root ``Sanctions`` and tables of reference values."""
        root = root_of(raw.head)
        named = root is not None and root[0].rpartition("}")[2] == _ROOT
        return "" if named and b"ReferenceValueSets" in raw.head else None

    def published(self, raw: Raw) -> datetime | None:
        """``DateOfIssue``, from its first instant in UTC."""
        stated = _ISSUED.search(raw.head)
        if stated is None:
            return None
        parts = {k.decode(): v.decode() for k, v in _PART_OF_DATE.findall(stated[0])}
        try:
            day = day_of(parts)
        except (ValueError, OverflowError):
            return None
        return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None

    def dataset(self, raw: Raw) -> str:
        """``ofac-sdn`` or ``ofac-cons``, by the lists its last thousands of listings name.

        Raises:
            SourceError: They do not tell.
        """
        with raw.path.open("rb") as file:
            names = {n: name.decode(errors="replace") for n, name in _lists(file.read(_HEAD_BYTES))}
            file.seek(max(0, raw.path.stat().st_size - _TAIL_BYTES))
            counts = Counter(names.get(found[1], "") for found in _ENTRY.finditer(file.read()))
        return _dataset(counts, raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Every entry, in order of ``FixedRef`` as text.

        Raises:
            SourceError: Not well-formed, an element, attribute or value the publisher does not
                use, a mandatory one missing, a reference to nothing, or a ``FixedRef`` twice.
        """
        reading = _File(files[""])
        for record, element in outlined(files[""], _ROOT, SECTIONS, file_bytes=FILE_BYTES):
            reading.add(record, element)
        return reading.result()


def _lists(head: bytes) -> Iterator[tuple[bytes, bytes]]:
    for found in _LIST.finditer(head):
        yield found[1], found[2].strip()


def _dataset(counts: Counter[str], raw: Raw) -> str:
    listed, others = counts[SDN_LIST], counts.total() - counts[SDN_LIST]
    # Some parties are on both kinds of list, and each file says so.
    if listed == others:
        raise SourceError("ofac-list-unclear", file=raw.name)
    return "ofac-sdn" if listed > others else "ofac-cons"


class _File:
    """What has been read of a file."""

    def __init__(self, raw: Raw) -> None:
        self.raw = raw
        self.references = References(raw)
        self.documents: Documents = {}
        self.parties: dict[str, Party] = {}
        self.profiles: dict[str, str] = {}
        self.counts: Counter[str] = Counter()
        self.rejects: list[Reject] = []

    def add(self, record: str, element: etree._Element) -> None:
        """Take in one record."""
        match local_name(element):
            case "Location":
                self.references.learn_place(record, element)
            case "IDRegDocument":
                self._add_document(record, element)
            case "DistinctParty":
                self._add_party(record, element)
            case "ProfileRelationship":
                self._add_relationship(record, element)
            case "SanctionsEntry":
                self._add_listing(record, element)
            case "DateOfIssue":
                if record != "DateOfIssue[1]":
                    raise fault("xml-element-repeated", self.raw, "DateOfIssue", element)
                self.references.day(told(element, DATE, record, self.raw), "", record, element)
            case _:
                self.references.learn_words(element)

    def result(self) -> Reading:
        """The entries, with their documents."""
        if not self.parties:
            raise SourceError("list-empty", file=self.raw.name)
        for party in self.parties.values():
            for _, item, said in self.documents.pop(party.identity, ()):
                party.facts.append(said)
                if found := stated_identifier(item, party.schema):
                    party.documents.append(found)
        for documents in self.documents.values():
            self.rejects += [_reject(record, said) for record, _, said in documents]
        sdn = _dataset(self.counts, self.raw) == "ofac-sdn"
        # Each is let go of as its entry is made: there are tens of thousands.
        entries = tuple(self.parties.pop(key).entry(sdn) for key in sorted(self.parties))
        return Reading(entries=entries, rejects=tuple(self.rejects), authority=Authority.NATIONAL)

    def _add_party(self, record: str, element: etree._Element) -> None:
        party = party_of(record, element, self.references)
        first = self.parties.get(party.entry_id)
        if first is not None:
            raise SourceError(
                "record-duplicated",
                file=self.raw.name,
                entry=party.entry_id,
                first=first.record,
                second=f"{record}, line {element.sourceline}",
            )
        self.parties[party.entry_id] = party
        self.profiles[party.profile] = party.entry_id

    def _add_document(self, record: str, element: etree._Element) -> None:
        kind = self.references.word(element, "IDRegDocType", record)
        said = {"IDRegDocType": kind}
        for name, child in within(element, record, self.raw):
            place = f"{record}/{name}"
            if name == "DocumentDate":
                dated = told(child, DOCUMENT_DATE, place, self.raw)
                period = self.references.period(dated, "DatePeriod/", place, child)
                which = self.references.word(child, "IDRegDocDateType", place)
                said[which] = period.printed if period else ""
            elif name in {"Comment", "IDRegistrationNo", "IssuingAuthority"}:
                said[name] = prose(child, place, self.raw)
        if element.get("IssuedBy-CountryID"):
            said["IssuedBy"] = self.references.word(
                element, "Country", record, by="IssuedBy-CountryID"
            )
        if number := element.get("IssuedIn-LocationID"):
            said["IssuedIn"] = self.references.place(str(number), record, element).text
        if element.get("ValidityID"):
            validity = self.references.word(element, "Validity", record)
            said["Validity"] = "" if validity == "Valid" else validity
        item = f"{kind} {said.get('IDRegistrationNo', '')}"
        identity = attribute(element, "IdentityID", record, self.raw)
        self.documents.setdefault(identity, []).append((record, item, fact("IDRegDocument", said)))

    def _add_relationship(self, record: str, element: etree._Element) -> None:
        told_of = told(element, RELATIONSHIP, record, self.raw)
        period = self.references.period(told_of, "DatePeriod/", record, element)
        said = {
            "RelationType": self.references.word(element, "RelationType", record),
            "RelationQuality": self.references.word(element, "RelationQuality", record),
            "To-ProfileID": attribute(element, "To-ProfileID", record, self.raw),
            "Former": "true" if told_of.get("@Former") == "true" else "",
            "Comment": told_of.get("Comment", ""),
            "DatePeriod": period.printed if period else "",
        }
        self._tell(record, element, "From-ProfileID", [fact("ProfileRelationship", said)])

    def _add_listing(self, record: str, element: etree._Element) -> None:
        name = self.references.word(element, "List", record)
        self.counts[name] += 1
        facts: list[Fact] = []
        programmes: list[str] = []
        days = []
        for kind, child in within(element, record, self.raw):
            place = f"{record}/{kind}"
            said = {"List": name}
            if kind == "EntryEvent":
                told_of = told(child, EVENT, place, self.raw)
                day = self.references.day(told_of, "Date/", place, child)
                days.append((name, day))
                said["Date"] = day.isoformat()
                said["EntryEventType"] = self.references.word(child, "EntryEventType", place)
                if "@LegalBasisID" in told_of:
                    said["LegalBasis"] = self.references.word(child, "LegalBasis", place)
            elif kind == "SanctionsMeasure":
                told_of = told(child, MEASURE, place, self.raw)
                period = self.references.period(told_of, "DatePeriod/", place, child)
                said["SanctionsType"] = self.references.word(child, "SanctionsType", place)
                said["DatePeriod"] = period.printed if period else ""
                if said["SanctionsType"] == "Program" and "Comment" in told_of:
                    programmes.append(told_of["Comment"])
            else:
                told_of = {"Comment": prose(child, place, self.raw)}
            said["Comment"] = told_of.get("Comment", "")
            facts.append(fact(kind, said))
        party = self._tell(record, element, "ProfileID", facts)
        if party is not None:
            party.programmes += programmes
            party.listed += days

    def _tell(
        self, record: str, element: etree._Element, by: str, facts: list[Fact]
    ) -> Party | None:
        """Add facts to the party whose profile an attribute names; set them aside if none is."""
        key = self.profiles.get(attribute(element, by, record, self.raw))
        party = self.parties[key] if key else None
        if party is None:
            self.rejects += [_reject(record, said) for said in facts[:1]]
        else:
            party.facts += facts
        return party


def _reject(record: str, said: Fact) -> Reject:
    return Reject("", record, "ofac-party-missing", said[1][:200])
