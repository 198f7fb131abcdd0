"""``tricord lists``: what lists say, what changed in them, and whose removal is confirmed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import (
    HERE,
    AsOfOption,
    FormatOption,
    OperatorOption,
    PathOption,
    first_moment,
    last_moment,
)
from tricord.cli.seats import AsOption, is_signed_in
from tricord.cli.signing import Said, decided
from tricord.cli.usage import WrongUsage
from tricord.locale import text

if TYPE_CHECKING:
    import polars as pl

lists = typer.Typer(cls=Group, help=text("cli-lists"), no_args_is_help=True)

NameArgument = Annotated[str, typer.Argument(metavar="NAME", help=text("cli-lists-name"))]


@lists.command("show", cls=Command, help=text("cli-lists-show"))
def show(
    name: NameArgument = "",
    quarantined: Annotated[
        bool, typer.Option("--quarantined", help=text("cli-lists-quarantined"))
    ] = False,
    as_of: AsOfOption = "",
    how: FormatOption = "table",
    path: PathOption = HERE,
) -> None:
    """Show all lists, or the entries of one."""
    import polars as pl

    import tricord
    from tricord.cli import rows

    node = tricord.open(path)
    overview = node.lists.overview()
    if not (name or quarantined or as_of):
        _show_overview(overview, how)
        return
    names = [name] if name else overview.get_column("list").to_list()
    moment = last_moment(as_of)
    parts = [node.lists.entries(each, moment, quarantined=quarantined) for each in names]
    shown = ("list", "entry_id", "schema", "name", "programmes", "listed_on", "missing_since")
    entries = pl.concat(parts) if parts else node.table("list_entries").drop("published_to")
    columns = rows.headings("list_entries", *shown[bool(name) :])
    if how == "table" and not entries.get_column("missing_since").is_not_null().any():
        columns.pop("missing_since")
    rows.show(entries, how, columns)


def _show_overview(overview: pl.DataFrame, how: FormatOption) -> None:
    from tricord.cli import rows

    columns = rows.headings(
        "list_snapshots",
        "list",
        "authority=cli-column-authority",
        "entries",
        "quarantined=cli-column-quarantined",
        "published_at",
        "age_days=cli-column-age_days",
        "rejects",
    )
    if how == "table":
        import polars as pl

        authorities = overview.get_column("authority").unique().drop_nulls()
        said = {each: text(f"authority-{each}") for each in authorities}
        overview = overview.with_columns(pl.col("authority").replace(said))
    rows.show(overview, how, columns)


@lists.command("diff", cls=Command, help=text("cli-lists-diff"))
def diff(
    name: NameArgument,
    since: Annotated[
        str, typer.Option("--since", metavar="DATE", help=text("cli-lists-since"))
    ] = "",
    until: Annotated[
        str, typer.Option("--until", metavar="DATE", help=text("cli-lists-until"))
    ] = "",
    how: FormatOption = "table",
    path: PathOption = HERE,
) -> None:
    """Show what changed in a list."""
    import polars as pl

    import tricord
    from tricord.cli import rows

    after = first_moment(since)
    if after is not None:
        after -= timedelta(microseconds=1)  # a change of this very moment is one since then
    changes = tricord.open(path).lists.changes(name, after, last_moment(until))
    shown = ("published_at", "kind", "entry_id", "name", "field", "old", "new")
    if how == "table":
        kinds = {each: text(f"cli-kind-{each}") for each in changes.get_column("kind").unique()}
        changes = changes.with_columns(pl.col("kind").replace(kinds))
    rows.show(changes, how, rows.headings("list_changes", *shown))


@lists.command("confirm-removals", cls=Command, help=text("cli-lists-confirm"))
def confirm_removals(
    name: NameArgument,
    *,
    notice: Annotated[str, typer.Option("--notice", metavar="TEXT", help=text("cli-lists-notice"))],
    entry: Annotated[
        list[str] | None, typer.Option("--entry", metavar="ID", help=text("cli-lists-entry"))
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help=text("cli-lists-all"))] = False,
    who: AsOption = "",
    operator: OperatorOption = "",
    path: PathOption = HERE,
) -> None:
    """Confirm removals that were checked against an official notice."""
    import tricord

    if bool(entry) == everything:
        raise WrongUsage("usage-entry-or-all")
    if not notice.strip():
        raise WrongUsage("usage-notice-empty")
    node = tricord.open(path)
    if not (operator or node.settings.operator or who or is_signed_in(path)):
        raise WrongUsage("usage-operator")
    waiting = node.lists.entries(name, quarantined=True).get_column("entry_id").to_list()
    wanted = waiting if everything else list(dict.fromkeys(entry or []))

    def decide(by: str) -> list[str]:
        return node.lists.confirm_removals(name, wanted, notice, by)

    act = Said("list.confirm", f"list:{name}", {"entries": wanted, "notice": notice})
    ended = decided(path, (who, operator), act, decide) if wanted else []
    for entry_id in ended:
        typer.echo(entry_id)
    typer.echo(text("cli-lists-confirmed", count=len(ended), list=name), err=True)


@lists.command("export", cls=Command, help=text("cli-lists-export"))
def export(
    name: NameArgument,
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help=text("cli-lists-out"))],
    path: PathOption = HERE,
) -> None:
    """Write a list in Tricord's own form."""
    import tricord
    from tricord.cli.files import written
    from tricord.cli.list_export import exported

    content, count = exported(tricord.open(path), name)
    written(out, content)
    typer.echo(text("cli-lists-exported", count=count, file=out), err=True)
