"""``tricord consultations``: requests to consult, receipts and answers, under a clock."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.cli.seats import AsOption
from tricord.cli.signing import Said, decided
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.model.consultation import Consultation, Event, Receipt

consultations = typer.Typer(cls=Group, help=text("cli-consultations"), no_args_is_help=True)


def _option(name: str, metavar: str) -> Any:
    return typer.Option(f"--{name}", metavar=metavar, help=text(f"cli-consultations-{name}"))


FileArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help=text("cli-consultations-file"), show_default=False)
]
RequestArgument = Annotated[
    str,
    typer.Argument(metavar="REQUEST", help=text("cli-consultations-which"), show_default=False),
]
ByOption = Annotated[str, typer.Option("--by", metavar="WHO", help=text("cli-option-operator"))]
MarkingOption = Annotated[
    str, typer.Option("--marking", metavar="TLP", help=text("cli-ingest-marking"))
]
OutOption = Annotated[Path, _option("out", "FILE")]
WordsOption = Annotated[str, _option("words", "TEXT")]


@consultations.command("list", cls=Command, help=text("cli-consultations-list"))
def list_(
    *,
    status: Annotated[str, _option("status", "STATUS")] = "",
    how: FormatOption = "table",
    path: PathOption = HERE,
) -> None:
    """List requests, the newest first."""
    import polars as pl

    import tricord
    from tricord.cli import rows

    found = tricord.open(path).consultations.overview(status)
    columns = ("request", "status", "from", "to", "subject", "answer_by", "received", "answered")
    if how != "table":
        rows.show(found, how, {})
    elif found.is_empty():
        typer.echo(text("consultation-none" if status else "consultation-empty"), err=True)
    else:
        kinds = found.get_column("status").unique()
        shown = found.with_columns(
            pl.col("request").str.head(12),
            pl.col("status").replace({each: text(f"consultation-{each}") for each in kinds}),
            pl.col("answer_by").dt.strftime("%Y-%m-%d %H:%M UTC"),
        )
        headings = {column: text(f"consultation-column-{column}") for column in columns}
        rows.show(shown, how, headings)


@consultations.command("request", cls=Command, help=text("cli-consultations-request"))
def request(
    subject: Annotated[
        str,
        typer.Argument(
            metavar="SUBJECT", help=text("cli-consultations-subject"), show_default=False
        ),
    ],
    *,
    to: Annotated[list[str], _option("to", "PARTNER")],
    out: OutOption,
    hours: Annotated[int | None, _option("hours", "HOURS")] = None,
    days: Annotated[int | None, _option("days", "DAYS")] = None,
    sender: Annotated[str, _option("from", "PARTNER")] = "",
    who: AsOption = "",
    by: ByOption = "",
    marking: MarkingOption = "",
    path: PathOption = HERE,
) -> None:
    """Ask partners to consult, and write the file that goes to them."""
    from datetime import timedelta

    import tricord
    from tricord.node.consultations import MOST_HOURS

    within = None
    if hours is not None or days is not None:
        # More than the most is refused, however much more it is.
        given = min((hours or 0) + 24 * (days or 0), MOST_HOURS + 1)
        within = timedelta(hours=max(given, 0))
    said: dict[str, Any] = {"within": within, "sender": sender, "marking": marking}

    def decide(by: str) -> Consultation:
        return tricord.open(path).consultations.request(to, subject, out, by=by, **said)

    facts = {"to": to, "subject": subject, "hours": within and within // timedelta(hours=1)}
    act = Said("consultation.request", "consultation:", facts, marking)
    made = decided(path, (who, by), act, decide)
    typer.echo(made.request_id)
    asked = ", ".join(made.request.asked)
    until = _moment(made)
    typer.echo(text("consultation-requested", to=asked, until=until, file=str(out)), err=True)
    if within is None:
        typer.echo(text("consultation-convention"), err=True)


@consultations.command("receive", cls=Command, help=text("cli-consultations-receive"))
def receive(
    file: FileArgument,
    *,
    out: OutOption,
    receiver: Annotated[str, _option("receiver", "PARTNER")] = "",
    who: AsOption = "",
    by: ByOption = "",
    path: PathOption = HERE,
) -> None:
    """Take in a request and write the receipt."""
    import tricord
    from tricord.reports.characters import legible

    def decide(by: str) -> tuple[Consultation, Receipt]:
        return tricord.open(path).consultations.receive(file, out, by=by, receiver=receiver)

    act = Said("consultation.receive", "consultation:", {"file": file.name})
    made, receipt = decided(path, (who, by), act, decide)
    typer.echo(made.request_id)
    said = {"asking": made.request.asking, "subject": legible(made.request.subject)}
    got = f"{receipt.received_at:%Y-%m-%d %H:%M} UTC"
    until = _moment(made)
    typer.echo(text("consultation-taken", **said, at=got, until=until, file=str(out)), err=True)


@consultations.command("confirm", cls=Command, help=text("cli-consultations-confirm"))
def confirm(
    file: FileArgument, *, who: AsOption = "", by: ByOption = "", path: PathOption = HERE
) -> None:
    """Take in the receipt of a request of ours."""
    import tricord
    from tricord.reports.characters import legible

    def decide(by: str) -> tuple[Consultation, Receipt]:
        return tricord.open(path).consultations.confirm(file, by=by)

    act = Said("consultation.confirm", "consultation:", {"file": file.name})
    made, receipt = decided(path, (who, by), act, decide)
    typer.echo(made.request_id)
    got = f"{receipt.received_at:%Y-%m-%d %H:%M} UTC"
    who = legible(receipt.received_by)
    typer.echo(text("consultation-receipt", partner=receipt.partner, by=who, at=got), err=True)


@consultations.command("answer", cls=Command, help=text("cli-consultations-answer"))
def answer(
    which: RequestArgument,
    *,
    words: WordsOption,
    partner: Annotated[str, _option("partner", "PARTNER")] = "",
    who: AsOption = "",
    by: ByOption = "",
    path: PathOption = HERE,
) -> None:
    """Record that a partner answered."""
    import tricord

    def decide(by: str) -> Event:
        return tricord.open(path).consultations.answer(which, words, partner=partner, by=by)

    facts = {"partner": partner, "words": words}
    act = Said("consultation.answer", f"consultation:{which}", facts)
    typer.echo(decided(path, (who, by), act, decide).event_id)


@consultations.command("close", cls=Command, help=text("cli-consultations-close"))
def close(
    which: RequestArgument,
    *,
    words: WordsOption,
    who: AsOption = "",
    by: ByOption = "",
    path: PathOption = HERE,
) -> None:
    """Record that a consultation is closed."""
    import tricord

    def decide(by: str) -> Event:
        return tricord.open(path).consultations.close(which, words, by=by)

    act = Said("consultation.close", f"consultation:{which}", {"words": words})
    typer.echo(decided(path, (who, by), act, decide).event_id)


def _moment(made: Consultation) -> str:
    return f"{made.request.answer_by:%Y-%m-%d %H:%M} UTC"
