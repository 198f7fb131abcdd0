"""``tricord sources list``: what can be read, and where it is published."""

from __future__ import annotations

from typing import Any

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.locale import text

sources = typer.Typer(cls=Group, help=text("cli-sources"), no_args_is_help=True)


@sources.command("list", cls=Command, help=text("cli-sources-list"))
def list_sources(
    how: FormatOption = "table",
    path: PathOption = HERE,  # noqa: ARG001  # names the node whose language is spoken
) -> None:
    """Show every source."""
    import polars as pl

    from tricord.cli import rows
    from tricord.sources.registry import SOURCES

    found: list[dict[str, Any]] = [
        {
            "source": source.name,
            "title": text(source.title),
            "authority": str(source.authority or ""),
            "parts": [part for part in source.parts if part],
            "tables": list(source.tables),
            "cadence_days": source.cadence_days,
            "licence": source.licence,
            "address": [address for address in source.address.values() if address],
        }
        for source in SOURCES
    ]
    schema = {
        "parts": pl.List(pl.String()),
        "address": pl.List(pl.String()),
        "cadence_days": pl.Int64(),
    }
    if how != "table":
        rows.show(pl.DataFrame(found, schema_overrides=schema), how, {})
        return
    for source in found:
        typer.echo(f"{source['source']}: {source['title']}")
        cadence = source["cadence_days"]
        addresses = source["address"] or [text("cli-sources-by-hand")]
        rows.facts(
            [
                *((text("cli-column-address"), address) for address in addresses),
                (text("cli-column-cadence_days"), rows.shown(cadence)),
                (text("cli-column-licence"), source["licence"]),
            ],
            2,
        )
        typer.echo("")
