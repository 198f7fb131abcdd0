"""The steps of a watch as tasks.

Each takes a small description, reads and writes files, and returns little. So a task can run on a
thread here or on another machine that sees the folder.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl

from tricord.geo import clocks, harbour_files, harbours
from tricord.geo.harbours import Harbours
from tricord.geo.kernel.arranging import places_by_share
from tricord.geo.samples import Samples
from tricord.geo.splitting import by_hull, hull_of_fixes
from tricord.lake import cut_columns, kept_tracks, shares
from tricord.monitors import registry
from tricord.monitors.watch import CloseMeeting, Meeting, Parts
from tricord.node.watching.chunks import Chunk
from tricord.node.watching.portion import COPIES, merged

INSTANTS_OF_A_SLOT: Final = 144
"""Instants that are looked at together when meetings are sought: a day of ten-minute steps."""

_PIECES_OF_A_CHUNK: Final = 1_000_000
"""More than any chunk is written as: each piece has a number of its own."""

HULLS: Final = "hulls"
IDENTITIES: Final = "identities"

Asking = tuple[str, Any]
"""The name of a monitor, and its parameters."""

Asked = tuple[Asking, ...]


@dataclass(frozen=True, slots=True)
class Folder:
    """The working folder of a watch; every runner's workers must see it.

    Attributes:
        path: Where it is.
        number_of_shares: Shares that vessels are dealt to.
    """

    path: str
    number_of_shares: int

    @property
    def pieces(self) -> Path:
        """Positions as they came, cut by share."""
        return Path(self.path, "pieces")

    @property
    def set_aside(self) -> Path:
        """Records that could not be used, in files of `SET_ASIDE_SCHEMA`."""
        return Path(self.path, "set-aside")

    def tracks(self, view: str, share: int) -> Path:
        """The tracks of a share: `HULLS`, or `IDENTITIES` as they were sent."""
        return Path(self.path, "tracks", view, f"{share:04d}")

    def numbers(self, view: str) -> Path:
        """Number of each track over all, in order of identity; they stand share after share."""
        return Path(self.path, f"{view}.npy")

    def samples(self, monitor: str, share: int) -> Path:
        """The samples of a share, cut by slot."""
        return Path(self.path, "samples", monitor, f"{share:04d}.samples")


@dataclass(frozen=True, slots=True)
class Spreading:
    """A chunk that is to become a piece."""

    folder: Folder
    number: int
    chunk: Chunk


@dataclass(frozen=True, slots=True)
class Spread:
    """What a chunk came to.

    Attributes:
        rows: Records that are a position or should be one.
        set_aside: Those that cannot be used, by reason; copies among them.
        first: First moment, microseconds; 0 where no position can be used.
        last: Last moment.
        claims: What ships say of themselves: rows of `tricord.node.watching.portion.CLAIMS`.
    """

    rows: int
    set_aside: Mapping[str, int]
    first: int
    last: int
    claims: pl.DataFrame


def spread(task: Spreading) -> Spread:
    """Read a chunk and write it as pieces, cut by share, and beside them what was set aside."""
    counts: Counter[str] = Counter()
    moments: list[int] = []
    claims = [merged([])]
    rows = 0
    for number, portion in enumerate(task.chunk.read(), task.number * _PIECES_OF_A_CHUNK):
        fine = portion.rows.columns["at"][portion.rows.reason == 0]
        if len(fine):
            shares.write_piece(
                task.folder.pieces, number, portion.rows, task.folder.number_of_shares
            )
            moments += [int(fine.min()), int(fine.max())]
        if portion.set_aside.height:
            portion.set_aside.write_parquet(task.folder.set_aside / f"{number:012d}.parquet")
            counts.update(dict(portion.set_aside.get_column("reason").value_counts().iter_rows()))
        counts[COPIES] += portion.copies
        rows += portion.read
        claims = [merged([*claims, portion.claims])] if portion.claims.height else claims
    first, last = (min(moments), max(moments)) if moments else (0, 0)
    return Spread(rows, dict(+counts), first, last, claims[0])


@dataclass(frozen=True, slots=True)
class Gathering:
    """A share whose tracks are to be put together.

    Attributes:
        folder: Of the watch.
        share: Number of the share.
        clocks: Whether ships are asked what they say of receivers.
    """

    folder: Folder
    share: int
    clocks: bool


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a share holds.

    Attributes:
        copies: Positions left out because they came before.
        votes: Rows of `tricord.geo.clocks.VOTES`.
    """

    copies: int
    votes: pl.DataFrame


def gather_share(task: Gathering) -> Gathered:
    """Put the tracks of a share together and keep them."""
    sent, copies = shares.gather(task.folder.pieces, task.share)
    kept_tracks.keep(sent, task.folder.tracks(IDENTITIES, task.share))
    return Gathered(copies, clocks.votes(sent) if task.clocks else clocks.VOTES.to_frame())


@dataclass(frozen=True, slots=True)
class Sharing:
    """A share whose tracks are to be watched.

    Attributes:
        folder: Of the watch.
        share: Number of the share.
        asked: Monitors and their parameters.
        harbours: File of ports.
        off: Hours of receivers whose clocks were off: rows of `tricord.geo.clocks.WRONG`.
    """

    folder: Folder
    share: int
    asked: Asked
    harbours: str
    off: pl.DataFrame


@dataclass(frozen=True, slots=True)
class Shared:
    """What a share came to.

    Attributes:
        tracks: Number of its tracks, by view.
        slots: Slots of time in which meetings are to be sought.
        parts: What each monitor made of the tracks.
    """

    tracks: Mapping[str, int]
    slots: tuple[int, ...]
    parts: Mapping[str, Parts]


def _harbours(path: str) -> Harbours:
    return _read_harbours(path, Path(path).stat().st_mtime_ns) if path else harbours.world()


@lru_cache(maxsize=4)
def _read_harbours(path: str, _changed: int) -> Harbours:
    return harbour_files.read(Path(path))


def view_of(params: Any) -> str:
    """Whether a definition looks at hulls or at identities as they were sent."""
    return HULLS if getattr(params, "one_hull", False) else IDENTITIES


def tells_hulls(params: Any) -> bool:
    """Whether a definition asks which hull made a fix."""
    return view_of(params) == HULLS or getattr(params, "TELLS_HULLS", False)


def watch_share(task: Sharing) -> Shared:
    """Show the tracks of a share to every monitor."""
    sent = kept_tracks.kept(task.folder.tracks(IDENTITIES, task.share))
    seen = {IDENTITIES: sent}
    if any(tells_hulls(params) for _, params in task.asked):
        hull_of_fixes(sent, task.off)
    if any(view_of(params) == HULLS for _, params in task.asked):
        seen[HULLS] = by_hull(sent)
    parts: dict[str, Parts] = {}
    slots: set[int] = set()
    close = set()
    around = _harbours(task.harbours)
    for name, params in task.asked:
        definition, tracks = registry.definition(params), seen[view_of(params)]
        parts[name] = definition.of_tracks(tracks, around, params)
        if isinstance(definition, Meeting):
            samples = definition.samples(tracks, around, params)
            slots |= _write_samples(task.folder.samples(name, task.share), samples)
        if isinstance(definition, CloseMeeting):
            close.add(view_of(params))
    for view in sorted(close - {IDENTITIES}):
        kept_tracks.keep(seen[view], task.folder.tracks(view, task.share))
    counts = {view: len(tracks) for view, tracks in seen.items()}
    return Shared(counts, tuple(sorted(slots)), parts)


def _write_samples(path: Path, samples: Samples) -> set[int]:
    """Samples cut by slot, and which slots there are."""
    if len(samples) == 0:
        return set()
    slot = samples.instant // INSTANTS_OF_A_SLOT
    first = int(slot.min())
    count = int(slot.max()) - first + 1
    starts, place = places_by_share(
        np.arange(count, dtype=np.int32), slot - first, np.zeros(len(slot), np.int8), count
    )
    columns = {}
    for name in ("track", "instant", "lat", "lon", "speed"):
        column = getattr(samples, name)
        columns[name] = np.empty_like(column)
        columns[name][place] = column
    path.parent.mkdir(parents=True, exist_ok=True)
    cut_columns.write(path, columns, starts.tolist(), {"first": first})
    return {first + at for at in np.flatnonzero(np.diff(starts)).tolist()}


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot of time in which meetings are to be sought.

    Attributes:
        folder: Of the watch.
        slot: Number of the slot.
        asked: The monitor and its parameters.
        offsets: Place of the first track of each share.
        harbours: File of ports.
    """

    folder: Folder
    slot: int
    asked: Asking
    offsets: tuple[int, ...]
    harbours: str


def meet(task: Slot) -> pl.DataFrame:
    """Seek the meetings of one slot, among the ships of all shares."""
    name, params = task.asked
    numbers = kept_tracks.array_of(task.folder.numbers(view_of(params)))
    found = []
    for share, offset in enumerate(task.offsets):
        path = task.folder.samples(name, share)
        if not path.exists():
            continue
        columns = _slot_of(path, task.slot)
        if len(columns["track"]):
            found.append({**columns, "track": numbers[columns["track"] + offset]})
    samples = Samples(
        **{key: np.concatenate([columns[key] for columns in found]) for key in found[0]}
    )
    return registry.meeting(params).meetings(samples, _harbours(task.harbours), params)


def _slot_of(path: Path, slot: int) -> cut_columns.Columns:
    _, notes = cut_columns.read(path, -1)
    return cut_columns.read(path, slot - notes["first"])[0]


@dataclass(frozen=True, slots=True)
class Looking:
    """Tracks of a share that are to be looked at closely, in windows numbered within it."""

    folder: Folder
    share: int
    asked: Asking
    windows: pl.DataFrame
    harbours: str


def look_closely(task: Looking) -> pl.DataFrame:
    """What a monitor needs of tracks in their windows."""
    _, params = task.asked
    tracks = kept_tracks.kept(task.folder.tracks(view_of(params), task.share))
    definition = registry.close_meeting(params)
    return definition.close_up(tracks, task.windows, _harbours(task.harbours), params)
