"""Many queries, answered block by block and in their order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, Final, NamedTuple, Protocol

from tricord.names.explaining import phrase
from tricord.node.screening import Query, ScreenedRow, Screening, facts_of
from tricord.sources.query_table import Asked, QueryTable

BLOCK: Final = 500
"""Rows that are worked out together."""
AHEAD: Final = 40
"""Blocks that may be worked out before the first of them is."""
REMEMBERED: Final = 20_000
"""Different queries whose answers are kept for when they are asked again."""
COLUMNS: Final = {
    "name": "name",
    "schema": "schema",
    "birth_date": "birth_date",
    "country": "countries",
    "imo": "imo",
    "mmsi": "mmsi",
    "call_sign": "call_sign",
    "passport": "passport",
    "address": "wallet",
}
"""Columns of a table of queries, and how `column_mapping` calls what they hold."""


Row = tuple[Asked, Query]


class Answer(NamedTuple):
    """What became of one query.

    Attributes:
        asked: The row it stood in.
        rows: Its hits; for a row set aside one that says why.
        doubts: Keys of notes on the query.
        details: All that was compared, as data; empty unless asked for.
    """

    asked: Asked
    rows: Sequence[ScreenedRow]
    doubts: tuple[str, ...]
    details: Sequence[Mapping[str, Any]]


class Known(NamedTuple):
    """The answer to one question, wherever it stands; see `Answer`."""

    rows: tuple[ScreenedRow, ...]
    doubts: tuple[str, ...]
    details: tuple[Mapping[str, Any], ...]


def given(rows: Iterable[Mapping[str, Any]]) -> Iterator[Row]:
    """Rows of a program as queries; what is missing is empty."""
    for number, row in enumerate(rows, 1):
        cells = tuple(str(row.get(name) or "") for name in Query._fields)
        yield Asked(number, str(number), cells), Query(*cells)


def of_table(table: QueryTable) -> Iterator[Row]:
    """Rows of a table as queries.

    Raises:
        SourceError: ``query-column-missing``: it has no column of names.
    """
    columns, kind = table.columns(COLUMNS)
    if "name" not in columns:
        table.column("name")
    places = [columns.get(name, -1) for name in Query._fields]
    at_kind = Query._fields.index("schema")
    for asked in table.rows:
        cells = asked.cells
        if asked.fault:
            at = columns["name"]
            yield asked, Query(cells[at] if at < len(cells) else " ".join(cells))
            continue
        told = [cells[at] if at >= 0 else "" for at in places]
        told[at_kind] = told[at_kind] or str(kind or "")
        yield asked, Query(*told)


class Helper(Protocol):
    """Who works a block out beside this process (`tricord.node.second_process`)."""

    def free(self) -> bool:
        """Whether it can be given a block."""
        ...

    def give(self, block: list[Query]) -> None:
        """Hand a block over; only where it is `free`."""
        ...

    def done(self) -> bool:
        """Whether the block it was given is answered, or never will be."""
        ...

    def take(self) -> list[Known] | None:
        """The answers to its block, waiting for them; ``None`` where there will be none."""
        ...


class _Block:
    """Rows that are worked out together.

    Attributes:
        rows: The rows and what they ask.
        told: What is known of it; empty until it is worked out.
        open: What is not known yet.
    """

    def __init__(self, rows: list[Row], known: Mapping[Query, Known]) -> None:
        self.rows = rows
        asked = dict.fromkeys(query for row, query in rows if not row.fault)
        self.told = {query: known[query] for query in asked if query in known}
        self.open = [query for query in asked if query not in known]

    def learn(self, found: Iterable[Known], known: dict[Query, Known]) -> None:
        """Keep the answers to what was open, here and for later blocks."""
        new = dict(zip(self.open, found, strict=True))
        self.told |= new
        self.open = []
        if len(known) + len(new) > REMEMBERED:
            known.clear()
        known |= new


def answers(
    screening: Screening,
    asked: Iterable[Row],
    *,
    details: bool = False,
    second: Helper | None = None,
) -> Iterator[Answer]:
    """Answer queries in their order, many at once; the same question is worked out once.

    Args:
        screening: The lists.
        asked: Rows and what they ask.
        details: Also give what was compared as data.
        second: Who helps, if there is somebody.
    """
    rows, waiting = iter(asked), deque[_Block]()
    known: dict[Query, Known] = {}
    away: _Block | None = None
    """The block that the second process works out."""
    while True:
        block = _Block(list(islice(rows, BLOCK)) if len(waiting) < AHEAD else [], known)
        if block.rows:
            waiting.append(block)
        if second and away and (second.done() or not block.rows):
            found = second.take()
            away.learn(found or answered(screening, away.open, details=details), known)
            away = None
        if second and not away and block.open and second.free():
            second.give(block.open)
            away = block
        else:
            block.learn(answered(screening, block.open, details=details), known)
        while waiting and not waiting[0].open:
            yield from _told(screening, waiting.popleft())
        if not block.rows and not waiting:
            return


def _told(screening: Screening, block: _Block) -> Iterator[Answer]:
    for row, query in block.rows:
        if row.fault:
            yield set_aside(row, query, screening.language)
        else:
            yield answer(row, block.told[query])


def answer(row: Asked, found: Known) -> Answer:
    """The answer to a question, for the row that asked it."""
    number = row.number
    return Answer(
        row,
        [replace(each, query_row=number) for each in found.rows],
        found.doubts,
        [{**each, "query_row": number} for each in found.details],
    )


def answered(screening: Screening, queries: Sequence[Query], *, details: bool) -> list[Known]:
    """Work out questions."""
    facts = [facts_of(query) for query in queries]
    return [
        Known(
            tuple(screening.row(query, each) for each in found),
            about.doubts,
            tuple(screening.details(query, found)) if details else (),
        )
        for query, about, found in zip(queries, facts, screening.find(facts), strict=True)
    ]


def set_aside(row: Asked, query: Query, language: str) -> Answer:
    """The answer to a row that is broken."""
    key, params = row.fault or ("", {})
    reason = phrase(key, language, **params)
    why = phrase("screened-set-aside", language, line=row.place, reason=reason)
    told = ScreenedRow(row.number, query.name, "", "", "", 0.0, False, why)
    details = {"query_row": row.number, "set_aside": key.removeprefix("screened-")}
    return Answer(row, [told], (), [{**details, "line": row.place, "cells": list(row.cells)}])
