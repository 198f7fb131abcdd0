"""Two meters side by side, month by month: what was reported, and what others estimate.

They are never added up and never averaged. A month nobody reported is said to be so: its bar is
missing and words stand in its place, because nothing reported is not nothing delivered.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from tricord.locale import text
from tricord.reports.characters import legible
from tricord.reports.charts.style import ALARM, FIRST, PAPER, QUIET, SECOND, WIDTH
from tricord.reports.sea_map.labels import width_of

_HEIGHT: Final = 300
_LINE: Final = 13
"""Height of a line of letters in pixels."""
_ASIDE: Final = 0.22
"""How far the two meters stand from the middle of their column, in columns."""


@dataclass(frozen=True, slots=True)
class Span:
    """A range somebody gives.

    Attributes:
        low: Least; ``None`` where open below: drawn from the best figure or the highest.
        high: Most; ``None`` where open above: drawn with an arrow head.
        best: The figure they hold for the likeliest, where they give one.
    """

    low: float | None
    high: float | None
    best: float | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One month, or another period.

    Attributes:
        label: The period, as the axis says it.
        reported: What was reported; ``None`` where nothing was: not reported, never zero.
        estimates: Ranges of others for the same, each for itself.
        missing: Whether a report that was due is missing: only then the words *not reported*
            stand in place of the bar; else the place is empty.
    """

    label: str
    reported: float | None
    estimates: tuple[Span, ...] = ()
    missing: bool = True


@dataclass(frozen=True, slots=True)
class Level:
    """A line across: the cap, or a share of it.

    Attributes:
        amount: Where it stands.
        label: What it says.
        cap: It is the cap itself.
    """

    amount: float
    label: str
    cap: bool = False


@dataclass(frozen=True, slots=True)
class MetersChart:
    """Reported bars and estimated ranges; a chart (`tricord.reports.charts.chart.Chart`).

    Attributes:
        title: What it shows, in a few words.
        columns: Periods in order, one or more.
        unit: Unit, as the axis says it.
        levels: The cap and its thresholds, where amounts add up over the columns.
        identifier: Begins the ids within the picture.
        reported: What bars are called; the words for *reported* by default.
        estimated: What ranges are called; the words for *independent estimate* by default.
    """

    title: str
    columns: tuple[Column, ...]
    unit: str
    levels: tuple[Level, ...] = ()
    identifier: str = "meters"
    reported: str = ""
    estimated: str = ""

    def patterns(self) -> str:
        """None: bars and ranges differ in form."""
        return ""

    def names(self, language: str) -> tuple[str, str]:
        """What bars and ranges are called."""
        return (
            legible(self.reported) or text("chart-reported", language),
            legible(self.estimated) or text("chart-estimated", language),
        )

    def spec(self, language: str) -> Mapping[str, Any]:
        """Its Vega-Lite specification."""
        labels = [legible(column.label) for column in self.columns]
        band = (WIDTH - 90 - self._room()) / max(1, len(labels))
        slanted = any(width_of(label) + 12 > band for label in labels)
        x = {
            "field": "x",
            "type": "quantitative",
            "title": None,
            "scale": {"domain": [-0.6, self._end()], "nice": False},
            "axis": {
                "values": [*range(len(labels))],
                "labelExpr": f"{json.dumps(labels)}[datum.value]",
                "labelAngle": -60 if slanted else 0,
                "labelOverlap": False,
                "grid": False,
            },
        }
        y = {
            "type": "quantitative",
            "title": legible(self.unit),
            "scale": {"domain": [0, self._top()], "nice": False},
        }
        layers = [*self._lines(y), *self._bars(y, language), *self._ranges(y, language)]
        return {
            "width": WIDTH,
            "height": _HEIGHT,
            "autosize": {"type": "fit-x", "contains": "padding"},
            "encoding": {"x": x},
            "layer": layers,
        }

    def _room(self) -> float:
        """Pixels at the right where lines say what they are."""
        return max((width_of(legible(level.label)) + 8 for level in self.levels), default=0.0)

    def _end(self) -> float:
        """Right end of the axis, in columns."""
        last = len(self.columns) - 0.4
        return last + (last + 0.6) * self._room() / (WIDTH - 100 - self._room())

    def _top(self) -> float:
        """Upper end of the axis: somewhat above everything that is shown."""
        amounts = [column.reported for column in self.columns]
        amounts += [level.amount for level in self.levels]
        spans = [span for column in self.columns for span in column.estimates]
        amounts += [v for span in spans for v in (span.low, span.best, span.high)]
        return 1.08 * max((v for v in amounts if v is not None), default=0.0) or 1.0

    def _bars(self, y: dict[str, Any], language: str) -> list[dict[str, Any]]:
        wide = min(24, 250 / len(self.columns))
        bars = [
            {"x": at - _ASIDE, "y": c.reported, "meter": self.names(language)[0]}
            for at, c in enumerate(self.columns)
            if c.reported is not None
        ]
        absent = [
            {"x": at - _ASIDE, "said": text("chart-not-reported", language)}
            for at, c in enumerate(self.columns)
            if c.reported is None and c.missing
        ]
        words = {"type": "text", "angle": 270, "align": "left", "dx": 5, "fill": QUIET}
        return [
            {
                "data": {"values": bars},
                "mark": {"type": "bar", "width": wide},
                "encoding": {
                    "y": {**y, "field": "y", "axis": {"format": ",~f"}},
                    "fill": self._colours(language),
                },
            },
            {
                "data": {"values": absent},
                "mark": {**words, "y": "height"},
                "encoding": {"text": {"field": "said"}},
            },
        ]

    def _ranges(self, y: dict[str, Any], language: str) -> list[dict[str, Any]]:
        spans = self._spans(language)
        tick = {"type": "tick", "orient": "horizontal", "width": 10, "thickness": 2}
        point = {"type": "point", "filled": True, "stroke": PAPER, "strokeWidth": 1}
        head = {**point, "shape": "triangle-up", "size": 90, "yOffset": -6}
        layers = (
            (spans, tick, "low"),
            ([span for span in spans if not span["open"]], tick, "high"),
            ([span for span in spans if span["open"]], head, "high"),
            (
                [span for span in spans if span["best"] is not None],
                {**point, "shape": "diamond", "size": 90},
                "best",
            ),
        )
        rule = {
            "data": {"values": spans},
            "mark": {"type": "rule", "stroke": SECOND, "strokeWidth": 2},
            "encoding": {
                "y": {**y, "field": "low"},
                "y2": {"field": "high"},
                "fill": self._colours(language),
            },
        }
        return [
            rule,
            *(
                {
                    "data": {"values": values},
                    "mark": {**mark, "fill": SECOND, "opacity": 1},
                    "encoding": {"y": {**y, "field": of}},
                }
                for values, mark, of in layers
                if values
            ),
        ]

    def _spans(self, language: str) -> list[dict[str, Any]]:
        found = []
        for at, column in enumerate(self.columns):
            for nth, span in enumerate(column.estimates):
                given = [v for v in (span.low, span.best, span.high) if v is not None]
                aside = (nth - (len(column.estimates) - 1) / 2) * 0.24
                if given:
                    found.append(
                        {
                            "x": at + _ASIDE + aside,
                            "low": min(given),
                            "high": max(given),
                            "best": span.best,
                            "open": span.high is None,
                            "meter": self.names(language)[1],
                        }
                    )
        return found

    def _lines(self, y: dict[str, Any]) -> list[dict[str, Any]]:
        """The cap as a whole thick line, its shares dashed and thin; each says what it is."""
        found = []
        letter = _LINE * self._top() / _HEIGHT
        below = float("inf")
        for level in sorted(self.levels, key=lambda each: -each.amount):
            below = min(level.amount, below - letter)
            end = len(self.columns) - 0.4
            value = {"x": -0.6, "end": end, "y": level.amount, "at": below}
            data = {"values": [{**value, "said": legible(level.label)}]}
            colour = ALARM if level.cap else QUIET
            rule = {"type": "rule", "stroke": colour, "strokeWidth": 2 if level.cap else 1}
            dash = {} if level.cap else {"strokeDash": [4, 4]}
            # Above the line of the grid, which would strike it through.
            words = {"type": "text", "align": "left", "dx": 5, "dy": -7, "fill": colour}
            across = {"y": {**y, "field": "y"}, "x2": {"field": "end"}}
            beside = {
                "x": {"field": "end", "type": "quantitative"},
                "y": {**y, "field": "at"},
                "text": {"field": "said"},
            }
            found += [
                {"data": data, "mark": {**rule, **dash}, "encoding": across},
                {"data": data, "mark": words, "encoding": beside},
            ]
        return found

    def _colours(self, language: str) -> dict[str, Any]:
        bars, ranges = self.names(language)
        said = [
            text("chart-as-bars", language, name=bars),
            text("chart-as-ranges", language, name=ranges),
        ]
        return {
            "field": "meter",
            "type": "nominal",
            "scale": {"domain": [bars, ranges], "range": [FIRST, SECOND]},
            "legend": {
                "title": None,
                "symbolType": "square",
                "symbolSize": 110,
                "symbolStrokeWidth": 0,
                "labelExpr": f"{json.dumps(said)}[datum.index]",
            },
        }

    def description(self, language: str) -> str:
        """What it shows, in words: every period with both meters."""
        said = []
        for column in self.columns:
            parts = [_amount(column.reported, language)]
            parts += [_range(span, language) for span in column.estimates]
            said.append(f"{column.label}: {' / '.join(parts)}")
        levels = ", ".join(f"{level.label} {level.amount:,.10g}" for level in self.levels)
        return text(
            "chart-meters-description",
            language,
            unit=self.unit,
            columns="; ".join(said),
            levels=levels or "–",
        )


def _amount(amount: float | None, language: str) -> str:
    return text("chart-not-reported", language) if amount is None else f"{amount:,.10g}"


def _range(span: Span, language: str) -> str:
    low = "…" if span.low is None else f"{span.low:,.10g}"
    high = "…" if span.high is None else f"{span.high:,.10g}"
    said = low if low == high else f"{low}–{high}"
    return text("chart-estimate-said", language, range=said)
