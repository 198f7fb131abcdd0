"""The EU's consolidated list of financial sanctions, in its XML form (FSF, version 1.1).

One file holds every person and enterprise under an EU asset freeze: ``export`` ›
``sanctionEntity`` › ``nameAlias`` and so on; nearly everything is an attribute. The key is
``euReferenceNumber``, or ``logicalId`` where a subject has none. Only the Official Journal is
authentic. The server makes the 25 MB on the fly and fails now and then: fetch it again.

What is read follows the publisher's schema ``schema_1_1.xsd``. No official file was at hand when
this was written: it was tried on invented ones in the published form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import ClassVar, Final

from lxml import etree

from tricord.errors import SourceError
from tricord.model.listing import ListEntry
from tricord.sources.base import Raw, Reading
from tricord.sources.eu_fsf_entry import SUBJECT, SUBJECTS, entry_of
from tricord.sources.list_reading import reading_of
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.xml_outline import Part, fault, texts
from tricord.sources.readers.xml_records import local_name, outlined, root_of
from tricord.sources.stated_moment import stated_moment

_ROOT: Final = "{http://eu.europa.ec/fpi/fsd/export}export"
_COUNTRY: Final = ("@region", "@countryIso2Code", "@countryDescription")
_REGULATION: Final = (
    *("@regulationType", "@organisationType", "@publicationDate", "@entryIntoForceDate"),
    *("@numberTitle", "@programme", "@publicationUrl", "publicationUrl"),
)
_SANCTIONABLE: Final = (
    *("@logicalId", "@regulationLanguage", "remark", "regulationSummary", "additionalInformation"),
    *("additionalInformation/@key", "additionalInformation/@value"),
    *(f"regulationSummary/{name}" for name in _REGULATION),
)
_PLACE: Final = ("@city", "@street", "@poBox", "@zipCode", "@place", *_COUNTRY)
_KNOWN: Final[Mapping[str, frozenset[str]]] = {
    "": frozenset(
        {
            *("@logicalId", "@euReferenceNumber", "@unitedNationId", "@designationDate"),
            *("@designationDetails", "@delistingDate"),
        }
    ),
    "remark": frozenset(),
    "additionalInformation": frozenset({"@key", "@value"}),
    "subjectType": frozenset({"@code", "@classificationCode"}),
    "regulation": frozenset({*_REGULATION, *_SANCTIONABLE, "corrigendum", "corrigendum/@*"}),
    "nameAlias": frozenset(
        {
            *("@firstName", "@middleName", "@lastName", "@wholeName", "@function", "@gender"),
            *("@title", "@nameLanguage", "@strong", *_SANCTIONABLE),
        }
    ),
    "citizenship": frozenset(
        {*_COUNTRY, "@acquisitionDate", "@disenfranchisementDate", *_SANCTIONABLE}
    ),
    "birthdate": frozenset(
        {
            *("@circa", "@calendarType", "@birthdate", "@dayOfMonth", "@monthOfYear", "@year"),
            *("@yearRangeFrom", "@yearRangeTo", *_PLACE, *_SANCTIONABLE),
        }
    ),
    "address": frozenset(
        {
            *("@asAtListingTime", "contactInfo", "contactInfo/@key", "contactInfo/@value"),
            *_PLACE,
            *_SANCTIONABLE,
        }
    ),
    "identification": frozenset(
        {
            *("@diplomatic", "@knownExpired", "@knownFalse", "@reportedLost", "@revokedByIssuer"),
            *("@issueDate", "@issuedDate", "@issuedBy", "@latinNumber", "@nameOnDocument"),
            *("@number", "@validFrom", "@validTo", "@identificationTypeCode"),
            *("@identificationTypeDescription", *_COUNTRY, *_SANCTIONABLE),
        }
    ),
}


class EuFinancialSanctions(OfficialList):
    """Source ``eu-fsf``: the EU's consolidated list of financial sanctions (XML)."""

    name = "eu-fsf"
    title = "list-eu-fsf"
    address: ClassVar[Mapping[str, str]] = {
        # The token is public: it stands in the publisher's own RSS feed.
        "": "https://webgate.ec.europa.eu/fsd/fsf/public/files/"
        "xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw"
    }
    licence = "https://commission.europa.eu/legal-notice_en (CC BY 4.0)"
    cadence_days = 14

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for an XML file whose root is ``export`` of the publisher's name space."""
        root = root_of(raw.head)
        return "" if root and root[0] == _ROOT else None

    def published(self, raw: Raw) -> datetime | None:
        """The attribute ``generationDate`` of the root."""
        root = root_of(raw.head)
        return stated_moment(root[1].get("generationDate", "")) if root else None

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Every subject, in order of key; subjects without a name are set aside.

        Raises:
            SourceError: Not well-formed, an element, attribute or kind of subject the publisher
                does not use, a key twice, or no subject at all.
        """
        raw = files[""]
        return reading_of(raw, _records(raw))


def _records(raw: Raw) -> Iterator[tuple[str, ListEntry | None, object]]:
    for record, element in outlined(raw, "export", {SUBJECT: None}):
        parts = _parts(element, record, raw)
        yield record, entry_of(parts, record), parts[SUBJECT]


def _parts(element: etree._Element, record: str, raw: Raw) -> dict[str, list[Part]]:
    found: dict[str, list[Part]] = {SUBJECT: []}
    own: dict[str, str] = {}
    for child in element:
        tag = local_name(child)
        if tag not in _KNOWN or not tag:
            raise fault("xml-element-unknown", raw, f"{record}/{tag}", child)
        part = _part(child, _KNOWN[tag], f"{record}/{tag}", raw)
        if tag == "remark":
            own["remark"] = " ".join(filter(None, (own.get("remark"), part.get(""))))
        elif part:
            found.setdefault(tag, []).append(part)
        if tag == "address":
            found.setdefault("contactInfo", []).extend(_contacts(child))
    own |= _attributes(element, record, raw)
    found[SUBJECT].append(own)
    codes = [text for part in found.get("subjectType", ()) for text in part.values()]
    if not codes:
        path = f"{record}/subjectType"
        raise SourceError("xml-element-missing", file=raw.name, path=path, line=element.sourceline)
    for code in codes:
        if code not in SUBJECTS:
            raise fault("xml-value-unknown", raw, f"{record}/subjectType", element, value=code[:80])
    return found


def _attributes(element: etree._Element, record: str, raw: Raw) -> dict[str, str]:
    bare = etree.Element(SUBJECT)
    for name, value in ((str(n), str(v)) for n, v in element.attrib.items()):
        try:
            bare.set(name, value)
        except ValueError:
            # Read leniently, an attribute may have a name that none can be given.
            raise fault("xml-element-unknown", raw, f"{record}/@{name}", element) from None
    return {step.lstrip("@"): said for step, said in texts(bare, _KNOWN[""], record, raw)}


def _part(element: etree._Element, known: frozenset[str], place: str, raw: Raw) -> dict[str, str]:
    """Texts of an element by name; several of one name are joined."""
    part: dict[str, str] = {}
    for step, said in texts(element, known, place, raw):
        name = step.lstrip("@")
        part[name] = f"{part[name]} | {said}" if name in part else said
    return part


def _contacts(address: etree._Element) -> list[Part]:
    return [
        {str(name): str(value) for name, value in child.attrib.items()}
        for child in address
        if local_name(child) == "contactInfo"
    ]
