"""Events at sea as monitors read them: what a row says, when and where it was, and its words.

Rows of ``sea_events``, ``ship_claims`` and their like become evidence here, and here stand the
message keys of the statement each event makes and of what speaks against it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from tricord.measures import load
from tricord.model.act import Act, Actor
from tricord.model.finding import Evidence, content_hash
from tricord.model.marking import Marking, least_upper_bound
from tricord.model.measure import Measure
from tricord.monitors.base import WHEN_AND_WHERE

Row = Mapping[str, Any]

MESSAGES: Final = {
    "encounters": "finding-encounter",
    "gaps": "finding-gap",
    "loitering": "finding-loitering",
    "port_calls": "finding-port-call",
}
"""What each monitor's events say; those of ``identity`` say ``finding-identity-<kind>``."""

SCORES: Final = {
    "encounters": "score-encounters",
    "gaps": "score-gaps",
    "loitering": "score-loitering",
    "port_calls": "score-port_calls",
    "identity": "score-identity",
}
"""What the score of a finding made of one such event means."""

DOUBTS: Final = {
    "encounters": (
        "doubt-sea-bunkering",
        "doubt-sea-pilot-tug",
        "doubt-sea-fishing-fleet",
        "doubt-sea-waiting",
    ),
    "gaps": ("doubt-sea-reception",),
    "loitering": ("doubt-sea-waiting", "doubt-sea-current", "doubt-sea-fishing-fleet"),
    "port_calls": ("doubt-sea-borrowed", "doubt-sea-coarse-port"),
    "two_hulls": ("doubt-sea-borrowed", "doubt-sea-clock"),
    "jump": ("doubt-sea-clock", "doubt-sea-jamming"),
    "identity_change": ("doubt-sea-reflagged",),
    "two_imos": ("doubt-sea-typed", "doubt-sea-borrowed"),
    "shared_imo": ("doubt-sea-typed", "doubt-sea-borrowed"),
    "handover": ("doubt-sea-reflagged", "doubt-sea-typed"),
    "imo_check": ("doubt-sea-typed",),
    "borrowed_identity": ("doubt-sea-typed", "doubt-sea-reflagged"),
    "on_land": ("doubt-sea-coarse-coast", "doubt-sea-jamming"),
    "circle": ("doubt-sea-jamming", "doubt-sea-current"),
    "frozen": ("doubt-sea-jamming", "doubt-sea-clock"),
}
"""What speaks against an event, by its monitor; against one of ``identity``, by its kind."""

_PLACE_OF_ROW: Final = frozenset(
    (*WHEN_AND_WHERE, "published_to", "row", "first_row", "last_row", "lake_version")
)


def message_of(monitor: str, kind: str) -> str:
    """Message key of the statement an event makes."""
    return f"finding-identity-{kind}" if monitor == "identity" else MESSAGES[monitor]


def doubts_of(monitor: str, kind: str) -> tuple[str, ...]:
    """Message keys of what speaks against an event, whatever else is known."""
    return DOUBTS[kind if monitor == "identity" else monitor]


def said(row: Row) -> str:
    """Hash of what a row says, its marking included, and nothing of when and where it was read."""
    return content_hash(sorted((k, str(v)) for k, v in row.items() if k not in _PLACE_OF_ROW))


def event_evidence(row: Row) -> Evidence:
    """A row of ``sea_events`` as evidence."""
    return Evidence("sea_events", f"{row['monitor']}|{row['event_id']}", said(row))


def row_evidence(table: str, row: Row, *key: str, record: str = "row") -> Evidence:
    """A row of a table of files as evidence.

    Args:
        table: The table.
        row: The row.
        *key: Columns of its key.
        record: Column that says where in the raw file it stands.
    """
    return Evidence(
        table,
        "|".join(str(row[column]) for column in key),
        said(row),
        str(row.get("file_sha256") or ""),
        str(row.get(record) or ""),
    )


def claim_evidence(row: Row) -> Evidence:
    """A row of ``ship_claims`` as evidence."""
    return row_evidence("ship_claims", row, "file_sha256", "vessel_id", "field", "value")


def measure_evidence(measures: Iterable[Measure]) -> list[Evidence]:
    """Paragraphs of the law as evidence."""
    return [Evidence("measures", measure.measure_id, measure.version) for measure in measures]


def window(row: Row) -> tuple[date, date]:
    """First day of an event, and the day after its last; UTC."""
    start: datetime = row["start_at"]
    end: datetime = row["end_at"] or start
    return start.date(), end.date() + timedelta(days=1)


def days(row: Row) -> tuple[date, date]:
    """First and last day of an event; UTC."""
    first, after = window(row)
    return first, after - timedelta(days=1)


def when(moment: datetime) -> str:
    """A moment as findings print it: ``2026-02-03 04:10`` UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M")


def where(lat: float, lon: float) -> str:
    """A place as findings print it: ``38.7167,125.4000``, about ten metres."""
    # Adding 0.0 makes of -0.0 what it is.
    return f"{round(lat, 4) + 0.0:.4f},{round(lon, 4) + 0.0:.4f}"


def hours(row: Row) -> str:
    """How long an event was, in hours, as findings print it."""
    start, end = row["start_at"], row["end_at"] or row["start_at"]
    return f"{(end - start).total_seconds() / 3600:.1f}"


def marking_of(rows: Iterable[Row]) -> Marking:
    """What a thing made of these rows must bear."""
    return least_upper_bound(Marking.parse(row["marking"]) for row in rows)


def ordered(rows: Iterable[Row]) -> list[Row]:
    """Events in an order that does not depend on the table's."""
    return sorted(rows, key=lambda r: (r["start_at"], r["end_at"], r["monitor"], r["event_id"]))


def abouts(parts: Sequence[tuple[str, ...]]) -> list[str]:
    """What each of several findings is about, told apart by a number where parts are equal.

    Late positions move the beginning of an event by minutes; a day and a number stay the same.

    Args:
        parts: What each finding is about, in order of time.
    """
    counted: dict[tuple[str, ...], int] = defaultdict(int)
    made = []
    for part in parts:
        counted[part] += 1
        made.append("|".join((*part, str(counted[part]))))
    return made


def transfer_measures(on: date, *, dprk_flag: bool) -> list[Measure]:
    """Paragraphs on transfers at sea with ships of the DPRK's flag, in force on a day."""
    if not dprk_flag:
        return []
    asked = load().in_force(on, act=Act.TRANSFER_AT_SEA, actors=(Actor.DPRK_FLAG_VESSEL,))
    return [applies.measure for applies in asked]


def silence_measures(on: date) -> list[Measure]:
    """Paragraphs on ships that switch their transponders off, in force on a day."""
    return [applies.measure for applies in load().in_force(on, act=Act.AIS_SILENCE)]
