"""The findings about fishing vessels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from tricord.locale import Term
from tricord.model.finding import Evidence, Finding, Grade, Strand, Subject
from tricord.model.measure import Measure
from tricord.monitors.sanctions.fishing.waters import Water, rights_measures
from tricord.monitors.sea_events import (
    Row,
    abouts,
    claim_evidence,
    days,
    event_evidence,
    hours,
    marking_of,
    measure_evidence,
    row_evidence,
    transfer_measures,
    when,
    where,
    window,
)
from tricord.monitors.ships import DPRK, Ships

NAME: Final = "fishing"
VERSION: Final = 1

SCORES: Final = {
    "listed": 0.8,
    "says": 0.6,
    "cargo": 0.3,
    "zone-permits": 0.6,
    "zone": 0.3,
    "present": 0.2,
    "claimed_waters": 0.3,
}
"""What a finding is worth beside others, by what is known: the user's table names the carrier; the
ship says so in words; it says cargo. In a zone: others hold permits for it and this ship none; the
list holds none at all; the ship was only present; the zone is a claim. [ours]"""

CARRIES: Final = {
    "listed": "carries-sea-listed",
    "says": "carries-sea-says",
    "cargo": "carries-sea-cargo",
}
"""Words for what is known of the ship that was met."""


@dataclass(frozen=True)
class Other:
    """The ship a fishing vessel met.

    Attributes:
        vessel: Its identity.
        basis: ``listed``, ``says`` or ``cargo``.
        rows: Rows of ``carriers`` that name it.
    """

    vessel: str
    basis: str
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True)
class _Told:
    """What one finding says."""

    kind: str
    subjects: tuple[Subject, ...]
    about: str
    window: tuple[date, date]
    where: str
    measures: Sequence[Measure]
    grade: Grade
    score: float
    message: str
    params: dict[str, str]
    doubts: Iterable[str]
    evidence: Iterable[Evidence]
    marked: Iterable[Row]


def _finding(told: _Told) -> Finding:
    return Finding(
        monitor=f"{NAME}@{VERSION}",
        strand=Strand.SANCTIONS,
        kind=told.kind,
        subjects=told.subjects,
        about=told.about,
        start=told.window[0],
        end=told.window[1],
        where=told.where,
        measures=tuple(measure.measure_id for measure in told.measures),
        grade=told.grade,
        score=told.score,
        score_meaning="score-fishing",
        message=told.message,
        params=told.params,
        doubts=tuple(dict.fromkeys(told.doubts)),
        evidence=tuple(sorted({*told.evidence, *measure_evidence(told.measures)})),
        marking=marking_of(told.marked),
    )


def transshipments(
    meetings: Sequence[tuple[Row, str, Other]],
    every: Sequence[Water],
    ships: Ships,
    law_day: date,
) -> Iterator[Finding]:
    """Encounters of fishing vessels with ships that carry fish, or may."""
    about = abouts([(ship, other.vessel, str(days(m)[0])) for m, ship, other in meetings])
    for (meeting, ship, other), each in zip(meetings, about, strict=True):
        start, end = window(meeting)
        on = min(start, law_day)
        claimed = _in_claim(meeting, every) and DPRK not in ships.flags(ship)
        flagged = ships.dprk_flag(ship, other.vessel)
        measures = transfer_measures(on, dprk_flag=flagged)
        measures += rights_measures(on) if claimed or flagged else []
        claims = [*ships.basis(ship, start), *ships.basis(other.vessel, start)]
        doubts = ["doubt-sea-supplies", "doubt-sea-waiting", "doubt-sea-transfer-allowed"]
        doubts += ["doubt-sea-carrier-unknown"] if other.basis == "cargo" else []
        doubts += ["doubt-sea-zone-claimed"] if claimed else []
        evidence = [event_evidence(meeting), *map(claim_evidence, claims)]
        evidence += [
            row_evidence("carriers", row, "dataset", "carrier_id", record="record")
            for row in other.rows
        ]
        yield _finding(
            _Told(
                kind="transshipment",
                subjects=(ships.subject(ship, start), ships.subject(other.vessel, start)),
                about=each,
                window=(start, end),
                where=_where(meeting),
                measures=measures,
                grade=Grade.LEAD if other.basis == "cargo" else Grade.INDICATION,
                score=SCORES[other.basis],
                message="finding-fishing-transshipment",
                params={
                    "ship": ships.name(ship, start),
                    "other": ships.name(other.vessel, start),
                    "carries": Term(CARRIES[other.basis]),
                    **_said(meeting),
                    "distance": f"{meeting['distance_m'] or 0:.0f}",
                },
                doubts=doubts,
                evidence=evidence,
                marked=[meeting, *claims, *other.rows],
            )
        )


def in_zones(
    events: Sequence[tuple[Row, str, Water]], ships: Ships, law_day: date
) -> Iterator[Finding]:
    """Stays and encounters of fishing vessels in zones."""
    about = abouts([(ship, w.name, e["monitor"], str(days(e)[0])) for e, ship, w in events])
    for (event, ship, water), each in zip(events, about, strict=True):
        start, end = window(event)
        listed = bool(water.permits) and not water.claim
        event_doubt = (
            "doubt-sea-waiting" if event["monitor"] == "loitering" else "doubt-sea-fishing-fleet"
        )
        yield _finding(
            _in_water(
                water,
                ship,
                ships,
                each,
                on=min(start, law_day),
                grade=Grade.INDICATION if listed else Grade.LEAD,
                score=SCORES["zone-permits" if listed else water.kind],
                message=f"finding-fishing-{water.kind}",
                window_of=(start, end),
                place=_where(event),
                params=_said(event),
                doubts=("doubt-sea-not-fishing", event_doubt),
                evidence=(event_evidence(event),),
                rows=(event,),
            )
        )


def present(
    stays: Sequence[tuple[Sequence[Row], str, Water]], ships: Ships, law_day: date
) -> Iterator[Finding]:
    """Presence of fishing vessels in zones."""
    for rows, ship, water in stays:
        first, last = rows[0], max(rows, key=lambda row: row["last_at"])
        start, end = first["day"], last["day"] + timedelta(days=1)
        yield _finding(
            _in_water(
                water,
                ship,
                ships,
                f"{ship}|{water.name}|present|{start:%Y-%m}",
                on=min(start, law_day),
                grade=Grade.LEAD,
                score=SCORES["present"],
                message=f"finding-fishing-{water.kind}-present",
                window_of=(start, end),
                place=where(first["first_lat_deg"], first["first_lon_deg"]),
                params={
                    "start": when(first["first_at"]),
                    "end": when(last["last_at"]),
                    "hours": f"{hours_present(rows):.1f}",
                    "days": str(len({row["day"] for row in rows})),
                    "place": where(first["first_lat_deg"], first["first_lon_deg"]),
                },
                doubts=("doubt-sea-not-fishing", "doubt-sea-passage"),
                evidence=[
                    row_evidence(
                        "zone_stays",
                        row,
                        "zone",
                        "file_sha256",
                        "vessel_id",
                        "day",
                        record="first_row",
                    )
                    for row in rows
                ],
                rows=rows,
            )
        )


def hours_present(rows: Sequence[Row]) -> float:
    """Time in a zone, hours: from the first to the last position of each day, added up."""
    spans: dict[date, tuple[datetime, datetime]] = {}
    for row in rows:
        first, last = spans.get(row["day"], (row["first_at"], row["last_at"]))
        spans[row["day"]] = min(first, row["first_at"]), max(last, row["last_at"])
    return sum((last - first).total_seconds() for first, last in spans.values()) / 3600


def _in_water(
    water: Water,
    ship: str,
    ships: Ships,
    about: str,
    *,
    on: date,
    grade: Grade,
    score: float,
    message: str,
    window_of: tuple[date, date],
    place: str,
    params: dict[str, str],
    doubts: Iterable[str],
    evidence: Iterable[Evidence],
    rows: Iterable[Row],
) -> _Told:
    start = window_of[0]
    claims = ships.basis(ship, start)
    permits = water.of_ship(ship, ships)
    of_permits = [
        row_evidence("permits", row, "dataset", "permit_id", "zone", record="record")
        for row in permits
    ]
    zone_doubts = ["doubt-sea-zone-claimed"] if water.claim else ["doubt-sea-permits-incomplete"]
    zone_doubts += [] if water.claim or water.permits else ["doubt-sea-no-permits"]
    zone_doubts += ["doubt-sea-permit-other-days"] if permits else []
    return _Told(
        kind=water.kind,
        subjects=(ships.subject(ship, start),),
        about=about,
        window=window_of,
        where=place,
        measures=rights_measures(on) if water.claim else [],
        grade=grade,
        score=score,
        message=message,
        params={"ship": ships.name(ship, start), "zone": water.name, **params},
        doubts=(*doubts, *zone_doubts),
        evidence=(*evidence, water.drawn, *map(claim_evidence, claims), *of_permits),
        marked=(*rows, *claims, *water.rows, *water.permits),
    )


def _said(event: Row) -> dict[str, str]:
    return {
        "start": when(event["start_at"]),
        "end": when(event["end_at"]),
        "hours": hours(event),
        "place": _where(event) or "?",
    }


def _where(event: Row) -> str:
    lat, lon = event["lat_deg"], event["lon_deg"]
    return "" if lat is None or lon is None else where(lat, lon)


def _in_claim(event: Row, every: Sequence[Water]) -> bool:
    lat, lon = event["lat_deg"], event["lon_deg"]
    if lat is None or lon is None:
        return False
    return any(water.claim and water.holds([lat], [lon])[0] for water in every)
