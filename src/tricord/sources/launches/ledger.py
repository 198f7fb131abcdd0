"""Rows of a ledger become rows of ``incidents``, or are set aside with the reason."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

import polars as pl

from tricord.model.incident import IncidentKind
from tricord.model.tables import TABLES
from tricord.sources import cell
from tricord.sources.base import Reject
from tricord.sources.launches.kinds import WORDS, Told, kind_of, known
from tricord.sources.launches.moments import Refused, When, when
from tricord.text.half_days import half_a_day_off

_FROM_LAKE: Final = ("dataset", "published_at", "file_sha256", "marking")
_COLUMNS: Final = {k: v for k, v in TABLES["incidents"].schema.items() if k not in _FROM_LAKE}
_OUTCOMES: Final = {
    cell.key(word): outcome for outcome, words in WORDS["outcomes"].items() for word in words
}
_FIGURE: Final = re.compile(
    r"(?:~|about|approx\.?|c\.|약|約)?\s*(-?\d[\d,]*(?:\.\d+)?)\s*(?:km|킬로미터|キロ)?\.?",
    re.IGNORECASE,
)
_DEGREES: Final = re.compile(r"(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([NSEW]?)", re.IGNORECASE)
_WHOLE: Final = re.compile(r"(\d[\d,]*)(?:\.0+)?\s*(?:발|発|개|個|rounds?|missiles?)?")
_MOST: Final = 100_000
"""More missiles, shells or balloons in one row are a slip of the hand."""
_NAMED: Final = 12
"""Rows a note names; more are counted."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One row as a ledger prints it; empty where it says nothing.

    Attributes:
        place: Where in the raw file.
        cells: All it says, for whoever looks up why it was set aside.
        incident_id: Its identifier, where the ledger has one.
        day: Its day, as printed.
        last_day: Last day of a longer one.
        clock: Its time.
        zone: ``utc``, ``seoul`` or ``local`` where the heading says whose time it is.
        count: How many missiles or devices.
        name: Missile or device.
        type: Type.
        outcome: Outcome.
        site: Where from.
        lat: Latitude of the site.
        lon: Longitude of the site.
        landing: Where it came down.
        apogee: Greatest height, km.
        range: Distance flown, km.
        description: What else the ledger says.
        source: Whom to attribute it to.
        series: What tells it from the others of its salvo.
    """

    place: str
    cells: str
    incident_id: str = ""
    day: str = ""
    last_day: str = ""
    clock: str = ""
    zone: str = ""
    count: str = ""
    name: str = ""
    type: str = ""
    outcome: str = ""
    site: str = ""
    lat: str = ""
    lon: str = ""
    landing: str = ""
    apogee: str = ""
    range: str = ""
    description: str = ""
    source: str = ""
    series: str = ""


@dataclass
class Ledger:
    """Takes rows one by one, and remembers what a person should know of them.

    Attributes:
        scope: What the ledger holds, where its publisher says that it holds nothing else.
        day_first: As of `tricord.sources.cell.day_comes_first`.
        part: Part of the source its rows stand in.
        rows: Rows taken.
        rejects: Rows set aside.
        told: Identifiers of rows by what is to be said of them.
    """

    scope: IncidentKind | None = None
    day_first: bool | None = None
    part: str = ""
    rows: list[dict[str, Any]] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    told: dict[str, list[str]] = field(default_factory=dict)
    _ids: dict[str, str] = field(default_factory=dict)

    def take(self, printed: Printed) -> None:
        """Take a row, or set it aside."""
        found = self._row(printed)
        if isinstance(found, str):
            self.set_aside(printed.place, found, printed.cells)
        else:
            self.rows.append(found)

    def set_aside(self, place: str, reason: str, cells: str) -> None:
        """Set a row aside."""
        self.rejects.append(Reject(self.part, place, reason, cells[:200]))

    def frame(self) -> pl.DataFrame:
        """The rows taken, without the columns the lake fills in."""
        return pl.DataFrame(self.rows, schema=_COLUMNS, orient="row")

    def notes(self) -> tuple[tuple[str, Mapping[str, str]], ...]:
        """What a person should know, each with how many rows and the first of them."""
        return tuple(
            (f"note-launches-{what}", {"count": str(len(ids)), "rows": _listed(ids)})
            for what, ids in sorted(self.told.items())
        )

    def _row(self, printed: Printed) -> dict[str, Any] | Refused:
        at = when(
            *(printed.day, printed.clock),
            until=printed.last_day,
            zone=printed.zone,
            day_first=self.day_first,
        )
        if isinstance(at, str):
            return at
        place = _place(printed)
        if isinstance(place, str):
            return place
        count = _count(printed.count)
        if isinstance(count, str):
            return count
        identifier = self._identifier(printed)
        if not identifier:
            return "incident-repeats"
        kind = kind_of(printed.type, printed.name, printed.description, self.scope)
        self._tell(identifier, printed, at, kind, place)
        return {
            "incident_id": identifier,
            "kind": kind.kind.value,
            "kind_from": kind.by,
            "first_day": at.first_day,
            "last_day": at.last_day,
            "calendar": at.calendar,
            "at": at.at,
            "count": count,
            "name": known(printed.name),
            "type": cell.said(printed.type),
            "outcome": _OUTCOMES.get(cell.key(printed.outcome), "unknown"),
            "site": known(printed.site),
            "lat_deg": place[0] if place else None,
            "lon_deg": place[1] if place else None,
            "landing": known(printed.landing),
            "apogee_km": self._figure(printed.apogee, identifier),
            "range_km": self._figure(printed.range, identifier),
            "description": cell.said(printed.description),
            "source": cell.said(printed.source),
            "record": printed.place,
        }

    def _identifier(self, printed: Printed) -> str:
        """Its identifier; empty where the ledger has said the same before.

        A ledger without identifiers gets them of what rows say, so that a row keeps its own when
        others come or go; of rows that differ in other cells the second is numbered.
        """
        said = hashlib.sha256(printed.cells.encode()).hexdigest()
        given = known(printed.incident_id)
        if given:
            if given in self._ids:
                return ""
            self._ids[given] = said
            return given
        base = _slug(printed)
        made, again = base, 1
        while made in self._ids:
            if self._ids[made] == said:
                return ""
            again += 1
            made = f"{base}-{again}"
        self._ids[made] = said
        return made

    def _tell(
        self,
        identifier: str,
        printed: Printed,
        at: When,
        kind: Told,
        place: tuple[float, float] | None,
    ) -> None:
        told = {
            "unidentified": kind.kind is IncidentKind.UNIDENTIFIED,
            "by-description": kind.by == "description",
            "by-scope": kind.by == "scope",
            "icbm-mentioned": kind.longer,
            "calendar-unknown": at.calendar == "unknown" and at.at is None,
            "half-a-day": at.at is not None and _slipped(at.at, kind.kind, printed.description),
            "site-unknown": place is None and bool(known(printed.lat)) and not known(printed.site),
        }
        for what, holds in told.items():
            if holds:
                self.told.setdefault(what, []).append(identifier)

    def _figure(self, printed: str, identifier: str) -> float | None:
        said = unicodedata.normalize("NFKC", known(printed))
        if not said:
            return None
        found = _FIGURE.fullmatch(said)
        if found is None or float(found[1].replace(",", "")) < 0:
            ids = self.told.setdefault("figure-unread", [])
            if identifier not in ids:
                ids.append(identifier)
            return None
        return float(found[1].replace(",", ""))


def _place(printed: Printed) -> tuple[float, float] | Refused | None:
    """Coordinates of the site; ``None`` where none are printed, or the site itself is unknown.

    A ledger that draws its rows on a map must put unknown sites somewhere: there they are not.
    """
    lat, lon = known(printed.lat), known(printed.lon)
    site = printed.site.strip()
    if not (lat or lon) or (site and not known(site)):
        return None
    found = [_degrees(lat, "NS"), _degrees(lon, "EW")]
    north, east = found
    if north is None or east is None or abs(north) > 90 or abs(east) > 180:
        return "incident-coordinates"
    if north == 0 and east == 0:
        return "incident-coordinates"
    return north, east


def _degrees(said: str, letters: str) -> float | None:
    found = _DEGREES.fullmatch(unicodedata.normalize("NFKC", said))
    if not found or (found[2] and found[2].upper() not in letters):
        return None
    return -float(found[1]) if found[2] and found[2].upper() == letters[1] else float(found[1])


def _count(printed: str) -> int | Refused | None:
    said = unicodedata.normalize("NFKC", known(printed))
    if not said:
        return None
    found = _WHOLE.fullmatch(said)
    number = int(found[1].replace(",", "")) if found else 0
    return number if 0 < number <= _MOST else "incident-count"


def _slug(printed: Printed) -> str:
    clock = re.sub(r"\D", "", known(printed.clock))[:4]
    named = printed.name if known(printed.name) else printed.type
    parts = (printed.day, clock, named, printed.site, printed.series)
    folded = (unicodedata.normalize("NFKC", part).casefold() for part in parts)
    slugs = (re.sub(r"\W+", "-", part).strip("-") for part in folded)
    return "_".join(slug for slug in slugs if slug) or "incident"


def _slipped(moment: datetime, kind: IncidentKind, description: str) -> bool:
    flown = kind in (IncidentKind.BALLISTIC, IncidentKind.LONG_RANGE)
    return bool(half_a_day_off(moment, description, ballistic=flown))


def _listed(ids: list[str]) -> str:
    shown = ", ".join(ids[:_NAMED])
    return f"{shown} …" if len(ids) > _NAMED else shown
