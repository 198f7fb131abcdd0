"""Passages of ships between a port of the DPRK and another, as their port calls show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import polars as pl

from tricord.model.finding import Subject
from tricord.model.listing import Schema
from tricord.monitors.sanctions.arms_voyages.ports import Route, is_dprk, route
from tricord.monitors.sea_events import Row, ordered
from tricord.monitors.ships import DPRK, Ships, imo_number

_PLACE = 2
"""Decimals of a place without a name: about a kilometre."""


@dataclass(frozen=True)
class Passage:
    """One passage from a call at a port to the next call.

    Attributes:
        ship: Key of the ship: ``imo|9074729``, else ``ships|`` and its identity.
        called: The ship as a subject.
        ends: The two ports.
        day: Day on which it left the first port.
        calls: Rows of ``sea_events``: the call it left, and the one it came to.
        claims: Rows of ``ship_claims`` that say which ship it is.
    """

    ship: str
    called: Subject
    ends: Route
    day: date
    calls: tuple[Row, Row]
    claims: tuple[Row, ...]


def passages(events: pl.DataFrame, ships: Ships, most: timedelta, reach_days: int) -> list[Passage]:
    """Passages with a port of the DPRK at one end and another at the other.

    Args:
        events: ``sea_events``.
        ships: What ships say of themselves.
        most: Longest time between leaving the one and coming to the other.
        reach_days: How far from the days on which it was made a claim of a ship holds.
    """
    calls = ordered(events.filter(pl.col("monitor") == "port_calls").iter_rows(named=True))
    of_hull: dict[tuple[str, int], list[Row]] = {}
    for row in calls:
        of_hull.setdefault((row["vessel_1"], row["hull_1"] or 1), []).append(row)
    return [
        _passage(one, other, ships, reach_days)
        for key in sorted(of_hull)
        for one, other in _legs(of_hull[key], most)
    ]


def _legs(calls: Iterable[Row], most: timedelta) -> Iterator[tuple[Row, Row]]:
    for one, other in pairwise(calls):
        between = other["start_at"] - (one["end_at"] or one["start_at"])
        if _at_home(one) != _at_home(other) and timedelta(0) <= between <= most:
            yield one, other


def _at_home(call: Row) -> bool:
    return bool(call["country"] == DPRK or is_dprk(call["port"] or ""))


def _passage(one: Row, other: Row, ships: Ships, reach_days: int) -> Passage:
    vessel, left = one["vessel_1"], one["end_at"] or one["start_at"]
    told = ships.claims(vessel, "imo", left.date(), reach_days)
    claims = {imo_number(row["value"]): row for row in reversed(told)}
    claims.pop("", None)
    ship = f"ships|{vessel}"
    saying: tuple[Row, ...] = ()
    if len(claims) == 1:
        # Where it sends two numbers, nobody can tell which ship it is.
        [(number, row)] = claims.items()
        ship, saying = f"imo|{number}", (row,)
    name = ships.name(vessel, left.date())
    return Passage(
        ship,
        Subject(Schema.VESSEL, ship, name),
        route(_called(one), _called(other)),
        left.date(),
        (one, other),
        saying,
    )


def _called(call: Row) -> str:
    if call["port"]:
        return str(call["port"])
    return f"{call['lat_deg']:.{_PLACE}f},{call['lon_deg']:.{_PLACE}f}"
