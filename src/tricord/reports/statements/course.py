"""The course of a topic as a document: a chart for each ladder, under it every mark in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from tricord.locale import text
from tricord.model.finding import content_hash
from tricord.model.marking import Marking
from tricord.model.statement import Forum
from tricord.reports.charts import figure
from tricord.reports.document import (
    Block,
    Column,
    Document,
    Heading,
    Line,
    Note,
    NoteKind,
    Paragraph,
    Row,
    Run,
    Table,
)
from tricord.reports.statements import terms
from tricord.reports.statements.course_chart import RUNGS, CourseChart, Mark
from tricord.reports.statements.readings import Readings
from tricord.reports.statements.readings_section import readings_section
from tricord.reports.wording import Covers, Wording, every_character
from tricord.text.wording.courses import Course, Point

RULES: Final = ("quotes", "topic", "ladders", "series", "hedged", "agreed", "silence", "limits")
"""What is told of how the course was read, in order."""
_LONG: Final = 1200
"""Characters of a clause from which its row may go over pages."""


@dataclass(frozen=True)
class TopicCourse:
    """The course of a topic through the statements of a folder.

    Attributes:
        readings: The statements.
        course: The course.
        forum: The forum it is that of; ``None`` for all.
        language: Language of the document.
        day: Day it bears.
        marking: What it is marked with.
    """

    readings: Readings
    course: Course
    forum: Forum | None
    language: str
    day: date
    marking: Marking

    @property
    def identifier(self) -> str:
        """What the document is cited by."""
        files = sorted(reading.sha256 for reading in self.readings.kept)
        told = content_hash(files, self.course.topic, str(self.forum))
        return f"Tricord timeline {self.day}/{told[:8]}"


def on_ladder(points: Sequence[Point], ladder: str) -> tuple[Point, ...]:
    """Clauses of a ladder, in the order given.

    Args:
        points: Clauses.
        ladder: The ladder.
    """
    return tuple(
        point
        for point in points
        if point.clause.strength and point.clause.strength.ladder == ladder
    )


def course_charts(found: TopicCourse) -> tuple[CourseChart, ...]:
    """A chart for each ladder an agreed clause stands on, all with one axis of days.

    Args:
        found: The course.
    """
    wording = Wording(found.language)
    agreed = found.course.agreed
    days = [point.dated for point in agreed]
    charts = [
        CourseChart(
            title=wording(
                "course-chart",
                topic=terms.topic(found.course.topic, wording),
                ladder=terms.ladder(ladder, wording),
            ),
            ladder=ladder,
            marks=tuple(map(_mark, own)),
            span=(min(days), max(days)),
            identifier=f"course-{ladder}",
        )
        for ladder in RUNGS
        if (own := on_ladder(agreed, ladder))
    ]
    aside = max((chart.widest(found.language) for chart in charts), default=0.0)
    return tuple(replace(chart, aside=aside) for chart in charts)


def course_document(
    found: TopicCourse, covers: Covers = every_character, say: Callable[..., str] = text
) -> Document:
    """Put the course into charts and words.

    Args:
        found: The course; an agreed clause or more.
        covers: Whether the fonts of the edition have every character of a text.
        say: Gives messages; the locale's by default.
    """
    wording = Wording(found.language, covers, say)
    return Document(
        title=title(found, wording),
        subtitle=subtitle(found, wording),
        language=found.language,
        day=found.day,
        marking=found.marking,
        identifier=found.identifier,
        simulated=False,
        blocks=tuple(_blocks(found, wording)),
    )


def title(found: TopicCourse, wording: Wording) -> str:
    """What the document is called.

    Args:
        found: The course.
        wording: How it speaks.
    """
    return wording("course-title", topic=terms.topic(found.course.topic, wording))


def notes(found: TopicCourse, wording: Wording) -> tuple[str, ...]:
    """What is to be read with the charts wherever they go: what is drawn, and what is not.

    Args:
        found: The course.
        wording: How they speak.
    """
    drawn = [point for point in found.course.agreed if point.clause.strength]
    told = [wording("course-drawn", count=len(drawn))]
    if found.course.others:
        told.append(wording("course-not-drawn", count=str(len(found.course.others))))
    return (*told, wording("course-compare"))


def subtitle(found: TopicCourse, wording: Wording) -> str:
    """Of how many texts of which days it is, and of which forum.

    Args:
        found: The course; an agreed clause or more.
        wording: How it speaks.
    """
    agreed = found.course.agreed
    texts = len({id(point.told) for point in agreed})
    said = terms.of_days("course-subtitle", texts, [point.dated for point in agreed], wording)
    return said if found.forum is None else f"{terms.forum(found.forum, wording)}: {said}"


def _blocks(found: TopicCourse, wording: Wording) -> Iterator[Block]:
    for said in notes(found, wording):
        yield Paragraph(((Run(said)),))
    for chart in course_charts(found):
        name = terms.ladder(chart.ladder, wording)
        yield Heading(1, (Run(name),), f"ladder-{chart.ladder}")
        caption = wording("course-figure", ladder=name)
        yield figure(chart, found.language, caption)
        own = on_ladder(found.course.agreed, chart.ladder)
        yield _table(wording("course-caption", count=str(len(own))), own, found.readings, wording)
    yield from _without_rung(found, wording)
    yield from _others(found, wording)
    yield from readings_section(found.readings, RULES, wording)


def _without_rung(found: TopicCourse, wording: Wording) -> Iterator[Block]:
    """Agreed clauses without a place on a ladder: told, and not drawn."""
    loose = [point for point in found.course.agreed if point.clause.strength is None]
    if loose:
        yield Heading(1, wording.line("course-loose"), "loose")
        caption = wording("course-loose-caption", count=len(loose))
        yield _table(caption, loose, found.readings, wording)


def _others(found: TopicCourse, wording: Wording) -> Iterator[Block]:
    """Clauses of documents that not all parties agreed: told, and not drawn."""
    others = found.course.others
    if not others:
        return
    yield Heading(1, wording.line("course-others"), "others")
    lines = (wording.line("course-others-text"),)
    yield Note(NoteKind.METHOD, wording("course-others-title"), lines)
    caption = wording("course-others-caption", count=len(others))
    yield _table(caption, others, found.readings, wording, ladders=True)


def _table(
    caption: str,
    points: Sequence[Point],
    readings: Readings,
    wording: Wording,
    *,
    ladders: bool = False,
) -> Table:
    return Table(
        caption,
        (
            Column(wording("readings-column-day"), 1.4),
            Column(wording("course-column-forum"), 2.2),
            Column(wording("course-column-rung"), 2.2),
            Column(wording("course-column-words"), 6),
        ),
        tuple(_row(point, readings, wording, ladders=ladders) for point in points),
    )


def _row(point: Point, readings: Readings, wording: Wording, *, ladders: bool) -> Row:
    told, clause = point.told, point.clause
    among: list[Line] = [
        (Run(terms.forum(told.forum, wording)),),
        (Run(terms.level(told.level, wording), aside=True),),
        (Run(terms.kind(point.kind, wording), aside=True),),
    ]
    rung: list[Line] = [(Run(terms.rung(clause, wording)),)]
    if ladders and clause.strength:
        rung.insert(0, (Run(terms.ladder(clause.strength.ladder, wording), aside=True),))
    if point.hedged:
        said = f"{wording('course-hedged')}: {hedges(point, wording)}"
        rung.append((Run(said, aside=True),))
    return Row(
        (
            terms.plain(told.dated.isoformat()),
            tuple(among),
            tuple(rung),
            (
                (terms.quoted(clause, wording),),
                terms.cited(readings.of(told), clause, wording),
            ),
        ),
        splits=len(clause.text) > _LONG,
    )


def hedges(point: Point, wording: Wording) -> str:
    """The words that loosen a clause, each once.

    Args:
        point: The clause.
        wording: How the document speaks.
    """
    said = (
        terms.squeezed(each.span.text, point.clause.language)
        for each in point.clause.hedges
        if each.kind != "firm"
    )
    return wording.given("; ".join(dict.fromkeys(said)))


def _mark(point: Point) -> Mark:
    strength = point.clause.strength
    assert strength is not None  # noqa: S101  # it was chosen by its ladder
    return Mark(
        point.dated,
        point.told.forum,
        point.told.level,
        strength.low,
        strength.high,
        point.hedged,
    )
