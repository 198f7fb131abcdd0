"""Launches and tests over the years: one row a year, a dot where something happened."""

from __future__ import annotations

import json
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from tricord.locale import text
from tricord.model.incident import IncidentKind
from tricord.reports.charts.kinds import shares
from tricord.reports.charts.style import LOOKS, PAPER, QUIET, WIDTH

_STEPS: Final = ((1, "1"), (2, "2–4"), (5, "5–9"), (10, "10+"))
"""Least number of each size of dot, and how the legend says it."""
_AREAS: Final = (55, 95, 145, 205)
_ROW: Final = 19
_APART: Final = 0.45
"""How far dots of several kinds on one day stand apart, in rows."""


@dataclass(frozen=True, slots=True)
class Dot:
    """What happened on one day.

    Attributes:
        day: The day; of a span the first.
        kind: What it was.
        count: How many missiles or devices; ``None`` where nobody says: drawn as one.
    """

    day: date
    kind: IncidentKind
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """Launches and tests by year and day; a chart (`tricord.reports.charts.chart.Chart`).

    Attributes:
        title: What it shows, in a few words.
        dots: What happened, one or more; those of one day and kind in several rows are drawn on
            each other, so that whoever knows they are one adds them up before.
        identifier: Begins the ids within the picture.
        years: First and last year to show; those of the dots by default.
    """

    title: str
    dots: tuple[Dot, ...]
    identifier: str = "timeline"
    years: tuple[int, int] | None = None

    @property
    def span(self) -> tuple[int, int]:
        """First and last year shown."""
        if self.years:
            return self.years
        return min(dot.day.year for dot in self.dots), max(dot.day.year for dot in self.dots)

    def patterns(self) -> str:
        """None: dots are told apart by their form."""
        return ""

    def spec(self, language: str) -> Mapping[str, Any]:
        """Its Vega-Lite specification."""
        first, last = self.span
        months = [text(f"chart-month-{month}", language) for month in range(1, 13)]
        return {
            "width": WIDTH,
            "height": _ROW * (last - first + 1) + 8,
            "autosize": {"type": "fit-x", "contains": "padding"},
            "data": {"values": list(self._values(language))},
            "mark": {"type": "point", "filled": True, "opacity": 1, "strokeWidth": 1.2},
            "encoding": {
                "x": _month_axis(months),
                "y": {
                    "field": "y",
                    "type": "quantitative",
                    "title": None,
                    "scale": {"domain": [first - 0.6, last + 0.6], "reverse": True, "nice": False},
                    "axis": {
                        "values": [*range(first, last + 1)],
                        "format": "d",
                        "ticks": False,
                        "labelPadding": 8,
                    },
                },
                **_legends([kind for kind in LOOKS if kind in self._kinds()], language),
            },
        }

    def description(self, language: str) -> str:
        """What it shows, in words: the span, how many rows, and how many of each kind."""
        first, last = self.span
        counted = {kind: sum(dot.kind is kind for dot in self.dots) for kind in LOOKS}
        return text(
            "chart-timeline-description",
            language,
            first=str(first),
            last=str(last),
            count=str(len(self.dots)),
            kinds=shares(counted, language),
        )

    def _kinds(self) -> set[IncidentKind]:
        return {dot.kind for dot in self.dots}

    def _values(self, language: str) -> list[dict[str, Any]]:
        order = list(LOOKS)
        of_day: dict[date, list[IncidentKind]] = {}
        for dot in self.dots:
            kinds = of_day.setdefault(dot.day, [])
            if dot.kind not in kinds:
                kinds.append(dot.kind)
        found = []
        for dot in sorted(self.dots, key=_drawn_after):
            kinds = sorted(of_day[dot.day], key=order.index)
            aside = (kinds.index(dot.kind) - (len(kinds) - 1) / 2) * _APART
            days = monthrange(dot.day.year, dot.day.month)[1]
            size = max(at for at, (least, _) in enumerate(_STEPS) if (dot.count or 1) >= least)
            found.append(
                {
                    "x": round(dot.day.month - 1 + (dot.day.day - 0.5) / days, 4),
                    "y": round(dot.day.year + aside, 4),
                    "kind": text(f"incident-kind-{dot.kind}", language),
                    "size": _STEPS[size][1],
                }
            )
        return found


def _drawn_after(dot: Dot) -> tuple[bool, int, date, str]:
    """The most frequent kind first and large dots before small ones, so that none is hidden."""
    return dot.kind is not IncidentKind.BALLISTIC, -(dot.count or 1), dot.day, dot.kind.value


def _month_axis(months: list[str]) -> dict[str, Any]:
    """Twelve months of one width; lines between them, names in their middle."""
    halves = [half / 2 for half in range(25)]
    on_edge = {"test": "datum.value % 1 === 0", "value": 1}
    return {
        "field": "x",
        "type": "quantitative",
        "title": None,
        "scale": {"domain": [0, 12], "nice": False},
        "axis": {
            "orient": "top",
            "values": halves,
            "labelExpr": f"datum.value % 1 ? {json.dumps(months)}[floor(datum.value)] : ''",
            "labelOverlap": False,
            "labelFlush": False,
            "gridOpacity": {"condition": on_edge, "value": 0},
            "tickOpacity": {"condition": on_edge, "value": 0},
        },
    }


def _legends(kinds: list[IncidentKind], language: str) -> dict[str, Any]:
    names = [text(f"incident-kind-{kind}", language) for kind in kinds]
    looks = [LOOKS[kind] for kind in kinds]
    legend = {"title": None, "columns": 4, "symbolSize": 90}
    fill = [PAPER if look.hollow else look.colour for look in looks]
    stroke = [look.colour if look.hollow else PAPER for look in looks]
    title = text("chart-number-of-missiles", language)
    return {
        "shape": {
            "field": "kind",
            "type": "nominal",
            "scale": {"domain": names, "range": [look.shape for look in looks]},
            "legend": legend,
        },
        "fill": {"field": "kind", "scale": {"domain": names, "range": fill}, "legend": legend},
        "stroke": {"field": "kind", "scale": {"domain": names, "range": stroke}, "legend": legend},
        "size": {
            "field": "size",
            "type": "ordinal",
            "scale": {"domain": [said for _, said in _STEPS], "range": list(_AREAS)},
            "legend": {"title": title, "titleOrient": "left", "symbolFillColor": QUIET},
        },
    }
