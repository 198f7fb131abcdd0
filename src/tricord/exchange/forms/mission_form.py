"""The form a mission fills in offline: one HTML file, in three languages, for any browser.

It asks no network for anything: styles, script, words, items and countries stand in it, and its
content security policy lets it load nothing. What it saves, the source ``mission-reports`` reads
(`tricord.sources.missions.saved`); so does the text it makes for an e-mail.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from itertools import product
from pathlib import Path
from string import ascii_uppercase
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tricord.claims.labels import label
from tricord.exchange.forms.mission_words import words
from tricord.items.catalogue import items
from tricord.locale import LANGUAGES, text
from tricord.model.claim import Unit
from tricord.model.marking import LEVELS, PARTNERS
from tricord.model.mission_report import CREDIBILITY, RELIABILITY, Direction, Signal
from tricord.model.tables import TABLES
from tricord.sources.missions.own_words import END_LINE, FORM_LINE
from tricord.sources.missions.report_rows import LONGEST, NEEDED
from tricord.sources.missions.saved import FORMAT, VERSION
from tricord.sources.supply_tables.cells import DIGITS_OF_LINES, MARKING_NAMES
from tricord.trade.countries import alpha2

_HERE: Final = Path(__file__).parent
_UNITS: Final = (
    *(Unit.TONNES, Unit.KILOGRAMS, Unit.BARRELS, Unit.KILOLITRES, Unit.LITRES, Unit.CUBIC_METRES),
    *(Unit.PIECES, Unit.CONTAINERS, Unit.US_DOLLARS),
)
"""Units goods are told of in; the first is the usual one."""


def mission_form(language: str) -> str:
    """The form as one HTML file, the same text every time.

    Args:
        language: Language it opens in: ``en``, ``ko`` or ``ja``.
    """
    script = (_read("mission_report.js") + _read("mission_form.js")).strip()
    style = _read("mission_form.css").strip()
    return (
        _environment()
        .get_template("mission_form.html.j2")
        .render(
            language=language,
            languages=LANGUAGES,
            words=words(language),
            labels=_shown(language),
            needed={*NEEDED, "marking"},
            script=Markup(script),  # noqa: S704  # a file of ours
            style=Markup(style),  # noqa: S704  # a file of ours
            script_hash=_hash(script),
            style_hash=_hash(style),
            data=_as_script(form_data()),
        )
    )


def form_data() -> dict[str, Any]:
    """What the script of the form knows: words, items, countries, and what the file it saves is.

    Returns:
        Values of JSON.
    """
    return {
        "format": FORMAT,
        "version": VERSION,
        "form_line": FORM_LINE,
        "end_line": END_LINE,
        "longest": LONGEST,
        "digits": [*DIGITS_OF_LINES],
        "needed": [*NEEDED, "marking"],
        "signals": [*map(str, Signal)],
        "directions": [*map(str, Direction)],
        "reliability": [*RELIABILITY],
        "credibility": [*map(str, CREDIBILITY)],
        "units": [*map(str, _UNITS)],
        "levels": [*LEVELS],
        "partners": dict(sorted(MARKING_NAMES.items())),
        "releasable": [*PARTNERS],
        "items": [
            {
                "id": item.item_id,
                "names": dict(item.names),
                "lines": [line.code for line in item.lines],
                "national": [[each.scheme, each.digits] for each in item.national],
            }
            for item in items().values()
        ],
        "languages": {
            language: {
                "words": words(language),
                "labels": _labels(language),
                "shown": _shown(language),
                "units": {str(unit): label(unit, language) for unit in _UNITS},
                "countries": _countries(language),
            }
            for language in LANGUAGES
        },
    }


def _labels(language: str) -> dict[str, str]:
    """Labels of the columns: what the fields are called in an e-mail."""
    return {column.name: column.labels[language] for column in TABLES["mission_reports"].columns}


def _shown(language: str) -> dict[str, str]:
    """What the fields are called on the page: their labels, or what says more to a person."""
    said = words(language)
    labels = _labels(language)
    return {name: said.get(f"label-{name.replace('_', '-')}", labels[name]) for name in labels}


def _countries(language: str) -> dict[str, str]:
    """Names of countries by their ISO 3166 alpha-3."""
    codes = map("".join, product(ascii_uppercase, repeat=3))
    return {code: text(f"country-{code}", language) for code in codes if alpha2(code)}


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    """What a content security policy calls a script or style by."""
    return f"sha256-{b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def _as_script(data: dict[str, Any]) -> Markup:
    """Data as they may stand in a script element: no ``<`` that could end it."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(written)  # noqa: S704  # every sign that means something in HTML is escaped above
