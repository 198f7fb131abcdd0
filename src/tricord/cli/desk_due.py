"""``tricord desk due``: what is due, from every strand, with the cases that deal with it."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

import typer

from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.cli.seats import AsOption
from tricord.locale import text


def due(
    *,
    within: Annotated[
        int | None,
        typer.Option("--within", metavar="DAYS", min=0, help=text("cli-desk-option-within")),
    ] = None,
    how: FormatOption = "table",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """List what is due; see the message ``cli-desk-due``."""
    import polars as pl

    import tricord
    from tricord.cli import rows, seats
    from tricord.node.due import What
    from tricord.node.due import due as found_due

    node = tricord.open(path)
    with seats.seat_of(path, who) as seat:
        found = found_due(node, seat, None if within is None else timedelta(days=within))
    if how != "table":
        rows.show(found, how, {})
    elif found.is_empty():
        typer.echo(text("desk-due-none"), err=True)
    else:
        ruling = (pl.col("what") == What.RULING) & pl.col("words").is_not_null()
        asked = {each: text(f"desk-due-asked-{each}") for each in ("certify", "delete", "approve")}
        shown = found.with_columns(
            pl.when(pl.col("hours_left") < 0).then(pl.lit(text("desk-due-over"))).alias("left"),
            pl.col("what").replace({str(each): text(f"desk-due-{each}") for each in What}),
            pl.when(ruling).then(pl.col("words").replace(asked)).otherwise("words").alias("words"),
            pl.col("key").str.head(32),
        )
        columns = ("due", "left", "what", "words", "who", "cases", "key", "marking")
        headings = {column: text(f"desk-due-column-{column}") for column in columns}
        rows.show(shown, how, headings)
