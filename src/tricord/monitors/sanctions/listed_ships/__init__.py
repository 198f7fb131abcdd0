"""Listed ships: ships on a list that were heard at sea, where they called and whom they met.

Definition. A ship that sends positions is held against every list entry of a ship that stood on
the day it was heard. They *agree* by

- IMO number, where the ship claims one that passes its check digit, is at least 1000000, and is
  the entry's;
- MMSI, where the ship sends under the entry's;
- call sign, where the ship claims the entry's;
- name, where one it claims and one of the entry's reach the matcher's threshold
  (`tricord.names.comparing`); a name alone counts for nothing if the ship claims another IMO
  number than the entry's.

A claim holds on the days on which it was made and for `Params.claim_reach_days` around them.

An entry *stood* on a day if the history of the list that is held shows it on that day; before that
history, if the day of listing the list prints is not later; if the list prints none, nobody can
tell (`Params.undated_listings`). Seen before it was listed is no finding. The version of the day
is compared, before the history the first one that is held.

Kinds. ``seen``: where and when the ship was heard, one finding for ship and entry. ``port_call``
and ``encounter``: one for each call and each meeting of the ship on such days.

Grade. ``corroborated``: IMO number and name agree. ``indication``: the IMO number agrees under
another name, or beside another IMO number; or two of MMSI, call sign and name agree. ``lead``: one
of MMSI, call sign and name alone, or two of them under another IMO number; and whatever agrees
where nobody can tell whether the entry stood. An MMSI alone is a lead here, though `designations`
calls it an indication: there a document of ours names the ship, here the number is all there is,
typed in by hand and given out again. All of it is sent by the ship itself.

Score. How far the two agree, 0 to 1: the complement of the product of what is missing of each
identifier (`SCORES`) and of four fifths of the similarity of names; for a name alone its
similarity. It is not the probability that they are the same ship.

Source: list publishers' own advice to compare all identifiers before concluding (OFAC, "Assessing
OFAC Name Matches", 2023); borrowed and laundered IMO numbers: C4ADS, "Unmasked" (2021).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.model.finding import Finding, Strand
from tricord.monitors.base import Found
from tricord.monitors.sanctions.listed_ships.agreement import SCORES, Agreement, Comparing
from tricord.monitors.sanctions.listed_ships.listings import Key, Listings
from tricord.monitors.sanctions.listed_ships.telling import (
    CONFLICTS,
    NAME,
    VERSION,
    Sighting,
    called,
    met,
    seen,
)
from tricord.monitors.sea_events import Row, days, ordered
from tricord.monitors.ships import Ships, imo_number
from tricord.names.scoring import THRESHOLD

STRAND: Final = Strand.SANCTIONS
TABLES: Final = (
    "ships_seen",
    "ship_claims",
    "sea_events",
    "list_entries",
    "list_names",
    "list_identifiers",
)
HISTORY: Final = ("list_entries",)
"""Tables of intervals that it reads with all their versions, those that no longer stand too."""
BUILDS_ON: Final = ("encounters", "identity", "port_calls")

_EVENTS: Final = ("port_calls", "encounters")


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Last day whose law is known; each finding is held against the law of its own day.
        name_threshold: Similarity from which names count as alike; the matcher's own default.
        claim_reach_days: How many days before and after a ship said something it still holds;
            30 [ours]: ships say who they are every six minutes (ITU-R M.1371), but files of
            positions and of statements are often of different days.
        undated_listings: Tell, as leads, of ships heard before the history of a list begins that
            prints no day of listing (`False`: count them).
    """

    law_day: date
    name_threshold: float = THRESHOLD / 1000
    claim_reach_days: int = 30
    undated_listings: bool = True


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Hold every ship that was heard against every listed ship; see the module.

    Args:
        tables: Those of `TABLES`; ``list_entries`` with all versions (`HISTORY`).
        params: Parameters.
    """
    listings = Listings(*(tables[t] for t in TABLES[3:]))
    claims, heard = tables["ship_claims"], tables["ships_seen"]
    events = tables["sea_events"].filter(pl.col("monitor").is_in([*_EVENTS, "identity"]))
    vessels = set(heard.get_column("vessel_id"))
    for column in ("vessel_1", "vessel_2"):
        vessels |= set(events.get_column(column).drop_nulls())
    vessels.discard("")
    who = claims.filter(pl.col("field").is_in(["imo", "name", "call_sign"]))
    comparing = Comparing(
        Ships(who, vessels),
        listings,
        params.name_threshold,
        params.claim_reach_days,
        undated=params.undated_listings,
    )
    candidates = comparing.candidates(vessels)
    matched = {vessel for vessel, _ in candidates}
    of_ship = (
        heard.filter(pl.col("vessel_id").is_in(sorted(matched)))
        .sort("vessel_id", "first_at", "file_sha256")
        .partition_by("vessel_id", as_dict=True)
    )
    involved = pl.any_horizontal(pl.col("vessel_1", "vessel_2").is_in(sorted(matched)))
    theirs = ordered(events.filter(involved).iter_rows(named=True))
    known = matched | {e[side] for e in theirs for side in ("vessel_1", "vessel_2") if e[side]}
    ships = Ships(claims, known)
    findings: list[Finding] = []
    before, ruled_out = 0, 0
    for vessel, key in candidates:
        days_heard: list[Row] = list(of_ship.get((vessel,), heard.clear()).iter_rows(named=True))
        mine = [e for e in theirs if vessel in (e["vessel_1"], e["vessel_2"])]
        sighting, out = _sighting(vessel, key, days_heard, mine, comparing)
        ruled_out += out
        before += sum(
            listings.on(key, row["day"], undated=params.undated_listings) is None
            for row in days_heard
        )
        for told in (seen, called, met):
            findings += told(sighting, ships, params.law_day)
    coverage = {
        "coverage-sea-ships": len(vessels),
        "coverage-sea-listed": len(listings),
        "coverage-sea-before-listing": before,
        "coverage-sea-ruled-out": ruled_out,
        "coverage-sea-imo-invalid": _invalid(claims),
    }
    return Found(tuple(sorted(findings, key=lambda f: f.finding_id)), coverage)


def _sighting(
    vessel: str, key: Key, heard: list[Row], events: list[Row], comparing: Comparing
) -> tuple[Sighting, bool]:
    """What there is of a ship on the days on which it agrees with an entry.

    Returns:
        It, and whether a like name was ruled out on some day.
    """
    asked: list[tuple[Row, Agreement | None]] = [
        (row, comparing.on(vessel, key, row["day"])) for row in heard
    ]
    told = [event for event in events if event["monitor"] in _EVENTS]
    for event in told:
        first, last = days(event)
        agreement = comparing.on(vessel, key, first) or comparing.on(vessel, key, last)
        asked.append((event, agreement))
    kept = [(row, a) for row, a in asked if a is not None and not a.ruled_out]
    return Sighting(
        vessel,
        key,
        tuple(each for each in kept if "monitor" not in each[0]),
        tuple(each for each in kept if "monitor" in each[0]),
        tuple(e for e in events if e["monitor"] == "identity" and e["kind"] in CONFLICTS),
    ), any(a is not None and a.ruled_out for _, a in asked)


def _invalid(claims: pl.DataFrame) -> int:
    """IMO numbers claimed that cannot be one; ships that send none send 0."""
    said = claims.filter(pl.col("field") == "imo").get_column("value").unique()
    return sum(not imo_number(value) for value in said if value.strip("0 "))


__all__ = ["HISTORY", "NAME", "SCORES", "STRAND", "TABLES", "VERSION", "Params", "find"]
