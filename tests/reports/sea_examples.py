"""A made-up run of monitors of ships: no name in it is a real ship."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
from tests.reports.examples import PUBLISHED, RUN_AT, report, sha

from tricord.locale import Term
from tricord.model.finding import Evidence, Finding, Grade, Strand, Subject
from tricord.model.marking import Marking
from tricord.reports.sanctions import RunFacts, SanctionsReport
from tricord.reports.sanctions.at_sea import (
    Event,
    Fixes,
    PositionsLookedAt,
    SeaFacts,
    SeaMonitor,
    Ship,
)

HOUR = 3_600_000_000
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
GREEN = Marking.parse("TLP:GREEN")
SHIPS = {
    "445000001": Ship(
        "445000001",
        "KP",
        {"name": ("EXAMPLE ONE",), "imo": ("9999993",), "ship_type": ("80",), "flag": ("KP",)},
    ),
    "431000002": Ship("431000002", "JP", {"name": ("見本丸", "OTHER", "THIRD", "FOURTH")}),
}


def encounter(nth: int, grade: Grade = Grade.LEAD, score: float = 1.0) -> Finding:
    """An encounter of the two ships, a day later than the one before."""
    start = NOON + timedelta(days=nth)
    end = start + timedelta(hours=3)
    fixes = [
        Evidence("positions", f"{sha('ais')}|{row}", sha(f"{nth}-{row}")[:24], sha("ais"), str(row))
        for row in range(10 * nth, 10 * nth + 6)
    ]
    return Finding(
        monitor="encounters@1",
        strand=Strand.SANCTIONS,
        kind="encounters",
        subjects=(
            Subject("Vessel", "ships|445000001", "EXAMPLE ONE"),
            Subject("Vessel", "ships|431000002", "見本丸"),
        ),
        about=f"encounters|{nth}",
        start=start.date(),
        end=start.date() + timedelta(days=1),
        where=f"{36 + nth / 10:.4f},123.5000",
        measures=("M1718-8d",) if grade is not Grade.LEAD else (),
        grade=grade,
        score=score,
        score_meaning="score-encounters",
        message="finding-encounter",
        params={
            "ship": "EXAMPLE ONE",
            "other": "見本丸",
            "start": f"{start:%Y-%m-%d %H:%M}",
            "end": f"{end:%Y-%m-%d %H:%M}",
            "hours": "3.0",
            "lat": "36.0",
            "lon": "123.5",
            "distance": "58",
        },
        doubts=("doubt-sea-bunkering", "doubt-sea-waiting"),
        evidence=(
            Evidence("sea_events", f"encounters|e{nth}", sha(f"e{nth}")[:24]),
            Evidence("ship_claims", "x|445000001|name|EXAMPLE ONE", "v", sha("ais"), "3"),
            *fixes,
        ),
        marking=GREEN,
    )


def dark(nth: int = 0) -> Finding:
    """A silent ship that could have come to one that lay still."""
    plain = encounter(nth)
    params = dict(plain.params) | {"gap_start": "a", "gap_end": "b", "feasible": "2"}
    params |= {"place": "36,123", "probability": "0.91", "distance": "31"}
    return replace(
        plain,
        monitor="dark_transfer@1",
        kind="dark_transfer",
        message="finding-dark_transfer",
        score_meaning="score-dark_transfer",
        params=params,
        evidence=(
            Evidence("sea_events", "loitering|s", "1"),
            Evidence("sea_events", "gaps|g", "2"),
        ),
    )


def listed() -> Finding:
    """A ship consistent with a listed one."""
    plain = encounter(0)
    params = {"ship": "EXAMPLE ONE", "identity": "445000001", "listed": "EXAMPLE 1"}
    params |= {"list": Term("list-un-sc"), "entry": "KPe.901", "agreement": Term("agrees-sea-imo")}
    params |= {"days": "2", "fixes": "9", "first": "36,123", "last": "36,123"}
    params |= {"start": "2026-11-20 00:00", "end": "2026-11-21 23:00"}
    return replace(
        plain,
        monitor="listed_ships@1",
        kind="seen",
        grade=Grade.CORROBORATED,
        message="finding-listed_ships-seen",
        score_meaning="score-listed_ships",
        subjects=(plain.subjects[0], Subject("Vessel", "list|un-sc|KPe.901", "EXAMPLE 1")),
        params=params,
        evidence=tuple(
            Evidence("ships_seen", f"f|445000001|2026-11-2{d}", f"{d}", sha("ais"), f"{d}")
            for d in (0, 1)
        ),
    )


def ran(name: str, **changed: object) -> RunFacts:
    """The run of a monitor of ships."""
    facts = RunFacts(
        run_id=sha(name)[:24],
        monitor=f"{name}@1",
        run_at=RUN_AT,
        as_of=None,
        lake_version=15,
        law_day=date(2026, 11, 21),
        law_version=sha("law")[:24],
        parameters={"within_m": "500.0"},
        counts=(("coverage-positions", {"count": "1,234"}),),
    )
    return replace(facts, **changed)


def watched(name: str, *leads: Finding, **changed: object) -> SeaMonitor:
    """What a monitor found."""
    grades = {g: n for g in Grade if (n := sum(lead.grade is g for lead in leads))}
    facts = SeaMonitor(
        name=name,
        run=ran(name),
        preset="strict",
        events={name: len(leads) + 2},
        grades=grades,
        leads=leads,
    )
    return replace(facts, **changed)


def track(ship: str, lat: float = 36.0) -> Fixes:
    """Six hours of a ship, a position every half hour."""
    at = int(NOON.timestamp()) * 1_000_000 + np.arange(13) * (HOUR // 2)
    lats = np.full(13, round(lat * 600_000), np.int32)
    lons = np.rint((123.4 + np.arange(13) / 60) * 600_000).astype(np.int32)
    return Fixes(ship, at.astype(np.int64), lats, lons, 40)


def held(dataset: str = "ais", **changed: object) -> PositionsLookedAt:
    """A data set of positions."""
    return replace(PositionsLookedAt(dataset, 2, 1234, PUBLISHED, RUN_AT), **changed)


ENCOUNTERS = (
    encounter(0, Grade.INDICATION),
    encounter(1, Grade.INDICATION, 0.9),
    *(encounter(n) for n in range(2, 14)),
)


def event(monitor: str, nth: int = 0) -> Event:
    """An event of one monitor."""
    start = NOON + timedelta(days=nth)
    ships = ("445000001", "431000002") if monitor == "encounters" else ("445000001",)
    end_place = (36.2, 123.7) if monitor == "gaps" else None
    return Event(
        monitor, monitor, ships, start, start + timedelta(hours=3), (36.0, 123.5), end_place
    )


def sea(*monitors: SeaMonitor, **changed: object) -> SeaFacts:
    """What monitors of ships found: encounters with maps, and a silence without a lead."""
    found = monitors or (
        watched("encounters", *ENCOUNTERS, grades={Grade.INDICATION: 2, Grade.LEAD: 40}),
        watched("gaps"),
    )
    pictured = [lead for monitor in found for lead in monitor.pictured]
    facts = SeaFacts(
        monitors=found,
        positions=(held(),),
        ships=SHIPS,
        events={f"encounters|e{n}": event("encounters", n) for n in range(14)}
        | {"loitering|s": event("loitering"), "gaps|g": event("gaps")},
        fixes={f.finding_id: (track("445000001"), track("431000002", 36.1)) for f in pictured},
        vessels={f"{sha('ais')}|{row}": "445000001" for row in range(200)},
        marking=GREEN,
    )
    return replace(facts, **changed)


def sea_report(language: str, lists: bool = True, **changed: object) -> SanctionsReport:
    """A report on lists and ships, or on ships alone."""
    given = {"sea": sea(), **changed}
    if not lists:
        given |= {"run": None, "findings": (), "lists": (), "parties": (), "standing": {}}
    return report(language, **given)
