"""Claims of one claimant that say the same with other figures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tricord.model.case import SetAside
from tricord.sources.cases.facts import Fact

_FIGURES: Final = re.compile(r"[\d.,]+")


def without_contradictions(facts: Sequence[Fact]) -> tuple[list[Fact], list[SetAside]]:
    """Claims of one claimant that say the same with other figures: told once, the figure open.

    Returns:
        The facts, of such claims the first without its amounts; and each of the claims.
    """
    alike: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for one in facts:
        if one.where.startswith("claims[") and one.amounts:
            alike[_said_apart_from_figures(one)].append(one)
    at_odds = [group for group in alike.values() if len({_figures(each) for each in group}) > 1]
    first = {group[0].where for group in at_odds}
    others = {each.where for group in at_odds for each in group[1:]}
    kept = [
        replace(one, amounts=()) if one.where in first else one
        for one in facts
        if one.where not in others
    ]
    told = [one for one in facts if one.where in first | others]
    return kept, [SetAside(one.where, "contradicts", one.text) for one in told]


def _said_apart_from_figures(one: Fact) -> tuple[str, ...]:
    ships = (f"{ship.imo}{ship.name}" for ship in one.ships)
    days = f"{one.days.first} {one.days.last}" if one.days else ""
    return (one.role("party"), days, _FIGURES.sub("", one.said).casefold(), one.cargo, *ships)


def _figures(one: Fact) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((str(a.unit), str(a.low), str(a.high)) for a in one.amounts))
