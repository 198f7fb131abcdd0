"""How a draft agenda came about: what it is drawn from, and the rules that order its lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tricord.reports.document import Block, Bullets, Heading
from tricord.reports.wording import Wording
from tricord.text.wording.agenda import CAPS, Agenda
from tricord.text.wording.comparable import LIKE_LENGTH

_RULES: Final = (
    *("drawn", "language", "compared", "dates", "running", "silent", "done", "moved", "caps"),
    "rules",
)


def method(agenda: Agenda, wording: Wording, level: int) -> Iterator[Block]:
    """The section on how an agenda was drafted.

    Args:
        agenda: The agenda.
        wording: Words of the document.
        level: Level of its heading.
    """
    said = {
        "as-of": wording.day(agenda.days.as_of),
        "times": f"{LIKE_LENGTH:g}",
        "fewest": min(CAPS.values()),
        "most": max(CAPS.values()),
    }
    yield Heading(level, wording.line("agenda-method"), f"{wording.language}-method")
    yield Bullets(tuple(wording.line(f"agenda-method-{key}", **said) for key in _RULES))
