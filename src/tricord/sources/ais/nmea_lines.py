"""From the lines of an NMEA file to batches of positions, claims and lines set aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

import numpy as np
import polars as pl

from tricord.clock import now
from tricord.model.positions import POSITION_SCHEMA, SET_ASIDE_SCHEMA, Batch
from tricord.sources.ais.kernel import layout
from tricord.sources.ais.kernel.layout import NONE, Ints
from tricord.sources.ais.kernel.scanning import heard, read_joined, scan
from tricord.sources.ais.nmea_clock import Clock, Tick, wrapper_moment
from tricord.sources.ais.nmea_parts import Part, Waiting
from tricord.sources.ais.nmea_static import Claims, Content, classes, content, digits

COUNTED: Final = {
    "blank": layout.BLANK,
    "comment": layout.COMMENT,
    "other-sentence": layout.OTHER_SENTENCE,
    "tag-block": layout.TAG_ALONE,
    "position": layout.POSITION,
    "part": layout.PART,
    "static": layout.STATIC,
    "base-station": layout.BASE_STATION,
    "aircraft": layout.AIRCRAFT,
    "aid-to-navigation": layout.AID_TO_NAVIGATION,
    "other-message": layout.OTHER_MESSAGE,
}
"""What lines that are not set aside are counted as. ``part``: parts of a message but the last to
come. ``static``: claims and no position."""

_REASONS: Final = {
    layout.FORM: "nmea-form",
    layout.CHECKSUM: "nmea-checksum",
    layout.TAG_CHECKSUM: "nmea-tag-checksum",
    layout.ALPHABET: "nmea-alphabet",
    layout.EMPTY: "nmea-empty",
    layout.FILL: "nmea-fill",
    layout.TYPE: "nmea-type",
    layout.LENGTH: "nmea-length",
    layout.NO_POSITION: "position-none",
    layout.LATITUDE: "position-latitude",
    layout.LONGITUDE: "position-longitude",
    layout.VESSEL: "position-vessel",
}
_LETTERS: Final = {layout.CLASS_A: "A", layout.CLASS_B: "B"}
_LAST: Final = 1 << 62
_MOST: Final = 200


@dataclass(frozen=True)
class CountedBatch(Batch):
    """A batch that says what became of each of its lines.

    Over a whole file its lines are the sum of `counts` and the rows of `set_aside`, without those
    of the reason ``nmea-imo``, whose lines are counted as well.

    Attributes:
        counts: Lines that are not set aside, by the keys of `COUNTED`.
    """

    counts: Mapping[str, int] = field(default_factory=dict)


class Lines:
    """Reads the lines of one file.

    Args:
        start: Moment of the file's beginning in microseconds since 1970-01-01 UTC, or `NONE`.
    """

    def __init__(self, start: int = NONE) -> None:
        self._state, self._names = layout.state(), layout.names()
        self._clock, self._waiting = Clock(start), Waiting()
        self._latest = int((now() + timedelta(days=1)).timestamp()) * 1_000_000
        self._data = b""
        self._begin()

    def _begin(self) -> None:
        layout.begin_batch(self._state)
        self._receivers = [""]
        self._claims = Claims()
        # Which line told it, the line it is about, reason, detail.
        self._aside: list[tuple[int, int, str, str]] = []
        self._told: list[tuple[int, int, str, str]] = []
        self._no_imo: set[tuple[str, str]] = set()
        self._joined = False

    def batches(self, blocks: Iterable[bytes]) -> Iterator[CountedBatch]:
        """Read all lines.

        Args:
            blocks: Whole lines; the last of a block may lack its line feed.
        """
        state = self._state
        for self._data in blocks:
            state[layout.BYTE] = 0
            while state[layout.BYTE] < len(self._data):
                read = int(state[layout.POSITIONS_READ])
                state[layout.NOTES_READ] = 0
                scan(np.frombuffer(self._data, np.uint8), state, self._names)
                self._work(read)
                if self._is_full():
                    yield self._batch()
        for part in self._waiting.rest():
            self._orphan(part, _LAST)
        self._sort_aside()
        if state[layout.LINES_READ] or self._told:
            yield self._batch()

    def _is_full(self) -> bool:
        state = self._state
        full = state[layout.LINES_READ] == layout.LINES
        return bool(full or state[layout.RECEIVERS_READ] == layout.RECEIVERS)

    def _work(self, read: int) -> None:
        """Do what the kernel has left of the lines it has just read.

        Args:
            read: Positions that were there before.
        """
        state = self._state
        for number in range(len(self._receivers), int(state[layout.RECEIVERS_READ])):
            start = number * layout.LONGEST_RECEIVER
            length = int(state[layout.RECEIVER_LENGTHS + number])
            self._receivers.append(_printable(bytes(self._names[start : start + length])))
        notes = self._notes()
        moments = self._tell_moments(read, notes).tolist()
        self._look_at_moments(read)
        for note, at in zip(notes.tolist(), moments, strict=True):
            self._note(note, at)
        self._sort_aside()

    def _notes(self) -> Ints:
        count = int(self._state[layout.NOTES_READ])
        end = layout.NOTES + count * layout.NOTE
        return self._state[layout.NOTES : end].reshape(count, layout.NOTE).copy()

    def _column(self, place: int, read: int = 0) -> Ints:
        return self._state[place + read : place + int(self._state[layout.POSITIONS_READ])]

    def _tell_moments(self, read: int, notes: Ints) -> Ints:
        """Give positions the moment of a clock, where their lines say none; moments of notes."""
        ticks = []
        kinds = notes[:, _of(layout.KIND)]
        told = notes[(kinds == layout.A_CLOCK) | (kinds == layout.A_WRAPPER)]
        for note in told.tolist():
            at = note[_of(layout.STAR)]
            if note[_of(layout.KIND)] == layout.A_WRAPPER:
                start, end = note[_of(layout.SENTENCE)], note[_of(layout.LINE_END)]
                at = wrapper_moment(self._data[start:end])
            if at != NONE:
                name = self._receivers[note[_of(layout.RECEIVER)]]
                ticks.append(Tick(note[_of(layout.IN_ROW)], name, at))
        names = self._receivers
        rows, receivers = (self._column(place, read) for place in (layout.P_ROW, layout.P_RECEIVER))
        own = self._column(layout.P_AT, read)
        own[:] = self._clock.told(rows, own, receivers, names, ticks)
        at = notes[:, _of(layout.AT)].copy()
        rows, receivers = notes[:, _of(layout.IN_ROW)], notes[:, _of(layout.RECEIVER)]
        later = kinds <= layout.A_STATIC_WITH_POSITION
        at[later] = self._clock.told(rows[later], at[later], receivers[later], names, ticks)
        self._clock.keep(ticks)
        return at

    def _look_at_moments(self, read: int, line: bytes = b"") -> None:
        """Set positions aside that have no moment, or one in the future.

        Args:
            read: Positions that were there before.
            line: What is kept of them; what stands in the data by default.
        """
        at = self._column(layout.P_AT, read)
        for k in np.flatnonzero((at == NONE) | (at > self._latest)).tolist():
            place = read + k
            reason = "nmea-no-time" if at[k] == NONE else "position-future"
            row = int(self._state[layout.P_ROW + place])
            start, end = self._state[layout.P_LINE + place], self._state[layout.P_LINE_END + place]
            self._set_aside(row, row, reason, line or self._data[start:end])
            self._state[layout.P_MESSAGE + place] = -1
            self._count(layout.POSITION, -1)

    def _note(self, note: list[int], at: int) -> None:
        """One line the kernel has left, and its moment."""
        kind, row = note[_of(layout.KIND)], note[_of(layout.IN_ROW)]
        line = self._data[note[_of(layout.LINE_START)] : note[_of(layout.LINE_END)]]
        if kind >= layout.REJECTED:
            self._set_aside(row, row, _REASONS[kind], line)
            return
        if kind in (layout.A_CLOCK, layout.A_WRAPPER):
            return
        payload = self._data[note[_of(layout.PAYLOAD)] : note[_of(layout.STAR)] - 2]
        fill = note[_of(layout.FILL_BITS)]
        receiver = self._receivers[note[_of(layout.RECEIVER)]]
        if kind == layout.A_PART:
            start = _of(layout.PARTS)
            parts, number, sequence, channel = note[start : start + 4]
            said = note[_of(layout.AT)]
            part = Part(
                row, said, at, receiver, parts, number, sequence, channel, payload, fill, line
            )
            self._join(part, note[_of(layout.RECEIVER)])
        else:
            counted = kind == layout.A_STATIC
            self._static(content(payload, fill), row, at, line, counted=counted)

    def _static(self, said: Content, row: int, at: int, line: bytes, *, counted: bool) -> None:
        if said.refusal:
            # A message 19 whose position could be read has been counted as such.
            if counted:
                self._set_aside(row, row, said.refusal, line)
                self._count(layout.STATIC, -1)
            return
        if self._claims.add(said, row, at) and said.no_imo:
            known = (said.vessel, said.no_imo)
            if known not in self._no_imo:
                self._no_imo.add(known)
                self._set_aside(row, row, "nmea-imo", f"{said.vessel}: IMO {said.no_imo}".encode())

    def _join(self, part: Part, receiver: int) -> None:
        parts, orphans = self._waiting.add(part)
        for orphan in orphans:
            self._orphan(orphan, part.row)
        if not parts:
            return
        self._count(layout.PART, len(parts) - 1)
        state = self._state
        at = next((p.said for p in parts if p.said != NONE), part.at)
        payload = b"".join(p.payload for p in parts)
        line = b" ".join(p.line for p in parts)
        read = int(state[layout.POSITIONS_READ])
        state[layout.NOTES_READ] = 0
        state[layout.IN_ROW] = part.row
        state[layout.AT] = at
        outcome = read_joined(np.frombuffer(payload, np.uint8), parts[-1].fill, state, self._names)
        if outcome >= layout.REJECTED:
            self._set_aside(part.row, part.row, _REASONS[outcome], line)
        else:
            self._count(outcome, 1)
        if state[layout.POSITIONS_READ] > read:
            self._joined = True
            state[layout.P_RECEIVER + read] = receiver
            self._look_at_moments(read, line)
        for note in self._notes()[:, 0].tolist():
            if note in (layout.A_STATIC, layout.A_STATIC_WITH_POSITION):
                said = content(payload, parts[-1].fill)
                self._static(said, part.row, at, line, counted=note == layout.A_STATIC)

    def _orphan(self, part: Part, told_by: int) -> None:
        self._set_aside(told_by, part.row, "nmea-orphan", part.line)

    def _set_aside(self, told_by: int, row: int, reason: str, line: bytes) -> None:
        self._told.append((told_by, row, reason, _printable(line)[:_MOST]))

    def _sort_aside(self) -> None:
        """Bring what was set aside into an order that does not depend on where blocks end."""
        self._aside += sorted(self._told)
        self._told = []

    def _count(self, outcome: int, lines: int) -> None:
        self._state[layout.COUNTS + outcome] += lines

    def _batch(self) -> CountedBatch:
        """What has been read, and begin anew."""
        counts = {name: int(self._state[layout.COUNTS + k]) for name, k in COUNTED.items()}
        aside = [row[1:] for row in self._aside]
        batch = CountedBatch(
            self._positions(),
            self._claims.frame(self._classes()),
            pl.DataFrame(aside, schema=SET_ASIDE_SCHEMA, orient="row"),
            counts=counts,
        )
        self._begin()
        return batch

    def _classes(self) -> pl.DataFrame:
        """Classes of transponders, by their positions."""
        count, vessels = (int(self._state[k]) for k in (layout.POSITIONS_READ, layout.VESSELS_READ))
        found = np.zeros((vessels, 4), np.int64)
        heard(count, self._state, found)
        keys = self._state[layout.VESSELS : layout.VESSELS + vessels]
        return classes(keys, _LETTERS, found)

    def _positions(self) -> pl.DataFrame:
        """Rows of `POSITION_SCHEMA`."""
        state = self._state
        keys = state[layout.VESSELS : layout.VESSELS + int(state[layout.VESSELS_READ])]
        vessels = digits(keys // 4)
        receivers = pl.Series(self._receivers, dtype=pl.String)
        message = self._column(layout.P_MESSAGE)
        kept = np.flatnonzero(message > 0) if (message < 0).any() else None
        if self._joined:
            kept = np.arange(len(message)) if kept is None else kept
            kept = kept[np.argsort(self._column(layout.P_ROW)[kept], kind="stable")]

        def chosen(place: int) -> Ints:
            whole = self._column(place)
            return whole if kept is None else whole[kept]

        def column(place: int, kind: type[np.generic]) -> pl.Series:
            return pl.Series(chosen(place).astype(kind))

        def tenths(place: int) -> pl.Series:
            # Polars multiplies by 0.1 instead, which is not the nearest number to each tenth.
            return pl.Series((chosen(place) / 10).astype(np.float32))

        motion = pl.DataFrame(
            {
                "speed_kn": tenths(layout.P_SPEED),
                "course_deg": tenths(layout.P_COURSE),
                "heading_deg": column(layout.P_HEADING, np.int16),
                "status": column(layout.P_STATUS, np.int8),
            }
        ).select(
            pl.when(pl.col("speed_kn") >= 0).then(pl.col("speed_kn")),
            pl.when(pl.col("course_deg") >= 0).then(pl.col("course_deg")),
            pl.when(pl.col("heading_deg") >= 0).then(pl.col("heading_deg")),
            pl.when(pl.col("status") >= 0).then(pl.col("status")),
        )
        return pl.DataFrame(
            {
                "vessel_id": vessels.gather(column(layout.P_VESSEL, np.uint32)),
                "at": column(layout.P_AT, np.int64).cast(POSITION_SCHEMA["at"]),
                "lat_600k": column(layout.P_LAT, np.int32),
                "lon_600k": column(layout.P_LON, np.int32),
                **motion.to_dict(),
                "message": column(layout.P_MESSAGE, np.int8),
                "receiver": receivers.gather(column(layout.P_RECEIVER, np.uint32)),
                "row": column(layout.P_ROW, np.int64),
            },
            schema=POSITION_SCHEMA,
        )


def _of(place: int) -> int:
    """Column of a note that holds a place of the state."""
    return place - layout.KIND


def _printable(line: bytes) -> str:
    r"""A line as text; bytes that cannot be printed as ``\xhh``."""
    text = line[:_MOST].decode("ascii", "backslashreplace")
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)
