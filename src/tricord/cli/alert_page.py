"""Alerts on the terminal: as rows, one by one, and in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

import typer

from tricord.cli import rows
from tricord.errors import DeskError
from tricord.locale import text
from tricord.node.finding_words import alert_said, kind_said
from tricord.reports.characters import legible

if TYPE_CHECKING:
    from tricord.cli.options import Format
    from tricord.desk.alerts.alert import Alert, Priority, State
    from tricord.desk.alerts.history import Event, Why
    from tricord.desk.desk import Seat

Names = Mapping[UUID, str]
_COLUMNS = (
    *("alert", "priority", "state", "kind", "subject", "findings", "renewed_at", "assignee"),
    "marking",
)


def priority(written: str) -> Priority:
    """A priority as somebody wrote it.

    Raises:
        DeskError: ``desk-priority-unknown``.
    """
    from tricord.desk.alerts.alert import Priority

    names = {each.name.casefold(): each for each in Priority}
    found = names.get(written.strip().casefold())
    if found is None:
        raise DeskError("desk-priority-unknown", priority=written, known=", ".join(names))
    return found


def states(written: Sequence[str]) -> tuple[State, ...]:
    """States as somebody wrote them.

    Raises:
        DeskError: ``desk-state-unknown``.
    """
    from tricord.desk.alerts.alert import State

    words = [word.strip().casefold() for each in written for word in each.split(",")]
    unknown = [word for word in words if word not in tuple(State)]
    if unknown:
        raise DeskError("desk-state-unknown", state=unknown[0], known=", ".join(State))
    return tuple(State(word) for word in words)


def names_of(seat: Seat, found: Sequence[Alert]) -> Names:
    """Names of the accounts alerts are assigned to, as far as this person may see them."""
    from tricord.desk.people import accounts

    if not any(each.assignee for each in found):
        return {}
    return {each.person: each.name for each in accounts.all_of(seat)}


def rows_of(found: Sequence[Alert], names: Names, how: Format) -> None:
    """Print alerts as rows."""
    import polars as pl

    table = pl.DataFrame(
        [_row(each, names) for each in found],
        schema_overrides={"muted_until": pl.Datetime(time_zone="UTC")},
    )
    if how != "table":
        rows.show(table, how, {})
    elif not found:
        typer.echo(text("alerts-none"), err=True)
    else:
        shown = table.with_columns(
            pl.col("alert").str.head(8),
            pl.Series("priority", [_priority(each) for each in found]),
            pl.Series("state", [_state(each) for each in found]),
            pl.Series("kind", [kind_said(each.kind) for each in found]),
            pl.Series("subject", [legible(each.subject[2]) for each in found]),
        )
        rows.show(shown, how, {name: text(f"alerts-column-{name}") for name in _COLUMNS})


def page(known: Why, names: Names) -> None:
    """Print all that is known of an alert."""
    alert = known.alert
    typer.secho(legible(alert.subject[2]), bold=True)
    rows.prose(legible(alert_said(alert.message, alert.params)))
    said = [
        ("alert", str(alert.alert)),
        ("kind", f"{kind_said(alert.kind)} ({alert.monitor})"),
        ("state", _state(alert)),
        ("priority", _priority(alert)),
        ("assignee", names.get(alert.assignee, "–") if alert.assignee else "–"),
        ("marking", _marking(alert)),
        ("version", str(alert.version)),
        ("why", text(f"alerts-why-{known.reason}")),
    ]
    rows.facts([(text(f"alerts-column-{name}"), value) for name, value in said], 0)
    _heading("alerts-findings")
    heads = ("finding", "grade", "score", "rests_on", "since", "gone_at")
    lines = [
        [
            each.finding_id[:12],
            text(f"grade-{_grade(each.grade)}"),
            rows.shown(each.score),
            str(each.rests_on),
            rows.shown(each.since),
            rows.shown(each.gone_at),
        ]
        for each in known.findings
    ]
    rows.table([text(f"alerts-column-{name}") for name in heads], lines, [False] * len(heads))
    _heading("alerts-history")
    for event in known.events:
        rows.prose(f"{rows.shown(event.at)}  {_event(event)}")


def stands(alert: Alert, names: Names) -> str:
    """How an alert stands, in a sentence."""
    return text(
        "alerts-stands",
        alert=str(alert.alert)[:8],
        state=_state(alert),
        priority=_priority(alert),
        whose=names.get(alert.assignee, "–") if alert.assignee else "–",
        version=alert.version,
    )


def _row(alert: Alert, names: Names) -> dict[str, Any]:
    return {
        "alert": str(alert.alert),
        "priority": alert.priority.name.casefold(),
        "state": str(alert.state),
        "strand": alert.strand,
        "monitor": alert.monitor,
        "kind": alert.kind,
        "subject": alert.subject[2],
        "subject_key": alert.subject[1],
        "findings": alert.findings,
        "raised_at": alert.raised_at,
        "renewed_at": alert.renewed_at,
        "assignee": names.get(alert.assignee, "") if alert.assignee else "",
        "muted_until": alert.muted_until,
        "marking": _marking(alert),
        "version": alert.version,
    }


def _priority(alert: Alert) -> str:
    return text(f"notice-priority-{alert.priority.name.casefold()}")


def _state(alert: Alert) -> str:
    from tricord import clock

    if alert.muted_until and alert.muted_until > clock.now():
        return text("desk-alert-state-muted", until=f"{alert.muted_until:%Y-%m-%d}")
    return text(f"desk-alert-state-{alert.state}")


def _marking(alert: Alert) -> str:
    partners = alert.audience.partners
    named = ",".join(sorted(each for each in partners if each)) if partners is not None else ""
    return f"{alert.audience.label}//REL {named}" if named else alert.audience.label


def _grade(rank: int) -> str:
    from tricord.desk.alerts.grouping import GRADES

    return str(GRADES[rank - 1])


def _event(event: Event) -> str:
    until = f"{event.until:%Y-%m-%d}" if event.until else "–"
    key = f"alerts-event-{event.event}"
    who = event.who or text("alerts-somebody")
    return legible(text(key, who=who, said=event.said or "–", until=until))


def _heading(key: str) -> None:
    typer.echo("")
    typer.secho(text(key), bold=True)
