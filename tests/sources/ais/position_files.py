"""Small position files for the tests, and everything a source makes of them at once."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import polars as pl

from tricord.model.positions import CLAIM_SCHEMA, POSITION_SCHEMA, SET_ASIDE_SCHEMA
from tricord.sources.ais.positions_table import PositionTable
from tricord.sources.base import Raw, Streaming

HEADER = "vessel_id,timestamp,lat,lon,speed_kn"
ROW = "440123456,2023-01-02T03:04:05Z,35.5,129.25,12.3"


@dataclass(frozen=True)
class Read:
    """What a source read in a file, all batches together."""

    positions: pl.DataFrame
    claims: pl.DataFrame
    set_aside: pl.DataFrame
    mapping: Mapping[str, str]

    @property
    def reasons(self) -> dict[int, str]:
        """Reason per line that was set aside."""
        rows = self.set_aside.select("row", "reason").rows()
        assert len(dict(rows)) == len(rows), "a line was set aside twice"
        return dict(rows)

    @property
    def only(self) -> dict[str, Any]:
        """The one position of the file."""
        assert self.set_aside.rows() == []
        (position,) = self.positions.to_dicts()
        return position

    def said(self, field: str) -> dict[str, str]:
        """What each vessel said in a field."""
        chosen = self.claims.filter(pl.col("field") == field)
        return dict(chosen.select("vessel_id", "value").rows())


def read(source: Streaming, raw: Raw, options: Mapping[str, str] | None = None) -> Read:
    """Everything a source makes of a file; holds every batch against the contract."""
    batches = list(source.batches(raw, options or {}))
    assert batches
    for batch in batches:
        assert batch.positions.schema == POSITION_SCHEMA
        assert batch.claims.schema == CLAIM_SCHEMA
        assert batch.set_aside.schema == SET_ASIDE_SCHEMA
        assert batch.set_aside["detail"].str.len_chars().max() in {None, *range(201)}
    rows = pl.concat([batch.positions for batch in batches])["row"]
    assert rows.is_sorted(), "not in the order of the file"
    return Read(
        pl.concat([batch.positions for batch in batches]),
        merged(pl.concat([batch.claims for batch in batches])),
        pl.concat([batch.set_aside for batch in batches]).sort("row"),
        batches[-1].mapping,
    )


def merged(claims: pl.DataFrame) -> pl.DataFrame:
    """Claims of several batches as if they had been one."""
    return (
        claims.group_by("vessel_id", "field", "value")
        .agg(
            pl.col("first_at").min(),
            pl.col("last_at").max(),
            pl.col("times").sum(),
            pl.col("row").min(),
        )
        .sort("row", "field", "vessel_id", "value")
        .select(CLAIM_SCHEMA.names())
    )


def raw_of(folder: Path, content: str | bytes, name: str = "positions.csv") -> Raw:
    """A file with this content."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Raw(path, name)


def read_table(
    folder: Path,
    content: str | bytes,
    options: Mapping[str, str] | None = None,
    *,
    block_bytes: int = 1 << 24,
    name: str = "positions.csv",
) -> Read:
    """A table of any shape."""
    source = PositionTable(block_bytes=block_bytes)
    return read(source, raw_of(folder, content, name), options)


def cells_of(path: Path) -> list[tuple[int, dict[str, str]]]:
    """The records of a CSV file by the module csv: line and cells by heading."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        headings = next(reader)
        found, line = [], reader.line_num
        for cells in reader:
            assert len(cells) == len(headings)
            found.append((line + 1, dict(zip(headings, cells, strict=True))))
            line = reader.line_num
    return found


def units(printed: str) -> int | None:
    """Degrees in 1/600,000, reckoned in decimals."""
    try:
        exact = Decimal(printed) * 600_000
    except InvalidOperation:
        return None
    return int(exact.quantize(Decimal(1), ROUND_HALF_EVEN))


def number(printed: str) -> float | None:
    """A number, or none."""
    try:
        return float(printed)
    except ValueError:
        return None


def moment(printed: str, form: str) -> datetime:
    """A moment in UTC."""
    return datetime.strptime(printed, form).replace(tzinfo=UTC)


def later(when: datetime, milliseconds: str) -> datetime:
    """A moment so many milliseconds later."""
    return when + timedelta(milliseconds=int(milliseconds))
