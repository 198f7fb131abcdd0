"""What was found of what was planted in trade."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import polars as pl

from tricord.simulate.truth import Tally

TRUE: Final = (
    *("china", "regular", "occasional", "exempted"),
    *("slip_kg", "slip_value", "slip_zero"),
)
"""What is true trade with the DPRK, in the truth of a simulated world."""

MIX_UP: Final = "mix-up"
"""How a line is read whose code of one Korea apparently stands for the other."""

_KEY: Final = ("reporter", "flow", "first_day")


def held(lines: pl.DataFrame, truth: pl.DataFrame) -> pl.DataFrame:
    """Imports and exports as they were judged, each with what is true of it.

    Args:
        lines: ``reporter, flow, first_day, hs6``, what the law says (``bearing``) and the likelier
            ``reading``, empty where there is none; other columns are kept.
        truth: `tricord.simulate.trade.world.World.truth`.

    Returns:
        ``lines`` with ``kind``, ``mix_up`` and ``true``.
    """
    return (
        lines.filter(pl.col("flow").is_in(["import", "export"]))
        .join(truth, left_on=[*_KEY, "hs6"], right_on=[*_KEY, "hs"], how="left")
        .with_columns(
            mix_up=pl.col("kind").str.starts_with("mix_up"), true=pl.col("kind").is_in(TRUE)
        )
    )


def tallies(lines: pl.DataFrame) -> Sequence[Tally]:
    """Mix-ups of goods that a ban covers, and true trade in them, which no reading explains away.

    Args:
        lines: As `held` gives them.
    """
    banned = lines.filter(pl.col("bearing") == "banned")
    mistaken, true = banned.filter("mix_up"), banned.filter("true")
    called = mistaken.filter(pl.col("reading") == MIX_UP)
    explained = true.filter(pl.col("reading") != "")
    return (
        Tally("trade-mix-up", decoy=False, planted=mistaken.height, found=called.height),
        Tally("trade-true", decoy=True, planted=true.height, found=explained.height),
    )
