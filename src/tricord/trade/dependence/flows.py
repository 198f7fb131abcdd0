"""A year of flows of trade as arrays of numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.trade.dependence.codes import Codes

MOST_COUNTRIES: Final = np.iinfo(np.int16).max
"""Countries a code of two bytes tells apart."""


@dataclass(frozen=True)
class Flows:
    """What each importer bought of each product, by origin, in one year.

    A row is what one importer bought of one product from one exporter; several rows of one such
    flow add up. Their order does not matter.

    Attributes:
        year: The year.
        countries: Codes of exporters and importers, in order; `exporter` and `importer` are places
            in them.
        products: Codes of products; `product` is a place in them.
        exporter: Of each row; 16 bits.
        importer: Of each row; 16 bits.
        product: Of each row; 32 bits.
        value: Of each row, in one money for each importer; NaN for a row that only counts in the
            world's exports.
        quantity: Of each row, in one unit for each importer and product; NaN where not known.
        dollars: Value in one money for all, of which the world's exports are made; NaN where not
            known. `value` itself where ``None``.
        exported: By product and country, what it says it exported itself, in the money of its
            imports: 0 where it published its exports and had none of the product, NaN where it
            published none. ``None``: the world's flows tell it.
        world_known: By product, whether the flows are those of the world, so that they tell the
            world's exports. ``None``: of every product.
    """

    year: int
    countries: tuple[str, ...]
    products: tuple[str, ...]
    exporter: NDArray[np.int16]
    importer: NDArray[np.int16]
    product: NDArray[np.int32]
    value: NDArray[np.float64]
    quantity: NDArray[np.float64]
    dollars: NDArray[np.float64] | None = None
    exported: NDArray[np.float64] | None = None
    world_known: NDArray[np.bool_] | None = None

    def __len__(self) -> int:
        return len(self.value)


def flows_of(
    rows: pl.DataFrame,
    year: int,
    *,
    exported: pl.DataFrame | None = None,
    world_known: Sequence[str] | None = None,
) -> Flows:
    """Flows from a table.

    Args:
        rows: ``importer``, ``exporter``, ``product``, ``value``, and, where they are told,
            ``quantity`` and ``dollars``; null where not known.
        year: The year of all rows.
        exported: ``country``, ``product``, ``value``: see `Flows.exported`.
        world_known: Products whose flows are those of the world; all where ``None``.
    """
    countries = sorted({*rows["importer"].unique(), *rows["exporter"].unique()})
    products = sorted(rows["product"].unique())
    if len(countries) > MOST_COUNTRIES:
        raise ValueError("more countries than a code of two bytes tells apart")
    return Flows(
        year=year,
        countries=tuple(countries),
        products=tuple(products),
        exporter=places(rows["exporter"], countries).astype(np.int16),
        importer=places(rows["importer"], countries).astype(np.int16),
        product=places(rows["product"], products).astype(np.int32),
        value=_figures(rows["value"]),
        quantity=_figures(rows["quantity"])
        if "quantity" in rows.columns
        else np.full(len(rows), np.nan),
        dollars=_figures(rows["dollars"]) if "dollars" in rows.columns else None,
        exported=None if exported is None else _table(exported, countries, products),
        world_known=None if world_known is None else np.isin(products, list(world_known)),
    )


def places(codes: pl.Series, among: Sequence[str]) -> NDArray[np.int64]:
    """The place of each code among all of them."""
    return codes.cast(pl.Enum(among)).to_physical().cast(pl.Int64).to_numpy()


def _figures(column: pl.Series) -> NDArray[np.float64]:
    return column.cast(pl.Float64).fill_null(float("nan")).to_numpy()


def _table(
    exported: pl.DataFrame, countries: Sequence[str], products: Sequence[str]
) -> NDArray[np.float64]:
    """Exports by product and country; NaN where they are not there."""
    found = np.full((len(products), len(countries)), np.nan)
    told = exported.filter(
        pl.col("country").is_in(list(countries)), pl.col("product").is_in(list(products))
    )
    at = places(told["product"], products), places(told["country"], countries)
    found[at] = _figures(told["value"])
    return found


def flows_of_pairs(
    rows: pl.DataFrame,
    codes: Codes,
    year: int,
    *,
    exported: pl.DataFrame,
    world_known: Sequence[str],
) -> Flows:
    """Flows of one year from rows whose codes are numbers.

    Args:
        rows: ``pair``, ``who``, ``value``, ``dollars``, ``quantity``, of any years.
        codes: What the numbers stand for.
        year: The year wanted.
        exported: As for `flows_of`, of the year.
        world_known: As for `flows_of`.
    """
    of_year = rows.filter(pl.col("pair") % codes.years == year - codes.first_year)
    at = of_year["pair"].to_numpy() // codes.years
    products = len(codes.products)
    return Flows(
        year=year,
        countries=codes.countries,
        products=codes.products,
        exporter=of_year["who"].to_numpy().astype(np.int16),
        importer=(at // products).astype(np.int16),
        product=(at % products).astype(np.int32),
        value=_figures(of_year["value"]),
        quantity=_figures(of_year["quantity"]),
        dollars=_figures(of_year["dollars"]),
        exported=_table(exported, codes.countries, codes.products),
        world_known=np.isin(codes.products, list(world_known)),
    )


def flows_of_numbers(
    rows: pl.DataFrame, year: int, country: Mapping[int, str], *, world_known: bool
) -> Flows:
    """Flows from columns of numbers, as CEPII prints them.

    Args:
        rows: ``i`` exporter, ``j`` importer, ``k`` product, ``v`` value in thousands, ``q``
            quantity; null where none.
        year: The year of all rows.
        country: What each number of a country is; trade of one with itself is left out, so
            several numbers may be one.
        world_known: Whether these are the flows of the world.
    """
    countries = sorted(set(country.values()))
    place = {code: at for at, code in enumerate(countries)}
    of_number = np.zeros(max(country) + 1, np.int16)
    for number, code in country.items():
        of_number[number] = place[code]
    exporter, importer = of_number[rows["i"].to_numpy()], of_number[rows["j"].to_numpy()]
    printed = rows["k"].to_numpy()
    there = np.zeros(1_000_000, bool)
    there[printed] = True
    codes = np.flatnonzero(there)
    of_code = np.zeros(len(there), np.int32)
    of_code[codes] = np.arange(len(codes))
    product = of_code[printed]
    # Rounded, or 0.57 thousand would be 569.9999999999999.
    value = np.round(rows["v"].to_numpy() * 1000.0, 6)
    quantity = rows["q"].fill_null(float("nan")).to_numpy()
    if bool((exporter == importer).any()):
        apart = exporter != importer
        exporter, importer, product = exporter[apart], importer[apart], product[apart]
        value, quantity = value[apart], quantity[apart]
    return Flows(
        year=year,
        countries=tuple(countries),
        products=tuple(f"{code:06d}" for code in codes),
        exporter=exporter,
        importer=importer,
        product=product,
        value=value,
        quantity=quantity,
        world_known=np.full(len(codes), world_known),
    )
