"""What an entry of the UN list consists of, and the texts of one that keeps to it.

Every element and every value that is one of a few is known here; anything else stops the
load, since a new element may change what the old ones mean.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from lxml import etree

from tricord.errors import SourceError
from tricord.model.listing import squeeze
from tricord.sources.base import Raw

NAME_PARTS: Final = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
"""Where the name of a person stands, in printed order; a body's stands in the first."""

TEXT_CHARACTERS: Final = 100_000
"""Longest text of one element; the longest published so far has about 1,500 characters."""

NO_FACT: Final = frozenset({"DATAID", "VERSIONNUM", "SORT_KEY", "SORT_KEY_LAST_MOD"})
"""Elements that say nothing about who is listed, or nothing at all."""

_MANDATORY: Final = ("REFERENCE_NUMBER", "FIRST_NAME", "UN_LIST_TYPE", "LISTED_ON")
_TEXTS: Final = frozenset(
    {*_MANDATORY, *NO_FACT, "NAME_ORIGINAL_SCRIPT", "COMMENTS1"},
)
_LISTS: Final = frozenset({"LIST_TYPE", "LAST_DAY_UPDATED"})
_ADDRESS: Final = frozenset({"STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE"})
_ALIAS: Final = frozenset({"QUALITY", "ALIAS_NAME", "NOTE"})
_DATE: Final = frozenset({"TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE"})
_DOCUMENT: Final = frozenset(
    {
        *("TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER", "ISSUING_COUNTRY"),
        *("DATE_OF_ISSUE", "CITY_OF_ISSUE", "COUNTRY_OF_ISSUE", "NOTE"),
    }
)
_BIRTH_OF_ALIAS: Final = frozenset({"DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"})
_VALUE: Final = frozenset({"VALUE"})

_SHAPES: Final[Mapping[str, Mapping[str, frozenset[str] | None]]] = {
    # Element to the names of its children; None: it holds text.
    "INDIVIDUAL": {
        **dict.fromkeys((*_TEXTS, *NAME_PARTS, "GENDER")),
        **dict.fromkeys((*_LISTS, "TITLE", "DESIGNATION", "NATIONALITY"), _VALUE),
        "INDIVIDUAL_ALIAS": _ALIAS | _BIRTH_OF_ALIAS,
        "INDIVIDUAL_ADDRESS": _ADDRESS,
        "INDIVIDUAL_DATE_OF_BIRTH": _DATE,
        "INDIVIDUAL_PLACE_OF_BIRTH": _ADDRESS,
        "INDIVIDUAL_DOCUMENT": _DOCUMENT,
    },
    "ENTITY": {
        **dict.fromkeys(_TEXTS),
        **dict.fromkeys(_LISTS, _VALUE),
        "ENTITY_ALIAS": _ALIAS,
        "ENTITY_ADDRESS": _ADDRESS,
    },
}
_KNOWN_VALUES: Final[Mapping[str, frozenset[str]]] = {
    # Mali: a regime that ended in August 2023 and stands in older publications.
    "UN_LIST_TYPE": frozenset(
        {
            *("Al-Qaida", "CAR", "DPRK", "DRC", "GB", "Haiti", "Iran", "Iraq", "Libya"),
            *("Mali", "Somalia", "SouthSudan", "Sudan", "Taliban", "Yemen"),
        }
    ),
    "GENDER": frozenset({"Male", "Female"}),
    "QUALITY": frozenset({"Good", "Low", "a.k.a.", "f.k.a."}),
    "TYPE_OF_DATE": frozenset({"EXACT", "APPROXIMATELY", "BETWEEN"}),
    "LIST_TYPE": frozenset({"UN List"}),
}
_DATES: Final[Mapping[str, re.Pattern[str]]] = {
    "LISTED_ON": re.compile(r"\d{4}-\d\d-\d\d(?:[+-]\d\d:\d\d)?"),
    "DATE": re.compile(r"\d{4}-\d\d-\d\d"),
    **dict.fromkeys(("YEAR", "FROM_YEAR", "TO_YEAR"), re.compile(r"\d{4}")),
}

Children = dict[str, list[dict[str, list[str]]]]
"""Squeezed, non-empty texts of one entry: child to its occurrences, each inner name to texts.

The text of a child without children stands under the inner name ``""``.
"""


def children_of(entry: etree._Element, record: str, raw: Raw) -> Children:
    """The texts of an entry, every name and value checked against what is published.

    Args:
        entry: An ``INDIVIDUAL`` or ``ENTITY``.
        record: Where it stands, for a complaint.
        raw: Its file, for a complaint.

    Raises:
        SourceError: An unknown, repeated or missing element, an unknown value or a false date.
    """
    shape = _SHAPES[str(entry.tag)]
    found: Children = {}
    for child in entry:
        tag = str(child.tag)
        if tag not in shape:
            raise _fault("xml-element-unknown", raw, record, child)
        inner = shape[tag]
        if inner is None:
            if len(child):
                raise _fault("xml-element-unknown", raw, f"{record}/{tag}", child[0])
            if tag in found:
                raise _fault("xml-element-repeated", raw, record, child)
            texts = {"": [said]} if (said := _checked(child, tag, record, raw)) else {}
        else:
            texts = _inner(child, inner, f"{record}/{tag}", raw)
        found.setdefault(tag, []).append(texts)
    for tag in _MANDATORY:
        if not any(found.get(tag, ())):
            line = entry.sourceline
            raise SourceError(
                "xml-element-missing", file=raw.name, path=f"{record}/{tag}", line=line
            )
    return found


def _inner(
    child: etree._Element, inner: frozenset[str], path: str, raw: Raw
) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = {}
    seen: set[str] = set()
    if squeeze(child.text):
        raise _fault("xml-text-unexpected", raw, path, child)
    for element in child:
        name = str(element.tag)
        if name not in inner or len(element):
            raise _fault("xml-element-unknown", raw, path, element)
        if name in seen and inner is not _VALUE:
            raise _fault("xml-element-repeated", raw, path, element)
        seen.add(name)
        known = str(child.tag) if inner is _VALUE else name
        if said := _checked(element, known, path, raw):
            texts.setdefault(name, []).append(said)
    return texts


def _checked(element: etree._Element, known: str, path: str, raw: Raw) -> str:
    """Text of an element, checked against the values or dates known for `known`."""
    said = squeeze(element.text)
    if len(said) > TEXT_CHARACTERS:
        raise _fault("xml-too-large", raw, path, element)
    if said and known in _KNOWN_VALUES and said not in _KNOWN_VALUES[known]:
        raise _fault("xml-value-unknown", raw, path, element, value=said[:80])
    if said and known in _DATES:
        try:
            if not _DATES[known].fullmatch(said):
                raise ValueError(said)
            date.fromisoformat(said[:10] if len(said) > 4 else f"{said}-01-01")
        except ValueError:
            raise _fault("xml-value-invalid", raw, path, element, value=said[:80]) from None
    return said


def _fault(code: str, raw: Raw, path: str, element: etree._Element, **more: str) -> SourceError:
    where = f"{path}/{element.tag}"
    return SourceError(code, file=raw.name, path=where, line=element.sourceline, **more)
