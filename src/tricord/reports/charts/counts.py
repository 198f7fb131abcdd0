"""How many launches and tests: per year, stacked by kind, and per site."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from tricord.locale import text
from tricord.model.incident import IncidentKind
from tricord.reports.characters import legible
from tricord.reports.charts import kinds
from tricord.reports.charts.style import FIRST, PAPER, QUIET, WIDTH

_HEIGHT: Final = 260
_BAR: Final = 19


@dataclass(frozen=True, slots=True)
class YearCounts:
    """Counts per year, stacked by kind; a chart (`tricord.reports.charts.chart.Chart`).

    Attributes:
        title: What it shows, in a few words.
        counts: By year and kind; years between the first and the last that are missing are shown
            as zero, so that whoever does not know a year gives `years`.
        unit: What is counted, as the axis says it: missiles, events.
        identifier: Begins the ids within the picture.
        years: First and last year to show.
    """

    title: str
    counts: Mapping[tuple[int, IncidentKind], int]
    unit: str
    identifier: str = "years"
    years: tuple[int, int] | None = None

    @property
    def span(self) -> tuple[int, int]:
        """First and last year shown."""
        found = [year for year, _ in self.counts]
        return self.years or (min(found), max(found))

    def totals(self) -> dict[int, int]:
        """All kinds together, by year."""
        first, last = self.span
        found = dict.fromkeys(range(first, last + 1), 0)
        for (year, _), count in self.counts.items():
            if year in found:
                found[year] += count
        return found

    def patterns(self) -> str:
        """Patterns of its kinds."""
        return kinds.patterns(self.identifier, self._kinds())

    def spec(self, language: str) -> Mapping[str, Any]:
        """Its Vega-Lite specification."""
        totals = self.totals()
        slanted = {"labelAngle": -60} if len(totals) > 18 else {"labelAngle": 0}
        x = {"field": "year", "type": "ordinal", "title": None, "axis": slanted}
        first, last = self.span
        rows = [
            {
                "year": str(year),
                "kind": kinds.label(kind, language),
                "count": count,
                "order": kinds.ORDER.index(kind),
            }
            for (year, kind), count in sorted(self.counts.items())
            if first <= year <= last
        ]
        sums = [{"year": str(year), "total": total} for year, total in totals.items()]
        y = {"field": "count", "type": "quantitative", "title": legible(self.unit)}
        return {
            "width": WIDTH,
            "height": _HEIGHT,
            "autosize": {"type": "fit-x", "contains": "padding"},
            "encoding": {"x": {**x, "scale": {"domain": [str(year) for year in totals]}}},
            "layer": [
                {
                    "data": {"values": rows},
                    "mark": {"type": "bar", "strokeWidth": 0.9},
                    "encoding": {
                        "y": {**y, "axis": {"tickMinStep": 1}},
                        "order": {"field": "order"},
                        **kinds.fills(self.identifier, self._kinds(), language),
                    },
                },
                {
                    "data": {"values": [each for each in sums if each["total"]]},
                    "mark": {"type": "text", "dy": -7, "fontSize": 10},
                    "encoding": {
                        "y": {"field": "total", "type": "quantitative"},
                        "text": {"field": "total"},
                    },
                },
            ],
        }

    def description(self, language: str) -> str:
        """What it shows, in words: every year and its count."""
        said = ", ".join(f"{year} {total}" for year, total in self.totals().items() if total)
        counted = {
            kind: sum(n for (_, of), n in self.counts.items() if of is kind) for kind in kinds.ORDER
        }
        return text(
            "chart-years-description",
            language,
            unit=self.unit,
            years=said or "0",
            kinds=kinds.shares(counted, language),
        )

    def _kinds(self) -> list[IncidentKind]:
        shown = {kind for (_, kind), count in self.counts.items() if count}
        return [kind for kind in kinds.ORDER if kind in shown]


@dataclass(frozen=True, slots=True)
class SiteCounts:
    """Counts per site as lying bars, the most first; a chart.

    Attributes:
        title: What it shows, in a few words.
        counts: By the site's name.
        unit: What is counted, as the axis says it.
        identifier: Begins the ids within the picture.
        most: Sites shown; the others are counted together in a last bar.
    """

    title: str
    counts: Mapping[str, int]
    unit: str
    identifier: str = "sites"
    most: int = 20

    def patterns(self) -> str:
        """None: all bars are of one kind."""
        return ""

    def bars(self, language: str) -> tuple[tuple[str, int], ...]:
        """Each bar's label and count, in order."""
        ranked = sorted(self.counts.items(), key=lambda item: (-item[1], item[0]))
        shown = [(legible(site), count) for site, count in ranked[: self.most]]
        if rest := ranked[self.most :]:
            named = text("chart-other-sites", language, count=str(len(rest)))
            shown.append((named, sum(count for _, count in rest)))
        return tuple(shown)

    def spec(self, language: str) -> Mapping[str, Any]:
        """Its Vega-Lite specification."""
        bars = self.bars(language)
        rows = [
            {"at": at, "count": count, "rest": at >= self.most}
            for at, (_, count) in enumerate(bars)
        ]
        names = [label for label, _ in bars]
        fills = {"domain": [False, True], "range": [FIRST, PAPER]}
        x = {"field": "count", "type": "quantitative", "title": legible(self.unit)}
        y = {
            "field": "at",
            "type": "ordinal",
            "title": None,
            "axis": {
                "labelExpr": f"{json.dumps(names)}[datum.value]",
                "ticks": False,
                "labelLimit": 280,
                "labelPadding": 5,
            },
        }
        return {
            "width": WIDTH,
            "height": _BAR * len(bars),
            "autosize": {"type": "fit-x", "contains": "padding"},
            "data": {"values": rows},
            "encoding": {"y": y, "x": {**x, "axis": {"tickMinStep": 1}}},
            "layer": [
                {
                    "mark": {"type": "bar", "stroke": FIRST, "height": {"band": 0.7}},
                    "encoding": {
                        "fill": {"field": "rest", "type": "nominal", "scale": fills, "legend": None}
                    },
                },
                {
                    "mark": {"type": "text", "align": "left", "dx": 4, "fill": QUIET},
                    "encoding": {"text": {"field": "count"}},
                },
            ],
        }

    def description(self, language: str) -> str:
        """What it shows, in words: every bar and its count."""
        said = ", ".join(f"{label} {count}" for label, count in self.bars(language))
        return text("chart-sites-description", language, unit=self.unit, sites=said)
