"""Workers: nationals of the DPRK who earn income abroad, as claims tell of them.

Definition. Claims on workers, IT workers, visas and repatriation, and acts of employment, are
gathered per host State and year; a claim that spans years stands for its own span. Stock and flow
are never mixed: those present, permits, visas, entries, returns and income are told side by side,
each as the ranges of its scopes (`tricord.claims.ranges`). A claim of none (0) tells nothing.

Which paragraph bears is decided by the days of the claim. 2371 paragraph 11 (permits beyond the
number of 5 August 2017) and 2375 paragraph 17 (new permits) bear where they stood on more than
half of the days; the day of adoption is open and counts for neither. 2397 paragraph 8 (send home
all who earn income) bears after the end of its wind-down, 22 December 2019: on those present, and
on IT work, where any day is later, since they are there on all days; on entries and visas where
more than half of the days are later.

Kinds.

- ``workers_present``: nationals who work, or are, in a host State after the wind-down. The test of
  the paragraph is income; presence alone proves nothing, and the finding says where income is not
  claimed.
- ``workers_permits``: new work permits.
- ``workers_visas``: visas under whatever label. A label decides nothing: students and trainees who
  earn income are workers.
- ``it_workers``: delegations of IT workers. Where the claim names a listed body as their unit, by
  its reference number and on a day on which it was listed, the freeze (1718 paragraph 8(d)) bears
  too, through that attribution.
- ``repatriation_report``: no report of a host State is known here for a day on which one was due,
  though by claims nationals worked there between the adoption and that day. A report counts for
  the first due day if it was said before the end of the wind-down, for the second from then on; one
  of which nobody knows when it was said counts for both. No report known is not no report made.

Grade. That of the claims (`tricord.claims.grading`). At most ``lead`` where income is not claimed
and the claims count mere persons, entries or visas, or the measure is the freeze of numbers of
2371, of which the number is not known; and for reports, unless somebody says that there is none.

Score. One less one half for each independent origin, multiplied together (.5, .75, .88); no
probability.

Source: resolutions 2371 (2017) paragraph 11, 2375 (2017) paragraph 17 and 2397 (2017) paragraph 8,
as `tricord.measures` holds them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.model.claim import Topic
from tricord.model.finding import Finding, Strand
from tricord.monitors.base import Found
from tricord.monitors.claimed import ALL_STATES, Told, read
from tricord.monitors.sanctions.workers.groups import Group, groups, of_acts
from tricord.monitors.sanctions.workers.reports import missing_reports
from tricord.monitors.sanctions.workers.telling import NAME, VERSION, told, unreported

__all__ = ["NAME", "STRAND", "TABLES", "VERSION", "Params", "find"]

STRAND: Final = Strand.SANCTIONS
TABLES: Final = ("claims", "acts")

_TOPICS: Final = (Topic.WORKERS, Topic.IT_WORKERS, Topic.VISAS, Topic.REPATRIATION)
_HOME: Final = "PRK"


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Last day whose law is known, and day the claims are read as of; each claim is
            held against the law of its own days.
    """

    law_day: date


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Hold claims on workers against the measures of their days; see the module.

    Args:
        tables: ``claims`` and ``acts``.
        params: Parameters.
    """
    claimed = read(tables["claims"], _TOPICS, params.law_day)
    everything: list[Told] = [*claimed.told, *of_acts(tables["acts"], params.law_day)]
    hosted = [each for each in everything if _is_host(each.claim.state)]
    gathered = groups(hosted, params.law_day)
    findings: list[Finding] = []
    bare = 0
    for group in gathered:
        findings += _findings(group)
        bare += not group.measures
    findings += [unreported(each) for each in missing_reports(hosted, params.law_day)]
    coverage = {
        "coverage-workers-claims": len(everything) + claimed.undated + claimed.later,
        "coverage-workers-undated": claimed.undated,
        "coverage-workers-later": claimed.later,
        "coverage-workers-hostless": len(everything) - len(hosted),
        "coverage-workers-bare": bare,
    }
    return Found(tuple(sorted(findings, key=lambda f: f.finding_id)), coverage)


def _findings(group: Group) -> list[Finding]:
    return [told(group)] if group.measures else []


def _is_host(state: str) -> bool:
    return bool(state) and state not in (ALL_STATES, _HOME)
