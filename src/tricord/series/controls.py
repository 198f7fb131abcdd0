"""What figures of trade showed of an export control: the surge before it, the drop after it.

A surge between a notice and the day it takes effect is buyers filling their stores. It follows the
notice, and its figure is public weeks later: it is never called lead time. What counts is whether
the first figure that can show a thing did: the last whole month before the effect for the surge,
the first month of the effect for the drop. (Field note on supply, section 4.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tricord.series.alarm import Alarm


@dataclass(frozen=True, slots=True)
class Control:
    """An export control on one line to one partner.

    Attributes:
        series: Names of the series that trade the line, as the file has them.
        notice: Day it was announced.
        effective: Day it took effect.
        until: Last day of the months whose drop is of it.
        name: What it is called.
    """

    series: tuple[str, ...]
    notice: date
    effective: date
    until: date
    name: str = ""


@dataclass(frozen=True)
class Shown:
    """What figures showed of one control.

    Attributes:
        control: Which.
        surge: Alarm of the surge; ``None`` where there was none.
        drop: Alarm of the drop.
    """

    control: Control
    surge: Alarm | None
    drop: Alarm | None

    @property
    def surge_at_once(self) -> bool:
        """Whether the last whole month before the effect showed the surge."""
        last = (self.control.effective.replace(day=1) - timedelta(days=1)).replace(day=1)
        return self.surge is not None and _period(self.surge) == last

    @property
    def drop_at_once(self) -> bool:
        """Whether the first month of the effect showed the drop."""
        return self.drop is not None and _period(self.drop) == self.control.effective.replace(day=1)


def shown(control: Control, alarms: Iterable[Alarm]) -> Shown:
    """What alarms say of a control.

    Args:
        control: Which.
        alarms: Of trade, by day; their ``terms`` have the ``period``.
    """
    of = [each for each in alarms if each.series in control.series]
    begin = control.notice.replace(day=1)
    surges = [
        each
        for each in of
        if each.direction == "up"
        and begin <= _period(each) < control.effective
        and each.onset >= control.notice
    ]
    first_month = control.effective.replace(day=1)
    drops = [
        each
        for each in of
        if each.direction == "down" and first_month <= _period(each) <= control.until
    ]
    return Shown(control, surges[0] if surges else None, drops[0] if drops else None)


def before(alarms: Sequence[Alarm], quiet_until: date) -> tuple[int, int]:
    """Surges, and other alarms, known before a day.

    Args:
        alarms: Of trade; their ``terms`` have the ``kind``.
        quiet_until: The day.
    """
    quiet = [each for each in alarms if each.onset < quiet_until]
    surges = sum(each.terms["kind"] == "surge" for each in quiet)
    return surges, len(quiet) - surges


def _period(alarm: Alarm) -> date:
    return date.fromisoformat(str(alarm.terms["period"]))
