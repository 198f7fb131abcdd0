"""Fishing: apparent transfers of catch, and fishing vessels in zones without a permit.

Definition. A *fishing vessel* is a ship that says it is one (AIS ship type 30, or words of a
table). Three things are found of it:

- ``transshipment``: an encounter (`encounters`) with a ship that carries fish or may. It carries
  fish if a table of carriers given by the user (``carriers``) names it, or if it calls itself
  refrigerated in words; it *may* if it says no more than cargo, which is all that AIS can say.
- ``zone``: a stay, an encounter, or a presence of at least `Params.present_at_least_h` in one
  month, in a zone given by the user (``zones``), on a day for which the user's list (``permits``)
  holds no permit for its MMSI or the IMO number it claims. Both ends of a permit count.
- ``claimed_waters``: the same in the economic zone that the DPRK claims off its east coast
  (`tricord.geo.zones.claims`), by a ship that says it flies another flag; there resolution 2371
  (2017), paragraph 9, and 2397 (2017), paragraph 6, on fishing rights bear on it. No permit is
  asked for.

An event is in a zone if its mean position is. Whether a ship fishes is not told by any of this:
Tricord does not classify tracks by gear, and most vessels of such fleets send no AIS at all.

Grade. ``indication``: an encounter with a ship that is known, or says, to carry fish; and a stay or
an encounter in a zone for which the user's list holds permits, of a ship that has none. ``lead``:
all else: the other ship says only cargo; the list holds no permit for the zone; the ship was only
present; or the zone is a claim.

Score. How much is known of what the ships are and may (`telling.SCORES`), 0 to 1: it ranks
findings and is no probability.

Source: FAO, International Plan of Action on IUU fishing (2001), paragraph 3; encounters of fishing
and refrigerated vessels: Miller et al., Identifying Global Patterns of Transshipment Behavior
(2018); fishing off the DPRK: Park et al., Dark fishing fleets in North Korea (2020).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.model.finding import Finding, Strand
from tricord.monitors.base import Found
from tricord.monitors.sanctions.fishing import telling
from tricord.monitors.sanctions.fishing.telling import NAME, VERSION, Other
from tricord.monitors.sanctions.fishing.waters import Water, waters
from tricord.monitors.sea_events import Row, days, ordered
from tricord.monitors.ships import DPRK, Ships

STRAND: Final = Strand.SANCTIONS
TABLES: Final = ("sea_events", "ship_claims", "zones", "permits", "carriers", "zone_stays")
BUILDS_ON: Final = ("encounters", "loitering")

_REFRIGERATED: Final = re.compile(
    r"\b(?:reefer|refrigerat\w*|fish (?:carrier|transport))\b", re.IGNORECASE
)
_EVENTS: Final = ("encounters", "loitering")


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Last day whose law is known; each finding is held against the law of its own day.
        present_at_least_h: Least time in a zone in one month for a presence without any event,
            hours, the time from the first to the last position of each day added up; 24 [ours]:
            a ship that makes 8 knots crosses 200 nautical miles in 25 hours.
    """

    law_day: date
    present_at_least_h: float = 24.0


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Look at fishing vessels' events and stays; see the module for the definition.

    Args:
        tables: Those of `TABLES`.
        params: Parameters.
    """
    events = tables["sea_events"].filter(pl.col("monitor").is_in(_EVENTS))
    stays = tables["zone_stays"]
    involved = {v for c in ("vessel_1", "vessel_2") for v in events.get_column(c).drop_nulls()}
    ships = Ships(tables["ship_claims"], involved | set(stays.get_column("vessel_id")))
    fishing = {v for v in involved | set(stays.get_column("vessel_id")) if _fishes(ships, v)}
    carriers = tables["carriers"].sort("dataset", "carrier_id", "file_sha256").to_dicts()
    every = waters(tables["zones"], tables["permits"])
    mine = [e for e in ordered(events.iter_rows(named=True)) if _of(e, fishing)]
    meetings = [
        (event, vessel, _other(_opposite(event, vessel), ships, carriers))
        for event in mine
        if event["monitor"] == "encounters"
        for vessel in _of(event, fishing)
    ]
    known = [(event, vessel, other) for event, vessel, other in meetings if other is not None]
    in_zone = [
        (event, vessel, water)
        for event, water in _inside(mine, every)
        for vessel in _of(event, fishing)
        if _unpermitted(vessel, water, ships, days(event))
    ]
    present = list(_present(stays, fishing, every, ships, params))
    findings: list[Finding] = [
        *telling.transshipments(known, every, ships, params.law_day),
        *telling.in_zones(in_zone, ships, params.law_day),
        *telling.present(present, ships, params.law_day),
    ]
    coverage = {
        "coverage-sea-fishing-vessels": len(fishing),
        "coverage-sea-ships-without-type": sum(not ships.kinds(v) for v in involved),
        "coverage-sea-fishing-encounters": len(meetings),
        "coverage-sea-zones": sum(not water.claim for water in every),
        "coverage-sea-zones-without-permits": sum(not (w.claim or w.permits) for w in every),
    }
    return Found(tuple(sorted(findings, key=lambda f: f.finding_id)), coverage)


def _fishes(ships: Ships, vessel: str) -> bool:
    return "fishing" in ships.kinds(vessel)


def _of(event: Row, fishing: set[str]) -> list[str]:
    """Fishing vessels of an event."""
    return [event[c] for c in ("vessel_1", "vessel_2") if event[c] in fishing]


def _opposite(event: Row, vessel: str) -> str:
    return str(event["vessel_2"] if event["vessel_1"] == vessel else event["vessel_1"])


def _other(vessel: str, ships: Ships, carriers: Sequence[Row]) -> Other | None:
    """What is known of the ship a fishing vessel met; ``None`` where it carries no fish."""
    numbers = ships.imo_numbers(vessel)
    for row in carriers:
        if row["mmsi"] == vessel or row["imo"] in numbers:
            return Other(vessel, "listed", (row,))
    if _fishes(ships, vessel):
        return None
    for claim in ships.claims(vessel, "ship_type"):
        if _REFRIGERATED.search(claim["value"]):
            return Other(vessel, "says")
    return Other(vessel, "cargo") if "cargo" in ships.kinds(vessel) else None


def _inside(events: list[Row], every: list[Water]) -> Iterator[tuple[Row, Water]]:
    """Events with each zone their mean position lies in."""
    placed = [e for e in events if e["lat_deg"] is not None and e["lon_deg"] is not None]
    lat, lon = ([event[column] for event in placed] for column in ("lat_deg", "lon_deg"))
    for water in every:
        for event, within in zip(placed, water.holds(lat, lon), strict=True):
            if within:
                yield event, water


def _unpermitted(vessel: str, water: Water, ships: Ships, span: tuple[date, date]) -> bool:
    """Whether a ship was where it may not be, as far as the user's list says, on either day."""
    if water.claim:
        return DPRK not in ships.flags(vessel)
    return not all(water.permitted(vessel, ships, on) for on in span)


def _present(
    stays: pl.DataFrame, fishing: set[str], every: list[Water], ships: Ships, params: Params
) -> Iterator[tuple[Sequence[Row], str, Water]]:
    """Days of one month that a fishing vessel was in a zone without a permit."""
    named = {water.name: water for water in every}
    mine = stays.filter(pl.col("vessel_id").is_in(sorted(fishing)), pl.col("zone").is_in([*named]))
    months = mine.with_columns(month=pl.col("day").dt.strftime("%Y-%m")).sort(
        "zone", "vessel_id", "day", "first_at", "file_sha256"
    )
    by = ("zone", "vessel_id", "month")
    for (zone, vessel, _), part in months.group_by(*by, maintain_order=True):
        water = named[str(zone)]
        rows = [
            row
            for row in part.drop("month").iter_rows(named=True)
            if _unpermitted(str(vessel), water, ships, (row["day"], row["day"]))
        ]
        if telling.hours_present(rows) >= params.present_at_least_h:
            yield rows, str(vessel), water


__all__ = ["NAME", "STRAND", "TABLES", "VERSION", "Params", "find"]
