"""What the statistics of single states have in common, and what is told of each such file.

They name no edition of the Harmonized System, print codes of several lengths beside one another,
have partners that are no countries, and give up to two quantities of a line, one of them a weight.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import polars as pl

from tricord.errors import SourceError
from tricord.sources.base import RowBatch
from tricord.sources.trade.figures import figures
from tricord.trade.editions import EDITIONS, TOTAL, edition_of
from tricord.trade.units import Measure

EDITION: Final = "edition"
"""Option of a source whose files do not name the edition of the Harmonized System."""

BASIS_CONSUMPTION: Final = "basis=consumption"
"""What is kept in ``part`` where goods are counted when they enter consumption.

General imports count goods as they arrive, imports for consumption as they leave warehouses and
zones or are cleared at once: two counts of the same trade, none a part of the other.
"""


def edition_option(options: Mapping[str, str]) -> int:
    """The edition the user named with the option ``edition``; 0 where none.

    Raises:
        SourceError: There is no such edition.
    """
    wanted = options.get(EDITION, "").strip()
    edition = edition_of(wanted) if wanted else 0
    if edition is None:
        known = "  ".join(map(str, EDITIONS))
        raise SourceError("table-option-unknown", option=EDITION, value=wanted, known=known)
    return edition


def told(batches: Iterator[RowBatch], edition: int) -> Iterator[RowBatch]:
    """Batches of a file, and at its end what a person should know of all of them.

    That their edition is unknown; that codes of several lengths stand beside one another; that
    partners are groups of countries, areas or unknown codes, in brackets; that lines are divided.

    Args:
        batches: Rows of ``trade_flows``.
        edition: What the user said; 0 where nothing.
    """
    lines = apart = divided = 0
    lengths: set[int] = set()
    for batch in batches:
        rows = batch.frames.get("trade_flows")
        if rows is not None and rows.height:
            lines += rows.height
            codes = rows.get_column("hs").unique()
            lengths.update(codes.filter(codes != TOTAL).str.len_bytes().to_list())
            apart += int(rows.get_column("partner").str.starts_with("[").sum())
            parts = rows.get_column("part").str.strip_prefix(BASIS_CONSUMPTION)
            divided += int((parts != "").sum())
        yield batch
    counts = {
        "note-trade-edition-unsaid": 0 if edition else lines,
        "note-trade-apart": apart,
        "note-trade-divided": divided,
    }
    printed = ", ".join(map(str, sorted(lengths)))
    yield RowBatch(
        notes={note: count for note, count in counts.items() if count},
        remarks=(("note-trade-lengths", {"lengths": printed}),) if len(lengths) > 1 else (),
    )


@dataclass(frozen=True)
class Quantities:
    """Columns of the quantities of a line.

    Attributes:
        quantity: Figures of the quantity, as text.
        unit: Words of its unit.
        net_kg: Figures of the net weight, as text; empty where no quantity is a weight.
    """

    quantity: pl.Series
    unit: pl.Series
    net_kg: pl.Series


def of_two(
    first: tuple[pl.Series, pl.Series],
    second: tuple[pl.Series, pl.Series],
    measure: Callable[[str], Measure | None],
) -> Quantities:
    """Quantity and weight of lines that have two quantities, either perhaps empty.

    The weight is the second where that is one, else the first. The quantity is the one that is no
    weight, where there is one: pieces beside kilograms; else the weight as printed.

    Args:
        first: Figures and units of the first quantity, as text.
        second: The same of the second.
        measure: What a word for a unit means.
    """
    weight_1, weight_2 = _weights(*first, measure), _weights(*second, measure)
    other_1, other_2 = _is_other(first[1], measure), _is_other(second[1], measure)
    # Of two of a kind the second counts; a unit that is not known is told of by the reader.
    takes_first = other_1 | (~other_2 & (weight_2 == "") & (first[1].str.strip_chars() != ""))
    return Quantities(
        first[0].zip_with(takes_first, second[0]),
        first[1].zip_with(takes_first, second[1]),
        weight_2.zip_with(weight_2 != "", weight_1),
    )


def _weights(
    printed: pl.Series, units: pl.Series, measure: Callable[[str], Measure | None]
) -> pl.Series:
    """Kilograms as text; what is no number stays as printed; empty where the unit is no weight."""
    if units.is_empty():
        return pl.Series("net_kg", dtype=pl.String)
    factors = {word: _kilograms(measure(word)) for word in units.unique().to_list()}
    factor = units.replace_strict(factors, return_dtype=pl.Float64)
    found = pl.DataFrame({"printed": printed, "figure": figures(printed), "factor": factor})
    as_printed = (pl.col("factor") == 1.0) | pl.col("figure").is_nan() | pl.col("figure").is_null()
    return found.select(
        pl.when(pl.col("factor").is_null())
        .then(pl.lit(""))
        .when(as_printed)
        .then(pl.col("printed"))
        .otherwise((pl.col("figure") * pl.col("factor")).round(6).cast(pl.String))
        .alias("net_kg")
    ).to_series()


def _kilograms(found: Measure | None) -> float | None:
    return float(found.in_kg) if found and found.in_kg is not None else None


def _is_other(units: pl.Series, measure: Callable[[str], Measure | None]) -> pl.Series:
    """Whether a unit is known and no weight."""
    if units.is_empty():
        return pl.Series(dtype=pl.Boolean)
    known = {
        word: bool((found := measure(word)) and found.in_kg is None)
        for word in units.unique().to_list()
    }
    return units.replace_strict(known, return_dtype=pl.Boolean)
