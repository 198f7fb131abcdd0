"""Petroleum: what suppliers reported, and what others say was delivered, beside the caps.

Definition. Claims on refined petroleum and crude oil are read as two meters per period of a cap
(`tricord.claims.meters`): refined products by calendar year, for 2017 from 1 October; crude oil
from 22 December to 21 December, called by the year it ends in. *Reported* is the sum of what
suppliers notified, each figure once, a cumulative figure never with its parts; it is a lower
bound, told with the months it rests on. *Estimated* is every independent estimate beside the
others, with its scope; they are not added, to each other or to what was reported, and not
averaged. What was said after `Params.law_day` is hidden.

Kinds. ``petroleum_reported`` and ``petroleum_estimated``: one for each period with a figure;
``crude_reported`` and ``crude_estimated`` likewise. ``petroleum_unreported`` and
``crude_unreported``: one for a period and a supplier of which something is known in it, but not
of every month. ``petroleum_cargoes``: cargoes that ``acts`` tell of one by one, for each period;
they are not added to the estimates, which may count them too.

A delivery under the cap is not a breach as such. It is one if (a) the Committee was not told, (b)
designated or programme-linked parties took part, (c) it was not for livelihood, or the cap was
passed; each finding says which of these is met, apparently not met, or not known. (a) is apparently
not met for what the greatest single estimate has beyond all that was reported. Each finding names
the measure whose cap it is; where that was replaced within the period, it says so.

Grade. Reported: ``corroborated`` where somebody of ours saw the documents of all figures that
count, else ``indication``. Estimated: by the rule for claims (`tricord.claims.grading`), of the
estimates that by themselves put deliveries above the cap, or else of all that name a least amount;
``lead`` where none does. Not reported: ``indication`` where somebody says that the supplier
stopped, ``lead`` where only a report is missing here. Cargoes: ``indication`` where two or more
sources tell of any, ``lead`` else.

Score. Reported: the share of the due periods that were reported, of all suppliers that ever
reported. Not reported: the share of one supplier's due periods without a report. Estimated: one
less one half for each independent origin multiplied together (.5, .75, .88). Cargoes: the share
whose amount is told. None is a probability.

Source: resolutions 2375 (2017), paragraph 14, and 2397 (2017), paragraphs 4 and 5. That estimates
and reports must not be mixed: what both meters count is not known to overlap or not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.claims.meters import Meters
from tricord.claims.rows import claims
from tricord.model.claim import Topic
from tricord.model.finding import Finding, Strand
from tricord.monitors.base import Found
from tricord.monitors.sanctions.petroleum.caps import FIRST_YEAR, caps, meters
from tricord.monitors.sanctions.petroleum.cargoes import Cargoes, cargoes
from tricord.monitors.sanctions.petroleum.telling import (
    NAME,
    VERSION,
    Telling,
)

__all__ = ["NAME", "STRAND", "TABLES", "VERSION", "Params", "caps", "find", "meters"]

STRAND: Final = Strand.SANCTIONS
TABLES: Final = ("claims", "acts")

_TOPICS: Final = (Topic.REFINED_PETROLEUM, Topic.CRUDE_OIL)


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Day the claims are read as of, and the last whose law is known; each period is
            held against its own law.
        table: Table of factors for weights of refined products: ``bp-2021``, which agrees with
            the Committee's page, or ``unsd``. Tables are never mixed.
    """

    law_day: date
    table: str = "bp-2021"


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Read both meters of every period; see the module for the definition.

    Args:
        tables: ``claims`` and ``acts``.
        params: Parameters.
    """
    about = tables["claims"].filter(pl.col("topic").is_in([str(topic) for topic in _TOPICS]))
    told = claims(about)
    acts = tables["acts"]
    telling = Telling(about)
    findings: list[Finding] = []
    periods = empty = 0
    for year in range(FIRST_YEAR, params.law_day.year + 2):
        for read in meters(told, year, params.law_day, params.table):
            if read.cap.first_day > params.law_day:
                continue
            carried = cargoes(acts, read.cap, params.law_day, params.table)
            periods += 1
            empty += read.empty and not carried.rows
            findings += _findings(telling, read, carried)
    undated = sum(claim.first_day is None or claim.last_day is None for claim in told)
    coverage = {
        "coverage-petroleum-claims": len(told),
        "coverage-petroleum-undated": undated,
        "coverage-petroleum-periods": periods,
        "coverage-petroleum-periods-empty": empty,
    }
    return Found(tuple(sorted(findings, key=lambda f: f.finding_id)), coverage)


def _findings(telling: Telling, read: Meters, carried: Cargoes) -> list[Finding]:
    found = []
    if read.reported.low is not None:
        found.append(telling.reported(read))
    if read.estimated.estimates:
        found.append(telling.estimated(read))
    if carried.rows:
        found.append(telling.cargoes(read, carried))
    for account in read.reported.accounts:
        spoken = account.counted or account.stopped or any(p.claims for p in account.periods)
        if account.missing and spoken:
            found.append(telling.unreported(read, account))
    return found
