"""Chunks: pieces of positions as they came, described, and read when their turn comes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

from tricord.errors import SourceError
from tricord.lake import Lake
from tricord.node.watching import lake_positions
from tricord.node.watching.csv_stretch import in_stretches
from tricord.node.watching.fixed_form import in_fixed_form, is_fixed_form
from tricord.node.watching.portion import Portion
from tricord.node.watching.streamed import streamed
from tricord.sources import registry
from tricord.sources.ais.position_headings import guess
from tricord.sources.ais.positions_parquet import headings_of, is_parquet
from tricord.sources.base import Raw, Streaming
from tricord.sources.readers.row import in_a_sentence

ROWS_OF_A_CHUNK: Final = 2_000_000
_TABLE: Final = "positions"
_NEEDED: Final = ("vessel_id", "timestamp", "lat", "lon")


class Chunk(Protocol):
    """A small description of positions that lie somewhere; it can be sent to another machine."""

    @property
    def length(self) -> int:
        """About how many positions there are."""
        ...

    def read(self) -> Iterator[Portion]:
        """The positions, some at a time, and what was set aside.

        Raises:
            SourceError: The file is damaged or not as its source publishes it.
        """
        ...


def chunks(path: str, length: int, latest: int) -> Sequence[Chunk]:
    """A Parquet file in the fixed form, in chunks of at most so many rows."""
    return in_fixed_form(Raw(Path(path), Path(path).name), latest, length)


def of_lake(
    lake: Lake,
    version: int | None = None,
    as_of: datetime | None = None,
    datasets: Collection[str] = (),
    length: int = ROWS_OF_A_CHUNK,
) -> Sequence[Chunk]:
    """The lake's positions; see `tricord.node.watching.lake_positions.of_lake`."""
    return lake_positions.of_lake(lake, version, as_of, datasets, length)


def of_file(path: Path, options: Mapping[str, str], latest: int) -> Sequence[Chunk]:
    """A file of positions of any form that a source reads.

    Args:
        path: The file.
        options: What the user said of it, for its source.
        latest: Moment after which none is believed, microseconds.

    Raises:
        SourceError: There is no such file, it is empty, or no source reads positions in it.
    """
    if not path.is_file():
        raise SourceError("file-missing", file=str(path))
    if path.stat().st_size == 0:
        raise SourceError("file-empty", file=path.name)
    raw = Raw(path, path.name)
    if is_fixed_form(raw, options):
        return in_fixed_form(raw, latest, ROWS_OF_A_CHUNK)
    source = _source(raw, options)
    return in_stretches(raw, source, options) or streamed(raw, source, options)


def _source(raw: Raw, options: Mapping[str, str]) -> str:
    """The source that reads positions in a file: one that claims it, or the table of any shape.

    Raises:
        SourceError: It is a Parquet file that lacks a column.
    """
    mapped = any(option.startswith("map.") for option in options)
    for source in registry.SOURCES:
        if isinstance(source, Streaming) and source.recognise(raw) is not None:
            return source.name
    if is_parquet(raw) and not mapped and (headings := headings_of(raw)):
        missing = [name for name in _NEEDED if name not in guess(headings).at]
        raise SourceError(
            "positions-column-missing",
            file=raw.name,
            missing=", ".join(missing),
            known=in_a_sentence(headings),
        )
    return _TABLE
