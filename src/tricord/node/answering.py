"""Many queries, each answered in turn; the same question is worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple

from tricord.names.explaining import phrase
from tricord.node.screening import Query, ScreenedRow, Screening, facts_of
from tricord.sources.query_table import Asked, QueryTable

REMEMBERED: Final = 50_000
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


def given(rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Asked, Query]]:
    """Rows of a program as queries; what is missing is empty."""
    for number, row in enumerate(rows, 1):
        cells = tuple(str(row.get(name) or "") for name in Query._fields)
        yield Asked(number, str(number), cells), Query(*cells)


def of_table(table: QueryTable) -> Iterator[tuple[Asked, Query]]:
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


def answers(
    screening: Screening, asked: Iterable[tuple[Asked, Query]], *, details: bool = False
) -> Iterator[Answer]:
    """Answer queries in their order.

    Args:
        screening: The lists.
        asked: Rows and what they ask.
        details: Also give what was compared as data.
    """
    known: dict[Query, Known] = {}
    for row, query in asked:
        if row.fault:
            yield set_aside(row, query, screening.language)
            continue
        found = known.get(query)
        if found is None:
            if len(known) >= REMEMBERED:
                known.clear()
            found = known[query] = answered(screening, query, details=details)
        yield answer(row, found)


def answer(row: Asked, found: Known) -> Answer:
    """The answer to a question, for the row that asked it."""
    number = row.number
    return Answer(
        row,
        [replace(each, query_row=number) for each in found.rows],
        found.doubts,
        [{**each, "query_row": number} for each in found.details],
    )


def answered(screening: Screening, query: Query, *, details: bool) -> Known:
    """Work out one question."""
    facts = facts_of(query)
    found = screening.find(facts)
    told = tuple(screening.details(query, found)) if details else ()
    return Known(tuple(screening.row(query, each) for each in found), facts.doubts, told)


def set_aside(row: Asked, query: Query, language: str) -> Answer:
    """The answer to a row that is broken."""
    key, params = row.fault or ("", {})
    reason = phrase(key, language, **params)
    why = phrase("screened-set-aside", language, line=row.place, reason=reason)
    told = ScreenedRow(row.number, query.name, "", "", "", 0.0, False, why)
    details = {"query_row": row.number, "set_aside": key.removeprefix("screened-")}
    return Answer(row, [told], (), [{**details, "line": row.place, "cells": list(row.cells)}])
