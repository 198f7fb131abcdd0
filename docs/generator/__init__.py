"""The reference pages, made from the code: `python -m docs.generator` writes them.

What the code declares (commands, sources, tables, monitors, measures, settings, refusals) is
written down nowhere else. Each page is made from it in a fixed order, so that the same code
gives the same bytes. Examples on pages written by hand are run again (`examples`). All of it
is committed; `tests/test_docs.py` makes it again and compares. The product imports nothing of
this.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

from docs.generator.commands import commands
from docs.generator.declared import measure_words, monitors, settings, sources, tables
from docs.generator.examples import replayed, replayed_pages
from docs.generator.markdown import GENERATED, Pages
from docs.generator.navigation import SITE, navigation
from docs.generator.python_interface import python
from docs.generator.refusals import errors, set_aside
from docs.generator.web_pages import web_pages

from tricord.measures.pages import write_pages

REFERENCE: Final = Path(__file__).parents[1] / "reference"
"""Where the pages lie."""


def pages() -> Pages:
    """Every generated page by its place under `REFERENCE`."""
    made: Pages = {}
    declared = (sources, tables, monitors, measure_words, settings)
    for make in (commands, *declared, errors, set_aside, python, web_pages):
        made |= make()
    ready = {place: f"{body.strip()}\n" for place, body in made.items()}
    return ready | measures()


def measures() -> Pages:
    """The pages of the measures, which the room of the measures words itself."""
    with tempfile.TemporaryDirectory() as folder:
        written = write_pages(Path(folder))
        return {f"measures/{file.name}": file.read_text("utf-8") for file in written}


def present() -> set[str]:
    """Places of the generated pages that lie there now."""
    return {
        file.relative_to(REFERENCE).as_posix()
        for file in REFERENCE.rglob("*.md")
        if file.parent.name == "measures" or GENERATED in file.read_text("utf-8")
    }


def write() -> int:
    """Bring the pages up to date; gives the number of pages that changed."""
    wanted = pages()
    for place in present() - wanted.keys():
        (REFERENCE / place).unlink()
    changed = 0
    for place, body in wanted.items():
        file = REFERENCE / place
        if not file.exists() or file.read_text("utf-8") != body:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(body, encoding="utf-8", newline="\n")
            changed += 1
    site = SITE.read_text("utf-8")
    if (now := navigation(site, wanted)) != site:
        SITE.write_text(now, encoding="utf-8", newline="\n")
        changed += 1
    for file, before, now in replayed(replayed_pages()):
        if now != before:
            file.write_text(now, encoding="utf-8", newline="\n")
            changed += 1
    return changed
