"""``tricord run dependency --trade FILE``: who depends on one origin, without a node."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from tricord.locale import text

if TYPE_CHECKING:
    import polars as pl

    from tricord.monitors.supply.dependency import Params
    from tricord.node.dependency_files import DependencyJudged

_PARQUET = "parquet"


def look(
    file: Path,
    out: str,
    year: int,
    params: Params,
    options: Mapping[str, str],
    *,
    importers: tuple[str, ...],
) -> None:
    """Measure dependence in files of trade, write it where a file is named, and say what it is.

    Args:
        file: A file of trade statistics, a folder of them, or CEPII's archive.
        out: File to write; nothing is written where empty.
        year: The year to tell; the last there is where 0.
        params: Parameters of the monitor.
        options: Options of the source.
        importers: Whose imports to tell; all where empty.

    Raises:
        WrongUsage: A file of an ending nothing is written in, or the very file that is read.
        RunError: The files have no such year, or a parameter cannot be what it is.
        SourceError: A file cannot be used.
    """
    from tricord.cli.files import form_of, target_of, written
    from tricord.cli.progress import working
    from tricord.exchange.formats.table import KINDS
    from tricord.node.dependency_files import judge_dependency

    target = target_of(out, file)
    form = form_of(target, (*KINDS, _PARQUET)) if target else ""
    beside = target.parent if target else Path()
    with working(text("cli-run-running", monitor="dependency")):
        judged = judge_dependency(file, params, options, beside, year=year, importers=importers)
        content = _rendered(judged.rows, form) if target else b""
    if target is not None:
        written(target, content)
    _report(judged, target, params)


def _rendered(rows: pl.DataFrame, form: str) -> bytes:
    """The table in a form; a million rows as CSV in a second."""
    from tricord.exchange.formats.table import guarded, render_table

    file = io.BytesIO()
    if form == _PARQUET:
        rows.write_parquet(file)
        return file.getvalue()
    if form != "csv":
        return render_table(rows, form)
    # Its texts are codes and words of ours, but for the group, which is the same everywhere.
    import polars as pl

    label = str(guarded(rows.item(0, "group"))) if len(rows) else ""
    rows.with_columns(group=pl.lit(label)).write_csv(file, line_terminator="\n")
    return file.getvalue()


def _report(judged: DependencyJudged, out: Path | None, params: Params) -> None:
    from tricord.cli.rows import shown, table
    from tricord.locale import state_term

    heads = [text(f"cli-dependency-{word}") for word in ("importer", "products", "c1", "c4")]
    told = judged.rows
    lines = [[text("cli-dependency-all"), *_counts(told)]]
    for code in params.whose:
        own = told.filter(importer=code)
        if len(own):
            lines.append([_spoken(state_term(code)), *_counts(own)])
    table(heads, lines, [False, True, True, True])
    typer.echo("")
    edition = str(judged.edition or "–")
    said = text("cli-dependency-year", year=str(judged.year), edition=edition)
    typer.echo(said, err=out is not None)
    typer.echo(text("cli-dependency-group", group=params.trusted.label), err=out is not None)
    if told["c4"].is_null().all():
        years = ", ".join(map(str, judged.years))
        typer.echo(text("cli-dependency-few-years", years=years), err=True)
    if told["world_hhi"].is_null().all():
        typer.echo(text("cli-dependency-no-world"), err=True)
    if params.eu_as_one:
        typer.echo(text("doubt-dependency-eu_as_one"), err=True)
    for reason, count in judged.left_out.items():
        if count:
            typer.echo(text(f"coverage-dependency-{reason}", count=shown(count)), err=True)
    for reason, count in sorted(judged.rejects.items()):
        typer.echo(f"{text(f'reject-{reason}')} {shown(count)}", err=True)
    if out is not None:
        typer.echo(text("cli-dependency-written", count=shown(len(told)), file=out), err=True)


def _spoken(term: str) -> str:
    from tricord.locale import Term

    return text(term) if isinstance(term, Term) else term


def _counts(rows: pl.DataFrame) -> list[str]:
    """Number of products, of those with C1, and of those with C4 (a dash where none is known)."""
    from tricord.cli.rows import shown

    fourth = rows["c4"]
    known = "–" if fourth.is_null().all() else shown(int(fourth.sum()))
    return [shown(len(rows)), shown(int(rows["c1"].sum())), known]
