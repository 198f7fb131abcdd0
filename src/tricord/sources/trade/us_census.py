"""Foreign trade of the United States, as the Census Bureau's interface answers (JSON, Parquet).

``timeseries/intltrade/imports/hs`` and ``exports/hs`` answer a list of lists, the first of them the
names of the fields: ``I_COMMODITY`` or ``E_COMMODITY`` (2, 4, 6 or 10 digits), ``CTY_CODE``,
``CTY_NAME``, ``GEN_VAL_MO``, ``CON_VAL_MO``, ``ALL_VAL_MO``, ``GEN_QY1_MO``, ``UNIT_QY1``, ``time``
and others, as one asks. Extracts of such answers are passed on as Parquet with the same names.
Values are US dollars.

General imports (GEN) go before imports for consumption (CON) where a file has both. General imports
are the trade as the United Nations define it; lines of imports for consumption bear
``basis=consumption`` in ``part``. Fields in ``_YR`` hold the year up to the month of the line: they
are read of December alone, as a year, and only where there is no monthly field.

Groups of countries stand among the countries: 0003 is the European Union, 4XXX is Europe, ``-`` is
all. The last becomes ``W00``, the others stay in brackets (``[0003]``) and are no countries.
Customs district, port, State, rate provision and domestic or foreign divide a line and stand in
``part``.

The interface prints 0 for a quantity that is missing. One with a flag, or beside a value, is left
out and counted; so is one without a unit (``-``, ``X``). ``LAST_UPDATE`` says when figures were
published. Definitions: US Census Bureau, "Guide to the International Trade Datasets", and Schedule
C.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Any, ClassVar, Final

import numpy as np
import polars as pl
import polars.selectors as cs
from numpy.typing import NDArray

from tricord.errors import SourceError
from tricord.model.marking import CLEAR, Marking
from tricord.model.positions import SET_ASIDE_SCHEMA
from tricord.sources.ais.json_text import begins_like_json, read_json
from tricord.sources.ais.positions_parquet import headings_of, is_parquet
from tricord.sources.base import Raw, RowBatch
from tricord.sources.readers.streams import head
from tricord.sources.trade.national import EDITION, edition_option, told
from tricord.sources.trade.reader import TradeReader
from tricord.sources.trade.source import TradeSource, check_options, numbered_batch
from tricord.sources.trade.us_census_fields import DIALECT, Fields, fields_of, texts

ROWS: Final = 1 << 16
"""Records of a batch."""

_UPDATED: Final = "LAST_UPDATE"
_DETAIL: Final = 200


@dataclass(frozen=True)
class UnitedStatesCensus(TradeSource):
    """Source ``us-census``: an answer of the Census Bureau, or an extract of such answers.

    Options: ``edition`` of the Harmonized System.

    Attributes:
        rows: Records that are read at a time.
    """

    rows: int = ROWS

    name: ClassVar[str] = "us-census"
    title: ClassVar[str] = "source-us-census"
    address: ClassVar[Mapping[str, str]] = {
        "": "https://www.census.gov/data/developers/data-sets/international-trade.html"
    }
    licence: ClassVar[str] = "public domain (US government)"
    cadence_days: ClassVar[int | None] = 45
    marking: ClassVar[Marking | None] = CLEAR

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for fields of these statistics: goods, a country, a month and a value."""
        names = headings_of(raw) if is_parquet(raw) else _names(head(raw))
        return "" if fields_of(names) else None

    def published(self, raw: Raw) -> datetime | None:
        """The end of the latest day the file calls the last update of a figure."""
        names = headings_of(raw) if is_parquet(raw) else _names(head(raw))
        if _UPDATED not in names or not fields_of(names):
            return None
        try:
            said = self._updates(raw)
        except (SourceError, pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError):
            return None  # reading the file tells why
        days = [day for word in said if (day := _day(word))]
        return datetime.combine(max(days), time(23, 59, 59), UTC) if days else None

    def row_batches(self, raw: Raw, options: Mapping[str, str]) -> Iterator[RowBatch]:
        """The records in their order.

        Raises:
            SourceError: Fields are missing, no edition of that name, or the file is damaged.
        """
        check_options(options, (EDITION,))
        edition = edition_option(options)
        yield from told(self._batches(raw, edition), edition)

    def _batches(self, raw: Raw, edition: int) -> Iterator[RowBatch]:
        parquet = is_parquet(raw)
        names, records = ((), []) if parquet else _answer(raw)
        fields = fields_of(headings_of(raw) if parquet else names)
        if fields is None:
            raise SourceError("us-census-fields", file=raw.name)
        if fields.others:
            others = ", ".join(fields.others)
            params = {"taken": fields.basis.value, "others": others}
            yield RowBatch(remarks=(("note-us-census-bases", params),))
        tables = self._parquet(raw, fields) if parquet else self._json(names, records, fields)
        judge = _Judge(fields, edition, TradeReader(DIALECT))
        for some in tables:
            yield judge.batch(some)

    def _json(self, names: Sequence[str], records: list[Any], fields: Fields) -> Iterator[_Records]:
        """Records of an answer: number of the first, the table, and what is none."""
        if not records:
            return
        at = {name: names.index(name) for name in fields.wanted}
        for start in range(0, len(records), self.rows):
            some = records[start : start + self.rows]
            fits = [isinstance(r, list) and len(r) == len(names) for r in some]
            table = pl.DataFrame(
                {
                    name: [
                        _text(r[place]) if fit else "" for r, fit in zip(some, fits, strict=True)
                    ]
                    for name, place in at.items()
                },
                schema=dict.fromkeys(at, pl.String()),
            )
            odd = {
                n: json.dumps(r)
                for n, (r, fit) in enumerate(zip(some, fits, strict=True))
                if not fit
            }
            yield start + 1, table, odd

    def _parquet(self, raw: Raw, fields: Fields) -> Iterator[_Records]:
        start = 1
        found = pl.scan_parquet(raw.path, glob=False).select(fields.wanted)
        found = found.with_columns((cs.categorical() | cs.enum()).cast(pl.String))
        try:
            for table in found.collect_batches(chunk_size=self.rows, maintain_order=True):
                if table.height:
                    yield start, table, {}
                start += table.height
        except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError):
            raise SourceError("trade-parquet-damaged", file=raw.name) from None

    def _updates(self, raw: Raw) -> list[str]:
        """What stands in ``LAST_UPDATE``, each once."""
        if is_parquet(raw):
            column = pl.scan_parquet(raw.path, glob=False).select(_UPDATED).unique().collect()
            return [_text(word) for word in column.to_series().to_list()]
        names, records = _answer(raw)
        at = names.index(_UPDATED)
        return sorted({_text(r[at]) for r in records if isinstance(r, list) and len(r) > at})


_Records = tuple[int, pl.DataFrame, Mapping[int, str]]
"""Number of the first record, the records as a table, and by place what is no record."""


def _names(start: bytes) -> tuple[str, ...]:
    """Names of the fields, from the first bytes of an answer; none where it is no such list."""
    if not begins_like_json(start):
        return ()
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    end = text.find(b"]")
    try:
        found = json.loads(text[1 : end + 1]) if end > 0 else None
    except (ValueError, RecursionError):
        return ()
    if not isinstance(found, list) or not all(isinstance(name, str) for name in found):
        return ()
    return tuple(found)


def _answer(raw: Raw) -> tuple[tuple[str, ...], list[Any]]:
    """Names of the fields and the records of an answer.

    Raises:
        SourceError: It is no list of lists, or has no record.
    """
    found = read_json(raw)
    if not isinstance(found, list) or not found or not isinstance(found[0], list):
        raise SourceError("us-census-fields", file=raw.name)
    if len(found) == 1:
        raise SourceError("trade-empty", file=raw.name)
    return tuple(map(_text, found[0])), found[1:]


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word[:10])
    except ValueError:
        return None


@dataclass(frozen=True)
class _Judge:
    """Makes batches of records.

    Attributes:
        fields: What the fields say.
        edition: Of the Harmonized System; 0 where unknown.
        reader: Reads lines.
    """

    fields: Fields
    edition: int
    reader: TradeReader

    def batch(self, records: _Records) -> RowBatch:
        """One batch: records that cannot be a line are set aside, the others are read."""
        first, table, ragged = records
        found = texts(table, self.fields, self.edition)
        numbers = np.arange(first, first + table.height, dtype=np.int64)
        aside = {int(at): "us-census-year-open" for at in found.open_year.arg_true()}
        aside |= dict.fromkeys(ragged, "table-row-ragged")
        fits = np.ones(table.height, np.bool_)
        fits[list(aside)] = False
        left, said = np.flatnonzero(fits), _Details(table)
        batch = numbered_batch(
            self.reader, found.table[left], numbers[left], lambda places: said(left[places])
        )
        told_aside = [
            (int(numbers[at]), reason, (ragged.get(at) or said(np.array([at]))[0])[:_DETAIL])
            for at, reason in aside.items()
        ]
        more = pl.DataFrame(told_aside, schema=SET_ASIDE_SCHEMA, orient="row")
        unsure = {"note-us-census-zero": found.unsure} if found.unsure else {}
        return replace(
            batch,
            set_aside=pl.concat([batch.set_aside, more]).sort("row", maintain_order=True),
            notes={**batch.notes, **unsure},
            read=table.height,
        )


@dataclass(frozen=True)
class _Details:
    """What stood in the records of a batch."""

    table: pl.DataFrame

    def __call__(self, places: NDArray[np.int64]) -> list[str]:
        records = self.table[places].rows() if len(places) else []
        return [",".join("" if cell is None else str(cell) for cell in row) for row in records]
