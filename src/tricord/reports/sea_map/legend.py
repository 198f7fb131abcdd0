"""What the signs of a map mean, below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final

from tricord.locale import text
from tricord.reports.sea_map.labels import SIZE, lines_of
from tricord.reports.sea_map.land import number
from tricord.reports.sea_map.markup import (
    COLOURS,
    INK,
    QUIET,
    closed,
    further,
    mark,
    port,
    safe,
    tick,
)
from tricord.reports.sea_map.picture import HOUR, SeaMap
from tricord.reports.sea_map.tracks import sample

_LINE: Final = 15.0
_TEXT: Final = 40.0
"""How far to the right of a sign its words stand."""


def legend(
    picture: SeaMap,
    shown: Mapping[str, bool],
    language: str,
    box: tuple[float, float, float],
) -> tuple[str, float]:
    """The legend as SVG, and where it ends.

    Args:
        picture: The picture.
        shown: Whether there is a ``gap``, an ``arrow``, a ``port``, a ``further`` event on it, and
            whether a ``table`` names its events.
        language: ``en``, ``ko`` or ``ja``.
        box: Left, top and width of its place, in pixels.
    """
    left, top, width = box
    column = width / 2
    bottoms = [top, top]
    said = []
    for sign, words in _entries(picture, shown, language):
        side = 0 if bottoms[0] <= bottoms[1] else 1
        x, y = left + side * column, bottoms[side]
        said.append(sign(x, y + _LINE / 2))
        lines = lines_of(words, column - _TEXT - 10)
        for nth, line in enumerate(lines):
            base = number(y + _LINE * (nth + 0.5) + SIZE * 0.36)
            said.append(f'<text x="{number(x + _TEXT)}" y="{base}">{safe(line)}</text>\n')
        bottoms[side] += _LINE * len(lines) + 5
    end = max(bottoms) + 4
    for line in lines_of(text("sea-map-attribution", language), width, 9.5):
        end += _LINE - 2
        said.append(
            f'<text x="{number(left)}" y="{number(end)}" font-size="9.5" fill="{QUIET}">'
            f"{safe(line)}</text>\n"
        )
    return "".join(said), end + 8


def _entries(
    picture: SeaMap, shown: Mapping[str, bool], language: str
) -> Iterator[tuple[Callable[[float, float], str], str]]:
    """Each sign, drawn at the left end of its place, and what it means."""
    for nth, line in enumerate(picture.tracks):
        yield partial(sample, nth, line.joined), line.label
    if shown["table"]:
        for kind in dict.fromkeys(happened.kind for happened in picture.marks):
            words = text(f"sea-map-mark-{kind}", language)
            yield partial(_sign, kind), text("sea-map-table", language, kind=words)
    else:
        for place, happened in enumerate(picture.marks):
            sign = partial(_numbered, happened.kind, picture.number(place))
            yield sign, happened.words(language)
    if shown["further"]:
        yield lambda x, y: further(x + 13, y), text("sea-map-further", language)
    if any(line.joined for line in picture.tracks):
        unit, count = _span(picture.tick)
        every = text(f"sea-map-ticks-{unit}", language, count=count)
        yield partial(_times, len(picture.tracks)), every
    if shown["gap"]:
        yield _gap, text("sea-map-gap", language, hours=f"{picture.gap_h:g}")
    if shown["arrow"]:
        yield _arrow, text("sea-map-arrow", language)
    if shown["port"]:
        yield lambda x, y: port(x + 13, y), text("sea-map-port", language)


def _span(tick: int) -> tuple[str, int]:
    hours = tick / HOUR
    if hours < 1:
        return "minutes", round(hours * 60)
    return ("hours", round(hours)) if hours < 24 else ("days", round(hours / 24))


def _sign(kind: str, x: float, y: float) -> str:
    return mark(kind, x + 13, y)


def _numbered(kind: str, place: int, x: float, y: float) -> str:
    base = number(y + SIZE * 0.36)
    words = f'<text x="{number(x + 20)}" y="{base}" font-weight="700">{place}</text>\n'
    return mark(kind, x + 9, y).replace("\n", "") + words


def _gap(x: float, y: float) -> str:
    line = f'stroke="{INK}" stroke-width="1.3" stroke-dasharray="5 5"'
    return f'<path d="M{number(x)} {number(y)}h26" {line}/>\n'


def _times(tracks: int, x: float, y: float) -> str:
    forms = min(tracks, len(COLOURS))
    return "".join(tick(nth, x + 13 + 8 * (nth - (forms - 1) / 2), y) for nth in range(forms))


def _arrow(x: float, y: float) -> str:
    shape = ((6.0, 0.0), (-3.5, 3.8), (-1.5, 0.0), (-3.5, -3.8))
    line = f'<path d="M{number(x)} {number(y)}h26" stroke="{INK}" stroke-width="2"/>'
    return f'{line}<path d="{closed(shape, x + 13, y)}" fill="{INK}"/>\n'
