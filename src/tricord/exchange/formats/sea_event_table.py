"""Events at sea as every export tells them: with names, the statement, its score and its doubts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import polars as pl

from tricord.locale import text
from tricord.model.marking import Marking
from tricord.model.tables import TABLES
from tricord.monitors.sea_events import SCORES, doubts_of, message_of, window
from tricord.monitors.sea_leads import PARAMS, params, score
from tricord.monitors.ships import Ships

_UNKNOWN: Final = "–"
"""What a statement says where the monitor gave nothing."""

_DECIMALS: Final = {
    **dict.fromkeys(("lat_deg", "lon_deg", "end_lat_deg", "end_lon_deg"), 6),
    "duration_h": 4,
    "seen_h": 4,
    "distance_m": 3,
    "speed_kn": 2,
    "shore_nm": 2,
    "p_disabled": 4,
    "expected": 2,
    "score": 4,
}
"""Digits that mean something."""

_ADDED: Final = {
    "name_1": pl.String(),
    "name_2": pl.String(),
    "statement": pl.String(),
    "score": pl.Float64(),
    "score_meaning": pl.String(),
    "doubts": pl.List(pl.String()),
}
_ORDER: Final = (
    *("event_id", "monitor", "kind", "vessel_1", "name_1", "vessel_2", "name_2"),
    *("hull_1", "hull_2", "start_at", "end_at", "duration_h"),
    *("lat_deg", "lon_deg", "end_lat_deg", "end_lon_deg"),
    *("seen_h", "distance_m", "speed_kn", "shore_nm", "port", "country", "confidence"),
    *("imo", "imo_2", "alternations", "shown_at", "shown_end_at"),
    *("p_disabled", "expected", "statement", "score", "score_meaning", "doubts"),
    *("params", "lake_version", "published_at", "marking"),
)
SCHEMA: Final = pl.Schema(
    {name: {**TABLES["sea_events"].schema, **_ADDED}[name] for name in _ORDER}
)
"""Columns of the table: those of ``sea_events``, and what is said of each event."""


def sea_event_table(
    events: pl.DataFrame, ships: Ships, marking: Marking, language: str = "en"
) -> pl.DataFrame:
    """Events as they are exported, in the order given.

    Args:
        events: Rows of ``sea_events``.
        ships: What the ships say of themselves.
        marking: The least upper bound of all rows used; every row bears it.
        language: Language of statement, score and doubts.

    Returns:
        Columns as in `SCHEMA`. ``score`` is 0 to 1 and what ``score_meaning`` says of it.
    """
    made = [
        {**row, **_told(row, ships, language), "marking": str(marking)}
        for row in events.iter_rows(named=True)
    ]
    return pl.DataFrame(made, schema=SCHEMA).with_columns(
        # Adding 0.0 makes of -0.0 what it is.
        (pl.col(name).round(places) + 0.0)
        for name, places in _DECIMALS.items()
    )


def _told(row: Mapping[str, Any], ships: Ships, language: str) -> dict[str, Any]:
    monitor, kind, day = row["monitor"], row["kind"], window(row)[0]
    names = {
        f"name_{side}": ships.name(row[f"vessel_{side}"], day) if row[f"vessel_{side}"] else None
        for side in (1, 2)
    }
    said = dict.fromkeys(PARAMS, _UNKNOWN) | params(row, ships)
    return {
        **names,
        "statement": text(message_of(monitor, kind), language, **said),
        "score": score(row),
        "score_meaning": text(SCORES[monitor], language),
        "doubts": [text(doubt, language, **said) for doubt in doubts_of(monitor, kind)],
    }
