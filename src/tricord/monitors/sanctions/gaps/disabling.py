"""How likely a silence is a transponder that did not send.

Placeholder until fitted.
"""

from __future__ import annotations

import polars as pl


def probability(heard: pl.DataFrame) -> pl.Series:
    """The probability that a ship did not send, of each silence."""
    return heard.select(
        p=1.0 / (1.0 + (2.0 - pl.col("expected") * pl.col("own")).exp())
    ).to_series()
