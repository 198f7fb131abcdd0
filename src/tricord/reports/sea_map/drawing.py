"""A picture of tracks on a map, put together as SVG."""

from __future__ import annotations

from typing import Final

import numpy as np

from tricord.geo.harbours import world
from tricord.locale import text
from tricord.reports.fonts import FAMILIES
from tricord.reports.sea_map.frame import Frame, angle, around
from tricord.reports.sea_map.labels import HALO, Labels
from tricord.reports.sea_map.land import land, number
from tricord.reports.sea_map.legend import legend
from tricord.reports.sea_map.markup import HAIRLINE, INK, QUIET, safe
from tricord.reports.sea_map.picture import SeaMap, description
from tricord.reports.sea_map.tracks import arrows, drawn_lines, events, pixels, ports, times, ways

WIDTH: Final = 720
"""Width of the picture in pixels; its height follows from its legend."""
_LEFT, _TOP, _WIDE = 58.0, 12.0, 650.0
_SEA, _LAND, _SHORE = "#f3f7fa", "#e3ddcc", "#8b8672"


def svg(picture: SeaMap, language: str) -> str:
    """A picture as SVG, the same text every time.

    Args:
        picture: What it shows.
        language: ``en``, ``ko`` or ``ja``.
    """
    lines = [line.degrees() for line in picture.tracks]
    places = [(m.lat_deg, m.lon_deg) for m in picture.marks] + [*picture.others]
    lines += [(np.array([lat]), np.array([lon])) for lat, lon in places]
    box = (_LEFT, _TOP, _WIDE, picture.height)
    frame = around([lat for lat, _ in lines], [lon for _, lon in lines], box)
    labels = Labels(box)
    scale = _scale(frame, language, labels)
    drawn = drawn_lines(picture, frame)
    for each in drawn:
        labels.keep_line_free(each.points)
    # Whoever places a label first has the room: events, then ports, then times.
    happened = "".join(events(picture, frame, labels))
    listed = world() if picture.harbours is None else picture.harbours
    near = [each.points for each in drawn] or [np.array(pixels(places, frame))]
    harbours = "".join(ports(listed, near, frame, labels, language))
    pointing = "".join(arrows(drawn))
    sailed = "".join((*ways(drawn), pointing, *times(picture, drawn, labels)))
    gap = any(bool(each.silent.any()) for each in drawn)
    signs = {"gap": gap, "arrow": bool(pointing), "port": bool(harbours)}
    signs |= {"table": picture.table, "further": bool(picture.others)}
    keys, bottom = legend(picture, signs, language, (_LEFT, _TOP + picture.height + 26, _WIDE))
    identifier, (left, top, width, tall) = picture.identifier, map(number, box)
    inside = f'x="{left}" y="{top}" width="{width}" height="{tall}"'
    area, coast = land(frame)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {number(bottom)}" '
        f'role="img" aria-labelledby="{identifier}-title {identifier}-desc" lang="{language}" '
        f'font-family="{_families(language)}" font-size="11" fill="{INK}">\n'
        f'<title id="{identifier}-title">{safe(picture.title)}</title>\n'
        f'<desc id="{identifier}-desc">{safe(description(picture, language))}</desc>\n'
        f'<rect width="{WIDTH}" height="{number(bottom)}" fill="#ffffff"/>\n'
        f'<clipPath id="{identifier}-frame"><rect {inside}/></clipPath>\n'
        f'<g clip-path="url(#{identifier}-frame)">\n<rect {inside} fill="{_SEA}"/>\n'
        f'<path d="{area}" fill="{_LAND}" fill-rule="evenodd" stroke="{_LAND}" '
        f'stroke-width="0.6"/>\n'
        f'<path d="{coast}" fill="none" stroke="{_SHORE}" stroke-width="0.7"/>\n'
        f"{_graticule(frame)}{sailed}{harbours}{happened}{scale}</g>\n"
        f'<rect {inside} fill="none" stroke="{QUIET}"/>\n{_angles(frame)}{keys}</svg>\n'
    )


def _families(language: str) -> str:
    first = {"ja": "Noto Sans JP"}.get(language, FAMILIES[0])
    others = (family for family in FAMILIES if family != first)
    return ", ".join(f"'{family}'" for family in (first, *others)) + ", sans-serif"


def _graticule(frame: Frame) -> str:
    upright = (
        f"M{number(float(frame.x(lon)))} {number(frame.top)}v{number(frame.height)}"
        for lon in frame.meridians()
    )
    level = (
        f"M{number(frame.left)} {number(float(frame.y(lat)))}h{number(frame.width)}"
        for lat in frame.parallels()
    )
    lines = "".join((*upright, *level))
    return f'<path d="{lines}" fill="none" stroke="{HAIRLINE}" stroke-width="0.6"/>\n'


def _angles(frame: Frame) -> str:
    below = number(frame.top + frame.height + 14)
    words = [
        f'<text x="{number(float(frame.x(lon)))}" y="{below}" text-anchor="middle">'
        f"{angle(lon, 'EW')}</text>\n"
        for lon in frame.meridians()
    ]
    words += [
        f'<text x="{number(frame.left - 5)}" y="{number(float(frame.y(lat)) + 4)}" '
        f'text-anchor="end">{angle(lat, "NS")}</text>\n'
        for lat in frame.parallels()
    ]
    return "".join(words)


def _scale(frame: Frame, language: str, labels: Labels) -> str:
    nm = frame.bar_nm(150)
    long = nm * frame.pixels_per_nm
    x, y = frame.left + frame.width - long - 14, frame.top + frame.height - 14
    labels.keep_free(x + long / 2, y - 6, long / 2 + 6)
    bar = f'<path d="M{number(x)} {number(y - 5)}v5h{number(long)}v-5" fill="none" '
    said = text("sea-map-nautical-miles", language, count=f"{nm:g}")
    return (
        f'{bar}stroke="#ffffff" stroke-width="4"/>\n{bar}stroke="{INK}" stroke-width="1.4"/>\n'
        f'<text x="{number(x + long / 2)}" y="{number(y - 6)}" text-anchor="middle" '
        f"{HALO}>{safe(said)}</text>\n"
    )
