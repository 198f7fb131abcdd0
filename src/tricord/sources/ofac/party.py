"""A party of OFAC's advanced XML: its names and features, and what other sections say of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from lxml import etree

from tricord.model.listing import Fact, ListedIdentifier, ListedName, ListEntry, NameKind, Schema
from tricord.sources.ofac.advanced_outline import FEATURE, NAME, attribute, prose, within
from tricord.sources.ofac.plain_outline import told
from tricord.sources.ofac.references import References
from tricord.sources.ofac.wording import KINDS_OF_NAME, countries_of, stated_identifier
from tricord.sources.readers.xml_outline import fault

_SCHEMAS: Final = {
    "Individual": Schema.PERSON,
    "Entity": Schema.ORGANIZATION,
    "Vessel": Schema.VESSEL,
    "Aircraft": Schema.AIRPLANE,
}
_KINDS: Final = {
    "Name": NameKind.PRIMARY,
    **{f"{'.'.join(letters.upper())}.": kind for letters, kind in KINDS_OF_NAME.items()},
}
_NAME_ORDER: Final = (
    *("First Name", "Nickname", "Middle Name", "Patronymic", "Maiden Name"),
    *("Last Name", "Matronymic"),
)
"""In which order the parts of a person's name are said; they are printed last name first."""
_EAST_ASIAN: Final = ("Chinese", "Japanese", "Korean")
"""How scripts are called that write the family name first and no space."""
_BELONGING: Final = frozenset(
    {
        *("Citizenship Country", "Nationality Country", "Nationality of Registration"),
        *("Registration Country", "Vessel Flag"),
    }
)
_AT: Final = "FeatureVersion/"


@dataclass(slots=True)
class Party:
    """A party, while the rest of the file is read.

    Attributes:
        record: Where it stands.
        entry_id: ``FixedRef``, the same number as ``uid`` and ``ent_num``.
        profile: Number its listings and relations refer to.
        identity: Number its documents refer to.
        schema: What it is.
        names: Its names, the primary one first.
        facts: What has been said of it.
        identifiers: Numbers and codes among its features.
        belonging: Nationalities, flag, registration, as printed.
        seats: Countries of its addresses, as printed.
        birth_dates: As in `ListEntry.birth_dates`.
        remarks: The publisher's comment.
        documents: Identifiers of its documents.
        programmes: Programmes it is listed under.
        listed: List and day of each listing.
    """

    record: str
    entry_id: str
    profile: str
    identity: str
    schema: Schema
    names: list[ListedName]
    facts: list[Fact]
    identifiers: list[ListedIdentifier] = field(default_factory=list)
    belonging: list[str] = field(default_factory=list)
    seats: list[str] = field(default_factory=list)
    birth_dates: list[str] = field(default_factory=list)
    remarks: str = ""
    documents: list[ListedIdentifier] = field(default_factory=list)
    programmes: list[str] = field(default_factory=list)
    listed: list[tuple[str, date]] = field(default_factory=list)

    def entry(self, sdn: bool) -> ListEntry:
        """The entry, of the SDN list or of the consolidated one."""
        days = [day for name, day in self.listed if (name == SDN_LIST) is sdn]
        return ListEntry(
            entry_id=self.entry_id,
            schema=self.schema,
            names=tuple(dict.fromkeys(self.names)),
            record=self.record,
            facts=tuple(sorted({(path, said) for path, said in self.facts if said})),
            identifiers=tuple(dict.fromkeys((*self.documents, *self.identifiers))),
            programmes=tuple(dict.fromkeys(self.programmes)),
            countries=countries_of(self.belonging) or countries_of(self.seats),
            birth_dates=tuple(dict.fromkeys(self.birth_dates)),
            listed_on=min(days, default=None),
            remarks=self.remarks,
        )


SDN_LIST: Final = "SDN List"
"""What a file calls the list of Specially Designated Nationals."""


def fact(path: str, said: Mapping[str, str]) -> Fact:
    """One fact of several texts, in order of their names; empty ones are left out."""
    return path, "; ".join(f"{name}={text}" for name, text in sorted(said.items()) if text)


def party_of(record: str, element: etree._Element, references: References) -> Party:
    """The party of a ``DistinctParty``.

    Raises:
        SourceError: It is not as published, refers to nothing, or has no name.
    """
    raw = references.raw
    comments: list[str] = []
    profiles: list[etree._Element] = []
    for name, child in within(element, record, raw):
        if name == "Comment":
            comments.append(prose(child, f"{record}/Comment", raw))
        else:
            profiles.append(child)
    place = f"{record}/Profile"
    profile = _only(profiles, place, element, references)
    identities: list[etree._Element] = []
    features: list[etree._Element] = []
    for name, child in within(profile, place, raw):
        if name == "Comment":
            comments.append(prose(child, f"{place}/Comment", raw))
        else:
            (identities if name == "Identity" else features).append(child)
    identity = _only(identities, f"{place}/Identity", profile, references)
    kind = references.word(profile, "PartySubType", place)
    if kind not in _SCHEMAS:
        where = f"{place}/@PartySubTypeID"
        raise fault("xml-value-unknown", raw, where, profile, value=kind[:80])
    names, facts = _names(identity, f"{place}/Identity", _SCHEMAS[kind], references)
    party = Party(
        record=record,
        entry_id=attribute(element, "FixedRef", record, raw),
        profile=attribute(profile, "ID", place, raw),
        identity=attribute(identity, "ID", f"{place}/Identity", raw),
        schema=_SCHEMAS[kind],
        names=names,
        facts=[("PartyType", kind), *facts, *(("Comment", each) for each in comments)],
        remarks=" ".join(filter(None, comments)),
    )
    for feature in features:
        _add_feature(party, feature, f"{place}/Feature", references)
    return party


def _only(
    found: list[etree._Element], place: str, parent: etree._Element, references: References
) -> etree._Element:
    """The one element: the standard allows several profiles, the publisher has one."""
    if len(found) == 1:
        return found[0]
    code = "xml-element-repeated" if found else "xml-element-missing"
    raise fault(code, references.raw, place, found[1] if found else parent)


def _names(
    identity: etree._Element, place: str, schema: Schema, references: References
) -> tuple[list[ListedName], list[Fact]]:
    raw = references.raw
    kinds: dict[str, str] = {}
    aliases: list[etree._Element] = []
    facts: list[Fact] = []
    for name, child in within(identity, place, raw):
        if name == "Alias":
            aliases.append(child)
        elif name == "NamePartGroups":
            kinds |= _kinds_of_parts(child, f"{place}/{name}", references)
        elif name == "Comment":
            facts.append((name, prose(child, f"{place}/{name}", raw)))
    names: list[ListedName] = []
    for alias in aliases:
        where = f"{place}/Alias"
        letters = references.word(alias, "AliasType", where)
        kind = _KINDS.get(letters)
        if kind is None:
            raise fault(
                "xml-value-unknown", raw, f"{where}/@AliasTypeID", alias, value=letters[:80]
            )
        main, weak = alias.get("Primary") == "true", alias.get("LowQuality") == "true"
        said = {"AliasType": letters, "LowQuality": "true" if weak else ""}
        for name, child in within(alias, where, raw):
            path = f"{where}/{name}"
            if name == "Comment":
                facts.append(fact("Alias", {"Comment": prose(child, path, raw)}))
                continue
            parts, script = _parts(child, path, kinds, references)
            facts.append(fact("Alias", {**said, **parts, "Script": script}))
            text = _said(parts, script, schema)
            new = ListedName(text, kind if script == "Latin" else NameKind.ORIGINAL_SCRIPT, weak)
            first = main and references.word(child, "DocNameStatus", path) == "Primary Latin"
            names.insert(0 if first else len(names), new)
    names = [name for name in names if name.text]
    if not names or names[0].kind is not NameKind.PRIMARY:
        raise fault("xml-element-missing", raw, f"{place}/Alias/DocumentedName", identity)
    return names, facts


def _kinds_of_parts(groups: etree._Element, place: str, references: References) -> dict[str, str]:
    kinds = {}
    for master_name, master in within(groups, place, references.raw):
        for name, group in within(master, f"{place}/{master_name}", references.raw):
            where = f"{place}/{master_name}/{name}"
            number = attribute(group, "ID", where, references.raw)
            kinds[number] = references.word(group, "NamePartType", where)
    return kinds


def _parts(
    documented: etree._Element, place: str, kinds: Mapping[str, str], references: References
) -> tuple[dict[str, str], str]:
    """The parts of a name by their kind, in printed order, and their script."""
    raw = references.raw
    parts: dict[str, str] = {}
    script = "Latin"
    for name, child in within(documented, place, raw):
        if name != "DocumentedNamePart":
            continue
        for value_name, value in within(child, f"{place}/{name}", raw):
            where = f"{place}/{name}/{value_name}"
            text = told(value, NAME, where, raw).get("", "")
            number = attribute(value, "NamePartGroupID", where, raw)
            if number not in kinds:
                raise fault(
                    *("xml-reference-unknown", raw, where, value),
                    kind="NamePartGroup",
                    number=number[:20],
                )
            kind = kinds[number]
            parts[kind] = f"{parts[kind]} {text}" if kind in parts else text
            script = references.word(value, "Script", where)
    return parts, script


def _said(parts: Mapping[str, str], script: str, schema: Schema) -> str:
    """A name as it is said: a person's given name first, but for scripts of East Asia."""
    if schema is not Schema.PERSON:
        return " ".join(text for text in parts.values() if text)
    if script.startswith(_EAST_ASIAN):
        last = parts.get("Last Name", "")
        return last + "".join(text for kind, text in parts.items() if kind != "Last Name")
    known = [kind for kind in _NAME_ORDER if kind in parts]
    others = [kind for kind in parts if kind not in _NAME_ORDER]
    return " ".join(parts[kind] for kind in (*known, *others) if parts[kind])


def _add_feature(party: Party, feature: etree._Element, place: str, references: References) -> None:
    raw = references.raw
    label = references.word(feature, "FeatureType", place)
    said = told(feature, FEATURE, place, raw)
    text = said.get(f"{_AT}VersionDetail", "")
    if number := said.get(f"{_AT}VersionDetail/@DetailReferenceID"):
        text = references.named("DetailReference", number, place, feature)
    period = references.period(said, f"{_AT}DatePeriod/", place, feature)
    countries: tuple[str, ...] = ()
    where = ""
    if number := said.get(f"{_AT}VersionLocation/@LocationID"):
        location = references.place(number, place, feature)
        countries, where = location.countries, location.text
    reliability = said.get(f"{_AT}@ReliabilityID")
    certain = references.named("Reliability", reliability, place, feature) if reliability else ""
    told_of = {
        "FeatureType": label,
        "VersionDetail": text,
        "DatePeriod": period.printed if period else "",
        "Location": where,
        "Reliability": "" if certain == "Unknown" else certain,
        "Comment": said.get(f"{_AT}Comment", ""),
    }
    party.facts.append(fact("Feature", told_of))
    if label == "Birthdate" and period:
        party.birth_dates.append(period.birth_date)
    elif label == "Location":
        party.seats += countries
    elif label in _BELONGING:
        party.belonging += countries or ([text] if text else [])
    elif text and (found := stated_identifier(f"{label} {text}", party.schema)):
        party.identifiers.append(found)
