"""Fit what signals of a mix-up of the two Koreas are worth, on simulated trade.

    python tables/mixup_weights.py src/tricord/monitors/sanctions/goods   # write weights.toml
    python tables/mixup_weights.py --held-out                              # seed by seed, figures

Logistic regression with a ridge, over classes of signals; seeds 1 to 5, by year, by month and over
four years, large and small, with and without the statistics of the Republic of Korea. The seeds of
the bench (901 to 903) are never used here. Takes some minutes.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.monitors.sanctions.goods.lines import chosen, lines, ordered
from tricord.monitors.sanctions.goods.mixup import COMPANY, accompanied, log_odds
from tricord.monitors.sanctions.goods.narrowing import DPRK, KOREA, narrow
from tricord.monitors.sanctions.goods.signals import SIGNALS, signals
from tricord.simulate.trade import simulate

SEEDS = (1, 2, 3, 4, 5)
SHAPES: tuple[tuple[int, dict[str, int], bool], ...] = (
    (800_000, {}, True),
    (800_000, {}, False),
    (4_000_000, {}, True),
    (800_000, {"monthly": 1}, True),
    (800_000, {"monthly": 1}, False),
    (4_000_000, {"monthly": 1}, True),
    (2_000_000, {"years": 4}, True),
    (2_000_000, {"years": 4}, False),
)
"""Rows, kind of periods, and whether the Republic of Korea's statistics are there."""
RIDGE = 1.0
KEY = ["reporter", "flow", "first_day"]
Fitted = dict[str, "float | dict[str, float]"]


def classed(seed: int, rows: int, periods: dict[str, int], korea: bool) -> pl.DataFrame:
    """Lines with the DPRK of one simulated world, with their signals and what is true."""
    world = simulate(
        rows, 2024, seed, monthly=bool(periods.get("monthly")), years=periods.get("years", 1)
    )
    table = world.table(0, len(world.rows))
    if not korea:
        table = table.filter(pl.col("reporter") != KOREA)
    every = lines(ordered(narrow("trade_flows", table.lazy()).collect()), ("gacc",))
    mine, _ = chosen(every.filter(pl.col("partner") == DPRK))
    mine = mine.filter(pl.col("flow").is_in(["import", "export"]), pl.col("reporter") != KOREA)
    found = signals(mine, every).join(
        world.truth, left_on=[*KEY, "hs6"], right_on=[*KEY, "hs"], how="left"
    )
    shape = f"{rows} {periods} {korea}"
    return found.select(
        *KEY,
        "months",
        *SIGNALS,
        "kind",
        seed=pl.lit(seed),
        shape=pl.lit(shape),
        mix_up=pl.col("kind").str.starts_with("mix_up").fill_null(value=False),
    )


def design(rows: pl.DataFrame, classes: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
    """A column of ones, and one for each class."""
    columns = [(rows[signal] == name).to_numpy().astype(float) for signal, name in classes]
    return np.column_stack([np.ones(rows.height), *columns])


def fitted(rows: pl.DataFrame, names: Sequence[str]) -> Fitted:
    """Weights of the classes of some signals; a class ``unknown`` has none."""
    classes = [
        (signal, name)
        for signal in names
        for name in sorted(rows[signal].unique())
        if name != "unknown"
    ]
    given, true = design(rows, classes), rows["mix_up"].to_numpy().astype(float)
    found = np.zeros(given.shape[1])
    ridge = np.full(given.shape[1], RIDGE)
    ridge[0] = 1e-6
    for _ in range(80):
        chance = 1 / (1 + np.exp(-np.clip(given @ found, -30, 30)))
        slope = given.T @ (true - chance) - ridge * found
        bend = (given * (chance * (1 - chance))[:, None]).T @ given + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        found += step
        if np.abs(step).max() < 1e-7:
            break
    made: Fitted = {"start": round(float(found[0]), 2)}
    for (signal, name), worth in zip(classes, found[1:], strict=True):
        of = made.setdefault(signal, {})
        if isinstance(of, dict):
            of[name] = round(float(worth), 2)
    return made


def together(rows: pl.DataFrame, alone: Fitted) -> pl.DataFrame:
    """Lines with what those of the same State and world look like."""
    worlds = rows.partition_by("seed", "shape", maintain_order=True)
    return pl.concat(
        accompanied(world.with_columns(log_odds=log_odds(alone, SIGNALS))) for world in worlds
    )


def both(rows: pl.DataFrame) -> tuple[Fitted, Fitted]:
    """Weights of each line by itself, and with its company."""
    alone = fitted(rows, SIGNALS)
    return alone, fitted(together(rows, alone), (*SIGNALS, *COMPANY))


def held_out(rows: pl.DataFrame) -> None:
    """Fit on four seeds, print what comes of the fifth, by shape and kind."""
    parts = []
    for seed in SEEDS:
        alone, final = both(rows.filter(pl.col("seed") != seed))
        rest = together(rows.filter(pl.col("seed") == seed), alone)
        parts.append(rest.with_columns(log_odds=log_odds(final, (*SIGNALS, *COMPANY))))
    every = pl.concat(parts).with_columns(called=pl.col("log_odds") > 0)
    pl.Config.set_tbl_rows(200)
    print(
        every.group_by("shape", "kind").agg(pl.len(), pl.col("called").mean()).sort("shape", "kind")
    )
    print(
        every.group_by("shape", "mix_up")
        .agg(pl.len(), pl.col("called").mean())
        .sort("shape", "mix_up")
    )


def written(alone: Fitted, final: Fitted) -> str:
    """The table as it ships."""
    said = [
        "# What signals of a mix-up of the two Koreas are worth: natural logarithms of odds.",
        "# Fitted on simulated trade, seeds 1 to 5, by tables/mixup_weights.py; see mixup.py.",
        "# `alone`: each line by itself. `together`: with the State's other lines.",
    ]
    for title, weights in (("alone", alone), ("together", final)):
        said += ["", f"[{title}]", f"start = {weights['start']}"]
        for signal, of in weights.items():
            if isinstance(of, dict):
                pairs = ", ".join(f"{name} = {worth}" for name, worth in of.items())
                said.append(f"{signal} = {{ {pairs} }}")
    return "\n".join(said) + "\n"


def main() -> None:
    """Simulate, fit, and write or print."""
    rows = pl.concat(classed(seed, *shape) for seed in SEEDS for shape in SHAPES)
    if "--held-out" in sys.argv:
        held_out(rows)
        return
    Path(sys.argv[1], "weights.toml").write_text(written(*both(rows)), encoding="utf-8")


if __name__ == "__main__":
    main()
