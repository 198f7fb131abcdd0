"""The report on apparent matches with designated parties, from findings to a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from tricord.locale import text
from tricord.model.finding import Grade
from tricord.model.listing import Authority
from tricord.reports.document import (
    Badge,
    Block,
    Bullets,
    Document,
    Heading,
    KeyValues,
    Note,
    NoteKind,
    Paragraph,
    Run,
    Sign,
    TableOfContents,
    Tallies,
    Tally,
)
from tricord.reports.sanctions.evidence import evidence_section
from tricord.reports.sanctions.findings import findings_section
from tricord.reports.sanctions.method import method_section
from tricord.reports.sanctions.report import SanctionsReport
from tricord.reports.sanctions.uncovered import uncovered_section
from tricord.reports.wording import Covers, Wording, every_character


def sanctions_document(
    report: SanctionsReport, covers: Covers = every_character, say: Callable[..., str] = text
) -> Document:
    """Put a report into words.

    Args:
        report: What to say.
        covers: Whether the fonts of the edition have every character of a text
            (`tricord.reports.fonts.Fonts.covers` for a PDF). What they have not is printed as a
            visible stand-in, and the report says so.
        say: Gives messages; the locale's by default.
    """
    wording = Wording(report.language, covers, say)
    body = (
        *(block for kind in Authority for block in findings_section(report, kind, wording)),
        *evidence_section(report, wording),
        *method_section(report, wording),
        *uncovered_section(report, wording),
    )
    return Document(
        title=wording("title"),
        subtitle=wording("subtitle", law_day=wording.day(report.run.law_day)),
        language=report.language,
        day=report.day,
        marking=report.overall_marking,
        identifier=wording("identifier", run=report.run.run_id),
        simulated=report.simulated,
        blocks=(*_summary(report, wording), *body),
    )


def _summary(report: SanctionsReport, wording: Wording) -> Iterator[Block]:
    if report.simulated:
        tables = ", ".join(t.dataset for t in report.parties if t.simulated)
        yield Note(
            NoteKind.SIMULATED,
            wording("simulated-title"),
            (wording.line("simulated-text"), wording.line("simulated-tables", tables=tables)),
        )
    yield Heading(1, wording.line("summary"), "summary")
    yield Paragraph(wording.line("summary-text"))
    if report.findings:
        yield Tallies(tuple(_tally(report, kind, wording) for kind in Authority))
        yield Paragraph(wording.line("summary-classes"))
    else:
        limits = wording.line("empty-limits", section=wording("uncovered"))
        lines = (wording.line("empty-text"), limits)
        yield Note(NoteKind.EMPTY, wording("empty-title"), lines)
    yield _facts(report, wording)
    if report.findings:
        yield Heading(2, wording.line("next"), "next")
        steps = ("evidence", "lead", "apart", "law", "reply")
        yield Bullets(tuple(wording.line(f"next-{step}") for step in steps))
    yield TableOfContents(wording("contents"))


def _tally(report: SanctionsReport, kind: Authority, wording: Wording) -> Tally:
    counted = Counter(f.grade for f in report.findings if f.kind == kind)
    return Tally(
        Badge(Sign(kind), wording.say(f"authority-{kind}", report.language)),
        f"{counted.total():,}",
        tuple(
            (
                Badge(Sign(grade), wording.say(f"grade-{grade}", report.language)),
                f"{counted[grade]:,}",
            )
            for grade in reversed(Grade)
        ),
    )


def _facts(report: SanctionsReport, wording: Wording) -> KeyValues:
    law = wording("facts-law-value", law_day=wording.day(report.run.law_day))
    return KeyValues(
        (
            (wording("facts-day"), ((Run(wording.day(report.day)),),)),
            (wording("facts-parties"), ((Run(f"{sum(t.rows for t in report.parties):,}"),),)),
            (wording("facts-lists"), tuple((Run(consulted.title),) for consulted in report.lists)),
            (wording("facts-law"), ((Run(law),),)),
            (wording("facts-run"), ((Run(report.run.run_id, code=True),),)),
            (wording("facts-marking"), ((Run(str(report.overall_marking), code=True),),)),
        )
    )
