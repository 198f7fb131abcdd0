"""The inbox: what is new and whose it is, what is most pressing first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Literal, cast
from uuid import UUID

from pydantic import Field

from tricord.desk.alerts.alert import Alert, Priority, State
from tricord.desk.alerts.grouping import GRADES
from tricord.desk.alerts.inbox import Asked as Wanted
from tricord.desk.alerts.inbox import inbox
from tricord.desk.cases.audiences import marking_of
from tricord.desk.people import accounts
from tricord.errors import TricordError
from tricord.locale import named
from tricord.node.finding_words import alert_said, kind_said
from tricord.reports.document import Run
from tricord.web.answering import with_query
from tricord.web.kinds import Listed, PageKind
from tricord.web.page import Choosing, Grid, GridColumn, GridRow, Page
from tricord.web.page import Field as FormField
from tricord.web.parts import bound, cell, choice, grade, lines
from tricord.web.visit import Visit

PRIORITIES: Final = tuple(each.name.casefold() for each in Priority)
STRANDS: Final = ("sanctions", "supply", "coordination")
_SHOWN: Final = ("waiting", *map(str, State), "all")

StateWord = Literal["waiting", "new", "open", "settled", "gone", "all"]
PriorityWord = Literal["low", "normal", "high", "urgent"]


class Asked(Listed):
    """Which alerts.

    Attributes:
        state: How they stand; ``waiting`` are those new or open.
        strand: Strand.
        monitor: Name of a monitor.
        subject: Key of a subject.
        whose: ``mine``, ``nobody``'s, or anybody's.
        least: The lowest priority.
        muted: Whether muted ones too.
    """

    state: StateWord = "waiting"
    strand: Literal["", "sanctions", "supply", "coordination"] = ""
    monitor: str = Field(default="", max_length=100)
    subject: str = Field(default="", max_length=1000)
    whose: Literal["", "mine", "nobody"] = ""
    least: PriorityWord = "low"
    muted: bool = False


@dataclass(frozen=True, slots=True)
class AlertRow:
    """An alert in the inbox.

    Attributes:
        alert: Its id.
        priority: How soon to look at it.
        state: How it stands.
        strand: ``sanctions``, ``supply`` or ``coordination``.
        monitor: Name of the monitor.
        kind: Kind within the monitor.
        subject: Name of whom or what it is about.
        subject_key: Key of that.
        statement: What its strongest finding says, in the reader's language.
        grade: Its strongest grade.
        score: Its highest score; what that means, the monitor says.
        findings: How many findings stand.
        raised_at: When it was raised first, UTC.
        renewed_at: When something new came last, UTC.
        assignee: Whose it is; empty: nobody's.
        muted_until: Until when it is silent, UTC.
        version: Counts changes; whoever changes it says which version they saw.
        marking: Its marking.
    """

    alert: str
    priority: PriorityWord
    state: Literal["new", "open", "settled", "gone"]
    strand: str
    monitor: str
    kind: str
    subject: str
    subject_key: str
    statement: str
    grade: str
    score: float
    findings: int
    raised_at: datetime
    renewed_at: datetime
    assignee: str
    muted_until: datetime | None
    version: int
    marking: str


@dataclass(frozen=True, slots=True)
class Alerts:
    """The inbox.

    Attributes:
        alerts: The alerts, what is most pressing first.
        next: `after` of the page that follows; empty where this is the last.
        marking: The least upper bound of all of it.
    """

    alerts: tuple[AlertRow, ...]
    next: str
    marking: str


def read(visit: Visit, asked: Asked) -> Alerts:
    """Find the alerts somebody asks for."""
    states = {
        "waiting": (State.NEW, State.OPEN),
        "all": tuple(State),
    }.get(asked.state) or (State(asked.state),)
    wanted = Wanted(
        states=states,
        strand=asked.strand,
        monitor=asked.monitor,
        subject=asked.subject,
        mine=asked.whose == "mine",
        unassigned=asked.whose == "nobody",
        least=Priority[asked.least.upper()],
        muted=asked.muted,
        after=_behind(asked.after),
        most=asked.limit,
    )
    found = inbox(visit.seat, wanted)
    names = names_of(visit, found)
    rows = tuple(row_of(visit, each, names) for each in found)
    more = _mark(found[-1]) if len(found) == asked.limit else ""
    return Alerts(rows, more, str(bound(row.marking for row in rows)))


def names_of(visit: Visit, found: Sequence[Alert]) -> Mapping[UUID, str]:
    """Names of the accounts alerts are assigned to, as far as this person may see them."""
    if not any(each.assignee for each in found):
        return {}
    return {each.person: each.name for each in accounts.all_of(visit.seat)}


def row_of(visit: Visit, alert: Alert, names: Mapping[UUID, str]) -> AlertRow:
    """An alert as a row."""
    _, key, name = alert.subject
    return AlertRow(
        alert=str(alert.alert),
        priority=cast("PriorityWord", alert.priority.name.casefold()),
        state=alert.state.value,
        strand=alert.strand,
        monitor=alert.monitor,
        kind=alert.kind,
        subject=named(key, name, visit.language),
        subject_key=key,
        statement=alert_said(alert.message, alert.params, visit.language),
        grade=str(GRADES[alert.grade - 1]),
        score=alert.score,
        findings=alert.findings,
        raised_at=alert.raised_at,
        renewed_at=alert.renewed_at,
        assignee=names.get(alert.assignee, "–") if alert.assignee else "",
        muted_until=alert.muted_until,
        version=alert.version,
        marking=str(marking_of(alert.audience)),
    )


def show(visit: Visit, asked: Asked, found: Alerts) -> Page:
    """The inbox as a page."""
    more = with_query("/alerts", asked.model_dump() | {"after": found.next}) if found.next else ""
    grid = Grid(
        caption=visit("web-alerts"),
        columns=(
            GridColumn(visit("alerts-column-priority")),
            GridColumn(visit("alerts-column-subject"), wide=True),
            GridColumn(visit("alerts-column-grade")),
            GridColumn(visit("alerts-column-findings"), numeric=True),
            GridColumn(visit("alerts-column-renewed_at")),
            GridColumn(visit("alerts-column-assignee")),
            GridColumn(visit("alerts-column-state")),
            GridColumn(visit("alerts-column-marking")),
        ),
        rows=tuple(_row(visit, each) for each in found.alerts),
        empty=visit("web-alerts-none"),
        more=more,
        hidden_caption=True,
    )
    subtitle = (Run(visit("web-alerts-about")),)
    return Page(
        visit("web-alerts"), (_choosing(visit, asked), grid), bound([found.marking]), subtitle
    )


def state_said(visit: Visit, alert: AlertRow) -> str:
    """How an alert stands, in words."""
    if alert.muted_until and alert.muted_until > visit.now:
        return visit("desk-alert-state-muted", until=f"{alert.muted_until:%Y-%m-%d}")
    return visit(f"desk-alert-state-{alert.state}")


def _row(visit: Visit, alert: AlertRow) -> GridRow:
    address = f"/alerts/{alert.alert}"
    muted = bool(alert.muted_until and alert.muted_until > visit.now)
    statement = Run(alert.statement, aside=True)
    kind = Run(kind_said(alert.kind, visit.language), aside=True)
    return GridRow(
        cells=(
            cell(visit(f"notice-priority-{alert.priority}"), strong=alert.priority == "urgent"),
            lines((visit.name(alert.subject, address, strong=True),), (kind,), (statement,)),
            (((grade(visit, alert.grade)),),),
            cell(str(alert.findings)),
            cell(visit.day(alert.renewed_at)),
            cell(alert.assignee or "–"),
            cell(state_said(visit, alert)),
            cell(alert.marking),
        ),
        key=alert.alert,
        address=address,
        sort=(
            PRIORITIES.index(alert.priority),
            alert.subject,
            alert.grade,
            alert.findings,
            alert.renewed_at.isoformat(),
            alert.assignee,
            alert.state,
            alert.marking,
        ),
        quiet=muted or alert.state in {"settled", "gone"},
    )


def _choosing(visit: Visit, asked: Asked) -> Choosing:
    fields = (
        choice(visit, "state", _SHOWN, asked.state, "web-alert-state-", any_=False),
        choice(visit, "strand", STRANDS, asked.strand, "web-group-"),
        choice(visit, "whose", ("mine", "nobody"), asked.whose, "web-whose-"),
        choice(visit, "least", PRIORITIES, asked.least, "notice-priority-", any_=False),
        FormField("muted", visit("web-field-muted"), "yes", "true" if asked.muted else ""),
        *(
            FormField(name, visit(f"web-field-{name}"), "text", value)
            for name, value in (("monitor", asked.monitor), ("subject", asked.subject))
            if value
        ),
    )
    return Choosing("/alerts", fields, visit("web-choose"))


def _mark(last: Alert) -> str:
    """Where a page ends."""
    return f"{int(last.priority)}_{last.renewed_at.timestamp():.6f}_{last.alert.hex}"


def _behind(mark: str) -> tuple[int, datetime, UUID] | None:
    """Where the page before ended.

    Raises:
        TricordError: ``web-given``: no page ends so.
    """
    if not mark:
        return None
    try:
        priority, moment, alert = mark.split("_")
        return int(priority), datetime.fromtimestamp(float(moment), UTC), UUID(alert)
    except (ValueError, OverflowError, OSError):
        raise TricordError("web-given", field="after", reason=mark) from None


ALERTS: Final = PageKind(
    "alerts", "/alerts", "The inbox.", Asked, Alerts, read, show, lambda found: found.alerts
)
