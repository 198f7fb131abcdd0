"""``tricord sources``: what can be read, where it is published, and reading a document at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.cli.usage import WrongUsage
from tricord.errors import SourceError
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


READERS = ("notices",)
"""Kinds of documents that are read at once, without a node."""


@sources.command("read", cls=Command, help=text("cli-sources-read"))
def read_document(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=text("cli-sources-read-kind"))],
    file: Annotated[Path, typer.Argument(metavar="FILE", help=text("cli-sources-read-file"))],
    encoding: Annotated[
        str, typer.Option("--encoding", metavar="NAME", help=text("cli-sources-read-encoding"))
    ] = "",
) -> None:
    """Read a document and print what it says as JSON, each with the place it stands in."""
    from tricord.sources.base import Raw
    from tricord.sources.export_notices import notices_of
    from tricord.sources.notices import as_json

    if kind not in READERS:
        raise WrongUsage("usage-reader", given=kind, known=", ".join(READERS))
    if not file.is_file():
        raise SourceError("file-missing", file=str(file))
    options = {"encoding": encoding} if encoding else {}
    typer.echo(as_json(notices_of(Raw(file, file.name), options)))
