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


def is_told(row: Row) -> bool:
    """Whether an event is made a finding of.

    Gaps are told where the transponder was probably off, calls where the harbour is of the DPRK;
    encounters, stays and conflicts of identity always.
    """
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
        score=round(_score(row), 4),
        score_meaning=SCORES[row["monitor"]],
        message=message_of(row["monitor"], row["kind"]),
        params=dict(_params(row, ships)),
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


def _score(row: Row) -> float:
    if row["monitor"] == "gaps":
        return float(row["p_disabled"])
    if row["monitor"] == "port_calls":
        return float(row["confidence"]) / 4
    if row["monitor"] == "identity":
        return CLEAR.get(row["kind"], UNCLEAR)
    return min(1.0, float(row["seen_h"] or 0.0) / max(float(row["duration_h"]), 1e-9))


def _params(row: Row, ships: Ships) -> Iterator[tuple[str, str]]:
    day = window(row)[0]
    yield "ship", ships.name(row["vessel_1"], day)
    if row["vessel_2"]:
        yield "other", ships.name(row["vessel_2"], day)
    yield "start", when(row["start_at"])
    yield "end", when(row["end_at"])
    yield "hours", hours(row)
    if row["lat_deg"] is not None:
        yield "lat", f"{row['lat_deg']:.3f}"
        yield "lon", f"{row['lon_deg']:.3f}"
    if row["distance_m"] is not None:
        yield "distance", f"{row['distance_m']:.0f}"
    if row["port"]:
        yield "port", row["port"]
    if row["p_disabled"] is not None:
        yield "probability", f"{row['p_disabled']:.2f}"
