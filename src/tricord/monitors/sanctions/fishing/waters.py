"""The zones that `fishing` looks at, who may work in them, and which law bears on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
import polars as pl

from tricord.geo import zones as geo
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE
from tricord.measures import load
from tricord.model.act import Act
from tricord.model.finding import Evidence, content_hash
from tricord.model.measure import Direction, Measure
from tricord.monitors.sea_events import Row, said
from tricord.monitors.ships import DPRK, Ships

_SEAFOOD: Final = "0307"
"""Chapter 3 of the Harmonized System is fish; heading 0307 holds squid, the catch of the region."""


@dataclass(frozen=True)
class Water:
    """A zone, whose it is, and what the user gave of it.

    Attributes:
        zone: The zone.
        claim: It is drawn from a claim of the DPRK and carried with Tricord.
        drawn: What says where it lies: the user's rows in one, or the drawing that is carried.
        rows: Of the user's rows that draw it one of each marking.
        permits: Permits for it.
    """

    zone: geo.Zone
    claim: bool
    drawn: Evidence
    rows: tuple[Row, ...] = ()
    permits: tuple[Row, ...] = ()

    @property
    def name(self) -> str:
        """Its name."""
        return self.zone.name

    @property
    def kind(self) -> str:
        """Kind of the findings it makes: ``zone``, or ``claimed_waters``."""
        return "claimed_waters" if self.claim else "zone"

    def holds(self, lat_deg: Sequence[float], lon_deg: Sequence[float]) -> list[bool]:
        """Which places lie in it."""
        lat, lon = (
            np.rint(np.array(degrees, np.float64) * UNITS_PER_DEGREE).astype(np.int32)
            for degrees in (lat_deg, lon_deg)
        )
        return [bool(each) for each in geo.inside(self.zone, lat, lon)]

    def permitted(self, vessel: str, ships: Ships, on: date) -> bool:
        """Whether a permit covers a ship on a day, both ends of the permit included."""
        return any(_covers(permit, on) for permit in self.of_ship(vessel, ships))

    def of_ship(self, vessel: str, ships: Ships) -> list[Row]:
        """Permits of a ship, by MMSI or by any IMO number it ever claimed, whatever their days."""
        numbers = ships.imo_numbers(vessel)
        return [p for p in self.permits if p["mmsi"] == vessel or p["imo"] in numbers]


def _covers(permit: Row, on: date) -> bool:
    first, last = permit["valid_from"], permit["valid_until"]
    return (first is None or first <= on) and (last is None or on <= last)


def waters(zones: pl.DataFrame, permits: pl.DataFrame) -> list[Water]:
    """The user's zones, and the economic zone that the DPRK claims.

    Raises:
        SourceError: ``zone-ring``: a ring is no outline of a zone.
    """
    ordered = zones.sort("dataset", "zone", "ring", "vertex", "file_sha256")
    found = [
        _of_user(str(dataset), str(name), rows, permits)
        for (dataset, name), rows in ordered.group_by("dataset", "zone", maintain_order=True)
    ]
    claimed = [c for c in geo.claims() if c.claimant == DPRK and c.kind == "economic_zone"]
    return [*found, *(_of_claim(claim.zone) for claim in claimed)]


def _of_user(dataset: str, name: str, rows: pl.DataFrame, permits: pl.DataFrame) -> Water:
    rings = [
        list(ring.select("lon_deg", "lat_deg").iter_rows())
        for _, ring in rows.group_by("ring", maintain_order=True)
    ]
    first = rows.row(0, named=True)
    drawn = content_hash([said(row) for row in rows.iter_rows(named=True)])
    theirs = permits.filter(pl.col("zone") == name).sort("dataset", "permit_id", "file_sha256")
    return Water(
        geo.made(name, rings, dataset),
        claim=False,
        drawn=Evidence("zones", f"{dataset}|{name}", drawn, first["file_sha256"], first["record"]),
        rows=tuple(rows.unique("marking", maintain_order=True).iter_rows(named=True)),
        permits=tuple(theirs.iter_rows(named=True)),
    )


def _of_claim(zone: geo.Zone) -> Water:
    edges = np.unique(zone.area.edges, axis=0).tolist()
    return Water(zone, claim=True, drawn=Evidence("zones", zone.name, content_hash(edges)))


def rights_measures(on: date) -> list[Measure]:
    """Paragraphs on seafood from the DPRK and on its fishing rights, in force on a day."""
    asked = (
        *load().in_force(on, act=Act.PROCUREMENT, direction=Direction.FROM_DPRK, hs=_SEAFOOD),
        *load().in_force(on, act=Act.PROCUREMENT, goods="fishing rights"),
    )
    return list({a.measure.measure_id: a.measure for a in asked}.values())
