"""``tricord run price_shock --series FILE``: shocks in a file of figures, without a node."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from tricord.locale import text

if TYPE_CHECKING:
    import polars as pl

    from tricord.node.series_files import SeriesJudged


def look(monitor: str, file: Path, as_of: str, out: str) -> None:
    """Look for shocks, write the alarms where a file is named, and say what was found.

    Raises:
        WrongUsage: A file of an ending nothing is written in.
        RunError: The monitor looks at no file of figures.
        SourceError: The file cannot be used.
    """
    from tricord import clock
    from tricord.cli.files import form_of, written
    from tricord.cli.options import day
    from tricord.cli.progress import working
    from tricord.exchange.formats.table import KINDS, render_table
    from tricord.node.series_files import alarm_rows, judge_series
    from tricord.node.warning_files import NAME, judge_warning, warning_rows

    target = Path(out) if out else None
    form = form_of(target, KINDS) if target else ""
    moment = day(as_of) or clock.today()
    with working(text("cli-run-running", monitor=monitor)):
        if monitor == NAME:
            judged, courses = judge_warning(file, moment)
            rows = warning_rows(courses, judged)
        else:
            judged = judge_series(monitor, file, moment)
            rows = alarm_rows(judged)
    if target is not None:
        written(target, render_table(rows, form))
    _report(judged, rows, target)


def _report(judged: SeriesJudged, rows: pl.DataFrame, out: Path | None) -> None:
    from tricord.cli.rows import shown, table

    looked = judged.looked
    told = rows.drop_nulls("onset_date")
    if len(told) and out is None:
        heads = [text(f"cli-shocks-{name}") for name in ("series", "onset", "level", "score")]
        lines = [
            [row["series"], str(row["onset_date"]), text(_level(row)), f"{row['score']:.2f}"]
            for row in told.iter_rows(named=True)
        ]
        table(heads, lines, [False, False, False, True])
        typer.echo("")
    found = text("cli-shocks-found", alarms=shown(len(told)), series=shown(judged.series))
    typer.echo(found, err=out is not None)
    if looked.emulated:
        typer.echo(text("cli-shocks-emulated"), err=True)
    if looked.short:
        named = ", ".join(looked.short[:5])
        many = shown(len(looked.short))
        typer.echo(text("cli-shocks-short", count=many, named=named), err=True)
    if looked.noisy:
        typer.echo(text("cli-shocks-noisy", count=shown(looked.noisy)), err=True)
    for line in {each.line.hs6: each.line for each in judged.abstained}.values():
        of_line = [each for each in judged.abstained if each.line is line]
        said = text(
            "cli-shocks-abstained",
            line=line.hs6,
            count=shown(len(of_line)),
            materials=", ".join(text(f"material-{name}") for name in line.materials),
            seen=", ".join(f"{each.scheme} {each.line}" for each in line.national),
        )
        typer.echo(said, err=True)
    for odd in judged.set_aside.sort("reason", maintain_order=True).partition_by("reason"):
        said = text(f"reject-{odd.item(0, 'reason')}")
        line, count = odd.item(0, "record"), shown(len(odd))
        typer.echo(text("cli-shocks-set-aside", said=said, count=count, line=line), err=True)
    if out is not None:
        typer.echo(text("cli-shocks-written", count=len(told), file=out), err=True)


def _level(row: dict[str, Any]) -> str:
    """Message key of how far an alarm goes."""
    level = row["level"]
    return f"supply-stage-{level}" if row["detector"] == "warning" else f"alarm-level-{level}"
