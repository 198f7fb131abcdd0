"""Which measures a UN designation bears on.

Only what bears on every designated person or entity: the freeze (1718 paragraph 8(d)), for
individuals the travel ban (8(e)), for entities the closing of offices (2270 paragraphs 13 to 15),
and the paragraph that designated them, where it has a row. Ships differ: each has its own legal
bases, printed in the 1718 Designated Vessels List, so without them the answer stays open.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date

from tricord.measures.applying import Applies, Reason, Standing
from tricord.model.measure import Measure

_REFERENCE = re.compile(r"^KP[ie]\.\d{3}$")
_PARAGRAPH = re.compile(r"paragraph (\d+)(?: ?\((\w)\))? of resolution (\d{4})")

_PERSON = {"M1718-8d": "designation-freeze", "M1718-8e": "designation-travel"}
_ENTITY = {"M1718-8d": "designation-freeze", "M2270-13": "designation-offices"}
_OWNED_VESSEL = {
    "M1718-8d": "designation-vessel-resource",
    "M2270-12": "designation-vessel-resource",
    "M2270-22": "designation-vessel-port",
}
_UNKNOWN_BASIS = {
    "M2321-12": "designation-vessel-basis",
    "M2371-6": "designation-vessel-basis",
}
_OCEAN_MARITIME = ("M1718-8d", "M2270-12", "M2270-22")


def bearing(
    measures: Collection[Measure], reference: str, schema: str, on: date, bases: Collection[str]
) -> tuple[Applies, ...]:
    """Measures a designation bears on, in force on the day, in the order of the collection.

    Args:
        measures: The measures.
        reference: Reference number on the UN list (``KPe.020``), of the listed party itself, or
            of the owner for a ship.
        schema: ``Person``, ``Organization``, ``Company``, ``LegalEntity`` or ``Vessel``.
        on: The day; not before the day of listing, which the caller knows.
        bases: For a ship, its legal bases as the 1718 Designated Vessels List prints them; texts
            that cite no paragraph leave the answer open.
    """
    wanted = _wanted(measures, reference, schema, bases)
    return tuple(
        _applies(measure, on, *wanted[measure.measure_id])
        for measure in measures
        if measure.measure_id in wanted and measure.in_force(on)
    )


def _wanted(
    measures: Collection[Measure], reference: str, schema: str, bases: Collection[str]
) -> dict[str, tuple[str, Standing]]:
    listed = bool(_REFERENCE.match(reference))
    if schema == "Vessel":
        if cited := tuple(_printed_bases(measures, bases)):
            return dict.fromkeys(cited, ("designation-vessel-printed", Standing.APPLIES))
        open_ = _OWNED_VESSEL if listed else _UNKNOWN_BASIS
        return {key: (reason, Standing.DEPENDS) for key, reason in open_.items()}
    if not listed:
        return {}
    rule = _PERSON if schema == "Person" else _ENTITY
    wanted = {key: (reason, Standing.APPLIES) for key, reason in rule.items()}
    for measure in measures:
        if reference in measure.designates:
            wanted[measure.measure_id] = ("designation-paragraph", Standing.APPLIES)
    return wanted


def _printed_bases(measures: Collection[Measure], bases: Collection[str]) -> Iterator[str]:
    for printed in bases:
        if "ocean maritime" in printed.casefold():
            yield from _OCEAN_MARITIME
        for number, letter, resolution in _PARAGRAPH.findall(printed.casefold()):
            for measure in measures:
                if cites(measure, int(resolution), int(number), letter):
                    yield measure.measure_id


def cites(measure: Measure, resolution: int, paragraph: int, letter: str = "") -> bool:
    """Whether a measure is the paragraph cited, or a range that holds it.

    Args:
        measure: The measure.
        resolution: Number of the resolution.
        paragraph: Number of the paragraph.
        letter: Letter of the sub-paragraph (``d``); empty to leave it open.
    """
    if measure.resolution != resolution or measure.first_paragraph is None:
        return False
    if measure.last_paragraph is None or not (
        measure.first_paragraph <= paragraph <= measure.last_paragraph
    ):
        return False
    span = re.search(r"\((\w)\)(?:-\((\w)\))?", measure.paragraph)
    if not letter or span is None:
        return True
    return span.group(1) <= letter <= (span.group(2) or span.group(1))


def _applies(measure: Measure, on: date, reason: str, standing: Standing) -> Applies:
    boundary = on == measure.adopted
    return Applies(
        measure=measure,
        on=on,
        standing=Standing.UNDETERMINED if boundary else standing,
        reasons=(Reason(reason), *((Reason("boundary", (("on", str(on)),)),) if boundary else ())),
        boundary=boundary,
        exemptions=tuple(e for e in measure.exemptions if e.stands(on)),
    )
