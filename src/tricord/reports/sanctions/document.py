"""The report on designated parties and on ships at sea, from findings to a document."""

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
    Cell,
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
from tricord.reports.sanctions.at_sea.part import sea_part
from tricord.reports.sanctions.at_sea.summary import (
    identifier,
    no_screening,
    sea_facts,
    sea_summary,
    subtitle,
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
        *sea_part(report, wording),
        *evidence_section(report, wording),
        *method_section(report, wording),
        *uncovered_section(report, wording),
    )
    return Document(
        title=wording("title") if report.run else wording("sea-title"),
        subtitle=subtitle(report, wording),
        language=report.language,
        day=report.day,
        marking=report.overall_marking,
        identifier=identifier(report, wording),
        simulated=report.simulated,
        blocks=(*_summary(report, wording), *body),
    )


def _summary(report: SanctionsReport, wording: Wording) -> Iterator[Block]:
    if report.simulated:
        tables = [t.dataset for t in report.parties if t.simulated]
        said = [wording.line("simulated-text")] if tables or not report.sea else []
        if report.sea and report.sea.simulated:
            said.append(wording.line("sea-simulated"))
            tables += report.sea.simulated
        said.append(wording.line("simulated-tables", tables=", ".join(tables)))
        yield Note(NoteKind.SIMULATED, wording("simulated-title"), tuple(said))
    yield Heading(1, wording.line("summary"), "summary")
    if report.run is not None:
        yield from _of_lists(report, wording)
    else:
        yield Paragraph(wording.line("sea-summary-text"))
        yield no_screening(wording)
    yield from sea_summary(report, wording)
    yield _facts(report, wording)
    if steps := tuple(_steps(report)):
        yield Heading(2, wording.line("next"), "next")
        yield Bullets(tuple(wording.line(step) for step in steps))
    yield TableOfContents(wording("contents"))


def _of_lists(report: SanctionsReport, wording: Wording) -> Iterator[Block]:
    yield Paragraph(wording.line("summary-text"))
    if report.findings:
        yield Tallies(tuple(_tally(report, kind, wording) for kind in Authority))
        yield Paragraph(wording.line("summary-classes"))
    else:
        limits = wording.line("empty-limits", section=wording("uncovered"))
        lines = (wording.line("empty-text"), limits)
        yield Note(NoteKind.EMPTY, wording("empty-title"), lines)


def _steps(report: SanctionsReport) -> Iterator[str]:
    at_sea = bool(report.sea and report.sea.total)
    if report.findings:
        yield from ("next-evidence", "next-lead", "next-apart")
    if at_sea:
        yield "sea-next"
    if report.findings or at_sea:
        yield from ("next-law", "next-reply")


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
    pairs: list[tuple[str, Cell]] = [
        (wording("facts-day"), ((Run(wording.day(report.day)),),)),
    ]
    marking: Cell = ((Run(str(report.overall_marking), code=True),),)
    if report.run is not None:
        law = wording("facts-law-value", law_day=wording.day(report.run.law_day))
        lists: Cell = tuple((Run(consulted.title),) for consulted in report.lists)
        pairs += [
            (wording("facts-parties"), ((Run(f"{sum(t.rows for t in report.parties):,}"),),)),
            (wording("facts-lists"), lists),
            (wording("facts-law"), ((Run(law),),)),
            (wording("facts-run"), ((Run(report.run.run_id, code=True),),)),
        ]
    return KeyValues((*pairs, *sea_facts(report, wording), (wording("facts-marking"), marking)))
