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
from tricord.sources.base import Raw, Reading, Rebinding, Reject


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
        entries: Entries in the publication of the bundle.
        names: Names in it.
        changes: Its entries per kind of change.
        rejects: Its records set aside, per reason.
        notes: What a person should know of it, as (message key, parameters).
        marking: Marking the new files bear.
        set_aside: Records set aside of every publication folded: its moment, the hash of the
            record's file, and the record.
        afresh: An older publication arrived, and every row of the list was made anew.
    """

    entries: int
    names: int
    changes: Mapping[str, int]
    rejects: Mapping[str, int]
    notes: Sequence[tuple[str, Mapping[str, str]]]
    marking: str
    set_aside: Sequence[tuple[datetime, str, Reject]]
    afresh: bool


def take_in(
    lake: Lake,
    transaction: Transaction,
    bundle: Bundle,
    kept: Mapping[str, Raw],
    register: pl.DataFrame,
    *,
    afresh: bool,
) -> TakenIn:
    """Fold the publications a bundle makes or changes into the list.

    Args:
        lake: Where raw files lie.
        transaction: Where to write.
        bundle: What was given.
        kept: Its files that are new, as kept in the lake.
        register: Rows of ``files`` of this list so far.
        afresh: Fold every publication anew, whatever the moment.

    Raises:
        SourceError: A required part was never given, two files claim one moment, or the list
            has come from another source so far.
    """
    moment = bundle.published.at
    _check(bundle, kept, register)
    said = str(bundle.given.marking or "")
    known = [_registered(lake, row) for row in register.iter_rows(named=True)]
    versions = [*known, *(Version(part, raw, moment, said) for part, raw in kept.items())]
    afresh = afresh or any(version.published_at >= moment for version in known)
    moments = sorted({v.published_at for v in versions}) if afresh else [moment]
    set_aside: list[tuple[datetime, str, Reject]] = []
    own: list[tuple[Publication, Reading]] = []

    def publications() -> Iterator[Publication]:
        for publication, reading in _publications(bundle, versions, moments):
            set_aside.extend(_set_aside(publication, reject) for reject in reading.rejects)
            if publication.published_at == moment:
                own.append((publication, reading))
            yield publication

    folded = lists.take_in(transaction, bundle.dataset, publications(), afresh=afresh)
    publication, reading = own[0]
    return TakenIn(
        entries=len(publication.entries),
        names=publication.names,
        changes=_counted(folded[moment]),
        rejects=Counter(reject.reason for reject in reading.rejects),
        notes=reading.notes,
        marking=said or reading.marking or str(bundle.marking),
        set_aside=set_aside,
        afresh=afresh,
    )


def _check(bundle: Bundle, kept: Mapping[str, Raw], register: pl.DataFrame) -> None:
    """Refuse what cannot become a publication of this list.

    Formats name an entry's facts differently: compared across sources, all would have changed.
    """
    source, moment = bundle.source, bundle.published.at
    others = set(register.get_column("source")) - {source.name}
    if others:
        other = ", ".join(sorted(others))
        raise SourceError(
            "list-of-other-source", list=bundle.dataset, source=source.name, other=other
        )
    same_day = register.filter(pl.col("published_at") == moment, pl.col("part").is_in([*kept]))
    if same_day.height:
        if set(source.required) <= kept.keys():
            # A damaged copy of what is there already is told what is wrong with it.
            source.read(kept, bundle.given.options)
        at = moment.date().isoformat()
        raise SourceError("publication-date-taken", list=bundle.dataset, at=at)
    before = register.filter(pl.col("published_at") <= moment).get_column("part")
    missing = set(source.required) - {*kept, *before}
    if missing:
        raise SourceError("part-missing", source=source.name, parts=", ".join(sorted(missing)))


def _set_aside(publication: Publication, reject: Reject) -> tuple[datetime, str, Reject]:
    files = publication.files
    sha256 = files.get(reject.part, next(iter(files.values())))
    return publication.published_at, sha256, reject


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
            rebind=source.rebind if isinstance(source, Rebinding) else None,
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
