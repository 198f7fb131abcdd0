"""Warnings: what all channels together say of the supply of an item, for one partner.

Definition. Structure, prices, trade, straits, notices and missions each say something of an item,
or were listened to and are silent, or are missing. Weights of evidence (`tricord.signals.odds`)
make of them the probability of a disruption within a year; cuts (`tricord.signals.stages`) make of
that a proposed stage: watch, caution, alert, serious. A stage at or above `Params.least` is
a finding, with each term, what would lower it, what is missing and whom to ask. That a stage is
*declared* takes a person.

Grade. ``lead`` where one channel fired beside structure; ``indication`` where two or more did;
never ``corroborated``.

Score. The probability. Most weights are judged, not measured: it ranks, and what became of it is
held against what happened by ``tricord supply scoreboard``.

Source: field note on supply, section 8; Good, Probability and the Weighing of Evidence (1950).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import polars as pl

from tricord.items import Item, items
from tricord.locale import Phrase, Term, in_phrase, state_term
from tricord.model.finding import Finding, Grade, Strand
from tricord.monitors.base import Found
from tricord.monitors.sea_events import marking_of
from tricord.monitors.supply_leads import (
    doubts_of,
    evidence_of,
    item_subject,
    item_term,
    partner_subject,
    partners_of,
    rows_of,
)
from tricord.signals import gathering
from tricord.signals.gathering import Course, course, gathered
from tricord.signals.odds import Term as OfChannel
from tricord.signals.signal import Channel
from tricord.signals.stages import Cuts, Stage
from tricord.signals.weights import weights

NAME: Final = "warning"
VERSION: Final = 1
STRAND: Final = Strand.SUPPLY
TABLES: Final = gathering.TABLES
OWN_DAYS: Final = TABLES


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Day as of which; what became known later is not looked at.
        partners: Partners, parted by commas.
        least: Stage from which a warning is told; ``watch`` [ours].
        watch: Probability from which a stage is proposed; .08 [ours].
        caution: The same; .2 [ours].
        alert: The same; .4 [ours].
        serious: The same; .7 [ours].
    """

    law_day: date
    partners: str = "KOR,USA,JPN"
    least: str = "watch"
    watch: float = 0.08
    caution: float = 0.2
    alert: float = 0.4
    serious: float = 0.7

    @property
    def cuts(self) -> Cuts:
        """The cuts."""
        return Cuts(self.watch, self.caution, self.alert, self.serious)


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Weigh all channels; see the module for the definition.

    Args:
        tables: Those of `TABLES`.
        params: Parameters.
    """
    partners = partners_of(params.partners)
    heard = gathered(tables, items(), partners, params.law_day, weights())
    courses = [
        course(
            heard.signals,
            heard.heard,
            (item_id, partner),
            params.law_day,
            (weights(), params.cuts),
        )
        for item_id in items()
        for partner in partners
    ]
    least = Stage(params.least)
    told = [each for each in courses if each.stage.rank >= max(1, least.rank)]
    coverage = {
        "coverage-warning-items": len(items()),
        **{f"coverage-warning-{stage}": _count(courses, stage) for stage in Stage},
        **{
            f"coverage-warning-heard-{channel}": _heard(courses, channel)
            for channel in Channel
            if channel is not Channel.STRUCTURE
        },
    }
    made = [_finding(each, items()[each.item_id], params.cuts) for each in told]
    return Found(tuple(sorted(made, key=lambda each: each.finding_id)), coverage)


def _count(courses: list[Course], stage: Stage) -> int:
    return sum(each.stage is stage for each in courses)


def _heard(courses: list[Course], channel: Channel) -> int:
    """Items and partners a channel was listened to for."""
    return sum(
        term.state != "missing"
        for each in courses
        for term in each.odds.terms
        if term.channel is channel
    )


def _finding(of: Course, item: Item, cuts: Cuts) -> Finding:
    fired = [term for term in of.odds.terms if term.state == "fired" and term.added]
    signals = [signal for term in fired for signal in term.signals]
    beside = [term for term in fired if term.channel is not Channel.STRUCTURE]
    since = of.steps[-1].odds.day
    doubts = dict.fromkeys(doubt for signal in signals for doubt in doubts_of(signal))
    return Finding(
        monitor=f"{NAME}@{VERSION}",
        strand=Strand.SUPPLY,
        kind=f"warning_{of.stage}",
        subjects=(item_subject(item), partner_subject(of.partner)),
        about=f"{of.item_id}|{of.partner}",
        start=since,
        end=of.odds.day + timedelta(days=1),
        where="",
        measures=(),
        grade=Grade.INDICATION if len(beside) > 1 else Grade.LEAD,
        score=round(of.odds.probability, 4),
        score_meaning="score-supply-warning",
        message="finding-supply-warning",
        params={
            "item": item_term(of.item_id),
            "partner": state_term(of.partner),
            "stage": Term(f"supply-stage-{of.stage}"),
            "since": str(since),
            "percent": _percent(of.odds.probability),
            "terms": Phrase("; ".join(map(_told, fired))),
            "silent": _channels(of, "silent"),
            "missing": _channels(of, "missing"),
            "lower": Phrase("; ".join(lowering(of, cuts)) or "–"),
            "ask": Term(f"ministry-{item.owners[of.partner]}")
            if of.partner in item.owners
            else "–",
        },
        doubts=("doubt-supply-weights", *doubts),
        evidence=evidence_of(signals),
        marking=marking_of(rows_of(signals)),
    )


def _told(term: OfChannel) -> str:
    """One channel: what fired, where, since when, what it adds."""
    first = term.signals[0]
    kind = in_phrase(Term(f"supply-kind-{term.channel}-{first.kind}"))
    channel = in_phrase(Term(f"supply-channel-{term.channel}"))
    where = in_phrase(first.series)
    return f"{channel}: {kind} ({where}, {first.known_on}, {term.added:+.2f})"


def _channels(of: Course, state: str) -> str:
    named = [term.channel for term in of.odds.terms if term.state == state]
    words = [in_phrase(Term(f"supply-channel-{channel}")) for channel in named]
    return Phrase(", ".join(words) or "–")


def lowering(of: Course, cuts: Cuts) -> Iterator[str]:
    """What the stage would be without each channel that raises it, as a phrase."""
    for term in of.odds.terms:
        if term.state == "fired" and term.added > 0 and term.channel is not Channel.STRUCTURE:
            left = of.odds.without(term.channel)
            stage = in_phrase(Term(f"supply-stage-{cuts.reached(left)}"))
            channel = in_phrase(Term(f"supply-channel-{term.channel}"))
            until = max(signal.until for signal in term.signals)
            yield f"{channel} – {stage} ({_percent(left)}; {until})"


def _percent(probability: float) -> str:
    return f"{100 * probability:.0f} %"
