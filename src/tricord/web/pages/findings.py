"""What was found, the strongest first, narrowed by strand, monitor, kind, grade and words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal

import polars as pl
from pydantic import Field

from tricord.errors import TricordError
from tricord.locale import named
from tricord.model.finding import Grade
from tricord.node import finding_views
from tricord.node.finding_rows import params_of
from tricord.node.finding_words import kind_said
from tricord.reports.document import Run
from tricord.web.answering import with_query
from tricord.web.kinds import Listed, PageKind
from tricord.web.page import Choosing, Grid, GridColumn, GridRow, Option, Page
from tricord.web.page import Field as FormField
from tricord.web.parts import bound, cell, choice, grade, lines, number
from tricord.web.visit import Visit, filled

GRADES: Final = tuple(map(str, reversed(Grade)))
STRANDS: Final = ("sanctions", "supply", "coordination")

Status = Literal["current", "superseded", "withdrawn", "all"]


class Asked(Listed):
    """Which findings.

    Attributes:
        strand: Strand.
        monitor: Name of a monitor.
        kind: Kind within the monitor.
        grade: Grade.
        status: Whether they stand.
        subject: Key of a subject they are about.
        since: Earliest day of what they tell of.
        until: Latest day of what they tell of.
    """

    strand: Literal["", "sanctions", "supply", "coordination"] = ""
    monitor: str = Field(default="", max_length=100)
    kind: str = Field(default="", max_length=100)
    grade: Literal["", "lead", "indication", "corroborated"] = ""
    status: Status = "current"
    subject: str = Field(default="", max_length=1000)
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding in a list.

    Attributes:
        finding: Its id.
        status: ``current``, ``superseded`` or ``withdrawn``.
        strand: ``sanctions``, ``supply`` or ``coordination``.
        monitor: Name of the monitor.
        kind: Kind within the monitor.
        grade: Its grade.
        score: Its score; what that means, the finding says.
        subjects: Names of whom and what it is about.
        subject_keys: Keys of those.
        statement: What it says, in the reader's language.
        starts_on: First day of what it tells of.
        ends_on: Day after the last.
        place: Latitude and longitude, or a name.
        measures: Paragraphs it bears on.
        found_at: When it was found, UTC.
        marking: Its marking.
    """

    finding: str
    status: str
    strand: str
    monitor: str
    kind: str
    grade: str
    score: float
    subjects: tuple[str, ...]
    subject_keys: tuple[str, ...]
    statement: str
    starts_on: date | None
    ends_on: date | None
    place: str
    measures: tuple[str, ...]
    found_at: datetime
    marking: str


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings.

    Attributes:
        findings: The findings, the strongest first.
        count: How many there are of what was asked for, on all pages.
        next: `after` of the page that follows; empty where this is the last.
        marking: The least upper bound of the findings shown.
    """

    findings: tuple[FindingRow, ...]
    count: int
    next: str
    marking: str


def read(visit: Visit, asked: Asked) -> Findings:
    """Find the findings somebody asks for."""
    rows = standing(visit)
    if asked.status != "all":
        rows = rows.filter(pl.col("status") == asked.status)
    for column, value in (("strand", asked.strand), ("kind", asked.kind), ("grade", asked.grade)):
        if value:
            rows = rows.filter(pl.col(column) == value)
    if asked.monitor:
        rows = rows.filter(pl.col("monitor").str.starts_with(f"{asked.monitor}@"))
    if asked.subject:
        quoted = json.dumps(asked.subject, ensure_ascii=False)
        rows = rows.filter(pl.col("subjects").str.contains(quoted, literal=True))
    if asked.since:
        rows = rows.filter(pl.coalesce("ends_on", "starts_on") >= asked.since)
    if asked.until:
        rows = rows.filter(pl.col("starts_on") <= asked.until)
    begin = _place_of(asked.after)
    shown = rows.slice(begin, asked.limit)
    end = begin + shown.height
    found = tuple(row_of(row, visit.language) for row in shown.iter_rows(named=True))
    more = str(end) if end < rows.height else ""
    return Findings(found, rows.height, more, str(bound(row.marking for row in found)))


def standing(visit: Visit) -> pl.DataFrame:
    """Every finding somebody may see, with its status, the strongest first."""

    def make() -> pl.DataFrame:
        ranks = {word: place for place, word in enumerate(GRADES)}
        return (
            finding_views.findings(visit.lake, status="")
            .with_columns(rank=pl.col("grade").replace_strict(ranks, return_dtype=pl.Int8))
            .sort("rank", "published_at", "finding_id", descending=[False, True, False])
            .drop("rank")
        )

    rows: pl.DataFrame = visit.once("findings", make)
    return rows


def row_of(row: dict[str, Any], language: str) -> FindingRow:
    """A finding as a row of a list."""
    subjects = json.loads(row["subjects"])
    return FindingRow(
        finding=row["finding_id"],
        status=row["status"],
        strand=row["strand"],
        monitor=row["monitor"].partition("@")[0],
        kind=row["kind"],
        grade=row["grade"],
        score=row["score"],
        subjects=tuple(named(key, name, language) for _, key, name in subjects),
        subject_keys=tuple(key for _, key, _ in subjects),
        statement=filled(row["message"], language, params_of(row["params"])),
        starts_on=row["starts_on"],
        ends_on=row["ends_on"],
        place=row["place"] or "",
        measures=tuple(row["measures"]),
        found_at=row["published_at"],
        marking=row["marking"],
    )


def show(visit: Visit, asked: Asked, found: Findings) -> Page:
    """Findings as a page."""
    query = asked.model_dump() | {"after": found.next}
    last = found.next or str(_place_of(asked.after) + len(found.findings))
    told = {"from": _place_of(asked.after) + 1, "to": last, "of": found.count}
    shown = visit("web-of", **told) if found.findings else ""
    more = with_query("/findings", query) if found.next else ""
    blocks = (_choosing(visit, asked), grid(visit, found.findings, more, shown))
    subtitle = (Run(visit("web-findings-about")),)
    return Page(visit("web-findings"), blocks, bound([found.marking]), subtitle)


def grid(visit: Visit, rows: tuple[FindingRow, ...], more: str = "", shown: str = "") -> Grid:
    """Findings as a table, wherever they are listed."""
    return Grid(
        caption=visit("web-findings"),
        columns=(
            GridColumn(visit("cli-column-grade")),
            GridColumn(visit("web-column-finding"), wide=True),
            GridColumn(visit("web-column-when")),
            GridColumn(visit("cli-column-score"), numeric=True),
            GridColumn(visit("cli-column-found_at")),
            GridColumn(visit("cli-column-marking")),
        ),
        rows=tuple(_row(visit, each) for each in rows),
        empty=visit("web-findings-none"),
        more=more,
        shown=shown,
        hidden_caption=True,
    )


def _row(visit: Visit, row: FindingRow) -> GridRow:
    address = f"/findings/{row.finding}"
    kind = Run(kind_said(row.kind, visit.language), address=address, strong=True)
    when = visit.day(row.starts_on)
    return GridRow(
        cells=(
            ((grade(visit, row.grade),),),
            lines((kind,), (Run(row.statement),)),
            cell(when),
            cell(number(row.score)),
            cell(visit.day(row.found_at)),
            cell(row.marking),
        ),
        key=row.finding,
        address=address,
        sort=(
            -GRADES.index(row.grade),
            row.statement,
            when,
            row.score,
            row.found_at.isoformat(),
            row.marking,
        ),
        quiet=row.status != "current",
    )


def _choosing(visit: Visit, asked: Asked) -> Choosing:
    rows = standing(visit)
    monitors = sorted({each.partition("@")[0] for each in rows.get_column("monitor").unique()})
    kinds = sorted(rows.get_column("kind").unique())
    names = tuple(Option(each, kind_said(each, visit.language)) for each in kinds)
    any_ = Option("", visit("web-any"))
    fields = (
        choice(visit, "strand", STRANDS, asked.strand, "web-group-"),
        FormField(
            "monitor",
            visit("web-field-monitor"),
            "choice",
            asked.monitor,
            (any_, *(Option(each, each) for each in monitors)),
        ),
        FormField("kind", visit("web-field-kind"), "choice", asked.kind, (any_, *names)),
        choice(visit, "grade", GRADES, asked.grade, "grade-"),
        choice(
            *(visit, "status", ("current", "superseded", "withdrawn", "all"), asked.status),
            "web-status-",
            any_=False,
        ),
        FormField("since", visit("web-field-since"), "date", _day(asked.since)),
        FormField("until", visit("web-field-until"), "date", _day(asked.until)),
        *(
            [FormField("subject", visit("web-field-subject"), "text", asked.subject)]
            if asked.subject
            else []
        ),
    )
    return Choosing("/findings", fields, visit("web-choose"))


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _place_of(mark: str) -> int:
    """Row a page begins with.

    Raises:
        TricordError: ``web-given``: no page ends so.
    """
    if not mark:
        return 0
    if not (mark.isascii() and mark.isdigit() and len(mark) < 12):
        raise TricordError("web-given", field="after", reason=mark)
    return int(mark)


FINDINGS: Final = PageKind(
    "findings",
    "/findings",
    "What was found.",
    Asked,
    Findings,
    read,
    show,
    lambda found: found.findings,
    kept=True,
)
