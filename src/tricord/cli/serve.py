"""``tricord serve``: the pages and the API of a node."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from tricord.cli.options import HERE, PathOption
from tricord.locale import text


def _option(name: str, *flags: str, **more: Any) -> Any:
    return typer.Option(*(flags or (f"--{name}",)), help=text(f"cli-serve-option-{name}"), **more)


def serve(
    *,
    host: Annotated[str, _option("host", metavar="ADDRESS")] = "127.0.0.1",
    port: Annotated[int, _option("port", metavar="NUMBER", min=0, max=65535)] = 8000,
    processes: Annotated[int, _option("processes", metavar="NUMBER", min=0, max=64)] = 0,
    no_work: Annotated[bool, _option("no-work")] = False,
    path: PathOption = HERE,
) -> None:
    """Serve a node until stopped."""
    from tricord.web.serving import PROCESSES
    from tricord.web.serving import serve as serve_node

    def heard(address: str) -> None:
        typer.echo(text("cli-serve-ready", address=address), err=True)

    many = processes or PROCESSES
    serve_node(path, host, port, heard, works=not no_work, processes=many)
