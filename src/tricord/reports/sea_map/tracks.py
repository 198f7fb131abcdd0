"""Tracks, ports and events on a map."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.harbours import Harbours, dprk
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE
from tricord.reports.sea_map.frame import Degrees, Frame
from tricord.reports.sea_map.labels import Labels
from tricord.reports.sea_map.land import number, path, thinned
from tricord.reports.sea_map.markup import COLOURS, closed, mark, port, tick
from tricord.reports.sea_map.picture import HOUR, SeaMap, TrackLine

_MOST_PORTS: Final = 7
_NEAR_PX: Final = 60.0
_APART_PX: Final = 14.0
_ARROW: Final = ((6.0, 0.0), (-3.5, 3.8), (-1.5, 0.0), (-3.5, -3.8))
_DAY: Final = 24 * HOUR


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A track as it is drawn.

    Attributes:
        line: The track.
        points: Pixels of its positions, shape (n, 2).
        silent: Which steps from position to position are gaps.
    """

    line: TrackLine
    points: Degrees
    silent: NDArray[np.bool_]


def drawn_lines(picture: SeaMap, frame: Frame) -> tuple[DrawnLine, ...]:
    """The tracks of a picture in a frame."""
    found = []
    for line in picture.tracks:
        lat, lon = line.degrees()
        middle = float(lon.mean())
        points = np.column_stack(
            (frame.x(lon + float(frame.turned(middle)) - middle), frame.y(lat))
        )
        found.append(DrawnLine(line, points, np.diff(line.at) > picture.gap_h * HOUR))
    return tuple(found)


def events(picture: SeaMap, frame: Frame, labels: Labels) -> Iterator[str]:
    """The signs of what happened, with their numbers."""
    places = [
        (float(frame.x(frame.turned(each.lon_deg))), float(frame.y(each.lat_deg)))
        for each in picture.marks
    ]
    for x, y in places:
        labels.keep_free(x, y, 7.0)
    for nth, (happened, (x, y)) in enumerate(zip(picture.marks, places, strict=True), 1):
        words = labels.place(str(nth), x, y, 10.0, must=True)
        yield mark(happened.kind, x, y) + words.replace("<text", '<text font-weight="700"', 1)


def ports(
    listed: Harbours, lines: tuple[DrawnLine, ...], frame: Frame, labels: Labels, language: str
) -> Iterator[str]:
    """Ports near the tracks, the nearest first, with their names where there is room."""
    ours = {each.harbour.name: each.named(language) for each in dprk()}
    x = frame.x(frame.turned(listed.lon / UNITS_PER_DEGREE))
    y = frame.y(listed.lat / UNITS_PER_DEGREE)
    seen = (x > frame.left) & (x < frame.left + frame.width)
    seen &= (y > frame.top) & (y < frame.top + frame.height)
    seen &= np.array([kind == "port" for kind in listed.kinds], np.bool_)
    far = {}
    for place in np.flatnonzero(seen).tolist():
        steps = (each.points[:: max(1, len(each.points) // 400)] for each in lines)
        away = min(float(np.hypot(*(step - (x[place], y[place])).T).min()) for step in steps)
        if away < _NEAR_PX:
            far[place] = away
    shown: dict[str, tuple[float, float]] = {}
    for place in sorted(far, key=lambda each: (far[each], each)):
        name = ours.get(listed.names[place], listed.names[place])
        at = float(x[place]), float(y[place])
        beside = any(math.dist(at, other) < _APART_PX for other in shown.values())
        if name in shown or beside or len(shown) == _MOST_PORTS:
            continue
        if words := labels.place(name, *at):
            shown[name] = at
            labels.keep_free(*at, 3.5)
            yield port(*at) + words


def ways(lines: tuple[DrawnLine, ...]) -> Iterator[str]:
    """Every track as a line, dashed across its gaps."""
    for nth, each in enumerate(lines):
        yield _lines(each.points, each.silent, COLOURS[nth % 4])


def arrows(lines: tuple[DrawnLine, ...]) -> Iterator[str]:
    """The direction of every track that is long enough on the page."""
    for nth, each in enumerate(lines):
        yield from _arrows(each.points, each.silent, COLOURS[nth % 4])


def times(picture: SeaMap, lines: tuple[DrawnLine, ...], labels: Labels) -> Iterator[str]:
    """Marks of time on every track."""
    for nth, each in enumerate(lines):
        yield from _ticks(picture.tick, each, nth, labels)


def _lines(points: Degrees, silent: NDArray[np.bool_], colour: str) -> str:
    cuts = np.flatnonzero(silent) + 1
    runs = [thinned(run, 0.6) for run in np.split(points, cuts)]
    solid = "".join(path(run) for run in runs if len(run) > 1)
    gaps = "".join(path([tuple(points[cut - 1]), tuple(points[cut])]) for cut in cuts.tolist())
    line = f'fill="none" stroke-linejoin="round" stroke-linecap="round" stroke="{colour}"'
    return (
        f'<path d="{gaps}" {line} stroke-width="1.3" stroke-dasharray="5 5"/>\n' if gaps else ""
    ) + (f'<path d="{solid}" {line} stroke-width="2"/>\n' if solid else "")


def _arrows(points: Degrees, silent: NDArray[np.bool_], colour: str) -> Iterator[str]:
    """Arrows at a quarter, half and three quarters of the way, where positions were received."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    way = np.append(0.0, np.cumsum(np.where(silent, 0.0, steps)))
    if way[-1] < 60.0:
        return
    for share in (0.25, 0.5, 0.75):
        at = int(np.searchsorted(way, share * way[-1], side="right")) - 1
        before, after = (
            points[int(np.searchsorted(way, share * way[-1] + side, side="right")) - 1]
            for side in (-4.0, 4.0)
        )
        across, down = after - before
        if silent[min(at, len(silent) - 1)] or not (across or down):
            continue
        turn = math.atan2(down, across)
        shape = [
            (dx * math.cos(turn) - dy * math.sin(turn), dx * math.sin(turn) + dy * math.cos(turn))
            for dx, dy in _ARROW
        ]
        yield (
            f'<path d="{closed(shape, *points[at].tolist())}" fill="{colour}" '
            f'stroke="#ffffff" stroke-width="0.8"/>\n'
        )


def _ticks(step: int, each: DrawnLine, nth: int, labels: Labels) -> Iterator[str]:
    """Marks at round hours between positions that are near enough in time."""
    moments, points = each.line.at, each.points
    first = -(-int(moments[0]) // step) * step
    day = ""
    for at in range(first, int(moments[-1]) + 1, step):
        after = int(np.searchsorted(moments, at))
        if after and moments[after] != at and each.silent[after - 1]:
            continue
        x, y = (float(np.interp(at, moments, points[:, axis])) for axis in (0, 1))
        when = datetime.fromtimestamp(at / 1_000_000, UTC)
        date, said = f"{when:%m-%d}", f"{when:%m-%d}" if step >= _DAY else f"{when:%H:%M}"
        words = f"{date} {said}" if date not in (day, said) else said
        place = labels.place(words, x, y)
        day = date if place else day
        yield tick(nth, x, y) + place


def sample(nth: int, x: float, y: float) -> str:
    """A track of that number in a legend."""
    return (
        f'<path d="M{number(x)} {number(y)}h26" stroke="{COLOURS[nth % 4]}" stroke-width="2"/>\n'
        f"{tick(nth, x + 13, y)}"
    )
