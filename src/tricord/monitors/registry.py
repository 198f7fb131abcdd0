"""Every monitor by name."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Final

from tricord.errors import NotFound
from tricord.monitors.base import Monitor
from tricord.monitors.sanctions import designations

MONITORS: Final[dict[str, Monitor]] = {designations.NAME: designations}
"""Every monitor, by the name it has on the command line."""


def monitor(name: str) -> Monitor:
    """The monitor of that name.

    Raises:
        NotFound: There is none; the hint names those that sound alike.
    """
    if name not in MONITORS:
        alike = get_close_matches(name, MONITORS) or sorted(MONITORS)
        raise NotFound("monitor-unknown", name=name, known=", ".join(alike))
    return MONITORS[name]
