"""``tricord simulate``: made-up data with planted truth, for trying things out and for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from tricord.cli.help import Command, Group
from tricord.locale import text

simulate: Final = typer.Typer(cls=Group, help=text("cli-simulate"), no_args_is_help=True)
"""The group of commands."""


@simulate.command("positions", cls=Command, help=text("cli-simulate-positions"))
def positions(
    *,
    vessels: Annotated[
        int, typer.Option("--vessels", metavar="N", min=1, help=text("cli-simulate-vessels"))
    ] = 300,
    days: Annotated[
        float, typer.Option("--days", metavar="D", min=0.01, help=text("cli-simulate-days"))
    ] = 5.0,
    seed: Annotated[
        int, typer.Option("--seed", metavar="S", min=0, help=text("cli-simulate-seed"))
    ] = 1,
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help=text("cli-simulate-out"))],
    truth: Annotated[
        Path | None, typer.Option("--truth", metavar="FILE", help=text("cli-simulate-truth"))
    ] = None,
    ports: Annotated[
        Path | None, typer.Option("--ports", metavar="FILE", help=text("cli-simulate-ports"))
    ] = None,
) -> None:
    """Write simulated ship positions, and what was planted in them."""
    from tricord.cli.progress import working
    from tricord.cli.rows import shown
    from tricord.simulate.seas import write_ports, write_positions

    with working(text("cli-simulate-working")) as tell:
        made = write_positions(
            out,
            truth,
            vessels=vessels,
            days=days,
            seed=seed,
            progress=lambda done, of: tell("", done, of),
        )
    if ports is not None:
        write_ports(ports)
    said = {"positions": shown(made.positions), "vessels": shown(made.vessels), "file": str(out)}
    typer.echo(text("cli-simulate-done", **said), err=True)


@simulate.command("trade", cls=Command, help=text("cli-simulate-trade"))
def trade(
    *,
    rows: Annotated[
        int, typer.Option("--rows", metavar="N", min=1, help=text("cli-simulate-trade-rows"))
    ] = 1_000_000,
    year: Annotated[
        int, typer.Option("--year", metavar="Y", help=text("cli-simulate-trade-year"))
    ] = 2024,
    monthly: Annotated[
        bool, typer.Option("--monthly", help=text("cli-simulate-trade-monthly"))
    ] = False,
    seed: Annotated[
        int, typer.Option("--seed", metavar="S", min=0, help=text("cli-simulate-trade-seed"))
    ] = 1,
    out: Annotated[
        Path, typer.Option("--out", metavar="FILE", help=text("cli-simulate-trade-out"))
    ],
    truth: Annotated[
        Path | None, typer.Option("--truth", metavar="FILE", help=text("cli-simulate-trade-truth"))
    ] = None,
) -> None:
    """Write simulated trade statistics, and what was planted in them."""
    from tricord.cli.progress import working
    from tricord.cli.rows import shown
    from tricord.simulate.trade import write_trade

    with working(text("cli-simulate-trade-working")):
        made = write_trade(out, truth, rows=rows, year=year, seed=seed, monthly=monthly)
    said = {"rows": shown(made.rows), "truths": shown(sum(made.truths.values())), "file": str(out)}
    typer.echo(text("cli-simulate-trade-done", **said), err=True)
