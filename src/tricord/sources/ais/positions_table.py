"""Ship positions in a table of any shape, CSV or Parquet.

Nobody publishes this format: the columns are guessed from their headings in English, Korean and
Japanese, shown, and overruled by options. Read without any option are ``vessel_id, timestamp,
lat, lon, speed_kn, course_deg, receiver, imo, name``, of which the first four must be there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

import polars as pl

from tricord.model.listing import squeeze
from tricord.model.positions import Batches
from tricord.sources.ais.position_headings import guess
from tricord.sources.ais.position_options import check_options
from tricord.sources.ais.positions_csv import csv_batches, layout
from tricord.sources.ais.positions_parquet import (
    ROWS,
    headings_of,
    is_parquet,
    parquet_batches,
)
from tricord.sources.base import Raw, Reading, Reject, Source
from tricord.sources.readers.streams import BLOCK_BYTES

_ENDINGS: Final = re.compile(r"(?:\.(?:csv|tsv|txt|parquet|json|gz|zip|zst))+$", re.IGNORECASE)


def table_name(raw: Raw) -> str:
    """Name of a table after its file: without endings, and without ``|``, which joins keys."""
    return squeeze(_ENDINGS.sub("", raw.name).replace("|", "-")) or "table"


def gathered(batches: Batches) -> Reading:
    """All batches at once, for files that are known to be small."""
    found = list(batches)
    return Reading(
        frames={
            "positions": pl.concat([batch.positions for batch in found]),
            "ship_claims": pl.concat([batch.claims for batch in found]),
        },
        rejects=tuple(
            Reject("", str(row), reason, detail)
            for batch in found
            for row, reason, detail in batch.set_aside.rows()
        ),
        mapping=found[-1].mapping if found else {},
    )


@dataclass(frozen=True)
class PositionTable(Source):
    """Source ``positions``: a CSV or Parquet table of ship positions.

    Options: ``map.<target>`` = their heading (`TARGETS` of `position_headings`), and those of
    `position_options`.

    Attributes:
        block_bytes: Bytes of delimited text that are read at a time.
        block_rows: Records of Parquet that are read at a time.
    """

    block_bytes: int = BLOCK_BYTES
    block_rows: int = ROWS

    name: ClassVar[str] = "positions"
    title: ClassVar[str] = "source-positions"
    tables: ClassVar[tuple[str, ...]] = ("positions", "ship_claims")
    licence: ClassVar[str] = "as agreed with whoever made the table"
    form_of: ClassVar[str] = ""
    ais: ClassVar[bool] = False

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table with a vessel, a time, a latitude and a longitude, by its headings."""
        if is_parquet(raw):
            columns = guess(headings_of(raw))
        else:
            found = layout(raw, {})
            if found is None:
                return None
            columns = guess(found.headings)
        return "" if columns.complete and columns.form.source == self.form_of else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending."""
        return table_name(raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """All of `batches` at once."""
        return gathered(self.batches(files[""], options))

    def batches(self, raw: Raw, options: Mapping[str, str]) -> Batches:
        """The records of the table in their order.

        Args:
            raw: The file, plain or compressed.
            options: See the class.

        Raises:
            SourceError: No columns hold positions, an option does not fit, times of day have no
                day, dates can be read in two ways, or the file is damaged.
        """
        check_options(options)
        if is_parquet(raw):
            return parquet_batches(raw, options, ais=self.ais, size=self.block_rows)
        return csv_batches(raw, options, ais=self.ais, size=self.block_bytes)
