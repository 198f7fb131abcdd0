"""Screening: which list entries a party may be, by identifier or by name.

Pure: rows in, matches out. What a match is worth, and whether it becomes a finding, is for
the monitor that asks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from tricord.model.listing import Schema
from tricord.names.comparing import Comparison, compare
from tricord.names.name import read
from tricord.names.search import NameSearch

_BODIES: Final = (Schema.ORGANIZATION, Schema.COMPANY, Schema.LEGAL_ENTITY)

MAY_BE: Final[Mapping[str, tuple[str, ...]]] = {
    Schema.VESSEL: (Schema.VESSEL,),
    Schema.AIRPLANE: (Schema.AIRPLANE,),
    Schema.PERSON: (Schema.PERSON, Schema.LEGAL_ENTITY),
    Schema.ORGANIZATION: _BODIES,
    Schema.COMPANY: _BODIES,
    Schema.LEGAL_ENTITY: (Schema.PERSON, *_BODIES),
}
"""Kinds of list entry a party of a kind may be; a LegalEntity may be a person or a body."""

STRENGTH: Final = (
    "imo",
    "imo_company",
    "passport",
    "wallet",
    "national_id",
    "swift",
    "registration",
    "tax",
    "mmsi",
    "call_sign",
)
"""Kinds of identifier that are compared, the strongest first."""

Row = Mapping[str, Any]
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class NameMatch:
    """The listed name that is most like a name of the party.

    Attributes:
        row: The row of ``list_names``.
        comparison: How alike the two are, and why.
    """

    row: Row
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Match:
    """A party and an entry it may be.

    Attributes:
        party: The row of ``parties``.
        entry: The row of ``list_entries``.
        identifier: The strongest row of ``list_identifiers`` both carry, if any.
        name: The nearest listed name, if one reaches the threshold.
    """

    party: Row
    entry: Row
    identifier: Row | None
    name: NameMatch | None


class Listed:
    """List entries by key, by identifier and by name.

    Args:
        entries: Rows of ``list_entries`` that stand.
        names: Rows of ``list_names`` of the versions that stand.
        identifiers: Rows of ``list_identifiers`` of the versions that stand.
        threshold: Similarity from which two names count as alike.
    """

    def __init__(
        self,
        entries: Sequence[Row],
        names: Sequence[Row],
        identifiers: Sequence[Row],
        threshold: float,
    ) -> None:
        self.threshold = threshold
        self.entries: dict[Key, Row] = {key_of(row): row for row in entries}
        self._names = names
        self._names_of: dict[Key, list[Row]] = defaultdict(list)
        for row in names:
            self._names_of[key_of(row)].append(row)
        self._identifiers_of: dict[Key, list[Row]] = defaultdict(list)
        self._carriers: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in identifiers:
            self._identifiers_of[key_of(row)].append(row)
            self._carriers[row["kind"], row["value"]].append(row)

    def matches(self, parties: Sequence[Row]) -> Iterator[Match]:
        """Every party with every entry it may be, in order of parties, then of entries."""
        by_name = self._by_name(parties)
        for position, party in enumerate(parties):
            by_identifier = self._by_identifier(party)
            for key in sorted({*by_identifier, *by_name[position]}):
                entry = self.entries[key]
                identifier = by_identifier.get(key)
                name = by_name[position].get(key) or self._nearest_name(party, entry)
                yield Match(party, entry, identifier, name)

    def values(self, entry: Row, kind: str) -> set[str]:
        """An entry's identifiers of one kind."""
        return {row["value"] for row in self._identifiers_of[key_of(entry)] if row["kind"] == kind}

    def _by_identifier(self, party: Row) -> dict[Key, Row]:
        """Entries that carry an identifier of the party, each with the strongest one."""
        found: dict[Key, Row] = {}
        for kind, value in sorted(_identifiers(party), key=lambda i: STRENGTH.index(i[0])):
            for row in self._carriers.get((kind, value), ()):
                if self.entries[key_of(row)]["schema"] in MAY_BE[party["schema"]]:
                    found.setdefault(key_of(row), row)
        return found

    def _by_name(self, parties: Sequence[Row]) -> list[dict[Key, NameMatch]]:
        """Per party, the entries one of whose names is like one of the party's."""
        found: list[dict[Key, NameMatch]] = [{} for _ in parties]
        if parties and self._names:
            search = NameSearch(
                [(row["name"], self.entries[key_of(row)]["schema"]) for row in self._names],
                least=round(1000 * self.threshold),
            )
            positions = (at for at, party in enumerate(parties) for _ in names_of(party))
            asked = (read(name, party["schema"]) for party in parties for name in names_of(party))
            for position, hits in zip(positions, search.search_all(asked), strict=True):
                for place, comparison in hits:
                    self._keep_nearest(found[position], self._names[place], comparison)
        return found

    def _keep_nearest(self, found: dict[Key, NameMatch], row: Row, comparison: Comparison) -> None:
        """Keep the nearest name of an entry; one the publisher calls weak only if all are."""
        before = found.get(key_of(row))
        if comparison.score >= self.threshold and (
            before is None
            or (not row["weak"], comparison.score)
            > (not before.row["weak"], before.comparison.score)
        ):
            found[key_of(row)] = NameMatch(row, comparison)

    def _nearest_name(self, party: Row, entry: Row) -> NameMatch | None:
        """The nearest name of an entry that was found otherwise: chance has no part in it."""
        found: dict[Key, NameMatch] = {}
        for row in self._names_of[key_of(entry)]:
            for name in names_of(party):
                self._keep_nearest(found, row, compare(name, row["name"], party["schema"]))
        return found.get(key_of(entry))


def names_of(party: Row) -> list[str]:
    """All names of a party, its first one first."""
    return [name for name in (party["name"], *party["other_names"]) if name]


def key_of(row: Row) -> Key:
    """The list and entry a row belongs to."""
    return row["list"], row["entry_id"]


def _identifiers(party: Row) -> Iterator[tuple[str, str]]:
    """The party's identifiers as (kind, value); an IMO number is read by what the party is."""
    if party["imo"]:
        if party["schema"] != Schema.VESSEL:
            yield "imo_company", party["imo"]
        if party["schema"] in (Schema.VESSEL, Schema.LEGAL_ENTITY):
            yield "imo", party["imo"]
    for kind in ("mmsi", "call_sign"):
        if party[kind]:
            yield kind, party[kind]
    for written in party["identifiers"]:
        kind, _, value = written.partition(":")
        if kind in STRENGTH:
            yield kind, value
