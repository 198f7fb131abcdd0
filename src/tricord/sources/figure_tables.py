"""Tables of figures by period: prices, trade by month, ships a day; CSV or Parquet.

CSV may be compressed (``.zst``) and begin with lines of remarks after ``#``. Columns are those of
the table, in any order and case; others are left alone. A row that cannot be
used is set aside under its line with a reason. Nothing is filled in: a period nobody gives is
missing, and missing is not zero.

    series,period_start,value[,published_at][,unit]
    reporter,partner,item,period_start,value_usd,net_kg[,published_at][,unit][,hs_edition]
    place,date,calls,capacity[,published_at]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Final

import polars as pl
from polars.exceptions import ComputeError, NoDataError

from tricord.errors import SourceError
from tricord.trade.editions import converted, edition_of, is_code

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PUBLISHED: Final = "published_at"
UNIT: Final = "unit"
EDITION: Final = "hs_edition"
_DAY_FORMS: Final = ("%Y-%m-%d", "%Y-%m", "%YM%m", "%Y%m%d", "%Y%m")
_MOMENT_FORMS: Final = ("%Y-%m-%dT%H:%M:%S%.fZ", "%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%d %H:%M:%S")


@dataclass(frozen=True)
class FigureColumns:
    """Columns of a table of figures.

    Attributes:
        keys: What names a series.
        day: First day of a period.
        figures: Figures of a period.
        below_zero: Whether a figure may be less than zero.
        least_one: One of the figures must be given, not each.
    """

    keys: tuple[str, ...]
    day: str
    figures: tuple[str, ...]
    below_zero: bool = False
    least_one: bool = False


PRICES: Final = FigureColumns(("series",), "period_start", ("value",))
TRADE: Final = FigureColumns(
    ("reporter", "partner", "item"), "period_start", ("value_usd", "net_kg"), least_one=True
)
TRANSITS: Final = FigureColumns(("place",), "date", ("calls", "capacity"), least_one=True)


@dataclass(frozen=True)
class Figures:
    """What a table of figures holds.

    Attributes:
        rows: ``keys`` as text, ``day`` as `Date`, ``figures`` as `Float64`, ``published_at`` as
            `Datetime` in UTC (null where it is not given), ``record`` as the line.
        set_aside: Rows that were not used (`tricord.model.figures.SET_ASIDE`), by line.
    """

    rows: pl.DataFrame
    set_aside: pl.DataFrame


def read_figures(path: Path, columns: FigureColumns) -> Figures:
    """Read a table of figures.

    Args:
        path: A CSV file with a heading line, or a Parquet file.
        columns: Columns it must have.

    Raises:
        SourceError: ``file-missing``, ``figures-unreadable``, ``figures-columns-missing``,
            ``figures-empty``.
    """
    told, remarks = _told(path)
    named = {name.strip().lower(): name for name in told.columns}
    wanted = (*columns.keys, columns.day, *columns.figures)
    lacking = [name for name in wanted if name not in named]
    if columns.least_one and set(lacking) < set(columns.figures):
        lacking = []
    if lacking:
        known = ", ".join(told.columns)
        raise SourceError(
            "figures-columns-missing", file=path.name, wanted=", ".join(lacking), known=known
        )
    if told.is_empty():
        raise SourceError("figures-empty", file=path.name)
    more = [name for name in (PUBLISHED, UNIT, EDITION) if name in named]
    given = [name for name in wanted if name in named]
    text = told.select(
        pl.int_range(remarks + 2, pl.len() + remarks + 2).cast(pl.String).alias("record"),
        *(
            pl.col(named[name]).cast(pl.String).str.strip_chars().fill_null("").alias(name)
            for name in (*given, *more)
        ),
        *(pl.lit("").alias(name) for name in wanted if name not in named),
    )
    return _read(text, columns, more)


def told_columns(path: Path) -> frozenset[str]:
    """Columns of a table of figures, in lower case.

    Raises:
        SourceError: As `read_figures`.
    """
    told, _ = _told(path, rows=0)
    return frozenset(name.strip().lower() for name in told.columns)


def _told(path: Path, rows: int | None = None) -> tuple[pl.DataFrame, int]:
    """The table as it stands, or its first rows, and how many lines of remarks stand before it."""
    if not path.is_file():
        raise SourceError("file-missing", file=str(path))
    try:
        if path.suffix.lower() == ".parquet":
            return pl.read_parquet(path, n_rows=rows), 0
        remarks = _remarks(path)
        told = pl.read_csv(
            path,
            infer_schema=False,
            encoding="utf8-lossy",
            truncate_ragged_lines=True,
            skip_lines=remarks,
            n_rows=rows,
        )
        return told.rename(lambda name: name.lstrip("\ufeff")), remarks
    except NoDataError as fault:
        raise SourceError("figures-empty", file=path.name) from fault
    except (ComputeError, OSError, EOFError, zstd.ZstdError) as fault:
        reason = str(fault).split("\n")[0][:200]
        raise SourceError("figures-unreadable", file=path.name, reason=reason) from fault


def _remarks(path: Path) -> int:
    """Number of lines at the head of a file that are remarks."""
    compressed = path.suffix.lower() == ".zst"
    with zstd.open(path) if compressed else path.open("rb") as file:
        return sum(1 for _ in takewhile(lambda line: line.startswith(b"#"), file))


def _read(text: pl.DataFrame, columns: FigureColumns, more: Sequence[str]) -> Figures:
    keys = [pl.col(name) for name in columns.keys]
    read = text.with_columns(
        _day(columns.day).alias("_day"),
        *(_number(name).alias(f"_{name}") for name in columns.figures),
        (_moment(PUBLISHED) if PUBLISHED in more else pl.lit(None, pl.Datetime("us", "UTC"))).alias(
            "_published"
        ),
    )
    reason = pl.coalesce(*_reasons(columns, more), pl.lit(""))
    judged = read.with_columns(reason.alias("reason"))
    twice = (*columns.keys, "_day", "_published")
    figures = [f"_{name}" for name in columns.figures]
    usable = judged.filter(pl.col("reason") == "")
    # The same figure twice is one; two figures of one period and moment contradict each other.
    usable = usable.unique([*twice, *figures], keep="first", maintain_order=True)
    odd = pl.struct(twice).is_duplicated()
    contradicting = usable.filter(odd).with_columns(reason=pl.lit("figures-contradict"))
    units = _other_units(usable, columns) if UNIT in more else usable.clear()
    told = EDITION in more and "item" in columns.keys
    editions = _other_editions(usable) if told else usable.clear()
    aside = pl.concat([judged.filter(pl.col("reason") != ""), contradicting, units, editions])
    dropped = aside.get_column("record").to_list()
    rows = usable.filter(~pl.col("record").is_in(dropped)).select(
        *keys,
        pl.col("_day").alias(columns.day),
        *(pl.col(f"_{name}").alias(name) for name in columns.figures),
        pl.col("_published").alias(PUBLISHED),
        "record",
    )
    detail = pl.concat_str(
        [*keys, pl.col(columns.day), *(pl.col(name) for name in columns.figures)], separator=", "
    )
    set_aside = (
        aside.unique("record", keep="first")
        .sort(pl.col("record").cast(pl.Int64))
        .select("record", "reason", detail.str.slice(0, 200).alias("detail"))
    )
    return Figures(rows, set_aside)


def _reasons(columns: FigureColumns, more: Sequence[str]) -> Iterator[pl.Expr]:
    def reason(key: str, holds: pl.Expr) -> pl.Expr:
        return pl.when(holds).then(pl.lit(key))

    yield reason("figures-nameless", pl.any_horizontal(*(pl.col(k) == "" for k in columns.keys)))
    yield reason("figures-day", pl.col("_day").is_null())
    if PUBLISHED in more:
        undated = (pl.col(PUBLISHED) != "") & pl.col("_published").is_null()
        yield reason("figures-published", undated)
        early = pl.col("_published").dt.date() < pl.col("_day")
        yield reason("figures-published-early", early)
    for name in columns.figures:
        wrong = (pl.col(name) != "") & pl.col(f"_{name}").is_null()
        yield reason("figures-value", wrong)
        if not columns.below_zero:
            yield reason("figures-negative", pl.col(f"_{name}") < 0)
    missing = pl.all_horizontal(*(pl.col(f"_{name}").is_null() for name in columns.figures))
    yield reason("figures-missing", missing)


def _other_units(rows: pl.DataFrame, columns: FigureColumns) -> pl.DataFrame:
    """Rows in another unit than most of their series: they cannot be compared."""
    counted = rows.group_by(*columns.keys, UNIT).len()
    usual = counted.sort("len", UNIT, descending=[True, False]).unique(
        columns.keys, keep="first", maintain_order=True
    )
    joined = rows.join(usual.select(*columns.keys, pl.col(UNIT).alias("_usual")), on=columns.keys)
    other = joined.filter(pl.col(UNIT) != pl.col("_usual")).drop("_usual")
    return other.with_columns(reason=pl.lit("figures-other-unit")).select(rows.columns)


def _other_editions(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows whose code means other goods in their edition than in the newest of their series.

    What they count cannot be laid beside the rest: a line was split, merged or moved.
    """
    editions = rows.with_columns(_edition=pl.col(EDITION).map_elements(_edition, pl.Int64))
    newest = pl.col("_edition").max().over("reporter", "partner", "item")
    pairs = editions.with_columns(_newest=newest)
    kinds = pairs.select("item", "_edition", "_newest").unique()
    changed = [row for row in kinds.iter_rows() if _changed(*row)]
    schema = {"item": pl.String, "_edition": pl.Int64, "_newest": pl.Int64}
    other = pairs.join(pl.DataFrame(changed, schema, orient="row"), on=list(schema), how="semi")
    return other.with_columns(reason=pl.lit("figures-other-edition")).select(rows.columns)


def _edition(printed: str) -> int:
    """The edition a word means; 0 where it means none."""
    return edition_of(printed) or 0


def _changed(code: str, edition: int, newest: int) -> bool:
    digits = code.replace(".", "")
    if edition in (0, newest) or not is_code(digits):
        return False
    return converted(digits, edition, newest) != {digits[:6]}


def _day(name: str) -> pl.Expr:
    text = pl.col(name).str.replace(r"[T ]00:00(:00(\.0+)?)?Z?$", "")
    return pl.coalesce(*(text.str.to_date(form, strict=False, exact=True) for form in _DAY_FORMS))


def _moment(name: str) -> pl.Expr:
    text = pl.col(name)
    forms = [
        text.str.to_datetime(form, strict=False, exact=True, time_unit="us")
        for form in _MOMENT_FORMS
    ]
    return pl.coalesce(*forms, _day(name).cast(pl.Datetime("us"))).dt.replace_time_zone("UTC")


def _number(name: str) -> pl.Expr:
    number = pl.col(name).str.replace_all(",", "").cast(pl.Float64, strict=False)
    return pl.when(number.is_finite()).then(number)
