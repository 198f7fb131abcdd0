"""Cargoes of petroleum that acts tell of one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

import polars as pl

from tricord.claims.conversion import CRUDE, in_barrels, product_of
from tricord.claims.meters import Cap
from tricord.claims.meters.reported import UNITS
from tricord.measures import load
from tricord.model.act import Act, Actor
from tricord.model.claim import Topic, Unit
from tricord.model.measure import Direction
from tricord.monitors.sea_events import Row

_ACTS: Final = frozenset({Act.SUPPLY, Act.CARRIAGE, Act.IMPORT, Act.TRANSFER_AT_SEA})
_DESIGNATED: Final = frozenset({Actor.DESIGNATED, Actor.DESIGNATED_VESSEL})


@dataclass(frozen=True)
class Cargoes:
    """Cargoes told of within the period of a cap.

    Attributes:
        rows: Rows of ``acts``, in order of their days.
        amounts: Least and most barrels of each row; ``None`` where it names no amount.
    """

    rows: tuple[Row, ...] = ()
    amounts: tuple[tuple[Decimal, Decimal] | None, ...] = ()

    @property
    def low(self) -> Decimal:
        """Least the cargoes with an amount come to, in barrels."""
        return sum((pair[0] for pair in self.amounts if pair), Decimal(0))

    @property
    def high(self) -> Decimal:
        """Most they come to."""
        return sum((pair[1] for pair in self.amounts if pair), Decimal(0))

    @property
    def known(self) -> int:
        """How many name an amount."""
        return sum(pair is not None for pair in self.amounts)

    @property
    def designated(self) -> int:
        """In how many of them somebody designated takes part."""
        return sum(bool(_DESIGNATED & set(row["actors"] or ())) for row in self.rows)

    @property
    def sources(self) -> int:
        """How many sources tell of them."""
        return len({row["source"] for row in self.rows if row["source"]})


def cargoes(acts: pl.DataFrame, cap: Cap, as_of: date, table: str) -> Cargoes:
    """Cargoes of a cap's petroleum to the DPRK within its period.

    Args:
        acts: The table ``acts``.
        cap: The cap.
        as_of: What begins later is left out.
        table: Table of factors for weights of refined products.
    """
    rows = acts.filter(
        pl.col("act").is_in(sorted(map(str, _ACTS))),
        pl.col("direction").is_in(["", str(Direction.TO_DPRK)]),
        pl.col("first_day") >= cap.first_day,
        pl.col("last_day").fill_null(pl.col("first_day")) <= cap.last_day,
        pl.col("first_day") <= as_of,
    ).sort("first_day", "dataset", "act_id")
    of_it = tuple(row for row in rows.iter_rows(named=True) if _is_of(row, cap))
    factors = table if cap.topic is Topic.REFINED_PETROLEUM else cap.table
    return Cargoes(of_it, tuple(_amount(row, cap, factors) for row in of_it))


def _is_of(row: Row, cap: Cap) -> bool:
    """Whether the goods of an act are those of a cap: as its source says, by words or by code."""
    if row["goods_ids"]:
        return str(cap.topic) in row["goods_ids"]
    if not (row["goods"] or row["hs"]):
        return False
    found = load().in_force(
        row["first_day"],
        direction=Direction.TO_DPRK,
        goods=row["goods"] or None,
        hs=row["hs"] if not row["goods"] else None,
    )
    return any(applies.measure.measure_id == cap.measure_id for applies in found)


def _amount(row: Row, cap: Cap, table: str) -> tuple[Decimal, Decimal] | None:
    ends = [Decimal(repr(end)) for end in (row["low"], row["high"]) if end is not None]
    if not ends or row["unit"] not in UNITS:
        return None
    product = CRUDE if cap.topic is Topic.CRUDE_OIL else product_of(row["goods"]) or ""
    made = list(_barrels(ends, Unit(row["unit"]), product, table))
    return min(made), max(made)


def _barrels(ends: list[Decimal], unit: Unit, product: str, table: str) -> Iterator[Decimal]:
    for end in ends:
        barrels = in_barrels(end, unit, product, table=table)
        yield from (barrels.low, barrels.high)
