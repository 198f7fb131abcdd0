"""Arms voyages: named ships between a port of the DPRK and another, on tracks and in claims.

Definition. A *passage* is two successive port calls of one hull, one at a port of the DPRK and one
elsewhere, with no more than `Params.passage_days` between leaving the one and coming to the other.
Passages are counted per ship, pair of ports and quarter of the day of leaving. The ship is known by
the IMO number it sends within `Params.claim_reach_days`, where it is one number alone; else by its
identity. Claims on arms and voyages name a ship by IMO number, or by a name that claims give one
number alone; ``Rajin - Dunai`` in the place of a claim is the pair. Ports are called by one name
whatever their spelling (``ports.toml``).

Claims of one ship, pair, direction and quarter make one finding; a claim whose days reach beyond a
quarter stands for its own days. Passages on tracks and voyages claimed stand side by side and are
not added. Containers, rounds and tonnes are claims with their scope, and never converted into each
other: what a closed container holds is an inference with its own basis.

Kinds.

- ``arms_voyage``: a named ship of which claims say that it carried arms. The embargo binds two
  ends: the DPRK, and the State that procures or supplies; the finding names both.
- ``arms_claimed``: what claims say of arms without naming a ship, per State, direction and days.
- ``voyage_shuttle``: at least `Params.least_passages` passages in a quarter, or voyages claimed,
  with no claim of arms. It is a lead to look at, with many innocent readings; no embargo is told,
  only the duty to inspect cargo from and to the DPRK.

The law is that of the day by which half of the claimed days are past. From the DPRK: 1718 paragraph
8(b), 1874 paragraph 9. To the DPRK: 1718 paragraph 8(a)(i) and, from 2 March 2016, 2270 paragraph
6, before it 1874 paragraph 10. Claims on days on which no embargo stood are counted, not told.

Grade. That of the claims on arms (`tricord.claims.grading`); tracks show voyages, never cargo, and
raise none. A shuttle is a ``lead``.

Score. For arms: one less one half for each independent origin, multiplied together (.5, .75, .88).
For a shuttle: one less one divided by the number of passages. No probability.

Source: the paragraphs named, as `tricord.measures` holds them. Passages of 14 days and three of
them are ours: Rajin and the ports of the Russian Far East lie within a day of each other, and three
passages are there, back and there again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import polars as pl

from tricord.model.claim import Topic
from tricord.model.finding import Strand
from tricord.monitors.base import Found
from tricord.monitors.claimed import read
from tricord.monitors.sanctions.arms_voyages.passages import passages
from tricord.monitors.sanctions.arms_voyages.telling import NAME, VERSION, of_arms, of_shuttle
from tricord.monitors.sanctions.arms_voyages.voyages import Ledger
from tricord.monitors.ships import Ships

__all__ = ["BUILDS_ON", "NAME", "STRAND", "TABLES", "VERSION", "Params", "find"]

STRAND: Final = Strand.SANCTIONS
TABLES: Final = ("claims", "sea_events", "ship_claims")
BUILDS_ON: Final = ("port_calls",)

_TOPICS: Final = (Topic.ARMS_FROM_DPRK, Topic.ARMS_TO_DPRK, Topic.VOYAGE)


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Last day whose law is known, and day the claims are read as of.
        passage_days: Longest time at sea between the two calls of a passage. [ours]
        least_passages: Passages of a quarter that make a shuttle where nobody claims one. [ours]
        claim_reach_days: How far from the days on which it was made a ship's own statement holds.
    """

    law_day: date
    passage_days: float = 14.0
    least_passages: int = 3
    claim_reach_days: int = 30


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Set claims on arms and voyages beside passages on tracks; see the module.

    Args:
        tables: ``claims``, ``sea_events`` and ``ship_claims``.
        params: Parameters.
    """
    claimed = read(tables["claims"], _TOPICS, params.law_day)
    events = tables["sea_events"]
    callers = set(events.filter(pl.col("monitor") == "port_calls").get_column("vessel_1"))
    ships = Ships(tables["ship_claims"], callers)
    sailed = [
        passage
        for passage in passages(
            events, ships, timedelta(days=params.passage_days), params.claim_reach_days
        )
        if passage.day <= params.law_day
    ]
    ledger = Ledger(claimed.told, sailed)
    arms = ledger.of_arms()
    shuttles = ledger.of_shuttles(arms, params.least_passages)
    told = [of_arms(each) for each in arms]
    # Where no embargo stood, arms are no matter of it.
    findings = [each for each in told if each.measures] + [of_shuttle(each) for each in shuttles]
    coverage = {
        "coverage-voyages-claims": len(claimed.told) + claimed.undated + claimed.later,
        "coverage-voyages-undated": claimed.undated,
        "coverage-voyages-later": claimed.later,
        "coverage-voyages-bare": sum(not each.measures for each in told),
        "coverage-voyages-passages": len(sailed),
    }
    return Found(tuple(sorted(findings, key=lambda f: f.finding_id)), coverage)
