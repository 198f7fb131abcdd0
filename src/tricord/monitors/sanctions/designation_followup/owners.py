"""Ships that claims tie to a listed owner, though the ship is on no list of the Council."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from tricord.measures import Standing as Stands
from tricord.measures import load
from tricord.measures.listed import listed, listings
from tricord.model.act import Actor
from tricord.model.claim import Standing
from tricord.model.listing import Schema
from tricord.model.measure import Measure
from tricord.monitors.claimed import Told, middle
from tricord.monitors.sanctions.designation_followup.listings import Listings
from tricord.monitors.ships import imo_number

OCEAN_MARITIME: Final = "KPe.020"
"""The company of whose ships a paragraph speaks."""

_REFERENCE: Final = re.compile(r"KP[ei]\.\d{3}")
_SHIP_NUMBER: Final = re.compile(r"\bIMO(?: number| no\.?)?[:\s]*(\d{7})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Owned:
    """A ship that is not listed, and the listed body claims see behind it.

    Attributes:
        imo: IMO number of the ship.
        reference: Reference number of the body.
        told: Claims that say so, and denials.
        day: The day whose law decides.
    """

    imo: str
    reference: str
    told: tuple[Told, ...]
    day: date

    @property
    def name(self) -> str:
        """The ship as claims call it."""
        said = sorted({e.claim.subject for e in self.told if e.claim.subject})
        return said[0] if said else f"IMO {self.imo}"

    def measures(self) -> list[Measure]:
        """Paragraphs that bear on what a listed body owns."""
        asked = load().for_designation(self.reference, Schema.VESSEL, self.day)
        return [
            applies.measure
            for applies in asked
            if applies.standing is not Stands.UNDETERMINED
            and (self.reference == OCEAN_MARITIME or Actor.OMM_VESSEL not in applies.measure.actors)
        ]


def owned(told: Iterable[Told], ships: Listings) -> list[Owned]:
    """Ships behind which claims see a body that was listed on the day, the ship itself not.

    Args:
        told: Claims on ships and their owners.
        ships: Listed ships.
    """
    gathered: dict[tuple[str, str], list[Told]] = {}
    for each in told:
        day = middle(each.first_day, each.last_day)
        for imo in _numbers(each):
            if ships.on(imo, day):
                continue
            for reference in _owners(each, day):
                gathered.setdefault((imo, reference), []).append(each)
    found = []
    for (imo, reference), them in sorted(gathered.items()):
        saying = [each for each in them if each.claim.standing is not Standing.DENIED]
        if saying:
            days = [middle(each.first_day, each.last_day) for each in saying]
            found.append(Owned(imo, reference, tuple(them), max(days)))
    return found


def _numbers(told: Told) -> Iterator[str]:
    """IMO numbers of the ships a claim is about."""
    kind, _, printed = told.claim.subject_id.partition(":")
    said = [printed] if kind.casefold() == "imo" else _SHIP_NUMBER.findall(told.claim.statement)
    yield from sorted({imo_number(number) for number in said} - {""})


def _owners(told: Told, day: date) -> list[str]:
    """Bodies a claim names by reference number or whole name, that were listed before a day."""
    claim = told.claim
    said = f"{claim.statement} {claim.basis}"
    found = set(listed(said, day))
    if claim.subject_id.startswith("un:"):
        found |= {r for r in _REFERENCE.findall(claim.subject_id) if r in listings()}
    # On the day of listing nobody can tell which came first.
    return sorted(reference for reference in found if listings()[reference] < day)
