"""A watch: positions dealt to shares, tracks shown to monitors, meetings sought, events put out.

The order of steps is the same everywhere; a runner decides where tasks run. No step holds more
than a chunk, a share or a slot of positions in memory.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.errors import RunError
from tricord.geo import clocks
from tricord.monitors import registry
from tricord.monitors.watch import CloseMeeting, Meeting, Parts, joined
from tricord.node.watching.chunks import Chunk
from tricord.node.watching.portion import COPIES, merged
from tricord.node.watching.tasks import (
    IDENTITIES,
    Asked,
    Asking,
    Folder,
    Gathering,
    Looking,
    Sharing,
    Slot,
    Spread,
    Spreading,
    gather_share,
    look_closely,
    meet,
    spread,
    tells_hulls,
    view_of,
    watch_share,
)
from tricord.runners.base import Result, Runner, Shard

ROWS_OF_A_SHARE: Final = 3_000_000
"""About how many positions are in memory at once for each worker."""

MINUTES_OF_A_BATCH: Final = 4_000_000
"""About how many minutes of two ships are looked at closely at once."""

Tell = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Watched:
    """What a watch came to.

    Attributes:
        events: Events of each definition.
        rows: Positions read.
        set_aside: Records that could not be used, by reason (``reject-<reason>`` in the locale);
            `tricord.node.watching.portion.COPIES` of positions among them.
        tracks: Tracks seen.
        first: First moment, microseconds.
        last: Last moment.
        off: Hours of receivers whose clocks were off: rows of `tricord.geo.clocks.WRONG`.
        fixes: Fixes that are not of the first hull of their identity, where `identity` was asked.
    """

    events: Mapping[str, pl.DataFrame]
    rows: int
    set_aside: Mapping[str, int]
    tracks: int
    first: int
    last: int
    off: pl.DataFrame
    fixes: pl.DataFrame | None = None


@dataclass(frozen=True)
class Order:
    """How tracks are numbered: in order of identity and hull, whatever share they are in.

    Attributes:
        offsets: Place of the first track of each share, and the number of tracks: tracks stand
            share after share.
        place: Place of each number (int32).
        number: Number of each place (int32).
    """

    offsets: Sequence[int]
    place: NDArray[np.int32]
    number: NDArray[np.int32]

    @classmethod
    def of(cls, tracks: pl.DataFrame, offsets: Sequence[int]) -> Order:
        """The order of tracks that stand share after share, by ``vessel_id`` and ``hull``."""
        by_identity = pl.arg_sort_by("vessel_id", "hull").cast(pl.Int32())
        place = tracks.select(by_identity).to_series().to_numpy()
        number = np.empty_like(place)
        number[place] = np.arange(len(place), dtype=np.int32)
        return cls(offsets, place, number)


@dataclass(frozen=True)
class Watch:
    """How positions are watched.

    Attributes:
        runner: Where tasks run.
        folder: An empty folder for this watch alone, which every worker sees.
        harbours: File of ports; the world's where empty.
        rows_of_a_share: About how many positions a worker holds at once.
        tell: Told the step, how many of its tasks are done, and of how many.
    """

    runner: Runner
    folder: Path
    harbours: str = ""
    rows_of_a_share: int = ROWS_OF_A_SHARE
    tell: Tell = lambda _step, _done, _of: None

    def over(
        self,
        chunks: Sequence[Chunk],
        asked: Mapping[str, Any],
        claims: pl.DataFrame | None = None,
    ) -> Watched:
        """The events of positions.

        Args:
            chunks: The positions, in any order.
            asked: Parameters of each monitor, by its name.
            claims: What else is known that ships said of themselves: rows of
                `tricord.node.watching.portion.CLAIMS`. With those of the positions they are
                given to each definition's ``events`` as the part ``claims``.

        Raises:
            RunError: No position can be used.
        """
        size = sum(chunk.length for chunk in chunks)
        work = Folder(str(self.folder), max(1, math.ceil(size / self.rows_of_a_share)))
        work.pieces.mkdir(parents=True, exist_ok=True)
        work.set_aside.mkdir()
        taken = self._map(
            "spread", spread, [Spreading(work, n, chunk) for n, chunk in enumerate(chunks)]
        )
        rows, set_aside = _added(taken)
        said = merged([one.claims for one in taken] + ([] if claims is None else [claims]))
        pairs: Asked = tuple(asked.items())
        numbers = range(work.number_of_shares)
        vote = any(tells_hulls(params) for params in asked.values())
        gathered = self._map("tracks", gather_share, [Gathering(work, n, vote) for n in numbers])
        set_aside[COPIES] += sum(one.copies for one in gathered)
        off = clocks.wrong(pl.concat([one.votes for one in gathered]))
        sharing = [Sharing(work, n, pairs, self.harbours, off) for n in numbers]
        shared = self._map("watch", watch_share, sharing)
        offsets = {
            view: [0, *accumulate(one.tracks[view] for one in shared)] for view in shared[0].tracks
        }
        slots = sorted({slot for one in shared for slot in one.slots})
        fixes: pl.DataFrame | None = None
        events = {}
        for name, params in pairs:
            parts: Parts = dict(joined([one.parts[name] for one in shared]))
            if isinstance(registry.definition(params), Meeting):
                parts = self._met(work, slots, parts, offsets[view_of(params)], (name, params))
            whole = {**parts, "claims": said}
            fixes = parts.get("fixes", fixes)
            events[name] = registry.definition(params).events(whole, params)
        seen = [one for one in taken if one.last]
        first, last = min(one.first for one in seen), max(one.last for one in seen)
        counts = dict(sorted((+set_aside).items()))
        tracks = offsets[IDENTITIES][-1]
        return Watched(events, rows, counts, tracks, first, last, off, fixes)

    def _map(
        self, step: str, task: Callable[[Shard], Result], shards: Sequence[Shard]
    ) -> list[Result]:
        return self.runner.map(task, shards, lambda done, of: self.tell(step, done, of))

    def _met(
        self,
        work: Folder,
        slots: Sequence[int],
        parts: Parts,
        offsets: Sequence[int],
        asked: Asking,
    ) -> Parts:
        """Who met: meetings slot by slot, and what they are, seen closely, where that is asked."""
        _, params = asked
        order = Order.of(parts["tracks"], offsets)
        np.save(work.numbers(view_of(params)), order.number)
        firsts = tuple(offsets[:-1])
        seeking = [Slot(work, slot, asked, firsts, self.harbours) for slot in slots]
        columns = registry.meeting(params).MEETINGS.to_frame()
        meetings = pl.concat([columns, *self._map("meetings", meet, seeking)])
        met = {**parts, "tracks": parts["tracks"][order.place], "meetings": meetings}
        if isinstance(registry.definition(params), CloseMeeting):
            met["together"] = self._together(work, meetings, order, asked)
        return met

    def _together(
        self, work: Folder, meetings: pl.DataFrame, order: Order, asked: Asking
    ) -> pl.DataFrame:
        """What meetings are: candidates looked at closely, some at a time."""
        _, params = asked
        definition = registry.close_meeting(params)
        candidates = definition.candidates(meetings, params)
        batch = pl.col("minutes").cast(pl.Int64).cum_sum() // MINUTES_OF_A_BATCH
        found = [definition.TOGETHER.to_frame()]
        for some in candidates.with_columns(batch=batch).partition_by("batch", include_key=False):
            windows = definition.windows(some, params)
            close_up = self._close_up(work, windows, order, asked)
            found.append(definition.together(some, close_up, params))
        return pl.concat(found)

    def _close_up(
        self, folder: Folder, windows: pl.DataFrame, order: Order, asked: Asking
    ) -> pl.DataFrame:
        """What is needed of tracks in windows, from the shares they are in."""
        _, params = asked
        looking = []
        placed = windows.with_columns(track=order.place[windows.get_column("track")])
        for share, (first, past) in enumerate(pairwise(order.offsets)):
            inside = placed.filter(pl.col("track").is_between(first, past, closed="left"))
            if inside.height:
                own = inside.with_columns(pl.col("track") - first)
                looking.append(Looking(folder, share, asked, own, self.harbours))
        seen = self._map("close-up", look_closely, looking)
        numbered = [
            rows.with_columns(
                track=order.number[rows.get_column("track").to_numpy() + order.offsets[one.share]]
            )
            for one, rows in zip(looking, seen, strict=True)
        ]
        return pl.concat([registry.close_meeting(params).CLOSE_UP.to_frame(), *numbered])


def _added(taken: Sequence[Spread]) -> tuple[int, Counter[str]]:
    """Records read, and records set aside by reason.

    Raises:
        RunError: All of them.
    """
    rows, set_aside = sum(one.rows for one in taken), Counter[str]()
    for one in taken:
        set_aside.update(one.set_aside)
    if not any(one.last for one in taken):
        raise RunError("positions-none", rows=rows)
    return rows, set_aside
