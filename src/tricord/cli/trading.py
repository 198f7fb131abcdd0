"""``tricord run goods --trade FILE``: trade statistics against the measures, without a node."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from tricord.cli.usage import WrongUsage
from tricord.locale import language_of, text

if TYPE_CHECKING:
    from tricord.model.finding import Finding
    from tricord.node.trade_files import TradeJudged


def judge(monitor: str, file: Path, out: str, params: Any, options: Mapping[str, str]) -> None:
    """Judge a file, write its findings where a file is named, and say what was found.

    Raises:
        WrongUsage: Another monitor than ``goods``, or a file of an ending nothing is written in.
    """
    from tricord.cli.files import form_of
    from tricord.cli.progress import working
    from tricord.exchange.formats.table import KINDS
    from tricord.node.trade_files import judge_file

    if monitor != "goods":
        raise WrongUsage("usage-trade")
    target = Path(out) if out else None
    form = form_of(target, KINDS) if target else ""
    with working(text("cli-run-running", monitor=monitor)):
        judged = judge_file(file, params, options, target.parent if target else Path())
    if target is not None:
        _write(judged.findings, target, form)
    _report(judged, target)


def _write(findings: tuple[Finding, ...], out: Path, form: str) -> None:
    import polars as pl

    from tricord import clock
    from tricord.cli.files import written
    from tricord.cli.finding_rows import for_csv, listing
    from tricord.exchange.formats.table import render_table
    from tricord.node.finding_rows import finding_frame

    rows = finding_frame(findings, "", clock.now()).with_columns(
        status=pl.lit("current"), superseded_by=pl.lit("")
    )
    listed = listing(rows, language_of(), {})
    written(out, render_table(listed if form == "json" else for_csv(listed), form))


def _report(judged: TradeJudged, out: Path | None) -> None:
    from tricord.cli.rows import shown, table
    from tricord.model.finding import Grade

    counts = Counter((finding.kind, finding.grade) for finding in judged.findings)
    kinds = sorted({finding.kind for finding in judged.findings})
    if not kinds:
        typer.echo(text("cli-run-nothing"))
    else:
        grades = [grade for grade in Grade if any(counts[kind, grade] for kind in kinds)]
        heads = ["", *(text(f"grade-{grade}") for grade in grades)]
        lines = [
            [text(f"finding-kind-{kind}"), *(shown(counts[kind, grade]) for grade in grades)]
            for kind in kinds
        ]
        table(heads, lines, [False, *([True] * len(grades))])
    typer.echo("")
    for key, count in judged.coverage.items():
        if count:
            typer.echo(text(key, count=shown(count)))
    for reason, count in sorted(judged.rejects.items()):
        typer.echo(f"{text(f'reject-{reason}')} {shown(count)}", err=True)
    if out is not None:
        typer.echo(text("cli-findings-exported", count=len(judged.findings), file=out), err=True)
