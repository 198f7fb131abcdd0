"""Caps of the measures on petroleum, and the meters of a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Final

from tricord.claims.meters import Cap, Meters
from tricord.claims.meters import meters as meters_of
from tricord.measures import QuotaPeriod, load
from tricord.model.claim import Claim, Topic, Unit
from tricord.model.measure import Nature

FIRST_YEAR: Final = 2017
"""The first cap on petroleum began on 1 October 2017."""

_GOODS: Final = {
    "refined_petroleum": Topic.REFINED_PETROLEUM,
    "crude_oil": Topic.CRUDE_OIL,
}


@cache
def caps(year: int) -> tuple[Cap, ...]:
    """Caps whose period belongs to a year, refined petroleum first.

    A crude year runs from 22 December to 21 December and is called by the year it ends in. For
    2017 there is the cap of resolution 2375 for three months; resolution 2397 replaced it on 22
    December, within them.
    """
    return tuple(sorted(_caps(year), key=lambda cap: cap.topic is Topic.CRUDE_OIL))


def _caps(year: int) -> Iterator[Cap]:
    # On this day each period there is a cap for is still open and its measure in force.
    on = date(year, 12, 21)
    for measure in load():
        topics = {_GOODS[g.goods_id] for g in measure.goods if g.goods_id in _GOODS}
        if measure.nature is not Nature.CAP or len(topics) != 1:
            continue
        quota = load().quota(measure.measure_id, on)
        cap = _cap(quota, topics.pop(), year) if quota else None
        if cap:
            yield cap


def _cap(quota: QuotaPeriod, topic: Topic, year: int) -> Cap | None:
    amounts = {limb.unit: limb.amount for limb in quota.limbs}
    barrels = amounts.get(Unit.BARRELS)
    if barrels is None:
        return None  # what a supplier delivered before: nobody published that
    return Cap(
        measure_id=quota.measure_id,
        topic=topic,
        year=year,
        first_day=quota.first_day,
        last_day=quota.last_day,
        barrels=barrels,
        tonnes=amounts.get(Unit.TONNES),
        announced=tuple(percent for percent, _ in quota.thresholds),
        stop=quota.quota.stop_percent,
        every_days=quota.report_every_days,
        cut_short_on=quota.cut_short_on,
    )


def meters(claims: Iterable[Claim], year: int, as_of: date, table: str = "") -> tuple[Meters, ...]:
    """The meters of a year as of a day: of refined petroleum, and of crude oil beside it.

    Args:
        claims: Any claims; those on petroleum count.
        year: The year.
        as_of: Day they are read as of; what was said later is hidden.
        table: Table of factors for refined products; the Committee's by default.

    Returns:
        One for each cap that belongs to the year; none before 2017.
    """
    told = tuple(claims)
    return tuple(
        meters_of(told, cap, as_of, table if cap.topic is Topic.REFINED_PETROLEUM else "")
        for cap in caps(year)
    )
