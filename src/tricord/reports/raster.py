"""A picture in dots, for files that cannot show drawings."""

from __future__ import annotations

from functools import cache
from typing import Any, Final, cast

import vl_convert

from tricord.reports.fonts import carried

SCALE: Final = 2.0
"""Dots per unit of the drawing: sharp on screen and fair in print."""


def png(svg: str) -> bytes:
    """A drawing as PNG, with the carried fonts, the same bytes every time.

    Args:
        svg: The drawing: SVG without reference to anything outside.
    """
    return cast(bytes, _converter().svg_to_png(svg, scale=SCALE))


@cache
def _converter() -> Any:
    # Registering fonts takes a moment; once is enough for a process.
    vl_convert.register_font_directory(str(carried().folder))
    return vl_convert
