"""``tricord fetch``: download official files and take them in."""

from __future__ import annotations

from typing import Annotated

import typer

from tricord.cli.options import HERE, PathOption
from tricord.locale import text


def fetch(
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="SOURCE…", help=text("cli-fetch-sources"))
    ] = None,
    path: PathOption = HERE,
) -> None:
    """Download what publishers have that is new, and take it in."""
    import tricord
    from tricord.cli.outcomes import report
    from tricord.cli.progress import working

    node = tricord.open(path)
    with working(text("cli-fetch-asking"), unit_bytes=True) as tell:
        outcomes = node.fetch(sources or [], tell)
    report(outcomes)
