"""Folding publications of a sanctions list into dated rows and an exact log of changes.

Pure: the same publications in date order give the same rows, whichever order they arrived
in. Nothing is ever deleted: a changed entry closes the interval of its old version; an entry
that is missing from a publication stands, quarantined, until a person confirms its removal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import zip_longest

from tricord.model.listing import Authority, Fact, ListEntry


@dataclass(frozen=True)
class Publication:
    """One publication of a list, loaded whole.

    Attributes:
        list: Name of the list.
        snapshot: Hash of the raw files it consists of.
        published_at: When the world could know it, UTC.
        authority: Who speaks in it.
        marking: TLP 2.0 and partners.
        files: SHA-256 per part.
        entries: Every entry.
        rejects: Number of records set aside.
        simulated: Made up for a demonstration or test.
        rebind: Of standing entries and those of a publication, the latter under the keys they
            had before; for lists whose publisher gives no lasting key.
    """

    list: str
    snapshot: str
    published_at: datetime
    authority: Authority
    marking: str
    files: Mapping[str, str]
    entries: tuple[ListEntry, ...]
    rejects: int = 0
    simulated: bool = False
    rebind: Callable[[Sequence[ListEntry], Sequence[ListEntry]], tuple[ListEntry, ...]] | None = (
        None
    )

    @property
    def names(self) -> int:
        """Number of names in it."""
        return sum(len(entry.names) for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Standing:
    """One version of an entry with the interval during which the list showed it."""

    entry: ListEntry
    authority: Authority
    marking: str
    file_sha256: str
    simulated: bool
    published_from: datetime
    published_to: datetime | None = None
    missing_since: datetime | None = None


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One difference between a publication and the one before it; as in ``list_changes``."""

    entry_id: str
    kind: str
    field: str
    old: str
    new: str
    name: str


@dataclass
class Timeline:
    """A list as folded so far.

    Attributes:
        standing: The open version of every entry, by entry id.
        closed: Versions whose interval has ended.
        confirmed: (snapshot, its moment, entry id) of removals a person confirmed; the moment,
            since a publisher may show the same bytes again after others.
        begun: A publication has been folded; the first one is the baseline and logs nothing.
    """

    standing: dict[str, Standing] = field(default_factory=dict)
    closed: list[Standing] = field(default_factory=list)
    confirmed: frozenset[tuple[str, datetime, str]] = frozenset()
    begun: bool = False

    def fold(self, publication: Publication) -> tuple[Change, ...]:
        """Take in the next publication, later than all before.

        Returns:
            What it changed, sorted; nothing for the first publication, the baseline.
        """
        changes: list[Change] = []
        shown: set[str] = set()
        entries = publication.entries
        if publication.rebind:
            entries = publication.rebind([s.entry for s in self.standing.values()], entries)
        for entry in entries:
            shown.add(entry.entry_id)
            before = self.standing.get(entry.entry_id)
            if before and not before.missing_since and _same(before, entry, publication):
                continue
            self.standing[entry.entry_id] = _open(entry, publication)
            if before is None:
                changes.append(_whole(entry, "add"))
                continue
            # An interval keeps its gap: as of a day in between, the entry was missing.
            self.closed.append(replace(before, published_to=publication.published_at))
            if before.missing_since:
                changes.append(_whole(entry, "return"))
            changes += differences(before.entry, entry)
        changes += self._missing(publication, shown)
        baseline, self.begun = not self.begun, True
        return () if baseline else tuple(sorted(changes))

    def _missing(self, publication: Publication, shown: set[str]) -> Iterable[Change]:
        for entry_id in sorted(self.standing.keys() - shown):
            gone = self.standing[entry_id]
            if gone.missing_since is None:
                self.standing[entry_id] = replace(gone, missing_since=publication.published_at)
                yield _whole(gone.entry, "remove")
            if (publication.snapshot, publication.published_at, entry_id) in self.confirmed:
                self.close(entry_id)

    def close(self, entry_id: str) -> Standing:
        """End an entry whose removal was confirmed, at the publication that lacked it."""
        gone = self.standing.pop(entry_id)
        ended = replace(gone, published_to=gone.missing_since)
        self.closed.append(ended)
        return ended


def differences(old: ListEntry, new: ListEntry) -> list[Change]:
    """Every fact that stands in one of two versions of an entry and not in the other.

    Facts of one path are paired in sorted order, so a changed value reads as old and new.
    """
    gone = Counter(old.facts) - Counter(new.facts)
    come = Counter(new.facts) - Counter(old.facts)
    name = new.names[0].text
    return [
        Change(new.entry_id, "change", path, before, after, name)
        for path in sorted({path for path, _ in gone} | {path for path, _ in come})
        for before, after in zip_longest(_values(gone, path), _values(come, path), fillvalue="")
    ]


def _values(facts: Counter[Fact], path: str) -> list[str]:
    return sorted(value for p, value in facts.elements() if p == path)


def _whole(entry: ListEntry, kind: str) -> Change:
    return Change(entry.entry_id, kind, "", "", "", entry.names[0].text)


def _same(before: Standing, entry: ListEntry, publication: Publication) -> bool:
    """Whether a publication says the same of an entry, and lets the same people see it."""
    said = (entry.version, publication.marking, publication.simulated)
    return (before.entry.version, before.marking, before.simulated) == said


def _open(entry: ListEntry, publication: Publication) -> Standing:
    part, separator, _ = entry.record.partition(":")
    first = next(iter(publication.files.values()))
    return Standing(
        entry=entry,
        authority=publication.authority,
        marking=publication.marking,
        file_sha256=publication.files.get(part, first) if separator else first,
        simulated=publication.simulated,
        published_from=publication.published_at,
    )
