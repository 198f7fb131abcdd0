"""Trade with the DPRK held against the measures: time, memory and hits, beside DuckDB.

    python3 dev.py bench goods [MILLIONS]     # 11 by default: a full year of the world's trade

One process narrows a Parquet file of simulated trade and finds. DuckDB runs the plain join on the
same file: rows of the DPRK to prefixes of codes, with no law of the day, no other reading and no
evidence. Readings are held against what was planted, on seeds nothing was fitted on, for lines of
goods that a measure covers; where the Republic of Korea's statistics are left out, they only tell.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
from figures import Figure, Ran, show, tricord

from tricord.measures import load
from tricord.model.tables import TABLES
from tricord.monitors.sanctions.goods import Params, judged_lines
from tricord.simulate.trade import simulate
from tricord.simulate.trade.scoring import held

HELD_BACK = (901, 902, 903)
"""Seeds of worlds that readings are scored on."""

LAW_DAY = date(2026, 1, 1)
FULL_YEAR = 11.0
"""Millions of rows from which the time is held against its target."""

OURS = """
import sys
from datetime import date
import polars as pl
from tricord.model.tables import TABLES
from tricord.monitors.sanctions.goods import Params, find, narrow
rows = narrow("trade_flows", pl.scan_parquet(sys.argv[1])).collect(engine="streaming")
replies = pl.DataFrame(schema=TABLES["trade_replies"].schema)
found = find({"trade_flows": rows, "trade_replies": replies}, Params(law_day=date(2026, 1, 1)))
print(len(found.findings), found.coverage["coverage-goods-banned"])
"""

JOIN = """
import sys, duckdb
c = duckdb.connect()
c.execute("set threads = 2")
c.execute("create table prefixes(flow varchar, prefix varchar)")
c.executemany("insert into prefixes values (?, ?)", [w.split(":") for w in sys.argv[2].split()])
print(len(c.execute(
    "select f.reporter, f.hs, f.value_usd from '" + sys.argv[1] + "' f join prefixes p"
    " on f.flow = p.flow and starts_with(f.hs, p.prefix) where f.partner = 'PRK'").fetchall()))
"""


def measured(program: str, *words: str) -> Ran:
    """Wall time, memory and processor of a program in a process of its own."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", program, *words], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    print(" ", process.stdout.read().strip())
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit("A program of this bench failed.")
    # Linux counts kilobytes, macOS bytes.
    megabytes = used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return Ran(seconds, megabytes, used.ru_utime + used.ru_stime)


def prefixes() -> str:
    """Flow and code of everything a measure covers today, for the plain join."""
    flows = {"from_dprk": "import", "to_dprk": "export"}
    found = {
        f"{flows[measure.direction]}:{code.code}"
        for measure in load()
        if measure.direction in flows and measure.in_force(LAW_DAY)
        for goods in measure.goods
        for code in goods.codes
    }
    return " ".join(sorted(found))


def full_year(folder: Path, millions: float) -> list[Figure]:
    """Time and memory over a year of the world's trade."""
    file = folder / "year.parquet"
    given = ["--rows", str(int(millions * 1e6)), "--year", "2024", "--seed", "7"]
    made = tricord("simulate", "trade", *given, "--out", file)
    rows = pl.scan_parquet(file).select(pl.len()).collect().item()
    print(f"{rows:,} rows; findings and lines of ours, rows of DuckDB:")
    ours, plain = measured(OURS, str(file)), measured(JOIN, str(file), prefixes())
    full = millions >= FULL_YEAR
    return [
        Figure("one year through goods, start included", ours.seconds, "s", 30.0 if full else None),
        Figure("  most memory", ours.megabytes, "MB", 3072.0),
        Figure("  processor", ours.processor, "s"),
        Figure("  plain join in DuckDB, processor", plain.processor, "s"),
        Figure("  DuckDB, most memory", plain.megabytes, "MB"),
        Figure("  ours over DuckDB, processor", ours.processor / plain.processor, "x"),
        Figure("simulating it", made.seconds, "s", 60.0 if full else None),
    ]


def scored(seed: int, rows: int, *, monthly: bool, korea: bool) -> pl.DataFrame:
    """Lines of goods that a measure bans in one held-back world, with what is true of them."""
    world = simulate(rows, 2024, seed, monthly=monthly)
    flows = world.table(0, len(world.rows))
    if not korea:
        flows = flows.filter(pl.col("reporter") != "KOR")
    tables = {
        "trade_flows": flows,
        "trade_replies": pl.DataFrame(schema=TABLES["trade_replies"].schema),
    }
    judged = judged_lines(tables, Params(law_day=LAW_DAY))
    return held(judged.lines, world.truth).select(
        *("reporter", "flow", "first_day", "hs6", "kind", "reading", "p_mix_up", "bearing"),
        *("mix_up", "true"),
        shape=pl.lit("months" if monthly else "year"),
    )


def _missed(lines: pl.DataFrame) -> float:
    return 100 * float((lines.filter("mix_up")["reading"] != "mix-up").mean() or 0.0)  # type: ignore[arg-type]  # the mean of booleans is a number


def _away(lines: pl.DataFrame) -> float:
    return 100 * float((lines.filter("true")["reading"] != "").mean() or 0.0)  # type: ignore[arg-type]  # as above


def readings(rows: int) -> list[Figure]:
    """How often mix-ups are called, and true trade is explained away."""
    parts = [
        scored(seed, rows, monthly=monthly, korea=True)
        for seed in HELD_BACK
        for monthly in (False, True)
    ]
    every = pl.concat(parts)
    flagged = every.filter(pl.col("bearing") == "banned")
    abroad = flagged.filter(pl.col("reporter") != "CHN")
    blind = pl.concat(scored(seed, rows, monthly=False, korea=False) for seed in HELD_BACK)
    blind = blind.filter(pl.col("bearing") == "banned")
    _by_kind(flagged)
    calibrated(flagged)
    tellable = flagged.filter(pl.col("kind") != "mix_up_unmirrored")
    return [
        Figure("mix-ups planted and not called", _missed(flagged), "%", 5.0),
        Figure("  but those nobody mirrors", _missed(tellable), "%"),
        Figure("  of the year", _missed(flagged.filter(shape="year")), "%"),
        Figure("  of months", _missed(flagged.filter(shape="months")), "%"),
        Figure("  of any goods", _missed(every), "%"),
        Figure("  without the statistics of the Republic of Korea", _missed(blind), "%"),
        Figure("true flows explained away", _away(flagged), "%", 1.0),
        Figure("  of States other than China", _away(abroad), "%"),
        Figure(
            "  of States other than China, of the year", _away(abroad.filter(shape="year")), "%"
        ),
        Figure("  of any goods", _away(every), "%"),
        Figure("  without the statistics of the Republic of Korea", _away(blind), "%"),
    ]


def _by_kind(lines: pl.DataFrame) -> None:
    """Print how lines of each kind were read."""
    told = (
        lines.group_by("shape", "kind")
        .agg(
            pl.len(),
            *(
                (pl.col("reading") == name).sum().alias(name or "none")
                for name in ("mix-up", "re-import", "mistyped", "")
            ),
        )
        .sort("shape", "kind")
    )
    print("\nHeld-back lines, and what they were read as:")
    for row in told.iter_rows():
        print(
            "  {:8}{:20}{:>7}  mix-up {:>5}  re-import {:>3}  mistyped {:>3}  none {:>6}".format(
                *row
            )
        )


def calibrated(lines: pl.DataFrame) -> None:
    """Print stated and true shares of mix-ups, by tenths."""
    print("\np_mix_up: lines, stated, true")
    stated, true = lines["p_mix_up"].to_numpy(), lines["mix_up"].to_numpy().astype(float)
    for low in np.arange(10) / 10:
        within = (stated >= low) & (stated < low + 0.1 + (1e-9 if low == 0.9 else 0))
        if within.any():
            means = f"{stated[within].mean():.3f}  {true[within].mean():.3f}"
            print(f"  {low:.1f}  {within.sum():>6}  {means}")
    print(f"  Brier score {float(((stated - true) ** 2).mean()):.5f}\n")


def main() -> int:
    """Measure and show."""
    parser = argparse.ArgumentParser(prog="dev.py bench goods", description=__doc__.split("\n")[0])
    parser.add_argument("millions", type=float, nargs="?", default=FULL_YEAR, help="of rows")
    millions = parser.parse_args().millions
    with tempfile.TemporaryDirectory(prefix="goods-") as scratch:
        figures = full_year(Path(scratch), millions)
    figures += readings(int(min(millions, 4.0) * 1e6))
    return show(figures)


if __name__ == "__main__":
    sys.exit(main())
