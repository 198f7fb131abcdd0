"""The maritime watch over a simulated sea: time, memory and hits, beside DuckDB and MovingPandas.

    python3 dev.py bench maritime [MILLIONS]     # 100 by default; simulating them takes minutes
    python3 dev.py bench maritime --peers        # makes the environment of MovingPandas first

One command runs gaps, encounters, loitering, port calls and identity over the positions. DuckDB
runs gaps and encounters of the plain kind on the same file: by identity, with no hull told apart,
no noise and no clock set aside; its seconds are of the processor, as ours are where they stand
beside each other. Encounters are held against what was planted, on seas that nothing was tuned on.

MovingPandas is given a slice, three days of some sixty ships (`sea.moving_pandas`), without the
positions that have no place. It splits tracks at silences of six hours, which are our gaps without
the hulls, the clocks and the probability; and it finds stays within 3.7 km for four hours, which is
near to loitering, in ports and at sea alike. It is timed without its start and without reading the
file. Ours are whole commands, reading and writing included: over the slice, where most is start,
and over the whole sea with the start, the same command on a hundred positions, taken off.
"""

from __future__ import annotations

import argparse
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import polars as pl
from figures import Figure, Ran, show, tricord
from sea.beside_moving_pandas import MOVING_PANDAS, beside

DAYS = 30
A_SHIP_AND_DAY = 1065
"""Positions, on average."""

HELD_BACK = (901, 902, 903)
"""Seeds of seas that encounters are scored on."""

TIMED_FROM = 20_000_000
"""Positions from which the time is held against its target."""

WATCHES = "gaps,encounters,loitering,port_calls,identity"

GAPS = """
select count(*) from (
  select epoch_us(timestamp) - lag(epoch_us(timestamp)) over (partition by vessel_id
    order by timestamp) as pause from '{file}' where lat between -90 and 90)
where pause > 6 * 3600 * 1000000::bigint
"""

ENCOUNTERS = """
with fixes as (
  select vessel_id::varchar v, epoch(timestamp) t, lat, lon, lead(epoch(timestamp)) over w t2,
    lead(lat) over w lat2, lead(lon) over w lon2 from '{file}' where lat between -90 and 90
  window w as (partition by vessel_id order by timestamp)),
grid as (
  select v, k, lat + (lat2 - lat) * (k * 600 - t) / (t2 - t) y,
    lon + (lon2 - lon) * (k * 600 - t) / (t2 - t) x
  from (select *, unnest(range(ceil(t / 600)::bigint, floor((t2 - 1e-6) / 600)::bigint + 1)) k
        from fixes where t2 > t and t2 - t < 3600)),
cells as (select *, floor(y / 0.0045)::int r,
    floor(x / (0.0045 / cos(radians(floor(y / 0.0045) * 0.0045))))::int c from grid),
near as (
  select a.v one, b.v other, a.k, 12742000 * asin(sqrt(pow(sin(radians(b.y - a.y) / 2), 2)
      + cos(radians(a.y)) * cos(radians(b.y)) * pow(sin(radians(b.x - a.x) / 2), 2))) metres
  from (select *, r + dr nr, c + dc nc from cells, (values (-1), (0), (1)) d(dr),
        (values (-1), (0), (1)) e(dc)) a
  join cells b on a.k = b.k and a.nr = b.r and a.nc = b.c and a.v < b.v),
runs as (select one, other, k, k - row_number() over (partition by one, other order by k) run
  from (select distinct one, other, k from near where metres <= 500))
select count(*) from (select 1 from runs group by one, other, run having max(k) - min(k) >= 12)
"""

SQL = {"gaps": GAPS, "encounters": ENCOUNTERS}


def simulated(folder: Path, vessels: int, days: float, seed: int) -> tuple[Path, Path, Path]:
    """A simulated sea: its positions, what was planted, and its ports."""
    files = tuple(folder / f"{seed}{end}" for end in (".parquet", ".truth.parquet", ".csv"))
    given = ["--vessels", str(vessels), "--days", str(days), "--seed", str(seed)]
    out, truth, ports = files
    tricord("simulate", "positions", *given, "--out", out, "--truth", truth, "--ports", ports)
    return out, truth, ports


def in_duckdb(query: str, file: Path) -> tuple[float, float]:
    """Processor seconds and megabytes of a query, in a process of its own."""
    program = (
        "import duckdb, sys; c = duckdb.connect(); c.execute('set threads = 2');"
        "print(c.execute(sys.argv[1]).fetchone()[0])"
    )
    words = [sys.executable, "-c", program, query.format(file=file)]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit("DuckDB refused a query of this bench.")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 2**10


def _pairs(rows: pl.DataFrame, number: str) -> pl.DataFrame:
    """Rows of two ships with the two in one order."""
    one, other = pl.col("vessel_1"), pl.col("vessel_2")
    pair = pl.min_horizontal(one, other) + "|" + pl.max_horizontal(one, other)
    return rows.with_columns(pair=pair).with_row_index(number)


def _at_once(one: pl.DataFrame, other: pl.DataFrame) -> pl.DataFrame:
    """Rows of the same two ships that overlap in time."""
    both = one.join(other, on="pair", suffix="_other")
    return both.filter(pl.col("start") < pl.col("end_other"), pl.col("start_other") < pl.col("end"))


def scored(events: Path, truth: Path) -> tuple[int, int, int, int]:
    """Transfers that can be found and those found; events and those of ships truly together.

    A transfer can be found if it lasted two hours and a quarter, both ships were heard for most of
    it, and it does not lie at a threshold.
    """
    planted = pl.read_parquet(truth)
    met = _pairs(pl.read_parquet(events), "event")
    transfers = _pairs(planted.filter(pl.col("kind") == "transfer"), "transfer").filter(
        pl.col("value") >= 0.8,
        ~pl.col("near_threshold"),
        pl.col("end") - pl.col("start") >= pl.duration(minutes=135),
    )
    contacts = _pairs(planted.filter(pl.col("kind") == "contact"), "contact")
    found = _at_once(transfers, met)["transfer"].n_unique()
    true = _at_once(met, contacts)["event"].n_unique()
    return transfers.height, found, met.height, true


def encounters(folder: Path) -> list[Figure]:
    """How many planted transfers are found, and how many events are true."""
    sums = [0, 0, 0, 0]
    for seed in HELD_BACK:
        out, truth, ports = simulated(folder, 600, 6.0, seed)
        events = folder / f"{seed}.encounters.parquet"
        tricord("run", "encounters", "--positions", out, "--ports", ports, "--out", events)
        for place, count in enumerate(scored(events, truth)):
            sums[place] += count
    planted, found, made, true = sums
    print(f"planted and findable {planted}, found {found}; events {made}, true {true}")
    return [
        Figure("encounters: planted transfers missed", 100 * (1 - found / planted), "%", 1.0),
        Figure("encounters: events of ships not together", 100 * (1 - true / made), "%", 2.0),
    ]


def watched(folder: Path, name: str, positions: Path, ports: Path) -> Ran:
    """One monitor by itself."""
    events = folder / f"{name}.parquet"
    return tricord("run", name, "--positions", positions, "--ports", ports, "--out", events)


def over_duckdb(name: str, ours: Ran, seconds: float, megabytes: float) -> list[Figure]:
    """One monitor beside plain SQL."""
    return [
        Figure(f"{name} alone, processor", ours.processor, "s"),
        Figure("  plain SQL in DuckDB, processor", seconds, "s"),
        Figure("  DuckDB, most memory", megabytes, "MB"),
        Figure("  ours over DuckDB, per core", ours.processor / seconds, "x"),
    ]


def options() -> argparse.Namespace:
    """What the user wants of this run."""
    parser = argparse.ArgumentParser(
        prog="dev.py bench maritime", description=__doc__.split("\n")[0]
    )
    parser.add_argument("millions", type=float, nargs="?", default=100.0, help="of positions")
    parser.add_argument("--peers", action="store_true", help="make the peer's environment anew")
    return parser.parse_args()


def main() -> int:
    """Measure and show."""
    given = options()
    if given.peers and (trouble := MOVING_PANDAS.make()):
        print(trouble)
    vessels = math.ceil(given.millions * 1e6 / DAYS / A_SHIP_AND_DAY)
    with tempfile.TemporaryDirectory(prefix="maritime-") as scratch:
        folder = Path(scratch)
        # What is compiled when first used is compiled now.
        small, _, ports = simulated(folder, 60, 2.0, 1)
        first = tricord(
            "run", WATCHES, "--positions", small, "--ports", ports, "--out", folder / "first"
        )
        out, _, ports = simulated(folder, vessels, DAYS, 7)
        rows = pl.scan_parquet(out).select(pl.len()).collect().item()
        print(f"{rows:,} positions of {vessels:,} ships in {DAYS} days\n")
        ran = tricord("run", WATCHES, "--positions", out, "--ports", ports, "--out", folder / "all")
        # Over few positions most of the time is the start.
        most = 90.0 * rows / 1e8 if rows >= TIMED_FROM else None
        figures = [
            Figure("five monitors, one command", ran.seconds, "s", most),
            Figure("  most memory", ran.megabytes, "MB", 4096.0),
            Figure("  first run, compiling included (small sea)", first.seconds, "s"),
        ]
        alone = {name: watched(folder, name, out, ports) for name in (*SQL, "loitering")}
        for name, query in SQL.items():
            figures += over_duckdb(name, alone[name], *in_duckdb(query, out))
        processor = {name: one.processor for name, one in alone.items()}
        figures += beside(folder, out, ports, processor)
        figures += encounters(folder)
    return show(figures)


if __name__ == "__main__":
    sys.exit(main())
