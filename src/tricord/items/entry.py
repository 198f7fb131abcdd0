"""One thing the partners watch: what it is called, which tariff lines see it, who makes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Literal

PARTNERS: Final = ("KOR", "USA", "JPN")
"""ISO 3166 alpha-3 of those who share the catalogue."""

SCHEMES: Final = ("HSK-10", "JP-9", "HTS-10", "CN-10")
"""Tariffs of single States, with the digits of their lines: Korea, Japan, USA, China."""

CADENCES: Final[Mapping[str, int]] = {"A": 7, "B": 14, "C": 31, "D": 92}
"""Days between two reports on an item, by its grade: a week, a fortnight, a month, a quarter.

The steps are those of the Republic of Korea (foreign ministry, 2021-11)."""

MOST_MIXED: Final = 0.5
"""A line of which an item is a smaller share by value than this does not show the item."""


class Stage(StrEnum):
    """How far a material has come."""

    ORE = "ore"
    REFINED = "refined"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class HsLine:
    """A line of the Harmonized System that an item is traded under.

    Attributes:
        code: Six digits.
        edition: Year of the edition the code is of.
        purity: Share of the value of the line that is the item, 0 to 1: 1 where the text of the
            line says so (`sole`), else as measured; ``None`` where nobody measured it.
        sole: The text of the line covers nothing but this item.
    """

    code: str
    edition: int
    purity: float | None
    sole: bool


@dataclass(frozen=True, slots=True)
class NationalLine:
    """A line of a State's tariff that tells one material apart.

    Attributes:
        scheme: Whose tariff: ``HTS-10``, ``HSK-10``, ``JP-9``, ``CN-10``.
        line: As printed; one with fewer digits stands for all lines beneath it.
        material: What it holds.
    """

    scheme: str
    line: str
    material: str

    @property
    def digits(self) -> str:
        """The line without dots and dashes."""
        return digits_of(self.line)


@dataclass(frozen=True, slots=True)
class Producer:
    """A country's part in the world's output of an item.

    Attributes:
        place: ISO 3166 alpha-3.
        share: Share of the world total, 0 to 1.
        measure: What is counted.
        year: Of the figure.
        source: Publication and table.
    """

    place: str
    share: float
    measure: Literal["production", "refining", "capacity"]
    year: int
    source: str


@dataclass(frozen=True, slots=True)
class PriceSeries:
    """A published series of prices of an item, or of what is nearest to it.

    Attributes:
        dataset: ``world-bank-prices`` or ``imf-prices``.
        series: Its name, as the publisher gives it.
    """

    dataset: str
    series: str


@dataclass(frozen=True)
class Substitute:
    """What could stand in for an item.

    Attributes:
        item_id: Item of the catalogue that could; empty where it is none.
        names: What it is, by language.
        note: Where it can, and at what price, by language.
    """

    item_id: str
    names: Mapping[str, str] = field(hash=False)
    note: Mapping[str, str] = field(hash=False)


@dataclass(frozen=True)
class Item:
    """One item of the catalogue.

    Attributes:
        item_id: Stable, lower case.
        names: What people call it, by language: ``en``, ``ko``, ``ja``.
        material: What it is made of; items of one material differ by stage or form.
        family: Siblings whose thresholds are pooled.
        stage: Ore, refined or product.
        lines: Lines of the Harmonized System it is traded under.
        national: Lines of a State's tariff that hold it alone, as far as they could be verified.
        lies_in: Lines of a State's tariff that have no place of their own for it: it lies in them
            with other things, and nothing finer of that State shows it.
        owners: Ministry in charge, by partner. No partner publishes this for each item: these are
            Tricord's defaults by subject, and a settings file replaces them.
        grade: ``A`` to ``D`` by partner. The partners' own grades are not public: these are
            Tricord's defaults, by the rule of `tricord.items.grading`.
        substitutes: What could stand in for it.
        producers: The five largest, by share of the world.
        producers_before: The same of the year before, where its table has it.
        prices: Published series of its price.
        routes: Straits it commonly passes on its way to the partners.
        route_note: Why these, by language; empty where there are none.
        minerals: Names under which geological surveys list it.
        sources: Where all this is from.
        group: File of the catalogue it stands in.
        words: Further words people use for it, in any language.
        replaceable: How well others stand in: ``none``, ``loss`` (at a loss of performance or at
            much higher cost), ``ready``; ``unknown`` where no source says.
    """

    item_id: str
    names: Mapping[str, str] = field(hash=False)
    material: str
    family: str
    stage: Stage
    lines: tuple[HsLine, ...]
    national: tuple[NationalLine, ...]
    owners: Mapping[str, str] = field(hash=False)
    grade: Mapping[str, str] = field(hash=False)
    lies_in: tuple[NationalLine, ...] = ()
    substitutes: tuple[Substitute, ...] = ()
    producers: tuple[Producer, ...] = ()
    producers_before: tuple[Producer, ...] = ()
    prices: tuple[PriceSeries, ...] = ()
    routes: tuple[str, ...] = ()
    route_note: Mapping[str, str] = field(default_factory=dict, hash=False)
    minerals: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    group: str = ""
    words: tuple[str, ...] = ()
    replaceable: Literal["none", "loss", "ready", "unknown"] = "unknown"

    def name(self, language: str) -> str:
        """What it is called in a language: ``en``, ``ko`` or ``ja``."""
        return self.names[language]

    @property
    def cadence_days(self) -> Mapping[str, int]:
        """Days between two reports, by partner; of its grade."""
        return {partner: CADENCES[grade] for partner, grade in self.grade.items()}

    def line(self, code: str) -> HsLine | None:
        """Its line of a code of six digits; ``None`` where it is not traded under that."""
        return next((line for line in self.lines if line.code == code), None)


def digits_of(code: str) -> str:
    """A code as digits alone."""
    return "".join(char for char in code if char.isdigit())
