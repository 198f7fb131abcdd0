"""Dark transfers: a ship that lay still, and a silent ship that could have come to it.

Definition. Ship A loitered at X from s to e (`loitering`). Ship B was last heard at P at t0 and
heard again at Q at t1 (`gaps`). B *could have come* if it can have lain at X for at least
`Params.at_least_h` between s and e, with the ways from P to X and from X to Q made along great
circles at no more than `Params.fastest_kn`. A and B are not one: not the same identity, no common
IMO number, and no change of identity (`identity`) joins them. Gaps longer than
`Params.gap_at_most_h` are left out: almost any ship could have come meanwhile.

Of the silent ships that could have come to one stay, at most `Params.leads_per_stay` are told, the
best first, and none below `Params.least_score`; the others are counted.

Grade. ``lead``, always. Nobody saw the two together; two ships that both send nothing are not
seen at all. Radar or optical images of the place and hours can show more; nothing here can.

Score. The probability that B's transponder did not send (`gaps`; `Params.p_where_unknown` where it
is not known), divided by the number of silent ships that could have come. It ranks leads and is
not the probability of a transfer.

Source: the feasibility of a meeting in space and time is a space-time prism (Hägerstrand, "What
about people in regional science?", 1970); its use for ships that are silent is ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import isnan
from typing import Final

import polars as pl

from tricord.model.finding import Evidence, Finding, Grade, Strand
from tricord.model.measure import Measure
from tricord.monitors.base import Found
from tricord.monitors.sanctions.dark_transfer.reach import could_have_come
from tricord.monitors.sea_events import (
    Row,
    abouts,
    claim_evidence,
    days,
    event_evidence,
    hours,
    marking_of,
    measure_evidence,
    ordered,
    silence_measures,
    transfer_measures,
    when,
    where,
)
from tricord.monitors.ships import Ships, one_hull

NAME: Final = "dark_transfer"
VERSION: Final = 1
STRAND: Final = Strand.SANCTIONS
TABLES: Final = ("sea_events", "ship_claims")
BUILDS_ON: Final = ("gaps", "identity", "loitering")

_AT_ONCE: Final = 1000
"""Stays looked at in one go; bounds the memory."""

_PLACES: Final = ("lat_deg", "lon_deg")
_ENDS: Final = ("end_lat_deg", "end_lon_deg")


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Last day whose law is known; each lead is held against the law of its own day.
        fastest_kn: Speed a silent ship can make, knots; 14, what small tankers and cargo ships
            of the region make under way [ours; no published figure]. A faster one is missed.
        at_least_h: Shortest visit, hours; 2, the shortest encounter of Global Fishing Watch.
        gap_at_most_h: Longest gap that is looked at, hours; two weeks [ours].
        p_where_unknown: Probability that the transponder was off where the gap has none; .5
            says neither.
        leads_per_stay: Most leads of one stay; 3 [ours: what a person can look at].
        least_score: Score below which nothing is told; .6: a silence nobody can judge (.5) is no
            lead by itself, and one that several ships share is none either [ours].
    """

    law_day: date
    fastest_kn: float = 14.0
    at_least_h: float = 2.0
    gap_at_most_h: float = 336.0
    p_where_unknown: float = 0.5
    leads_per_stay: int = 3
    least_score: float = 0.6


@dataclass(frozen=True, slots=True)
class _Lead:
    """A stay, a gap, and how they fit."""

    stay: Row
    gap: Row
    fit: Row


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Hold every stay against every gap; see the module for the definition.

    Args:
        tables: ``sea_events`` and ``ship_claims``.
        params: Parameters.
    """
    events, claims = tables["sea_events"], tables["ship_claims"]
    stays = _of(events, "loitering", _PLACES)
    every = _of(events, "gaps", (*_PLACES, *_ENDS))
    longest = pl.duration(microseconds=round(params.gap_at_most_h * 3_600_000_000))
    gaps = every.filter(pl.col("end_at") - pl.col("start_at") <= longest)
    hulls = one_hull(claims, events)
    leads, reachable, untold = [], 0, 0
    for some in stays.iter_slices(_AT_ONCE):
        fits = _scored(some, gaps, hulls, params)
        worth = pl.col("score") >= params.least_score
        told = fits.filter(pl.col("rank") <= params.leads_per_stay, worth)
        leads += [
            _Lead(some.row(fit["stay"], named=True), gaps.row(fit["gap"], named=True), fit)
            for fit in told.iter_rows(named=True)
        ]
        reachable += fits.get_column("stay").n_unique()
        untold += fits.height - told.height
    vessels = {row["vessel_1"] for lead in leads for row in (lead.stay, lead.gap)}
    ships, met = Ships(claims, vessels), _encounters(events, vessels)
    about = abouts(
        [
            (x.stay["vessel_1"], x.gap["vessel_1"], *(str(days(r)[0]) for r in (x.stay, x.gap)))
            for x in leads
        ]
    )
    findings = [
        _finding(lead, each, ships, met, params) for lead, each in zip(leads, about, strict=True)
    ]
    coverage = {
        "coverage-sea-stays": stays.height,
        "coverage-sea-gaps": gaps.height,
        "coverage-sea-gaps-too-long": every.height - gaps.height,
        "coverage-sea-stays-reachable": reachable,
        "coverage-sea-leads-untold": untold,
    }
    return Found(tuple(sorted(findings, key=lambda f: f.finding_id)), coverage)


def _of(events: pl.DataFrame, monitor: str, needed: tuple[str, ...]) -> pl.DataFrame:
    """One monitor's events that have a place, in an order of their own."""
    mine = events.filter(pl.col("monitor") == monitor).drop_nulls(("start_at", "end_at", *needed))
    return mine.sort("start_at", "end_at", "vessel_1", "event_id")


def _scored(
    stays: pl.DataFrame, gaps: pl.DataFrame, hulls: pl.DataFrame, params: Params
) -> pl.DataFrame:
    """Pairs that fit, with how many ships did (``of``), ``score`` and ``rank`` within the stay."""
    fits = could_have_come(stays, gaps, params.fastest_kn, params.at_least_h)
    fits = fits.with_columns(
        one=stays.get_column("vessel_1").gather(fits.get_column("stay")),
        other=gaps.get_column("vessel_1").gather(fits.get_column("gap")),
        p=gaps.get_column("p_disabled").gather(fits.get_column("gap")),
    )
    fits = fits.filter(pl.col("one") != pl.col("other")).join(
        hulls, on=["one", "other"], how="anti"
    )
    known = pl.col("p").fill_nan(None).fill_null(params.p_where_unknown)
    return (
        fits.with_columns(of=pl.col("other").n_unique().over("stay"))
        .with_columns(score=known / pl.col("of"))
        .sort(["stay", "score", "gap"], descending=[False, True, False])
        .with_columns(rank=pl.int_range(1, pl.len() + 1).over("stay"))
    )


def _encounters(events: pl.DataFrame, vessels: set[str]) -> list[Row]:
    """Encounters of some ships."""
    mine = pl.any_horizontal(pl.col("vessel_1", "vessel_2").is_in(sorted(vessels)))
    rows = events.filter(pl.col("monitor") == "encounters", mine)
    return ordered(rows.iter_rows(named=True))


def _finding(lead: _Lead, about: str, ships: Ships, met: list[Row], params: Params) -> Finding:
    stay, gap, fit = lead.stay, lead.gap, lead.fit
    a, b = stay["vessel_1"], gap["vessel_1"]
    start, end = fit["since"].date(), days({"start_at": fit["since"], "end_at": fit["until"]})[1]
    on = min(start, params.law_day)
    measures = transfer_measures(on, dprk_flag=ships.dprk_flag(a, b)) + silence_measures(on)
    instead = _met(stay, b, met)
    claims = [*ships.basis(a, start), *ships.basis(b, start)]
    place = where(stay["lat_deg"], stay["lon_deg"])
    p = gap["p_disabled"]
    return Finding(
        monitor=f"{NAME}@{VERSION}",
        strand=STRAND,
        kind="dark_transfer",
        subjects=(ships.subject(a, start), ships.subject(b, start)),
        about=about,
        start=start,
        end=date.fromordinal(end.toordinal() + 1),
        where=place,
        measures=tuple(m.measure_id for m in measures),
        grade=Grade.LEAD,
        score=round(fit["score"], 4),
        score_meaning="score-dark_transfer",
        message="finding-dark_transfer",
        params={
            "ship": ships.name(a, start),
            "other": ships.name(b, start),
            "place": place,
            "start": when(stay["start_at"]),
            "end": when(stay["end_at"]),
            "gap_start": when(gap["start_at"]),
            "gap_end": when(gap["end_at"]),
            "hours": hours({"start_at": fit["since"], "end_at": fit["until"]}),
            "distance": f"{fit['way_nm']:.0f}",
            "probability": "?" if _unknown(p) else f"{p:.2f}",
            "feasible": str(fit["of"]),
        },
        doubts=tuple(_doubts(lead, ships, instead)),
        evidence=tuple(sorted(_evidence(lead, instead, claims, measures))),
        marking=marking_of([stay, gap, *instead, *claims]),
    )


def _unknown(p: float | None) -> bool:
    return p is None or isnan(p)


def _met(stay: Row, other: str, met: list[Row]) -> list[Row]:
    """Encounters of the ship that lay still, while it did, with ships other than the silent one."""
    ship = stay["vessel_1"]
    return [
        row
        for row in met
        if ship in (row["vessel_1"], row["vessel_2"])
        and other not in (row["vessel_1"], row["vessel_2"])
        and row["start_at"] <= stay["end_at"]
        and row["end_at"] >= stay["start_at"]
    ]


def _doubts(lead: _Lead, ships: Ships, instead: list[Row]) -> Iterator[str]:
    yield "doubt-sea-dark-both"
    yield "doubt-sea-reception"
    yield "doubt-sea-waiting"
    if lead.fit["of"] > 1:
        yield "doubt-sea-others-fit"
    if instead:
        yield "doubt-sea-met-another"
    if _unknown(lead.gap["p_disabled"]):
        yield "doubt-sea-probability-unknown"
    kinds = [ships.kinds(row["vessel_1"]) for row in (lead.stay, lead.gap)]
    if any("fishing" in each for each in kinds):
        yield "doubt-sea-fishing-fleet"
    if any(each & {"tug", "pilot", "towing"} for each in kinds):
        yield "doubt-sea-pilot-tug"


def _evidence(
    lead: _Lead, instead: list[Row], claims: list[Row], measures: list[Measure]
) -> Iterator[Evidence]:
    for row in (lead.stay, lead.gap, *instead):
        yield event_evidence(row)
    yield from map(claim_evidence, claims)
    yield from measure_evidence(measures)
