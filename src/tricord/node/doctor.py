"""The doctor: whether a node is sound, and what somebody should look at."""

from __future__ import annotations

import os
import platform
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

import polars as pl
from deltalake.exceptions import DeltaError

from tricord import config
from tricord.errors import ReportError
from tricord.lake import Lake
from tricord.model.tables import TABLES
from tricord.node.positions_held import ClockState, PositionsState, clocks_off, positions_held
from tricord.reports.fonts import carried, places
from tricord.sources.registry import SOURCES

if TYPE_CHECKING:
    from tricord.node.node import Node

PACKAGES: Final = ("tricord", "polars", "deltalake", "rapidfuzz", "typst", "typer")
"""Packages whose versions matter when something is reported."""

EXTRAS: Final = {"ftm": "followthemoney"}
"""Optional extras and the module each brings."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting, its value, and where that comes from.

    Attributes:
        name: Name in ``tricord.toml``.
        value: What holds.
        origin: ``environment``, ``file`` or ``default``.
    """

    name: str
    value: str | int
    origin: str


@dataclass(frozen=True, slots=True)
class RawState:
    """The raw files, as SHA-256.

    Attributes:
        files: How many are kept.
        bytes: Their size.
        damaged: Those whose bytes no longer agree with their hash.
        missing: Those the register names and that are not there.
        unreferenced: Those that are there and that no register names: left by an ingest that
            was stopped; harmless.
    """

    files: int
    bytes: int
    damaged: tuple[str, ...]
    missing: tuple[str, ...]
    unreferenced: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListState:
    """How old a list is.

    Attributes:
        name: Its name.
        published_at: When its latest publication could be known, UTC.
        published_from: How that is known.
        age_days: Its age.
        cadence_days: How often its publisher brings a new one; ``None`` where it does not say.
        stale: It is older than that, or than the setting ``stale_days``.
        quarantined: Removals that wait for a person.
    """

    name: str
    published_at: datetime
    published_from: str
    age_days: int
    cadence_days: int | None
    stale: bool
    quarantined: int


@dataclass(frozen=True)
class Health:
    """What the doctor found.

    Attributes:
        versions: Of Tricord, Python, the system and the packages that matter.
        path: Directory of the node.
        settings: Every setting with its origin.
        lake_version: Newest version of the lake.
        tables: Rows per table, whenever published; ``None`` where it cannot be read.
        raw: The raw files.
        lists: The lists.
        positions: The data sets of ship positions.
        clocks: Receivers of positions whose clocks were off.
        rejects: Records set aside, as (data set, reason, count).
        undated: Files whose moment of publication nobody knows, as (data set, name).
        fonts: Folder of the fonts reports are set in; empty where they are missing.
        font_places: Where they were looked for.
        extras: Whether each optional extra is there.
    """

    versions: Mapping[str, str]
    path: str
    settings: Sequence[Setting]
    lake_version: int
    tables: Mapping[str, int | None]
    raw: RawState
    lists: Sequence[ListState]
    positions: Sequence[PositionsState]
    clocks: Sequence[ClockState]
    rejects: Sequence[tuple[str, str, int]]
    undated: Sequence[tuple[str, str]]
    fonts: str
    font_places: Sequence[str]
    extras: Mapping[str, bool]

    @property
    def sound(self) -> bool:
        """Whether everything the node holds is there and can be read."""
        return not (self.raw.damaged or self.raw.missing or None in self.tables.values())


def examine(node: Node) -> Health:
    """Look at everything a node holds; every raw file is read and hashed.

    Args:
        node: The node.

    Raises:
        LakeError: The lake's newest commit cannot be read.
    """
    lake_version = node.lake.version
    tables = {name: _height(node.lake, name) for name in TABLES}
    readable = None not in tables.values()
    try:
        fonts = str(carried().folder)
    except ReportError:
        fonts = ""
    return Health(
        versions=_versions(),
        path=str(node.path.resolve()),
        settings=_settings(node),
        lake_version=lake_version,
        tables=tables,
        raw=_raw(node.lake, readable),
        lists=_lists(node) if readable else (),
        positions=positions_held(node.lake, node.settings.stale_days) if readable else (),
        clocks=clocks_off(node.lake) if readable else (),
        rejects=_rejects(node.lake) if readable else (),
        undated=_undated(node.lake) if readable else (),
        fonts=fonts,
        font_places=[str(place) for place in places()],
        extras={name: find_spec(module) is not None for name, module in EXTRAS.items()},
    )


def _versions() -> dict[str, str]:
    system = {"python": platform.python_version(), "system": platform.platform()}
    return {package: version(package) for package in PACKAGES} | system


def _settings(node: Node) -> list[Setting]:
    written = tomllib.loads((node.path / config.FILE).read_text(encoding="utf-8"))
    found = []
    for name, value in node.settings.model_dump().items():
        origin = "file" if name in written else "default"
        if f"TRICORD_{name.upper()}" in os.environ:
            origin = "environment"
        found.append(Setting(name, value, origin))
    return found


def _height(lake: Lake, name: str) -> int | None:
    """Rows of a table; ``None`` where its files are damaged or gone."""
    try:
        # Reading all of it is the only way to be sure that all of it can be read; some at a
        # time, as there may be more than fits into memory.
        return sum(rows.height for rows in lake.history(name).collect_batches())
    except (pl.exceptions.PolarsError, DeltaError, OSError):
        return None


def _raw(lake: Lake, readable: bool) -> RawState:
    kept = list(lake.raw.hashes())
    registered = set(kept)
    if readable:
        registered = set(lake.history("files").collect().get_column("file_sha256"))
    return RawState(
        files=len(kept),
        bytes=sum(lake.raw.path(sha256).stat().st_size for sha256 in kept),
        damaged=tuple(lake.raw.damaged()),
        missing=tuple(sorted(registered - set(kept))),
        unreferenced=tuple(sorted(set(kept) - registered)),
    )


def _lists(node: Node) -> list[ListState]:
    cadences = {source.name: source.cadence_days for source in SOURCES}
    found = []
    for row in node.lists.overview().iter_rows(named=True):
        cadence = cadences.get(row["list"])
        found.append(
            ListState(
                name=row["list"],
                published_at=row["published_at"],
                published_from=row["published_from"] or "",
                age_days=row["age_days"],
                cadence_days=cadence,
                stale=row["age_days"] > (cadence or node.settings.stale_days),
                quarantined=row["quarantined"] or 0,
            )
        )
    return found


def _rejects(lake: Lake) -> list[tuple[str, str, int]]:
    counts = lake.scan("rejects").group_by("dataset", "reason").len().collect(engine="streaming")
    return list(counts.sort("dataset", "reason").iter_rows())


def _undated(lake: Lake) -> list[tuple[str, str]]:
    files = lake.scan("files").filter(pl.col("published_from") == "received").collect()
    return list(files.select("dataset", "name").unique().sort("dataset", "name").iter_rows())
