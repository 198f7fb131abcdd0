"""Dependence on single origins: time and memory of a full year, beside a group-by in Polars.

    python3 dev.py bench dependency [MILLIONS]     # 11 by default: a full year of the world's trade

- A year of made-up flows in the shape of CEPII's BACI (226 areas, 5,000 products), as CSV: reading
  it, and index, largest origin and the three conditions of every importer and product. The peer
  is a straightforward group-by in Polars over the same file; what both find is compared pair by
  pair before any figure is told.
- The whole command, start, reading and writing included.
- The change of the share of the largest origin in twelve months, of 5,000 lines and three partners
  over five years, beside rolling sums in Polars. The peer gives no deviations.

Each runs in a process of its own. Seconds of our first call hold the loading of compiled code.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import polars as pl
from figures import Figure, Ran, show, tricord

from tricord.trade.countries import m49, of_number
from tricord.trade.editions import converted

FULL_YEAR = 11.0
"""Millions of flows from which times are held against their targets."""
AREAS, PRODUCTS = 226, 5_000
LINES, PARTNERS, MONTHS, ORIGINS = 5_000, 3, 60, 10
FILE = "BACI_HS17_Y2022_V202401b.csv"

OURS = """
import sys, time
from datetime import date
from pathlib import Path
from tricord.monitors.supply.dependency import Params
from tricord.node.dependency_files import flows_of_baci
from tricord.sources.base import Raw
from tricord.sources.trade.baci_scan import scan_baci
from tricord.trade.dependence import measured
file = Path(sys.argv[1])
began = time.perf_counter()
rows = scan_baci(Raw(file, file.name))
read = time.perf_counter()
flows = flows_of_baci(rows, 2022, Params(law_day=date(2026, 1, 1)))
coded = time.perf_counter()
found = measured(flows)
first = time.perf_counter()
measured(flows)
again = time.perf_counter()
found.write_parquet(sys.argv[2])
print(read - began, coded - read, first - coded, again - first)
"""

PEER = """
import sys, time
import polars as pl
began = time.perf_counter()
whole, real = pl.Int32, pl.Float64
types = {"t": whole, "i": whole, "j": whole, "k": whole, "v": real, "q": real}
rows = pl.read_csv(sys.argv[1], schema=types, null_values=["NA", ""])
read = time.perf_counter()
pair = ["j", "k"]
share = pl.col("v") / pl.col("v").sum()
weight = pl.col("q") / pl.col("q").sum()
covered = pl.col("v").filter(pl.col("q").is_not_null()).sum() / pl.col("v").sum()
bought = rows.group_by(pair).agg(
    hhi=share.pow(2).sum(),
    hhi_quantity=pl.when(covered >= 0.9).then(weight.pow(2).sum()),
    imports=pl.col("v").sum(),
    most=pl.col("v").max(),
)
sold = rows.group_by("i", "k").agg(exports=pl.col("v").sum())
world = sold.group_by("k").agg(
    world_hhi=(pl.col("exports") / pl.col("exports").sum()).pow(2).sum()
)
ratio = pl.when(pl.col("exports") > 0).then(pl.col("imports") / pl.col("exports")).otherwise(9999.0)
found = (
    bought.join(sold, left_on=pair, right_on=["i", "k"], how="left")
    .join(world, on="k", how="left")
    .with_columns(top_share=pl.col("most") / pl.col("imports"), m_over_x=ratio)
    .with_columns(
        c1=pl.col("hhi") > 0.4, c2=pl.col("world_hhi") > 0.4, c3=pl.col("m_over_x") > 1.0
    )
)
done = time.perf_counter()
found.write_parquet(sys.argv[2])
print(read - began, done - read)
"""

OUR_MONTHS = """
import sys, time
import polars as pl
from tricord.trade.dependence import changes
rows = pl.read_parquet(sys.argv[1])
told = rows.select("importer", "month").unique()
began = time.perf_counter()
found = changes(rows, told)
first = time.perf_counter()
changes(rows, told)
again = time.perf_counter()
found.write_parquet(sys.argv[2])
print(first - began, again - first)
"""

PEER_MONTHS = """
import sys, time
import polars as pl
rows = pl.read_parquet(sys.argv[1])
began = time.perf_counter()
flow, month = ["importer", "product", "exporter"], ["importer", "product", "month"]
summed = rows.sort(*flow, "month").with_columns(
    twelve=pl.col("value").rolling_sum(12).over(flow)
)
every = summed.with_columns(share=pl.col("twelve") / pl.col("twelve").sum().over(month))
shares = every.with_columns(before=pl.col("share").shift(12).over(flow))
largest = pl.col("share") == pl.col("share").max().over(month)
found = shares.filter(largest, pl.col("twelve").is_not_null()).with_columns(
    change=pl.col("share") - pl.col("before")
)
done = time.perf_counter()
found.select(*month, "share", "change").write_parquet(sys.argv[2])
print(done - began)
"""


@dataclass(frozen=True)
class Told:
    """What a program said of itself, and what it took."""

    seconds: tuple[float, ...]
    ran: Ran


def measured(program: str, *words: Path) -> Told:
    """Run a program in a process of its own."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", program, *map(str, words)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit("A program of this bench failed.")
    # Linux counts kilobytes, macOS bytes.
    megabytes = used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    ran = Ran(seconds, megabytes, used.ru_utime + used.ru_stime)
    return Told(tuple(float(word) for word in said.split()), ran)


def apart(work: Callable[..., int], *given: Path | float) -> int:
    """Do something in a process of its own: a program started later counts our memory as its."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(work, *given).result()


def made_up_year(file: Path, millions: float) -> int:
    """Write a year of flows; real numbers of areas, made-up figures. Returns how many."""
    random = np.random.default_rng(7)
    numbers = [n for n in range(1, 900) if m49(of_number(n) or "") == n][:AREAS]
    codes = [c for c in range(10_000, 980_000) if _known(f"{c:06d}")][:PRODUCTS]
    wanted = int(millions * 1e6)
    sellers, buyers = (random.lognormal(0, s, len(numbers)) for s in (1.5, 1.0))
    drawn = int(wanted * 1.7)
    seller = random.choice(len(numbers), drawn, p=sellers / sellers.sum())
    buyer = random.choice(len(numbers), drawn, p=buyers / buyers.sum())
    key = (seller * len(numbers) + buyer) * len(codes) + random.integers(0, len(codes), drawn)
    key = np.unique(key[seller != buyer])
    key = np.sort(random.permutation(key)[:wanted])
    value = random.lognormal(3, 2.5, len(key)).round(3) + 0.001
    quantity = (value * random.lognormal(0, 0.5, len(key))).round(3)
    unknown = (random.random(len(key)) < 0.03) | (quantity == 0)
    pl.DataFrame(
        {
            "t": np.full(len(key), 2022, np.int16),
            "i": np.array(numbers)[key // (len(numbers) * len(codes))],
            "j": np.array(numbers)[key // len(codes) % len(numbers)],
            "k": np.array(codes)[key % len(codes)],
            "v": value,
            "q": quantity,
        }
    ).with_columns(
        k=pl.col("k").cast(pl.String).str.zfill(6),
        q=pl.when(pl.Series(~unknown)).then("q"),
    ).write_csv(file, null_value="NA", float_precision=3)
    return len(key)


def _known(code: str) -> bool:
    return converted(code, 2017, 2022) == {code}


def full_year(folder: Path, millions: float) -> list[Figure]:
    """Time and memory of a year, ours and the peer's; ends the bench where they differ."""
    file, ours_out, peer_out = folder / FILE, folder / "ours.parquet", folder / "peer.parquet"
    count = apart(made_up_year, file, millions)
    ours, peer = measured(OURS, file, ours_out), measured(PEER, file, peer_out)
    pairs = apart(compared, ours_out, peer_out)
    print(f"{count:,} flows, {pairs:,} pairs: both find the same.")
    written = folder / "out.parquet"
    whole = tricord("run", "dependency", "--trade", file, "--out", written)
    assert pl.scan_parquet(written).select(pl.len()).collect().item() == pairs
    read, coded, first, again = ours.seconds
    peer_read, peer_found = peer.seconds
    full = millions >= FULL_YEAR
    return [
        Figure("reading the year, and holding it odd or not", read, "s"),
        Figure("  Polars, reading alone", peer_read, "s"),
        Figure("index, largest origin, C1 to C3, coding included", coded + first, "s", 5.0),
        Figure("  a second time, codes at hand", again, "s"),
        Figure("  group-by in Polars", peer_found, "s"),
        Figure("  Polars over ours", peer_found / (coded + first), "x"),
        Figure("  ours, most memory", ours.ran.megabytes, "MB", 3072.0),
        Figure("  Polars, most memory", peer.ran.megabytes, "MB"),
        Figure("  ours, processor, start and reading included", ours.ran.processor, "s"),
        Figure("  Polars, processor, start and reading included", peer.ran.processor, "s"),
        Figure("whole command", whole.seconds, "s", 30.0 if full else None),
        Figure("  most memory", whole.megabytes, "MB", 3072.0),
    ]


def compared(our_file: Path, peer_file: Path) -> int:
    """Hold what both found against each other; returns the number of pairs."""
    ours, peer = pl.read_parquet(our_file), pl.read_parquet(peer_file)
    numbers = {n: of_number(n) for n in peer["j"].unique()}
    theirs = peer.select(
        pl.col("j").replace_strict(numbers, return_dtype=pl.String).alias("importer"),
        pl.col("k").cast(pl.String).str.zfill(6).alias("product"),
        pl.all().exclude("j", "k"),
    )
    both = ours.join(theirs, on=["importer", "product"], suffix="_peer")
    assert len(both) == len(ours) == len(theirs)
    for name in ("hhi", "hhi_quantity", "top_share", "world_hhi"):
        assert both[name].null_count() == both[f"{name}_peer"].null_count()
        off = both.select((pl.col(name) - pl.col(f"{name}_peer")).abs().max()).item()
        assert off < 1e-9, f"{name} differs by {off}"
    between = (pl.col("m_over_x") - pl.col("m_over_x_peer")).abs()
    off = both.select((between / pl.max_horizontal("m_over_x_peer", pl.lit(1.0))).max()).item()
    assert off < 1e-9, f"m_over_x differs by {off}"
    for name in ("c1", "c2", "c3"):
        assert (both[name] == both[f"{name}_peer"]).all(), name
    return len(both)


def made_up_months(file: Path) -> int:
    """Write five years of months of three partners' lines; returns how many rows."""
    random = np.random.default_rng(11)
    days = pl.date_range(date(2020, 1, 1), date(2024, 12, 1), "1mo", eager=True)
    flows = LINES * PARTNERS * ORIGINS
    size = np.repeat(random.lognormal(3, 1.5, flows), MONTHS)
    products = np.repeat([f"{n:06d}" for n in range(LINES)], ORIGINS * MONTHS)
    exporters = np.repeat([f"X{n:02d}" for n in range(ORIGINS)], MONTHS)
    pl.DataFrame(
        {
            "importer": np.repeat(["JPN", "KOR", "USA"], flows * MONTHS // PARTNERS),
            "product": np.tile(products, PARTNERS),
            "exporter": np.tile(exporters, LINES * PARTNERS),
            "month": pl.concat([days] * flows),
            "value": size * random.lognormal(0, 0.4, flows * MONTHS),
        }
    ).write_parquet(file)
    return flows * MONTHS


def compared_months(our_file: Path, peer_file: Path) -> int:
    """Hold what both found by month against each other; returns how many months."""
    key = ["importer", "product", "month"]
    both = pl.read_parquet(our_file).join(pl.read_parquet(peer_file), on=key, suffix="_peer")
    assert len(both) == LINES * PARTNERS * (MONTHS - 11)
    for name in ("share", "change"):
        assert both[name].null_count() == both[f"{name}_peer"].null_count()
        off = both.select((pl.col(name) - pl.col(f"{name}_peer")).abs().max()).item()
        assert off < 1e-9, f"{name} differs by {off}"
    return len(both)


def months(folder: Path) -> list[Figure]:
    """The change of dependence of three partners' lines, ours and the peer's."""
    file = folder / "months.parquet"
    count = apart(made_up_months, file)
    ours_out, peer_out = folder / "our_months.parquet", folder / "peer_months.parquet"
    ours, peer = measured(OUR_MONTHS, file, ours_out), measured(PEER_MONTHS, file, peer_out)
    found = apart(compared_months, ours_out, peer_out)
    print(f"{count:,} months of flows, {found:,} of lines: both find the same.")
    first, again = ours.seconds
    return [
        Figure("change of dependence by month, deviations included", first, "s", 30.0),
        Figure("  a second time, codes at hand", again, "s"),
        Figure("  rolling sums in Polars, without deviations", peer.seconds[0], "s"),
        Figure("  ours, most memory", ours.ran.megabytes, "MB"),
        Figure("  Polars, most memory", peer.ran.megabytes, "MB"),
    ]


def main() -> int:
    """Measure and show."""
    parser = argparse.ArgumentParser(
        prog="dev.py bench dependency", description=__doc__.split("\n")[0]
    )
    parser.add_argument("millions", type=float, nargs="?", default=FULL_YEAR, help="of flows")
    millions = parser.parse_args().millions
    with tempfile.TemporaryDirectory(prefix="dependency-") as scratch:
        figures = full_year(Path(scratch), millions)
        figures += months(Path(scratch))
    return show(figures)


if __name__ == "__main__":
    sys.exit(main())
