"""Port calls: ships that entered a harbour, lay there, and left.

Definition. A hull enters a harbour within `Params.enters_km` of its position and has left it
beyond `Params.leaves_km`, both widened by how uncertain that position is (most are whole
arc-minutes). It stops at or below `Params.stops_kn` until it makes `Params.goes_on_kn` again. A
silence of `Params.silence_h` in a harbour counts as a stop. Where a track begins or ends in a
harbour, the call is told too, with what was seen of it.

Confidence, as Global Fishing Watch counts: 4 entry, exit and a stop or silence were seen; 3 one of
entry and exit, and a stop or silence; 2 a stop or silence only; 1 neither: mostly passers-by, left
out unless `Params.confidence` is 1. Silence in port matters here: 2 and 3 are no lesser calls.

Why it matters: resolution 2397 (2017), paragraphs 9 and 10, on ships that carried banned goods;
resolution 2321 (2016), paragraph 22, and others on ships of the DPRK in ports of States.

The preset ``gfw`` is the definition of Global Fishing Watch (``pipe-anchorages``, commit
``0d8a4a4``), quirks included; see ``docs/explanation/global-fishing-watch.md``.
"""

from __future__ import annotations

from typing import Final

from tricord.model.finding import Strand
from tricord.monitors.sanctions.port_calls import gfw, strict
from tricord.monitors.sanctions.port_calls.strict import EVENTS
from tricord.monitors.watch import GFW, STRICT

NAME: Final = "port_calls"
VERSION: Final = 1
STRAND: Final = Strand.SANCTIONS
PRESETS: Final = {STRICT: strict.Params, GFW: gfw.Params}

__all__ = ["EVENTS", "NAME", "PRESETS", "STRAND", "VERSION"]
