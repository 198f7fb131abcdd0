"""What transponders do, laid out for the kernel: identities, silence, falsehoods."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.simulate.seas.course import joined
from tricord.simulate.seas.hull import Identity
from tricord.simulate.seas.motion import Motion
from tricord.simulate.seas.stage import Stage

OFF: Final = 0
SPELL: Final = 1
FALSE: Final = 2
"""Columns of `Fleet.spans`."""


class Fleet(NamedTuple):
    """Transponders of the hulls, for the kernel.

    Attributes:
        sender: `Transponder`, and share of messages that leave the antenna in order.
        spans: First span of each hull, and their number, in columns `OFF`, `SPELL`, `FALSE`.
            Spans of a hull follow one another in order of time.
        off: Start and end of each silence, seconds.
        spell: Start of each spell, and number of the identity.
        falsehood: Start, end, source track, origin and pace of each falsehood.
    """

    sender: NDArray[np.float64]
    spans: NDArray[np.int64]
    off: NDArray[np.float64]
    spell: NDArray[np.float64]
    falsehood: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Manned:
    """A fleet with its tracks.

    Attributes:
        vessels: Number of hulls that are simulated; tracks beyond it send nothing.
        motion: Tracks: of the hulls, of whoever plays with them, and made-up ones.
        fleet: Their transponders.
        identities: Every identity, sorted.
    """

    vessels: int
    motion: Motion
    fleet: Fleet
    identities: tuple[Identity, ...]


def manned(stage: Stage, vessels: int) -> Manned:
    """Lay out a stage on which all scenes were played."""
    numbers = sorted(stage.courses)
    courses = [stage.courses[number] for number in numbers] + stage.ghosts
    identities = sorted(
        {spell.identity for spell in stage.spells}, key=lambda i: (i.mmsi, i.imo, i.name)
    )
    code = {identity: float(number) for number, identity in enumerate(identities)}
    hulls = [stage.hulls[number] for number in numbers]
    # Of two spells that begin together, the one laid down later holds.
    spells = {(s.hull, s.start): code[s.identity] for s in stage.spells}
    spell_first, spell = _spans(vessels, ((h, (at, who)) for (h, at), who in spells.items()), 2)
    off_first, off = _spans(vessels, ((o.hull, (o.start, o.end)) for o in stage.offs), 2)
    ghost = len(numbers) - 1
    false_first, falsehood = _spans(
        vessels,
        (
            (
                f.hull,
                (f.start, f.end, f.source if f.source >= 0 else ghost - f.source, f.origin, f.pace),
            )
            for f in stage.falsehoods
        ),
        5,
    )
    fleet = Fleet(
        sender=np.array([(float(hull.transponder), hull.strength) for hull in hulls]),
        spans=np.column_stack([off_first, spell_first, false_first]),
        off=off,
        spell=spell,
        falsehood=falsehood,
    )
    return Manned(vessels, joined(courses), fleet, tuple(identities))


def _spans(
    vessels: int, spans: Iterable[tuple[int, Sequence[float]]], width: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Spans in order of hull and time, and where those of each hull begin."""
    kept = sorted((hull, *span) for hull, span in spans if hull < vessels)
    counts = np.bincount(np.array([row[0] for row in kept], dtype=np.int64), minlength=vessels)
    first = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    return first, np.array([row[1:] for row in kept], dtype=np.float64).reshape(-1, width)
