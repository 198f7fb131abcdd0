"""Fields of the US Census Bureau's interface to the foreign trade statistics, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from tricord.sources.trade.figures import figures
from tricord.sources.trade.national import BASIS_CONSUMPTION, of_two
from tricord.sources.trade.reader import Dialect
from tricord.sources.trade.words import EXPORT, IMPORT, code_of
from tricord.trade import units
from tricord.trade.countries import Ambiguous
from tricord.trade.customs_codes import united_states
from tricord.trade.editions import TOTAL

_GOODS: Final = {"I_COMMODITY": IMPORT, "E_COMMODITY": EXPORT}
_WORDS: Final = ("_LDESC", "_SDESC")
_DIVIDING: Final = ("DISTRICT", "PORT", "STATE", "RP", "CTY_SUBCODE", "DF")
"""What divides a line: customs district, port, State, rate provision, subcode of the country, and
whether exported goods are domestic (1) or foreign (2)."""

_WHOLE: Final = ("", "-")
"""What such a field holds in the line of the whole."""

_NO_UNIT: Final = ("", "-", "X")
"""What stands for a unit where no quantity is reported."""


@dataclass(frozen=True)
class Basis:
    """One way goods are counted: the fields of its value and its two quantities.

    Attributes:
        value: Field of the value, US dollars.
        quantities: Fields of the quantities in ``UNIT_QY1`` and ``UNIT_QY2``.
        part: What the lines bear in ``part``.
        yearly: Figures are of the year up to the month of the line.
    """

    value: str
    quantities: tuple[str, str]
    part: str = ""
    yearly: bool = False


_BASES: Final = {
    IMPORT: (
        Basis("GEN_VAL_MO", ("GEN_QY1_MO", "GEN_QY2_MO")),
        Basis("CON_VAL_MO", ("CON_QY1_MO", "CON_QY2_MO"), BASIS_CONSUMPTION),
        Basis("GEN_VAL_YR", ("GEN_QY1_YR", "GEN_QY2_YR"), yearly=True),
        Basis("CON_VAL_YR", ("CON_QY1_YR", "CON_QY2_YR"), BASIS_CONSUMPTION, yearly=True),
    ),
    EXPORT: (
        Basis("ALL_VAL_MO", ("QTY_1_MO", "QTY_2_MO")),
        Basis("ALL_VAL_YR", ("QTY_1_YR", "QTY_2_YR"), yearly=True),
    ),
}
"""Ways to count, the first one that a file has goes before the others."""


@dataclass(frozen=True)
class Fields:
    """What the fields of one file say, and which of them are read.

    Attributes:
        flow: ``import`` or ``export``.
        basis: How goods are counted.
        others: Values of other bases that stand in the file and are left out.
        wanted: Fields that are read.
    """

    flow: str
    basis: Basis
    others: tuple[str, ...]
    wanted: tuple[str, ...]


def fields_of(names: Sequence[str]) -> Fields | None:
    """What the fields of a file say; ``None`` where it is none of these statistics.

    It names goods of one direction, a country, a month and a value.
    """
    has = set(names)
    goods = [name for name in _GOODS if name in has]
    dated = "time" in has or {"YEAR", "MONTH"} <= has
    if len(goods) != 1 or not dated or not has & {"CTY_CODE", "CTY_NAME"}:
        return None
    flow = _GOODS[goods[0]]
    bases = [basis for basis in _BASES[flow] if basis.value in has]
    if not bases:
        return None
    flags = [f"{name}_FLAG" for name in bases[0].quantities]
    wanted = (
        *(goods[0], *(goods[0] + word for word in _WORDS), "CTY_CODE", "CTY_NAME"),
        *("time", "YEAR", "MONTH", bases[0].value, *bases[0].quantities, *flags),
        *("UNIT_QY1", "UNIT_QY2", *_DIVIDING),
    )
    return Fields(
        flow,
        bases[0],
        tuple(basis.value for basis in bases[1:]),
        tuple(name for name in wanted if name in has),
    )


@dataclass(frozen=True)
class Texts:
    """Columns of text of some records, and what became of them.

    Attributes:
        table: Columns of `tricord.sources.trade.reader.TEXTS`.
        open_year: Whether a figure of the year so far stands for an unfinished year.
        unsure: Quantities of 0 that may be missing and were left out.
    """

    table: pl.DataFrame
    open_year: pl.Series
    unsure: int


def texts(table: pl.DataFrame, fields: Fields, edition: int) -> Texts:
    """Columns of text of some records.

    Args:
        table: Columns of text under the names of fields; those of `Fields.wanted`.
        fields: What they say.
        edition: Of the Harmonized System; 0 where unknown.
    """
    has = _Columns(table)
    goods = next(name for name in _GOODS if name in table.columns)
    value = has.text(fields.basis.value)
    first, second = (
        _Quantity(has, at, name, value) for at, name in enumerate(fields.basis.quantities, 1)
    )
    found = of_two(first.pair, second.pair, units.measure)
    month = has.month()
    known = month.str.contains(r"^[0-9]{4}-[0-9]{2}$")
    period = month.str.slice(0, 4) if fields.basis.yearly else month
    columns: dict[str, pl.Series | pl.Expr] = {
        "reporter": pl.lit("USA"),
        "partner": has.text("CTY_CODE").str.strip_chars() + ":" + has.text("CTY_NAME"),
        "flow": pl.lit(fields.flow),
        "period": period.zip_with(known, has.text("")),
        "hs": has.text(goods).str.strip_chars(),
        "edition": pl.lit(str(edition)),
        "description": has.first_filled([goods + word for word in _WORDS]),
        "part": has.part(fields.basis.part),
        "quantity": found.quantity,
        "unit": found.unit,
        "net_kg": found.net_kg,
        "value_usd": value,
    }
    frame = table.select(column.alias(name) for name, column in columns.items())
    still = known & ~month.str.ends_with("-12") if fields.basis.yearly else known & ~known
    return Texts(frame, still, first.unsure + second.unsure)


@dataclass(frozen=True)
class _Columns:
    """Columns of a table; one it does not have is empty."""

    table: pl.DataFrame

    def text(self, name: str) -> pl.Series:
        if name in self.table.columns:
            return self.table.get_column(name).cast(pl.String).fill_null("")
        return pl.repeat("", self.table.height, dtype=pl.String, eager=True)

    def first_filled(self, names: Sequence[str]) -> pl.Series:
        found = self.text(names[0]).str.strip_chars()
        for name in names[1:]:
            found = found.zip_with(found != "", self.text(name).str.strip_chars())
        return found

    def month(self) -> pl.Series:
        """``2024-12`` of ``time``, a text or a moment, else of ``YEAR`` and ``MONTH``."""
        if "time" in self.table.columns:
            time = self.text("time").str.strip_chars()
            return time.str.replace(r"^([0-9]{4}-[0-9]{2})-01(?:[T ][0:.]*)?$", "${1}")
        year, month = (self.text(n).str.strip_chars() for n in ("YEAR", "MONTH"))
        return year + "-" + month.str.zfill(2)

    def part(self, basis: str) -> pl.Series:
        """What tells a line from that of the whole, ``basis=consumption;district=27``."""
        frame = pl.DataFrame(
            {name: self.text(name).str.strip_chars() for name in _DIVIDING}
            | {"basis": pl.repeat(basis, self.table.height, dtype=pl.String, eager=True)}
        )
        said = [
            pl.when(~pl.col(name).is_in(_WHOLE)).then(f"{name.lower()}=" + pl.col(name))
            for name in _DIVIDING
        ]
        whole = pl.when(pl.col("basis") != "").then(pl.col("basis"))
        joined = pl.concat_str([whole, *said], separator=";", ignore_nulls=True)
        return frame.select(joined.alias("part")).to_series()


class _Quantity:
    """One of the two quantities of some records.

    The interface prints 0 for what is missing too. A 0 with a flag, without a unit, or beside a
    value is no figure.
    """

    def __init__(self, has: _Columns, at: int, name: str, value: pl.Series) -> None:
        unit = has.text(f"UNIT_QY{at}").str.strip_chars()
        printed, flag = has.text(name).str.strip_chars(), has.text(f"{name}_FLAG")
        nil = (figures(printed) == 0).fill_null(value=False)
        without = unit.is_in(_NO_UNIT)
        flagged = nil & (flag.str.strip_chars() != "") & ~without
        beside = nil & (figures(value) > 0).fill_null(value=False) & ~without
        left_out = without | flagged | beside
        nothing = pl.repeat("", len(unit), dtype=pl.String, eager=True)
        self.pair = (nothing.zip_with(left_out, printed), nothing.zip_with(without, unit))
        self.unsure = int((flagged | beside).sum())


def _country(word: str) -> str | Ambiguous | None:
    if word == "USA":
        return word
    code, _, name = word.partition(":")
    return united_states(code, name)


def _code(word: str) -> str | None:
    return TOTAL if word == "-" else code_of(word)


DIALECT: Final = Dialect(
    country=_country,
    code=_code,
    no_quantity=lambda word: word in _NO_UNIT or units.no_quantity(word),
)
"""How the Bureau's codes are to be understood."""
