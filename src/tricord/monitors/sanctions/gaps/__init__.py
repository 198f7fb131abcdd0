"""Gaps: ships that were not heard for hours, and how likely it is that they were silent.

Definition. A *gap* is the time between two fixes of one hull that follow each other and are more
than `Params.longer_than_h` apart (strictly). Two hulls that send under one identity are told
apart first, so that a gap does not begin with one ship and end with another. There is no gap where
the ship was heard otherwise meanwhile: by a receiver whose clock was off, or under positions that
are false and make a track of their own (`tricord.geo.splitting.heard_within`).

`p_disabled` is the probability that the ship did not send (`.disabling` says how it is reckoned).

Why it matters: resolution 2397 (2017), paragraph 13, and the 2020 global maritime advisory speak
of ships that switch their transponders off; most gaps have innocent causes, reception above all.

The preset ``gfw`` is the definition of Global Fishing Watch (``pipe-gaps``, commit ``668e982``):
fixes are joined by identity, whatever hulls stand behind it.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from tricord.model.finding import Strand
from tricord.monitors.sanctions.gaps.silences import EVENTS, Params
from tricord.monitors.watch import GFW, STRICT

NAME: Final = "gaps"
VERSION: Final = 2
STRAND: Final = Strand.SANCTIONS
PRESETS: Final = {STRICT: Params, GFW: partial(Params, one_hull=False)}

__all__ = ["EVENTS", "NAME", "PRESETS", "STRAND", "VERSION"]
