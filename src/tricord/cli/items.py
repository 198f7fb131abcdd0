"""``tricord items``: what is watched, which tariff lines show it, and who is in charge."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.locale import language_of, text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tricord.items import Item

items = typer.Typer(cls=Group, help=text("cli-items"))

NO_SETTINGS = Path()
"""Stands for no file of settings."""

SettingsOption = Annotated[
    Path,
    typer.Option("--settings", metavar="FILE", show_default=False, help=text("cli-items-settings")),
]


@items.callback(invoke_without_command=True)
def every(
    context: typer.Context,
    how: FormatOption = "table",
    settings: SettingsOption = NO_SETTINGS,
    path: PathOption = HERE,
) -> None:
    """List the items where no command is given."""
    if context.invoked_subcommand is None:
        list_(how, settings, path)


@items.command("list", cls=Command, help=text("cli-items-list"))
def list_(
    how: FormatOption = "table",
    settings: SettingsOption = NO_SETTINGS,
    path: PathOption = HERE,  # noqa: ARG001  # names the node whose language is spoken
) -> None:
    """List the items."""
    from tricord.cli import rows
    from tricord.cli.item_rows import headings, listed, printed

    known = _known(settings)
    if how != "table":
        rows.show(listed(known), how, {})
        return
    rows.show(printed(known, language_of()), how, headings())


@items.command("show", cls=Command, help=text("cli-items-show"))
def show(
    item: Annotated[str, typer.Argument(metavar="ID", help=text("cli-items-id"))],
    how: FormatOption = "table",
    settings: SettingsOption = NO_SETTINGS,
    path: PathOption = HERE,  # noqa: ARG001  # names the node whose language is spoken
) -> None:
    """Show one item."""
    from tricord.cli import rows
    from tricord.cli.item_rows import listed, page

    known = _known(settings)
    found = known[_meant(item, known)]
    if how == "table":
        page(found, language_of())
        return
    rows.show(listed({found.item_id: found}), how, {})


def _known(settings: Path) -> Mapping[str, Item]:
    from tricord.items import catalogue
    from tricord.items import items as shipped

    return shipped() if settings == NO_SETTINGS else catalogue(settings)


def _meant(said: str, known: Mapping[str, Item]) -> str:
    """The identifier, or that of the only item the words name.

    Raises:
        NotFound: ``item-unknown``.
    """
    from tricord.errors import NotFound
    from tricord.items import item, named

    if said in known:
        return said
    meant = named(said)
    if len(meant) == 1:
        return meant[0].item_id
    if meant:
        alike = ", ".join(each.item_id for each in meant)
        raise NotFound("item-unknown", item=said, known=alike)
    return item(said).item_id
