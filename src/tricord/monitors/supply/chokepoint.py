"""Losses of passage at straits that items of the catalogue pass.

Definition. A loss of passage (`tricord.series.passage`: the mean of seven days over that of ninety,
out of the ordinary for the place or down by thirty per cent, three days running) is a lead for each
item that commonly passes the strait.

Grade. ``lead``: what part of an item passes a strait is not known.

Score. Weight of the signal as a share of the most one channel may weigh; no probability.

Source: field note on supply, section 6.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import polars as pl

from tricord.items import items
from tricord.model.finding import Strand
from tricord.monitors.base import Found
from tricord.monitors.supply_leads import Params, leads
from tricord.signals.signal import Channel
from tricord.signals.transits import transit_signals
from tricord.signals.weights import weights

NAME: Final = "chokepoint"
VERSION: Final = 1
STRAND: Final = Strand.SUPPLY
TABLES: Final = ("observations",)
OWN_DAYS: Final = TABLES


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Find; see the module for the definition.

    Args:
        tables: Those of `TABLES`.
        params: Parameters.
    """
    of = weights().channels
    said, _ = transit_signals(tables["observations"], items(), params.law_day, of[Channel.TRANSIT])
    return leads(f"{NAME}@{VERSION}", said, tables[TABLES[0]], params)


__all__ = ["NAME", "OWN_DAYS", "STRAND", "TABLES", "VERSION", "Params", "find"]
