"""Watching a file of positions, without a node: events out, what was set aside counted."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import polars as pl

from tricord import clock
from tricord.arriving import arriving
from tricord.errors import RunError
from tricord.monitors import registry
from tricord.node.watching.chunks import of_file
from tricord.node.watching.tasks import Folder
from tricord.node.watching.watch import Tell, Watch, Watched
from tricord.runners.base import Runner

_FUTURE: Final = timedelta(days=1)
"""Clocks differ; later than this is no moment anybody can have seen."""


def parameters(name: str, preset: str, given: Mapping[str, Any]) -> Any:
    """Parameters of a monitor: its preset's, with those given in their place.

    Raises:
        NotFound: There is no such monitor.
        RunError: ``preset-unknown`` or ``parameter-unknown``.
    """
    monitor = registry.watch(name)
    if preset not in monitor.PRESETS:
        presets = ", ".join(monitor.PRESETS)
        raise RunError("preset-unknown", monitor=name, given=preset, known=presets)
    made = monitor.PRESETS[preset]()
    known = [field.name for field in fields(made)]
    if unknown := sorted(set(given) - set(known)):
        raise RunError(
            "parameter-unknown", monitor=name, given=", ".join(unknown), known=", ".join(known)
        )
    return replace(made, **given)


def watch_file(
    positions: Path,
    asked: Mapping[str, Any],
    runner: Runner,
    *,
    options: Mapping[str, str] | None = None,
    set_aside: Path | None = None,
    harbours: Path | None = None,
    beside: Path | None = None,
    tell: Tell = lambda _step, _done, _of: None,
) -> Watched:
    """The events of a file of positions.

    Args:
        positions: A file of ship positions in any form that a source reads: CSV or Parquet with
            ``vessel_id``, ``timestamp``, ``lat``, ``lon`` and, where it has them, ``speed_kn``,
            ``course_deg``, ``receiver``, ``imo`` and ``name``; NMEA sentences; those of a
            publisher.
        asked: Parameters of each monitor, by its name.
        runner: Where tasks run.
        options: What the user said of the file, for its source.
        set_aside: Where what could not be used is written, as Parquet with the columns of
            `tricord.model.positions.SET_ASIDE_SCHEMA`; what lies there gives way, also to nothing.
        harbours: File of ports; the world's where ``None``.
        beside: Folder in which the working folder is made; the system's place for such by default.
        tell: Told the step, how many of its tasks are done, and of how many.

    Raises:
        SourceError: No source reads positions in the file, or it is damaged.
        RunError: No position in it can be used.
    """
    latest = int((clock.now() + _FUTURE).timestamp() * 1_000_000)
    found = of_file(positions, options or {}, latest)
    place = beside.absolute() if beside else None
    with tempfile.TemporaryDirectory(prefix=".tricord-watch-", dir=place) as folder:
        ports = str(harbours.absolute()) if harbours else ""
        try:
            watched = Watch(runner, Path(folder), ports, tell=tell).over(found, asked)
        except RunError:
            _keep(folder, set_aside)
            raise
        _keep(folder, set_aside)
        return watched


def _keep(folder: str, out: Path | None) -> None:
    """Write what a watch has set aside in its folder, if anything, to a file that stays."""
    if out is None:
        return
    pieces = sorted(Folder(folder, 1).set_aside.glob("*.parquet"))
    if not pieces:
        out.unlink(missing_ok=True)
        return
    with arriving(out) as passing:
        pl.scan_parquet(pieces, glob=False).sink_parquet(passing, compression="zstd")


def write_events(events: pl.DataFrame, out: Path) -> None:
    """Write events as ``.parquet`` or ``.csv``, whole or not at all.

    Raises:
        RunError: ``events-format``: another ending.
    """
    with arriving(out) as passing:
        if out.suffix == ".parquet":
            events.write_parquet(passing, compression="zstd")
        elif out.suffix == ".csv":
            events.write_csv(passing, datetime_format="%Y-%m-%dT%H:%M:%S%.fZ")
        else:
            raise RunError("events-format", file=out.name)
