"""``tricord report``: a document a person can hand over."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, PathOption, day
from tricord.cli.seats import AsOption
from tricord.locale import language_of, text

AsOf = Annotated[str, typer.Option("--as-of", metavar="DATE", help=text("cli-report-as-of"))]

report = typer.Typer(cls=Group, help=text("cli-report"), no_args_is_help=True)


@report.command("sanctions", cls=Command, help=text("cli-report-sanctions"))
def sanctions(
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help=text("cli-report-out"))],
    language: Annotated[
        Literal["en", "ko", "ja"] | None,
        typer.Option("--language", help=text("cli-report-language")),
    ] = None,
    path: PathOption = HERE,
) -> None:
    """Write the report on apparent matches with designated parties, and on leads at sea."""
    import tricord
    from tricord.cli.progress import working

    node = tricord.open(path)
    with working(text("cli-report-working")):
        node.report(language or language_of(), out)
    typer.echo(text("cli-report-done", file=out), err=True)


@report.command("monitoring", cls=Command, help=text("cli-report-monitoring"))
def monitoring(
    year: Annotated[
        int, typer.Option("--year", metavar="YEAR", min=2006, help=text("cli-report-year"))
    ],
    *,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help=text("cli-report-monitoring-out"))
    ] = None,
    recommendations: Annotated[
        Path | None,
        typer.Option("--recommendations", metavar="FILE", help=text("cli-report-recommendations")),
    ] = None,
    from_desk: Annotated[
        bool, typer.Option("--from-desk", help=text("cli-report-from-desk"))
    ] = False,
    language: Annotated[
        Literal["en", "ko", "ja"] | None,
        typer.Option("--language", help=text("cli-report-language")),
    ] = None,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Write the monitoring report of a year."""
    from contextlib import ExitStack

    import tricord
    from tricord.cli import seats
    from tricord.cli.progress import working
    from tricord.cli.usage import WrongUsage

    if from_desk and recommendations:
        raise WrongUsage("usage-two-recommendations")
    node = tricord.open(path)
    spoken = language or language_of()
    target = out or path / "reports" / f"monitoring-{year}-{spoken}.pdf"
    with ExitStack() as held:
        seat = held.enter_context(seats.seat_of(path, who)) if from_desk else None
        held.enter_context(working(text("cli-report-working")))
        node.monitoring_report(year, spoken, target, seat or recommendations)
    typer.echo(text("cli-report-done", file=target), err=True)


@report.command("supply", cls=Command, help=text("cli-report-supply"))
def supply(
    *,
    as_of: AsOf = "",
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help=text("cli-report-supply-out"))
    ] = None,
    form: Annotated[
        Literal["pdf", "html", "docx", "json"] | None,
        typer.Option("--format", help=text("cli-report-format", usual="pdf")),
    ] = None,
    language: Annotated[
        Literal["en", "ko", "ja"] | None,
        typer.Option("--language", help=text("cli-report-language")),
    ] = None,
    path: PathOption = HERE,
) -> None:
    """Write the supply bulletin."""
    import tricord
    from tricord import clock
    from tricord.cli.progress import working
    from tricord.cli.report_target import target

    node = tricord.open(path)
    spoken, moment = language or language_of(), day(as_of) or clock.today()
    file = target(out, form, path / "reports" / f"supply-{moment}-{spoken}.pdf")
    with working(text("cli-report-working")):
        node.supply_bulletin(moment, spoken, file)
    typer.echo(text("cli-report-done", file=file), err=True)


@report.command("notification", cls=Command, help=text("cli-report-notification"))
def notification(
    item: Annotated[str, typer.Argument(metavar="ITEM", help=text("cli-report-notification-item"))],
    *,
    partner: Annotated[
        Literal["KOR", "USA", "JPN"], typer.Option("--partner", help=text("cli-report-partner"))
    ],
    as_of: AsOf = "",
    requested_at: Annotated[
        str, typer.Option("--requested-at", metavar="DATE", help=text("cli-report-requested-at"))
    ] = "",
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help=text("cli-report-notification-out"))
    ] = None,
    form: Annotated[
        Literal["pdf", "html", "docx"] | None,
        typer.Option("--format", help=text("cli-report-format", usual="docx")),
    ] = None,
    language: Annotated[
        Literal["en", "ko", "ja"] | None,
        typer.Option("--language", help=text("cli-report-language")),
    ] = None,
    path: PathOption = HERE,
) -> None:
    """Write the form of notification of the IPEF Supply Chain Agreement."""
    import tricord
    from tricord import clock
    from tricord.cli.progress import working
    from tricord.cli.report_target import item_meant, target

    node = tricord.open(path)
    spoken, moment = language or language_of(), day(as_of) or clock.today()
    about = item_meant(item), partner
    name = f"notification-{about[0]}-{partner}-{moment}-{spoken}.docx"
    file = target(out, form, path / "reports" / name)
    with working(text("cli-report-working")):
        node.notification(about, moment, spoken, file, day(requested_at))
    typer.echo(text("cli-report-done", file=file), err=True)
