"""Every table of the lake: columns, units, key, and how it is read as of a moment.

They are declared once, in ``tables.toml`` beside this file; validation, docs and exports are
generated from there. Units stand in column names; all times are UTC.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

import polars as pl

TYPES: Final[dict[str, pl.DataType]] = {
    "text": pl.String(),
    "texts": pl.List(pl.String()),
    "day": pl.Date(),
    "time": pl.Datetime("us", "UTC"),
    "whole": pl.Int64(),
    "whole32": pl.Int32(),
    "whole16": pl.Int16(),
    "whole8": pl.Int8(),
    "real": pl.Float64(),
    "real32": pl.Float32(),
    "yesno": pl.Boolean(),
}
"""Names of column types in ``tables.toml``."""


class Reading(StrEnum):
    """How a table is read as of a moment, so that what was published later stays hidden.

    ``log``: rows with ``published_at`` up to then. ``snapshot``: per partition, the rows of the
    latest ``published_at`` up to then. ``interval``: rows with
    ``published_from <= then < published_to``.
    """

    LOG = "log"
    SNAPSHOT = "snapshot"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: Name, with its unit where it has one.
        dtype: Polars type.
        meaning: What stands in it, in English.
        labels: Label per language: en, ko, ja.
    """

    name: str
    dtype: pl.DataType
    meaning: str
    labels: dict[str, str]


@dataclass(frozen=True)
class Table:
    """One table of the lake.

    Attributes:
        name: Its name, plural.
        meaning: What one row is.
        columns: In order.
        key: Columns that tell rows apart.
        reading: How it is read as of a moment.
        labels: Label per language: en, ko, ja.
        partition: Column the files are split by, if any.
    """

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    reading: Reading
    labels: dict[str, str]
    partition: str | None = None

    @property
    def schema(self) -> pl.Schema:
        """Column names and Polars types, in order."""
        return pl.Schema({c.name: c.dtype for c in self.columns})

    def empty(self) -> pl.DataFrame:
        """A frame of this table without rows."""
        return pl.DataFrame(schema=self.schema)


def _labels(three: list[str]) -> dict[str, str]:
    return dict(zip(("en", "ko", "ja"), three, strict=True))


def _declared() -> dict[str, Table]:
    written = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {
        name: Table(
            name=name,
            meaning=row["meaning"],
            columns=tuple(
                Column(column, TYPES[kind], meaning, _labels(labels))
                for column, kind, meaning, *labels in row["columns"]
            ),
            key=tuple(row["key"]),
            reading=Reading(row["reading"]),
            labels=_labels(row["labels"]),
            partition=row.get("partition"),
        )
        for name, row in written.items()
    }


TABLES: Final = _declared()
"""Every table by name."""
