"""What the report on designated parties says, before it is put into words: plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from tricord.model.finding import Evidence, Finding
from tricord.model.listing import Authority
from tricord.model.marking import Marking, least_upper_bound
from tricord.model.measure import Measure
from tricord.reports.sanctions.at_sea.facts import SeaFacts
from tricord.reports.sanctions.bundles import bundled
from tricord.reports.sanctions.order import numbered
from tricord.reports.sanctions.run_facts import Remark, RunFacts


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a finding stands: ``new``, ``current``, ``superseded`` or ``withdrawn``.

    Attributes:
        status: One of these.
        first_found: When a run first found it.
        causes: What brought it about, as message keys and parameters.
    """

    status: str
    first_found: datetime
    causes: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class ListConsulted:
    """A publication of a sanctions list the parties were held against.

    Attributes:
        name: Name of the list (``un-sc``).
        title: Its title in the report's language.
        authority: Who speaks in it.
        snapshot: Hash of the publication.
        published_at: When the world could know it.
        entries: Entries in it.
        age_days: Its age on the day of the report.
        stale: It is older than its publisher's rhythm.
    """

    name: str
    title: str
    authority: Authority
    snapshot: str
    published_at: datetime
    entries: int
    age_days: int
    stale: bool = False


@dataclass(frozen=True, slots=True)
class PartiesScreened:
    """A table of parties that was screened.

    Attributes:
        dataset: Its name.
        rows: Parties in it.
        file_sha256: Raw file it came in.
        simulated: Some of it was made up.
        published_at: When it was current.
    """

    dataset: str
    rows: int
    file_sha256: str
    simulated: bool
    published_at: datetime


@dataclass(frozen=True, slots=True)
class RawFile:
    """A raw file of the annex; the fields are those of the table ``files``."""

    file_sha256: str
    name: str
    source: str
    published_at: datetime
    published_from: str
    origin: str
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Uncovered:
    """What a run did not look at.

    Attributes:
        lists: Titles of lists that were not loaded.
        datasets: Tables of parties that were not screened.
        rejects: Data set, reason code and number of records that could not be loaded.
        remarks: What the monitor says of its own run.
    """

    lists: tuple[str, ...] = ()
    datasets: tuple[str, ...] = ()
    rejects: tuple[tuple[str, str, int], ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class SanctionsReport:
    """Everything the report says, before it is put into words.

    Attributes:
        language: ``en``, ``ko`` or ``ja``.
        day: Day the report bears.
        findings: In any order.
        standing: By finding id; a finding without one is printed without.
        lists: Lists consulted.
        parties: Tables screened.
        files: Raw files the evidence names; others are printed too.
        run: The run of ``designations``; ``None`` where no list screening was run.
        uncovered: What it did not look at.
        measures: Measures by id: at least those the findings name.
        marking: Marking of the inputs; that of the findings is added to it.
        sea: What monitors of ships found; ``None`` where the node has neither positions nor runs
            of them.
        others: What further monitors found, in the order in which it is numbered; told by reports
            that hold this one.
    """

    language: str
    day: date
    findings: tuple[Finding, ...]
    lists: tuple[ListConsulted, ...]
    parties: tuple[PartiesScreened, ...]
    files: tuple[RawFile, ...]
    run: RunFacts | None
    measures: Mapping[str, Measure]
    marking: Marking
    standing: Mapping[str, Standing] = field(default_factory=dict)
    uncovered: Uncovered = field(default_factory=Uncovered)
    sea: SeaFacts | None = None
    others: tuple[Finding, ...] = ()

    @cached_property
    def overall_marking(self) -> Marking:
        """Least upper bound of the inputs and of every finding."""
        sea = (self.sea.marking,) if self.sea else ()
        return least_upper_bound((self.marking, *sea, *(f.marking for f in self.every_finding)))

    @cached_property
    def every_finding(self) -> tuple[Finding, ...]:
        """Findings of lists, leads at sea that are told, and others."""
        return (*self.findings, *(self.sea.leads if self.sea else ()), *self.others)

    @cached_property
    def simulated(self) -> bool:
        """Whether any table of parties, or any positions of ships, were made up."""
        at_sea = bool(self.sea and self.sea.simulated)
        return at_sea or any(table.simulated for table in self.parties)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Number of each finding, by finding id: of lists first, then at sea, then others."""
        found = numbered(self.findings)
        for more in (*(self.sea.leads if self.sea else ()), *self.others):
            found.setdefault(more.finding_id, len(found) + 1)
        return found

    @cached_property
    def bundles(self) -> dict[Evidence, int]:
        """Rows of evidence at sea and of others, and of how many rows of the lake each consists."""
        found: dict[Evidence, int] = {}
        for finding in (*(self.sea.detailed if self.sea else ()), *self.others):
            found |= self._bundled(finding)
        return found

    def evidence_of(self, finding: Finding) -> Sequence[int]:
        """Numbers of the rows of evidence of a finding."""
        return sorted(self.evidence_numbers[row] for row in self._bundled(finding))

    def _bundled(self, finding: Finding) -> dict[Evidence, int]:
        return bundled(finding, self.sea.vessels if self.sea else {})

    @cached_property
    def evidence_numbers(self) -> dict[Evidence, int]:
        """Number of each row of evidence, in order of the findings that rest on it."""
        ordered = sorted(self.findings, key=lambda f: self.numbers[f.finding_id])
        rows = dict.fromkeys(row for f in ordered for row in f.evidence)
        rows |= dict.fromkeys(self.bundles)
        return {row: number for number, row in enumerate(rows, 1)}
