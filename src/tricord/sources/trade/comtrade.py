"""Trade statistics of UN Comtrade, as its present and its legacy interface answered.

CSV of the present interface has 47 columns, ``typeCode`` to ``isAggregate``; its JSON holds the
same fields under ``data``. The legacy interface (until 2023) headed its CSV in words
(``Classification,Year,Period,...,Flag``) and had its JSON under ``dataset``. Bulk files are the
former as tab-separated text, packed with gzip. A year has 52 in ``refMonth``: it is no month.

The line of the whole has customs procedure ``C00``, mode of transport 0 and second partner 0;
any other is a part of it and keeps in ``part`` what it is a part of, so that nothing is counted
twice. Flow ``MIP`` and the like are parts of imports and exports. Definitions: UN Comtrade's
reference tables and the documentation of ``comtradeapicall`` (uncomtrade/comtradeapicall).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, ClassVar, Final

import polars as pl

from tricord.errors import SourceError
from tricord.model.marking import CLEAR, Marking
from tricord.sources.ais.json_text import begins_like_json, read_json
from tricord.sources.base import Raw, RowBatch
from tricord.sources.readers.streams import BLOCK_BYTES, head
from tricord.sources.trade.comtrade_fields import (
    DIALECT,
    are_fields,
    columns,
    field_of,
    needed_of,
)
from tricord.sources.trade.lines import Lines, heading_of
from tricord.sources.trade.reader import TradeReader
from tricord.sources.trade.source import (
    TradeSource,
    batch_of_records,
    batches_of_lines,
    check_options,
)

_STARTED: Final = re.compile(rb'"started"\s*:\s*"([0-9T:.+Z-]+)"')
_PRESENT: Final = re.compile(rb'"data"\s*:\s*\[')
_LEGACY: Final = re.compile(rb'"dataset"\s*:\s*\[')
_LIMITS: Final = frozenset({500, 100_000, 250_000})
"""Records of an answer at most: without a key, with one, and under an agreement."""


@dataclass(frozen=True)
class Comtrade(TradeSource):
    """Source ``comtrade``: answers of UN Comtrade's interfaces, CSV or JSON.

    Options: ``encoding`` and ``delimiter`` of CSV.

    Attributes:
        block_bytes: Bytes of CSV that are read at a time.
    """

    block_bytes: int = BLOCK_BYTES

    name: ClassVar[str] = "comtrade"
    title: ClassVar[str] = "source-comtrade"
    address: ClassVar[Mapping[str, str]] = {"": "https://comtradeplus.un.org/"}
    licence: ClassVar[str] = "UN Comtrade terms: own use free, re-dissemination by agreement"
    cadence_days: ClassVar[int | None] = None
    marking: ClassVar[Marking | None] = CLEAR

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a header or fields as the interface answers."""
        start = head(raw)
        if begins_like_json(start):
            return "" if _is_answer(start) else None
        return "" if heading_of(raw, {}, are_fields) else None

    def published(self, raw: Raw) -> datetime | None:
        """When the legacy interface answered; it alone says so."""
        start = head(raw)
        found = _STARTED.search(start)
        if not (found and begins_like_json(start) and _is_answer(start)):
            return None
        # It printed seven digits of a second; Python reads six.
        text = re.sub(r"(\.[0-9]{6})[0-9]+", r"\1", found[1].decode())
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return None
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)

    def row_batches(self, raw: Raw, options: Mapping[str, str]) -> Iterator[RowBatch]:
        """The records of an answer in their order.

        Raises:
            SourceError: Fields are missing or change on the way, or the file is damaged.
        """
        check_options(options, ("encoding", "delimiter"))
        read = 0
        is_json = begins_like_json(head(raw))
        for batch in self._json(raw) if is_json else self._csv(raw, options):
            read += batch.read
            yield batch
        if read in _LIMITS:
            yield RowBatch(notes={"note-comtrade-limit": read})

    def _csv(self, raw: Raw, options: Mapping[str, str]) -> Iterator[RowBatch]:
        heading = heading_of(raw, options, are_fields)
        if heading is None:
            raise SourceError("comtrade-fields", file=raw.name)
        fields = needed_of(_first_of_each([field_of(cell) for cell in heading.cells]))
        names = {str(at): field for field, at in fields.items()}
        lines = Lines(raw, heading, tuple(fields.values()), are_fields, size=self.block_bytes)
        reader = TradeReader(DIALECT)
        unsaid = 0
        for batch in batches_of_lines(lines, reader, lambda cells: columns(cells.rename(names))):
            unsaid += batch.frames["trade_flows"].height if batch.frames else 0
            yield _with_parts(batch)
        if "classificationCode" not in fields:
            yield RowBatch(notes={"note-trade-edition-unsaid": unsaid})

    def _json(self, raw: Raw) -> Iterator[RowBatch]:
        answer = read_json(raw)
        records = answer.get("data", answer.get("dataset")) if isinstance(answer, dict) else None
        if not isinstance(records, list) or not all(isinstance(r, dict) for r in records):
            raise SourceError("comtrade-fields", file=raw.name)
        if not records:
            raise SourceError("trade-empty", file=raw.name)
        table = _table(records)
        if not are_fields(tuple(table.columns)):
            raise SourceError("comtrade-fields", file=raw.name)
        batch = _with_parts(
            batch_of_records(
                TradeReader(DIALECT),
                columns(table),
                lambda places: [json.dumps(records[at], ensure_ascii=False) for at in places],
            )
        )
        yield batch
        if "classificationCode" not in table.columns:
            yield RowBatch(notes={"note-trade-edition-unsaid": batch.frames["trade_flows"].height})


def _is_answer(start: bytes) -> bool:
    """Whether a JSON file begins as one of the interfaces answers."""
    if _PRESENT.search(start):
        return b'"reporterCode"' in start and b'"cmdCode"' in start
    return bool(_LEGACY.search(start)) and b'"rtCode"' in start and b'"TradeValue"' in start


def _first_of_each(fields: Sequence[str]) -> dict[str, int]:
    """Position of each field; of two headings for one the first counts."""
    found: dict[str, int] = {}
    for at, field in enumerate(fields):
        if field:
            found.setdefault(field, at)
    return found


def _table(records: list[dict[str, Any]]) -> pl.DataFrame:
    """Records as columns of text under the fields of the present interface."""
    theirs = {name: None for record in records for name in record}
    fields = _first_of_each([field_of(name) for name in theirs])
    names = [*theirs]
    return pl.DataFrame(
        {
            field: [_text(record.get(names[at])) for record in records]
            for field, at in fields.items()
        },
        schema=dict.fromkeys(fields, pl.String()),
    )


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _with_parts(batch: RowBatch) -> RowBatch:
    """A batch that says how many of its lines are parts of others."""
    parts = int((batch.frames["trade_flows"]["part"] != "").sum()) if batch.frames else 0
    if not parts:
        return batch
    notes = {**batch.notes, "note-trade-parts": parts}
    return replace(batch, notes=notes)
