"""Trade statistics in a table of any shape: CSV, TSV, XLSX, ODS or Parquet.

Nobody publishes this format: the columns are guessed from their headings in English, Korean,
Japanese and Chinese, shown, and overruled by options. What no column says of any line (reporter,
partner, flow, period, edition, currency, unit) options may say of all. The columns of Tricord's own
table ``trade_flows`` are read without any option.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Final

import numpy as np
import polars as pl
import polars.selectors as cs
from numpy.typing import NDArray

from tricord.errors import SourceError
from tricord.sources.ais.positions_parquet import headings_of, is_parquet
from tricord.sources.ais.positions_table import table_name
from tricord.sources.base import Raw, RowBatch
from tricord.sources.column_mapping import ColumnMapping, map_columns
from tricord.sources.headed_table import beneath, even_rows, heading_row, is_markup, note_above
from tricord.sources.readers.row import Row, in_a_sentence
from tricord.sources.readers.spreadsheet import read_spreadsheet
from tricord.sources.readers.streams import BLOCK_BYTES
from tricord.sources.readers.workbook import claims_to_be_workbook, first_rows_of_sheet, is_workbook
from tricord.sources.trade import baci, gacc
from tricord.sources.trade.comtrade_fields import are_fields
from tricord.sources.trade.lines import IsHeading, Lines, heading_of
from tricord.sources.trade.reader import TradeReader
from tricord.sources.trade.source import (
    TradeSource,
    batches_of_lines,
    check_options,
    numbered_batch,
)
from tricord.sources.trade.table_columns import (
    GIVEN,
    VOCABULARY,
    TableColumns,
    is_heading,
)

ROWS: Final = 1 << 17
"""Records of a batch of Parquet."""

_OPTIONS: Final = ("map", *GIVEN, "heading", "sheet", "encoding", "delimiter")


@dataclass(frozen=True)
class TradeTable(TradeSource):
    """Source ``trade-table``: a table of trade statistics with a heading line.

    Options: ``map.<target>`` = their heading; ``reporter``, ``partner``, ``flow``, ``period``,
    ``hs``, ``edition``, ``currency``, ``unit`` = what it is in all lines; ``encoding`` and
    ``delimiter`` of CSV; ``sheet`` and ``heading`` (line of the headings) of a workbook.

    Attributes:
        block_bytes: Bytes of delimited text that are read at a time.
        block_rows: Records of Parquet that are read at a time.
    """

    block_bytes: int = BLOCK_BYTES >> 1
    block_rows: int = ROWS

    name: ClassVar[str] = "trade-table"
    title: ClassVar[str] = "source-trade-table"
    licence: ClassVar[str] = "as agreed with whoever made the table"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table that names goods, a country, a period and a figure."""
        if is_parquet(raw):
            return "" if _is_any(headings_of(raw)) else None
        if is_workbook(raw.head):
            if not claims_to_be_workbook(raw.head):
                return "" if heading_of(raw, {}, _is_any) else None
            rows = first_rows_of_sheet(raw, 20)
            return "" if any(_is_any(row.cells) for row in rows) else None
        if is_markup(raw.head):
            return None
        return "" if heading_of(raw, {}, _is_any) else None

    def dataset(self, raw: Raw) -> str:
        """What Tricord's own column ``dataset`` says, else the file's name without its ending."""
        if is_parquet(raw) and "dataset" in headings_of(raw):
            named = pl.scan_parquet(raw.path, glob=False).select("dataset").head(1).collect()
            if named.height and isinstance(said := named.item(), str) and said.strip():
                return said.strip()
        return table_name(raw)

    def row_batches(self, raw: Raw, options: Mapping[str, str]) -> Iterator[RowBatch]:
        """The lines of the table in their order.

        Raises:
            SourceError: No columns hold trade statistics, an option does not fit, columns change
                on the way, or the file is damaged.
        """
        check_options(options, _OPTIONS)
        if is_parquet(raw):
            return self._parquet(raw, options)
        if is_workbook(raw.head) and claims_to_be_workbook(raw.head):
            return self._workbook(raw, options)
        return self._delimited(raw, options)

    def _delimited(self, raw: Raw, options: Mapping[str, str]) -> Iterator[RowBatch]:
        known = _known_by(options)
        heading = heading_of(raw, options, known)
        if heading is None:
            raise SourceError("trade-columns-unknown", file=raw.name)
        sample = [Row(n, str(n), cells) for n, cells in enumerate(heading.sample, 1)]
        columns = _mapped(heading.cells, sample, options, raw.name)
        lines = Lines(raw, heading, columns.wanted, known, size=self.block_bytes)
        shown = columns.mapping.shown
        yield from batches_of_lines(
            lines, TradeReader(columns.dialect), columns.texts, mapping=shown
        )

    def _workbook(self, raw: Raw, options: Mapping[str, str]) -> Iterator[RowBatch]:
        table = read_spreadsheet(raw, options)
        at = heading_row(table, options, VOCABULARY)
        headings, rows = beneath(table, at, raw.name)
        if headings is None:
            raise SourceError("trade-columns-unknown", file=raw.name)
        even, rejects = even_rows(rows, len(headings), table, raw.name)
        columns = _mapped(headings, even, options, raw.name)
        cells = pl.DataFrame(
            {str(n): [row.cells[n] for row in even] for n in columns.wanted},
            schema={str(n): pl.String() for n in columns.wanted},
        )
        numbers = np.array([row.number for row in even], np.int64)
        batch = numbered_batch(
            TradeReader(columns.dialect),
            columns.texts(cells),
            numbers,
            lambda places: [" | ".join(even[place].cells) for place in places],
        )
        aside = [(int(r.record.rpartition("!")[2]), r.reason, r.detail) for r in rejects]
        ragged = pl.DataFrame(aside, schema=batch.set_aside.schema, orient="row")
        yield replace(
            batch,
            set_aside=pl.concat([batch.set_aside, ragged]).sort("row"),
            remarks=(*table.notes, *note_above(at or 0)),
            mapping=columns.mapping.shown,
        )

    def _parquet(self, raw: Raw, options: Mapping[str, str]) -> Iterator[RowBatch]:
        headings = headings_of(raw)
        if not headings:
            raise SourceError("trade-parquet-damaged", file=raw.name)
        columns = _mapped(headings, (), options, raw.name)
        words = cs.categorical() | cs.enum()
        wanted = [pl.col(headings[at]).alias(str(at)) for at in columns.wanted]
        records = pl.scan_parquet(raw.path, glob=False).select(wanted)
        records = records.with_columns(words.cast(pl.String))
        reader, start = TradeReader(columns.dialect), 1
        try:
            for table in records.collect_batches(chunk_size=self.block_rows, maintain_order=True):
                rows = np.arange(start, start + table.height, dtype=np.int64)
                start += table.height
                batch = numbered_batch(reader, columns.texts(table), rows, _Details(table))
                yield replace(batch, mapping=columns.mapping.shown)
        except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError):
            raise SourceError("trade-parquet-damaged", file=raw.name) from None


@dataclass(frozen=True)
class _Details:
    """What stood in the records of a batch."""

    table: pl.DataFrame

    def __call__(self, places: NDArray[np.int64]) -> list[str]:
        records = self.table[places].rows() if len(places) else []
        return [",".join("" if cell is None else str(cell) for cell in row) for row in records]


def _is_any(cells: Sequence[str]) -> bool:
    """Whether headings are of trade statistics that no source of a publisher reads."""
    published = are_fields(cells) or gacc.is_heading(cells) or baci.is_heading(cells)
    return is_heading(cells) and not published


def _known_by(options: Mapping[str, str]) -> IsHeading:
    """How the headings are known: by the columns the user named, else by those we know."""
    named = {
        v for name, said in options.items() if name.startswith("map.") for v in said.split("|")
    }
    named.discard("")
    given = {name for name, said in options.items() if said}
    return lambda cells: named <= set(cells) if named else is_heading(cells, given)


def _mapped(
    headings: Sequence[str], rows: Sequence[Row], options: Mapping[str, str], file: str
) -> TableColumns:
    mapping: ColumnMapping = map_columns(headings, rows, options, file, VOCABULARY)
    if "hs" not in mapping.columns and not options.get("hs"):
        raise SourceError(
            "trade-columns-missing", file=file, lacking="hs", known=in_a_sentence(headings)
        )
    return TableColumns(mapping, options, file)
