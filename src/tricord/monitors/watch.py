"""What a monitor of ship positions is: steps over tracks, over times, and over the whole.

Positions are too many for one table in memory. So such a monitor says what it makes of the
tracks of some vessels, and what it makes of all of that; the runner decides how many vessels at
a time. Whatever the shares, the events are the same, byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Protocol, runtime_checkable

import polars as pl

from tricord.geo.harbours import Harbours
from tricord.geo.samples import Samples
from tricord.geo.tracks import Tracks
from tricord.model.finding import Strand

Parts = Mapping[str, pl.DataFrame]
"""What was made of some tracks, or of all: rows under names of the monitor's own."""

STRICT: Final = "strict"
"""Tricord's own definition, the default."""

GFW: Final = "gfw"
"""The definition Global Fishing Watch publishes, with its quirks."""


class Watch(Protocol):
    """The module of a monitor of ship positions."""

    @property
    def NAME(self) -> str:  # noqa: N802  # a constant of the module
        """Name on the command line."""
        ...

    @property
    def VERSION(self) -> int:  # noqa: N802  # a constant of the module
        """Raised whenever the same positions may give other events."""
        ...

    @property
    def STRAND(self) -> Strand:  # noqa: N802  # a constant of the module
        """Strand it belongs to."""
        ...

    @property
    def EVENTS(self) -> pl.Schema:  # noqa: N802  # a constant of the module
        """Columns of its events as they are written to a file; further ones stay inside."""
        ...

    @property
    def PRESETS(self) -> Mapping[str, Callable[..., Any]]:  # noqa: N802  # a constant of the module
        """Parameters of each named definition; `STRICT` is the default.

        Each gives a frozen dataclass; the module it stands in is the `Definition`.
        """
        ...


class Definition(Protocol):
    """The module of a definition: what a monitor makes of tracks."""

    def of_tracks(self, tracks: Tracks, harbours: Harbours, params: Any) -> Parts:
        """What the tracks of some vessels come to."""
        ...

    def events(self, parts: Parts, params: Any) -> pl.DataFrame:
        """The events of all vessels, of what all their tracks came to, in their final order."""
        ...


@runtime_checkable
class Meeting(Protocol):
    """What a definition adds whose events are about two ships.

    Its `Definition.of_tracks` tells ``vessel_id`` and ``hull`` of every track as ``tracks``. Over
    all shares tracks are numbered in order of these, and `Definition.events` is given them so.
    """

    @property
    def MEETINGS(self) -> pl.Schema:  # noqa: N802  # a constant of the module
        """Columns of `meetings`."""
        ...

    def samples(self, tracks: Tracks, harbours: Harbours, params: Any) -> Samples:
        """Where the ships were on the grid that meetings are looked for on."""
        ...

    def meetings(self, samples: Samples, harbours: Harbours, params: Any) -> pl.DataFrame:
        """Who was near whom, of all ships' samples of some time; tracks are numbered over all.

        What all times come to is given to `Definition.events` as ``meetings``.
        """
        ...


@runtime_checkable
class CloseMeeting(Meeting, Protocol):
    """What a definition adds that looks at meetings once more, closely."""

    @property
    def CLOSE_UP(self) -> pl.Schema:  # noqa: N802  # a constant of the module
        """Columns of `close_up`; ``track`` is one."""
        ...

    @property
    def TOGETHER(self) -> pl.Schema:  # noqa: N802  # a constant of the module
        """Columns of `together`."""
        ...

    def candidates(self, meetings: pl.DataFrame, params: Any) -> pl.DataFrame:
        """What must be looked at closely; ``minutes`` says how much that is."""
        ...

    def windows(self, candidates: pl.DataFrame, params: Any) -> pl.DataFrame:
        """Where tracks must be looked at: ``track``, ``since`` and ``until`` (µs)."""
        ...

    def close_up(
        self, tracks: Tracks, windows: pl.DataFrame, harbours: Harbours, params: Any
    ) -> pl.DataFrame:
        """What of some tracks is needed in their windows; ``track`` is among these tracks."""
        ...

    def together(
        self, candidates: pl.DataFrame, close_up: pl.DataFrame, params: Any
    ) -> pl.DataFrame:
        """What some candidates are, seen closely; given to `Definition.events` as ``together``."""
        ...


def joined(parts: Sequence[Parts]) -> Parts:
    """What several shares came to, put together name by name."""
    names = sorted({name for part in parts for name in part})
    return {name: pl.concat([part[name] for part in parts if name in part]) for name in names}
