"""How charts look: one hand for letters and lines, and for each kind a colour, a form, a pattern.

What is told apart by colour is told apart by form (dots) or pattern (bars) as well, and can be
told in greyscale: neighbours of the order differ in lightness. The colours keep apart for readers
with deuteranopia and protanopia.

Source of the first colours: Okabe and Ito, Color Universal Design (2008), darkened for print.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from tricord.model.incident import IncidentKind
from tricord.reports.fonts import FAMILIES

WIDTH: Final = 720
"""Width of every chart in pixels, its axes included; its height follows from what it shows."""
SIZE: Final = 11
"""Height of letters in pixels, as on maps."""

INK: Final = "#17212b"
QUIET: Final = "#55616d"
HAIRLINE: Final = "#d5dce2"
ALARM: Final = "#a3161a"
FIRST: Final = "#0f3d5c"
SECOND: Final = "#c2600e"
PAPER: Final = "#ffffff"


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of thing looks.

    Attributes:
        colour: Of its outline, and of its pattern.
        shape: Of its dot: a shape of Vega.
        hollow: Its dot is an outline.
        pattern: Of its bar: a word of `PATTERNS`.
    """

    colour: str
    shape: str
    hollow: bool = False
    pattern: str = "solid"


PATTERNS: Final = {
    "solid": "",
    "blank": "",
    "rising": "M-1 1L1 -1M0 6L6 0M5 7L7 5",
    "falling": "M-1 5L1 7M0 0L6 6M5 -1L7 1",
    "level": "M0 1.5H6M0 4.5H6",
    "upright": "M1.5 0V6M4.5 0V6",
    "crossed": "M0 0L6 6M6 0L0 6",
    "grid": "M0 3H6M3 0V6",
    "dots": "M1.5 1.5h0.01M4.5 4.5h0.01",
    "wide": "M0 3H6",
    "tall": "M3 0V6",
    "ticks": "M1 3H4",
    "specks": "M3 3h0.01",
}
"""Lines of each pattern in a tile of 6 by 6 pixels."""

LOOKS: Final = {
    IncidentKind.BALLISTIC: Look(FIRST, "circle"),
    IncidentKind.LONG_RANGE: Look(SECOND, "triangle-up", pattern="rising"),
    IncidentKind.SPACE_LAUNCH: Look("#2f8fbf", "diamond", pattern="level"),
    IncidentKind.NUCLEAR_TEST: Look(ALARM, "cross", pattern="crossed"),
    IncidentKind.PROGRAMME_TEST: Look("#7a3f9a", "square", pattern="upright"),
    IncidentKind.UNIDENTIFIED: Look(QUIET, "circle", hollow=True, pattern="blank"),
    IncidentKind.CRUISE_MISSILE: Look("#1e7d63", "triangle-right", pattern="falling"),
    IncidentKind.ARTILLERY: Look("#7d6a12", "triangle-left", pattern="grid"),
    IncidentKind.AIR_DEFENCE: Look("#8a5a83", "triangle-down", pattern="dots"),
    IncidentKind.ANTI_SHIP: Look("#1e7d63", "square", hollow=True, pattern="wide"),
    IncidentKind.BALLOON: Look("#7d6a12", "diamond", hollow=True, pattern="tall"),
    IncidentKind.JAMMING: Look("#8a5a83", "triangle-up", hollow=True, pattern="ticks"),
    IncidentKind.BORDER_INCIDENT: Look(QUIET, "cross", hollow=True, pattern="specks"),
}
"""How kinds of incidents look, in the order of legends."""


def families(language: str) -> str:
    """The families letters are set in, in the order they are asked."""
    first = {"ja": "Noto Sans JP"}.get(language, FAMILIES[0])
    others = (family for family in FAMILIES if family != first)
    return ", ".join(f"'{family}'" for family in (first, *others)) + ", sans-serif"


def config(language: str) -> dict[str, Any]:
    """What all charts have in common, as configuration of Vega-Lite."""
    letters = {"labelFontSize": SIZE, "labelColor": INK, "labelLimit": 0, "titleLimit": 0}
    return {
        "font": families(language),
        "aria": False,
        "background": PAPER,
        "padding": 6,
        "view": {"stroke": None},
        "text": {"fontSize": SIZE, "fill": INK},
        "axis": {
            **letters,
            "titleFontSize": SIZE,
            "titleFontWeight": "normal",
            "titleColor": QUIET,
            "gridColor": HAIRLINE,
            "domainColor": QUIET,
            "tickColor": QUIET,
        },
        "legend": {
            **letters,
            "orient": "bottom",
            "direction": "horizontal",
            "titleFontSize": SIZE,
            "titleFontWeight": "normal",
            "titleColor": QUIET,
            "symbolStrokeWidth": 1.2,
            "columnPadding": 18,
            "rowPadding": 4,
            "offset": 12,
            "layout": {"bottom": {"anchor": "start", "direction": "vertical", "margin": 8}},
        },
    }


def pattern(identifier: str, look: Look, name: str) -> str:
    """A pattern as SVG, to be put before the picture; empty for a look that needs none.

    Args:
        identifier: Begins the ids within the picture.
        look: Its colour and lines.
        name: What it is called within the picture.
    """
    lines = PATTERNS[look.pattern]
    if not lines:
        return ""
    return (
        f'<pattern id="{identifier}-{name}" width="6" height="6" patternUnits="userSpaceOnUse">'
        f'<rect width="6" height="6" fill="{PAPER}"/>'
        f'<path d="{lines}" fill="none" stroke="{look.colour}" stroke-width="1.3" '
        'stroke-linecap="square"/></pattern>'
    )


def fill(identifier: str, look: Look, name: str) -> str:
    """What a bar of a look is filled with: a colour, or its `pattern`.

    Arguments as for `pattern`.
    """
    if look.pattern == "solid":
        return look.colour
    return PAPER if look.pattern == "blank" else f"url(#{identifier}-{name})"
