"""``tricord petroleum``: what suppliers reported, and what others estimate, beside the caps."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tricord.cli.options import HERE, FormatOption, PathOption, day
from tricord.locale import text

if TYPE_CHECKING:
    import polars as pl

    from tricord.model.claim import Claim

YearOption = Annotated[int, typer.Option("--year", metavar="YEAR", help=text("cli-petroleum-year"))]
DayOption = Annotated[
    str, typer.Option("--as-of", metavar="DATE", help=text("cli-petroleum-as-of"))
]
FilesOption = Annotated[
    list[Path] | None, typer.Option("--file", metavar="FILE", help=text("cli-petroleum-file"))
]
FactorsOption = Annotated[
    str, typer.Option("--factors", metavar="TABLE", help=text("cli-petroleum-factors"))
]


def petroleum(
    *,
    year: YearOption,
    as_of: DayOption = "",
    files: FilesOption = None,
    factors: FactorsOption = "bp-2021",
    how: FormatOption = "table",
    path: PathOption = HERE,
) -> None:
    """Show the meters of a year; see the message ``cli-petroleum``."""
    import tricord
    from tricord import clock
    from tricord.cli import rows
    from tricord.cli.petroleum_page import page
    from tricord.cli.petroleum_rows import SCHEMA, flat
    from tricord.errors import NotFound
    from tricord.monitors.sanctions.petroleum.caps import FIRST_YEAR, caps, meters

    on = day(as_of) or clock.today()
    if not FIRST_YEAR <= year < 9999 or not caps(year):
        raise NotFound("petroleum-year", year=year, first=FIRST_YEAR)
    told = _of_files(files) if files else _claims(tricord.open(path).table("claims"))
    read = meters(told, year, on, factors)
    if how != "table":
        rows.show(flat(read), how, dict.fromkeys(SCHEMA, ""))
        return
    for number, each in enumerate(read):
        if number:
            typer.echo("")
        page(each)
    typer.echo("")
    rows.prose(text("petroleum-page-bound"))
    rows.prose(text("petroleum-page-absence"))


def _claims(table: pl.DataFrame) -> tuple[Claim, ...]:
    import polars as pl

    from tricord.claims.rows import claims
    from tricord.model.claim import Topic

    topics = [str(Topic.REFINED_PETROLEUM), str(Topic.CRUDE_OIL)]
    return claims(table.filter(pl.col("topic").is_in(topics)))


def _of_files(files: list[Path]) -> tuple[Claim, ...]:
    """Claims of files, without a node; what was set aside or noted goes to stderr."""
    return tuple(claim for file in files for claim in _of_file(file))


def _of_file(file: Path) -> tuple[Claim, ...]:
    from tricord.node.claim_files import read_claims

    told = read_claims(file)
    for reject in told.rejects:
        typer.echo(f"{file.name}:{reject.record}: {text(f'reject-{reject.reason}')}", err=True)
    for key, params in told.notes:
        typer.echo(f"{file.name}: {text(key, **params)}", err=True)
    return told.claims
