"""Notices on what may be exported that bear on what the partners watch.

Definition. A notice of an authority that prints a tariff line which shows an item, or names it, is
a lead for the item; one that a partner issued itself, for the other partners. A line that mixes
materials shows none of them, and neither does the name of a compound (indium antimonide). It counts
from its day of issue, else that of its page, and until a year after it takes effect. Whether it
tightens or eases is the reader's to see.

Grade. ``lead``.

Score. Weight of the signal as a share of the most one channel may weigh; no probability.

Source: field note on supply, sections 4 and 5.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.items import items
from tricord.model.finding import Strand
from tricord.monitors.base import Found
from tricord.monitors.supply_leads import leads, partners_of
from tricord.signals.policy import policy_signals
from tricord.signals.signal import Channel
from tricord.signals.weights import weights

NAME: Final = "notices"
VERSION: Final = 2
STRAND: Final = Strand.SUPPLY
TABLES: Final = ("notices",)
OWN_DAYS: Final = TABLES


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Day as of which; what became known later is not looked at.
        told_days: Days before it within which a signal must have become known; 365 [as long as
            most signals count].
        partners: Partners, parted by commas.
    """

    law_day: date
    told_days: int = 365
    partners: str = "KOR,USA,JPN"


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Find; see the module for the definition.

    Args:
        tables: Those of `TABLES`.
        params: Parameters.
    """
    of = weights().channels
    partners = partners_of(params.partners)
    said = policy_signals(tables["notices"], items(), partners, params.law_day, of[Channel.POLICY])
    return leads(f"{NAME}@{VERSION}", said, tables[TABLES[0]], params)
