"""Stock first, then what others can spare, shared out by need."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricord.trade.reallocation.shock import YEAR_DAYS

Amounts = NDArray[np.float64]


def after_stock(loss: Amounts, stock: Amounts) -> tuple[Amounts, Amounts]:
    """What is missing once stock is released, and how much of it is.

    Args:
        loss: Tonnes that do not come, by importer.
        stock: Releasable tonnes, by importer.
    """
    released = np.minimum(loss, stock)
    return loss - released, released


def days_to_stop(lost_a_year: Amounts, stock: Amounts, home_slack: Amounts) -> Amounts:
    """Days that stock replaces what does not come; infinite where nothing is missing.

    Args:
        lost_a_year: Tonnes a year that do not come while the shock lasts, by importer.
        stock: Releasable tonnes; NaN where not known, and then so are the days.
        home_slack: Tonnes a year that can be made at home beyond what is made.
    """
    short = np.maximum(lost_a_year - home_slack, 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        days = YEAR_DAYS * stock / short
    return np.where(short > 0, days, np.inf)


def pro_rata(missing: Amounts, spare: float) -> Amounts:
    """What is missing once spare capacity is shared out in proportion to need.

    Args:
        missing: Tonnes, by importer.
        spare: Tonnes that exporters outside the shock can add while it lasts.
    """
    total = float(missing.sum())
    met = min(1.0, spare / total) if total > 0 else 0.0
    left: Amounts = (1 - met) * missing
    return left
