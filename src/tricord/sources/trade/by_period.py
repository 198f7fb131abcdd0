"""Trade statistics with a column for each period: goods down, years or months across.

Such tables stand in annexes of reports and come out of pivot tables. What the cells count stands
nowhere in them, and mostly neither do the States: options say it. Each filled cell becomes a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Final

import numpy as np
import polars as pl

from tricord.errors import SourceError
from tricord.sources.base import Raw, RowBatch
from tricord.sources.column_mapping import known_heading
from tricord.sources.dataset_names import dataset_of
from tricord.sources.headed_table import beginnings
from tricord.sources.mapped_table import MappedTable, read_mapped
from tricord.sources.readers.row import Row
from tricord.sources.trade.reader import TradeReader
from tricord.sources.trade.source import TradeSource, check_options, numbered_batch
from tricord.sources.trade.table_columns import (
    DIALECT,
    FIGURES,
    GIVEN,
    VOCABULARY,
    finished,
    is_heading,
)
from tricord.sources.trade.words import period_of

_FEWEST: Final = 2
"""Periods from which a table is one of them; a single year beside goods may be anything."""

_SAID: Final = ("reporter", "partner", "flow", "hs")
_LABELLED: Final = re.compile(r"\s*(\d{2,10}|\d{4}\.\d{2})(?:\s*[-–—:.,]\s*|\s+)(\D.*)")
_OPTIONS: Final = ("map", *GIVEN, "figure", "heading", "sheet", "encoding", "delimiter")


@dataclass(frozen=True)
class TradeByPeriod(TradeSource):
    """Source ``trade-by-period``: a table of trade statistics with a column for each period.

    Options: ``figure`` = what its cells count: ``value_usd``, ``value_thousand_usd``, ``value``
    (with ``currency``), ``net_kg``, ``net_t`` or ``quantity`` (with ``unit``); ``reporter``,
    ``partner``, ``flow``, ``hs``, ``edition`` = what it is in all lines; ``map.<target>`` = their
    heading; ``encoding``, ``delimiter``, ``sheet``, ``heading``.
    """

    name: ClassVar[str] = "trade-by-period"
    title: ClassVar[str] = "source-trade-by-period"
    licence: ClassVar[str] = "as agreed with whoever made the table"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table whose headings name goods and at least two years or months."""
        return "" if any(map(_is_headed, beginnings(raw))) else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending."""
        return dataset_of(raw)

    def row_batches(self, raw: Raw, options: Mapping[str, str]) -> Iterator[RowBatch]:
        """The lines of the table, row by row and in the order of its periods.

        Raises:
            SourceError: ``trade-columns-missing`` or ``trade-figure-unsaid``: something is said
                neither by a column nor by an option; or the table cannot be read.
        """
        check_options(options, _OPTIONS)
        table = read_mapped(raw, options, VOCABULARY)
        periods = _periods(table)
        self._check(table, periods, options)
        records = [
            (row, period, cell)
            for row in table.rows
            for at, period in periods
            if (cell := row.cells[at]).strip()
        ]
        texts = _texts(table, records, options)
        batch = numbered_batch(
            TradeReader(replace(DIALECT, even=True)),
            texts,
            np.array([row.number for row, _, _ in records], np.int64),
            lambda places: [" | ".join(records[at][0].cells) for at in places],
        )
        ragged = [(int(r.record.rpartition("!")[2]), r.reason, r.detail) for r in table.rejects]
        aside = pl.DataFrame(ragged, schema=batch.set_aside.schema, orient="row")
        across = f"{periods[0][1]} … {periods[-1][1]}"
        yield replace(
            batch,
            set_aside=pl.concat([batch.set_aside, aside]).sort("row", maintain_order=True),
            remarks=tuple(table.notes),
            mapping={**table.mapping.shown, options["figure"]: across},
        )

    def _check(
        self,
        table: MappedTable,
        periods: Sequence[tuple[int, str]],
        options: Mapping[str, str],
    ) -> None:
        has = {*table.mapping.columns, *(name for name in GIVEN if options.get(name))}
        lacking = [name for name in _SAID if name not in has]
        lacking += [] if periods else ["period"]
        if lacking:
            raise SourceError(
                "trade-columns-missing",
                file=table.file,
                lacking=", ".join(lacking),
                known=table.known,
            )
        figure = options.get("figure", "")
        if figure not in FIGURES:
            known = "  ".join(sorted(FIGURES))
            raise SourceError("trade-figure-unsaid", file=table.file, known=known)
        if figure == "value" and "currency" not in has:
            raise SourceError("trade-currency-unknown", file=table.file)


def _is_headed(rows: Sequence[Row]) -> bool:
    """Whether the first row that is no title heads such a table."""
    filled = (row.cells for row in rows if sum(map(bool, row.cells)) > _FEWEST)
    return _is_heading(next(filled, ()))


def _is_heading(cells: Sequence[str]) -> bool:
    """Whether cells head such a table: goods, and years or months, and nothing that counts."""
    goods = any((found := known_heading(cell, VOCABULARY)) and found[0] == "hs" for cell in cells)
    periods = sum(period_of(cell) is not None for cell in cells)
    return goods and periods >= _FEWEST and not is_heading(cells)


def _periods(table: MappedTable) -> list[tuple[int, str]]:
    """Columns that are periods, with their headings."""
    headings = table.mapping.headings
    return [(at, headings[at]) for at in table.mapping.unmapped if period_of(headings[at])]


def _texts(
    table: MappedTable,
    records: Sequence[tuple[Row, str, str]],
    options: Mapping[str, str],
) -> pl.DataFrame:
    """Columns of text of the lines: what columns say, then what options say of all."""
    columns = {
        target: [row.cells[at[0]] for row, _, _ in records]
        for target, at in table.mapping.columns.items()
        if target not in FIGURES
    }
    columns["period"] = [period for _, period, _ in records]
    columns[options["figure"]] = [cell for _, _, cell in records]
    if "hs" in columns:
        cut = [_labelled(cell) for cell in columns["hs"]]
        columns["hs"] = [code for code, _ in cut]
        columns.setdefault("description", [words for _, words in cut])
    schema = dict.fromkeys(columns, pl.String())
    return finished(pl.DataFrame(columns, schema=schema), options)


def _labelled(cell: str) -> tuple[str, str]:
    """``2701 coal`` as code and words; a code alone has no words."""
    found = _LABELLED.fullmatch(cell)
    return (found[1], found[2].strip()) if found else (cell, "")
