"""Sparklines: small lines side by side, each with what it shows, its newest figure and its range.

A line is broken where a period is missing. Signals are triangles and the newest figure a dot, so
that neither is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from tricord.locale import text
from tricord.reports.characters import legible
from tricord.reports.charts.style import ALARM, FIRST, HAIRLINE, INK, QUIET, SIZE, WIDTH

_APART: Final = 18
"""Pixels between two lines that stand side by side."""
_EDGE: Final = 6
"""Pixels of padding that every chart has."""
_WORDS: Final = 44
"""Height of what is written above a line: three rows of letters."""
_LINE: Final = 40
"""Height of a line."""
_BELOW: Final = 16
"""Pixels beneath a line."""


@dataclass(frozen=True, slots=True)
class Sparkline:
    """One small line.

    Attributes:
        title: What it shows; cut where it is wider than its place.
        newest: Its newest figure with its period and unit, or that there is none.
        span: Its lowest and highest figure.
        points: Periods in order, with their figures; ``None`` where a period is missing.
        marked: Periods in which something was signalled.
        from_zero: Its floor is zero; else its lowest figure.
    """

    title: str
    newest: str
    span: str = ""
    points: tuple[tuple[date, float | None], ...] = ()
    marked: tuple[date, ...] = ()
    from_zero: bool = False


@dataclass(frozen=True, slots=True)
class Sparklines:
    """Small lines side by side; a chart (`tricord.reports.charts.chart.Chart`).

    Attributes:
        title: What they show, in a few words.
        lines: The lines, one or more, row by row.
        identifier: Begins the ids within the picture.
        columns: How many stand in a row.
    """

    title: str
    lines: tuple[Sparkline, ...]
    identifier: str = "sparklines"
    columns: int = 4

    @property
    def breadth(self) -> float:
        """Pixels one line takes."""
        return (WIDTH - 2 * _EDGE - (self.columns - 1) * _APART) / self.columns

    def patterns(self) -> str:
        """None: nothing is filled."""
        return ""

    def spec(self, language: str) -> Mapping[str, Any]:
        """Its Vega-Lite specification: one field of pixels, everything at its place."""
        del language  # what it says is said by its lines
        rows = -(-len(self.lines) // self.columns)
        height = rows * (_WORDS + _LINE + _BELOW) - _BELOW
        wide = WIDTH - 2 * _EDGE
        return {
            "width": WIDTH,
            "height": height,
            "autosize": {"type": "fit-x", "contains": "padding"},
            "encoding": {"x": _place("x", [0, wide]), "y": _place("y", [height, 0])},
            "layer": [
                _floors(list(self._floors())),
                _strokes(list(self._strokes())),
                _marks(list(self._marks("newest")), "circle", FIRST, 26),
                _marks(list(self._marks("marked")), "triangle-up", ALARM, 42),
                *(
                    _words(list(self._words(name)), self.breadth, colour, size, bold=bold)
                    for name, colour, size, bold in (
                        ("title", INK, SIZE, True),
                        ("newest", INK, 10, False),
                        ("span", QUIET, 9, False),
                    )
                ),
            ],
        }

    def description(self, language: str) -> str:
        """What it shows, in words: every line with its newest figure, range and signals."""
        said = []
        for line in self.lines:
            parts = [line.newest, line.span, *(day.isoformat() for day in line.marked)]
            said.append(f"{line.title}: {'; '.join(part for part in parts if part)}")
        return text("chart-sparklines-description", language, lines=" | ".join(said))

    def _corner(self, at: int) -> tuple[float, float]:
        """Left upper corner of a line's place."""
        row, column = divmod(at, self.columns)
        return column * (self.breadth + _APART), row * (_WORDS + _LINE + _BELOW)

    def _words(self, name: str) -> Iterator[dict[str, Any]]:
        down = {"title": 9, "newest": 23, "span": 36}[name]
        for at, line in enumerate(self.lines):
            left, top = self._corner(at)
            if said := getattr(line, name):
                yield {"x": left, "y": top + down, "said": legible(said)}

    def _floors(self) -> Iterator[dict[str, Any]]:
        for at, line in enumerate(self.lines):
            if _known(line):
                left, top = self._corner(at)
                bottom = top + _WORDS + _LINE
                yield {"x": left, "y": bottom, "to": left + self.breadth}

    def _strokes(self) -> Iterator[dict[str, Any]]:
        for at, line in enumerate(self.lines):
            stretch = 0
            for place, (day, figure) in enumerate(line.points):
                if figure is None:
                    stretch += 1
                else:
                    x, y = self._at(at, line, place, figure)
                    yield {"x": x, "y": y, "of": f"{at}-{stretch}", "order": day.toordinal()}

    def _marks(self, which: str) -> Iterator[dict[str, Any]]:
        for at, line in enumerate(self.lines):
            known = _known(line)
            told = [known[-1][0]] if known and which == "newest" else []
            told += [day for day in line.marked if which == "marked"]
            for place, (day, figure) in enumerate(line.points):
                if day in told and figure is not None:
                    x, y = self._at(at, line, place, figure)
                    yield {"x": x, "y": y}

    def _at(self, at: int, line: Sparkline, place: int, figure: float) -> tuple[float, float]:
        left, top = self._corner(at)
        figures = [value for _, value in _known(line)]
        low = min(0.0, *figures) if line.from_zero else min(figures)
        high = max(figures)
        across = place / (len(line.points) - 1) if len(line.points) > 1 else 0.5
        up = (figure - low) / (high - low) if high > low else (0.0 if line.from_zero else 0.5)
        x = left + 2 + across * (self.breadth - 6)
        return round(x, 2), round(top + _WORDS + _LINE - 2 - up * (_LINE - 6), 2)


def _known(line: Sparkline) -> list[tuple[date, float]]:
    return [(day, figure) for day, figure in line.points if figure is not None]


def _place(field: str, domain: Sequence[float]) -> dict[str, Any]:
    scale = {"domain": domain, "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "axis": None, "scale": scale}


def _floors(rows: list[dict[str, Any]]) -> dict[str, Any]:
    mark = {"type": "rule", "stroke": HAIRLINE, "strokeWidth": 1}
    return {"data": {"values": rows}, "mark": mark, "encoding": {"x2": {"field": "to"}}}


def _strokes(rows: list[dict[str, Any]]) -> dict[str, Any]:
    mark = {"type": "line", "stroke": FIRST, "strokeWidth": 1.3, "strokeJoin": "round"}
    encoding = {"detail": {"field": "of"}, "order": {"field": "order"}}
    return {"data": {"values": rows}, "mark": mark, "encoding": encoding}


def _marks(rows: list[dict[str, Any]], shape: str, colour: str, size: int) -> dict[str, Any]:
    mark = {"type": "point", "shape": shape, "filled": True, "fill": colour, "opacity": 1}
    return {"data": {"values": rows}, "mark": {**mark, "size": size}}


def _words(
    rows: list[dict[str, Any]], breadth: float, colour: str, size: int, *, bold: bool
) -> dict[str, Any]:
    mark: dict[str, Any] = {"type": "text", "align": "left", "baseline": "alphabetic"}
    mark |= {
        "fill": colour,
        "fontSize": size,
        "fontWeight": "bold" if bold else "normal",
        "limit": breadth,
    }
    return {"data": {"values": rows}, "mark": mark, "encoding": {"text": {"field": "said"}}}
