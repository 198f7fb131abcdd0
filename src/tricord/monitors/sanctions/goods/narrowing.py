"""Which rows of trade statistics the monitor needs at all, told before they are loaded."""

from __future__ import annotations

from typing import Final

import polars as pl

DPRK: Final = "PRK"
KOREA: Final = "KOR"


def narrow(table: str, rows: pl.LazyFrame) -> pl.LazyFrame:
    """The rows `find` looks at; the rest of the world's trade is left where it lies.

    Kept are all rows with the DPRK at either end; of every line a State has with the DPRK that
    State's trade with all partners and all partners' trade with it; and of these lines all that
    the Republic of Korea publishes. Rows whose partner has no code are kept where it says "Korea".
    Narrowing what was narrowed changes nothing.

    Args:
        table: Its name; tables other than ``trade_flows`` are returned as they are.
        rows: The table, or a scan of it.
    """
    if table != "trade_flows":
        return rows
    partner, reporter = pl.col("partner"), pl.col("reporter")
    line = pl.col("hs").str.slice(0, 6).alias("line")
    dprk = rows.filter((partner == DPRK) | (reporter == DPRK))
    pairs = (
        dprk.select(
            pl.when(reporter == DPRK).then(partner).otherwise(reporter).alias("state"), line
        )
        .unique()
        .collect(engine="streaming")
    )
    known = pairs.with_columns(both=pl.concat_str("state", "line"))["both"].implode()
    lines = pairs.get_column("line").unique().implode()
    own = pl.concat_str("reporter", line).is_in(known)
    mirrored = pl.concat_str("partner", line).is_in(known)
    unnamed = partner.str.starts_with("[") & partner.str.contains("(?i)korea")
    wanted = line.is_in(lines) & ((reporter == KOREA) | own | mirrored)
    ends = (partner == DPRK) | (reporter == DPRK)
    return rows.filter(ends | wanted | unnamed)
