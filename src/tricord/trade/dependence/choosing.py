"""Whose figures on a trade count, and what they come to by importer, origin, product and year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import polars as pl

from tricord.trade.countries import WORLD
from tricord.trade.dependence.codes import Codes
from tricord.trade.dependence.partners import EU, EU_TOTALS, eu_members, is_origin, is_unnamed

RECONCILED: Final = ("baci",)
"""Beginnings of the names of data sets in which both ends of a trade were made one."""

PAIR: Final = ("importer", "product", "year")

_OFFICE, _COLLECTION, _RECONCILED, _MIRROR = range(4)
_KINDS: Final = {_OFFICE: "own", _COLLECTION: "own", _RECONCILED: "reconciled", _MIRROR: "mirror"}
_SPARE: Final = 1 << 20
"""More than there are publications."""


@dataclass(frozen=True, slots=True)
class Choice:
    """How it is chosen.

    Attributes:
        national_offices: Data sets that a State's own office publishes; they go first.
        eu_as_one: The European Union is one partner: its members are one, and trade among them
            is left out.
        least_reporters: States that must publish in a data set before its flows are taken for
            those of the world; 60 [ours: fewer leave out large exporters].
    """

    national_offices: tuple[str, ...] = ()
    eu_as_one: bool = False
    least_reporters: int = 60


@dataclass(frozen=True)
class Chosen:
    """What was chosen.

    Attributes:
        codes: Codes behind the numbers of `flows`.
        flows: ``pair``, ``who`` (place of the exporter), ``value``, ``dollars``, ``quantity``;
            ``value`` is null where a row only counts in the world's exports.
        exports: ``country``, ``product``, ``year``, ``value``: what each importer says it exports
            itself, in the money of its imports.
        told: Of `PAIR`: ``kind`` (``own``, ``reconciled``, ``mirror``), ``datasets``,
            ``currency``, ``clear``; and, of its own reports, ``world_total`` (of the row for all
            partners, null where there is none), ``sum_total`` of all partners, ``unnamed`` of
            areas nobody names, ``returned`` (re-imports it publishes beside).
        world: ``product``, ``year`` whose flows are those of the world.
        partners: ``importer``, ``year``: how many origins its figures name in all.
    """

    codes: Codes
    flows: pl.DataFrame
    exports: pl.DataFrame
    told: pl.DataFrame
    world: pl.DataFrame
    partners: pl.DataFrame


def chosen(table: pl.DataFrame, choice: Choice) -> Chosen:
    """Choose, of each importer, product and year, whose figures count.

    The importer's own report goes first, that of its own office before a collection; then flows
    in which both ends were reconciled; what exporters report only where there is neither. Of
    several publications on the same rank one is taken, the first by name. Partners that are no
    country are no origins (`tricord.trade.dependence.partners.is_origin`), nor is the importer.

    Args:
        table: Lines of years with ``product``, ``clear``.
        choice: How.
    """
    ends = with_ends(table, choice.eu_as_one)
    codes = Codes.of(ends)
    named = ends.with_columns(
        item=codes.product(),
        source=codes.dataset(),
        from_=codes.country("partner"),
        to=codes.country("reporter"),
    ).with_columns(own=codes.pair(pl.col("to"), pl.col("item"), pl.col("year")))
    cells = _cells(named, codes, choice)
    best = _best(cells, codes)
    flows = _with_dollars(best, cells, codes)
    told = _told(best).join(_checks(named), on=["pair", "source"], how="left")
    return Chosen(
        codes,
        flows.select("pair", "who", "value", "dollars", "quantity"),
        _exports(named, told, codes),
        _named(told, best, codes),
        _world(named, flows, codes, choice.least_reporters),
        _partners(best, codes),
    )


def with_ends(table: pl.DataFrame, eu_as_one: bool) -> pl.DataFrame:
    """Lines with both ends as they count, and whether the partner is an origin."""
    named = table.with_columns(printed="partner", mapped=pl.lit(value=False))
    if eu_as_one:
        named = _eu_as_one(named)
    codes = {*named["reporter"].unique(), *named["partner"].unique()}
    origins = sorted(code for code in codes if is_origin(code))
    other = pl.col("partner") != pl.col("reporter")
    return named.with_columns(
        origin=pl.col("partner").is_in(origins) & other,
        reports=pl.col("reporter").is_in(origins),
    )


def _eu_as_one(table: pl.DataFrame) -> pl.DataFrame:
    """Members as one; the total of all members counts where none of them is there."""
    years = table["year"].unique().sort().to_list()
    rows = [(code, year) for year in years for code in sorted(eu_members(year))]
    members = pl.DataFrame(
        rows, schema={"code": pl.String, "year": pl.Int16}, orient="row"
    ).with_columns(eu=pl.lit(EU))
    by_partner = members.rename({"code": "partner", "eu": "eu_partner"})
    by_reporter = members.rename({"code": "reporter", "eu": "eu_reporter"})
    joined = table.join(by_partner, on=["partner", "year"], how="left").join(
        by_reporter, on=["reporter", "year"], how="left"
    )
    of = ["dataset", "reporter", "flow", "year"]
    single = joined.filter(pl.col("eu_partner").is_not_null()).select(of).unique()
    seen = joined.join(single.with_columns(single=pl.lit(value=True)), on=of, how="left")
    total = pl.col("partner").is_in(EU_TOTALS) & pl.col("single").is_null()
    return seen.with_columns(
        partner=pl.when(total).then(pl.lit(EU)).otherwise(pl.coalesce("eu_partner", "partner")),
        reporter=pl.coalesce("eu_reporter", "reporter"),
        mapped=total,
    ).drop("eu_partner", "eu_reporter", "single")


def reconciled() -> pl.Expr:
    """Whether a data set is one in which both ends of a trade were made one."""
    return pl.any_horizontal(pl.col("dataset").str.starts_with(word) for word in RECONCILED)


def _cells(named: pl.DataFrame, codes: Codes, choice: Choice) -> pl.DataFrame:
    """What each publication says each importer bought of each origin."""
    imported = pl.col("flow") == "import"
    # Of a union no single office tells the whole.
    office = pl.col("dataset").is_in(choice.national_offices) & (pl.col("reporter") != EU)
    rank = (
        pl.when(reconciled())
        .then(_RECONCILED)
        .when(~imported)
        .then(_MIRROR)
        .when(office)
        .then(_OFFICE)
        .otherwise(_COLLECTION)
    )
    to, from_ = pl.col("to"), pl.col("from_")
    importer = pl.when(imported).then(to).otherwise(from_)
    return named.filter(
        pl.col("origin"), pl.col("reports"), pl.col("flow").is_in(["import", "export"])
    ).select(
        "source",
        "currency",
        "unit",
        "value",
        "dollars",
        "quantity",
        "clear",
        pair=codes.pair(importer, pl.col("item"), pl.col("year")),
        who=pl.when(imported).then(from_).otherwise(to),
        rank=rank.cast(pl.Int64),
        second=(~office).cast(pl.Int64),
    )


def _best(cells: pl.DataFrame, codes: Codes) -> pl.DataFrame:
    """The cells that count."""
    mirror = pl.col("rank") == _MIRROR
    # Exporters have each a money of their own: dollars alone can be added up.
    usable = cells.filter(~mirror | pl.col("dollars").is_not_null())
    publication = pl.when(mirror).then(0).otherwise(pl.col("source"))
    ranked = _first(usable, pl.col("pair"), pl.col("rank") * _SPARE + publication)
    flow = pl.col("pair") * len(codes.countries) + pl.col("who")
    said = _first(ranked.filter(mirror), flow, pl.col("second") * _SPARE + pl.col("source"))
    in_dollars = said.with_columns(value="dollars", currency=pl.lit("USD"))
    return _in_one_unit(pl.concat([ranked.filter(~mirror), in_dollars]))


def _first(rows: pl.DataFrame, of: pl.Expr, place: pl.Expr) -> pl.DataFrame:
    """Of rows that are of one thing those in the first place."""
    keyed = rows.with_columns(_of=of, _place=place)
    if keyed["_place"].n_unique() > 1:
        first = keyed.group_by("_of").agg(_first=pl.col("_place").min())
        keyed = keyed.join(first, on="_of", how="left").filter(pl.col("_place") == pl.col("_first"))
        keyed = keyed.drop("_first")
    return keyed.drop("_of", "_place")


def _in_one_unit(cells: pl.DataFrame) -> pl.DataFrame:
    """Kilograms where there are any, else a unit all share; other quantities are none."""
    weighed = cells.filter(pl.col("unit") != "")
    if weighed["unit"].n_unique() < 2:
        return cells
    of_kg = (pl.col("unit") == "kg").any()
    units = weighed.group_by("pair").agg(
        one=pl.when(of_kg)
        .then(pl.lit("kg"))
        .when(pl.col("unit").n_unique() == 1)
        .then(pl.col("unit").first())
    )
    quantity = pl.when(pl.col("unit") == pl.col("one")).then("quantity")
    return cells.join(units, on="pair", how="left").with_columns(quantity=quantity).drop("one")


def _with_dollars(best: pl.DataFrame, cells: pl.DataFrame, codes: Codes) -> pl.DataFrame:
    """The cells that count, and what others say in dollars of those told in another money.

    The latter are for the world's exports alone. What is in dollars only in part counts there as
    others say it, so that nothing is counted twice.
    """
    without = best.filter(pl.col("dollars").is_null()).select("pair").unique()
    if without.is_empty():
        return best
    there = cells.join(without, on="pair", how="semi").filter(pl.col("dollars").is_not_null())
    own = best.select("pair", "source", "rank").unique()
    others = there.join(own, on=["pair", "source", "rank"], how="anti")
    empty = pl.lit(None, pl.Float64)
    beside = _best(others, codes).with_columns(value=empty, quantity=empty)
    told = pl.col("pair").is_in(without["pair"].implode())
    plain = best.with_columns(dollars=pl.when(told).then(empty).otherwise("dollars"))
    return pl.concat([plain, beside])


def _told(best: pl.DataFrame) -> pl.DataFrame:
    """Of each pair who told it."""
    return best.group_by("pair").agg(
        kind=pl.col("rank").first().replace_strict(_KINDS, return_dtype=pl.String),
        source=pl.col("source").min(),
        last=pl.col("source").max(),
        currency=pl.col("currency").min(),
        clear=pl.col("clear").all(),
    )


def _named(told: pl.DataFrame, best: pl.DataFrame, codes: Codes) -> pl.DataFrame:
    """The same in words."""
    names = pl.Series(codes.datasets, dtype=pl.String)
    ordered = told.sort("pair")
    spelt = ordered.with_columns(datasets=names.gather(ordered["source"]))
    mixed = ordered.filter(pl.col("source") != pl.col("last")).select("pair")
    if len(mixed):
        of_mixed = best.join(mixed, on="pair", how="semi").select("pair", "source").unique()
        several = (
            of_mixed.sort("pair", "source")
            .with_columns(several=names.gather(of_mixed.sort("pair", "source")["source"]))
            .group_by("pair", maintain_order=True)
            .agg(pl.col("several").str.join(", "))
        )
        spelt = spelt.join(several, on="pair", how="left", maintain_order="left").with_columns(
            datasets=pl.coalesce("several", "datasets")
        )
    return codes.named(spelt.select(pl.all().exclude("source", "last", "several")))


def _shared(codes: Codes) -> list[int]:
    """Products that are the same everywhere: codes of six digits, and no line of one tariff."""
    return [at for at, code in enumerate(codes.products) if len(code) == 6 and code.isdigit()]


def _exports(named: pl.DataFrame, told: pl.DataFrame, codes: Codes) -> pl.DataFrame:
    """What importers say they export themselves, in the money of their imports.

    In the publication their imports are from, else in another of theirs. Of lines of one State's
    tariff it is not known: many States number exports otherwise.
    """
    abroad = ~pl.col("printed").is_in([WORLD, *EU_TOTALS]) | pl.col("mapped")
    sold = named.filter(
        pl.col("flow") == "export", abroad, pl.col("partner") != pl.col("reporter")
    ).select("own", "source", "currency", "value", "clear", "to", "year")
    publish = sold.select("to", "year", "currency", sold_in="source").unique()
    owner = pl.col("pair") // (len(codes.products) * codes.years)
    year = (pl.col("pair") % codes.years + codes.first_year).cast(pl.Int16)
    item = pl.col("pair") // codes.years % len(codes.products)
    own = told.filter(pl.col("kind") == "own", item.is_in(_shared(codes))).select(
        "pair", "source", "currency", to=owner, year=year
    )
    taken = _first(
        own.join(publish, on=["to", "year", "currency"]),
        pl.col("pair"),
        pl.when(pl.col("sold_in") == pl.col("source")).then(-1).otherwise(pl.col("sold_in")),
    ).select("pair", source="sold_in")
    amounts = sold.group_by("own", "source").agg(
        value=exact_sum(pl.col("value")), clear=pl.col("clear").all()
    )
    found = (
        taken.join(amounts, left_on=["pair", "source"], right_on=["own", "source"], how="left")
        .filter(pl.col("clear").fill_null(value=True))
        .select("pair", pl.col("value").fill_null(0.0))
        .sort("pair")
    )
    return codes.named(found).rename({"importer": "country"})


def _checks(named: pl.DataFrame) -> pl.DataFrame:
    """What an importer's publication says of all partners, and of those that are no origins."""
    world, total = pl.col("printed") == WORLD, pl.col("printed").is_in(EU_TOTALS)
    bought, back = pl.col("flow") == "import", pl.col("flow") == "re_import"
    rows = named.filter(~reconciled(), pl.col("flow") != "export")
    nobody = sorted(code for code in rows["printed"].unique() if is_unnamed(code))
    country = pl.col("origin") | (pl.col("printed") == pl.col("reporter"))
    unnamed = pl.col("printed").is_in(nobody)
    inside = pl.col("partner") == pl.col("reporter")
    partner = bought & ~world & (~total | pl.col("mapped")) & (country | unnamed | inside)
    value = pl.col("value")

    def of(which: pl.Expr) -> pl.Expr:
        return exact_sum(value.filter(which))

    return rows.group_by(pl.col("own").alias("pair"), "source").agg(
        world_total=pl.when((bought & world).any()).then(of(bought & world)),
        sum_total=of(partner),
        unnamed=of(partner & unnamed),
        returned=of(back & ~world),
    )


def _world(named: pl.DataFrame, flows: pl.DataFrame, codes: Codes, least: int) -> pl.DataFrame:
    """Products and years whose flows are those of the world."""
    both = named.filter(
        pl.col("origin"), pl.col("reports"), pl.col("item").is_in(_shared(codes))
    ).select("source", "year", "to", "item")
    many = both.select("source", "year", "to").unique().group_by("source", "year").len()
    wide = many.filter(pl.col("len") >= least).select("source", "year")
    things = both.select("source", "year", "item").unique()
    there = things.join(wide, on=["source", "year"], how="semi").select("item", "year").unique()
    # An edition that cuts the goods differently leaves part of the world out.
    dim = (
        flows.group_by(
            item=pl.col("pair") // codes.years % len(codes.products),
            year=(pl.col("pair") % codes.years + codes.first_year).cast(pl.Int16),
        )
        .agg(part=pl.col("dollars").filter(~pl.col("clear")).sum(), whole=pl.col("dollars").sum())
        .filter(pl.col("part") > 0.05 * pl.col("whole"))
    )
    known = there.join(dim, on=["item", "year"], how="anti").sort("item", "year")
    products = pl.Series(codes.products, dtype=pl.String)
    return known.select("year", product=products.gather(known["item"]))


def _partners(best: pl.DataFrame, codes: Codes) -> pl.DataFrame:
    """How many origins the figures of each importer and year name in all."""
    importer = pl.col("pair") // (len(codes.products) * codes.years)
    year = (pl.col("pair") % codes.years + codes.first_year).cast(pl.Int16)
    counted = best.group_by(importer=importer, year=year).agg(partners=pl.col("who").n_unique())
    ordered = counted.sort("importer", "year")
    names = pl.Series(codes.countries, dtype=pl.String)
    return ordered.with_columns(importer=names.gather(ordered["importer"]))


def exact_sum(column: pl.Expr) -> pl.Expr:
    """A sum of money in whole cents: the same to the last bit in whatever order it is added up."""
    return (column * 100).round().cast(pl.Int64).sum() / 100


def offices(names: str) -> tuple[str, ...]:
    """Names of data sets parted by commas."""
    return tuple(name.strip() for name in names.split(",") if name.strip())
