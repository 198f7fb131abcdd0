"""One item of the catalogue as of a day: stages of each partner, figures, who makes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from tricord.items import Item
from tricord.signals.gathering import Course
from tricord.signals.signal import Channel, Signal
from tricord.signals.stages import Stage

_TELLING: Final = (Channel.TRADE, Channel.POLICY, Channel.MISSION, Channel.STRUCTURE)
"""Channels that name an origin, in the order in which they are asked: what happened goes first."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of one series as they were known on the day.

    Attributes:
        dataset: Publication they are of.
        name: Name of the series as its publisher gives it, or the codes of its lines.
        unit: Unit as printed, or ``t`` or ``USD``.
        points: Periods in order with their figures; ``None`` where one is missing.
        known_on: Day on which the newest became known.
        emulated: The usual lag stands for a day of publication.
    """

    dataset: str
    name: str
    unit: str
    points: tuple[tuple[date, float | None], ...]
    known_on: date
    emulated: bool

    @property
    def newest(self) -> tuple[date, float]:
        """The newest period and its figure."""
        return [(day, figure) for day, figure in self.points if figure is not None][-1]

    def before(self, months: int) -> float | None:
        """The figure so many periods before the newest; ``None`` where it is missing."""
        figures = dict(self.points)
        days = [day for day, _ in self.points]
        at = days.index(self.newest[0]) - months
        return figures[days[at]] if at >= 0 else None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a partner's imports of an item come from, by value.

    Attributes:
        place: ISO 3166 alpha-3.
        share: Share of the value, 0 to 1.
        value_usd: The value.
        year: The newest whole year known.
    """

    place: str
    share: float
    value_usd: float
    year: int


@dataclass(frozen=True, slots=True)
class Trade:
    """A partner's monthly trade in an item from one origin.

    Attributes:
        origin: ISO 3166 alpha-3: that of a signal, else the largest of the last year.
        lines: Codes of the lines that are added up.
        mirror: The origin's exports stand in for the partner's imports.
        figures: Tonnes or US dollars by month.
        year_usd: Value of the last twelve months known; ``None`` where one has no value.
        year_to: The last of those months.
    """

    origin: str
    lines: tuple[str, ...]
    mirror: bool
    figures: Figures
    year_usd: float | None
    year_to: date


@dataclass(frozen=True, slots=True)
class Stock:
    """What a partner says it holds of an item."""

    partner: str
    held_on: date
    stock_t: float | None
    daily_use_t: float | None
    source: str


@dataclass(frozen=True, slots=True)
class Project:
    """A project that is to deliver an item.

    Attributes:
        name: Name of the project.
        place: ISO 3166 alpha-3.
        stage: Word of the table ``projects``.
        capacity_t: Tonnes a year at full capacity.
        starts_on: Day from which it is to deliver.
        next_step: What comes next.
    """

    name: str
    place: str
    stage: str
    capacity_t: float | None
    starts_on: date | None
    next_step: str


@dataclass(frozen=True, slots=True, order=True)
class Mission:
    """A mission that has reported from a country."""

    partner: str
    mission: str
    host: str


@dataclass(frozen=True)
class Watched:
    """One item of the catalogue on the day.

    Attributes:
        item: The item.
        courses: How its proposed stage came about, by partner.
        before: The same on the day it is compared with.
        origins: Where each partner's imports come from, the largest first.
        prices: Its published prices.
        trade: Monthly trade by partner.
        stocks: What partners said they hold.
        projects: Projects that are to deliver it.
        missions: Missions that reported from where it comes from.
    """

    item: Item
    courses: Mapping[str, Course]
    before: Mapping[str, Course]
    origins: Mapping[str, tuple[Origin, ...]]
    prices: tuple[Figures, ...] = ()
    trade: Mapping[str, Trade] | None = None
    stocks: tuple[Stock, ...] = ()
    projects: tuple[Project, ...] = ()
    missions: tuple[Mission, ...] = ()

    @property
    def told(self) -> bool:
        """Whether a stage is proposed for any partner."""
        return any(course.stage is not Stage.NONE for course in self.courses.values())

    @property
    def highest(self) -> float:
        """The highest probability of any partner."""
        return max(course.odds.probability for course in self.courses.values())

    @property
    def signals(self) -> tuple[Signal, ...]:
        """Signals its stages rest on, each once, in the order of channels."""
        found: dict[int, Signal] = {}
        for channel in Channel:
            for course in self.courses.values():
                for term in course.odds.terms:
                    if term.channel is channel:
                        found.update((id(each), each) for each in term.signals)
        return tuple(found.values())

    def origin_for(self, partner: str) -> str:
        """Where it comes from for a partner: as signals say, else its trade, else output.

        Args:
            partner: The partner, ISO 3166 alpha-3.

        Returns:
            ISO 3166 alpha-3; empty where nothing says.
        """
        signals = {term.channel: term.signals for term in self.courses[partner].odds.terms}
        for signal in (each for channel in _TELLING for each in signals[channel]):
            named = signal.terms.get("origin") or signal.terms.get("state")
            if named:
                return str(named)
        if self.origins[partner]:
            return self.origins[partner][0].place
        made = max(self.item.producers, key=lambda each: each.share, default=None)
        return made.place if made else ""
