"""From a page to HTML: every text escaped, hidden and direction-changing characters shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tricord.reports import document as paper
from tricord.reports import tlp
from tricord.web import inline
from tricord.web import page as screen
from tricord.web.addresses import leads
from tricord.web.visit import said

if TYPE_CHECKING:
    from tricord.web.looks import Looks
    from tricord.web.page import Block

_TEMPLATES: Final = Path(__file__).parent / "templates"
_PARTS: Final = (
    *(paper.Badge, paper.Heading, paper.Paragraph, paper.Bullets, paper.Table, paper.Figure),
    *(paper.KeyValues, paper.Tallies, paper.Note, paper.PageBreak, paper.TableOfContents),
    *(screen.Grid, screen.Form, screen.Forms, screen.Choosing, screen.Island, screen.Side),
    *(screen.Fold, screen.Raw, screen.Cards, screen.Paper, screen.Live),
)


def drawn(template: str, looks: Looks, **given: Any) -> str:
    """A template filled in.

    Args:
        template: Its name.
        looks: How it looks, and in which language it reads.
        given: What stands in it.
    """
    language = looks.language

    def say(key: str, **params: object) -> str:
        from tricord.locale import text

        return text(key, language, **params) if params else said(key, language)

    return _environment().get_template(template).render(looks=looks, say=say, **given)


def blocks_drawn(blocks: Sequence[Block], looks: Looks) -> Markup:
    """Some blocks alone, as a page holds them, or as a part of it is asked for."""
    return Markup(drawn("part.html.j2", looks, blocks=blocks))  # noqa: S704  # templates escape


def for_script(data: object) -> Markup:
    """Data for a script to read: nothing in them ends the element they stand in."""
    written = dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = written.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Markup(safe)  # noqa: S704  # no sign left in it that HTML reads


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters.update(
        cell=inline.cell, for_script=for_script, line=inline.line, shown=_shown
    )
    environment.globals.update(leads=leads, rows=inline.rows, tlp=tlp)
    for part in _PARTS:
        name = re.sub("(?<=[a-z])(?=[A-Z])", "_", part.__name__).lower()
        environment.tests[name] = lambda value, part=part: isinstance(value, part)
    return environment


def _shown(text: str) -> Markup:
    return Markup(inline.shown(text))  # noqa: S704  # it escapes
