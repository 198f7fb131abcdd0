"""One alert: what it stands on, what became of it, why it is yours; and what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

import polars as pl
from pydantic import Field

from tricord.desk.alerts import acting
from tricord.desk.alerts.alert import Priority
from tricord.desk.alerts.grouping import GRADES
from tricord.desk.alerts.history import Event, why
from tricord.desk.alerts.inbox import one
from tricord.desk.people import accounts
from tricord.desk.policy import WORKING
from tricord.node.finding_rows import params_of
from tricord.node.finding_words import kind_said
from tricord.reports.document import KeyValues, Run
from tricord.web import parts
from tricord.web.answering import with_query
from tricord.web.kinds import Act, Asked, Done, Given, PageKind
from tricord.web.page import Block, Form, Forms, Grid, GridColumn, GridRow, Option, Page, Side
from tricord.web.page import Field as FormField
from tricord.web.pages.alerts import (
    PRIORITIES,
    AlertRow,
    PriorityWord,
    names_of,
    row_of,
    state_said,
)
from tricord.web.pages.findings import standing
from tricord.web.visit import Visit

_MOST: Final = 100
"""Findings of an alert that its page shows."""
_DAYS: Final = 14
"""Days ahead a page proposes to mute an alert for."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A finding an alert stands on.

    Attributes:
        finding: Its id.
        statement: What it says, in the reader's language.
        grade: Its grade.
        score: Its score.
        rests_on: How many rows it rests on.
        since: When it joined the alert, UTC.
        gone_at: When it no longer stood, UTC.
    """

    finding: str
    statement: str
    grade: str
    score: float
    rests_on: int
    since: datetime
    gone_at: datetime | None


@dataclass(frozen=True, slots=True)
class Happened:
    """What became of an alert.

    Attributes:
        at: When, UTC.
        event: What happened: ``raised``, ``assigned`` and so on.
        who: Name of the account; empty for the node itself.
        said: It in words, in the reader's language.
    """

    at: datetime
    event: str
    who: str
    said: str


@dataclass(frozen=True, slots=True)
class AlertPage:
    """An alert.

    Attributes:
        alert: The alert.
        reason: What makes it this person's.
        findings: Its findings, those that stand first; a hundred at most.
        count: How many there are.
        history: What became of it, the oldest first.
        marking: Its marking.
    """

    alert: AlertRow
    reason: str
    findings: tuple[Standing, ...]
    count: int
    history: tuple[Happened, ...]
    marking: str


def read(visit: Visit, _: Asked, alert: str) -> AlertPage:
    """Find an alert by its id, or the beginning of it."""
    known = why(visit.seat, alert)
    row = row_of(visit, known.alert, names_of(visit, (known.alert,)))
    shown = known.findings[:_MOST]
    said = _statements(visit, [each.finding_id for each in shown])
    findings = tuple(
        Standing(
            each.finding_id,
            said.get(each.finding_id, "–"),
            str(GRADES[each.grade - 1]),
            each.score,
            each.rests_on,
            each.since,
            each.gone_at,
        )
        for each in shown
    )
    history = tuple(_happened(visit, event) for event in known.events)
    count = len(known.findings)
    return AlertPage(row, str(known.reason), findings, count, history, row.marking)


def show(visit: Visit, _: Asked, found: AlertPage) -> Page:
    """An alert as a page."""
    alert = found.alert
    facts = KeyValues(
        (
            (visit("alerts-column-kind"), parts.cell(kind_said(alert.kind, visit.language))),
            (visit("alerts-column-grade"), ((parts.grade(visit, alert.grade),),)),
            (visit("alerts-column-state"), parts.cell(state_said(visit, alert))),
            (
                visit("alerts-column-priority"),
                parts.cell(visit(f"notice-priority-{alert.priority}")),
            ),
            (visit("alerts-column-assignee"), parts.cell(alert.assignee or "–")),
            (visit("alerts-column-renewed_at"), parts.cell(visit.day(alert.renewed_at))),
            (visit("alerts-column-why"), parts.cell(visit(f"alerts-why-{found.reason}"))),
        )
    )
    main: tuple[Block, ...] = (_findings(visit, found), _history(visit, found))
    aside: tuple[Block, ...] = (facts,)
    if visit.may(*WORKING):
        aside = (Forms(_acts(visit, alert)), facts)
    return Page(
        title=alert.subject,
        blocks=(Side(main, aside),),
        marking=parts.bound([found.marking]),
        subtitle=(Run(alert.statement),),
        trail=((visit("web-alerts"), "/alerts"),),
        language_of_title=visit.name(alert.subject).lang,
    )


def _statements(visit: Visit, ids: list[str]) -> dict[str, str]:
    """What findings say, of those this person may see."""
    rows = standing(visit).filter(pl.col("finding_id").is_in(ids))
    return {
        row["finding_id"]: visit(row["message"], **params_of(row["params"]))
        for row in rows.select("finding_id", "message", "params").iter_rows(named=True)
    }


def _happened(visit: Visit, event: Event) -> Happened:
    until = f"{event.until:%Y-%m-%d}" if event.until else "–"
    who = event.who or visit("alerts-somebody")
    said = visit(f"alerts-event-{event.event}", who=who, said=event.said or "–", until=until)
    return Happened(event.at, event.event, event.who, said)


def _findings(visit: Visit, found: AlertPage) -> Grid:
    columns = ("finding", "grade", "score", "rests_on", "since", "gone_at")
    numeric = {"score", "rests_on"}
    return Grid(
        caption=visit("alerts-findings"),
        columns=tuple(
            GridColumn(visit(f"alerts-column-{name}"), name in numeric, name == "finding")
            for name in columns
        ),
        rows=tuple(
            GridRow(
                cells=(
                    parts.cell(each.statement, f"/findings/{each.finding}"),
                    ((parts.grade(visit, each.grade),),),
                    parts.cell(parts.number(each.score)),
                    parts.cell(str(each.rests_on)),
                    parts.cell(visit.day(each.since)),
                    parts.cell(visit.day(each.gone_at)),
                ),
                key=each.finding,
                address=f"/findings/{each.finding}",
                quiet=each.gone_at is not None,
            )
            for each in found.findings
        ),
        empty="–",
        shown=visit("web-of", **{"from": 1, "to": len(found.findings), "of": found.count}),
        more=_rest(found),
    )


def _rest(found: AlertPage) -> str:
    """All findings about its subject, where the page does not show all of them."""
    if found.count <= len(found.findings):
        return ""
    asked = {"subject": found.alert.subject_key, "kind": found.alert.kind, "status": "all"}
    return with_query("/findings", asked)


def _history(visit: Visit, found: AlertPage) -> Grid:
    return Grid(
        caption=visit("alerts-history"),
        columns=(
            GridColumn(visit("web-column-when")),
            GridColumn(visit("web-column-what"), wide=True),
        ),
        rows=tuple(
            GridRow((parts.cell(visit.day(each.at)), parts.cell(each.said)))
            for each in found.history
        ),
        empty="–",
    )


def _acts(visit: Visit, alert: AlertRow) -> tuple[Form, ...]:
    """What can be done with an alert as it stands."""
    at, seen = f"/alerts/{alert.alert}", parts.hidden("version", alert.version)
    reason = parts.asked(visit, "reason", "page", needed=True)
    later = (visit.now + timedelta(days=_DAYS)).date().isoformat()
    priorities = tuple(Option(each, visit(f"notice-priority-{each}")) for each in PRIORITIES)
    level = FormField(
        "level", visit("alerts-column-priority"), "choice", alert.priority, priorities
    )

    def form(name: str, *fields: FormField, key: str = "", folded: bool = True) -> Form:
        said = visit(f"web-alert-{name}")
        return Form(f"{at}/{name}", (seen, *fields), said, said, key=key, folded=folded)

    if alert.state == "settled":
        return (form("reopen", reason),)
    acts = [
        Form(f"{at}/take", (seen,), visit("web-alert-take"), key="a", plain=True),
        form("assign", _colleague(visit, alert)),
        form("priority", level, parts.asked(visit, "reason", "page")),
        form("mute", parts.asked(visit, "until", "date", later, needed=True), reason, key="m"),
        form("settle", reason),
    ]
    if alert.assignee == visit.seat.name:
        del acts[0]
    if alert.muted_until and alert.muted_until > visit.now:
        acts.append(Form(f"{at}/unmute", (seen,), visit("web-alert-unmute"), plain=True))
    return tuple(acts)


def _colleague(visit: Visit, alert: AlertRow) -> FormField:
    people = [
        each
        for each in accounts.all_of(visit.seat)
        if each.closed_at is None and not each.roles.isdisjoint(WORKING)
    ]
    options = tuple(Option(each.name, f"{each.shown} ({each.name})") for each in people)
    nobody = Option("", visit("web-nobody"))
    return FormField(
        "name", visit("alerts-column-assignee"), "choice", alert.assignee, (nobody, *options)
    )


class Seen(Given):
    """The version of an alert somebody saw.

    Attributes:
        version: It; 0 for whichever there is now.
    """

    version: int = Field(default=0, ge=0)


class Reasoned(Seen):
    """A change with its reason.

    Attributes:
        reason: Why; it stands in the history.
    """

    reason: str = Field(default="", max_length=20_000)


class Assigned(Seen):
    """To whom an alert goes.

    Attributes:
        name: Name of the account; empty for nobody.
    """

    name: str = Field(default="", max_length=100)


class Prioritised(Reasoned):
    """How soon an alert should be looked at.

    Attributes:
        level: ``low``, ``normal``, ``high`` or ``urgent``.
    """

    level: PriorityWord


class Muted(Reasoned):
    """Until when an alert is to be silent.

    Attributes:
        until: The day it is back.
    """

    until: date


def _seen(visit: Visit, alert: str, given: Seen) -> int:
    return given.version or one(visit.seat, alert).version


def _done(alert: str, said: str) -> Done:
    return Done(f"/alerts/{alert}", f"web-alert-done-{said}")


def take(visit: Visit, given: Seen, alert: str) -> Done:
    """It is theirs."""
    acting.assign(visit.seat, alert, _seen(visit, alert, given), visit.seat.name)
    return _done(alert, "taken")


def assign(visit: Visit, given: Assigned, alert: str) -> Done:
    """It is somebody's, or nobody's."""
    acting.assign(visit.seat, alert, _seen(visit, alert, given), given.name)
    return _done(alert, "assigned")


def prioritise(visit: Visit, given: Prioritised, alert: str) -> Done:
    """It is more pressing, or less."""
    wanted = Priority[given.level.upper()]
    acting.prioritise(visit.seat, alert, _seen(visit, alert, given), wanted, given.reason)
    return _done(alert, "prioritised")


def mute(visit: Visit, given: Muted, alert: str) -> Done:
    """It is silent until a day."""
    ends = datetime.combine(given.until, time(), UTC)
    acting.mute(visit.seat, alert, _seen(visit, alert, given), ends, given.reason)
    return _done(alert, "muted")


def unmute(visit: Visit, given: Seen, alert: str) -> Done:
    """It is silent no longer."""
    acting.unmute(visit.seat, alert, _seen(visit, alert, given))
    return _done(alert, "unmuted")


def settle(visit: Visit, given: Reasoned, alert: str) -> Done:
    """It needs nothing more."""
    acting.settle(visit.seat, alert, _seen(visit, alert, given), given.reason)
    return _done(alert, "settled")


def reopen(visit: Visit, given: Reasoned, alert: str) -> Done:
    """It is taken up again."""
    acting.reopen(visit.seat, alert, _seen(visit, alert, given), given.reason)
    return _done(alert, "reopened")


ALERT: Final = PageKind("alert", "/alerts/{alert}", "One alert.", Asked, AlertPage, read, show)
ACTS: Final = (
    Act("/alerts/{alert}/take", "Take an alert.", Seen, take),
    Act("/alerts/{alert}/assign", "Give an alert to somebody.", Assigned, assign),
    Act("/alerts/{alert}/priority", "Say how soon to look at an alert.", Prioritised, prioritise),
    Act("/alerts/{alert}/mute", "Keep an alert silent until a day.", Muted, mute),
    Act("/alerts/{alert}/unmute", "End the silence of an alert.", Seen, unmute),
    Act("/alerts/{alert}/settle", "Say that an alert needs nothing more.", Reasoned, settle),
    Act("/alerts/{alert}/reopen", "Take a settled alert up again.", Reasoned, reopen),
)
