"""How often a line alarms, learnt from its siblings too, and how many alarms a desk reads.

A line that alarms each year says little when it alarms again. How often it does is known badly
from its own few alarms, so the rate is shrunk to that of its family (lines of one heading and
reporter) by a gamma-Poisson estimate: ``(a + n) / (b + T)`` with ``n`` alarms in ``T`` years of the
line, ``a = b`` times the rate of the family. (Field note on supply, section 3.8.) Only what was
told before counts, so a later alarm changes no earlier one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tricord.series.alarm import Alarm


@dataclass(frozen=True)
class Pooling:
    """When an alarm of a noisy line is left out, and when a desk has enough.

    Attributes:
        years: Weight of the family, as years of the line. [5, ours]
        often: Alarms a year from which a line is noisy. [.3, ours]
        a_month: Alarms a desk is told in a month, the strongest of a day first; ``None``: all.
    """

    years: float = 5.0
    often: float = 0.3
    a_month: int | None = None


@dataclass(frozen=True)
class Pooled:
    """What is left of alarms.

    Attributes:
        told: Those told, by day and series.
        noisy: Those of lines that alarm often, and no stronger than before.
        over_budget: Those a desk had no room for.
    """

    told: tuple[Alarm, ...]
    noisy: tuple[Alarm, ...]
    over_budget: tuple[Alarm, ...]


def pooled(
    alarms: Iterable[Alarm],
    since: Mapping[str, date],
    family: Callable[[str], str],
    desk: Callable[[str], str],
    settings: Pooling,
) -> Pooled:
    """Alarms that are worth telling.

    Args:
        alarms: All alarms.
        since: Day from which each series was looked at; of every series.
        family: Family of a series.
        desk: Desk of a series.
        settings: How.
    """
    ordered = sorted(alarms, key=lambda a: (a.onset, -a.level.rank, -a.score, a.series))
    lines: Counter[str] = Counter()
    families: Counter[str] = Counter()
    members: dict[str, list[date]] = {}
    for name, day in since.items():
        members.setdefault(family(name), []).append(day)
    highest: dict[tuple[str, str], float] = {}
    told, noisy, over = [], [], []
    used: Counter[tuple[str, int, int]] = Counter()
    for alarm in ordered:
        name, of = alarm.series, family(alarm.series)
        years = _years(since[name], alarm.onset)
        together = sum(_years(day, alarm.onset) for day in members[of])
        rate = families[of] / together if together else 0.0
        often = (settings.years * rate + lines[name]) / (settings.years + years)
        before = highest.get((name, alarm.direction), 0.0)
        month = (desk(name), alarm.onset.year, alarm.onset.month)
        if often > settings.often and alarm.score <= before:
            noisy.append(alarm)
        elif settings.a_month is not None and used[month] >= settings.a_month:
            over.append(alarm)
        else:
            used[month] += 1
            told.append(alarm)
        lines[name] += 1
        families[of] += 1
        highest[name, alarm.direction] = max(before, alarm.score)
    return Pooled(*(tuple(sorted(each, key=_in_order)) for each in (told, noisy, over)))


def _in_order(alarm: Alarm) -> tuple[date, str]:
    return alarm.onset, alarm.series


def _years(first: date, last: date) -> float:
    return max(0, (last - first).days) / 365.25
