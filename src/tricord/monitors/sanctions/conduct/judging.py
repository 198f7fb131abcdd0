"""One act against the measures of its days: which bear on it, which do not, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from tricord.measures import Applies, Reason, Standing, load
from tricord.model.act import WINDING_DOWN, WITHIN_CAP, Act, Actor
from tricord.model.measure import Binding, Direction, Measure, Nature

BREACHABLE: Final = (Nature.PROHIBITION, Nature.CAP, Nature.DUTY)
"""What an act can be held against."""
BINDING: Final = (Binding.DECIDES, Binding.DEMANDS)
"""Verbs that bind without argument."""
SHOWN: Final = (Nature.INDICATOR, Nature.TRIGGER)
"""What an act shows or sets off, though it breaches nothing by itself."""

OPEN: Final = frozenset({"actor-open", "goods-open", "description-open"})
"""Facts without which nobody can say that a measure bears on an act."""

MOST: Final = 0.5
"""Of the days an act may have been on, more than this part must be days of the measure. [ours]"""

_MET: Final = {WINDING_DOWN: "wind-down-met", WITHIN_CAP: "cap-met"}
"""Conditions of a measure a source says were met, and the reason that says so."""
_TRADE: Final = (Act.SUPPLY, Act.PROCUREMENT, Act.CARRIAGE, Act.IMPORT)
_OF_SHIPS: Final = (Act.REGISTRATION, Act.INSURANCE, Act.CLASSIFICATION)


@dataclass(frozen=True)
class Judged:
    """A measure held against an act.

    Attributes:
        measure: The measure.
        bears: It bears on the act.
        share: Part of the days the act may have been on, on which the measure stood.
        applies: How it stands on the day that decides.
        exempted: Exemption whose facts the source states; empty where none.
    """

    measure: Measure
    bears: bool
    share: float
    applies: Applies
    exempted: str = ""

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it bears on the act, or why not."""
        more: list[Reason] = []
        if self.exempted in _MET:
            more.append(Reason(_MET[self.exempted]))
        elif self.exempted:
            more.append(Reason("exempted", (("exemption", self.exempted),)))
        if 0 < self.share < 1:
            percent = str(round(100 * self.share))
            more.append(Reason("days-open", (("percent", percent),)))
        if self.measure.nature in SHOWN:
            more.append(Reason("shown-only"))
        return (*self.applies.reasons, *more)


def judge(row: Mapping[str, Any]) -> tuple[Judged, ...]:
    """The measures that speak of an act, in the order of the collection.

    Those of other goods, other acts and the other direction are left out; those that did not
    stand on the day, or from which the act is exempt, are there with the reason.

    Args:
        row: A row of ``acts``.
    """
    days = tuple(_days(row["first_day"], row["last_day"]))
    told = [(_explained(row, day), length) for day, length in days]
    found = []
    for measure in load():
        each = [(one[measure.measure_id], length) for one, length in told]
        judged = _judged(measure, row, each)
        if judged is not None:
            found.append(judged)
    return tuple(found)


def _judged(
    measure: Measure, row: Mapping[str, Any], told: Sequence[tuple[Applies, int]]
) -> Judged | None:
    """A measure over all days of an act; ``None`` where it does not speak of such acts."""
    stands = [(applies, length) for applies, length in told if applies.in_question]
    if not stands:
        last = told[-1][0]
        return Judged(measure, False, 0.0, last) if _speaks(measure, row, last) else None
    bearing = [(applies, length) for applies, length in stands if _bears(measure, applies)]
    applies = (bearing or stands)[0][0]
    exempted = _exempted(applies, row["exempt"])
    share = sum(length for _, length in bearing) / sum(length for _, length in told)
    bears = share > (0 if row["lasting"] else MOST) and not exempted
    return Judged(measure, bears, 1.0 if row["lasting"] and share else share, applies, exempted)


def _days(first: date, last: date) -> Iterator[tuple[date, int]]:
    """Stretches of the span in which the law did not change: a day of each, and its length."""
    turns = [day for day in _turns() if first < day <= last]
    begins = [first, *turns]
    ends = [*turns, last + timedelta(days=1)]
    for begin, end in zip(begins, ends, strict=True):
        yield begin, (end - begin).days


@cache
def _turns() -> tuple[date, ...]:
    """Days from which the law was another; a day of adoption is open, so the next is one too."""
    found: set[date] = set()
    for measure in load():
        found |= {measure.effective_from, measure.adopted, measure.adopted + timedelta(days=1)}
        found |= {measure.effective_to} if measure.effective_to else set()
        for goods in measure.goods:
            found |= {goods.until} if goods.until else set()
            found |= {goods.since, goods.since + timedelta(days=1)} if goods.since else set()
    return tuple(sorted(found))


def _explained(row: Mapping[str, Any], on: date) -> dict[str, Applies]:
    act = Act(row["act"])
    trade = act in _TRADE
    goods = row["goods_ids"] or (() if row["goods"] and not row["hs"] else None)
    actors = _actors(act, [Actor(word) for word in row["actors"]])
    explained = load().explain(
        on,
        act=act,
        direction=Direction(row["direction"]) if row["direction"] else None,
        hs=row["hs"] or None,
        goods=goods if trade else None,
        actors=() if trade else actors,
        place=row["place_kind"] or None,
    )
    return {applies.measure.measure_id: applies for applies in explained}


def _actors(act: Act, known: Iterable[Actor]) -> tuple[Actor, ...]:
    """Who was involved; of a transfer whose other ship is not known, who was is open."""
    named = frozenset(known)
    if act is Act.TRANSFER_AT_SEA and Actor.DPRK_FLAG_VESSEL not in named:
        return ()
    if act in _OF_SHIPS and Actor.DPRK_CONTROLLED_VESSEL in named:
        # Ships of the DPRK have paragraphs of their own.
        named -= {Actor.SUSPECT_VESSEL}
    return tuple(sorted(named))


def _speaks(measure: Measure, row: Mapping[str, Any], applies: Applies) -> bool:
    """Whether a measure that did not stand speaks of such an act."""
    reason = applies.reasons[0].key
    if reason not in {"not-yet", "replaced", "replaced-today", "lapsed"}:
        return False
    if measure.direction.value in {"from_dprk", "to_dprk"} and row["direction"] not in {
        "",
        measure.direction.value,
    }:
        return False
    if Act(row["act"]) not in measure.acts:
        return False
    if Act(row["act"]) in _TRADE:
        return bool(applies.matches)
    return not (measure.actors and row["actors"] and not set(measure.actors) & {*row["actors"]})


def _bears(measure: Measure, applies: Applies) -> bool:
    """Whether a measure in question is one the act is held against."""
    if applies.standing is Standing.UNDETERMINED:
        return False
    if {
        reason.key for reason in applies.reasons
    } & OPEN and Act.TRANSFER_AT_SEA not in measure.acts:
        return False
    if measure.nature in SHOWN:
        return True
    return measure.nature in BREACHABLE and measure.binding in BINDING


def _exempted(applies: Applies, stated: Iterable[str]) -> str:
    """The exemption of the measure whose facts are stated."""
    for word in stated:
        if word == WINDING_DOWN and applies.wind_downs:
            return WINDING_DOWN
        if word == WITHIN_CAP and applies.measure.nature is Nature.CAP:
            return WITHIN_CAP
        for exemption in applies.exemptions:
            if exemption.exemption_id == word or exemption.exemption_id.startswith(f"{word}-"):
                return exemption.exemption_id
            if word == "committee" and exemption.decider.value == "committee_in_advance":
                return exemption.exemption_id
    return ""
