"""The probability that a transponder was off: reliability and Brier score on held-back seeds.

    python3 dev.py bench switched_off [--vessels N] [--days D]

``tricord run gaps`` over simulated seas whose seeds nothing was tuned on. What truly lay behind a
gap, and that gaps by wrong clocks count as sent, says `sea.silence_truth`. Simulated seas: how well
the probability holds on real ones, no figure here tells.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

import numpy as np
import polars as pl
from figures import Figure, show, tricord
from sea.reliability import Bin, bins, brier, calibration_error, one_bin, spiegelhalter
from sea.silence_truth import NEITHER, OFF, UNHEARD, behind

HELD_BACK = (911, 912, 913)
"""Seeds; never tune on them."""

LENGTHS_H = (6, 12, 24, np.inf)


def judged(folder: Path, seed: int, vessels: int, days: float) -> pl.DataFrame:
    """The gaps of one sea with what lay behind them."""
    out, truth, ports = (folder / f"{seed}{end}" for end in (".parquet", ".truth.parquet", ".csv"))
    events = folder / f"{seed}.gaps.parquet"
    sea = ["--vessels", str(vessels), "--days", str(days), "--seed", str(seed)]
    tricord("simulate", "positions", *sea, "--out", out, "--truth", truth, "--ports", ports)
    tricord("run", "gaps", "--positions", out, "--ports", ports, "--out", events)
    out.unlink()
    gaps = pl.read_parquet(events)
    return gaps.with_columns(behind=behind(gaps, pl.read_parquet(truth)), seed=pl.lit(seed))


def line(name: str, one: Bin, neither: int) -> None:
    """Print one bin, and how many of its gaps were neither off nor unheard."""
    if not one.count:
        print(f"{name:12} {0:6}")
        return
    low, high = (np.clip(one.stated + side * 2 * one.spread, 0, 1) for side in (-1, 1))
    mark = "" if one.plausible else "  beyond chance"
    said = f"{one.stated:7.3f} {one.observed:9.3f}   {low:.3f} to {high:.3f} {neither:8}{mark}"
    print(f"{name:12} {one.count:6} {said}")


def table(gaps: pl.DataFrame) -> list[Bin]:
    """Print the reliability table by probability and by length; the bins of the first."""
    p, off = gaps["p_disabled"].to_numpy(), (gaps["behind"] == OFF).to_numpy()
    neither = (gaps["behind"] == NEITHER).to_numpy()
    head = f"{'p_disabled':12} {'gaps':>6} {'stated':>7} {'truly off':>9}"
    print(f"{head}   {'by chance, 2 sd'} {'neither':>7}")
    found, others = bins(p, off), bins(p, neither)
    for one, other in zip(found, others, strict=True):
        line(
            f"{one.low:.1f} to {one.high:.1f}", one, round(one.count and other.observed * one.count)
        )
    hours = gaps["duration_h"].to_numpy()
    some = {"all": np.ones(len(p), np.bool_), "0.7 and more": p >= 0.7}
    for low, high in pairwise(LENGTHS_H):
        name = f"{low} to {high} h" if np.isfinite(high) else f"{low} h and more"
        some[name] = (hours >= low) & (hours < high)
    for name, chosen in some.items():
        line(name, one_bin(0.0, 1.0, p[chosen], off[chosen]), int(neither[chosen].sum()))
    return found


def main() -> int:
    """Measure and show."""
    parser = argparse.ArgumentParser(
        prog="dev.py bench switched_off", description=__doc__.split("\n")[0]
    )
    parser.add_argument("--vessels", type=int, default=600, help="ships of each sea")
    parser.add_argument("--days", type=float, default=10.0, help="days of each sea")
    parser.add_argument("--gaps", type=Path, help="write every gap with what lay behind it")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="switched-off-") as scratch:
        gaps = pl.concat(
            judged(Path(scratch), seed, given.vessels, given.days) for seed in HELD_BACK
        )
    if given.gaps:
        gaps.write_parquet(given.gaps)
    counts = {kind: int((gaps["behind"] == kind).sum()) for kind in (OFF, UNHEARD, NEITHER)}
    print(
        f"{gaps.height} gaps of {len(HELD_BACK)} seas of {given.vessels} ships in {given.days} days"
    )
    print(", ".join(f"{kind} {count}" for kind, count in counts.items()), end="\n\n")
    found = table(gaps)
    p, off = gaps["p_disabled"].to_numpy(), (gaps["behind"] == OFF).to_numpy()
    for seed in HELD_BACK:
        one = (gaps["seed"] == seed).to_numpy()
        print(f"seed {seed}: Brier score {brier(p[one], off[one]):.4f}, z ", end="")
        print(f"{spiegelhalter(p[one], off[one]):.2f}")
    print()
    score, plain = brier(p, off), brier(np.full(len(off), off.mean()), off)
    return show(
        [
            Figure("Brier score", score, "", plain),
            Figure("  of always stating the share that was off", plain, ""),
            Figure("  below that by", 100 * (1 - score / plain), "%"),
            Figure(
                "expected calibration error, ten bins", 100 * calibration_error(found), "%", 5.0
            ),
            Figure("Spiegelhalter's z", spiegelhalter(p, off), ""),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
