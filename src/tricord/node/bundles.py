"""Bundles: given files recognised and grouped into publications of one source each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Final

from tricord import clock
from tricord.errors import SourceError, TricordError
from tricord.model.listing import LISTS
from tricord.model.marking import Marking
from tricord.node.publication_dates import Published, from_name
from tricord.sources import registry
from tricord.sources.base import Raw, Source, Streaming, StreamingRows

_OF_SOURCE: Final = {
    "carriers": frozenset({"carrier_id"}),
    "permits": frozenset({"permit_id", "valid_from", "valid_until"}),
    "zones": frozenset({"zone", "ring"}),
    "claims": frozenset({"claimant", "source_class", "standing", "measured"}),
    "incidents": frozenset({"time_utc", "time_seoul", "time_local", "apogee", "landing"}),
    "positions": frozenset({"vessel_id", "timestamp", "day", "age_min", "lat", "lon"}),
    "trade-table": frozenset({"reporter", "partner", "flow", "period", "hs", "value_usd"}),
}
"""What only columns of a source are mapped to, the first that fits counts: permits are of a zone,
and zones have places as positions do."""


@dataclass(frozen=True)
class Given:
    """What came with the files.

    Attributes:
        source: Source to read them with; recognised from their content where empty.
        dataset: Data set they belong to; the source's or the file's own name where empty.
        published: Moment of publication; found out where ``None``.
        known_from: How ``published`` is known: ``given``, ``server`` or ``received``.
        marking: Marking; the source's or the node's default where ``None``.
        operator: Who gives them.
        origin: Address they were fetched from, for a set its folder; empty for files given by
            hand.
        options: Options of the source, such as ``map.name``.
    """

    source: str = ""
    dataset: str = ""
    published: datetime | None = None
    known_from: str = "given"
    marking: Marking | None = None
    operator: str = ""
    origin: str = ""
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Bundle:
    """The files of one publication.

    Attributes:
        source: Source that reads them.
        dataset: Data set they belong to.
        published: Moment of publication.
        marking: Marking of what they say, where neither the user nor the files say another.
        files: Raw file per part.
        given: What came with them.
    """

    source: Source
    dataset: str
    published: Published
    marking: Marking
    files: Mapping[str, Raw]
    given: Given


Refusals = list[tuple[str, TricordError]]
"""Names of files of which nothing is loaded, with the reason."""


def bundle(
    paths: Sequence[Path], given: Given, default_marking: Marking
) -> tuple[list[Bundle], Refusals]:
    """Recognise files and group them by source, data set and moment, oldest first.

    Args:
        paths: Files, or folders of files.
        given: What came with them.
        default_marking: Marking of what bears none.

    Returns:
        The bundles, and the files no source can read.
    """
    bundles: dict[tuple[datetime, str, str, str], Bundle] = {}
    refusals: Refusals = []
    now = clock.now()
    for path in _files(paths):
        try:
            source, part, raw = _recognised(path, given)
            dataset = _dataset(source, raw, given)
            published = _published(source, raw, given, now)
            marking = source.marking or default_marking
            new = Bundle(source, dataset, published, marking, {part: raw}, given)
            # Files that are streamed are no snapshots: each adds to what others of that day say.
            adds = source.each_adds or isinstance(source, Streaming | StreamingRows)
            alone = raw.sha256 if adds else ""
            key = (published.at, source.name, dataset, alone)
            bundles[key] = _joined(bundles[key], new) if key in bundles else new
        except TricordError as refusal:
            refusals.append((path.name, refusal))
        except OSError as fault:
            reason = fault.strerror or str(fault)
            refusals.append(
                (path.name, SourceError("file-unreadable", file=path.name, reason=reason))
            )
    return [bundles[key] for key in sorted(bundles)], refusals


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.iterdir() if p.is_file() and p.name[0] != ".")
        else:
            yield path


def _recognised(path: Path, given: Given) -> tuple[Source, str, Raw]:
    if not path.is_file():
        raise SourceError("file-missing", file=str(path))
    if path.stat().st_size == 0:
        raise SourceError("file-empty", file=path.name)
    raw = Raw(path, path.name, path.resolve().parent.name)
    wanted = given.source or _mapped(raw, given)
    if not wanted:
        return *registry.recognise(raw), raw
    source = registry.source(wanted)
    part = source.recognise(raw)
    if part is None:
        if source.parts != ("",):
            raise SourceError("file-not-of-source", file=path.name, source=wanted)
        part = ""
    return source, part, raw


def _mapped(raw: Raw, given: Given) -> str:
    """What a mapping of columns says a file is: only tables have columns to map."""
    targets = {option[4:] for option in given.options if option.startswith("map.")}
    if not targets:
        return ""
    streams = (source for source in registry.SOURCES if isinstance(source, Streaming))
    usual = next((name for name, own in _OF_SOURCE.items() if targets & own), "parties")
    if usual not in ("positions", "parties"):
        return usual
    return next((each.name for each in streams if each.recognise(raw) is not None), usual)


def _dataset(source: Source, raw: Raw, given: Given) -> str:
    """The data set, which bears an official list's name only if the source speaks for it."""
    own = source.dataset(raw)
    wanted = given.dataset or own
    if wanted in LISTS and wanted != own:
        known = ", ".join(LISTS)
        raise SourceError("list-name-reserved", file=raw.name, list=wanted, known=known)
    return wanted.replace("|", "-")  # keys of rows join their parts by |


def _published(source: Source, raw: Raw, given: Given, now: datetime) -> Published:
    if given.published is not None:
        return Published(given.published, given.known_from)
    by_hand = given.options.get("dated", "") if source.each_adds else ""
    if by_hand and (day := _a_day(by_hand)):
        return Published(min(day, now), "file")
    stated = source.published(raw)
    if stated is not None:
        return Published(stated, "file")
    named = from_name(raw.path.resolve(), now) if source.dated_by_name else None
    if named is None and source.undated:
        raise SourceError(source.undated, file=raw.name)
    return Published(named, "name") if named else Published(now, "received")


def _a_day(written: str) -> datetime | None:
    """The end of a day given by hand; the source says what is wrong with one that is none."""
    try:
        return datetime.combine(date.fromisoformat(written), time(23, 59, 59), UTC)
    except ValueError:
        return None


def _joined(bundle: Bundle, more: Bundle) -> Bundle:
    for part, raw in more.files.items():
        twin = bundle.files.get(part)
        if twin is not None and twin.sha256 != raw.sha256:
            raise SourceError("two-files-one-date", file=raw.name, other=twin.name)
    return replace(bundle, files={**bundle.files, **more.files})
