"""Which dependency each project would end: new shares and concentration if it delivered.

Definition. A project is set against what each partner buys today, by weight. What its offtakers
have a right to a year, no more than its capacity, takes the place of the partner's largest origin,
then of the next; what the partner buys altogether stays. A project at home counts as one more
origin. A dependency is a Herfindahl-Hirschman index above .4, or half from one origin
(`tricord.signals.structure`). Projects that pause or have ended are told and not counted; so are
those that deliver already, whose output is in the figures of trade; of one without a capacity or
without offtakers nothing can be said.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from tricord.scenarios.alternatives.asking import Bought
from tricord.scenarios.alternatives.purchases import Purchases
from tricord.signals.structure import CONCENTRATED, LARGEST

NOT_COUNTED: Final = ("paused", "ended", "operating")
"""Stages whose projects are told and not counted."""


@dataclass(frozen=True, slots=True)
class Cure:
    """What deliveries would change for one partner.

    Attributes:
        partner: ISO 3166 alpha-3.
        delivered_t: Tonnes a year.
        top: Its largest origin today.
        share_before: Share of that origin by weight, 0 to 1; ``None`` where not known.
        share_after: Share of the largest origin then.
        top_after: That origin.
        hhi_before: Herfindahl-Hirschman index by weight, 0 to 1.
        hhi_after: The same then.
        verdict: ``cures``, ``eases``, ``no_dependency`` (there is none to end), ``none``,
            ``same_origin`` (it is in the largest origin itself), ``unknown``.
    """

    partner: str
    delivered_t: float
    top: str
    share_before: float | None
    share_after: float | None
    top_after: str
    hhi_before: float | None
    hhi_after: float | None
    verdict: str


@dataclass(frozen=True)
class Project:
    """One project of the register, and what it would change.

    Attributes:
        row: As it stands in ``projects``.
        offtake_t: Tonnes a year by who has a right to them, no more together than the capacity.
        left_out: Why it is not counted: a word of `NOT_COUNTED`, ``capacity``, ``offtake``;
            empty where it is.
        of_imports: Capacity over what each partner buys a year; ``None`` where not known.
        cures: By partner that has a right to output; empty where it is not counted.
    """

    row: Mapping[str, Any]
    offtake_t: Mapping[str, float]
    left_out: str
    of_imports: Mapping[str, float | None]
    cures: tuple[Cure, ...]


def projects(table: pl.DataFrame, item_id: str, bought: Bought) -> tuple[Project, ...]:
    """The projects of an item, by the day they are to deliver; those without one last.

    Args:
        table: Rows of ``projects`` as they stood.
        item_id: The item.
        bought: What each partner buys.
    """
    newest = (
        table.filter(pl.col("item_id") == item_id)
        .sort("published_at")
        .unique(["dataset", "project_id"], keep="last", maintain_order=True)
        .sort("starts_on", "project_id", "dataset", nulls_last=True)
    )
    return tuple(_project(row, bought) for row in newest.iter_rows(named=True))


def together(told: Sequence[Project], bought: Bought) -> tuple[Cure, ...]:
    """What all projects that count would change together, by partner."""
    found = []
    for partner, each in bought.items():
        counted = [project for project in told if project.offtake_t.get(partner) is not None]
        counted = [project for project in counted if not project.left_out]
        deliveries: dict[str, float] = {}
        for project in counted:
            place = str(project.row["place"])
            deliveries[place] = deliveries.get(place, 0.0) + project.offtake_t[partner]
        if deliveries:
            found.append(_cure(partner, each, deliveries))
    return tuple(found)


def _project(row: Mapping[str, Any], bought: Bought) -> Project:
    capacity = row["capacity_t"]
    rights: dict[str, float] = json.loads(row["offtake"]) if row["offtake"] else {}
    if capacity is not None and sum(rights.values()) > capacity:
        rights = {who: t * capacity / sum(rights.values()) for who, t in rights.items()}
    left_out = ""
    if row["stage"] in NOT_COUNTED:
        left_out = row["stage"]
    elif capacity is None:
        left_out = "capacity"
    elif not any(rights.get(partner) for partner in bought):
        left_out = "offtake"
    of_imports = {
        partner: capacity / each.tonnes if capacity is not None and each and each.tonnes else None
        for partner, each in bought.items()
    }
    cures = (
        ()
        if left_out
        else tuple(
            _cure(partner, each, {row["place"]: rights[partner]})
            for partner, each in bought.items()
            if rights.get(partner)
        )
    )
    return Project(row, rights, left_out, of_imports, cures)


def _cure(partner: str, bought: Purchases | None, deliveries: Mapping[str, float]) -> Cure:
    delivered = sum(deliveries.values())
    amounts = _amounts(bought)
    if amounts is None:
        return Cure(partner, delivered, "", None, None, "", None, None, "unknown")
    top, share, hhi = _concentration(amounts)
    after = _displaced(amounts, deliveries)
    top_after, share_after, hhi_after = _concentration(after)
    if set(deliveries) == {top}:
        verdict = "same_origin"
    elif not _depends(share, hhi):
        verdict = "no_dependency"
    elif not _depends(share_after, hhi_after):
        verdict = "cures"
    else:
        verdict = "eases" if share_after < share or hhi_after < hhi else "none"
    return Cure(partner, delivered, top, share, share_after, top_after, hhi, hhi_after, verdict)


def _amounts(bought: Purchases | None) -> dict[str, float] | None:
    """Tonnes by origin; ``None`` where they are not known, or hardly cover what is bought."""
    if bought is None or not bought.tonnes:
        return None
    return {each.place: each.tonnes for each in bought.origins if each.tonnes}


def _displaced(amounts: Mapping[str, float], deliveries: Mapping[str, float]) -> dict[str, float]:
    """Amounts once deliveries took the place of the largest origins; the sum stays."""
    after = dict(amounts)
    room = min(sum(deliveries.values()), sum(amounts.values()))
    scale = room / sum(deliveries.values())
    for place in sorted(amounts, key=lambda code: (-amounts[code], code)):
        taken = min(room, after[place])
        after[place] -= taken
        room -= taken
    for place, tonnes in deliveries.items():
        after[place] = after.get(place, 0.0) + scale * tonnes
    return after


def _concentration(amounts: Mapping[str, float]) -> tuple[str, float, float]:
    total = sum(amounts.values())
    top = min(amounts, key=lambda place: (-amounts[place], place))
    return top, amounts[top] / total, sum((t / total) ** 2 for t in amounts.values())


def _depends(share: float, hhi: float) -> bool:
    return hhi > CONCENTRATED or share >= LARGEST
