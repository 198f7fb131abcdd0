"""``tricord measures``: the UN measures, and which were in force for an act on a day."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, FormatOption, PathOption, day
from tricord.cli.usage import WrongUsage
from tricord.locale import language_of, text

measures = typer.Typer(cls=Group, help=text("cli-measures"), no_args_is_help=True)


def _option(name: str, metavar: str) -> Any:
    return typer.Option(f"--{name}", metavar=metavar, help=text(f"cli-measures-{name}"))


@measures.command("show", cls=Command, help=text("cli-measures-show"))
def show(
    measure_id: Annotated[str, typer.Argument(metavar="ID", help=text("cli-measures-id"))] = "",
    how: FormatOption = "table",
    path: PathOption = HERE,  # noqa: ARG001  # names the node whose language is spoken
) -> None:
    """Show every measure, or all that is known of one."""
    import polars as pl

    from tricord.cli import rows
    from tricord.measures import load
    from tricord.measures.rows import SHOW_COLUMNS, detail_rows, show_rows

    if not measure_id:
        found = pl.DataFrame(show_rows(load(), language_of()))
        columns = [c for c in SHOW_COLUMNS if c not in _ASIDE]
        rows.show(found, how, _headings(columns))
        return
    detail = detail_rows(load()[measure_id], language_of())
    if how == "table":
        rows.facts([(str(row["field"]), str(row["value"])) for row in detail])
    else:
        rows.show(pl.DataFrame(detail), how, {})


_ASIDE = ("citation", "adopted", "direction", "nature", "binding", "recalled")
"""Columns a table leaves to CSV, JSON and the page of a measure."""


@measures.command("in-force", cls=Command, help=text("cli-measures-in-force"))
def in_force(
    *,
    on: Annotated[str, _option("on", "DATE")],
    act: Annotated[str, _option("act", "ACT")] = "",
    direction: Annotated[str, _option("direction", "DIRECTION")] = "",
    hs: Annotated[str, _option("hs", "CODE")] = "",
    goods: Annotated[str, _option("goods", "WORDS")] = "",
    actors: Annotated[list[str] | None, _option("actor", "ACTOR")] = None,
    place: Annotated[str, _option("place", "PLACE")] = "",
    how: FormatOption = "table",
    path: PathOption = HERE,  # noqa: ARG001  # names the node whose language is spoken
) -> None:
    """Show the measures in force on a day, with the reason why each bears or may bear."""
    import polars as pl

    from tricord.cli import rows
    from tricord.measures import load
    from tricord.measures.rows import IN_FORCE_COLUMNS, in_force_rows

    asked = day(on)
    if asked is None:
        raise WrongUsage("usage-value-missing", option="--on")
    found = load().in_force(
        asked,
        act=act or None,
        direction=direction or None,
        hs=hs or None,
        goods=goods or None,
        actors=actors or (),
        place=place or None,
    )
    schema = dict.fromkeys(IN_FORCE_COLUMNS, pl.String()) | {"recalled": pl.Boolean()}
    frame = pl.DataFrame(in_force_rows(found, language_of()), schema=schema)
    shown = ["id", "label", "standing", "reasons"]
    if hs or goods:
        shown.insert(3, "strength")
    rows.show(frame, how, _headings(shown))


def _headings(columns: list[str]) -> dict[str, str]:
    return {column: text(f"measures-column-{column}") for column in columns}
