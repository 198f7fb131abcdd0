"""Gaps and loitering of ours beside MovingPandas, on one slice of a sea."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, Final

import polars as pl
from contest.peers import Environment
from figures import Figure, tricord

from .slices import sliced

MOVING_PANDAS: Final = Environment(
    Path(__file__).with_name("moving_pandas.txt"),
    "moving_pandas",
    "python3 dev.py bench maritime --peers makes it (network)",
)
STAYS: Final = 20_000
"""Positions that MovingPandas looks for stays in."""
REPEATS: Final = 3
_BENCH: Final = Path(__file__).resolve().parents[1]


def asked(folder: Path, piece: pl.DataFrame, python: Path) -> dict[str, Any] | str:
    """What MovingPandas found and how long it took; what went wrong where it broke."""
    given, out = folder / "slice.csv", folder / "moving_pandas.json"
    columns = ("vessel_id", pl.col("timestamp").dt.replace_time_zone(None), "lat", "lon")
    piece.select(columns).write_csv(given)
    command: list[str | Path] = [python, "-m", "sea.moving_pandas", given, out, str(STAYS)]
    ran = subprocess.run(command, cwd=_BENCH, capture_output=True, text=True, check=False)
    if ran.returncode:
        last = [line for line in ran.stderr.splitlines() if line.strip()][-1:]
        return "".join(last) or f"it ended with {ran.returncode}"
    answers: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return answers


def _ours(folder: Path, name: str, positions: Path, ports: Path) -> tuple[float, int]:
    """Least processor seconds of some runs, and the number of events."""
    events = folder / f"slice.{name}.parquet"
    words: list[str | Path] = [
        "run",
        name,
        "--positions",
        positions,
        "--ports",
        ports,
        "--out",
        events,
    ]
    least = min(tricord(*words).processor for _ in range(REPEATS))
    return least, pl.scan_parquet(events).select(pl.len()).collect().item()


def beside(folder: Path, positions: Path, ports: Path, alone: dict[str, float]) -> list[Figure]:
    """Seconds a million positions of both, and how many times ours fit into theirs.

    Args:
        folder: Where files may be written.
        positions: The sea.
        ports: Its ports.
        alone: Processor seconds of ours over the whole sea, by monitor: gaps and loitering.
    """
    python = MOVING_PANDAS.interpreter()
    if python is None:
        print(f"MovingPandas is left out, its environment is not there: {MOVING_PANDAS.how}.")
        return []
    piece = sliced(positions)
    theirs = asked(folder, piece, python)
    if isinstance(theirs, str):
        print(f"MovingPandas broke off: {theirs}")
        return []
    whole, few = folder / "slice.parquet", folder / "few.parquet"
    piece.write_parquet(whole)
    piece.head(100).write_parquet(few)
    ships, found = piece["vessel_id"].n_unique(), theirs["stays_positions"]
    print(f"MovingPandas {theirs['version']}: {piece.height:,} positions of {ships} ships,")
    print(f"stays of the first ships among them, {found:,} positions")
    rest = pl.scan_parquet(positions).select(pl.len()).collect().item() - 100
    figures: list[Figure] = []
    for name, word in (("gaps", "gaps"), ("loitering", "stays")):
        seconds, events = _ours(folder, name, whole, ports)
        start, _ = _ours(folder, name, few, ports)
        print(f"  {name}: ours {events}, {word} of MovingPandas {theirs[word]}")
        slow = theirs[f"{word}_seconds"] / (theirs[f"{word}_positions"] / 1e6)
        fast = (alone[name] - start) / (rest / 1e6)
        with_start = seconds / (piece.height / 1e6)
        figures += [
            Figure(f"{name}, processor: start of ours", start, "s"),
            Figure("  a million positions of the slice, start included", with_start, "s"),
            Figure("  a million positions of the sea, start taken off", fast, "s"),
            Figure(f"  MovingPandas, {word}: a million positions", slow, "s"),
            Figure("  MovingPandas over ours, slice, our start included", slow / with_start, "x"),
            Figure("  MovingPandas over ours, per core", slow / fast, "x"),
        ]
    return figures
