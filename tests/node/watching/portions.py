"""What portions hold, in a form that does not depend on how they were cut."""

from collections.abc import Sequence
from typing import Any

import polars as pl

from tricord.node.watching.portion import Portion, merged


def usable(found: Sequence[Portion]) -> list[tuple[Any, ...]]:
    """Positions as they are kept, names in place of their numbers, sorted."""
    names = ("at", "lat", "lon", "speed", "course")
    kept = []
    for portion in found:
        rows = portion.rows
        for at in (rows.reason == 0).nonzero()[0].tolist():
            vessel = rows.vessels[rows.columns["code"][at]]
            receiver = rows.receivers[rows.columns["receiver"][at]]
            kept.append((vessel, receiver, *(rows.columns[name][at].item() for name in names)))
    return sorted(kept)


def set_aside(found: Sequence[Portion]) -> list[tuple[Any, ...]]:
    """Rows, reasons and details, sorted."""
    return sorted(row for portion in found for row in portion.set_aside.rows())


def claims(found: Sequence[Portion]) -> pl.DataFrame:
    """Claims but for how often they were made: what stands twice may count twice."""
    return merged([portion.claims for portion in found]).drop("times")
