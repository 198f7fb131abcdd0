"""What the monitoring report needs, gathered from the lake."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import polars as pl
import yaml

from tricord import clock, measures
from tricord.claims import ranges as claim_ranges
from tricord.claims.ranges import Range
from tricord.claims.rows import claims as claims_of
from tricord.config import Settings
from tricord.errors import ReportError
from tricord.lake import Lake
from tricord.model.finding import Finding, Grade
from tricord.model.incident import IncidentKind
from tricord.model.listing import Authority
from tricord.model.marking import CLEAR, Marking, least_upper_bound
from tricord.model.measure import Measure
from tricord.monitors.sanctions.petroleum.caps import FIRST_YEAR, meters
from tricord.node import finding_views
from tricord.node.recording import LIVE
from tricord.node.reporting import raw_files, run_facts, sanctions_report, standing_of
from tricord.reports.charts import Dot
from tricord.reports.monitoring import Family, Incidents, MonitoringReport, Ran, Recommendation
from tricord.reports.monitoring.report import FAMILIES
from tricord.reports.sanctions import SanctionsReport
from tricord.text import plain_yaml
from tricord.text.days import read_days

if TYPE_CHECKING:
    from tricord.desk.desk import Seat

_DPRK: Final = re.compile(
    r"DPRK|\bPRK\b|NORTH.?KOREA|DEMOCRATIC PEOPLE.S REPUBLIC OF KOREA|\b1718\b"
    "|북한|조선민주주의|北朝鮮",
    re.IGNORECASE,
)
"""What programmes on the DPRK are called, as lists print them."""

_RANK: Final = {grade: rank for rank, grade in enumerate(Grade)}
_TABLES: Final = ("positions", "claims", "trade_flows", "incidents", "acts")


def monitoring_report(  # noqa: PLR0917  # what the report is made of
    lake: Lake,
    settings: Settings,
    year: int,
    language: str,
    recommendations: Sequence[Recommendation] = (),
    marking: Marking = CLEAR,
) -> MonitoringReport:
    """The report on a year: what stands of every monitor, and what was not looked at.

    Args:
        lake: The lake.
        settings: Settings of the node.
        year: The year.
        language: ``en``, ``ko`` or ``ja``.
        recommendations: What people recommend.
        marking: What a report that holds them must bear.
    """
    within = date(year, 1, 1), date(year, 12, 31)
    families = tuple(_family(lake, name, within) for name in FAMILIES)
    others = tuple(finding for family in families for finding in family.findings)
    base = _base(lake, settings, language, within, others)
    claims = claims_of(lake.scan("claims").collect())
    as_of = min(clock.today(), date(year + 1, 12, 31))
    held = [c for c in claims if _speaks(c.first_day, c.last_day, c.as_of, within)]
    marks = [
        base.marking,
        marking,
        *(claim.marking for claim in held),
        *_markings(lake, "incidents"),
    ]
    return MonitoringReport(
        year=year,
        base=replace(base, marking=least_upper_bound(marks)),
        families=families,
        law=tuple(_law(within)),
        meters=meters(claims, year, as_of) if year >= FIRST_YEAR else (),
        ranges=_ranges(held),
        incidents=tuple(_incidents(lake, year)),
        recommendations=tuple(recommendations),
        missing=tuple(name for name in _TABLES if _is_empty(lake, name)),
    )


def recommended(given: Path | Seat | None, year: int) -> tuple[tuple[Recommendation, ...], Marking]:
    """What people recommend, and what a report that holds it must bear.

    Args:
        given: The file they wrote; or a person at the desk, for what was approved there.
        year: Year of the report.

    Raises:
        ReportError: ``recommendations-unreadable``.
        OSError: The file cannot be read.
    """
    if given is None:
        return (), CLEAR
    if isinstance(given, Path):
        return read_recommendations(given), CLEAR
    from tricord.node.case_recommendations import of_desk

    return of_desk(given, year)


def read_recommendations(path: Path) -> tuple[Recommendation, ...]:
    """Recommendations people wrote: a YAML list of ``to``, ``words``, ``findings``, ``by``, ``on``.

    ``words`` is text, or text by language (``en``, ``ko``, ``ja``).

    Raises:
        ReportError: ``recommendations-unreadable``: no such list.
        OSError: The file cannot be read.
    """
    try:
        data = plain_yaml.load(path.read_text("utf-8-sig"))
        return tuple(_recommendation(entry) for entry in data or ())
    except (yaml.YAMLError, KeyError, TypeError, AttributeError, ValueError) as fault:
        raise ReportError("recommendations-unreadable", file=path.name) from fault


def _recommendation(entry: Mapping[str, Any]) -> Recommendation:
    words = entry["words"]
    by_language = words if isinstance(words, Mapping) else {"en": words}
    day = read_days(entry["on"]) if entry.get("on") else None
    return Recommendation(
        to=str(entry["to"]),
        words=tuple((str(tag), str(said)) for tag, said in by_language.items()),
        findings=tuple(str(each) for each in entry.get("findings", ())),
        by=str(entry["by"]),
        on=day.first if day else None,
    )


def _base(
    lake: Lake,
    settings: Settings,
    language: str,
    within: tuple[date, date],
    others: tuple[Finding, ...],
) -> SanctionsReport:
    """What it shares with the report on lists and ships, cut to the year."""
    base = sanctions_report(lake, settings, language, needed=False, within=within)
    standing = [f for f in base.findings if _of_year(f, within)]
    found = tuple(finding for finding in standing if on_dprk(finding))
    left = len(standing) - len(found)
    remark = ("monitoring-other-programmes", {"count": str(left)})
    told = (*found, *others, *(base.sea.detailed if base.sea else ()))
    rows = finding_views.findings(lake).filter(
        pl.col("finding_id").is_in([finding.finding_id for finding in others])
    )
    return replace(
        base,
        findings=found,
        uncovered=replace(
            base.uncovered, remarks=(*base.uncovered.remarks, *([remark] if left else []))
        ),
        others=others,
        files=raw_files(lake, told),
        standing={**base.standing, **standing_of(rows, (), finding_views.causes(lake))},
    )


def on_dprk(finding: Finding) -> bool:
    """Whether the entry a party is held against is on the DPRK, or of a list of the user's own.

    Lists of States print programmes of every kind; a programme on the proliferation of weapons
    names no State, and is taken as on the DPRK only where a UN measure follows from the entry.
    """
    own = finding.kind == Authority.ANALYST
    return own or bool(finding.measures or _DPRK.search(finding.params.get("programmes", "")))


def _of_year(finding: Finding, within: tuple[date, date]) -> bool:
    """Whether a finding speaks of the year; one without days, as of a list, does."""
    first, last = within
    starts = finding.start is None or finding.start <= last
    return starts and (finding.end is None or finding.end > first)


def _family(lake: Lake, name: str, within: tuple[date, date]) -> Family:
    runs = (
        lake.scan("runs")
        .filter(pl.col("monitor").str.starts_with(f"{name}@"), pl.col("view") == LIVE)
        .collect()
        .sort("recorded_in")
        .to_dicts()
    )
    rows = finding_views.findings(lake).filter(pl.col("monitor").str.starts_with(f"{name}@"))
    findings = [f for f in finding_views.objects(lake, rows) if _of_year(f, within)]
    ran = Ran(run_facts(runs[-1]), tuple(runs[-1]["datasets"])) if runs else None
    return Family(name, ran, tuple(sorted(findings, key=_best_first)))


def _best_first(finding: Finding) -> tuple[int, float, str, str]:
    start = finding.start.isoformat() if finding.start else ""
    return -_RANK[finding.grade], -finding.score, start, finding.finding_id


def _law(within: tuple[date, date]) -> Iterator[Measure]:
    """Measures that stood on any day of the year."""
    first, last = within
    for measure in measures.load():
        begun = measure.effective_from <= last
        if begun and (measure.effective_to is None or measure.effective_to > first):
            yield measure


def _speaks(
    first: date | None, last: date | None, said: date | None, within: tuple[date, date]
) -> bool:
    """Whether something speaks of the year, or was said in it where it names no days."""
    if first is None and last is None:
        return said is not None and within[0] <= said <= within[1]
    return (first or date.min) <= within[1] and (last or date.max) >= within[0]


def _ranges(claims: Iterable[Any]) -> tuple[Range, ...]:
    """Ranges of claims that are no notifications: those stand with the meters."""
    told = [claim for claim in claims if claim.reporting is None]
    return claim_ranges.ranges(told)


def _incidents(lake: Lake, year: int) -> Iterator[Incidents]:
    rows = lake.scan("incidents").filter(pl.col("last_day").dt.year() <= year).collect()
    for (dataset,), of_ledger in sorted(rows.partition_by("dataset", as_dict=True).items()):
        mine = of_ledger.filter(pl.col("last_day").dt.year() == year)
        days: Counter[tuple[date, str]] = Counter(
            (row["last_day"], row["kind"]) for row in mine.iter_rows(named=True)
        )
        years: Counter[tuple[int, IncidentKind]] = Counter(
            (row["last_day"].year, IncidentKind(row["kind"]))
            for row in of_ledger.iter_rows(named=True)
        )
        yield Incidents(
            ledger=next(iter(of_ledger.get_column("source").unique().sort()), "") or dataset,
            dataset=dataset,
            dots=tuple(Dot(day, IncidentKind(kind), n) for (day, kind), n in sorted(days.items())),
            sites=dict(sorted(Counter(mine.get_column("site")).items())),
            years=dict(sorted(years.items())),
        )


def _is_empty(lake: Lake, name: str) -> bool:
    return lake.scan(name).head(1).collect().is_empty()


def _markings(lake: Lake, name: str) -> Iterator[Marking]:
    written = lake.scan(name).select("marking").unique().collect()
    yield from map(Marking.parse, written.get_column("marking"))
