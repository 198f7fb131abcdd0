"""From a document to one self-contained HTML file: no script, no font, no foreign request."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tricord.reports import document as model
from tricord.reports import tlp
from tricord.reports.characters import legible
from tricord.reports.document import Document, outline
from tricord.reports.wording import Wording

_TEMPLATES: Final = Path(__file__).parent / "templates"
_PARTS: Final = (
    model.Badge,
    model.Heading,
    model.Paragraph,
    model.Bullets,
    model.Table,
    model.Figure,
    model.KeyValues,
    model.Tallies,
    model.Note,
    model.PageBreak,
    model.TableOfContents,
    model.Part,
)


def html(document: Document) -> str:
    """A document as HTML, the same text every time.

    Args:
        document: What to print. Every text in it is escaped; hidden and direction-changing
            characters are shown by their code points. Pictures stand in it as they are.
    """
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            document=document,
            shapes=model.SHAPES,
            outline=outline(document),
            numbers={heading.anchor: number for number, heading in outline(document)},
            words=Wording(document.language),
            tlp=tlp,
            css=(_TEMPLATES / "report.css").read_text(encoding="utf-8"),
        )
    )


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["legible"] = legible
    environment.tests["right_to_left"] = _right_to_left
    for part in _PARTS:
        name = re.sub("(?<=[a-z])(?=[A-Z])", "_", part.__name__).lower()
        environment.tests[name] = lambda value, part=part: isinstance(value, part)
    return environment


def _right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text)
