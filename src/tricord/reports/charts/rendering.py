"""From a Vega-Lite specification to SVG that a report can carry.

Vega draws with groups, names and numbers of many digits that no reader needs; what is left here
are shapes and text. Nothing is fetched: a specification that names an address is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import escape

import vl_convert
from lxml import etree

from tricord.reports.characters import legible
from tricord.reports.charts.style import INK, SIZE, config, families
from tricord.reports.fonts import carried

VEGA_LITE: Final = "6.4"
"""Version specifications are written for; a later one might draw them otherwise."""
_SVG: Final = "{http://www.w3.org/2000/svg}"
_NUMBER: Final = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")
_OF_THE_PROGRAM: Final = ("class", "role", "pointer-events", "xml:space")
_OF_LETTERS: Final = ("font-family", "font-size")


def rendered(
    spec: Mapping[str, Any],
    language: str,
    *,
    identifier: str,
    title: str,
    description: str,
    patterns: str = "",
) -> str:
    """A chart as SVG: the same text for the same specification, fonts and version of the renderer.

    Args:
        spec: Vega-Lite specification without its configuration.
        language: ``en``, ``ko`` or ``ja``.
        identifier: Begins the ids within the picture: another one for each picture of a page.
        title: What it shows, in a few words; read out by screen readers.
        description: The same at length.
        patterns: Patterns it fills shapes with, as SVG (`tricord.reports.charts.style.pattern`).

    Raises:
        ReportError: ``fonts-missing``.
    """
    _measure_with(carried().folder)
    # The renderer lives as long as the process: only the first chart waits for it to start.
    drawn = vl_convert.vegalite_to_svg(
        dict(spec), vl_version=VEGA_LITE, config=config(language), allowed_base_urls=[]
    )
    root = etree.fromstring(drawn.encode())
    for element in list(root.iter(f"{_SVG}*")):
        _bare(element)
    for group in reversed(list(root.iter(f"{_SVG}g"))):
        _unwrap(group)
    within = "".join(
        etree.tostring(child, encoding="unicode").replace(' xmlns="http://www.w3.org/2000/svg"', "")
        for child in root
    )
    defined = f"<defs>{patterns}</defs>" if patterns else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{root.get("viewBox")}" role="img" '
        f'aria-labelledby="{identifier}-title {identifier}-desc" lang="{language}" '
        f'font-family="{families(language)}" font-size="{SIZE}" fill="{INK}">\n'
        f'<title id="{identifier}-title">{escape(legible(title))}</title>\n'
        f'<desc id="{identifier}-desc">{escape(legible(description))}</desc>\n'
        f"{defined}{within}</svg>\n"
    )


@cache
def _measure_with(folder: Path) -> None:
    """Let the renderer measure letters with the carried fonts."""
    vl_convert.register_font_directory(str(folder))


def _bare(element: etree._Element) -> None:
    """Take away what says nothing; shorten numbers to a hundredth of a pixel."""
    parent = element.getparent()
    if parent is not None and _invisible(element):
        parent.remove(element)
        return
    for name, value in element.attrib.items():
        if _says_nothing(str(name), str(value)):
            del element.attrib[name]
        elif name != "viewBox" and _NUMBER.search(str(value)):
            element.set(name, _NUMBER.sub(_short, str(value)))


def _says_nothing(name: str, value: str) -> bool:
    of_letters = name in _OF_LETTERS and value in (f"{SIZE}px", *_FAMILIES)
    whole = name.endswith("opacity") and value == "1"
    return name in _OF_THE_PROGRAM or name.startswith("aria-") or of_letters or whole


_FAMILIES: Final = tuple(families(language) for language in ("en", "ko", "ja"))


def _invisible(element: etree._Element) -> bool:
    if element.get("display") == "none":
        return True
    if element.tag == f"{_SVG}text":
        return not (element.text or "").strip()
    return element.get("class") == "background" and element.get("stroke") is None


def _short(number: re.Match[str]) -> str:
    said = f"{float(number[0]):.2f}".rstrip("0").rstrip(".")
    return "0" if said in ("-0", "") else said


def _unwrap(group: etree._Element) -> None:
    """Put the children of a group that changes nothing in its place; drop an empty group."""
    parent = group.getparent()
    if parent is None:
        return
    if group.get("transform") in ("translate(0,0)", "translate(0, 0)"):
        del group.attrib["transform"]
    if len(group) and group.attrib:
        return
    at = parent.index(group)
    for child in reversed(list(group)):
        parent.insert(at, child)
    parent.remove(group)
