"""The pieces of track that show an event: rows of ``positions``, a few for each ship."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

import polars as pl

FIXES_OF_A_SHIP: Final = 24
"""Most fixes of a ship that are named as evidence of one event; first and last are among them."""

AROUND: Final = timedelta(minutes=30)
"""What is shown of a track before and after an event."""

Row = Mapping[str, Any]


def pieces(positions: pl.LazyFrame, events: pl.DataFrame) -> dict[str, list[Row]]:
    """Positions of the ships of each event, by ``event_id``: while it lasted, and shortly around.

    Of an event that says from when to when it shows best they are those of that time.

    Where the same position came in several files, the first of them is named.

    Args:
        positions: Rows of ``positions``.
        events: Rows of ``sea_events``.
    """
    shown = pl.col("shown_at").is_not_null() & pl.col("shown_end_at").is_not_null()
    since = pl.when(shown).then("shown_at").otherwise(pl.col("start_at") - AROUND)
    until = pl.when(shown).then("shown_end_at").otherwise(pl.col("end_at") + AROUND)
    ships = pl.concat(
        [
            events.select("event_id", since=since, until=until, vessel_id=side)
            for side in ("vessel_1", "vessel_2")
        ]
    ).filter(pl.col("vessel_id").is_not_null() & (pl.col("vessel_id") != ""))
    if ships.is_empty():
        return {}
    wanted = ships.get_column("vessel_id").unique().sort().to_list()
    first, last = ships.select(pl.col("since").min(), pl.col("until").max()).row(0)
    held = (
        positions.filter(pl.col("vessel_id").is_in(wanted), pl.col("at").is_between(first, last))
        .collect()
        .sort("vessel_id", "at", "lat_600k", "lon_600k", "file_sha256", "row")
        .unique(["vessel_id", "at", "lat_600k", "lon_600k"], keep="first", maintain_order=True)
    )
    tracks = {name: rows for (name,), rows in held.partition_by("vessel_id", as_dict=True).items()}
    found: dict[str, list[Row]] = defaultdict(list)
    for event, begins, ends, vessel in ships.sort("event_id", "vessel_id").iter_rows():
        if vessel in tracks:
            at = tracks[vessel].get_column("at")
            begin = at.search_sorted(begins, side="left")
            past = at.search_sorted(ends, side="right")
            found[event] += tracks[vessel][_thinned(int(begin), int(past))].to_dicts()
    return dict(found)


def _thinned(begin: int, past: int) -> Sequence[int]:
    """Numbers of at most `FIXES_OF_A_SHIP` rows, evenly taken, with the first and the last."""
    count = past - begin
    if count <= FIXES_OF_A_SHIP:
        return range(begin, past)
    step = (count - 1) / (FIXES_OF_A_SHIP - 1)
    return [begin + round(step * nth) for nth in range(FIXES_OF_A_SHIP)]
