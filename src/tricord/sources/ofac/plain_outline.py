"""What an entry of OFAC's plain XML consists of, and the texts of one that keeps to it.

The elements are those of the published XSD, the values those of a few that were ever printed;
anything else stops the load, since a new element may change what the old ones mean.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from lxml import etree

from tricord.model.listing import squeeze
from tricord.sources.base import Raw
from tricord.sources.readers.xml_outline import fault, texts
from tricord.sources.readers.xml_records import local_name

Texts = dict[str, list[dict[str, str]]]
"""Squeezed, non-empty texts of one entry: element to its occurrences, each inner name to text.

The elements of a list (``aka`` of ``akaList``) stand under their own name; an element that
holds text alone has it under the inner name ``""``.
"""

_TEXTS: Final = frozenset({"uid", "firstName", "lastName", "title", "sdnType", "remarks"})
_MANDATORY: Final = ("uid", "lastName", "sdnType")
_VESSEL: Final = frozenset(
    {"callSign", "vesselType", "vesselFlag", "vesselOwner", "tonnage", "grossRegisteredTonnage"}
)
_COUNTRY: Final = frozenset({"uid", "country", "mainEntry"})
_LISTS: Final[Mapping[str, tuple[str, frozenset[str]]]] = {
    # List to its elements and to what may stand in each; nothing: it holds text.
    "programList": ("program", frozenset()),
    "akaList": ("aka", frozenset({"uid", "type", "category", "lastName", "firstName"})),
    "idList": (
        "id",
        frozenset({"uid", "idType", "idNumber", "idCountry", "issueDate", "expirationDate"}),
    ),
    "addressList": (
        "address",
        frozenset(
            {
                *("uid", "address1", "address2", "address3", "city", "stateOrProvince"),
                *("postalCode", "country", "region"),
            }
        ),
    ),
    "nationalityList": ("nationality", _COUNTRY),
    "citizenshipList": ("citizenship", _COUNTRY),
    "dateOfBirthList": ("dateOfBirthItem", frozenset({"uid", "dateOfBirth", "mainEntry"})),
    "placeOfBirthList": ("placeOfBirthItem", frozenset({"uid", "placeOfBirth", "mainEntry"})),
}
_VALUES: Final[Mapping[str, frozenset[str]]] = {
    "sdnType": frozenset({"Individual", "Entity", "Vessel", "Aircraft"}),
    "type": frozenset({"a.k.a.", "f.k.a.", "n.k.a."}),
    "category": frozenset({"strong", "weak"}),
    "mainEntry": frozenset({"true", "false"}),
}


def texts_of(entry: etree._Element, record: str, raw: Raw) -> Texts:
    """The texts of an entry, every name and value checked against what is published.

    Args:
        entry: A ``sdnEntry``, in whatever namespace.
        record: Where it stands, for a complaint.
        raw: Its file, for a complaint.

    Raises:
        SourceError: An unknown, repeated or missing element, or an unknown value.
    """
    found: Texts = {}
    seen: set[str] = set()
    for child in entry:
        tag = local_name(child)
        path = f"{record}/{tag}"
        if tag in seen:
            raise fault("xml-element-repeated", raw, path, child)
        seen.add(tag)
        if tag in _LISTS:
            name, known = _LISTS[tag]
            if squeeze(child.text):
                raise fault("xml-text-unexpected", raw, path, child)
            for item in child:
                if local_name(item) != name:
                    raise fault("xml-element-unknown", raw, f"{path}/{local_name(item)}", item)
                found.setdefault(name, []).append(_checked(item, known, f"{path}/{name}", raw))
        elif tag in _TEXTS or tag == "vesselInfo":
            said = _checked(child, _VESSEL if tag == "vesselInfo" else (), path, raw)
            found[tag] = [said] if said else []
        else:
            raise fault("xml-element-unknown", raw, path, child)
    for tag in _MANDATORY:
        if not found.get(tag):
            raise fault("xml-element-missing", raw, f"{record}/{tag}", entry)
    return found


def told(element: etree._Element, known: Collection[str], path: str, raw: Raw) -> dict[str, str]:
    """The texts of an element by their paths beneath it, each of which may stand there once.

    Args:
        element: The element.
        known: Paths that may stand beneath it, as in `texts`.
        path: Where it stands, for a complaint.
        raw: Its file, for a complaint.

    Raises:
        SourceError: A path that is not known or stands there twice.
    """
    found: dict[str, str] = {}
    for step, said in texts(element, known, path, raw):
        if step in found:
            raise fault("xml-element-repeated", raw, f"{path}/{step}".rstrip("/"), element)
        found[step] = said
    return found


def _checked(
    element: etree._Element, known: Collection[str], path: str, raw: Raw
) -> dict[str, str]:
    """What an element tells, held against the values of names that have few."""
    found = told(element, known, path, raw)
    for name, said in found.items():
        values = _VALUES.get(name or local_name(element))
        if values is not None and said not in values:
            where = f"{path}/{name}".rstrip("/")
            raise fault("xml-value-unknown", raw, where, element, value=said[:80])
    return found
