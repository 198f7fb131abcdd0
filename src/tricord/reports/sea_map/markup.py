"""Pieces of SVG: text that cannot be taken for markup, and the signs of a map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import escape

from tricord.reports.characters import legible
from tricord.reports.sea_map.land import number

INK: Final = "#17212b"
QUIET: Final = "#55616d"
HAIRLINE: Final = "#b9c4cd"
ALARM: Final = "#a3161a"
COLOURS: Final = ("#0f3d5c", "#c2600e", "#7a3f9a", "#34a593")
"""Colours of tracks, unlike in greyscale; each has a form of its own as well (`tick`)."""


def safe(words: str) -> str:
    """Words as they stand in SVG: legible, and no markup."""
    return escape(legible(words))


def tick(nth: int, x: float, y: float) -> str:
    """A mark of time on the track of that number: a disc, a square, a triangle or a diamond."""
    fill = f'fill="{COLOURS[nth % 4]}" stroke="#ffffff" stroke-width="1"'
    if nth % 4 == 0:
        return f'<circle cx="{number(x)}" cy="{number(y)}" r="3.4" {fill}/>\n'
    shapes: Sequence[Sequence[tuple[float, float]]] = (
        ((-3, -3), (3, -3), (3, 3), (-3, 3)),
        ((0, -4), (3.6, 3), (-3.6, 3)),
        ((0, -4.2), (4.2, 0), (0, 4.2), (-4.2, 0)),
    )
    return f'<path d="{closed(shapes[nth % 4 - 1], x, y)}" {fill}/>\n'


def closed(shape: Sequence[tuple[float, float]], x: float, y: float) -> str:
    """A path around a shape at a place."""
    return "M" + "L".join(f"{number(x + dx)} {number(y + dy)}" for dx, dy in shape) + "Z"


def port(x: float, y: float) -> str:
    """The sign of a port."""
    return (
        f'<rect x="{number(x - 2.5)}" y="{number(y - 2.5)}" width="5" height="5" '
        f'fill="#ffffff" stroke="{INK}" stroke-width="1.2"/>\n'
    )


def further(x: float, y: float) -> str:
    """The sign of an event without a number."""
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="2.2" fill="{QUIET}" '
        f'stroke="#ffffff" stroke-width="0.6"/>\n'
    )


def mark(kind: str, x: float, y: float) -> str:
    """The sign of something that happened.

    Args:
        kind: Of `tricord.reports.sea_map.picture.MARKS`.
        x: Where, in pixels.
        y: As above.
    """
    at = f'cx="{number(x)}" cy="{number(y)}"'
    ring = f'<circle {at} r="7" fill="none" stroke="{ALARM}" stroke-width="2"/>\n'
    half = f'<path d="M{number(x)} {number(y - 7)}A7 7 0 0 {{}} {number(x)} {number(y + 7)}Z" '
    match kind:
        case "encounter":
            return f'{ring}<circle {at} r="2.6" fill="{ALARM}"/>\n'
        case "gap_start":
            # The half that lies before the silence is full.
            return f'{ring}{half.format(0)}fill="{ALARM}"/>\n'
        case "gap_end":
            return f'{ring}{half.format(1)}fill="{ALARM}"/>\n'
        case "port_call":
            box = ((-6.5, -6.5), (6.5, -6.5), (6.5, 6.5), (-6.5, 6.5))
            return (
                f'<path d="{closed(box, x, y)}" fill="none" stroke="{ALARM}" stroke-width="2"/>\n'
            )
        case _:
            box = ((0, -8), (8, 0), (0, 8), (-8, 0))
            return (
                f'<path d="{closed(box, x, y)}" fill="none" stroke="{ALARM}" stroke-width="2"/>\n'
            )
