"""Claims on workers gathered: what they are about, where, in which years, and under which law."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import polars as pl

from tricord.measures import load
from tricord.measures.listed import listings
from tricord.model.act import Act
from tricord.model.claim import Claim, Measured, SourceClass, Standing, Topic
from tricord.model.measure import Measure
from tricord.monitors.claimed import Told
from tricord.monitors.sanctions.workers.law import (
    FREEZE,
    bars_permits,
    ever_late,
    mostly_late,
    on_return,
)

PRESENT: Final = "workers_present"
PERMITS: Final = "workers_permits"
VISAS: Final = "workers_visas"
IT: Final = "it_workers"

_INCOME: Final = re.compile(
    r"\b(?:income|earn\w*|wages?|salar\w+|paid|payroll)\b|소득|임금|급여|수입을|収入|賃金|給与",
    re.IGNORECASE,
)
_NO_INCOME: Final = re.compile(
    r"\b(?:no|without|not earn\w*|not paid|unpaid|unknown)\b|무급|소득이 없|소득 없|無給|収入が?な",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"un:(KP[ei]\.\d{3})")


@dataclass(frozen=True)
class Group:
    """Claims of one kind on one host State in one year, or in one span of years.

    Attributes:
        kind: Kind of the finding.
        host: ISO 3166 alpha-3 of the host State.
        years: First and last year.
        told: Claims on which a measure bears, denials of them, and returns beside them.
        bearing: Those on which a measure bears.
        measures: The measures, in the order of the collection.
        earning: Some claim says that they earn income.
    """

    kind: str
    host: str
    years: tuple[int, int]
    told: tuple[Told, ...]
    bearing: tuple[Told, ...]
    measures: tuple[Measure, ...]
    earning: bool


def groups(told: Iterable[Told], law_day: date) -> list[Group]:
    """Claims gathered by kind, host State and years; those no measure bears on have none.

    Args:
        told: Claims that name a host State.
        law_day: Last day whose law is known.
    """
    gathered: dict[tuple[str, str, tuple[int, int]], list[Told]] = {}
    returns: dict[tuple[str, tuple[int, int]], list[Told]] = {}
    for each in told:
        where = (each.claim.state, (each.first_day.year, each.last_day.year))
        kind = kind_of(each.claim)
        if kind:
            gathered.setdefault((kind, *where), []).append(each)
        elif each.claim.measured is Measured.RETURNS:
            returns.setdefault(where, []).append(each)
    return [
        _group(key, gathered[key], returns.get(key[1:], []), law_day) for key in sorted(gathered)
    ]


def kind_of(claim: Claim) -> str:
    """Kind of finding a claim may make; empty for reports and returns."""
    if claim.measured is Measured.RETURNS or claim.topic is Topic.REPATRIATION:
        return ""
    if claim.topic is Topic.IT_WORKERS:
        return IT
    if claim.measured is Measured.PERMITS:
        return PERMITS
    return VISAS if Measured.VISAS is claim.measured or claim.topic is Topic.VISAS else PRESENT


def _group(
    key: tuple[str, str, tuple[int, int]], told: list[Told], returns: list[Told], law_day: date
) -> Group:
    kind, host, years = key
    wanted: dict[str, Measure] = {}
    bearing = []
    for each in told:
        found = [*_measures(kind, each, law_day)] if _tells(each.claim) else []
        bearing += [each] if found else []
        wanted |= {measure.measure_id: measure for measure in found}
    denials = [each for each in told if each.claim.standing is Standing.DENIED]
    shown = [*bearing, *denials, *(returns if kind == PRESENT else [])]
    return Group(
        kind,
        host,
        years,
        tuple(shown),
        tuple(bearing),
        tuple(measure for measure in load() if measure.measure_id in wanted),
        any(says_income(each) for each in bearing),
    )


def _tells(claim: Claim) -> bool:
    """Whether a claim says that there was anything."""
    return claim.standing is not Standing.DENIED and claim.high != 0


def _measures(kind: str, each: Told, law_day: date) -> Iterator[Measure]:
    """Measures that bear on a claim on its own days."""
    first, last = each.first_day, min(each.last_day, law_day)
    if kind in (PERMITS, VISAS):
        barred = bars_permits(first, last)
        if barred:
            yield barred
        if kind == VISAS and says_income(each) and mostly_late(first, last):
            yield on_return()
        return
    entries = each.claim.measured is Measured.ENTRIES
    late = mostly_late(first, last) if entries else ever_late(last)
    if late:
        yield on_return()
    if kind == IT:
        listed = _NUMBER.fullmatch(each.claim.subject_id)
        if listed and listed[1] in listings() and listings()[listed[1]] <= last:
            yield load()[FREEZE]


def says_income(each: Told) -> bool:
    """Whether a claim says that those it is about earn income; an act of employment does."""
    claim = each.claim
    if claim.measured is Measured.INCOME or each.table == "acts":
        return claim.high != 0
    said = f"{claim.statement} {claim.basis}"
    return bool(_INCOME.search(said)) and not _NO_INCOME.search(said)


def of_acts(acts: pl.DataFrame, law_day: date) -> Iterator[Told]:
    """Acts of employment as claims of whoever tells of them."""
    about = acts.filter(pl.col("act") == str(Act.EMPLOYMENT), pl.col("first_day") <= law_day)
    for row in about.sort("dataset", "act_id").iter_rows(named=True):
        yield Told(_claim(row), row, "acts")


def _claim(row: Mapping[str, Any]) -> Claim:
    return Claim(
        claim_id=f"acts|{row['act_id']}",
        topic=Topic.WORKERS,
        standing=Standing.STATED,
        statement=row["words"],
        claimant=row["source"] or row["dataset"],
        # Whoever it is, somebody carries it.
        source_class=SourceClass.PRESS,
        source=row["source"],
        dataset=row["dataset"],
        subject="; ".join(row["parties"]),
        state=row["state"],
        first_day=row["first_day"],
        last_day=row["last_day"],
        place=row["place"],
    )
