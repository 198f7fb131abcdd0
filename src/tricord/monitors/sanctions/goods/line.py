"""One line of trade, weighed and held against the law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta

from tricord.monitors.sanctions.goods.law import Held


@dataclass(frozen=True)
class Line:
    """One line with what the law and its figures came to.

    Attributes:
        row: The line as `tricord.monitors.sanctions.goods.weighing.weighed` has it, with the
            state of its query.
        held: What came of holding it against the law.
    """

    row: Mapping[str, Any]
    held: Held

    @property
    def value(self) -> float:
        """Value in the money of the line; what was published first where nothing is left."""
        return float(self.row["value"] or self.row["first_value"] or 0.0)

    @property
    def end(self) -> date:
        """Day after its period."""
        first: date = self.row["first_day"]
        return first + relativedelta(months=self.row["months"])
