"""One lead set out: its statement, its ships, its law, what speaks against it, its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from tricord.model.finding import Finding
from tricord.reports.document import (
    Badge,
    Block,
    Bullets,
    Cell,
    Heading,
    Inline,
    KeyValues,
    Line,
    Paragraph,
    Run,
    Sign,
)
from tricord.reports.sanctions.at_sea.facts import SHIP, SeaMonitor, Ship
from tricord.reports.sanctions.at_sea.leads import angles, place_of, said_in_full, times
from tricord.reports.sanctions.at_sea.pictures import picture
from tricord.reports.sanctions.evidence import evidence_links
from tricord.reports.sanctions.order import measure_order
from tricord.reports.sanctions.paragraphs import measure_anchor, measure_title
from tricord.reports.sanctions.report import SanctionsReport
from tricord.reports.wording import Wording


def details(
    report: SanctionsReport, monitor: SeaMonitor, finding: Finding, wording: Wording
) -> Iterator[Block]:
    """Everything a reader needs to examine one lead, with a map where it has one."""
    number = report.numbers[finding.finding_id]
    yield Heading(3, _title(finding, number, wording), f"finding-{number}")
    yield Paragraph(wording.sentence(finding.message, finding.params))
    yield KeyValues(tuple(_facts(report, finding, wording)))
    if finding.doubts:
        yield Paragraph((Badge(Sign.DOUBT, wording("sea-doubts")),))
        yield Bullets(tuple(wording.sentence(doubt, finding.params) for doubt in finding.doubts))
    if finding in monitor.pictured:
        yield from picture(report, finding, wording)


def _title(finding: Finding, number: int, wording: Wording) -> Line:
    said: list[Inline] = [Run(wording("sea-detail", number=number)), Run(" ")]
    ships = [subject for subject in finding.subjects if subject.key.startswith(SHIP)]
    for nth, subject in enumerate(ships or finding.subjects):
        said += [Run(" · ")] if nth else []
        said.append(wording.name(subject.name))
    grade = wording.say(f"grade-{finding.grade}", wording.language)
    return (*said, Run("  "), Badge(Sign(finding.grade), grade))


def _facts(
    report: SanctionsReport, finding: Finding, wording: Wording
) -> Iterator[tuple[str, Cell]]:
    start, end = times(finding)
    yield wording("sea-column-when"), ((Run(f"{start} – {end}" if end else start or "–"),),)
    place = place_of(finding)
    where = ", ".join(angles(place)) if place else finding.where
    if where:
        yield wording("sea-column-where"), ((Run(where),),)
    known = report.sea.ships if report.sea else {}
    for subject in finding.subjects:
        if subject.key.startswith(SHIP):
            identity = subject.key.removeprefix(SHIP)
            ship = known.get(identity, Ship(identity, "", {}))
            said: Cell = ((wording.name(subject.name, strong=True),), *said_in_full(ship, wording))
            yield wording("sea-ship"), said
        else:
            held = subject.key.replace("|", " ").removeprefix("list ")
            yield (
                wording("column-listed"),
                (
                    (wording.name(subject.name, strong=True),),
                    (Run(wording.given(held), code=True, aside=True),),
                ),
            )
    yield wording("column-grade"), tuple(_graded(report, finding, wording))
    yield wording("sea-law"), tuple(_law(report, finding, wording))
    yield wording("evidence"), (_evidence(report, finding),)


def _graded(report: SanctionsReport, finding: Finding, wording: Wording) -> Iterator[Line]:
    grade = wording.say(f"grade-{finding.grade}", wording.language)
    score = wording("score", score=f"{finding.score:.2f}")
    yield (Badge(Sign(finding.grade), grade), Run(f" · {score}"))
    standing = report.standing.get(finding.finding_id)
    if standing is not None:
        since = wording("first-found", day=standing.first_found.date().isoformat())
        yield (Run(f"{wording(f'status-{standing.status}')}, {since}", aside=True),)
        for key, params in standing.causes:
            yield (Run(wording.say(key, wording.language, **params), aside=True),)
    yield (Run(finding.finding_id, code=True, aside=True),)


def _law(report: SanctionsReport, finding: Finding, wording: Wording) -> Iterator[Line]:
    for measure in sorted(finding.measures, key=measure_order):
        title = measure_title(measure, report.measures, wording)
        yield (Run(title, link=measure_anchor("sea", measure)),)
    if not finding.measures:
        yield wording.line("sea-law-none", day=wording.day(finding.start))


def _evidence(report: SanctionsReport, finding: Finding) -> Line:
    return evidence_links(report.evidence_of(finding)) or (Run("–"),)
