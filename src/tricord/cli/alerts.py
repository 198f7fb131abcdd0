"""``tricord alerts``: what is new, whose it is, why it is there, and what is done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, FormatOption, PathOption, day
from tricord.cli.seats import AsOption
from tricord.locale import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from tricord.desk.alerts.alert import Alert
    from tricord.desk.desk import Seat

alerts = typer.Typer(cls=Group, help=text("cli-alerts"), no_args_is_help=True)


def _option(name: str, metavar: str) -> Any:
    return typer.Option(f"--{name}", metavar=metavar, help=text(f"cli-alerts-option-{name}"))


AlertArgument = Annotated[
    str, typer.Argument(metavar="ALERT", help=text("cli-alerts-alert"), show_default=False)
]
ReasonOption = Annotated[str, _option("reason", "TEXT")]
SeenOption = Annotated[int, _option("version", "NUMBER")]


@alerts.command("raise", cls=Command, help=text("cli-alerts-raise"))
def raise_(*, path: PathOption = HERE) -> None:
    """Raise alerts of what monitors found since the last time."""
    import tricord
    from tricord.cli.progress import working
    from tricord.node.alerting import raise_alerts

    node = tricord.open(path)
    what = text("cli-alerts-working")
    with node.desk() as desk, working(what) as tell:
        done = raise_alerts(node.lake, desk, lambda done, of: tell(what, done, of))
    said = {"raised": done.raised, "renewed": done.renewed, "gone": done.gone}
    typer.echo(text("alerts-raised", **said), err=True)


@alerts.command("list", cls=Command, help=text("cli-alerts-list"))
def list_(
    *,
    state: Annotated[list[str] | None, _option("state", "STATE")] = None,
    strand: Annotated[str, _option("strand", "STRAND")] = "",
    monitor: Annotated[str, _option("monitor", "MONITOR")] = "",
    subject: Annotated[str, _option("subject", "KEY")] = "",
    mine: Annotated[bool, typer.Option("--mine", help=text("cli-alerts-option-mine"))] = False,
    unassigned: Annotated[
        bool, typer.Option("--unassigned", help=text("cli-alerts-option-unassigned"))
    ] = False,
    least: Annotated[str, _option("least", "PRIORITY")] = "low",
    muted: Annotated[bool, typer.Option("--muted", help=text("cli-alerts-option-muted"))] = False,
    most: Annotated[int, _option("most", "NUMBER")] = 50,
    how: FormatOption = "table",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """List alerts, what is most pressing first."""
    from dataclasses import replace

    from tricord.cli import alert_page, seats
    from tricord.desk.alerts.inbox import Asked, inbox

    asked = Asked(
        strand=strand,
        monitor=monitor,
        subject=subject,
        mine=mine,
        unassigned=unassigned,
        least=alert_page.priority(least),
        muted=muted,
        most=most,
    )
    if state:
        asked = replace(asked, states=alert_page.states(state))
    with seats.seat_of(path, who) as seat:
        found = inbox(seat, asked)
        names = alert_page.names_of(seat, found)
    alert_page.rows_of(found, names, how)


@alerts.command("show", cls=Command, help=text("cli-alerts-show"))
def show(alert: AlertArgument, *, who: AsOption = "", path: PathOption = HERE) -> None:
    """Say what an alert stands on, what became of it, and why it is yours."""
    from tricord.cli import alert_page, seats
    from tricord.desk.alerts.history import why

    with seats.seat_of(path, who) as seat:
        known = why(seat, alert)
        names = alert_page.names_of(seat, (known.alert,))
    alert_page.page(known, names)


@alerts.command("take", cls=Command, help=text("cli-alerts-take"))
def take(
    alert: AlertArgument, *, version: SeenOption = 0, who: AsOption = "", path: PathOption = HERE
) -> None:
    """Take an alert: it is yours."""
    from tricord.desk.alerts import acting

    def act(seat: Seat, seen: int) -> Alert:
        return acting.assign(seat, alert, seen, seat.name)

    _done(path, who, alert, version, act)


@alerts.command("assign", cls=Command, help=text("cli-alerts-assign"))
def assign(
    alert: AlertArgument,
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help=text("cli-alerts-name"), show_default=False)
    ] = "",
    *,
    version: SeenOption = 0,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Give an alert to somebody; without a name to nobody."""
    from tricord.desk.alerts import acting

    def act(seat: Seat, seen: int) -> Alert:
        return acting.assign(seat, alert, seen, name)

    _done(path, who, alert, version, act)


@alerts.command("priority", cls=Command, help=text("cli-alerts-priority"))
def priority(
    alert: AlertArgument,
    level: Annotated[
        str, typer.Argument(metavar="PRIORITY", help=text("cli-alerts-level"), show_default=False)
    ],
    *,
    reason: ReasonOption = "",
    version: SeenOption = 0,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Say how soon an alert should be looked at."""
    from tricord.cli import alert_page
    from tricord.desk.alerts import acting

    wanted = alert_page.priority(level)

    def act(seat: Seat, seen: int) -> Alert:
        return acting.prioritise(seat, alert, seen, wanted, reason)

    _done(path, who, alert, version, act)


@alerts.command("mute", cls=Command, help=text("cli-alerts-mute"))
def mute(
    alert: AlertArgument,
    *,
    until: Annotated[str, _option("until", "DATE")],
    reason: ReasonOption = "",
    version: SeenOption = 0,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Keep an alert silent until a day, for a reason."""
    from datetime import UTC, datetime, time

    from tricord.desk.alerts import acting
    from tricord.errors import DeskError

    last = day(until)
    if last is None:
        raise DeskError("desk-mute", until="–", most=acting.MOST_MUTED_DAYS)
    ends = datetime.combine(last, time(), UTC)

    def act(seat: Seat, seen: int) -> Alert:
        return acting.mute(seat, alert, seen, ends, reason)

    _done(path, who, alert, version, act)


@alerts.command("unmute", cls=Command, help=text("cli-alerts-unmute"))
def unmute(
    alert: AlertArgument, *, version: SeenOption = 0, who: AsOption = "", path: PathOption = HERE
) -> None:
    """End the silence of an alert."""
    from tricord.desk.alerts import acting

    def act(seat: Seat, seen: int) -> Alert:
        return acting.unmute(seat, alert, seen)

    _done(path, who, alert, version, act)


@alerts.command("settle", cls=Command, help=text("cli-alerts-settle"))
def settle(
    alert: AlertArgument,
    *,
    reason: ReasonOption = "",
    version: SeenOption = 0,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Say that an alert needs nothing more, and why."""
    from tricord.desk.alerts import acting

    def act(seat: Seat, seen: int) -> Alert:
        return acting.settle(seat, alert, seen, reason)

    _done(path, who, alert, version, act)


@alerts.command("reopen", cls=Command, help=text("cli-alerts-reopen"))
def reopen(
    alert: AlertArgument,
    *,
    reason: ReasonOption = "",
    version: SeenOption = 0,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Take a settled alert up again, and say why."""
    from tricord.desk.alerts import acting

    def act(seat: Seat, seen: int) -> Alert:
        return acting.reopen(seat, alert, seen, reason)

    _done(path, who, alert, version, act)


def _done(path: Any, who: str, alert: str, version: int, act: Callable[[Seat, int], Alert]) -> None:
    """Do something with an alert, and say how it stands now."""
    from tricord.cli import alert_page, seats
    from tricord.desk.alerts.inbox import one

    with seats.seat_of(path, who) as seat:
        now = act(seat, version or one(seat, alert).version)
        names = alert_page.names_of(seat, (now,))
    typer.echo(alert_page.stands(now, names), err=True)
