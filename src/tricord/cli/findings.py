"""``tricord findings``: what was found, with its evidence, its doubts and its law."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import (
    HERE,
    FormatOption,
    PathOption,
    last_moment,
)
from tricord.locale import language_of, text

if TYPE_CHECKING:
    import polars as pl

    from tricord.node import Node

findings = typer.Typer(cls=Group, help=text("cli-findings"), no_args_is_help=True)

Status = Literal["current", "superseded", "withdrawn", "all"]
StatusOption = Annotated[Status, typer.Option("--status", help=text("cli-findings-status"))]
MonitorOption = Annotated[
    str, typer.Option("--monitor", metavar="NAME", help=text("cli-findings-monitor"))
]
KindOption = Annotated[str, typer.Option("--kind", metavar="KIND", help=text("cli-findings-kind"))]
GradeOption = Annotated[
    Literal["lead", "indication", "corroborated"] | None,
    typer.Option("--grade", help=text("cli-findings-grade")),
]
ViewOption = Annotated[
    str, typer.Option("--as-of", metavar="DATE", help=text("cli-findings-as-of"))
]


@findings.command("list", cls=Command, help=text("cli-findings-list"))
def list_findings(
    *,
    status: StatusOption = "current",
    monitor: MonitorOption = "",
    kind: KindOption = "",
    grade: GradeOption = None,
    as_of: ViewOption = "",
    how: FormatOption = "table",
    path: PathOption = HERE,
) -> None:
    """Show findings."""
    import tricord
    from tricord.cli import rows
    from tricord.cli.finding_rows import for_csv, for_people, listing

    node = tricord.open(path)
    selected = _selected(node, as_of, status, monitor, kind=kind, grade=grade)
    found = listing(selected, language_of(), node.finding_causes(_view(as_of)))
    if how == "table":
        shown, columns = for_people(found)
        rows.show(shown, how, columns)
    else:
        rows.show(for_csv(found) if how == "csv" else found, how, {})


def _selected(
    node: Node,
    as_of: str,
    status: str,
    monitor: str = "",
    *,
    kind: str = "",
    grade: str | None = None,
) -> pl.DataFrame:
    import polars as pl

    rows = node.findings(_view(as_of), status="" if status == "all" else status)
    if monitor:
        rows = rows.filter(pl.col("monitor").str.starts_with(f"{monitor}@"))
    wanted = {"kind": kind, "grade": grade}
    return rows.filter(*(pl.col(name) == value for name, value in wanted.items() if value))


def _view(as_of: str) -> str:
    from tricord.node.recording import LIVE

    moment = last_moment(as_of)
    return moment.isoformat() if moment else LIVE


@findings.command("show", cls=Command, help=text("cli-findings-show"))
def show(
    finding_id: Annotated[str, typer.Argument(metavar="ID", help=text("cli-findings-id"))],
    as_of: ViewOption = "",
    path: PathOption = HERE,
) -> None:
    """Show one finding with its evidence."""
    import polars as pl

    import tricord
    from tricord.cli.finding_page import page
    from tricord.errors import NotFound

    node = tricord.open(path)
    rows = _selected(node, as_of, "all")
    rows = rows.filter(pl.col("finding_id").str.starts_with(finding_id))
    if rows.height != 1:
        raise NotFound("finding-unknown", finding=finding_id, count=rows.height)
    found = rows.row(0, named=True)
    causes = node.finding_causes(_view(as_of)).get(found["finding_id"], ())
    page(node.finding_objects(rows)[0], found, causes, node.measures, language_of())


@findings.command("letter", cls=Command, help=text("cli-findings-letter"))
def letter(
    finding_id: Annotated[str, typer.Argument(metavar="ID", help=text("cli-findings-id"))],
    language: Annotated[
        Literal["en", "ko", "ja"] | None,
        typer.Option("--language", help=text("cli-findings-letter-language")),
    ] = None,
    path: PathOption = HERE,
) -> None:
    """Print the query to a State that a finding on its trade calls for."""
    import tricord
    from tricord.monitors.sanctions.goods import letter as query

    node = tricord.open(path)
    found, _ = node.finding(finding_id)
    typer.echo(query(found, language or language_of()))


@findings.command("export", cls=Command, help=text("cli-findings-export"))
def export(
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help=text("cli-findings-out"))],
    *,
    status: StatusOption = "current",
    monitor: MonitorOption = "",
    kind: KindOption = "",
    grade: GradeOption = None,
    as_of: ViewOption = "",
    path: PathOption = HERE,
) -> None:
    """Write findings to a file; its ending says in which form."""
    import tricord
    from tricord.cli.files import form_of, written
    from tricord.cli.finding_rows import for_csv, listing
    from tricord.exchange.formats.ftm import finding_entities, write_ftm
    from tricord.exchange.formats.table import KINDS, render_table

    form = form_of(out, (*KINDS, "ftm.jsonl"))
    node = tricord.open(path)
    selected = _selected(node, as_of, status, monitor, kind=kind, grade=grade)
    if form in KINDS:
        rows = listing(selected, language_of(), node.finding_causes(_view(as_of)))
        content = render_table(rows if form == "json" else for_csv(rows), form)
    else:
        objects = node.finding_objects(selected)
        content = write_ftm(finding_entities(objects, language_of())).encode()
    written(out, content)
    typer.echo(text("cli-findings-exported", count=selected.height, file=out), err=True)
