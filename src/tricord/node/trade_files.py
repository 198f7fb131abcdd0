"""Trade statistics of files as rows, and held against the measures, without a node."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
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


@dataclass(frozen=True)
class TradeRead:
    """Files of trade statistics as rows.

    Attributes:
        rows: Rows of ``trade_flows``, not yet loaded.
        rejects: Lines set aside, by reason.
    """

    rows: pl.LazyFrame
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
    with read_trade([Raw(file, file.name)], options, beside) as read:
        return _judged(read.rows, params, read.rejects)


@contextmanager
def read_trade(
    raws: Sequence[Raw], options: Mapping[str, str], beside: Path
) -> Iterator[TradeRead]:
    """Rows of files of trade statistics; they lie beside only as long as the block lasts.

    Args:
        raws: The files; see `judge_file`.
        options: Options of their sources.
        beside: Folder in which rows may be laid down meanwhile.

    Raises:
        SourceError: As `judge_file`.
    """
    rejects: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix=".tricord-trade-", dir=beside) as folder:
        parts = [
            _rows(raw, options, Path(folder) / f"{number:06d}", rejects)
            for number, raw in enumerate(raws)
        ]
        yield TradeRead(pl.concat(parts), rejects)


def _rows(
    raw: Raw, options: Mapping[str, str], folder: Path, rejects: Counter[str]
) -> pl.LazyFrame:
    """Rows of one file, laid down in a folder of their own where they are not rows already."""
    columns = TABLES[_TABLE].schema.names()
    if not raw.path.is_file():
        raise SourceError("file-missing", file=str(raw.path))
    if _is_table(raw.path):
        return pl.scan_parquet(raw.path).select(columns)
    source, _ = recognise(raw)
    if _TABLE not in source.tables or not isinstance(source, StreamingRows):
        raise SourceError("trade-file-other", file=raw.name, source=source.name)
    folder.mkdir()
    for number, batch in enumerate(source.row_batches(raw, options)):
        rejects.update(batch.set_aside.get_column("reason").to_list())
        rows = _stamped(batch.frames.get(_TABLE), raw, source.dataset(raw))
        rows.write_parquet(folder / f"{number:06d}.parquet")
    return pl.scan_parquet(folder / "*.parquet").select(columns)


def _judged(rows: pl.LazyFrame, params: Any, rejects: Mapping[str, int]) -> TradeJudged:
    wanted = goods.narrow(_TABLE, rows)
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
