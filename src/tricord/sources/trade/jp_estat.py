"""Trade Statistics of Japan by commodity and country, as e-Stat publishes them (CSV).

The Ministry of Finance publishes on e-Stat, a file for each year, direction and part of the tariff,
``Exp or Imp,Year,HS,Country,Unit1,Unit2,Quantity1-Year,Quantity2-Year,Value-Year,Quantity1-Jan,
...,Value-Dec``: 1 is an export, 2 an import; codes have nine digits, in single quotes; values are
in thousands of yen. Each line becomes twelve, one a month; the columns of the year are left out,
being the sum of the months so far. Tables by commodity alone lack ``Country``: their partner is the
world. Tables by customs office have ``Custom`` and are parts (``custom=104``).

Months that are not published yet read 0. In the whole file the last month of a year with any figure
but 0 is the last one published: what comes after it is left out, not read as zero, and told of.

Countries are those of the Ministry (`tricord.trade.customs_codes`). Only units whose meaning is
sure are read: KG, MT, NO, SM, KL. A quantity below its unit is printed as 0. Codes that begin with
00 belong to no chapter of the Harmonized System and are set aside. Definitions: Ministry of
Finance, "Trade Statistics of Japan", https://www.customs.go.jp/toukei/info/index_e.htm.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar, Final

import polars as pl

from tricord.errors import SourceError
from tricord.model.marking import CLEAR, Marking
from tricord.sources.base import Raw, RowBatch
from tricord.sources.cell import key
from tricord.sources.readers.streams import BLOCK_BYTES
from tricord.sources.trade.figures import figures
from tricord.sources.trade.lines import Heading, Lines, heading_of
from tricord.sources.trade.national import EDITION, edition_option, of_two, told
from tricord.sources.trade.reader import Dialect, TradeReader
from tricord.sources.trade.source import TradeSource, batches_of_lines, check_options
from tricord.sources.trade.words import EXPORT, IMPORT, code_of, period_of
from tricord.trade import units
from tricord.trade.countries import WORLD
from tricord.trade.customs_codes import japan
from tricord.trade.units import Measure

_MONTHS: Final = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_SPELT: Final = {"apl": "apr"}
"""As files of 2008 spelt a month."""
_COLUMNS: Final = {
    "exporimp": "flow",
    "year": "year",
    "hs": "hs",
    "country": "country",
    "custom": "custom",
    "unit1": "unit1",
    "unit2": "unit2",
}
_FIGURES: Final = {"quantity1": "first", "quantity2": "second", "value": "value"}
_FLOWS: Final = {"1": EXPORT, "2": IMPORT}
_SURE: Final = frozenset({"KG", "MT", "NO", "SM", "KL"})
_DIGITS: Final = 9


@dataclass(frozen=True)
class JapanTrade(TradeSource):
    """Source ``jp-estat``: a table of the Trade Statistics of Japan by commodity.

    Options: ``edition`` of the Harmonized System; ``encoding``, ``delimiter``.

    Attributes:
        block_bytes: Bytes that are read at a time: each line becomes twelve.
    """

    block_bytes: int = BLOCK_BYTES >> 4

    name: ClassVar[str] = "jp-estat"
    title: ClassVar[str] = "source-jp-estat"
    address: ClassVar[Mapping[str, str]] = {
        "": "https://www.e-stat.go.jp/stat-search/files?toukei=00350300&tstat=000001013141"
    }
    licence: ClassVar[str] = "e-Stat terms of use"
    cadence_days: ClassVar[int | None] = 45
    marking: ClassVar[Marking | None] = CLEAR

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a file headed ``Exp or Imp,Year,HS,...,Value-Jan,...``."""
        return "" if heading_of(raw, {}, is_heading) else None

    def row_batches(self, raw: Raw, options: Mapping[str, str]) -> Iterator[RowBatch]:
        """The lines in their order, each month by month.

        Raises:
            SourceError: Columns are missing or change on the way, no edition of that name, or the
                file is damaged.
        """
        check_options(options, (EDITION, "encoding", "delimiter"))
        edition = edition_option(options)
        heading = heading_of(raw, options, is_heading)
        if heading is None:
            raise SourceError("jp-estat-columns", file=raw.name)
        table = _Table(raw, heading, edition, self.block_bytes)
        lines = table.lines(table.places)
        reader = TradeReader(_DIALECT)
        yield from told(batches_of_lines(lines, reader, table.months), edition)
        if table.unpublished:
            yield RowBatch(remarks=tuple(table.unpublished))


@dataclass
class _Table:
    """One file.

    Attributes:
        raw: The file.
        heading: Its headings.
        edition: Of the Harmonized System, as the user said; 0 where nothing.
        size: Bytes that are read at a time.
        places: Position of each column by our name: ``hs``, ``value 3`` ...
        last: Last month published, by year as printed.
    """

    raw: Raw
    heading: Heading
    edition: int
    size: int
    places: dict[str, int] = field(init=False)
    last: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.places = _columns(self.heading.cells)
        self.last = self._published()

    def lines(self, places: Mapping[str, int]) -> Lines:
        """Reads the lines of the file, for some of its columns."""
        wanted = tuple(places.values())
        return Lines(self.raw, self.heading, wanted, is_heading, size=self.size)

    @property
    def unpublished(self) -> list[tuple[str, Mapping[str, str]]]:
        """From which month on nothing is published, by year."""
        return [
            ("note-jp-estat-unpublished", {"month": f"{year}-{month + 1:02d}"})
            for year, month in sorted(self.last.items())
            if month < len(_MONTHS) and period_of(year)
        ]

    def months(self, cells: pl.DataFrame) -> pl.DataFrame:
        """Texts of the lines, month by month, with the place of each line.

        Args:
            cells: Columns under their positions.
        """
        names = {str(at): name for name, at in self.places.items()}
        table = cells.rename(names).with_columns(_years(pl.col("year")))
        table = table.with_row_index("line")
        last = pl.col("year").replace_strict(self.last, return_dtype=pl.Int64)
        parts = [
            self._month(table.filter(last >= month), month) for month in range(1, 1 + len(_MONTHS))
        ]
        return pl.concat(parts).sort("line", maintain_order=True)

    def _month(self, table: pl.DataFrame, month: int) -> pl.DataFrame:
        has = table.columns
        nothing = pl.repeat("", table.height, dtype=pl.String, eager=True)
        columns = {
            name: table.get_column(name) if name in has else nothing
            for name in (f"first {month}", f"second {month}", "unit1", "unit2")
        }
        found = of_two(
            (columns[f"first {month}"], columns["unit1"].str.strip_chars()),
            (columns[f"second {month}"], columns["unit2"].str.strip_chars()),
            _unit,
        )
        custom = pl.col("custom").str.strip_chars() if "custom" in has else pl.lit("")
        return table.select(
            "line",
            pl.lit("JPN").alias("reporter"),
            pl.col("country").alias("partner")
            if "country" in has
            else pl.lit(WORLD, pl.String).alias("partner"),
            "flow",
            (pl.col("year") + f"-{month:02d}").alias("period"),
            pl.col("hs").str.strip_chars(" '\""),
            pl.lit(str(self.edition)).alias("edition"),
            pl.when(custom == "").then(pl.lit("")).otherwise("custom=" + custom).alias("part"),
            found.quantity.alias("quantity"),
            found.unit.alias("unit"),
            found.net_kg.alias("net_kg"),
            pl.col(f"value {month}").alias("value"),
            pl.lit("JPY").alias("currency"),
        )

    def _published(self) -> dict[str, int]:
        """The last month with any figure but 0 in the whole file, by year as printed."""
        of_month = {n: int(n.partition(" ")[2]) for n in self.places if " " in n}
        wanted = {n: at for n, at in self.places.items() if n == "year" or n in of_month}
        last: dict[str, int] = {}
        for table in self.lines(wanted).tables():
            cells = table.frame.rename({str(at): name for name, at in wanted.items()})
            years = cells.select(_years(pl.col("year"))).to_series()
            filled = {n: figures(cells.get_column(n)).fill_null(0) != 0 for n in of_month}
            for year in years.unique().to_list():
                here = years == year
                months = [of_month[n] for n, some in filled.items() if (some & here).any()]
                last[year] = max((last.get(year, 0), *months))
        # A line whose year is none is told of once.
        return {year: month if period_of(year) else 1 for year, month in last.items()}


def _columns(headings: Sequence[str]) -> dict[str, int]:
    """Position of each column by our name; of two of one name the first counts."""
    found: dict[str, int] = {}
    for at, heading in enumerate(headings):
        word = key(heading)
        month = _SPELT.get(word[-3:], word[-3:])
        if word in _COLUMNS:
            found.setdefault(_COLUMNS[word], at)
        elif word[:-3] in _FIGURES and month in _MONTHS:
            found.setdefault(f"{_FIGURES[word[:-3]]} {_MONTHS.index(month) + 1}", at)
    return found


def _years(column: pl.Expr) -> pl.Expr:
    return column.str.strip_chars().str.strip_suffix(".0")


def is_heading(cells: Sequence[str]) -> bool:
    """Whether cells head such a file: of all months the value, or none of it is read."""
    found = _columns(cells)
    months = {f"value {month}" for month in range(1, 1 + len(_MONTHS))}
    return found.keys() >= {"flow", "year", "hs", *months}


def _country(word: str) -> str | None:
    return word if word in ("JPN", WORLD) else japan(word)


def _code(word: str) -> str | None:
    """Nine digits; a program that took them for a number took a leading zero away."""
    digits = word.zfill(_DIGITS) if len(word) == _DIGITS - 1 else word
    return code_of(digits) if len(digits) == _DIGITS and digits.isdigit() else None


def _unit(word: str) -> Measure | None:
    return units.measure(word) if word.upper() in _SURE else None


_DIALECT: Final = Dialect(
    country=_country,
    flow=lambda word: _FLOWS.get(word.strip().removesuffix(".0").lstrip("0")),
    code=_code,
    unit=_unit,
    factors={"value": Decimal(1000)},
)
