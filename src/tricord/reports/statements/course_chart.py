"""The course of a topic on one ladder: rung against date, one mark for each clause.

Rungs of two ladders do not compare, so a chart has one ladder. A row is a rung of one level of
meeting; forums differ in colour and form; a hollow mark is a clause that words loosen. Marks that
would hide each other stand one above the other in their row.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from tricord.locale import text
from tricord.model.statement import Forum, Level
from tricord.reports.charts.style import ALARM, FIRST, HAIRLINE, PAPER, QUIET, SECOND, WIDTH, Look
from tricord.reports.sea_map.labels import width_of

RUNGS: Final = {
    "negative": range(11),
    "call": range(1, 7),
    "commit": range(1, 6),
    "positive": range(5),
}
"""Rungs of each ladder. [docs/explanation/reading-statements.md]"""
_STAR: Final = "M0,-1L0.24,-0.32L0.95,-0.31L0.38,0.12L0.59,0.81L0,0.4L-0.59,0.81L-0.38,0.12Z"
_PENTAGON: Final = "M0,-0.9L0.86,-0.28L0.53,0.73L-0.53,0.73L-0.86,-0.28Z"
_HEXAGON: Final = "M0.9,0L0.45,0.78L-0.45,0.78L-0.9,0L-0.45,-0.78L0.45,-0.78Z"
_BAR: Final = "M-0.35,-1L0.35,-1L0.35,1L-0.35,1Z"
_BEAM: Final = "M-1,-0.35L1,-0.35L1,0.35L-1,0.35Z"
_BOWTIE: Final = "M-0.9,-0.8L0,0L0.9,-0.8L0.9,0.8L0,0L-0.9,0.8Z"

LOOKS: Final = {
    Forum.KOR_USA_JPN: Look(FIRST, "circle"),
    Forum.KOR_USA: Look("#2f8fbf", "triangle-left"),
    Forum.USA_JPN: Look(SECOND, "square"),
    Forum.KOR_JPN: Look("#1e7d63", "triangle-right"),
    Forum.JPN_CHN_KOR: Look("#7d6a12", _BOWTIE),
    Forum.USA_JPN_PHL: Look("#7a3f9a", "triangle-up"),
    Forum.USA_JPN_AUS: Look("#8a5a83", "triangle-down"),
    Forum.QUAD: Look("#1e7d63", "diamond"),
    Forum.G7: Look(ALARM, "cross"),
    Forum.G20: Look("#7d6a12", _STAR),
    Forum.MSMT: Look(FIRST, _PENTAGON),
    Forum.SEVERAL: Look(QUIET, _HEXAGON),
    Forum.NATIONAL: Look(QUIET, _BAR),
    Forum.UNKNOWN: Look(QUIET, _BEAM),
}
"""How forums look: no two have one form, so that no colour is needed to tell them apart."""

_SLOT: Final = 12
"""Height a mark takes in pixels."""
_GAP: Final = 5
"""Pixels between rows."""
_TALLEST: Final = 900
"""Height in pixels a page of a report has room for, beside a legend."""
_AREA: Final = 62
_SYMBOL: Final = 40
"""Pixels the symbol of a legend and the space behind its word take."""
_MOST_TICKS: Final = 9
_STEPS: Final = (1, 2, 3, 6, 12, 24, 60, 120)
"""Months from one tick to the next."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A clause on its ladder.

    Attributes:
        day: Day of the statement.
        forum: Among whom.
        level: Who met.
        low: Its rung.
        high: The same, or the highest it may be where a language does not tell rungs apart.
        hedged: Whether words loosen it.
    """

    day: date
    forum: Forum
    level: Level
    low: int
    high: int
    hedged: bool


@dataclass(frozen=True, slots=True)
class CourseChart:
    """Clauses of one ladder by day and rung; a chart (`tricord.reports.charts.chart.Chart`).

    Attributes:
        title: What it shows, in a few words.
        ladder: ``negative``, ``call``, ``commit`` or ``positive``.
        marks: The clauses, one or more.
        span: First and last day of the axis, alike in the charts of a document.
        identifier: Begins the ids within the picture.
        aside: Pixels left of the axis of days, alike in the charts of a document; what the words
            of the rungs take by default.
    """

    title: str
    ladder: str
    marks: tuple[Mark, ...]
    span: tuple[date, date]
    identifier: str = "course"
    aside: float = 0.0

    def patterns(self) -> str:
        """None: marks are told apart by their form."""
        return ""

    def description(self, language: str) -> str:
        """What it shows, in words."""
        days = [mark.day for mark in self.marks]
        return text(
            "reports-course-description",
            language,
            ladder=text(f"reports-statements-ladder-{self.ladder}", language),
            count=str(len(self.marks)),
            first=min(days).isoformat(),
            last=max(days).isoformat(),
            low=str(min(mark.low for mark in self.marks)),
            high=str(max(mark.high for mark in self.marks)),
            hedged=str(sum(mark.hedged for mark in self.marks)),
            forums=", ".join(
                f"{text(f'reports-statements-forum-{forum}', language)} "
                f"{sum(mark.forum is forum for mark in self.marks)}"
                for forum in self.forums
            ),
        )

    @property
    def forums(self) -> tuple[Forum, ...]:
        """Forums shown, in the order of the legend."""
        shown = {mark.forum for mark in self.marks}
        return tuple(forum for forum in LOOKS if forum in shown)

    def widest(self, language: str) -> float:
        """Pixels the words of its rungs take."""
        return max(width_of(_label(self.ladder, row, language)) for row in self._rows()) + 8

    def spec(self, language: str) -> Mapping[str, Any]:
        """Its Vega-Lite specification."""
        rows = self._rows()
        labels = [_label(self.ladder, row, language) for row in rows]
        aside = max(self.aside, self.widest(language))
        room = WIDTH - aside - 24
        first, last = _widened(self.span, room)
        slots = {row: self._slots(row, room / (last - first).days) for row in rows}
        many = {row: max([1, *(slot + 1 for _, slot in slots[row])]) for row in rows}
        # A page holds the picture whole; where very much was said on a day, marks draw together.
        high = min(_SLOT, (_TALLEST - _GAP * len(rows)) / sum(many.values()))
        tops: dict[_Row, float] = {}
        height = 0.0
        for row in rows:
            tops[row] = height
            height += high * many[row] + _GAP
        middles = {
            row: (tops[row] + below) / 2
            for row, below in zip(rows, [*list(tops.values())[1:], height], strict=True)
        }
        y: dict[str, Any] = {
            "type": "quantitative",
            "title": None,
            "scale": {"domain": [0, height], "reverse": True, "nice": False, "zero": False},
            "axis": _rows_axis(rows, labels, middles) | {"minExtent": aside, "maxExtent": aside},
        }
        layers = [
            _bands(rows, tops),
            *_ranges(rows, slots, middles, first),
            *self._marks(slots, middles, (first, high, room), language),
        ]
        for layer in layers:
            layer["encoding"]["y"] = {**y, **layer["encoding"]["y"]}
        return {
            "width": WIDTH,
            "height": height,
            "autosize": {"type": "fit-x", "contains": "padding"},
            "encoding": {"x": _days_axis(first, last)},
            "layer": layers,
        }

    def _rows(self) -> list[_Row]:
        """Rows from the top: the highest rung first, in it the highest level."""
        order = list(Level)
        found: list[_Row] = []
        for rung in reversed(RUNGS[self.ladder]):
            levels = {m.level for m in self.marks if rung in {m.low, m.high}}
            found += [(rung, level) for level in sorted(levels, key=order.index)] or [(rung, None)]
        return found

    def _slots(self, row: _Row, pixels: float) -> list[tuple[Mark, int]]:
        """Marks of a row, each in the lowest place where it hides no other."""
        own = [mark for mark in self.marks if (mark.low, mark.level) == row]
        ends: list[float] = []
        found = []
        for mark in sorted(own, key=lambda each: (each.day, list(LOOKS).index(each.forum))):
            at = (mark.day - self.span[0]).days * pixels
            slot = next((n for n, end in enumerate(ends) if at - end >= _SLOT - 2), len(ends))
            ends[slot : slot + 1] = [at]
            found.append((mark, slot))
        return found

    def _marks(
        self,
        slots: Mapping[_Row, Sequence[tuple[Mark, int]]],
        middles: Mapping[_Row, float],
        scale: tuple[date, float, float],
        language: str,
    ) -> list[dict[str, Any]]:
        """Marks where they stand.

        Args:
            slots: Marks of each row with their places in it.
            middles: Where each row has its middle.
            scale: First day of the axis, the height a mark takes, and the width of the axis.
            language: Language of the legend.
        """
        first, high, room = scale
        values: dict[bool, list[dict[str, Any]]] = {False: [], True: []}
        for row, placed in slots.items():
            many = max((slot for _, slot in placed), default=0)
            for mark, slot in placed:
                values[mark.hedged].append(
                    {
                        "x": (mark.day - first).days,
                        "y": round(middles[row] + (many / 2 - slot) * high, 2),
                        "forum": text(f"reports-statements-forum-{mark.forum}", language),
                    }
                )
        names = [text(f"reports-statements-forum-{forum}", language) for forum in self.forums]
        looks = [LOOKS[forum] for forum in self.forums]
        legend = {
            "title": text("reports-course-legend", language),
            "titleOrient": "top",
            # A line of the legend is no wider than the chart.
            "columns": max(1, min(4, int(room / (max(map(width_of, names)) + _SYMBOL)))),
            "symbolSize": _AREA + 18,
        }
        colours = {
            "field": "forum",
            "type": "nominal",
            "scale": {"domain": names, "range": [look.colour for look in looks]},
            "legend": legend,
        }
        shapes = {
            **colours,
            "scale": {"domain": names, "range": [look.shape for look in looks]},
        }
        found = []
        for hedged, points in values.items():
            found.append(
                {
                    "data": {"values": points},
                    "mark": {"type": "point", "size": _AREA, "strokeWidth": 1.6, "opacity": 1}
                    | ({"fill": PAPER} if hedged else {}),
                    "encoding": {"y": {"field": "y"}, "shape": shapes, "stroke": colours}
                    | ({} if hedged else {"fill": colours}),
                }
            )
        return found


_Row = tuple[int, Level | None]
"""A rung, and a level of meeting where somebody of it stands on the rung."""


def _label(ladder: str, row: _Row, language: str) -> str:
    rung, level = row
    said = f"{rung} {text(f'reports-rung-{ladder}-{rung}', language)}"
    return (
        said if level is None else f"{said} · {text(f'reports-statements-level-{level}', language)}"
    )


def _rows_axis(
    rows: Sequence[_Row], labels: Sequence[str], middles: Mapping[_Row, float]
) -> dict[str, Any]:
    values = [middles[row] for row in rows]
    return {
        "values": values,
        "labelExpr": f"{json.dumps(labels)}[indexof({json.dumps(values)}, datum.value)]",
        "labelOverlap": False,
        "grid": False,
        "ticks": False,
        "domain": False,
        "labelPadding": 6,
        "labelColor": {
            "condition": [
                {"test": f"datum.value === {middles[row]}", "value": QUIET}
                for row in rows
                if row[1] is None
            ]
            or [{"test": "false", "value": QUIET}],
            "value": "#17212b",
        },
    }


def _bands(rows: Sequence[_Row], tops: Mapping[_Row, float]) -> dict[str, Any]:
    """Lines between rungs."""
    edges = [tops[row] for at, row in enumerate(rows) if not at or rows[at - 1][0] != row[0]]
    return {
        "data": {"values": [{"y": edge} for edge in edges]},
        "mark": {"type": "rule", "stroke": HAIRLINE, "strokeWidth": 1},
        "encoding": {"x": {"value": 0}, "x2": {"value": "width"}, "y": {"field": "y"}},
    }


def _ranges(
    rows: Sequence[_Row],
    slots: Mapping[_Row, Sequence[tuple[Mark, int]]],
    middles: Mapping[_Row, float],
    first: date,
) -> list[dict[str, Any]]:
    """Lines up to the highest rung a clause may be on."""
    values = [
        {
            "x": (mark.day - first).days,
            "y": middles[row],
            "high": middles[(mark.high, mark.level)],
        }
        for row in rows
        for mark, _ in slots[row]
        if mark.high != mark.low
    ]
    if not values:
        return []
    return [
        {
            "data": {"values": values},
            "mark": {"type": "rule", "stroke": QUIET, "strokeWidth": 2},
            "encoding": {"y": {"field": "y"}, "y2": {"field": "high"}},
        }
    ]


def _widened(span: tuple[date, date], room: float) -> tuple[date, date]:
    """The axis, somewhat longer than its days, so that no mark is cut at its ends."""
    days = max(30, (span[1] - span[0]).days)
    aside = timedelta(days=max(3, round(days * 14 / room)))
    return span[0] - aside, max(span[1], span[0] + timedelta(days=days)) + aside


def _days_axis(first: date, last: date) -> dict[str, Any]:
    """Days from the first, with the beginnings of months or years as they have room."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((each for each in _STEPS if months / each <= _MOST_TICKS), _STEPS[-1])
    starts = [
        date(first.year + at // 12, at % 12 + 1, 1) for at in range(0, months + first.month, step)
    ]
    shown = [each for each in starts if first <= each <= last]
    values = [(each - first).days for each in shown]
    labels = [f"{each:%Y}" if step >= 12 else f"{each:%Y-%m}" for each in shown]
    return {
        "field": "x",
        "type": "quantitative",
        "title": None,
        "scale": {"domain": [0, (last - first).days], "nice": False, "zero": False},
        "axis": {
            "values": values,
            "labelExpr": f"{json.dumps(labels)}[indexof({json.dumps(values)}, datum.value)]",
            "labelOverlap": False,
            "labelFlush": False,
            "gridDash": [2, 3],
        },
    }
