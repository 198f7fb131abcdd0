"""Shocks in the partners' imports of what they watch.

Definition. A shock of trade (`tricord.series.flow`: surge, drop after it, squeeze, stop, collapse,
drift, and what is rare for a line that trades seldom) in a partner's monthly imports of an item
from one origin, on a line that shows the item. Where the partner reports no month of the line, the
origin's exports to it stand in. Lines that mix materials, and lines that meant other goods in an
earlier edition of the Harmonized System, are left out and counted.

Grade. ``lead``.

Score. Weight of the signal, by the share the origin has in the imports, as a share of the most one
channel may weigh; no probability.

Source: field note on supply, sections 3.2 to 3.8 and 4.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

import polars as pl

from tricord.items import items
from tricord.model.finding import Strand
from tricord.monitors.base import Found
from tricord.monitors.supply_leads import leads, partners_of
from tricord.series.flow import Settings
from tricord.series.pooling import Pooling
from tricord.signals.signal import Channel
from tricord.signals.trade import How, trade_signals
from tricord.signals.weights import weights

NAME: Final = "flow_shock"
VERSION: Final = 1
STRAND: Final = Strand.SUPPLY
TABLES: Final = ("trade_flows",)
OWN_DAYS: Final = TABLES


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Day as of which; what became known later is not looked at.
        told_days: Days before it within which a signal must have become known; 365 [as long as
            most signals count].
        partners: Partners, parted by commas.
        a_month: Alarms told in a month of the trade of one reporter, the gravest of a day first;
            0: all [the alarm budget of a desk; ours].
    """

    law_day: date
    told_days: int = 365
    partners: str = "KOR,USA,JPN"
    a_month: int = 0


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Find; see the module for the definition.

    Args:
        tables: Those of `TABLES`.
        params: Parameters.
    """
    of = weights().channels
    partners = partners_of(params.partners)
    settings = Settings(pooling=Pooling(a_month=params.a_month or None))
    how = How(of[Channel.TRADE], settings)
    said, looked = trade_signals(tables["trade_flows"], items(), partners, params.law_day, how)
    found = leads(f"{NAME}@{VERSION}", said, tables[TABLES[0]], params)
    left_out = {
        "coverage-flow_shock-noisy": looked.noisy,
        "coverage-flow_shock-over_budget": looked.over_budget,
    }
    return replace(found, coverage={**found.coverage, **left_out})
