"""Lines and cells as HTML. Pages hold thousands: a template would take ten times as long."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from markupsafe import Markup, escape

from tricord.reports.characters import legible
from tricord.reports.document import SHAPES, Badge, Cell, Inline, Line, Run
from tricord.web.addresses import leads
from tricord.web.page import GridColumn, GridRow

_MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?")


@lru_cache(maxsize=32_768)
def shown(text: str) -> str:
    """A text escaped, with what is hidden or turns the direction of reading made visible."""
    return str(escape(text if text.isascii() and text.isprintable() else legible(text)))


@lru_cache(maxsize=32_768)
def is_right_to_left(text: str) -> bool:
    """Whether a text has letters that are read from the right."""
    return not text.isascii() and any(
        unicodedata.bidirectional(character) in {"R", "AL"} for character in text
    )


def line(parts: Line) -> Markup:
    """A line."""
    return Markup("".join(map(_inline, parts)))  # noqa: S704  # each part is escaped


def cell(lines: Cell) -> Markup:
    """A cell: its lines one under the other."""
    if len(lines) == 1:
        return line(lines[0])
    return Markup("".join(f"<div>{line(each)}</div>" for each in lines))  # noqa: S704  # as above


def rows(columns: Sequence[GridColumn], given: Sequence[GridRow]) -> Markup:
    """The rows of a grid."""
    right = [' class="numeric"' if column.numeric else "" for column in columns]
    return Markup("".join(_row(row, right) for row in given))  # noqa: S704  # as above


def _row(row: GridRow, right: Sequence[str]) -> str:
    said = []
    if row.key:
        key = shown(row.key)
        said.append(f' id="row-{key}" data-thing="{key}"')
    if row.address and leads(row.address):
        said.append(f' data-open="{escape(row.address)}"')
    if row.quiet:
        said.append(' class="quiet"')
    cells = []
    for at, (each, numeric) in enumerate(zip(row.cells, right, strict=True)):
        tag = "td" if at else 'th scope="row"'
        sort = f' data-sort="{shown(str(row.sort[at]))}"' if row.sort else ""
        cells.append(f"<{tag}{sort}{numeric}>{cell(each)}</{tag[:2]}>")
    return f"<tr{''.join(said)}>{''.join(cells)}</tr>\n"


def _inline(part: Inline) -> str:
    if isinstance(part, Badge):
        shape = SHAPES[part.sign]
        return (
            f'<span class="badge sign-{part.sign}"><i aria-hidden="true">{shape}</i>'
            f"{shown(part.label)}</span>"
        )
    text = shown(part.text)
    if _MOMENT.fullmatch(part.text):
        return _styled(part, f"<time>{text}</time>")
    if part.lang:
        text = f'<bdi lang="{escape(part.lang)}">{text}</bdi>'
    elif is_right_to_left(part.text):
        text = f"<bdi>{text}</bdi>"
    return _styled(part, text)


def _styled(part: Run, text: str) -> str:
    if part.code:
        text = f"<code>{text}</code>"
    if part.aside:
        text = f'<span class="aside">{text}</span>'
    if part.strong:
        text = f"<strong>{text}</strong>"
    if part.came:
        text = f"<ins>{text}</ins>"
    if part.gone:
        text = f"<del>{text}</del>"
    if part.address and leads(part.address):
        return f'<a href="{escape(part.address)}">{text}</a>'
    return f'<a href="#{escape(part.link)}">{text}</a>' if part.link else text
