"""How fresh a node's data are: every data set, when it last spoke, and whether it is silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import polars as pl

from tricord.lake import Lake
from tricord.model.finding import Strand
from tricord.model.marking import Marking, least_upper_bound
from tricord.sources.registry import SOURCES

_OF_SUPPLY: Final = frozenset(
    {"observations", "notices", "mission_reports", "stocks", "projects", "hs_links"}
)
_OF_COORDINATION: Final = frozenset({"statements"})
_AGEING: Final = frozenset({"list_entries", "positions"})
_SIMULATED: Final = "simulated-"
_SAYING: Final = ("list_entries", "parties")
_OF_BOTH: Final = frozenset({"trade_flows"})


@dataclass(frozen=True, slots=True)
class DatasetState:
    """A data set, and how fresh it is.

    Attributes:
        dataset: Its name.
        source: Source that read the latest file of it.
        strands: Strands its data serve.
        files: Raw files it was read from.
        bytes: Their size.
        rejects: Records set aside.
        published_at: When the latest of it could be known, UTC.
        received_at: When the node received the latest file, UTC.
        published_from: How the moment of publication is known: ``file``, ``given``, ``name``,
            ``server`` or ``received``.
        age_days: Days since the latest publication.
        cadence_days: Days after which it counts as silent: the rhythm of its publisher, or the
            node's own for lists and positions; ``None``: it comes when it comes.
        silent: It is older than that.
        simulated: Its name says that it was made up.
        marking: Least upper bound of its files.
    """

    dataset: str
    source: str
    strands: tuple[str, ...]
    files: int
    bytes: int
    rejects: int
    published_at: datetime
    received_at: datetime
    published_from: str
    age_days: int
    cadence_days: int | None
    silent: bool
    simulated: bool
    marking: str


def freshness(lake: Lake, stale_days: int, now: datetime) -> list[DatasetState]:
    """Every data set a lake holds, in order of name.

    Args:
        lake: The lake.
        stale_days: Days after which a list, or positions, of a source without a rhythm are old.
        now: The present, UTC.
    """
    sources = {source.name: source for source in SOURCES}
    rejects = dict(lake.scan("rejects").group_by("dataset").len().collect().iter_rows())
    held = (
        lake.scan("files")
        .sort("published_at", "received_at", "file_sha256")
        .group_by("dataset")
        .agg(
            pl.col("source", "published_at", "published_from").last(),
            pl.col("received_at").max(),
            pl.col("bytes").sum(),
            pl.col("marking").unique().sort(),
            files=pl.col("file_sha256").n_unique(),
        )
        .sort("dataset")
        .collect()
    )
    found = []
    for row in held.iter_rows(named=True):
        source = sources.get(row["source"])
        of = sources.get(row["dataset"], source)  # a list that came in a form of ours
        cadence = of.cadence_days if of else None
        if cadence is None and source and not _AGEING.isdisjoint(source.tables):
            cadence = stale_days
        age = (now - row["published_at"]).days
        found.append(
            DatasetState(
                dataset=row["dataset"],
                source=row["source"],
                strands=strands(source.tables if source else ()),
                files=row["files"],
                bytes=row["bytes"],
                rejects=rejects.get(row["dataset"], 0),
                published_at=row["published_at"],
                received_at=row["received_at"],
                published_from=row["published_from"] or "",
                age_days=age,
                cadence_days=cadence,
                silent=cadence is not None and age > cadence,
                simulated=row["dataset"].startswith(_SIMULATED),
                marking=str(least_upper_bound(map(Marking.parse, row["marking"]))),
            )
        )
    return found


def holds_simulated(lake: Lake) -> bool:
    """Whether a lake holds anything made up: data sets that say so, entries or parties that do.

    Args:
        lake: The lake.
    """
    named = lake.scan("files").select(pl.col("dataset").str.starts_with(_SIMULATED).any())
    said = [lake.scan(table).select(pl.col("simulated").any()) for table in _SAYING]
    return any(each.collect().item() for each in (named, *said))


def strands(tables: Sequence[str]) -> tuple[str, ...]:
    """The strands data in some tables serve.

    Args:
        tables: Names of tables of the lake.
    """
    found = set()
    for table in tables:
        if table in _OF_SUPPLY | _OF_BOTH:
            found.add(Strand.SUPPLY)
        if table in _OF_COORDINATION:
            found.add(Strand.COORDINATION)
        if table not in _OF_SUPPLY | _OF_COORDINATION:
            found.add(Strand.SANCTIONS)
    return tuple(str(strand) for strand in Strand if strand in found)
