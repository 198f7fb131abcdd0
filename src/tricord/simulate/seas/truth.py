"""The truth of a world as one long table."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.simulate.seas.contacts import Contact, contacts
from tricord.simulate.seas.fleet import SPELL
from tricord.simulate.seas.motion import (
    ACTIVITY,
    AT,
    FISHING,
    LAT,
    LON,
    MODE,
    PLACE,
    Activity,
    Mode,
    Motion,
)
from tricord.simulate.seas.places import all_ports
from tricord.simulate.seas.receivers import SLOT_S
from tricord.simulate.seas.stage import HOUR, START, Planted, note
from tricord.simulate.seas.world import Heard, World

TRUTH_SCHEMA: Final = pl.Schema(
    {
        "kind": pl.String(),
        "vessel_1": pl.String(),
        "vessel_2": pl.String(),
        "hull_1": pl.Int32(),
        "hull_2": pl.Int32(),
        "start": pl.Datetime("us", "UTC"),
        "end": pl.Datetime("us", "UTC"),
        "lat": pl.Float64(),
        "lon": pl.Float64(),
        "value": pl.Float64(),
        "near_threshold": pl.Boolean(),
        "note": pl.String(),
    }
)
"""Columns of the truth; what `value` and `note` hold depends on `kind`, see `truth`."""

SILENCE_S: Final = 3 * HOUR
_HEARD_ENOUGH: Final = 0.8
_LIMIT_M: Final = 25.0
_LIMIT_MIN: Final = 12.0
_LIMIT_KN: Final = 0.3
Row = dict[str, Any]


def truth(world: World, heard: Heard) -> pl.DataFrame:
    """Everything true of a world, in order of kind, start and hulls.

    ``contact``: two hulls within 500 m for 20 minutes or more, 10 km or more from ports;
    `value` is the median distance in metres; ``calmest_2h_kn`` in the note is the lowest speed
    that neither exceeded for two hours on end. ``transfer``: a planted transfer of cargo;
    `value` is the share of ten-minute slots in which both ships were heard; ``heard=yes`` in
    the note says that it is at least 0.8, ``longest_silence_min`` how long one of them was not
    heard, ``cut=true`` that the world begins or ends within. ``meeting``: as a transfer,
    shorter than two hours. ``off``: switched off, the note says why. ``unheard``: on, and not
    heard for over three hours. ``port_stay``, ``fishing``, ``loiter`` (slow at sea for over an
    hour, whatever for). ``identity``: a hull used an MMSI. ``identity_event``, ``shared_mmsi``,
    ``dark_call``, ``frozen``, ``replay``, ``on_land``. ``clock_offset``: a receiver's clock was
    ahead by `value` seconds. ``outage`` and ``jamming``: `value` is the radius in metres; a
    jamming has a row of its own for each hull it reached.

    Args:
        world: The world.
        heard: What was heard of it, after its last batch.
    """
    told = _Teller(world, heard)
    found = [
        *told.planted(),
        *told.contacts(),
        *told.silences(),
        *told.stays(),
        *told.identities(),
        *told.receivers(),
        *told.jammed(),
    ]
    table = pl.DataFrame(found, schema=TRUTH_SCHEMA, orient="row")
    return table.sort("kind", "start", "hull_1", "hull_2", "end", "note", nulls_last=True)


class _Teller:
    """Tells the truth of a world kind by kind."""

    def __init__(self, world: World, heard: Heard) -> None:
        self.world, self.heard = world, heard
        self._offs: dict[int, list[tuple[float, float]]] = {}
        for off in world.stage.offs:
            if off.hull < world.vessels:
                self._offs.setdefault(off.hull, []).append((off.start, off.end))

    def _mmsi(self, hull: int, at: float) -> str:
        fleet = self.world.manned.fleet
        first, last = fleet.spans[hull : hull + 2, SPELL].tolist()
        spell = np.searchsorted(fleet.spell[first:last, 0], at, side="right") - 1
        number = int(fleet.spell[first + max(0, int(spell)), 1])
        return self.world.manned.identities[number].mmsi

    def _row(
        self,
        kind: str,
        hulls: tuple[int, ...],
        start: float,
        end: float,
        *,
        place: tuple[float, float] | None = None,
        value: float | None = None,
        near: bool = False,
        said: str = "",
    ) -> Row:
        start, end = max(0.0, start), min(self.world.end, end)
        vessels = [self._mmsi(hull, start) for hull in hulls] + [None, None]
        numbers = [*hulls, None, None]
        lat, lon = (None, None) if place is None or math.isnan(place[0]) else place
        return {
            "kind": kind,
            "vessel_1": vessels[0],
            "vessel_2": vessels[1],
            "hull_1": numbers[0],
            "hull_2": numbers[1],
            "start": START + timedelta(seconds=round(start)),
            "end": START + timedelta(seconds=round(end)),
            "lat": lat,
            "lon": None if lon is None else (lon + 180.0) % 360.0 - 180.0,
            "value": value,
            "near_threshold": near,
            "note": said,
        }

    def _known(self, hulls: tuple[int, ...], start: float, end: float) -> bool:
        """Whether something took place in this world: its hulls sail, and it lies in its time."""
        return max(hulls) < self.world.vessels and start < self.world.end and end > 0.0

    def planted(self) -> Iterator[Row]:
        """What scenes planted, and off periods."""
        for one in self.world.stage.planted:
            if self._known(one.hulls, one.start, max(one.end, one.start + 1.0)):
                yield self._planted(one)
        for off in self.world.stage.offs:
            if self._known((off.hull,), off.start, off.end):
                yield self._row("off", (off.hull,), off.start, off.end, said=off.reason)

    def _planted(self, one: Planted) -> Row:
        value, said = one.value, one.note
        if one.kind in ("transfer", "meeting"):
            value, longest = self._both(one.hulls, one.start, one.end)
            cut = one.start < 0.0 or one.end > self.world.end
            enough = "yes" if value >= _HEARD_ENOUGH else "no"
            said += ";" + note(heard=enough, longest_silence_min=longest, cut=str(cut).lower())
        row = self._row(
            *(one.kind, one.hulls, one.start, one.end),
            place=one.place,
            value=value,
            near=one.near_threshold,
            said=said,
        )
        if one.kind == "shared_mmsi" and len(one.hulls) == 2:
            row["vessel_2"] = row["vessel_1"]
        return row

    def _both(self, hulls: tuple[int, ...], start: float, end: float) -> tuple[float, int]:
        """Share of slots in which both were heard; the longest silence of either in minutes."""
        first, last = int(max(0.0, start) // SLOT_S), int(min(self.world.end, end) // SLOT_S)
        spans = [self.heard.slots[hull, first : max(first + 1, last)] > 0 for hull in hulls]
        return float(np.logical_and.reduce(spans).mean()), max(_silence_min(s) for s in spans)

    def contacts(self) -> Iterator[Row]:
        """Contacts by geometry."""
        for one in contacts(self.world):
            yield self._contact(one)

    def _contact(self, one: Contact) -> Row:
        minutes = (one.end - one.start) / 60.0
        near = (
            abs(one.metres - 500.0) < _LIMIT_M
            or abs(minutes - 120.0) < _LIMIT_MIN
            or abs(one.calmest_kn - 2.0) < _LIMIT_KN
        )
        share, longest = self._both(one.hulls, one.start, one.end)
        said = note(
            mean_speed_kn=round(one.speed_kn, 2),
            fastest_kn=round(one.fastest_kn, 1),
            activity_1=one.activities[0].name.lower(),
            activity_2=one.activities[1].name.lower(),
            heard=round(share, 3),
            longest_silence_min=longest,
            calmest_2h_kn=round(one.calmest_kn, 2),
        )
        place = (one.lat, one.lon)
        return self._row(
            *("contact", one.hulls, one.start, one.end),
            place=place,
            value=one.metres,
            near=near,
            said=said,
        )

    def silences(self) -> Iterator[Row]:
        """Hulls that were on and not heard for over three hours."""
        ended = np.concatenate([*self.heard.silences, np.empty((0, 3), dtype=np.int64)])
        spans = [tuple(row) for row in ended.tolist()]
        for hull, last in enumerate(self.heard.last.tolist()):
            spans.append((hull, last, int(self.world.end)))
        for hull, start, end in sorted(spans):
            for begun, until in _without(start, end, self._offs.get(hull, [])):
                if until - begun > SILENCE_S:
                    yield self._row("unheard", (hull,), begun, until)

    def stays(self) -> Iterator[Row]:
        """Stays in port, fishing, and lying slow at sea."""
        motion = self.world.manned.motion
        slow = (int(Mode.ANCHORED), int(Mode.DRIFTING), int(Mode.ALONGSIDE))
        knots = motion.knots
        fishing = np.isin(knots[:, ACTIVITY], [int(activity) for activity in FISHING])
        at_sea = np.isin(knots[:, MODE], slow) & (knots[:, PLACE] < 0)
        kinds: tuple[tuple[str, NDArray[np.int64], float], ...] = (
            ("port_stay", knots[:, PLACE].astype(np.int64), 0.0),
            ("fishing", np.where(fishing, knots[:, ACTIVITY], -1).astype(np.int64), HOUR),
            ("loiter", np.where(at_sea, knots[:, MODE], -1).astype(np.int64), HOUR),
        )
        for kind, label, shortest in kinds:
            for hull in range(self.world.vessels):
                yield from self._stays(kind, label, hull, shortest)

    def _stays(
        self, kind: str, label: NDArray[np.int64], hull: int, shortest: float
    ) -> Iterator[Row]:
        motion = self.world.manned.motion
        first, last = int(motion.first[hull]), int(motion.first[hull + 1]) - 1
        at = motion.knots[:, AT]
        knot = first
        while knot < last:
            value, begun = int(label[knot]), knot
            # The last knot of a piece stands where the next begins: nothing holds between them.
            while knot < last and (label[knot] == value or at[knot + 1] == at[knot]):
                knot += 1
            if value < 0:
                knot += knot == begun
                continue
            start, end = float(at[begun]), float(at[knot])
            if end - start <= shortest or not self._known((hull,), start, end):
                continue
            middle = (begun + knot) // 2
            place = (float(motion.knots[middle, LAT]), float(motion.knots[middle, LON]))
            yield self._row(
                kind, (hull,), start, end, place=place, said=_said(kind, value, motion, begun)
            )

    def identities(self) -> Iterator[Row]:
        """Which hull used which MMSI, when."""
        fleet, known = self.world.manned.fleet, self.world.manned.identities
        for hull in range(self.world.vessels):
            first, last = fleet.spans[hull : hull + 2, SPELL].tolist()
            starts = [*fleet.spell[first:last, 0].tolist(), self.world.end]
            for spell in range(last - first):
                start, end = max(0.0, starts[spell]), min(self.world.end, starts[spell + 1])
                if start < end:
                    who = known[int(fleet.spell[first + spell, 1])]
                    said = note(imo=who.imo, name=who.name)
                    yield self._row("identity", (hull,), start, end, said=said)

    def receivers(self) -> Iterator[Row]:
        """What was wrong with receivers."""
        names = self.world.reception.names
        for trouble in self.world.reception.troubles:
            if trouble.start < self.world.end:
                who = names[trouble.receiver] if trouble.receiver >= 0 else ""
                value = None if math.isnan(trouble.value) else trouble.value
                place, span = (trouble.lat, trouble.lon), (trouble.start, trouble.end)
                said = note(receiver=who) if who else ""
                yield self._row(trouble.kind, (), *span, place=place, value=value, said=said)

    def jammed(self) -> Iterator[Row]:
        """Hulls whose positions were jammed."""
        from tricord.simulate.seas.kernel.contacts import near_any
        from tricord.simulate.seas.kernel.position import states

        for jam in self.world.reception.receivers.jam:
            moments = np.arange(jam[3], min(jam[4], self.world.end), 600.0)
            circle = np.array([[jam[0], jam[1]]])
            for hull in range(self.world.vessels if len(moments) else 0):
                track = states(*self.world.manned.motion, hull, moments)
                inside = [near_any(row[0], row[1], circle, jam[2]) for row in track]
                if any(inside):
                    when = moments[np.array(inside)]
                    span = (float(when[0]), float(when[-1]))
                    yield self._row(
                        "jamming", (hull,), *span, place=(jam[5], jam[6]), value=float(jam[7])
                    )


def _said(kind: str, value: int, motion: Motion, knot: int) -> str:
    """The note of a stay."""
    if kind == "port_stay":
        return all_ports()[value].name
    if kind == "fishing":
        return Activity(value).name.lower()
    activity = Activity(int(motion.knots[knot, ACTIVITY])).name.lower()
    return note(mode=Mode(value).name.lower(), activity=activity)


def _silence_min(heard: NDArray[np.bool_]) -> int:
    """Minutes of the longest run of slots in which a hull was not heard."""
    run, longest = 0, 0
    for one in heard.tolist():
        run = 0 if one else run + 1
        longest = max(longest, run)
    return longest * SLOT_S // 60


def _without(
    start: float, end: float, offs: list[tuple[float, float]]
) -> Iterator[tuple[float, float]]:
    """What of a span lies outside others."""
    for off_start, off_end in sorted(offs):
        if off_end <= start or off_start >= end:
            continue
        if off_start > start:
            yield start, off_start
        start = max(start, off_end)
    if start < end:
        yield start, end
