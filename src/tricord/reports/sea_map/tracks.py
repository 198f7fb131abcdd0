"""Tracks, ports and events on a map."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
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
from tricord.reports.sea_map.markup import COLOURS, closed, further, mark, port, tick
from tricord.reports.sea_map.picture import HOUR, SeaMap, TrackLine

_MOST_PORTS: Final = 7
_NEAR_PX: Final = 60.0
_APART_PX: Final = 14.0
_SHARED_PX: Final = 20.0
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
        silent = (np.diff(line.at) > picture.gap_h * HOUR) & line.joined
        found.append(DrawnLine(line, points, silent))
    return tuple(found)


def events(picture: SeaMap, frame: Frame, labels: Labels) -> Iterator[str]:
    """The signs of what happened, with their numbers."""
    for x, y in pixels(picture.others, frame):
        yield further(x, y)
    places = pixels([(each.lat_deg, each.lon_deg) for each in picture.marks], frame)
    groups = _together(places) if picture.table else [[nth] for nth in range(len(places))]
    for x, y in (places[group[0]] for group in groups):
        labels.keep_free(x, y, 7.0)
    for group in groups:
        x, y = places[group[0]]
        said = _numbers(sorted(picture.number(nth) for nth in group))
        words = labels.place(said, x, y, 10.0, must=True)
        sign = mark(picture.marks[group[0]].kind, x, y)
        yield sign + words.replace("<text", '<text font-weight="700"', 1)


def pixels(places: Sequence[tuple[float, float]], frame: Frame) -> list[tuple[float, float]]:
    """Where places given by latitude and longitude stand on the page."""
    return [(float(frame.x(frame.turned(lon))), float(frame.y(lat))) for lat, lon in places]


def _together(places: Sequence[tuple[float, float]]) -> list[list[int]]:
    """Numbers of the places that share one sign: each with the first that is near enough."""
    groups: list[list[int]] = []
    for nth, place in enumerate(places):
        near = (g for g in groups if math.dist(places[g[0]], place) < _SHARED_PX)
        if (group := next(near, None)) is None:
            groups.append([nth])
        else:
            group.append(nth)
    return groups


def _numbers(numbers: Sequence[int]) -> str:
    """Ascending numbers as one label: ``7``, ``3, 7``, ``3–5``; of more than three parts two."""
    runs: list[list[int]] = []
    for each in numbers:
        if runs and each == runs[-1][-1] + 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    said = [str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs]
    return ", ".join(said if len(said) <= 3 else [*said[:2], "…"])


def ports(
    listed: Harbours, points: Sequence[Degrees], frame: Frame, labels: Labels, language: str
) -> Iterator[str]:
    """Ports near what is shown, the nearest first, with their names where there is room.

    Args:
        listed: Harbours that may be named.
        points: Pixels of each line, or of the events; shape (n, 2).
        frame: The frame.
        labels: Where words stand already.
        language: ``en``, ``ko`` or ``ja``.
    """
    ours = {each.harbour.name: each.named(language) for each in dprk()}
    x = frame.x(frame.turned(listed.lon / UNITS_PER_DEGREE))
    y = frame.y(listed.lat / UNITS_PER_DEGREE)
    seen = (x > frame.left) & (x < frame.left + frame.width)
    seen &= (y > frame.top) & (y < frame.top + frame.height)
    seen &= np.array([kind == "port" for kind in listed.kinds], np.bool_)
    far = {}
    for place in np.flatnonzero(seen).tolist():
        steps = (each[:: max(1, len(each) // 400)] for each in points)
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
    """Every track as a line, dashed across its gaps, or as dots."""
    for nth, each in enumerate(lines):
        if each.line.joined:
            yield _lines(each.points, each.silent, COLOURS[nth % 4])
        else:
            yield _dots(each.points, COLOURS[nth % 4])


def arrows(lines: tuple[DrawnLine, ...]) -> Iterator[str]:
    """The direction of every track that is long enough on the page."""
    for nth, each in enumerate(lines):
        if each.line.joined:
            yield from _arrows(each.points, each.silent, COLOURS[nth % 4])


def times(picture: SeaMap, lines: tuple[DrawnLine, ...], labels: Labels) -> Iterator[str]:
    """Marks of time on every track."""
    for nth, each in enumerate(lines):
        if each.line.joined:
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


def _dots(points: Degrees, colour: str) -> str:
    dots = "".join(f"M{number(x)} {number(y)}h0" for x, y in points.tolist())
    line = f'fill="none" stroke-linecap="round" stroke="{colour}" stroke-width="2.6"'
    return f'<path d="{dots}" {line}/>\n'


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


def sample(nth: int, joined: bool, x: float, y: float) -> str:
    """A track of that number in a legend, a line or dots."""
    if not joined:
        return _dots(np.array([(x + step, y) for step in (3, 9, 14, 22)]), COLOURS[nth % 4])
    return (
        f'<path d="M{number(x)} {number(y)}h26" stroke="{COLOURS[nth % 4]}" stroke-width="2"/>\n'
        f"{tick(nth, x + 13, y)}"
    )
