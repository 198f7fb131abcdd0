"""The measures at work in the demo: public claims, and a simulated year of trade."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

import polars as pl

from tricord import clock
from tricord.monitors.sanctions import goods
from tricord.simulate.trade import write_trade
from tricord.simulate.trade.scoring import held, tallies
from tricord.simulate.truth import Tally

if TYPE_CHECKING:
    from tricord.node.node import Node

YEAR: Final = 2024
"""Year of the shipped claims and of the simulated trade."""

ROWS: Final = 1_500_000
"""Of a world much thinner than a real year, hardly any State has trade to compare with."""

SEED: Final = 2024
TRUTH: Final = "truth-of-trade.parquet"
MONITORS: Final = ("petroleum", "goods", "arms_voyages", "workers", "designation_followup")


def facts() -> Sequence[Path]:
    """Files of public claims that ship with Tricord."""
    folder = Path(str(resources.files("tricord") / "facts"))
    return sorted([*folder.glob("*.csv"), *folder.glob("*.yaml")])


def write(folder: Path, progress: Callable[[str], None], times: int = 1) -> list[Path]:
    """Write a year of trade as a file anybody could have given, and the truth beside it.

    Args:
        folder: Where to; what is there already is taken as it is.
        progress: Told the message key of each step.
        times: How many times as many rows as the demo has.
    """
    year, truth = folder / f"simulated-trade-{YEAR}.parquet", folder / TRUTH
    if not (year.exists() and truth.exists()):
        progress("demo-step-trade")
        write_trade(year, truth, rows=ROWS * times, year=YEAR, seed=SEED)
    return [year]


def watch(node: Node, folder: Path, progress: Callable[[str], None]) -> tuple[int, list[Tally]]:
    """Run the monitors of claims and trade; hold readings of trade against what was planted.

    Args:
        node: The node, with the files of `write` and `facts` taken in.
        folder: Where the truth lies.
        progress: Told the message key of each step.

    Returns:
        How many findings there are, and the tallies.
    """
    progress("demo-step-measures")
    runs = [node.run(name) for name in MONITORS]
    tables = {name: node.table(name) for name in goods.TABLES}
    judged = goods.judged_lines(tables, goods.Params(law_day=clock.today()))
    lines = held(judged.lines, pl.read_parquet(folder / TRUTH))
    return sum(len(run.findings) for run in runs), [*tallies(lines)]
