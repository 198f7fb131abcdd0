"""MovingPandas on a slice of positions, in a process of its own.

python -m sea.moving_pandas positions.csv answers.json STAYS

It runs in an environment of peers (`contest.peers`), as its documentation shows it: a
``TrajectoryCollection``, ``ObservationGapSplitter`` for silences, ``TrajectoryStopDetector`` for
stays; one process, its default. Reading the file is not timed. The stop detector looks again at all
positions of a stay with each new one, so it is given no more than STAYS positions of whole ships.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any

import movingpandas  # type: ignore[import-not-found]  # peers' environment
import pandas as pd  # type: ignore[import-untyped,import-not-found,unused-ignore]  # peers' environment

SILENCE = timedelta(hours=6)
STAY = timedelta(hours=4)
DIAMETER_M = 3704.0
"""The way of an hour at two knots, below which a ship loiters."""


def collected(frame: Any) -> tuple[Any, float]:
    """The tracks of some positions, and the processor seconds they took to build."""
    began = time.process_time()
    ships = movingpandas.TrajectoryCollection(
        frame, traj_id_col="vessel_id", t="timestamp", x="lon", y="lat"
    )
    return ships, time.process_time() - began


def first_ships(frame: Any, most: int) -> Any:
    """Positions of the first ships, no more than some; of one ship at least."""
    counts = frame.groupby("vessel_id").size().cumsum()
    chosen = counts[counts <= most].index
    return frame[frame["vessel_id"].isin(chosen if len(chosen) else counts.index[:1])]


def silences(pieces: Any) -> int:
    """Silences between the pieces of tracks that were split.

    Pieces are numbered, ``id_0``, ``id_1``; those of one position or of no length are dropped and
    keep their number, so their silences count unless the last piece is one of them.
    """
    last: dict[str, int] = {}
    for piece in pieces.trajectories:
        ship, _, number = piece.id.rpartition("_")
        last[ship] = max(last.get(ship, 0), int(number))
    return sum(last.values())


def answers(frame: Any, stays: int) -> dict[str, Any]:
    """Counts and processor seconds of both."""
    ships, building = collected(frame)
    began = time.process_time()
    pieces = movingpandas.ObservationGapSplitter(ships).split(gap=SILENCE)
    splitting = time.process_time() - began
    few = first_ships(frame, stays)
    ships_of_few, building_few = collected(few)
    began = time.process_time()
    found = movingpandas.TrajectoryStopDetector(ships_of_few).get_stop_time_ranges(
        max_diameter=DIAMETER_M, min_duration=STAY
    )
    stopping = time.process_time() - began
    return {
        "version": version("movingpandas"),
        "gaps": silences(pieces),
        "gaps_positions": len(frame),
        "gaps_seconds": building + splitting,
        "stays": len(found),
        "stays_positions": len(few),
        "stays_seconds": building_few + stopping,
    }


def main(positions: str, out: str, stays: str) -> None:
    """Answer for one file."""
    frame = pd.read_csv(positions, dtype={"vessel_id": str}, parse_dates=["timestamp"])
    Path(out).write_text(json.dumps(answers(frame, int(stays))), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
