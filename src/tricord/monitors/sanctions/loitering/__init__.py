"""Loitering: a ship that stays about one place at sea for hours.

Definition. A hull whose way made good in any hour stays below `Params.below_kn`, for at least
`Params.at_least_h`, at least `Params.from_port_km` from any port and `Params.from_shore_nm` from
the shore. Tracks are read every ten minutes between fixes less than an hour apart. A ship may go
unseen for up to `Params.longest_hole_h` if it is found again within the way that speed allows.

What it may be: one side of a transfer whose other side sends nothing. Ships at anchor, waiting for
a berth, orders or weather, fishing or broken down are innocent and far more frequent.

The preset ``gfw`` is the definition of Global Fishing Watch (``pipe-loitering``, commit
``0bf062f``), quirks included; see ``docs/explanation/global-fishing-watch.md``.
"""

from __future__ import annotations

from typing import Final

from tricord.model.finding import Strand
from tricord.monitors.sanctions.loitering import gfw, strict
from tricord.monitors.sanctions.loitering.strict import EVENTS
from tricord.monitors.watch import GFW, STRICT

NAME: Final = "loitering"
VERSION: Final = 1
STRAND: Final = Strand.SANCTIONS
PRESETS: Final = {STRICT: strict.Params, GFW: gfw.Params}

__all__ = ["EVENTS", "NAME", "PRESETS", "STRAND", "VERSION"]
