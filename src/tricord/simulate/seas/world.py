"""A simulated world: hulls, receivers, and the messages that are heard, batch by batch."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.errors import RunError
from tricord.simulate.seas.casting import play
from tricord.simulate.seas.fleet import Manned, manned
from tricord.simulate.seas.hull import MOST_VESSELS
from tricord.simulate.seas.kernel.arrival import in_order
from tricord.simulate.seas.kernel.reception import MOST_A_MINUTE, Draws, Marks, heard
from tricord.simulate.seas.receivers import SLOT_S, Reception, reception
from tricord.simulate.seas.rows import ARRIVAL, COLUMNS
from tricord.simulate.seas.stage import DAY, Stage, key_of

MOST_DAYS: Final = 400.0
_LAYERS: Final = ("transponder", "reception", "corruption")
_AIM: Final = 1_000_000
_USUAL: Final = 1.0
"""Rows a hull makes in a minute at most, on average over a batch; buffers grow where it is more."""


@dataclass(slots=True)
class Heard:
    """What has been heard so far.

    Attributes:
        last: When each hull was last heard, seconds since the start (int64).
        slots: 1 where a hull was heard in ten minutes (hulls, slots; uint8).
        silences: Hull, start and end of silences over three hours that have ended.
    """

    last: NDArray[np.int64]
    slots: NDArray[np.uint8]
    silences: list[NDArray[np.int64]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class World:
    """A world.

    Attributes:
        seed: Its seed.
        vessels: Hulls that send.
        end: Its length in seconds.
        keep: Share of the messages heard that goes to the file.
        stage: What was laid down.
        manned: The same for kernels.
        reception: Receivers.
    """

    seed: int
    vessels: int
    end: float
    keep: float
    stage: Stage
    manned: Manned
    reception: Reception


def build(vessels: int, days: float, seed: int, keep: float = 1.0) -> World:
    """Lay down a world; nothing is heard yet.

    Args:
        vessels: Number of hulls.
        days: Length in days.
        seed: Any whole number.
        keep: Share of the messages heard that goes to the file, above 0, at most 1.

    Raises:
        RunError: A number is out of range.
    """
    if not 1 <= vessels <= MOST_VESSELS:
        raise RunError("simulation-vessels", vessels=vessels, most=MOST_VESSELS)
    if not 0.0 < days <= MOST_DAYS:
        raise RunError("simulation-days", days=days, most=int(MOST_DAYS))
    if not 0.0 < keep <= 1.0:
        raise RunError("simulation-keep", keep=keep)
    end = 60.0 * max(1, round(days * DAY / 60.0))
    stage = Stage(seed, end)
    play(stage, vessels)
    fleet = manned(stage, vessels)
    # Their knots stand in the fleet now: of a large one they are a gigabyte.
    stage.courses.clear()
    return World(seed, vessels, end, keep, stage, fleet, reception(seed, end))


def step_min(vessels: int) -> int:
    """Minutes of a batch: so few that about a million rows are held at a time."""
    return int(np.clip(_AIM / vessels, 30, 1440)) // 10 * 10


def batches(
    world: World, progress: Callable[[int, int], None] | None = None
) -> Iterator[tuple[NDArray[np.int32], Heard]]:
    """Messages in order of arrival, and what has been heard up to then.

    Args:
        world: The world.
        progress: Told how many minutes of how many are done.
    """
    minutes = int(world.end // 60)
    step = step_min(world.vessels)
    count = int(world.end // SLOT_S) + 1
    so_far = Heard(
        np.zeros(world.vessels, dtype=np.int64),
        np.zeros((world.vessels, count), dtype=np.uint8),
    )
    carried: list[NDArray[np.int32]] = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for begun in range(0, minutes, step):
            ended = min(minutes, begun + step)
            rows = np.concatenate([*carried, *_heard(world, begun, ended, so_far, pool)])
            if ended < minutes:
                due = rows[:, ARRIVAL] < 60 * ended
                carried, rows = [rows[~due]], rows[due]
            yield in_order(rows, world.vessels), so_far
            if progress is not None:
                progress(ended, minutes)


def _heard(
    world: World, begun: int, ended: int, so_far: Heard, pool: ThreadPoolExecutor
) -> list[NDArray[np.int32]]:
    """Messages sent in some minutes, hull after hull."""
    pieces = min(world.vessels, 2 * (os.cpu_count() or 1))
    edges = np.linspace(0, world.vessels, pieces + 1).astype(np.int64)
    minutes = np.array([begun, ended], dtype=np.int64)
    tasks = [pool.submit(_piece, world, edges[i : i + 2], minutes, so_far) for i in range(pieces)]
    found = []
    for i, task in enumerate(tasks):
        part, last, silences = task.result()
        so_far.last[edges[i] : edges[i + 1]] = last
        so_far.silences.append(silences)
        found.append(part)
    return found


def _piece(
    world: World, hulls: NDArray[np.int64], minutes: NDArray[np.int64], so_far: Heard
) -> tuple[NDArray[np.int32], NDArray[np.int64], NDArray[np.int64]]:
    """Messages of some hulls, when each was last heard, and silences that ended."""
    keys = np.array([key_of(world.seed, layer) for layer in _LAYERS], dtype=np.int64)
    length, count = int(minutes[1] - minutes[0]), int(hulls[1] - hulls[0])
    size = MOST_A_MINUTE + int(_USUAL * count * length)
    while True:
        buffer = np.empty((size, COLUMNS), dtype=np.int32)
        silences = np.empty((count * (length // 180 + 2), 3), dtype=np.int64)
        last = so_far.last.copy()  # a run that fails leaves nothing behind
        manned, receivers = world.manned, world.reception.receivers
        marks = Marks(last, so_far.slots, silences)
        draws = Draws(keys, world.keep)
        made, quiet = heard(
            manned.motion, manned.fleet, receivers, draws, hulls, minutes, buffer, marks
        )
        if made >= 0:
            return buffer[:made].copy(), last[hulls[0] : hulls[1]], silences[:quiet].copy()
        size *= 2
