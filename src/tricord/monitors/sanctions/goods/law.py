"""What the measures said of a line in each part of its period: never the law of today.

A measure speaks from a day, and a period of statistics is a month or a year. So a line is held
against the law of every stretch of its period in which the law stayed the same. Where it changed
within the period nobody can tell from the line on which side of the change the goods moved.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache, partial
from itertools import pairwise
from typing import Final

from dateutil.relativedelta import relativedelta

from tricord.measures import Applies, Match, Strength, load
from tricord.measures import Standing as LawStanding
from tricord.model.measure import Direction, Goods, Measure, Nature
from tricord.trade.editions import EDITIONS, converted, is_code

DIRECTIONS: Final = {
    "import": Direction.FROM_DPRK,
    "re_import": Direction.FROM_DPRK,
    "export": Direction.TO_DPRK,
    "re_export": Direction.TO_DPRK,
}
"""Which way the measures look that a flow is held against."""

_PLACE: Final = {strength: place for place, strength in enumerate(Strength)}


class Bearing(StrEnum):
    """What the law made of a line.

    ``banned``: goods that a measure in force bans. ``petroleum``: a cap on petroleum covers them,
    and the petroleum monitor counts. ``quota``: another cap covers them. ``free``: nothing does.
    """

    BANNED = "banned"
    PETROLEUM = "petroleum"
    QUOTA = "quota"
    FREE = "free"


@dataclass(frozen=True)
class Held:
    """What came of holding a line against the law.

    Attributes:
        bearing: What the law made of it.
        goods: Goods of the measures the line is counted with; ``None`` where free.
        strength: What the match of the code is worth.
        code: Code of the measure that matched.
        measures: Measures that bear on it on any day of the period, in order of adoption.
        months_in_force: Whole months of the period in which a ban was in force throughout.
        changed_on: Day within the period on which the law changed; ``None`` where it did not.
        window_until: Last day of a wind-down that covers a day of the period.
        contested: A wind-down covers a day of the period whose reach is argued.
        disputed: States disagreed whether the code is covered.
        split: Editions of the Harmonized System cut the goods differently, and the measures bear
            on part of them only.
        exemptions: Ids of exemptions that may apply.
    """

    bearing: Bearing
    goods: Goods | None = None
    strength: Strength | None = None
    code: str = ""
    measures: tuple[Measure, ...] = ()
    months_in_force: int = 0
    changed_on: date | None = None
    window_until: date | None = None
    contested: bool = False
    disputed: bool = False
    split: bool = False
    exemptions: tuple[str, ...] = ()


FREE: Final = Held(Bearing.FREE)
"""No measure covered the goods on any day of the period."""


@dataclass(frozen=True, slots=True)
class _Goods:
    """What is asked about: codes of one line, their direction, and words where they matter."""

    codes: tuple[str, ...]
    direction: Direction
    words: str


@dataclass(frozen=True, slots=True)
class _Said:
    """What the law said of a code on one day."""

    bans: tuple[Applies, ...]
    caps: tuple[Applies, ...]
    split: bool

    @property
    def key(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Tells whether the law changed; the doubt about a day of adoption is no change."""
        return (
            tuple(a.measure.measure_id for a in self.bans),
            tuple(a.measure.measure_id for a in self.caps),
        )


def held(
    hs: str,
    edition: int,
    flow: str,
    *,
    first_day: date,
    months: int,
    description: str,
    law_day: date,
) -> Held:
    """Hold a line against the law of its period.

    Args:
        hs: Code of 2, 4 or 6 digits.
        edition: Edition of the Harmonized System it is of; 0 where unknown.
        flow: As the reporter sees it: ``import``, ``export``, ``re_import``, ``re_export``.
        first_day: First day of the period.
        months: Its length.
        description: Goods in words; they only settle what a code leaves open.
        law_day: Last day whose law is known.
    """
    direction = DIRECTIONS[flow]
    codes = tuple(sorted(_codes(hs, edition), key=lambda code: (code != hs, code)))
    if not any(_touched(code, direction) for code in codes):
        return FREE
    words = description if _describable(codes, direction) else ""
    end = first_day + relativedelta(months=months)
    return _held(_Goods(codes, direction, words), first_day, end, law_day)


@lru_cache(maxsize=1 << 16)
def _codes(hs: str, edition: int) -> frozenset[str]:
    """The code in the edition of 2017, under which most measures on goods were adopted."""
    # An edition that is not known here, and a code of no edition, are taken as they are.
    known = edition in EDITIONS and is_code(hs)
    return converted(hs, edition, 2017) if known else frozenset({hs})


@lru_cache(maxsize=1 << 16)
def _held(goods: _Goods, first_day: date, end: date, law_day: date) -> Held:
    stretches = list(_stretches(goods, first_day, end, law_day))
    bans = [applies for _, _, said in stretches for applies in said.bans]
    caps = [applies for _, _, said in stretches for applies in said.caps]
    settled = [a for a in bans if a.strength is not Strength.NEEDS_DESCRIPTION]
    if not bans and not caps:
        return FREE
    if caps and not settled:
        bearing = Bearing.PETROLEUM if any(map(_of_petroleum, caps)) else Bearing.QUOTA
        of = caps
    else:
        bearing, of = Bearing.BANNED, settled or bans
    best = min((m for a in of for m in a.matches if m.code), key=partial(_rank, goods.codes))
    changes = [start for (_, _, old), (start, _, new) in pairwise(stretches) if old.key != new.key]
    windows = [w for a in of for w in a.wind_downs]
    return Held(
        bearing=bearing,
        goods=best.goods,
        strength=best.strength,
        code=best.code.code if best.code else "",
        measures=_unique(of),
        months_in_force=_months(stretches, first_day, end),
        changed_on=changes[0] if changes else None,
        window_until=max((w.last_day for w in windows), default=None),
        contested=any(a.standing is LawStanding.CONTESTED for a in of),
        disputed=bool(best.code and best.code.disputed),
        split=any(said.split for _, _, said in stretches),
        exemptions=tuple(dict.fromkeys(e.exemption_id for a in of for e in a.exemptions)),
    )


def _rank(codes: tuple[str, ...], match: Match) -> tuple[int, int, bool, str, str]:
    """The strongest match first, then the longest code, then that of the first of the codes."""
    code = match.code.code if match.code else ""
    own = codes[0].startswith(code)
    return _PLACE[match.strength], -len(code), not own, code, match.goods.goods_id


def _of_petroleum(applies: Applies) -> bool:
    """Whether a cap counts oil: in barrels, or by what was delivered the year before."""
    limbs = [limb for quota in applies.measure.quotas for limb in quota.limbs]
    return not limbs or any(limb.unit == "bbl" for limb in limbs)


def _unique(of: list[Applies]) -> tuple[Measure, ...]:
    found = {a.measure.measure_id: a.measure for a in of}
    return tuple(measure for measure in load() if measure.measure_id in found)


def _months(stretches: list[tuple[date, date, _Said]], first_day: date, end: date) -> int:
    """Whole months in which a ban stood on every day."""
    count, start = 0, first_day
    while start < end:
        after = start + relativedelta(months=1)
        count += all(said.bans for a, b, said in stretches if a < after and start < b)
        start = after
    return count


def _stretches(
    goods: _Goods, first_day: date, end: date, law_day: date
) -> Iterator[tuple[date, date, _Said]]:
    """The period, cut where the law on any such goods may have changed."""
    days = _change_days(goods.direction)
    cuts = days[bisect_right(days, first_day) : bisect_left(days, end)]
    starts = [first_day, *cuts]
    for start, after in zip(starts, [*cuts, end], strict=True):
        yield start, after, _said(goods, min(start, law_day))


@lru_cache(maxsize=1 << 16)
def _said(goods: _Goods, on: date) -> _Said:
    """What the law said of goods on a day; of several codes, what it said of any."""
    bans: dict[str, Applies] = {}
    caps: dict[str, Applies] = {}
    of_code = []
    for code in goods.codes:
        asked = load().in_force(on, direction=goods.direction, hs=code, goods=goods.words or None)
        of_code.append(0)
        for applies in asked:
            # Words alone do not make a line: a machine for coal mines is no coal.
            if not any(match.code and not match.too_short for match in applies.matches):
                continue
            of_code[-1] += applies.measure.nature in {Nature.PROHIBITION, Nature.CAP}
            if applies.measure.nature is Nature.PROHIBITION:
                bans.setdefault(applies.measure.measure_id, applies)
            elif applies.measure.nature is Nature.CAP:
                caps.setdefault(applies.measure.measure_id, applies)
    split = 0 in of_code and any(of_code)
    return _Said(tuple(bans.values()), tuple(caps.values()), split)


@lru_cache(maxsize=8)
def _prefixes(direction: Direction) -> dict[str, bool]:
    """Every code of goods a measure of the direction covers; whether it needs a description."""
    found: dict[str, bool] = {}
    for measure in load():
        if measure.direction is direction:
            for goods in measure.goods:
                for code in goods.codes:
                    found[code.code] = found.get(code.code, False) or code.needs_description
    return found


def _touched(code: str, direction: Direction) -> bool:
    known = _prefixes(direction)
    return any(code[:length] in known for length in range(2, len(code) + 1))


def _describable(codes: tuple[str, ...], direction: Direction) -> bool:
    """Whether only a description can tell, for any of the codes."""
    known = _prefixes(direction)
    return any(
        known.get(code[:length], False) for code in codes for length in range(2, len(code) + 1)
    )


@lru_cache(maxsize=8)
def _change_days(direction: Direction) -> tuple[date, ...]:
    """Days on which what the measures say of goods may change."""
    day = timedelta(days=1)
    found: set[date] = set()
    for measure in load():
        if measure.direction is not direction or not measure.goods:
            continue
        found |= {measure.effective_from, measure.effective_from + day}
        found |= {measure.effective_to} if measure.effective_to else set()
        found |= {goods.until for goods in measure.goods if goods.until}
        for goods in measure.goods:
            found |= {goods.since, goods.since + day} if goods.since else set()
        for window in measure.wind_downs:
            found |= {window.first_day, window.last_day + day}
    return tuple(sorted(found))
