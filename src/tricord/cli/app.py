"""Every command under its name: wiring, nothing else."""

from __future__ import annotations

from typing import Annotated, Final

import typer

import tricord
from tricord.cli import desk_cases
from tricord.cli.alerts import alerts
from tricord.cli.audit import audit
from tricord.cli.backup import backup
from tricord.cli.cases import cases
from tricord.cli.claims import claims
from tricord.cli.consultations import consultations
from tricord.cli.demo import demo
from tricord.cli.desk import desk
from tricord.cli.doctor import doctor
from tricord.cli.events import events
from tricord.cli.fetch import fetch
from tricord.cli.findings import findings
from tricord.cli.help import Command, Group
from tricord.cli.ingest import ingest
from tricord.cli.init import init
from tricord.cli.items import items
from tricord.cli.jobs import jobs
from tricord.cli.lists import lists
from tricord.cli.measures import measures
from tricord.cli.names import names
from tricord.cli.people import people
from tricord.cli.petroleum import petroleum
from tricord.cli.register import register
from tricord.cli.report import report
from tricord.cli.restore import restore
from tricord.cli.run import run
from tricord.cli.screen import screen
from tricord.cli.serve import serve
from tricord.cli.simulate import simulate
from tricord.cli.sources import sources
from tricord.cli.statements import statements
from tricord.cli.subjects import subjects
from tricord.cli.subscriptions import notices, subscribe, subscriptions, unsubscribe
from tricord.cli.supply import supply
from tricord.cli.tables import tables
from tricord.cli.track import track
from tricord.locale import text

app: Final = typer.Typer(
    cls=Group, help=text("cli"), no_args_is_help=True, add_completion=False, rich_markup_mode=None
)
"""The command line."""


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tricord {tricord.__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[  # printed by its callback, before anything else
        bool,
        typer.Option("--version", is_eager=True, callback=_print_version, help=text("cli-version")),
    ] = False,
) -> None:
    """Options that stand before any command."""


app.command("init", cls=Command, help=text("cli-init"))(init)
app.command("ingest", cls=Command, help=text("cli-ingest"))(ingest)
app.command("fetch", cls=Command, help=text("cli-fetch"))(fetch)
app.add_typer(lists, name="lists")
app.add_typer(subjects, name="subjects")
app.add_typer(measures, name="measures")
app.add_typer(cases, name="cases")
desk_cases.join(cases)
app.command("decide", cls=Command, help=text("cli-decide"))(desk_cases.decide)
app.add_typer(claims, name="claims")
app.add_typer(items, name="items")
app.add_typer(supply, name="supply")
app.command("petroleum", cls=Command, help=text("cli-petroleum"))(petroleum)
app.command("screen", cls=Command, help=text("cli-screen"))(screen)
app.add_typer(names, name="names")
app.command("run", cls=Command, help=text("cli-run"))(run)
app.command("track", cls=Command, help=text("cli-track"))(track)
app.command("events", cls=Command, help=text("cli-events"))(events)
app.add_typer(findings, name="findings")
app.add_typer(report, name="report")
app.add_typer(statements, name="statements")
app.add_typer(register, name="register")
app.add_typer(consultations, name="consultations")
for _name, _command in (
    ("subscribe", subscribe),
    ("subscriptions", subscriptions),
    ("unsubscribe", unsubscribe),
    ("notices", notices),
):
    alerts.command(_name, cls=Command, help=text(f"cli-alerts-{_name}"))(_command)
app.add_typer(alerts, name="alerts")
app.add_typer(jobs, name="jobs")
app.add_typer(people, name="people")
app.add_typer(audit, name="audit")
app.add_typer(desk, name="desk")
app.command("serve", cls=Command, help=text("cli-serve"))(serve)
app.add_typer(backup, name="backup")
app.command("restore", cls=Command, help=text("cli-restore"))(restore)
app.add_typer(simulate, name="simulate")
app.command("doctor", cls=Command, help=text("cli-doctor"))(doctor)
app.command("demo", cls=Command, help=text("cli-demo"))(demo)
app.add_typer(sources, name="sources")
app.command("tables", cls=Command, help=text("cli-tables"))(tables)
