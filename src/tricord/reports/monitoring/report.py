"""What the monitoring report says, before it is put into words: plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from tricord.claims.meters import Meters
from tricord.claims.ranges import Range
from tricord.model.finding import Finding, Grade
from tricord.model.incident import IncidentKind
from tricord.model.measure import Measure
from tricord.reports.charts import Dot
from tricord.reports.sanctions.report import SanctionsReport
from tricord.reports.sanctions.run_facts import RunFacts

FAMILIES: Final = (
    "launches",
    "petroleum",
    "goods",
    "arms_voyages",
    "designation_followup",
    "workers",
    "conduct",
)
"""Monitors that have a section of their own, in the order of the report; ships and lists beside."""


@dataclass(frozen=True)
class Ran:
    """The last run of a monitor.

    Attributes:
        facts: The run.
        limited: Data sets it was limited to; empty for all.
    """

    facts: RunFacts
    limited: tuple[str, ...] = ()


@dataclass(frozen=True)
class Family:
    """What one monitor found in the year.

    Attributes:
        name: One of `FAMILIES`.
        ran: Its last run; ``None`` where it has not run.
        findings: What stands of the year, the best first.
    """

    name: str
    ran: Ran | None
    findings: tuple[Finding, ...] = ()

    def of(self, grade: Grade) -> int:
        """How many findings have a grade."""
        return sum(finding.grade is grade for finding in self.findings)


@dataclass(frozen=True)
class Incidents:
    """Launches and tests as one ledger counts them; never added to another's.

    Attributes:
        ledger: Whom the ledger is to be attributed to.
        dataset: Data set it came in.
        dots: What happened in the year, one for each day and kind.
        sites: Rows of the year by site as printed.
        years: Rows by year and kind, for the years up to this one.
    """

    ledger: str
    dataset: str
    dots: tuple[Dot, ...]
    sites: Mapping[str, int]
    years: Mapping[tuple[int, IncidentKind], int]

    @property
    def called(self) -> str:
        """Its name without its publisher, as titles print it; the whole stands once with it."""
        return self.ledger.partition(",")[0]

    @property
    def rows(self) -> int:
        """Rows of the year."""
        return sum(self.sites.values())


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What people recommend; never written by the system.

    Attributes:
        to: Whom it addresses.
        words: What it says, by language; the report's own language or the first that is there.
        findings: Ids of findings it rests on, or how they begin.
        by: Who wrote it.
        on: When.
    """

    to: str
    words: tuple[tuple[str, str], ...]
    findings: tuple[str, ...]
    by: str
    on: date | None = None

    def said(self, language: str) -> tuple[str, str]:
        """Its words and the language they are in."""
        known = dict(self.words)
        spoken = language if language in known else self.words[0][0]
        return known[spoken], spoken


@dataclass(frozen=True)
class MonitoringReport:
    """Everything the monitoring report says.

    Attributes:
        year: The year.
        base: What it shares with the report on lists and ships, cut to the year; its ``others``
            are the findings of the families, in the order of the report.
        families: What each monitor found.
        law: Measures in force on any day of the year.
        meters: Petroleum meters of the year: refined, then crude.
        ranges: Claims of the year side by side, disputed ones among them.
        incidents: Launches and tests by ledger.
        recommendations: What people recommend.
        missing: Tables that hold nothing, by name.
    """

    year: int
    base: SanctionsReport
    families: tuple[Family, ...]
    law: tuple[Measure, ...]
    meters: tuple[Meters, ...] = ()
    ranges: tuple[Range, ...] = ()
    incidents: tuple[Incidents, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def language(self) -> str:
        """``en``, ``ko`` or ``ja``."""
        return self.base.language

    @property
    def total(self) -> int:
        """Findings of all kinds."""
        return len(self.base.numbers)

    def numbers_of(self, findings: Sequence[Finding]) -> list[int]:
        """Numbers of findings, ascending."""
        return sorted(self.base.numbers[finding.finding_id] for finding in findings)

    def resting_on(self, recommendation: Recommendation) -> list[int]:
        """Numbers of the findings a recommendation rests on."""
        return sorted(
            number
            for finding_id, number in self.base.numbers.items()
            if any(finding_id.startswith(given) for given in recommendation.findings if given)
        )
