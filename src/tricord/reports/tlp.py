"""How a marking is shown: the TLP label as FIRST prescribes it, and the partners beside it.

Source: FIRST, Traffic Light Protocol version 2.0 (August 2022): the label in capitals, in
12 point type or larger, at the right of the header and footer of every page; restrictions
beyond the label stand with it.
"""

from __future__ import annotations

from typing import Final

from tricord.model.marking import Marking

COLOURS: Final = {
    "CLEAR": "#FFFFFF",
    "GREEN": "#33FF00",
    "AMBER": "#FFC000",
    "AMBER+STRICT": "#FFC000",
    "RED": "#FF2B2B",
}
"""Colour of each label; all stand on black."""


def label(marking: Marking) -> str:
    """The label: ``TLP:AMBER+STRICT``."""
    return f"TLP:{marking.level}"


def restriction(marking: Marking) -> str:
    """What stands beside the label: ``REL JPN, ROK``; empty where the level alone decides."""
    if marking.releasable_to is None:
        return ""
    return f"REL {', '.join(sorted(marking.releasable_to)) or '–'}"
