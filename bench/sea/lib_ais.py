"""libais on lines of a file, in a process of its own.

python -m sea.lib_ais feed.nm4 answers.json REPEATS

It runs in an environment of peers (`contest.peers`). ``decode`` is the C++ decoder alone: a loop
cuts a line at its commas and gives it the payload; no checksum is looked at, TAG blocks are skipped
unread, the moment is lost. ``reader`` is the library's own reader of lines, ``NmeaQueue``, which
holds checksums and reads TAG blocks, as ours does. The least processor seconds of the repeats
count. Reading the file is not timed.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import ais  # type: ignore[import-not-found]  # peers' environment
from ais.nmea_queue import NmeaQueue  # type: ignore[import-not-found]  # peers' environment

DECODER_LINES = 300_000
READER_LINES = 50_000
"""Lines they are given at most; they take about as long for each, however many there are."""


def decode(lines: list[str]) -> int:
    """Messages decoded."""
    count, decoded = 0, ais.decode
    for line in lines:
        cut = line.split(",")
        # A TAG block may hold commas; payload and fill bits are always the last two.
        try:
            decoded(cut[-2], int(cut[-1][0]))
        except ais.DecodeError:
            continue
        count += 1
    return count


def reader(lines: list[str]) -> int:
    """Messages that came out of the library's queue."""
    queue, count = NmeaQueue(), 0
    for line in lines:
        queue.put(line)
        while (message := queue.GetOrNone()) is not None:
            count += "decoded" in message
    return count


def timed(work: Callable[[list[str]], int], lines: list[str], repeats: int) -> dict[str, float]:
    """Messages and messages a second."""
    least, count = float("inf"), 0
    for _ in range(repeats):
        began = time.process_time()
        count = work(lines)
        least = min(least, time.process_time() - began)
    return {"messages": count, "lines": len(lines), "rate": count / least}


def main(feed: str, out: str, repeats: str) -> None:
    """Answer for one file."""
    lines = Path(feed).read_text(encoding="ascii").split("\n")
    lines = [line.rstrip() for line in lines if line.strip()]
    answers = {
        "version": version("libais"),
        "decode": timed(decode, lines[:DECODER_LINES], int(repeats)),
        "reader": timed(reader, lines[:READER_LINES], int(repeats)),
    }
    Path(out).write_text(json.dumps(answers), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
