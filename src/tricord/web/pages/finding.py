"""One finding: what it says, what speaks against it, its law, and its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

import polars as pl

from tricord.errors import NotFound
from tricord.locale import named
from tricord.measures.labels import citation
from tricord.model.finding import Finding
from tricord.node import finding_views
from tricord.node.finding_words import causes_said, kind_said, subject_place
from tricord.reports.document import KeyValues, Note, NoteKind, Run
from tricord.web import parts
from tricord.web.answering import with_query
from tricord.web.kinds import Asked, PageKind
from tricord.web.page import Block, Grid, GridColumn, GridRow, Page, Side
from tricord.web.pages.findings import standing
from tricord.web.visit import Visit


@dataclass(frozen=True, slots=True)
class SubjectOf:
    """Whom or what a finding is about.

    Attributes:
        key: Key of the subject.
        name: Its name as the data have it, States and acts in the reader's language.
        place: What kind of thing it is, or where it is listed.
    """

    key: str
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class MeasureOf:
    """A paragraph of the law a finding bears on.

    Attributes:
        measure: Its id.
        citation: As people cite it.
        label: What it is about.
    """

    measure: str
    citation: str
    label: str


@dataclass(frozen=True, slots=True)
class EvidenceOf:
    """A row a finding rests on.

    Attributes:
        table: Table of the lake, or ``measures``.
        row_key: Key of the row.
        version: Hash of what it said.
        file_sha256: Raw file; empty where the row ships with Tricord or was worked out.
        record: Where in the raw file.
    """

    table: str
    row_key: str
    version: str
    file_sha256: str
    record: str


@dataclass(frozen=True, slots=True)
class FindingPage:
    """A finding.

    Attributes:
        finding: Its id.
        status: ``current``, ``superseded`` or ``withdrawn``.
        superseded_by: Finding that stands in its place; empty where there is none.
        strand: ``sanctions``, ``supply`` or ``coordination``.
        monitor: Monitor and its version.
        kind: Kind within the monitor.
        grade: Its grade.
        score: Its score.
        score_meaning: What the score means.
        statement: What it says.
        doubts: What speaks against it.
        subjects: Whom and what it is about.
        starts_on: First day of what it tells of.
        ends_on: Day after the last.
        place: Latitude and longitude, or a name.
        measures: Paragraphs it bears on, that were in force on that day.
        causes: What brought it about, or its end.
        evidence: The rows it rests on.
        run: Run that found it.
        found_at: When, UTC.
        marking: Its marking.
    """

    finding: str
    status: str
    superseded_by: str
    strand: str
    monitor: str
    kind: str
    grade: str
    score: float
    score_meaning: str
    statement: str
    doubts: tuple[str, ...]
    subjects: tuple[SubjectOf, ...]
    starts_on: date | None
    ends_on: date | None
    place: str
    measures: tuple[MeasureOf, ...]
    causes: tuple[str, ...]
    evidence: tuple[EvidenceOf, ...]
    run: str
    found_at: datetime
    marking: str


def read(visit: Visit, _: Asked, finding: str) -> FindingPage:
    """Find a finding by its id, or the beginning of it."""
    rows = standing(visit).filter(pl.col("finding_id").str.starts_with(finding))
    if not finding or rows.height != 1:
        raise NotFound("finding-unknown", finding=finding, count=rows.height)
    [found], row = finding_views.objects(visit.lake, rows), rows.row(0, named=True)
    causes = visit.once("causes", lambda: finding_views.causes(visit.lake))
    return FindingPage(
        finding=found.finding_id,
        status=row["status"],
        superseded_by=row["superseded_by"] or "",
        strand=str(found.strand),
        monitor=found.monitor,
        kind=found.kind,
        grade=str(found.grade),
        score=found.score,
        score_meaning=visit(found.score_meaning),
        statement=visit(found.message, **found.params),
        doubts=tuple(visit(doubt, **found.params) for doubt in found.doubts),
        subjects=_subjects(found, visit.language),
        starts_on=found.start,
        ends_on=found.end,
        place=found.where or "",
        measures=_measures(visit, found),
        causes=tuple(causes_said(causes.get(found.finding_id, ()), visit.language)),
        evidence=tuple(
            EvidenceOf(e.table, e.row_key, e.version, e.file_sha256, e.record)
            for e in found.evidence
        ),
        run=row["run_id"],
        found_at=row["published_at"],
        marking=str(found.marking),
    )


def _subjects(found: Finding, language: str) -> tuple[SubjectOf, ...]:
    return tuple(
        SubjectOf(each.key, named(each.key, each.name, language), subject_place(each.key, language))
        for each in found.subjects
    )


def _measures(visit: Visit, found: Finding) -> tuple[MeasureOf, ...]:
    law = visit.node.measures
    borne = [law[measure_id] for measure_id in found.measures]
    return tuple(
        MeasureOf(measure_id, citation(each, visit.language), each.label.said(visit.language))
        for measure_id, each in zip(found.measures, borne, strict=True)
    )


def show(visit: Visit, _: Asked, found: FindingPage) -> Page:
    """A finding as a page."""
    main: list[Block] = []
    if found.doubts:
        said = tuple((Run(doubt),) for doubt in found.doubts)
        main.append(Note(NoteKind.DOUBT, visit("web-finding-doubts"), said))
    main += [_about(visit, found), _law(visit, found), _evidence(visit, found)]
    if found.causes:
        causes = tuple((Run(cause),) for cause in found.causes)
        main.append(Note(NoteKind.METHOD, visit("cli-finding-causes"), causes))
    return Page(
        title=kind_said(found.kind, visit.language),
        blocks=(Side(tuple(main), (_facts(visit, found),)),),
        marking=parts.bound([found.marking]),
        subtitle=(Run(found.statement),),
        trail=((visit("web-findings"), with_query("/findings", {"kind": found.kind})),),
    )


def _facts(visit: Visit, found: FindingPage) -> KeyValues:
    status = parts.cell(visit(f"cli-status-of-{found.status}"))
    if found.superseded_by:
        where = f"/findings/{found.superseded_by}"
        status = parts.lines(*status, (Run(found.superseded_by[:12], code=True, address=where),))
    when = visit.day(found.starts_on)
    if found.ends_on:
        when += f" – {visit.day(found.ends_on)}"
    pairs = [
        ("cli-column-grade", ((parts.grade(visit, found.grade),),)),
        (
            "cli-column-score",
            parts.lines((Run(parts.number(found.score)),), (Run(found.score_meaning, aside=True),)),
        ),
        ("cli-column-status", status),
        ("web-column-when", parts.cell(when)),
        *([("web-column-where", parts.cell(found.place))] if found.place else []),
        ("cli-column-monitor", parts.cell(found.monitor)),
        ("cli-column-found_at", parts.cell(visit.day(found.found_at))),
        ("cli-column-run", parts.code(found.run[:12])),
        ("cli-column-finding_id", parts.code(found.finding)),
    ]
    return KeyValues(tuple((visit(key), said) for key, said in pairs))


def _about(visit: Visit, found: FindingPage) -> Grid:
    return Grid(
        caption=visit("cli-finding-subjects"),
        columns=(
            GridColumn(visit("web-column-name"), wide=True),
            GridColumn(visit("web-column-known-as")),
        ),
        rows=tuple(
            GridRow(
                (
                    ((visit.name(each.name, f"/subjects/{parts.part(each.key)}"),),),
                    parts.cell(each.place),
                ),
                address=f"/subjects/{parts.part(each.key)}",
            )
            for each in found.subjects
        ),
        empty="–",
    )


def _law(visit: Visit, found: FindingPage) -> Grid:
    return Grid(
        caption=visit("cli-finding-measures"),
        columns=(
            GridColumn(visit("web-column-paragraph")),
            GridColumn(visit("web-column-about"), wide=True),
        ),
        rows=tuple(
            GridRow(
                (parts.cell(each.citation, f"/measures/{each.measure}"), parts.cell(each.label)),
                address=f"/measures/{each.measure}",
            )
            for each in found.measures
        ),
        empty=visit("web-finding-no-law"),
    )


def _evidence(visit: Visit, found: FindingPage) -> Grid:
    def address(each: EvidenceOf) -> str:
        if each.table == "measures":
            return f"/measures/{parts.part(each.row_key)}"
        asked = {"table": each.table, "key": each.row_key, "version": each.version}
        return with_query("/evidence", asked)

    return Grid(
        caption=visit("cli-finding-evidence"),
        columns=(
            GridColumn(visit("cli-column-table")),
            GridColumn(visit("cli-column-row"), wide=True),
            GridColumn(visit("cli-column-file_sha256")),
            GridColumn(visit("cli-column-record")),
        ),
        rows=tuple(
            GridRow(
                (
                    parts.cell(each.table),
                    ((Run(each.row_key, code=True, address=address(each)),),),
                    parts.code(each.file_sha256[:12]),
                    parts.code(each.record),
                ),
                address=address(each),
            )
            for each in found.evidence
        ),
        empty="–",
    )


FINDING: Final = PageKind(
    "finding",
    "/findings/{finding}",
    "One finding.",
    Asked,
    FindingPage,
    read,
    show,
    lambda found: found.evidence,
    kept=True,
)
