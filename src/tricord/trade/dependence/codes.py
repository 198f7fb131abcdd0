"""Codes of countries, products and publications as numbers, so that pairs can be told fast."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl


@dataclass(frozen=True)
class Codes:
    """Every code of some lines, each with its place.

    A *pair* is an importer, a product and a year as one number.

    Attributes:
        countries: In order.
        products: In order.
        datasets: In order.
        first_year: The first year.
        years: Number of years from it on.
    """

    countries: tuple[str, ...]
    products: tuple[str, ...]
    datasets: tuple[str, ...]
    first_year: int
    years: int

    @classmethod
    def of(cls, table: pl.DataFrame) -> Codes:
        """The codes of lines with ``reporter``, ``partner``, ``product``, ``dataset``, ``year``."""
        ends = {*table["reporter"].unique(), *table["partner"].unique()}
        years = table["year"].unique().to_list() or [0]
        return cls(
            countries=tuple(sorted(ends)),
            products=tuple(sorted(table["product"].unique())),
            datasets=tuple(sorted(table["dataset"].unique())),
            first_year=min(years),
            years=max(years) - min(years) + 1,
        )

    def country(self, column: str) -> pl.Expr:
        """Places of a column of countries."""
        return _place(column, self.countries)

    def product(self, column: str = "product") -> pl.Expr:
        """Places of a column of products."""
        return _place(column, self.products)

    def dataset(self, column: str = "dataset") -> pl.Expr:
        """Places of a column of publications."""
        return _place(column, self.datasets)

    def pair(self, importer: pl.Expr, product: pl.Expr, year: pl.Expr) -> pl.Expr:
        """Pairs of places of importers and products, and years."""
        at = importer * len(self.products) + product
        return at * self.years + (year.cast(pl.Int64) - self.first_year)

    def named(self, pairs: pl.DataFrame) -> pl.DataFrame:
        """Pairs in words: ``importer``, ``product``, ``year`` for ``pair``."""
        at = pl.col("pair") // self.years
        year = pl.col("pair") % self.years + self.first_year
        importers = pl.Series(self.countries, dtype=pl.String)
        products = pl.Series(self.products, dtype=pl.String)
        places = pairs.select(importer=at // len(self.products), product=at % len(self.products))
        return pairs.select(
            importers.gather(places["importer"]).alias("importer"),
            products.gather(places["product"]).alias("product"),
            year.cast(pl.Int16).alias("year"),
            pl.all().exclude("pair"),
        )


def _place(column: str, among: tuple[str, ...]) -> pl.Expr:
    return pl.col(column).cast(pl.Enum(among)).to_physical().cast(pl.Int64)
