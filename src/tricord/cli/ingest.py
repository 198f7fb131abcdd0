"""``tricord ingest``: take files in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from tricord.cli.options import HERE, OperatorOption, PathOption, first_moment
from tricord.locale import text


def _option(name: str, metavar: str) -> Any:
    return typer.Option(f"--{name}", metavar=metavar, help=text(f"cli-ingest-{name}"))


def ingest(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE…", help=text("cli-ingest-files"), show_default=False),
    ] = None,
    *,
    source: Annotated[str, _option("source", "NAME")] = "",
    dataset: Annotated[str, _option("dataset", "NAME")] = "",
    published: Annotated[str, _option("published", "DATE")] = "",
    marking: Annotated[str, _option("marking", "TLP")] = "",
    mapped: Annotated[list[str] | None, _option("map", "OURS=THEIRS")] = None,
    schema: Annotated[str, _option("schema", "KIND")] = "",
    sheet: Annotated[str, _option("sheet", "NAME")] = "",
    heading: Annotated[str, _option("heading", "LINE")] = "",
    encoding: Annotated[str, _option("encoding", "NAME")] = "",
    delimiter: Annotated[str, _option("delimiter", "SIGN")] = "",
    said: Annotated[list[str] | None, _option("option", "NAME=VALUE")] = None,
    origin: Annotated[str, _option("origin", "URL")] = "",
    operator: OperatorOption = "",
    path: PathOption = HERE,
) -> None:
    """Take files in; a refused one leaves the others alone."""
    from tricord.cli.usage import pairs

    options = {f"map.{ours}": theirs for ours, theirs in pairs("--map", mapped or []).items()}
    given = {
        "schema": schema,
        "sheet": sheet,
        "heading": heading,
        "encoding": encoding,
        "delimiter": delimiter,
    }
    options |= {name: value for name, value in given.items() if value}
    options |= pairs("--option", said or [])

    import tricord
    from tricord.cli.outcomes import report
    from tricord.cli.progress import working
    from tricord.model.marking import Marking
    from tricord.node.bundles import Given

    node = tricord.open(path)
    what = Given(
        source=source,
        dataset=dataset,
        published=first_moment(published),
        marking=Marking.parse(marking) if marking else None,
        operator=operator or node.settings.operator,
        origin=origin,
        options=options,
    )
    with working(text("cli-ingest-reading")) as tell:
        outcomes = node.ingest(files, what, tell) if files else node.take_drop(what, tell)
    if not files and not outcomes:
        typer.echo(text("cli-ingest-drop-empty", folder=node.path / "drop"), err=True)
        return
    report(outcomes)
