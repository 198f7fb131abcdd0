"""What OFAC's advanced XML says once and refers to by number: words and places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from lxml import etree

from tricord.model.listing import squeeze
from tricord.sources.base import Raw
from tricord.sources.ofac.advanced_outline import (
    AREA_CODE,
    COUNTRY,
    PART_VALUE,
    attribute,
    prose,
    within,
)
from tricord.sources.ofac.period import Period, day_of, period_of
from tricord.sources.ofac.plain_outline import told
from tricord.sources.readers.xml_outline import fault
from tricord.sources.readers.xml_records import local_name

_NO_TYPE: Final = "Unknown"


@dataclass(frozen=True, slots=True)
class Place:
    """A location.

    Attributes:
        countries: Its countries, as printed.
        text: All it says, for a fact.
    """

    countries: tuple[str, ...]
    text: str


class References:
    """The tables at the head of a file, filled while it is read.

    Args:
        raw: The file, for a complaint.
    """

    def __init__(self, raw: Raw) -> None:
        self.raw = raw
        self._words: dict[tuple[str, str], str] = {}
        self._places: dict[str, Place] = {}
        self._party_types: dict[str, str] = {}

    def learn_words(self, values: etree._Element) -> None:
        """Take in one set of reference values, such as ``AliasTypeValues``."""
        for value in values:
            kind, number = local_name(value), str(value.get("ID", ""))
            said = squeeze(value.text)
            if kind == "AreaCode":
                said = squeeze(value.get("Description"))
            if kind == "Country":
                said = said or squeeze(value.get("ISO2"))
            if kind == "PartySubType":
                self._party_types[number] = str(value.get("PartyTypeID", ""))
            self._words[kind, number] = said

    def learn_place(self, record: str, location: etree._Element) -> None:
        """Take in one ``Location``.

        Raises:
            SourceError: It is not as published, or refers to nothing.
        """
        countries: list[str] = []
        texts: list[str] = []
        for name, child in within(location, record, self.raw):
            place = f"{record}/{name}"
            if name == "LocationAreaCode":
                told(child, AREA_CODE, place, self.raw)
                countries.append(self.word(child, "AreaCode", place))
            elif name == "LocationCountry":
                told(child, COUNTRY, place, self.raw)
                countries.append(self.word(child, "Country", place))
            elif name == "LocationPart":
                kind = self.word(child, "LocPartType", place)
                for value_name, value in within(child, place, self.raw):
                    said = told(value, PART_VALUE, f"{place}/{value_name}", self.raw)
                    text = said.get("Value", "")
                    if kind == _NO_TYPE:
                        countries.append(text)
                        continue
                    script = f" ({said['Comment']})" if "Comment" in said else ""
                    texts.append(f"{kind}{script}={text}")
            elif name == "Comment":
                texts.append(prose(child, place, self.raw))
        known = tuple(dict.fromkeys(country for country in countries if country))
        number = attribute(location, "ID", record, self.raw)
        self._places[number] = Place(known, ", ".join(sorted({*filter(None, texts), *known})))

    def word(self, element: etree._Element, kind: str, place: str, by: str = "") -> str:
        """What the number in an attribute of an element stands for.

        Args:
            element: It has an attribute `by`.
            kind: Table looked into: ``FeatureType``.
            place: Where the element stands, for a complaint.
            by: Name of the attribute; `kind` with ``ID`` by default.

        Raises:
            SourceError: The attribute is missing, or its number stands in no table.
        """
        number = attribute(element, by or f"{kind}ID", place, self.raw)
        return self.named(kind, number, place, element)

    def named(self, kind: str, number: str, place: str, element: etree._Element) -> str:
        """What a number stands for in the table of a kind.

        Raises:
            SourceError: It stands for nothing.
        """
        word = self._words.get((kind, number))
        if kind == "PartySubType" and word == _NO_TYPE:
            # Individuals and entities have no finer type; the type of party says it.
            kind, number = "PartyType", self._party_types[number]
            word = self._words.get((kind, number))
        if word is None:
            raise fault(
                "xml-reference-unknown", self.raw, place, element, kind=kind, number=number[:20]
            )
        return word

    def place(self, number: str, place: str, element: etree._Element) -> Place:
        """The location of a number.

        Raises:
            SourceError: There is none.
        """
        found = self._places.get(number)
        if found is None:
            raise fault(
                *("xml-reference-unknown", self.raw, place, element),
                kind="Location",
                number=number[:20],
            )
        return found

    def period(
        self, said: Mapping[str, str], at: str, place: str, element: etree._Element
    ) -> Period | None:
        """`period_of`, with a complaint where it is no period.

        Raises:
            SourceError: It is none.
        """
        try:
            return period_of(said, at)
        except (ValueError, OverflowError) as broken:
            where = f"{place}/{at}".rstrip("/")
            value = str(broken)[:80]
            raise fault("xml-value-invalid", self.raw, where, element, value=value) from None

    def day(self, said: Mapping[str, str], at: str, place: str, element: etree._Element) -> date:
        """`day_of`, with a complaint where there is no day.

        Raises:
            SourceError: There is none.
        """
        try:
            day = day_of(said, at)
        except (ValueError, OverflowError):
            day = None
        if day is None:
            where = f"{place}/{at}".rstrip("/")
            value = "-".join(said.get(f"{at}{part}", "") for part in ("Year", "Month", "Day"))
            raise fault("xml-value-invalid", self.raw, where, element, value=value[:80])
        return day
