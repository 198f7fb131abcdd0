"""The parts of the site's navigation that follow from the code, between two marks each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from docs.generator.markdown import Pages

SITE: Final = Path(__file__).parents[2] / "mkdocs.yml"
"""Where the navigation stands; ``# begin NAME`` and ``# end NAME`` mark each part."""

_PARTS: Final = ("commands", "sources", "tables", "monitors")


def navigation(site: str, pages: Pages) -> str:
    """The text of `SITE` with the pages there are now.

    Args:
        site: Its text.
        pages: Every generated page by its place.
    """
    for part in _PARTS:
        titles = ((place, _title(body)) for place, body in pages.items() if _is_of(place, part))
        marked = rf"(?ms)^( *)# begin {part}\n.*?^ *# end {part}$"
        site = re.sub(marked, lambda found: _lines(found[1], part, titles), site)  # noqa: B023  # used at once
    return site


def _is_of(place: str, part: str) -> bool:
    return place.startswith(f"{part}/") and not place.endswith("/index.md")


def _title(body: str) -> str:
    first = body.partition("\n")[0].removeprefix("# ")
    return re.sub(r"^(?:Source|Table|Monitor) ", "", first)


def _lines(indent: str, part: str, titles: Iterable[tuple[str, str]]) -> str:
    entries = [f"{indent}- {title}: reference/{place}" for place, title in titles]
    return "\n".join([f"{indent}# begin {part}", *entries, f"{indent}# end {part}"])
