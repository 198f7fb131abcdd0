"""A list's publications, composed of the files that were taken in.

A source may publish one list as several files. A publication at a moment is the newest file of
each part up to then; so a part that arrives alone completes what is known, and the order of
arrival does not matter.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import polars as pl

from tricord.errors import SourceError
from tricord.lake import Lake, Transaction, lists
from tricord.lake.folding import Change, Publication
from tricord.model.listing import LISTS, Authority
from tricord.model.marking import Marking, least_upper_bound
from tricord.node.bundles import Bundle
from tricord.sources.base import Raw, Reading, Reject


@dataclass(frozen=True)
class Version:
    """One file of a list, with the moment from which it counts.

    Attributes:
        part: Part of the source it is.
        raw: The file.
        published_at: From when it counts.
        marking: Its marking; empty where nobody has said one.
    """

    part: str
    raw: Raw
    published_at: datetime
    marking: str


@dataclass(frozen=True)
class TakenIn:
    """What taking in a bundle did to a list.

    Attributes:
        moment: When the bundle was published.
        publications: Those that were folded, with their rejects; one, unless an older one
            arrived and the list was folded afresh.
        changes: Entries per kind of change in the publication of the bundle.
        notes: What a person should know, as (message key, parameters).
        marking: Marking the new files bear.
        afresh: Every row of the list was made anew.
    """

    moment: datetime
    publications: Sequence[tuple[Publication, Sequence[Reject]]]
    changes: Mapping[str, int]
    notes: Sequence[tuple[str, Mapping[str, str]]]
    marking: str
    afresh: bool


def take_in(
    lake: Lake,
    transaction: Transaction,
    bundle: Bundle,
    kept: Mapping[str, Raw],
    register: pl.DataFrame,
) -> TakenIn:
    """Fold the publications a bundle makes or changes into the list.

    Args:
        lake: Where raw files lie.
        transaction: Where to write.
        bundle: What was given.
        kept: Its files that are new, as kept in the lake.
        register: Rows of ``files`` of this list so far.

    Raises:
        SourceError: A required part was never given, or two files claim one moment.
    """
    known = [_registered(lake, row) for row in register.iter_rows(named=True)]
    moment = bundle.published.at
    for version in known:
        if version.published_at == moment and version.part in kept:
            name = bundle.dataset
            raise SourceError("publication-date-taken", list=name, at=moment.date().isoformat())
    said = str(bundle.given.marking or "")
    new = [Version(part, raw, moment, said) for part, raw in kept.items()]
    afresh = any(version.published_at >= moment for version in known)
    moments = {v.published_at for v in [*known, *new]} if afresh else {moment}
    read = list(_publications(bundle, [*known, *new], sorted(moments)))
    latest = next((r for publication, r in read if publication.published_at == moment), None)
    if latest is None:
        missing = ", ".join(sorted(set(bundle.source.required) - set(kept)))
        raise SourceError("part-missing", source=bundle.source.name, parts=missing)
    folded = lists.take_in(transaction, bundle.dataset, [p for p, _ in read], afresh=afresh)
    changes = next((c for p, c in folded if p.published_at == moment), ())
    return TakenIn(
        moment=moment,
        publications=[(publication, reading.rejects) for publication, reading in read],
        changes=_counted(changes),
        notes=latest.notes,
        marking=said or latest.marking or str(bundle.marking),
        afresh=afresh,
    )


def _publications(
    bundle: Bundle, versions: Sequence[Version], moments: Sequence[datetime]
) -> Iterator[tuple[Publication, Reading]]:
    source = bundle.source
    for moment in moments:
        current: dict[str, Version] = {}
        for version in sorted(versions, key=lambda v: v.published_at):
            if version.published_at <= moment:
                current[version.part] = version
        if not set(source.required) <= set(current):
            continue
        files = {part: current[part].raw for part in source.parts if part in current}
        dates = {f"published.{part}": str(v.published_at) for part, v in current.items()}
        reading = source.read(files, {**bundle.given.options, **dates})
        authority = reading.authority or source.authority or LISTS.get(bundle.dataset)
        unsaid = reading.marking or str(bundle.marking)
        markings = [Marking.parse(v.marking or unsaid) for v in current.values()]
        publication = Publication(
            list=bundle.dataset,
            snapshot=_snapshot({part: raw.sha256 for part, raw in files.items()}),
            published_at=moment,
            authority=authority or Authority.ANALYST,
            marking=str(least_upper_bound(markings)),
            files={part: raw.sha256 for part, raw in files.items()},
            entries=reading.entries,
            rejects=len(reading.rejects),
            simulated=reading.simulated,
        )
        yield publication, reading


def _registered(lake: Lake, row: Mapping[str, Any]) -> Version:
    raw = Raw(lake.raw.path(row["file_sha256"]), row["name"])
    return Version(row["part"], raw, row["published_at"], row["marking"])


def _snapshot(files: Mapping[str, str]) -> str:
    """A list of one file goes by that file's hash; of several, by the hash of their hashes."""
    if len(files) == 1:
        return next(iter(files.values()))
    listing = "".join(f"{part}={sha256}\n" for part, sha256 in sorted(files.items()))
    return hashlib.sha256(listing.encode()).hexdigest()


def _counted(changes: Sequence[Change]) -> dict[str, int]:
    """Entries per kind of change; an entry whose ten fields changed is one change."""
    return dict(
        sorted(Counter(kind for kind, _ in {(c.kind, c.entry_id) for c in changes}).items())
    )
