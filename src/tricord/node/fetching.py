"""Fetching: official files downloaded from their publishers and taken in.

The newest file of every address stays in the node's folder ``downloads``, so that a publisher
who answers "not modified" costs nothing and a download that broke off can be resumed. All
files of a publication are taken in together or not at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from tricord.errors import FetchError, TricordError
from tricord.lake import Lake
from tricord.lake.lock import locked
from tricord.model.marking import Marking
from tricord.node.bundles import Given
from tricord.node.downloading import Download, Downloader, http_date
from tricord.node.ingest import ingest
from tricord.node.storing import Outcome
from tricord.sources.base import Raw, Source


def fetch(
    lake: Lake,
    sources: Sequence[Source],
    downloader: Downloader,
    given: Given,
    default_marking: Marking,
) -> list[Outcome]:
    """Download what publishers have that is new, and take it in.

    A source whose files cannot all be had is left alone: half a publication would look like
    a list that shrank.

    Args:
        lake: Where to.
        sources: Which sources.
        downloader: What downloads.
        given: Operator and marking of what is taken in.
        default_marking: Marking of what bears none.

    Returns:
        What became of each source; ``known`` where its publisher had nothing new.

    Raises:
        FetchError: Not one publisher could be reached.
    """
    outcomes: list[Outcome] = []
    with locked(downloader.folder / ".lock"):
        for source in sources:
            try:
                files = _downloaded(source, downloader)
            except TricordError as refusal:
                names = tuple(_file_name(source, address) for address in source.address.values())
                outcomes.append(Outcome(names, source.name, refused=refusal))
                continue
            described = _described(source, files, given)
            paths = [path for path, _ in files.values()]
            outcomes += ingest(lake, paths, described, default_marking)
    if outcomes and all(o.refused and o.refused.code == "fetch-unreachable" for o in outcomes):
        addresses = [address for source in sources for address in source.address.values()]
        raise FetchError("fetch-no-network", addresses=" ".join(addresses))
    return outcomes


Files = Mapping[str, tuple[Path, Download]]
"""File and what is known of its download, per part."""


def _downloaded(source: Source, downloader: Downloader) -> Files:
    if not source.address:
        raise FetchError("fetch-no-address", source=source.name)
    files = {}
    try:
        for part, address in source.address.items():
            target = downloader.folder / source.name / _file_name(source, address)
            files[part] = (target, downloader.get(address, target))
    except OSError as fault:
        folder = str(downloader.folder)
        raise FetchError("fetch-not-written", folder=folder, reason=str(fault)) from fault
    return files


def _file_name(source: Source, address: str) -> str:
    last = address.rpartition("/")[2].partition("?")[0]
    return last if "." in last else source.name


def _described(source: Source, files: Files, given: Given) -> Given:
    """What comes with the files: where from and, unless they say so themselves, since when.

    The files of a set count from the newest of them: before that nobody could have the set.
    """
    address = next(iter(source.address.values()))
    origin = address if len(files) == 1 else address[: address.rfind("/") + 1]
    described = replace(given, source=source.name, origin=origin)
    if any(source.published(Raw(path, path.name)) for path, _ in files.values()):
        return described
    told = [moment for _, download in files.values() if (moment := _modified(download))]
    if told:
        return replace(described, published=max(told), known_from="server")
    received = max(datetime.fromisoformat(d.received_at) for _, d in files.values())
    return replace(described, published=received, known_from="received")


def _modified(download: Download) -> datetime | None:
    """``Last-Modified``, but no later than the file was received: clocks of servers err."""
    moment = http_date(download.last_modified)
    return moment and min(moment, datetime.fromisoformat(download.received_at))
