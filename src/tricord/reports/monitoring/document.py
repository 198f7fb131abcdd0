"""The monitoring report, from what was found to a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tricord.locale import text
from tricord.model.finding import content_hash
from tricord.model.listing import Authority
from tricord.reports.document import Block, Document
from tricord.reports.monitoring.claimed import claims_section
from tricord.reports.monitoring.legal import legal_section, measures_annex
from tricord.reports.monitoring.method import not_covered_section, standards_section
from tricord.reports.monitoring.recommendations import recommendations_section
from tricord.reports.monitoring.report import MonitoringReport
from tricord.reports.monitoring.sections import family_section
from tricord.reports.monitoring.summary import summary_section
from tricord.reports.sanctions.at_sea.part import sea_part
from tricord.reports.sanctions.evidence import evidence_section
from tricord.reports.sanctions.findings import findings_section
from tricord.reports.wording import Covers, Wording, every_character


def monitoring_document(
    report: MonitoringReport, covers: Covers = every_character, say: Callable[..., str] = text
) -> Document:
    """Put the report into words.

    Args:
        report: What to say.
        covers: Whether the fonts of the edition have every character of a text.
        say: Gives messages; the locale's by default.
    """
    wording = Wording(report.language, covers, say)
    body = tuple(_body(report, wording))
    return Document(
        title=wording("monitoring-title", year=str(report.year)),
        subtitle=wording("monitoring-subtitle", year=str(report.year)),
        language=report.language,
        day=report.base.day,
        marking=report.base.overall_marking,
        identifier=_identifier(report),
        simulated=report.base.simulated,
        blocks=(*summary_section(report, wording), *body),
    )


def _body(report: MonitoringReport, wording: Wording) -> Iterator[Block]:
    yield from legal_section(report, wording)
    before = [f for f in report.families if f.name in {"launches", "petroleum", "goods"}]
    after = [f for f in report.families if f not in before]
    for family in before:
        yield from family_section(report, family, wording)
    yield from sea_part(report.base, wording)
    for family in after:
        yield from family_section(report, family, wording)
    for kind in Authority:
        yield from findings_section(report.base, kind, wording)
    yield from claims_section(report, wording)
    yield from recommendations_section(report, wording)
    yield from standards_section(wording)
    yield from not_covered_section(report, wording)
    yield from measures_annex(report, wording)
    yield from evidence_section(report.base, wording)


def _identifier(report: MonitoringReport) -> str:
    """What the report is cited by: the year, and a hash of all it tells of."""
    told = content_hash(sorted(report.base.numbers), report.year)
    return f"Tricord {report.year}/{told[:8]}"
