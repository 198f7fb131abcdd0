"""Ingest of all real lists, in date order and backwards: time and memory against 60 s and 1 GB.

The lists are those of the sources Tricord reads in ``screening`` of the shared data: the UN list
(three sound snapshots and a damaged one, which must be refused) and OFAC's. The limit beside it
is what plain `csv` and `xml.etree` take to look at every cell and element of the same files.
"""

from __future__ import annotations

import csv
import io
import sys
import tempfile
import time
import xml.etree.ElementTree as ET  # trusted local files of the bench
from pathlib import Path

from figures import Figure, shared_data, show, tricord

DAMAGED = "UN_consolidated_2025-08-16.xml"
FILES = (
    "un",
    "ofac/2021-07_complete",
    "ofac/sdn_2023-01_sancbook.csv",
    "ofac/sdn_address_2023-01_sancbook.csv",
    "ofac/2025-02_partial",
    "ofac/alt_2026-03_ntamimii.csv",
)


def plain(files: list[Path]) -> tuple[float, float]:
    """Seconds and megabytes of reading the same files with nothing but the standard library."""
    began, size = time.perf_counter(), 0
    for file in files:
        data = file.read_bytes()
        size += len(data)
        if file.suffix == ".csv":
            for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
                assert row is not None
        elif file.name != DAMAGED:
            for element in ET.fromstring(data).iter():  # noqa: S314  # trusted local file
                assert element.tag
    return time.perf_counter() - began, size / 2**20


def main() -> int:
    """Measure and show."""
    folder = shared_data() / "screening"
    given = [folder / name for name in FILES]
    files = sorted(f for g in given for f in ([g] if g.is_file() else g.iterdir()))
    limit, megabytes = plain(files)
    with tempfile.TemporaryDirectory() as scratch:
        node = Path(scratch) / "node"
        tricord("init", "--path", node)
        forwards = tricord("ingest", "--path", node, *given, refused=True)
        again = tricord("ingest", "--path", node, *given, refused=True)
        node = Path(scratch) / "backwards"
        tricord("init", "--path", node)
        backwards = [
            tricord("ingest", "--path", node, *part, refused=given[0] in part)
            for part in (given[2:4], given[1:2], given[:1])
        ]
    print(f"{len(files)} files, {megabytes:.1f} MB\n")
    return show(
        [
            Figure("all lists, one command", forwards.seconds, "s", 60),
            Figure("  most memory", forwards.megabytes, "MB", 1024),
            Figure("  over plain reading of the same files", forwards.seconds / limit, "x"),
            Figure("the same again (nothing to write)", again.seconds, "s"),
            Figure("lists backwards, three commands", sum(r.seconds for r in backwards), "s", 60),
            Figure("  most memory", max(r.megabytes for r in backwards), "MB", 1024),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
