"""A year of BACI straight into columns of numbers, where nothing in the file is odd.

`tricord.sources.trade.baci` reads any such file and says of each line that cannot be used where it
stands and why. Of eleven million lines that takes a while, and most files have none such. So a
file is read here in one go; where anything is odd, nothing of it is used, and the source reads it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.sources.base import Raw
from tricord.sources.trade.baci import Baci
from tricord.sources.trade.source import ends_open
from tricord.trade.countries import of_number
from tricord.trade.editions import edition_of

YEAR_IN_NAME: Final = re.compile(r"(?i)BACI_HS\d+_Y(\d{4})_[^/\\]*\.csv$")
"""The year in a file's name, as CEPII writes it."""

SCHEMA: Final = pl.Schema(
    {
        "t": pl.Int16,
        "i": pl.Int16,
        "j": pl.Int16,
        "k": pl.Int32,
        "v": pl.Float64,
        "q": pl.Float64,
    }
)
"""Columns as printed: year, exporter, importer, product, thousand dollars, tonnes (null: none)."""

_HEADING: Final = b"t,i,j,k,v,q"
_BLOCK: Final = 1 << 24
_NOTHING: Final = ("", "NA")


def scan_baci(raw: Raw) -> pl.DataFrame | None:
    """The flows of a plain CSV file, or ``None`` where it is another file or anything is odd.

    Args:
        raw: The file.

    Returns:
        Columns of `SCHEMA`; areas are known, codes have five or six digits (a leading zero may be
        lost), values are there and none is below zero, no flow stands there twice.
    """
    if not raw.head.startswith((_HEADING + b"\n", _HEADING + b"\r\n")) or ends_open(raw):
        return None
    return _checked(_read(raw.path)) if _even(raw.path) else None


def _even(file: Path) -> bool:
    """Whether all lines together have as many cells as they should: a short one would be filled."""
    commas = lines = 0
    with file.open("rb") as opened:
        while block := opened.read(_BLOCK):
            commas += block.count(b",")
            lines += block.count(b"\n")
    return commas == (len(SCHEMA) - 1) * lines


def year_in_name(name: str) -> int | None:
    """The year a file's name tells; ``None`` where it is named otherwise."""
    found = YEAR_IN_NAME.search(name)
    return int(found[1]) if found else None


def edition_of_baci(name: str) -> int:
    """The edition of the Harmonized System a file's name tells; 0 where it tells none."""
    word = Baci().dataset(Raw(Path(name), name)).partition("-")[2]
    return edition_of(word or "HS") or 0


def _read(file: Path) -> pl.DataFrame | None:
    try:
        return pl.read_csv(file, schema=SCHEMA, null_values=list(_NOTHING))
    except pl.exceptions.PolarsError:
        pass
    # CEPII's programs pad what is missing with blanks: that is no number to the reader.
    try:
        padded = pl.read_csv(file, schema={**SCHEMA, "q": pl.String})
        told = pl.col("q").str.strip_chars()
        missing = told.is_in(_NOTHING)
        return padded.with_columns(q=pl.when(~missing).then(told).cast(pl.Float64))
    except pl.exceptions.PolarsError:
        return None


def _checked(rows: pl.DataFrame | None) -> pl.DataFrame | None:
    """Rows of which none is odd; ``None`` where one is."""
    if rows is None or rows.is_empty():
        return None
    numbers = pl.concat([rows["i"], rows["j"]]).unique()
    known = all(
        number is not None and number >= 0 and of_number(number) is not None
        for number in numbers.to_list()
    )
    value, quantity = pl.col("v"), pl.col("q")
    fine = rows.select(
        pl.all_horizontal(
            pl.col("t").is_not_null().all(),
            pl.col("k").is_between(10_000, 999_999).fill_null(value=False).all(),
            (value.is_finite() & (value >= 0)).fill_null(value=False).all(),
            (quantity.is_finite() & (quantity >= 0)).fill_null(value=True).all(),
        )
    ).item()
    return rows if known and fine and not _twice(rows) else None


def _twice(rows: pl.DataFrame) -> bool:
    """Whether a flow stands there twice; files are sorted, mostly."""
    keys: NDArray[np.int64] = (
        rows["t"].to_numpy().astype(np.int64) * 1000 + rows["i"].to_numpy()
    ) * 1000 + rows["j"].to_numpy()
    keys = keys * 1_000_000 + rows["k"].to_numpy()
    if bool((keys[1:] > keys[:-1]).all()):
        return False
    return len(np.unique(keys)) < len(keys)
