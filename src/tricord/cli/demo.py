"""``tricord demo``: a node filled with public facts and a simulated world, with planted truth."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tricord.cli.usage import WrongUsage
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.node import Node
    from tricord.node.demo import Demo


def demo(
    path: Annotated[
        Path,
        typer.Option("--path", envvar="TRICORD_NODE", metavar="DIR", help=text("cli-demo-path")),
    ] = Path("demo-node"),
    no_serve: Annotated[bool, typer.Option("--no-serve", help=text("cli-demo-no-serve"))] = False,
    live: Annotated[bool, typer.Option("--live", help=text("cli-demo-live"))] = False,
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help=text("cli-demo-port"))
    ] = 8000,
) -> None:
    """Build the demo node, print what was found of what was planted, and serve it."""
    from tricord.node.demo import build

    _refuse_a_real_node(path)
    built = build(path, lambda step: typer.echo(text(step), err=True), _fetched if live else None)
    _report(built)
    if not no_serve:
        _serve(built, port)


def _refuse_a_real_node(path: Path) -> None:
    """Simulated parties go into no node that holds anything else than a demo.

    Raises:
        WrongUsage: The node has data, and no simulated parties.
    """
    from tricord import config
    from tricord.node import Node
    from tricord.simulate.parties import PARTIES

    if not (path / config.FILE).exists():
        return
    datasets = set(Node(path).table("files").get_column("dataset"))
    if datasets and PARTIES not in datasets:
        raise WrongUsage("usage-demo-elsewhere", path=path)


def _fetched(node: Node) -> None:
    from tricord.cli.outcomes import report
    from tricord.cli.progress import working

    with working(text("cli-fetch-asking"), unit_bytes=True) as tell:
        outcomes = node.fetch((), tell)
    report(outcomes)


def _report(built: Demo) -> None:
    from tricord.cli import rows

    lines = [
        [
            text(f"planted-{each.kind}"),
            text("cli-demo-decoy") if each.decoy else text("cli-demo-to-find"),
            rows.shown(each.planted),
            rows.shown(each.found),
        ]
        for each in built.tallies
    ]
    headings = [text(f"cli-demo-{column}") for column in ("kind", "role", "planted", "found")]
    typer.echo("", err=True)
    rows.prose(text("cli-demo-simulated"))
    rows.table(headings, lines, [False, False, True, True])
    typer.echo("")
    path = built.node.path
    typer.echo(text("cli-demo-done", count=built.findings, path=path.resolve()))
    typer.echo(text("cli-demo-reports"))
    for file in built.reports:
        typer.echo(f"  {file}")
    typer.echo(f"\n{text('cli-demo-next', path=path)}", err=True)


def _serve(built: Demo, port: int) -> None:
    """Serve the demo until stopped, with the accounts to sign in by."""
    from tricord.web.serving import serve

    def heard(address: str) -> None:
        typer.echo(f"\n{text('cli-demo-serving', address=address)}")
        for each in built.accounts:
            typer.echo(text("cli-demo-account", name=each.name, password=each.password))
        typer.echo(text("cli-demo-tour", address=f"{address}/tour"))

    serve(built.node.path, port=port, heard=heard, tries=True)
