"""Trade statistics of a file held against the measures, without a node."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import polars as pl

from tricord.errors import SourceError
from tricord.model.finding import Finding
from tricord.model.marking import CLEAR
from tricord.model.tables import TABLES
from tricord.monitors.sanctions import goods
from tricord.sources.base import Raw, StreamingRows
from tricord.sources.registry import recognise

_TABLE: Final = "trade_flows"


@dataclass(frozen=True)
class TradeJudged:
    """What a file of trade statistics came to.

    Attributes:
        findings: The findings, in order of finding id.
        coverage: What was looked at and what was not, as counts by message key.
        rejects: Lines set aside, by reason.
    """

    findings: tuple[Finding, ...]
    coverage: Mapping[str, int]
    rejects: Mapping[str, int]


def judge_file(file: Path, params: Any, options: Mapping[str, str], beside: Path) -> TradeJudged:
    """Hold a file of trade statistics against the measures.

    Args:
        file: The file, of any source of trade statistics; a Parquet file of the columns of
            ``trade_flows`` is read where it lies.
        params: Parameters of the monitor ``goods``.
        options: Options of the source.
        beside: Folder in which its rows may be laid down meanwhile.

    Raises:
        SourceError: ``file-missing``, ``trade-file-other`` for a file of something else, and
            whatever its source refuses.
    """
    if not file.is_file():
        raise SourceError("file-missing", file=str(file))
    if _is_table(file):
        return _judged(pl.scan_parquet(file), params, {})
    raw = Raw(file, file.name)
    source, _ = recognise(raw)
    if _TABLE not in source.tables or not isinstance(source, StreamingRows):
        raise SourceError("trade-file-other", file=file.name, source=source.name)
    rejects: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix=".tricord-trade-", dir=beside) as folder:
        for number, batch in enumerate(source.row_batches(raw, options)):
            rejects.update(batch.set_aside.get_column("reason").to_list())
            rows = _stamped(batch.frames.get(_TABLE), raw, source.dataset(raw))
            rows.write_parquet(Path(folder) / f"{number:06d}.parquet")
        return _judged(pl.scan_parquet(Path(folder) / "*.parquet"), params, rejects)


def _judged(rows: pl.LazyFrame, params: Any, rejects: Mapping[str, int]) -> TradeJudged:
    wanted = goods.narrow(_TABLE, rows.select(TABLES[_TABLE].schema.names()))
    tables = {
        _TABLE: wanted.collect(engine="streaming"),
        "trade_replies": TABLES["trade_replies"].empty(),
    }
    found = goods.find(tables, params)
    return TradeJudged(found.findings, found.coverage, rejects)


def _is_table(file: Path) -> bool:
    with file.open("rb") as head:
        if head.read(4) != b"PAR1":
            return False
    return set(TABLES[_TABLE].schema) <= set(pl.read_parquet_schema(file))


def _stamped(rows: pl.DataFrame | None, raw: Raw, dataset: str) -> pl.DataFrame:
    """Rows with what a lake would add; the moment is that of nothing, the same every time."""
    schema = TABLES[_TABLE].schema
    given = rows if rows is not None else TABLES[_TABLE].empty()
    filled = {
        "dataset": pl.lit(dataset),
        "published_at": pl.lit(datetime(1970, 1, 1, tzinfo=UTC), schema["published_at"]),
        "file_sha256": pl.lit(raw.sha256),
        "marking": pl.lit(str(CLEAR)),
    }
    missing = {name: value for name, value in filled.items() if name not in given.columns}
    return given.with_columns(**missing).select(schema.names())
