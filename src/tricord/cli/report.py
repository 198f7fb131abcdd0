"""``tricord report``: a document a person can hand over."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, PathOption
from tricord.locale import language_of, text

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
    language: Annotated[
        Literal["en", "ko", "ja"] | None,
        typer.Option("--language", help=text("cli-report-language")),
    ] = None,
    path: PathOption = HERE,
) -> None:
    """Write the monitoring report of a year."""
    import tricord
    from tricord.cli.progress import working

    node = tricord.open(path)
    spoken = language or language_of()
    target = out or path / "reports" / f"monitoring-{year}-{spoken}.pdf"
    with working(text("cli-report-working")):
        node.monitoring_report(year, spoken, target, recommendations)
    typer.echo(text("cli-report-done", file=target), err=True)
