"""The three strands at a glance: what is new, what is due, what is silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from tricord.desk.alerts.alert import Priority
from tricord.desk.alerts.inbox import Asked as Wanted
from tricord.desk.alerts.inbox import inbox, waiting
from tricord.model.finding import Strand
from tricord.model.marking import CLEAR
from tricord.node.due import What, due
from tricord.node.freshness import freshness
from tricord.reports.document import Block as PaperBlock
from tricord.reports.document import Cell, KeyValues, Line, Paragraph, Run
from tricord.web import parts
from tricord.web.answering import with_query
from tricord.web.kinds import Asked, PageKind
from tricord.web.page import Block, Cards, Grid, GridColumn, GridRow, Page
from tricord.web.pages.alerts import AlertRow, names_of, row_of
from tricord.web.visit import Visit

_TOP: Final = 5
_AHEAD: Final = timedelta(days=30)
_STRAND_OF: Final = {
    What.COMMITMENT: Strand.COORDINATION,
    What.CONSULTATION: Strand.COORDINATION,
    What.MISSION_REPORT: Strand.SUPPLY,
}


@dataclass(frozen=True, slots=True)
class DueRow:
    """Something that is due.

    Attributes:
        what: What it is: ``case``, ``task``, ``commitment`` and so on.
        due: By when, UTC; empty where nothing says.
        key: By which it is known.
        words: What it says.
        who: Whom it waits for.
        cases: Numbers of cases that deal with it.
        marking: Its marking.
    """

    what: str
    due: datetime | None
    key: str
    words: str
    who: tuple[str, ...]
    cases: tuple[str, ...]
    marking: str


@dataclass(frozen=True, slots=True)
class Silent:
    """A data set that should have spoken by now.

    Attributes:
        dataset: Its name.
        published_at: When it last spoke, UTC.
        age_days: How long ago that is.
        cadence_days: How often it should.
        marking: Its marking.
    """

    dataset: str
    published_at: datetime
    age_days: int
    cadence_days: int
    marking: str


@dataclass(frozen=True, slots=True)
class StrandNow:
    """How a strand stands.

    Attributes:
        strand: ``sanctions``, ``supply`` or ``coordination``.
        waiting: Alerts that wait, by priority.
        alerts: The most pressing of them.
        due: What is due soonest; of cases, under sanctions, whatever they are about.
        due_count: How much is due within thirty days, or overdue.
        silent: Data sets that should have spoken by now.
        datasets: How many data sets serve it.
    """

    strand: str
    waiting: dict[str, int]
    alerts: tuple[AlertRow, ...]
    due: tuple[DueRow, ...]
    due_count: int
    silent: tuple[Silent, ...]
    datasets: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The three strands.

    Attributes:
        strands: Each of them.
        desk: What is due at the desk itself: cases, tasks, letters and rulings.
        desk_count: How much that is.
        marking: Least upper bound of all that is shown.
    """

    strands: tuple[StrandNow, ...]
    desk: tuple[DueRow, ...]
    desk_count: int
    marking: str


def read(visit: Visit, _: Asked) -> Overview:
    """Find what is new, due and silent."""
    counts = waiting(visit.seat)
    dues = [
        DueRow(**{name: _plain(row[name]) for name in DueRow.__slots__})
        for row in due(visit.node, visit.seat, _AHEAD).iter_rows(named=True)
    ]
    held = visit.once(
        ("freshness", visit.now.date()),
        lambda: freshness(visit.lake, visit.node.settings.stale_days, visit.now),
    )
    strands = []
    for strand in Strand:
        found = inbox(visit.seat, Wanted(strand=strand, most=_TOP))
        names = names_of(visit, found)
        own = [each for each in dues if _STRAND_OF.get(What(each.what)) is strand]
        data = [each for each in held if strand in each.strands]
        strands.append(
            StrandNow(
                strand=str(strand),
                waiting={
                    each.name.casefold(): counts.get((strand, each), 0)
                    for each in reversed(Priority)
                },
                alerts=tuple(row_of(visit, each, names) for each in found),
                due=tuple(own[:_TOP]),
                due_count=len(own),
                silent=tuple(
                    Silent(d.dataset, d.published_at, d.age_days, d.cadence_days or 0, d.marking)
                    for d in data
                    if d.silent
                ),
                datasets=len(data),
            )
        )
    desk = [each for each in dues if What(each.what) not in _STRAND_OF]
    shown = [
        *(alert.marking for each in strands for alert in each.alerts),
        *(one.marking for each in strands for one in each.due),
        *(one.marking for each in strands for one in each.silent),
        *(one.marking for one in desk[:_TOP]),
    ]
    return Overview(tuple(strands), tuple(desk[:_TOP]), len(desk), str(parts.bound(shown)))


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def show(visit: Visit, _: Asked, found: Overview) -> Page:
    """The overview as a page."""
    items: list[tuple[str, str, str, tuple[Block, ...]]] = []
    for each in found.strands:
        address = with_query("/alerts", {"strand": each.strand})
        title = visit(f"web-group-{each.strand}")
        items.append((title, address, each.strand, _strand(visit, each)))
    desk = _dues(visit, found.desk, found.desk_count)
    items.append((visit("web-overview-desk"), "/due", "", desk))
    return Page(
        title=visit("web-overview"),
        blocks=(Cards(tuple(items)),),
        marking=parts.bound([found.marking]) if found.marking else CLEAR,
        subtitle=(Run(visit("web-overview-about")),),
    )


def _strand(visit: Visit, now: StrandNow) -> tuple[Block, ...]:
    return (
        _counts(visit, now),
        *_news(visit, now),
        *_dues(visit, now.due, now.due_count),
        *_silence(visit, now),
    )


def _counts(visit: Visit, now: StrandNow) -> KeyValues:
    def said(level: str, count: int) -> Cell:
        asked = {"strand": now.strand, "least": level}
        return parts.cell(f"{count:,}", with_query("/alerts", asked), strong=bool(count))

    return KeyValues(
        tuple(
            (visit(f"notice-priority-{level}"), said(level, count))
            for level, count in now.waiting.items()
        )
    )


def _news(visit: Visit, now: StrandNow) -> tuple[Block, ...]:
    rows = tuple(
        GridRow(
            (
                (
                    (visit.name(each.subject, f"/alerts/{each.alert}", strong=True),),
                    (Run(each.statement, aside=True),),
                ),
                ((parts.grade(visit, each.grade),),),
            ),
            address=f"/alerts/{each.alert}",
        )
        for each in now.alerts
    )
    grid = Grid(
        caption=visit("web-overview-new"),
        columns=(
            GridColumn(visit("alerts-column-subject"), wide=True),
            GridColumn(visit("alerts-column-grade")),
        ),
        rows=rows,
        empty=visit("web-overview-nothing-new"),
    )
    return (grid,)


def _dues(visit: Visit, rows: Sequence[DueRow], count: int) -> tuple[Block, ...]:
    grid = Grid(
        caption=visit("web-overview-due"),
        columns=(
            GridColumn(visit("desk-due-column-due")),
            GridColumn(visit("desk-due-column-words"), wide=True),
        ),
        rows=tuple(_due(visit, each) for each in rows),
        empty=visit("web-overview-nothing-due"),
        more="/due" if count > len(rows) else "",
    )
    return (grid,)


def _due(visit: Visit, row: DueRow) -> GridRow:
    day = visit.day(row.due.date()) if row.due else "–"
    over = bool(row.due and row.due < visit.now)
    when: Line = (Run(day, strong=over),)
    if over:
        when = (*when, Run(f" {visit('desk-due-over')}", aside=True))
    words = row.words
    if row.what == What.RULING:
        words = visit(f"desk-due-asked-{row.words}")
    what = Run(visit(f"desk-due-{row.what}"), aside=True)
    address = _address(row)
    return GridRow(((when,), ((Run(words, address=address),), (what,))), address=address)


def _address(row: DueRow) -> str:
    """Page that shows a thing that is due."""
    match row.what:
        case What.COMMITMENT:
            return f"/commitments/{parts.part(row.key)}"
        case What.CONSULTATION:
            return f"/consultations?request={parts.part(row.key)}"
        case What.MISSION_REPORT:
            return with_query("/evidence", {"table": "mission_reports", "key": row.key})
        case _:
            return f"/cases/{parts.part(row.cases[0])}" if row.cases else "/due"


def _silence(visit: Visit, now: StrandNow) -> tuple[PaperBlock | Block, ...]:
    if not now.silent:
        key = "web-overview-all-speak" if now.datasets else "web-overview-no-data"
        return (Paragraph((Run(visit(key), aside=True),)),)
    grid = Grid(
        caption=visit("web-overview-silent"),
        columns=(
            GridColumn(visit("web-column-dataset"), wide=True),
            GridColumn(visit("web-column-age"), numeric=True),
        ),
        rows=tuple(
            GridRow(
                (
                    parts.cell(each.dataset, with_query("/sources", {"dataset": each.dataset})),
                    parts.cell(visit("web-days-of", days=each.age_days, cadence=each.cadence_days)),
                )
            )
            for each in now.silent
        ),
        empty="",
    )
    return (grid,)


OVERVIEW: Final = PageKind(
    "overview",
    "/overview",
    "What is new, what is due, what is silent.",
    Asked,
    Overview,
    read,
    show,
    lambda found: [alert for strand in found.strands for alert in strand.alerts],
)
