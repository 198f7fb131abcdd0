"""The forms in which tracks and events at sea are written, and where to."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from tricord.cli.files import written
from tricord.cli.options import first_moment, last_moment
from tricord.cli.usage import WrongUsage
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.node.ship_tracks import Window

SeaFormat = Literal["table", "csv", "json", "geojson", "geoparquet", "ftm"]

SeaFormatOption = Annotated[SeaFormat | None, typer.Option("--format", help=text("cli-sea-format"))]
SeaOutOption = Annotated[str, typer.Option("--out", metavar="FILE", help=text("cli-sea-out"))]
SinceOption = Annotated[str, typer.Option("--since", metavar="DATE", help=text("cli-sea-since"))]
UntilOption = Annotated[str, typer.Option("--until", metavar="DATE", help=text("cli-sea-until"))]

_ENDINGS: Final[dict[str, SeaFormat]] = {
    ".ftm.jsonl": "ftm",
    ".ftm.json": "ftm",
    ".geojson": "geojson",
    ".json": "json",
    ".csv": "csv",
    ".geoparquet": "geoparquet",
    ".parquet": "geoparquet",
}


def form(given: SeaFormat | None, out: str) -> SeaFormat:
    """The form that is asked for: as given, else by the ending of the file, else a table.

    Raises:
        WrongUsage: GeoParquet without a file.
    """
    name = Path(out).name.lower()
    usual: SeaFormat = "table"
    for ending, known in _ENDINGS.items():
        if name.endswith(ending):
            usual = known
            break
    how = given or usual
    if how == "geoparquet" and _target(out) is None:
        raise WrongUsage("usage-geoparquet-out")
    return how


def window(since: str, until: str, as_of: str) -> Window:
    """The window a person wrote; a day alone counts whole.

    Raises:
        SourceError: Not an ISO 8601 date or moment.
        WrongUsage: It ends before it begins.
    """
    from tricord.node.ship_tracks import Window

    begin, end = first_moment(since), _end(until)
    if begin is not None and end is not None and end < begin:
        raise WrongUsage("usage-window", since=since, until=until)
    return Window(begin, end, last_moment(as_of))


def _end(until: str) -> datetime | None:
    moment = last_moment(until)
    if moment is None or len(until) > len("2026-02-27"):
        return moment
    return datetime.combine(moment.date(), time.max, moment.tzinfo)


def deliver(content: bytes, out: str) -> None:
    """Write to the file, whole or not at all; to standard output where there is none.

    Raises:
        OSError: It cannot be written there.
    """
    target = _target(out)
    if target is None:
        typer.echo(content, nl=False)
    else:
        written(target, content)
        typer.echo(text("cli-sea-written", file=str(target)), err=True)


def show(page: Callable[[], None], out: str) -> None:
    """Print a page, or write it to the file.

    Raises:
        OSError: It cannot be written there.
    """
    if _target(out) is None:
        page()
        return
    caught = io.StringIO()
    with redirect_stdout(caught):
        page()
    deliver(caught.getvalue().encode(), out)


def _target(out: str) -> Path | None:
    return None if out in ("", "-") else Path(out)
