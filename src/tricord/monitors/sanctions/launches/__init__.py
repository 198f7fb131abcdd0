"""Launches and tests of the DPRK, held against the paragraphs in force on their day.

Definition. Rows of ledgers (``incidents``) of one kind, from one site and within 60 minutes of the
first are one *salvo* (`tricord.monitors.sanctions.launches.salvos`). Salvos of several ledgers are
one *event* where day, site, time and kind allow it (`events`): no more than a day apart, sites of
one name or within 50 km, and where both have times within an hour. Each ledger's number is kept;
ledgers are never added up. Each event is held against the prohibitions that bind the DPRK on its
day, in New York where they were adopted; a day without a time may be two. One finding is made of
each.

Kinds. ``launch_ballistic`` (any range below ICBM, failed or not), ``launch_long_range``,
``launch_space``, ``nuclear_test``, ``programme_test``. Resolution 2397 (2017), paragraph 28, is
named with long-range launches and nuclear tests: it is a trigger, and meeting it breaches nothing.
``launch_unidentified``: no ledger says what flew; no paragraph is listed, and the statement says
which would bear if it was ballistic. Space launches from 14 October 2006 and before 12 June 2009
are leads without a paragraph: whether resolution 1718 covered them was argued.

Kept, counted and never flagged: what no measure bears on (cruise missiles, artillery, air defence
and anti-ship missiles, balloons, jamming, border incidents), and everything before 14 October
2006. Measures adopted on the day itself, or in force on one of two days alone, are told as open.

Grade. ``corroborated``: two ledgers of independent publishers hold it; forms and copies of the
CNS/NTI ledger are one publisher. ``indication``: one does. ``lead``: it is unidentified, its kind
is known by the scope of the ledger alone, or no prohibition surely was in force.

Score. One less one half for each independent ledger multiplied together (.5, .75, .88), half of
that for a lead. No probability.

Source: resolutions 1718 (2006), paragraphs 2 and 5, 1874 (2009), paragraph 2, and their successors
(`tricord.measures`); S/PRST/2009/7 (recalled). The responsible party is the DPRK itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.model.finding import Strand
from tricord.model.incident import ACTS, IncidentKind
from tricord.monitors.base import Found
from tricord.monitors.sanctions.launches.events import Event, events
from tricord.monitors.sanctions.launches.law import SINCE, Bearing, bearing
from tricord.monitors.sanctions.launches.telling import NAME, VERSION, findings

__all__ = ["NAME", "STRAND", "TABLES", "VERSION", "Event", "Params", "events", "find"]

STRAND: Final = Strand.SANCTIONS
TABLES: Final = ("incidents",)


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Last day whose law is known; each event is held against the law of its own day.
    """

    law_day: date


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Hold every event against the law of its day; see the module for the definition.

    Args:
        tables: ``incidents``.
        params: Parameters.
    """
    incidents = tables["incidents"]
    every = events(incidents)
    free = [e for e in every if e.kind not in ACTS and e.kind is not IncidentKind.UNIDENTIFIED]
    bearable = [e for e in every if e.kind in ACTS or e.kind is IncidentKind.UNIDENTIFIED]
    before = [event for event in bearable if event.last_day < SINCE]
    after = [event for event in bearable if event.last_day >= SINCE]
    held = [(event, _law(event, params.law_day)) for event in after]
    coverage = {
        "coverage-launches-rows": incidents.height,
        "coverage-launches-events": len(every),
        "coverage-launches-without-measure": len(free),
        "coverage-launches-before-measures": len(before),
        "coverage-launches-unidentified": sum(
            event.kind is IncidentKind.UNIDENTIFIED for event in every
        ),
    }
    found = findings(held)
    return Found(tuple(sorted(found, key=lambda finding: finding.finding_id)), coverage)


def _law(event: Event, law_day: date) -> Bearing:
    """What bears on an event; on an unidentified one what would if it was ballistic."""
    unidentified = event.kind is IncidentKind.UNIDENTIFIED
    return bearing(event, IncidentKind.BALLISTIC if unidentified else event.kind, law_day)
