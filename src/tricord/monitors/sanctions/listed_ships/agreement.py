"""What a ship that was heard and a listed ship have in common on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Final

from tricord.locale import Term
from tricord.model.finding import Grade
from tricord.model.listing import Schema
from tricord.monitors.sanctions.listed_ships.listings import KINDS, Key, Listings, Row, Standing
from tricord.monitors.ships import Ships, imo_number
from tricord.names.comparing import compare
from tricord.names.identifiers import normalise
from tricord.names.name import read
from tricord.names.search import NameSearch

SCORES: Final = {"imo": 0.95, "mmsi": 0.8, "call_sign": 0.5}
"""What an equal identifier is worth by itself, as in `designations`: IMO numbers stay with the
hull for life (IMO resolution A.1117(30)); MMSI and call signs follow the flag and are given out
again (ITU Radio Regulations, article 19)."""

AGREES: Final = {
    ("imo", True): "agrees-sea-imo-and-name",
    ("imo", False): "agrees-sea-imo",
    ("mmsi", True): "agrees-sea-mmsi-and-name",
    ("mmsi", False): "agrees-sea-mmsi",
    ("call_sign", True): "agrees-sea-call-sign-and-name",
    ("call_sign", False): "agrees-sea-call-sign",
    ("", True): "agrees-sea-name",
}
"""Words for what agrees, by the strongest identifier and whether a name does."""

_ORDER: Final = (Grade.LEAD, Grade.INDICATION, Grade.CORROBORATED)


@dataclass(frozen=True)
class Agreement:
    """What agrees on one day; see `tricord.monitors.sanctions.listed_ships` for the grades.

    Attributes:
        standing: The entry as it stood.
        identifiers: Listed identifiers that agree, by kind.
        name: Listed name that agrees best, if one does.
        similarity: How alike the two names are.
        claims: The ship's claims that agree.
        imo_differs: The ship claims an IMO number and none of those listed.
        imo_several: Beside the listed IMO number it claims another.
        undated: A claim that agrees has no time.
    """

    standing: Standing
    identifiers: dict[str, Row] = field(default_factory=dict)
    name: Row | None = None
    similarity: float = 0.0
    claims: tuple[Row, ...] = ()
    imo_differs: bool = False
    imo_several: bool = False

    @property
    def undated(self) -> bool:
        """Whether something that agrees was said at a time nobody knows."""
        return any(row["first_at"] is None and row["last_at"] is None for row in self.claims)

    @property
    def ruled_out(self) -> bool:
        """A name alone, and the IMO numbers differ."""
        return not self.identifiers and self.imo_differs

    @cached_property
    def grade(self) -> Grade:
        """How much stands behind it."""
        named = self.name is not None
        if not self.standing.dated:
            return Grade.LEAD
        if "imo" in self.identifiers:
            return Grade.CORROBORATED if named and not self.imo_several else Grade.INDICATION
        agreeing = len(self.identifiers) + named
        return Grade.INDICATION if agreeing > 1 and not self.imo_differs else Grade.LEAD

    @property
    def score(self) -> float:
        """How far the two agree, 0 to 1."""
        if not self.identifiers:
            return round(self.similarity, 4)
        missing = 1.0
        for kind in KINDS:
            missing *= 1.0 - (SCORES[kind] if kind in self.identifiers else 0.0)
        return round(1.0 - missing * (1.0 - 0.8 * self.similarity * (not self.imo_differs)), 4)

    @property
    def words(self) -> Term:
        """Message that says what agrees."""
        strongest = next((kind for kind in KINDS if kind in self.identifiers), "")
        return Term(AGREES[strongest, self.name is not None])

    @property
    def rank(self) -> tuple[int, float]:
        """For finding the strongest of several."""
        return _ORDER.index(self.grade), self.score


class Comparing:
    """Holds ships that were heard against listed ships.

    Args:
        ships: Ships and their claims.
        listings: Listed ships.
        threshold: Similarity from which names count as alike.
        reach_days: How far from its days a claim still holds.
        undated: As in `Listings.on`.
    """

    def __init__(
        self, ships: Ships, listings: Listings, threshold: float, reach_days: int, *, undated: bool
    ) -> None:
        self._ships = ships
        self._listings = listings
        self._threshold = threshold
        self._reach = reach_days
        self._undated = undated
        self._known: dict[tuple[str, Key, date], Agreement | None] = {}
        self._alike: dict[tuple[str, str], float] = {}

    def candidates(self, vessels: Iterable[str]) -> list[tuple[str, Key]]:
        """Ships and entries of which any identifier or name agrees, on whatever day."""
        inner = sorted(vessels)
        by_name = self._by_name(inner)
        found = set()
        for vessel in inner:
            keys = set(self._listings.carriers("mmsi", vessel)) | by_name.get(vessel, set())
            for row in self._ships.claims(vessel, "imo"):
                keys |= self._listings.carriers("imo", imo_number(row["value"]))
            for row in self._ships.claims(vessel, "call_sign"):
                keys |= self._listings.carriers("call_sign", normalise("call_sign", row["value"]))
            found |= {(vessel, key) for key in keys}
        return sorted(found)

    def _by_name(self, vessels: Sequence[str]) -> dict[str, set[Key]]:
        carried: dict[str, set[str]] = {}
        for vessel in vessels:
            for row in self._ships.claims(vessel, "name"):
                if row["value"].strip():
                    carried.setdefault(row["value"], set()).add(vessel)
        listed: dict[str, set[Key]] = {}
        for (name_list, entry, _), rows in self._listings.names.items():
            for row in rows:
                listed.setdefault(row["name"], set()).add((name_list, entry))
        found: dict[str, set[Key]] = {}
        if not (carried and listed):
            return found
        names, asked = sorted(listed), sorted(carried)
        search = NameSearch(
            [(name, Schema.VESSEL) for name in names], least=round(1000 * self._threshold)
        )
        queries = (read(name, Schema.VESSEL) for name in asked)
        for name, hits in zip(asked, search.search_all(queries), strict=True):
            for place, comparison in hits:
                if comparison.score >= self._threshold:
                    self._alike[name, names[place]] = comparison.score
                    for vessel in carried[name]:
                        found.setdefault(vessel, set()).update(listed[names[place]])
        return found

    def on(self, vessel: str, key: Key, day: date) -> Agreement | None:
        """What agrees on a day; ``None`` where nothing does or the entry did not stand."""
        asked = (vessel, key, day)
        if asked not in self._known:
            self._known[asked] = self._agreement(vessel, key, day)
        return self._known[asked]

    def _agreement(self, vessel: str, key: Key, day: date) -> Agreement | None:
        standing = self._listings.on(key, day, undated=self._undated)
        if standing is None:
            return None
        identifiers: dict[str, Row] = {}
        claims: list[Row] = []
        for kind, row, claim in self._identifiers(vessel, standing.entry, day):
            if kind not in identifiers:
                identifiers[kind] = row
                claims += [claim] if claim is not None else []
        similarity, name, claim = self._name(vessel, standing.entry, day, named=bool(identifiers))
        if not identifiers and name is None:
            return None
        claims += [claim] if claim is not None else []
        listed = set(self._listings.identifiers(standing.entry, "imo"))
        sent = self._ships.imo_numbers(vessel, day, self._reach)
        return Agreement(
            standing,
            identifiers,
            name,
            similarity,
            tuple(claims),
            imo_differs=bool(listed and sent and not listed & sent),
            imo_several=bool(listed & sent and sent - listed),
        )

    def _identifiers(
        self, vessel: str, entry: Row, day: date
    ) -> Iterator[tuple[str, Row, Row | None]]:
        """Listed identifiers the ship carries: kind, listed row, claim."""
        for kind in ("imo", "call_sign"):
            listed = self._listings.identifiers(entry, kind)
            for claim in self._ships.claims(vessel, kind, day, self._reach):
                printed = claim["value"]
                value = imo_number(printed) if kind == "imo" else normalise(kind, printed)
                if value and value in listed:
                    yield kind, listed[value], claim
        if vessel in (listed := self._listings.identifiers(entry, "mmsi")):
            yield "mmsi", listed[vessel], None

    def _name(
        self, vessel: str, entry: Row, day: date, *, named: bool
    ) -> tuple[float, Row | None, Row | None]:
        """Similarity, listed name and claim of the names most alike; good names before weak."""
        rows = self._listings.names.get((entry["list"], entry["entry_id"], entry["version"]), [])
        best: tuple[bool, float, Row, Row] | None = None
        for claim in self._ships.claims(vessel, "name", day, self._reach):
            for row in rows:
                alike = self._similarity(claim["value"], row["name"], named=named)
                good = not row["weak"]
                if alike >= self._threshold and (best is None or (good, alike) > best[:2]):
                    best = (good, alike, row, claim)
        return (0.0, None, None) if best is None else best[1:]

    def _similarity(self, ours: str, theirs: str, *, named: bool) -> float:
        """How alike two names are; chance has a part in it where nothing else agrees."""
        if not named:
            return self._alike.get((ours, theirs), 0.0)
        return compare(ours, theirs, Schema.VESSEL).score
