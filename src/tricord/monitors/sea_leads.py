"""Leads from events at sea: which events are told, how much stands behind them, and in which words.

Every event stays in the table ``sea_events``; a finding is made of those a person should look at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from tricord.model.finding import Finding, Grade, Strand
from tricord.model.measure import Measure
from tricord.monitors.sea_events import (
    SCORES,
    Row,
    abouts,
    claim_evidence,
    doubts_of,
    event_evidence,
    hours,
    marking_of,
    measure_evidence,
    message_of,
    ordered,
    row_evidence,
    silence_measures,
    transfer_measures,
    when,
    where,
    window,
)
from tricord.monitors.ships import DPRK, Ships

SILENT_FROM: Final = 0.9
"""Probability that the transponder did not send from which a gap is told."""

LONG_STAY_H: Final = 24.0
"""Hours from which a stay is told: shorter ones are common, and stand in the table for those who
look at a place or a ship. [ours]"""

CLEAR: Final = {
    "two_hulls": 0.9,
    "imo_check": 0.9,
    "two_imos": 0.7,
    "shared_imo": 0.7,
    "circle": 0.7,
    "frozen": 0.6,
}
"""How clearly conflicts of identity of a kind are seen; `UNCLEAR` where none is given. [ours]"""

UNCLEAR: Final = 0.4

HALF_SEEN: Final = 3
"""Changes from one hull to another by which two hulls are seen half as clearly as they can be: as
many as it takes to tell them (`tricord.geo.hulls.ALTERNATIONS`). [ours]"""

PARAMS: Final = (
    *("ship", "identity", "other", "other_identity", "start", "end", "hours", "minutes"),
    *("lat", "lon", "end_lat", "end_lon", "distance", "km", "knots", "port", "probability"),
    *("imo", "imo_2", "alternations", "at"),
)
"""What statements of events may name; `params` gives those that are known."""

_FIGURES: Final = (
    ("lat", "lat_deg", 3),
    ("lon", "lon_deg", 3),
    ("end_lat", "end_lat_deg", 3),
    ("end_lon", "end_lon_deg", 3),
    ("distance", "distance_m", 0),
    ("knots", "speed_kn", 0),
    ("probability", "p_disabled", 2),
    ("alternations", "alternations", 0),
)
"""Name in a statement, column, and digits after the point."""


def is_told(row: Row) -> bool:
    """Whether an event is made a finding of.

    Gaps are told where the transponder was probably off, calls where the harbour is of the DPRK,
    stays where they were long; encounters and conflicts of identity always.
    """
    if row["monitor"] == "loitering":
        return (row["duration_h"] or 0.0) >= LONG_STAY_H
    if row["monitor"] == "gaps":
        return (row["p_disabled"] or 0.0) >= SILENT_FROM
    if row["monitor"] == "port_calls":
        return bool(row["country"] == DPRK)
    return True


def leads(  # noqa: PLR0917  # all that findings are made of
    monitor: str,
    version: int,
    events: Iterable[Row],
    fixes: Mapping[str, Sequence[Row]],
    ships: Ships,
    law_day: date | None = None,
) -> list[Finding]:
    """The findings of one monitor of ship positions, in order of finding id.

    Args:
        monitor: Its name.
        version: Its version.
        events: Its rows of ``sea_events``.
        fixes: Rows of ``positions`` that show each event, by ``event_id``.
        ships: What ships say of themselves.
        law_day: Latest day whose measures are applied; to each event those of its first day.
    """
    told = [row for row in ordered(events) if is_told(row)]
    keys = [
        (row["kind"], row["vessel_1"], row["vessel_2"] or "", str(window(row)[0])) for row in told
    ]
    made = [
        _finding(row, about, (monitor, version), fixes.get(row["event_id"], ()), ships, law_day)
        for row, about in zip(told, abouts(keys), strict=True)
    ]
    return sorted(made, key=lambda finding: finding.finding_id)


def _finding(  # noqa: PLR0917  # all that a finding is made of
    row: Row,
    about: str,
    named: tuple[str, int],
    fixes: Sequence[Row],
    ships: Ships,
    law_day: date | None,
) -> Finding:
    start, end = window(row)
    vessels = _vessels(row)
    measures = _measures(row, ships, min(start, law_day) if law_day else start)
    claims = [claim for vessel in vessels for claim in ships.basis(vessel, start)]
    claims += [*_numbers(row, ships), *_lengths(row, ships)]
    evidence = {
        event_evidence(row),
        *(row_evidence("positions", fix, "file_sha256", "row") for fix in fixes),
        *map(claim_evidence, claims),
        *measure_evidence(measures),
    }
    return Finding(
        monitor=f"{named[0]}@{named[1]}",
        strand=Strand.SANCTIONS,
        kind=row["kind"],
        subjects=tuple(ships.subject(vessel, start) for vessel in vessels),
        about=about,
        start=start,
        end=end,
        where="" if row["lat_deg"] is None else where(row["lat_deg"], row["lon_deg"]),
        measures=tuple(measure.measure_id for measure in measures),
        grade=Grade.INDICATION if measures and row["monitor"] == "encounters" else Grade.LEAD,
        score=round(score(row) or 0.0, 4),
        score_meaning=SCORES[row["monitor"]],
        message=message_of(row["monitor"], row["kind"]),
        params=params(row, ships),
        doubts=doubts_of(row["monitor"], row["kind"]),
        evidence=tuple(sorted(evidence)),
        marking=marking_of([row, *fixes, *claims]),
    )


def _vessels(row: Row) -> list[str]:
    return [row["vessel_1"], *([row["vessel_2"]] if row["vessel_2"] else [])]


def _measures(row: Row, ships: Ships, on: date) -> list[Measure]:
    if row["monitor"] == "encounters":
        return transfer_measures(on, dprk_flag=ships.dprk_flag(*_vessels(row)))
    return silence_measures(on) if row["monitor"] == "gaps" else []


def _numbers(row: Row, ships: Ships) -> Iterator[Row]:
    """The claims of IMO numbers an event is about: of each ship and number first and last."""
    for vessel in _vessels(row):
        for number in filter(None, (row["imo"], row["imo_2"])):
            said = [one for one in ships.claims(vessel, "imo") if one["value"] == number]
            dated = [one for one in said if one["first_at"] is not None]
            if dated:
                yield min(dated, key=lambda one: (one["first_at"], one["file_sha256"]))
                yield max(
                    dated, key=lambda one: (one["last_at"] or one["first_at"], one["file_sha256"])
                )


def _lengths(row: Row, ships: Ships) -> list[Row]:
    """The claims of lengths an event is about."""
    if row["kind"] != "borrowed_identity":
        return []
    return [claim for vessel in _vessels(row) for claim in ships.claims(vessel, "length_m")]


def score(row: Row) -> float | None:
    """How much stands behind an event, from 0 to 1; ``None`` where it was not reckoned.

    What it means stands under `tricord.monitors.sea_events.SCORES`. Of stays and encounters it is
    the share of the time in which the ships were seen. Conflicts of identity are as `CLEAR` as
    their kind, two hulls by that times n / (n + `HALF_SEEN`), n being the changes from one to
    another.

    Args:
        row: Row of ``sea_events``.
    """
    if row["monitor"] == "gaps":
        return None if row["p_disabled"] is None else float(row["p_disabled"])
    if row["monitor"] == "port_calls":
        return None if row["confidence"] is None else float(row["confidence"]) / 4
    if row["monitor"] == "identity":
        clear, changes = CLEAR.get(row["kind"], UNCLEAR), row["alternations"]
        return clear if changes is None else clear * changes / (changes + HALF_SEEN)
    return min(1.0, float(row["seen_h"] or 0.0) / max(float(row["duration_h"]), 1e-9))


def params(row: Row, ships: Ships) -> dict[str, str]:
    """What the statement of an event names, as far as it is known; of `PARAMS`.

    Args:
        row: Row of ``sea_events``.
        ships: What ships say of themselves.
    """
    day = window(row)[0]
    lasted = ((row["end_at"] or row["start_at"]) - row["start_at"]).total_seconds()
    said = {
        "ship": ships.name(row["vessel_1"], day),
        "identity": row["vessel_1"],
        "start": when(row["start_at"]),
        "end": when(row["end_at"] or row["start_at"]),
        "hours": hours(row),
        "minutes": f"{lasted / 60:.1f}",
    }
    if row["vessel_2"]:
        said |= {"other": ships.name(row["vessel_2"], day), "other_identity": row["vessel_2"]}
    if row["shown_at"] is not None:
        said["at"] = when(row["shown_at"])
    if row["distance_m"] is not None:
        said["km"] = f"{row['distance_m'] / 1000:.1f}"
    for name, column, places in _FIGURES:
        if row[column] is not None:
            said[name] = f"{row[column]:.{places}f}"
    return said | {name: str(row[name]) for name in ("port", "imo", "imo_2") if row[name]}
