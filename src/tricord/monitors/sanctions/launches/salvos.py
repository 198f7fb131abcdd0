"""Salvos: rows of one ledger that tell of one launch or test, of one or several missiles."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Final

from tricord.geo.kernel.sphere import distance_m
from tricord.model.incident import IncidentKind
from tricord.monitors.sea_events import Row

WINDOW: Final = timedelta(minutes=60)
"""Rows of one site within this time of the first are one salvo; ledgers print minutes, and
official notices of one launch give spans of that order. [ours]"""
ONE_SITE_KM: Final = 10.0
"""Within one ledger places this near are one site: an airport and its district. [ours]"""

_Where = tuple[str, str, date]
"""Ledger, kind and day."""
_CNS: Final = re.compile(
    r"\b(?:CNS|NTI)\b|James Martin Center|Nuclear Threat Initiative", re.IGNORECASE
)


@dataclass(frozen=True, eq=False)
class Salvo:
    """Rows of one ledger that are of one kind, from one site and within the hour.

    Attributes:
        dataset: The ledger.
        kind: What it was.
        rows: Its rows of ``incidents``, in order of time; one or more.
    """

    dataset: str
    kind: IncidentKind
    rows: tuple[Row, ...]

    @cached_property
    def first_day(self) -> date:
        """First day it may have been on."""
        days: list[date] = [row["first_day"] for row in self.rows]
        return min(days)

    @cached_property
    def last_day(self) -> date:
        """Last day, inclusive."""
        days: list[date] = [row["last_day"] for row in self.rows]
        return max(days)

    @cached_property
    def moments(self) -> tuple[datetime, ...]:
        """Moments of its rows, in order; empty where none is known."""
        return tuple(sorted(row["at"] for row in self.rows if row["at"] is not None))

    @cached_property
    def count(self) -> int | None:
        """How many missiles or devices this ledger has; ``None`` where a row does not say."""
        counts = [row["count"] for row in self.rows]
        return None if None in counts else sum(counts)

    @cached_property
    def told(self) -> bool:
        """Whether a type or words say what it was, and not the scope of the ledger alone."""
        return any(row["kind_from"] in ("type", "description") for row in self.rows)

    @cached_property
    def site(self) -> str:
        """The first site printed; empty where none is."""
        return next((row["site"] for row in self.rows if row["site"]), "")

    @cached_property
    def place(self) -> tuple[float, float] | None:
        """Latitude and longitude of the first row that has them."""
        placed = (row for row in self.rows if row["lat_deg"] is not None)
        row = next(placed, None)
        return (row["lat_deg"], row["lon_deg"]) if row else None

    @cached_property
    def publishers(self) -> frozenset[str]:
        """Who stands behind it: one name for all forms and copies of the CNS/NTI ledger."""
        return frozenset(publisher(row["source"], row["dataset"]) for row in self.rows)


def publisher(source: str, dataset: str) -> str:
    """Who stands behind a row, so that copies of one ledger are told from another.

    Args:
        source: Its attribution.
        dataset: Its ledger, where it bears no attribution.
    """
    if _CNS.search(source):
        return "CNS/NTI"
    return unicodedata.normalize("NFKC", source).casefold().strip() or dataset


def apart_km(one: tuple[float, float] | None, other: tuple[float, float] | None) -> float | None:
    """Kilometres between two places; ``None`` where one is not known."""
    if one is None or other is None:
        return None
    return float(distance_m(*one, *other)) / 1000.0


def same_name(one: str, other: str) -> bool:
    """Whether two sites bear one name, whatever the letters' case and the signs between."""
    folded = [re.sub(r"\W+", "", unicodedata.normalize("NFKC", s)).casefold() for s in (one, other)]
    return bool(folded[0]) and folded[0] == folded[1]


def salvos(rows: Iterable[Row]) -> tuple[Salvo, ...]:
    """Rows of ``incidents`` as salvos of their ledgers.

    A row without a time joins the one salvo of its site and kind within its days; where there are
    several, or none, rows without a time of one day are a salvo by themselves.
    """
    ordered = sorted(rows, key=_order)
    groups: dict[_Where, list[list[Row]]] = defaultdict(list)
    for row in (row for row in ordered if row["at"] is not None):
        day = row["at"].date()
        nearby = [*groups[_where(row, day)], *groups[_where(row, day - timedelta(days=1))]]
        group = next((g for g in reversed(nearby) if _one(g[0], row)), None)
        if group is None:
            groups[_where(row, day)].append([row])
        else:
            group.append(row)
    timed = {where: tuple(found) for where, found in groups.items()}
    for row in (row for row in ordered if row["at"] is None):
        fitting = [
            g for day in _days(row) for g in timed.get(_where(row, day), ()) if _alike(g[0], row)
        ]
        here = groups[_where(row, row["last_day"])]
        alone = next((g for g in here if g[0]["at"] is None and _one_day(g[0], row)), None)
        if len(fitting) == 1:
            fitting[0].append(row)
        elif alone is not None:
            alone.append(row)
        else:
            here.append([row])
    made = (
        Salvo(g[0]["dataset"], IncidentKind(g[0]["kind"]), tuple(sorted(g, key=_order)))
        for found in groups.values()
        for g in found
    )
    return tuple(sorted(made, key=order))


def order(salvo: Salvo) -> tuple[date, date, str, str]:
    """What salvos are sorted by: their days, ledger and first row."""
    return salvo.first_day, salvo.last_day, salvo.dataset, salvo.rows[0]["incident_id"]


def _order(row: Row) -> tuple[str, date, date, str, str]:
    at = row["at"].isoformat() if row["at"] is not None else ""
    return row["dataset"], row["last_day"], row["first_day"], at, row["incident_id"]


def _where(row: Row, day: date) -> _Where:
    return row["dataset"], row["kind"], day


def _days(row: Row) -> Iterator[date]:
    """Days a row without a time may be on; of a long span none: it is of no one salvo."""
    span: int = (row["last_day"] - row["first_day"]).days
    if span <= 1:
        yield from (row["first_day"] + timedelta(days=at) for at in range(span + 1))


def _alike(one: Row, other: Row) -> bool:
    if (one["dataset"], one["kind"]) != (other["dataset"], other["kind"]):
        return False
    km = apart_km(_place(one), _place(other))
    if km is not None:
        return km <= ONE_SITE_KM
    return same_name(one["site"], other["site"]) or not (one["site"] or other["site"])


def _one(first: Row, row: Row) -> bool:
    return row["at"] - first["at"] <= WINDOW and _alike(first, row)


def _one_day(one: Row, other: Row) -> bool:
    same = (one["first_day"], one["last_day"]) == (other["first_day"], other["last_day"])
    return same and _alike(one, other)


def _place(row: Row) -> tuple[float, float] | None:
    return None if row["lat_deg"] is None else (row["lat_deg"], row["lon_deg"])
