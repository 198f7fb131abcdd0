"""The charts of a course as one picture, with its title and what is to be read with it.

A picture goes where no document can follow it, so it says itself what it shows and what it leaves
out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape

from tricord.reports.characters import legible
from tricord.reports.charts import svg
from tricord.reports.charts.style import INK, PAPER, QUIET, SIZE, WIDTH, families
from tricord.reports.sea_map.labels import width_of
from tricord.reports.statements import terms
from tricord.reports.statements.course import (
    TopicCourse,
    course_charts,
    notes,
    subtitle,
    title,
)
from tricord.reports.wording import Wording

_SIDE: Final = 14
_TITLE: Final = 17
_HEAD: Final = 13
_VIEW: Final = re.compile(r'viewBox="0 0 [\d.]+ (?P<height>[\d.]+)"')


def course_picture(found: TopicCourse) -> str:
    """The charts of a course one below the other, as SVG without reference to anything outside.

    Args:
        found: The course; an agreed clause or more.

    Raises:
        ReportError: ``fonts-missing``.
    """
    wording = Wording(found.language)
    name = title(found, wording)
    parts: list[str] = [_line(name, 28, _TITLE, INK, bold=True)]
    y = 40.0
    for said in (subtitle(found, wording), *notes(found, wording)):
        for line in _broken(said, SIZE):
            y += SIZE + 4
            parts.append(_line(line, y, SIZE, QUIET))
    for chart in course_charts(found):
        y += 30
        parts.append(_line(terms.ladder(chart.ladder, wording), y, _HEAD, INK, bold=True))
        y += 6
        drawn = svg(chart, found.language)
        seen = _VIEW.search(drawn)
        assert seen is not None  # noqa: S101  # every chart bears its size
        height = float(seen["height"])
        placed = f'<svg x="{_SIDE}" y="{y:g}" width="{WIDTH}" height="{height:g}" '
        parts.append(drawn.replace("<svg ", placed, 1))
        y += height
    y += 24
    cited = f"{found.marking} · {found.identifier} · {found.day.isoformat()}"
    parts.append(_line(cited, y, SIZE, QUIET))
    high, wide = y + 14, WIDTH + 2 * _SIDE
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high:g}" '
        f'width="{wide}" height="{high:g}" role="img" lang="{found.language}" '
        f'aria-label="{escape(legible(name), {chr(34): "&quot;"})}" '
        f'font-family="{families(found.language)}">\n'
        f'<rect width="{wide}" height="{high:g}" fill="{PAPER}"/>\n{body}\n</svg>\n'
    )


def _line(words: str, y: float, size: int, colour: str, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{_SIDE}" y="{y:g}" font-size="{size}" fill="{colour}"{weight}>'
        f"{escape(legible(words))}</text>"
    )


def _broken(words: str, size: float) -> Iterator[str]:
    """Words in lines as wide as the picture; Chinese characters and kana may be parted anywhere."""
    line = ""
    for piece in _pieces(words):
        if line and width_of(line + piece.rstrip(), size) > WIDTH:
            yield line.rstrip()
            line = ""
        line += piece if line else piece.lstrip()
    if line.strip():
        yield line.rstrip()


def _pieces(words: str) -> Sequence[str]:
    """Where a line may end: behind a space, and between signs that know no spaces."""
    return re.findall(
        r"[\u3040-\u30ff\u4e00-\u9fff][。、」）・]*|[^\s\u3040-\u30ff\u4e00-\u9fff]+\s*|\s+", words
    )
