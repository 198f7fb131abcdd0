"""Encounters: two ships that lay together at sea.

Definition. Two hulls that are at most `Params.within_m` apart (great circle), each making less
than `Params.below_kn`, for at least `Params.at_least_h`, at least `Params.from_port_km` from any
port. Tracks are read minute by minute between fixes less than an hour apart; speed is the way
made in ten minutes, the slower of those before and after. Meetings are sought every ten minutes:
a glimpse that holds none of these instants counts as unseen. A ship may go unseen for up to
`Params.longest_hole_h` as long as nothing shows the two apart meanwhile; both must be seen
together for at least `Params.seen_h` in sum. Nothing ends at midnight or at the dateline.

What it may be: a ship-to-ship transfer, which resolution 2375 (2017), paragraph 11, forbids with
ships of the DPRK; bunkering, pilots, tugs, rafted fishing boats, ships waiting for weather are
innocent and far more frequent.

The preset ``gfw`` is the definition of Global Fishing Watch (``pipe-encounters``, commit
``05b8367``), quirks included; see ``docs/explanation/global-fishing-watch.md``.
"""

from __future__ import annotations

from typing import Final

from tricord.model.finding import Strand
from tricord.monitors.sanctions.encounters import gfw, strict
from tricord.monitors.sanctions.encounters.schemas import EVENTS
from tricord.monitors.watch import GFW, STRICT

NAME: Final = "encounters"
VERSION: Final = 1
STRAND: Final = Strand.SANCTIONS
PRESETS: Final = {STRICT: strict.Params, GFW: gfw.Params}

__all__ = ["EVENTS", "NAME", "PRESETS", "STRAND", "VERSION"]
