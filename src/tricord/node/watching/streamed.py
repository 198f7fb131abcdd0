"""Files that a source reads batch by batch: a whole one as a chunk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

import polars as pl

from tricord.model.positions import Batch
from tricord.node.watching.portion import Portion, portion_of
from tricord.sources import registry
from tricord.sources.ais.positions_parquet import headings_of, is_parquet
from tricord.sources.base import Raw, Streaming
from tricord.sources.readers.streams import head

ROWS_OF_A_PORTION: Final = 1_000_000
_PACKED: Final = 10
"""How much larger a packed file is, at the most that is usual: shares are then rather small."""


@dataclass(frozen=True, slots=True)
class Streamed:
    """A file that a source reads.

    Attributes:
        path: The file.
        source: Name of the source.
        options: What the user said of it.
        length: About how many positions it holds.
    """

    path: str
    source: str
    options: tuple[tuple[str, str], ...]
    length: int

    def read(self) -> Iterator[Portion]:
        """The file, some batches at a time.

        Raises:
            SourceError: The file is not as its source publishes it, or damaged.
        """
        path = Path(self.path)
        return portions(self.source, Raw(path, path.name), dict(self.options))


def portions(source: str, raw: Raw, options: Mapping[str, str]) -> Iterator[Portion]:
    """What a source reads in a file, some batches at a time.

    Args:
        source: Name of the source; one that streams.
        raw: The file.
        options: What the user said of it.
    """
    reader = cast("Streaming", registry.source(source))
    kept, records = list[Batch](), 0
    for batch in reader.batches(raw, options):
        kept.append(batch)
        records += batch.positions.height + batch.set_aside.height
        if records >= ROWS_OF_A_PORTION:
            yield portion_of(kept)
            kept, records = [], 0
    if kept:
        yield portion_of(kept)


def streamed(raw: Raw, source: str, options: Mapping[str, str]) -> list[Streamed]:
    """A file as one chunk."""
    path = str(raw.path.absolute())
    return [Streamed(path, source, tuple(sorted(options.items())), _positions_in(raw))]


def _positions_in(raw: Raw) -> int:
    """About how many lines a file has; of a Parquet file, how many records."""
    if is_parquet(raw):
        if not headings_of(raw):
            return 0
        rows: int = pl.scan_parquet(raw.path, glob=False).select(pl.len()).collect().item()
        return rows
    start = head(raw)
    packed = 1 if raw.head.startswith(start[:64]) else _PACKED
    lines = max(start.count(b"\n"), 1)
    return raw.path.stat().st_size * packed * lines // max(len(start), 1)
