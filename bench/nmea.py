"""NMEA: position sentences a second on one core, plain and with TAG blocks, beside libais.

    python3 dev.py bench nmea [--peers] [--messages N]

Sentences of our own making, every message another one (`sea.sentences`), and the position sentences
of the shared samples over and over. Ours reads a file to the end, in batches, on one core: lines
cut, checksums of sentence and TAG block held, payload decoded, moment and receiver given to each.
libais runs in an environment of its own, as bare decoder and as reader (`sea.lib_ais`); only the
reader does what ours does, the bare decoder skips checksums and TAG blocks. All seconds are of the
processor, the least of three runs, without start and compiling.

How fast ours is depends on how many ships there are, since it says of every ship in a batch what
class its transponder has. So there are feeds of 300 ships, as one receiver hears them, of 3,000 and
of 30,000. The samples hold some hundreds.

Before the clock runs, every position of the samples and some of our own are held against pyais.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

# One core: read before Polars starts its threads.
os.environ["POLARS_MAX_THREADS"] = "1"

import numpy as np
import pyais
from contest.peers import Environment
from figures import ROOT, Figure, show
from sea.sentences import sentences

from tricord.model.positions import SHARED_MMSIS
from tricord.sources.ais.nmea import Nmea
from tricord.sources.base import Raw

BENCH: Final = Path(__file__).resolve().parent
LIBAIS: Final = Environment(
    BENCH / "sea" / "libais.txt",
    "libais",
    "python3 dev.py bench nmea --peers makes it (network, C++ compiler)",
)
SAMPLES: Final = ("aisdb_20211101.nm4", "pyais_nmea_data_sample.txt")
START: Final = {"start": "2021-11-01T00:00:00Z"}
FLEETS: Final = (300, 3_000, 30_000)
REPEATS: Final = 3
SINGLE: Final = re.compile(rb"!AIVDM,1,1,[^,]*,[^,]*,([^,]+),\d\*[0-9A-F]{2}")
LETTERS: Final = {"1": 28, "2": 28, "3": 28, "B": 28, "C": 52, "K": 16}
"""Letters of a position message, by its first one."""


def position_lines(data: bytes) -> list[bytes]:
    """The lines that hold a position message of one sentence."""
    found = []
    for line in data.splitlines():
        single = SINGLE.search(line)
        if single and len(single[1]) == LETTERS.get(chr(single[1][0])):
            found.append(line)
    return found


def by_pyais(line: bytes) -> dict[str, Any] | None:
    """The fields of a position as pyais reads them; ``None`` where it is no ship's position."""
    single = SINGLE.search(line)
    assert single
    said: Any = pyais.decode(single[0], error_if_checksum_invalid=True)
    lat, lon, long_range = round(said.lat * 600_000), round(said.lon * 600_000), said.msg_type == 27
    shared = said.mmsi in {int(mmsi) for mmsi in SHARED_MMSIS} or said.mmsi > 999_999_999
    if shared or abs(said.lat) > 90 or abs(said.lon) > 180:
        return None
    heading = 511 if long_range else said.heading
    no_speed = 63 if long_range else 102.3
    return {
        "vessel_id": f"{said.mmsi:09d}",
        "lat_600k": lat,
        "lon_600k": -180 * 600_000 if lon == 180 * 600_000 else lon,
        "speed_kn": None if said.speed == no_speed else float(np.float32(said.speed)),
        "course_deg": None if said.course >= 360 else float(np.float32(said.course)),
        "heading_deg": None if heading >= 360 else heading,
        "status": None if said.msg_type in (18, 19) else int(said.status),
        "message": said.msg_type,
    }


def compared(lines: list[bytes], folder: Path) -> tuple[int, int]:
    """Fields that were held against pyais, and those that differ; a row one has alone counts."""
    feed = folder / "compared.nm4"
    feed.write_bytes(b"\n".join(lines))
    batches = Nmea().batches(Raw(feed, feed.name), START)
    ours = {row["row"]: row for batch in batches for row in batch.positions.rows(named=True)}
    fields = wrong = 0
    for number, line in enumerate(lines, 1):
        expected, found = by_pyais(line), ours.pop(number, None)
        if expected is None or found is None:
            wrong += (expected is None) != (found is None)
            continue
        fields += len(expected)
        wrong += sum(found[name] != value for name, value in expected.items())
    return fields, wrong + len(ours)


def rate(feed: Path) -> float:
    """Positions a second of ours."""
    least, count = float("inf"), 0
    for _ in range(REPEATS):
        began = time.process_time()
        batches = Nmea().batches(Raw(feed, feed.name), START)
        count = sum(batch.positions.height for batch in batches)
        least = min(least, time.process_time() - began)
    return count / least


def libais(feed: Path, folder: Path) -> dict[str, Any] | None:
    """What libais took; ``None``, and a sentence, where it cannot be asked."""
    python = LIBAIS.interpreter()
    if python is None:
        return None
    out = folder / "libais.json"
    command: list[str | Path] = [python, "-m", "sea.lib_ais", feed, out, str(REPEATS)]
    ran = subprocess.run(command, cwd=BENCH, capture_output=True, text=True, check=False)
    if ran.returncode:
        print(f"libais broke off: {ran.stderr.strip().splitlines()[-1:]}")
        return None
    answers: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return answers


def beside(name: str, feed: Path, folder: Path, *, tagged: bool) -> list[Figure]:
    """Ours and libais on one file."""
    ours = rate(feed)
    figures = [Figure(f"{name}: positions a second", ours / 1e6, "M", least=2.0)]
    theirs = libais(feed, folder)
    if theirs is None:
        return figures
    bare, whole = theirs["decode"]["rate"], theirs["reader"]["rate"]
    said = "bare decoder, TAG blocks unread" if tagged else "bare decoder"
    return [
        *figures,
        Figure(f"  libais, {said}", bare / 1e6, "M"),
        Figure("  libais, its reader of lines", whole / 1e6, "M"),
        Figure("  ours over the bare decoder", ours / bare, "x", least=None if tagged else 10.0),
        Figure("  ours over its reader", ours / whole, "x", least=10.0),
    ]


def samples() -> dict[str, list[bytes]]:
    """Position sentences of the shared samples; none, and a sentence, where they are missing."""
    place = os.environ.get("TRICORD_SHARED", "../shared/data")
    folder = (ROOT / place).resolve() / "maritime"
    missing = [name for name in SAMPLES if not (folder / name).is_file()]
    if missing:
        print(f"Left out, not found at {place}: {', '.join(missing)}; set TRICORD_SHARED.")
    there = [name for name in SAMPLES if name not in missing]
    return {name: position_lines((folder / name).read_bytes()) for name in there}


def over_and_over(lines: Iterable[bytes], count: int) -> bytes:
    """Some lines again and again."""
    once = b"\n".join(lines) + b"\n"
    return once * max(1, count // max(1, once.count(b"\n")))


def main() -> int:
    """Measure and show."""
    parser = argparse.ArgumentParser(prog="dev.py bench nmea", description=__doc__.split("\n")[0])
    parser.add_argument("--peers", action="store_true", help="make the environment of libais anew")
    parser.add_argument("--messages", type=int, default=1_000_000, help="messages of each file")
    given = parser.parse_args()
    if given.peers and (trouble := LIBAIS.make()):
        print(trouble)
    if LIBAIS.interpreter() is None:
        print(f"libais is left out, its environment is not there: {LIBAIS.how}.")
    real, figures = samples(), []
    with tempfile.TemporaryDirectory(prefix="nmea-") as scratch:
        folder = Path(scratch)
        own = {"own": sentences(5_000, 300, 1, tagged=True).splitlines()}
        for name, lines in (real | own).items():
            fields, wrong = compared(lines, folder)
            print(
                f"{name}: {len(lines):,} position sentences, {fields:,} fields held against pyais"
            )
            figures.append(Figure(f"{name}: fields not as pyais reads them", wrong, "", 0.0))
        feeds = {
            (f"{ships:,} ships, {'TAG blocks' if tagged else 'plain'}", tagged): sentences(
                given.messages, ships, ships + tagged, tagged=tagged
            )
            for ships in FLEETS
            for tagged in (False, True)
        }
        for name, lines in real.items():
            tagged = lines[0].startswith(b"\\")
            said = f"sample {name.split('_')[0]}, {'TAG blocks' if tagged else 'plain'}"
            feeds[said, tagged] = over_and_over(lines, given.messages)
        for (name, tagged), data in feeds.items():
            feed = folder / "feed.nm4"
            feed.write_bytes(data)
            figures += beside(name, feed, folder, tagged=tagged)
    return show(figures)


if __name__ == "__main__":
    sys.exit(main())
