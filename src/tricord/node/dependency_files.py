"""Dependence on single origins in files of trade statistics, without a node."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import polars as pl

from tricord.errors import RunError, SourceError
from tricord.monitors.supply.dependency import Params
from tricord.node.trade_files import read_trade
from tricord.sources.base import Raw
from tricord.sources.trade.baci_scan import edition_of_baci, scan_baci, year_in_name
from tricord.trade.countries import of_number
from tricord.trade.dependence import (
    Flows,
    chosen,
    dependence,
    flows_of_numbers,
    in_one_edition,
    lines,
    measured,
    newest_edition,
    of_years,
    over_years,
    with_doubts,
)
from tricord.trade.dependence.partners import is_origin, with_eu

COLUMNS: Final = pl.Schema(
    {
        "importer": pl.String,
        "product": pl.String,
        "year": pl.Int16,
        "hhi": pl.Float64,
        "hhi_quantity": pl.Float64,
        "top": pl.String,
        "top_share": pl.Float64,
        "world_hhi": pl.Float64,
        "m_over_x": pl.Float64,
        "c1": pl.Boolean,
        "c2": pl.Boolean,
        "c3": pl.Boolean,
        "c4": pl.Boolean,
        "outside_share": pl.Float64,
        "group": pl.String,
        "doubts": pl.String,
    }
)
"""Columns of a file of dependence; what is not known is empty, doubts are parted by ``; ``."""

_YEARS_BACK: Final = 2
"""Years before the one asked for that C4 looks at."""


@dataclass(frozen=True)
class DependencyJudged:
    """What files of trade statistics came to.

    Attributes:
        rows: One row of `COLUMNS` for each importer and product, in order of product and importer.
        year: The year of all rows.
        years: Years that were there to look at.
        edition: Edition of the Harmonized System the products are of; 0 where nobody says.
        left_out: Rows of figures left out, by reason.
        rejects: Lines set aside by the source, by reason.
    """

    rows: pl.DataFrame
    year: int
    years: tuple[int, ...]
    edition: int
    left_out: Mapping[str, int]
    rejects: Mapping[str, int]


def judge_dependency(
    file: Path,
    params: Params,
    options: Mapping[str, str],
    beside: Path,
    *,
    year: int = 0,
    importers: Sequence[str] = (),
) -> DependencyJudged:
    """Concentration and dependence of every importer and product in files of trade statistics.

    Args:
        file: A file of any source of trade statistics, a folder of them, or CEPII's archive; of
            files whose names tell a year, that of the year asked for and the two before are read.
        params: Parameters of the monitor ``dependency``; its importers, items and floor take no
            part.
        options: Options of the source.
        beside: Folder in which rows may be laid down meanwhile.
        year: The year to tell; the last there is where 0.
        importers: Whose imports to tell; all where empty.

    Raises:
        RunError: ``dependency-year``: the files have no such year; ``dependency-empty``: they have
            no imports of a whole year.
        SourceError: As `tricord.node.trade_files.judge_file`.
    """
    with _given(file, year, beside) as raws:
        whole = _of_numbers(raws, params) if not options else None
        if whole is None:
            whole = _of_rows(raws, options, beside, params)
    every = whole.rows["year"].unique().sort().to_list()
    years = tuple(at for at in every if date(at, 12, 31) <= params.law_day)
    wanted = year or (years[-1] if years else 0)
    if wanted not in years:
        code = "dependency-year" if years else "dependency-empty"
        raise RunError(code, year=wanted, file=file.name, known=", ".join(map(str, years)))
    told = whole.rows.filter(pl.col("year") == wanted)
    if importers:
        told = told.filter(pl.col("importer").is_in(list(importers)))
    if "doubts" not in told.columns:
        told = with_doubts(told, eu_as_one=params.eu_as_one, tolerance=params.tolerance)
    shown = told.with_columns(group=pl.lit(params.trusted.label))
    rows = shown.select(COLUMNS.names()).cast(COLUMNS)
    return DependencyJudged(rows, wanted, years, whole.edition, whole.left_out, whole.rejects)


@dataclass(frozen=True)
class _Whole:
    rows: pl.DataFrame
    edition: int
    left_out: Mapping[str, int]
    rejects: Mapping[str, int]


@contextmanager
def _given(file: Path, year: int, beside: Path) -> Iterator[list[Raw]]:
    """The files to read: one, those of a folder, or those of an archive, taken out meanwhile."""
    if file.is_dir():
        inside = {each.name: each for each in sorted(file.iterdir()) if each.is_file()}
        if not inside:
            raise SourceError("file-missing", file=str(file))
        yield [Raw(inside[name], name) for name in _wanted([*inside], year, file)]
        return
    if not file.is_file():
        raise SourceError("file-missing", file=str(file))
    if not zipfile.is_zipfile(file):
        yield [Raw(file, file.name)]
        return
    with tempfile.TemporaryDirectory(prefix=".tricord-trade-", dir=beside) as folder:
        taken = _unpacked(file, year, Path(folder))
        yield taken or [Raw(file, file.name)]


def _unpacked(file: Path, year: int, folder: Path) -> list[Raw]:
    """Files of an archive whose names tell a year that is wanted; none where none tells one."""
    try:
        with zipfile.ZipFile(file) as archive:
            members = [name for name in sorted(archive.namelist()) if year_in_name(name)]
            found = []
            for name in _wanted(members, year, file):
                place = folder / Path(name).name
                with archive.open(name) as packed, place.open("wb") as plain:
                    shutil.copyfileobj(packed, plain, 1 << 22)
                found.append(Raw(place, place.name))
            return found
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile) as fault:
        raise SourceError("stream-damaged", file=file.name, fault=str(fault)) from None


def _wanted(names: Sequence[str], year: int, file: Path) -> list[str]:
    """Of names that tell a year, those of the year asked for and the two before; all others."""
    told = {name: at for name in names if (at := year_in_name(name)) is not None}
    if not told:
        return [*names]
    if year and year not in told.values():
        known = ", ".join(str(at) for at in sorted(set(told.values())))
        raise RunError("dependency-year", year=year, file=file.name, known=known)
    last = year or max(told.values())
    return [name for name in names if last - _YEARS_BACK <= told.get(name, last) <= last]


def _of_numbers(raws: Sequence[Raw], params: Params) -> _Whole | None:
    """What files of CEPII come to, read in one go; ``None`` where one is none, or is odd."""
    editions = {edition_of_baci(raw.name) for raw in raws}
    if len(editions) > 1:
        return None
    tables = []
    for raw in raws:
        scanned = scan_baci(raw)
        if scanned is None:
            return None
        for year, rows in _by_year(scanned):
            tables.append(measured(flows_of_baci(rows, year, params), params.cuts, params.trusted))
    told = over_years(tables, params.cuts)
    marked = told.with_columns(kind=pl.lit("reconciled"), clear=pl.lit(value=True))
    return _Whole(marked, editions.pop(), {}, {})


def _by_year(rows: pl.DataFrame) -> Iterator[tuple[int, pl.DataFrame]]:
    """Rows of each year; one year, which most files hold, is not copied."""
    years = rows["t"].unique().sort().to_list()
    for year in years:
        yield year, rows if len(years) == 1 else rows.filter(pl.col("t") == year)


def flows_of_baci(rows: pl.DataFrame, year: int, params: Params) -> Flows:
    """Flows of one year of CEPII's file.

    Args:
        rows: As `tricord.sources.trade.baci_scan.scan_baci` gives them.
        year: The year of all rows.
        params: Parameters of the monitor.
    """
    numbers = pl.concat([rows["i"], rows["j"]]).unique().to_list()
    named = {number: of_number(number) or "" for number in numbers}
    merged = with_eu(named.values(), year) if params.eu_as_one else {}
    codes = {number: merged.get(code, code) for number, code in named.items()}
    nowhere = [number for number, code in codes.items() if not is_origin(code)]
    if nowhere:
        rows = rows.filter(~pl.col("i").is_in(nowhere) & ~pl.col("j").is_in(nowhere))
        codes = {number: code for number, code in codes.items() if number not in nowhere}
    wide = rows["i"].n_unique() >= params.least_reporters
    return flows_of_numbers(rows, year, codes, world_known=wide)


def _of_rows(
    raws: Sequence[Raw], options: Mapping[str, str], beside: Path, params: Params
) -> _Whole:
    """What files of any source come to."""
    with read_trade(raws, options, beside) as read:
        told = lines(read.rows)
    edition = newest_edition(told.table)
    years, partial = of_years(in_one_edition(told.table, edition))
    rows = dependence(
        chosen(years, params.choice),
        params.cuts,
        params.trusted,
        eu_as_one=params.eu_as_one,
        tolerance=params.tolerance,
    )
    return _Whole(rows, edition, {**told.counts, "part_years": len(partial)}, read.rejects)
