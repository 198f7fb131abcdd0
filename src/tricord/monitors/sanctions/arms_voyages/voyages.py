"""Claims on arms and voyages and passages on tracks, set side by side ship by ship."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tricord.model.claim import Claim, Standing, Topic
from tricord.model.finding import Subject
from tricord.model.listing import Schema
from tricord.monitors.claimed import Told, claims_of
from tricord.monitors.sanctions.arms_voyages.passages import Passage
from tricord.monitors.sanctions.arms_voyages.ports import NOWHERE, Route, route_of
from tricord.monitors.ships import imo_number

_HOME: Final = "PRK"

Days = tuple[date, date]
"""First and last day, inclusive."""


@dataclass(frozen=True)
class Voyages:
    """What is known of one ship between two ports in a quarter, or in the days of a claim.

    Attributes:
        topic: Arms from or to the DPRK; ``None`` where no claim speaks of arms.
        called: The ship, as a subject; ``None`` where claims name none.
        ends: The two ports.
        days: The quarter, or the days of the claims.
        arms: Claims on arms, denials among them.
        voyages: Claims on voyages.
        passages: Passages on tracks.
    """

    topic: Topic | None
    called: Subject | None
    ends: Route
    days: Days
    arms: tuple[Told, ...]
    voyages: tuple[Told, ...]
    passages: tuple[Passage, ...]


def quarter(day: date) -> Days:
    """The quarter a day lies in."""
    first = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
    following = (first + timedelta(days=100)).replace(day=1)
    return first, following - timedelta(days=1)


def days_of(told: Told) -> Days:
    """The quarter a claim lies in, or its own days where they reach beyond one."""
    first, last = quarter(told.first_day)
    return (first, last) if told.last_day <= last else (told.first_day, told.last_day)


def other_ends(told: Iterable[Told]) -> tuple[str, ...]:
    """The States that claims name beside the DPRK, ISO 3166 alpha-3, sorted."""
    said = {code for each in told for code in (each.claim.state, each.claim.other_state)}
    return tuple(sorted(said - {"", _HOME}))


class Ledger:
    """Gathers claims and passages.

    Args:
        told: Claims on arms and voyages.
        passages: Passages on tracks.
    """

    def __init__(self, told: Sequence[Told], passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._sailed: dict[str, list[Passage]] = {}
        for passage in passages:
            self._sailed.setdefault(passage.ship, []).append(passage)
        self._numbers = _numbers(claims_of(told))
        self._arms = [each for each in told if each.claim.topic is not Topic.VOYAGE]
        self._voyages = [each for each in told if each.claim.topic is Topic.VOYAGE]

    def of_arms(self) -> list[Voyages]:
        """What claims say of arms, with the voyages and passages beside them."""
        gathered: dict[tuple[str, str, Route, Days, Topic], list[Told]] = {}
        for each in self._arms:
            ship = self._ship(each)
            # Where no ship is named, the State is what a claim is about.
            state = "" if ship else "/".join(other_ends([each]))
            key = (ship, state, route_of(each.claim.place), days_of(each), each.claim.topic)
            gathered.setdefault(key, []).append(each)
        found = []
        for key in sorted(gathered):
            (ship, _, ends, days, topic), told = key, gathered[key]
            if all(each.claim.standing is Standing.DENIED for each in told):
                continue
            beside = tuple(e for e in self._voyages if ship and self._fits(e, ship, ends, days))
            passed = self._between(ship, ends, days)
            called = self._called(ship, told) if ship else None
            found.append(Voyages(topic, called, ends, days, tuple(told), beside, passed))
        return found

    def of_shuttles(self, arms: Iterable[Voyages], least: int) -> list[Voyages]:
        """Voyages of which no claim says that they carried arms.

        Args:
            arms: What `of_arms` found; what stands beside it is not told again.
            least: Passages of a quarter that make a shuttle where nobody claims one.
        """
        told = [each for each in arms if each.called is not None]
        taken = {(e.claim.dataset, e.claim.claim_id) for each in told for e in each.voyages}
        claimed: dict[tuple[str, Route, Days], list[Told]] = {}
        for each in self._voyages:
            if (each.claim.dataset, each.claim.claim_id) not in taken and self._ship(each):
                key = (self._ship(each), route_of(each.claim.place), days_of(each))
                claimed.setdefault(key, []).append(each)
        sailed: dict[tuple[str, Route, Days], list[Passage]] = {}
        beside = {id(passage) for each in told for passage in each.passages}
        for passage in self._passages:
            key = (passage.ship, passage.ends, quarter(passage.day))
            if id(passage) not in beside:
                sailed.setdefault(key, []).append(passage)
        enough = {key for key, them in sailed.items() if len(them) >= least}
        found = []
        for key in sorted(enough | claimed.keys()):
            ship, ends, days = key
            claims = tuple(claimed.get(key, ()))
            if claims and all(each.claim.standing is Standing.DENIED for each in claims):
                continue
            passed = self._between(ship, ends, days)
            called = passed[0].called if passed else self._called(ship, claims)
            found.append(Voyages(None, called, ends, days, (), claims, passed))
        return found

    def _between(self, ship: str, ends: Route, days: Days) -> tuple[Passage, ...]:
        """Passages of a ship between two ports, in either direction, in some days."""
        return tuple(
            passage
            for passage in self._sailed.get(ship, ())
            if ends in (NOWHERE, passage.ends) and days[0] <= passage.day <= days[1]
        )

    def _ship(self, told: Told) -> str:
        """Key of the ship a claim names; empty where it names none."""
        number = _number(told.claim)
        name = _plain(told.claim.subject)
        known = self._numbers.get(name, set())
        if number or len(known) == 1:
            return f"imo|{number or next(iter(known))}"
        return f"claims|{name}" if name else ""

    def _called(self, ship: str, told: Sequence[Told]) -> Subject:
        names = sorted({each.claim.subject for each in told if each.claim.subject})
        return Subject(Schema.VESSEL, ship, names[0] if names else ship.partition("|")[2])

    def _fits(self, told: Told, ship: str, ends: Route, days: Days) -> bool:
        """Whether a claim on a voyage is about what claims on arms are about."""
        theirs = route_of(told.claim.place)
        return (
            self._ship(told) == ship
            and (NOWHERE in (ends, theirs) or theirs == ends)
            and told.first_day <= days[1]
            and days[0] <= told.last_day
        )


def _number(claim: Claim) -> str:
    """IMO number a claim gives of its subject; empty where none, or none that can be one."""
    kind, _, printed = claim.subject_id.partition(":")
    return imo_number(printed) if kind.casefold() == "imo" else ""


def _numbers(claims: Iterable[Claim]) -> Mapping[str, set[str]]:
    """IMO numbers that claims give of ships of a name."""
    found: dict[str, set[str]] = {}
    for claim in claims:
        if claim.subject and _number(claim):
            found.setdefault(_plain(claim.subject), set()).add(_number(claim))
    return found


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
