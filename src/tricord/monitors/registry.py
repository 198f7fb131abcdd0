"""Every monitor by name."""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module
from typing import Final, cast

from tricord.errors import NotFound
from tricord.monitors.base import Monitor

MONITORS: Final = {"designations": "tricord.monitors.sanctions.designations"}
"""The module of every monitor, by the name it has on the command line.

Modules are imported when they are asked for: some bring libraries that take half a second.
"""


def monitor(name: str) -> Monitor:
    """The monitor of that name.

    Raises:
        NotFound: There is none; the hint names those that sound alike.
    """
    if name not in MONITORS:
        alike = get_close_matches(name, MONITORS) or sorted(MONITORS)
        raise NotFound("monitor-unknown", name=name, known=", ".join(alike))
    return cast("Monitor", import_module(MONITORS[name]))
