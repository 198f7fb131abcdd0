"""What a record of OFAC's advanced XML consists of.

The paths are those of the publisher's XSD that a file of August 2025 really uses, with the
comments the XSD allows beside them; anything else stops the load. An attribute ``DeltaAction``
is among the rest: it would make the file a list of changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from lxml import etree

from tricord.sources.base import Raw
from tricord.sources.ofac.plain_outline import told
from tricord.sources.readers.xml_outline import fault
from tricord.sources.readers.xml_records import local_name

SECTIONS: Final = {
    "DateOfIssue": None,
    "ReferenceValueSets": frozenset(
        f"{kind}Values"
        for kind in (
            *("AliasType", "AreaCode", "AreaCodeType", "CalendarType", "Country"),
            *("CountryRelevance", "DecisionMakingBody", "DetailReference", "DetailType"),
            *("DocNameStatus", "EntryEventType", "EntryLinkType", "ExRefType", "FeatureType"),
            *("FeatureTypeGroup", "IDRegDocDateType", "IDRegDocType", "IdentityFeatureLinkType"),
            *("LegalBasis", "LegalBasisType", "List", "LocPartType", "LocPartValueStatus"),
            *("LocPartValueType", "NamePartType", "Organisation", "PartySubType", "PartyType"),
            *("RelationQuality", "RelationType", "Reliability", "SanctionsProgram"),
            *("SanctionsType", "Script", "ScriptStatus", "SubsidiaryBody", "SupInfoType"),
            *("TargetType", "Validity"),
        )
    ),
    "Locations": frozenset({"Location"}),
    "IDRegDocuments": frozenset({"IDRegDocument"}),
    "DistinctParties": frozenset({"DistinctParty"}),
    "ProfileRelationships": frozenset({"ProfileRelationship"}),
    "SanctionsEntries": frozenset({"SanctionsEntry"}),
    # Nothing has ever stood in it, so it is not known what it would change.
    "SanctionsEntryLinks": frozenset(),
}
"""What stands in the root; see `tricord.sources.readers.xml_records.Outline`."""


def _paths(*paths: str) -> frozenset[str]:
    """Paths with all that lead to them."""
    found: set[str] = set()
    for path in paths:
        steps = path.split("/")
        found |= {"/".join(steps[: length + 1]) for length in range(len(steps))}
    return frozenset(found)


def _date(at: str) -> Iterable[str]:
    return (f"{at}{part}" for part in ("@CalendarTypeID", "Year", "Month", "Day"))


def _period(at: str) -> Iterable[str]:
    fixed = ("@YearFixed", "@MonthFixed", "@DayFixed")
    yield from (f"{at}{part}" for part in ("@CalendarTypeID", "Comment", *fixed))
    for side in ("Start", "End"):
        yield from (f"{at}{side}/{part}" for part in ("@Approximate", *fixed))
        for end in ("From", "To"):
            yield from _date(f"{at}{side}/{end}/")


DATE: Final = _paths(*_date(""))
AREA_CODE: Final = _paths("@AreaCodeID")
COUNTRY: Final = _paths("@CountryID", "@CountryRelevanceID")
PART_VALUE: Final = _paths(
    *("@Primary", "@LocPartValueTypeID", "@LocPartValueStatusID", "Comment", "Value")
)
DOCUMENT_DATE: Final = _paths("@IDRegDocDateTypeID", *_period("DatePeriod/"))
NAME: Final = _paths("@NamePartGroupID", "@ScriptID", "@ScriptStatusID", "@Acronym")
FEATURE: Final = _paths(
    *("@ID", "@FeatureTypeID", "FeatureVersion/@ID", "FeatureVersion/@ReliabilityID"),
    *("FeatureVersion/Comment", "FeatureVersion/VersionDetail/@DetailTypeID"),
    "FeatureVersion/VersionDetail/@DetailReferenceID",
    "FeatureVersion/VersionLocation/@LocationID",
    *("FeatureVersion/IDRegDocumentReference/@IDRegDocumentID", "IdentityReference/@IdentityID"),
    *("IdentityReference/@IdentityFeatureLinkTypeID", *_period("FeatureVersion/DatePeriod/")),
)
RELATIONSHIP: Final = _paths(
    *("@ID", "@From-ProfileID", "@To-ProfileID", "@RelationTypeID", "@RelationQualityID"),
    *("@Former", "@SanctionsEntryID", "Comment", *_period("DatePeriod/")),
)
EVENT: Final = _paths("@ID", "@EntryEventTypeID", "@LegalBasisID", "Comment", *_date("Date/"))
MEASURE: Final = _paths("@ID", "@SanctionsTypeID", "Comment", *_period("DatePeriod/"))

_REFERENCES: Final = ("FeatureVersionReference", "IDRegDocumentReference")
_SHAPES: Final[Mapping[str, tuple[frozenset[str], frozenset[str]]]] = {
    # Element whose children repeat to its attributes and children.
    name: (frozenset(attributes), frozenset(children))
    for name, attributes, children in (
        (
            "Location",
            ("ID",),
            ("Comment", "LocationAreaCode", "LocationCountry", "LocationPart", *_REFERENCES),
        ),
        ("LocationPart", ("LocPartTypeID",), ("LocationPartValue",)),
        (
            "IDRegDocument",
            (
                *("ID", "IDRegDocTypeID", "IdentityID", "IssuedBy-CountryID"),
                *("IssuedIn-LocationID", "ValidityID"),
            ),
            (
                *("Comment", "IDRegistrationNo", "IssuingAuthority", "DocumentDate"),
                *("DocumentedNameReference", "FeatureVersionReference"),
            ),
        ),
        ("DistinctParty", ("FixedRef",), ("Comment", "Profile")),
        ("Profile", ("ID", "PartySubTypeID"), ("Comment", "Identity", "Feature")),
        (
            "Identity",
            ("ID", "FixedRef", "Primary", "False"),
            ("Comment", "Alias", "NamePartGroups", "IDRegDocumentReference"),
        ),
        (
            "Alias",
            ("FixedRef", "AliasTypeID", "Primary", "LowQuality"),
            ("Comment", "DocumentedName"),
        ),
        (
            "DocumentedName",
            ("ID", "FixedRef", "DocNameStatusID"),
            ("DocumentedNamePart",),
        ),
        ("DocumentedNamePart", (), ("NamePartValue",)),
        ("NamePartGroups", (), ("MasterNamePartGroup",)),
        ("MasterNamePartGroup", (), ("NamePartGroup",)),
        ("NamePartGroup", ("ID", "NamePartTypeID"), ()),
        (
            "SanctionsEntry",
            ("ID", "ProfileID", "ListID", "EntryProfileRef"),
            ("Comment", "LimitationsToListing", "EntryEvent", "SanctionsMeasure"),
        ),
    )
}


def within(element: etree._Element, place: str, raw: Raw) -> Iterator[tuple[str, etree._Element]]:
    """Name and element of every child, names of children and attributes held against the outline.

    Args:
        element: One whose children may repeat (a ``Location``, an ``Alias``).
        place: Where it stands, for a complaint.
        raw: Its file, for a complaint.

    Raises:
        SourceError: A child or attribute that is not known.
    """
    attributes, children = _SHAPES[local_name(element)]
    for given in map(str, element.attrib):
        if given not in attributes:
            raise fault("xml-element-unknown", raw, f"{place}/@{given}", element)
    for child in element:
        name = local_name(child)
        if name not in children:
            raise fault("xml-element-unknown", raw, f"{place}/{name}", child)
        yield name, child


def prose(element: etree._Element, place: str, raw: Raw) -> str:
    """The text of an element that holds nothing else, such as a ``Comment``.

    Raises:
        SourceError: It holds something else.
    """
    return told(element, (), place, raw).get("", "")


def attribute(element: etree._Element, name: str, place: str, raw: Raw) -> str:
    """An attribute that must be there.

    Raises:
        SourceError: It is missing or empty.
    """
    said = str(element.get(name, "")).strip()
    if not said:
        raise fault("xml-element-missing", raw, f"{place}/@{name}", element)
    return said
