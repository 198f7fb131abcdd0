"""The real job: ships and agents screened against OFAC and the UN, report written, in 60 s.

Beside it stands the plainest peer, in the same run: RapidFuzz compares every name of ours with
every listed name of a kind it may be (`rapidfuzz.process.cdist`, the same scorer and threshold),
with no index, no evidence and no report. Both must find the same pairs before their times are
compared.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import polars as pl
from figures import Figure, Ran, shared_data, show, tricord
from rapidfuzz import fuzz, process

from tricord.lake import Lake
from tricord.monitors.sanctions.designations import TABLES
from tricord.names.folding import fold
from tricord.names.scoring import THRESHOLD
from tricord.names.screening import MAY_BE, Listed, Row, names_of

LISTS = (
    "un/UN_consolidated_2026-02-27.xml",
    "ofac/sdn_2023-01_sancbook.csv",
    "ofac/sdn_address_2023-01_sancbook.csv",
)
PARTIES = "parties_ships_and_agents.csv"
ALIKE = 0.92

Pairs = set[tuple[str, str]]


def job(folder: Path, node: Path) -> dict[str, Ran]:
    """The commands a user gives, one after the other."""
    tricord("init", "--path", node)
    return {
        "lists taken in": tricord("ingest", "--path", node, *(folder / name for name in LISTS)),
        "parties taken in": tricord("ingest", "--path", node, folder / PARTIES),
        "screened": tricord("run", "designations", "--path", node),
        "report written": tricord(
            *("report", "sanctions", "--path", node, "--language", "en"),
            *("--out", node / "report.pdf"),
        ),
        "screened again": tricord("run", "designations", "--path", node),
    }


def by_index(tables: Mapping[str, pl.DataFrame]) -> Pairs:
    """Pairs of like names as Tricord finds them, with what it does to identifiers besides."""
    listed = Listed(
        tables["list_entries"].to_dicts(),
        tables["list_names"].to_dicts(),
        tables["list_identifiers"].to_dicts(),
        THRESHOLD / 1000,
    )
    matches = listed.matches(tables["parties"].to_dicts())
    return {(m.party["party_id"], m.entry["entry_id"]) for m in matches if m.name}


def by_everything(tables: Mapping[str, pl.DataFrame]) -> Pairs:
    """The same pairs by comparing every name with every name."""
    schema_of = dict(tables["list_entries"].select("entry_id", "schema").iter_rows())
    found: Pairs = set()
    parties = tables["parties"].to_dicts()
    for kinds in sorted(set(MAY_BE.values())):
        ours = [(p, fold(n)) for p in parties if MAY_BE[p["schema"]] == kinds for n in names_of(p)]
        theirs = [
            (row, fold(row["name"]))
            for row in tables["list_names"].iter_rows(named=True)
            if schema_of[row["entry_id"]] in kinds
        ]
        if ours and theirs:
            found |= _alike(ours, theirs)
    return found


def _alike(ours: Sequence[tuple[Row, str]], theirs: Sequence[tuple[Row, str]]) -> Pairs:
    found: Pairs = set()
    names = [name for _, name in theirs]
    for start in range(0, len(ours), 1024):
        block = ours[start : start + 1024]
        scores = process.cdist(
            [name for _, name in block],
            names,
            scorer=fuzz.token_sort_ratio,
            score_cutoff=100 * ALIKE,
            dtype=np.float32,
            workers=-1,
        )
        for row, column in np.argwhere(scores):
            (party, _), (listed, _) = block[row], theirs[column]
            found.add((party["party_id"], listed["entry_id"]))
    return found


def main() -> int:
    """Measure and show."""
    folder = shared_data() / "screening"
    with tempfile.TemporaryDirectory() as scratch:
        ran = job(folder, Path(scratch) / "node")
        lake = Lake(Path(scratch) / "node" / "lake")
        tables = {name: lake.read(name) for name in TABLES}
        found = lake.read("findings").height
    began = time.perf_counter()
    ours = by_index(tables)
    indexed = time.perf_counter() - began
    began = time.perf_counter()
    theirs = by_everything(tables)
    everything = time.perf_counter() - began
    whole = sum(r.seconds for name, r in ran.items() if name != "screened again")
    parties, names = tables["parties"].height, tables["list_names"].height
    print(f"{parties:,} parties against {names:,} listed names: {found} findings.")
    print(
        f"Pairs of like names: {len(ours)} by Tricord, {len(theirs)} by RapidFuzz, "
        f"{len(ours & theirs)} by both.\n"
    )
    return show(
        [
            Figure("the whole job, five commands", whole, "s", 60),
            *(Figure(f"  {name}", r.seconds, "s") for name, r in ran.items()),
            Figure("  most memory", max(r.megabytes for r in ran.values()), "MB", 1024),
            Figure("matching alone, Tricord", indexed, "s"),
            Figure("matching alone, RapidFuzz cdist", everything, "s"),
            Figure("  Tricord over RapidFuzz", indexed / everything, "x"),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
