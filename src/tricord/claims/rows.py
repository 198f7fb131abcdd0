"""Claims between objects and rows of the table ``claims``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any, Final

import polars as pl

from tricord.model.claim import Claim, Measured, Reporting, SourceClass, Standing, Topic, Unit
from tricord.model.marking import Marking
from tricord.model.tables import TABLES

_WORDS: Final[Mapping[str, type[Any]]] = {
    "topic": Topic,
    "standing": Standing,
    "source_class": SourceClass,
    "measured": Measured,
    "unit": Unit,
    "reporting": Reporting,
}
_FIGURES: Final = ("low", "high")
_LISTS: Final = ("cites", "disputes")


def claims(rows: pl.DataFrame) -> tuple[Claim, ...]:
    """Rows of ``claims`` as objects, in order of data set and claim."""
    return tuple(map(claim, rows.sort("dataset", "claim_id").iter_rows(named=True)))


def claim(row: Mapping[str, Any]) -> Claim:
    """A row of ``claims`` as an object."""
    said: dict[str, Any] = {f.name: row[f.name] for f in fields(Claim)}
    for name, kind in _WORDS.items():
        said[name] = kind(said[name]) if said[name] else None
    for name in _FIGURES:
        # The shortest number that reads back: 0.1 stands for 0.1, not for what is stored of it.
        said[name] = None if said[name] is None else Decimal(repr(said[name])).normalize() + 0
    for name in _LISTS:
        said[name] = tuple(said[name] or ())
    said["marking"] = Marking.parse(said["marking"])
    return Claim(**said)


def frame(told: Iterable[Claim]) -> pl.DataFrame:
    """Claims as rows of ``claims`` without what the lake adds; in the order given."""
    schema = {
        name: dtype
        for name, dtype in TABLES["claims"].schema.items()
        if name not in {"dataset", "published_at", "file_sha256", "marking"}
    }
    return pl.DataFrame([_row(one, schema) for one in told], schema=schema, orient="row")


def _row(told: Claim, columns: Iterable[str]) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for name in columns:
        value = getattr(told, name)
        if name in _WORDS:
            row[name] = str(value) if value is not None else ""
        elif name in _FIGURES:
            row[name] = None if value is None else float(value)
        else:
            row[name] = list(value) if name in _LISTS else value
    return row
