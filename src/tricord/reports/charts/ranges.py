"""Claims side by side: each a bar from its least to its most, with who claims it.

Claims are never averaged. The bar of a disputed claim is hatched; a single figure is a diamond; an
open end is an arrow head.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from tricord.locale import text
from tricord.reports.characters import legible
from tricord.reports.charts.style import ALARM, FIRST, QUIET, WIDTH, Look, pattern
from tricord.reports.sea_map.labels import lines_of, width_of

_ROW: Final = 36
_LABEL_PX: Final = 250.0
_WHOLE: Final[dict[str, Any]] = {"opacity": 1, "strokeWidth": 1.2}
_DISPUTED: Final = Look(ALARM, "square", pattern="rising")


@dataclass(frozen=True, slots=True)
class Claimed:
    """One claim.

    Attributes:
        claimant: Who claims it, and of what days, as its label says it.
        low: Least; ``None`` where open below.
        high: Most; ``None`` where open above.
        disputed: Another contradicts it, it is denied, or it bears a dissent.
    """

    claimant: str
    low: float | None
    high: float | None
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class RangesChart:
    """Claims of one unit side by side; a chart (`tricord.reports.charts.chart.Chart`).

    Attributes:
        title: What it shows, in a few words.
        claims: Claims with a figure, one or more, in order.
        unit: Unit, as the axis says it.
        identifier: Begins the ids within the picture.
    """

    title: str
    claims: tuple[Claimed, ...]
    unit: str
    identifier: str = "ranges"

    def patterns(self) -> str:
        """That of disputed claims."""
        return pattern(self.identifier, _DISPUTED, "disputed")

    def spec(self, language: str) -> Mapping[str, Any]:
        """Its Vega-Lite specification."""
        named = [self._label(claim) for claim in self.claims]
        wide = max(width_of(line) for lines in named for line in lines)
        legend = [text(f"chart-claim-{word}", language) for word in ("stands", "disputed")]
        rows = [
            row for at, claim in enumerate(self.claims) if (row := self._row(at, claim, legend))
        ]
        axis = {
            "domain": False,
            "ticks": False,
            "labels": False,
            "grid": False,
            "values": [*range(len(named))],
        }
        y = {
            "field": "at",
            "type": "quantitative",
            "title": None,
            "scale": {"domain": [-0.5, len(named) - 0.5], "reverse": True, "nice": False},
            "axis": {**axis, "minExtent": round(min(wide, _LABEL_PX)) + 8},
        }
        written = [
            {"at": at + (nth - (len(lines) - 1) / 2) * 14 / _ROW, "said": line}
            for at, lines in enumerate(named)
            for nth, line in enumerate(lines)
        ]
        return {
            "width": WIDTH,
            "height": _ROW * len(named),
            "autosize": {"type": "fit-x", "contains": "padding"},
            "data": {"values": rows},
            "encoding": {"y": y},
            "layer": [
                *self._shapes(legend),
                {
                    "data": {"values": written},
                    "mark": {"type": "text", "align": "right", "x": -8},
                    "encoding": {"text": {"field": "said"}},
                },
            ],
        }

    def _label(self, claim: Claimed) -> list[str]:
        """Its claimant in two lines at the most."""
        lines = lines_of(claim.claimant, _LABEL_PX)
        return lines if len(lines) <= 2 else [lines[0], f"{lines[1].rstrip()}…"]

    def _row(self, at: int, claim: Claimed, legend: list[str]) -> dict[str, Any] | None:
        given = [v for v in (claim.low, claim.high) if v is not None]
        if not given:
            return None
        return {
            "at": at,
            "low": given[0],
            "high": given[-1],
            "point": given[0] == given[-1],
            "open_low": claim.low is None,
            "open_high": claim.high is None,
            "said": _range(claim),
            "state": legend[claim.disputed],
        }

    def _top(self) -> float:
        """Right end of the axis: beyond the most, with room for what is said beside it."""
        given = [v for claim in self.claims for v in (claim.low, claim.high) if v is not None]
        said = max(width_of(_range(claim)) for claim in self.claims) + 20
        plot = WIDTH - 30 - max(width_of(line) for c in self.claims for line in self._label(c))
        return max(given, default=1.0) * plot / max(plot - said, plot / 3) or 1.0

    def _shapes(self, legend: list[str]) -> list[dict[str, Any]]:
        x: dict[str, Any] = {
            "type": "quantitative",
            "title": legible(self.unit),
            "scale": {"domain": [0, self._top()], "nice": False},
        }
        fill = [FIRST, f"url(#{self.identifier}-disputed)"]
        outline = [FIRST, ALARM]
        key = {"title": None, "symbolType": "square", "symbolSize": 140}
        state: dict[str, Any] = {"field": "state", "type": "nominal"}
        fills = {**state, "scale": {"domain": legend, "range": fill}, "legend": key}
        strokes = {**state, "scale": {"domain": legend, "range": outline}, "legend": key}
        encoding: dict[str, Any] = {"fill": fills, "stroke": strokes}
        single = "datum.point && !datum.open_low && !datum.open_high"
        ends = (
            ("open_low", "low", "triangle-left", -5),
            ("open_high", "high", "triangle-right", 5),
        )
        axis = {"format": ",~f", "tickCount": 6}

        def layer(only: str, mark: dict[str, Any], end: str, **more: Any) -> dict[str, Any]:
            at = {"x": {**x, "field": end, "axis": axis}, **more}
            filtered = [{"filter": only}]
            return {
                "transform": filtered,
                "mark": {**mark, **_WHOLE},
                "encoding": {**encoding, **at},
            }

        words = {"type": "text", "align": "left", "dx": 14, "fill": QUIET}
        return [
            layer("!datum.point", {"type": "bar", "height": 13}, "low", x2={"field": "high"}),
            layer(single, {"type": "point", "shape": "diamond", "size": 130}, "low"),
            *(
                layer(
                    f"datum.{flag}",
                    {"type": "point", "shape": shape, "size": 150, "xOffset": aside},
                    end,
                )
                for flag, end, shape, aside in ends
            ),
            {
                "mark": words,
                "encoding": {"x": {**x, "field": "high"}, "text": {"field": "said"}},
            },
        ]

    def description(self, language: str) -> str:
        """What it shows, in words: every claim with its range."""
        dispute = text("chart-claim-disputed", language)
        said = "; ".join(
            f"{claim.claimant}: {_range(claim)}{f' ({dispute})' if claim.disputed else ''}"
            for claim in self.claims
        )
        return text("chart-ranges-description", language, unit=self.unit, claims=said)


def _range(claim: Claimed) -> str:
    if claim.low is None and claim.high is None:
        return "–"
    if claim.low is None:
        return f"≤ {claim.high:,.10g}"
    if claim.high is None:
        return f"≥ {claim.low:,.10g}"
    if claim.low == claim.high:
        return f"{claim.low:,.10g}"
    return f"{claim.low:,.10g}–{claim.high:,.10g}"
