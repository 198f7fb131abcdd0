"""Weights in columns whose headings, cells or another column say the unit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from tricord.model.claim import Unit
from tricord.sources.claim_tables.cells import Quantity, Refused, quantity_of
from tricord.sources.claim_tables.rows import Rows
from tricord.sources.readers.row import Row
from tricord.sources.supply_tables.cells import unit_of

_TONNES: Final = {Unit.TONNES: Decimal(1), Unit.KILOGRAMS: Decimal("0.001")}
_BRACKETED: Final = re.compile(r"[(（\[]([^)）\]]*)[)）\]]\s*$")
_BEHIND: Final = re.compile(r"[,_ ]\s*([^\s,_]+(?:\s*(?:/|a|per)\s*\w+)?)\s*$")
_PERIODS: Final = {
    "year": ("yr", "y", "year", "a", "annum", "년", "연", "年"),
    "day": ("d", "day", "일", "日"),
}


@dataclass(frozen=True, slots=True)
class Weights:
    """Reads the weights of a table.

    Attributes:
        rows: Reads its cells.
        periods: Per column the time it counts over: ``day``, ``year``, or empty for none.
    """

    rows: Rows
    periods: Mapping[str, str]

    def tonnes(self, row: Row) -> dict[str, float | None] | Refused:
        """The weights of a row in tonnes, ``None`` where none is given; or why it is set aside."""
        stated = self.rows.text(row, "unit")
        of_row = unit_of(stated) if stated else None
        if stated and of_row not in _TONNES:
            return "supply-unit"
        found: dict[str, float | None] = {}
        for column in self.periods:
            weight = self._weight(row, column, of_row)
            if isinstance(weight, str):
                return weight
            found[column] = weight
        return found

    def _weight(self, row: Row, column: str, of_row: Unit | None) -> float | Refused | None:
        written = self.rows.text(row, column)
        if not written:
            return None
        quantity = quantity_of(written)
        if not isinstance(quantity, Quantity):
            return quantity
        if quantity.low is None or quantity.low != quantity.high:
            return "supply-weight-range"
        headed = self._headed(column)
        if headed == "":
            return "supply-unit"
        units = {each for each in (headed, of_row, quantity.unit) if each}
        if len(units) > 1:
            return "claims-unit-twice"
        if not units:
            return "claims-unitless"
        unit = units.pop()
        factor = _TONNES.get(Unit(unit))
        return "supply-unit" if factor is None else float(quantity.low * factor)

    def _headed(self, column: str) -> Unit | str | None:
        """The unit a heading bears; ``None``: it bears none; empty: one that is not ours."""
        at = self.rows.mapping.columns[column][0]
        heading = unicodedata.normalize("NFKC", self.rows.mapping.headings[at]).strip()
        hit = _BRACKETED.search(heading) or _BEHIND.search(heading)
        if hit is None:
            return None
        weight, _, period = hit[1].replace(" per ", "/").replace(" a ", "/").partition("/")
        unit = unit_of(weight.strip()) if weight.strip() else None
        if unit is None:
            return "" if "/" in hit[1] else None
        counted = self.periods[column]
        over = period.strip().casefold()
        if over and over not in _PERIODS.get(counted, ()):
            return ""
        return unit
