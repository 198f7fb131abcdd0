"""Reports of missions abroad on what the partners watch.

Definition. A report of a mission on an item of the catalogue is a lead, by its direction, its
reliability and its credibility (Admiralty code). Reports that repeat one origin are one source when
they are weighed together.

Grade. ``lead``.

Score. Weight of the signal as a share of the most one channel may weigh; no probability. A report
that supply is better weighs nothing here.

Source: field note on supply, sections 1 and 8.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import polars as pl

from tricord.items import items
from tricord.model.finding import Strand
from tricord.monitors.base import Found
from tricord.monitors.supply_leads import Params, leads
from tricord.signals.missions import mission_signals
from tricord.signals.weights import weights

NAME: Final = "mission_signal"
VERSION: Final = 1
STRAND: Final = Strand.SUPPLY
TABLES: Final = ("mission_reports",)
OWN_DAYS: Final = TABLES


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Find; see the module for the definition.

    Args:
        tables: Those of `TABLES`.
        params: Parameters.
    """
    said = mission_signals(tables["mission_reports"], items(), params.law_day, weights())
    return leads(f"{NAME}@{VERSION}", said, tables[TABLES[0]], params)


__all__ = ["NAME", "OWN_DAYS", "STRAND", "TABLES", "VERSION", "Params", "find"]
