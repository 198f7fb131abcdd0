"""Petroleum in barrels: what was given, by which factor of which table, under which rule.

The 1718 Committee's page on refined petroleum has three rules, of which two were seen: barrels a
State gives are used as they are; another unit with a product is converted by the page's table.
What it does without a product was not seen. Here such an amount becomes a range:

- from the heaviest to the lightest of the products that are liquid (residual fuel oil to
  gasoline). LPG, a gas that is shipped under pressure, is a third lighter still; it would raise
  the upper end by 39 per cent on nothing but a possibility, so its amount stands beside the range
  (`Barrels.high_if_lpg`) and not in it,
- but up to LPG where the supplier's own figures show that LPG is among what it supplies: a pair
  of barrels and tonnes that implies more barrels in a tonne than any liquid product has.

The table's basket of products is a weighted mean of the world's demand and says nothing of one
supply, so it is used only where it is named as the product.

Volumes need no product. A number of ours is never called a number of the UN: `Barrels.converted`
says which it is. Source of the factors: ``data/petroleum_factors.yaml``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from tricord.errors import ConfigError
from tricord.model.claim import Unit

COMMITTEE: Final = "bp-2021"
"""The table that agrees with the Committee's page, for refined products."""
PARAGRAPH_4: Final = "resolution-2397"
"""What paragraph 4 of resolution 2397 implies, for crude oil."""
CRUDE: Final = "crude"
LPG: Final = "lpg"

_THOUSANDTH: Final = Decimal("0.001")
_VOLUMES: Final = {
    Unit.KILOLITRES: Decimal(1),
    Unit.CUBIC_METRES: Decimal(1),
    Unit.LITRES: Decimal("0.001"),
}
"""Kilolitres in each unit of volume."""
_WEIGHTS: Final = {Unit.TONNES: Decimal(1), Unit.KILOGRAMS: Decimal("0.001")}
"""Tonnes in each unit of weight."""


class Rule(StrEnum):
    """How an amount came to be in barrels.

    ``given``: the source gave barrels. ``volume``: a volume, for which no product is needed.
    ``product``: a weight of a named product. ``liquids``: a weight of products nobody names,
    between the heaviest and the lightest liquid one. ``products``: the same with LPG, which the
    supplier's own figures show.
    """

    GIVEN = "given"
    VOLUME = "volume"
    PRODUCT = "product"
    LIQUIDS = "liquids"
    PRODUCTS = "products"


@dataclass(frozen=True, slots=True)
class Barrels:
    """An amount in barrels, and how it came about.

    Attributes:
        low: Least it can be.
        high: Most it can be; the same where a product or barrels were given.
        rule: How it came about.
        table: Name of the table of factors; empty where none was needed.
        factors: Least and most barrels in a unit of what was given, which is ``per``.
        per: ``t`` or ``kl``; ``bbl`` where barrels were given.
        products: Products the two factors stand for; empty where none was needed.
        high_if_lpg: Most it can be if all of it were LPG; ``None`` unless the rule is ``liquids``.
    """

    low: Decimal
    high: Decimal
    rule: Rule
    table: str = ""
    factors: tuple[Decimal, Decimal] = (Decimal(1), Decimal(1))
    per: Unit = Unit.BARRELS
    products: tuple[str, ...] = ()
    high_if_lpg: Decimal | None = None

    @property
    def converted(self) -> bool:
        """Whether we worked it out; only barrels as given are a source's own number."""
        return self.rule is not Rule.GIVEN


@dataclass(frozen=True)
class Factors:
    """What ``petroleum_factors.yaml`` holds.

    Attributes:
        per_kilolitre: Barrels in a kilolitre.
        tables: Barrels in a tonne by product, by name of the table.
        titles: What each table is, by its name.
        liquids: Products that are liquid at room temperature.
        names: Product by each of its names, folded.
    """

    per_kilolitre: Decimal
    tables: dict[str, dict[str, Decimal]]
    titles: dict[str, str]
    liquids: tuple[str, ...]
    names: dict[str, str]


@cache
def factors() -> Factors:
    """The shipped factors, read once."""
    path = Path(__file__).parent / "data" / "petroleum_factors.yaml"
    written: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    tables = written["tables"]
    return Factors(
        per_kilolitre=Decimal(written["barrels_per_kilolitre"]),
        tables={
            name: {product: _ratio(said) for product, said in table["barrels_per_tonne"].items()}
            for name, table in tables.items()
        },
        titles={name: table["title"] for name, table in tables.items()},
        liquids=tuple(written["liquids"]),
        names={_folded(n): product for product, ns in written["names"].items() for n in ns},
    )


def product_of(words: str) -> str | None:
    """The product people call so, English, Korean or Japanese; ``None`` where it is not known."""
    return factors().names.get(_folded(words))


def checked_table(table: str, *, crude: bool) -> str:
    """The name of a table of factors, if there is one of that name for such petroleum.

    Raises:
        ConfigError: ``petroleum-table``.
    """
    known = factors()
    needed = {CRUDE} if crude else set(known.liquids)
    usable = [name for name, per_tonne in known.tables.items() if needed <= per_tonne.keys()]
    if table not in usable:
        raise ConfigError("petroleum-table", table=table, known=", ".join(usable))
    return table


def in_barrels(
    amount: Decimal,
    unit: Unit,
    product: str = "",
    *,
    table: str = COMMITTEE,
    lpg_shown: bool = False,
) -> Barrels:
    """An amount of petroleum in barrels.

    Args:
        amount: How much.
        unit: Barrels, tonnes, kilograms, kilolitres, cubic metres or litres.
        product: Product as `product_of` names it, or in words; empty where nobody says.
        table: Table of factors for weights.
        lpg_shown: The supplier's own figures show that LPG is among what it supplies.

    Raises:
        ConfigError: ``petroleum-unit``: the unit is none of these; ``petroleum-table``: there is
            no such table; ``petroleum-product``: the table has no such product.
    """
    if unit is Unit.BARRELS:
        return Barrels(amount, amount, Rule.GIVEN)
    known = factors()
    if unit in _VOLUMES:
        factor = known.per_kilolitre
        barrels = _rounded(amount * _VOLUMES[unit] * factor)
        return Barrels(barrels, barrels, Rule.VOLUME, "", (factor, factor), Unit.KILOLITRES)
    if unit not in _WEIGHTS:
        units = ", ".join((Unit.BARRELS, *_WEIGHTS, *_VOLUMES))
        raise ConfigError("petroleum-unit", unit=str(unit), known=units)
    if table not in known.tables:
        raise ConfigError("petroleum-table", table=table, known=", ".join(known.tables))
    tonnes, per_tonne = amount * _WEIGHTS[unit], known.tables[table]
    if product:
        named = product_of(product) or product
        if named not in per_tonne:
            raise ConfigError("petroleum-product", product=product, known=", ".join(per_tonne))
        factor = per_tonne[named]
        barrels = _rounded(tonnes * factor)
        return Barrels(
            barrels, barrels, Rule.PRODUCT, table, (factor, factor), Unit.TONNES, (named,)
        )
    return _of_any_product(tonnes, table, lpg_shown=lpg_shown)


def _of_any_product(tonnes: Decimal, table: str, *, lpg_shown: bool) -> Barrels:
    """A weight of refined products nobody names."""
    known = factors()
    per_tonne = known.tables[table]
    among = [p for p in (*known.liquids, *((LPG,) if lpg_shown else ())) if p in per_tonne]
    if not among:
        raise ConfigError("petroleum-product", product="-", known=", ".join(per_tonne))
    heaviest = min(among, key=lambda product: per_tonne[product])
    lightest = max(among, key=lambda product: per_tonne[product])
    return Barrels(
        _rounded(tonnes * per_tonne[heaviest]),
        _rounded(tonnes * per_tonne[lightest]),
        Rule.PRODUCTS if lpg_shown else Rule.LIQUIDS,
        table,
        (per_tonne[heaviest], per_tonne[lightest]),
        Unit.TONNES,
        (heaviest, lightest),
        None if lpg_shown else _rounded(tonnes * per_tonne[LPG]),
    )


def implied_factor(barrels: Decimal, tonnes: Decimal) -> Decimal:
    """Barrels in a tonne that a pair of figures for one supply implies, to three decimals."""
    return (barrels / tonnes).quantize(_THOUSANDTH, ROUND_HALF_UP)


def shows_lpg(barrels: Decimal, tonnes: Decimal, table: str = COMMITTEE) -> bool:
    """Whether a pair of figures implies more barrels in a tonne than any liquid product has."""
    per_tonne = factors().tables[table]
    return barrels > tonnes * max(per_tonne[p] for p in factors().liquids if p in per_tonne)


def _rounded(barrels: Decimal) -> Decimal:
    """To a thousandth of a barrel: the factor of paragraph 4 has no end."""
    return barrels.quantize(_THOUSANDTH, ROUND_HALF_UP)


def _ratio(said: str) -> Decimal:
    over, _, under = said.partition("/")
    return Decimal(over) / Decimal(under) if under else Decimal(over)


def _folded(words: str) -> str:
    return "".join(char for char in words.casefold() if char.isalnum())
