"""Stocks: what each partner says it holds and uses of an item.

A table with a heading line, CSV, TSV, XLSX or ODS. One row is one item of one partner on one day:
its releasable stock, what is used of it a day, what is made of it at home a year; at least one of
them. Columns are named as those of the table ``stocks``, by its labels in English, Korean or
Japanese, or by common headings. Nobody publishes this format: columns are guessed from headings,
shown, and overruled by options.

Weights are tonnes or kilograms. The unit stands in the heading (``Stock, t``), in a column ``unit``
or beside the weight; a weight without one, or with two, sets the row aside. An item is given by its
identifier in the catalogue or by a name that no other item bears. A stock is private: a row without
a marking of its own is ``TLP:RED`` and releasable to nobody but the partner that holds it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, ClassVar, Final

import polars as pl

from tricord import clock
from tricord.model.tables import TABLES
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.claim_tables.cells import Refused
from tricord.sources.claim_tables.rows import Rows
from tricord.sources.column_mapping import find_heading_row, known_heading
from tricord.sources.dataset_names import dataset_of
from tricord.sources.headed_table import beginnings, set_aside
from tricord.sources.mapped_table import read_mapped
from tricord.sources.readers.row import Row
from tricord.sources.supply_tables.cells import day_of, marking_of, own_marking, partner_of
from tricord.sources.supply_tables.meant_items import item_of
from tricord.sources.supply_tables.weights import Weights
from tricord.sources.supply_tables.words import of_table

_WEIGHTS: Final = {"stock_t": "", "daily_use_t": "day", "home_output_t": "year"}
VOCABULARY: Final = of_table("stocks", tuple(_WEIGHTS))
"""Columns of a table of stocks."""

_NEEDED: Final = ("partner", "item_id", "held_on")
_SCHEMA: Final = {
    name: dtype
    for name, dtype in TABLES["stocks"].schema.items()
    if name not in {"dataset", "published_at", "file_sha256"}
}
_KEY: Final = ("partner", "item_id", "held_on")


class Stocks(Source):
    """Source ``stocks``: a table of what partners hold and use.

    Options: ``map.<target>`` = their heading, of the columns of ``stocks`` and ``unit``;
    ``heading`` = line the headings stand in, ``encoding``, ``delimiter``, ``sheet``.
    """

    name: ClassVar[str] = "stocks"
    title: ClassVar[str] = "source-stocks"
    tables: ClassVar[tuple[str, ...]] = ("stocks",)
    licence: ClassVar[str] = "as agreed with the partner that holds them"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table of partners, items and days with a stock or a daily use."""
        return "" if any(map(_is_headed, beginnings(raw))) else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending, cut where it is long."""
        return dataset_of(raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Its stocks, each with its marking; the mapping used; rows set aside.

        Raises:
            SourceError: The table cannot be read, lacks a column each row must have
                (``stocks-columns-missing``), or an option asks for what is not there.
        """
        table = read_mapped(files[""], options, VOCABULARY)
        columns = table.mapping.columns
        missing = [name for name in _NEEDED if name not in columns]
        missing += [] if _WEIGHTS.keys() & columns.keys() else [" / ".join(_WEIGHTS)]
        if table.headless or missing:
            raise table.lacking("stocks-columns-missing", missing or _NEEDED)
        rows = Rows(table.mapping, table.day_first(("held_on",)))
        weights = Weights(rows, {name: over for name, over in _WEIGHTS.items() if name in columns})
        told: dict[tuple[Any, ...], dict[str, Any]] = {}
        rejects = [*table.rejects]
        for row in table.rows:
            stock = _stock(rows, weights, row)
            if not isinstance(stock, str) and tuple(stock[name] for name in _KEY) in told:
                stock = "supply-row-repeats"
            if isinstance(stock, str):
                rejects.append(set_aside(row, stock))
                continue
            told[tuple(stock[name] for name in _KEY)] = stock
            if not rows.text(row, "marking"):
                rows.note("stocks-private", row.place)
        return Reading(
            frames={"stocks": pl.DataFrame([*told.values()], schema=_SCHEMA, orient="row")},
            rejects=table.in_order(rejects),
            mapping=table.mapping.shown,
            notes=(*table.notes, *rows.notes()),
        )


def _stock(rows: Rows, weights: Weights, row: Row) -> dict[str, Any] | Refused:
    if rows.damaged(row):
        return "table-row-unprintable"
    partner = partner_of(rows.text(row, "partner"))
    if partner is None:
        return "supply-partner"
    item = item_of(rows.text(row, "item_id"))
    if not item.item_id:
        return f"supply-item-{'several' if item.doubt == 'several' else 'unknown'}"
    held_on = day_of(rows.text(row, "held_on"), rows.day_first)
    if isinstance(held_on, str):
        return held_on
    if held_on > clock.today() + timedelta(days=1):  # a day has begun in Seoul before it has in UTC
        return "stocks-later"
    said = weights.tonnes(row)
    if isinstance(said, str):
        return said
    if all(weight is None for weight in said.values()):
        return "stocks-weightless"
    written = rows.text(row, "marking")
    marking = marking_of(written) if written else own_marking(partner)
    if marking is None:
        return "supply-marking"
    found = {
        "partner": partner,
        "item_id": item.item_id,
        "held_on": held_on,
        **{name: said.get(name) for name in _WEIGHTS},
        "source": rows.text(row, "source"),
        "record": row.place,
        "marking": marking,
    }
    return {name: found[name] for name in _SCHEMA}


def _is_headed(rows: Sequence[Row]) -> bool:
    at = find_heading_row(rows, VOCABULARY)
    if at is None:
        return False
    known = (known_heading(each, VOCABULARY) for each in rows[at].cells if each.strip())
    columns = {found[0] for found in known if found}
    return columns >= {*_NEEDED} and bool(columns & {"stock_t", "daily_use_t"})
