"""Price shocks of what the partners watch.

Definition. An alarm of a monthly price (`tricord.series.price`: it rises faster than it does, to
above everything of four years) is a lead for each item of the catalogue whose price it is. All
prices of the tables are looked at together, watched or not, so that what is rare is learnt from
many.

Grade. ``lead``: a price alone is a weak witness; most of what breaks supply does not show in it.

Score. Weight of the signal (`tricord.signals.weights.toml`) as a share of the most one channel may
weigh; no probability.

Source: field note on supply, sections 3.1, 3.9 and 7; decision 0013.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import polars as pl

from tricord.items import items
from tricord.model.finding import Strand
from tricord.monitors.base import Found
from tricord.monitors.supply_leads import Params, leads
from tricord.signals.prices import price_signals
from tricord.signals.signal import Channel
from tricord.signals.weights import weights

NAME: Final = "price_shock"
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
    said, _ = price_signals(tables["observations"], items(), params.law_day, of[Channel.PRICE])
    return leads(f"{NAME}@{VERSION}", said, tables[TABLES[0]], params)


__all__ = ["NAME", "OWN_DAYS", "STRAND", "TABLES", "VERSION", "Params", "find"]
