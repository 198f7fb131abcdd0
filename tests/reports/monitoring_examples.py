"""A made-up year for the tests of the monitoring report: no name in it is a real one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.reports.examples import MEASURES, RUN, report, sha

from tricord.claims.ranges import ranges
from tricord.locale import Term
from tricord.model.claim import Claim, Measured, SourceClass, Standing, Topic, Unit
from tricord.model.finding import Evidence, Finding, Grade, Strand, Subject
from tricord.model.incident import IncidentKind
from tricord.model.marking import CLEAR
from tricord.monitors.sanctions.petroleum.caps import meters
from tricord.reports.charts import Dot
from tricord.reports.monitoring import (
    Family,
    Incidents,
    MonitoringReport,
    Ran,
    Recommendation,
)
from tricord.reports.monitoring.report import FAMILIES


def act(number: int, grade: Grade = Grade.LEAD) -> Finding:
    """One finding of the monitor `conduct`, as it writes them."""
    row = Evidence("acts", f"book|{number}", sha(f"act {number}"), sha("book"), f"rows[{number}]")
    return Finding(
        monitor="conduct@1",
        strand=Strand.SANCTIONS,
        kind="conduct",
        subjects=(Subject("Vessel", f"imo|{number:07d}", f"EXAMPLE {number}"),),
        about=f"book|{number}",
        start=date(2024, 3, 1),
        end=date(2024, 3, 2),
        where="Exampleport",
        measures=("M1718-8d",),
        grade=grade,
        score=1.0,
        score_meaning="score-conduct",
        message="finding-conduct",
        params={
            "act": Term("measures-act-supply"),
            "words": f"EXAMPLE {number}: 석탄 8,000 t",
            "days": "2024-03-01",
            "count": "1",
        },
        doubts=("doubt-conduct-unverified",),
        evidence=(row, Evidence("measures", "M1718-8d", sha("M1718-8d"))),
        marking=CLEAR,
    )


def claim(number: int, claimant: str, low: int | None, **more: object) -> Claim:
    """A claim on rounds of ammunition."""
    said = {
        "claim_id": str(number),
        "topic": Topic.ARMS_FROM_DPRK,
        "standing": Standing.ESTIMATED,
        "statement": f"{claimant} says so",
        "claimant": claimant,
        "source_class": SourceClass.STATE,
        "source": "A report, page 3",
        "dataset": "book",
        "measured": Measured.AMMUNITION,
        "unit": Unit.ROUNDS,
        "low": None if low is None else Decimal(low),
        "high": None if low is None else Decimal(low),
        "first_day": date(2024, 1, 1),
        "last_day": date(2024, 12, 31),
        **more,
    }
    return Claim(**said)  # type: ignore[arg-type]  # the keys are its fields


CLAIMS = (
    claim(1, "First State", 9_000_000, caveat="counted from containers"),
    claim(2, "예시 연구소", 1_600_000, source_class=SourceClass.NGO, dissent="one author"),
    claim(3, "Second State", None, standing=Standing.DENIED, disputes=("1",)),
)

PETROLEUM = (
    claim(
        10,
        "XEN",
        15_279,
        topic=Topic.REFINED_PETROLEUM,
        standing=Standing.NOTIFIED,
        state="XEN",
        measured=Measured.DELIVERED,
        unit=Unit.BARRELS,
        first_day=date(2024, 1, 1),
        last_day=date(2024, 1, 31),
        as_of=date(2024, 3, 1),
        reporting="amount",
    ),
)

INCIDENTS = Incidents(
    ledger="Example Ledger",
    dataset="ledger",
    dots=(Dot(date(2024, 1, 14), IncidentKind.BALLISTIC, 1),),
    sites={"Site One": 3, "Site Two": 1},
    years={(2023, IncidentKind.BALLISTIC): 5, (2024, IncidentKind.BALLISTIC): 4},
)

RECOMMENDATIONS = (
    Recommendation(
        to="Member States",
        words=(("en", "Inspect such cargo."), ("ko", "그러한 화물을 검색할 것.")),
        findings=(act(1).finding_id[:10],),
        by="A. Analyst",
        on=date(2025, 1, 10),
    ),
)


def monitoring(language: str, findings: int = 2, **changed: object) -> MonitoringReport:
    """The report of a year in which `conduct` found acts and a supplier reported one month."""
    acts = tuple(
        act(number, Grade.INDICATION if number % 2 else Grade.LEAD)
        for number in range(1, findings + 1)
    )
    families = tuple(
        Family(name, Ran(RUN), acts) if name == "conduct" else Family(name, None)
        for name in FAMILIES
    )
    given = MonitoringReport(
        year=2024,
        base=report(language, others=acts, sea=None),
        families=families,
        law=tuple(MEASURES.values()),
        meters=meters(PETROLEUM, 2024, date(2025, 3, 1)),
        ranges=ranges(CLAIMS),
        incidents=(INCIDENTS,),
        recommendations=RECOMMENDATIONS,
        missing=("trade_flows",),
    )
    return replace(given, **changed)
