"""``tricord init``: make a node."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tricord.cli.options import HERE, PathOption
from tricord.locale import text


def init(
    directory: Annotated[
        Path | None, typer.Argument(metavar="DIR", help=text("cli-init-directory"))
    ] = None,
    path: PathOption = HERE,
) -> None:
    """Make a node; see the message ``cli-init``."""
    import tricord

    node = tricord.init(directory or path)
    typer.echo(text("cli-init-done", path=node.path.resolve()))
    typer.echo(text("cli-init-next"), err=True)
